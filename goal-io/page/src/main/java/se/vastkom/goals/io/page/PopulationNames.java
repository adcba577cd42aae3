package se.vastkom.goals.io.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;

/** Finds whom a page is about, by the county or the municipality that it names. */
final class PopulationNames {

  private static final String BEFORE = "(?<![\\p{L}-])";
  private static final String BEHIND = "(?![\\p{L}-])";

  private PopulationNames() {}

  /**
   * Returns the counties that the lines name, or the municipalities where they name no county;
   * those of the title before others. "Västra Götaland" is a county wherever it stands; a name that
   * a municipality has as well is one only before "län".
   */
  static List<Population> in(Piece title, List<Piece> outside) {
    String all = outside.stream().map(Piece::text).collect(Collectors.joining("\n"));
    return Stream.<List<Population>>of(
            counties(title.text()),
            municipalities(title.text()),
            counties(all),
            municipalities(all))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Population> counties(String text) {
    return Municipalities.counties().stream()
        .filter(county -> isNamed(county.name(), isOfMunicipality(county) ? " {county}" : "", text))
        .toList();
  }

  private static boolean isOfMunicipality(Population county) {
    return Municipalities.all().stream().map(Respondent::name).anyMatch(county.name()::equals);
  }

  private static List<Population> municipalities(String text) {
    return Municipalities.all().stream()
        .map(Respondent::name)
        .filter(name -> isNamed(name, " {municipality-kind}", text))
        .map(Population::municipality)
        .toList();
  }

  private static boolean isNamed(String name, String behind, String text) {
    return text.contains(name)
        && Pattern.compile(
                BEFORE + Pattern.quote(name) + "s?" + Lexicon.pattern(behind).pattern() + BEHIND)
            .matcher(text)
            .find();
  }
}

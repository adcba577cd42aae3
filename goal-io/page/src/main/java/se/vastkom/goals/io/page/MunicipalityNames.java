package se.vastkom.goals.io.page;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.SubregionMember;

/**
 * Finds whom a page is about, by the county or the municipality that it names, and the
 * municipalities that, by a comment, have what a goal wants.
 */
final class MunicipalityNames {

  private final Map<String, Respondent> municipalities;
  private final Pattern name;

  MunicipalityNames(Population population) {
    municipalities =
        population.respondents().stream()
            .collect(
                Collectors.toMap(
                    Respondent::name, Function.identity(), (first, second) -> first, TreeMap::new));
    String names =
        Stream.concat(
                municipalities.keySet().stream(),
                population.subregions().stream()
                    .flatMap(subregion -> subregion.outsideMembers().stream())
                    .map(SubregionMember.OutsideMember::name))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    name =
        Lexicon.pattern(
            ("(?<![\\p{L}-])(?=\\p{L})(?<before>(?<=, | {and-also} ))?(?<name>" + names + ")")
                + "(?<genitive>s?)(?![\\p{L}-])(?<itself>(?=(?iu: {municipality-kind})(?!\\p{L})))?"
                + "(?<listed>(?=,| {and-also} | {municipality}))?");
  }

  /** Returns a pattern that finds the names. */
  Pattern pattern() {
    return name;
  }

  /**
   * The municipalities that a comment names.
   *
   * @param municipalities in the order of the text
   * @param outside the names of members of a sub-region that belong to another county
   * @param doubt why they are not affirmed as having what the goal wants
   */
  record Found(List<Respondent> municipalities, List<String> outside, Optional<Role.Shown> doubt) {}

  /**
   * Finds the municipalities that a comment names; none where a name is of something that belongs
   * to a municipality: "Tjörns kommun" is Tjörn, "Tjörns hamn" is not.
   *
   * @param text the comment
   * @param comment what it affirms
   */
  Found find(String text, Comment comment) {
    Set<String> names = new LinkedHashSet<>();
    boolean isClear = true;
    Matcher found = name.matcher(text);
    while (found.find()) {
      boolean isItself = found.group("itself") != null;
      boolean isListed = found.group("before") != null || found.group("listed") != null;
      boolean canBeWord =
          !isItself && !isListed && Lexicon.has(found.group("name"), "municipality-like-word");
      isClear &= !canBeWord && (isItself || found.group("genitive").isEmpty());
      names.add(found.group("name"));
    }
    if (names.isEmpty() || !isClear) {
      return new Found(List.of(), List.of(), Optional.empty());
    }
    return new Found(
        names.stream().filter(municipalities::containsKey).map(municipalities::get).toList(),
        names.stream().filter(other -> !municipalities.containsKey(other)).toList(),
        comment.doubtOfNames());
  }

  /**
   * Returns the counties that lines name, or the municipalities where they name no county; those of
   * the title before others. "Västra Götaland" is a county wherever it stands; a name that a
   * municipality has as well is one only before "län".
   */
  static List<Population> populations(Piece title, Stream<Piece> outside) {
    String all = outside.map(Piece::text).collect(Collectors.joining("\n"));
    return Stream.of(title.text(), all)
        .flatMap(text -> Stream.of(counties(text), municipalities(text)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Population> counties(String text) {
    List<String> municipalities = Municipalities.all().stream().map(Respondent::name).toList();
    return Municipalities.counties().stream()
        .filter(
            county ->
                isNamed(
                    county.name(), municipalities.contains(county.name()) ? " {county}" : "", text))
        .toList();
  }

  private static List<Population> municipalities(String text) {
    return Municipalities.all().stream()
        .map(Respondent::name)
        .filter(name -> isNamed(name, " {municipality-kind}", text))
        .map(Population::municipality)
        .toList();
  }

  private static boolean isNamed(String name, String behind, String text) {
    String whole = "(?<![\\p{L}-])" + Pattern.quote(name) + "s?" + behind + "(?![\\p{L}-])";
    return text.contains(name) && Lexicon.pattern(whole).matcher(text).find();
  }
}

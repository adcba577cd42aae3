package se.vastkom.goals.report;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.words.Words;

/** The file names of a report's pages, in a language. */
final class PageNames {

  static final String RESULTS = "index.html";

  private static final String ENDING = ".html";

  /** The catalogue's names of pages of which a report has one. */
  private static final List<String> SINGLE =
      List.of(
          "report.narrative-file",
          "report.municipalities-file",
          "report.respondents-file",
          "report.method-file",
          "report.data-file",
          "report.about-file",
          "report.embed-statuses-file",
          "report.embed-areas-file");

  /** The catalogue's names of pages of which a report has several, each with an id after it. */
  private static final List<String> SEVERAL =
      List.of(
          "report.area-file",
          "report.goal-file",
          "report.municipality-file",
          "report.respondent-file",
          "report.subregion-file",
          "report.embed-goal-file");

  private final Words words;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, String> respondents = new HashMap<>();
  private final Map<String, String> subregions = new HashMap<>();

  /**
   * Names the pages of a report.
   *
   * @param words the language
   * @param kind the catalogue's name of the page of a respondent
   * @param respondents those that have a page
   * @param subregions those that may have one
   */
  PageNames(Words words, String kind, List<Respondent> respondents, List<Subregion> subregions) {
    this.words = words;
    for (Respondent one : respondents) {
      this.respondents.put(one.id().value(), free(kind, one.name(), one.id().value()));
    }
    for (Subregion one : subregions) {
      this.subregions.put(one.name(), free("report.subregion-file", one.name(), ""));
    }
  }

  /** Returns the file of a page of which there is one. */
  String file(String kind) {
    return words.say(kind) + ENDING;
  }

  /** Returns the file of a page of which there are several. */
  String file(String kind, String id) {
    return words.say(kind) + "-" + id + ENDING;
  }

  /** Returns the page of a respondent, if it has one. */
  Optional<String> of(Respondent one) {
    return Optional.ofNullable(respondents.get(one.id().value()));
  }

  /** Returns the page of a sub-region. */
  Optional<String> of(Subregion one) {
    return Optional.ofNullable(subregions.get(one.name()));
  }

  /**
   * Returns the file of a name in the letters of addresses; where another has it, as Håbo and Habo,
   * with the id after it, and at last a number.
   */
  private String free(String kind, String name, String id) {
    String plain = words.say(kind) + "-" + slug(name);
    String file = taken.contains(plain) ? plain + "-" + slug(id) : plain;
    for (int i = 2; !taken.add(file); i++) {
      file = plain + "-" + i;
    }
    return file + ENDING;
  }

  private static String slug(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Returns whether a file's name is one that a page of a report may have, in any language. */
  static boolean isPage(String file) {
    return file.equals(RESULTS)
        || (file.endsWith(ENDING)
            && Stream.of(Words.swedish(), Words.english())
                .anyMatch(
                    language ->
                        SINGLE.stream().anyMatch(key -> file.equals(language.say(key) + ENDING))
                            || SEVERAL.stream()
                                .anyMatch(key -> file.startsWith(language.say(key) + "-"))));
  }
}

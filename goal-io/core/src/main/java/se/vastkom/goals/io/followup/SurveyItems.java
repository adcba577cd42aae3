package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import se.vastkom.goals.io.survey.SurveyOptions;
import se.vastkom.goals.io.survey.SurveyOptions.Repeated;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads what a follow-up says of its survey as a whole. */
final class SurveyItems {

  static final Part.Name REPEATED = Words.name("field.flera svar");
  static final Part.Name TIME = Words.name("field.svarstid");
  static final Part.Name RESPONDENTS = Words.name("field.enkätens svarande");
  static final Part.Name HEADINGS = Words.name("field.enkätens rubrikrader");
  static final Part.Name LATEST = Words.name("survey.repeated.latest");

  static final List<Part.Name> ALL = List.of(REPEATED, TIME, RESPONDENTS, HEADINGS);

  private static final Pattern ROWS = Pattern.compile("\\d{1,2}");

  private SurveyItems() {}

  static SurveyOptions read(Yaml.Mapping header, Problems problems) {
    Optional<Yaml.Scalar> repeated =
        header.text(REPEATED, problems).filter(text -> !text.text().isBlank());
    boolean isLatest = repeated.filter(word -> LATEST.is(word.text())).isPresent();
    repeated
        .filter(word -> !isLatest)
        .ifPresent(
            word ->
                problems.error(
                    word.place(),
                    Table.unknown("cell.unknown-word", word.text(), List.of(LATEST))
                        .with("fact", REPEATED)));
    return new SurveyOptions(
        headings(header, problems),
        heading(header, RESPONDENTS, problems),
        isLatest ? Repeated.LATEST : Repeated.ALIKE,
        heading(header, TIME, problems));
  }

  private static OptionalInt headings(Yaml.Mapping header, Problems problems) {
    Optional<Yaml.Scalar> rows =
        header.text(HEADINGS, problems).filter(text -> !text.text().isBlank());
    if (rows.isEmpty()) {
      return OptionalInt.empty();
    }
    int found = ROWS.matcher(rows.get().text()).matches() ? Integer.parseInt(rows.get().text()) : 0;
    if (found < 1 || found > SurveyOptions.MOST_HEADINGS) {
      problems.error(
          rows.get().place(),
          Phrase.of("survey.no-heading-rows")
              .with("found", rows.get().text())
              .with("most", SurveyOptions.MOST_HEADINGS));
      return OptionalInt.empty();
    }
    return OptionalInt.of(found);
  }

  private static Optional<String> heading(Yaml.Mapping header, Part.Name name, Problems problems) {
    return header.text(name, problems).map(Yaml.Scalar::text).filter(text -> !text.isBlank());
  }
}

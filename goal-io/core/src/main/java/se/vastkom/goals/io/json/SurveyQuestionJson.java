package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.io.json.JsonObject.Field;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.model.SurveyQuestion.Meaning;

/** The questions of surveys that goals are followed up by, in JSON. */
final class SurveyQuestionJson {

  static final JsonShape<SurveyQuestion> QUESTION = question();

  private SurveyQuestionJson() {}

  private static JsonShape<SurveyQuestion> question() {
    JsonFields<SurveyQuestion> fields = JsonFields.of("surveyQuestion");
    var headings = fields.list("headings", TEXT, SurveyQuestion::headings);
    Map<Meaning, Field<List<String>>> words = new EnumMap<>(Meaning.class);
    for (Meaning meaning : Meaning.values()) {
      words.put(meaning, fields.listUnlessEmpty(key(meaning), TEXT, asked -> asked.words(meaning)));
    }
    var blank =
        fields.unless(
            Meaning.SILENT,
            "blank",
            word(SurveyQuestion.BLANKS, Meaning::key),
            SurveyQuestion::blank);
    return fields.check(
        read -> {
          Map<Meaning, List<String>> counted = new EnumMap<>(Meaning.class);
          words.forEach((meaning, field) -> counted.put(meaning, read.get(field)));
          return isWhole(read.get(headings), counted)
              ? Optional.of(new SurveyQuestion(read.get(headings), counted, read.get(blank)))
              : read.at(headings).none("json.survey-question");
        });
  }

  private static String key(Meaning meaning) {
    return switch (meaning) {
      case YES -> "yes";
      case NO -> "no";
      case PLANNED -> "planned";
      case SILENT -> "silent";
      case NOT_APPLICABLE -> "notApplicable";
    };
  }

  private static boolean isWhole(List<String> headings, Map<Meaning, List<String>> words) {
    Set<String> seen = new HashSet<>();
    return !headings.isEmpty()
        && headings.stream().noneMatch(String::isBlank)
        && words.values().stream()
            .flatMap(List::stream)
            .allMatch(word -> !word.isBlank() && seen.add(word));
  }
}

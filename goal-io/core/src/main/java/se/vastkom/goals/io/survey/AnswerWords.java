package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Reason;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.model.SurveyQuestion.Meaning;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** What answers in words mean for one question: its own words, and else the common ones. */
final class AnswerWords {

  private static final Map<String, Outcome> COMMON = common();

  /** A choice with more is found only where it is the whole cell, or stands between semicolons. */
  private static final int MOST_COMMAS = 10;

  private final Map<String, Outcome> own = new HashMap<>();
  private final Outcome blank;

  /** How many pieces a choice can be in when it is cut at its commas. */
  private final int mostPieces;

  AnswerWords(SurveyQuestion question) {
    question
        .words()
        .forEach((meaning, words) -> words.forEach(word -> own.put(plain(word), of(meaning))));
    blank = of(question.blank());
    mostPieces =
        1
            + own.keySet().stream()
                .mapToInt(AnswerWords::commas)
                .filter(commas -> commas <= MOST_COMMAS)
                .max()
                .orElse(0);
  }

  private static int commas(String word) {
    return (int) word.chars().filter(c -> c == ',').count();
  }

  private static Map<String, Outcome> common() {
    Map<String, Outcome> common = new HashMap<>();
    add(common, Words.name("survey.words.yes"), new Outcome.YesNo(true));
    add(common, Words.name("survey.words.no"), new Outcome.YesNo(false));
    add(common, Words.name("survey.words.planned"), undertaken(EvidenceStrength.PLANNED));
    add(common, Words.name("survey.words.decided"), undertaken(EvidenceStrength.DECIDED));
    add(common, Words.name("survey.words.ongoing"), undertaken(EvidenceStrength.ONGOING));
    add(common, Words.name("survey.words.silent"), missing(Reason.MISSING));
    add(common, Words.name("survey.words.not-applicable"), missing(Reason.NOT_APPLICABLE));
    add(common, Words.name("survey.words.confidential"), missing(Reason.CONFIDENTIAL));
    add(common, Words.name("survey.words.not-yet-measured"), missing(Reason.NOT_YET_MEASURED));
    return Map.copyOf(common);
  }

  private static void add(Map<String, Outcome> words, Part.Name listed, Outcome meaning) {
    for (String language : List.of(listed.sv(), listed.en())) {
      for (String word : language.split(";", -1)) {
        words.put(plain(word), meaning);
      }
    }
  }

  private static Outcome undertaken(EvidenceStrength stage) {
    return new Outcome.Undertaking(stage);
  }

  private static Outcome missing(Reason reason) {
    return new Outcome.Missing(reason);
  }

  private static Outcome of(Meaning meaning) {
    return switch (meaning) {
      case YES -> new Outcome.YesNo(true);
      case NO -> new Outcome.YesNo(false);
      case PLANNED -> undertaken(EvidenceStrength.PLANNED);
      case SILENT -> missing(Reason.MISSING);
      case NOT_APPLICABLE -> missing(Reason.NOT_APPLICABLE);
    };
  }

  /** Returns what an empty cell counts as. */
  Outcome blank() {
    return blank;
  }

  /** Returns what a whole answer means; empty where nobody has said so. */
  Optional<Outcome> find(String answer) {
    String plain = plain(answer);
    return ofOwn(plain).or(() -> Optional.ofNullable(COMMON.get(plain)));
  }

  /** Returns what a choice among several means; only words of the question's own are choices. */
  Optional<Outcome> choice(String choice) {
    return ofOwn(plain(choice));
  }

  /** Returns whether the question says which answers are yes. */
  boolean namesChoices() {
    return own.containsValue(new Outcome.YesNo(true));
  }

  private Optional<Outcome> ofOwn(String plain) {
    return Optional.ofNullable(own.get(plain));
  }

  /**
   * Returns the choices in a cell with several, which are set apart by semicolons or lines, else by
   * commas. A choice of the question's own may have commas in it.
   */
  List<String> choices(String answer) {
    if (answer.indexOf(';') >= 0 || answer.indexOf('\n') >= 0) {
      return trimmed(answer.split("[;\n]", -1));
    }
    List<String> pieces = trimmed(answer.split(",", -1));
    List<String> choices = new ArrayList<>();
    for (int from = 0; from < pieces.size(); ) {
      int to = Math.min(pieces.size(), from + mostPieces);
      while (to > from + 1 && choice(String.join(", ", pieces.subList(from, to))).isEmpty()) {
        to--;
      }
      choices.add(String.join(", ", pieces.subList(from, to)));
      from = to;
    }
    return choices;
  }

  /** Returns the choices in a cell that are not a no, as they are compared and in no order. */
  Set<String> chosen(String answer) {
    return choices(answer).stream()
        .filter(choice -> find(choice).filter(new Outcome.YesNo(false)::equals).isEmpty())
        .map(AnswerWords::plain)
        .collect(Collectors.toSet());
  }

  private static List<String> trimmed(String[] pieces) {
    List<String> trimmed = new ArrayList<>();
    for (String piece : pieces) {
      if (!piece.isBlank()) {
        trimmed.add(Spelling.seen(piece));
      }
    }
    return trimmed;
  }

  /** Returns an answer as it is compared: some exports end each with a semicolon. */
  static String plain(String answer) {
    String plain = Spelling.plain(answer).toLowerCase(Locale.ROOT);
    int end = plain.length();
    while (end > 0 && (plain.charAt(end - 1) == ';' || plain.charAt(end - 1) == ' ')) {
      end--;
    }
    return plain.substring(0, end);
  }
}

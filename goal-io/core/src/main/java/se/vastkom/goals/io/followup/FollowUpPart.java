package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/**
 * The parts of a follow-up that are rows under headings: what each is called and which columns it
 * has, whatever form the follow-up has. Each is a sheet of a workbook. In a folder the first is the
 * header, which says what the three after it say too, and each other one is a file.
 */
@SuppressWarnings("ImmutableEnumChecker") // The lists are.
enum FollowUpPart {
  /** A row an item of the follow-up as a whole. */
  ABOUT("field.uppföljning", true, HeaderSheets.ITEM, List.of(), List.of()),
  /** A row an area. */
  AREAS("field.områden", false, HeaderReader.AREA, LifecycleCells.ALL, List.of()),
  /** A row a sign of the source's own. */
  SIGNS("field.teckenförklaring", false, HeaderSheets.SIGNS, List.of(), List.of()),
  /** A row an item of the narrative. */
  NARRATIVE("field.berättelse", false, HeaderSheets.ITEM, List.of(), List.of()),
  /** A row a unit of the follow-up's own. */
  UNITS("part.enheter", false, UnitRows.REQUIRED, UnitRows.OPTIONAL, List.of()),
  /** A row a goal. */
  GOALS("part.mål", true, GoalRows.REQUIRED, GoalRows.OPTIONAL, GoalRows.SHOWN_ONLY),
  /** A row a goal that something is known of. */
  OUTCOMES("part.utfall", true, OutcomeRows.REQUIRED, OutcomeRows.OPTIONAL, OutcomeRows.SHOWN_ONLY),
  /** A row a goal and a municipality. */
  MUNICIPALITIES(
      "field.kommuner", false, OutcomeRows.MUNICIPAL, OutcomeRows.BESIDE_ANSWERS, List.of()),
  /** A row a goal and a respondent of the follow-up's own. */
  RESPONSES("part.svar", false, OutcomeRows.RESPONSES, OutcomeRows.BESIDE_ANSWERS, List.of()),
  /** A row a respondent of the follow-up's own. */
  RESPONDENTS("field.svarande", false, RespondentRows.REQUIRED, RespondentRows.OPTIONAL, List.of()),
  /** A row a judgement. */
  JUDGEMENTS("part.bedömningar", false, OutcomeRows.JUDGEMENTS, List.of(), List.of()),
  /** A row a forecast. */
  FORECASTS("part.prognos", false, ForecastRows.REQUIRED, ForecastRows.OPTIONAL, List.of()),
  /** A row a goal and an earlier period. */
  HISTORY("part.historik", false, HistoryRows.REQUIRED, HistoryRows.OPTIONAL, List.of()),
  /** A row a goal, an earlier period and a respondent. */
  PAST_RESPONSES(
      "part.svarshistorik", false, HistoryRows.RESPONSES, HistoryRows.BESIDE_RESPONSES, List.of()),
  /** A row a goal that has left. */
  JOURNAL("part.journal", false, HistoryRows.JOURNAL, List.of(), List.of());

  private static final String HEADER = ".yaml";
  private static final String ROWS = ".csv";

  private final boolean isRequired;
  private final List<Part.Name> required;
  private final List<Part.Name> optional;
  private final List<Part.Name> shownOnly;
  private final Part.Name title;
  private final Phrase role;

  FollowUpPart(
      String title,
      boolean isRequired,
      List<Part.Name> required,
      List<Part.Name> optional,
      List<Part.Name> shownOnly) {
    this.isRequired = isRequired;
    this.required = required;
    this.optional = optional;
    this.shownOnly = shownOnly;
    this.title = Words.name(title);
    this.role = Phrase.of(title);
  }

  /** Whether a follow-up must have it. */
  boolean isRequired() {
    return isRequired;
  }

  /** The columns it must have. */
  List<Part.Name> required() {
    return required;
  }

  /** The columns it may have besides. */
  List<Part.Name> optional() {
    return optional;
  }

  /** Those of the columns that are shown beside a verdict and never become facts. */
  List<Part.Name> shownOnly() {
    return shownOnly;
  }

  /** The name of the sheet that it is in a workbook. */
  Part.Name title() {
    return title;
  }

  /** What its file is of a follow-up. */
  Phrase role() {
    return role;
  }

  /**
   * The names of the file that it is in a folder; the first is ours. None where the header says it.
   */
  String[] files() {
    return switch (this) {
      case ABOUT -> named(HEADER);
      case AREAS, SIGNS, NARRATIVE -> new String[0];
      default -> named(ROWS);
    };
  }

  private String[] named(String ending) {
    return Stream.of(title.sv(), title.en())
        .map(name -> Spelling.unmarked(name) + ending)
        .toArray(String[]::new);
  }

  /** The name of the file that it is in a folder that is written in a language. */
  String file(Words words) {
    return Spelling.unmarked(words.say(title)) + (this == ABOUT ? HEADER : ROWS);
  }
}

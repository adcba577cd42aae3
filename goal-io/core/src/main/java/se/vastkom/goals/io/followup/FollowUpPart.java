package se.vastkom.goals.io.followup;

import java.util.List;
import se.vastkom.goals.words.Part;

/**
 * The parts of a follow-up that are rows under headings: what each may be called and which columns
 * it has, whatever form the follow-up has.
 */
@SuppressWarnings("ImmutableEnumChecker") // The lists are.
enum FollowUpPart {
  /** A row a unit of the follow-up's own. */
  UNITS(false, UnitRows.REQUIRED, UnitRows.OPTIONAL, List.of(), "enheter", "units"),
  /** A row a goal. */
  GOALS(true, GoalRows.REQUIRED, GoalRows.OPTIONAL, GoalRows.SHOWN_ONLY, "mal", "goals"),
  /** A row a goal that something is known of. */
  OUTCOMES(
      true,
      OutcomeRows.REQUIRED,
      OutcomeRows.OPTIONAL,
      OutcomeRows.SHOWN_ONLY,
      "utfall",
      "outcomes"),
  /** A row a goal and a municipality. */
  MUNICIPALITIES(
      false,
      OutcomeRows.MUNICIPAL,
      OutcomeRows.BESIDE_ANSWERS,
      List.of(),
      "kommuner",
      "municipalities"),
  /** A row a goal and a respondent of the follow-up's own. */
  RESPONSES(
      false, OutcomeRows.RESPONSES, OutcomeRows.BESIDE_ANSWERS, List.of(), "svar", "responses"),
  /** A row a respondent of the follow-up's own. */
  RESPONDENTS(
      false,
      RespondentRows.REQUIRED,
      RespondentRows.OPTIONAL,
      List.of(),
      "svarande",
      "respondents"),
  /** A row a judgement. */
  JUDGEMENTS(false, OutcomeRows.JUDGEMENTS, List.of(), List.of(), "bedomningar", "judgements");

  private final boolean isRequired;
  private final List<Part.Name> required;
  private final List<Part.Name> optional;
  private final List<Part.Name> shownOnly;
  private final List<String> names;

  FollowUpPart(
      boolean isRequired,
      List<Part.Name> required,
      List<Part.Name> optional,
      List<Part.Name> shownOnly,
      String... names) {
    this.isRequired = isRequired;
    this.required = required;
    this.optional = optional;
    this.shownOnly = shownOnly;
    this.names = List.of(names);
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

  /** The names of the file that it is in a folder; the first is ours. */
  String[] files() {
    return names.stream().map(name -> name + ".csv").toArray(String[]::new);
  }
}

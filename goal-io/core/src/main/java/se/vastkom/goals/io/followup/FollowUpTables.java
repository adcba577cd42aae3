package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.words.Part;

/** The parts of a follow-up as they are written, whatever the form. */
final class FollowUpTables {

  private FollowUpTables() {}

  /** Returns the parts that a follow-up has, in the order of a workbook's sheets. */
  static List<PartTable> of(FollowUp followUp) {
    HeaderTables header = new HeaderTables(followUp);
    OutcomeTable outcomes = new OutcomeTable(followUp);
    List<PartTable> tables = new ArrayList<>();
    tables.add(header.about());
    tables.add(header.areas());
    tables.add(GoalTable.of(followUp, columns(followUp, FollowUpPart.GOALS, Goal::id)));
    tables.add(outcomes.outcomes(columns(followUp, FollowUpPart.OUTCOMES, Observation::goal)));
    Stream.concat(
            Stream.of(
                outcomes.responses(),
                respondents(followUp),
                units(followUp),
                outcomes.judgements(),
                ForecastRows.table(followUp),
                header.signs(),
                header.narrative()),
            new HistoryTable(followUp).tables())
        .filter(table -> !table.rows().isEmpty())
        .forEach(tables::add);
    return tables;
  }

  /** Returns whether those who respond are municipalities, and not the follow-up's own. */
  static boolean isOfMunicipalities(FollowUp followUp) {
    return followUp.header().population().respondents().stream()
        .allMatch(Respondent::isMunicipality);
  }

  /** Returns the municipalities that respond; none where those that do are the follow-up's own. */
  static List<Respondent> municipalities(FollowUp followUp) {
    return isOfMunicipalities(followUp) ? followUp.header().population().respondents() : List.of();
  }

  private static PartTable respondents(FollowUp followUp) {
    List<Respondent> own =
        isOfMunicipalities(followUp) ? List.of() : followUp.header().population().respondents();
    return PartTable.of(
        FollowUpPart.RESPONDENTS,
        own,
        List.of(
            PartTable.Column.text(RespondentRows.ID, one -> one.id().value()),
            PartTable.Column.text(RespondentRows.NAME, Respondent::name),
            PartTable.Column.text(RespondentRows.KIND, Respondent::kind)));
  }

  private static PartTable units(FollowUp followUp) {
    return PartTable.of(
        FollowUpPart.UNITS,
        followUp.ownUnits(),
        List.of(
            PartTable.Column.text(UnitRows.UNIT, OwnUnit::name),
            PartTable.Column.text(
                UnitRows.ADDS, unit -> (unit.adds() ? UnitRows.YES : UnitRows.NO).sv()),
            PartTable.Column.text(UnitRows.SINGULAR, OwnUnit::singular)));
  }

  /** Returns the names of facts of a rule book's own that a follow-up has, as keys. */
  static List<Part.Name> facts(FollowUp followUp) {
    return followUp.givenFacts().stream()
        .map(GivenFact::fact)
        .distinct()
        .map(fact -> new Part.Name(fact, fact))
        .toList();
  }

  /**
   * Returns the columns of facts that belong in a part: in that of outcomes where only goals with
   * an outcome have the fact, else in that of goals.
   */
  private static <T> List<PartTable.Column<T>> columns(
      FollowUp followUp, FollowUpPart part, Function<T, GoalId> goal) {
    Set<GoalId> observed =
        followUp.observations().stream().map(Observation::goal).collect(Collectors.toSet());
    return facts(followUp).stream()
        .filter(fact -> part(followUp, fact.sv(), observed) == part)
        .filter(fact -> known(part).noneMatch(name -> name.is(fact.sv())))
        .map(fact -> PartTable.Column.<T>text(fact, of -> given(followUp, goal.apply(of), fact)))
        .toList();
  }

  private static Stream<Part.Name> known(FollowUpPart part) {
    return Stream.concat(part.required().stream(), part.optional().stream());
  }

  private static FollowUpPart part(FollowUp followUp, String fact, Set<GoalId> observed) {
    Set<GoalId> goals =
        followUp.givenFacts().stream()
            .filter(given -> given.fact().equals(fact))
            .map(GivenFact::goal)
            .collect(Collectors.toSet());
    return goals.size() < followUp.goals().size() && goals.equals(observed)
        ? FollowUpPart.OUTCOMES
        : FollowUpPart.GOALS;
  }

  private static String given(FollowUp followUp, GoalId goal, Part.Name fact) {
    Optional<GivenFact> given =
        followUp.givenFacts(goal).stream().filter(one -> one.fact().equals(fact.sv())).findFirst();
    return given.map(GivenFact::text).orElse("");
  }
}

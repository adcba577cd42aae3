package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Export;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Reads a follow-up from its parts, wherever they are. One follow-up, one use. */
final class PartsReader {

  /** The problems between outcomes and municipalities, which mean nothing where rows were lost. */
  private static final Set<String> BETWEEN_PARTS =
      Set.of("followup.no-municipality", "followup.not-by-municipality");

  private static final Set<String> MISSING = Set.of("file.missing", "workbook.no-sheet");

  private final FollowUpParts parts;
  private final Problems problems = new Problems();
  private final List<Part.Name> facts;
  private final boolean mayLackOutcomes;

  PartsReader(FollowUpParts parts, FollowUpSource source) {
    this.parts = parts;
    this.facts = source.facts();
    this.mayLackOutcomes = source.mayLackOutcomes();
  }

  Checked<FollowUp> read() {
    Optional<List<Respondent>> listed =
        rows(FollowUpPart.RESPONDENTS, List.of())
            .map(sheet -> new RespondentRows(problems).read(sheet));
    Optional<Yaml.Mapping> header = parts.header(problems);
    Optional<FollowUp.Builder> builder =
        header.flatMap(said -> new HeaderReader(said, listed, problems).read());
    // Where the header is lost, the rows are still read, for their own problems.
    FollowUp.Builder draft = builder.orElseGet(() -> FollowUp.builder(lost(listed)));
    Population population = draft.header().population();
    UnitWords units = new UnitWords(population.unit(), units());
    units.own().forEach(draft::ownUnit);
    GoalRows goalRows = new GoalRows(population, units, problems);
    rows(FollowUpPart.GOALS, facts).ifPresent(sheet -> goalRows.add(sheet, draft));
    // Where a goal is lost to an error in its row, all references to it would seem wrong too.
    boolean goalsAreWhole = !problems.hasErrors();
    OutcomeRows outcomes = new OutcomeRows(draft.header(), goalRows, units, problems);
    Problems ofSurvey = new Problems();
    Optional<Export> survey = parts.survey(ofSurvey);
    ofSurvey.all().forEach(problems::add);
    // Who brings in a survey need not repeat each goal among the outcomes; nor if it cannot be
    // read.
    rows(
            survey.isPresent() || ofSurvey.hasErrors() || mayLackOutcomes
                ? parts.gridIfAny(FollowUpPart.OUTCOMES, problems)
                : outcomes(!goalRows.asked().isEmpty()),
            FollowUpPart.OUTCOMES,
            facts)
        .ifPresent(sheet -> outcomes.addObservations(sheet, draft));
    rows(FollowUpPart.MUNICIPALITIES, goalRows.weights())
        .ifPresent(sheet -> outcomes.addMunicipal(sheet, draft));
    rows(FollowUpPart.RESPONSES, goalRows.weights())
        .ifPresent(sheet -> outcomes.addResponses(sheet, draft));
    if (goalsAreWhole && header.isPresent() && survey.isPresent()) {
      new SurveyAnswers(draft.header(), goalRows, outcomes, units, problems)
          .add(survey.get(), SurveyItems.read(header.get(), problems), draft);
    }
    HistoryRows history = new HistoryRows(draft.header(), goalRows, units, problems);
    rows(FollowUpPart.HISTORY, List.of()).ifPresent(history::addPeriods);
    rows(FollowUpPart.PAST_RESPONSES, List.of()).ifPresent(history::addResponses);
    rows(FollowUpPart.JOURNAL, List.of()).ifPresent(sheet -> history.addJournal(sheet, draft));
    history.addTo(draft);
    boolean outcomesAreWhole = !problems.hasErrors();
    rows(FollowUpPart.JUDGEMENTS, List.of())
        .ifPresent(sheet -> outcomes.addJudgements(sheet, draft));
    rows(FollowUpPart.FORECASTS, List.of())
        .ifPresent(sheet -> new ForecastRows(outcomes, problems).add(sheet, draft));
    parts.remarkUnread(problems);
    if (!goalsAreWhole) {
      return problems.failed();
    }
    Checked<FollowUp> checked = draft.check();
    checked.problems().stream()
        .filter(problem -> outcomesAreWhole || !BETWEEN_PARTS.contains(problem.what().key()))
        .map(problem -> survey.map(one -> SurveyAnswers.located(problem, one)).orElse(problem))
        .forEach(problems::add);
    return problems.check(checked::orThrow);
  }

  /**
   * Returns the outcomes, which there must be.
   *
   * @param isAsked whether goals name questions, so that the answers to them may be what is missing
   */
  private Optional<Grid> outcomes(boolean isAsked) {
    Problems found = new Problems();
    Optional<Grid> grid = parts.grid(FollowUpPart.OUTCOMES, found);
    found
        .all()
        .forEach(
            one ->
                problems.add(
                    isAsked && MISSING.contains(one.what().key())
                        ? Problem.error(one.place(), Phrase.of("survey.nothing-yet"))
                        : one));
    return grid;
  }

  /** Reads the units that the follow-up declares. */
  private List<OwnUnit> units() {
    return rows(FollowUpPart.UNITS, List.of()).map(new UnitRows(problems)::read).orElse(List.of());
  }

  /** Reads a part, which may have columns of these names besides its own. */
  private Optional<NamedRows> rows(FollowUpPart part, List<Part.Name> others) {
    return rows(parts.grid(part, problems), part, others);
  }

  private Optional<NamedRows> rows(
      Optional<Grid> found, FollowUpPart part, List<Part.Name> others) {
    return found
        .flatMap(
            grid -> problems.take(Table.of(grid).then(table -> NamedRows.of(table, part, others))))
        .map(sheet -> sheet.withoutExamples(part, problems));
  }

  /** Returns a header for rows whose own is lost: of those listed, or of any municipality. */
  private static FollowUp.Header lost(Optional<List<Respondent>> listed) {
    return new FollowUp.Header(
        "lost",
        "",
        "",
        "",
        Period.year(2000),
        Population.of("", listed.filter(all -> !all.isEmpty()).orElseGet(Municipalities::all)));
  }
}

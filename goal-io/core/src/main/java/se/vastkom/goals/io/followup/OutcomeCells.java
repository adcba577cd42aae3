package se.vastkom.goals.io.followup;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.Source;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/** Reads outcomes and answers, of this period or an earlier one, and what stands beside them. */
final class OutcomeCells {

  static final Choices<EvidenceStrength> UNDERTAKINGS =
      Choices.of("strength.", Outcome.Undertaking.STAGES);

  private final FigureCells figures;
  private final Problems problems;

  /**
   * What a bare number is.
   *
   * @param unit its unit; empty where nothing sets one
   * @param beside what it is held against, if anything
   */
  record Expected(String unit, Optional<Quantity> beside) {}

  OutcomeCells(FigureCells figures, Problems problems) {
    this.figures = figures;
    this.problems = problems;
  }

  /** Reads a row's outcome and how it is known. */
  Optional<Outcome> outcome(NamedRows sheet, Table.Row row, GoalId goal, Expected expected) {
    Cell cell = sheet.cell(row, OutcomeRows.OUTCOME);
    Cell basisCell = sheet.cell(row, OutcomeRows.BASIS);
    Optional<Basis> basis = OutcomeRows.BASES.find(basisCell.text());
    if (basis.isEmpty() && !basisCell.isBlank()) {
      return Optional.empty();
    }
    if (!cell.isBlank()) {
      if (OutcomeRows.MISSING.find(cell.text()).isPresent() && basis.isPresent()) {
        return fault(basisCell, Phrase.of("folder.basis-of-missing").with("found", cell.text()));
      }
      if (basis.isPresent() && basis.get() == Basis.PUBLISHED) {
        return fault(cell, Phrase.of("folder.published-with-outcome").with("found", cell.text()));
      }
      if (basis.isEmpty() && Numbers.looksLikeNumber(cell.text())) {
        return fault(basisCell, Phrase.of("folder.outcome-needs-basis").with("found", cell.text()));
      }
      return stated(goal, cell, basis.orElse(Basis.COUNTED), expected);
    }
    if (basis.isPresent() && basis.get() == Basis.PUBLISHED) {
      return Optional.of(new Outcome.AsPublished());
    }
    if (basis.isPresent() && basis.get() == Basis.NAMED) {
      return Optional.of(new Outcome.ByMunicipality());
    }
    return fault(cell, Phrase.of("folder.no-outcome").with("goal", goal.value()));
  }

  /** Reads what a respondent answers, which may be that it is under way. */
  Optional<Outcome> answer(GoalId goal, Cell cell, Expected expected) {
    Optional<Outcome> undertaking = UNDERTAKINGS.find(cell.text()).map(Outcome.Undertaking::new);
    if (undertaking.isPresent()) {
      return undertaking;
    }
    boolean isKnown =
        Stream.of(OutcomeRows.YES, OutcomeRows.NO).anyMatch(word -> word.is(cell.text()))
            || OutcomeRows.MISSING.find(cell.text()).isPresent()
            || Numbers.looksLikeNumber(cell.text());
    return isKnown
        ? stated(goal, cell, Basis.COUNTED, expected)
        : fault(cell, Table.unknown("folder.unknown-answer", cell.text(), OutcomeRows.ANSWERS));
  }

  /** Reads a number of things, without what it is known by. */
  Optional<Outcome.Amount> figure(GoalId goal, Cell cell, Expected expected) {
    return stated(goal, cell, Basis.COUNTED, expected).map(Outcome.Amount.class::cast);
  }

  /** Reads yes, no, a number of that unit, or the reason there is none. */
  private Optional<Outcome> stated(GoalId goal, Cell cell, Basis basis, Expected expected) {
    if (OutcomeRows.YES.is(cell.text()) || OutcomeRows.NO.is(cell.text())) {
      return Optional.of(new Outcome.YesNo(OutcomeRows.YES.is(cell.text())));
    }
    if (!Numbers.looksLikeNumber(cell.text())) {
      Optional<Outcome> missing = OutcomeRows.MISSING.find(cell.text()).map(Outcome.Missing::new);
      return missing.isPresent()
          ? missing
          : fault(
              cell,
              Table.unknown("folder.unknown-outcome", cell.text(), OutcomeRows.MISSING.names()));
    }
    if (expected.unit().isEmpty()
        && Numbers.readWithUnit(cell.place(), cell.text())
            .value()
            .filter(number -> number.unit().isEmpty())
            .isPresent()) {
      return fault(
          cell,
          Phrase.of("folder.needs-unit").with("found", cell.text()).with("goal", goal.value()));
    }
    return figures
        .measured(cell, expected.unit(), expected.beside())
        .map(quantity -> new Outcome.Amount(quantity, basis));
  }

  /**
   * Reads an observation of an outcome, which may have had a fault in it: what stands beside it is
   * read all the same, for its own.
   */
  Optional<Observation> observation(
      NamedRows sheet,
      Table.Row row,
      Optional<GoalId> goal,
      Optional<Outcome> outcome,
      String source) {
    OutcomeRows.BASES.read(sheet.cell(row, OutcomeRows.BASIS), OutcomeRows.BASIS, problems);
    EvidenceStrength strength =
        OutcomeRows.STRENGTHS
            .read(sheet.cell(row, OutcomeRows.STRENGTH), OutcomeRows.STRENGTH, problems)
            .orElse(EvidenceStrength.DONE);
    OptionalInt respondents = respondents(sheet.cell(row, OutcomeRows.RESPONDENTS));
    Optional<StatedChange> change =
        OutcomeRows.CHANGES.read(sheet.cell(row, OutcomeRows.CHANGE), OutcomeRows.CHANGE, problems);
    Published published = new PublishedCells(problems).read(sheet, row);
    Optional<LocalDate> finished = Days.readIfAny(sheet.cell(row, OutcomeRows.FINISHED), problems);
    String cited = sheet.cell(row, OutcomeRows.SOURCE).text();
    return goal.flatMap(
        of ->
            outcome.map(
                known ->
                    new Observation(
                        of,
                        known,
                        strength,
                        respondents,
                        change,
                        published,
                        sheet.cell(row, OutcomeRows.COMMENT).text(),
                        sheet.cell(row, OutcomeRows.ACTION).text(),
                        finished,
                        WordingCells.COMMENTS.read(sheet, row),
                        new Source(cited.isEmpty() ? source : cited, row.place()))));
  }

  private OptionalInt respondents(Cell cell) {
    if (cell.isBlank()) {
      return OptionalInt.empty();
    }
    Optional<Ratio> number = figures.count(cell);
    if (number.isEmpty()) {
      return OptionalInt.empty();
    }
    boolean fits = number.get().isWhole() && number.get().numerator().bitLength() < 31;
    if (!fits) {
      problems.error(
          cell.place(),
          Phrase.of("folder.not-whole")
              .with("name", OutcomeRows.RESPONDENTS)
              .with("found", cell.text()));
      return OptionalInt.empty();
    }
    return OptionalInt.of(number.get().numerator().intValueExact());
  }

  /** Reads a goal's id. */
  Optional<GoalId> goal(Cell cell) {
    String id = Spelling.plain(cell.text());
    return GoalId.isId(id)
        ? Optional.of(new GoalId(id))
        : fault(cell, Phrase.of("folder.no-id").with("found", cell.text()));
  }

  /** Reads a date, which need not be stated. */
  StatedDate date(Cell cell) {
    Optional<StatedDate> stated = StatedDate.parse(cell.text());
    if (stated.isEmpty()) {
      problems.error(cell.place(), Phrase.of("folder.no-date").with("found", cell.text()));
    }
    return stated.orElse(StatedDate.NOT_STATED);
  }

  private <T> Optional<T> fault(Cell cell, Phrase what) {
    problems.error(cell.place(), what);
    return Optional.empty();
  }
}

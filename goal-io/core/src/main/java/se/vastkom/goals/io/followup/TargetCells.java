package se.vastkom.goals.io.followup;

import static se.vastkom.goals.io.followup.GoalRows.KIND;
import static se.vastkom.goals.io.followup.GoalRows.PARTS;
import static se.vastkom.goals.io.followup.GoalRows.PART_UNIT;
import static se.vastkom.goals.io.followup.GoalRows.TARGET;
import static se.vastkom.goals.io.followup.GoalRows.UNIT;

import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Target.Kind;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The cells of a goal's target. */
final class TargetCells {

  static final Choices<Kind> KINDS = Choices.of("target.", Kind.class);
  static final Part.Name ALL = Words.name("target.alla");

  private final Cell kind;
  private final Cell target;
  private final Cell unit;
  private final Cell parts;
  private final Cell partUnit;

  private final Population population;
  private final UnitWords units;
  private final FigureCells figures;
  private final Problems problems;

  TargetCells(
      NamedRows sheet,
      Table.Row row,
      Population population,
      UnitWords units,
      FigureCells figures,
      Problems problems) {
    this.population = population;
    this.units = units;
    this.figures = figures;
    this.problems = problems;
    kind = sheet.cell(row, KIND);
    target = sheet.cell(row, TARGET);
    unit = sheet.cell(row, UNIT);
    parts = sheet.cell(row, PARTS);
    partUnit = sheet.cell(row, PART_UNIT);
  }

  Optional<Target> read() {
    if (kind.isBlank()) {
      problems.error(kind.place(), Phrase.of("folder.missing-value").with("name", KIND));
      return Optional.empty();
    }
    return KINDS.read(kind, KIND, problems).flatMap(this::read);
  }

  private Optional<Target> read(Kind wanted) {
    return switch (wanted) {
      case AT_LEAST -> needsNoParts(wanted) ? atLeast() : Optional.empty();
      case ABOVE ->
          needsNoParts(wanted) ? quantity(wanted).map(Target.Above::new) : Optional.empty();
      case AT_MOST ->
          needsNoParts(wanted) ? quantity(wanted).map(Target.AtMost::new) : Optional.empty();
      case BELOW ->
          needsNoParts(wanted) ? quantity(wanted).map(Target.Below::new) : Optional.empty();
      case EXACTLY ->
          needsNoParts(wanted) ? quantity(wanted).map(Target.Exactly::new) : Optional.empty();
      case BETWEEN -> needsNoParts(wanted) ? interval() : Optional.empty();
      case COMPOSITE -> composite();
      case INCREASE, DECREASE ->
          blank(wanted, target, TARGET) && needsNoParts(wanted)
              ? unit(unit, UNIT, wanted)
                  .map(of -> new Target.DirectionOnly(wanted == Kind.INCREASE, of))
              : Optional.empty();
      case MILESTONE -> bare(wanted) ? Optional.of(new Target.Milestone()) : Optional.empty();
      case NONE -> bare(wanted) ? Optional.of(new Target.None()) : Optional.empty();
    };
  }

  /** Reads the quantity, or that all to whom the goal applies are wanted. */
  private Optional<Target> atLeast() {
    if (!ALL.is(target.text())) {
      return quantity(Kind.AT_LEAST).map(Target.AtLeast::new);
    }
    return countsRespondents() ? Optional.of(new Target.All(population.unit())) : Optional.empty();
  }

  /** Returns whether the unit is that of respondents, or left out; adds a problem if it is not. */
  private boolean countsRespondents() {
    boolean counts =
        unit.isBlank() || units.known(unit.text()).filter(population.unit()::equals).isPresent();
    if (!counts) {
      problems.error(
          unit.place(),
          Phrase.of("folder.all-unit")
              .with("found", unit.text())
              .with("respondents", population.many()));
    }
    return counts;
  }

  private Optional<Target> composite() {
    Optional<Ratio> municipalities = whole(target, TARGET, Kind.COMPOSITE);
    Optional<Ratio> each = whole(parts, PARTS, Kind.COMPOSITE);
    Optional<String> of = unit(partUnit, PART_UNIT, Kind.COMPOSITE);
    if (!unit.isBlank() && units.known(unit.text()).filter(population.unit()::equals).isEmpty()) {
      problems.error(
          unit.place(),
          Phrase.of("folder.composite-unit")
              .with("found", unit.text())
              .with("respondents", population.many()));
      return Optional.empty();
    }
    if (municipalities.isEmpty() || each.isEmpty() || of.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Target.Composite(
            new Quantity(municipalities.get(), population.unit()),
            new Quantity(each.get(), of.get())));
  }

  private Optional<Ratio> whole(Cell cell, Part.Name name, Kind wanted) {
    Optional<Ratio> number = number(cell, name, wanted);
    boolean fits =
        number
            .filter(Ratio::isWhole)
            .filter(one -> one.signum() > 0 && one.compareTo(Ratio.of(1_000_000)) < 0)
            .isPresent();
    if (number.isPresent() && !fits) {
      problems.error(
          cell.place(),
          Phrase.of("folder.not-whole").with("name", name).with("found", cell.text()));
    }
    return fits ? number : Optional.empty();
  }

  /**
   * Reads the target quantity; the unit may be in a cell of its own, after the number, or the same
   * in both.
   */
  private Optional<Quantity> quantity(Kind wanted) {
    if (!isGiven(target, TARGET, wanted)) {
      return Optional.empty();
    }
    Optional<String> behind =
        Numbers.readWithUnit(target.place(), target.text())
            .value()
            .map(Numbers.WithUnit::unit)
            .filter(word -> !word.isEmpty());
    if (unit.isBlank() && behind.isPresent()) {
      Optional<String> of = unit(new Cell(target.place(), behind.get()), UNIT, wanted);
      return of.flatMap(word -> figures.target(target, word));
    }
    Optional<String> of = unit(unit, UNIT, wanted);
    Optional<Quantity> read = of.flatMap(word -> figures.target(target, word));
    if (read.isPresent() && !read.get().unit().equals(of.get())) {
      problems.error(
          target.place(),
          Phrase.of("folder.two-units")
              .with("found", target.text())
              .with("unit", new Part.Unit(read.get().unit()))
              .with("expected", new Part.Unit(of.get())));
      return Optional.empty();
    }
    return read;
  }

  private Optional<Target> interval() {
    if (!isGiven(target, TARGET, Kind.BETWEEN)) {
      return Optional.empty();
    }
    IntervalCell interval = new IntervalCell(target, problems);
    Cell written =
        unit.isBlank()
            ? interval.unit().map(word -> new Cell(target.place(), word)).orElse(unit)
            : unit;
    return unit(written, UNIT, Kind.BETWEEN).flatMap(of -> interval.read(of, figures));
  }

  private Optional<Ratio> number(Cell cell, Part.Name name, Kind wanted) {
    return isGiven(cell, name, wanted) ? figures.count(cell) : Optional.empty();
  }

  private boolean isGiven(Cell cell, Part.Name name, Kind wanted) {
    if (cell.isBlank()) {
      problems.error(
          cell.place(),
          Phrase.of("folder.needs")
              .with("kind", Phrase.of("target." + wanted.key()))
              .with("name", name));
    }
    return !cell.isBlank();
  }

  private Optional<String> unit(Cell cell, Part.Name name, Kind wanted) {
    if (!isGiven(cell, name, wanted)) {
      return Optional.empty();
    }
    Optional<String> known = units.known(cell.text());
    if (known.isEmpty()) {
      problems.remark(
          cell.place(),
          Phrase.of("folder.unknown-unit")
              .with("found", cell.text())
              .with("hint", Nearest.hint(cell.text(), units.all())));
    }
    return Optional.of(known.orElse(cell.text()));
  }

  private boolean bare(Kind wanted) {
    boolean noTarget = blank(wanted, target, TARGET);
    boolean noUnit = blank(wanted, unit, UNIT);
    return needsNoParts(wanted) && noTarget && noUnit;
  }

  private boolean needsNoParts(Kind wanted) {
    boolean noParts = blank(wanted, parts, PARTS);
    return blank(wanted, partUnit, PART_UNIT) && noParts;
  }

  private boolean blank(Kind wanted, Cell cell, Part.Name name) {
    if (!cell.isBlank()) {
      problems.error(
          cell.place(),
          Phrase.of("folder.must-be-blank")
              .with("kind", Phrase.of("target." + wanted.key()))
              .with("name", name)
              .with("found", cell.text()));
    }
    return cell.isBlank();
  }
}

package se.vastkom.goals.io.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Goal.Previous;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Target.Kind;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** Reads the rows of {@code mal.csv}. */
final class GoalRows {

  static final Part.Name TITLE = Words.name("field.mål");

  private static final Part.Name ID = Words.name("field.id");
  private static final Part.Name AREA = Words.name("field.område");
  private static final Part.Name KIND = Words.name("field.måltyp");
  private static final Part.Name TARGET = Words.name("field.målvärde");
  private static final Part.Name UNIT = Words.name("field.enhet");
  private static final Part.Name PARTS = Words.name("field.delar");
  private static final Part.Name PART_UNIT = Words.name("field.delenhet");
  private static final Part.Name ORIGIN = Words.name("field.målvärde ur");
  private static final Part.Name LIST = Words.name("field.kommunlista");
  private static final Part.Name RESPONSIBLE = Words.name("field.ansvarig");

  static final List<Part.Name> REQUIRED = List.of(ID, AREA, TITLE);
  static final List<Part.Name> SHOWN_ONLY = List.of(RESPONSIBLE);
  static final List<Part.Name> OPTIONAL =
      Stream.of(
              List.of(KIND, TARGET, UNIT, PARTS, PART_UNIT, ORIGIN, LIST),
              EarlierCells.ALL,
              MeasurementCells.ALL,
              LifecycleCells.ALL,
              SHOWN_ONLY)
          .flatMap(List::stream)
          .toList();

  private static final String MONTHS =
      "(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]{0,6}";

  /** What a spreadsheet takes for a number, a day or a truth value, and stores as that. */
  private static final Pattern CHANGED_BY_SPREADSHEETS =
      Pattern.compile(
          "0\\d+|\\d+e\\d+|\\d{1,4}-\\d{1,2}(?:-\\d{1,4})?|"
              + MONTHS
              + "-?\\d{1,4}|\\d{1,4}-?"
              + MONTHS
              + "|sant|falskt|true|false");

  private static final Choices<Kind> KINDS = Choices.of("target.", Kind.class);
  private static final Choices<Goal.MunicipalityList> LISTS =
      Choices.of("municipalities.", Goal.MunicipalityList.class);
  private static final Choices<TargetOrigin> ORIGINS = Choices.of("origin.", TargetOrigin.class);

  private final Population population;
  private final Problems problems;
  private final UnitWords units;
  private final FigureCells figures;
  private final Map<GoalId, Goal> goals = new HashMap<>();
  private final Map<GoalId, Place> unitCells = new HashMap<>();

  GoalRows(Population population, UnitWords units, Problems problems) {
    this.population = population;
    this.problems = problems;
    this.units = units;
    this.figures = new FigureCells(problems, units);
  }

  /** Returns the goals, whose targets set the units of bare numbers beside them. */
  Map<GoalId, Goal> goals() {
    return Map.copyOf(goals);
  }

  /** Reports a figure of another unit than the target's, at the cells of both. */
  boolean isOfUnit(GoalId goal, String own, Cell cell, Outcome outcome) {
    if (!(outcome instanceof Outcome.Amount amount)) {
      return true;
    }
    Quantity found = amount.quantity();
    boolean isOther =
        !found.unit().equals(own)
            && Optional.ofNullable(goals.get(goal))
                .flatMap(known -> unit(known.target()))
                .filter(own::equals)
                .isPresent();
    Optional<Place> set = Optional.ofNullable(unitCells.get(goal)).filter(any -> isOther);
    set.ifPresent(
        place ->
            problems.error(
                cell.place(),
                Phrase.of("folder.other-unit")
                    .with("goal", goal.value())
                    .with("found", found.part())
                    .with("expected", new Part.Unit(own))
                    .with("place", place.phrase())));
    return set.isEmpty();
  }

  /** Returns the columns of municipalities' weights that the goals name. */
  List<Part.Name> weights() {
    return goals.values().stream()
        .flatMap(goal -> goal.measurement().aggregation().stream())
        .filter(Aggregation.WeightedMean.class::isInstance)
        .map(mean -> ((Aggregation.WeightedMean) mean).weight())
        .distinct()
        .sorted()
        .map(weight -> new Part.Name(weight, weight))
        .toList();
  }

  void add(NamedRows sheet, FollowUp.Builder draft) {
    for (Table.Row row : sheet.rows()) {
      goal(sheet, row)
          .ifPresent(
              goal -> {
                draft.goal(goal);
                sheet.addFacts(row, goal.id(), FollowUpPart.GOALS, draft);
              });
    }
  }

  private Optional<Goal> goal(NamedRows sheet, Table.Row row) {
    Optional<String> id = id(sheet.cell(row, ID));
    Optional<String> area = id(sheet.cell(row, AREA));
    Cell title = sheet.cell(row, TITLE);
    if (title.isBlank()) {
      problems.error(title.place(), Phrase.of("folder.missing-value").with("name", TITLE));
    }
    Optional<Target> target = new TargetCells(sheet, row).read();
    TargetOrigin origin =
        ORIGINS.read(sheet.cell(row, ORIGIN), ORIGIN, problems).orElse(TargetOrigin.STATED);
    EarlierCells earlier = new EarlierCells(sheet, row, figures, problems);
    Optional<Baseline> baseline = target.flatMap(earlier::baseline);
    Optional<Previous> previous = target.flatMap(earlier::previous);
    Measurement measurement = new MeasurementCells(problems, units).read(sheet, row);
    List<Cell> lifecycle = LifecycleCells.ALL.stream().map(name -> sheet.cell(row, name)).toList();
    Optional<Lifecycle> own =
        new LifecycleCells(problems)
            .read(lifecycle.get(0), lifecycle.get(1), lifecycle.get(2), lifecycle.get(3));
    if (id.isEmpty() || area.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    if (CHANGED_BY_SPREADSHEETS.matcher(id.get()).matches()) {
      problems.remark(
          sheet.cell(row, ID).place(),
          Phrase.of("folder.id-for-spreadsheet").with("found", id.get()));
    }
    Goal goal =
        new Goal(
            new GoalId(id.get()),
            new AreaId(area.get()),
            title.text(),
            target.get(),
            origin,
            baseline,
            previous,
            LISTS.read(sheet.cell(row, LIST), LIST, problems).orElse(Goal.MunicipalityList.ANSWERS),
            measurement,
            own,
            sheet.cell(row, RESPONSIBLE).text(),
            row.place());
    goals.put(goal.id(), goal);
    Cell unit = sheet.cell(row, UNIT);
    unitCells.put(goal.id(), (unit.isBlank() ? sheet.cell(row, TARGET) : unit).place());
    return Optional.of(goal);
  }

  static Optional<String> unit(Target target) {
    return target.outcomeUnit();
  }

  private Optional<String> id(Cell cell) {
    String id = Spelling.plain(cell.text());
    if (!GoalId.isId(id)) {
      problems.error(cell.place(), Phrase.of("folder.no-id").with("found", cell.text()));
      return Optional.empty();
    }
    return Optional.of(id);
  }

  /** The cells of a goal's target. */
  private final class TargetCells {

    private final Cell kind;
    private final Cell target;
    private final Cell unit;
    private final Cell parts;
    private final Cell partUnit;

    TargetCells(NamedRows sheet, Table.Row row) {
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
        case AT_LEAST ->
            needsNoParts(wanted) ? quantity(wanted).map(Target.AtLeast::new) : Optional.empty();
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
     * Reads the target quantity; the unit may be in a cell of its own, after the number, or the
     * same in both.
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
}

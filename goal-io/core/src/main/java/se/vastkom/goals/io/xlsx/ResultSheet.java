package se.vastkom.goals.io.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The goals, a row each.
 *
 * @param cells in the language
 */
record ResultSheet(Cells cells) {

  /**
   * A column of the sheet.
   *
   * @param heading the key of its heading
   * @param look its width, and its tints
   * @param entry its cell for a goal
   */
  private record Column(String heading, Sheet.Column look, Function<Assessment, Entry> entry) {

    private static Column of(String heading, int width, Function<Assessment, Entry> entry) {
      return new Column(heading, Sheet.Column.wide(width), entry);
    }

    private boolean hasAny(List<Assessment> goals) {
      return goals.stream().anyMatch(goal -> !entry.apply(goal).equals(Entry.blank()));
    }
  }

  Sheet of(AssessedFollowUp assessed) {
    List<Assessment> goals = inOrder(assessed);
    List<Column> columns =
        Stream.of(
                verdict(assessed).stream(),
                figures().stream(),
                reasons().stream(),
                beside(assessed).stream().filter(column -> column.hasAny(goals)))
            .flatMap(some -> some)
            .toList();
    Sheet sheet = Sheet.named(cells.name("excel.results"));
    for (Column column : columns) {
      sheet = sheet.column(column.look());
    }
    return sheet
        .headings(columns.stream().map(column -> cells.words().say(column.heading())).toList())
        .rows(goals.stream().map(goal -> row(goal, columns)).toList())
        .freezingColumns(1)
        .filtered();
  }

  /** Returns the assessments in the follow-up's order, each followed by those under its goal. */
  private static List<Assessment> inOrder(AssessedFollowUp assessed) {
    FollowUp followUp = assessed.followUp();
    return followUp.forest().isFlat()
        ? assessed.assessments()
        : followUp.forest().inOrder().stream()
            .map(goal -> assessed.assessment(goal.id()).orElseThrow())
            .toList();
  }

  private static List<Entry> row(Assessment goal, List<Column> columns) {
    return columns.stream().map(column -> column.entry().apply(goal)).toList();
  }

  private List<Column> verdict(AssessedFollowUp assessed) {
    return List.of(
        Column.of("field.id", 16, one -> cells.text(one.evidence().goal().id().value())),
        Column.of("field.område", 24, one -> cells.text(area(assessed, one))),
        Column.of("field.mål", 48, one -> cells.text(one.evidence().goal().title())),
        new Column("excel.symbol", Cells.symbols(), one -> cells.text(one.status().symbol())),
        new Column("fact.status", cells.statuses(17), one -> cells.word(one.shownStatus())),
        Column.of("fact.trend", 13, one -> cells.word(one.trend().phrase())));
  }

  private static String area(AssessedFollowUp assessed, Assessment one) {
    return assessed.followUp().areas().stream()
        .filter(area -> area.id().equals(one.evidence().goal().area()))
        .map(FocusArea::title)
        .findFirst()
        .orElse("");
  }

  private List<Column> figures() {
    return List.of(
        Column.of("field.utfall", 13, one -> outcome(one.evidence())),
        Column.of(
            "field.måltyp",
            12,
            one -> cells.word(Phrase.of("target." + one.evidence().goal().target().kind().key()))),
        Column.of("field.målvärde", 13, one -> target(one.evidence())),
        Column.of("field.enhet", 16, one -> unit(one.evidence())),
        Column.of("excel.share", 12, this::shownShare),
        Column.of("excel.share-exact", 14, one -> cells.share(one.evidence().attainment().value())),
        Column.of("fact.svarande", 11, one -> whole(one.evidence().respondents().value())),
        Column.of("excel.of", 8, one -> whole(one.evidence().population().value())));
  }

  private List<Column> reasons() {
    return List.of(
        Column.of("field.varför", 60, one -> cells.sentence(one.statusFinding().sentence())),
        Column.of(
            "field.regel",
            10,
            one ->
                cells.text(
                    one.statusFinding().rules().stream()
                        .map(Finding.RuleRef::id)
                        .collect(Collectors.joining(" ")))),
        Column.of("excel.border", 32, one -> cells.lines(one.statusFinding().borders().stream())),
        Column.of(
            "excel.decision", 30, one -> cells.lines(one.statusFinding().decisions().stream())),
        Column.of("excel.remarks", 40, one -> cells.lines(one.remarks().map(Finding::reason))));
  }

  /** Returns the columns that are there only where a goal has something to show in them. */
  private List<Column> beside(AssessedFollowUp assessed) {
    return List.of(
        Column.of(
            "field.utsikt",
            30,
            one -> cells.lines(one.outlookFinding().stream().map(Finding::sentence))),
        Column.of("field.prognos", 40, one -> cells.lines(one.forecast().stream())),
        Column.of(
            "excel.conclusions",
            30,
            one -> cells.lines(one.conclusions().map(Finding::conclusion))),
        Column.of(
            "excel.distance",
            44,
            one ->
                cells.lines(
                    assessed.distance(one.evidence().goal().id()).stream()
                        .map(Distance::sentences)
                        .flatMap(List::stream))),
        Column.of("field.slag", 14, one -> cells.text(one.evidence().goal().placement().kind())),
        Column.of(
            "field.hör till",
            40,
            one ->
                cells.text(
                    assessed
                        .followUp()
                        .forest()
                        .parent(one.evidence().goal())
                        .map(Goal::title)
                        .orElse(""))),
        Column.of("field.vikt", 8, this::weight),
        Column.of("field.stödjer", 40, one -> cells.text(supported(assessed, one))),
        Column.of("field.täckning", 14, this::sufficiency),
        Column.of("field.läge", 11, one -> state(one.evidence())),
        Column.of("field.ansvarig", 26, one -> cells.text(one.evidence().goal().responsible())),
        Column.of("field.åtgärd", 40, one -> observed(one, Observation::action)),
        Column.of(
            "field.publicerad status",
            18,
            one -> cells.text(one.published().map(PublishedStatus::printed).orElse(""))),
        Column.of(
            "field.publicerad status läst som",
            18,
            one ->
                one.publishedReading()
                    .map(status -> cells.word(status.phrase()))
                    .orElse(Entry.blank())),
        Column.of("field.kommentar", 44, one -> observed(one, Observation::comment)),
        Column.of("field.källa", 30, one -> observed(one, known -> known.source().citation())));
  }

  private Entry weight(Assessment one) {
    return one.evidence()
        .goal()
        .placement()
        .weight()
        .map(weight -> cells.word(weight.part()))
        .orElse(Entry.blank());
  }

  /** Returns the titles of the goals that a goal serves, a line each. */
  private static String supported(AssessedFollowUp assessed, Assessment one) {
    return one.evidence().goal().placement().supports().stream()
        .flatMap(id -> assessed.followUp().goal(id).stream())
        .map(Goal::title)
        .collect(Collectors.joining("\n"));
  }

  private Entry sufficiency(Assessment one) {
    return one.evidence()
        .goal()
        .placement()
        .sufficiency()
        .map(judged -> cells.word(Phrase.of("sufficiency." + judged.key())))
        .orElse(Entry.blank());
  }

  private Entry observed(Assessment one, Function<Observation, String> text) {
    return cells.text(one.evidence().observation().map(text).orElse(""));
  }

  private Entry state(Evidence evidence) {
    return evidence.lifecycle().isActive()
        ? Entry.blank()
        : cells.word(Phrase.of("state." + evidence.lifecycle().state().key()));
  }

  /** Returns the outcome as a number, else in words what is done or why there is no number. */
  private Entry outcome(Evidence evidence) {
    Optional<Boolean> done =
        evidence
            .observation()
            .filter(any -> evidence.lifecycle().isActive())
            .map(Observation::outcome)
            .filter(Outcome.YesNo.class::isInstance)
            .map(known -> ((Outcome.YesNo) known).done());
    if (evidence.outcome().value().isPresent()) {
      return cells.number(evidence.outcome().value());
    }
    return cells.word(
        done.map(known -> Phrase.of(known ? "reason.done" : "reason.not-done"))
            .orElseGet(() -> evidence.outcome().cause().orElseThrow().phrase()));
  }

  private Entry target(Evidence evidence) {
    return evidence.goal().target() instanceof Target.Between between
        ? cells.word(between.phrase())
        : cells.number(evidence.target().value());
  }

  private Entry unit(Evidence evidence) {
    return evidence
        .goal()
        .target()
        .outcomeUnit()
        .or(() -> evidence.outcome().value().map(Quantity::unit))
        .map(unit -> cells.word(new Part.Unit(unit)))
        .orElse(Entry.blank());
  }

  private Entry shownShare(Assessment one) {
    return one.shownAttainment()
        .value()
        .map(shown -> Entry.percent(shown.shown()))
        .orElse(Entry.blank());
  }

  private Entry whole(Optional<Integer> count) {
    return count.map(known -> cells.number(Ratio.of(known), "")).orElse(Entry.blank());
  }
}

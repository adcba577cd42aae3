package se.vastkom.goals.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Bar;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A goal's outcomes by period, drawn as columns with a line at the target. Positions across are in
 * per cent of the width, and those from the top in pixels.
 *
 * @param sentence the same in words
 * @param columns the periods, the earliest first
 * @param lines the targets of now, or the two ends of one; empty where there is none in numbers
 * @param zero where the columns stand
 */
record Chart(Phrase sentence, List<Column> columns, List<Line> lines, String zero) {

  /** More periods than these would not be told apart on a phone. */
  private static final int MOST = 8;

  private static final Ratio TOP = Ratio.of(44);
  private static final Ratio HEIGHT = Ratio.of(166);
  private static final Ratio ABOVE = Ratio.of(7);

  /**
   * The outcome of a period.
   *
   * @param period the period
   * @param outcome its outcome
   * @param from the left edge
   * @param middle the middle
   * @param width the width
   * @param top the upper edge
   * @param height the height
   * @param label where its number stands
   * @param isNow whether it is the period that is assessed
   */
  record Column(
      Part period,
      Ratio outcome,
      String from,
      String middle,
      String width,
      String top,
      String height,
      String label,
      boolean isNow) {}

  /**
   * A target.
   *
   * @param target what is wanted
   * @param at where it is
   */
  record Line(Ratio target, String at) {}

  /** A period with its outcome. */
  private record Point(Period period, Quantity outcome) {}

  /**
   * Returns the chart of a goal; empty where fewer than two periods can be set beside each other.
   */
  static Optional<Chart> of(Assessment assessment, Period period) {
    Evidence evidence = assessment.evidence();
    Optional<Quantity> now = evidence.outcome().value();
    if (now.isEmpty() || evidence.goal().measurement().isOverPeriods()) {
      return Optional.empty();
    }
    List<Point> points =
        Stream.concat(
                evidence.earlier().past().stream()
                    .flatMap(
                        past ->
                            quantity(past, now.get().unit())
                                .map(known -> new Point(past.period(), known))
                                .stream()),
                Stream.of(new Point(period, now.get())))
            .toList();
    return points.size() < 2
        ? Optional.empty()
        : Optional.of(
            drawn(points.subList(Math.max(0, points.size() - MOST), points.size()), evidence));
  }

  private static Optional<Quantity> quantity(PastPeriod past, String unit) {
    return past.quantity().filter(known -> known.unit().equals(unit));
  }

  private static Chart drawn(List<Point> points, Evidence evidence) {
    List<Ratio> targets = Bar.targets(evidence);
    List<Ratio> all = new ArrayList<>(targets);
    all.add(Ratio.ZERO);
    points.forEach(point -> all.add(point.outcome().number()));
    Ratio most = Collections.max(all);
    Ratio span = most.minus(Collections.min(all));
    Ratio scale = span.signum() == 0 ? Ratio.ZERO : HEIGHT.dividedBy(span);
    List<Column> columns = new ArrayList<>();
    Ratio slot = Ratio.ONE.dividedBy(Ratio.of(points.size()));
    Ratio zero = at(Ratio.ZERO, most, scale);
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      Ratio outcome = point.outcome().number();
      Ratio end = at(outcome, most, scale);
      Ratio top = outcome.signum() < 0 ? zero : end;
      Ratio left = slot.times(Ratio.of(i));
      columns.add(
          new Column(
              point.period().phrase(),
              outcome,
              GoalRow.percent(left.plus(slot.times(Ratio.of(1, 4)))),
              GoalRow.percent(left.plus(slot.times(Ratio.of(1, 2)))),
              GoalRow.percent(slot.times(Ratio.of(1, 2))),
              pixels(top),
              pixels(outcome.signum() < 0 ? end.minus(zero) : zero.minus(end)),
              pixels(top.minus(ABOVE)),
              i == points.size() - 1));
    }
    return new Chart(
        sentence(points, evidence),
        columns,
        targets.stream().map(one -> new Line(one, pixels(at(one, most, scale)))).toList(),
        pixels(zero));
  }

  private static Ratio at(Ratio number, Ratio most, Ratio scale) {
    return TOP.plus(most.minus(number).times(scale));
  }

  private static Phrase sentence(List<Point> points, Evidence evidence) {
    Part outcomes =
        Phrase.list(
            points,
            point ->
                Phrase.of("report.chart-outcome")
                    .with("outcome", point.outcome().part())
                    .with("period", point.period().phrase()));
    return evidence
        .target()
        .value()
        .map(wanted -> Phrase.of("report.chart").with("target", wanted.part()))
        .orElseGet(() -> Phrase.of("report.chart-without"))
        .with("outcomes", outcomes);
  }

  private static String pixels(Ratio number) {
    return number.rounded(3, RoundingMode.HALF_UP).toPlainString();
  }
}

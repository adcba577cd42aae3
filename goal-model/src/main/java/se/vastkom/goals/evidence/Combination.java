package se.vastkom.goals.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Limit;
import se.vastkom.goals.model.ValueRange;

/**
 * Combines answers into one outcome. Yes is the figure 1 and no is 0, and so are reaching a limit
 * and not reaching it.
 *
 * @param aggregation how
 * @param answers at least one
 */
record Combination(Aggregation aggregation, List<Answer> answers) {

  private static final ValueRange YES_OR_NO = ValueRange.of(0, 1);

  /**
   * An answer that one municipality gave, or as many as are alike.
   *
   * @param figure what was answered
   * @param weight what each counts by; only a weighted mean asks
   * @param times how many gave it
   */
  record Answer(Ratio figure, Ratio weight, int times) {
    Answer seenBy(Limit limit) {
      return new Answer(limit.isReachedBy(figure) ? Ratio.ONE : Ratio.ZERO, weight, times);
    }

    private Answer with(Ratio other) {
      return new Answer(other, weight, times);
    }
  }

  /** Returns the outcome, in its unit. */
  Ratio result() {
    return switch (aggregation.kind()) {
      case YES, SUM, COUNT_REACHING -> sum(Answer::figure);
      case MEAN -> mean();
      case SHARE_REACHING -> mean().inPercent();
      case WEIGHTED_MEAN ->
          sum(one -> one.figure().times(one.weight())).dividedBy(sum(Answer::weight));
      case MEDIAN -> median();
      case LOWEST -> figures().min(Comparator.naturalOrder()).orElseThrow();
      case HIGHEST -> figures().max(Comparator.naturalOrder()).orElseThrow();
    };
  }

  /**
   * Returns the unit of the outcome.
   *
   * @param ofAnswers the unit of the answers
   * @param ofRespondents the unit of those that answer
   */
  String unit(String ofAnswers, String ofRespondents) {
    return switch (aggregation.kind()) {
      case YES, COUNT_REACHING -> ofRespondents;
      case SHARE_REACHING -> "%";
      default -> ofAnswers;
    };
  }

  /**
   * Returns the outcomes there could be if the silent answered too: each aggregation rises, or
   * stays, when an answer does, so the ends are where all of them answer the least or the most.
   *
   * @param silent those that are silent, whatever they would answer
   * @param lowest the least they can answer; empty where nothing says
   * @param highest the most they can answer; empty where nothing says
   */
  Span span(List<Answer> silent, Optional<Ratio> lowest, Optional<Ratio> highest) {
    return new Span(
        lowest.map(figure -> with(silent, figure).result()),
        highest.map(figure -> with(silent, figure).result()),
        step(count() + silent.stream().mapToInt(Answer::times).sum()));
  }

  /** Returns the least and the most that an answer can be where it is yes or no. */
  static ValueRange yesOrNo() {
    return YES_OR_NO;
  }

  private Combination with(List<Answer> silent, Ratio figure) {
    return new Combination(
        aggregation,
        Stream.concat(answers.stream(), silent.stream().map(one -> one.with(figure))).toList());
  }

  /** Returns how far apart possible outcomes lie; empty where there are some between any two. */
  private Optional<Ratio> step(int all) {
    return switch (aggregation.kind()) {
      case YES, COUNT_REACHING -> Optional.of(Ratio.ONE);
      case SHARE_REACHING -> Optional.of(Ratio.of(100, all));
      default -> Optional.empty();
    };
  }

  private Stream<Ratio> figures() {
    return answers.stream().map(Answer::figure);
  }

  private int count() {
    return answers.stream().mapToInt(Answer::times).sum();
  }

  private Ratio mean() {
    return sum(Answer::figure).dividedBy(Ratio.of(count()));
  }

  private Ratio median() {
    List<Answer> sorted = answers.stream().sorted(Comparator.comparing(Answer::figure)).toList();
    int upper = count() / 2;
    Ratio above = at(upper, sorted);
    return count() % 2 == 1 ? above : at(upper - 1, sorted).plus(above).dividedBy(Ratio.of(2));
  }

  /** Returns the figure with so many before it. */
  private static Ratio at(int position, List<Answer> sorted) {
    int before = 0;
    for (Answer answer : sorted) {
      before += answer.times();
      if (position < before) {
        return answer.figure();
      }
    }
    throw new IllegalArgumentException(
        "Expected a position below " + before + "; found " + position);
  }

  private Ratio sum(Function<Answer, Ratio> part) {
    return answers.stream()
        .map(one -> part.apply(one).times(Ratio.of(one.times())))
        .reduce(Ratio.ZERO, Ratio::plus);
  }
}

package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.vastkom.goals.Example;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Aggregation.Kind;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Limit;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.ValueRange;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** What those that have not answered could change: four municipalities, each way to measure. */
class SilenceTest {

  private static final List<Respondent> MUNICIPALITIES =
      Population.vastraGotaland().respondents().subList(0, 4);
  private static final FollowUp.Header HEADER =
      new FollowUp.Header(
          "f", "F", "P", "K", Period.year(2015), Population.of("Fyra kommuner", MUNICIPALITIES));

  /** Figures can be 0 to 100; "-" has not answered. */
  private static Evidence evidence(String aggregation, String direction, long wanted, String told) {
    return evidence(aggregation, direction, wanted, told, ValueRange.of(0, 100));
  }

  private static Evidence evidence(
      String aggregation, String direction, long wanted, String told, ValueRange possible) {
    Kind kind =
        Stream.of(Kind.values()).filter(one -> one.key().equals(aggregation)).findFirst().get();
    String unit = kind.countsRespondents() ? "kommuner" : kind == Kind.SUM ? "platser" : "%";
    Goal goal =
        Example.goal(target(direction, Quantity.of(wanted, unit)))
            .measured(Measurement.as(aggregation(kind)).within(possible));
    FollowUp.Builder builder =
        FollowUp.builder(HEADER)
            .area(FocusArea.of(Example.AREA, "E-arkiv"))
            .goal(goal)
            .observation(Example.named());
    String[] answers = told.split(" ", -1);
    for (int i = 0; i < answers.length; i++) {
      builder.response(
          new Response(
                  goal.id(),
                  MUNICIPALITIES.get(i).id(),
                  outcome(answers[i], kind == Kind.SUM ? "platser" : "%"),
                  Place.NOWHERE)
              .weighing(Ratio.of(3)));
    }
    return Evidence.of(builder.check().orThrow(), goal);
  }

  private static Aggregation aggregation(Kind kind) {
    if (kind == Kind.WEIGHTED_MEAN) {
      return new Aggregation.WeightedMean("invånare");
    }
    return kind.hasLimit()
        ? new Aggregation.Reaching(kind, new Limit(Limit.Comparison.AT_LEAST, Quantity.of(50, "%")))
        : Aggregation.of(kind);
  }

  private static Target target(String direction, Quantity wanted) {
    return switch (direction) {
      case "minst" -> new Target.AtLeast(wanted);
      case "alla" -> new Target.All(wanted.unit());
      case "över" -> new Target.Above(wanted);
      case "högst" -> new Target.AtMost(wanted);
      case "under" -> new Target.Below(wanted);
      case "exakt" -> new Target.Exactly(wanted);
      default ->
          new Target.Between(
              Target.Between.Limit.excluding(wanted.number()),
              Target.Between.Limit.excluding(wanted.number().plus(Ratio.of(10))),
              wanted.unit());
    };
  }

  private static Outcome outcome(String answer, String unit) {
    return switch (answer) {
      case "-" -> new Outcome.Missing(Outcome.Reason.MISSING);
      case "gäller-inte" -> new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE);
      case "sekretess" -> new Outcome.Missing(Outcome.Reason.CONFIDENTIAL);
      case "ja" -> new Outcome.YesNo(true);
      case "nej" -> new Outcome.YesNo(false);
      default -> Example.amount(Long.parseLong(answer), unit);
    };
  }

  private static String said(Figure<Boolean> figure) {
    return figure.value().map(is -> is ? "ja" : "nej").orElse("saknas");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // All have answered: nobody can change it.
        "antal ja | minst | 2 | ja ja nej nej | ja | ja | ja",
        "antal ja | högst | 1 | ja ja nej nej | nej | nej | nej",
        "antal som når gränsen | exakt | 2 | 40 60 40 60 | ja | ja | ja",
        "andel som når gränsen | under | 50 | 40 60 40 60 | nej | nej | nej",
        "summa | högst | 200 | 40 60 40 60 | ja | ja | ja",
        "medel | minst | 50 | 40 60 40 60 | ja | ja | ja",
        "medel | över | 50 | 40 60 40 60 | nej | nej | nej",
        "viktat medel | minst | 50 | 40 60 40 60 | ja | ja | ja",
        "median | mellan | 45 | 40 60 40 60 | ja | ja | ja",
        "lägsta | minst | 41 | 40 60 40 60 | nej | nej | nej",
        "högsta | högst | 60 | 40 60 40 60 | ja | ja | ja",
        // All that can count, whom the goal does not apply to left out; a secret is no yes.
        "antal ja | alla | 0 | ja ja ja ja | ja | ja | ja",
        "antal ja | alla | 0 | ja ja ja nej | nej | nej | nej",
        "antal ja | alla | 0 | ja ja ja - | nej | ja | nej",
        "antal ja | alla | 0 | ja ja ja gäller-inte | ja | ja | ja",
        "antal ja | alla | 0 | ja ja - gäller-inte | nej | ja | nej",
        "antal ja | alla | 0 | ja ja ja sekretess | nej | nej | nej",
        "antal som når gränsen | alla | 0 | 60 60 60 gäller-inte | ja | ja | ja",
        "antal ja | alla | 0 | gäller-inte gäller-inte gäller-inte gäller-inte | saknas | saknas | saknas",
        // Two of four are silent. Yes is counted: 1, and at most 3.
        "antal ja | minst | 1 | ja nej - - | ja | ja | ja",
        "antal ja | minst | 2 | ja nej - - | nej | ja | nej",
        "antal ja | minst | 4 | ja nej - - | nej | nej | nej",
        "antal ja | över | 2 | ja nej - - | nej | ja | nej",
        "antal ja | högst | 0 | ja nej - - | nej | nej | nej",
        "antal ja | högst | 2 | ja nej - - | saknas | ja | nej",
        "antal ja | högst | 3 | ja nej - - | ja | ja | ja",
        "antal ja | under | 3 | ja nej - - | saknas | ja | nej",
        "antal ja | exakt | 2 | ja nej - - | saknas | ja | nej",
        "antal ja | exakt | 4 | ja nej - - | nej | nej | nej",
        "antal som når gränsen | minst | 2 | 40 60 - - | nej | ja | nej",
        "antal som når gränsen | högst | 2 | 40 60 - - | saknas | ja | nej",
        // A sum of 100, and at most 300.
        "summa | minst | 100 | 40 60 - - | ja | ja | ja",
        "summa | minst | 200 | 40 60 - - | nej | ja | nej",
        "summa | minst | 301 | 40 60 - - | nej | nej | nej",
        "summa | högst | 99 | 40 60 - - | nej | nej | nej",
        "summa | högst | 100 | 40 60 - - | saknas | ja | nej",
        "summa | exakt | 200 | 40 60 - - | saknas | ja | nej",
        "summa | mellan | 290 | 40 60 - - | saknas | ja | nej",
        // A share of 50 per cent, and of all four 25, 50 or 75.
        "andel som når gränsen | minst | 50 | 40 60 - - | ja | ja | nej",
        "andel som når gränsen | minst | 76 | 40 60 - - | nej | nej | nej",
        "andel som når gränsen | exakt | 60 | 40 60 - - | nej | nej | nej",
        "andel som når gränsen | exakt | 75 | 40 60 - - | nej | ja | nej",
        "andel som når gränsen | mellan | 70 | 40 60 - - | nej | ja | nej",
        "andel som når gränsen | mellan | 60 | 40 60 - - | nej | nej | nej",
        // A mean of 50, and of all four 25 to 75.
        "medel | minst | 25 | 40 60 - - | ja | ja | ja",
        "medel | minst | 50 | 40 60 - - | ja | ja | nej",
        "medel | minst | 75 | 40 60 - - | nej | ja | nej",
        "medel | över | 75 | 40 60 - - | nej | nej | nej",
        "medel | högst | 50 | 40 60 - - | ja | ja | nej",
        "medel | högst | 75 | 40 60 - - | ja | ja | ja",
        "medel | under | 25 | 40 60 - - | nej | nej | nej",
        "medel | under | 50 | 40 60 - - | nej | ja | nej",
        "medel | exakt | 60 | 40 60 - - | nej | ja | nej",
        "medel | mellan | 65 | 40 60 - - | nej | ja | nej",
        "medel | mellan | 75 | 40 60 - - | nej | nej | nej",
        "viktat medel | minst | 50 | 40 60 - - | ja | ja | nej",
        "viktat medel | minst | 76 | 40 60 - - | nej | nej | nej",
        // A median of 50, and of all four 20 to 80.
        "median | minst | 80 | 40 60 - - | nej | ja | nej",
        "median | minst | 20 | 40 60 - - | ja | ja | ja",
        "median | högst | 79 | 40 60 - - | ja | ja | nej",
        "lägsta | minst | 40 | 40 60 - - | ja | ja | nej",
        "lägsta | minst | 41 | 40 60 - - | nej | nej | nej",
        "lägsta | under | 40 | 40 60 - - | nej | ja | nej",
        "högsta | minst | 60 | 40 60 - - | ja | ja | ja",
        "högsta | minst | 61 | 40 60 - - | nej | ja | nej",
        "högsta | högst | 60 | 40 60 - - | ja | ja | nej",
        // Nobody has answered: there is no outcome.
        "antal ja | minst | 2 | - - - - | saknas | saknas | saknas",
        "antal ja | högst | 4 | - - - - | saknas | saknas | saknas",
        "summa | minst | 2 | - - - - | saknas | saknas | saknas",
        "medel | exakt | 50 | - - - - | saknas | saknas | saknas"
      })
  void whetherTheTargetIsReachedNowAtBestAndAtWorst(
      String aggregation,
      String direction,
      long wanted,
      String told,
      String reached,
      String best,
      String worst) {
    Evidence evidence = evidence(aggregation, direction, wanted, told);
    assertThat(
            List.of(
                said(evidence.reached()),
                said(evidence.reachedAtBest()),
                said(evidence.reachedAtWorst())))
        .containsExactly(reached, best, worst);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "antal ja | minst | 2 | ja nej - - | 1 av 2 kommuner, 50 % av målet",
        "antal ja | alla | 0 | ja ja nej gäller-inte | 2 av 3 kommuner, 67 % av målet",
        "antal ja | alla | 0 | ja ja ja gäller-inte | 3 av 3 kommuner, 100 % av målet",
        "antal ja | högst | 2 | ja nej - - | 1 kommun; målet är högst 2 kommuner; svar saknas som kan ändra om målet är nått",
        "summa | högst | 100 | 40 60 - - | 100 platser; målet är högst 100 platser; svar saknas som kan ändra om målet är nått; summan för de 2 av 4 kommuner som har svarat",
        "medel | högst | 50 | 40 60 - - | 50 %; målet är högst 50 %; oviktat medel för de 2 av 4 kommuner som har svarat",
        "medel | exakt | 50 | - - - - | utfallet saknas (bortfall)"
      })
  void theSentenceSaysSo(
      String aggregation, String direction, long wanted, String told, String sentence) {
    assertThat(Words.swedish().say(evidence(aggregation, direction, wanted, told).summary()))
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "antal ja | ja ja ja nej | 3",
        "summa | 40 60 70 - | 170",
        "medel | 40 60 80 - | 60",
        "viktat medel | 40 60 80 - | 60",
        "median | 90 40 60 - | 60",
        "median | 90 40 60 50 | 55",
        "antal som når gränsen | 40 50 60 70 | 3",
        "andel som når gränsen | 40 50 60 70 | 75",
        "lägsta | 60 40 70 - | 40",
        "högsta | 60 70 40 - | 70"
      })
  void theOutcomeIsOfThoseThatAnswered(String aggregation, String told, long outcome) {
    assertThat(evidence(aggregation, "minst", 1, told).outcome().map(Quantity::number))
        .isEqualTo(Figure.known(Ratio.of(outcome)));
  }

  /** Two more answers of at least 10 make at least 120, and none at all leaves 100. */
  @ParameterizedTest
  @CsvSource({"100, ja", "101, nej", "120, nej"})
  void aSumIsAtWorstWhatItIsWithoutTheSilent(long wanted, String worst) {
    Evidence evidence = evidence("summa", "minst", wanted, "40 60 - -", ValueRange.of(10, 100));
    assertThat(said(evidence.reachedAtWorst())).isEqualTo(worst);
  }

  /**
   * Around another outcome there can be what there could if the municipalities had told it. What
   * that depends on each answer for is not known: the median, and a mean with weights.
   */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void aroundAnotherOutcomeTheSilentCouldChangeTheSame(Kind kind) {
    Random random = new Random(kind.key().hashCode());
    List<String> figures =
        kind == Kind.YES ? List.of("ja", "nej") : List.of("0", "40", "50", "60", "100");
    List<String> all = List.of("minst", "över", "högst", "under", "exakt", "mellan");
    List<String> directions = kind.countsRespondents() ? all.subList(0, 5) : all;
    for (int i = 0; i < 2000; i++) {
      int silent = random.nextInt(3);
      String direction = directions.get(random.nextInt(directions.size()));
      long wanted =
          kind.countsRespondents()
              ? random.nextInt(5)
              : random.nextInt(kind == Kind.SUM ? 9 : 5) * 25L;
      Evidence told = evidence(kind.key(), direction, wanted, answers(figures, silent, random));
      Evidence other = evidence(kind.key(), direction, wanted, answers(figures, silent, random));
      Evidence around =
          told.with(new Outcome.Amount(other.outcome().value().orElseThrow(), Basis.COUNTED));
      if (silent > 0 && (kind == Kind.MEDIAN || kind == Kind.WEIGHTED_MEAN)) {
        assertThat(around.reachedAtBest()).isEqualTo(Figure.absent(Cause.NOT_BY_MUNICIPALITY));
        assertThat(around.reachedAtWorst()).isEqualTo(Figure.absent(Cause.NOT_BY_MUNICIPALITY));
      } else {
        assertThat(
                List.of(
                    around.reachedAtBest(),
                    around.reachedAtWorst(),
                    around.bound(),
                    around.floor()))
            .as("%s %s %s: %s", kind.key(), direction, wanted, other.outcome())
            .containsExactly(
                other.reachedAtBest(), other.reachedAtWorst(), other.bound(), other.floor());
      }
      assertThat(around.reached()).isEqualTo(other.reached());
    }
  }

  /** A mean of nothing weighs nothing. */
  @Test
  void aroundAnotherMeanNothingIsKnownWhereNobodyHasAnswered() {
    Evidence none = evidence("medel", "minst", 50, "- - - -");
    Evidence other = evidence("medel", "minst", 50, "60 60 60 60");
    Evidence around =
        none.with(new Outcome.Amount(other.outcome().value().orElseThrow(), Basis.COUNTED));
    assertThat(around.reached()).isEqualTo(Figure.known(true));
    assertThat(around.reachedAtBest()).isEqualTo(Figure.absent(Cause.NOT_BY_MUNICIPALITY));
    assertThat(around.reachedAtWorst()).isEqualTo(Figure.absent(Cause.NOT_BY_MUNICIPALITY));
  }

  private static String answers(List<String> figures, int silent, Random random) {
    return Stream.concat(
            Stream.generate(() -> figures.get(random.nextInt(figures.size()))).limit(4L - silent),
            Stream.generate(() -> "-").limit(silent))
        .collect(Collectors.joining(" "));
  }

  /** Of what is counted a sum can only grow; of money it can also shrink. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minst | 100 | platser | ja | ja | ja",
        "minst | 101 | platser | nej | saknas | nej",
        "högst | 99 | platser | nej | nej | nej",
        "högst | 100 | platser | saknas | ja | saknas",
        "minst | 100 | mkr | ja | saknas | saknas",
        "minst | 101 | mkr | nej | saknas | saknas",
        "exakt | 100 | mkr | saknas | saknas | saknas"
      })
  void whereNothingSaysWhatAnAnswerCanBeOnlyWhatNoAnswerChangesIsKnown(
      String direction, long wanted, String unit, String reached, String best, String worst) {
    Goal goal = Example.goal(target(direction, Quantity.of(wanted, unit)));
    Evidence evidence =
        Example.evidence(
            goal,
            Example.named(),
            Example.in("1480", Example.amount(40, unit)),
            Example.in("1490", Example.amount(60, unit)));
    assertThat(
            List.of(
                said(evidence.reached()),
                said(evidence.reachedAtBest()),
                said(evidence.reachedAtWorst())))
        .containsExactly(reached, best, worst);
  }
}

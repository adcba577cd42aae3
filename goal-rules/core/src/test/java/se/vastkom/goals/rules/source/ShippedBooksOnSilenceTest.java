package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Limit;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.ValueRange;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.words.Words;

/** What all shipped books and the template make of goals that some have not answered. */
class ShippedBooksOnSilenceTest {

  private static final Quantity TWENTY_FIVE = Quantity.of(25, "kommuner");

  private static Goal goal(Target target) {
    return Goal.of("arkiv-1", "arkiv", "E-arkiv", target);
  }

  private static FollowUp.Builder followUp(Goal goal, Observation observation) {
    return FollowUp.builder(
            new FollowUp.Header(
                "svar", "Svar", "P", "K", Period.year(2016), Population.vastraGotaland()))
        .area(FocusArea.of("arkiv", "Arkiv"))
        .goal(goal)
        .observation(observation);
  }

  private static FollowUp answered(Goal goal, List<Outcome> answers) {
    FollowUp.Builder builder =
        followUp(goal, Observation.of("arkiv-1", new Outcome.ByMunicipality()));
    List<Respondent> all = Population.vastraGotaland().respondents();
    for (int i = 0; i < answers.size(); i++) {
      builder.response(new Response(goal.id(), all.get(i).id(), answers.get(i), Place.NOWHERE));
    }
    return builder.check().orThrow();
  }

  private static List<Outcome> answers(int yes, int silent, int notApplicable) {
    List<Outcome> answers = new ArrayList<>();
    for (int i = 0; i < 49; i++) {
      if (i < yes) {
        answers.add(new Outcome.YesNo(true));
      } else if (i < yes + silent) {
        answers.add(new Outcome.Missing(Outcome.Reason.MISSING));
      } else if (i < yes + silent + notApplicable) {
        answers.add(new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE));
      } else {
        answers.add(new Outcome.YesNo(false));
      }
    }
    return answers;
  }

  private static Stream<RuleBook> books() {
    return Stream.concat(
        RuleBooks.SHIPPED.stream().map(RuleBooks::shipped), Stream.of(RuleBooks.template()));
  }

  private static Assessment assessment(RuleBook book, FollowUp followUp) {
    return Assessor.using(book).assess(followUp).orThrow().assessments().get(0);
  }

  /** The status that each book concludes: once where they agree, else all, in their order. */
  private static String statuses(FollowUp followUp) {
    List<String> all =
        books()
            .map(book -> Words.swedish().say(assessment(book, followUp).status().phrase()))
            .toList();
    return all.stream().distinct().count() == 1 ? all.get(0) : String.join("/", all);
  }

  private static String remarks(FollowUp followUp, Words words) {
    List<String> all =
        books()
            .map(
                book ->
                    assessment(book, followUp).findings().stream()
                        .filter(finding -> finding.kind() == Finding.Kind.REMARK)
                        .map(finding -> words.say(finding.reason()))
                        .collect(Collectors.joining("; ")))
            .distinct()
            .toList();
    assertThat(all).as("every book has the same remarks").hasSize(1);
    return all.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // yes, silent and not applicable, of 49
        "minst | 25 |  0 | 0 | uppfyllt | ''",
        "minst | 24 |  0 | 0 | delvis uppfyllt/delvis uppfyllt/uppfyllt/delvis uppfyllt/delvis uppfyllt | ''",
        "minst | 24 |  5 | 0 | delvis uppfyllt/delvis uppfyllt/uppfyllt/delvis uppfyllt/delvis uppfyllt |"
            + " bara 44 av 49 har svarat; om de som inte har svarat hade svarat ja hade målet nåtts (29 kommuner i stället för 24 kommuner)",
        "minst | 20 |  4 | 0 | delvis uppfyllt | bara 45 av 49 har svarat",
        "minst | 25 |  5 | 0 | uppfyllt | bara 44 av 49 har svarat",
        "minst |  0 | 49 | 0 | ej bedömt | bara 0 av 49 har svarat",
        "minst | 30 | 10 | 9 | uppfyllt | bara 30 av 40 har svarat",
        "högst | 25 |  0 | 0 | uppfyllt | ''",
        "högst | 26 |  0 | 0 | ej uppfyllt | ''",
        "högst | 20 |  5 | 0 | uppfyllt | bara 44 av 49 har svarat",
        "högst | 21 |  5 | 0 | ej bedömt | bara 44 av 49 har svarat",
        "högst | 26 |  5 | 0 | ej uppfyllt | bara 44 av 49 har svarat",
        "högst |  0 | 49 | 0 | ej bedömt | bara 0 av 49 har svarat",
        "högst | 15 | 10 | 9 | uppfyllt | bara 30 av 40 har svarat",
        "högst | 16 | 10 | 9 | ej bedömt | bara 30 av 40 har svarat"
      })
  void counted(
      String direction, int yes, int silent, int notApplicable, String statuses, String remarks) {
    Target target =
        direction.equals("minst")
            ? new Target.AtLeast(TWENTY_FIVE)
            : new Target.AtMost(TWENTY_FIVE);
    FollowUp followUp = answered(goal(target), answers(yes, silent, notApplicable));
    assertThat(statuses(followUp)).isEqualTo(statuses);
    assertThat(remarks(followUp, Words.swedish())).isEqualTo(remarks);
  }

  /** A mean is of those that answered: two thirds of 49 did, 60 per cent each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minst | 39 | med de oförmånligaste svaren från dem som inte har svarat hade målet missats (≈ 36,73 % i stället för 60 %)",
        "högst | 61 | med de oförmånligaste svaren från dem som inte har svarat hade målet missats (≈ 75,51 % i stället för 60 %)",
        "exakt | 60 | med de oförmånligaste svaren från dem som inte har svarat hade målet missats (utfallet kan bli mellan ≈ 36,73 % och ≈ 75,51 %; nu 60 %)",
        "minst | 36 | ''",
        "högst | 76 | ''"
      })
  void aMeanThatIsReachedIsRemarkedWhereTheSilentCouldMissIt(
      String direction, long wanted, String remark) {
    FollowUp followUp = answered(mean(direction, wanted), means(30));
    assertThat(statuses(followUp)).isEqualTo("uppfyllt");
    assertThat(remarks(followUp, Words.swedish()))
        .isEqualTo(
            remark.isEmpty() ? "bara 30 av 49 har svarat" : "bara 30 av 49 har svarat; " + remark);
  }

  @Test
  void inEnglishToo() {
    FollowUp followUp = answered(mean("exakt", 60), means(30));
    assertThat(remarks(followUp, Words.english()))
        .isEqualTo(
            "only 30 of 49 have answered; with the least favourable answers from those that have"
                + " not answered, the target would have been missed (the outcome can be between ≈ 36.73% and"
                + " ≈ 75.51%; now 60%)");
    assertThat(remarks(answered(mean("exakt", 61), means(30)), Words.english()))
        .isEqualTo(
            "only 30 of 49 have answered; with the most favourable answers from those that have"
                + " not answered, the target would have been reached (the outcome can be between ≈ 36.73% and"
                + " ≈ 75.51%; now 60%)");
    assertThat(remarks(answered(mean("minst", 39), means(30)), Words.english()))
        .endsWith(
            "with the least favourable answers from those that have not answered, the target would"
                + " have been missed (≈ 36.73% instead of 60%)");
  }

  private static Goal mean(String direction, long wanted) {
    Quantity quantity = Quantity.of(wanted, "%");
    Target target =
        switch (direction) {
          case "minst" -> new Target.AtLeast(quantity);
          case "högst" -> new Target.AtMost(quantity);
          default -> new Target.Exactly(quantity);
        };
    return goal(target)
        .measured(
            Measurement.as(Aggregation.of(Aggregation.Kind.MEAN)).within(ValueRange.of(0, 100)));
  }

  private static List<Outcome> means(int answered) {
    List<Outcome> answers = new ArrayList<>();
    for (int i = 0; i < 49; i++) {
      answers.add(
          i < answered
              ? new Outcome.Amount(Quantity.of(60, "%"), Outcome.Basis.COUNTED)
              : new Outcome.Missing(Outcome.Reason.MISSING));
    }
    return answers;
  }

  /** More than 25 has no attainment, for 25 would be all of it and yet not enough. */
  @ParameterizedTest
  @CsvSource({"24, ej uppfyllt", "25, ej uppfyllt", "26, uppfyllt"})
  void aStrictTargetIsReachedOrNotAndNeverPartly(int yes, String statuses) {
    FollowUp followUp = answered(goal(new Target.Above(TWENTY_FIVE)), answers(yes, 0, 0));
    assertThat(statuses(followUp)).isEqualTo(statuses);
    if (yes < 26) {
      assertThat(
              assessment(RuleBooks.shipped("vastkom-2015"), followUp).findings().stream()
                  .filter(finding -> finding.kind() == Finding.Kind.STATUS)
                  .flatMap(finding -> finding.because().stream())
                  .map(Words.swedish()::say))
          .containsExactly(
              "Målet är inte nått, och det har ingen måluppfyllelse som visar hur nära det var");
    }
  }

  /** Minus one wanted and minus two measured is not twice the target. */
  @Test
  void belowZeroThereIsNoAttainmentAndOnlyReachedDecides() {
    for (int measured = -2; measured <= 0; measured++) {
      FollowUp followUp =
          followUp(
                  goal(new Target.AtLeast(Quantity.of(-1, "%"))),
                  Observation.of(
                      "arkiv-1",
                      new Outcome.Amount(Quantity.of(measured, "%"), Outcome.Basis.COUNTED)))
              .check()
              .orThrow();
      assertThat(statuses(followUp)).isEqualTo(measured < -1 ? "ej uppfyllt" : "uppfyllt");
    }
  }

  @Test
  void whoReachesALimitSaysNoYes() {
    Goal goal =
        goal(new Target.AtLeast(TWENTY_FIVE))
            .measured(
                Measurement.as(
                    new Aggregation.Reaching(
                        Aggregation.Kind.COUNT_REACHING,
                        new Limit(Limit.Comparison.AT_LEAST, Quantity.of(50, "%")))));
    List<Outcome> answers = new ArrayList<>();
    for (int i = 0; i < 44; i++) {
      answers.add(new Outcome.Amount(Quantity.of(i < 24 ? 60 : 40, "%"), Outcome.Basis.COUNTED));
    }
    assertThat(remarks(answered(goal, answers), Words.swedish()))
        .isEqualTo(
            "bara 44 av 49 har svarat; med de förmånligaste svaren från dem som inte har svarat"
                + " hade målet nåtts (29 kommuner i stället för 24 kommuner)");
  }
}

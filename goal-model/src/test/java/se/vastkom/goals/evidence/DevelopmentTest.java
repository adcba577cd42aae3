package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;
import static se.vastkom.goals.Example.baseline;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.exactly;
import static se.vastkom.goals.Example.fiveServicesIn;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.said;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Evidence.Development;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Words;

/** Whether the outcome moved towards the target, and the sentence for it. */
class DevelopmentTest {

  private static final Outcome MISSING = new Outcome.Missing(Outcome.Reason.MISSING);

  private static Target target(String kind) {
    return switch (kind) {
      case "atLeast" -> atLeast(40, "kommuner");
      case "atMost" -> atMost(10, "kommuner");
      case "exactly" -> exactly(20, "kommuner");
      case "composite" -> fiveServicesIn(40);
      case "increase" -> new Target.DirectionOnly(true, "kommuner");
      case "decrease" -> new Target.DirectionOnly(false, "kommuner");
      default -> new Target.None();
    };
  }

  private static Goal from(long start, String kind) {
    return goal(target(kind)).startingFrom(baseline(start, "kommuner"));
  }

  @ParameterizedTest
  @CsvSource({
    "atLeast, 24, 27, TOWARDS",
    "atLeast, 24, 24, UNCHANGED",
    "atLeast, 24, 23, AWAY",
    "composite, 24, 27, TOWARDS",
    "atMost, 24, 23, TOWARDS",
    "atMost, 24, 27, AWAY",
    "exactly, 24, 18, TOWARDS", // four too many, then two too few
    "exactly, 18, 22, UNCHANGED",
    "exactly, 18, 23, AWAY"
  })
  void aBaselineTellsWhichWayTheOutcomeMoved(
      String kind, long start, long now, Development expected) {
    Evidence evidence = evidence(from(start, kind), counted(now, "kommuner"));
    assertThat(evidence.development()).isEqualTo(Figure.known(expected));
    assertThat(evidence.change()).isEqualTo(Figure.known(Quantity.of(now - start, "kommuner")));
  }

  @ParameterizedTest
  @CsvSource({
    "atLeast, INCREASED, TOWARDS",
    "atLeast, UNCHANGED, UNCHANGED",
    "atLeast, DECREASED, AWAY",
    "composite, INCREASED, TOWARDS",
    "increase, INCREASED, TOWARDS",
    "decrease, INCREASED, AWAY",
    "decrease, DECREASED, TOWARDS",
    "atMost, DECREASED, TOWARDS",
    "exactly, UNCHANGED, UNCHANGED"
  })
  void aStatedChangeTellsItToo(String kind, StatedChange stated, Development expected) {
    Evidence evidence = evidence(target(kind), counted(24, "kommuner").withChange(stated));
    assertThat(evidence.development()).isEqualTo(Figure.known(expected));
    assertThat(evidence.change()).isEqualTo(Figure.absent(Cause.NO_BASELINE));
  }

  @ParameterizedTest
  @CsvSource({"exactly, INCREASED", "none, DECREASED"})
  void aStatedChangeTellsNothingWhereNeitherMoreNorLessIsWanted(String kind, StatedChange stated) {
    Evidence evidence = evidence(target(kind), counted(24, "kommuner").withChange(stated));
    assertThat(evidence.development()).isEqualTo(Figure.absent(Cause.NO_DIRECTION));
    assertThat(Words.swedish().say(evidence.developmentSummary()))
        .isEqualTo("uppgiften om förändring säger inget om ett mål utan riktning");
    assertThat(Words.english().say(evidence.developmentSummary()))
        .isEqualTo("the stated change says nothing of a goal without a direction");
  }

  @Test
  void aStatedChangeCountsEvenWhereTheOutcomeIsMissing() {
    Observation observation = observed(MISSING).withChange(StatedChange.INCREASED);
    assertThat(evidence(target("atLeast"), observation).development())
        .isEqualTo(Figure.known(Development.TOWARDS));
    assertThat(evidence(from(24, "atLeast"), observation).development())
        .isEqualTo(Figure.known(Development.TOWARDS));
  }

  @Test
  void baselineAndStatedChangeMayAgree() {
    Evidence evidence =
        evidence(from(24, "atLeast"), counted(27, "kommuner").withChange(StatedChange.INCREASED));
    assertThat(evidence.development()).isEqualTo(Figure.known(Development.TOWARDS));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly(
            "förändring 3 kommuner sedan utgångsläget",
            "change of 3 municipalities since the baseline");
  }

  @Test
  void baselineAndStatedChangeThatContradictEachOtherDecideNothing() {
    Evidence evidence =
        evidence(from(24, "atLeast"), counted(27, "kommuner").withChange(StatedChange.DECREASED));
    assertThat(evidence.development()).isEqualTo(Figure.absent(Cause.CONTRADICTORY));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly(
            "utgångsläget och uppgiften om förändring motsäger varandra",
            "the baseline and the stated change disagree");
  }

  @Test
  void aBaselineWithoutAnOutcomeIsNotSaidToBeLacking() {
    Evidence evidence = evidence(from(24, "atLeast"), observed(MISSING));
    assertThat(evidence.development()).isEqualTo(Figure.absent(Cause.MISSING));
    assertThat(evidence.change()).isEqualTo(Figure.absent(Cause.MISSING));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly("utfallet saknas (bortfall)", "the outcome is missing (no answer)");
  }

  @Test
  void withNeitherThereIsNoDevelopment() {
    Evidence evidence = evidence(target("atLeast"), counted(24, "kommuner"));
    assertThat(evidence.development()).isEqualTo(Figure.absent(Cause.NO_BASELINE));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly(
            "det finns varken utgångsläge eller uppgift om förändring",
            "there is neither a baseline nor a stated change");
  }

  @Test
  void aGoalThatIsNotActiveHasNoDevelopment() {
    Goal ended =
        from(24, "atLeast")
            .inState(Lifecycle.of(Lifecycle.State.DISCONTINUED, StatedDate.NOT_STATED));
    Evidence evidence = evidence(ended, counted(27, "kommuner").withChange(StatedChange.INCREASED));
    assertThat(evidence.development()).isEqualTo(Figure.absent(Cause.INACTIVE));
    assertThat(evidence.change()).isEqualTo(Figure.absent(Cause.INACTIVE));
    assertThat(said(evidence.developmentSummary()))
        .containsExactly("målet är inte aktivt", "the goal is not active");
  }

  @Test
  void aChangeForTheWorseIsSaidWithItsSign() {
    assertThat(said(evidence(from(24, "atLeast"), counted(23, "kommuner")).developmentSummary()))
        .containsExactly(
            "förändring \u22121 kommuner sedan utgångsläget",
            "change of \u22121 municipalities since the baseline");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INCREASED|enligt uppgift har utfallet ökat|it is stated that the outcome has increased",
        "UNCHANGED|enligt uppgift är utfallet oförändrat|it is stated that the outcome is unchanged",
        "DECREASED|enligt uppgift har utfallet minskat|it is stated that the outcome has decreased"
      })
  void aStatedChangeIsSaidAsStated(StatedChange stated, String swedish, String english) {
    Observation observation = counted(24, "kommuner").withChange(stated);
    assertThat(said(evidence(target("atLeast"), observation).developmentSummary()))
        .containsExactly(swedish, english);
  }

  @Test
  void eachDevelopmentHasItsKeyAndWord() {
    assertThat(List.of(Development.values()))
        .extracting(Development::key)
        .containsExactly("mot målet", "oförändrat", "från målet")
        .allMatch(key -> Words.english().has("development." + key));
  }
}

package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.atMost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The sentences that a reader sees first, made by rule. */
class HighlightsTest {

  private final List<Goal> goals = new ArrayList<>();
  private final List<Status> statuses = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Optional<Outlook>> outlooks = new ArrayList<>();
  private FollowUp.Header header = HEADER;

  private HighlightsTest goal(String area, Target target, Status status) {
    String id = area + "-" + (goals.size() + 1);
    Goal goal = Goal.of(id, area, "Mål " + id, target);
    goals.add(
        status == Status.UTGATT
            ? goal.inState(Lifecycle.of(State.DISCONTINUED, StatedDate.NOT_STATED))
            : goal);
    statuses.add(status);
    outlooks.add(Optional.empty());
    return this;
  }

  private HighlightsTest goals(String area, int number, Status status) {
    for (int i = 0; i < number; i++) {
      goal(area, atLeast(25, "kommuner"), status);
    }
    return this;
  }

  private HighlightsTest counted(long number, String unit) {
    observations.add(Observation.counted(goals.get(goals.size() - 1).id().value(), number, unit));
    return this;
  }

  private HighlightsTest dormant() {
    int last = goals.size() - 1;
    goals.set(last, goals.get(last).inState(Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED)));
    return this;
  }

  private Highlights highlights() {
    return assessed().highlights();
  }

  private AssessedFollowUp assessed() {
    FollowUp.Builder draft = FollowUp.builder(header);
    Set<String> areas = new HashSet<>();
    for (Goal goal : goals) {
      if (areas.add(goal.area().value())) {
        draft.area(FocusArea.of(goal.area().value(), "Område " + goal.area().value()));
      }
    }
    goals.forEach(draft::goal);
    observations.forEach(draft::observation);
    FollowUp followUp = draft.check().orThrow();
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      List<Finding> findings = new ArrayList<>();
      findings.add(Assessed.finding(Finding.Kind.STATUS));
      findings.add(Assessed.finding(Finding.Kind.TREND));
      outlooks.get(i).ifPresent(any -> findings.add(Assessed.finding(Finding.Kind.OUTLOOK)));
      assessments.add(
          new Assessment(
              Evidence.of(followUp, goals.get(i)),
              statuses.get(i),
              Trend.EJ_BEDOMD,
              outlooks.get(i),
              findings,
              0));
    }
    return new AssessedFollowUp(followUp, Assessed.RUN, assessments);
  }

  private static List<String> said(List<Phrase> phrases) {
    return phrases.stream().map(Words.swedish()::sayFirst).toList();
  }

  private String answer() {
    return Words.swedish().sayFirst(highlights().answer());
  }

  /** Returns each point: heading, text, and the ids of the goals that it names. */
  private List<String> points() {
    return highlights().points().stream()
        .map(
            point ->
                Words.swedish().sayFirst(point.heading())
                    + point.text().map(text -> ". " + Words.swedish().sayFirst(text)).orElse("")
                    + (point.goals().isEmpty()
                        ? ""
                        : " "
                            + point.goals().stream()
                                .map(one -> one.evidence().goal().id().value())
                                .toList())
                    + (point.unnamed() == 0 ? "" : " +" + point.unnamed()))
        .toList();
  }

  /** Of an area whose goals lack different things: how many are partly met and how many missed. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 1 mål är delvis uppfyllt, 1 goal is partly met",
    "2, 0, 2 mål är delvis uppfyllda, 2 goals are partly met",
    "0, 1, 1 mål är inte uppfyllt, 1 goal is not met",
    "0, 3, 3 mål är inte uppfyllda, 3 goals are not met",
    "1, 1, 1 mål är delvis uppfyllt och 1 är inte uppfyllt, 1 goal is partly met and 1 is not met",
    "2, 2, 2 mål är delvis uppfyllda och 2 är inte uppfyllda, 2 goals are partly met and 2 are not met"
  })
  void anAreaTellsPartlyMetGoalsFromThoseThatAreMissed(
      int partly, int missed, String swedish, String english) {
    Phrase left =
        goals("a", partly, Status.DELVIS)
            .goals("a", missed, Status.EJ_UPPFYLLT)
            .assessed()
            .result(new AreaId("a"))
            .left();
    assertThat(Words.swedish().say(left)).isEqualTo(swedish);
    assertThat(Words.english().say(left)).isEqualTo(english);
  }

  @Test
  void theAnswerIsHowManyOfTheGoalsInForceAreMet() {
    goals("a", 11, Status.UPPFYLLT)
        .goals("a", 8, Status.DELVIS)
        .goals("b", 1, Status.EJ_UPPFYLLT)
        .goals("b", 6, Status.UTGATT)
        .dormant();
    assertThat(answer()).isEqualTo("11 av de 20 mål som gällde året ut är uppfyllda");
    assertThat(said(highlights().more()))
        .containsExactly(
            "Åtta är delvis uppfyllda och ett är inte uppfyllt",
            "Fem mål utgick genom beslut och ett mål vilar");
    assertThat(Words.english().sayFirst(highlights().answer()))
        .isEqualTo("11 of the 20 goals that were in force throughout the year are met");
    assertThat(highlights().more().stream().map(Words.english()::sayFirst))
        .containsExactly(
            "Eight are partly met and one is not met",
            "Five goals were discontinued by decision and one goal is dormant");
  }

  @Test
  void otherPeriodsThanYearsAreCalledPeriods() {
    header =
        new FollowUp.Header(
            "t-2015", "T", "", "", new Period(2015, Period.Length.TERTIAL, 2), HEADER.population());
    goals("a", 2, Status.UPPFYLLT).goals("a", 1, Status.DELVIS);
    assertThat(answer()).isEqualTo("2 av de 3 mål som gällde perioden ut är uppfyllda");
  }

  @Test
  void allAndNoneAndOneAreSaidInWords() {
    goals("a", 3, Status.UPPFYLLT);
    assertThat(answer()).isEqualTo("Alla 3 mål som gällde året ut är uppfyllda");
    assertThat(highlights().more()).isEmpty();
    goals("a", 1, Status.DELVIS);
    goals.subList(1, 3).clear();
    statuses.subList(1, 3).clear();
    assertThat(answer()).isEqualTo("Ett av de 2 mål som gällde året ut är uppfyllt");
    statuses.set(0, Status.EJ_UPPFYLLT);
    assertThat(answer()).isEqualTo("Inget av de 2 mål som gällde året ut är uppfyllt");
    assertThat(said(highlights().more()))
        .containsExactly("Ett är delvis uppfyllt och ett är inte uppfyllt");
  }

  @Test
  void ofOnlyOneGoalItIsSaidWhetherItIsMet() {
    goals("a", 1, Status.UPPFYLLT).goals("a", 2, Status.UTGATT);
    assertThat(answer()).isEqualTo("Det enda mål som gällde året ut är uppfyllt");
    statuses.set(0, Status.DELVIS);
    assertThat(answer()).isEqualTo("Det enda mål som gällde året ut är inte uppfyllt");
    assertThat(said(highlights().more()))
        .containsExactly("Ett är delvis uppfyllt", "Två mål utgick genom beslut");
  }

  @Test
  void withoutGoalsOrGoalsInForceNothingIsCountedAsMissed() {
    assertThat(answer()).isEqualTo("Uppföljningen har inga mål");
    assertThat(highlights().points()).isEmpty();
    goals("a", 2, Status.UTGATT);
    assertThat(answer()).isEqualTo("Inget mål gällde året ut");
    assertThat(said(highlights().more())).containsExactly("Två mål utgick genom beslut");
    assertThat(highlights().points()).isEmpty();
  }

  @Test
  void whereNothingIsAssessedTheCauseIsSaidIfItIsTheSameOfAll() {
    goals("a", 2, Status.EJ_BEDOMT);
    assertThat(answer())
        .isEqualTo("Inget av de 2 mål som gällde året ut är bedömt: inget utfall är angivet");
    observations.add(Observation.of("a-1", new Outcome.Missing(Outcome.Reason.NOT_YET_MEASURED)));
    assertThat(answer()).isEqualTo("Inget av de 2 mål som gällde året ut är bedömt");
    observations.add(Observation.of("a-2", new Outcome.Missing(Outcome.Reason.NOT_YET_MEASURED)));
    assertThat(answer())
        .isEqualTo("Inget av de 2 mål som gällde året ut är bedömt: utfallet är ännu inte mätt");
    assertThat(highlights().more()).isEmpty();
  }

  @Test
  void oneGoalIsNotSaidToBeNoneOfOne() {
    goals("a", 1, Status.EJ_BEDOMT);
    assertThat(answer())
        .isEqualTo("Det enda mål som gällde året ut är inte bedömt: inget utfall är angivet");
  }

  /** It is not an outcome that a goal lacks which those under it decide. */
  @Test
  void noMissingOutcomeIsBlamedForGoalsThatOthersDecide() {
    goals("a", 2, Status.EJ_BEDOMT).goals("a", 1, Status.EJ_BEDOMT);
    goals.set(2, goals.get(2).placed(Placement.under("a-1")));
    assertThat(answer()).isEqualTo("Inget av de 2 mål som gällde året ut är bedömt");
  }

  @Test
  void anInterimFollowUpSaysWhatGoesOnAndHowItIsExpectedToEnd() {
    header = HEADER.asOf(LocalDate.of(2015, 8, 31));
    goals("a", 3, Status.EJ_BEDOMT);
    outlooks.set(0, Optional.of(Outlook.UPPFYLLT));
    outlooks.set(1, Optional.of(Outlook.UPPFYLLT));
    outlooks.set(2, Optional.of(Outlook.EJ_UPPFYLLT));
    assertThat(answer())
        .isEqualTo("Inget mål är bedömt än, för perioden pågår till den 31 december 2015");
    assertThat(points())
        .containsExactly(
            "Så bedöms målen sluta. Två bedöms bli uppfyllda och ett bedöms inte bli uppfyllt");
    goals("a", 1, Status.UPPFYLLT);
    assertThat(answer()).isEqualTo("Det enda mål som har slutat är uppfyllt");
    assertThat(said(highlights().more())).containsExactly("Tre mål pågår");
  }

  @Test
  void theAreaThatWentBestHasTheGreatestShareAndThenTheMostGoals() {
    goals("a", 2, Status.UPPFYLLT).goals("b", 1, Status.UPPFYLLT).goals("c", 1, Status.DELVIS);
    assertThat(points().get(0)).isEqualTo("Område a gick bäst. Alla två gällande mål är uppfyllda");
    goals("c", 2, Status.UPPFYLLT).goals("a", 1, Status.DELVIS).goals("c", 5, Status.UPPFYLLT);
    // Area b has the greatest share, though of a single goal.
    assertThat(highlights().points())
        .extracting(Highlights.Point::kind)
        .doesNotContain(Highlights.Kind.BEST_AREA);
    goals("b", 1, Status.DELVIS);
    assertThat(points().get(0)).isEqualTo("Område c gick bäst. 7 av 8 gällande mål är uppfyllda");
  }

  @Test
  void noAreaIsBestWhereTwoAreAlikeOrThereIsOnlyOne() {
    goals("a", 2, Status.UPPFYLLT);
    assertThat(points()).isEmpty();
    goals("b", 2, Status.UPPFYLLT);
    assertThat(points()).isEmpty();
  }

  @Test
  void eachGoalThatIsNotMetIsNamedUpToFive() {
    goals("a", 1, Status.EJ_UPPFYLLT);
    assertThat(points()).containsExactly("Ett mål är inte uppfyllt [a-1]");
    goals("a", 6, Status.EJ_UPPFYLLT);
    assertThat(points()).containsExactly("Sju mål är inte uppfyllda [a-1, a-2, a-3, a-4, a-5] +2");
  }

  @Test
  void theNearestAreThoseThatLackTheFewestRespondents() {
    goal("a", atLeast(25, "kommuner"), Status.DELVIS).counted(23, "kommuner");
    goal("a", atLeast(49, "kommuner"), Status.DELVIS).counted(47, "kommuner");
    goal("a", atLeast(49, "kommuner"), Status.DELVIS).counted(12, "kommuner");
    goal("a", atLeast(2, "utbildningar"), Status.DELVIS).counted(1, "utbildningar");
    assertThat(points())
        .containsExactly("Två mål är närmast: 2 kommuner kvar till vart och ett [a-1, a-2]");
  }

  @Test
  void aShareWithoutItsNumberIsToldOf() {
    goal("a", atLeast(25, "kommuner"), Status.UPPFYLLT).counted(25, "kommuner");
    goal("a", atLeast(49, "kommuner"), Status.DELVIS);
    observations.add(
        Observation.of("a-2", new Outcome.AsPublished()).withPublished(Published.of("", 24)));
    assertThat(points())
        .containsExactly(
            "Närmast målet: 37 kommuner kvar [a-2]",
            "1 av 2 bedömda mål bygger på en publicerad andel. Bara andelen är publicerad, inte antalet");
  }

  @Test
  void missingAnswersAreToldOf() {
    goal("a", atLeast(25, "kommuner"), Status.UPPFYLLT).counted(25, "kommuner");
    observations.set(0, observations.get(0).withRespondents(30));
    assertThat(points())
        .containsExactly("Svar saknas om 1 av 1 bedömda mål. Den lägsta svarsandelen är ≈ 61,22 %");
  }

  @Test
  void goalsUnderOthersAreSaidToBeThereAndNotCounted() {
    goals("a", 2, Status.UPPFYLLT).goals("a", 1, Status.EJ_UPPFYLLT);
    goals.set(2, goals.get(2).placed(Placement.under("a-1")));
    assertThat(answer()).isEqualTo("Alla 2 mål som gällde året ut är uppfyllda");
    assertThat(said(highlights().more())).containsExactly("Dessutom finns 1 mål därunder");
    assertThat(points()).isEmpty();
  }

  @Test
  void whatIsLeftIsInTheUnitThatPeopleActOn() {
    goal("a", atMost(5, "dagar"), Status.EJ_UPPFYLLT).counted(8, "dagar");
    goal("a", atLeast(80, "%"), Status.DELVIS).counted(78, "%");
    goal("a", atLeast(2, "utbildningar"), Status.UPPFYLLT).counted(3, "utbildningar");
    goal("a", new Target.Above(atLeast(2, "utbildningar").quantity()), Status.DELVIS)
        .counted(2, "utbildningar");
    List<Optional<String>> left = new ArrayList<>();
    FollowUp.Builder draft = FollowUp.builder(header).area(FocusArea.of("a", "A"));
    goals.forEach(draft::goal);
    observations.forEach(draft::observation);
    FollowUp followUp = draft.check().orThrow();
    goals.forEach(
        goal ->
            left.add(
                Remainder.of(Evidence.of(followUp, goal))
                    .map(one -> Words.swedish().say(one.phrase()))));
    assertThat(left)
        .containsExactly(
            Optional.of("3 dagar för mycket"),
            Optional.of("2 procentenheter kvar"),
            Optional.empty(),
            Optional.empty());
  }
}

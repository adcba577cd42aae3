package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Goal.Previous;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.PastPeriod.Verdict;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

class RetrospectTest {

  private static final Goal TEN = goal(atLeast(10, "kommuner"));

  private static PastPeriod past(int year, long number) {
    return PastPeriod.of(Period.year(year), atLeast(5, "kommuner"), counted(number, "kommuner"));
  }

  private static PastPeriod concluded(State state, Verdict verdict) {
    PastPeriod past = past(2014, 4);
    return new PastPeriod(
        past.period(),
        state,
        past.target(),
        past.observation().orElseThrow(),
        Optional.of(verdict),
        List.of());
  }

  private static FollowUp of(int year, FollowUp.Builder draft) {
    return Retrospect.of(draft.check().orThrow(), Period.year(year), Words.swedish()).orThrow();
  }

  private static Goal then(int year, Goal goal) {
    return of(year, begun().goal(goal).past(past(year, 4))).goals().get(0);
  }

  private static List<String> judged(PastPeriod past) {
    return of(2014, begun().goal(TEN).past(past)).judgements().stream()
        .map(judgement -> Words.swedish().say(judgement.phrase()))
        .toList();
  }

  @Test
  void aYearIsSeenWithTheTargetAndTheOutcomeOfThatTime() {
    FollowUp then =
        of(
            2013,
            begun()
                .goal(TEN)
                .goal(Goal.of("e-arkiv-2", AREA, "Ett nytt mål", atLeast(1, "kommuner")))
                .observation(counted(9, "kommuner"))
                .past(past(2012, 2))
                .past(past(2013, 3))
                .past(past(2014, 4)));

    assertThat(then.header().period()).isEqualTo(Period.year(2013));
    assertThat(then.goals()).extracting(goal -> goal.id().value()).containsExactly(GOAL);
    assertThat(then.goals().get(0).target()).isEqualTo(atLeast(5, "kommuner"));
    assertThat(then.observations()).containsExactly(counted(3, "kommuner"));
    assertThat(then.history().periods()).containsExactly(past(2012, 2));
    assertThat(then.judgements()).isEmpty();
  }

  @Test
  void aYearThatHistoryDoesNotKnowIsRefusedWithThoseThatItKnows() {
    assertThat(refusal(begun().goal(TEN).past(past(2014, 4)).past(past(2012, 2))))
        .containsExactly(
            "uppfoljning-2015: Historiken säger inget om 2013. Perioder som den känner: 2012, 2014.",
            "uppfoljning-2015: History says nothing of 2013. Periods that it knows: 2012, 2014.");
    assertThat(refusal(begun().goal(TEN)))
        .containsExactly(
            "uppfoljning-2015: Historiken säger inget om 2013. Perioder som den känner: inga.",
            "uppfoljning-2015: History says nothing of 2013. Periods that it knows: none.");
  }

  private static List<String> refusal(FollowUp.Builder draft) {
    return Retrospect.of(draft.check().orThrow(), Period.year(2013), Words.swedish())
        .problems()
        .stream()
        .flatMap(problem -> said(problem.phrase()).stream())
        .toList();
  }

  @Test
  void aGoalKnowsNothingThatWasFirstKnownLater() {
    Goal then =
        then(
            2013,
            TEN.startingFrom(new Baseline(Quantity.of(1, "kommuner"), Period.year(2013)))
                .following(new Previous(Quantity.of(4, "kommuner"), Period.year(2014)))
                .lasting(
                    new Term(
                        Optional.of(Period.year(2015)),
                        Optional.empty(),
                        true,
                        Optional.of(Period.year(2014)))));

    assertThat(then.baseline()).isEmpty();
    assertThat(then.previous()).isEmpty();
    assertThat(then.term())
        .isEqualTo(new Term(Optional.empty(), Optional.empty(), true, Optional.empty()));
  }

  @Test
  void aGoalKeepsWhatWasKnownBefore() {
    Term comparable =
        new Term(Optional.empty(), Optional.empty(), false, Optional.of(Period.year(2014)));
    Previous previous = new Previous(Quantity.of(4, "kommuner"), Period.year(2013));
    Baseline baseline = new Baseline(Quantity.of(1, "kommuner"), Period.year(2012));
    PastPeriod unmeasured =
        PastPeriod.of(
            Period.year(2014),
            atLeast(5, "kommuner"),
            observed(new Outcome.Missing(Outcome.Reason.MISSING)));
    Goal now = TEN.startingFrom(baseline).following(previous).lasting(comparable);

    Goal then = of(2014, begun().goal(now).past(unmeasured)).goals().get(0);

    assertThat(then.baseline()).contains(baseline);
    assertThat(then.previous()).contains(previous);
    assertThat(then.term()).isEqualTo(comparable);
  }

  @Test
  void whatWasConcludedThenStandsBesideAsAJudgement() {
    assertThat(judged(concluded(State.ACTIVE, new Verdict("delvis", "", "vastkom", "2", "00"))))
        .containsExactly(
            "Egen bedömning: delvis uppfyllt, bedömdes då av vastkom, version 2, 2014");
    assertThat(judged(concluded(State.DORMANT, new Verdict("utgått", "", "", "", ""))))
        .containsExactly("Egen bedömning: utgått (vilande), bedömdes då, 2014");
    assertThat(judged(concluded(State.ACTIVE, new Verdict("på god väg", "", "", "", ""))))
        .containsExactly("Egen bedömning: på god väg, bedömdes då, 2014");
  }

  @Test
  void theAnswersOfThatTimeAreThereWhereTheOutcomeFollowsFromThem() {
    List<Response> answers = List.of(in("1480", new Outcome.YesNo(true)));
    PastPeriod byMunicipality = PastPeriod.of(Period.year(2014), atLeast(5, "kommuner"), named());

    assertThat(answered(byMunicipality.answered(answers))).isEqualTo(answers);
    assertThat(answered(byMunicipality.counting(amount(1, "kommuner")).answered(answers)))
        .isEmpty();
  }

  private static List<Response> answered(PastPeriod past) {
    return of(2014, begun().goal(TEN).past(past)).responses(new GoalId(GOAL));
  }

  private static Goal under(String id, Placement place) {
    return Goal.of(id, AREA, "Mål " + id, atLeast(5, "kommuner")).placed(place);
  }

  private static PastPeriod pastOf(String id) {
    return PastPeriod.of(
        Period.year(2014), atLeast(5, "kommuner"), Observation.counted(id, 4, "kommuner"));
  }

  private static Placement share(String parent, int percent) {
    return Placement.under(parent)
        .weighing(new Placement.Weight(Ratio.of(percent, 100), /* isShare= */ true));
  }

  private static Placement placement(FollowUp followUp, String id) {
    return followUp.goal(new GoalId(id)).orElseThrow().placement();
  }

  @Test
  void aGoalWithoutATargetIsWeighedByThoseUnderItThatHistoryKnows() {
    Goal top = Goal.of("topp", AREA, "Topp", new Target.None());
    Goal middle = top(Placement.under("topp").called("delmål"));
    FollowUp then =
        of(
            2014,
            begun()
                .goal(top)
                .goal(middle)
                .goal(under("a", share("mitten", 25)))
                .goal(under("b", share("mitten", 75)))
                .goal(Goal.of("tomt", AREA, "Inget under", new Target.None()))
                .past(pastOf("a"))
                .past(pastOf("b")));

    assertThat(then.goals())
        .extracting(goal -> goal.id().value())
        .containsExactly("topp", "mitten", "a", "b");
    assertThat(placement(then, "mitten")).isEqualTo(middle.placement());
    assertThat(placement(then, "a")).isEqualTo(share("mitten", 25));
    assertThat(then.goal(new GoalId("topp")).orElseThrow().lifecycle()).contains(Lifecycle.ACTIVE);
    assertThat(Retrospect.weighed(then))
        .extracting(goal -> goal.id().value())
        .containsExactly("topp", "mitten");
  }

  private static Goal top(Placement place) {
    return Goal.of("mitten", AREA, "Mitten", new Target.None()).placed(place);
  }

  @Test
  void sharesOfWhatHistoryDoesNotKnowWholeWeighAgainstEachOther() {
    Placement supporting = share("topp", 50).supporting(List.of(new GoalId("b")));
    FollowUp then =
        of(
            2014,
            begun()
                .goal(Goal.of("topp", AREA, "Topp", new Target.None()))
                .goal(under("a", supporting))
                .goal(under("b", share("topp", 50)))
                .past(pastOf("a")));

    assertThat(then.goals()).extracting(goal -> goal.id().value()).containsExactly("topp", "a");
    assertThat(placement(then, "a"))
        .isEqualTo(
            Placement.under("topp")
                .weighing(new Placement.Weight(Ratio.of(1, 2), /* isShare= */ false)));
  }

  @Test
  void aGoalThatHadATargetOfItsOwnIsNotThereUnlessHistoryKnowsIt() {
    FollowUp then =
        of(
            2014,
            begun()
                .goal(under("topp", Placement.ALONE))
                .goal(under("a", Placement.under("topp")))
                .past(pastOf("a")));

    assertThat(then.goals()).extracting(goal -> goal.id().value()).containsExactly("a");
    assertThat(placement(then, "a")).isEqualTo(Placement.ALONE);
    assertThat(Retrospect.weighed(then)).isEmpty();
  }

  @Test
  void aGoalHadItsStateOfThatTimeAndStoodByItself() {
    Goal now = TEN.placed(Placement.under("e-arkiv-2"));
    FollowUp then =
        of(
            2014,
            FollowUp.builder(begun().header())
                .area(
                    new FocusArea(
                        FocusArea.of(AREA, "E-arkiv").id(),
                        "E-arkiv",
                        Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED)))
                .goal(now)
                .goal(Goal.of("e-arkiv-2", AREA, "Över", new Target.Milestone()))
                .past(concluded(State.ACTIVE, new Verdict("delvis", "", "", "", ""))));
    assertThat(then.areas()).containsExactly(FocusArea.of(AREA, "E-arkiv"));
    assertThat(then.goals().get(0).lifecycle()).contains(Lifecycle.ACTIVE);
    assertThat(then.goals().get(0).placement()).isEqualTo(Placement.ALONE);
    assertThat(then.judgements())
        .containsExactly(
            new Judgement(
                new GoalId(GOAL), "delvis uppfyllt", "bedömdes då", new StatedDate("2014"), ""));
  }

  @Test
  void theGoalsThatAreConcludedOtherwiseThanThenAreFound() {
    assertThat(otherwise(concluded(State.ACTIVE, new Verdict("delvis", "", "", "", ""))))
        .containsExactly(GOAL);
    assertThat(otherwise(concluded(State.ACTIVE, new Verdict("uppfyllt", "", "", "", ""))))
        .isEmpty();
    assertThat(otherwise(past(2014, 4))).isEmpty();
  }

  /** Returns the goals that were not concluded to be met in 2014, as they are now. */
  private static List<String> otherwise(PastPeriod past) {
    FollowUp followUp = begun().goal(TEN).past(past).check().orThrow();
    AssessedFollowUp anew =
        Assessed.met(Retrospect.of(followUp, Period.year(2014), Words.swedish()).orThrow());
    return Retrospect.otherwise(anew, followUp).stream()
        .map(one -> one.evidence().goal().id().value())
        .toList();
  }

  private static PastPeriod weighed(String id, String status) {
    return PastPeriod.concluded(
        new GoalId(id),
        Period.year(2014),
        State.ACTIVE,
        new Verdict(status, "", "vastkom", "2", "00"),
        Place.NOWHERE);
  }

  @Test
  void whatWasConcludedOfAGoalThatIsWeighedAnewIsNoJudgementThatRulesMayAskFor() {
    FollowUp.Builder draft =
        begun()
            .goal(Goal.of("topp", AREA, "Topp", new Target.None()))
            .goal(Goal.of("ensamt", AREA, "Inget under", new Target.None()))
            .goal(under("a", Placement.under("topp")))
            .past(weighed("topp", "delvis"))
            .past(weighed("ensamt", "delvis"))
            .past(pastOf("a").concluding(new Verdict("uppfyllt", "", "", "", "")));
    FollowUp now = draft.check().orThrow();
    FollowUp then = Retrospect.of(now, Period.year(2014), Words.swedish()).orThrow();

    assertThat(then.observations()).containsExactly(pastOf("a").observation().orElseThrow());
    assertThat(then.judgements())
        .extracting(judged -> judged.goal().value())
        .containsExactly("ensamt", "a");
    assertThat(
            Retrospect.concluded(Retrospect.weighed(then), now, Period.year(2014)).stream()
                .map(said -> said(said)))
        .containsExactly(
            List.of(
                "topp delvis uppfyllt (vastkom, version 2, 00)",
                "topp partly met (vastkom, version 2, 00)"));
    assertThat(Retrospect.otherwise(Assessed.met(then), now))
        .extracting(one -> one.evidence().goal().id().value())
        .containsExactly("topp", "ensamt");
  }
}

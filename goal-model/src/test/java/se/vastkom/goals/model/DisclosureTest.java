package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.published;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.problem.Place;

/** Nobody works out what one keeps to itself from what is told of the others and a whole. */
class DisclosureTest {

  private static final Target TARGET = atLeast(25, "kommuner");
  private static final Outcome SECRET = new Outcome.Missing(Outcome.Reason.CONFIDENTIAL);
  private static final List<Respondent> ASKED = Population.vastraGotaland().respondents();

  /** Returns answers by number: yes, no, planned, secret, not answered, and none where it is 5. */
  private static List<Response> answers(List<Integer> kinds) {
    List<Response> answers = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      Outcome said =
          switch (kinds.get(i)) {
            case 0 -> new Outcome.YesNo(true);
            case 1 -> new Outcome.YesNo(false);
            case 2 -> new Outcome.Undertaking(EvidenceStrength.PLANNED);
            case 3 -> SECRET;
            default -> new Outcome.Missing(Outcome.Reason.MISSING);
          };
      if (kinds.get(i) < 5) {
        answers.add(new Response(new GoalId(GOAL), ASKED.get(i).id(), said, Place.NOWHERE));
      }
    }
    return answers;
  }

  private static boolean canBeSolved(Observation whole, List<Response> told) {
    boolean isWhole =
        !(whole.outcome() instanceof Outcome.ByMunicipality)
            || !whole.published().share().isEmpty();
    return isWhole && told.stream().filter(one -> one.outcome().equals(SECRET)).count() == 1;
  }

  /**
   * The whole is stated: as a number, which is told of earlier periods only, as a share beside the
   * names, or not at all.
   */
  private static Observation whole(int how) {
    return switch (how) {
      case 0 -> observed(amount(21, "kommuner"));
      case 1 -> published(43).withOutcome(new Outcome.ByMunicipality());
      default -> named();
    };
  }

  @Property(tries = 500)
  void whatIsToldCannotBeSolvedAndOnlyThatIsWithheld(
      @ForAll @Size(12) List<@IntRange(max = 5) Integer> now,
      @ForAll @Size(12) List<@IntRange(max = 5) Integer> then,
      @ForAll @IntRange(min = 1, max = 2) int wholeNow,
      @ForAll @IntRange(max = 2) int wholeThen) {
    List<Response> answers = answers(now);
    Assume.that(!answers.isEmpty());
    FollowUp.Builder draft = begun().goal(goal(TARGET)).observation(whole(wholeNow));
    answers.forEach(draft::response);
    PastPeriod past =
        PastPeriod.of(Period.year(2014), TARGET, whole(wholeThen)).answered(answers(then));
    FollowUp read = draft.past(past).check().orThrow();
    GoalId id = new GoalId(GOAL);
    FollowUp told = Disclosure.told(read);
    PastPeriod toldThen = told.history().periods().get(0);
    assertThat(canBeSolved(whole(wholeNow), told.responses(id))).isFalse();
    assertThat(canBeSolved(whole(wholeThen), toldThen.responses())).isFalse();
    boolean guardsNow = canBeSolved(whole(wholeNow), answers);
    boolean guardsThen = canBeSolved(whole(wholeThen), answers(then));
    assertThat(told.responses(id)).hasSize(guardsNow ? ASKED.size() : answers.size());
    assertThat(told.responses(id).equals(answers)).isEqualTo(!guardsNow);
    assertThat(toldThen.equals(past)).isEqualTo(!guardsThen);
    assertThat(told.equals(read)).isEqualTo(!guardsNow && !guardsThen);
    assertThat(Disclosure.guarded(read)).hasSize(guardsNow || guardsThen ? 1 : 0);
  }

  @Test
  void allAreConfidentialTheSilentAmongThemAndAllElseIsTheSame() {
    FollowUp.Builder draft = begun().goal(goal(TARGET)).observation(whole(1));
    answers(List.of(0, 3, 1, 2)).forEach(draft::response);
    FollowUp read = draft.check().orThrow();
    FollowUp told = Disclosure.told(read);
    assertThat(told.responses(new GoalId(GOAL)))
        .hasSize(49)
        .allMatch(one -> one.outcome().equals(SECRET));
    assertThat(told.header()).isEqualTo(read.header());
    assertThat(told.goals()).isEqualTo(read.goals());
    assertThat(told.observations()).isEqualTo(read.observations());
    assertThat(told.history()).isEqualTo(read.history());
  }
}

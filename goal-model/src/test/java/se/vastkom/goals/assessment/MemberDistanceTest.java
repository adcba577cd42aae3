package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.MemberDistance.Change;
import se.vastkom.goals.assessment.MemberDistance.Member;
import se.vastkom.goals.assessment.MemberDistance.Step;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.words.Phrase;

/** How it is said which members would have to become what. */
class MemberDistanceTest {

  private static List<Member> members(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Member(new GoalId("m-" + i), "Mål " + i))
        .toList();
  }

  private static List<String> step(boolean isExample, Change... changes) {
    return said(new Step(List.of(changes), isExample, Status.DELVIS, List.of()).phrase());
  }

  @Test
  void oneMemberIsNamed() {
    assertThat(step(false, new Change(members(1), 1, Status.UPPFYLLT)))
        .containsExactly(
            "Om \"Mål 1\" vore uppfyllt vore målet delvis uppfyllt",
            "If \"Mål 1\" were met the goal would be partly met");
  }

  @Test
  void someAllOrAnyOfSeveralAreToldApart() {
    assertThat(step(false, new Change(members(3), 1, Status.DELVIS)))
        .containsExactly(
            "Om ett av \"Mål 1\", \"Mål 2\" och \"Mål 3\" vore delvis uppfyllt vore målet delvis"
                + " uppfyllt",
            "If one of \"Mål 1\", \"Mål 2\" and \"Mål 3\" were partly met the goal would be partly"
                + " met");
    assertThat(step(false, new Change(members(3), 2, Status.UPPFYLLT)))
        .first()
        .isEqualTo(
            "Om 2 av \"Mål 1\", \"Mål 2\" och \"Mål 3\" vore uppfyllda vore målet delvis uppfyllt");
    assertThat(
            step(
                true,
                new Change(members(2), 2, Status.UPPFYLLT),
                new Change(members(1), 1, Status.EJ_UPPFYLLT)))
        .containsExactly(
            "Till exempel om \"Mål 1\" och \"Mål 2\" vore uppfyllda och \"Mål 1\" vore ej uppfyllt"
                + " vore målet delvis uppfyllt; andra ändringar av lika få mål ger det också",
            "For instance, if \"Mål 1\" and \"Mål 2\" were met and \"Mål 1\" were not met the goal"
                + " would be partly met; so it would by other changes of as few goals");
  }

  @Test
  void ofManyTheFirstTwelveAreNamed() {
    assertThat(step(false, new Change(members(14), 1, Status.UPPFYLLT)))
        .first()
        .asString()
        .contains("\"Mål 11\", \"Mål 12\" och 2 till vore uppfyllt");
  }

  @Test
  void aChangeCannotBeOfNoneOrOfMoreThanThereAre() {
    assertThat(new Change(members(2), 2, Status.DELVIS).canBe()).isTrue();
    assertThat(new Change(members(2), 0, Status.DELVIS).canBe()).isFalse();
    assertThat(new Change(members(2), 3, Status.DELVIS).canBe()).isFalse();
  }

  @Test
  void whyNoChangeGivesMoreIsSaidWithTheDistance() {
    Distance distance =
        new Distance(
            new GoalId("m"),
            Status.EJ_BEDOMT,
            new MemberDistance(List.of(), Optional.of(Phrase.of("cause.inactive"))),
            List.of());
    assertThat(said(distance.sentences().get(0)))
        .first()
        .asString()
        .startsWith("Ingen ändring av målen därunder ger en bättre status: ");
  }
}

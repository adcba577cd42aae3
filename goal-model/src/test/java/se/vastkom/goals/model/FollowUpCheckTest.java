package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.Example;
import se.vastkom.goals.words.Words;

/** What the parts of a follow-up must be to each other. */
class FollowUpCheckTest {

  private static final Outcome NOT_APPLICABLE = new Outcome.Missing(Outcome.Reason.NOT_APPLICABLE);

  private static List<String> messages(FollowUp.Builder draft) {
    return draft.check().problems().stream()
        .map(problem -> Words.swedish().say(problem.what()))
        .toList();
  }

  @Test
  void anEarlierOutcomeNeedsATargetUnlessThatIsSetAnew() {
    Goal without = Example.goal(new Target.None());
    assertThat(messages(Example.begun().goal(without.following(Example.previous(10, "kommuner")))))
        .containsExactly(
            "Målet e-arkiv-1 har ett föregående utfall men varken målvärde eller riktning att"
                + " jämföra det med. Ta bort föregående utfall.");
    assertThat(
            messages(Example.begun().goal(without.startingFrom(Example.baseline(10, "kommuner")))))
        .containsExactly(
            "Målet e-arkiv-1 har ett utgångsläge men varken målvärde eller riktning att jämföra det"
                + " med. Ta bort utgångsläget.");
    Term setAnew = new Term(Optional.empty(), Optional.empty(), true, Optional.empty());
    assertThat(
            messages(
                Example.begun()
                    .goal(without.following(Example.previous(10, "kommuner")).lasting(setAnew))))
        .isEmpty();
  }

  @Test
  void aShareBelowNoneOrAboveAllIsRemarked() {
    Goal goal = Example.goal(Example.atLeast(50, "%"));
    assertThat(messages(Example.begun().goal(goal).observation(Example.counted(-5, "%"))))
        .containsExactly(
            "Målet e-arkiv-1 har utfallet \u22125 %, som är mindre än 0 % eller större än 100 %. Det"
                + " används som det står; kontrollera att det stämmer.");
    assertThat(messages(Example.begun().goal(goal).observation(Example.counted(105, "%"))))
        .singleElement()
        .asString()
        .startsWith("Målet e-arkiv-1 har utfallet 105 %,");
    assertThat(messages(Example.begun().goal(goal).observation(Example.counted(100, "%"))))
        .isEmpty();
  }

  @Test
  void whereNobodyRespondsTheirNumberIsRefused() {
    FollowUp.Builder draft =
        FollowUp.builder(
                new FollowUp.Header(
                    "mark", "", "", "", Period.year(2015), Population.municipality("Mark")))
            .area(FocusArea.of(Example.AREA, "E-arkiv"))
            .goal(Example.goal(Example.atLeast(30, "platser")))
            .observation(Example.counted(24, "platser").withRespondents(3));
    assertThat(messages(draft))
        .containsExactly(
            "Målet e-arkiv-1 har uppgifter om vilka som svarar, men uppföljningen gäller en enda"
                + " kommun, Mark, där ingen svarar för sig. Ta bort uppgifterna.");
  }

  @Test
  void aTextInTwoWordingsOfTheFollowUpsOwnLanguageIsAskedAbout() {
    Goal goal = Example.goal(Example.atLeast(30, "kommuner"));
    assertThat(
            messages(
                Example.begun()
                    .goal(goal.titled(new OtherWording("Arkiv i alla kommuner", "Archives")))
                    .observation(commented("Enkäten är gjord."))))
        .containsExactlyInAnyOrder(
            "Målet e-arkiv-1 har två texter på uppföljningens eget språk: \""
                + goal.title()
                + "\" i mål och \"Arkiv i alla kommuner\" i titel@sv. Skriv den som gäller i mål"
                + " och lämna titel@sv tom.",
            "Målet e-arkiv-1 har två texter på uppföljningens eget språk: \"Enkäten är gjord.\" i"
                + " kommentar och \"Ingen enkät.\" i kommentar@sv. Skriv den som gäller i kommentar"
                + " och lämna kommentar@sv tom.");
    assertThat(
            messages(
                Example.begun()
                    .goal(goal.titled(new OtherWording(goal.title(), "Archives")))
                    .observation(commented(""))))
        .isEmpty();
  }

  private static Observation commented(String comment) {
    Observation plain = Example.counted(24, "kommuner");
    return new Observation(
        plain.goal(),
        plain.outcome(),
        plain.strength(),
        plain.respondents(),
        plain.change(),
        plain.published(),
        comment,
        plain.action(),
        plain.finished(),
        new OtherWording("Ingen enkät.", "Surveyed."),
        plain.source());
  }

  @Test
  void onlyATargetToReachIsRemarkedWhereTooFewAreLeft() {
    assertThat(messages(exceptingOne(Example.atLeast(49, "kommuner"))))
        .containsExactly(
            "Målet e-arkiv-1 räknar med 49 kommuner, men det gäller bara 48 av 49 kommuner; de andra"
                + " har svarat ej tillämpligt. Målvärdet kan inte nås. Ändra målvärdet, eller"
                + " kontrollera svaren.");
    assertThat(messages(exceptingOne(Example.atMost(49, "kommuner")))).isEmpty();
    assertThat(messages(exceptingOne(Example.below(49, "kommuner")))).isEmpty();
  }

  private static FollowUp.Builder exceptingOne(Target target) {
    return Example.begun()
        .goal(Example.goal(target))
        .observation(Example.named())
        .response(Example.in("1480", new Outcome.YesNo(true)))
        .response(Example.in("1490", NOT_APPLICABLE));
  }

  @Test
  void amongThousandGoalsTheNearestIsNamedButAmongMoreItIsNot() {
    String unknown = "Målet \"mal-0x\" finns inte i uppföljningen.";
    assertThat(messages(observingUnknown(1_000)))
        .singleElement()
        .asString()
        .startsWith(unknown + " Menade du \"mal-0\"");
    assertThat(messages(observingUnknown(1_001))).containsExactly(unknown);
  }

  private static FollowUp.Builder observingUnknown(int goals) {
    FollowUp.Builder draft = Example.begun();
    IntStream.range(0, goals)
        .mapToObj(i -> Goal.of("mal-" + i, Example.AREA, "Mål", new Target.Milestone()))
        .forEach(draft::goal);
    return draft.observation(Observation.of("mal-0x", new Outcome.YesNo(true)));
  }

  @Test
  void pastAThousandErrorsItIsOnlySaidThatThereAreMore() {
    FollowUp.Builder draft = Example.begun().goal(Example.goal(new Target.Milestone()));
    for (int i = 0; i < 1_002; i++) {
      draft.observation(Observation.of("e-arkiv-1-" + i, new Outcome.YesNo(true)));
    }
    List<String> said = messages(draft);
    assertThat(said).hasSize(1_001);
    assertThat(said.get(0))
        .isEqualTo("Målet \"e-arkiv-1-0\" finns inte i uppföljningen. Menade du \"e-arkiv-1\"?");
    assertThat(said)
        .contains(
            "Det finns fler problem än 1\u00a0000; bara de första visas. Laga dem och läs igen.");
  }
}

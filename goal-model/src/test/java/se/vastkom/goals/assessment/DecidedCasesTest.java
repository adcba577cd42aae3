package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

class DecidedCasesTest {

  private static final RuleBookStamp BOOK =
      new RuleBookStamp("taxa", "Taxa", "1", "0123456789abcdef");
  private static final FigureUsed ZONE =
      new FigureUsed(new Part.Name("zon", "zone"), new Part.Name("centrum", "centre"));

  private static DecidedCases.Case called(String name) {
    return new DecidedCases.Case(
        name, Place.row("fall.csv", 2), List.of(ZONE), List.of(), List.of());
  }

  @Test
  void aCaseIsCalledByItsNameOrPlace() {
    assertThat(Words.swedish().say(called("Kort").phrase())).isEqualTo("Kort: zon: centrum");
    assertThat(Words.english().say(called("").phrase())).isEqualTo("fall.csv row 2: zone: centre");
  }

  @Test
  void theBookIsNamedWithItsDayIfItHasOne() {
    DecidedCases ever = new DecidedCases(BOOK, Optional.empty(), "direct", List.of(called("a")));
    DecidedCases dated =
        new DecidedCases(BOOK, Optional.of(LocalDate.of(2026, 11, 29)), "direct", ever.cases());
    assertThat(Words.swedish().say(ever.phrase()))
        .isEqualTo("Taxa (taxa, version 1, 0123456789ab)");
    assertThat(Words.swedish().say(dated.phrase()))
        .isEqualTo("Taxa (taxa, version 1, 0123456789ab), per 2026-11-29");
  }

  @Test
  void publishedRulesAreFoundByWhatTheyConclude() {
    Phrase sentence = Phrase.of("status.delvis");
    PublishedRules.Rule partly =
        new PublishedRules.Rule(Finding.Kind.STATUS, "status", "S2", Status.DELVIS.key(), sentence);
    PublishedRules.Rule risk =
        new PublishedRules.Rule(Finding.Kind.CONCLUSION, "risk", "S2", "risk", sentence);
    PublishedRules rules = new PublishedRules(List.of(partly, risk));
    assertThat(rules.of(Status.DELVIS)).containsExactly(partly);
    assertThat(rules.rule(new Finding.RuleRef("risk", "S2", Place.NOWHERE))).contains(risk);
    assertThat(rules.rule(new Finding.RuleRef("status", "S3", Place.NOWHERE))).isEmpty();
    assertThat(rules.of(Status.UPPFYLLT)).isEmpty();
    assertThat(rules.of(Trend.POSITIV)).isEmpty();
  }

  @Test
  void aTableSaysHowMuchDiffers() {
    Part.Name name = new Part.Name("avgift", "fee");
    RuleDifferences.Difference one =
        new RuleDifferences.Difference(
            List.of(ZONE), List.of(), new Part.Text("1"), new Part.Text("2"));
    RuleDifferences.Table same = new RuleDifferences.Table("avgift", name, List.of(), true);
    RuleDifferences.Table other = new RuleDifferences.Table("avgift", name, List.of(one), true);
    RuleDifferences.Table open = new RuleDifferences.Table("avgift", name, List.of(one), false);
    assertThat(List.of(same, other, open))
        .extracting(table -> table.phrase().key())
        .containsExactly("difference.same", "difference.table", "difference.undecided");
    RuleDifferences.Side side = new RuleDifferences.Side(BOOK, Optional.empty());
    assertThat(new RuleDifferences(side, side, List.of(same)).areNone()).isTrue();
    assertThat(new RuleDifferences(side, side, List.of(open)).areNone()).isFalse();
    assertThat(new RuleDifferences(side, side, List.of(other)).areNone()).isFalse();
  }

  @Test
  void sharesAddUp() {
    TestReport.Share whole = new TestReport.Share(2, 2);
    assertThat(whole.isFull()).isTrue();
    assertThat(whole.plus(new TestReport.Share(0, 1)).isFull()).isFalse();
  }
}

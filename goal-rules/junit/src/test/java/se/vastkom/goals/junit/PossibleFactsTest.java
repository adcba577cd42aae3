package se.vastkom.goals.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;

class PossibleFactsTest {

  @Provide
  Arbitrary<Facts> goals() {
    return PossibleFacts.of(
        GoalFacts.standard().vocabulary(),
        RuleBooks.shipped("niva-90-75").on(LocalDate.of(2015, 12, 31)).tables());
  }

  @Property
  void eachCaseCanBe(@ForAll("goals") Facts goal) {
    assertThat(GoalFacts.standard().vocabulary().isPossible(goal)).isTrue();
    String attainment =
        goal.get("måluppfyllelse")
            .map(
                value ->
                    Value.of(90).equals(value) || Value.of(75).equals(value) ? "border" : "beside")
            .orElse("missing");
    Statistics.label("måluppfyllelse").collect(attainment);
    Statistics.label("måluppfyllelse")
        .coverage(
            shares -> {
              shares.check("border").percentage(share -> share >= 2.0);
              shares.check("beside").percentage(share -> share >= 5.0);
              shares.check("missing").percentage(share -> share >= 10.0);
            });
  }
}

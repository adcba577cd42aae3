package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.words.Part;

class BookVerifierTest {

  private static final Fact SNOW =
      new Fact("snö", new Part.Name("snö", "snow"), new FactType.TruthType());
  private static final Fact STATUS =
      new Fact(
          "status",
          new Part.Name("status", "status-en"),
          new FactType.WordType(
              List.of(new Term("uppfyllt", new Part.Name("uppfyllt", "achieved")))));

  @Test
  void aBookOverOtherFactsHasNoInvariantsToKeep() {
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.FIRST,
            List.of(SNOW),
            List.of(STATUS),
            List.of(Row.of("a", List.of(new UnaryTest.Any()), Value.word("uppfyllt"))));
    RuleBook book =
        new RuleBook(new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS), List.of(table));
    assertThat(
            BookVerifier.over(new Vocabulary(List.of(SNOW), List.of(STATUS), List.of()))
                .verify(book))
        .extracting(Defect::kind)
        .containsExactly(Kind.IDLE_COLUMN);
  }
}

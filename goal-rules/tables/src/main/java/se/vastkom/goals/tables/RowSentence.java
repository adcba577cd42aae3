package se.vastkom.goals.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** A row as one plain sentence: "Om läge är aktivt och nått är ja, så är status uppfyllt." */
final class RowSentence {

  private final DecisionTable table;
  private final Row row;

  RowSentence(DecisionTable table, Row row) {
    this.table = table;
    this.row = row;
  }

  Phrase phrase() {
    List<Part> conditions = new ArrayList<>();
    for (int i = 0; i < table.inputs().size(); i++) {
      Fact fact = table.inputs().get(i);
      condition(fact, row.tests().get(i)).ifPresent(conditions::add);
    }
    List<Part> conclusions = new ArrayList<>();
    for (int i = 0; i < table.outputs().size(); i++) {
      Fact fact = table.outputs().get(i);
      conclusions.add(
          fact.phrase("rule.concluded").with("value", fact.concluded(row.outputs().get(i))));
    }
    Part concluded = joined("rule.and", conclusions).orElse(Phrase.of("rule.nothing"));
    return joined("rule.and", conditions)
        .map(all -> Phrase.of("rule.if").with("conditions", all))
        .orElse(Phrase.of("rule.always"))
        .with("conclusions", concluded)
        .with("id", row.id());
  }

  private static Optional<Part> condition(Fact fact, UnaryTest test) {
    if (test instanceof UnaryTest.Any) {
      return Optional.empty();
    }
    if (test instanceof UnaryTest.Missing) {
      return Optional.of(fact.phrase("rule.missing"));
    }
    if (test instanceof UnaryTest.Present) {
      return Optional.of(fact.phrase("rule.present"));
    }
    return Optional.of(fact.phrase("rule.is").with("what", what(fact, test)));
  }

  private static Part what(Fact fact, UnaryTest test) {
    if (test instanceof Compared compared) {
      return Phrase.of(
              switch (compared.operator()) {
                case BELOW -> "rule.below";
                case AT_MOST -> "rule.at-most";
                case AT_LEAST -> "rule.at-least";
                case ABOVE -> "rule.above";
              })
          .with("border", fact.written(new UnaryTest.Is(compared.border())));
    }
    if (test instanceof UnaryTest.Within within) {
      return Phrase.of("rule.and")
          .with("one", what(fact, within.from()))
          .with("other", what(fact, within.to()));
    }
    if (test instanceof UnaryTest.Not not && not.test() instanceof UnaryTest.Within within) {
      return Phrase.of("rule.or")
          .with("one", what(fact, beside(within.from())))
          .with("other", what(fact, beside(within.to())));
    }
    if (test instanceof UnaryTest.Not not) {
      return Phrase.of("rule.not").with("what", what(fact, not.test()));
    }
    if (test instanceof UnaryTest.AnyOf any) {
      return joined("rule.or", any.tests().stream().map(one -> what(fact, one)).toList())
          .orElseThrow();
    }
    return fact.written(test);
  }

  /** What a comparison leaves out, of a fact that is there. */
  private static Compared beside(Compared compared) {
    return new Compared(compared.operator().opposite(), compared.border());
  }

  /** All of them in one: "a och b och c". */
  private static Optional<Part> joined(String key, List<Part> parts) {
    return parts.stream()
        .reduce((one, other) -> Phrase.of(key).with("one", one).with("other", other));
  }
}

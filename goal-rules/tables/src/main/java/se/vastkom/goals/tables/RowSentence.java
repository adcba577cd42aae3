package se.vastkom.goals.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** A row as one plain sentence: "Om läge är aktivt och nått är ja är status uppfyllt." */
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
          fact.phrase(i == 0 ? "rule.concluded" : "rule.concluded-too")
              .with("value", fact.concluded(row.outputs().get(i))));
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
    if (test instanceof UnaryTest.Not not && not.test() instanceof UnaryTest.AnyOf none) {
      return Optional.of(fact.phrase("rule.is-neither").with("what", new Asked(fact).nor(none)));
    }
    if (test instanceof UnaryTest.Not not && !(not.test() instanceof UnaryTest.Within)) {
      return Optional.of(
          fact.phrase("rule.is-not").with("what", not.test().match(new Asked(fact))));
    }
    return Optional.of(fact.phrase("rule.is").with("what", test.match(new Asked(fact))));
  }

  static Part required(Fact fact, UnaryTest test) {
    return test.match(new Asked(fact));
  }

  /** The requirement of a test on a fact, as the end of a sentence. */
  private record Asked(Fact fact) implements UnaryTest.Match<Part> {

    @Override
    public Part any(UnaryTest.Any test) {
      return fact.written(test);
    }

    @Override
    public Part missing(UnaryTest.Missing test) {
      return fact.written(test);
    }

    @Override
    public Part present(UnaryTest.Present test) {
      return fact.written(test);
    }

    @Override
    public Part is(UnaryTest.Is test) {
      return fact.written(test);
    }

    @Override
    public Part compared(Compared test) {
      String key =
          switch (test.operator()) {
            case BELOW -> "rule.below";
            case AT_MOST -> "rule.at-most";
            case AT_LEAST -> "rule.at-least";
            case ABOVE -> "rule.above";
          };
      return Phrase.of(key).with("border", fact.written(new UnaryTest.Is(test.border())));
    }

    @Override
    public Part within(UnaryTest.Within test) {
      return Phrase.of("rule.and")
          .with("one", compared(test.from()))
          .with("other", compared(test.to()));
    }

    @Override
    public Part not(UnaryTest.Not test) {
      if (test.test() instanceof UnaryTest.AnyOf none) {
        return Phrase.of("rule.neither").with("what", nor(none));
      }
      return test.test() instanceof UnaryTest.Within within
          ? Phrase.of("rule.or")
              .with("one", compared(beside(within.from())))
              .with("other", compared(beside(within.to())))
          : Phrase.of("rule.not").with("what", test.test().match(this));
    }

    @Override
    public Part anyOf(UnaryTest.AnyOf test) {
      return joined("rule.or", test);
    }

    private Part nor(UnaryTest.AnyOf none) {
      return joined("rule.nor", none);
    }

    private Part joined(String key, UnaryTest.AnyOf some) {
      return RowSentence.joined(key, some.tests().stream().map(one -> one.match(this)).toList())
          .orElseThrow();
    }
  }

  /** Returns the comparison that every present value passes unless it passes this one. */
  private static Compared beside(Compared compared) {
    return new Compared(compared.operator().opposite(), compared.border());
  }

  /** Joins all parts into one: "a och b och c". */
  private static Optional<Part> joined(String key, List<Part> parts) {
    return parts.stream()
        .reduce((one, other) -> Phrase.of(key).with("one", one).with("other", other));
  }
}

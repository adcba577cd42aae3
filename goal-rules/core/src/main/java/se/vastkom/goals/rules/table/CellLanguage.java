package se.vastkom.goals.rules.table;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;

/** Tests and values as they are written in the cells of one language. Every cell reads both. */
enum CellLanguage {
  SWEDISH("ej "),
  ENGLISH("not ");

  private final String not;

  CellLanguage(String not) {
    this.not = not;
  }

  String test(Fact fact, UnaryTest test) {
    if (test instanceof UnaryTest.Any) {
      return test.toString();
    }
    if (test instanceof UnaryTest.Missing) {
      return word(Fact.MISSING);
    }
    if (test instanceof UnaryTest.Present) {
      return word(Fact.PRESENT);
    }
    if (test instanceof UnaryTest.Is is) {
      return value(fact, is.value());
    }
    if (test instanceof UnaryTest.Compared compared) {
      return compared.operator().sign() + " " + value(fact, compared.border());
    }
    if (test instanceof UnaryTest.Within within) {
      return (within.from().operator() == UnaryTest.Operator.AT_LEAST ? "[" : "(")
          + value(fact, within.from().border())
          + ".."
          + value(fact, within.to().border())
          + (within.to().operator() == UnaryTest.Operator.AT_MOST ? "]" : ")");
    }
    if (test instanceof UnaryTest.Not negated) {
      return not + test(fact, negated.test());
    }
    return ((UnaryTest.AnyOf) test)
        .tests().stream().map(one -> test(fact, one)).collect(Collectors.joining("; "));
  }

  private String word(Part.Name name) {
    return this == SWEDISH ? name.sv() : name.en();
  }

  private String value(Fact fact, Value value) {
    if (value instanceof Value.Numeric number && fact.type() instanceof FactType.NumberType type) {
      return number(number.number()) + (type.unit().isEmpty() ? "" : " " + type.unit());
    }
    return fact.show(value) instanceof Part.Name name ? word(name) : value.toString();
  }

  /** Every decimal, ungrouped; a number that no decimal says exactly stays a fraction. */
  private String number(Ratio number) {
    String plain = number.decimal().map(BigDecimal::toPlainString).orElse(number.toString());
    return this == SWEDISH ? plain.replace('.', ',') : plain;
  }
}

package se.vastkom.goals.tables.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.FactPartition;

/**
 * The writer of a fact's tests and values in FEEL, where a missing fact is the value null. As null
 * passes not("x") there, not(null, "x") means present and not x. {@link FeelParser} reads the same
 * back.
 */
record FeelPrinter(Fact fact) {

  /** Writes a test as an input entry. */
  String test(UnaryTest test) {
    Optional<String> direct = direct(test);
    if (direct.isPresent()) {
      return direct.get();
    }
    FactPartition classes = FactPartition.of(fact, List.of(test));
    BitSet passing = classes.passing(test);
    Optional<UnaryTest> plainest = classes.test(passing);
    if (plainest.isPresent()) {
      direct = direct(plainest.get());
    } else if (fact.type() instanceof FactType.TextType && passing.get(classes.all().size() - 1)) {
      direct = Optional.of(otherTexts(classes, passing));
    }
    return direct.orElseThrow(
        () -> new UnsupportedFeel(fact.phrase("dmn.unsayable").with("found", fact.written(test))));
  }

  /** Writes a test for texts, of which the last class holds all that are not named. */
  private String otherTexts(FactPartition classes, BitSet passing) {
    List<UnaryTest> others = new ArrayList<>();
    if (!passing.get(0)) {
      others.add(new UnaryTest.Missing());
    }
    for (int i = passing.nextClearBit(1);
        i < classes.all().size();
        i = passing.nextClearBit(i + 1)) {
      others.add(new UnaryTest.Is(classes.all().get(i).representative().orElseThrow()));
    }
    return "not(" + list(others) + ")";
  }

  /** Writes a test directly; empty where FEEL must express it in another way. */
  private Optional<String> direct(UnaryTest test) {
    if (test instanceof UnaryTest.Any) {
      return Optional.of("-");
    }
    if (test instanceof UnaryTest.Present) {
      return Optional.of("not(null)");
    }
    Optional<List<UnaryTest>> alternatives = alternatives(test);
    if (alternatives.isPresent()) {
      return Optional.of(list(alternatives.get()));
    }
    if (!(test instanceof UnaryTest.Not not)) {
      return Optional.empty();
    }
    Optional<List<UnaryTest>> negated = alternatives(not.test());
    return negated.isPresent()
        ? Optional.of("not(null, " + list(negated.get()) + ")")
        : Optional.empty();
  }

  /** Returns the tests of which one must pass, if FEEL has each of them. */
  private Optional<List<UnaryTest>> alternatives(UnaryTest test) {
    if (!(test instanceof UnaryTest.AnyOf anyOf)) {
      return simple(test).isPresent() ? Optional.of(List.of(test)) : Optional.empty();
    }
    return !anyOf.tests().isEmpty()
            && anyOf.tests().stream().allMatch(alternative -> simple(alternative).isPresent())
        ? Optional.of(anyOf.tests())
        : Optional.empty();
  }

  /** Writes each test once; two parameters can have the same value on a day. */
  private String list(List<UnaryTest> tests) {
    return tests.stream()
        .distinct()
        .map(test -> simple(test).orElseThrow())
        .collect(Collectors.joining(", "));
  }

  /** Writes a test that FEEL has as such; empty where FEEL must express it in another way. */
  private Optional<String> simple(UnaryTest test) {
    return test.match(
        new UnaryTest.Match<Optional<String>>() {
          @Override
          public Optional<String> any(UnaryTest.Any any) {
            return Optional.empty();
          }

          @Override
          public Optional<String> missing(UnaryTest.Missing missing) {
            return Optional.of("null");
          }

          @Override
          public Optional<String> present(UnaryTest.Present present) {
            return Optional.empty();
          }

          @Override
          public Optional<String> is(UnaryTest.Is is) {
            return Optional.of(value(is.value()));
          }

          @Override
          public Optional<String> compared(Compared compared) {
            return Optional.of(compared.operator().sign() + " " + value(compared.border()));
          }

          @Override
          public Optional<String> within(UnaryTest.Within within) {
            return Optional.of(
                (within.from().operator() == Operator.AT_LEAST ? "[" : "(")
                    + value(within.from().border())
                    + ".."
                    + value(within.to().border())
                    + (within.to().operator() == Operator.AT_MOST ? "]" : ")"));
          }

          @Override
          public Optional<String> not(UnaryTest.Not not) {
            return Optional.empty();
          }

          @Override
          public Optional<String> anyOf(UnaryTest.AnyOf anyOf) {
            return Optional.empty();
          }
        });
  }

  /**
   * Writes a value as an output entry.
   *
   * @throws UnsupportedFeel if DMN has no such value
   */
  String value(Value value) {
    return value.match(
        new Value.Match<String>() {
          @Override
          public String numeric(Value.Numeric number) {
            return number
                .number()
                .decimal()
                .map(BigDecimal::toPlainString)
                .filter(text -> Types.digits(text) <= Types.MOST_DIGITS)
                .orElseThrow(() -> unsupported("dmn.no-decimal", number));
          }

          @Override
          public String word(Value.Word word) {
            return string(word.key());
          }

          @Override
          public String text(Value.Text text) {
            return string(text.text());
          }

          @Override
          public String truth(Value.Truth truth) {
            return Boolean.toString(truth.truth());
          }

          @Override
          public String date(Value.Date date) {
            if (!Types.hasFourDigitYear(date.day())) {
              throw unsupported("dmn.no-year", date);
            }
            return "date(" + string(date.toString()) + ")";
          }

          @Override
          public String filled(Value.Filled filled) {
            throw new UnsupportedFeel(fact.phrase("dmn.figures").with("found", filled.toString()));
          }

          @Override
          public String parameter(Value.Parameter parameter) {
            throw new IllegalArgumentException(
                "Expected a table as it is on a day; found the parameter '" + parameter + "'.");
          }
        });
  }

  private UnsupportedFeel unsupported(String key, Value value) {
    return new UnsupportedFeel(
        fact.phrase(key)
            .with("found", fact.written(Optional.of(value)))
            .with("most", Types.MOST_DIGITS));
  }

  /** Quotes a text; escapes what could end it, or XML cannot hold. */
  static String string(String text) {
    StringBuilder string = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> string.append('\\').appendCodePoint(c);
                case '\n' -> string.append("\\n");
                case '\r' -> string.append("\\r");
                case '\t' -> string.append("\\t");
                default -> {
                  if (Document.canHold(c)) {
                    string.appendCodePoint(c);
                  } else {
                    string.append(String.format(Locale.ROOT, "\\u%04X", c));
                  }
                }
              }
            });
    return string.append('"').toString();
  }
}

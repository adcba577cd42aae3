package se.vastkom.goals.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;

/** The language in which the cells of a table write tests and values. Every reader accepts both. */
enum CellLanguage {
  SWEDISH("ej ", "inte ", "varken ", " eller "),
  ENGLISH("not ", "ej ", "neither ", " nor ");

  /**
   * Matches text that must be quoted to be read literally: text that means something else alone or
   * at the start, or that separates or ends a value. The names of missing and present, in whichever
   * spelling, must be quoted too.
   */
  private static final Pattern NEEDS_QUOTES =
      Pattern.compile(
          "(?is)-|(?:ej|inte|not|varken|neither)\\s.*|[$\"<>≤≥\\[\\](].*"
              + "|(?:minst|högst|mer än|mindre än|at least|at most|more than|less than)\\s.*"
              + "|.*[;\"\n\r].*|(?:.*\\s)?(?:eller|or|nor)(?:\\s.*)?");

  private static final Pattern ONE_GROUP = Pattern.compile("-?\\d{1,3}\\.\\d{3}");

  private final String not;
  private final String otherNot;
  private final String neither;
  private final String nor;

  CellLanguage(String not, String otherNot, String neither, String nor) {
    this.not = not;
    this.otherNot = otherNot;
    this.neither = neither;
    this.nor = nor;
  }

  String test(Fact fact, UnaryTest test) {
    return test.match(new Written(this, fact));
  }

  /** Tests of a fact as text. */
  private record Written(CellLanguage language, Fact fact) implements UnaryTest.Match<String> {

    @Override
    public String any(UnaryTest.Any test) {
      return test.toString();
    }

    @Override
    public String missing(UnaryTest.Missing test) {
      return language.word(Fact.MISSING);
    }

    @Override
    public String present(UnaryTest.Present test) {
      return language.word(Fact.PRESENT);
    }

    @Override
    public String is(UnaryTest.Is test) {
      return language.value(fact, test.value());
    }

    @Override
    public String compared(UnaryTest.Compared test) {
      return test.operator().sign() + " " + language.value(fact, test.border());
    }

    @Override
    public String within(UnaryTest.Within test) {
      return (test.from().operator() == UnaryTest.Operator.AT_LEAST ? "[" : "(")
          + language.value(fact, test.from().border())
          + ".."
          + language.value(fact, test.to().border())
          + (test.to().operator() == UnaryTest.Operator.AT_MOST ? "]" : ")");
    }

    @Override
    public String not(UnaryTest.Not test) {
      return test.test() instanceof UnaryTest.AnyOf none
          ? language.neither + written(none, language.nor)
          : language.negated(fact, test.test().match(this));
    }

    @Override
    public String anyOf(UnaryTest.AnyOf test) {
      return written(test, "; ");
    }

    private String written(UnaryTest.AnyOf tests, String between) {
      return tests.tests().stream()
          .map(one -> one.match(this))
          .collect(Collectors.joining(between));
    }
  }

  /** A term of the fact may itself begin with "ej"; the other negation is then written. */
  private String negated(Fact fact, String test) {
    boolean isWord =
        fact.type() instanceof FactType.WordType words && words.written(not + test).isPresent();
    return (isWord ? otherNot : not) + test;
  }

  /** Writes an output value; a text fills the whole cell, and its braces are not figures. */
  String output(Fact fact, Value value) {
    return value instanceof Value.Text text
        ? Template.text(text.text()).toString()
        : value(fact, value);
  }

  private String word(Part.Name name) {
    return this == SWEDISH ? name.sv() : name.en();
  }

  private String value(Fact fact, Value value) {
    if (value instanceof Value.Numeric number && fact.type() instanceof FactType.NumberType type) {
      return number(number.number(), type) + (type.unit().isEmpty() ? "" : " " + type.unit());
    }
    if (value instanceof Value.Text text) {
      return quoted(text.text());
    }
    return fact.show(value) instanceof Part.Name name ? word(name) : value.toString();
  }

  private static String quoted(String text) {
    boolean plain =
        !text.isEmpty()
            && !isBlank(text.charAt(0))
            && !isBlank(text.charAt(text.length() - 1))
            && !Fact.MISSING.is(text)
            && !Fact.PRESENT.is(text)
            && !NEEDS_QUOTES.matcher(text).matches();
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Writes every decimal without grouping; a number without a finite decimal expansion stays a
   * fraction. A counted number never gets three decimals, since the reader would question them as a
   * possible group of thousands.
   */
  private String number(Ratio number, FactType.NumberType type) {
    String digits = number.decimal().map(BigDecimal::toPlainString).orElse(number.toString());
    boolean isAsked = type.scale() == FactType.Scale.WHOLE && ONE_GROUP.matcher(digits).matches();
    String plain = isAsked ? digits + "0" : digits;
    return this == SWEDISH ? plain.replace('.', ',') : plain;
  }
}

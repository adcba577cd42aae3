package se.vastkom.goals.drools;

import java.util.stream.Collectors;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.Value;

/**
 * Tests of a fact's cells as DRL, which reads the fact by its key and keeps texts as texts.
 *
 * @param key the fact's key, as a literal
 */
record DrlTests(String key) implements UnaryTest.Match<String> {

  /** Writes a test of a fact as a constraint on a case. */
  static String constraint(Fact fact, UnaryTest test) {
    return test.match(new DrlTests(quoted(fact.key())));
  }

  @Override
  public String any(UnaryTest.Any test) {
    return "true";
  }

  @Override
  public String missing(UnaryTest.Missing test) {
    return "lacks(" + key + ")";
  }

  @Override
  public String present(UnaryTest.Present test) {
    return "has(" + key + ")";
  }

  @Override
  public String is(UnaryTest.Is test) {
    return "is(" + key + ", " + value(test.value()) + ")";
  }

  @Override
  public String compared(Compared test) {
    String method =
        switch (test.operator()) {
          case BELOW -> "below";
          case AT_MOST -> "atMost";
          case AT_LEAST -> "atLeast";
          case ABOVE -> "above";
        };
    return method + "(" + key + ", " + value(test.border()) + ")";
  }

  @Override
  public String within(UnaryTest.Within test) {
    return "(" + compared(test.from()) + " && " + compared(test.to()) + ")";
  }

  @Override
  public String not(UnaryTest.Not test) {
    return "(has(" + key + ") && !" + test.test().match(this) + ")";
  }

  @Override
  public String anyOf(UnaryTest.AnyOf test) {
    return test.tests().stream()
        .map(alternative -> alternative.match(this))
        .collect(Collectors.joining(" || ", "(", ")"));
  }

  private static String value(Value value) {
    if (value instanceof Value.Parameter) {
      throw new IllegalArgumentException(
          "Expected tables as they are on a day; found the parameter '" + value + "'.");
    }
    return quoted(value.toString());
  }

  /**
   * Writes a text as a literal that DRL and Java read alike. Java replaces an escape by code point
   * before it reads anything else, so characters that could end a literal or a line are never
   * written as one.
   */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (isVisible(c)) {
        literal.append(c);
      } else {
        literal.append(String.format(c < 0x100 ? "\\%03o" : "\\u%04x", (int) c));
      }
    }
    return literal.append('"').toString();
  }

  /** Returns whether a character is a letter, or visible in ASCII. */
  private static boolean isVisible(char c) {
    return c < 0x80 ? c >= ' ' && c != 0x7F : Character.isLetter(c);
  }
}

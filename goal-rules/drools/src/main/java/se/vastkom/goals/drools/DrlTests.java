package se.vastkom.goals.drools;

import java.util.stream.Collectors;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.Value;

/** Tests of cells as DRL: reads of a fact by its key, and texts that stay texts. */
final class DrlTests {

  private DrlTests() {}

  /** A test of a fact, as a constraint on a case. */
  static String written(Fact fact, UnaryTest test) {
    String key = quoted(fact.key());
    if (test instanceof UnaryTest.Any) {
      return "true";
    }
    if (test instanceof UnaryTest.Missing) {
      return "lacks(" + key + ")";
    }
    if (test instanceof UnaryTest.Present) {
      return "has(" + key + ")";
    }
    if (test instanceof UnaryTest.Is is) {
      return "is(" + key + ", " + value(is.value()) + ")";
    }
    if (test instanceof Compared compared) {
      return compared(key, compared);
    }
    if (test instanceof UnaryTest.Within within) {
      return "(" + compared(key, within.from()) + " && " + compared(key, within.to()) + ")";
    }
    if (test instanceof UnaryTest.Not not) {
      return "(has(" + key + ") && !" + written(fact, not.test()) + ")";
    }
    return ((UnaryTest.AnyOf) test)
        .tests().stream()
            .map(one -> written(fact, one))
            .collect(Collectors.joining(" || ", "(", ")"));
  }

  private static String compared(String key, Compared compared) {
    String method =
        switch (compared.operator()) {
          case BELOW -> "below";
          case AT_MOST -> "atMost";
          case AT_LEAST -> "atLeast";
          case ABOVE -> "above";
        };
    return method + "(" + key + ", " + value(compared.border()) + ")";
  }

  private static String value(Value value) {
    if (value instanceof Value.Parameter) {
      throw new IllegalArgumentException(
          "Expected tables as they are on a day; found the parameter '" + value + "'.");
    }
    return quoted(value.toString());
  }

  /**
   * A text as a literal that DRL and Java read alike. An escape by code point is replaced before
   * Java reads anything else, so what could end a literal or a line is never written as one.
   */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (isSeen(c)) {
        literal.append(c);
      } else {
        literal.append(String.format(c < 0x100 ? "\\%03o" : "\\u%04x", (int) c));
      }
    }
    return literal.append('"').toString();
  }

  /** A letter, or what ASCII shows. */
  private static boolean isSeen(char c) {
    return c < 0x80 ? c >= ' ' && c != 0x7F : Character.isLetter(c);
  }
}

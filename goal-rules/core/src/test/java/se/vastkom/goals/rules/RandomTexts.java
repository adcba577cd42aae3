package se.vastkom.goals.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Random texts of pieces that mean something to a cell, a line, a file or a screen. */
final class RandomTexts {

  /** Pieces of text with a meaning to a cell, a line, a file or a screen. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "å",
          "ord",
          "ej x",
          "saknas",
          "finns",
          "ja",
          "1",
          "80 %",
          "2015-01-01",
          "[1..2)",
          " ",
          "\u00a0",
          "\t",
          "\n",
          ";",
          ",",
          ":",
          ": ",
          " #",
          "#",
          "\"",
          "'",
          "''",
          "=",
          "+",
          "-",
          "@",
          "$",
          "$a",
          "{",
          "}",
          "{{",
          "}}",
          "\\",
          "\\n",
          "%",
          "&",
          "*",
          "!",
          "|",
          ">",
          "<",
          "?",
          "_x0041_",
          "_x",
          "\ud83d\ude00",
          "\u2028",
          "\u0301",
          "\u202e",
          "\u200b",
          "\ufffd",
          "null",
          "true",
          "~",
          "---",
          " eller ",
          " or ",
          "minst ",
          "inte ",
          ">= ",
          "[",
          "]",
          "..",
          "tabell-en");

  private final Random random;

  RandomTexts(Random random) {
    this.random = random;
  }

  /** Returns any text without blanks around it; none like a formula that failed: #1? */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String stripped = text.toString().replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    return stripped.matches("#[\\d_]+[!?]") ? "fel" : stripped;
  }

  /** Returns a text that is not empty. */
  String textOrMore() {
    String text = text();
    return text.isEmpty() ? "x" : text;
  }

  /** Returns a name of a row, which begins no comment and has no separator of ids. */
  String name() {
    String name = textOrMore().replace(";", ",");
    return name.startsWith("#") ? "S" + name : name;
  }

  /** Returns different texts, at most this many. */
  static Set<String> unique(int most, Supplier<String> one) {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < most; i++) {
      all.add(one.get());
    }
    return all;
  }
}

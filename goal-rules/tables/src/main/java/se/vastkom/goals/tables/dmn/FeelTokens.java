package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.words.Phrase;

/**
 * The tokens of a cell: numbers, strings, words, and signs of any kind, so that whoever rejects a
 * cell can name what it holds.
 */
final class FeelTokens {

  /** The signs of more than one character, which are not two signs. */
  private static final List<String> LONG_SIGNS =
      List.of("<=", ">=", "!=", "..", "**", "=>", "=<", "==", "<>");

  private final String cell;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private FeelTokens(String cell) {
    this.cell = cell;
  }

  /** The kind of a token. */
  enum Kind {
    NUMBER,
    /** A number that goes on as FEEL's do not: 12a, 1e3, 1_000. */
    NEAR_NUMBER,
    STRING,
    WORD,
    SIGN,
    END
  }

  /**
   * A token of a cell.
   *
   * @param kind the kind of token
   * @param text the text as written; for a string its meaning, without quotation marks and escapes
   * @param start the position of its first character in the cell
   * @param end the position after its last character
   */
  record Token(Kind kind, String text, int start, int end) {

    /** Returns whether the token is this word or sign. */
    boolean is(String wordOrSign) {
      return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(wordOrSign);
    }
  }

  /** Returns the tokens of a cell, followed by an end token. */
  static List<Token> of(String cell) throws UnsupportedFeel {
    FeelTokens tokens = new FeelTokens(cell);
    while (tokens.at < cell.length()) {
      tokens.next();
    }
    tokens.tokens.add(new Token(Kind.END, "", cell.length(), cell.length()));
    return List.copyOf(tokens.tokens);
  }

  private void next() throws UnsupportedFeel {
    int start = at;
    char c = cell.charAt(at);
    if (isBlank(c)) {
      at++;
    } else if (c == '"') {
      string();
    } else if (cell.startsWith("//", at) || cell.startsWith("/*", at)) {
      throw new UnsupportedFeel(Phrase.of("dmn.comment").with("found", cell));
    } else if (isNumber(c == '-' ? at + 1 : at)) {
      number();
    } else if (isWord(at)) {
      while (isWord(at) || isDigit(at)) {
        at++;
      }
      add(Kind.WORD, start);
    } else {
      sign();
    }
  }

  private void add(Kind kind, int start) {
    tokens.add(new Token(kind, cell.substring(start, at), start, at));
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
  }

  private boolean isDigit(int position) {
    return position < cell.length() && cell.charAt(position) >= '0' && cell.charAt(position) <= '9';
  }

  private boolean isWord(int position) {
    return position < cell.length()
        && (Character.isLetter(cell.charAt(position)) || cell.charAt(position) == '_');
  }

  private boolean isPoint(int position) {
    return position >= 0 && position < cell.length() && cell.charAt(position) == '.';
  }

  private boolean isNumber(int position) {
    return isDigit(position) || (isPoint(position) && isDigit(position + 1));
  }

  /** Reads a number, and whatever follows it without a blank, as in 12a and 1.5.5. */
  private void number() {
    int start = at;
    at += cell.charAt(at) == '-' ? 1 : 0;
    digits();
    if (isPoint(at) && isDigit(at + 1)) {
      at++;
      digits();
    }
    // Also [1...5], where the third point can belong to either border.
    boolean goesOn = isWord(at) || isNumber(at) || (isPoint(start) && isPoint(start - 1));
    while (isWord(at) || isNumber(at)) {
      at++;
    }
    add(goesOn ? Kind.NEAR_NUMBER : Kind.NUMBER, start);
  }

  private void digits() {
    while (isDigit(at)) {
      at++;
    }
  }

  private void sign() {
    int start = at;
    at +=
        LONG_SIGNS.stream()
            .filter(sign -> cell.startsWith(sign, start))
            .map(String::length)
            .findFirst()
            .orElse(Character.charCount(cell.codePointAt(start)));
    add(Kind.SIGN, start);
  }

  private void string() throws UnsupportedFeel {
    int start = at;
    StringBuilder meaning = new StringBuilder();
    for (at++; at < cell.length(); ) {
      char c = cell.charAt(at);
      at++;
      if (c == '"') {
        tokens.add(new Token(Kind.STRING, meaning.toString(), start, at));
        return;
      }
      if (c == '\\') {
        meaning.append(escaped());
      } else {
        meaning.append(c);
      }
    }
    throw unclosed();
  }

  private UnsupportedFeel unclosed() {
    return new UnsupportedFeel(Phrase.of("dmn.unclosed").with("found", cell));
  }

  private String escaped() throws UnsupportedFeel {
    if (at == cell.length()) {
      throw unclosed();
    }
    char c = cell.charAt(at);
    at++;
    return switch (c) {
      case '"', '\\', '\'' -> Character.toString(c);
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'u' -> character(4);
      case 'U' -> character(6);
      default ->
          throw new UnsupportedFeel(
              Phrase.of("dmn.escape").with("found", cell).with("escape", "\\" + c));
    };
  }

  private String character(int digits) throws UnsupportedFeel {
    int end = Math.min(at + digits, cell.length());
    String written = cell.substring(at, end);
    at = end;
    boolean isCode = written.length() == digits && written.matches("[0-9A-Fa-f]+");
    int code = isCode ? Integer.parseInt(written, 16) : -1;
    if (!Character.isValidCodePoint(code)) {
      throw new UnsupportedFeel(
          Phrase.of("dmn.escape")
              .with("found", cell)
              .with("escape", (digits == 4 ? "\\u" : "\\U") + written));
    }
    return Character.toString(code);
  }
}

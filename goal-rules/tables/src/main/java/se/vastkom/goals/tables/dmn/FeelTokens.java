package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.words.Phrase;

/** The tokens of a cell: numbers, strings, words and signs; anything else is rejected. */
final class FeelTokens {

  /** The signs, those of two characters first. */
  private static final List<String> SIGNS =
      List.of("<=", ">=", "..", ",", "(", ")", "[", "]", "<", ">", "-");

  private final String cell;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private FeelTokens(String cell) {
    this.cell = cell;
  }

  /** The kind of a token. */
  enum Kind {
    NUMBER,
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
   */
  record Token(Kind kind, String text) {

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
    tokens.tokens.add(new Token(Kind.END, ""));
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
      tokens.add(new Token(Kind.NUMBER, cell.substring(start, at)));
    } else if (isWord(at)) {
      while (isWord(at) || isDigit(at)) {
        at++;
      }
      tokens.add(new Token(Kind.WORD, cell.substring(start, at)));
    } else {
      sign();
    }
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
    return position < cell.length() && cell.charAt(position) == '.';
  }

  private boolean isNumber(int position) {
    return isDigit(position) || (isPoint(position) && isDigit(position + 1));
  }

  /** Reads a number that does not go on as 12a and 1e3 do, or begin as [1...5] does. */
  private void number() throws UnsupportedFeel {
    int start = at;
    at += cell.charAt(at) == '-' ? 1 : 0;
    while (isDigit(at)) {
      at++;
    }
    if (isPoint(at) && isDigit(at + 1)) {
      at++;
      while (isDigit(at)) {
        at++;
      }
    }
    if (isWord(at) || (isPoint(start) && start > 0 && isPoint(start - 1))) {
      throw outside(start);
    }
  }

  private void sign() throws UnsupportedFeel {
    for (String sign : SIGNS) {
      if (cell.startsWith(sign, at)) {
        at += sign.length();
        tokens.add(new Token(Kind.SIGN, sign));
        return;
      }
    }
    throw outside(at);
  }

  private UnsupportedFeel outside(int position) {
    return new UnsupportedFeel(
        Phrase.of("dmn.outside").with("found", cell).with("at", cell.substring(position)));
  }

  private void string() throws UnsupportedFeel {
    StringBuilder meant = new StringBuilder();
    for (at++; at < cell.length(); ) {
      char c = cell.charAt(at);
      at++;
      if (c == '"') {
        tokens.add(new Token(Kind.STRING, meant.toString()));
        return;
      }
      if (c == '\\') {
        meant.append(escaped());
      } else {
        meant.append(c);
      }
    }
    throw new UnsupportedFeel(Phrase.of("dmn.unclosed").with("found", cell));
  }

  private String escaped() throws UnsupportedFeel {
    char c = at < cell.length() ? cell.charAt(at) : ' ';
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

package se.vastkom.goals.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The meaning of a number format: a share, a day, a time of day, or a number; and how many decimals
 * it shows. A format whose sections (above zero, below, zero) disagree, or that shows another
 * number than is stored (a scaled one, or with a per cent sign that is mere text), is {@link
 * Meaning#UNCLEAR}. Everything else in a format, such as grouping, colours, currencies and units,
 * changes how a number looks and not what it is.
 *
 * @param meaning what the number is
 * @param decimals how many decimals are shown, or -1 where all are
 * @param code the format code in the file
 */
record CellFormat(Meaning meaning, int decimals, String code) {

  /** The meaning of a formatted number. */
  enum Meaning {
    /** A number. */
    NUMBER,
    /** A share: 0.8 is 80 per cent. */
    PERCENT,
    /** A day, counted from the beginning of the book's calendar. */
    DATE,
    /** A time without a day. */
    TIME,
    /** Two things at once. */
    UNCLEAR
  }

  /** The format of cells that have none. */
  static final CellFormat GENERAL = new CellFormat(Meaning.NUMBER, -1, "General");

  /** Text within quotes, behind a backslash, and blanks as wide as a character. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.");

  /** Colours, conditions and languages, but not elapsed time such as [h]. */
  private static final Pattern BRACKET = Pattern.compile("\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]");

  private static final Pattern SCALED = Pattern.compile("[0#?],+(?![,0#?])");
  private static final Pattern SHOWN = Pattern.compile("[0#?](?:\\.([0#?]*))?");

  /** Returns the format of an id among those that no file spells out. */
  static CellFormat builtIn(int id) {
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
      return new CellFormat(Meaning.TIME, -1, "h:mm");
    }
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
      return new CellFormat(Meaning.DATE, -1, "yyyy-mm-dd");
    }
    return switch (id) {
      case 1, 3, 37, 38 -> new CellFormat(Meaning.NUMBER, 0, "0");
      case 2, 4, 39, 40 -> new CellFormat(Meaning.NUMBER, 2, "0.00");
      case 9 -> new CellFormat(Meaning.PERCENT, 0, "0%");
      case 10 -> new CellFormat(Meaning.PERCENT, 2, "0.00%");
      default -> GENERAL;
    };
  }

  /** Reads a format code. */
  static CellFormat of(String code) {
    if (LITERAL.matcher(code).results().anyMatch(text -> text.group().matches("[\"\\\\].*%.*"))) {
      return new CellFormat(Meaning.UNCLEAR, -1, code);
    }
    String unquoted = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
    String bare = BRACKET.matcher(unquoted).replaceAll("");
    List<CellFormat> sections = new ArrayList<>();
    for (String section : bare.split(";", -1)) {
      if (!section.isBlank() && !section.contains("@")) {
        sections.add(section(section, code));
      }
    }
    if (sections.isEmpty()) {
      return new CellFormat(Meaning.NUMBER, -1, code);
    }
    boolean agree = sections.stream().map(CellFormat::meaning).distinct().count() == 1;
    return agree ? sections.get(0) : new CellFormat(Meaning.UNCLEAR, -1, code);
  }

  private static CellFormat section(String section, String code) {
    if (section.contains("general")) {
      return new CellFormat(section.contains("%") ? Meaning.UNCLEAR : Meaning.NUMBER, -1, code);
    }
    int signs = (int) section.chars().filter(c -> c == '%').count();
    boolean digits = section.matches(".*[0#?].*");
    String letters = section.replaceAll("a/p|am/pm", "h");
    if (letters.matches(".*[ydhms].*")) {
      boolean time = letters.matches(".*[hs].*");
      boolean day = letters.matches(".*[yd].*") || !time;
      return new CellFormat(
          signs > 0 ? Meaning.UNCLEAR : day ? Meaning.DATE : Meaning.TIME, -1, code);
    }
    if (signs > 1 || (signs == 1 && !digits) || SCALED.matcher(section).find()) {
      return new CellFormat(Meaning.UNCLEAR, -1, code);
    }
    return new CellFormat(
        signs == 1 ? Meaning.PERCENT : Meaning.NUMBER, decimals(section, digits), code);
  }

  /**
   * Counts the decimals shown; -1 without digits, and for powers of ten and fractions, which round
   * in ways of their own.
   */
  private static int decimals(String section, boolean digits) {
    if (!digits || section.matches(".*(?:e[+-]|/).*")) {
      return -1;
    }
    Matcher shown = SHOWN.matcher(section);
    int decimals = 0;
    while (shown.find()) {
      String group = shown.group(1);
      decimals = Math.max(decimals, group == null ? 0 : group.length());
    }
    return decimals;
  }
}

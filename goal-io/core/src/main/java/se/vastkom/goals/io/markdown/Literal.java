package se.vastkom.goals.io.markdown;

import java.util.regex.Pattern;
import se.vastkom.goals.words.Harmless;

/** Escapes text so that Markdown shows it as written. */
final class Literal {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Characters that mark something up, anywhere in a line. */
  private static final Pattern MARKS = Pattern.compile("[`*_\\[\\]|~$^#]");

  /** Characters that begin a list, or underline a heading, at the start of a line. */
  private static final Pattern BEGINS = Pattern.compile("^[-+=:]");

  private static final Pattern BEGINS_NUMBERED = Pattern.compile("^(\\d+)([.)])");

  /** Where a renderer would see a mention, a reference, a link or the name of an emoji. */
  private static final Pattern MEANT =
      Pattern.compile(
          "@"
              + "|#(?=\\d)"
              + "|(?i:gh-)(?=\\d)"
              + "|:(?=//)"
              + "|(?i:mailto|xmpp):"
              + "|(?i:www)(?=\\.)"
              + "|:(?=[a-zA-Z0-9+-]+:)");

  private Literal() {}

  /**
   * Escapes a text on one line: every markup character is escaped, and every place that a renderer
   * would turn into a link or a mention is broken by a comment that is not shown.
   */
  static String of(String written) {
    String line = Harmless.inTerminal(BLANKS.matcher(written).replaceAll(" ")).strip();
    String coded =
        line.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\\", "&bsol;");
    String escaped = MARKS.matcher(coded).replaceAll("\\\\$0");
    String broken = MEANT.matcher(escaped).replaceAll("$0<!-- -->");
    String begun = BEGINS.matcher(broken).replaceFirst("\\\\$0");
    return BEGINS_NUMBERED.matcher(begun).replaceFirst("$1\\\\$2");
  }
}

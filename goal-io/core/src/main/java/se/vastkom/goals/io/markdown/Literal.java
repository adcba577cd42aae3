package se.vastkom.goals.io.markdown;

import java.util.regex.Pattern;
import se.vastkom.goals.words.Harmless;

/** Text that Markdown shows as it was written. */
final class Literal {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What marks something up, wherever it stands. */
  private static final Pattern MARKS = Pattern.compile("[`*_\\[\\]|~$^#]");

  /** What begins a list, or a line under a heading, at the start of a line. */
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
   * A text on one line, in which every sign that marks something up is escaped, and every place
   * where a renderer would make a link or a mention of it is broken by a comment that is not shown.
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

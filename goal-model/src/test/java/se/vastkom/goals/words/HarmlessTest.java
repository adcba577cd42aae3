package se.vastkom.goals.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HarmlessTest {

  @Test
  void inATerminalNothingMovesTheCursorOrTurnsTheDirection() {
    assertThat(Harmless.inTerminal("a\u001b[2J\u202eb\u2028c\u009bd\n\te\r"))
        .isEqualTo("a\ufffd[2J\ufffdb\ufffdc\ufffdd\n\te\ufffd");
  }

  @Test
  void inAPageDirectionsAreKeptAndWhatItCannotHoldIsReplaced() {
    assertThat(Harmless.inPage("a\u001b\u202eb\u0000c\ud800d\udc00\ufdd0\uffff\ufffee\n\tf\r"))
        .isEqualTo("a\ufffd\u202eb\ufffdc\ufffdd\ufffd\ufffd\ufffd\ufffde\n\tf\ufffd");
    assertThat(Harmless.inPage("\ud83d\udc69\u200d\ud83d\udcbb <b>&"))
        .isEqualTo("\ud83d\udc69\u200d\ud83d\udcbb <b>&");
    assertThat(Harmless.inPage(new String(Character.toChars(0x1FFFE)))).isEqualTo("\ufffd");
  }

  /** Each could begin a line: LF, CR, CR LF, NEL, VT, FF, and Unicode's own two. */
  @Test
  void onOneLineNoTextBeginsALineOfItsOwn() {
    assertThat(Harmless.onOneLine("a\nfel: b\rc\r\nd\u0085e\u000bf\u000cg\u2028h\u2029i\tj"))
        .isEqualTo("a\u2424fel: b\u2424c\u2424d\u2424e\u2424f\u2424g\u2424h\u2424i\tj");
    assertThat(Harmless.onOneLine("\u001b[2K\u061c\u200e\u2066"))
        .isEqualTo("\ufffd[2K\ufffd\ufffd\ufffd");
  }

  @Test
  void inJsonWhatCouldSteerATerminalIsEscapedAndAllElseStays() {
    assertThat(Harmless.inJson("{\n\"å\": \"a\u202e\u009b\u007f\ud800b\ud83d\ude00\udb40\udc01\"}"))
        .isEqualTo("{\n\"å\": \"a\\u202E\\u009B\\u007F\\uD800b\ud83d\ude00\\uDB40\\uDC01\"}");
  }

  @Property
  void whatIsHarmlessStaysAsItIs(@ForAll String text) {
    assertThat(Harmless.inPage(Harmless.inPage(text))).isEqualTo(Harmless.inPage(text));
    assertThat(Harmless.inTerminal(Harmless.inPage(text))).isEqualTo(Harmless.inTerminal(text));
    assertThat(Harmless.inPage(text).codePointCount(0, Harmless.inPage(text).length()))
        .isEqualTo(text.codePointCount(0, text.length()));
  }
}

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

  @Property
  void whatIsHarmlessStaysAsItIs(@ForAll String text) {
    assertThat(Harmless.inPage(Harmless.inPage(text))).isEqualTo(Harmless.inPage(text));
    assertThat(Harmless.inTerminal(Harmless.inPage(text))).isEqualTo(Harmless.inTerminal(text));
    assertThat(Harmless.inPage(text).codePointCount(0, Harmless.inPage(text).length()))
        .isEqualTo(text.codePointCount(0, text.length()));
  }
}

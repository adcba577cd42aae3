package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.io.Said;

class TextTest {

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] with(String before, int... bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8(before));
    for (int one : bytes) {
      out.write(one);
    }
    return out.toByteArray();
  }

  @Test
  void takesTheByteOrderMarkAway() {
    assertThat(Text.decode("a.csv", utf8("\ufeffmål")).orThrow()).isEqualTo("mål");
    assertThat(Text.decode("a.csv", utf8("mål\ufeff")).orThrow()).isEqualTo("mål\ufeff");
    assertThat(Text.decode("a.csv", utf8("\ufeff")).orThrow()).isEmpty();
  }

  @Test
  void saysWhereWindowsLettersStand() {
    byte[] bytes = "id;mål\na;ett\nb;två\n".getBytes(Charset.forName("windows-1252"));

    assertThat(Said.of(Text.decode("mal.csv", bytes)))
        .containsExactly(
            "mal.csv rad 1 kolumn 5: Filen är inte sparad som UTF-8 (å, ä och ö kan inte läsas här). Spara den som \"CSV UTF-8\" i"
                + " Excel, eller som UTF-8 i textredigeraren.",
            "mal.csv line 1 column 5: The file is not saved as UTF-8 (å, ä and ö cannot be read here). Save it as \"CSV UTF-8\" in"
                + " Excel, or as UTF-8 in the text editor.");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 1",
    "'åäö', 1, 4",
    "'\ufeffåäö', 1, 4",
    "'a\nbc', 2, 3",
    "'a\r\n\r\n', 3, 1",
    "'a\rbc', 2, 3"
  })
  void countsLinesAndColumnsInCharacters(String before, int line, int column) {
    assertThat(Said.of(Text.decode("a.csv", with(before, 0xff))).get(0))
        .startsWith("a.csv rad " + line + " kolumn " + column + ": ");
  }

  @Test
  void refusesALetterCutInHalfAtTheEnd() {
    assertThat(Said.of(Text.decode("a.csv", with("a\nb", 0xc3))).get(0))
        .startsWith(
            "a.csv rad 2 kolumn 2: Filen är inte sparad som UTF-8 (å, ä och ö kan inte läsas här).");
  }

  @Test
  void refusesAFileWithZeroBytes() {
    assertThat(Said.of(Text.decode("mal.csv", with("XX", 3, 4, 0, 0))))
        .containsExactly(
            "mal.csv: Filen är inte text, utan innehåller nollbyte. Väntat är en textfil; har den"
                + " fel ändelse?",
            "mal.csv: The file is not text: it holds zero bytes. Expected a text file; does it have"
                + " the wrong extension?");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16, ''", "UTF-16LE, '\ufeff'", "UTF-16LE, ''", "UTF-16BE, ''"})
  void namesUtf16WithAndWithoutItsMark(String charset, String mark) {
    byte[] bytes = (mark + "mål;utfall\r\nå;\u2212 1\r\n").getBytes(Charset.forName(charset));

    assertThat(Said.of(Text.decode("mal.csv", bytes)))
        .containsExactly(
            "mal.csv: Filen är UTF-16, som Excel kallar Unicode-text. Spara den som \"CSV UTF-8\" i"
                + " Excel, eller som UTF-8 i textredigeraren.",
            "mal.csv: The file is UTF-16, which Excel calls Unicode text. Save it as \"CSV UTF-8\""
                + " in Excel, or as UTF-8 in the text editor.");
  }

  @Property
  void givesTheTextOfAnyUtf8Back(@ForAll String text) {
    byte[] bytes = utf8("x" + text);
    String expected = new String(bytes, StandardCharsets.UTF_8);

    assertThat(Text.decode("a.csv", bytes).value().orElse("(refused)"))
        .isEqualTo(expected.indexOf('\0') < 0 ? expected : "(refused)");
  }

  @Property
  void neverThrowsForAnyBytes(@ForAll byte[] bytes) {
    assertThat(Text.decode("a.csv", bytes).problems().size()).isLessThanOrEqualTo(1);
  }
}

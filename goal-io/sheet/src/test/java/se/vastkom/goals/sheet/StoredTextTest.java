package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What workbooks store of a text is read as the text. */
class StoredTextTest {

  /** The texts are written as Java writes them. */
  @ParameterizedTest
  @CsvSource({
    "plan, plan",
    "a\\u0007b, a_x0007_b",
    "_x0007_, _x005F_x0007_",
    "_x0007, _x0007",
    "_xaaaa., _xaaaa.",
    // The escape of the last character would end what looks like one.
    "_xaaaa\\u0007, _x005F_xaaaa_x0007_"
  })
  void isReadAsItWasMeant(String written, String stored) {
    String text = written.replace("\\u0007", "\u0007");
    assertThat(StoredText.of(text)).isEqualTo(stored);
    StoredText.Gathering gathering = new StoredText.Gathering(100);
    gathering.add(stored);
    assertThat(gathering.whole().text()).isEqualTo(text);
  }
}

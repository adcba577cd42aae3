package se.vastkom.goals.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mål på-väg",
        "ma\u030al pa\u030a-va\u0308g",
        "mål\u00a0på-väg",
        "mål på\u2011väg",
        "mål på\u2010väg",
        "må\u00adl på-väg",
        "\ufeffmål \u2003 på-väg ",
        "MÅL på-väg"
      })
  void namesThatLookAlikeAreTheSame(String written) {
    assertThat(Spelling.isSame("mål på-väg", written)).isTrue();
    assertThat(new Part.Name("mål på-väg", "goal").is(written)).isTrue();
    assertThat(new Part.Name("goal", written).is("mål på-väg")).isTrue();
    assertThat(Spelling.unmarked(written)).isEqualTo("mal pa-vag");
  }

  @Test
  void namesThatLookDifferentAreNot() {
    assertThat(Spelling.isSame("mal", "mål")).isFalse();
    assertThat(Spelling.isSame("på väg", "påväg")).isFalse();
    assertThat(Spelling.isSame("10-20", "10\u201320")).isFalse();
  }

  @Test
  void textKeepsItsHyphensAndCapitals() {
    assertThat(Spelling.seen(" En\u00a0text\twith\u2011hyphen\u00ad "))
        .isEqualTo("En text with\u2011hyphen");
    assertThat(Spelling.plain("Dals\u2011Ed")).isEqualTo("Dals-Ed");
  }

  @Test
  void unitsAreFoundInEverySpelling() {
    assertThat(UnitNames.known("Miljoner\u00a0kr.")).contains("mkr");
    assertThat(UnitNames.known("a\u030atga\u0308rder")).contains("åtgärder");
  }

  @Property
  void aPlainNameStaysAsItIs(@ForAll String written) {
    String plain = Spelling.plain(written);

    assertThat(Spelling.plain(plain)).isEqualTo(plain);
    assertThat(Normalizer.isNormalized(Spelling.seen(written), Normalizer.Form.NFC)).isTrue();
    assertThat(Spelling.isSame(plain, written)).isTrue();
  }
}

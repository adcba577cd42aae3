package se.vastkom.goals.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;

class PhraseTest {

  @Test
  void phrasesThatSayTheSameAreEqual() {
    assertThat(Phrase.of("problem.more").with("most", 3).with("x", "y"))
        .isEqualTo(
            Phrase.of("problem.more")
                .with("x", new Part.Text("y"))
                .with("most", new Part.Amount(Ratio.of(3), "")));
  }

  @Test
  void fillingABlankLeavesTheOriginalAsItWas() {
    Phrase empty = Phrase.of("place.file");
    assertThat(empty.with("file", "mål.csv").parts())
        .containsExactlyEntriesOf(Map.of("file", new Part.Text("mål.csv")));
    assertThat(empty.parts()).isEmpty();
    assertThatThrownBy(() -> empty.parts().put("file", new Part.Text("x")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aPhraseIsItsKeyAndWhatFillsIt() {
    assertThat(Phrase.of("hint.none")).hasToString("hint.none");
    assertThat(Phrase.of("place.file").with("file", "mål.csv"))
        .hasToString("place.file{file=Text[text=mål.csv]}");
  }

  @Test
  void aListingKeepsItsOwnParts() {
    List<Part> parts = new ArrayList<>(List.of(new Part.Text("a")));
    Part.Listing listing = new Part.Listing(parts);
    parts.clear();
    assertThat(Words.swedish().say(listing)).isEqualTo("a");
  }
}

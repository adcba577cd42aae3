package se.vastkom.goals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

/** What was read can be held against a result, and no file's name is in it. */
class InputsTest {

  private static final String SHA256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);

  private static List<String> said(List<InputFile> inputs) {
    return inputs.stream()
        .map(input -> Words.swedish().say(input.role()) + " " + input.sha256())
        .toList();
  }

  @Test
  void eachFileOfAFolderHasItsRole() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name :
        List.of("uppfoljning.yaml", "mål.csv", "utfall.csv", "enkat.xlsx", "anteckning.txt")) {
      files.put(name, ABC);
    }

    assertThat(said(FollowUps.inputs(FollowUpSource.of("mapp", files))))
        .containsExactly(
            "uppföljning " + SHA256_OF_ABC,
            "mål " + SHA256_OF_ABC,
            "utfall " + SHA256_OF_ABC,
            "enkät " + SHA256_OF_ABC);
  }

  /** A reader of a plug-in that cannot say what it reads. */
  private static final FollowUpReader SILENT =
      new FollowUpReader() {
        @Override
        public String name() {
          return "tyst";
        }

        @Override
        public boolean reads(FollowUpSource source) {
          return true;
        }

        @Override
        public Checked<FollowUp> read(FollowUpSource source) {
          return Checked.failed(List.of());
        }

        @Override
        public List<InputFile> inputs(FollowUpSource source) {
          throw new IllegalStateException("a fault of the plug-in");
        }
      };

  @Test
  void aResultIsNotLostForAReaderThatCannotSay() {
    assertThat(FollowUps.inputs(FollowUpSource.of("a.tyst", ABC), List.of(SILENT))).isEmpty();
  }

  @Test
  void aFileIsTheFollowUp() {
    assertThat(said(FollowUps.inputs(FollowUpSource.of("Namn Namnsson.xlsx", ABC))))
        .containsExactly("uppföljning " + SHA256_OF_ABC);
    assertThat(FollowUps.inputs(FollowUpSource.of("bild.png", ABC))).isEmpty();
  }
}

package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;

/**
 * Fuzzes follow-ups in folders: the good one, with one file replaced. The first byte chooses the
 * file; the rest is its content. Whatever can be read is written as JSON and reads the same again.
 */
class FolderFuzz {

  private static final List<String> FILES =
      List.of("uppfoljning.yaml", "mal.csv", "utfall.csv", "kommuner.csv", "bedomningar.csv");
  private static final Path GOOD = TestFolder.resource(FolderFuzz.class, "good");

  /** For each file, a folder in which all the others are good. */
  private static final List<TestFolder> FOLDERS =
      FILES.stream().map(file -> new TestFolder().with(GOOD)).toList();

  private static final TestFolder JSON = new TestFolder();

  @FuzzTest
  void folder(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    int which = (bytes[0] & 127) % FILES.size();
    String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    TestFolder folder = FOLDERS.get(which);
    folder.write(FILES.get(which), Arrays.copyOfRange(bytes, 1, bytes.length));

    Checked<FollowUp> read = new FolderReader().read(folder.path());

    Said.isFitToRead(read, FILES.get(which), text);
    if (read.value().isPresent()) {
      byte[] written = new JsonWriter().write(read.orThrow());
      assertThat(new JsonReader().read(JSON.write("a.json", written)).orThrow())
          .isEqualTo(read.orThrow());
    }
  }
}

package se.vastkom.goals.io.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;

/** Fuzzes pages: whatever can be read is written as JSON and reads the same again. */
class PageFuzz {

  private static final Path PAGE = file(".txt");
  private static final Path JSON = file(".json");

  private static Path file(String ending) {
    try {
      Path file = Files.createTempFile("goals", ending);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FuzzTest
  void page(byte[] bytes) throws IOException {
    Files.write(PAGE, bytes);
    Checked<FollowUp> read = new PageReader().read(PAGE);

    String text = new String(bytes, StandardCharsets.UTF_8);
    Said.isFitToRead(read, PAGE.getFileName().toString(), text);
    if (read.value().isPresent()) {
      Files.write(JSON, new JsonWriter().write(read.orThrow()));
      assertThat(new JsonReader().read(JSON).orThrow()).isEqualTo(read.orThrow());
    }
  }
}

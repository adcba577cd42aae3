package se.vastkom.goals.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

/**
 * Fuzzes JSON: whatever can be read, as a follow-up or an assessment, is written and reads the same
 * again.
 */
class JsonFuzz {

  private static final Path FILE = file();
  private static final JsonReader READER = new JsonReader();
  private static final JsonWriter WRITER = new JsonWriter();

  private static Path file() {
    try {
      Path file = Files.createTempFile("goals", ".json");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @FuzzTest
  void json(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String name = FILE.getFileName().toString();
    Files.write(FILE, bytes);
    Checked<FollowUp> followUp = READER.read(FILE);
    Checked<AssessedFollowUp> assessed = READER.readAssessment(FILE);

    Said.isFitToRead(followUp, name, text);
    Said.isFitToRead(assessed, name, text);
    if (followUp.value().isPresent()) {
      byte[] written = WRITER.write(followUp.orThrow());
      Files.write(FILE, written);
      assertThat(READER.read(FILE).orThrow()).isEqualTo(followUp.orThrow());
    }
    if (assessed.value().isPresent()) {
      byte[] written = WRITER.write(assessed.orThrow(), Words.english());
      Files.write(FILE, written);
      assertThat(READER.readAssessment(FILE).orThrow()).isEqualTo(assessed.orThrow());
    }
  }
}

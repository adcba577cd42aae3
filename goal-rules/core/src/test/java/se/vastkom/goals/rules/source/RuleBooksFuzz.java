package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RuleBook;

/**
 * Whole rule books: the shipped one with one file replaced. The first byte chooses the file; the
 * rest is its content.
 */
class RuleBooksFuzz {

  private static final List<String> FILES =
      List.of("regelverk.yaml", "status.csv", "trend.csv", "anmarkning.csv");

  /** For each file a folder in which all the others are as shipped. */
  private static final List<Path> FOLDERS = FILES.stream().map(file -> shipped()).toList();

  private static Path shipped() {
    try {
      Path folder = Files.createTempDirectory("goals-rules");
      folder.toFile().deleteOnExit();
      for (String file : FILES) {
        try (InputStream in = RuleBooks.class.getResourceAsStream("books/vastkom-2015/" + file)) {
          Files.write(folder.resolve(file), in.readAllBytes()).toFile().deleteOnExit();
        }
      }
      return folder;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @FuzzTest
  void books(byte[] bytes) throws IOException {
    if (bytes.length == 0) {
      return;
    }
    int which = (bytes[0] & 127) % FILES.size();
    String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    Files.write(
        FOLDERS.get(which).resolve(FILES.get(which)),
        java.util.Arrays.copyOfRange(bytes, 1, bytes.length));

    Checked<RuleBook> book = RuleBooks.read(FOLDERS.get(which));

    // A table's cells may be missing to the right of all its content.
    int rows = text.split("\r\n|\r|\n", -1).length;
    Said.isFitToRead(book, FILES.get(which), rows, Math.max(100, text.length() + 1));
    book.value()
        .ifPresent(
            read -> assertThat(RuleBooks.read(FOLDERS.get(which)).orThrow()).isEqualTo(read));
  }
}

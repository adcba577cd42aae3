package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.RuleBook;

/**
 * One folder for each way to get a rule book wrong, with its messages in both languages. A folder
 * holds the files that differ from those of {@code base}, which is good, and may name in {@code
 * saknas.txt} those that are absent. To renew the messages after an intended change, run with
 * {@code -Dgolden.renew=true} and read the difference.
 */
class BadBooksTest {

  private static final Path BAD = Path.of("src/test/resources/se/vastkom/goals/rules/source/bad");
  private static final Path BASE = BAD.resolve("base");
  private static final String KINDS =
      "src/test/resources/se/vastkom/goals/rules/source/bad/kinds.csv";
  private static final String GOLDEN = "problem.txt";
  private static final String MISSING = "saknas.txt";

  @TempDir private Path folder;

  @Test
  void theBookThatTheOthersDifferFromIsGood() {
    Checked<RuleBook> read = RuleBooks.read(BASE);

    assertThat(read.problems()).isEmpty();
    assertThat(read.value()).isPresent();
  }

  @Test
  void everyFolderIsOneOfTheKinds() throws IOException {
    List<String> kinds =
        Files.readAllLines(Path.of(KINDS)).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(';')))
            .toList();
    try (Stream<Path> folders = Files.list(BAD)) {
      assertThat(
              folders
                  .filter(Files::isDirectory)
                  .filter(one -> !one.equals(BASE))
                  .map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(kinds);
    }
  }

  @ParameterizedTest
  @CsvFileSource(files = KINDS, delimiter = ';', numLinesToSkip = 1)
  void isRefusedWithWhatWhereAndHowToMendIt(String kind, String message) throws IOException {
    Path bad = BAD.resolve(kind);
    copy(BASE);
    copy(bad);

    Checked<RuleBook> read = RuleBooks.read(folder);

    Golden.isSaid(read, bad.resolve(GOLDEN));
    assertThat(read.value()).isEmpty();
    assertThat(read.problems())
        .filteredOn(Problem::isError)
        .extracting(problem -> problem.what().key())
        .contains(message);
    for (Problem problem : read.problems()) {
      assertThat(Golden.exists(problem.place(), folder)).as(problem.toString()).isTrue();
    }
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.equals(MISSING)) {
          for (String missing : Files.readAllLines(file)) {
            Files.delete(folder.resolve(missing));
          }
        } else if (!name.equals(GOLDEN)) {
          Files.write(folder.resolve(name), Files.readAllBytes(file));
        }
      }
    }
  }
}

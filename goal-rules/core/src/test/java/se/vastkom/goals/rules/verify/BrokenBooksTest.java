package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.TableDefect;
import se.vastkom.goals.words.Words;

/**
 * One rule book for each way to go wrong, with the defects that verification reports in both
 * languages. To renew them after an intended change, run with {@code -Dgolden.renew=true} and read
 * the difference.
 */
class BrokenBooksTest {

  private static final Path BROKEN =
      Path.of("src/test/resources/se/vastkom/goals/rules/verify/broken");

  static List<Path> books() throws IOException {
    try (Stream<Path> folders = Files.list(BROKEN)) {
      return folders.sorted().toList();
    }
  }

  private static List<Defect> verify(Path book) {
    return BookVerifier.standard().verify(RuleBooks.read(book).orThrow());
  }

  private static String said(List<Defect> defects) {
    return defects.stream()
        .map(
            defect ->
                defect.severity()
                    + "\n"
                    + Words.swedish().say(defect.phrase())
                    + "\n"
                    + Words.english().say(defect.phrase())
                    + "\n"
                    + defect.cells().stream()
                        .map(place -> Words.swedish().say(place.phrase()))
                        .collect(Collectors.joining(", "))
                    + "\n")
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @MethodSource("books")
  void isToldWithItsWitnessCellsAndSuggestion(Path book) throws IOException {
    String found = said(verify(book));
    Path expected = book.resolve("brister.txt");
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  @Test
  void everyKindIsSeededSomewhere() throws IOException {
    Set<Kind> seen = new HashSet<>(Set.of(TableDefect.UNDECIDED));
    for (Path book : books()) {
      verify(book).forEach(defect -> seen.add(defect.kind()));
    }
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            Stream.<Kind>concat(Stream.of(TableDefect.values()), Stream.of(BookDefect.values()))
                .toList());
  }
}

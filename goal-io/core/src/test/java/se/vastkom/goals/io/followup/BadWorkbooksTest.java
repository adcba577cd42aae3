package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.sheet.Files;

/** What is wrong with a folder's cells is told of a workbook with the same cells, at its cells. */
class BadWorkbooksTest {

  private static final Path BAD = TestFolder.resource(FolderReaderTest.class, "bad");

  /** The beginnings of keys of what only files of text can have wrong with them. */
  private static final List<String> OF_FILES = List.of("yaml.", "file.", "grid.");

  /** A cell outside the table, which in a workbook may be a note beside it. */
  private static final Map<String, String> AS_OF_WORKBOOKS =
      Map.of("table.row-too-long", "table.beside");

  private record Wrong(Place place, String key) {}

  /** A bad folder, and the workbook of its cells, if sheets can say them. */
  private record Told(Checked<FollowUp> folder, Optional<CellByCell> book) {

    static Told of(Path bad) {
      try (TestFolder folder = new TestFolder().with(BAD.resolve("base")).with(bad)) {
        Checked<FollowUp> read = new FolderReader().read(folder.path());
        List<String> names =
            TestFolder.list(folder.path()).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
        boolean isOfFiles =
            read.problems().stream().map(problem -> problem.what().key()).anyMatch(Told::isOfFiles);
        return new Told(
            read, isOfFiles ? Optional.empty() : CellByCell.of(Files.in(folder.path()), names));
      }
    }

    private static boolean isOfFiles(String key) {
      return OF_FILES.stream().anyMatch(key::startsWith);
    }

    private static String key(Problem problem) {
      String key = problem.what().key();
      return AS_OF_WORKBOOKS.getOrDefault(key, key);
    }

    List<Wrong> expected(CellByCell cells) {
      return folder.problems().stream()
          .map(problem -> new Wrong(cells.in(problem.place()), key(problem)))
          .toList();
    }
  }

  private static List<Wrong> found(CellByCell book) {
    return new WorkbookReader()
        .read(FollowUpSource.of(CellByCell.BOOK, book.bytes())).problems().stream()
            .map(problem -> new Wrong(problem.place(), problem.what().key()))
            .toList();
  }

  private static Stream<Path> bad() {
    return TestFolder.list(BAD).stream().filter(folder -> !folder.endsWith("base"));
  }

  @TestFactory
  Stream<DynamicTest> eachProblemOfACellStandsAtTheCellOfTheSheet() {
    return bad()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      Told told = Told.of(folder);
                      told.book()
                          .ifPresent(
                              book ->
                                  assertThat(found(book))
                                      .containsExactlyInAnyOrderElementsOf(told.expected(book)));
                    }));
  }

  @Test
  void everyKindOfProblemIsToldOfAWorkbook() {
    Set<String> ofFolders = new TreeSet<>();
    Set<String> ofWorkbooks = new TreeSet<>();
    bad()
        .map(Told::of)
        .forEach(
            told -> {
              List<String> keys =
                  told.folder().problems().stream()
                      .map(Problem::what)
                      .map(what -> what.key())
                      .filter(key -> key.startsWith("folder.") || key.startsWith("followup."))
                      .toList();
              ofFolders.addAll(keys);
              told.book().ifPresent(book -> ofWorkbooks.addAll(keys));
            });
    ofFolders.removeAll(ofWorkbooks);
    // Sheets have rows where a header could have another form; one without a reading is tried on
    // its own.
    assertThat(ofFolders)
        .containsExactly("folder.no-legend", "folder.no-narrative", "folder.no-reading");
  }
}

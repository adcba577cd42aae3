package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.LibreOffice;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RuleBook;

/**
 * Rule books that LibreOffice has opened and saved remain the same books: two kept beside this
 * class, whose making beside/HOW.md describes, and, where the program is installed, all of ours.
 * The system property {@code libreoffice.required} requires it.
 */
@Tag("slow")
class LibreOfficeBooksTest {

  private static final Path BESIDE =
      Path.of("src/test/resources/se/vastkom/goals/rules/source/beside");

  @TempDir private Path folder;

  private static void isTheSameBook(Path saved, RuleBook book) {
    Checked<RuleBook> read = RuleBooks.read(saved);

    assertThat(read.problems()).isEmpty();
    assertThat(read.orThrow().canonical()).isEqualTo(book.canonical());
    assertThat(read.orThrow().sha256()).isEqualTo(book.sha256());
  }

  @Test
  void readsTheShippedBookAsLibreOfficeSavedIt() {
    isTheSameBook(
        BESIDE.resolve("libreoffice-vastkom-2015.xlsx"), RuleBooks.shipped("vastkom-2015"));
  }

  @Test
  void readsTheTemplateAsLibreOfficeSavedIt() {
    isTheSameBook(BESIDE.resolve("libreoffice-mall.xlsx"), RuleBooks.template());
  }

  @Test
  void libreOfficeOpensAndSavesAllOurBooks() throws Exception {
    Map<String, RuleBook> books = new LinkedHashMap<>();
    RuleBooks.SHIPPED.forEach(id -> books.put(id, RuleBooks.shipped(id)));
    books.put("mall", RuleBooks.template());
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, RuleBook> each : books.entrySet()) {
      files.add(folder.resolve(each.getKey() + ".xlsx"));
      RuleBooks.write(each.getValue(), files.get(files.size() - 1));
    }

    Path saved = LibreOffice.converted(files, LibreOffice.XLSX, folder);
    LibreOffice.converted(files, "ods", folder);

    books.forEach((name, book) -> isTheSameBook(saved.resolve(name + ".xlsx"), book));
    books.forEach((name, book) -> isTheSameBook(saved.resolve(name + ".ods"), book));
  }
}

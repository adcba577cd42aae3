package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    Path saved = resaved(files, "xlsx:Calc MS Excel 2007 XML");
    resaved(files, "ods");

    books.forEach((name, book) -> isTheSameBook(saved.resolve(name + ".xlsx"), book));
    books.forEach((name, book) -> isTheSameBook(saved.resolve(name + ".ods"), book));
  }

  /**
   * Returns the folder in which LibreOffice, headless and with a home of its own, has saved the
   * files.
   */
  private Path resaved(List<Path> files, String format) throws Exception {
    Path saved = folder.resolve("saved");
    Path log = folder.resolve("log.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                program(),
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + folder.resolve("home").toUri(),
                "--convert-to",
                format,
                "--outdir",
                saved.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as(Files.readString(log, StandardCharsets.UTF_8)).isTrue();
    return saved;
  }

  private static String program() {
    String program =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .map(path -> Path.of(path, "soffice"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst()
            .orElse("");
    if (program.isEmpty()) {
      String missing =
          "Found no LibreOffice (soffice) on the PATH. Install it, on Debian with: apt-get install"
              + " libreoffice-calc";
      if (Boolean.getBoolean("libreoffice.required")) {
        fail(missing);
      }
      assumeTrue(false, missing);
    }
    return program;
  }
}

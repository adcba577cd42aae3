package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;

/**
 * Commands that are killed outright while they write: each file is the old one or the new one, and
 * whole; and the next call does what it always does.
 */
@Tag("slow")
class KilledWriterTest {

  private static final int KILLS = 3;

  @TempDir private Path folder;

  private Path target;
  private String first = "";
  private String second = "";

  /** Runs two commands in turn, over and over, until the process is ended. */
  public static final class Commands {

    private Commands() {}

    /** Runs commands, whose arguments are parted by line breaks. */
    public static void main(String[] commands) throws IOException {
      for (int i = 0; true; i++) {
        if (commands[0].contains("--markera")) {
          // A copy is only written where nothing is.
          Files.deleteIfExists(Path.of(commands[2]));
        }
        run(new ByteArrayOutputStream(), commands[i % 2].split("\n", -1));
        System.out.write('.');
        System.out.flush();
      }
    }
  }

  private static int run(OutputStream err, String... arguments) {
    return Malvakt.run(
        new Terminal(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            /* isTerminal */ false,
            Map.of()),
        arguments);
  }

  /** Writes two follow-ups that differ in the words of a goal. */
  @BeforeEach
  void inputs() throws IOException {
    target = Files.createDirectory(folder.resolve("mål"));
    first = followUp("a", "före 2015");
    second = followUp("b", "senare");
  }

  private String followUp(String name, String words) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("../enkat-2016"))) {
      for (Path file : files) {
        Files.copy(file, made.resolve(file.getFileName().toString()));
      }
    }
    Path goals = made.resolve("mal.csv");
    Files.writeString(
        goals, Files.readString(goals).replace("Minst 25 kommuner", "Minst 25 kommuner, " + words));
    return made.toString();
  }

  /** Returns the files of a folder with their bytes, each as a character. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private static boolean isDraft(String name) {
    return name.matches("(?:.*/)?\\.malvakt-.*\\.part(?:/.*)?");
  }

  /** Kills the commands in the middle of a writing, again and again. */
  private void killed(List<String> one, List<String> other) throws Exception {
    List<Map<String, String>> whole = new ArrayList<>();
    for (List<String> command : List.of(one, other)) {
      again(command, command);
      whole.add(files(target));
    }
    int interrupted = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = process(one, other);
      assertThat(process.getInputStream().read()).isEqualTo('.');
      while (!hasDrafts()) {
        Thread.onSpinWait();
      }
      TimeUnit.MICROSECONDS.sleep(900L * kill);
      process.destroyForcibly().waitFor();
      Map<String, String> found = files(target);
      interrupted += found.keySet().stream().anyMatch(KilledWriterTest::isDraft) ? 1 : 0;
      found.forEach(
          (name, content) -> {
            if (!isDraft(name)) {
              assertThat(whole.stream().anyMatch(set -> content.equals(set.get(name))))
                  .as(name)
                  .isTrue();
            }
          });
      again(one, other);
      assertThat(files(target)).isIn(whole);
    }
    assertThat(interrupted).as("writings that were interrupted").isPositive();
  }

  /** Runs the command that was killed, which is one of two, and so does what it always does. */
  private void again(List<String> one, List<String> other) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    boolean isDone = isDone(one, err) || isDone(other, err);
    assertThat(isDone).as(err.toString(StandardCharsets.UTF_8)).isTrue();
  }

  private static boolean isDone(List<String> command, OutputStream err) throws IOException {
    boolean marks = command.contains("--markera");
    if (marks) {
      Files.deleteIfExists(Path.of(command.get(command.size() - 1)));
    }
    int code = run(err, command.toArray(String[]::new));
    return code == (marks ? Malvakt.BAD_RULE_BOOK : Malvakt.DONE);
  }

  private boolean hasDrafts() throws IOException {
    try (Stream<Path> all = Files.walk(target)) {
      return all.anyMatch(file -> isDraft(target.relativize(file).toString()));
    } catch (UncheckedIOException e) {
      // A draft that was renamed meanwhile.
      return false;
    }
  }

  private Process process(List<String> one, List<String> other) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Commands.class.getName(),
            String.join("\n", one),
            String.join("\n", other),
            one.get(one.size() - 1))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  @Timeout(240)
  void aReportIsOldOrNewFileByFileAndIsWrittenAgain() throws Exception {
    String place = target.resolve("webb").toString();
    killed(
        List.of("rapport", first, "--motor", "direct", "-o", place),
        List.of("rapport", second, "--motor", "direct", "-o", place));
  }

  @Test
  @Timeout(240)
  void aResultInAWorkbookIsTheOldOrTheNewOne() throws Exception {
    String place = target.resolve("resultat.xlsx").toString();
    killed(
        List.of("bedom", first, "--motor", "direct", "--format", "xlsx", "-o", place),
        List.of("bedom", second, "--motor", "direct", "--format", "xlsx", "-o", place));
  }

  @Test
  @Timeout(240)
  void aMarkedCopyIsNotThereOrWhole() throws Exception {
    String place = target.resolve("kopia.xlsx").toString();
    killed(
        List.of("granska", workbook("a"), "--markera", "-o", place),
        List.of("granska", workbook("b"), "--markera", "-o", place));
  }

  /** Returns a rule book with many cells that cannot be read. */
  private String workbook(String word) throws IOException {
    Sheet status = Sheet.named("status").row(texts("regel", "läge", "status"));
    for (int i = 0; i < 500; i++) {
      status = status.row(texts("S" + i, word + i, "uppfyllt"));
    }
    Sheet book = Sheet.named("regelverk").row(texts("uppgift", "värde", "tillägg"));
    book = book.row(texts("regelverk", "mitt", "")).row(texts("namn", "Mitt", ""));
    book = book.row(texts("version", "1", "")).row(texts("tabell", "status", "U"));
    Path place = folder.resolve(word).resolve("bok.xlsx");
    return Files.write(place, Xlsx.write(List.of(book, status))).toString();
  }

  private static List<Entry> texts(String... texts) {
    return Stream.of(texts).map(Entry::text).toList();
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/**
 * The files that commands read and write: no input is overwritten, no pipe waited for, no file left
 * half-written.
 */
@Tag("slow")
class NothingLostTest {

  private static final String INPUT = "../esamhalle-2015/uppfoljning-2015";
  private static final String BOOK =
      "../../goal-rules/core/src/main/resources/se/vastkom/goals/rules/source/books/vastkom-2015";
  private static final String IS_INPUT =
      ": Resultatet kan inte skrivas över indata. Välj en annan plats.\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private Path input;
  private Path book;

  @BeforeEach
  void copies() throws IOException {
    input = copy(INPUT, folder.resolve("f"));
    book = copy(BOOK, folder.resolve("bok"));
    // So that there is something to propose.
    Files.delete(book.resolve("testfall.csv"));
  }

  private static Path copy(String source, Path copy) throws IOException {
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(Path.of(source))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }

  private int run(Object... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of()),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private int runInEach(Object... arguments) {
    return EachLanguage.run(
        this::run, err, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static Path link(Path link, Path target) throws IOException {
    return Files.createSymbolicLink(link, target);
  }

  private List<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Moves a file elsewhere and leaves a link in its place; returns its new path. */
  private Path movedBehindLink(Path file) throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("annanstans"));
    Path moved = Files.move(file, elsewhere.resolve(file.getFileName()));
    link(file, moved);
    return moved;
  }

  /** Returns every command that writes a file, each with this input and book, to this path. */
  private List<List<Object>> calls(Path to) {
    return List.of(
        List.of("bedom", input, "--regelverk", book, "-o", to),
        List.of("bedom", input, "--regelverk", book, "--format", "json", "-o", to),
        List.of("forklara", input, "e-arkiv-4", "--regelverk", book, "-o", to),
        List.of("testa", book, "--uppfoljning", input, "-o", to),
        List.of("testa", book, "--uppfoljning", input, "--foresla", "-o", to),
        List.of("jamfor", "vansbro-2019", book, input, "-o", to),
        List.of("jamfor", input, input, "--regelverk", book, "--format", "csv", "-o", to),
        List.of("jamfor", book, "vansbro-2019", "--format", "markdown", "-o", to));
  }

  private void refusesAll(Path to, int from, int until) throws IOException {
    byte[] before = Files.readAllBytes(to);
    for (List<Object> call : calls(to).subList(from, until)) {
      assertThat(run(call.toArray())).as(call.toString()).isEqualTo(2);
      assertThat(err()).as(call.toString()).startsWith("fel: " + to + IS_INPUT);
      assertThat(to).hasBinaryContent(before);
    }
  }

  @Test
  void noCommandWritesOntoAFileThatItReadsThroughALink() throws IOException {
    Path outcomes = movedBehindLink(input.resolve("utfall.csv"));
    Path status = movedBehindLink(book.resolve("status.csv"));
    refusesAll(outcomes, 0, 7);
    refusesAll(status, 0, 8);
    refusesAll(link(folder.resolve("ut.txt"), outcomes), 0, 7);
    Path around = folder.resolve("f/../annanstans/../annanstans/utfall.csv");
    assertThat(run("bedom", input, "-o", around)).isEqualTo(2);
    assertThat(err()).startsWith("fel: " + around + IS_INPUT);
    assertThat(names(outcomes.getParent())).containsExactly("status.csv", "utfall.csv");
  }

  @Test
  void noCommandWritesOntoAnotherNameOfAFileThatItReads() throws IOException {
    refusesAll(Files.createLink(folder.resolve("hard.csv"), input.resolve("mal.csv")), 0, 7);
    refusesAll(Files.createLink(folder.resolve("hard.txt"), book.resolve("trend.csv")), 0, 8);
    Path workbook = folder.resolve("mitt.xlsx");
    assertThat(run("konvertera", book, workbook)).isZero();
    Path other = Files.createLink(folder.resolve("annat.xlsx"), workbook);
    assertThat(run("bedom", input, "--regelverk", workbook, "-o", other)).isEqualTo(2);
    assertThat(run("testa", workbook, "-o", workbook)).isEqualTo(2);
    assertThat(err()).startsWith("fel: " + workbook + IS_INPUT);
  }

  /** The header of a rule book may be named instead of its folder. */
  @Test
  void aHeaderThatIsNamedStandsForItsFolder() throws IOException {
    Path header = book.resolve("regelverk.yaml");
    byte[] before = Files.readAllBytes(book.resolve("status.csv"));
    for (Path to : List.of(book.resolve("status.csv"), book.resolve("ny.csv"), header)) {
      assertThat(run("bedom", input, "--regelverk", header, "-o", to)).isEqualTo(2);
      assertThat(err()).startsWith("fel: " + to + IS_INPUT);
    }
    assertThat(book.resolve("status.csv")).hasBinaryContent(before);
    assertThat(book.resolve("ny.csv")).doesNotExist();
  }

  @Test
  void aLinkIntoAnInputFolderIsFollowedAlsoWhereItLeadsToNothingYet() throws IOException {
    Path to = link(folder.resolve("ut.csv"), input.resolve("ny.csv"));
    assertThat(run("bedom", input, "-o", to)).isEqualTo(2);
    assertThat(err()).startsWith("fel: " + to + IS_INPUT);
    Path alias = link(folder.resolve("alias"), input);
    assertThat(run("bedom", input, "--format", "html", "-o", alias.resolve("webb"))).isEqualTo(2);
    assertThat(input.resolve("ny.csv")).doesNotExist();
    assertThat(input.resolve("webb")).doesNotExist();
  }

  @Test
  void noPageIsWrittenOntoAnInput() throws IOException {
    Path json = folder.resolve("bedomning.json");
    assertThat(run("bedom", input, "--format", "json", "-o", json)).isZero();
    Path site = Files.createDirectories(folder.resolve("webb"));
    Path page = Files.move(json, site.resolve("index.html"));
    link(json, page);
    byte[] before = Files.readAllBytes(page);
    for (List<Object> call :
        List.<List<Object>>of(
            List.of("bedom", json, "--format", "html", "-o", site),
            List.of("jamfor", "vansbro-2019", book, json, "--format", "html", "-o", site),
            List.of("testa", book, "--uppfoljning", json, "--format", "html", "-o", site))) {
      assertThat(run(call.toArray())).isEqualTo(2);
      assertThat(err()).startsWith("fel: " + page + IS_INPUT);
    }
    assertThat(page).hasBinaryContent(before);
    assertThat(names(site)).containsExactly("index.html");
    // An input beside the pages is no obstacle.
    Path beside = Files.copy(page, site.resolve("bedomning.json"));
    Files.delete(page);
    Files.delete(json);
    assertThat(run("bedom", beside, "--format", "html", "-o", site)).isZero();
    assertThat(names(site))
        .contains("bedomning.json", "berattelse.html", "index.html", "mal-e-arkiv-1.html");
  }

  @Test
  void aPageThatSomebodyElseHasMadeStays() throws IOException {
    Path site = Files.createDirectories(folder.resolve("webb"));
    Path index = Files.writeString(site.resolve("index.html"), "Kommunens egen startsida");
    assertThat(runInEach("bedom", input, "--format", "html", "-o", site)).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            """
            fel: %1$s: Här ligger redan något som Målvakt inte har skrivit, eller som har ändrats sedan dess, och det skrivs inte över. Flytta eller ta bort det, eller välj en annan mapp.
            error: %1$s: Something lies here already that Målvakt has not written, or that has been changed since, and it is not written over. Move or remove it, or choose another folder.
            """
                .formatted(index));
    assertThat(index).hasContent("Kommunens egen startsida");
    assertThat(names(site)).containsExactly("index.html");
    Files.delete(index);
    assertThat(run("bedom", input, "--format", "html", "-o", site)).isZero();
    assertThat(run("bedom", input, "--format", "html", "-o", site, "--lang", "en")).isZero();
    assertThat(names(site))
        .contains("index.html", "narrative.html", "goal-e-arkiv-1.html")
        .noneMatch(name -> name.startsWith("berattelse") || name.startsWith("mal-"));
  }

  private static Path pipe(Path path) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
    return path;
  }

  @Test
  @Timeout(60)
  void aPipeOrADeviceIsNamedAndNeverWaitedFor() throws Exception {
    String said =
        ": Det här är ett namngivet rör (named pipe), men bara vanliga filer läses. Spara innehållet"
            + " i en fil, och ange den.\n";
    for (String file : List.of("uppfoljning.yaml", "mal.csv", "utfall.csv", "kommuner.csv")) {
      Path whole = Files.move(input.resolve(file), folder.resolve("hel"));
      pipe(input.resolve(file));
      assertThat(run("bedom", input)).as(file).isEqualTo(4);
      assertThat(err()).startsWith("fel: " + file + said);
      Files.delete(input.resolve(file));
      Files.move(whole, input.resolve(file));
    }
    Files.createFile(book.resolve("testfall.csv"));
    for (String file : List.of("regelverk.yaml", "status.csv", "testfall.csv")) {
      Path whole = Files.move(book.resolve(file), folder.resolve("hel"));
      pipe(book.resolve(file));
      assertThat(run("granska", book)).as(file).isEqualTo(5);
      assertThat(err()).startsWith("fel: " + file + said);
      Files.delete(book.resolve(file));
      Files.move(whole, book.resolve(file));
    }
    for (String name : List.of("a.json", "a.txt", "a")) {
      assertThat(run("bedom", pipe(folder.resolve(name)))).as(name).isEqualTo(4);
      assertThat(err()).startsWith("fel: " + name + said);
    }
    for (String name : List.of("bok.xlsx", "bok.dmn", "bok.csv")) {
      Path device = link(folder.resolve(name), Path.of("/dev/zero"));
      assertThat(run("granska", device)).as(name).isEqualTo(5);
      assertThat(err())
          .startsWith(
              "fel: " + name + ": Det här är en enhet (device), men bara vanliga filer läses.");
      Files.delete(device);
    }
  }

  @Test
  @Timeout(60)
  void aDeviceIsWrittenIntoAndAPipeIsRefused() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full");
    for (List<Object> call : calls(full)) {
      assertThat(run(call.toArray())).as(call.toString()).isEqualTo(1);
      assertThat(err())
          .as(call.toString())
          .startsWith(
              "fel: /dev/full: Det går inte att skriva här: disken är full. Inget som låg här har"
                  + " ändrats.\n");
    }
    assertThat(run("bedom", input, "-o", "/dev/null")).isZero();
    Path pipe = pipe(folder.resolve("ror"));
    assertThat(run("bedom", input, "-o", pipe)).isEqualTo(1);
    assertThat(err())
        .startsWith(
            "fel: "
                + pipe
                + ": Det går inte att skriva här: det är ett namngivet rör (named pipe); välj en fil.");
    for (Path special : List.of(full, Path.of("/dev/null"), pipe)) {
      assertThat(Files.isRegularFile(special)).as(special.toString()).isFalse();
    }
    for (List<Object> call :
        List.<List<Object>>of(
            List.of("konvertera", book, "/dev/null"), List.of("regelverk", "nytt", "/dev/null"))) {
      assertThat(run(call.toArray())).isEqualTo(2);
      assertThat(err())
          .startsWith("fel: /dev/null: Här ligger redan en fil, och den skrivs inte över.");
    }
  }

  /** Whatever the command, a result that cannot be written is not a usage error. */
  @Test
  void whatCannotBeWrittenIsOurs() throws IOException {
    Path file = Files.writeString(folder.resolve("fil"), "gammalt");
    Path to = file.resolve("ut");
    String said =
        "fel: " + file + ": Det går inte att skriva här: det är ingen mapp, men en mapp behövs.";
    List<List<Object>> all = new ArrayList<>(calls(to));
    all.add(List.of("bedom", input, "--format", "html", "-o", to));
    all.add(List.of("testa", book, "--format", "html", "-o", to));
    all.add(List.of("jamfor", book, "vansbro-2019", input, "--format", "html", "-o", to));
    all.add(List.of("konvertera", book, to));
    all.add(List.of("konvertera", book, to.resolve("bok.xlsx")));
    all.add(List.of("konvertera", book, to.resolve("bok.dmn")));
    all.add(List.of("regelverk", "nytt", to));
    for (List<Object> call : all) {
      assertThat(run(call.toArray())).as(call.toString()).isEqualTo(1);
      assertThat(err()).as(call.toString()).contains(said).doesNotContain("\tat ");
    }
    assertThat(file).hasContent("gammalt");
    assertThat(names(folder)).containsExactly("bok", "f", "fil");
  }

  @Test
  void whatIsReplacedKeepsItsRightsAndALinkStays() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path target = Files.writeString(folder.resolve("sekretess.json"), "gammalt");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    Path link = link(folder.resolve("ut.json"), target);
    assertThat(run("bedom", input, "--format", "json", "-o", link)).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(target).content().startsWith("{");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-------");
    assertThat(names(folder)).containsExactly("bok", "f", "sekretess.json", "ut.json");
  }

  @Test
  void anEmptyNameIsASlipAndNotTheWorkingFolder() {
    for (List<Object> call :
        List.<List<Object>>of(
            List.of("bedom", ""),
            List.of("bedom", input, "--regelverk", ""),
            List.of("bedom", input, "-o", ""),
            List.of("bedom", input, "--format", "html", "-o", ""),
            List.of("forklara", "", "e-arkiv-4"),
            List.of("granska", ""),
            List.of("testa", ""),
            List.of("testa", book, "--uppfoljning", ""),
            List.of("jamfor", "", book),
            List.of("jamfor", book, "", input),
            List.of("jamfor", book, "vansbro-2019", ""),
            List.of("konvertera", book, ""),
            List.of("konvertera", "", folder.resolve("ny")),
            List.of("regelverk", "visa", ""),
            List.of("regelverk", "nytt", ""))) {
      assertThat(runInEach(call.toArray())).as(call.toString()).isEqualTo(2);
      assertThat(err())
          .isEqualTo(
              """
              fel: malvakt: Ett namn är tomt. Skriv en punkt om du menar mappen du står i.
              error: malvakt: A name is empty. Write a point if you mean the folder that you are in.
              """);
    }
  }

  @Test
  void aConfidentialOutcomeNeedsNoNumber() throws IOException {
    Path outcomes = input.resolve("utfall.csv");
    String text = Files.readString(outcomes);
    String row =
        text.lines().filter(line -> line.startsWith("e-arkiv-4;")).findFirst().orElseThrow();
    Files.writeString(outcomes, text.replace(row, "e-arkiv-4;sekretess;;;;;;"));
    assertThat(run("forklara", input, "e-arkiv-4")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("utfallet är sekretessbelagt");
  }

  /** Four processes at once: one writes the whole book, and the others are refused. */
  @Test
  @Timeout(180)
  void ofFourThatWriteTheSameBookAtOnceOneDoes() throws Exception {
    for (String name : List.of("ny", "tom", "ny.xlsx")) {
      Path to = folder.resolve(name);
      if (name.equals("tom")) {
        Files.createDirectory(to);
      }
      List<Process> processes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        processes.add(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Malvakt.class.getName(),
                    "konvertera",
                    book.toString(),
                    to.toString(),
                    "--lang",
                    "sv")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sagt" + i).toFile())
                .start());
      }
      List<Integer> codes = new ArrayList<>();
      for (Process process : processes) {
        codes.add(process.waitFor());
      }
      assertThat(codes).as(name).containsExactlyInAnyOrder(0, 2, 2, 2);
      List<String> said = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Path line = folder.resolve("sagt" + i);
        said.add(Files.readString(line));
        Files.delete(line);
      }
      String refused =
          name.endsWith(".xlsx")
              ? ": Här ligger redan en fil, och den skrivs inte över. Välj ett annat namn, eller"
                  + " flytta filen.\n"
              : ": Mappen är inte tom, och inget i den skrivs över. Välj en ny mapp.\n";
      assertThat(said)
          .containsOnlyOnce("Regelverket vastkom-2015 är skrivet: " + to + "\n")
          .filteredOn(line -> line.equals("fel: " + to + refused))
          .hasSize(3);
      assertThat(run("granska", to)).isZero();
    }
    assertThat(names(folder.resolve("ny"))).isEqualTo(names(folder.resolve("tom")));
    assertThat(names(folder)).containsExactly("bok", "f", "ny", "ny.xlsx", "tom");
  }
}

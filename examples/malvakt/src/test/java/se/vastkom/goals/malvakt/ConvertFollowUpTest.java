package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Phrase;

/** A follow-up goes between folder, workbook and JSON, and stays what it is. */
class ConvertFollowUpTest {

  private static final String FOLLOW_UP = "../esamhalle-2015/uppfoljning-2015";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            /* isTerminal */ false,
            Map.of()),
        arguments);
  }

  private String convert(String from, String to) {
    String path = folder.resolve(to).toString();
    assertThat(run("konvertera", from, path)).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .endsWith(" är skriven: " + path + "\n")
        .startsWith("Uppföljningen ");
    return path;
  }

  /** The JSON of a follow-up, without where each thing was read. */
  private static String said(String json) throws IOException {
    return Files.readString(Path.of(json)).replaceAll("(?s)\"place\" : [{][^}]*[}],?", "");
  }

  @Test
  void theFollowUpOf2015GoesFromFolderToWorkbookToFolderWithoutAChange() throws IOException {
    String first = convert(FOLLOW_UP, "forst.json");
    String workbook = convert(FOLLOW_UP, "bok.xlsx");
    String back = convert(workbook, "mapp");
    assertThat(said(convert(workbook, "bok.json"))).isEqualTo(said(first));
    assertThat(said(convert(back, "sist.json"))).isEqualTo(said(first));
    byte[] bytes = Files.readAllBytes(Path.of(workbook));
    assertThat(Files.readAllBytes(Path.of(convert(back, "igen.xlsx")))).isEqualTo(bytes);

    assertThat(comments(Path.of(back, "mal.csv")))
        .isEqualTo(comments(Path.of(FOLLOW_UP, "mal.csv")));
    assertThat(comments(Path.of(back, "mal.csv"))).isNotEmpty();

    assertThat(run("bedom", workbook, "--motor", "direct")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Totalt 26 mål");
  }

  private static List<String> comments(Path file) throws IOException {
    return Files.readString(file)
        .lines()
        .map(line -> line.replaceAll("^\ufeff?\"?(#[^\"]*)\"?$", "$1"))
        .filter(line -> line.startsWith("#"))
        .toList();
  }

  @Test
  void aSurveyIsWrittenAsWhatWasAnswered() {
    String workbook = convert("../enkat-2016", "enkat.xlsx");
    assertThat(run("bedom", workbook, "--motor", "direct")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("18 ja, 11 planerar, 14 nej");
  }

  @Test
  void theResultSaysWhatWasReadByItsChecksumAndNotByItsName() throws IOException {
    String workbook = convert(FOLLOW_UP, "Namn Namnsson.xlsx");
    Path result = folder.resolve("resultat.xlsx");
    assertThat(run("bedom", workbook, "--motor", "direct", "-o", result.toString())).isZero();

    List<List<String>> about =
        Xlsx.read("resultat.xlsx", Files.readAllBytes(result), Limits.WORKBOOK)
            .map(book -> book.sheets().get("om").orThrow().rows())
            .orThrow()
            .stream()
            .map(row -> row.stream().map(Cell::text).toList())
            .toList();
    assertThat(about)
        .anySatisfy(row -> assertThat(row).first().isEqualTo("Läst ur uppföljning (SHA-256)"))
        .anySatisfy(row -> assertThat(row.get(1)).isEqualTo(sha256(Path.of(workbook))));
    assertThat(about.toString()).doesNotContain("Namnsson");

    String json = folder.resolve("resultat.json").toString();
    assertThat(run("bedom", FOLLOW_UP, "--motor", "direct", "-o", json)).isZero();
    assertThat(Files.readString(Path.of(json)))
        .contains(sha256(Path.of(FOLLOW_UP, "mal.csv")), sha256(Path.of(FOLLOW_UP, "utfall.csv")));
  }

  private static String sha256(Path file) throws IOException {
    return InputFile.of(Phrase.of("part.mål"), Files.readAllBytes(file)).sha256();
  }

  @Test
  void factsOfARuleBooksOwnComeAlong() throws IOException {
    Path own = Files.createDirectory(folder.resolve("egen"));
    for (String name : List.of("uppfoljning.yaml", "mal.csv", "utfall.csv", "kommuner.csv")) {
      Files.copy(Path.of(FOLLOW_UP).resolve(name), own.resolve(name));
    }
    Path goals = own.resolve("mal.csv");
    Files.writeString(
        goals,
        Files.readString(goals)
            .replace("\ufeff", "")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> (line.contains("måltyp") ? "parkeringsplatser;" : "12;") + line)
            .collect(Collectors.joining("\r\n")));
    String book = folder.resolve("regler").toString();
    assertThat(run("konvertera", "vastkom-2015", book)).isZero();
    Files.writeString(
        Path.of(book).resolve("uppgifter.csv"),
        """
        uppgift;på engelska;roll;typ;enhet;ord;minst;högst;medför;betyder
        parkeringsplatser;parking places;uppgift;tal;;;;;;hur många platser
        """);

    assertThat(run("konvertera", own.toString(), folder.resolve("a.xlsx").toString())).isEqualTo(4);
    String workbook = folder.resolve("b.xlsx").toString();
    assertThat(run("konvertera", own.toString(), workbook, "--regelverk", book))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
    String back = folder.resolve("tillbaka").toString();
    assertThat(run("konvertera", workbook, back, "--regelverk", book)).isZero();
    assertThat(Files.readString(Path.of(back).resolve("mal.csv")))
        .contains("parkeringsplatser", ";12\r\n");
    assertThat(run("konvertera", book, folder.resolve("c").toString(), "--regelverk", book))
        .isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .endsWith(
            "--regelverk säger vilka egna uppgifter en uppföljning har, men det som skrivs om är"
                + " ett regelverk. Ta bort --regelverk.\n");
  }

  @Test
  void anotherEndingIsRefused() {
    String place = folder.resolve("bok.csv").toString();
    assertThat(run("konvertera", FOLLOW_UP, place)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .endsWith(
            "En uppföljning skrivs som arbetsbok (.xlsx), JSON (.json) eller mapp (utan"
                + " ändelse), men ändelsen är .csv. Byt namn.\n");
  }
}

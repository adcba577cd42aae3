package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/** A report in every form, in one folder. */
class ReportCommandTest {

  private static final String INPUT = "../esamhalle-2015/uppfoljning-2015";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of()),
        arguments);
  }

  private int report(Path into, String... more) {
    return run(
        Stream.concat(
                Stream.of("rapport", INPUT, "--motor", "direct", "-o", into.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyFormLiesInTheFolderAndAgainIsTheSame() throws IOException {
    Path web = folder.resolve("webb");
    assertThat(report(web)).isZero();
    assertThat(err())
        .isEqualTo(
            ("Rapporten är skriven i %s: berattelse.html, index.html, kontrollsummor.sha256,"
                    + " oppna-data.csv, oppna-data.csv-metadata.json, resultat.csv, resultat.json,"
                    + " resultat.xlsx\n")
                .formatted(web));
    assertThat(names(web)).hasSize(8);
    byte[] first = Files.readAllBytes(web.resolve("kontrollsummor.sha256"));
    assertThat(Files.readString(web.resolve("resultat.csv"))).contains("Statusen");
    assertThat(Files.readString(web.resolve("oppna-data.csv-metadata.json")))
        .contains("\"url\" : \"oppna-data.csv\"");

    assertThat(report(web)).isZero();
    assertThat(Files.readAllBytes(web.resolve("kontrollsummor.sha256"))).isEqualTo(first);
  }

  @Test
  void inAnotherLanguageItsFilesReplaceTheEarlierOnes() throws IOException {
    assertThat(report(folder)).isZero();
    assertThat(report(folder, "--lang", "en")).isZero();
    assertThat(names(folder))
        .contains("index.html", "narrative.html", "results.xlsx", "open-data.csv");
  }

  @Test
  void aFileThatSomebodyHasChangedOrMadeIsNotReplacedAndNothingIs() throws IOException {
    assertThat(report(folder)).isZero();
    Path changed = folder.resolve("resultat.csv");
    Files.writeString(changed, "min egen anteckning");
    Files.delete(folder.resolve("index.html"));
    assertThat(report(folder)).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            ("fel: %s: Här ligger redan något som Målvakt inte har skrivit, eller som har ändrats"
                    + " sedan dess, och det skrivs inte över. Flytta eller ta bort det, eller välj en"
                    + " annan mapp.\n")
                .formatted(changed));
    assertThat(Files.readString(changed)).isEqualTo("min egen anteckning");
    assertThat(folder.resolve("index.html")).doesNotExist();
  }

  @Test
  void aReportWhoseWritingWasKilledIsWrittenAgain() throws IOException {
    Path other = folder.resolve("annan");
    Path web = folder.resolve("webb");
    assertThat(run("rapport", "../enkat-2016", "--motor", "direct", "-o", other.toString()))
        .isZero();
    assertThat(report(web)).isZero();
    for (String placed : List.of("index.html", "oppna-data.csv", "resultat.csv", "resultat.xlsx")) {
      Files.copy(other.resolve(placed), web.resolve(placed), StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(run("rapport", "../enkat-2016", "--motor", "direct", "-o", web.toString()))
        .as(err())
        .isZero();
    assertThat(names(web)).isEqualTo(names(other));
    for (String name : names(other)) {
      assertThat(web.resolve(name)).hasSameBinaryContentAs(other.resolve(name));
    }
  }

  @Test
  void aFileOfAnEarlierReportThatNoLongerBelongsIsTakenAwayAndTold() throws IOException {
    assertThat(report(folder)).isZero();
    Path list = folder.resolve("kontrollsummor.sha256");
    Path old = Files.copy(folder.resolve("resultat.json"), folder.resolve("gammal.json"));
    String line =
        Files.readString(list)
            .lines()
            .filter(one -> one.endsWith("resultat.json"))
            .findFirst()
            .orElseThrow();
    Files.writeString(
        list, Files.readString(list) + line.replace("resultat.json", "gammal.json") + "\n");

    assertThat(report(folder)).isZero();
    assertThat(err()).endsWith(old + " hör inte längre till rapporten och är borttagen.\n");
    assertThat(old).doesNotExist();
  }

  @Test
  void aFolderIsNeededThatIsNotTheInput() {
    assertThat(run("rapport", INPUT)).isEqualTo(2);
    assertThat(err()).isEqualTo("fel: html: Rapporten skrivs till en mapp. Ange den med -o.\n");
    assertThat(run("rapport", INPUT, "--motor", "direct", "-o", INPUT)).isEqualTo(2);
    assertThat(err()).endsWith("Resultatet kan inte skrivas över indata. Välj en annan plats.\n");
  }
}

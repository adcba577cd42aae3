package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/** The file of a result: its ending, what is said of it, and what becomes of earlier pages. */
class ResultFileTest {

  private static final String INPUT = "../esamhalle-2015/uppfoljning-2015";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of()),
        arguments);
  }

  private int runInEach(String... arguments) {
    return EachLanguage.run(this::run, err, arguments);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "mal.csv, id;område;",
    "mal.JSON, {",
    "mal.txt, eSamhälle resultat 2015",
    "mal, eSamhälle resultat 2015",
    "mal.2015, eSamhälle resultat 2015"
  })
  void theEndingSaysTheFormat(String name, String beginning) throws IOException {
    Path file = folder.resolve(name);
    assertThat(run("bedom", INPUT, "--motor", "direct", "-o", file.toString())).isZero();
    assertThat(err()).isEqualTo("Resultatet är skrivet: " + file + "\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(Files.readString(file).replace("\ufeff", "")).startsWith(beginning);
  }

  @Test
  void reportsOfTestCasesAndComparisonsHaveEndingsToo() throws IOException {
    Path junit = folder.resolve("prov.xml");
    assertThat(run("testa", "vansbro-2019", "--motor", "direct", "-o", junit.toString())).isZero();
    assertThat(Files.readString(junit)).startsWith("<?xml");
    Path markdown = folder.resolve("skillnad.md");
    assertThat(
            run(
                "jamfor",
                "vansbro-2019",
                "niva-90-75",
                INPUT,
                "--motor",
                "direct",
                "--lang",
                "en",
                "-o",
                markdown.toString()))
        .isZero();
    assertThat(Files.readString(markdown)).startsWith("## ");
    assertThat(err()).isEqualTo("The result is written: " + markdown + "\n");
  }

  @Test
  void anEndingThatIsUnknownOrContradictsTheFormatIsRefused() {
    String xls = folder.resolve("mal.xls").toString();
    assertThat(runInEach("bedom", INPUT, "-o", xls)).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            """
            fel: %1$s: Ändelsen .xls är inget format som resultatet kan skrivas i. Välj någon av: .csv, .json, .pdf, .txt, .xlsx; eller ett namn utan ändelse.
            error: %1$s: The ending .xls is no format that the result can be written in. Choose one of: .csv, .json, .pdf, .txt, .xlsx; or a name without an ending.
            """
                .formatted(xls));
    String json = folder.resolve("mal.json").toString();
    assertThat(runInEach("bedom", INPUT, "--format", "csv", "-o", json)).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            """
            fel: %1$s: Ändelsen .json betyder formatet json, men --format är csv. Ändra det ena.
            error: %1$s: The ending .json means the format json, but --format is csv. Change one of them.
            """
                .formatted(json));
    String proposals = folder.resolve("forslag.json").toString();
    assertThat(run("testa", "vansbro-2019", "--foresla", "-o", proposals)).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "fel: %s: Ändelsen .json är inget format som resultatet kan skrivas i. Välj någon av: .csv, .xlsx; eller ett namn utan ändelse.\n"
                .formatted(proposals));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aDocumentTellsTheAnswerAndCarriesTheAssessmentAlong() throws IOException {
    Path document = folder.resolve("resultat.pdf");
    Path data = folder.resolve("resultat.json");
    assertThat(run("bedom", INPUT, "-o", document.toString())).isZero();
    assertThat(err()).isEqualTo("Resultatet är skrivet: " + document + "\n");
    assertThat(run("bedom", INPUT, "-o", data.toString())).isZero();
    try (PDDocument read = Loader.loadPDF(document.toFile())) {
      assertThat(new PDFTextStripper().getText(read))
          .contains("11 av de 20 mål som gällde året ut är uppfyllda.")
          .contains("resultat.json: bedömningen som data, att läsa i andra program");
      assertThat(
              new JsonReader()
                  .readAssessment(
                      "resultat.json",
                      read.getDocumentCatalog()
                          .getNames()
                          .getEmbeddedFiles()
                          .getNames()
                          .get("resultat.json")
                          .getEmbeddedFile()
                          .createInputStream()
                          .readAllBytes())
                  .orThrow()
                  .assessments())
          .isEqualTo(new JsonReader().readAssessment(data).orThrow().assessments());
    }
  }

  @Test
  void openDataHasItsMeaningBesideIt() throws IOException {
    Path data = folder.resolve("mal.csv");
    assertThat(
            run(
                "bedom",
                INPUT,
                "--motor",
                "direct",
                "--format",
                "oppna-data",
                "-o",
                data.toString()))
        .isZero();
    assertThat(err())
        .isEqualTo(
            "Resultatet är skrivet: %1$s\nResultatet är skrivet: %1$s-metadata.json\n"
                .formatted(data));
    assertThat(Files.readString(data)).startsWith("follow_up,period,");
    assertThat(Files.readString(folder.resolve("mal.csv-metadata.json")))
        .contains("\"url\" : \"mal.csv\"");
  }

  @Test
  void pagesAreAFolder() {
    String page = folder.resolve("rapport.html").toString();
    for (String[] call :
        new String[][] {
          {"bedom", INPUT, "-o", page}, {"bedom", INPUT, "--format", "html", "-o", page}
        }) {
      assertThat(runInEach(call)).isEqualTo(2);
      assertThat(err())
          .isEqualTo(
              """
              fel: %1$s.html: Sidor skrivs i en mapp och inte i en fil. Ange mappen, som --format html -o %1$s.
              error: %1$s.html: Pages are written to a folder and not to a file. Name the folder, such as --format html -o %1$s.
              """
                  .formatted(folder.resolve("rapport")));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aRuleBookIsNeverWrittenIntoAFolderNamedAsAFile() {
    for (String name : new String[] {"bok.xls", "bok.txt"}) {
      String book = folder.resolve(name).toString();
      String ending = name.substring(3);
      assertThat(runInEach("regelverk", "nytt", book)).isEqualTo(2);
      assertThat(err())
          .isEqualTo(
              """
              fel: %1$s: Ett regelverk skrivs som arbetsbok (.xlsx), DMN-fil (.dmn) eller mapp (utan ändelse), men ändelsen är %2$s. Byt namn.
              error: %1$s: A rule book is written as a workbook (.xlsx), a DMN file (.dmn) or a folder (without an ending), but the ending is %2$s. Choose another name.
              """
                  .formatted(book, ending));
      assertThat(run("konvertera", "vansbro-2019", book)).isEqualTo(2);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsWrittenAndWhichPageIsGoneIsTold() {
    String pages = folder.resolve("webb").toString();
    String[] call = {"bedom", INPUT, "--motor", "direct", "--format", "html", "-o", pages};
    assertThat(runInEach(call)).isZero();
    assertThat(err())
        .startsWith(
            """
            Rapporten är skriven: %1$s/index.html (66 sidor)
            The report is written: %1$s/index.html (66 pages)
            The page %1$s/badda-in-mal-distansmote-1.html no longer belongs to the report and has been removed.
            """
                .formatted(pages))
        .contains(
            """
            The page %1$s/badda-in-status.html no longer belongs to the report and has been removed.
            The page %1$s/berattelse.html no longer belongs to the report and has been removed.
            The page %1$s/delregion-borasregionen-sjuharad.html no longer belongs to the report and has been removed.
            """
                .formatted(pages));
    assertThat(run("testa", "vansbro-2019", "--motor", "direct", "--format", "html", "-o", pages))
        .isZero();
    assertThat(err())
        .isEqualTo("Rapporten är skriven: %s/testfall.html (1 sida)\n".formatted(pages));
  }

  @Test
  void remarksFailOnlyAStrictCommand() throws IOException {
    Path copy = folder.resolve("kopia");
    Files.createDirectories(copy);
    try (var files = Files.list(Path.of(INPUT))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName().toString()));
      }
    }
    assertThat(run("bedom", copy.toString(), "--motor", "direct", "--strikt")).isZero();
    Files.writeString(copy.resolve("anteckningar.txt"), "x");
    assertThat(run("bedom", copy.toString(), "--motor", "direct")).isZero();
    assertThat(err())
        .isEqualTo("anmärkning: anteckningar.txt: Filen används inte och har inte lästs.\n");
    for (String option : new String[] {"--strikt", "--strict"}) {
      assertThat(run("bedom", copy.toString(), "--motor", "direct", option)).isEqualTo(3);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("Totalt 26 mål");
    }
    assertThat(run("granska", "vastkom-2015", "--strikt")).isZero();
    for (List<String> call :
        List.of(
            List.of("jamfor", "vastkom-2015", "niva-90-75", copy.toString()),
            List.of("testa", "vastkom-2015", "--uppfoljning", copy.toString()))) {
      assertThat(run(call.toArray(String[]::new))).as("%s", call).isZero();
      List<String> strict = new ArrayList<>(call);
      strict.add("--strikt");
      assertThat(run(strict.toArray(String[]::new))).as("%s", strict).isEqualTo(3);
    }
  }
}

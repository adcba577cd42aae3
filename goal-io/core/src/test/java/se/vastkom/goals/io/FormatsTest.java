package se.vastkom.goals.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.io.csv.CsvWriter;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.io.junitxml.JunitXmlWriter;
import se.vastkom.goals.io.markdown.MarkdownWriter;
import se.vastkom.goals.io.text.TextWriter;
import se.vastkom.goals.io.xlsx.XlsxWriter;
import se.vastkom.goals.words.Words;

class FormatsTest {

  @TempDir private Path folder;

  @Test
  void readsAFolderAndAJsonFile() throws java.io.IOException {
    Path json = Files.write(folder.resolve("a.json"), new JsonWriter().write(Sample.followUp()));

    assertThat(FollowUps.read(json).orThrow()).isEqualTo(Sample.followUp());
    assertThat(
            FollowUps.read(TestFolder.resource(FormatsTest.class, "followup/good"))
                .orThrow()
                .goals())
        .hasSize(13);
  }

  @Test
  void saysThatThePathIsMissing() {
    assertThat(Said.of(FollowUps.read(folder.resolve("nowhere"))))
        .containsExactly(
            "nowhere: Filen finns inte. Kontrollera namnet och mappen.",
            "nowhere: There is no such file. Check the name and the folder.");
  }

  @Test
  void saysWhichFormatsAreKnown() throws java.io.IOException {
    Path file = Files.writeString(folder.resolve("a.doc"), "x");

    assertThat(Said.of(FollowUps.read(file)))
        .containsExactly(
            "a.doc: Det här kan inte läsas som en uppföljning. Detta kan läsas: arbetsbok"
                + " (en arbetsbok (.xlsx eller .ods) med bladen uppföljning, områden, mål och"
                + " utfall), json (en JSON-fil som malvakt har skrivit), mapp (en mapp med uppfoljning.yaml, mal.csv och"
                + " utfall.csv).",
            "a.doc: This cannot be read as a follow-up. What can be read: arbetsbok"
                + " (a workbook (.xlsx or .ods) with the sheets follow-up, areas, goals and"
                + " outcomes), json (a JSON file that malvakt wrote), mapp (a folder with uppfoljning.yaml, mal.csv and"
                + " utfall.csv).");
  }

  @Test
  void writesEachFormatByItsName() {
    assertThat(AssessedFollowUps.formats())
        .containsExactly("csv", "json", "oppna-data", "text", "xlsx");
    for (DocumentWriter writer :
        List.of(new CsvWriter(), new JsonWriter(), new TextWriter(), new XlsxWriter())) {
      assertThat(AssessedFollowUps.write(Sample.assessed(), writer.name(), Words.swedish()))
          .isEqualTo(writer.write(Sample.assessed(), Words.swedish()));
    }
  }

  @Test
  void asksEachFormatWhichDocumentsItCanHold() {
    assertThat(Documents.formats(AssessedFollowUp.class))
        .containsExactly("csv", "json", "oppna-data", "text", "xlsx");
    assertThat(Documents.formats(Explanation.class)).containsExactly("json", "markdown", "text");
    assertThat(Documents.formats(TestReport.class)).containsExactly("json", "junit", "text");
    assertThat(Documents.formats(VerificationReport.class)).containsExactly("json");
    assertThat(Documents.formats(Comparison.class))
        .containsExactly("csv", "json", "markdown", "text");
    assertThat(Documents.formats(PeriodTable.class))
        .containsExactly("csv", "json", "markdown", "text");
    assertThat(Documents.formats(RuleDifferences.class))
        .containsExactly("json", "markdown", "text");
  }

  @Test
  void writesEachDocumentAsItsWriterDoes() {
    ReviewSample sample = new ReviewSample();
    Words words = Words.english();
    TextWriter text = new TextWriter();
    JsonWriter json = new JsonWriter();
    assertThat(Documents.write(sample.explanation(), "text", words))
        .isEqualTo(text.explain(sample.explanation(), words))
        .isEqualTo(text.write(sample.explanation(), words));
    assertThat(Documents.write(sample.explanation(), "json", words))
        .isEqualTo(json.write(sample.explanation()));
    assertThat(Documents.write(sample.testReport(), "text", words))
        .isEqualTo(text.write(sample.testReport(), words));
    assertThat(Documents.write(sample.testReport(), "json", words))
        .isEqualTo(json.write(sample.testReport()));
    assertThat(Documents.write(sample.testReport(), "junit", words))
        .isEqualTo(new JunitXmlWriter().write(sample.testReport(), words));
    assertThat(Documents.write(sample.compared().comparison(), "csv", words))
        .isEqualTo(new CsvWriter().write(sample.compared().comparison(), words));
    assertThat(Documents.write(sample.compared().comparison(), "markdown", words))
        .isEqualTo(new MarkdownWriter().write(sample.compared().comparison(), words));
    assertThat(Documents.write(sample.compared().comparison(), "json", words))
        .isEqualTo(json.write(sample.compared().comparison()));
    assertThat(Documents.write(sample.compared().ruleDifferences(), "markdown", words))
        .isEqualTo(new MarkdownWriter().write(sample.compared().ruleDifferences(), words));
    assertThat(Documents.write(sample.compared().ruleDifferences(), "json", words))
        .isEqualTo(json.write(sample.compared().ruleDifferences()));
  }

  @Test
  void refusesADocumentThatAFormatCannotHold() {
    ReviewSample sample = new ReviewSample();
    assertThatThrownBy(() -> Documents.write(sample.explanation(), "csv", Words.swedish()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected one of the formats [json, markdown, text]; found 'csv'.");
    assertThatThrownBy(() -> new CsvWriter().write(sample.explanation(), Words.swedish()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a document of [AssessedFollowUp, Comparison, PeriodTable, DecidedCases]; found Explanation.");
  }

  @Test
  void refusesAFormatThatNobodyWrites() {
    assertThatThrownBy(() -> AssessedFollowUps.write(Sample.assessed(), "pdf", Words.swedish()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected one of the formats [csv, json, oppna-data, text, xlsx]; found 'pdf'.");
  }
}

package se.vastkom.goals.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.model.GoalId;

/** What a reader, an archive and somebody who has it read aloud get. */
class PdfReportTest {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final Locale ENGLISH = Locale.forLanguageTag("en");
  private static final PdfReport REPORT = PdfReports.in(SWEDISH);
  private static final Attachment DATA =
      new Attachment(
          "uppföljning.json",
          "application/json",
          "Uppgifterna som data",
          "{\"påhittat\":true}".getBytes(StandardCharsets.UTF_8));

  @TempDir Path folder;

  private static String text(byte[] document) throws IOException {
    try (PDDocument read = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(read);
    }
  }

  private static String onOneLine(byte[] document) throws IOException {
    return text(document).replaceAll("\\s+", " ");
  }

  private static int pages(byte[] document) throws IOException {
    try (PDDocument read = Loader.loadPDF(document)) {
      return read.getNumberOfPages();
    }
  }

  @ParameterizedTest
  @CsvSource({"sv, 5, 3", "en, 5, 3"})
  void resultsOfAnySizeAreForArchivesAndForThoseWhoHaveThemReadAloud(
      String language, int goals, int expected) throws Exception {
    AssessedFollowUp assessed = Invented.of(goals, "Påhittat mål nummer");
    byte[] document =
        PdfReports.in(Locale.forLanguageTag(language)).results(assessed, List.of(DATA));
    assertThat(pages(document)).isBetween(expected - expected / 10, expected + expected / 10);
    assertThat(Judge.faults(document)).isEmpty();
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void soAreFortyPages(String language) throws Exception {
    resultsOfAnySizeAreForArchivesAndForThoseWhoHaveThemReadAloud(language, 270, 40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void soAreEveryKindOfGoalAGoalOfItsOwnAndANarrative(String language) throws Exception {
    PdfReport report = PdfReports.in(Locale.forLanguageTag(language));
    AssessedFollowUp assessed = FullSample.withDistances(text -> text);
    assertThat(Judge.faults(report.results(assessed))).isEmpty();
    assertThat(Judge.faults(report.narrative(assessed.followUp()).orElseThrow())).isEmpty();
    for (String goal : List.of("arkiv-1", "arkiv-5")) {
      byte[] document = report.goal(assessed, new GoalId(goal), List.of(DATA)).orElseThrow();
      assertThat(Judge.faults(document)).isEmpty();
    }
  }

  @Test
  void aPageIsEnoughForAShortNarrative() throws Exception {
    byte[] document = REPORT.narrative(FullSample.assessed().followUp()).orElseThrow();
    assertThat(pages(document)).isEqualTo(1);
    assertThat(text(document)).contains("Sida 1 av 1");
    assertThat(Judge.faults(document)).isEmpty();
  }

  /** To renew after an intended change: run with {@code -Dgolden.renew=true} and read. */
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theTextIsThatKeptBesideThisTest(String language) throws Exception {
    PdfReport report = PdfReports.in(Locale.forLanguageTag(language));
    AssessedFollowUp assessed = FullSample.withDistances(text -> text);
    String found =
        text(report.results(assessed, List.of(DATA)))
            + "-----\n"
            + text(report.narrative(assessed.followUp()).orElseThrow())
            + "-----\n"
            + text(report.goal(assessed, new GoalId("arkiv-5")).orElseThrow());
    Path kept = Path.of("src/test/resources/se/vastkom/goals/pdf", language + ".txt");
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(kept, found);
    }
    assertThat(found).isEqualTo(Files.readString(kept));
  }

  @Test
  void theSameValuesGiveTheSameBytesWheneverAndWherever() throws Exception {
    AssessedFollowUp assessed = FullSample.assessed();
    byte[] first = REPORT.results(assessed, List.of(DATA));
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      Locale.setDefault(Locale.forLanguageTag("tr"));
      Thread.sleep(1100);
      assertThat(REPORT.results(assessed, List.of(DATA))).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void headingsStandAgainOnEachPageOfATable() throws Exception {
    byte[] document = REPORT.results(Invented.of(10, "Påhittat mål nummer"));
    try (PDDocument read = Loader.loadPDF(document)) {
      PDFTextStripper page = new PDFTextStripper();
      List<String> withGoals = new ArrayList<>();
      for (int i = 1; i <= read.getNumberOfPages(); i++) {
        page.setStartPage(i);
        page.setEndPage(i);
        String text = page.getText(read);
        if (text.contains("Påhittat mål nummer") && text.contains("Målvärde: ")) {
          withGoals.add(text);
        }
      }
      assertThat(withGoals).hasSizeGreaterThan(1);
      assertThat(withGoals).allMatch(text -> text.contains("Utfall och målvärde"));
    }
  }

  @Test
  void statusIsToldInAWordBesideItsSign() throws Exception {
    assertThat(text(REPORT.results(FullSample.assessed())))
        .contains("● Uppfyllt", "◐ Delvis uppfyllt", "○ Ej uppfyllt", "– Utgått (vilande)")
        .contains("? Ej bedömt");
  }

  @Test
  void whatWasMadeIsAttachedAsData() throws Exception {
    try (PDDocument read = Loader.loadPDF(REPORT.results(FullSample.assessed(), List.of(DATA)))) {
      PDComplexFileSpecification file =
          read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get(DATA.name());
      assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(DATA.bytes());
      assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
      assertThat(file.getFileDescription()).isEqualTo("Uppgifterna som data");
      assertThat(new PDFTextStripper().getText(read))
          .contains("Bifogat i dokumentet")
          .contains("uppföljning.json: Uppgifterna som data");
    }
  }

  @Test
  void saysWhatItIsInWhichLanguageAndOfWhichDay() throws Exception {
    try (PDDocument read = Loader.loadPDF(REPORT.results(Invented.of(2, "Påhittat mål")))) {
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(read.getDocumentInformation().getTitle())
          .isEqualTo("Påhittad uppföljning – Påhittade förbundet");
      assertThat(read.getDocumentInformation().getAuthor()).isEqualTo("Påhittade förbundet");
      assertThat(
              LocalDate.ofInstant(
                  read.getDocumentInformation().getCreationDate().toInstant(), ZoneOffset.UTC))
          .isEqualTo("2015-12-31");
      assertThat(
              new String(
                  read.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("<xmp:CreateDate>2015-12-31T00:00:00Z</xmp:CreateDate>")
          .contains("Påhittad uppföljning – Påhittade förbundet");
    }
    try (PDDocument read =
        Loader.loadPDF(PdfReports.in(ENGLISH).results(Invented.of(2, "Invented goal")))) {
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en");
    }
  }

  @Test
  void bookmarksLeadToAreasAndTheirGoals() throws Exception {
    try (PDDocument read = Loader.loadPDF(REPORT.results(Invented.of(12, "Påhittat mål")))) {
      List<String> names = new ArrayList<>();
      for (PDOutlineItem part : read.getDocumentCatalog().getDocumentOutline().children()) {
        names.add(part.getTitle());
        for (PDOutlineItem goal : part.children()) {
          names.add("  " + goal.getTitle());
          assertThat(goal.findDestinationPage(read)).isNotNull();
        }
      }
      assertThat(names)
          .contains("Viktigast att veta", "Områden", "Påhittat område 1", "Påhittat område 2")
          .contains("  Påhittat mål 1", "  Påhittat mål 12", "Så gjordes bedömningen");
    }
  }

  @Test
  void aLetterThatTheFontsLackIsAFrameAndIsTold() throws Exception {
    assertThat(
            onOneLine(
                REPORT.results(Invented.of(1, "Mål \u05e9\u05dc\u05d5\u05dd \u4e2d \u00ad\u202e"))))
        .contains("Mål □□□□ □")
        .contains("Tecken som inte kunde visas")
        .contains("U+05D5, U+05DC, U+05DD, U+05E9, U+4E2D")
        .doesNotContain("#");
    assertThat(onOneLine(REPORT.results(Invented.of(1, "Mål Łódź Ωμέγα Москва ŋ ♥?"))))
        .contains("Mål Łódź Ωμέγα Москва ŋ")
        .contains("U+2665");
    assertThat(onOneLine(REPORT.results(Invented.of(1, "Mål Łódź Ωμέγα Москва"))))
        .doesNotContain("Tecken som inte kunde visas");
  }

  @Test
  void aFileIsWrittenWholeAndWhatIsNotThereIsNotMade() throws IOException {
    AssessedFollowUp assessed = Invented.of(1, "Påhittat mål");
    Path file = folder.resolve("resultat.pdf");
    REPORT.write(assessed, file);
    assertThat(Files.readAllBytes(file)).isEqualTo(REPORT.results(assessed));
    assertThat(REPORT.narrative(assessed.followUp())).isEmpty();
    assertThat(REPORT.goal(assessed, new GoalId("finns-inte"))).isEmpty();
  }

  @Test
  void theDocumentHasNoActionsAndItsLinksAreOnlyThoseOfThePublication() throws IOException {
    try (PDDocument read =
        Loader.loadPDF(
            REPORT.results(FullSample.assessed(text -> "https://exempel.se/ file:///etc")))) {
      COSDictionary catalog = read.getDocumentCatalog().getCOSObject();
      assertThat(catalog.containsKey("OpenAction")).isFalse();
      assertThat(catalog.containsKey("AA")).isFalse();
      for (var page : read.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
    }
  }
}

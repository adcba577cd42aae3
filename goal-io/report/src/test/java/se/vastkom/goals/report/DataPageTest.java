package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.DataFile;
import se.vastkom.goals.assessment.DataFiles;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The files beside the pages: what they are, how large, and by which checksum they are known. */
class DataPageTest {

  private static final byte[] GOALS = "id;mål\n".getBytes(StandardCharsets.UTF_8);

  static final AssessedFollowUp ASSESSED =
      FullSample.assessed()
          .withInputs(
              List.of(
                  InputFile.of(Phrase.of("field.mål"), GOALS),
                  new InputFile(Phrase.of("field.källa"), "e".repeat(64))));

  private static final DataFile RESULTS =
      new DataFile("resultat.csv", "text/csv", Phrase.of("fact.status"), 13_200, "a".repeat(64));
  private static final DataFile DESCRIPTION =
      new DataFile(
          "data.jsonld", "application/ld+json", Phrase.of("fact.trend"), 900, "b".repeat(64));
  private static final DataFile COPY =
      DataFile.of("mal.csv", "text/csv", Phrase.of("field.mål"), GOALS);

  static final DataFiles FILES =
      new DataFiles(List.of(RESULTS, DESCRIPTION, COPY), "kontrollsummor.sha256");

  private static SortedMap<String, byte[]> pages(String language, DataFile... files) {
    return Reports.html(Locale.forLanguageTag(language))
        .pages(ASSESSED, new DataFiles(List.of(files), "kontrollsummor.sha256"));
  }

  private static Document parsed(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  @Test
  void eachFileHasItsFormatSizeContentAndChecksum() {
    Document page = parsed(pages("sv", RESULTS, DESCRIPTION).get("data.html"));
    assertThat(page.select("[aria-labelledby=files_heading] li").eachText())
        .containsExactly(
            "resultat.csv CSV, 14 kB Status. SHA-256 " + "a".repeat(64),
            "data.jsonld JSON-LD, 1 kB Trend. SHA-256 " + "b".repeat(64));
    assertThat(page.select("[aria-labelledby=files_heading] a").eachAttr("href"))
        .containsExactly("resultat.csv", "data.jsonld", "kontrollsummor.sha256");
  }

  @Test
  void whatWasReadIsNamedByItsChecksumAndNotLaidOut() {
    Document page = parsed(pages("sv", RESULTS).get("data.html"));
    assertThat(page.select("[aria-labelledby=inputs_heading] li").eachText())
        .containsExactly("Mål SHA-256 " + COPY.sha256(), "Källa SHA-256 " + "e".repeat(64));
    assertThat(page.select("[aria-labelledby=inputs_heading] a")).isEmpty();
    assertThat(page.selectFirst("[aria-labelledby=inputs_heading] .note").text())
        .isEqualTo(
            "Filerna är inte utlagda. Den som har en av dem kan se på kontrollsumman att det är"
                + " samma fil.");
  }

  @Test
  void aCopyOfWhatWasReadIsLedToAndOneThatIsKeptIsSaidToBe() {
    Document page = parsed(pages("en", RESULTS, COPY).get("data.html"));
    assertThat(page.select("[aria-labelledby=inputs_heading] li").eachText())
        .containsExactly(
            "mal.csv CSV, 1 kB Goal. SHA-256 " + COPY.sha256(),
            "Source Not published. SHA-256 " + "e".repeat(64));
    assertThat(page.select("[aria-labelledby=inputs_heading] a").eachAttr("href"))
        .containsExactly("mal.csv");
    assertThat(page.select("[aria-labelledby=files_heading] li")).hasSize(1);
  }

  @Test
  void everyPageLeadsToTheFilesAndToTheirDescription() {
    Map<String, byte[]> pages = new TreeMap<>(pages("sv", RESULTS, DESCRIPTION));
    pages.keySet().removeIf(name -> name.startsWith("badda-in-"));
    pages.forEach(
        (name, bytes) -> {
          Document page = parsed(bytes);
          assertThat(page.select(".pages a").eachText())
              .as(name)
              .containsExactly(
                  "Resultat", "Kommuner", "Berättelse", "Så bedöms målen", "Data", "Om");
          assertThat(page.select("link[rel=alternate]").eachAttr("href"))
              .as(name)
              .containsExactly("data.jsonld");
          assertThat(page.selectFirst("link").attr("type")).isEqualTo("application/ld+json");
        });
  }

  @Test
  void aPageInAFurtherLanguageLeadsUpToTheSameFiles() {
    SortedMap<String, byte[]> pages =
        Reports.html(Words.swedish(), Words.english()).pages(ASSESSED, FILES);
    Document page = parsed(pages.get("en/data.html"));
    assertThat(page.select("main a").eachAttr("href"))
        .containsExactly(
            "../resultat.csv", "../data.jsonld", "../kontrollsummor.sha256", "../mal.csv");
    assertThat(page.select("main a").eachText())
        .containsExactly("resultat.csv", "data.jsonld", "kontrollsummor.sha256", "mal.csv");
    assertThat(page.select("[aria-labelledby=files_heading] li").first().text())
        .startsWith("resultat.csv CSV, 14 kB Status. SHA-256 ");
    assertThat(parsed(pages.get("en/index.html")).select("link:not([hreflang])").eachAttr("href"))
        .containsExactly("../data.jsonld");
    assertThat(page.select(".version a").eachAttr("href")).containsExactly("../data.html");
  }

  @Test
  void withoutFilesThereIsNoSuchPageAndNoWayToIt() {
    SortedMap<String, byte[]> pages = Reports.html(Locale.forLanguageTag("sv")).pages(ASSESSED);
    assertThat(pages).doesNotContainKey("data.html");
    pages.forEach(
        (name, page) ->
            assertThat(parsed(page).select("a[href=data.html], link")).as(name).isEmpty());
  }
}

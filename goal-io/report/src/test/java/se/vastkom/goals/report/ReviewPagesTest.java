package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.ReviewSample;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Words;

/** The pages of test reports and of comparisons. */
class ReviewPagesTest {

  private static final HtmlReport SWEDISH = Reports.html(Words.swedish());
  private static final HtmlReport ENGLISH = Reports.html(Words.english());

  private final ReviewSample sample = new ReviewSample();

  private static Document only(SortedMap<String, byte[]> pages) {
    assertThat(pages).hasSize(1);
    return Jsoup.parse(new String(pages.get(pages.firstKey()), StandardCharsets.UTF_8));
  }

  /** To renew after an intended change: run with {@code -Dgolden.renew=true} and read. */
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void thePagesAreAsThoseKeptBesideThisTest(String language) throws IOException {
    Path kept = Path.of("src/test/resources/se/vastkom/goals/report", language);
    HtmlReport report = language.equals("sv") ? SWEDISH : ENGLISH;
    SortedMap<String, byte[]> pages = new TreeMap<>(report.pages(sample.testReport()));
    pages.putAll(report.pages(sample.compared().comparison()));
    pages.putAll(report.pages(sample.compared().periods()));
    assertThat(pages).hasSize(3);
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      if (Boolean.getBoolean("golden.renew")) {
        Files.write(kept.resolve(page.getKey()), page.getValue());
      }
      assertThat(new String(page.getValue(), StandardCharsets.UTF_8))
          .isEqualTo(Files.readString(kept.resolve(page.getKey())));
    }
  }

  @Test
  void eachPageIsOneFileNamedInItsLanguage(@TempDir Path folder) throws IOException {
    assertThat(SWEDISH.write(sample.testReport(), folder))
        .containsExactly(folder.resolve("testfall.html"));
    assertThat(SWEDISH.write(sample.compared().comparison(), folder))
        .containsExactly(folder.resolve("jamforelse.html"));
    assertThat(ENGLISH.pages(sample.testReport())).containsOnlyKeys("test-cases.html");
    assertThat(ENGLISH.pages(sample.compared().comparison())).containsOnlyKeys("comparison.html");
  }

  @Test
  void aTestReportSaysHowManyHoldThenWhyTheOthersDoNot() {
    Document page = only(SWEDISH.pages(sample.testReport()));
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo("sv");
    assertThat(page.title()).isEqualTo("Testfall – Påhittat regelverk");
    assertThat(page.selectFirst("main h2").text()).isEqualTo("3 av 4 testfall ger väntat resultat");
    assertThat(page.select(".counts li").eachText())
        .containsExactly("3 ✓ Som väntat", "1 ✗ Inte som väntat", "1 ! Har anmärkningar");
    assertThat(page.select(".case h3").eachText())
        .containsExactly("✗ Ett mål som nått 80 procent är uppfyllt (testfall.csv rad 3)");
    assertThat(page.select(".conditions li").eachText())
        .containsExactly(
            "✓ Uppfyllt: läge: aktivt (är aktivt)",
            "✓ Uppfyllt: måluppfyllelse: > 0 % (är 68 %)",
            "✓ Uppfyllt: läge: aktivt (är aktivt)",
            "✓ Uppfyllt: läge: aktivt (är aktivt)",
            "✗ Inte uppfyllt: måluppfyllelse: ≥ 80 % (är 68 %)",
            "✗ Inte uppfyllt: nått: ja (saknas)");
    assertThat(page.select(".coverage tbody tr").eachText())
        .containsExactly(
            "Status 3 av 4 5 av 6 1 av 2 4 av 4",
            "Trend 2 av 2 2 av 2 0 av 0 3 av 3",
            "Alla tabeller 5 av 6 7 av 8 1 av 2 7 av 7");
    assertThat(page.select(".left h3").eachText()).containsExactly("Inte nått i tabellen status");
    assertThat(page.select(".left li").eachText())
        .containsExactly("Rad S4: inget testfall träffar den (status.csv rad 5)");
    assertThat(page.select(".survivors li").eachText())
        .containsExactly(
            "Ändrad gräns: S3 från 81 % i stället för 80 % (status.csv rad 4 kolumn C) Ett testfall som märker det: läge: aktivt, måluppfyllelse: 80 %. I dag: delvis. Efter ändringen: ej uppfyllt.");
    assertThat(only(ENGLISH.pages(sample.testReport())).selectFirst("main h2").text())
        .isEqualTo("3 of 4 test cases give the expected result");
  }

  @Test
  void aReportOfNothingHasNoEmptyTables() {
    Document page = only(SWEDISH.pages(sample.empty()));
    assertThat(page.select("table, .case, .survivors li")).isEmpty();
    assertThat(page.select(".counts .none")).hasSize(3);
  }

  @Test
  void aComparisonAnswersFirstAndTellsEachCauseOnce() {
    Document page = only(SWEDISH.pages(sample.compared().comparison()));
    assertThat(page.selectFirst(".lede").text())
        .isEqualTo(
            "Uppföljningen för 2015 enligt Påhittat regelverk, version 1.0 (före) och Påhittat"
                + " regelverk, version 1.1 (efter)");
    assertThat(page.selectFirst(".answer").text())
        .isEqualTo(
            "Ett av 9 mål får en annan status: det blir uppfyllt; ett får bara en annan trend; ett"
                + " får bara andra anmärkningar. De övriga sex målen bedöms lika.");
    assertThat(page.select(".shift h3").eachText())
        .containsExactly(
            "Ett mål blir uppfyllt för att gränsen grönt nu är 60 % (förut 80 %).",
            "Ett mål får trenden negativ för att en regel som gav oförändrad är borttagen.",
            "Ett mål får andra anmärkningar för att en regel som gav anmärkning är borttagen.");
    assertThat(page.select("#arkiv-1 > td").eachText())
        .containsExactly("Delvis uppfyllt", "Uppfyllt");
    assertThat(page.select("#arkiv-1 .aside").eachText()).containsExactly("Måluppfyllelse är 68 %");
    assertThat(page.select("#arkiv-3 > td").eachText())
        .containsExactly("→ Oförändrad", "↘ Negativ");
    assertThat(page.select("#arkiv-5 .aside")).isEmpty();
    assertThat(page.select("#arkiv-5 > td").eachText())
        .containsExactly(
            "Anmärkningen borta: källan skrev 38 %, uppgifterna ger 40 %; ingen förklaring hittad");
    assertThat(only(ENGLISH.pages(sample.compared().comparison())).select(".shift h3").eachText())
        .first()
        .isEqualTo("One goal becomes met because the border grönt is now 60% (before: 80%).");
  }

  /** What an auditor asks for stands in the details and at the foot, and nowhere else. */
  @Test
  void rulesPlacesAndEngineStandInTheDetailsAndAtTheFoot() {
    Document page = only(SWEDISH.pages(sample.compared().comparison()));
    assertThat(page.select("#arkiv-1 details li").eachText())
        .first()
        .isEqualTo(
            "$grönt: 80 % ⇒ 60 % (parametrar.csv rad 2 kolumn C, regelverk.xlsx[parametrar] C2)");
    assertThat(page.select("#arkiv-1 .sides > div > p").eachText())
        .containsExactly("Före", "Efter");
    assertThat(page.select("#arkiv-5 .sides > div").eachText())
        .containsExactly(
            "Före Anmärkning: källan skrev 38 %, uppgifterna ger 40 %; ingen förklaring hittad (regel A6, anmarkningar.csv rad 8).",
            "Efter –");
    assertThat(page.select(".side h3").eachText()).containsExactly("Före", "Efter");
    assertThat(page.select(".run").text()).contains("Regelmotor");
    page.select("details, .run").remove();
    assertThat(page.select("main").text())
        .doesNotContain("$", "motor", ".csv", "regel A6", "2015-12-31");
  }

  @Test
  void theBarsAndTheTableBesideThemShowTheSameNumbers() {
    Document page = only(SWEDISH.pages(sample.compared().comparison()));
    assertThat(page.select(".totals tbody tr").eachText())
        .containsExactly(
            "Uppfyllda 1 2",
            "Delvis uppfyllda 3 2",
            "Ej uppfyllda 1 1",
            "Utgångna 2 2",
            "Ej bedömda 1 1",
            "↗ Trend positiv 1 1",
            "→ Trend oförändrad 1 0",
            "↘ Trend negativ 1 2",
            "? Trend ej bedömd 5 5");
    assertThat(page.select(".totals strong").eachText()).containsExactly("2", "2", "0", "2");
    assertThat(page.select(".stack")).hasSize(2);
    assertThat(page.select(".stack").first().select("rect").eachAttr("width"))
        .containsExactly("12.500%", "37.500%", "12.500%", "25.000%", "12.500%");
    assertThat(page.select(".stack").last().select("rect").eachAttr("x"))
        .containsExactly("0.000%", "25.000%", "50.000%", "62.500%", "87.500%");
    for (Element part : page.select(".stack rect, .swatch rect")) {
      String texture = part.attr("fill").replaceAll("url\\(#(.*)\\)", "$1");
      assertThat(page.select("pattern#" + texture)).hasSize(1);
    }
    Document same = only(SWEDISH.pages(sample.compared().unchanged()));
    assertThat(same.select(".totals tbody tr").eachText()).last().isEqualTo("Ej bedömda 1 1");
  }

  @Test
  void goalsOfOneSideStandApart() {
    Document others = only(SWEDISH.pages(sample.compared().otherGoals()));
    assertThat(others.select(".only h2").eachText())
        .containsExactly("Mål som bara finns före", "Mål som bara finns efter");
    assertThat(others.select(".only li").eachText())
        .containsExactly("Ett nytt arkiv arkiv-8", "Tio möten moten-3");
  }

  @Test
  void aComparisonOfTheSameSaysThatNothingDiffers() {
    Document page = only(ENGLISH.pages(sample.compared().unchanged()));
    assertThat(page.selectFirst(".answer").text()).isEqualTo("Nothing differs.");
    assertThat(page.select(".flips, .only, .totals strong")).isEmpty();
  }

  @Test
  void goalsInSeveralPeriodsStandUnderTheNamesOfThePeriods() {
    Document page = only(SWEDISH.pages(sample.compared().periods()));
    assertThat(page.selectFirst("main h2").text()).isEqualTo("2014–2015, mål för mål");
    assertThat(page.select(".periods thead th").eachText()).containsExactly("Mål", "2014", "2015");
    assertThat(page.select("#arkiv-4 td").eachText())
        .containsExactly(
            "5 dagar Uppfyllt Bedömdes då av pahittat, version 0.9, fedcba987654 Målvärdet är nu"
                + " ett annat, så måluppfyllelsen kan inte jämföras; det kan utfallet",
            "Utfallet saknas (bortfall) Ej bedömt");
    assertThat(page.selectFirst("#arkiv-0 th").text())
        .isEqualTo(
            "En kurs i arkivering Avslutat 2014: gällde till 2014; Förbundsstyrelsen"
                + " (påhittad)");
    assertThat(page.select("#arkiv-0 td")).hasSize(2).noneMatch(Element::hasText);
    assertThat(page.selectFirst("#periods_heading + p").text())
        .isEqualTo("Påhittad uppföljning enligt Påhittat regelverk.");
    assertThat(ENGLISH.pages(sample.compared().periods())).containsOnlyKeys("periods.html");
  }

  @Test
  void eachTableHasItsHeadingsAndNoStatusIsColourAlone() {
    for (Document page :
        List.of(
            only(SWEDISH.pages(sample.testReport())),
            only(SWEDISH.pages(sample.compared().periods())),
            only(SWEDISH.pages(sample.compared().comparison())))) {
      assertThat(page.select("thead th")).allMatch(head -> head.attr("scope").equals("col"));
      assertThat(page.select("tbody th")).allMatch(head -> head.attr("scope").equals("row"));
      assertThat(page.select("table"))
          .allMatch(
              table -> !table.select("caption").isEmpty() || table.hasAttr("aria-labelledby"));
      assertThat(page.select(".status"))
          .isNotEmpty()
          .allMatch(status -> status.select("svg.sign, .symbol").size() == 1);
      assertThat(page.select("script, link, img, iframe, [style], [onclick]")).isEmpty();
    }
  }

  private static final List<String> PLAIN = skeleton("text");

  @Property
  void whateverIsWrittenIsTextAndAddsNothingToThePages(@ForAll String written) {
    String text = "<b>\"'&" + written;
    assertThat(skeleton(text)).isEqualTo(PLAIN);
    Document page = only(SWEDISH.pages(new ReviewSample(any -> text).testReport()));
    assertThat(page.select("tbody th > bdi"))
        .hasSize(4)
        .allMatch(name -> name.wholeText().equals(Harmless.inPage(text)));
  }

  /**
   * Returns each element with its attributes' names, except those that isolate a text's direction.
   */
  private static List<String> skeleton(String text) {
    ReviewSample hostile = new ReviewSample(any -> text);
    return List.of(
            only(SWEDISH.pages(hostile.testReport())),
            only(SWEDISH.pages(hostile.compared().periods())),
            only(SWEDISH.pages(hostile.compared().comparison())))
        .stream()
        .flatMap(page -> page.getAllElements().stream())
        .filter(element -> !element.tagName().equals("bdi") && !element.hasClass("whole"))
        .map(
            element ->
                element.tagName()
                    + element.attributes().asList().stream()
                        .map(attribute -> " " + attribute.getKey())
                        .collect(Collectors.joining()))
        .toList();
  }
}

package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.io.FullSample;

/** The small pages that pages of others show. */
class EmbeddedTest {

  private final SortedMap<String, byte[]> pages = pages("sv");

  private static SortedMap<String, byte[]> pages(String language) {
    return Reports.html(Locale.forLanguageTag(language)).pages(FullSample.assessed());
  }

  private Document page(String name) {
    return Jsoup.parse(new String(pages.get(name), StandardCharsets.UTF_8));
  }

  @Test
  void aGoalIsAPageWithItsFiguresAndWhereTheyAreFrom() {
    Document page = page("badda-in-mal-arkiv-4.html");
    assertThat(page.select("h1").text()).isEqualTo("Högst 4,5 dagar till svar");
    assertThat(page.select("main > p .status").text()).isEqualTo("Ej bedömt");
    assertThat(page.select(".past tr.now").select("th, td").eachText())
        .containsExactly("2015", "Utfallet saknas (bortfall)", "högst 4,5 dagar", "Ej bedömt");
    assertThat(page.select(".source").text())
        .isEqualTo("Källa: Påhittade förbundet, Påhittad uppföljning, 2015");
    assertThat(page.select(".source a").attr("href")).isEqualTo("mal-arkiv-4.html");
  }

  @Test
  void theStatusesAndTheAreasAreAsOnThePageOfResults() {
    Document statuses = page("badda-in-status.html");
    assertThat(statuses.select(".sentence").text())
        .isEqualTo("Ett av de 6 mål som gällde året ut är uppfyllt.");
    assertThat(statuses.select("tbody tr").eachText())
        .containsExactly(
            "Uppfyllt 1",
            "Delvis uppfyllda 3",
            "Ej uppfyllt 1",
            "Utgångna 2 varav 1 vilande",
            "Ej bedömt 1");
    assertThat(statuses.select("tbody tr").stream().map(row -> row.select(".cell").size()))
        .containsExactly(1, 3, 1, 2, 1);
    Document areas = page("badda-in-omraden.html");
    assertThat(areas.select("tbody tr").eachText())
        .isEqualTo(page("index.html").select(".areas tbody tr").eachText());
    assertThat(areas.select("tbody a").eachAttr("href"))
        .hasSize(3)
        .startsWith("index.html#area_arkiv");
  }

  @Test
  void whatIsEmbeddedFetchesNothingAndItsLinksLeaveTheFrame() {
    assertThat(pages.keySet().stream().filter(name -> name.startsWith("badda-in-"))).hasSize(11);
    for (String name : pages.tailMap("badda-in-").headMap("badda-in.").keySet()) {
      Document page = page(name);
      assertThat(page.select("[http-equiv=Content-Security-Policy]").attr("content"))
          .startsWith("default-src 'none'; style-src 'sha256-");
      assertThat(page.select("base").attr("target")).isEqualTo("_top");
      assertThat(page.select("nav, header, script, [style]")).isEmpty();
      page.select("a")
          .eachAttr("href")
          .forEach(to -> assertThat(pages).containsKey(to.replaceFirst("#.*", "")));
      assertThat(PageNames.isPage(name)).isTrue();
    }
    assertThat(pages("en"))
        .containsKeys("embed-goal-arkiv-4.html", "embed-statuses.html", "embed-areas.html");
  }

  @Test
  void theMarkupToCopyIsReady() {
    assertThat(page("mal-arkiv-4.html").select(".embedding code").text())
        .isEqualTo(
            "<iframe src=\"badda-in-mal-arkiv-4.html\" title=\"Högst 4,5 dagar till svar – Påhittad"
                + " uppföljning – Påhittade förbundet\" width=\"100%\" height=\"460\"></iframe>");
    assertThat(page("index.html").select(".embedding a").eachAttr("href"))
        .containsExactly("badda-in-status.html", "badda-in-omraden.html");
    assertThat(page("index.html").select(".embedding p").text())
        .endsWith("Kopiera raden och skriv adressen till mappen med sidorna före filens namn.");
  }

  @Test
  void aTitleCannotEndTheMarkup() {
    Document hostile =
        Jsoup.parse(
            new String(
                Reports.html(Locale.forLanguageTag("sv"))
                    .pages(FullSample.withDistances(text -> text + "\" onload=\"x"))
                    .get("mal-arkiv-4.html"),
                StandardCharsets.UTF_8));
    Document embedding = Jsoup.parse(hostile.select(".embedding code").text());
    assertThat(embedding.select("iframe").hasAttr("onload")).isFalse();
    assertThat(embedding.select("iframe").attr("title"))
        .startsWith("Högst 4,5 dagar till svar\" onload=\"x");
  }
}

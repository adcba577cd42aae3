package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.words.Words;

/** The pages beside that of results: of a goal, a municipality, a sub-region, and their index. */
class SitePagesTest {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final Locale ENGLISH = Locale.forLanguageTag("en");

  private static final HtmlReport IN_BOTH = Reports.html(Words.swedish(), Words.english());
  private static final HtmlReport IN_BOTH_ENGLISH_FIRST =
      Reports.html(Words.english(), Words.swedish());

  private static final SortedMap<String, byte[]> BOTH = IN_BOTH.pages(FullSample.assessed());
  private static final SortedMap<String, byte[]> PAGES =
      Reports.html(SWEDISH).pages(FullSample.assessed());

  private static Document page(String name) {
    return parsed(PAGES.get(name));
  }

  private static Document parsed(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  private static Document withDistances(Locale language, String name) {
    AssessedFollowUp far = FullSample.withDistances(text -> text);
    return parsed(Reports.html(language).pages(far).get(name));
  }

  @Test
  void eachLinkLeadsToAPageAndAPlaceOnIt() {
    for (HtmlReport report :
        List.of(Reports.html(SWEDISH), Reports.html(ENGLISH), IN_BOTH, IN_BOTH_ENGLISH_FIRST)) {
      SortedMap<String, byte[]> pages = report.pages(FullSample.assessed());
      for (Map.Entry<String, byte[]> page : pages.entrySet()) {
        Document from = parsed(page.getValue());
        assertThat(from.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element link : from.select("[href]:not([rel=noreferrer])")) {
          String[] to = link.attr("href").split("#", 2);
          String file = to[0].isEmpty() ? page.getKey() : resolved(page.getKey(), to[0]);
          assertThat(pages).as("%s of %s", link, page.getKey()).containsKey(file);
          if (to.length == 2) {
            assertThat(parsed(pages.get(file)).getElementById(to[1])).as("%s", link).isNotNull();
          }
        }
      }
    }
  }

  private static String resolved(String from, String link) {
    return Path.of(from).resolveSibling(link).normalize().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, en/index.html",
    "mal-arkiv-5.html, en/goal-arkiv-5.html",
    "kommuner.html, en/municipalities.html",
    "kommun-ale.html, en/municipality-ale.html",
    "delregion-goteborgsregionen.html, en/sub-region-goteborgsregionen.html",
    "berattelse.html, en/narrative.html",
    "metod.html, en/method.html",
    "om.html, en/about.html"
  })
  void eachPageLeadsToTheSameInTheOtherLanguage(String swedish, String english) {
    Document top = parsed(BOTH.get(swedish));
    assertThat(top.select(".version").outerHtml())
        .isEqualTo(
            "<p class=\"version\"><a href=\"%s\" lang=\"en\" hreflang=\"en\" rel=\"alternate\">English</a></p>"
                .formatted(english));
    assertThat(top.select("head > link").outerHtml())
        .isEqualTo(
            """
            <link rel="alternate" href="%s" hreflang="sv">
            <link rel="alternate" href="%s" hreflang="en">"""
                .formatted(swedish, english));
    Document within = parsed(BOTH.get(english));
    assertThat(within.selectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(within.select(".version").outerHtml())
        .isEqualTo(
            "<p class=\"version\"><a href=\"../%s\" lang=\"sv\" hreflang=\"sv\" rel=\"alternate\">Svenska</a></p>"
                .formatted(swedish));
    assertThat(within.select("head > link").outerHtml())
        .isEqualTo(
            """
            <link rel="alternate" href="../%s" hreflang="sv">
            <link rel="alternate" href="%s" hreflang="en">"""
                .formatted(swedish, english.substring(3)));
  }

  @Test
  void thePagesOfTwoLanguagesAreThoseOfEachAndTheFirstLieAtTheTop() {
    SortedMap<String, byte[]> english = Reports.html(ENGLISH).pages(FullSample.assessed());
    Set<String> swedishFirst = new TreeSet<>(PAGES.keySet());
    english.keySet().forEach(page -> swedishFirst.add("en/" + page));
    assertThat(BOTH.keySet()).isEqualTo(swedishFirst);
    Set<String> englishFirst = new TreeSet<>(english.keySet());
    PAGES.keySet().forEach(page -> englishFirst.add("sv/" + page));
    assertThat(IN_BOTH_ENGLISH_FIRST.pages(FullSample.assessed()).keySet()).isEqualTo(englishFirst);
  }

  @Test
  void aPageInOneLanguageLeadsToNoOther() {
    PAGES.forEach(
        (name, bytes) ->
            assertThat(parsed(bytes).select(".version, link, [hreflang]")).as(name).isEmpty());
  }

  @Test
  void aLanguageIsGivenOnce() {
    assertThatThrownBy(() -> Reports.html(Words.english(), Words.english()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected each language once; found en, en.");
  }

  private static List<String> described(Document page) {
    return page.select("meta[name=description], meta[property]").stream()
        .map(meta -> meta.attr("name") + meta.attr("property") + ": " + meta.attr("content"))
        .toList();
  }

  @Test
  void aPageSaysWhatItSaysToThoseThatLinkToIt() {
    assertThat(described(page("mal-arkiv-5.html")))
        .containsExactly(
            "description: Delvis uppfyllt: 2 av 5 kommuner med alla 2 tjänster, 40 % av målet.",
            "og:title: Fem kommuner har båda tjänsterna",
            "og:description: Delvis uppfyllt: 2 av 5 kommuner med alla 2 tjänster, 40 % av målet.",
            "og:type: website",
            "og:locale: sv_SE",
            "og:site_name: Påhittade förbundet");
    assertThat(described(parsed(BOTH.get("en/goal-arkiv-5.html"))))
        .contains(
            "description: Partly met: 2 of 5 municipalities having all 2 services, 40% of the"
                + " target.",
            "og:locale: en_GB");
    assertThat(described(page("index.html")).get(0))
        .isEqualTo("description: Ett av de 6 mål som gällde året ut är uppfyllt.");
    assertThat(described(page("kommun-goteborg.html")).get(0))
        .isEqualTo(
            "description: Göteborg bidrar till det enda mål som räknar kommuner och där svaret är"
                + " känt.");
    assertThat(described(page("om.html")).get(0))
        .startsWith("description: Uppföljning för 2015: ")
        .endsWith(".");
    assertThat(described(page("metod.html")).get(0))
        .startsWith("description: Regler avgör varje status. Om någon")
        .endsWith(" ändrar inte statusen.");
  }

  @Test
  void aGoalsPageSaysWhereItStands() {
    Document goal = page("mal-arkiv-5.html");
    assertThat(goal.title())
        .isEqualTo("Fem kommuner har båda tjänsterna – Påhittad uppföljning – Påhittade förbundet");
    assertThat(goal.select(".crumbs li").eachText())
        .containsExactly("Resultat", "Arkiv", "Mål 5 av 7");
    assertThat(goal.select(".crumbs a").eachAttr("href"))
        .containsExactly("index.html", "index.html#area_arkiv");
    assertThat(goal.select(".hero .verdict").text()).isEqualTo("Delvis uppfyllt");
    assertThat(goal.select(".card .measure").text())
        .isEqualTo(
            "2 kommuner Målvärde: 5 kommuner med alla 2 tjänster 3 kommuner kvar 40 % av målet"
                + " källan skrev 38 % Senast 1 kommun (2014) 3 av 49 har svarat");
    assertThat(goal.select(".pager a").eachAttr("href"))
        .containsExactly("mal-arkiv-4.html", "mal-arkiv-6.html");
    assertThat(page("mal-arkiv-1.html").select(".pager a").eachAttr("rel")).containsExactly("next");
    assertThat(page("mal-moten-2.html").select(".pager a").eachAttr("rel")).containsExactly("prev");
  }

  @Test
  void aGoalsPageHasTheFactsThatItsRulesAskedFor() {
    Document goal = page("mal-arkiv-5.html");
    assertThat(goal.select("section:has(#why_heading) > .facts div").eachText())
        .containsExactly("Läge aktivt", "Måluppfyllelse 40 %");
    assertThat(goal.select("section:has(#findings_heading) .sentence").eachText())
        .containsExactly(
            "Trend ej bedömd: en kommun fler än 2014 (regel T1, trend.csv rad 3).",
            "Anmärkning: källan skrev 38 %, uppgifterna ger 40 %; ingen förklaring hittad (regel"
                + " A6, anmarkningar.csv rad 8).");
  }

  @Test
  void aGoalsPageSaysWhoHasAnsweredWhatOnAMapAndInWords() {
    Document goal = page("mal-arkiv-5.html");
    assertThat(goal.select("p.answers").eachText())
        .satisfiesExactly(
            yes -> assertThat(yes).isEqualTo("Ja (2): Göteborg, Åmål"),
            figures -> assertThat(figures).isEqualTo("Värden (1): Ale 1 tjänst"),
            silent -> assertThat(silent).startsWith("Har inte svarat (46): Alingsås, Bengtsfors"));
    assertThat(goal.select(".additions div").eachText())
        .containsExactly("Ale (1 tjänst), november 2015 Resten väntas i vår");
    assertThat(goal.select(".tiles .tile")).hasSize(49);
    assertThat(goal.select(".tiles a.tile").eachText())
        .containsExactlyInAnyOrder("Åmål Ja", "Göteborg Ja", "Ale 1 tjänst");
    assertThat(goal.select(".tiles a.tile.is-uppfyllt").eachAttr("href"))
        .containsExactly("kommun-amal.html", "kommun-goteborg.html");
    assertThat(goal.select(".tiles .tile.is-ej-bedomt")).hasSize(46);
    assertThat(goal.select(".tiles h3").eachText())
        .containsExactly("Boråsregionen/Sjuhärad", "Fyrbodal", "Göteborgsregionen", "Skaraborg");
    assertThat(page("mal-arkiv-1.html").select(".tiles, p.answers")).isEmpty();
  }

  @Test
  void howFarAGoalIsFromABetterStatusStandsOnItsPageWhereItWasWorkedOut() {
    assertThat(
            withDistances(SWEDISH, "mal-arkiv-1.html")
                .select(".distance h2, .distance li")
                .eachText())
        .containsExactly(
            "Hur säker är bedömningen?",
            "8 kommuner kvar till uppfyllt (25 i stället för 17)",
            "Statusen blir densamma om $gult är högst 40 % (i dag 30 %)");
    assertThat(withDistances(ENGLISH, "goal-arkiv-1.html").select(".distance li").eachText())
        .containsExactly(
            "8 municipalities to go to met (25 instead of 17)",
            "The status stays the same if $gult is at most 40% (now 30%)");
    assertThat(withDistances(SWEDISH, "mal-moten-1.html").select(".distance li").eachText())
        .containsExactly("Inget utfall ger en bättre status: målet gäller inte");
    assertThat(withDistances(SWEDISH, "mal-arkiv-2.html").select(".distance")).isEmpty();
    assertThat(page("mal-arkiv-1.html").select(".distance")).isEmpty();
  }

  @Test
  void earlierPeriodsAreATableAsTheyWereConcludedThenWithThisPeriodLast() {
    Element past = page("mal-arkiv-4.html").selectFirst("table.past");
    assertThat(past.select("caption").text()).isEqualTo("Tidigare perioder, som de bedömdes då");
    assertThat(past.select("thead th").eachText())
        .containsExactly("Period", "Utfall", "Målvärde", "Status");
    assertThat(past.select("tbody th, tbody td").eachText())
        .containsExactly(
            "2014",
            "5 dagar",
            "högst 5 dagar",
            "Uppfyllt pahittat, version 0.9, fedcba987654 Målvärdet är nu ett annat, så"
                + " måluppfyllelsen kan inte jämföras; det kan utfallet",
            "2015",
            "Utfallet saknas (bortfall)",
            "högst 4,5 dagar",
            "Ej bedömt");
    assertThat(past.select("tr:first-child td").eachAttr("data-label"))
        .containsExactly("Utfall", "Målvärde", "Status");
    assertThat(page("mal-arkiv-4.html").select(".chart")).isEmpty();
    assertThat(page("mal-arkiv-1.html").select("table.past")).isEmpty();
  }

  @Test
  void aGoalsPageLeadsToThoseUnderIt() {
    assertThat(page("mal-arkiv-6.html").select(".members li").eachText())
        .containsExactly("Ej bedömt Fler utbildningar Inget utfall är angivet");
    assertThat(page("mal-arkiv-6.html").select(".members a").eachAttr("href"))
        .containsExactly("mal-arkiv-7.html");
  }

  @Test
  void aMunicipalitysPageSaysWhatItHasAnsweredAndNothingElse() {
    Document goteborg = page("kommun-goteborg.html");
    assertThat(goteborg.select("h1").text()).isEqualTo("Göteborg");
    assertThat(goteborg.select(".answer").text())
        .isEqualTo("Göteborg bidrar till det enda mål som räknar kommuner och där svaret är känt.");
    assertThat(goteborg.select("#done_heading ~ table tbody tr").eachText())
        .containsExactly(
            "Fem kommuner har båda tjänsterna Ja 2 kommuner; mål: 5 kommuner med alla 2 tjänster"
                + " Delvis uppfyllt");
    assertThat(goteborg.select("#remaining_heading, #others_heading")).isEmpty();
    Document ale = page("kommun-ale.html");
    assertThat(ale.select(".answer").text())
        .isEqualTo(
            "Ale bidrar inte till det enda mål som räknar kommuner och där svaret är känt. Ett mål som"
                + " inte är uppfyllt väntar också på Ale.");
    assertThat(ale.select("#remaining_heading").text()).isEqualTo("Det här återstår för Ale");
    assertThat(ale.select(".beside tbody tr").eachText())
        .containsExactly("Ale 0", "Göteborgsregionen, i snitt 0,5", "Alla, i snitt 0,7");
    assertThat(PAGES).doesNotContainKey("kommun-alingsas.html");
  }

  @Test
  void theIndexNamesAllInAlphabeticalOrderAndLeadsToThoseThatHaveAnswered() {
    Document index = page("kommuner.html");
    assertThat(index.select(".answer").text())
        .isEqualTo("3 av 49 kommuner har svarat om det enda mål där svaren är kända var för sig.");
    assertThat(index.select(".replies tbody th").eachText())
        .hasSize(49)
        .startsWith("Ale", "Alingsås", "Bengtsfors")
        .endsWith("Vårgårda", "Vänersborg", "Åmål", "Öckerö");
    assertThat(index.select(".replies tbody tr").first().text())
        .isEqualTo("Ale Göteborgsregionen 0 av 1 1");
    assertThat(index.select(".replies tbody tr").get(1).text())
        .isEqualTo("Alingsås Göteborgsregionen – inget svar");
    assertThat(index.select(".replies a").eachAttr("href"))
        .containsExactly("kommun-ale.html", "kommun-goteborg.html", "kommun-amal.html");
  }

  @Test
  void aSubregionsPageStandsBesideAll() {
    Document region = page("delregion-goteborgsregionen.html");
    assertThat(region.select(".answer").text())
        .isEqualTo("Göteborgsregionen har 12 kommuner, och 2 av dem har svarat.");
    assertThat(region.select(".replies tbody tr").eachText())
        .containsExactly("Fem kommuner har båda tjänsterna 1 av 2 2 av 3 Delvis uppfyllt");
    assertThat(region.select(".names a").eachAttr("href"))
        .containsExactly("kommun-ale.html", "kommun-goteborg.html");
  }
}

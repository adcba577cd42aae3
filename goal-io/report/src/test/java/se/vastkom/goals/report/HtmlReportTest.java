package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

class HtmlReportTest {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final Locale ENGLISH = Locale.forLanguageTag("en");

  /** The pages kept beside this test: one of each kind, in both languages. */
  private static final Set<String> KEPT =
      Set.of(
          "index.html",
          "berattelse.html",
          "narrative.html",
          "mal-arkiv-4.html",
          "goal-arkiv-4.html",
          "mal-arkiv-5.html",
          "goal-arkiv-5.html",
          "kommuner.html",
          "municipalities.html",
          "kommun-ale.html",
          "municipality-ale.html",
          "delregion-goteborgsregionen.html",
          "sub-region-goteborgsregionen.html");

  private final Document results = page(SWEDISH, "index.html");
  private final Document narrative = page(SWEDISH, "berattelse.html");

  @TempDir Path folder;

  private static Document page(Locale language, String name) {
    return parsed(Reports.html(language).pages(FullSample.assessed()).get(name));
  }

  private static Document parsed(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  private Element goal(String id) {
    return results.selectFirst("li.goal#" + id);
  }

  /** To renew after an intended change: run with {@code -Dgolden.renew=true} and read. */
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void thePagesAreAsThoseKeptBesideThisTest(String language) throws IOException {
    Path kept = Path.of("src/test/resources/se/vastkom/goals/report", language);
    HtmlReport report = Reports.html(Locale.forLanguageTag(language));
    SortedMap<String, byte[]> pages = new TreeMap<>(report.pages(FullSample.assessed()));
    pages.keySet().retainAll(KEPT);
    assertThat(pages).hasSize((KEPT.size() + 1) / 2);
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      if (Boolean.getBoolean("golden.renew")) {
        Files.write(kept.resolve(page.getKey()), page.getValue());
      }
      assertThat(new String(page.getValue(), StandardCharsets.UTF_8))
          .isEqualTo(Files.readString(kept.resolve(page.getKey())));
    }
  }

  @Test
  void showsWhoAnswersForAGoalAndWhatIsToBeDone() {
    assertThat(goal("arkiv-1").select(".what > .aside").eachText())
        .containsExactly(
            "Ansvarig: Kommunstyrelsen",
            "Källans egen bedömning: Grön, läst som uppfyllt",
            "Åtgärd: Påminn dem som inte har börjat",
            "Egen bedömning: På god väg, styrelsen, 2016-02-01: enkäten visar det");
    assertThat(goal("arkiv-1").selectFirst(".say").text()).isEqualTo("Fler än förra året");
    assertThat(goal("arkiv-3").select(".what > .aside, .say")).isEmpty();
  }

  @Test
  void theAnswerStandsFirst() {
    assertThat(results.selectFirst(".hero .answer").text())
        .isEqualTo(
            "Ett av de 6 mål som gällde året ut är uppfyllt. Tre är delvis uppfyllda, ett är inte"
                + " uppfyllt och ett är inte bedömt. Ett mål utgick genom beslut och ett mål vilar."
                + " Dessutom finns 1 indikator därunder.");
    assertThat(results.select(".counts li").eachText())
        .containsExactly(
            "1 uppfyllt",
            "3 delvis uppfyllda",
            "1 ej uppfyllt",
            "2 utgångna varav 1 vilande",
            "1 ej bedömt");
    assertThat(results.select(".counts li").stream().map(one -> one.select(".cell").size()))
        .containsExactly(1, 3, 1, 2, 1);
  }

  @Test
  void whatIsMostWorthKnowingLeadsToItsGoals() {
    assertThat(results.select(".brief li").eachText())
        .containsExactly(
            "Ett mål är inte uppfyllt Mål: En handbok finns",
            "Närmast målet: 3 kommuner kvar Mål: Fem kommuner har båda tjänsterna 2 kommuner;"
                + " mål: 5 kommuner med alla 2 tjänster",
            "1 av 5 bedömda mål bygger på en publicerad andel Bara andelen är publicerad, inte antalet.");
    assertThat(results.select(".brief a").eachAttr("href"))
        .containsExactly("mal-arkiv-3.html", "mal-arkiv-5.html");
  }

  @Test
  void eachAreaIsARowOfItsGoalsAndWhatIsLeft() {
    assertThat(results.select(".areas thead th").eachText())
        .containsExactly("Område", "En ruta är ett mål", "Uppfyllda", "Kvar till målen");
    assertThat(results.select(".areas tbody tr").eachText())
        .containsExactly(
            "Arkiv 1 uppfyllt, 3 delvis uppfyllda, 1 ej uppfyllt, 1 ej bedömt 1 av 6 3 mål är"
                + " delvis uppfyllda och 1 är inte uppfyllt",
            "Möten 2 utgångna (varav 1 vilande) inget gällande Inget mål gäller",
            "Tomt område inget gällande Inga mål i uppföljningen");
    assertThat(results.selectFirst(".areas tbody tr").select(".cell").eachAttr("class"))
        .containsExactly(
            "cell is-uppfyllt",
            "cell is-delvis",
            "cell is-delvis",
            "cell is-delvis",
            "cell is-ej-uppfyllt",
            "cell is-ej-bedomt");
  }

  @Test
  void goalsAreShownByStatusWithoutAScript() {
    assertThat(results.select(".filter:not(.by-unit) label").eachText())
        .containsExactly(
            "Alla 9",
            "Uppfyllt 1",
            "Delvis uppfyllda 3",
            "Ej uppfyllt 1",
            "Utgångna 2",
            "Ej bedömda 2");
    for (Element choice : results.select(".filter:not(.by-unit) input:not([checked])")) {
      assertThat(results.selectFirst("style").data())
          .contains("body:has(#" + choice.id() + ":checked) .goal:not(.is-");
    }
  }

  @Test
  void goalsAreShownByWhoAnswersForThemWithoutAScript() {
    assertThat(results.select(".filter.by-unit").text())
        .isEqualTo("Ansvarig: Alla 9 Kommunstyrelsen 1 Mötesnämnden 1");
    assertThat(results.select("#moten-1 .aside").first().text())
        .isEqualTo("Ansvarig: Mötesnämnden");
    assertThat(results.getElementById("moten-1").classNames()).contains("by-1");
    assertThat(results.select(".nothing").text())
        .isEqualTo("Inga mål har den statusen och den ansvariga.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arkiv-1 | 17 kommuner Målvärde: minst 25 kommuner 8 kommuner kvar 68 % av målet Från 10 kommuner 2014 | Delvis uppfyllt | Trend positiv
          arkiv-2 | 17 kommuner Målvärde: minst 5 kommuner Nått 340 % av målet | Uppfyllt | Trend negativ
          arkiv-3 | Inte genomfört Målvärde: ska vara genomfört | Ej uppfyllt | Trend oförändrad
          arkiv-4 | Utfallet saknas (bortfall) Målvärde: högst 4,5 dagar Senast 5 dagar (2014) | Ej bedömt | ''
          arkiv-5 | 2 kommuner Målvärde: 5 kommuner med alla 2 tjänster 3 kommuner kvar 40 % av målet källan skrev 38 % Senast 1 kommun (2014) 3 av 49 har svarat | Delvis uppfyllt | ''
          arkiv-6 | 12 kommuner (uträknat ur 24 %) Målvärde: minst 49 kommuner 37 kommuner kvar 24 % av målet | Delvis uppfyllt | ''
          arkiv-7 | Inget utfall är angivet Målvärde: ska öka (utbildningar) | Ej bedömt | ''
          moten-1 | Målet vilar sedan september 2015 på grund av tidsbrist Målvärde: målet saknar målvärde | Utgått (vilande) | ''
          moten-2 | Målet utgick 2015 på grund av en överklagan; förs vidare till Nätverket Målvärde: exakt 1 projekt | Utgått | ''
          """)
  void eachGoalIsARowOfWhatCameWhatWasWantedAndWhatIsLeft(
      String id, String measure, String verdict, String trend) {
    assertThat(goal(id).selectFirst(".measure").text()).isEqualTo(measure);
    assertThat(goal(id).selectFirst(".verdict").text()).isEqualTo(verdict);
    assertThat(goal(id).select(".what > .trend").text().replaceAll("^\\W+ ", "")).isEqualTo(trend);
  }

  @Test
  void theBarsAreOnTheScaleOfThoseWhoCanAnswer() {
    Element counted = goal("arkiv-1").selectFirst("svg.bullet");
    assertThat(counted.selectFirst(".value").attr("x")).isEqualTo("0.000%");
    assertThat(counted.selectFirst(".value").attr("width")).isEqualTo("34.694%");
    assertThat(counted.select(".mark").eachAttr("x1")).containsExactly("51.020%");
    Element share = goal("arkiv-6").selectFirst("svg.bullet");
    assertThat(share.select(".value")).isEmpty();
    assertThat(share.selectFirst(".by-share").attr("width")).isEqualTo("24.000%");
    assertThat(share.selectFirst(".by-share").attr("fill")).isEqualTo("url(#by_share)");
    assertThat(results.getElementById("by_share").tagName()).isEqualTo("pattern");
    assertThat(results.select("#arkiv-3 svg.bullet, #moten-2 svg.bullet")).isEmpty();
  }

  @Test
  void theReasonTheRuleAndTheFiguresLieBehindTheVerdict() {
    Element why = results.selectFirst("#arkiv-5 details");
    assertThat(why.hasAttr("open")).isFalse();
    assertThat(why.selectFirst("summary").text())
        .isEqualTo("Så bedömdes målet: Fem kommuner har båda tjänsterna");
    assertThat(why.select(".chain li").eachText())
        .containsExactly(
            "Källa Publicerat värde 2 Publicerad andel 38 % Källa: Påhittad enkät, utfall.csv rad"
                + " 3.",
            "Siffra 2 av 5 kommuner med alla 2 tjänster, 40 % av målet Måluppfyllelse (uträknad):"
                + " 40 %",
            "Regel Delvis uppfyllt: Så står det i regeln – 2 av 5 kommuner med alla 2 tjänster, 40"
                + " % av målet (regel S2, status.csv rad 4).",
            "Bedömning Delvis uppfyllt");
    assertThat(why.select(".findings .sentence").eachText())
        .containsExactly(
            "Trend ej bedömd: en kommun fler än 2014 (regel T1, trend.csv rad 3).",
            "Anmärkning: källan skrev 38 %, uppgifterna ger 40 %; ingen förklaring hittad (regel A6, anmarkningar.csv rad 8).");
    assertThat(goal("arkiv-5").select(".flags li").eachText())
        .containsExactly("Källan skrev 38 %, uppgifterna ger 40 %; ingen förklaring hittad");
  }

  @Test
  void aGoalUnderAnotherStandsBelowItAndLeadsToIt() {
    assertThat(results.select("#arkiv-6 .placement").eachText())
        .containsExactly(
            "regionmål", "Målen därunder täcker målet enligt en människas bedömning: delvis");
    assertThat(results.select("#arkiv-7 .placement").eachText())
        .containsExactly(
            "indikator, hör till: 49 kommuner är med, vikt 2",
            "Stödjer: Minst 25 kommuner har ett sökbart arkiv");
    assertThat(results.select("#arkiv-7 .placement a").eachAttr("href"))
        .containsExactly("mal-arkiv-6.html", "mal-arkiv-1.html");
    assertThat(results.selectFirst("#arkiv-7").previousElementSibling().id()).isEqualTo("arkiv-6");
    assertThat(goal("arkiv-7").className()).isEqualTo("goal is-ej-bedomt level-1");
    assertThat(goal("arkiv-6").className()).isEqualTo("goal is-delvis");
    assertThat(results.selectFirst("style").data()).contains(".level-1");
  }

  @Test
  void theTablesHaveCaptionsAndScopesAndKeepTheirRolesWhenShownAsBlocks() {
    assertThat(results.select("table > caption").eachText())
        .containsExactly("Områden: mål efter status, uppfyllda mål och vad som är kvar");
    assertThat(results.select("table")).allMatch(table -> table.attr("role").equals("table"));
    assertThat(
            results.select(
                "tr:not([role=row]), td:not([role=cell]), tbody:not([role=rowgroup]),"
                    + " thead:not([role=rowgroup]), thead > tr > th:not([role=columnheader]),"
                    + " tbody > tr > th:not([role=rowheader])"))
        .isEmpty();
    assertThat(results.select(".areas thead th").eachAttr("scope")).hasSize(4).containsOnly("col");
    assertThat(results.select(".areas tbody th").eachAttr("scope")).hasSize(3).containsOnly("row");
  }

  @Test
  void theNarrativeIsToldWithItsStatesAndNeverCounted() {
    assertThat(narrative.title())
        .isEqualTo("Påhittad berättelse – Påhittad uppföljning – Påhittade förbundet");
    assertThat(narrative.selectFirst("h1").text()).isEqualTo("Påhittad berättelse");
    assertThat(narrative.select(".prose p").eachText())
        .containsExactly("Det gick bra.", "Mer finns att göra.");
    assertThat(narrative.select(".told h2").eachText()).containsExactly("Gemensamt", "Skola");
    assertThat(narrative.select("#told_1 .lists li").eachText())
        .containsExactly("Dela på arbetet", "En guide", "En film");
    assertThat(narrative.select("#told_1 .lifecycle")).isEmpty();
    assertThat(narrative.selectFirst("#told_2 .lifecycle").text())
        .isEqualTo(
            "Vilande sedan september 2015 på grund av väntan på någon annan Förs vidare till 2016");
    assertThat(narrative.select(".status")).hasSize(1);
    assertThat(results.selectFirst("#area_moten .lifecycle").text())
        .isEqualTo("Vilande sedan september 2015 på grund av tidsbrist");
  }

  @Test
  void thePagesAreLinkedBothWaysAreaByArea() {
    assertThat(results.select("#area_arkiv .across a").eachAttr("href"))
        .containsExactly("berattelse.html#told_1");
    assertThat(narrative.select("#told_1 .across a").eachAttr("href"))
        .containsExactly("index.html#area_arkiv", "index.html#area_moten");
    assertThat(results.select("nav.pages a").eachAttr("href"))
        .containsExactly("index.html", "kommuner.html", "berattelse.html", "metod.html", "om.html");
    assertThat(results.selectFirst("[aria-current=page]").text()).isEqualTo("Resultat");
    assertThat(narrative.selectFirst("[aria-current=page]").text()).isEqualTo("Berättelse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyLinkLeadsSomewhereWithinTheFolder(String language) {
    SortedMap<String, byte[]> pages =
        Reports.html(Locale.forLanguageTag(language)).pages(FullSample.assessed());
    int links = 0;
    for (Map.Entry<String, byte[]> page : pages.entrySet()) {
      for (Element link : parsed(page.getValue()).select("[href]")) {
        String[] target = link.attr("href").split("#", 2);
        String file = target[0].isEmpty() ? page.getKey() : target[0];
        assertThat(pages).containsKey(file);
        if (target.length == 2) {
          assertThat(parsed(pages.get(file)).getElementById(target[1])).as(target[1]).isNotNull();
        }
        links++;
      }
    }
    assertThat(links).isGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource({"sv, index.html", "sv, berattelse.html", "en, index.html", "en, narrative.html"})
  void aPageIsWholeInItselfAndItsPolicyAllowsNothingElse(String language, String name)
      throws Exception {
    Document page = page(Locale.forLanguageTag(language), name);
    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("script, link, img, iframe, object, embed, base, form, [src], [style]"))
        .isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on");
        assertThat(attribute.getValue()).doesNotContain("http:", "https:", "//", "javascript:");
      }
    }
    String style = page.selectFirst("style").data();
    assertThat(page.select("style")).hasSize(1);
    assertThat(style).doesNotContain("url(", "@import", "http");
    byte[] sum =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(sum)
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(page.selectFirst("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
  }

  @ParameterizedTest
  @CsvSource({"sv, index.html", "sv, berattelse.html"})
  void headingsStandInOrderAndIdsAreUnique(String language, String name) {
    Document page = page(Locale.forLanguageTag(language), name);
    List<Integer> levels = new ArrayList<>();
    page.select("h1, h2, h3, h4, h5, h6")
        .forEach(heading -> levels.add(heading.tagName().charAt(1) - '0'));
    assertThat(levels).startsWith(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.selectFirst("body > :first-child").attr("href")).isEqualTo("#main_content");
    assertThat(page.select("body > header, body > main, body > footer")).hasSize(3);
  }

  @Test
  void inEnglishAllButWhatWasWrittenIsEnglish() {
    Document page = page(ENGLISH, "index.html");
    assertThat(page.selectFirst(".answer").text())
        .isEqualTo(
            "One of the 6 goals that were in force throughout the year is met. Three are partly"
                + " met, one is not met and one is not assessed. One goal was discontinued by"
                + " decision and one goal is dormant. There are also 1 indikator under them.");
    assertThat(page.selectFirst("#arkiv-5 summary").text())
        .isEqualTo("How the goal was assessed: Fem kommuner har båda tjänsterna");
    assertThat(page.selectFirst("#arkiv-1 .measure").text())
        .isEqualTo(
            "17 municipalities Target: at least 25 municipalities 8 municipalities to go 68% of the"
                + " target From 10 municipalities in 2014");
    assertThat(page.selectFirst("#area_moten .lifecycle").text())
        .isEqualTo("Dormant since September 2015 because of lack of time");
  }

  /** A voice that reads the English page must know what is Swedish on it. */
  @ParameterizedTest
  @CsvSource({"index.html", "narrative.html"})
  void whatAnAuthorWroteIsMarkedWithItsLanguageWhereThePageHasAnother(String name) {
    assertThat(page(ENGLISH, name).select("bdi[lang=sv]")).hasSizeGreaterThan(8);
    assertThat(page(ENGLISH, name).select("h1 bdi, h2 bdi, h3 bdi, h4 bdi, .say bdi, .lists bdi"))
        .isNotEmpty()
        .allMatch(text -> text.attr("lang").equals("sv"));
    assertThat(results.select("bdi[lang]")).isEmpty();
    assertThat(narrative.select("bdi[lang]")).isEmpty();
  }

  @Test
  void withoutANarrativeOrGoalsThereAreNoPagesOfThemNorLinksToAny() {
    FollowUp alone =
        FollowUp.builder(
                new FollowUp.Header(
                    "a", "Ensam", "", "", Period.year(2015), Population.vastraGotaland()))
            .area(FocusArea.of("a", "Utan mål"))
            .check()
            .orThrow();
    SortedMap<String, byte[]> pages =
        Reports.html(Words.swedish())
            .pages(new AssessedFollowUp(alone, FullSample.assessed().run(), List.of()));
    assertThat(pages.keySet()).containsExactly("index.html", "metod.html", "om.html");
    Document page = parsed(pages.get("index.html"));
    assertThat(page.title()).isEqualTo("Ensam");
    assertThat(page.select(".counts, .brief, .goal")).isEmpty();
    assertThat(page.select("nav.pages a").eachText())
        .containsExactly("Resultat", "Så bedöms målen", "Om");
    assertThat(page.selectFirst(".publisher").text()).isEqualTo("Ensam");
    assertThat(page.selectFirst(".answer").text()).isEqualTo("Uppföljningen har inga mål.");
    assertThat(page.selectFirst(".tally").text()).isEqualTo("Inga mål i uppföljningen");
  }

  @Test
  void aPageThatNobodyGaveATitleSaysWhatItIs() {
    FollowUp untitled =
        FollowUp.builder(
                new FollowUp.Header(
                    "a", "", "", "", Period.year(2015), Population.vastraGotaland()))
            .narrative(new Narrative("", "", "", List.of()), Place.NOWHERE)
            .check()
            .orThrow();
    SortedMap<String, byte[]> pages =
        Reports.html(Words.swedish())
            .pages(new AssessedFollowUp(untitled, FullSample.assessed().run(), List.of()));
    Document told = parsed(pages.get("berattelse.html"));
    assertThat(told.selectFirst("h1").text()).isEqualTo("Berättelse");
    assertThat(told.title()).isEqualTo("Berättelse");
    assertThat(told.selectFirst("[aria-current=page]").text()).isEqualTo("Berättelse");
    assertThat(parsed(pages.get("index.html")).selectFirst("h1").text()).isEqualTo("Resultat");
  }

  @Test
  void writesItsPagesIntoAFolderAndNamesThem() throws IOException {
    Path target = folder.resolve("ny/rapport");
    List<Path> written =
        Reports.html(Locale.forLanguageTag("sv")).write(FullSample.assessed(), target);
    assertThat(written)
        .contains(
            target.resolve("berattelse.html"),
            target.resolve("index.html"),
            target.resolve("mal-arkiv-1.html"),
            target.resolve("kommun-ale.html"));
    assertThat(Files.readAllBytes(target.resolve("index.html")))
        .isEqualTo(Reports.html(Words.swedish()).pages(FullSample.assessed()).get("index.html"));
  }

  @Test
  void pagesThatTheReportNoLongerHasAreDeletedUnlessSomebodyChangedThem() throws IOException {
    HtmlReport report = Reports.html(SWEDISH);
    report.write(FullSample.assessed(), folder);
    Path changed = folder.resolve("mal-arkiv-2.html");
    Files.writeString(changed, Files.readString(changed) + "<!-- egen -->");
    Path own = Files.writeString(folder.resolve("kommun-min.html"), "egen sida");
    FollowUp alone =
        FollowUp.builder(
                new FollowUp.Header(
                    "a", "Ensam", "", "", Period.year(2015), Population.vastraGotaland()))
            .area(FocusArea.of("a", "Utan mål"))
            .check()
            .orThrow();
    report.write(new AssessedFollowUp(alone, FullSample.assessed().run(), List.of()), folder);
    assertThat(folder.resolve("mal-arkiv-1.html")).doesNotExist();
    assertThat(folder.resolve("kommun-ale.html")).doesNotExist();
    assertThat(folder.resolve("delregion-skaraborg.html")).doesNotExist();
    assertThat(folder.resolve("berattelse.html")).doesNotExist();
    assertThat(changed).exists();
    assertThat(own).hasContent("egen sida");
    assertThat(folder.resolve("index.html")).exists();
  }

  @Test
  void pagesOfALanguageThatIsNoLongerWantedAreDeletedButNeverAReportOfItsOwn() throws IOException {
    HtmlReport both = Reports.html(Words.swedish(), Words.english());
    assertThat(both.write(FullSample.assessed(), folder))
        .contains(folder.resolve("index.html"), folder.resolve("en/goal-arkiv-1.html"));
    Path own = Files.writeString(folder.resolve("en/egen.html"), "egen sida");
    Files.delete(folder.resolve("en/index.html"));
    both.write(FullSample.assessed(), folder);
    assertThat(folder.resolve("en/index.html")).exists();
    Reports.html(SWEDISH).write(FullSample.assessed(), folder);
    try (Stream<Path> left = Files.list(folder.resolve("en"))) {
      assertThat(left).containsExactly(own);
    }
    Files.delete(own);
    Reports.html(ENGLISH).write(FullSample.assessed(), folder.resolve("en"));
    Reports.html(SWEDISH).write(FullSample.assessed(), folder);
    assertThat(folder.resolve("en/goal-arkiv-1.html")).exists();
  }

  @Test
  void aFileOfSomebodysInTheFolderOfALanguageIsNotReplacedAndNothingIs() throws IOException {
    Files.createDirectory(folder.resolve("en"));
    Path own = Files.writeString(folder.resolve("en/index.html"), "egen sida");
    assertThatThrownBy(
            () ->
                Reports.html(Words.swedish(), Words.english()).write(FullSample.assessed(), folder))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(own.toString());
    assertThat(own).hasContent("egen sida");
    assertThat(folder.resolve("index.html")).doesNotExist();
  }

  @Test
  void aFileWhereTheFolderShouldBeIsLeftAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("fil"), "gammalt");
    assertThatThrownBy(() -> Reports.html(SWEDISH).write(FullSample.assessed(), file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString());
    assertThat(file).hasContent("gammalt");
  }

  @Test
  void thereAreReportsInSwedishAndEnglishOnly() {
    assertThatThrownBy(() -> Reports.html(Locale.GERMAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are words in sv and en; found the locale 'de'.");
  }

  /** On a page in English, what the Swedish authors of book and follow-up wrote is Swedish. */
  @Test
  void whatIsWrittenInAnotherLanguageWithinASentenceIsMarkedWithIt() {
    Document english =
        Jsoup.parse(
            new String(
                Reports.html(ENGLISH).pages(FullSample.assessed()).get("goal-arkiv-5.html"),
                StandardCharsets.UTF_8));
    assertThat(english.select(".sentence bdi[lang=sv]").eachText()).isNotEmpty();
    for (Element piece : english.select(".sentence bdi[lang]")) {
      assertThat(piece.attr("lang")).isEqualTo("sv");
      assertThat(piece.text()).doesNotMatch("\\S*[\\d.]\\S*");
    }
    assertThat(results.select(".sentence bdi[lang]")).isEmpty();
    assertThat(
            Sentence.of(
                    Words.english().quoting(SWEDISH),
                    Phrase.of("answers.figure").with("name", "Borås").with("figure", 3))
                .pieces())
        .containsExactly(
            new Sentence.Piece("Borås", false, "sv", null),
            new Sentence.Piece(" 3", false, null, null));
  }
}

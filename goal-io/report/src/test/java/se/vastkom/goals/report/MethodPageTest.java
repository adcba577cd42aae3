package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.words.Phrase;

/** How goals are assessed: what the words mean, the rules, and how to check them. */
class MethodPageTest {

  private static final AssessedFollowUp ASSESSED =
      FullSample.assessed()
          .withInputs(List.of(new InputFile(Phrase.of("field.mål"), "f".repeat(64))));

  private final Document swedish = page(ASSESSED, "sv", "metod.html");

  private static Document page(AssessedFollowUp assessed, String language, String name) {
    SortedMap<String, byte[]> pages = Reports.html(Locale.forLanguageTag(language)).pages(assessed);
    return Jsoup.parse(new String(pages.get(name), StandardCharsets.UTF_8));
  }

  private static AssessedFollowUp by(List<PublishedRules.Rule> rules) {
    AssessedFollowUp sample = FullSample.assessed();
    return new AssessedFollowUp(
        sample.followUp(),
        sample.run(),
        new PublishedRules("", "", new TreeMap<>(), rules, List.of(), Optional.empty()),
        sample.assessments(),
        List.of(),
        List.of());
  }

  private static PublishedRules.Rule rule(
      Finding.Kind kind, String table, String id, String conclusion) {
    return new PublishedRules.Rule(
        kind,
        table,
        id,
        conclusion,
        Phrase.of("rule.always").with("conclusions", "påhittad följd").with("id", id));
  }

  @Test
  void theBooksOwnWordsAreMarkedWithItsLanguageWhereThePageHasAnother() {
    AssessedFollowUp sample = FullSample.assessed();
    PublishedRules rules = sample.rules();
    AssessedFollowUp english =
        new AssessedFollowUp(
            sample.followUp(),
            sample.run(),
            new PublishedRules(
                "An invented owner",
                rules.source(),
                rules.explanations(),
                rules.rules(),
                rules.parameters(),
                rules.tests(),
                "en"),
            sample.assessments(),
            List.of(),
            List.of());
    String marked = ".explanation bdi, table.past bdi, .run bdi";
    assertThat(page(english, "sv", "metod.html").select(marked).eachAttr("lang"))
        .hasSize(8)
        .containsOnly("en");
    assertThat(page(english, "en", "method.html").select(marked).eachAttr("lang")).isEmpty();
    assertThat(page(sample, "en", "method.html").select(marked).eachAttr("lang"))
        .hasSize(8)
        .containsOnly("sv");
    assertThat(page(sample, "sv", "metod.html").select(marked).eachAttr("lang")).isEmpty();
    // What the follow-up's author wrote keeps its own.
    assertThat(page(english, "en", "method.html").select(".signs bdi").eachAttr("lang"))
        .isNotEmpty()
        .containsOnly("sv");
  }

  @Test
  void eachStatusAndTrendIsExplainedAndLeadsToTheRulesThatGiveIt() {
    assertThat(swedish.select(".keys dl:eq(1) > div").eachText())
        .containsExactly(
            "Uppfyllt Ges av regel S1",
            "Delvis uppfyllt Något är kvar att göra. Ges av regel S2",
            "Ej uppfyllt Ingen regel ger detta.",
            "Utgått Ingen regel ger detta.",
            "Ej bedömt Ges av regel S3 Ges också när ingen regel gäller, eller flera som inte är"
                + " överens.",
            "↗ Positiv Ges av regel T1",
            "→ Oförändrad Ingen regel ger detta.",
            "↘ Negativ Ingen regel ger detta.",
            "? Ej bedömd Ges också när ingen regel gäller, eller flera som inte är överens.");
    for (Element link : swedish.select(".keys a")) {
      assertThat(swedish.getElementById(link.attr("href").substring(1)).text())
          .contains("(regel " + link.text() + ")");
    }
  }

  @Test
  void theSourcesOwnJudgementAndSignsStandBeside() {
    assertThat(swedish.select(".agreement").eachText())
        .containsExactly(
            "Källans egen bedömning skiljer sig från reglernas för 1 av de 2 mål där källan har"
                + " en.");
    assertThat(swedish.select(".signs div").eachText())
        .containsExactly("pil aktivitetens egen verkan");
  }

  @Test
  void theRulesStandTableByTableTheStandardOnesFirst() {
    Document page =
        page(
            by(
                List.of(
                    rule(Finding.Kind.CONCLUSION, "min tabell", "R 1", "min tabell"),
                    rule(Finding.Kind.REMARK, "anmärkning", "A1", "tryckt andel"),
                    rule(Finding.Kind.STATUS, "sammanvägning", "V1", "delvis"),
                    rule(Finding.Kind.TREND, "trend", "T1", "positiv"),
                    rule(Finding.Kind.STATUS, "status", "S1", "uppfyllt"))),
            "sv",
            "metod.html");
    assertThat(page.select(".book h3").eachText())
        .containsExactly(
            "Status: är målet uppfyllt?",
            "Trend: åt vilket håll går utfallet?",
            "Sammanvägning: är ett mål uppfyllt, efter målen under det?",
            "Anmärkningar: vad behöver läsaren veta om underlaget?",
            "min tabell");
    assertThat(page.select(".rules li").eachText())
        .containsExactly(
            "Uppfyllt I alla fall påhittad följd (regel S1).",
            "↗ Positiv I alla fall påhittad följd (regel T1).",
            "Delvis uppfyllt I alla fall påhittad följd (regel V1).",
            "I alla fall påhittad följd (regel A1).",
            "I alla fall påhittad följd (regel R 1).");
    assertThat(page.select(".rules li").eachAttr("id"))
        .containsExactly(
            "rule_status_S1",
            "rule_trend_T1",
            "rule_sammanvägning_V1",
            "rule_anmärkning_A1",
            "rule_min_20_tabell_R_20_1");
  }

  @Test
  void noTwoRulesHaveTheSameAnchor() {
    assertThat(RuleLink.anchor(rule(Finding.Kind.CONCLUSION, "a b", "c", "")))
        .isNotEqualTo(RuleLink.anchor(rule(Finding.Kind.CONCLUSION, "a", "b_c", "")))
        .isNotEqualTo(RuleLink.anchor(rule(Finding.Kind.CONCLUSION, "a_b", "c", "")));
  }

  @Test
  void whatAGoalWasJudgedByLeadsToTheRule() {
    for (String name : List.of("index.html", "mal-arkiv-5.html")) {
      Document page = page(ASSESSED, "sv", name);
      Element chain =
          name.equals("index.html")
              ? page.selectFirst("#arkiv-5 .chain")
              : page.selectFirst(".chain");
      assertThat(chain.select("li:eq(2) a").eachText()).as(name).containsExactly("S2");
      assertThat(chain.selectFirst("li:eq(2) .sentence").text()).contains("(regel S2, ");
      if (!name.equals("index.html")) {
        assertThat(page.select(".findings a").eachText()).contains("T1");
      }
      for (Element link : page.select(".chain .sentence a, .findings a")) {
        String[] address = link.attr("href").split("#", 2);
        assertThat(address[0]).isEqualTo("metod.html");
        assertThat(swedish.getElementById(address[1])).as(link.attr("href")).isNotNull();
      }
    }
  }

  @Test
  void theBordersHaveTheirDecisionsAndTheTestCasesTheirResult() {
    assertThat(swedish.select("table.past tbody tr").eachText())
        .containsExactly("delvis 75 % den 1 juli 2015 Styrelsen (påhittad) § 1");
    assertThat(swedish.selectFirst("[aria-labelledby=tests_heading] p").text())
        .isEqualTo(
            "12 av 12 testfall ger väntat resultat; de når 30 av 31 rader, villkor, gränser och"
                + " värden och märker 54 av 55 små ändringar av reglerna.");
  }

  @Test
  void whatTheAssessmentWasMadeWithCanBeHeldAgainstIt() {
    assertThat(swedish.select(".run div").eachText())
        .containsExactly(
            "Regelverk Påhittat regelverk (pahittat)",
            "Version 1.0",
            "Regelverkets ägare Påhittad ägare",
            "Regelverket följer Påhittat beslut",
            "Regler som gällde den 31 december 2015",
            "Regelmotor ingen",
            "Regelverkets kontrollsumma (SHA-256) " + "0123456789abcdef".repeat(4));
    assertThat(swedish.selectFirst("pre").text())
        .isEqualTo("malvakt bedom UPPFÖLJNING --regelverk pahittat --per 2015-12-31");
    assertThat(swedish.select(".sums div").eachText()).containsExactly("Mål " + "f".repeat(64));
  }

  @Test
  void aBookThatPublishesNoRulesSaysSoAndNothingLeadsToThem() {
    AssessedFollowUp sample = FullSample.assessed();
    AssessedFollowUp silent =
        new AssessedFollowUp(sample.followUp(), sample.run(), sample.assessments());
    Document page = page(silent, "sv", "metod.html");
    assertThat(page.selectFirst(".book").text())
        .isEqualTo("Reglerna Reglerna följer inte med de här uppgifterna.");
    assertThat(page.select(".keys dd, .keys a, table, [aria-labelledby=tests_heading]")).isEmpty();
    assertThat(page(silent, "sv", "index.html").select(".sentence a")).isEmpty();
  }

  @Test
  void inEnglishTheHeadingIsOursAndTheAuthorsWordsAreMarked() {
    Document english = page(ASSESSED, "en", "method.html");
    assertThat(english.title()).startsWith("How goals are assessed – ");
    assertThat(english.selectFirst("h1").html()).isEqualTo("How goals are assessed");
    assertThat(english.selectFirst(".explanation bdi").attr("lang")).isEqualTo("sv");
    assertThat(english.select(".book h3").eachText())
        .containsExactly("Status: is the goal met?", "Trend: which way is the outcome going?");
    assertThat(english.selectFirst(".rules li").text())
        .isEqualTo("Met In every case påhittad följd: uppfyllt (rule S1).");
    assertThat(english.select(".pages a").eachText())
        .containsExactly(
            "Results", "Municipalities", "Narrative", "How goals are assessed", "About");
  }

  @Test
  void theResultsKeepTheSignsAndTheWayHere() {
    Document results = page(ASSESSED, "sv", "index.html");
    assertThat(results.select(".legend .signs li").eachText())
        .containsExactly("Uppfyllt", "Delvis uppfyllt", "Ej uppfyllt", "Utgått", "Ej bedömt");
    assertThat(results.selectFirst(".legend > p > a").attr("href")).isEqualTo("metod.html");
    assertThat(results.select(".run, .keys, .agreement")).isEmpty();
  }
}

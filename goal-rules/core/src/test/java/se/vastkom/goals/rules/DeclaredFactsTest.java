package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Words;

/** Facts of goals that a rule book declares, and a table of its own that concludes from them. */
class DeclaredFactsTest {

  private static final RuleBook BOOK = book();

  private static RuleBook book() {
    Map<String, String> texts = new HashMap<>();
    texts.put(
        "regelverk.yaml",
        """
        regelverk: prov
        namn: Prov (påhittat)
        version: "1"
        tabeller:
          - {tabell: status, fil: status.csv, träffprincip: U}
          - {tabell: trend, fil: trend.csv, träffprincip: U}
          - {tabell: åtgärder, fil: atgarder.csv, träffprincip: U}
        """);
    texts.put(
        "uppgifter.csv",
        """
        uppgift;på engelska;roll;typ;ord;minst;högst;medför
        invånare;inhabitants;;heltal;;1;;
        risk;risk;;ord;"låg = low; hög = high";;;hög => invånare: finns
        åtgärd;measure;slutsats;ord;"påbörjad = begun; väntar = waits";;;
        läge;lifecycle;;ord;"aktivt = active; vilande = dormant; utgått = discontinued";;;
        """);
    texts.put(
        "status.csv", "regel;risk;status\nS1;hög;ej uppfyllt\nS2;låg;uppfyllt\nS3;saknas;delvis\n");
    texts.put("trend.csv", "regel;trend\nT1;ej bedömd\n");
    texts.put("atgarder.csv", "regel;invånare;åtgärd\nÅ1;>= 10000;påbörjad\nÅ2;< 10000;väntar\n");
    Map<String, byte[]> files = new HashMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return RuleBooks.read(Files.of(files)).orThrow();
  }

  private static FollowUp followUp(GivenFact... facts) {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "prov", "Prov", "", "", Period.year(2025), Population.vastraGotaland()))
            .area(new FocusArea(new AreaId("a"), "A", Lifecycle.ACTIVE))
            .goal(Goal.of("a-1", "a", "Ett", new Target.None()));
    List.of(facts).forEach(builder::given);
    return builder.check().orThrow();
  }

  private static GivenFact given(String fact, int column, String text) {
    return new GivenFact(new GoalId("a-1"), fact, text, Place.cell("mal.csv", "", 2, column));
  }

  private static Checked<AssessedFollowUp> assessed(GivenFact... facts) {
    return Assessor.using(BOOK, new DirectEngine()).assess(followUp(facts));
  }

  private static List<String> said(Checked<?> checked) {
    return checked.problems().stream().map(Problem::phrase).map(Words.swedish()::say).toList();
  }

  @Test
  void declaredFactsDecide() {
    Assessment one =
        assessed(given("invånare", 8, "12 000"), given("risk", 9, "high"))
            .orThrow()
            .assessments()
            .get(0);
    assertThat(one.status()).isEqualTo(Status.EJ_UPPFYLLT);
    assertThat(one.conclusions().map(Finding::sentence).map(Words.swedish()::sayFirst))
        .containsExactly(
            "Åtgärder: åtgärd påbörjad: invånare 12 000 (regel Å1, atgarder.csv rad 2).");
    assertThat(Words.swedish().say(one.statusFinding().figures().get(0).value())).isEqualTo("hög");
  }

  @Test
  void aBlankCellIsMissingButNoColumnIsAnError() {
    Checked<AssessedFollowUp> blank =
        assessed(given("invånare", 8, ""), given("risk", 9, "saknas"));
    Assessment one = blank.orThrow().assessments().get(0);
    assertThat(one.status()).isEqualTo(Status.DELVIS);
    assertThat(one.conclusions().map(Finding::sentence).map(Words.swedish()::sayFirst))
        .containsExactly(
            "Åtgärder: ingen slutsats: ingen rad i tabellen åtgärder gäller (ingen regel).");
    assertThat(said(assessed(given("risk", 9, "låg"))))
        .containsExactly(
            "prov: Regelverket \"prov\" frågar om invånare, men ingen kolumn i mål eller utfall heter"
                + " så. Lägg till den; en tom cell betyder att uppgiften saknas.");
  }

  @Test
  void whatCannotBeIsRefusedAtItsCell() {
    assertThat(said(assessed(given("invånare", 8, "många"), given("risk", 9, "medel"))))
        .containsExactly(
            "mal.csv rad 2 kolumn H: \"många\" är inget tal, men här väntas vad invånare är, till"
                + " exempel 80.",
            "mal.csv rad 2 kolumn I: \"medel\" är inget ord för risk. Väntat är något av: låg, hög.");
    assertThat(said(assessed(given("invånare", 8, "0"), given("risk", 9, ""))))
        .containsExactly("mal.csv rad 2 kolumn H: a-1: invånare kan inte vara 0; väntat är >= 1.");
    assertThat(said(assessed(given("invånare", 8, ""), given("risk", 9, "hög"))))
        .containsExactly(
            "mal.csv rad 2 kolumn I: a-1: När risk: hög kan invånare inte vara saknas; väntat är"
                + " finns.");
    assertThat(said(assessed(given("invånare", 8, "1.200"), given("risk", 9, ""))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("mal.csv rad 2 kolumn H: \"1.200\" kan läsas som tusental");
  }

  @Test
  void aColumnThatNoTableAsksAboutIsTold() {
    assertThat(
            said(
                assessed(
                    given("invånare", 8, "1"), given("risk", 9, "låg"), given("färg", 10, "blå"))))
        .containsExactly(
            "mal.csv rad 2 kolumn J: Kolumnen färg används inte: ingen tabell i regelverket"
                + " \"prov\" frågar om den.");
  }

  @Test
  void standardFactsAreDocumentationAndNoContent() {
    assertThat(BOOK.declared().all())
        .extracting(fact -> fact.key())
        .containsExactly("invånare", "risk", "åtgärd");
    assertThat(BOOK.canonical()).doesNotContain("uppgift\tläge");
    assertThat(BOOK.ownFacts())
        .extracting(name -> name.en())
        .containsExactly("inhabitants", "risk");
  }
}

package se.vastkom.goals.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Words;

/** Which cells, rules and figures are named as the cause of another verdict, and which are not. */
class CausesTest {

  private static final LocalDate DAY = LocalDate.of(2019, 12, 31);
  private static final RuleBook TEMPLATE = RuleBooks.template();

  private static Goal wanting(long municipalities) {
    return Goal.of("g", "a", "G", new Target.AtLeast(Quantity.of(municipalities, "kommuner")));
  }

  private static Observation counted(long number) {
    Observation known = Observation.counted("g", number, "kommuner");
    return new Observation(
        known.goal(),
        known.outcome(),
        known.strength(),
        known.respondents(),
        known.change(),
        known.published(),
        known.comment(),
        new Observation.Source("", Place.row("utfall.csv", 2)));
  }

  private static FollowUp followUp(Goal goal, Observation known) {
    return FollowUp.builder(
            new FollowUp.Header(
                "prov", "Prov (påhittat)", "", "", Period.year(2025), Population.vastraGotaland()))
        .area(FocusArea.of("a", "A"))
        .goal(goal)
        .observation(known)
        .check()
        .orThrow();
  }

  private static Assessor by(RuleBook book) {
    return Assessor.using(book, new DirectEngine());
  }

  private static RuleBook changed(RuleBook book, String file, UnaryOperator<String> change) {
    TreeMap<String, byte[]> files = new TreeMap<>(RuleBooks.files(book));
    String text =
        new String(Optional.ofNullable(files.get(file)).orElseThrow(), StandardCharsets.UTF_8);
    files.put(file, change.apply(text).getBytes(StandardCharsets.UTF_8));
    files.remove("testfall.csv");
    return RuleBooks.read(Files.of(files), GoalFacts.standard().vocabulary()).orThrow();
  }

  private static List<String> causes(
      RuleBook before, FollowUp one, RuleBook after, FollowUp other) {
    return Comparisons.of(by(before), one, by(after), other).orThrow().flips().stream()
        .map(Comparison.Flip::causes)
        .flatMap(List::stream)
        .map(
            cause ->
                Words.swedish().say(cause.what())
                    + " | "
                    + cause.places().stream().map(Place::phrase).map(Words.swedish()::say).toList())
        .toList();
  }

  @Test
  void aCellOfTheFirstColumnIsTheCause() {
    RuleBook other =
        changed(TEMPLATE, "status.csv", text -> text.replace("S3;aktivt", "S3;vilande"));
    FollowUp goals = followUp(wanting(25), counted(23));
    assertThat(causes(TEMPLATE, goals, other, goals))
        .containsExactly(
            "S3 kräver läge vilande i stället för aktivt (läge är aktivt) | [status.csv rad 5"
                + " kolumn B]");
  }

  @Test
  void aRuleOfTheSameNameThatSharesNothingIsAnother() {
    RuleBook other =
        changed(
            TEMPLATE,
            "status.csv",
            text ->
                text.replace("S3;aktivt;nej;>= $delvis;;delvis;", "S3;vilande;ja;;;ej bedömt;"));
    FollowUp goals = followUp(wanting(25), counted(23));
    assertThat(causes(TEMPLATE, goals, other, goals))
        .containsExactly("S3 finns inte längre | [status.csv rad 5]");
  }

  @Test
  void aTableThatIsGoneTakesItsRulesAlong() {
    RuleBook whole = RuleBooks.shipped("vansbro-2019");
    RuleBook part =
        new RuleBook(
            whole.about(),
            whole.tables().subList(0, 2),
            whole.parameters(),
            List.of(),
            List.of(),
            List.of());
    FollowUp planned =
        followUp(wanting(25), counted(12).withStrength(Observation.EvidenceStrength.PLANNED));
    assertThat(causes(whole, planned, part, planned))
        .containsExactly("A2 finns inte längre | [anmarkning.csv rad 4]");
  }

  @Test
  void anotherBaselineOrPreviousOutcomeIsTheCauseOfATrend() {
    Goal from20 =
        wanting(25).startingFrom(new Goal.Baseline(Quantity.of(20, "kommuner"), Period.year(2020)));
    Goal from12 =
        wanting(25).startingFrom(new Goal.Baseline(Quantity.of(12, "kommuner"), Period.year(2020)));
    assertThat(
            causes(
                RuleBooks.shipped("vansbro-2019"),
                followUp(from20, counted(12)),
                RuleBooks.shipped("vansbro-2019"),
                followUp(from12, counted(12))))
        .containsExactly(
            "utgångsläget är 12 kommuner i stället för 20 kommuner | []",
            "utveckling är oförändrat i stället för från målet | []");
    Goal last20 =
        wanting(25).following(new Goal.Previous(Quantity.of(20, "kommuner"), Period.year(2024)));
    Goal last12 =
        wanting(25).following(new Goal.Previous(Quantity.of(12, "kommuner"), Period.year(2024)));
    assertThat(
            causes(
                RuleBooks.shipped("vansbro-2019"),
                followUp(last20, counted(12)),
                RuleBooks.shipped("vansbro-2019"),
                followUp(last12, counted(12))))
        .containsExactly(
            "det föregående utfallet är 12 kommuner i stället för 20 kommuner | []",
            "utveckling är oförändrat i stället för från målet | []");
  }

  private static List<String> shifts(
      RuleBook before, FollowUp one, RuleBook after, FollowUp other) {
    return Comparisons.of(by(before), one, by(after), other).orThrow().shifts().stream()
        .map(shift -> Words.swedish().sayFirst(shift.sentence()))
        .toList();
  }

  /** The border between two rows is one change, whichever of them says it. */
  @Test
  void aChangeIsToldToAReaderWithoutRowsAndParameters() {
    RuleBook words = RuleBooks.shipped("vastkom-2015");
    RuleBook borders = RuleBooks.shipped("vansbro-2019");
    FollowUp goals = followUp(wanting(25), counted(12));
    assertThat(shifts(words, goals, borders, goals))
        .containsExactly(
            "Ett mål blir ej uppfyllt för att delvis nu kräver måluppfyllelse minst 80 % (förut mer"
                + " än 0 %)");
    assertThat(shifts(borders, goals, words, goals))
        .containsExactly(
            "Ett mål blir delvis uppfyllt för att ej uppfyllt nu kräver måluppfyllelse högst 0 %"
                + " (förut mindre än 80 %)");
    RuleBook at40 = changed(TEMPLATE, "parametrar.csv", text -> text.replace("80 %", "40 %"));
    assertThat(shifts(TEMPLATE, goals, at40, goals))
        .containsExactly(
            "Ett mål blir delvis uppfyllt för att gränsen delvis nu är 40 % (förut 80 %)");
    RuleBook without = changed(TEMPLATE, "status.csv", text -> text.replaceAll("\nS4;.*", ""));
    assertThat(shifts(TEMPLATE, goals, without, goals))
        .containsExactly(
            "Ett mål blir ej bedömt för att en regel som gav ej uppfyllt är borttagen");
    assertThat(shifts(without, goals, TEMPLATE, goals))
        .containsExactly("Ett mål blir ej uppfyllt för att en ny regel ger ej uppfyllt");
    RuleBook dormant =
        changed(TEMPLATE, "status.csv", text -> text.replace("S4;aktivt", "S4;vilande"));
    assertThat(shifts(TEMPLATE, goals, dormant, goals))
        .containsExactly(
            "Ett mål blir ej bedömt för att ej uppfyllt nu kräver läge vilande (förut aktivt)");
  }

  @Test
  void aChangeOfFiguresIsToldWithoutWhatFollowsFromIt() {
    RuleBook book = RuleBooks.shipped("vansbro-2019");
    FollowUp few = followUp(wanting(25), counted(12));
    FollowUp many =
        followUp(
            wanting(25)
                .following(new Goal.Previous(Quantity.of(12, "kommuner"), Period.year(2024))),
            counted(23));
    assertThat(shifts(book, few, book, many))
        .containsExactly("Ett mål blir delvis uppfyllt för att utfallet har ändrats");
    Comparison.Flip flip =
        Comparisons.of(by(book), few, by(book), many).orThrow().shifts().get(0).flips().get(0);
    assertThat(flip.own(Finding.Kind.STATUS))
        .map(Words.swedish()::say)
        .containsExactly("utfallet är 23 kommuner i stället för 12 kommuner");
    assertThat(flip.besides())
        .map(Words.swedish()::say)
        .containsExactly("trend: ej bedömd ⇒ positiv");
  }

  /** What follows from a figure that is named stands nowhere; what was read stands where it was. */
  @Test
  void onlyWhatWasReadHasAPlace() {
    RuleBook book = RuleBooks.shipped("vansbro-2019");
    assertThat(
            causes(
                book, followUp(wanting(25), counted(12)), book, followUp(wanting(25), counted(23))))
        .containsExactly(
            "utfallet är 23 kommuner i stället för 12 kommuner | [utfall.csv rad 2]",
            "måluppfyllelse är 92 % i stället för 48 % | []");
    assertThat(
            causes(
                book,
                followUp(wanting(25), counted(12)),
                book,
                followUp(
                    wanting(25), counted(12).withStrength(Observation.EvidenceStrength.PLANNED))))
        .containsExactly(
            "underlagets styrka är planerat i stället för genomfört | [utfall.csv rad 2]");
  }

  /** 12 of 25 was 48 %, of which no rule that decides met goals asks. */
  @Test
  void whatNoDecidingRuleAsksIsNoCause() {
    RuleBook book =
        changed(
            TEMPLATE,
            "status.csv",
            text ->
                """
                regel;läge;nått;måluppfyllelse;status
                S1;ej aktivt;;;utgått
                S2;aktivt;ja;;uppfyllt
                S3;aktivt;nej;;ej uppfyllt
                S6;aktivt;saknas;>= $delvis;ej bedömt
                S7;aktivt;saknas;< $delvis;ej bedömt
                """);
    assertThat(
            causes(
                book, followUp(wanting(25), counted(12)), book, followUp(wanting(25), counted(25))))
        .containsExactly(
            "utfallet är 25 kommuner i stället för 12 kommuner | [utfall.csv rad 2]",
            "nått är ja i stället för nej | []");
  }

  /** 24 of 49 is 48.97… %, and not the 49 % that decides. */
  @Test
  void aFigureIsNotRoundedToTheBorderThatItPassed() {
    RuleBook at49 = changed(TEMPLATE, "parametrar.csv", text -> text.replace("80 %", "49 %"));
    RuleBook at48 = changed(TEMPLATE, "parametrar.csv", text -> text.replace("80 %", "48 %"));
    FollowUp goals = followUp(wanting(49), counted(24));
    assertThat(causes(at48, goals, at49, goals))
        .containsExactly(
            "$delvis är 49 % i stället för 48 % (måluppfyllelse är ≈ 48,98 %) | [parametrar.csv rad"
                + " 3 kolumn B]");
    assertThat(causes(at49, goals, at49, followUp(wanting(49), counted(25))))
        .contains("måluppfyllelse är ≈ 51,02 % i stället för ≈ 48,98 % | []");
    RuleBook at4898 = changed(TEMPLATE, "parametrar.csv", text -> text.replace("80 %", "48,98 %"));
    assertThat(causes(at4898, goals, at4898, followUp(wanting(49), counted(25))))
        .contains("måluppfyllelse är ≈ 51,02 % i stället för ≈ 48,9796 % | []");
  }

  @Test
  void aGoalIsExplainedWithItsDistance() {
    Assessor assessor = by(RuleBooks.shipped("vansbro-2019"));
    AssessedFollowUp assessed = assessor.assess(followUp(wanting(25), counted(23))).orThrow();
    Explanation explanation = Explanations.of(assessor, assessed, new GoalId("g")).orElseThrow();
    assertThat(explanation.assessment()).isEqualTo(assessed.assessments().get(0));
    assertThat(explanation.distance()).isEqualTo(Distances.of(assessor, assessed).get(0));
    assertThat(Explanations.of(assessor, assessed, new GoalId("h"))).isEmpty();
  }

  private static RuleBook fee(String id, String facts, String rows) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(
        "regelverk.yaml",
        """
        regelverk: %s
        namn: Prov
        version: "1"
        tabeller:
          - tabell: avgift
            fil: avgift.csv
            träffprincip: F
        """
            .formatted(id)
            .getBytes(StandardCharsets.UTF_8));
    String headings = "uppgift;roll;typ;enhet;ord\navgift;slutsats;tal;kr;\n";
    files.put("uppgifter.csv", (headings + facts).getBytes(StandardCharsets.UTF_8));
    files.put("avgift.csv", rows.getBytes(StandardCharsets.UTF_8));
    return RuleBooks.read(Files.of(files)).orThrow();
  }

  @Test
  void booksThatMeanDifferentThingsByAFactAreNotCompared() {
    RuleBook hours = fee("timmar", "tid;;tal;timmar;\n", "regel;tid;avgift\nA;> 2 timmar;20 kr\n");
    RuleBook late = fee("sen", "tid;;ja/nej;;\n", "regel;tid;avgift\nA;ja;20 kr\n");
    assertThat(
            Comparisons.of(hours, DAY, late, DAY).problems().stream()
                .map(Problem::phrase)
                .map(Words.swedish()::say))
        .containsExactly(
            "sen: Uppgiften tid är tal, timmar i timmar men ja eller nej i sen, så regelverken kan"
                + " inte jämföras. Ge den ena uppgiften ett annat namn.");
  }

  @Test
  void booksWithDifferentWordsOfAFactAreComparedByAllOfThem() {
    RuleBook two = fee("tva", "zon;;ord;;\"a; b\"\n", "regel;zon;avgift\nA;a;20 kr\nB;b;10 kr\n");
    RuleBook three =
        fee(
            "tre",
            "zon;;ord;;\"a; b; c\"\n",
            "regel;zon;avgift\nA;a;20 kr\nB;b; 10 kr\nC;c;5 kr\n");
    RuleDifferences differences = Comparisons.of(two, DAY, three, DAY).orThrow();
    assertThat(differences.tables().get(0).differences())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(Words.swedish().say(one.cases().get(0).value())).isEqualTo("c");
              assertThat(Words.swedish().say(one.after())).isEqualTo("5 kr");
            });
    assertThat(differences.before().asOf()).contains(DAY);
    assertThat(Comparisons.of(two, LocalDate.MIN, three, DAY).orThrow().before().asOf()).isEmpty();
  }
}

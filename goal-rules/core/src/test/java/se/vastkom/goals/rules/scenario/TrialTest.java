package se.vastkom.goals.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.tables.engine.RuleEngineException;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The results of test cases, in the words that their author reads. */
class TrialTest {

  private static Trial trial(RuleBook book) {
    return Trial.of(book, new DirectEngine());
  }

  private static List<String> said(List<Phrase> phrases) {
    return phrases.stream().map(Words.swedish()::say).toList();
  }

  private static List<TestReport.Case> failing(RuleBook book) {
    return trial(book).cases().stream().filter(one -> !one.passes()).toList();
  }

  @Test
  void theTemplatePasses() {
    TestReport report = trial(RuleBooks.template()).report();
    assertThat(report.passes()).isTrue();
    assertThat(report.book().id()).isEqualTo("mitt-regelverk");
    assertThat(report.engine()).isEqualTo("direct");
    assertThat(report.cases()).hasSize(59);
    assertThat(report.mutation().survivors()).isEmpty();
    assertThat(report.mutation().noticed().all()).isPositive();
    assertThat(report.coverage()).allMatch(table -> table.rows().isFull());
  }

  @Test
  void anEngineThatAnswersForTooFewIsNamed() {
    RuleEngine careless =
        new RuleEngine() {
          @Override
          public String name() {
            return "slarvig";
          }

          @Override
          public Prepared prepare(List<DecisionTable> tables) {
            return cases -> List.of();
          }
        };
    assertThatThrownBy(() -> Trial.of(RuleBooks.template(), careless).cases())
        .isInstanceOf(RuleEngineException.class)
        .hasMessageContaining("slarvig")
        .hasMessageContaining("returned hits of 0 for");
  }

  @Test
  void aFailureSaysWhatWasExpectedAndShowsEveryRowTheNearestFirst() {
    List<TestReport.Case> failing =
        failing(
            Books.changed(
                RuleBooks.template(), "parametrar.csv", text -> text.replace("80 %", "85 %")));
    assertThat(failing).hasSize(1);
    TestReport.Case one = failing.get(0);
    assertThat(one.name()).isEqualTo("80 % av målet är delvis");
    assertThat(said(List.of(one.place().phrase()))).containsExactly("testfall.csv rad 6");
    assertThat(said(one.failures()))
        .containsExactly(
            "status: väntat delvis, fick ej uppfyllt (regel S4)",
            "väntat att regel S3 avgör, men regel S4 avgjorde");
    assertThat(one.tables()).hasSize(1);
    TableExplanation status = one.tables().get(0);
    assertThat(status.rows().stream().map(row -> row.rule().id()))
        .containsExactly("S4", "S5", "S2", "S3", "S6", "S8", "S1", "S7", "S9");
    assertThat(status.rows().get(0).verdict()).isEqualTo(TableExplanation.Verdict.DECIDES);
    TableExplanation.Row nearest = status.rows().get(3);
    assertThat(nearest.missing()).isEqualTo(1);
    assertThat(
            nearest.conditions().stream()
                .map(
                    one1 ->
                        (one1.holds() ? "✓ " : "✗ ")
                            + Words.swedish().say(one1.fact())
                            + ": "
                            + Words.swedish().say(one1.asked())
                            + " ("
                            + Words.swedish().say(one1.met())
                            + ")"))
        .containsExactly(
            "✓ läge: aktivt (aktivt)",
            "✓ nått: nej (nej)",
            "✗ måluppfyllelse: >= $delvis (>= 85 %) (80 %)");
  }

  @Test
  void whereNoRowIsHitNothingIsConcluded() {
    RuleBook book =
        Books.changed(
            RuleBooks.template(),
            "status.csv",
            text -> text.replace("aktivt;nej;< $delvis;", "aktivt;nej;< 70 %;"));
    assertThat(said(failing(book).get(0).failures()))
        .containsExactly(
            "status: väntat ej uppfyllt, fick ingen slutsats (ingen regel)",
            "väntat att regel S4 avgör, men ingen regel avgjorde");
  }

  @Test
  void aCaseThatNoGoalCanBeIsRemarkedOn() {
    RuleBook book =
        Books.changed(
            RuleBooks.template(),
            "testfall.csv",
            text -> text.replace("aktivt;ja;100 %;minst;", "utgått;ja;100 %;minst;"));
    List<String> remarks =
        trial(book).cases().stream().flatMap(one -> said(one.remarks()).stream()).toList();
    assertThat(remarks).containsExactly("de här uppgifterna kan inte gälla tillsammans");
  }

  private static RuleBook dated() {
    RuleBook later =
        Books.changed(
            RuleBooks.template(),
            "parametrar.csv",
            text -> text + "delvis;85 %;2019-01-01;;Nytt beslut (påhittat)\n");
    return later;
  }

  @Test
  void aCaseWithoutADayIsTriedInEachTime() {
    assertThat(said(failing(dated()).get(0).failures()))
        .containsExactly(
            "status: väntat delvis, fick ej uppfyllt (regel S4), från 2019-01-01",
            "väntat att regel S3 avgör, men regel S4 avgjorde, från 2019-01-01");
  }

  @Test
  void aCaseWithADayIsTriedOnIt() {
    RuleBook book =
        Books.changed(
            dated(),
            "testfall.csv",
            text ->
                text.replaceFirst("testfall;", "testfall;per;")
                    .replaceAll("(?m)^([A-Z0-9].*?);", "$1;;")
                    .replace("80 % av målet är delvis;;", "80 % av målet är delvis;2018-12-31;"));
    assertThat(failing(book)).isEmpty();
    assertThat(book.scenarios().get(3).day()).hasToString("Optional[2018-12-31]");
  }

  private static RuleBook aboutGoals(String id) {
    return Books.changed(
        RuleBooks.template(),
        "testfall.csv",
        text ->
            text.replaceFirst("testfall;", "testfall;mål;")
                    .replaceAll("(?m)^([A-Z0-9].*?);", "$1;;")
                + "Skolans första mål är delvis;"
                + id
                + ";".repeat(20)
                + "delvis;;;;;S3\n");
  }

  @Test
  void aCaseMayNameAGoalOfAFollowUp() {
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "prov",
                    "Prov (påhittat)",
                    "",
                    "",
                    Period.year(2025),
                    Population.vastraGotaland()))
            .area(FocusArea.of("skola", "Skola"))
            .goal(Goal.of("skola-1", "skola", "G", new Target.AtLeast(Quantity.of(25, "kommuner"))))
            .observation(Observation.counted("skola-1", 23, "kommuner"))
            .check()
            .orThrow();
    List<TestReport.Case> tried = trial(aboutGoals("skola-1")).about(followUp).cases();
    assertThat(tried).allMatch(TestReport.Case::passes).hasSize(60);
    assertThat(said(failing(aboutGoals("skola-1")).get(0).failures()))
        .containsExactly("testfallet nämner målet skola-1, men ingen uppföljning är angiven");
    List<Phrase> unknown = new ArrayList<>();
    trial(aboutGoals("skola-9"))
        .about(followUp)
        .cases()
        .forEach(one -> unknown.addAll(one.failures()));
    assertThat(said(unknown)).containsExactly("uppföljningen har inget mål skola-9");
  }

  @Test
  void whatIsNotReachedIsToldWithItsPlace() {
    RuleBook book =
        RuleBooks.shipped("vansbro-2019")
            .testedBy(List.of(Books.partly("80 % är gult", Value.of(80), "delvis")));
    TestReport.Coverage status = trial(book).report().coverage().get(0);
    assertThat(status.rows()).isEqualTo(new TestReport.Share(1, 9));
    assertThat(status.borders()).isEqualTo(new TestReport.Share(0, 1));
    List<String> left =
        status.left().stream()
            .map(
                one ->
                    Words.swedish().say(one.place().phrase())
                        + ": "
                        + Words.swedish().say(one.what()))
            .toList();
    assertThat(left)
        .contains(
            "status.csv rad 4: Regel V2 avgör inget testfall",
            "status.csv rad 5 kolumn D: I inget testfall är villkoret \"måluppfyllelse: >= 80 %\" i regel V3 falskt",
            "status.csv rad 5 kolumn D: Inget testfall prövar måluppfyllelse strax under gränsen 80 % i regel V3",
            "status.csv rad 2 kolumn B: Inget testfall prövar läge: vilande")
        .doesNotContain("status.csv rad 5: Regel V3 avgör inget testfall");
  }

  @Test
  void wordsThatNoRuleNamesAreToldTogether() {
    RuleBook book =
        RuleBooks.shipped("strikt-underlag")
            .testedBy(List.of(Books.partly("Hälften är delvis", Value.of(50), "delvis")));
    assertThat(trial(book).report().coverage())
        .flatExtracting(TestReport.Coverage::left)
        .extracting(one -> Words.swedish().say(one.what()))
        .contains(
            "Inget testfall prövar underlagets styrka: genomfört; beslutat; pågående; oklart");
  }

  @Test
  void proposalsReachEachRowAndBothSidesOfEachBorder() {
    for (String id : RuleBooks.SHIPPED) {
      RuleBook bare = RuleBooks.shipped(id).testedBy(List.of());
      List<Proposal> proposals = trial(bare).proposals().cases();
      assertThat(proposals)
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(RuleBooks.shipped(id).scenarios().size());
      for (DecisionTable table : bare.on(LocalDate.of(2015, 12, 31)).tables()) {
        CoverageItems reach = reach(table, Long.MAX_VALUE);
        Set<CoverageItems.Item> reached = new HashSet<>();
        proposals.stream()
            .filter(one -> one.table().equals(table.name()))
            .map(Proposal::facts)
            .forEach(
                facts ->
                    reached.addAll(
                        reach.reached(
                            List.of(CoveringCase.of(facts, reach.table())),
                            reach.items().keySet())));
        assertThat(reach.items().keySet())
            .filteredOn(
                item ->
                    item.kind() == CoverageItems.Kind.ROW
                        || item.kind() == CoverageItems.Kind.BORDER)
            .isSubsetOf(reached);
      }
      assertThat(trial(RuleBooks.shipped(id)).proposals()).isEqualTo(new Proposals(List.of(), 0));
    }
  }

  @Test
  void aProposalSaysWhatItIsFor() {
    RuleBook bare = RuleBooks.shipped("vansbro-2019").testedBy(List.of());
    assertThat(
            trial(bare).proposals().cases().stream()
                .filter(one -> one.table().equals("status"))
                .map(one -> Words.swedish().say(one.name())))
        .contains(
            "granska: status: läge: aktivt, nått: nej, måluppfyllelse: 80 %, måltyp: milstolpe");
  }

  @Test
  void aDayOutsideTheBooksIsAFailure() {
    RuleBook book =
        Books.changed(
            Books.changed(
                RuleBooks.template(),
                "regelverk.yaml",
                text -> text.replace("version:", "gäller från: 2020-01-01\nversion:")),
            "testfall.csv",
            text ->
                text.replaceFirst("testfall;", "testfall;per;")
                    .replaceAll("(?m)^([A-Z0-9].*?);", "$1;;")
                    .replace("80 % av målet är delvis;;", "80 % av målet är delvis;2018-12-31;"));
    assertThat(said(failing(book).get(0).failures()))
        .containsExactly("regelverket gäller inte 2018-12-31");
  }

  @Test
  void proposalsForADatedBookNameADayOfTheirTime() {
    RuleBook bare = dated().testedBy(List.of());
    assertThat(trial(bare).proposals().cases())
        .anyMatch(one -> one.day().equals(Optional.of(LocalDate.of(2019, 1, 1))))
        .anyMatch(one -> one.day().equals(Optional.of(LocalDate.of(2018, 12, 31))));
  }

  private static RuleBook datedTwice() {
    return Books.changed(
        dated(),
        "parametrar.csv",
        text -> text + "delvis;80 %;2021-01-01;;Tillbaka igen (påhittat)\n");
  }

  @Test
  void aTableThatIsTheSameInSeveralTimesIsProposedForOnce() {
    List<Proposal> once = trial(RuleBooks.template().testedBy(List.of())).proposals().cases();
    List<Proposal> dated = trial(datedTwice().testedBy(List.of())).proposals().cases();
    assertThat(dated.stream().filter(one -> one.table().equals("trend")).toList())
        .isEqualTo(once.stream().filter(one -> one.table().equals("trend")).toList())
        .isNotEmpty()
        .allMatch(one -> one.day().isEmpty());
    assertThat(dated)
        .noneMatch(one -> one.day().equals(Optional.of(LocalDate.of(2021, 1, 1))))
        .anyMatch(one -> one.day().equals(Optional.of(LocalDate.of(2019, 1, 1))));
  }

  private static Scenario in2018(Scenario one) {
    return new Scenario(
        one.name(),
        one.goal(),
        Optional.of(LocalDate.of(2018, 6, 1)),
        one.given(),
        one.expected(),
        one.rules(),
        one.place());
  }

  @Test
  void aParameterThatReturnsToAValueIsToBeTestedOnItsOwn() {
    RuleBook early =
        datedTwice()
            .testedBy(
                List.of(
                    in2018(Books.partly("80 % är delvis", Value.of(80), "delvis")),
                    in2018(Books.partly("79 % är ej uppfyllt", Value.of(79), "ej uppfyllt"))));
    List<String> survivors =
        trial(early).report().mutation().survivors().stream()
            .map(
                one ->
                    Words.swedish().say(one.what())
                        + " | "
                        + Words.swedish().say(one.place().phrase()))
            .toList();
    assertThat(survivors)
        .contains(
            "inget testfall märker om $delvis vore 81 % i stället för 80 % | parametrar.csv rad 8 kolumn B")
        .noneMatch(one -> one.contains("$delvis vore 81 %") && one.contains("rad 2"));
  }

  @Test
  void whatFailsBeforeTheFirstChangeIsToldSo() {
    RuleBook earlier =
        Books.changed(
            Books.changed(dated(), "parametrar.csv", text -> text.replace("85 %", "80 %")),
            "parametrar.csv",
            text -> text.replaceFirst("80 %", "75 %"));
    assertThat(said(failing(earlier).get(0).failures()))
        .containsExactly(
            "status: väntat ej uppfyllt, fick delvis (regel S3), till och med 2018-12-31",
            "väntat att regel S4 avgör, men regel S3 avgjorde, till och med 2018-12-31");
  }

  @Test
  void aRuleOfTheSameIdInAnotherTableIsNotMeant() {
    RuleBook unnamed =
        Books.changed(
            RuleBooks.template(),
            "testfall.csv",
            text -> text.replace(";positiv;;;;T1", ";positiv;;;;"));
    RuleBook same = Books.changed(unnamed, "trend.csv", text -> text.replace("T1;", "S3;"));
    RuleBook book =
        Books.changed(
            same,
            "testfall.csv",
            text ->
                text.replace(";;positiv;;;;", ";;positiv;;;;S3")
                    .replace(
                        "Ett utgått mål är utgått;utgått;;;;;;;;;;;;;;;;;;;utgått;;;;;S1",
                        "Ett utgått mål är utgått;utgått;;;;;;;;;;;mot målet;;;;;;;;utgått;;;;;S3"));
    assertThat(said(failing(book).get(0).failures()))
        .containsExactly("väntat att regel S3 avgör, men regel S1 avgjorde");
    assertThat(failing(book)).hasSize(1);
  }

  @Test
  void aSurvivorOfADatedBookSaysWhen() {
    List<String> survivors =
        trial(dated()).report().mutation().survivors().stream()
            .map(
                one ->
                    Words.swedish().say(one.what())
                        + " | "
                        + Words.swedish().say(one.given().get(0).fact())
                        + " "
                        + Words.swedish().say(one.given().get(0).value()))
            .toList();
    assertThat(survivors)
        .contains("inget testfall märker om $delvis vore 86 % i stället för 85 % | per 2019-01-01");
  }

  private static CoverageItems reach(DecisionTable table, long effort) {
    return CoverageItems.of(table, GoalFacts.standard().vocabulary(), Effort.of(effort), Set.of());
  }

  /** It counts as a coverage item, and the remark that it may be impossible comes first. */
  @Test
  void whatWouldTakeTooLongToFindOutIsToldAsNotDecided() {
    DecisionTable table =
        RuleBooks.shipped("vansbro-2019").on(LocalDate.of(2019, 12, 31)).tables().get(0);
    CoverageItems all = reach(table, Long.MAX_VALUE);
    assertThat(all.undecided()).isEmpty();
    CoverageItems none = reach(table, 0);
    assertThat(none.undecided()).isEqualTo(none.items().keySet()).containsAll(all.items().keySet());
    List<TestReport.Left> left =
        CoverageItems.left(none.items(), Set.of(), none.undecided(), table);
    int count = none.undecided().size();
    assertThat(Words.swedish().say(left.get(0).what()))
        .isEqualTo(
            "för "
                + count
                + " av det som inte nås är det inte avgjort om något fall kan nå det; tabellen är"
                + " för stor");
    assertThat(Words.english().say(left.get(0).what()))
        .isEqualTo(
            "for "
                + count
                + " of what is not reached it is not decided whether any case can reach it; the"
                + " table is too large");
    assertThat(CoverageItems.left(all.items(), Set.of(), all.undecided(), table))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one).isIn(left));
  }

  /** Every case reports whether it holds; only the first show the rows of the table. */
  @Test
  void ofManyCasesThatFailTheFirstAreExplained() {
    RuleBook large = MutationSpeedTest.large(1_000);
    List<Scenario> wrong = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      wrong.add(Books.partly("fel " + i, Value.of(i), "utgått"));
    }
    List<TestReport.Case> cases = trial(large.testedBy(wrong)).cases();
    assertThat(cases).hasSize(25).noneMatch(TestReport.Case::passes);
    assertThat(cases.subList(0, 20))
        .allSatisfy(
            one ->
                assertThat(one.tables())
                    .singleElement()
                    .satisfies(table -> assertThat(table.rows()).hasSize(1_000)));
    assertThat(cases.subList(20, 25))
        .allSatisfy(
            one -> {
              assertThat(one.tables()).isEmpty();
              assertThat(said(one.failures()))
                  .endsWith(
                      "tabellens rader visas bara för de 20 första testfallen som inte håller");
            });
  }
}

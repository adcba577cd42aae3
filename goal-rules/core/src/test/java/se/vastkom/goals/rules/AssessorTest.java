package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Goal.Baseline;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.PlainEngine;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class AssessorTest {

  private static final RuleBook BOOK = RuleBooks.shipped("vastkom-2015");
  private static final Assessor ASSESSOR = Assessor.using(BOOK, new PlainEngine());
  private static final Target TWENTY_FIVE = new Target.AtLeast(Quantity.of(25, "kommuner"));
  private static final Observation NONE =
      Observation.of("a-1", new Outcome.Missing(Outcome.Reason.NOT_YET_MEASURED));

  @Test
  void reachedIsMet() {
    assertStatus(TWENTY_FIVE, Observation.counted("a-1", 25, "kommuner"), Status.UPPFYLLT)
        .isEqualTo(
            "Uppfyllt: Målet är nått – 25 av 25 kommuner, 100 % av målet (regel S2, status.csv rad 4).");
  }

  @Test
  void moreThanNothingIsPartlyMet() {
    assertStatus(
            new Target.AtLeast(Quantity.of(49, "kommuner")),
            Observation.counted("a-1", 24, "kommuner"),
            Status.DELVIS)
        .isEqualTo(
            "Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; 24 av 49 kommuner, 49 % av målet (regel S3, status.csv rad 5).");
  }

  @Test
  void nothingIsNotMet() {
    assertStatus(TWENTY_FIVE, Observation.counted("a-1", 0, "kommuner"), Status.EJ_UPPFYLLT)
        .isEqualTo(
            "Ej uppfyllt: Inget är gjort – gränsen för måluppfyllelse är högst 0 %; 0 av 25 kommuner, 0 % av målet (regel S4, status.csv rad 6).");
  }

  @Test
  void notReachedWithoutAShareIsNotMet() {
    assertStatus(
            new Target.AtMost(Quantity.of(10, "dagar")),
            Observation.counted("a-1", 11, "dagar"),
            Status.EJ_UPPFYLLT)
        .isEqualTo(
            "Ej uppfyllt: Målet är inte nått, och det har ingen måluppfyllelse som visar hur nära det var – 11 dagar; målet är högst 10 dagar (regel S5, status.csv rad 7).");
    assertStatus(
            new Target.Milestone(),
            Observation.of("a-1", new Outcome.YesNo(false)),
            Status.EJ_UPPFYLLT)
        .isEqualTo(
            "Ej uppfyllt: Målet är inte nått, och det har ingen måluppfyllelse som visar hur nära det var – inte genomfört (regel S5, status.csv rad 7).");
  }

  @Test
  void aMilestonePublishedAsPartlyDoneIsPartlyMet() {
    Observation half =
        Observation.of("a-1", new Outcome.AsPublished()).withPublished(Published.of("1", 50));
    assertStatus(new Target.Milestone(), half, Status.DELVIS)
        .isEqualTo(
            "Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; enligt källan 50 % (regel S3, status.csv rad 5).");
  }

  @Test
  void withoutAUsableOutcomeThereIsNoVerdictButItsCause() {
    assertStatus(TWENTY_FIVE, NONE, Status.EJ_BEDOMT)
        .isEqualTo(
            "Ej bedömt: Det går inte att säga om målet är nått – utfallet är ännu inte mätt (regel S6, status.csv rad 8).");
    assertStatus(
            new Target.DirectionOnly(true, "tjänster"),
            Observation.counted("a-1", 3, "tjänster"),
            Status.EJ_BEDOMT)
        .isEqualTo(
            "Ej bedömt: Det går inte att säga åt vilket håll utfallet har rört sig – 3 tjänster; det finns varken utgångsläge eller föregående utfall att jämföra med (regel S10, status.csv rad 11).");
    Observation inferred =
        Observation.of(
            "a-1", new Outcome.Amount(Quantity.of(25, "kommuner"), Outcome.Basis.INFERRED));
    assertStatus(TWENTY_FIVE, inferred, Status.EJ_BEDOMT)
        .isEqualTo(
            "Ej bedömt: Det går inte att säga om målet är nått – antalet är bara uträknat ur andelen (regel S6, status.csv rad 8).");
  }

  @Test
  void discontinuedAndDormantKeepTheirWordReasonAndDate() {
    Lifecycle gone =
        Lifecycle.of(Lifecycle.State.DISCONTINUED, new StatedDate("2015"))
            .because(List.of(Lifecycle.Reason.LACK_OF_TIME));
    Lifecycle resting =
        Lifecycle.of(Lifecycle.State.DORMANT, new StatedDate("2015-09"))
            .carriedOver(new Lifecycle.CarryOver.ToForum("nätverket"));
    Goal goal = Goal.of("a-1", "a", "Mål", TWENTY_FIVE);
    Assessment discontinued =
        assess(goal.inState(gone), Observation.counted("a-1", 25, "kommuner"));
    assertThat(discontinued.status()).isEqualTo(Status.UTGATT);
    assertThat(sv(discontinued.statusFinding()))
        .isEqualTo(
            "Utgått: Ett beslut, inte ett misslyckande – målet utgick 2015 på grund av tidsbrist (regel S1, status.csv rad 3).");
    Assessment dormant = assess(goal.inState(resting), NONE);
    assertThat(dormant.status()).isEqualTo(Status.UTGATT);
    assertThat(sv(dormant.statusFinding()))
        .isEqualTo(
            "Utgått (vilande): Ett beslut, inte ett misslyckande – målet vilar sedan september 2015; inget skäl är angivet; förs vidare till nätverket (regel S1, status.csv rad 3).");
    assertThat(Words.english().sayFirst(dormant.statusFinding().sentence()))
        .isEqualTo(
            "Discontinued (paused): Ett beslut, inte ett misslyckande – the goal has been paused since September 2015; no reason is stated; carried over to nätverket (rule S1, status.csv row 3).");
  }

  @Test
  void trendNeedsABaselineOrAStatedChange() {
    Goal goal = Goal.of("a-1", "a", "Mål", TWENTY_FIVE);
    Observation ten = Observation.counted("a-1", 10, "kommuner");
    assertTrend(
        assess(goal, ten),
        Trend.EJ_BEDOMD,
        "Trend ej bedömd: Det går inte att säga åt vilket håll utfallet har rört sig – varken ett föregående utfall, ett utgångsläge eller en förändring är angiven (regel T4, trend.csv rad 6).");
    assertTrend(
        assess(goal, ten.withChange(StatedChange.INCREASED)),
        Trend.POSITIV,
        "Trend positiv: Utfallet har rört sig mot målet – enligt uppgift har utfallet ökat (regel T1, trend.csv rad 3).");
    assertTrend(
        assess(from(goal, 10), ten),
        Trend.OFORANDRAD,
        "Trend oförändrad: Utfallet har varken kommit närmare målet eller längre från det – oförändrat sedan utgångsläget (2014) (regel T2, trend.csv rad 4).");
    assertTrend(
        assess(from(goal, 12), ten),
        Trend.NEGATIV,
        "Trend negativ: Utfallet har rört sig från målet – 2 kommuner färre än i utgångsläget (2014) (regel T3, trend.csv rad 5).");
  }

  private static Goal from(Goal goal, long start) {
    return goal.startingFrom(new Baseline(Quantity.of(start, "kommuner"), Period.year(2014)));
  }

  @Test
  void remarksTellWhatTheEvidenceRestsOnInBothLanguages() {
    Goal goal = Goal.of("a-1", "a", "Mål", TWENTY_FIVE);
    Observation published =
        Observation.of("a-1", new Outcome.AsPublished()).withPublished(Published.of("25", 84));
    assertRemarks(
        assess(goal, published),
        "Anmärkning: Ett antal går att kontrollera, en andel inte – utfallet är inte räknat utan bara publicerat som 84 % (regel A1, anmarkning.csv rad 3).",
        "Remark: Ett antal går att kontrollera, en andel inte – the outcome is not counted but only published as 84% (rule A1, anmarkning.csv row 3).");
    Observation planned =
        Observation.counted("a-1", 23, "kommuner").withStrength(EvidenceStrength.PLANNED);
    assertRemarks(
        assess(goal, planned),
        "Anmärkning: Det som ska göras är inte gjort – utfallet bygger på planer, inte på vad som är genomfört (underlagets styrka: planerat) (regel A2, anmarkning.csv rad 4).",
        "Remark: Det som ska göras är inte gjort – the outcome rests on plans, not on what has been done (strength of evidence: planned) (rule A2, anmarkning.csv row 4).");
    Observation mixed =
        Observation.counted("a-1", 30, "kommuner").withStrength(EvidenceStrength.MIXED);
    assertRemarks(
        assess(goal, mixed),
        "Anmärkning: Det går inte att se hur mycket som är gjort – utfallet blandar genomfört och pågående (underlagets styrka: blandat) (regel A3, anmarkning.csv rad 5).",
        "Remark: Det går inte att se hur mycket som är gjort – the outcome mixes done with ongoing (strength of evidence: mixed) (rule A3, anmarkning.csv row 5).");
    Observation answered = Observation.counted("a-1", 23, "kommuner").withRespondents(47);
    assertRemarks(
        assess(goal, answered),
        "Anmärkning: De som inte svarat kan ha gjort det – bara 47 av 49 har svarat (regel A4, anmarkning.csv rad 6).",
        "Remark: De som inte svarat kan ha gjort det – only 47 of 49 have answered (rule A4, anmarkning.csv row 6).",
        "Anmärkning: Svaren som saknas kan avgöra – om de som inte har svarat hade svarat ja hade målet nåtts (25 kommuner i stället för 23 kommuner) (regel A5, anmarkning.csv rad 7).",
        "Remark: Svaren som saknas kan avgöra – had those that have not answered said yes, the target would have been reached (25 municipalities instead of 23 municipalities) (rule A5, anmarkning.csv row 7).");
    Observation misprinted =
        Observation.counted("a-1", 7, "kommuner").withPublished(Published.of("7", 30));
    assertRemarks(
        assess(goal, misprinted),
        "Anmärkning: Läsaren ser två tal och bör få veta varför – källan skrev 30 %, uppgifterna ger 28 %; det stämmer om man delar 7 med 23 (regel A6, anmarkning.csv rad 8).",
        "Remark: Läsaren ser två tal och bör få veta varför – the source wrote 30%, the figures give 28%; it agrees if 7 is divided by 23 (rule A6, anmarkning.csv row 8).");
    Observation inexplicable =
        Observation.counted("a-1", 7, "kommuner").withPublished(Published.of("7", 3));
    assertRemarks(
        assess(goal, inexplicable),
        "Anmärkning: Läsaren ser två tal och bör få veta varför – källan skrev 3 %, uppgifterna ger 28 %; ingen förklaring hittad (regel A6, anmarkning.csv rad 8).",
        "Remark: Läsaren ser två tal och bör få veta varför – the source wrote 3%, the figures give 28%; no explanation found (rule A6, anmarkning.csv row 8).");
    Goal unstated =
        Goal.of(goal.id().value(), goal.area().value(), "Mål", TWENTY_FIVE)
            .statedIn(TargetOrigin.FROM_COMMENT)
            .at(goal.place());
    assertRemarks(
        assess(unstated, Observation.counted("a-1", 25, "kommuner")),
        "Anmärkning: Målet säger inte själv hur mycket som räcker – målet anger inget målvärde; 25 kommuner är hämtat ur värde och kommentar (regel A7, anmarkning.csv rad 9).",
        "Remark: Målet säger inte själv hur mycket som räcker – the goal states no target; 25 municipalities is taken from its value and comment (rule A7, anmarkning.csv row 9).");
  }

  @Test
  void aRemarkWithoutItsFigureSaysThatItIsMissing() {
    Goal goal = Goal.of("a-1", "a", "Mål", TWENTY_FIVE);
    for (String remark : Remarks.KEYS) {
      RuleBook always =
          book(
              table(
                  Finding.Kind.REMARK.key(),
                  HitPolicy.COLLECT,
                  row("A", new UnaryTest.Any(), remark)));
      assertThat(
              sv(
                  only(Assessor.using(always, new PlainEngine()), goal, null)
                      .remarks()
                      .findFirst()
                      .orElseThrow()))
          .as(remark)
          .matches("Anmärkning: .*(saknas|25 kommuner).* \\(regel A, \\(i program\\)\\)\\.");
    }
    assertThatThrownBy(() -> Remarks.phrase("okänd", Evidence.of(followUp(goal, null), goal)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no sentence for the remark 'okänd'.");
  }

  @Test
  void noRowGivesNoVerdictNamingTheTable() {
    Assessment assessment =
        only(
            Assessor.using(
                book(
                    table(
                        "status",
                        HitPolicy.UNIQUE,
                        row("S", new UnaryTest.Is(Value.word("utgått")), "utgått"))),
                new PlainEngine()),
            Goal.of("a-1", "a", "Mål", TWENTY_FIVE),
            NONE);
    assertThat(assessment.status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(sv(assessment.statusFinding()))
        .isEqualTo("Ej bedömt: ingen rad i tabellen status gäller (ingen regel).");
    assertThat(sv(assessment.trendFinding()))
        .isEqualTo("Trend ej bedömd: ingen rad i tabellen trend gäller (ingen regel).");
    assertThat(assessment.remarks()).isEmpty();
  }

  @Test
  void severalRowsWhereOneIsAllowedGiveNoVerdictNamingThem() {
    Row first = row("S1", new UnaryTest.Any(), "uppfyllt");
    Row second = row("S2", new UnaryTest.Any(), "delvis");
    Goal goal = Goal.of("a-1", "a", "Mål", TWENTY_FIVE);
    Assessment assessment =
        only(
            Assessor.using(
                book(table("status", HitPolicy.UNIQUE, first, second)), new PlainEngine()),
            goal,
            NONE);
    assertThat(assessment.status()).isEqualTo(Status.EJ_BEDOMT);
    assertThat(sv(assessment.statusFinding()))
        .isEqualTo(
            "Ej bedömt: flera rader i tabellen status gäller, men bara en får gälla: regel S1, (i program), regel S2, (i program) (ingen regel).");
    Assessment disagreed =
        only(
            Assessor.using(book(table("status", HitPolicy.ANY, first, second)), new PlainEngine()),
            goal,
            NONE);
    assertThat(sv(disagreed.statusFinding()))
        .isEqualTo(
            "Ej bedömt: flera rader i tabellen status gäller och är inte överens: regel S1, (i program), regel S2, (i program) (ingen regel).");
    Row third = row("S3", new UnaryTest.Any(), "uppfyllt");
    Assessment agreed =
        only(
            Assessor.using(book(table("status", HitPolicy.ANY, first, third)), new PlainEngine()),
            goal,
            Observation.counted("a-1", 25, "kommuner"));
    assertThat(agreed.status()).isEqualTo(Status.UPPFYLLT);
    assertThat(sv(agreed.statusFinding()))
        .isEqualTo(
            "Uppfyllt: 25 av 25 kommuner, 100 % av målet (regel S1, (i program), regel S3, (i program)).");
  }

  @Test
  void aRemarkTableThatCannotDecideSaysSo() {
    Row first = row("A1", new UnaryTest.Any(), "avsikter");
    Row second = row("A2", new UnaryTest.Any(), "blandat");
    Goal goal = Goal.of("a-1", "a", "Mål", TWENTY_FIVE);
    Assessor conflicting =
        Assessor.using(
            book(table("anmärkning", HitPolicy.UNIQUE, first, second)), new PlainEngine());
    assertThat(only(conflicting, goal, NONE).remarks().map(AssessorTest::sv))
        .containsExactly(
            "Anmärkning: flera rader i tabellen anmärkning gäller, men bara en får gälla: regel A1, (i program), regel A2, (i program) (ingen regel).");
    Row never = row("A1", new UnaryTest.Is(Value.word("utgått")), "avsikter");
    Assessor silent =
        Assessor.using(book(table("anmärkning", HitPolicy.FIRST, never)), new PlainEngine());
    assertThat(only(silent, goal, NONE).remarks()).isEmpty();
  }

  @Test
  void aFindingKeepsTheRulesOwnWordsAndTheFactsItSaw() {
    Assessment assessment =
        assess(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), Observation.counted("a-1", 23, "kommuner"));
    Finding finding = assessment.statusFinding();
    assertThat(finding.because())
        .contains(new Part.Text("Mer än inget är gjort men målet är inte nått"));
    assertThat(
            finding.figures().stream()
                .map(
                    used ->
                        Words.swedish().say(used.fact()) + "=" + Words.swedish().say(used.value())))
        .containsExactly("läge=aktivt", "nått=nej", "måluppfyllelse=92 %");
    assertThat(
            assessment.trendFinding().figures().stream()
                .map(used -> Words.swedish().say(used.value())))
        .containsExactly("saknas");
  }

  @Test
  void theDayChoosesRowsAndNumbers() {
    RuleBook book =
        RuleBook.of(
                new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
                GoalFacts.standard().vocabulary(),
                List.of(
                    new DecisionTable(
                        "status",
                        HitPolicy.FIRST,
                        List.of(fact("måluppfyllelse")),
                        List.of(fact("status")),
                        List.of(
                            row(
                                "S1",
                                new UnaryTest.Compared(
                                    UnaryTest.Operator.AT_LEAST, new Value.Parameter("gräns")),
                                "delvis"),
                            row("S2", new UnaryTest.Any(), "ej uppfyllt")))),
                List.of(
                    parameter(80, Validity.ALWAYS),
                    parameter(95, Validity.from(LocalDate.of(2016, 1, 1)))),
                List.of(),
                List.of(),
                List.of())
            .orThrow();
    FollowUp followUp =
        followUp(
            Goal.of("a-1", "a", "Mål", TWENTY_FIVE), Observation.counted("a-1", 23, "kommuner"));
    Assessor assessor = Assessor.using(book, new PlainEngine());
    assertThat(status(assessor.assess(followUp))).isEqualTo(Status.DELVIS);
    assertThat(status(assessor.asOf(LocalDate.of(2016, 1, 1)).assess(followUp)))
        .isEqualTo(Status.EJ_UPPFYLLT);
    assertThat(status(assessor.asOf(LocalDate.of(2015, 12, 31)).assess(followUp)))
        .isEqualTo(Status.DELVIS);
  }

  private static Parameter parameter(long percent, Validity inForce) {
    return new Parameter("gräns", Ratio.of(percent), "%", inForce, "beslut", Place.NOWHERE);
  }

  private static Status status(Checked<AssessedFollowUp> assessed) {
    return assessed.orThrow().assessments().get(0).status();
  }

  @Test
  void aRulesWordsShowTheFiguresOfTheCase() {
    Row row =
        new Row(
            "S1",
            List.of(new UnaryTest.Any()),
            List.of(Value.word("delvis")),
            Template.read(
                    Place.NOWHERE, "{utfall} av {målvärde}", GoalFacts.standard().vocabulary())
                .orThrow(),
            Validity.ALWAYS,
            Place.NOWHERE);
    RuleBook book =
        book(
            new DecisionTable(
                "status",
                HitPolicy.FIRST,
                List.of(fact("läge")),
                List.of(fact("status")),
                List.of(row)));
    Finding finding =
        Assessor.using(book, new PlainEngine())
            .assess(
                followUp(
                    Goal.of("a-1", "a", "Mål", TWENTY_FIVE),
                    Observation.counted("a-1", 23, "kommuner")))
            .orThrow()
            .assessments()
            .get(0)
            .statusFinding();
    assertThat(Words.swedish().say(finding.because().orElseThrow())).isEqualTo("23 av 25");
  }

  @Test
  void aProgramCanLetRulesAskAboutFactsOfItsOwn() {
    Fact area = new Fact("område", new Part.Name("område", "area"), new FactType.TextType());
    GoalFacts facts =
        GoalFacts.standard()
            .and(area, one -> Optional.of(new Value.Text(one.goal().area().value())))
            .implying(Implication.always("område", new UnaryTest.Present()));
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.FIRST,
            List.of(area),
            List.of(fact("status")),
            List.of(
                row("S1", new UnaryTest.Is(new Value.Text("b")), "delvis"),
                row("S2", new UnaryTest.Is(new Value.Text("a")), "uppfyllt")));
    FollowUp followUp = followUp(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), NONE);
    assertThat(status(Assessor.using(book(table), new PlainEngine(), facts).assess(followUp)))
        .isEqualTo(Status.UPPFYLLT);
    assertThat(facts.vocabulary().isPossible(new Facts(Map.of()))).isFalse();
    assertThatThrownBy(() -> facts.and(area, evidence -> Optional.empty()))
        .hasMessage("Expected one fact of the name 'område' or 'area'; found 2.");
    assertThatThrownBy(() -> facts.implying(Implication.always("väder", new UnaryTest.Present())))
        .hasMessage("Expected an input and its values; found 'väder finns'.");
  }

  @Test
  void aBookThatIsNotInForceIsRefusedByName() {
    RuleBook book =
        new RuleBook(
            new RuleBook.About(
                "b",
                "B",
                "1",
                "",
                "",
                new Validity(Optional.of(LocalDate.of(2016, 1, 1)), Optional.empty())),
            List.of());
    Checked<AssessedFollowUp> refused =
        Assessor.using(book, new PlainEngine())
            .assess(followUp(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), NONE));
    assertThat(refused.problems().stream().map(problem -> Words.swedish().say(problem.phrase())))
        .containsExactly(
            "b: Regelverket b gäller inte 2015-12-31; det gäller från och med 2016-01-01, tills vidare. Välj ett annat regelverk eller ett annat datum.");
    RuleBook ended =
        new RuleBook(
            new RuleBook.About(
                "b",
                "B",
                "1",
                "",
                "",
                new Validity(Optional.empty(), Optional.of(LocalDate.of(2014, 1, 1)))),
            List.of());
    assertThat(
            Assessor.using(ended, new PlainEngine())
                .assess(followUp(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), NONE))
                .problems()
                .stream()
                .map(problem -> Words.english().say(problem.what())))
        .containsExactly(
            "The rule book b is not in force on 2015-12-31; it is in force to 2014-01-01. Choose another rule book or another date.");
    assertThat(
            Assessor.using(book, new PlainEngine())
                .asOf(LocalDate.of(2016, 1, 1))
                .assess(followUp(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), NONE))
                .orThrow()
                .run()
                .asOf())
        .isEqualTo(LocalDate.of(2016, 1, 1));
  }

  @Test
  void aRunRecordsWhatItWasMadeWith() {
    AssessedFollowUp.Run run =
        ASSESSOR.assess(followUp(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), NONE)).orThrow().run();
    assertThat(run.book().id()).isEqualTo("vastkom-2015");
    assertThat(run.book().name()).isEqualTo("VästKom 2015, läst efter ordalydelsen");
    assertThat(run.book().version()).isEqualTo("1");
    assertThat(run.book().sha256()).isEqualTo(BOOK.sha256());
    assertThat(run.asOf()).isEqualTo(LocalDate.of(2015, 12, 31));
    assertThat(run.engine()).isEqualTo("plain");
  }

  @Test
  void tablesOfOneBookHaveDifferentNames() {
    DecisionTable table =
        table("status", HitPolicy.UNIQUE, row("S", new UnaryTest.Any(), "delvis"));
    assertThatThrownBy(() -> book(table, table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a different name for each table of the rule book 'b'.");
  }

  @Test
  void municipalCountsReachTheRules() {
    Goal goal = Goal.of("a-1", "a", "Mål", new Target.Composite(35, Quantity.of(5, "tjänster")));
    FollowUp followUp =
        builder(goal)
            .observation(Observation.of("a-1", new Outcome.ByMunicipality()))
            .response(Response.yes("a-1", "1490"))
            .response(Response.yes("a-1", "1461"))
            .response(Response.yes("a-1", "1419"))
            .check()
            .orThrow();
    Assessment assessment = ASSESSOR.assess(followUp).orThrow().assessments().get(0);
    assertThat(sv(assessment.statusFinding()))
        .isEqualTo(
            "Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; 3 av 35 kommuner med alla 5 tjänster, 9 % av målet (regel S3, status.csv rad 5).");
  }

  @Test
  void aBooksTablesConcludeWhatTheyAreNamedForAndOnlyOnce() {
    Row row = row("S", new UnaryTest.Any(), "delvis");
    assertThatThrownBy(() -> book(table("status", HitPolicy.COLLECT, row)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected one conclusion of the table 'status'; found the hit policy C.");
    assertThatThrownBy(
            () -> book(table("trend", HitPolicy.COLLECT, row("T", new UnaryTest.Any(), "positiv"))))
        .hasMessage("Expected one conclusion of the table 'trend'; found the hit policy C.");
    DecisionTable other =
        new DecisionTable(
            "annat",
            HitPolicy.UNIQUE,
            List.of(fact("läge")),
            List.of(fact("status")),
            List.of(row));
    assertThatThrownBy(() -> book(other))
        .hasMessageStartingWith(
            "Expected the table 'annat' to conclude facts of the book that no other table is named"
                + " for; found [status].");
  }

  private static RuleBook book(DecisionTable... tables) {
    return new RuleBook(
        new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS), List.of(tables));
  }

  private static Fact fact(String key) {
    return GoalFacts.standard().vocabulary().all().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** The rules know "grön"; a goal does not. */
  @Test
  void refusesABookThatConcludesWordsThatAreNoStatus() {
    Fact status =
        new Fact(
            "status",
            fact("status").name(),
            new FactType.WordType(
                List.of(new Term("grön", new Part.Name("grön", "green")), term("ej bedömt"))));
    DecisionTable green =
        new DecisionTable(
            "status",
            HitPolicy.UNIQUE,
            List.of(fact("läge")),
            List.of(status),
            List.of(
                row("S1", new UnaryTest.Is(Value.word("aktivt")), "grön"),
                row("S2", new UnaryTest.Not(new UnaryTest.Is(Value.word("aktivt"))), "ej bedömt")));
    assertThat(refused(new RuleBook(about("gront"), List.of(green)), GoalFacts.standard()))
        .containsExactly(
            "gront: Regelverket \"gront\" ger ord som inte är någon status: grön. Möjliga ord:"
                + " uppfyllt, delvis, ej uppfyllt, utgått, ej bedömt.",
            "gront: The rule book \"gront\" concludes words that are no status: grön. Possible"
                + " words: uppfyllt, delvis, ej uppfyllt, utgått, ej bedömt.");
  }

  @Test
  void refusesABookThatAsksForFactsItIsNotGiven() {
    Fact area = new Fact("område", new Part.Name("område", "area"), new FactType.TextType());
    DecisionTable asking =
        new DecisionTable(
            "status",
            HitPolicy.FIRST,
            List.of(area),
            List.of(fact("status")),
            List.of(Row.of("S1", List.of(new UnaryTest.Present()), Value.word("delvis"))));
    RuleBook book = new RuleBook(about("omraden"), List.of(asking));
    assertThat(refused(book, GoalFacts.standard()))
        .containsExactly(
            "prov: Regelverket \"omraden\" frågar om område, men ingen kolumn i mål eller utfall"
                + " heter så. Lägg till den; en tom cell betyder att uppgiften saknas.",
            "prov: The rule book \"omraden\" asks about area, but no column of goals or outcomes"
                + " has that name. Add it; a blank cell means that the fact is missing.");
    GoalFacts given =
        GoalFacts.standard()
            .and(area, one -> Optional.of(new Value.Text(one.goal().area().value())));
    assertThat(refused(book, given)).isEmpty();
  }

  private static List<String> refused(RuleBook book, GoalFacts facts) {
    return Assessor.using(book, new PlainEngine(), facts)
        .assess(followUp(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), NONE))
        .problems()
        .stream()
        .flatMap(
            one -> Stream.of(Words.swedish().say(one.phrase()), Words.english().say(one.phrase())))
        .toList();
  }

  private static RuleBook.About about(String id) {
    return new RuleBook.About(id, id, "1", "", "", Validity.ALWAYS);
  }

  private static Term term(String key) {
    return new Term(key, new Part.Name(key, key));
  }

  @Test
  void carriesTheRulesInForceAsSentencesForViewsToShow() {
    AssessedFollowUp assessed =
        Assessor.using(RuleBooks.shipped("vansbro-2019"), new PlainEngine())
            .assess(followUp(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), NONE))
            .orThrow();
    assertThat(assessed.rules().of(Status.DELVIS))
        .extracting(one -> Words.swedish().sayFirst(one.sentence()))
        .containsExactly(
            "Om läge är aktivt och nått är nej och måluppfyllelse är minst 80 % är status delvis (regel V3).");
    assertThat(assessed.rules().of(Trend.NEGATIV))
        .extracting(one -> Words.english().sayFirst(one.sentence()))
        .containsExactly(
            "If development is away from the target, then trend is negative (rule T3).");
    for (Finding finding : assessed.assessments().get(0).findings()) {
      for (Finding.RuleRef decided : finding.rules()) {
        assertThat(assessed.rules().rule(decided))
            .as(decided.id())
            .hasValueSatisfying(rule -> assertThat(rule.kind()).isEqualTo(finding.kind()));
      }
    }
  }

  @Test
  void carriesTheBordersOfTheDayWithTheirDecisionsAndWhatStatusesMean() {
    RuleBook book = RuleBooks.shipped("niva-90-75");
    RuleBook.About about = book.about();
    RuleBook explained =
        new RuleBook(
            new RuleBook.About(
                about.id(),
                about.name(),
                about.version(),
                "Kansliet (påhittat)",
                about.source(),
                about.inForce(),
                new TreeMap<>(Map.of(Status.DELVIS, "På väg, men inte framme.")),
                about.language()),
            book.vocabulary(),
            book.tables(),
            book.parameters(),
            List.of(),
            List.of(),
            List.of());
    PublishedRules rules =
        Assessor.using(explained, new PlainEngine())
            .assess(followUp(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), NONE))
            .orThrow()
            .rules();
    assertThat(rules.owner()).isEqualTo("Kansliet (påhittat)");
    assertThat(rules.explanation(Status.DELVIS)).contains("På väg, men inte framme.");
    assertThat(rules.explanation(Status.UTGATT)).isEmpty();
    assertThat(rules.parameters())
        .extracting(one -> Words.swedish().say(one.phrase()))
        .containsExactly(
            "grönt: 90 %, beslut: ServiceNow, Goal Framework, förval",
            "gult: 75 %, beslut: ServiceNow, Goal Framework, förval");
  }

  @Test
  void aRuleThatOnlyDecidesAfterOthersSaysSo() {
    DecisionTable first =
        table(
            "status",
            HitPolicy.FIRST,
            row("S1", new UnaryTest.Is(Value.word("aktivt")), "delvis"),
            row("S2", new UnaryTest.Any(), "utgått"));
    AssessedFollowUp assessed =
        Assessor.using(new RuleBook(about("forst"), List.of(first)), new PlainEngine())
            .assess(followUp(Goal.of("a-1", "a", "Mål", TWENTY_FIVE), NONE))
            .orThrow();
    assertThat(assessed.rules().of(Status.UTGATT))
        .extracting(one -> Words.swedish().sayFirst(one.sentence()))
        .containsExactly("Gäller ingen tidigare regel: I alla fall är status utgått (regel S2).");
  }

  /** A baseline meant for the trend alone once turned "delvis, 96 %" into "ej uppfyllt, −100 %". */
  @Test
  void aBaselineNeverChangesTheStatus() {
    Goal plain = Goal.of("a-1", "a", "Mål", new Target.AtLeast(Quantity.of(49, "kommuner")));
    Goal started = plain.startingFrom(new Baseline(Quantity.of(48, "kommuner"), Period.year(2014)));
    Observation counted = Observation.counted("a-1", 47, "kommuner");
    for (String book : RuleBooks.SHIPPED) {
      Assessor assessor = Assessor.using(RuleBooks.shipped(book), new PlainEngine());
      assertThat(only(assessor, started, counted).status())
          .isEqualTo(only(assessor, plain, counted).status());
    }
    assertThat(sv(assess(started, counted).statusFinding()))
        .isEqualTo(
            "Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; 47 av 49 kommuner, 96 % av målet; utfallet har gått åt fel håll från utgångsläget 48 kommuner (2014) (regel S3, status.csv rad 5).");
  }

  @Test
  void aGoalOfAtMostIsNotMetByNotAnswering() {
    Target five = new Target.AtMost(Quantity.of(5, "kommuner"));
    assertStatus(
            five, Observation.counted("a-1", 1, "kommuner").withRespondents(43), Status.EJ_BEDOMT)
        .isEqualTo(
            "Ej bedömt: Det går inte att säga om målet är nått – 1 kommun; målet är högst 5 kommuner; svar saknas som kan ändra om målet är nått (regel S6, status.csv rad 8).");
    assertStatus(
            five, Observation.counted("a-1", 6, "kommuner").withRespondents(43), Status.EJ_UPPFYLLT)
        .startsWith(
            "Ej uppfyllt: Målet är inte nått, och det har ingen måluppfyllelse som visar hur nära"
                + " det var – 6 kommuner; målet är högst 5 kommuner (regel S5");
  }

  @Test
  void aLossIsNotMet() {
    assertStatus(
            new Target.AtLeast(Quantity.of(10, "mkr")),
            Observation.counted("a-1", -3, "mkr"),
            Status.EJ_UPPFYLLT)
        .isEqualTo(
            "Ej uppfyllt: Inget är gjort – gränsen för måluppfyllelse är högst 0 %; −3 av 10 mkr, −30 % av målet (regel S4, status.csv rad 6).");
  }

  private static DecisionTable table(String name, HitPolicy policy, Row... rows) {
    assertThat(fact("läge").type()).isInstanceOf(FactType.WordType.class);
    return new DecisionTable(
        name, policy, List.of(fact("läge")), List.of(fact(name)), List.of(rows));
  }

  private static Row row(String id, UnaryTest lifecycle, String output) {
    return Row.of(id, List.of(lifecycle), Value.word(output));
  }

  private static FollowUp.Builder builder(Goal goal) {
    return FollowUp.builder(
            new FollowUp.Header(
                "prov", "Prov", "", "", Period.year(2015), Population.vastraGotaland()))
        .area(FocusArea.of("a", "Område"))
        .goal(goal);
  }

  private static FollowUp followUp(Goal goal, @Nullable Observation observation) {
    FollowUp.Builder builder = builder(goal);
    if (observation != null) {
      builder.observation(observation);
    }
    return builder.check().orThrow();
  }

  private static Assessment only(Assessor assessor, Goal goal, @Nullable Observation observation) {
    return assessor.assess(followUp(goal, observation)).orThrow().assessments().get(0);
  }

  private static Assessment assess(Goal goal, Observation observation) {
    return only(ASSESSOR, goal, observation);
  }

  private static String sv(Finding finding) {
    return Words.swedish().sayFirst(finding.sentence());
  }

  private static AbstractStringAssert<?> assertStatus(
      Target target, Observation observation, Status status) {
    Assessment assessment = assess(Goal.of("a-1", "a", "Mål", target), observation);
    assertThat(assessment.status()).isEqualTo(status);
    return assertThat(sv(assessment.statusFinding()));
  }

  private static void assertTrend(Assessment assessment, Trend trend, String sentence) {
    assertThat(assessment.trend()).isEqualTo(trend);
    assertThat(sv(assessment.trendFinding())).isEqualTo(sentence);
  }

  private static void assertRemarks(Assessment assessment, String... sentences) {
    List<String> said = new ArrayList<>();
    assessment
        .remarks()
        .forEach(
            remark -> {
              said.add(sv(remark));
              said.add(Words.english().sayFirst(remark.sentence()));
            });
    assertThat(said).containsExactly(sentences);
  }
}

package se.vastkom.goals.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Words;

/** Which goals change verdict and why, in the words that a reader of a change sees. */
class ComparisonsTest {

  private static final Vocabulary FACTS = GoalFacts.standard().vocabulary();

  private static FollowUp followUp(Observation... known) {
    return followUp(2025, known);
  }

  private static FollowUp followUp(int year, Observation... known) {
    FollowUp.Builder builder =
        FollowUp.builder(
                new FollowUp.Header(
                    "prov",
                    "Prov (påhittat)",
                    "",
                    "",
                    Period.year(year),
                    Population.vastraGotaland()))
            .area(FocusArea.of("a", "A"));
    for (Observation one : known) {
      builder
          .goal(
              Goal.of(
                  one.goal().value(), "a", "G", new Target.AtLeast(Quantity.of(25, "kommuner"))))
          .observation(one);
    }
    return builder.check().orThrow();
  }

  private static Observation counted(String goal, long number) {
    return Observation.counted(goal, number, "kommuner");
  }

  private static Assessor by(RuleBook book) {
    return Assessor.using(book, new DirectEngine());
  }

  private static RuleBook changed(RuleBook book, String file, Function<String, String> change) {
    TreeMap<String, byte[]> files = new TreeMap<>(RuleBooks.files(book));
    String text =
        new String(Optional.ofNullable(files.get(file)).orElseThrow(), StandardCharsets.UTF_8);
    String other = change.apply(text);
    assertThat(other).isNotEqualTo(text);
    files.put(file, other.getBytes(StandardCharsets.UTF_8));
    return RuleBooks.read(Files.of(files), FACTS).orThrow();
  }

  private static List<String> causes(Comparison comparison) {
    return comparison.flips().stream()
        .flatMap(flip -> flip.causes().stream())
        .map(
            cause ->
                Words.swedish().say(cause.what())
                    + " | "
                    + cause.places().stream().map(Place::phrase).map(Words.swedish()::say).toList())
        .toList();
  }

  @Test
  void theSameRulesAndFiguresFlipNothing() {
    FollowUp goals = followUp(counted("g", 12), counted("h", 25));
    Comparison comparison =
        Comparisons.of(
                by(RuleBooks.shipped("vansbro-2019")), by(RuleBooks.shipped("vansbro-2019")), goals)
            .orThrow();
    assertThat(comparison.flips()).isEmpty();
    assertThat(comparison.before()).isEqualTo(comparison.after());
  }

  @Test
  void anotherBookFlipsWhatItsCellsLetThrough() {
    Comparison comparison =
        Comparisons.of(
                by(RuleBooks.shipped("vastkom-2015")),
                by(RuleBooks.shipped("vansbro-2019")),
                followUp(counted("g", 12), counted("h", 25), counted("i", 23)))
            .orThrow();
    assertThat(comparison.flips()).hasSize(1);
    Flip flip = comparison.flips().get(0);
    assertThat(flip.goal().id().value()).isEqualTo("g");
    assertThat(flip.before().status()).isEqualTo(Status.DELVIS);
    assertThat(flip.after().status()).isEqualTo(Status.EJ_UPPFYLLT);
    assertThat(causes(comparison))
        .containsExactly(
            "V3, som motsvarar S3, kräver måluppfyllelse >= $gult (>= 80 %) i stället för > 0 %"
                + " (måluppfyllelse är 48 %) | [status.csv rad 5 kolumn D]",
            "V4, som motsvarar S4, kräver måluppfyllelse < $gult (< 80 %) i stället för <= 0 %"
                + " (måluppfyllelse är 48 %) | [status.csv rad 6 kolumn D]");
    assertThat(comparison.before().counts().of(Status.DELVIS)).isEqualTo(2);
    assertThat(comparison.after().counts().of(Status.DELVIS)).isEqualTo(1);
  }

  private static Comparison of(RuleBook before, RuleBook after, long... counted) {
    Observation[] known = new Observation[counted.length];
    for (int i = 0; i < counted.length; i++) {
      known[i] = counted("g-" + (i + 1), counted[i]);
    }
    return Comparisons.of(by(before), by(after), followUp(known)).orThrow();
  }

  @Test
  void aParameterIsTheCauseWhereItIs() {
    RuleBook book = RuleBooks.template();
    RuleBook stricter = changed(book, "parametrar.csv", text -> text.replace("80 %", "95 %"));
    assertThat(causes(of(book, stricter, 23, 25)))
        .containsExactly(
            "$delvis är 95 % i stället för 80 % (måluppfyllelse är 92 %) | [parametrar.csv rad 3 kolumn B]");
  }

  @Test
  void rulesThatComeGoOrConcludeOtherwiseAreTheCause() {
    RuleBook book = RuleBooks.template();
    RuleBook otherwise =
        changed(
            book,
            "status.csv",
            text -> text.replace(">= $delvis;;delvis;", ">= $delvis;;uppfyllt;"));
    assertThat(causes(of(book, otherwise, 23)))
        .containsExactly("S3 ger uppfyllt i stället för delvis | [status.csv rad 5]");
    RuleBook bare = changed(book, "testfall.csv", text -> text.replaceAll("(?m)^80 % av.*\\R", ""));
    assertThat(
            causes(
                of(
                    book,
                    changed(bare, "status.csv", text -> text.replaceAll("(?m)^S3;.*\\R", "")),
                    23)))
        .containsExactly("S3 finns inte längre | [status.csv rad 5]");
  }

  @Test
  void theOrderOfRowsAndTheHitPolicyAreTheCauseWhereNothingElseIs() {
    RuleBook first =
        changed(
            changed(
                RuleBooks.template(),
                "regelverk.yaml",
                text -> text.replaceFirst("träffprincip: U", "träffprincip: F")),
            "status.csv",
            text -> text + "S99;aktivt;;;;ej bedömt;Sist;;\n".replace(";;\n", "\n"));
    RuleBook moved =
        changed(
            first,
            "status.csv",
            text ->
                text.replaceAll("(?m)^S99;.*\\R", "")
                    .replace("S1;", "S99;aktivt;;;;ej bedömt;Sist\nS1;"));
    assertThat(causes(of(first, moved, 23)))
        .containsExactly("raderna står i en annan ordning | [status.csv rad 2]");
    RuleBook unique =
        changed(
            first,
            "regelverk.yaml",
            text -> text.replaceFirst("träffprincip: F", "träffprincip: U"));
    assertThat(causes(of(first, unique, 23)).get(0))
        .startsWith("träffprincipen är U i stället för F");
  }

  @Test
  void aDayOnEitherSideShowsWhatADatedBookChanged() {
    RuleBook dated =
        changed(
            RuleBooks.template(),
            "parametrar.csv",
            text -> text + "delvis;95 %;2026-01-01;;Nytt beslut (påhittat)\n");
    Comparison comparison =
        Comparisons.of(
                by(dated).asOf(LocalDate.of(2025, 12, 31)),
                by(dated).asOf(LocalDate.of(2026, 1, 1)),
                followUp(counted("g", 23)))
            .orThrow();
    assertThat(causes(comparison))
        .containsExactly(
            "$delvis är 95 % i stället för 80 % (måluppfyllelse är 92 %) | [parametrar.csv rad 3 kolumn B,"
                + " parametrar.csv rad 7 kolumn B]");
    assertThat(comparison.isOfRules()).isTrue();
  }

  @Test
  void otherFiguresAreTheCauseUnderTheSameRules() {
    Assessor assessor = by(RuleBooks.shipped("vansbro-2019"));
    Comparison comparison =
        Comparisons.of(
                assessor,
                followUp(counted("g", 12), counted("h", 3)),
                assessor,
                followUp(counted("g", 23), counted("i", 3)))
            .orThrow();
    assertThat(comparison.isOfRules()).isFalse();
    assertThat(causes(comparison))
        .containsExactly(
            "utfallet är 23 kommuner i stället för 12 kommuner | []",
            "måluppfyllelse är 92 % i stället för 48 % | []");
    assertThat(comparison.onlyBefore()).extracting(goal -> goal.id().value()).containsExactly("h");
    assertThat(comparison.onlyAfter()).extracting(goal -> goal.id().value()).containsExactly("i");
  }

  /** Two years tell how each outcome moved; two readings of one year do not. */
  @Test
  void onlyOutcomesOfTwoPeriodsMove() {
    Assessor assessor = by(RuleBooks.shipped("vastkom-2015"));
    Comparison ofYears =
        Comparisons.of(
                assessor,
                followUp(2024, counted("g", 12)),
                assessor,
                followUp(2025, counted("g", 20)))
            .orThrow();
    assertThat(ofYears.changes().stream().map(one -> one.after().evidence().goal().id().value()))
        .containsExactly("g");
    assertThat(
            Comparisons.of(
                    assessor,
                    followUp(2025, counted("g", 12)),
                    assessor,
                    followUp(2025, counted("g", 20)))
                .orThrow()
                .changes())
        .isEmpty();
  }

  @Test
  void bookAndFiguresMayBothBeTheCause() {
    Comparison comparison =
        Comparisons.of(
                by(RuleBooks.shipped("vastkom-2015")),
                followUp(counted("g", 12)),
                by(RuleBooks.shipped("vansbro-2019")),
                followUp(counted("g", 25)))
            .orThrow();
    assertThat(causes(comparison))
        .hasSize(5)
        .anyMatch(cause -> cause.startsWith("utfallet är 25 kommuner i stället för 12 kommuner"))
        .anyMatch(cause -> cause.startsWith("nått är ja i stället för nej"));
  }

  @Test
  void aRemarkThatComesIsTold() {
    Assessor assessor = by(RuleBooks.shipped("vansbro-2019"));
    Comparison comparison =
        Comparisons.of(
                assessor,
                followUp(counted("g", 12)),
                assessor,
                followUp(counted("g", 12).withStrength(Observation.EvidenceStrength.PLANNED)))
            .orThrow();
    Flip flip = comparison.flips().get(0);
    assertThat(flip.changesStatus()).isFalse();
    assertThat(flip.remarksNew()).hasSize(1);
    assertThat(flip.remarksGone()).isEmpty();
    assertThat(causes(comparison))
        .containsExactly("underlagets styrka är planerat i stället för genomfört | []");
  }

  @Test
  void aRemarkThatSaysAnotherFigureHasACause() {
    Assessor assessor = by(RuleBooks.shipped("vansbro-2019"));
    Comparison comparison =
        Comparisons.of(
                assessor,
                followUp(counted("g", 12).withPublished(Observation.Published.of("12", 50))),
                assessor,
                followUp(counted("g", 11).withPublished(Observation.Published.of("12", 50))))
            .orThrow();
    assertThat(causes(comparison))
        .contains("utfallet är 11 kommuner i stället för 12 kommuner | []");
  }

  private static FollowUp inState(Lifecycle.State state) {
    return inState(
        Lifecycle.ACTIVE,
        Goal.of("g", "a", "G", new Target.AtLeast(Quantity.of(25, "kommuner")))
            .inState(Lifecycle.of(state, StatedDate.NOT_STATED)));
  }

  private static FollowUp inState(Lifecycle area, Goal goal) {
    return FollowUp.builder(
            new FollowUp.Header(
                "prov", "Prov (påhittat)", "", "", Period.year(2025), Population.vastraGotaland()))
        .area(new FocusArea(new AreaId("a"), "A", area))
        .goal(goal)
        .observation(counted("g", 25))
        .check()
        .orThrow();
  }

  @Test
  void anotherStateIsTheWholeCause() {
    Assessor assessor = by(RuleBooks.shipped("vansbro-2019"));
    Comparison gone =
        Comparisons.of(
                assessor,
                inState(Lifecycle.State.ACTIVE),
                assessor,
                inState(Lifecycle.State.DISCONTINUED))
            .orThrow();
    assertThat(causes(gone)).containsExactly("läge är utgått i stället för aktivt | []");
    Comparison back =
        Comparisons.of(
                assessor,
                inState(Lifecycle.State.DISCONTINUED),
                assessor,
                inState(Lifecycle.State.ACTIVE))
            .orThrow();
    assertThat(causes(back)).containsExactly("läge är aktivt i stället för utgått | []");
  }

  @Test
  void aGoalIsNotBlamedForWhatItsAreaDoes() {
    Assessor assessor = by(RuleBooks.shipped("vansbro-2019"));
    Goal goal =
        Goal.of("g", "a", "G", new Target.AtLeast(Quantity.of(25, "kommuner")))
            .at(Place.file("mal.csv"));
    Lifecycle dormant = Lifecycle.of(Lifecycle.State.DORMANT, StatedDate.NOT_STATED);
    assertThat(
            causes(
                Comparisons.of(
                        assessor, inState(Lifecycle.ACTIVE, goal), assessor, inState(dormant, goal))
                    .orThrow()))
        .containsExactly("läge är vilande i stället för aktivt | []");
    assertThat(
            causes(
                Comparisons.of(
                        assessor,
                        inState(Lifecycle.ACTIVE, goal),
                        assessor,
                        inState(Lifecycle.ACTIVE, goal.inState(dormant)))
                    .orThrow()))
        .containsExactly("läge är vilande i stället för aktivt | [mal.csv]");
  }

  @Test
  void whatIsMissingIsNotSaidToBeSomething() {
    Assessor assessor = by(RuleBooks.shipped("vansbro-2019"));
    FollowUp unknown = followUp(Observation.of("g", new Outcome.Missing(Outcome.Reason.MISSING)));
    Comparison gone =
        Comparisons.of(assessor, followUp(counted("g", 25)), assessor, unknown).orThrow();
    assertThat(causes(gone)).contains("utfallet var 25 kommuner och saknas nu | []");
    Comparison come =
        Comparisons.of(assessor, unknown, assessor, followUp(counted("g", 25))).orThrow();
    assertThat(causes(come)).contains("utfallet saknades och är nu 25 kommuner | []");
  }

  @Test
  void aBookThatIsNotInForceIsAProblem() {
    RuleBook later =
        changed(
            RuleBooks.template(),
            "regelverk.yaml",
            text -> text.replace("version:", "gäller från: 2030-01-01\nversion:"));
    assertThat(
            Comparisons.of(by(RuleBooks.template()), by(later), followUp(counted("g", 1)))
                .problems())
        .hasSize(1);
  }

  @Test
  void twoBooksDifferInFewBoxesWhateverGoalsThereAre() {
    LocalDate day = LocalDate.of(2019, 12, 31);
    RuleDifferences differences =
        Comparisons.of(
                RuleBooks.shipped("vastkom-2015"), day, RuleBooks.shipped("vansbro-2019"), day)
            .orThrow();
    assertThat(differences.areNone()).isFalse();
    assertThat(differences.tables()).hasSize(3).allMatch(RuleDifferences.Table::isDecided);
    RuleDifferences.Difference one = differences.tables().get(0).differences().get(0);
    assertThat(
            one.cases().stream()
                .map(
                    used ->
                        Words.swedish().say(used.fact()) + " " + Words.swedish().say(used.value())))
        .containsExactly("måluppfyllelse (0 %..80 %)");
    assertThat(Words.swedish().say(one.before())).isEqualTo("delvis");
    assertThat(Words.swedish().say(one.after())).isEqualTo("ej uppfyllt");
    assertThat(one.witness()).hasSize(4);
    assertThat(differences.tables().get(1).differences()).isEmpty();
    assertThat(differences.tables().get(2).differences()).isEmpty();
    RuleDifferences none =
        Comparisons.of(RuleBooks.template(), day, RuleBooks.template(), day).orThrow();
    assertThat(none.areNone()).isTrue();
  }

  /** No cell and no rule changes, but what the cells are asked of. */
  @Test
  void aHeadingAloneThatIsExchangedIsADifference() {
    LocalDate day = LocalDate.of(2025, 12, 31);
    RuleBook book = RuleBooks.template();
    RuleBook other =
        changed(
            book,
            "status.csv",
            text -> text.replace("regel;läge;nått;", "regel;läge;nått i sämsta fall;"));
    RuleDifferences differences = Comparisons.of(book, day, other, day).orThrow();
    assertThat(differences.areNone()).isFalse();
    assertThat(differences.tables().get(0).differences())
        .hasSize(6)
        .anySatisfy(
            one -> {
              assertThat(Words.swedish().say(one.before())).isEqualTo("uppfyllt");
              assertThat(Words.swedish().say(one.after())).isEqualTo("ej bedömt");
              assertThat(
                      one.cases().stream()
                          .map(
                              used ->
                                  Words.swedish().say(used.fact())
                                      + " "
                                      + Words.swedish().say(used.value())))
                  .containsExactly("nått ja", "nått i sämsta fall saknas");
            });
  }

  @Test
  void aTableThatOneBookLacksConcludesNothing() {
    RuleBook whole = RuleBooks.shipped("vansbro-2019");
    RuleBook part =
        new RuleBook(
            whole.about(),
            whole.tables().subList(0, 2),
            whole.parameters(),
            List.of(),
            List.of(),
            List.of());
    LocalDate day = LocalDate.of(2019, 12, 31);
    RuleDifferences differences = Comparisons.of(part, day, whole, day).orThrow();
    RuleDifferences.Table remarks = differences.tables().get(2);
    assertThat(remarks.table()).isEqualTo("anmärkning");
    assertThat(remarks.differences()).isNotEmpty();
    assertThat(Words.swedish().say(remarks.differences().get(0).before()))
        .isEqualTo("ingen slutsats");
    Comparison comparison =
        Comparisons.of(
                by(part),
                by(whole),
                followUp(counted("g", 12).withStrength(Observation.EvidenceStrength.PLANNED)))
            .orThrow();
    assertThat(causes(comparison)).containsExactly("A2 är ny | [anmarkning.csv rad 4]");
  }

  @Test
  void aRuleThatIsNotInForceOnTheDayIsTheCause() {
    RuleBook dated =
        changed(
            RuleBooks.template(),
            "status.csv",
            text ->
                text.replaceFirst("status;varför", "status;varför;gäller till")
                    .replaceAll("(?m)^(S[124-6];.*?)(\\R)", "$1;$2")
                    .replaceAll("(?m)^(S3;.*?)(\\R)", "$1;2025-12-31$2"));
    Comparison comparison =
        Comparisons.of(
                by(dated).asOf(LocalDate.of(2025, 12, 31)),
                by(dated).asOf(LocalDate.of(2026, 1, 1)),
                followUp(counted("g", 23)))
            .orThrow();
    assertThat(causes(comparison))
        .containsExactly("S3 gäller inte 2026-01-01 | [status.csv rad 5]");
  }

  @Test
  void aTrendThatTurnsIsTold() {
    Assessor assessor = by(RuleBooks.shipped("vansbro-2019"));
    Comparison comparison =
        Comparisons.of(
                assessor,
                followUp(counted("g", 12)),
                assessor,
                followUp(counted("g", 12).withChange(Observation.StatedChange.INCREASED)))
            .orThrow();
    Flip flip = comparison.flips().get(0);
    assertThat(flip.changesTrend()).isTrue();
    assertThat(causes(comparison)).containsExactly("utveckling saknades och är nu mot målet | []");
  }

  @Test
  void bothBooksThatAreNotInForceAreProblems() {
    RuleBook later =
        changed(
            RuleBooks.template(),
            "regelverk.yaml",
            text -> text.replace("version:", "gäller från: 2030-01-01\nversion:"));
    RuleBook latest =
        changed(later, "regelverk.yaml", text -> text.replace("mitt-regelverk", "annat"));
    assertThat(Comparisons.of(by(later), by(latest), followUp(counted("g", 1))).problems())
        .hasSize(2);
    assertThat(Comparisons.of(by(later), by(later), followUp(counted("g", 1))).problems())
        .hasSize(1);
  }

  @Test
  void aCorrectedTargetIsTheCause() {
    Assessor assessor = by(RuleBooks.shipped("vastkom-2015"));
    FollowUp corrected =
        FollowUp.builder(followUp().header())
            .area(FocusArea.of("a", "A"))
            .goal(Goal.of("g", "a", "G", new Target.AtLeast(Quantity.of(10, "kommuner"))))
            .observation(counted("g", 12))
            .check()
            .orThrow();
    Comparison comparison =
        Comparisons.of(assessor, followUp(counted("g", 12)), assessor, corrected).orThrow();
    assertThat(causes(comparison).get(0))
        .isEqualTo("målvärdet är 10 kommuner i stället för 25 kommuner | []");
  }

  @Test
  void underFirstOnlyTheRowsThatDecideAreCauses() {
    RuleBook first =
        changed(
            RuleBooks.template(),
            "regelverk.yaml",
            text -> text.replaceFirst("träffprincip: U", "träffprincip: F"));
    RuleBook more =
        changed(
            changed(first, "parametrar.csv", text -> text.replace("80 %", "95 %")),
            "status.csv",
            text -> text + "S99;aktivt;;;;ej bedömt;Sist (påhittat)\r\n");
    assertThat(causes(of(first, more, 23)))
        .containsExactly(
            "$delvis är 95 % i stället för 80 % (måluppfyllelse är 92 %) | [parametrar.csv rad 3 kolumn B]");
  }

  @Test
  void aCellThatAsksNothingAnyMoreIsSaidSo() {
    RuleBook book = RuleBooks.shipped("vastkom-2015");
    RuleBook wider =
        changed(book, "status.csv", text -> text.replace("aktivt;nej;> 0 %;", "aktivt;nej;;"));
    assertThat(causes(of(book, wider, 0)))
        .contains(
            "S3 frågar inte längre efter måluppfyllelse; det krävdes > 0 % (måluppfyllelse är 0 %)"
                + " | [status.csv rad 5 kolumn D]");
  }

  @Test
  void aColumnThatTheOtherBookDoesNotHaveIsTheCause() {
    FollowUp planned =
        followUp(counted("g", 25).withStrength(Observation.EvidenceStrength.PLANNED));
    Comparison comparison =
        Comparisons.of(
                by(RuleBooks.shipped("vastkom-2015")),
                by(RuleBooks.shipped("strikt-underlag")),
                planned)
            .orThrow();
    assertThat(causes(comparison))
        .anyMatch(
            cause ->
                cause.startsWith(
                    "S2 kräver underlagets styrka genomfört; beslutat; pågående; oklart, vilket det"
                        + " inte krävdes förut (underlagets styrka är planerat)"))
        .anyMatch(cause -> cause.startsWith("S7 är ny"));
    Comparison back =
        Comparisons.of(
                by(RuleBooks.shipped("strikt-underlag")),
                by(RuleBooks.shipped("vastkom-2015")),
                planned)
            .orThrow();
    assertThat(causes(back))
        .anyMatch(
            cause ->
                cause.startsWith(
                    "S2 frågar inte längre efter underlagets styrka; det krävdes genomfört;"))
        .anyMatch(cause -> cause.startsWith("S7 finns inte längre"));
  }

  @Test
  void fewerThatAnsweredIsTheCauseOfItsRemark() {
    Assessor assessor = by(RuleBooks.shipped("vansbro-2019"));
    Comparison comparison =
        Comparisons.of(
                assessor,
                followUp(counted("g", 12).withRespondents(49)),
                assessor,
                followUp(counted("g", 12).withRespondents(40)))
            .orThrow();
    assertThat(causes(comparison))
        .contains("antalet svarande är 40 kommuner i stället för 49 kommuner | []");
  }
}

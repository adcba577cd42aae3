package se.vastkom.goals.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.TestReport.Mutation;
import se.vastkom.goals.assessment.TestReport.Share;
import se.vastkom.goals.assessment.TestReport.Survivor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.tables.cases.TableChange;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Words;

/** Which changes to rules test cases notice, and which no case at all could. */
class MutatingTest {

  private static final Trial.Progress UNWATCHED = new Trial.Progress() {};

  private static Mutation mutation(RuleBook book) {
    return Trial.of(book, new DirectEngine()).report().mutation();
  }

  private static String said(Survivor one, Words words) {
    return words.say(one.what())
        + " | "
        + one.given().stream()
            .map(given -> words.say(given.fact()) + ": " + words.say(given.value()))
            .collect(Collectors.joining(", "))
        + " | "
        + words.say(one.concluded())
        + " | "
        + words.say(one.instead());
  }

  @Test
  void whatNoTestCaseNoticesIsToldWithOneThatWould() {
    RuleBook book =
        RuleBooks.shipped("vansbro-2019")
            .testedBy(List.of(Books.partly("90 % är gult", Value.of(90), "delvis")));
    List<String> survivors =
        mutation(book).survivors().stream().map(one -> said(one, Words.swedish())).toList();
    assertThat(survivors)
        .contains(
            "inget testfall märker om V3 började vid 81 % i stället för $gult (80 %) | läge: aktivt,"
                + " nått: nej, måluppfyllelse: 80 %, måltyp: minst | delvis | ingen slutsats",
            "inget testfall märker om V3 krävde måluppfyllelse > $gult i stället för >= $gult (>= 80"
                + " %) | läge: aktivt, nått: nej, måluppfyllelse: 80 %, måltyp: minst | delvis | ingen slutsats",
            "inget testfall märker om V4 slutade vid 79 % i stället för $gult (80 %) | läge: aktivt,"
                + " nått: nej, måluppfyllelse: 79 %, måltyp: minst | ej uppfyllt | ingen slutsats",
            "inget testfall märker om V1 togs bort | läge: vilande, nått: saknas, måluppfyllelse:"
                + " saknas, måltyp: minst | utgått | ingen slutsats",
            "inget testfall märker om V4 gav status utgått i stället för ej uppfyllt | läge:"
                + " aktivt, nått: nej, måluppfyllelse: 78 %, måltyp: minst | ej uppfyllt | utgått",
            "inget testfall märker om $gult vore 81 % i stället för 80 % | läge: aktivt, nått:"
                + " nej, måluppfyllelse: 80 %, måltyp: minst | delvis | ej uppfyllt")
        .noneMatch(survivor -> survivor.contains("om V3 togs bort"))
        .noneMatch(survivor -> survivor.contains("om V3 gav"));
    assertThat(mutation(book).survivors().stream().map(one -> Words.english().say(one.what())))
        .contains(
            "no test case notices if V3 began at 81 % instead of $gult (80 %)",
            "no test case notices if $gult were 79% instead of 80%");
  }

  @Test
  void oneMoreTestCaseRaisesTheScore() {
    List<Scenario> one = List.of(Books.partly("90 % är gult", Value.of(90), "delvis"));
    List<Scenario> two = new ArrayList<>(one);
    two.add(Books.partly("80 % är gult", Value.of(80), "delvis"));
    RuleBook book = RuleBooks.shipped("vansbro-2019");
    Share before = mutation(book.testedBy(one)).noticed();
    Share after = mutation(book.testedBy(two)).noticed();
    assertThat(after.all()).isEqualTo(before.all());
    assertThat(after.reached()).isGreaterThan(before.reached());
  }

  @Test
  void aFailingTestCaseNoticesNothing() {
    RuleBook book =
        RuleBooks.shipped("vansbro-2019")
            .testedBy(List.of(Books.partly("90 % är grönt", Value.of(90), "uppfyllt")));
    assertThat(mutation(book).noticed().reached()).isZero();
  }

  @Test
  void everyKindOfChangeIsMade() {
    RuleBook book = RuleBooks.shipped("niva-90-75");
    List<String> changes =
        Mutants.of(book, LocalDate.of(2015, 12, 31), GoalFacts.standard().vocabulary()).stream()
            .map(mutant -> Words.swedish().say(mutant.what()))
            .toList();
    assertThat(changes)
        .contains(
            "N1 började vid 89 % i stället för $grönt (90 %)",
            "N1 började vid 91 % i stället för $grönt (90 %)",
            "N1 krävde måluppfyllelse > $grönt i stället för >= $grönt (>= 90 %)",
            "N2 slutade vid 91 % i stället för $grönt (90 %)",
            "N2 krävde måluppfyllelse [$gult..$grönt] i stället för [$gult..$grönt) ([75 %..90"
                + " %))",
            "N3 togs bort",
            "N3 gav status utgått i stället för ej uppfyllt",
            "$grönt vore 89 % i stället för 90 %",
            "$gult vore 76 % i stället för 75 %");
    RuleBook without =
        Books.changed(
            book, "status.csv", text -> text.replace("[$gult..$grönt)", "ej [75 %..90 %)"));
    assertThat(
            Mutants.of(without, LocalDate.of(2015, 12, 31), GoalFacts.standard().vocabulary())
                .stream()
                .map(mutant -> Words.swedish().say(mutant.what())))
        .contains(
            "N2 slutade vid 74 % i stället för 75 %", "N2 började vid 91 % i stället för 90 %");
    DecisionTable first =
        new DecisionTable(
            "status",
            HitPolicy.FIRST,
            book.tables().get(0).inputs(),
            book.tables().get(0).outputs(),
            book.on(LocalDate.of(2015, 12, 31)).tables().get(0).rows());
    assertThat(
            Mutants.of(
                    Books.of(first), LocalDate.of(2015, 12, 31), GoalFacts.standard().vocabulary())
                .stream()
                .map(mutant -> Words.swedish().say(mutant.what())))
        .contains("N2 stod före N1");
  }

  @Test
  void theSameBookGivesTheSameReport() {
    RuleBook book = RuleBooks.shipped("niva-90-75");
    assertThat(Trial.of(book, new DirectEngine()).report())
        .isEqualTo(Trial.of(book, new DirectEngine()).report());
  }

  /** A change is equivalent if and only if no choice of classes distinguishes the tables. */
  @Property(tries = 60)
  void equivalentIsWhatNoPossibleCaseTellsApart(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(1, 3);
    Vocabulary vocabulary =
        new Vocabulary(facts, List.of(RandomTables.OUTPUT), tables.implications(facts));
    DecisionTable table = tables.table(List.of(HitPolicy.values()).get(random.nextInt(4)), facts);
    DecisionTable named =
        new DecisionTable("ut", table.policy(), table.inputs(), table.outputs(), table.rows());
    RuleBook book = Books.of(named);
    Assume.that(
        Cases.all(Partition.of(vocabulary, List.of(named))).stream()
            .anyMatch(vocabulary::isPossible));
    int different = 0;
    int same = 0;
    for (Mutant mutant : Mutants.of(book, book.changeDates().first(), vocabulary)) {
      if (isTold(mutant, vocabulary)) {
        different++;
      } else {
        same++;
      }
    }
    Mutation mutation =
        new MutationRun(book, vocabulary, List.of(), Effort.of(Long.MAX_VALUE)).mutation(UNWATCHED);
    assertThat(mutation.undecided()).isZero();
    assertThat(mutation.untried()).isZero();
    assertThat(mutation.equivalent()).isEqualTo(same);
    assertThat(mutation.survivors()).hasSize(different);
    assertThat(mutation.noticed()).isEqualTo(new Share(0, different));
  }

  /** A change is noticed if and only if it makes a test case fail for some case it stands for. */
  @Property(tries = 300)
  void noticedIsWhatSomePossibleCaseOfATestCaseTellsApart(@ForAll Random random) {
    RandomTables tables = new RandomTables(random);
    List<Fact> facts = tables.facts(1, 3);
    Vocabulary vocabulary =
        new Vocabulary(facts, List.of(RandomTables.OUTPUT), tables.implications(facts));
    DecisionTable drawn = tables.table(List.of(HitPolicy.values()).get(random.nextInt(4)), facts);
    DecisionTable table =
        new DecisionTable("ut", drawn.policy(), facts, drawn.outputs(), drawn.rows());
    List<Facts> possible =
        Cases.all(Partition.of(vocabulary, List.of(table))).stream()
            .filter(vocabulary::isPossible)
            .toList();
    Assume.that(!possible.isEmpty());
    Facts one = possible.get(random.nextInt(possible.size()));
    SortedMap<String, Optional<Value>> given = new TreeMap<>();
    facts.stream()
        .filter(fact -> random.nextInt(3) > 0)
        .forEach(fact -> given.put(fact.key(), one.get(fact.key())));
    Scenario scenario = BlankFactsTest.scenario(given, one, table, random);
    RuleBook book = Books.of(table).testedBy(List.of(scenario));
    List<Attempt> attempts =
        new PeriodTrial(book.on(LocalDate.MIN), vocabulary, Effort.of(Long.MAX_VALUE))
            .attempts(List.of(scenario), goal -> one, new DirectEngine());
    boolean holds = attempts.get(0).passes();
    long noticed =
        Mutants.of(book, LocalDate.MIN, vocabulary).stream()
            .map(mutant -> mutant.changes().get(0).to())
            .filter(
                to ->
                    holds
                        && Cases.all(Partition.of(vocabulary, List.of(table, to))).stream()
                            .filter(vocabulary::isPossible)
                            .filter(each -> isLike(each, given, table, to, vocabulary))
                            .anyMatch(each -> !BlankFactsTest.holds(scenario, to, each)))
            .count();
    Mutation mutation =
        new MutationRun(book, vocabulary, attempts, Effort.of(Long.MAX_VALUE)).mutation(UNWATCHED);
    assertThat(mutation.noticed().reached()).isEqualTo((int) noticed);
  }

  /** Returns whether a case has given values, as far as two tables can tell. */
  private static boolean isLike(
      Facts facts,
      SortedMap<String, Optional<Value>> given,
      DecisionTable table,
      DecisionTable other,
      Vocabulary vocabulary) {
    Partition classes = Partition.of(vocabulary, List.of(table, other));
    return given.entrySet().stream()
        .allMatch(
            fact ->
                classes.classes(fact.getKey()).of(facts.orNull(fact.getKey()))
                    == classes.classes(fact.getKey()).of(fact.getValue().orElse(null)));
  }

  private static boolean isTold(Mutant mutant, Vocabulary vocabulary) {
    TableChange table = mutant.changes().get(0);
    DecisionTable to = table.to();
    return Cases.all(Partition.of(vocabulary, List.of(table.from(), to))).stream()
        .filter(vocabulary::isPossible)
        .anyMatch(
            facts ->
                !table
                    .from()
                    .decide(table.from().hits(facts))
                    .conclusion()
                    .equals(to.decide(to.hits(facts)).conclusion()));
  }

  /** Each change has the same result, whether all are tried or some. */
  @Test
  void whatCannotAllBeTriedIsASampleAndTheRestIsToldAsUntried() {
    RuleBook book =
        RuleBooks.shipped("vansbro-2019")
            .testedBy(List.of(Books.partly("90 % är gult", Value.of(90), "delvis")));
    Vocabulary vocabulary = GoalFacts.standard().vocabulary();
    Mutation all =
        new MutationRun(book, vocabulary, List.of(), Effort.of(10_000_000)).mutation(UNWATCHED);
    Mutation some =
        new MutationRun(book, vocabulary, List.of(), Effort.of(500_000)).mutation(UNWATCHED);
    assertThat(all.untried()).isZero();
    assertThat(some.untried()).isBetween(1, all.tried() - 1);
    assertThat(some.tried() + some.untried()).isEqualTo(all.tried());
    assertThat(all.survivors()).containsAll(some.survivors());
    assertThat(new MutationRun(book, vocabulary, List.of(), Effort.of(500_000)).mutation(UNWATCHED))
        .isEqualTo(some);
    // Not only the first rows, nor only one kind of change.
    assertThat(some.survivors().stream().map(one -> one.place().row()).distinct())
        .hasSizeGreaterThan(3);
  }
}

package se.vastkom.goals.rules.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalCase;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.tables.cases.FeasibleCases;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Phrase;

/**
 * Tries the test cases of a rule book, and reports how good they are. A test case that names no day
 * is tried in each period between two dates on which the book changes. Immutable, safe for any
 * thread if the engine is; the same book gives the same report.
 *
 * <pre>{@code
 * TestReport report = Trial.of(RuleBooks.read(path).orThrow()).report();
 * }</pre>
 */
public final class Trial {

  /** The budget for finding coverage items: some seconds on an ordinary machine. */
  private static final long EFFORT = 200_000_000;

  /** The most rows of tables shown for failing test cases. */
  private static final int SHOWN = 20_000;

  private final RuleBook book;
  private final RuleEngine engine;
  private final GoalFacts facts;
  private final Optional<FollowUp> followUp;
  private final NavigableSet<LocalDate> turns;

  private Trial(RuleBook book, RuleEngine engine, GoalFacts facts, Optional<FollowUp> followUp) {
    this.book = book;
    this.engine = engine;
    this.facts = facts;
    this.followUp = followUp;
    this.turns = book.changeDates();
  }

  /** Creates a trial on the engine that {@link RuleEngine#onClassPath} finds. */
  public static Trial of(RuleBook book) {
    return of(book, RuleEngine.onClassPath());
  }

  /**
   * Creates a trial on this engine, which is {@linkplain RuleEngine#guarded held} to its contract.
   */
  public static Trial of(RuleBook book, RuleEngine engine) {
    return new Trial(
        book, RuleEngine.guarded(engine), GoalFacts.standard().declaredBy(book), Optional.empty());
  }

  /** Returns the same trial, which reads facts of goals so; see {@link #about}. */
  public Trial over(GoalFacts others) {
    return new Trial(book, engine, others.declaredBy(book), followUp);
  }

  /** Returns the same trial, whose test cases may name goals of a follow-up. */
  public Trial about(FollowUp goals) {
    return new Trial(book, engine, facts, Optional.of(goals));
  }

  /** Returns the result of each test case, in order. */
  public List<TestReport.Case> cases() {
    return cases(attempts());
  }

  /** Returns the result of each test case, what they cover, and which changes they would notice. */
  public TestReport report() {
    return report(new Progress() {});
  }

  /** Returns the same report, and what is known of it while changes are tried, which takes long. */
  public TestReport report(Progress progress) {
    Map<Scenario, List<Attempt>> attempts = attempts();
    List<Attempt> all = attempts.values().stream().flatMap(List::stream).toList();
    MutationRun mutations = new MutationRun(book, vocabulary(), all, Effort.of(MutationRun.EFFORT));
    TestReport results =
        new TestReport(
            book.stamp(), engine.name(), cases(attempts), coverage(all), mutations.untried());
    progress.results(results);
    return results.with(mutations.mutation(progress));
  }

  /** Receives what is known of a report before all of it is. */
  public interface Progress {

    /** Receives the report before any change has been tried. */
    default void results(TestReport soFar) {}

    /**
     * Receives how many changes have been tried, now and then.
     *
     * @param tried at most {@code all}
     * @param all the number of changes, above zero
     */
    default void changes(int tried, int all) {}
  }

  /** Proposes few cases that cover what the test cases do not; see {@link Proposal}. */
  public Proposals proposals() {
    List<Attempt> all = attempts().values().stream().flatMap(List::stream).toList();
    Effort effort = Effort.of(EFFORT);
    Effort looking = Effort.of(EFFORT);
    List<Proposal> proposals = new ArrayList<>();
    int untried = 0;
    for (Map.Entry<DecisionTable, List<LocalDate>> time : times().entrySet()) {
      List<LocalDate> when = time.getValue();
      Proposals found =
          CaseProposer.of(
              CoverageItems.of(time.getKey(), vocabulary(), effort, Set.of()),
              asked(all, when, time.getKey()),
              when.size() == turns.size() ? Optional.empty() : book.dayOf(when.get(0)),
              looking);
      proposals.addAll(found.cases());
      untried += found.untried();
    }
    return new Proposals(proposals, untried);
  }

  /** Returns the distinct tables with their periods, so that each is examined once. */
  private Map<DecisionTable, List<LocalDate>> times() {
    Map<DecisionTable, List<LocalDate>> times = new LinkedHashMap<>();
    for (LocalDate turn : turns) {
      book.on(turn)
          .tables()
          .forEach(table -> times.computeIfAbsent(table, one -> new ArrayList<>()).add(turn));
    }
    return times;
  }

  private Vocabulary vocabulary() {
    return book.vocabulary();
  }

  private List<TestReport.Coverage> coverage(List<Attempt> all) {
    Map<String, CoverageCounter> coverings = new LinkedHashMap<>();
    book.tables().forEach(table -> coverings.put(table.name(), new CoverageCounter(table)));
    Effort effort = Effort.of(EFFORT);
    times()
        .forEach(
            (table, when) ->
                Optional.ofNullable(coverings.get(table.name()))
                    .orElseThrow()
                    .add(table, vocabulary(), effort, asked(all, when, table)));
    return coverings.values().stream().map(CoverageCounter::coverage).toList();
  }

  /** Returns the test cases that test a table in these periods, as they cover it. */
  private static List<CoveringCase> asked(
      List<Attempt> all, List<LocalDate> turns, DecisionTable table) {
    return all.stream()
        .filter(one -> turns.contains(one.turn()) && one.asks(table))
        .map(one -> one.covering(table))
        .distinct()
        .toList();
  }

  /** Returns each test case on each of the days that it covers; none if it cannot be tried. */
  private Map<Scenario, List<Attempt>> attempts() {
    Map<Scenario, List<Attempt>> attempts = new LinkedHashMap<>();
    book.scenarios().forEach(scenario -> attempts.put(scenario, new ArrayList<>()));
    Effort effort = Effort.of(EFFORT);
    for (LocalDate turn : turns) {
      List<Scenario> tried =
          book.scenarios().stream()
              .filter(one -> isFor(one, turn) && facts(one).isPresent())
              .toList();
      Optional<AssessedFollowUp> assessed = assessed(turn);
      new PeriodTrial(book.on(turn), vocabulary(), effort)
          .attempts(tried, one -> facts(one, assessed), engine)
          .forEach(one -> attempts.getOrDefault(one.scenario(), new ArrayList<>()).add(one));
    }
    return attempts;
  }

  private boolean isFor(Scenario scenario, LocalDate turn) {
    return scenario.day().map(day -> isInForce(day) && turn.equals(turns.floor(day))).orElse(true);
  }

  private boolean isInForce(LocalDate day) {
    return book.about().inForce().contains(day);
  }

  private Optional<Facts> facts(Scenario scenario) {
    if (scenario.goal().isEmpty()) {
      return Optional.of(scenario.facts());
    }
    return followUp.flatMap(
        of -> of.goal(scenario.goal().get()).map(goal -> facts.of(GoalCase.of(of, goal))));
  }

  /** Returns the follow-up's goals as assessed from a day on, where some stand under others. */
  private Optional<AssessedFollowUp> assessed(LocalDate turn) {
    return followUp
        .filter(of -> !of.forest().isFlat())
        .flatMap(of -> Assessor.using(book, engine, facts).asOf(turn).assess(of).value());
  }

  private Facts facts(Scenario scenario, Optional<AssessedFollowUp> assessed) {
    return assessed
        .flatMap(
            of ->
                scenario
                    .goal()
                    .flatMap(of::assessment)
                    .map(one -> facts.of(GoalCase.of(of, one.evidence()))))
        .or(() -> facts(scenario))
        .orElseThrow();
  }

  private List<TestReport.Case> cases(Map<Scenario, List<Attempt>> attempts) {
    FeasibleCases feasible = FeasibleCases.of(vocabulary());
    List<TestReport.Case> cases = new ArrayList<>();
    int explained = 0;
    int shown = 0;
    for (Map.Entry<Scenario, List<Attempt>> one : attempts.entrySet()) {
      List<TableExplanation> tables = List.of();
      List<Phrase> unexplained = List.of();
      Optional<Attempt> failing =
          one.getValue().stream().filter(tried -> !tried.failing().isEmpty()).findFirst();
      if (failing.isPresent() && shown < SHOWN) {
        tables = failing.get().explained();
        shown += tables.stream().mapToInt(table -> table.rows().size()).sum();
        explained++;
      } else if (failing.isPresent()) {
        unexplained = List.of(Phrase.of("test.not-explained").with("count", explained));
      }
      List<Phrase> failures = failures(one.getKey(), one.getValue());
      failures.addAll(unexplained);
      cases.add(
          new TestReport.Case(
              one.getKey().name(),
              one.getKey().place(),
              failures,
              tables,
              remarks(one.getKey(), one.getValue(), feasible)));
    }
    return cases;
  }

  private List<Phrase> failures(Scenario scenario, List<Attempt> all) {
    List<Phrase> failures = new ArrayList<>();
    untried(scenario).ifPresent(failures::add);
    Map<Phrase, BitSet> found = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (Phrase what : all.get(i).failures(vocabulary().outputs())) {
        found.computeIfAbsent(what, one -> new BitSet()).set(i);
      }
    }
    found.forEach((what, times) -> failures.addAll(during(what, times, all)));
    return failures;
  }

  /** Returns remarks on a test case itself. */
  private static List<Phrase> remarks(
      Scenario scenario, List<Attempt> all, FeasibleCases feasible) {
    List<Phrase> remarks = new ArrayList<>();
    if (!feasible.allow(new TreeMap<>(scenario.given()))) {
      remarks.add(Phrase.of("test.impossible"));
    }
    if (!all.stream().allMatch(Attempt::isDecided)) {
      remarks.add(Phrase.of("test.blank-undecided"));
    }
    return remarks;
  }

  /** Returns a failure, once for each run of periods that has it, unless all have it. */
  private List<Phrase> during(Phrase what, BitSet times, List<Attempt> all) {
    if (times.cardinality() == all.size()) {
      return List.of(what);
    }
    List<Phrase> said = new ArrayList<>();
    for (int from = times.nextSetBit(0); from >= 0; ) {
      int end = times.nextClearBit(from);
      Optional<LocalDate> first =
          Optional.of(all.get(from).turn()).filter(day -> !day.equals(LocalDate.MIN));
      Optional<LocalDate> last =
          Optional.ofNullable(turns.higher(all.get(end - 1).turn())).map(day -> day.minusDays(1));
      said.add(
          Phrase.of("test.on-day")
              .with("what", what)
              .with("day", new Validity(first, last).phrase()));
      from = times.nextSetBit(end);
    }
    return said;
  }

  /** Returns why a test case cannot be tried, if it cannot. */
  private Optional<Phrase> untried(Scenario scenario) {
    @Nullable LocalDate day = scenario.day().orElse(null);
    if (day != null && !isInForce(day)) {
      return Optional.of(Phrase.of("test.not-in-force").with("date", day.toString()));
    }
    return scenario
        .goal()
        .filter(goal -> facts(scenario).isEmpty())
        .map(
            goal ->
                Phrase.of(followUp.isEmpty() ? "test.no-follow-up" : "test.unknown-goal")
                    .with("goal", goal.value()));
  }
}

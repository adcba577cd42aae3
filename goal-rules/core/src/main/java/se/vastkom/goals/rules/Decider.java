package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.DecidedCases;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.engine.Batches;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Decides cases by a rule book, whatever the book is about, with a rule engine. Prepares the tables
 * once for each period between two dates on which the book changes, when it first decides in that
 * period; deciding is then fast. Immutable as seen from outside, safe for any thread.
 *
 * <pre>{@code
 * RuleBook book = RuleBooks.read(Path.of("parkering.xlsx")).orThrow();
 * Decider decider = Decider.of(book).asOf(LocalDate.of(2026, 11, 29));
 * Conclusions of = decider.decide(new Facts(Map.of("zon", Value.word("innerstad"))));
 * of.value("avgift").ifPresent(System.out::println);
 * of.findings().forEach(why -> System.out.println(Words.english().say(why.sentence())));
 * }</pre>
 */
public final class Decider {

  private final Tools tools;
  private final Optional<LocalDate> asOf;

  /** The parts of a decider, and the periods that it has prepared. */
  private record Tools(
      RuleBook book,
      NavigableSet<LocalDate> changes,
      RuleEngine engine,
      Map<LocalDate, Ready> ready) {}

  /** The prepared rules of one period. */
  private record Ready(RulesInForce rules, RuleEngine.Prepared prepared) {}

  private Decider(Tools tools, Optional<LocalDate> asOf) {
    this.tools = tools;
    this.asOf = asOf;
  }

  /** Creates a decider by this book, with the engine that {@link RuleEngine#onClassPath} finds. */
  public static Decider of(RuleBook book) {
    return of(book, RuleEngine.onClassPath());
  }

  /**
   * Creates a decider by this book, with this engine, which is {@linkplain RuleEngine#guarded held}
   * to what its port promises.
   */
  public static Decider of(RuleBook book, RuleEngine engine) {
    return new Decider(
        new Tools(book, book.changeDates(), RuleEngine.guarded(engine), new ConcurrentHashMap<>()),
        Optional.empty());
  }

  /** Returns the same decider as of a day; only a book that never changes needs none. */
  public Decider asOf(LocalDate day) {
    return new Decider(tools, Optional.of(day));
  }

  /** Returns the book that it decides by. */
  public RuleBook book() {
    return tools.book();
  }

  /** Returns the engine that it decides with. */
  public RuleEngine engine() {
    return tools.engine();
  }

  /**
   * Decides a case.
   *
   * @throws IllegalArgumentException if the case has a fact that the book does not know, a value
   *     that the fact cannot have, or facts that the book says are impossible together; if the book
   *     is not in force on the day; or if the engine cannot run it exactly
   * @throws IllegalStateException if the book changes over time and no day is chosen
   */
  public Conclusions decide(Facts facts) {
    return decide(List.of(facts)).get(0);
  }

  /** Decides each case, in order; fastest for many cases. See {@link #decide(Facts)}. */
  public List<Conclusions> decide(List<Facts> cases) {
    cases.forEach(this::check);
    return decideChecked(cases);
  }

  /**
   * Decides each case, in order, in batches on demand, so that there may be any number. A parallel
   * stream is decided in parallel. See {@link #decide(Facts)}.
   */
  public Stream<Conclusions> decide(Stream<Facts> cases) {
    Ready ready = ready(day());
    return Batches.of(cases.peek(this::check)).flatMap(batch -> decide(ready, batch).stream());
  }

  /**
   * Decides cases as a whole to write: each with its facts, conclusions and reasons. See {@link
   * #decide(Facts)}.
   */
  public DecidedCases report(List<Case> cases) {
    List<Conclusions> all = decide(cases.stream().map(Case::facts).toList());
    List<DecidedCases.Case> decided = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      decided.add(
          new DecidedCases.Case(
              cases.get(i).name(),
              cases.get(i).place(),
              all.get(i).asked(),
              all.get(i).concluded(),
              all.get(i).findings()));
    }
    return new DecidedCases(
        tools.book().stamp(),
        neverChanges() ? Optional.empty() : asOf,
        tools.engine().name(),
        decided);
  }

  /** Decides cases that are known to fit the book. */
  List<Conclusions> decideChecked(List<Facts> cases) {
    return decide(ready(day()), cases);
  }

  private static List<Conclusions> decide(Ready ready, List<Facts> cases) {
    List<Hits> hits = ready.prepared().hits(cases);
    return IntStream.range(0, cases.size())
        .mapToObj(i -> new Conclusions(ready.rules(), cases.get(i), hits.get(i)))
        .toList();
  }

  private void check(Facts facts) {
    List<Phrase> faults = tools.book().vocabulary().faults(facts);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(
          faults.stream().map(Words.english()::say).collect(Collectors.joining(" ")));
    }
  }

  /** Returns the rules by which it decides; prepares the engine for them if need be. */
  public RulesInForce rules() {
    return ready(day()).rules();
  }

  /** Returns this decider after preparing the tables of every period. */
  public Decider prepared() {
    tools.changes().forEach(this::ready);
    return this;
  }

  private LocalDate day() {
    if (asOf.isPresent() || neverChanges()) {
      return asOf.orElse(LocalDate.MIN);
    }
    throw new IllegalStateException(
        "Expected a day to decide on, since '"
            + tools.book().id()
            + "' changes over time; choose one with asOf.");
  }

  private boolean neverChanges() {
    return tools.changes().size() == 1 && tools.book().about().inForce().equals(Validity.ALWAYS);
  }

  private Ready ready(LocalDate day) {
    if (!tools.book().about().inForce().contains(day)) {
      throw new IllegalArgumentException(
          "Expected a day on which '" + tools.book().id() + "' is in force; found " + day + ".");
    }
    LocalDate turn = Optional.ofNullable(tools.changes().floor(day)).orElse(day);
    return tools
        .ready()
        .computeIfAbsent(
            turn,
            from -> {
              RulesInForce rules = tools.book().on(from);
              return new Ready(rules, tools.engine().prepare(rules.tables()));
            });
  }
}

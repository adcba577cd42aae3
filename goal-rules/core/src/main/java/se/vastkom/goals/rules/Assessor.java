package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Assesses follow-ups by a rule book, with a rule engine. The tables are made ready once for each
 * time between two dates on which the book changes, when the first follow-up of that time is
 * assessed; assessing is then fast, and safe from any thread.
 */
public final class Assessor {

  private static final Logger LOG = LoggerFactory.getLogger(Assessor.class);

  private final Tools tools;
  private final Optional<LocalDate> asOf;

  /** What an assessor works with, and what it has made ready. */
  private record Tools(
      RuleBook book,
      String sha256,
      NavigableSet<LocalDate> turns,
      RuleEngine engine,
      GoalFacts facts,
      Map<LocalDate, InForce> ready) {}

  /** The tables of some time, made ready. */
  private record InForce(List<DecisionTable> tables, RuleEngine.Prepared prepared) {}

  private Assessor(Tools tools, Optional<LocalDate> asOf) {
    this.tools = tools;
    this.asOf = asOf;
  }

  /**
   * An assessor by this book, with the engine that is on the class path.
   *
   * @throws IllegalStateException if there is no engine
   */
  public static Assessor using(RuleBook book) {
    return using(book, RuleEngine.onClassPath());
  }

  /** An assessor by this book, with this engine. */
  public static Assessor using(RuleBook book, RuleEngine engine) {
    return using(book, engine, GoalFacts.standard());
  }

  /** An assessor by this book, with this engine, where rules may ask about these facts. */
  public static Assessor using(RuleBook book, RuleEngine engine, GoalFacts facts) {
    return new Assessor(
        new Tools(book, book.sha256(), book.turns(), engine, facts, new ConcurrentHashMap<>()),
        Optional.empty());
  }

  /** The same assessor as of a date other than the last day of the follow-up's period. */
  public Assessor asOf(LocalDate date) {
    return new Assessor(tools, Optional.of(date));
  }

  /**
   * Every goal's status, trend and remarks with their reasons; a problem if the book is not in
   * force on the date.
   */
  public Checked<AssessedFollowUp> assess(FollowUp followUp) {
    LocalDate date = asOf.orElse(followUp.header().period().lastDay());
    RuleBook book = tools.book();
    if (!book.about().inForce().contains(date)) {
      return Checked.failed(List.of(Problem.error(Place.file(book.id()), notInForce(date))));
    }
    InForce rules = inForce(date);
    List<Evidence> evidence =
        followUp.goals().stream().map(goal -> Evidence.of(followUp, goal)).toList();
    List<Facts> cases = evidence.stream().map(tools.facts()::of).toList();
    List<RuleEngine.Hits> hits = rules.prepared().hits(cases);
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      assessments.add(
          new Case(rules.tables(), evidence.get(i), cases.get(i), hits.get(i)).assessment());
    }
    AssessedFollowUp.Run run = run(date);
    LOG.debug("Assessed {} by {}.", followUp, run);
    return Checked.of(new AssessedFollowUp(followUp, run, assessments));
  }

  private InForce inForce(LocalDate date) {
    LocalDate turn = Optional.ofNullable(tools.turns().floor(date)).orElse(date);
    return tools
        .ready()
        .computeIfAbsent(
            turn,
            day -> {
              List<DecisionTable> tables = tools.book().on(day);
              return new InForce(tables, tools.engine().prepare(tables));
            });
  }

  private AssessedFollowUp.Run run(LocalDate date) {
    RuleBook.About about = tools.book().about();
    return new AssessedFollowUp.Run(
        about.id(), about.name(), about.version(), tools.sha256(), date, tools.engine().name());
  }

  private Phrase notInForce(LocalDate date) {
    RuleBook.About about = tools.book().about();
    return Phrase.of("rulebook.not-in-force")
        .with("book", about.id())
        .with("date", date.toString())
        .with("from", said(about.inForce().from()))
        .with("to", said(about.inForce().to()));
  }

  private static Part said(Optional<LocalDate> day) {
    return day.<Part>map(known -> new Part.Text(known.toString()))
        .orElse(Phrase.of("rulebook.no-date"));
  }
}

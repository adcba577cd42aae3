package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Assesses follow-ups by a rule book, with a rule engine. The book is made ready once, when the
 * assessor is made; assessing is then fast, and safe from any thread. Immutable.
 */
public final class Assessor {

  private static final Logger LOG = LoggerFactory.getLogger(Assessor.class);

  private final RuleBook book;
  private final RuleEngine engine;
  private final RuleEngine.Prepared prepared;
  private final Optional<LocalDate> asOf;

  private Assessor(
      RuleBook book, RuleEngine engine, RuleEngine.Prepared prepared, Optional<LocalDate> asOf) {
    this.book = book;
    this.engine = engine;
    this.prepared = prepared;
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
    return new Assessor(book, engine, engine.prepare(book.tables()), Optional.empty());
  }

  /** The same assessor as of a date other than the last day of the follow-up's period. */
  public Assessor asOf(LocalDate date) {
    return new Assessor(book, engine, prepared, Optional.of(date));
  }

  /**
   * Every goal's status, trend and remarks with their reasons; a problem if the book is not in
   * force on the date.
   */
  public Checked<AssessedFollowUp> assess(FollowUp followUp) {
    LocalDate date = asOf.orElse(followUp.header().period().lastDay());
    if (!book.isInForce(date)) {
      return Checked.failed(List.of(Problem.error(Place.file(book.id()), notInForce(date))));
    }
    List<Evidence> evidence =
        followUp.goals().stream().map(goal -> Evidence.of(followUp, goal)).toList();
    List<Facts> cases = evidence.stream().map(StandardFacts::of).toList();
    List<RuleEngine.Hits> hits = prepared.hits(cases);
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      assessments.add(new Case(book, evidence.get(i), cases.get(i), hits.get(i)).assessment());
    }
    LOG.debug("Assessed {} by {} {} with {}.", followUp, book.id(), book.version(), engine.name());
    return Checked.of(new AssessedFollowUp(followUp, run(date), assessments));
  }

  private AssessedFollowUp.Run run(LocalDate date) {
    return new AssessedFollowUp.Run(
        book.id(), book.name(), book.version(), book.sha256(), date, engine.name());
  }

  private Phrase notInForce(LocalDate date) {
    return Phrase.of("rulebook.not-in-force")
        .with("book", book.id())
        .with("date", date.toString())
        .with(
            "from",
            book.validFrom()
                .<Part>map(day -> new Part.Text(day.toString()))
                .orElse(Phrase.of("rulebook.no-date")))
        .with(
            "to",
            book.validTo()
                .<Part>map(day -> new Part.Text(day.toString()))
                .orElse(Phrase.of("rulebook.no-date")));
  }
}

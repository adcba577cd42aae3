package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.OverallVerdict;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Assesses follow-ups by a rule book, with a rule engine. Prepares the tables once for each period
 * between two dates on which the book changes, when it assesses the first follow-up of that period;
 * assessing is then fast, and safe from any thread.
 */
public final class Assessor {

  private static final Logger LOG = LoggerFactory.getLogger(Assessor.class);

  private final Tools tools;
  private final Optional<LocalDate> asOf;
  private final List<FindingSource> beside;

  /** The parts of an assessor, and what it has published of the rules of each period. */
  private record Tools(
      Decider decider,
      RuleBookStamp stamp,
      GoalFacts facts,
      DeclaredFacts declared,
      Map<RulesInForce, PublishedRules> published) {}

  private Assessor(Tools tools, Optional<LocalDate> asOf, List<FindingSource> beside) {
    this.tools = tools;
    this.asOf = asOf;
    this.beside = beside;
  }

  /**
   * Creates an assessor by this book, with the engine that {@link RuleEngine#onClassPath} finds.
   */
  public static Assessor using(RuleBook book) {
    return using(book, RuleEngine.onClassPath());
  }

  /** Creates an assessor by this book, with this engine. */
  public static Assessor using(RuleBook book, RuleEngine engine) {
    return using(book, engine, GoalFacts.standard());
  }

  /** Creates an assessor by this book, with this engine, whose rules may test these facts. */
  public static Assessor using(RuleBook book, RuleEngine engine, GoalFacts facts) {
    return new Assessor(
        new Tools(
            Decider.of(book, engine),
            book.stamp(),
            facts.declaredBy(book),
            DeclaredFacts.of(book, facts),
            new ConcurrentHashMap<>()),
        Optional.empty(),
        List.of());
  }

  /** Returns the same assessor as of a date other than the day that the follow-up is seen from. */
  public Assessor asOf(LocalDate date) {
    return new Assessor(tools, Optional.of(date), beside);
  }

  /** Returns the same assessor with remarks from this source after those of the tables. */
  public Assessor and(FindingSource source) {
    return new Assessor(tools, asOf, Stream.concat(beside.stream(), Stream.of(source)).toList());
  }

  /** Returns the book that it assesses by. */
  public RuleBook book() {
    return tools.decider().book();
  }

  /** Returns the facts that its rules may test. */
  public GoalFacts facts() {
    return tools.facts();
  }

  /**
   * Determines every goal's status, trend and remarks with their reasons; reports a problem if the
   * book is not in force on the date, or the engine cannot run it exactly.
   */
  public Checked<AssessedFollowUp> assess(FollowUp followUp) {
    LocalDate date = asOf.orElseGet(followUp.header()::day);
    RuleBook book = book();
    if (!book.about().inForce().contains(date)) {
      return Checked.failed(List.of(Problem.error(Place.file(book.id()), notInForce(date))));
    }
    List<Problem> unfit = unfit(book);
    if (!unfit.isEmpty()) {
      return Checked.failed(unfit);
    }
    Decider decider = tools.decider().asOf(date);
    RulesInForce rules;
    try {
      rules = decider.rules();
    } catch (IllegalArgumentException e) {
      LOG.info("The engine {} refuses the rule book {}.", engine(), book.id(), e);
      Phrase what =
          Phrase.of("rulebook.engine-refuses")
              .with("engine", engine())
              .with("book", book.id())
              .with("why", Optional.ofNullable(e.getMessage()).orElse(e.toString()));
      return Checked.failed(List.of(Problem.error(Place.file(book.id()), what)));
    }
    List<GoalCase> goals = GoalCase.of(followUp);
    List<Facts> cases = goals.stream().map(tools.facts()::of).toList();
    List<Problem> columns = tools.declared().problems(followUp, goals, cases);
    if (columns.stream().anyMatch(Problem::isError)) {
      return Checked.failed(columns);
    }
    Ascent ascent = Ascent.of(followUp, decider, tools.facts(), goals);
    List<Assessment> assessments = ascent.climb();
    beside.forEach(source -> add(source, ascent.cases(), assessments));
    List<OverallVerdict> overall =
        new OverallVerdicts(followUp, decider, tools.facts(), assessments).all();
    AssessedFollowUp.Run run = run(date);
    LOG.debug("Assessed {} by {}.", followUp, run);
    return Checked.of(
        new AssessedFollowUp(followUp, run, published(rules), assessments, List.of(), overall),
        columns);
  }

  private static void add(
      FindingSource source, List<GoalCase> goals, List<Assessment> assessments) {
    List<List<Finding>> added = source.findings(goals);
    for (int i = 0; i < goals.size(); i++) {
      Assessment before = assessments.get(i);
      for (Finding finding : added.get(i)) {
        if (finding.kind() != Finding.Kind.REMARK) {
          throw new IllegalStateException(
              "Expected only remarks from '" + source.name() + "'; found " + finding + ".");
        }
      }
      List<Finding> all = new ArrayList<>(before.findings());
      all.addAll((int) (all.size() - before.conclusions().count()), added.get(i));
      assessments.set(i, before.with(all));
    }
  }

  /** Returns this assessor after preparing the tables of every period. */
  Assessor prepared() {
    tools.decider().prepared();
    return this;
  }

  private PublishedRules published(RulesInForce rules) {
    return tools.published().computeIfAbsent(rules, of -> new Publication(of).rules());
  }

  /** Reports conclusions that are no verdict, and a book that is not about goals. */
  private static List<Problem> unfit(RuleBook book) {
    List<Problem> problems = new ArrayList<>();
    for (DecisionTable table : book.tables()) {
      concludesOther(book, table).ifPresent(problems::add);
    }
    if (problems.isEmpty() && !book.isAboutGoals()) {
      Phrase what = Phrase.of("rulebook.not-about-goals").with("book", book.id());
      problems.add(Problem.error(Place.file(book.id()), what));
    }
    return problems;
  }

  private static Optional<Problem> concludesOther(RuleBook book, DecisionTable table) {
    Optional<StandardTable> standard = StandardTable.of(table.name());
    if (standard.isEmpty()) {
      return Optional.empty();
    }
    List<String> known = standard.get().words();
    List<String> other =
        table.rows().stream()
            .map(GoalFindings::concluded)
            .filter(word -> !known.contains(word))
            .distinct()
            .toList();
    return other.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                Place.file(book.id()),
                Phrase.of("rulebook.concludes-other")
                    .with("book", book.id())
                    .with("kind", Phrase.of("fact." + table.name()))
                    .with("found", Phrase.list(other, Part.Text::new))
                    .with("known", Phrase.list(known, Part.Text::new))));
  }

  private String engine() {
    return tools.decider().engine().name();
  }

  private AssessedFollowUp.Run run(LocalDate date) {
    String engines =
        Stream.concat(Stream.of(engine()), beside.stream().map(FindingSource::name))
            .collect(Collectors.joining(" + "));
    return new AssessedFollowUp.Run(tools.stamp(), date, engines);
  }

  private Phrase notInForce(LocalDate date) {
    RuleBook.About about = book().about();
    return Phrase.of("rulebook.not-in-force")
        .with("book", about.id())
        .with("date", date.toString())
        .with("time", time(about.inForce()));
  }

  private static Phrase time(Validity inForce) {
    Phrase phrase =
        Phrase.of(
            inForce.to().isEmpty()
                ? "in-force.from"
                : inForce.from().isEmpty() ? "in-force.to" : "in-force.between");
    return phrase.with("from", inForce.first().toString()).with("to", inForce.last().toString());
  }
}

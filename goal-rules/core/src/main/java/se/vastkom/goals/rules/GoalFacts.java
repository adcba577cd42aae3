package se.vastkom.goals.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

/**
 * The facts that rules may test about a goal, and how each is read from its {@link GoalCase}. Every
 * rule book has the {@linkplain GoalFact#all standard} facts; a program can add facts and
 * implications of its own, which its rule books then may test too. An absent figure is a missing
 * fact. Names and words come from {@code words}. Immutable, safe for any thread if the functions
 * that read the added facts are.
 *
 * <pre>{@code
 * GoalFacts facts = GoalFacts.standard()
 *     .and(new Fact("område", new Part.Name("område", "area"), new FactType.TextType()),
 *         one -> Optional.of(new Value.Text(one.goal().area().value())));
 * RuleBook book = RuleBooks.read(path, facts.vocabulary()).orThrow();
 * Assessor assessor = Assessor.using(book, RuleEngine.onClassPath(), facts);
 * }</pre>
 */
public final class GoalFacts {

  private static final GoalFacts STANDARD =
      new GoalFacts(
          read(),
          Stream.of(
                  StandardImplications.all(), MemberFact.limits(), MemberOutlookFact.implications())
              .flatMap(List::stream)
              .toList());

  /** A fact, and how to read its value for a goal. */
  private record Reading(Fact fact, Function<GoalCase, Optional<Value>> of) {}

  private final List<Reading> readings;
  private final Vocabulary vocabulary;
  private final Facts.Columns columns;

  private GoalFacts(List<Reading> readings, List<Implication> implications) {
    this.readings = List.copyOf(readings);
    this.vocabulary =
        new Vocabulary(
            readings.stream().map(Reading::fact).toList(),
            Arrays.stream(StandardTable.values()).map(StandardTable::fact).toList(),
            implications,
            List.of(MemberRelation.OF_MEMBERS));
    this.columns = new Facts.Columns(readings.stream().map(Reading::fact).map(Fact::key).toList());
  }

  /** Returns the facts that every rule book may test. */
  public static GoalFacts standard() {
    return STANDARD;
  }

  /** Returns whether a vocabulary has the facts of goals, so that its books are about goals. */
  public static boolean areIn(Vocabulary vocabulary) {
    return vocabulary.has(STANDARD.vocabulary);
  }

  /**
   * Returns these facts with one more.
   *
   * @param reading its value for a goal, or empty where it is missing
   * @throws IllegalArgumentException if there is a fact of that key or name already
   */
  public GoalFacts and(Fact fact, Function<GoalCase, Optional<Value>> reading) {
    return new GoalFacts(
        Stream.concat(readings.stream(), Stream.of(new Reading(fact, reading))).toList(),
        vocabulary.implications());
  }

  /**
   * Returns these facts with those that a book declares and that are not here, read from columns of
   * a follow-up.
   */
  public GoalFacts declaredBy(RuleBook book) {
    if (!book.isAboutGoals()) {
      return this;
    }
    GoalFacts more = this;
    for (Fact fact : DeclaredFacts.of(book, this).facts()) {
      more = more.and(fact, goal -> DeclaredFacts.read(fact, goal));
    }
    return more;
  }

  /**
   * Returns these facts with one more statement that holds for every goal.
   *
   * @throws IllegalArgumentException if it concerns a fact that is not here, or a value that the
   *     fact cannot have
   */
  public GoalFacts implying(Implication implication) {
    return new GoalFacts(
        readings,
        Stream.concat(vocabulary.implications().stream(), Stream.of(implication)).toList());
  }

  /** Returns all facts and conclusions, and which cases are possible. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns the facts of a goal. */
  public Facts of(GoalCase goal) {
    @Nullable Value[] values = new Value[readings.size()];
    int column = 0;
    for (Reading reading : readings) {
      values[column++] = reading.of().apply(goal).orElse(null);
    }
    return columns.facts(values);
  }

  /** Returns the facts of goals that are weighed together; of no goal above them is there any. */
  Facts of(Members members) {
    @Nullable Value[] values = new Value[readings.size()];
    int column = 0;
    for (Reading reading : readings) {
      values[column++] =
          MemberFact.of(reading.fact().key()).flatMap(fact -> fact.of(members)).orElse(null);
    }
    return columns.facts(values);
  }

  private static List<Reading> read() {
    return GoalFact.all().stream().map(one -> new Reading(one.fact(), one::of)).toList();
  }
}

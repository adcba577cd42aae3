package se.vastkom.goals.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Evidence.Development;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.evidence.PrintedShare;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Words;

/**
 * What rules may ask about a goal, and how each of it is read from the goal's {@link Evidence}. The
 * {@linkplain #standard standard} facts are there for every rule book; a program can add facts and
 * implications of its own, which its rule books then may ask about too. A figure that is absent is
 * a missing fact. Names and words come from {@code words}. Immutable, safe for any thread if what
 * reads the added facts is.
 *
 * <pre>{@code
 * GoalFacts facts = GoalFacts.standard()
 *     .and(new Fact("område", new Part.Name("område", "area"), new FactType.TextType()),
 *         evidence -> Optional.of(new Value.Text(evidence.goal().area().value())));
 * RuleBook book = RuleBooks.read(path, facts.vocabulary()).orThrow();
 * Assessor assessor = Assessor.using(book, RuleEngine.onClassPath(), facts);
 * }</pre>
 */
public final class GoalFacts {

  /** What a remark may say, by key; each has its sentence in {@code words}. */
  static final List<String> REMARKS =
      List.of(
          "inte räknat",
          "avsikter",
          "blandat",
          "alla har inte svarat",
          "kunde vara nått",
          "tryckt andel avviker",
          "målvärde ur kommentaren");

  private static final GoalFacts STANDARD = new GoalFacts(read(), StandardImplications.all());

  /** A fact, and its value for a goal. */
  private record Reading(Fact fact, Function<Evidence, Optional<Value>> of) {}

  private final List<Reading> readings;
  private final Vocabulary vocabulary;
  private final Facts.Columns columns;

  private GoalFacts(List<Reading> readings, List<Implication> implications) {
    this.readings = List.copyOf(readings);
    this.vocabulary =
        new Vocabulary(
            readings.stream().map(Reading::fact).toList(),
            List.of(
                fact(
                    Finding.Kind.STATUS.key(),
                    words("status.", Arrays.stream(Status.values()).map(Status::key).toList())),
                fact(
                    Finding.Kind.TREND.key(),
                    words("trend.", Arrays.stream(Trend.values()).map(Trend::key).toList())),
                fact(Finding.Kind.REMARK.key(), words("remark-name.", REMARKS))),
            implications);
    this.columns = new Facts.Columns(readings.stream().map(Reading::fact).map(Fact::key).toList());
  }

  /** The facts that every rule book may ask about. */
  public static GoalFacts standard() {
    return STANDARD;
  }

  /**
   * These facts and one more.
   *
   * @param reading its value for a goal, or empty where it is missing
   * @throws IllegalArgumentException if there is a fact of that key or name already
   */
  public GoalFacts and(Fact fact, Function<Evidence, Optional<Value>> reading) {
    return new GoalFacts(
        Stream.concat(readings.stream(), Stream.of(new Reading(fact, reading))).toList(),
        vocabulary.implications());
  }

  /**
   * These facts where one thing more is known to hold for every goal.
   *
   * @throws IllegalArgumentException if it is about a fact that is not here, or a value that the
   *     fact cannot have
   */
  public GoalFacts implying(Implication implication) {
    return new GoalFacts(
        readings,
        Stream.concat(vocabulary.implications().stream(), Stream.of(implication)).toList());
  }

  /** All facts and conclusions, and which cases can be. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The facts of a goal. */
  public Facts of(Evidence evidence) {
    @Nullable Value[] values = new Value[readings.size()];
    int column = 0;
    for (Reading reading : readings) {
      values[column++] = reading.of().apply(evidence).orElse(null);
    }
    return columns.facts(values);
  }

  private static List<Reading> read() {
    return List.of(
        new Reading(
            fact("läge", words("state.", keys(Lifecycle.State.values(), Lifecycle.State::key))),
            evidence -> word(Optional.of(evidence.lifecycle().state().key()))),
        new Reading(fact("nått", new FactType.TruthType()), evidence -> truth(evidence.reached())),
        new Reading(
            fact("måluppfyllelse", number("%")), evidence -> percent(evidence.attainment())),
        new Reading(fact("andel av vägen", number("%")), evidence -> percent(evidence.progress())),
        new Reading(fact("utfall", number("")), evidence -> quantity(evidence.outcome())),
        new Reading(fact("målvärde", number("")), evidence -> quantity(evidence.target())),
        new Reading(fact("avstånd", number("")), evidence -> quantity(evidence.gap())),
        new Reading(
            fact("måltyp", words("target.", keys(Target.Kind.values(), Target.Kind::key))),
            evidence -> word(Optional.of(evidence.goal().target().kind().key()))),
        new Reading(
            fact(
                "målvärde ur",
                words("origin.", keys(Goal.TargetOrigin.values(), Goal.TargetOrigin::key))),
            evidence -> word(Optional.of(evidence.goal().targetOrigin().key()))),
        new Reading(
            fact("grund", words("basis.", keys(Outcome.Basis.values(), Outcome.Basis::key))),
            evidence -> word(outcome(evidence).flatMap(Outcome::basis).map(Outcome.Basis::key))),
        new Reading(
            fact(
                "styrka",
                words(
                    "strength.",
                    keys(
                        Observation.EvidenceStrength.values(), Observation.EvidenceStrength::key))),
            evidence ->
                word(
                    evidence
                        .observation()
                        .filter(known -> known.outcome().basis().isPresent())
                        .map(known -> known.strength().key()))),
        new Reading(
            fact(
                "varför inget utfall",
                words("missing.", keys(Outcome.Reason.values(), Outcome.Reason::key))),
            evidence ->
                word(
                    outcome(evidence)
                        .filter(Outcome.Missing.class::isInstance)
                        .map(missing -> ((Outcome.Missing) missing).reason().key()))),
        new Reading(
            fact("population", count(Quantity.MUNICIPALITIES)),
            evidence -> count(evidence.population())),
        new Reading(
            fact("svarande", count(Quantity.MUNICIPALITIES)),
            evidence -> count(evidence.respondents())),
        new Reading(fact("svarsandel", number("%")), evidence -> percent(evidence.responseShare())),
        new Reading(
            fact("nått som mest", new FactType.TruthType()),
            evidence -> truth(evidence.reachedAtBound())),
        new Reading(fact("förändring", number("")), evidence -> quantity(evidence.change())),
        new Reading(
            fact("utveckling", words("development.", keys(Development.values(), Development::key))),
            evidence -> word(evidence.development().value().map(Development::key))),
        new Reading(
            fact("tryckt andel", number("%")),
            evidence ->
                evidence
                    .observation()
                    .flatMap(known -> known.published().ratio())
                    .map(Ratio::inPercent)
                    .map(Value::of)),
        new Reading(
            fact("tryckt andel stämmer", new FactType.TruthType()),
            evidence -> truth(evidence.printed().map(PrintedShare::agrees))));
  }

  private static Optional<Outcome> outcome(Evidence evidence) {
    return evidence.observation().map(Observation::outcome);
  }

  private static Fact fact(String key, FactType type) {
    return new Fact(key, Words.name("fact." + key), type);
  }

  private static FactType number(String unit) {
    return new FactType.NumberType(unit);
  }

  /** How many there are of something that is counted one by one. */
  private static FactType count(String unit) {
    return new FactType.NumberType(unit, FactType.Scale.WHOLE);
  }

  private static FactType words(String prefix, List<String> keys) {
    return new FactType.WordType(
        keys.stream().map(key -> new Term(key, Words.name(prefix + key))).toList());
  }

  private static <E> List<String> keys(E[] values, Function<E, String> key) {
    return Arrays.stream(values).map(key).toList();
  }

  private static Optional<Value> word(Optional<String> key) {
    return key.map(Value::word);
  }

  private static Optional<Value> truth(Figure<Boolean> figure) {
    return figure.value().map(Value::of);
  }

  private static Optional<Value> percent(Figure<Ratio> figure) {
    return figure.value().map(Ratio::inPercent).map(Value::of);
  }

  private static Optional<Value> quantity(Figure<Quantity> figure) {
    return figure.value().map(Quantity::number).map(Value::of);
  }

  private static Optional<Value> count(Figure<Integer> figure) {
    return figure.value().map(Value::of);
  }
}

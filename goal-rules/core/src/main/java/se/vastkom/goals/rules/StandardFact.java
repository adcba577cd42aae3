package se.vastkom.goals.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.PrintedShare;
import se.vastkom.goals.evidence.ResponseCount;
import se.vastkom.goals.evidence.TurningPoints;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Words;

/**
 * The facts of a goal that every table may test, one entry each, with how it is read from the
 * goal's evidence, what it implies and at which outcomes it passes a border. To add a fact is to
 * add an entry here and its words.
 */
@SuppressWarnings("ImmutableEnumChecker") // Facts are values, and readings have no state.
public enum StandardFact implements GoalFact {
  /** The state of the goal, or of its area. */
  LIFECYCLE(
      "läge",
      word("state.", Lifecycle.State.class),
      Role.STATE,
      evidence -> Readings.word(Optional.of(evidence.lifecycle().state().key())),
      TurningPoints::outcome),
  /** Whether the outcome meets the target in its direction. */
  REACHED(
      "nått",
      new FactType.TruthType(),
      Role.ATTAINMENT,
      evidence -> Readings.truth(evidence.reached()),
      TurningPoints::outcome),
  /** The outcome divided by the target, or the published share. */
  ATTAINMENT(
      "måluppfyllelse",
      percent(),
      Role.ATTAINMENT,
      evidence -> Readings.percent(evidence.attainment()),
      TurningPoints::attainment),
  /** The share of the way from the baseline to the target that has been covered. */
  PROGRESS(
      "andel av vägen",
      percent(),
      Role.ATTAINMENT,
      evidence -> Readings.percent(evidence.progress()),
      TurningPoints::progress),
  /** The counted or reported outcome, in the unit of the target. */
  OUTCOME(
      "utfall",
      number(),
      Role.MEASURED,
      evidence -> Readings.quantity(evidence.outcome()),
      TurningPoints::outcome),
  /** The target number. */
  TARGET(
      "målvärde",
      number(),
      Role.MEASURED,
      evidence -> Readings.quantity(evidence.target()),
      TurningPoints::outcome),
  /** How much is missing to the target. */
  GAP(
      "avstånd",
      number(),
      Role.ATTAINMENT,
      evidence -> Readings.quantity(evidence.gap()),
      TurningPoints::gap),
  /** The kind of target. */
  TARGET_KIND(
      "måltyp",
      word("target.", Target.Kind.class),
      Role.DECIDED,
      evidence -> Readings.word(Optional.of(evidence.goal().target().kind().key())),
      TurningPoints::outcome),
  /** Where the target was read. */
  TARGET_ORIGIN(
      "målvärde ur",
      word("origin.", Goal.TargetOrigin.class),
      Role.DECIDED,
      evidence -> Readings.word(Optional.of(evidence.goal().targetOrigin().key())),
      TurningPoints::outcome),
  /** How the outcome is known. */
  BASIS(
      "grund",
      word("basis.", Outcome.Basis.class),
      Role.DERIVED,
      evidence ->
          Readings.word(Readings.outcome(evidence).flatMap(Outcome::basis).map(Outcome.Basis::key)),
      TurningPoints::outcome),
  /** The evidence that supports the outcome. */
  STRENGTH(
      "styrka",
      word("strength.", Observation.EvidenceStrength.class),
      Role.DERIVED,
      evidence ->
          Readings.word(
              evidence
                  .observation()
                  .filter(known -> known.outcome().basis().isPresent())
                  .map(known -> known.strength().key())),
      TurningPoints::outcome),
  /** Why there is no outcome. */
  WHY_NO_OUTCOME(
      "varför inget utfall",
      word("missing.", Outcome.Reason.class),
      Role.DERIVED,
      evidence ->
          Readings.word(
              Readings.outcome(evidence)
                  .filter(Outcome.Missing.class::isInstance)
                  .map(missing -> ((Outcome.Missing) missing).reason().key())),
      TurningPoints::outcome),
  /** How many municipalities could count. */
  POPULATION(
      "population",
      count(),
      Role.DERIVED,
      evidence -> Readings.count(evidence.population()),
      TurningPoints::outcome),
  /** How many municipalities answered. */
  RESPONDENTS(
      "svarande",
      count(),
      Role.MEASURED,
      evidence -> Readings.count(evidence.respondents()),
      TurningPoints::outcome),
  /** The share of those that could answer that did. */
  RESPONSE_SHARE(
      "svarsandel",
      percent(),
      Role.DERIVED,
      evidence -> Readings.percent(evidence.responseShare()),
      TurningPoints::responseShare),
  /**
   * Whether the target would be reached under the most favourable answers that the silent could
   * give. Its key is what it was first called, and headings may still say that.
   */
  REACHED_AT_BEST(
      "nått som mest",
      new FactType.TruthType(),
      Role.DERIVED,
      evidence -> Readings.truth(evidence.reachedAtBest()),
      TurningPoints::outcome),
  /** Whether the target would be reached under the least favourable answers. */
  REACHED_AT_WORST(
      "nått i sämsta fall",
      new FactType.TruthType(),
      Role.DERIVED,
      evidence -> Readings.truth(evidence.reachedAtWorst()),
      TurningPoints::outcome),
  /** How many municipalities only intend to do it. */
  PLANNED(
      "antal planerat",
      count(),
      Role.DERIVED,
      evidence -> Readings.count(Readings.responses(evidence).map(ResponseCount::planned)),
      TurningPoints::outcome),
  /** How many municipalities have only begun it. */
  ONGOING(
      "antal pågående",
      count(),
      Role.DERIVED,
      evidence -> Readings.count(Readings.responses(evidence).map(ResponseCount::ongoing)),
      TurningPoints::outcome),
  /** How many municipalities have only decided on it. */
  DECIDED(
      "antal beslutat",
      count(),
      Role.DERIVED,
      evidence -> Readings.count(Readings.responses(evidence).map(ResponseCount::decided)),
      TurningPoints::outcome),
  /** Whether the target would be reached if what is planned, ongoing or decided counted as yes. */
  REACHED_WITH_PLANNED(
      "nått om planerat räknas",
      new FactType.TruthType(),
      Role.DERIVED,
      evidence -> Readings.truth(evidence.reachedWithPlanned()),
      TurningPoints::outcome),
  /** The attainment if it did. */
  ATTAINMENT_WITH_PLANNED(
      "måluppfyllelse om planerat räknas",
      percent(),
      Role.DERIVED,
      evidence -> Readings.percent(evidence.attainmentWithPlanned()),
      TurningPoints::attainmentWithPlanned),
  /** The outcome less the previous one, or else less the baseline. */
  CHANGE(
      "förändring",
      number(),
      Role.DERIVED,
      evidence -> Readings.quantity(evidence.change()),
      TurningPoints::change),
  /** The change by what it is a change from. */
  RELATIVE_CHANGE(
      "relativ förändring",
      percent(),
      Role.DERIVED,
      evidence -> Readings.percent(evidence.relativeChange()),
      TurningPoints::relativeChange),
  /** Whether the outcome moved towards the target. */
  DEVELOPMENT(
      "utveckling",
      word("development.", Evidence.Development.class),
      Role.DERIVED,
      evidence -> Readings.word(evidence.development().value().map(Evidence.Development::key)),
      TurningPoints::outcome),
  /** The share of the target that the source printed. */
  PRINTED_SHARE(
      "tryckt andel",
      percent(),
      Role.DERIVED,
      evidence ->
          evidence
              .observation()
              .flatMap(known -> known.published().ratio())
              .map(Ratio::inPercent)
              .map(Value::of),
      TurningPoints::outcome),
  /** Whether the printed share agrees with outcome and target. */
  PRINTED_SHARE_AGREES(
      "tryckt andel stämmer",
      new FactType.TruthType(),
      Role.DERIVED,
      evidence -> Readings.truth(evidence.printed().map(PrintedShare::agrees)),
      TurningPoints::outcome);

  /** The role of a fact for a goal, for code that reports what changed or may change. */
  public enum Role {
    /** Whether the goal is followed at all; if this changes, nothing else matters. */
    STATE,
    /** A number that was decided or measured, reported as it was read. */
    MEASURED,
    /** A property of the goal rather than of its outcome. */
    DECIDED,
    /** How near the target is: the same number seen from several sides. */
    ATTAINMENT,
    /** Anything else that is known or follows. */
    DERIVED
  }

  private final Fact fact;
  private final Role role;
  private final Function<Evidence, Optional<Value>> reading;
  private final BiFunction<TurningPoints, Ratio, Stream<Ratio>> turning;

  StandardFact(
      String key,
      FactType type,
      Role role,
      Function<Evidence, Optional<Value>> reading,
      BiFunction<TurningPoints, Ratio, Stream<Ratio>> turning) {
    this.fact = new Fact(key, Words.name("fact." + key), type);
    this.role = role;
    this.reading = reading;
    this.turning = turning;
  }

  /** Finds the entry with a key. */
  public static Optional<StandardFact> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  @Override
  public Fact fact() {
    return fact;
  }

  /** Returns the role of the fact for a goal. */
  public Role role() {
    return role;
  }

  @Override
  public Optional<Value> of(GoalCase goal) {
    return reading.apply(goal.evidence());
  }

  /** Returns the outcomes at which it passes a border, in the unit of the target. */
  public Stream<Ratio> turningPoints(TurningPoints of, Ratio border) {
    return turning.apply(of, border);
  }

  /** Returns what its value implies, with other facts, for every goal. */
  public List<Implication> implications() {
    return StandardImplications.all().stream()
        .filter(one -> one.then().fact().equals(key()))
        .toList();
  }

  /** Returns the condition that it has one of these words. */
  Implication.Condition is(String... words) {
    List<UnaryTest> tests =
        Arrays.stream(words).<UnaryTest>map(word -> new UnaryTest.Is(Value.word(word))).toList();
    return is(tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests));
  }

  /** Returns the condition that it passes a test. */
  Implication.Condition is(UnaryTest test) {
    return new Implication.Condition(key(), test);
  }

  /** Returns the condition that it is present. */
  Implication.Condition isPresent() {
    return is(new UnaryTest.Present());
  }

  /** Returns the condition that it is missing. */
  Implication.Condition isMissing() {
    return is(new UnaryTest.Missing());
  }

  private static FactType number() {
    return new FactType.NumberType("");
  }

  private static FactType percent() {
    return new FactType.NumberType("%");
  }

  private static FactType count() {
    return new FactType.NumberType(
        Population.RESPONDENTS,
        FactType.Scale.WHOLE,
        List.of(Quantity.MUNICIPALITIES, "nämnder", "förvaltningar", "skolor", "bolag"));
  }

  private static <E extends Enum<E> & Keyed> FactType word(String prefix, Class<E> set) {
    return new FactType.WordType(
        Arrays.stream(set.getEnumConstants())
            .map(Keyed::key)
            .map(word -> new Term(word, Words.name(prefix + word)))
            .toList());
  }
}

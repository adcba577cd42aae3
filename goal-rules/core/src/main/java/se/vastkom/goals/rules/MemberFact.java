package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Placement.Sufficiency;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Words;

/**
 * The facts of the goals that stand under a goal, which only the table {@link
 * StandardTable#WEIGHING} may test, one entry each. All are missing for a goal without members.
 */
@SuppressWarnings("ImmutableEnumChecker") // Facts are values, and readings have no state.
public enum MemberFact implements GoalFact {
  /** How many stand under the goal. */
  ALL("mål därunder", count(), members -> number(members.all())),
  /** How many of them are neither discontinued nor dormant. */
  IN_FORCE("i kraft", count(), members -> number((int) members.inForce().count())),
  /** How many are discontinued. */
  DISCONTINUED("utgångna", count(), members -> number(members.discontinued())),
  /** How many are dormant. */
  DORMANT("vilande", count(), members -> number(members.dormant())),
  /** How many of those in force have a verdict. */
  ASSESSED("bedömda", count(), members -> number(members.assessed())),
  /** How many of those in force are met. */
  MET("uppfyllda", count(), members -> number(members.of(Status.UPPFYLLT))),
  /** How many of those in force are partly met. */
  PARTLY_MET("delvis uppfyllda", count(), members -> number(members.of(Status.DELVIS))),
  /** How many of those in force are not met. */
  NOT_MET("ej uppfyllda", count(), members -> number(members.of(Status.EJ_UPPFYLLT))),
  /** How many of those in force have no verdict. */
  UNASSESSED("ej bedömda", count(), members -> number(members.of(Status.EJ_BEDOMT))),
  /** The share of those in force that are met. */
  MET_SHARE("andel uppfyllda", percent(), members -> share(members.metShare())),
  /** The share of those in force that have a verdict. */
  ASSESSED_SHARE("andel bedömda", percent(), members -> share(members.assessedShare())),
  /** The share of the weight in force that is met. */
  WEIGHTED_MET_SHARE(
      "viktad andel uppfyllda", percent(), members -> share(members.weightedMetShare())),
  /** The share of the weight in force that has a verdict. */
  WEIGHTED_ASSESSED_SHARE(
      "viktad andel bedömda", percent(), members -> share(members.weightedAssessedShare())),
  /** The worst status of those that have a verdict. */
  WORST("sämsta", status(), members -> word(members.worst())),
  /** The best status of those that have a verdict. */
  BEST("bästa", status(), members -> word(members.best())),
  /** How many of those in force are improving. */
  IMPROVING("positiva trender", count(), members -> number(members.of(Trend.POSITIV))),
  /** How many of those in force are unchanged. */
  UNCHANGED("oförändrade trender", count(), members -> number(members.of(Trend.OFORANDRAD))),
  /** How many of those in force are worsening. */
  WORSENING("negativa trender", count(), members -> number(members.of(Trend.NEGATIV))),
  /** Of how many of those in force nothing tells the direction. */
  WITHOUT_TREND("ej bedömda trender", count(), members -> number(members.of(Trend.EJ_BEDOMD))),
  /** Whether they cover the goal, as a person judges. */
  SUFFICIENCY("täckning", sufficiencies(), members -> word(members.sufficiency())),
  /** The one verdict of a person or a board on the goal itself. */
  JUDGEMENT(
      "egen bedömning",
      new FactType.TextType(),
      members -> members.judgement().map(Judgement::verdict).map(Value.Text::new));

  private final Fact fact;
  private final Function<Members, Optional<Value>> reading;

  MemberFact(String key, FactType type, Function<Members, Optional<Value>> reading) {
    this.fact = new Fact(key, Words.name("fact." + key), type);
    this.reading = reading;
  }

  @Override
  public Fact fact() {
    return fact;
  }

  @Override
  public Optional<Value> of(GoalCase goal) {
    return goal.members().flatMap(reading);
  }

  /** Returns its value for goals that are weighed together; empty where it is missing. */
  Optional<Value> of(Members members) {
    return reading.apply(members);
  }

  /** Finds the fact of members with a key. */
  static Optional<MemberFact> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /** Returns that counts are no less than none, and shares between none and all. */
  static List<Implication> limits() {
    List<Implication> limits = new ArrayList<>();
    for (MemberFact one : values()) {
      if (one.fact.type() instanceof FactType.NumberType) {
        UnaryTest.Compared none = StandardImplications.compared(UnaryTest.Operator.AT_LEAST, 0);
        UnaryTest.Compared all = StandardImplications.compared(UnaryTest.Operator.AT_MOST, 100);
        UnaryTest within = one.isCount() ? none : new UnaryTest.Within(none, all);
        limits.add(Implication.always(one.key(), StandardImplications.orMissing(within)));
      }
    }
    return limits;
  }

  /** Returns whether it counts members. */
  boolean isCount() {
    return fact.type() instanceof FactType.NumberType number
        && number.scale() == FactType.Scale.WHOLE;
  }

  @Override
  public Set<StandardTable> tables() {
    return EnumSet.of(StandardTable.WEIGHING);
  }

  @Override
  public UnaryTest example() {
    if (this == JUDGEMENT) {
      return new UnaryTest.Is(new Value.Text("godkänt"));
    }
    return isCount() ? new UnaryTest.Is(Value.of(0)) : GoalFact.super.example();
  }

  private static Optional<Value> number(int count) {
    return Optional.of(Value.of(count));
  }

  private static Optional<Value> share(Optional<Ratio> share) {
    return share.map(Ratio::inPercent).map(Value::of);
  }

  private static <E extends Keyed> Optional<Value> word(Optional<E> word) {
    return word.map(Keyed::key).map(Value::word);
  }

  private static FactType count() {
    return new FactType.NumberType("", FactType.Scale.WHOLE);
  }

  private static FactType percent() {
    return new FactType.NumberType("%");
  }

  private static FactType status() {
    return words("status.", Members.BEST_FIRST.stream());
  }

  private static FactType sufficiencies() {
    return words("sufficiency.", Arrays.stream(Sufficiency.values()));
  }

  private static FactType words(String prefix, Stream<? extends Keyed> words) {
    List<Term> terms =
        words.map(Keyed::key).map(word -> new Term(word, Words.name(prefix + word))).toList();
    return new FactType.WordType(terms);
  }
}

package se.vastkom.goals.rules;

import static se.vastkom.goals.rules.StandardImplications.compared;
import static se.vastkom.goals.rules.StandardImplications.orMissing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Words;

/**
 * The facts of how many of the goals in force under a goal are expected to end how, which only the
 * table {@link StandardTable#OUTLOOK} may test, one entry for each outlook. All are missing for a
 * goal without members, and none for another.
 */
@SuppressWarnings("ImmutableEnumChecker") // Facts are values.
public enum MemberOutlookFact implements GoalFact {
  /** How many are expected to be met. */
  MET("bedöms bli uppfyllda", Outlook.UPPFYLLT),
  /** How many are expected to be partly met. */
  PARTLY_MET("bedöms bli delvis uppfyllda", Outlook.DELVIS),
  /** How many are not expected to be met. */
  NOT_MET("bedöms inte bli uppfyllda", Outlook.EJ_UPPFYLLT),
  /** Of how many nothing tells how they will end. */
  UNKNOWN("kan inte bedömas", Outlook.OKANT);

  private final Fact fact;
  private final Outlook outlook;

  MemberOutlookFact(String key, Outlook outlook) {
    this.fact =
        new Fact(key, Words.name("fact." + key), new FactType.NumberType("", FactType.Scale.WHOLE));
    this.outlook = outlook;
  }

  @Override
  public Fact fact() {
    return fact;
  }

  @Override
  public Optional<Value> of(GoalCase goal) {
    return goal.members().map(members -> Value.of(members.of(outlook)));
  }

  @Override
  public Set<StandardTable> tables() {
    return EnumSet.of(StandardTable.OUTLOOK);
  }

  @Override
  public UnaryTest example() {
    return new UnaryTest.Is(Value.of(0));
  }

  /** Returns that counts are no less than none, and that a goal has all of them or none. */
  static List<Implication> implications() {
    List<Implication> all = new ArrayList<>();
    Condition first = present(MET);
    for (MemberOutlookFact one : values()) {
      all.add(Implication.always(one.key(), orMissing(compared(Operator.AT_LEAST, 0))));
      if (one != MET) {
        all.addAll(StandardImplications.equivalent(first, present(one)));
      }
    }
    return all;
  }

  /** Returns whether a table asks about one of them. */
  static boolean areAskedBy(DecisionTable table) {
    return table.inputs().stream()
        .map(Fact::key)
        .anyMatch(key -> Stream.of(values()).map(MemberOutlookFact::key).anyMatch(key::equals));
  }

  private static Condition present(MemberOutlookFact fact) {
    return new Condition(fact.key(), new UnaryTest.Present());
  }
}

package se.vastkom.goals.junit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.EquivalenceClass;
import se.vastkom.goals.tables.cases.FeasibleCases;
import se.vastkom.goals.tables.cases.Partition;

/**
 * Possible cases for the caller's own properties: every fact of a vocabulary missing, on a border,
 * beside one or between two, so that all implications hold.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<Facts> goals() {
 *   return PossibleFacts.of(GoalFacts.standard().vocabulary(), book.on(day).tables());
 * }
 * }</pre>
 */
public final class PossibleFacts {

  private final Vocabulary vocabulary;
  private final Partition partition;
  private final FeasibleCases feasible;

  private PossibleFacts(Vocabulary vocabulary, Collection<DecisionTable> tables) {
    this.vocabulary = vocabulary;
    this.partition = Partition.of(vocabulary, tables);
    this.feasible = FeasibleCases.of(vocabulary);
  }

  /**
   * Returns cases of a vocabulary, without shrinking.
   *
   * @param tables whose borders and words the values lie at and between; there may be none
   */
  public static Arbitrary<Facts> of(Vocabulary vocabulary, Collection<DecisionTable> tables) {
    PossibleFacts facts = new PossibleFacts(vocabulary, tables);
    return Arbitraries.randomValue(facts::one);
  }

  /** Chooses fact by fact in random order, each with a value that the earlier ones allow. */
  private Facts one(Random random) {
    Map<String, Optional<Value>> said = new HashMap<>();
    List<Fact> facts = new ArrayList<>(vocabulary.inputs());
    Collections.shuffle(facts, random);
    for (Fact fact : facts) {
      List<EquivalenceClass> classes = new ArrayList<>(partition.classes(fact.key()).all());
      Collections.shuffle(classes, random);
      for (EquivalenceClass one : classes) {
        said.put(fact.key(), value(fact, one, random));
        if (feasible.allow(said)) {
          break;
        }
      }
    }
    Map<String, Value> values = new HashMap<>();
    said.forEach((fact, value) -> value.ifPresent(known -> values.put(fact, known)));
    if (!vocabulary.isPossible(new Facts(values))) {
      // Values of classes that go together may not: then nothing is said of what they relate.
      vocabulary.relations().forEach(relation -> values.keySet().removeAll(relation.facts()));
    }
    return new Facts(values);
  }

  /** Returns a value of a class: any of many numbers, otherwise the plainest. */
  private static Optional<Value> value(Fact fact, EquivalenceClass one, Random random) {
    boolean hasMany =
        fact.type() instanceof FactType.NumberType type
            && type.scale() == FactType.Scale.CONTINUOUS;
    if (hasMany
        && one instanceof EquivalenceClass.Between gap
        && gap.above().isPresent()
        && gap.below().isPresent()) {
      Ratio low = ((Value.Numeric) gap.above().get()).number();
      Ratio high = ((Value.Numeric) gap.below().get()).number();
      Ratio share = Ratio.of(1 + random.nextInt(99), 100);
      return Optional.of(Value.of(low.plus(high.minus(low).times(share))));
    }
    return one.representative();
  }
}

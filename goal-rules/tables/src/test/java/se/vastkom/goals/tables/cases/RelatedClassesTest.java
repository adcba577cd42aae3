package se.vastkom.goals.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Relation;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Classes that a relation does not allow together, against every case that it does. */
class RelatedClassesTest {

  private static final FactType COUNT = new FactType.NumberType("", FactType.Scale.WHOLE);
  private static final Fact BOYS = fact("pojkar", COUNT);
  private static final Fact GIRLS = fact("flickor", COUNT);
  private static final Fact PUPILS = fact("elever", COUNT);
  private static final Fact CLASS =
      fact(
          "klass",
          new FactType.WordType(List.of(term("tom"), term("liten"), term("lagom"), term("stor"))));
  private static final List<Fact> FACTS = List.of(BOYS, GIRLS, PUPILS, CLASS);
  private static final Vocabulary VOCABULARY =
      new Vocabulary(FACTS, List.of(), List.of(), List.of(new Pupils()));

  /** Pupils are boys and girls, and make a class of some size; nobody counts an empty one's. */
  private record Pupils() implements Relation {

    private static final List<Facts> CASES =
        IntStream.range(0, 9)
            .boxed()
            .flatMap(boys -> IntStream.range(0, 9).mapToObj(girls -> of(boys, girls)))
            .toList();

    private static Facts of(int boys, int girls) {
      int all = boys + girls;
      Map<String, Value> facts = new HashMap<>();
      facts.put("klass", Value.word(all == 0 ? "tom" : all < 4 ? "liten" : "stor"));
      if (all > 0) {
        facts.put("pojkar", Value.of(boys));
        facts.put("flickor", Value.of(girls));
        facts.put("elever", Value.of(all));
      }
      return new Facts(facts);
    }

    @Override
    public Set<String> facts() {
      return Set.of("pojkar", "flickor", "elever", "klass");
    }

    @Override
    public boolean allows(Map<String, UnaryTest> tests) {
      return CASES.stream()
          .anyMatch(
              one ->
                  tests.entrySet().stream()
                      .allMatch(test -> test.getValue().accepts(one.orNull(test.getKey()))));
    }
  }

  private static Fact fact(String name, FactType type) {
    return new Fact(name, new Part.Name(name, name), type);
  }

  private static Term term(String word) {
    return new Term(word, new Part.Name(word, word));
  }

  private static UnaryTest test(Fact fact, Random random) {
    if (random.nextInt(4) == 0) {
      return random.nextBoolean() ? new UnaryTest.Missing() : new UnaryTest.Any();
    }
    if (fact.equals(CLASS)) {
      return new UnaryTest.Is(Value.word(random.nextBoolean() ? "liten" : "stor"));
    }
    Value border = Value.of(random.nextInt(6));
    return random.nextInt(4) == 0
        ? new UnaryTest.Is(border)
        : new Compared(List.of(Operator.values()).get(random.nextInt(4)), border);
  }

  private static DecisionTable table(List<Fact> facts, Random random) {
    List<Row> rows =
        Stream.of("r1", "r2")
            .map(id -> Row.of(id, facts.stream().map(fact -> test(fact, random)).toList()))
            .toList();
    return new DecisionTable("t", HitPolicy.COLLECT, facts, List.of(), rows);
  }

  @Property(tries = 300)
  void aChoiceOfClassesIsImpossibleWhereNoCaseHasThem(@ForAll Random random) {
    List<Fact> facts = FACTS.subList(random.nextInt(3), 4);
    CaseSpace space =
        CaseSpace.of(List.of(table(facts, random)), new Vocabulary(facts, List.of()), List.of());
    List<FactPartition> columns =
        IntStream.range(0, facts.size()).mapToObj(space::classes).toList();
    Map<String, Integer> positions = new HashMap<>();
    facts.forEach(fact -> positions.put(fact.key(), space.column(fact.key())));
    List<Region> impossible =
        RelatedClasses.impossible(new Pupils(), columns, positions, space.whole());
    each(
        columns,
        0,
        space.whole(),
        new int[columns.size()],
        (classes, region) ->
            assertThat(impossible.stream().anyMatch(one -> one.containsAll(region)))
                .as("%s of %s", IntStream.of(classes).boxed().toList(), columns)
                .isEqualTo(Pupils.CASES.stream().noneMatch(one -> has(one, columns, classes))));
  }

  private interface Choice {
    void of(int[] classes, Region region);
  }

  private static void each(
      List<FactPartition> columns, int at, Region region, int[] chosen, Choice choice) {
    if (at == columns.size()) {
      choice.of(chosen, region);
      return;
    }
    int size = columns.get(at).all().size();
    for (int i = 0; i < size; i++) {
      chosen[at] = i;
      each(columns, at + 1, region.with(at, ClassSet.range(i, i + 1, size)), chosen, choice);
    }
  }

  private static boolean has(Facts facts, List<FactPartition> columns, int[] classes) {
    return IntStream.range(0, classes.length)
        .allMatch(i -> columns.get(i).of(facts.orNull(columns.get(i).fact().key())) == classes[i]);
  }

  @Test
  void aCaseThatTheRelationDoesNotAllowIsToldByAllThatItGives() {
    Facts impossible =
        new Facts(Map.of("pojkar", Value.of(3), "flickor", Value.of(2), "elever", Value.of(4)));
    assertThat(VOCABULARY.faults(impossible).stream().map(Words.swedish()::say))
        .containsExactly(
            "Detta kan inte stämma samtidigt: pojkar: 3, flickor: 2, elever: 4. Ändra något av"
                + " värdena.");
    assertThat(VOCABULARY.isPossible(impossible)).isFalse();
    Facts possible = new Facts(Map.of("pojkar", Value.of(3), "elever", Value.of(5)));
    assertThat(VOCABULARY.faults(possible)).isEmpty();
    assertThat(VOCABULARY.isPossible(possible)).isTrue();
  }

  @Test
  void whatHoldsForTwoVocabulariesHoldsForBothTogether() {
    Vocabulary none = new Vocabulary(FACTS.subList(0, 0), List.of());
    assertThat(none.and(VOCABULARY).relations()).containsExactly(new Pupils());
    assertThat(VOCABULARY.without(VOCABULARY).relations()).isEmpty();
    assertThat(VOCABULARY.without(none).relations()).containsExactly(new Pupils());
  }
}

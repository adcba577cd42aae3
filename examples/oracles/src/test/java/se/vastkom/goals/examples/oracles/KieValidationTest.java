package se.vastkom.goals.examples.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.dmn.validation.dtanalysis.DMNDTAnalysisMessage;
import org.kie.dmn.validation.dtanalysis.model.DTAnalysis;
import org.kie.dmn.validation.dtanalysis.model.Hyperrectangle;
import org.kie.dmn.validation.dtanalysis.model.Overlap;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.TableDefect;
import se.vastkom.goals.tables.check.TableVerifier;
import se.vastkom.goals.tables.dmn.Dmn;

/**
 * Målvakt and kie-dmn-validation find the same gaps and overlaps in random tables. Each difference
 * needs a reason in {@link Explanation}, or the test fails; so does a reason without a difference.
 *
 * <p>No case lacks a fact, since a FEEL range has no missing value. The two cut gaps into different
 * pieces, so they are compared case by case.
 */
@Tag("slow")
class KieValidationTest {

  private static final int TABLES = 300;
  private static final DMNValidator KIE = DMNValidatorFactory.newValidator();

  /** The reasons why the two may differ. */
  private enum Explanation {
    /**
     * kie walks a column from border to border and looks at what lies between two different ones.
     * Where two rows end at the same border and only one of them includes it (one says {@code <=
     * 80}, another {@code < 80}), the border itself is such a piece, one value wide, and kie passes
     * it over; likewise the last of a list of values, which kie reads as such a border. A gap there
     * is real: {@code DecisionTable.hits} finds no row for the case.
     */
    ONE_VALUE_WIDE
  }

  /** One end of an interval, and whether the interval includes it. */
  private record End(boolean isUpper, Object border, boolean isIncluded) {}

  @Test
  void gapsAndOverlapsAreThoseThatKieFinds() {
    RandomRows random = new RandomRows(new Random(2015));
    Set<Explanation> used = new HashSet<>();
    for (int i = 0; i < TABLES; i++) {
      DecisionTable table = random.table();
      List<Defect> ours = TableVerifier.over(present(table)).verify(table);
      DTAnalysis theirs = kie(table);
      assertThat(theirs.isError()).isFalse();
      for (Facts one : RandomRows.cases(table)) {
        boolean isOurGap = isOurGap(table, ours, one);
        boolean isTheirGap = theirs.getGaps().stream().anyMatch(gap -> isIn(gap, table, one));
        assertThat(isOurGap).isEqualTo(table.hits(one).isEmpty());
        if (isOurGap != isTheirGap) {
          assertThat(isOurGap && isOneValueWide(table, one))
              .as("%s for %s of %s", isOurGap ? "not kie's" : "kie's", one, table.rows())
              .isTrue();
          used.add(Explanation.ONE_VALUE_WIDE);
        }
      }
      assertThat(ourOverlaps(ours)).as("%s", table.rows()).isEqualTo(theirOverlaps(theirs));
    }
    assertThat(used).containsExactlyInAnyOrder(Explanation.values());
  }

  private static Vocabulary present(DecisionTable table) {
    return new Vocabulary(
        table.inputs(),
        table.outputs(),
        table.inputs().stream()
            .map(fact -> Implication.always(fact.key(), new UnaryTest.Present()))
            .toList());
  }

  private static DTAnalysis kie(DecisionTable table) {
    return KIE
        .validate(
            new StringReader(
                new String(Dmn.write("prov", List.of(table)).orThrow(), StandardCharsets.UTF_8)),
            DMNValidator.Validation.ANALYZE_DECISION_TABLE)
        .stream()
        .filter(DMNDTAnalysisMessage.class::isInstance)
        .map(message -> ((DMNDTAnalysisMessage) message).getAnalysis())
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOurGap(DecisionTable table, List<Defect> defects, Facts facts) {
    return defects.stream()
        .filter(defect -> defect.kind() == TableDefect.GAP)
        .map(Defect::suggestion)
        .flatMap(Optional::stream)
        .map(row -> Row.of("ny", row.tests(), Value.word("bra")))
        .anyMatch(
            row ->
                !new DecisionTable(
                        "t", table.policy(), table.inputs(), table.outputs(), List.of(row))
                    .hits(facts)
                    .isEmpty());
  }

  private static boolean isIn(Hyperrectangle box, DecisionTable table, Facts facts) {
    return IntStream.range(0, box.getEdges().size())
        .allMatch(
            i ->
                box.getEdges()
                    .get(i)
                    .asRangeIncludes(feel(facts.get(table.inputs().get(i).key()).orElseThrow())));
  }

  private static Object feel(Value value) {
    if (value instanceof Value.Numeric number) {
      return number.number().decimal().orElseThrow();
    }
    return value instanceof Value.Truth truth ? truth.truth() : value.toString();
  }

  private static Set<Set<String>> ourOverlaps(List<Defect> defects) {
    return defects.stream()
        .filter(defect -> defect.kind() == TableDefect.OVERLAP)
        .map(defect -> defect.rows().stream().map(Row::id).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  private static Set<Set<String>> theirOverlaps(DTAnalysis analysis) {
    Set<Set<String>> pairs = new HashSet<>();
    for (Overlap overlap : analysis.getOverlaps()) {
      for (int one : overlap.getRules()) {
        for (int other : overlap.getRules()) {
          if (one != other) {
            pairs.add(Set.of("r" + one, "r" + other));
          }
        }
      }
    }
    return pairs;
  }

  /** Returns whether a case lies, in some column, on a border that only some rows include. */
  private static boolean isOneValueWide(DecisionTable table, Facts facts) {
    return IntStream.range(0, table.inputs().size())
        .anyMatch(
            i -> {
              Fact fact = table.inputs().get(i);
              Map<List<Object>, Set<Boolean>> ends = new HashMap<>();
              table.rows().stream()
                  .flatMap(row -> ends(fact, row.tests().get(i)))
                  .filter(end -> end.border().equals(facts.get(fact.key()).orElseThrow()))
                  .forEach(
                      end ->
                          ends.computeIfAbsent(
                                  List.of(end.isUpper(), end.border()), key -> new HashSet<>())
                              .add(end.isIncluded()));
              return ends.values().stream().anyMatch(included -> included.size() == 2);
            });
  }

  /** Returns the ends of the intervals that kie reads a test as. */
  private static Stream<End> ends(Fact fact, UnaryTest test) {
    List<Value> listed = RandomRows.listed(fact);
    if (test instanceof UnaryTest.AnyOf anyOf) {
      return anyOf.tests().stream().flatMap(one -> ends(fact, one));
    }
    if (test instanceof UnaryTest.Within within) {
      return Stream.concat(ends(fact, within.from()), ends(fact, within.to()));
    }
    if (test instanceof UnaryTest.Compared compared) {
      return Stream.of(
          switch (compared.operator()) {
            case BELOW -> new End(true, compared.border(), false);
            case AT_MOST -> new End(true, compared.border(), true);
            case AT_LEAST -> new End(false, compared.border(), true);
            case ABOVE -> new End(false, compared.border(), false);
          });
    }
    if (test instanceof UnaryTest.Is is && listed.isEmpty()) {
      return Stream.of(new End(false, is.value(), true), new End(true, is.value(), true));
    }
    if (test instanceof UnaryTest.Is is) {
      int next = listed.indexOf(is.value()) + 1;
      boolean isLast = next == listed.size();
      return Stream.of(new End(true, isLast ? is.value() : listed.get(next), isLast));
    }
    return listed.isEmpty()
        ? Stream.of()
        : Stream.of(new End(true, listed.get(listed.size() - 1), true));
  }
}

package se.vastkom.goals.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.NumberedRows;
import se.vastkom.goals.tables.engine.RuleEngine;

/** The contract lets an engine that keeps it through, and none of those that break it. */
class RuleEngineContractTest {

  static class Plain extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine();
    }
  }

  @Test
  void anEngineThatKeepsItPasses() {
    assertThat(failures(Plain.class)).isEmpty();
  }

  /** A value at a border that belongs to the range is left out. */
  static class OpenBorder extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        boolean accepts(UnaryTest test, @Nullable Value value) {
          return super.accepts(
              test instanceof Compared compared && compared.operator() == Operator.AT_LEAST
                  ? new Compared(Operator.ABOVE, compared.border())
                  : test,
              value);
        }
      };
    }
  }

  /** Numbers are compared as floating point. */
  static class Floating extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        boolean accepts(UnaryTest test, @Nullable Value value) {
          if (test instanceof Compared compared
              && compared.border() instanceof Value.Numeric border
              && value instanceof Value.Numeric number) {
            int order = Float.compare(rounded(number), rounded(border));
            return switch (compared.operator()) {
              case BELOW -> order < 0;
              case AT_MOST -> order <= 0;
              case AT_LEAST -> order >= 0;
              case ABOVE -> order > 0;
            };
          }
          return super.accepts(test, value);
        }

        private float rounded(Value.Numeric value) {
          return value.number().numerator().floatValue()
              / value.number().denominator().floatValue();
        }
      };
    }
  }

  /** A missing fact is not the value, so it passes "not the value". */
  static class MissingIsNot extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        boolean accepts(UnaryTest test, @Nullable Value value) {
          return test instanceof UnaryTest.Not not
              ? !not.test().accepts(value)
              : super.accepts(test, value);
        }
      };
    }
  }

  /** A missing fact is taken for zero. */
  static class MissingIsZero extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        boolean accepts(UnaryTest test, @Nullable Value value) {
          boolean asksForNumber = test.named().anyMatch(Value.Numeric.class::isInstance);
          return super.accepts(test, value == null && asksForNumber ? Value.of(0) : value);
        }
      };
    }
  }

  /** The first row that is hit is the last that is looked at. */
  static class StopsAtFirst extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        BitSet numbers(NumberedRows rows, Facts one) {
          BitSet hit = super.numbers(rows, one);
          BitSet first = new BitSet();
          if (!hit.isEmpty()) {
            first.set(hit.nextSetBit(0));
          }
          return first;
        }
      };
    }
  }

  /** Each table's rows are numbered from 0. */
  static class NumbersAnew extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        BitSet numbers(NumberedRows rows, Facts one) {
          BitSet hit = new BitSet();
          for (DecisionTable table : rows.tables()) {
            for (int i = 0; i < table.rows().size(); i++) {
              hit.set(i, hit.get(i) || isHit(table, table.rows().get(i), one));
            }
          }
          return hit;
        }
      };
    }
  }

  /** What a case hit is remembered for the next. */
  static class LeavesTraces extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      BitSet trace = new BitSet();
      return new PlainEngine() {
        @Override
        BitSet numbers(NumberedRows rows, Facts one) {
          trace.or(super.numbers(rows, one));
          return trace.get(0, rows.size());
        }
      };
    }
  }

  /** Cases whose rounded numbers are the same are looked up. */
  static class RoughCache extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        List<Hits> hits(NumberedRows rows, List<Facts> cases) {
          Map<String, Hits> known = new HashMap<>();
          return cases.stream()
              .map(one -> known.computeIfAbsent(rough(one), unseen -> hits(rows, one)))
              .toList();
        }

        private String rough(Facts one) {
          StringBuilder rough = new StringBuilder();
          one.values()
              .forEach(
                  (fact, value) -> {
                    if (!fact.contains(" ")) {
                      rough
                          .append(fact)
                          .append(
                              value instanceof Value.Numeric number
                                  ? number.number().numerator().doubleValue()
                                      / number.number().denominator().intValue()
                                  : value);
                    }
                  });
          return rough.toString().replaceAll("\\.\\d+", "");
        }
      };
    }
  }

  /** Threads write into one set. */
  static class SharedBetweenThreads extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      BitSet shared = new BitSet();
      return new PlainEngine() {
        @Override
        BitSet numbers(NumberedRows rows, Facts one) {
          shared.clear();
          int number = 0;
          for (DecisionTable table : rows.tables()) {
            for (Row row : table.rows()) {
              shared.set(number++, isHit(table, row, one));
            }
          }
          return shared.get(0, rows.size());
        }
      };
    }
  }

  /** Answers come in an order of their own. */
  static class OtherOrder extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        List<Hits> hits(NumberedRows rows, List<Facts> cases) {
          List<Hits> hits = new ArrayList<>(super.hits(rows, cases));
          Collections.reverse(hits);
          return hits;
        }
      };
    }
  }

  /** Only so many cases are answered at once. */
  static class OneBatchOnly extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        List<Hits> hits(NumberedRows rows, List<Facts> cases) {
          return super.hits(rows, cases.subList(0, Math.min(1_000, cases.size())));
        }
      };
    }
  }

  /** Tests are told apart by how they read. */
  static class ByText extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        boolean accepts(UnaryTest test, @Nullable Value value) {
          return test.toString().equals("saknas") ? value == null : super.accepts(test, value);
        }
      };
    }
  }

  /** Words are the same in capitals. */
  static class AnyCase extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        boolean accepts(UnaryTest test, @Nullable Value value) {
          if (test instanceof UnaryTest.Is is && value instanceof Value.Word word) {
            return is.value().toString().equalsIgnoreCase(word.key());
          }
          return super.accepts(test, value);
        }
      };
    }
  }

  /** Of alternatives only the first is looked at. */
  static class FirstAlternative extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        boolean accepts(UnaryTest test, @Nullable Value value) {
          return super.accepts(
              test instanceof UnaryTest.AnyOf any ? any.tests().get(0) : test, value);
        }
      };
    }
  }

  /** The last row of a table is forgotten where the table has more than seven. */
  static class ForgetsLastRow extends RuleEngineContract {
    @Override
    protected RuleEngine engine() {
      return new PlainEngine() {
        @Override
        boolean isHit(DecisionTable table, Row row, Facts one) {
          return table.rows().indexOf(row) < 7 && super.isHit(table, row, one);
        }
      };
    }
  }

  static List<Class<?>> broken() {
    return List.of(
        OpenBorder.class,
        Floating.class,
        MissingIsNot.class,
        MissingIsZero.class,
        StopsAtFirst.class,
        NumbersAnew.class,
        LeavesTraces.class,
        RoughCache.class,
        SharedBetweenThreads.class,
        OtherOrder.class,
        OneBatchOnly.class,
        ByText.class,
        AnyCase.class,
        FirstAlternative.class,
        ForgetsLastRow.class);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void anEngineThatBreaksItFails(Class<?> contract) {
    assertThat(failures(contract)).isNotEmpty();
  }

  @Test
  void aFailureTellsTheCaseTheRowsAndWhatWasExpected() {
    assertThat(failures(MissingIsNot.class))
        .anySatisfy(
            failure ->
                assertThat(failure)
                    .contains("rows hit of table t")
                    .contains(" of book 2015")
                    .contains(" by {")
                    .contains("\nr0: f")
                    .contains("==> expected: <[")
                    .contains("]> but was: <["));
  }

  private static List<String> failures(Class<?> contract) {
    EngineExecutionResults results =
        EngineTestKit.engine("jqwik")
            .configurationParameter("jqwik.database", "target/jqwik-broken")
            .configurationParameter("jqwik.reporting.onlyfailures", "true")
            .selectors(selectClass(contract))
            .execute();
    assertThat(results.testEvents().started().count()).isEqualTo(9);
    return results.testEvents().failed().stream().flatMap(RuleEngineContractTest::message).toList();
  }

  private static Stream<String> message(Event event) {
    return event
        .getPayload(TestExecutionResult.class)
        .flatMap(TestExecutionResult::getThrowable)
        .map(Throwable::getMessage)
        .stream();
  }
}

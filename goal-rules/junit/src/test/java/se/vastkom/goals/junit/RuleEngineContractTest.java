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
import org.junit.jupiter.api.Tag;
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

/** The contract accepts an engine that keeps it, and rejects each that breaks it. */
@Tag("slow")
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

  /** Excludes a value at a border that belongs to the range. */
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

  /** Compares numbers as floating point. */
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

  /** Lets a missing fact pass "not the value", since it is not the value. */
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

  /** Takes a missing fact for zero. */
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

  /** Stops at the first row that is hit. */
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

  /** Numbers each table's rows from 0. */
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

  /** Carries the hits of a case over to the next. */
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

  /** Looks up cases whose rounded numbers are equal. */
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

  /** Lets threads write into one set. */
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

  /** Returns answers in an order of its own. */
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

  /** Answers only a limited number of cases at once. */
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

  /** Distinguishes tests by their text. */
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

  /** Ignores the case of words. */
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

  /** Tries only the first of several alternatives. */
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

  /** Forgets the last row of a table with more than seven. */
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

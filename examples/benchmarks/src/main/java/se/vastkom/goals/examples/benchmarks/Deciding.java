package se.vastkom.goals.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Times an arm's decisions. JMH creates one for each choice of parameters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Deciding {

  /** The number of cases that a call decides. */
  static final int BATCH = 1_000;

  private static final int CASES = 2 * BATCH;

  /** The arm's key. */
  @Param("ladder")
  public String arm = "";

  /** The number of the table's rows. */
  @Param("16")
  public int rows;

  /** Whether cases repeat equivalence classes. */
  @Param("NEW")
  public String kind = "";

  private Arm.Trial trial = (from, to, found) -> {};
  private int next;
  private final int[] found = new int[CASES];

  /** Created by JMH. */
  public Deciding() {}

  /**
   * Prepares the arm.
   *
   * @throws Exception if that fails, or if the arm decides a case otherwise than the definition
   */
  @Setup
  public void prepare() throws Exception {
    trial = Arm.of(arm).checked(Sample.of(rows, Sample.Kind.valueOf(kind), CASES));
  }

  /** Decides the next batch of cases. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int[] decide() {
    next = next == 0 ? BATCH : 0;
    trial.decide(next, next + BATCH, found);
    return found;
  }
}

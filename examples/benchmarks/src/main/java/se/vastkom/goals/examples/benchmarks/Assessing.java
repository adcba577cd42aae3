package se.vastkom.goals.examples.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.source.RuleBooks;

/** Times a whole assessment with its findings, of the 26 goals of 2015. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Assessing {

  /** The engine's name. */
  @Param("direct")
  public String engine = "";

  /** The folder of the follow-up. */
  @Param("")
  public String folder = "";

  private @Nullable FollowUp followUp;
  private @Nullable Assessor assessor;

  /** Created by JMH. */
  public Assessing() {}

  /** Reads the follow-up. */
  @Setup
  public void read() {
    followUp = FollowUps.read(Path.of(folder)).orThrow();
    assessor = Assessor.using(RuleBooks.shipped("vastkom-2015"), Arms.engine(engine));
  }

  /** Assesses all goals: evidence, hits, verdicts and findings. */
  @Benchmark
  public @Nullable AssessedFollowUp assess() {
    return assessor == null || followUp == null ? null : assessor.assess(followUp).orThrow();
  }
}

package se.vastkom.goals.examples.benchmarks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A goal as the rules of a program on stock Drools see it, and their conclusion. */
public final class Verdict {

  private final String state;
  private final @Nullable Boolean met;
  private final @Nullable BigDecimal attainment;
  private String status = "ej bedömt";

  Verdict(String state, @Nullable Boolean met, @Nullable BigDecimal attainment) {
    this.state = state;
    this.met = met;
    this.attainment = attainment;
  }

  /** Returns the goal's state. */
  public String getState() {
    return state;
  }

  /** Returns whether the target is met, or {@code null}. */
  public @Nullable Boolean getMet() {
    return met;
  }

  /** Returns the attainment in per cent, or {@code null}. */
  public @Nullable BigDecimal getAttainment() {
    return attainment;
  }

  /** Records the conclusion of the rule that applies. */
  public void conclude(String concluded) {
    status = concluded;
  }

  /** Returns what was concluded. */
  String status() {
    return status;
  }
}

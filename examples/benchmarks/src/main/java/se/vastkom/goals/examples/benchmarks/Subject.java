package se.vastkom.goals.examples.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;

/**
 * A case as a plain Java bean, with the properties that engines look for, and a field where the
 * rules of some engines store what they conclude. For one thread at a time.
 */
public final class Subject {

  /** No row has been hit. */
  public static final int NONE = -1;

  /** More than one row has been hit, which no table here allows. */
  public static final int SEVERAL = -2;

  private final String state;
  private final String kind;
  private final String basis;
  private final String strength;
  private final @Nullable Boolean met;
  private final @Nullable BigDecimal attainment;
  private final BigDecimal gap;
  private final BigDecimal outcome;
  private final @Nullable LocalDate decided;
  private final @Nullable Ratio exactAttainment;
  private final Ratio exactGap;
  private final Ratio exactOutcome;
  private int row = NONE;

  /** Creates a case from values in the order of {@link Field#ALL}, null where one is missing. */
  Subject(List<@Nullable Object> values) {
    this.state = there(values, 0, String.class);
    this.kind = there(values, 1, String.class);
    this.basis = there(values, 2, String.class);
    this.strength = there(values, 3, String.class);
    this.met = (Boolean) values.get(4);
    this.attainment = (BigDecimal) values.get(5);
    this.gap = there(values, 6, BigDecimal.class);
    this.outcome = there(values, 7, BigDecimal.class);
    this.decided = (LocalDate) values.get(8);
    this.exactAttainment = attainment == null ? null : Ratio.of(attainment);
    this.exactGap = Ratio.of(gap);
    this.exactOutcome = Ratio.of(outcome);
  }

  private static <T> T there(List<@Nullable Object> values, int number, Class<T> type) {
    Object value = values.get(number);
    if (value == null) {
      throw new IllegalArgumentException(
          "Expected a value of '" + Field.ALL.get(number).key() + "'; found none.");
    }
    return type.cast(value);
  }

  /** Returns the goal's state. */
  public String getState() {
    return state;
  }

  /** Returns the kind of its target. */
  public String getKind() {
    return kind;
  }

  /** Returns how the outcome is known. */
  public String getBasis() {
    return basis;
  }

  /** Returns the strength of the evidence. */
  public String getStrength() {
    return strength;
  }

  /** Returns whether the target is met, or {@code null}. */
  public @Nullable Boolean getMet() {
    return met;
  }

  /** Returns the attainment in per cent, or {@code null}. */
  public @Nullable BigDecimal getAttainment() {
    return attainment;
  }

  /** Returns the gap in per cent. */
  public BigDecimal getGap() {
    return gap;
  }

  /** Returns the outcome in per cent. */
  public BigDecimal getOutcome() {
    return outcome;
  }

  /** Returns the day of the decision, or {@code null}. */
  public @Nullable LocalDate getDecided() {
    return decided;
  }

  /** Returns {@link #getAttainment} as a ratio. */
  public @Nullable Ratio exactAttainment() {
    return exactAttainment;
  }

  /** Returns {@link #getGap} as a ratio. */
  public Ratio exactGap() {
    return exactGap;
  }

  /** Returns {@link #getOutcome} as a ratio. */
  public Ratio exactOutcome() {
    return exactOutcome;
  }

  /** Records the row of a rule whose conditions all hold. */
  public void hit(int found) {
    row = row == NONE ? found : SEVERAL;
  }

  /** Returns the row that was hit since the last call. */
  int taken() {
    int hit = row;
    row = NONE;
    return hit;
  }

  /** Returns the values in the order of {@link Field#ALL}. */
  List<@Nullable Object> values() {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(state);
    values.add(kind);
    values.add(basis);
    values.add(strength);
    values.add(met);
    values.add(attainment);
    values.add(gap);
    values.add(outcome);
    values.add(decided);
    return values;
  }

  /** Returns the case as our engines take it. */
  Facts facts(Facts.Columns columns) {
    List<@Nullable Object> values = values();
    @Nullable Value[] facts = new Value[values.size()];
    for (int i = 0; i < facts.length; i++) {
      Object value = values.get(i);
      facts[i] = value == null ? null : value(value);
    }
    return columns.facts(facts);
  }

  /** Returns a value as our tables have it. */
  static Value value(Object value) {
    if (value instanceof String word) {
      return Value.word(word);
    }
    if (value instanceof Boolean truth) {
      return Value.of(truth);
    }
    return value instanceof BigDecimal number
        ? Value.of(Ratio.of(number))
        : new Value.Date((LocalDate) value);
  }
}

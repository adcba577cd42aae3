package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The state of a goal or an area by decision, never by calculation.
 *
 * @param state active, dormant or discontinued
 * @param date the date of the decision, as stated
 * @param reasons the stated classes of reason, sorted; empty where none was stated
 * @param carryOver where the matter continues, if stated
 */
public record Lifecycle(
    State state, StatedDate date, SortedSet<Reason> reasons, Optional<CarryOver> carryOver) {

  /** In force. */
  public static final Lifecycle ACTIVE = of(State.ACTIVE, StatedDate.NOT_STATED);

  /** The three states. */
  public enum State implements Keyed {
    /** In force. */
    ACTIVE("aktivt"),
    /** Resting; it may be taken up again. */
    DORMANT("vilande"),
    /** Given up. */
    DISCONTINUED("utgått");

    private final String key;

    State(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** The reason a goal is no longer in force. */
  public enum Reason implements Keyed {
    /** Too few were interested. */
    LOW_INTEREST("lågt intresse"),
    /** There was no time. */
    LACK_OF_TIME("tidsbrist"),
    /** Something else was put first. */
    REPRIORITISED("bortprioriterat"),
    /** A decision or procurement was appealed. */
    APPEAL("överklagan"),
    /** Those concerned have different needs. */
    DIFFERING_NEEDS("skilda behov"),
    /** Another party must act first. */
    AWAITING_OTHER("väntar på annan part"),
    /** A reason of another class. */
    OTHER("annat");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** Where a matter continues. */
  public sealed interface CarryOver {

    /** Returns where, as people read it: "målet e-arkiv-1", "2016", or the forum's name. */
    Part part();

    /**
     * In another goal, of this follow-up or a later one.
     *
     * @param goal the goal's id
     */
    record ToGoal(GoalId goal) implements CarryOver {
      public ToGoal {
        requireNonNull(goal, "goal");
      }

      @Override
      public Part part() {
        return Phrase.of("carry-over.goal").with("goal", goal.value());
      }
    }

    /**
     * In a later period.
     *
     * @param period the period
     */
    record ToPeriod(Period period) implements CarryOver {
      public ToPeriod {
        requireNonNull(period, "period");
      }

      @Override
      public Part part() {
        return new Part.Text(period.toString());
      }
    }

    /**
     * In a forum.
     *
     * @param name the forum's name, as stated
     */
    record ToForum(String name) implements CarryOver {
      public ToForum {
        requireNonNull(name, "name");
      }

      @Override
      public Part part() {
        return new Part.Text(name);
      }
    }
  }

  /**
   * Sorts the reasons.
   *
   * @throws IllegalArgumentException if an active state has reasons or is carried over
   */
  public Lifecycle {
    requireNonNull(state, "state");
    requireNonNull(date, "date");
    requireNonNull(reasons, "reasons");
    requireNonNull(carryOver, "carryOver");
    reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
    if (state == State.ACTIVE && (!reasons.isEmpty() || carryOver.isPresent())) {
      throw new IllegalArgumentException(
          "What is active has no reason to end; found " + reasons + " and " + carryOver + ".");
    }
  }

  /** Returns a state decided on a date, without stated reasons. */
  public static Lifecycle of(State state, StatedDate date) {
    return new Lifecycle(state, date, new TreeSet<>(), Optional.empty());
  }

  /** Returns the state with these reasons. */
  public Lifecycle because(Collection<Reason> stated) {
    return new Lifecycle(state, date, new TreeSet<>(stated), carryOver);
  }

  /** Returns the state with the matter continuing elsewhere. */
  public Lifecycle carriedOver(CarryOver where) {
    return new Lifecycle(state, date, reasons, Optional.of(where));
  }

  /** Returns the reasons as the end of a sentence, or that none was stated. */
  public Part reasonsStated() {
    return reasons.stream()
        .<Part>map(reason -> Phrase.of("because-of." + reason.key()))
        .reduce((one, other) -> Phrase.of("reason.and").with("one", one).with("other", other))
        .map(all -> Phrase.of("reason.because").with("reasons", all))
        .orElse(Phrase.of("reason.none-stated"));
  }

  /** Returns whether the state is active. */
  public boolean isActive() {
    return state == State.ACTIVE;
  }
}

package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What somebody expects of how a goal will end. Never an outcome: nothing has been measured.
 *
 * @param goal the goal
 * @param expected what is expected: a figure or a word
 * @param role the role of whoever made it, such as "Barn- och utbildningsnämnden"; never a person,
 *     since it is published
 * @param day the day on which it was made
 * @param ground what it rests on, or empty
 * @param place where it was read
 */
public record Forecast(
    GoalId goal, Expected expected, String role, LocalDate day, String ground, Place place) {

  /** What is expected. */
  public sealed interface Expected {

    /** Returns it as part of a sentence: "49 kommuner", "delvis uppfyllt". */
    Part part();
  }

  /**
   * The figure that the outcome is expected to be.
   *
   * @param quantity in the target's unit
   */
  public record ByFigure(Quantity quantity) implements Expected {
    public ByFigure {
      requireNonNull(quantity, "quantity");
    }

    @Override
    public Part part() {
      return quantity.part();
    }
  }

  /**
   * How the goal is expected to end, in a word.
   *
   * @param word the word
   */
  public record InWord(Word word) implements Expected {
    public InWord {
      requireNonNull(word, "word");
    }

    @Override
    public Part part() {
      return Phrase.of("forecast." + word.key());
    }
  }

  /** A word about how a goal will end. */
  public enum Word implements Keyed {
    /** It will be met. */
    MET("uppfyllt"),
    /** It will be partly met. */
    PARTLY("delvis"),
    /** It will not be met. */
    NOT_MET("ej uppfyllt"),
    /** Whoever was to say it could not. */
    UNCERTAIN("oklart");

    private final String key;

    Word(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /**
   * Checks the role.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Forecast {
    requireNonNull(goal, "goal");
    requireNonNull(expected, "expected");
    requireNonNull(role, "role");
    requireNonNull(day, "day");
    requireNonNull(ground, "ground");
    requireNonNull(place, "place");
    if (role.isBlank()) {
      throw new IllegalArgumentException("Expected the role of whoever made it; found none.");
    }
  }

  /** Creates a forecast in code, of a figure. */
  public static Forecast of(String goal, Quantity figure, String role, LocalDate day) {
    return new Forecast(new GoalId(goal), new ByFigure(figure), role, day, "", Place.NOWHERE);
  }

  /** Creates a forecast in code, in a word. */
  public static Forecast of(String goal, Word word, String role, LocalDate day) {
    return new Forecast(new GoalId(goal), new InWord(word), role, day, "", Place.NOWHERE);
  }

  /** Returns the same, resting on something. */
  public Forecast restingOn(String what) {
    return new Forecast(goal, expected, role, day, what, place);
  }

  /** Returns the same as read from a place. */
  public Forecast at(Place where) {
    return new Forecast(goal, expected, role, day, ground, where);
  }

  /** Returns the figure that is expected; empty where it is a word. */
  public Optional<Quantity> figure() {
    return expected instanceof ByFigure by ? Optional.of(by.quantity()) : Optional.empty();
  }

  /** Returns the word about how the goal will end; empty where a figure is expected. */
  public Optional<Word> word() {
    return expected instanceof InWord in ? Optional.of(in.word()) : Optional.empty();
  }

  /**
   * Returns the forecast as a phrase: "prognos: 49 kommuner (kommunstyrelsen, den 31 augusti 2026),
   * på grund av enkäten i juni".
   */
  public Phrase phrase() {
    return Phrase.of(ground.isBlank() ? "forecast" : "forecast.on-ground")
        .with("expected", expected.part())
        .with("role", role)
        .with("day", StatedDate.phrase(day))
        .with("ground", ground);
  }
}

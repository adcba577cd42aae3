package se.vastkom.goals.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.words.Phrase;

/** What it means that several rows are hit, or none; DMN's policies, by its letters. */
public enum HitPolicy {
  /** One row must be hit; more is a fault. */
  UNIQUE("U"),
  /** Several may be hit if they conclude the same; all are listed. */
  ANY("A"),
  /** The first row hit decides. */
  FIRST("F"),
  /** All rows hit decide, none too. */
  COLLECT("C");

  private final String letter;

  HitPolicy(String letter) {
    this.letter = letter;
  }

  /** DMN's letter for it. */
  public String letter() {
    return letter;
  }

  /** What it means, to be said. */
  public Phrase phrase() {
    return Phrase.of("policy." + letter);
  }

  /** The policy with this letter, large or small. */
  public static Optional<HitPolicy> of(String letter) {
    return Arrays.stream(values())
        .filter(policy -> policy.letter.equalsIgnoreCase(letter.strip()))
        .findFirst();
  }

  /**
   * The rows that keep a row from deciding a case which it hits, if they hit it too, by their
   * positions.
   *
   * @param rows of a table
   * @param row the position of one of them
   */
  public IntStream rivals(List<Row> rows, int row) {
    return switch (this) {
      case UNIQUE -> IntStream.range(0, rows.size()).filter(i -> i != row);
      case ANY ->
          IntStream.range(0, rows.size())
              .filter(i -> !rows.get(i).outputs().equals(rows.get(row).outputs()));
      case FIRST -> IntStream.range(0, row);
      case COLLECT -> IntStream.empty();
    };
  }

  /** What these hits mean, given in the order the rows stand. */
  public Decision decide(List<Row> hits) {
    if (this == COLLECT) {
      return new Decision.Decided(hits);
    }
    if (hits.isEmpty()) {
      return new Decision.NoRow();
    }
    return switch (this) {
      case FIRST -> new Decision.Decided(hits.subList(0, 1));
      case ANY ->
          hits.stream().map(Row::outputs).distinct().count() == 1
              ? new Decision.Decided(hits)
              : new Decision.Conflict(hits);
      default -> hits.size() == 1 ? new Decision.Decided(hits) : new Decision.Conflict(hits);
    };
  }
}

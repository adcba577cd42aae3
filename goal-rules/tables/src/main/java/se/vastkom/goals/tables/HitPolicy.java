package se.vastkom.goals.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.words.Phrase;

/** What several hits, or none, mean: DMN's hit policies, by their letters. */
public enum HitPolicy {
  /** Exactly one row must be hit; more than one is a conflict. */
  UNIQUE("U"),
  /** Several rows may be hit if they conclude the same; all are listed. */
  ANY("A"),
  /** The first row hit decides. */
  FIRST("F"),
  /** All rows hit decide, even if there are none. */
  COLLECT("C");

  private final String letter;

  HitPolicy(String letter) {
    this.letter = letter;
  }

  /** Returns DMN's letter for this policy. */
  public String letter() {
    return letter;
  }

  /** Returns the meaning of this policy as a phrase. */
  public Phrase phrase() {
    return Phrase.of("policy." + letter);
  }

  /** Finds the policy with a letter, in upper or lower case. */
  public static Optional<HitPolicy> of(String letter) {
    return Arrays.stream(values())
        .filter(policy -> policy.letter.equalsIgnoreCase(letter.strip()))
        .findFirst();
  }

  /**
   * Returns the positions of the rows that keep a row from deciding a case if the case hits them
   * too.
   *
   * @param rows the rows of a table
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

  /** Returns what these hits, given in table order, decide. */
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

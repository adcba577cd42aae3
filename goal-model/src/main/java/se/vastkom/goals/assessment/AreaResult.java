package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What an area came to, in a line: of its goals that stand under no other. Immutable.
 *
 * @param counts its goals by status
 * @param met how many are met of those in force
 * @param left what is left to the targets, or that nothing is
 */
public record AreaResult(Counts counts, Phrase met, Phrase left) {

  public AreaResult {
    requireNonNull(counts, "counts");
    requireNonNull(met, "met");
    requireNonNull(left, "left");
  }

  /** Returns what the goals of an area came to. */
  static AreaResult of(List<Assessment> goals) {
    Counts counts = Counts.of(goals);
    return new AreaResult(counts, met(counts), left(counts, goals));
  }

  private static int inForce(Counts counts) {
    return counts.goals() - counts.of(Status.UTGATT);
  }

  private static Phrase met(Counts counts) {
    return inForce(counts) == 0
        ? Phrase.of("result.none-in-force")
        : Phrase.of("result.met-of")
            .with("met", counts.of(Status.UPPFYLLT))
            .with("goals", inForce(counts));
  }

  private static Phrase left(Counts counts, List<Assessment> goals) {
    int missed = counts.of(Status.DELVIS) + counts.of(Status.EJ_UPPFYLLT);
    if (missed == 0) {
      return nothingMissed(counts);
    }
    List<Assessment> lacking =
        goals.stream()
            .filter(one -> one.evidence().goal().placement().under().isEmpty())
            .filter(one -> one.status() == Status.DELVIS || one.status() == Status.EJ_UPPFYLLT)
            .filter(one -> one.remainder().filter(left -> !left.isTooMuch()).isPresent())
            .filter(one -> one.evidence().attainment().value().isPresent())
            .toList();
    if (lacking.size() < missed) {
      return missed(counts.of(Status.DELVIS), counts.of(Status.EJ_UPPFYLLT));
    }
    return nearest(lacking);
  }

  private static Phrase missed(int partly, int missed) {
    Phrase someAre =
        Phrase.of(partly == 1 ? "result.one-is-partly-met" : "result.some-are-partly-met")
            .with("goals", partly);
    if (missed == 0) {
      return someAre;
    }
    return partly == 0
        ? Phrase.of(missed == 1 ? "result.one-is-missed" : "result.some-are-missed")
            .with("goals", missed)
        : Phrase.of(missed == 1 ? "result.and-one-is-missed" : "result.and-some-are-missed")
            .with("others", someAre)
            .with("goals", missed);
  }

  private static Phrase nothingMissed(Counts counts) {
    int met = counts.of(Status.UPPFYLLT);
    if (inForce(counts) == 0) {
      return Phrase.of(counts.goals() == 0 ? "result.no-goals" : "result.nothing-in-force");
    }
    return Phrase.of(
        met == inForce(counts)
            ? "result.all-are-met"
            : met == 0 ? "result.none-is-assessed" : "result.none-is-missed");
  }

  /** Returns the least that a goal lacks, and the most where all are of one unit. */
  private static Phrase nearest(List<Assessment> goals) {
    boolean areAlike =
        goals.stream().map(one -> left(one).quantity().unit()).distinct().count() == 1;
    List<Remainder> byDistance =
        goals.stream()
            .sorted(
                areAlike
                    ? Comparator.comparing(one -> left(one).quantity().number())
                    : Comparator.comparing(
                            (Assessment one) -> one.evidence().attainment().value().orElseThrow())
                        .reversed())
            .map(AreaResult::left)
            .toList();
    Part nearest = byDistance.get(0).part();
    if (goals.size() == 1) {
      return byDistance.get(0).left();
    }
    return areAlike
        ? Phrase.of("result.nearest-and-farthest")
            .with("nearest", nearest)
            .with("farthest", byDistance.get(byDistance.size() - 1).part())
        : Phrase.of("result.nearest").with("nearest", nearest);
  }

  private static Remainder left(Assessment one) {
    return one.remainder().orElseThrow();
  }
}

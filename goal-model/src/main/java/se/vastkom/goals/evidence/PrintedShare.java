package se.vastkom.goals.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The audit of a printed share: the printed share beside the one the numbers give and, where they
 * differ, what may explain it. No explanation is ever taken for true.
 *
 * @param printed the printed share, exactly
 * @param computed outcome by target, exactly
 * @param explanations how the printed share could have come about; empty where it agrees, or where
 *     nothing explains it
 */
public record PrintedShare(Ratio printed, Ratio computed, List<Explanation> explanations) {

  private static final int MOST_WHOLES = 10_000;

  /** A way in which a share could have been printed. */
  public sealed interface Explanation {

    /** Returns the explanation as a phrase. */
    Phrase phrase();

    /** Decimals were cut off instead of rounded. */
    record CutOff() implements Explanation {
      @Override
      public Phrase phrase() {
        return Phrase.of("audit.cut-off");
      }
    }

    /** The share above 100 % was printed without a cap. */
    record NotCapped() implements Explanation {
      @Override
      public Phrase phrase() {
        return Phrase.of("audit.not-capped");
      }
    }

    /**
     * The printed share is of another whole.
     *
     * @param outcome the part
     * @param fewest the smallest whole that prints as this share
     * @param most the largest whole that prints as this share
     */
    record OtherWhole(Ratio outcome, long fewest, long most) implements Explanation {
      @Override
      public Phrase phrase() {
        Phrase phrase = Phrase.of(fewest == most ? "audit.other-whole" : "audit.other-wholes");
        return phrase
            .with("outcome", new Part.Amount(outcome, ""))
            .with("fewest", fewest)
            .with("most", most);
      }
    }
  }

  public PrintedShare {
    explanations = List.copyOf(explanations);
  }

  /** Returns whether the printed share is the one the views would show. */
  public boolean agrees() {
    return Convention.HALF_UP_CAPPED
        .percent(computed, decimals(printed))
        .equals(printed.inPercent());
  }

  /**
   * Audits a printed share of {@code outcome} by {@code target}, where the whole can be at most
   * {@code population}.
   */
  static PrintedShare audit(Ratio printed, Ratio outcome, Ratio target, long population) {
    Ratio computed = outcome.dividedBy(target);
    PrintedShare audited = new PrintedShare(printed, computed, List.of());
    return audited.agrees()
        ? audited
        : new PrintedShare(printed, computed, explain(printed, outcome, computed, population));
  }

  private static List<Explanation> explain(
      Ratio printed, Ratio outcome, Ratio computed, long population) {
    List<Explanation> found = new ArrayList<>();
    if (prints(Convention.HALF_UP, computed, printed)) {
      found.add(new Explanation.NotCapped());
    } else if (prints(Convention.TRUNCATED, computed, printed)) {
      found.add(new Explanation.CutOff());
    }
    long most = Math.min(population, MOST_WHOLES);
    Rounded.wholes(printed, outcome, most)
        .ifPresent(
            wholes ->
                found.add(
                    new Explanation.OtherWhole(
                        outcome, wholes.first().longValueExact(), wholes.last().longValueExact())));
    return found;
  }

  /**
   * Returns whether a share prints as this under a convention, with the decimals that were printed.
   */
  private static boolean prints(Convention convention, Ratio share, Ratio printed) {
    return convention.percent(share, decimals(printed)).equals(printed.inPercent());
  }

  /** Returns how many decimals of per cent were printed. */
  static int decimals(Ratio printed) {
    return Math.max(
        0,
        printed
            .inPercent()
            .decimal()
            .map(BigDecimal::stripTrailingZeros)
            .map(BigDecimal::scale)
            .orElse(0));
  }
}

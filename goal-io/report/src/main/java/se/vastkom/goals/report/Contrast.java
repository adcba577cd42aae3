package se.vastkom.goals.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.words.Part;

/**
 * How far apart two colours are to the eye, by <a
 * href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2</a>: from 1, where they are the
 * same, to 21. Colours are written {@code #rrggbb}.
 */
final class Contrast {

  /** What text needs, for level AA. */
  static final Part.Amount LEAST = new Part.Amount(Ratio.of(new BigDecimal("4.5")), "");

  private static final int RED = 1;
  private static final int GREEN = 3;
  private static final int BLUE = 5;

  private Contrast() {}

  /** Returns whether text in one of the colours can be read on the other. */
  static boolean isEnough(String one, String other) {
    return between(one, other) >= LEAST.number().decimal().orElseThrow().doubleValue();
  }

  /** Returns the contrast with a decimal, rounded down. */
  static Part.Amount shown(String one, String other) {
    return new Part.Amount(
        Ratio.of(BigDecimal.valueOf(between(one, other)).setScale(1, RoundingMode.DOWN)), "");
  }

  private static double between(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * light(colour, RED)
        + 0.7152 * light(colour, GREEN)
        + 0.0722 * light(colour, BLUE);
  }

  private static double light(String colour, int from) {
    double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}

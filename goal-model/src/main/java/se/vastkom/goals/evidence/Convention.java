package se.vastkom.goals.evidence;

import java.math.RoundingMode;
import se.vastkom.goals.figure.Ratio;

/** A named way of showing a share as per cent. Only for display: rules see the exact share. */
public enum Convention {
  /** Rounded half up, and never above 100 %. Used in every view. */
  HALF_UP_CAPPED(RoundingMode.HALF_UP, true),
  /** Rounded half up. */
  HALF_UP(RoundingMode.HALF_UP, false),
  /** Cut off after the last decimal shown. */
  TRUNCATED(RoundingMode.DOWN, false);

  private static final Ratio HUNDRED = Ratio.of(100);

  private final RoundingMode mode;
  private final boolean capped;

  Convention(RoundingMode mode, boolean capped) {
    this.mode = mode;
    this.capped = capped;
  }

  /** Returns the whole per cent shown for a share: 24/49 shows 49. */
  public Ratio percent(Ratio share) {
    return percent(share, 0);
  }

  /** Returns the per cent shown for a share, with this many decimals. */
  public Ratio percent(Ratio share, int decimals) {
    Ratio percent = Ratio.of(share.inPercent().rounded(decimals, mode));
    return capped && percent.compareTo(HUNDRED) > 0 ? HUNDRED : percent;
  }
}

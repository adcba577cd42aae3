package se.vastkom.goals.words;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;

/** The filling of a blank in a sentence. A {@link Phrase} is one too, so sentences nest. */
public sealed interface Part
    permits Phrase, Part.Text, Part.Amount, Part.Unit, Part.Name, Part.Listing, Part.Joined {

  /** Applies the case for this kind of part. */
  <R> R match(Match<R> match);

  /**
   * A case for each kind of part, so that a distinction between them misses none.
   *
   * @param <R> the result's type
   */
  interface Match<R> {
    /** Handles a {@link Phrase}. */
    R phrase(Phrase part);

    /** Handles a {@link Text}. */
    R text(Text part);

    /** Handles an {@link Amount}. */
    R amount(Amount part);

    /** Handles a {@link Unit}. */
    R unit(Unit part);

    /** Handles a {@link Name}. */
    R name(Name part);

    /** Handles a {@link Listing}. */
    R listing(Listing part);

    /** Handles a {@link Joined}. */
    R joined(Joined part);
  }

  /**
   * Text shown as written, in every language.
   *
   * @param text any text
   */
  record Text(String text) implements Part {
    public Text {
      requireNonNull(text, "text");
    }

    @Override
    public <R> R match(Match<R> match) {
      return match.text(this);
    }
  }

  /**
   * A number with its unit. Shown with all its decimals where they end; else rounded, with a sign
   * that says so.
   *
   * @param number exact
   * @param unit the unit's key ({@code kommuner}, {@code %}), or empty for a bare number; one that
   *     the catalogue does not know is shown as written
   * @param decimals the fewest decimals of a number whose decimals do not end
   */
  record Amount(Ratio number, String unit, int decimals) implements Part {

    /** The decimals of a number that nothing lies close to. */
    public static final int DECIMALS = 2;

    /** The most decimals that a sentence shows to tell a number from one beside it. */
    private static final int MOST_DECIMALS = 6;

    public Amount {
      requireNonNull(number, "number");
      requireNonNull(unit, "unit");
    }

    /** Creates an amount that nothing lies close to. */
    public Amount(Ratio number, String unit) {
      this(number, unit, DECIMALS);
    }

    /** Creates an amount that is not shown as one of the numbers beside it, or beyond it. */
    public static Amount beside(Collection<Ratio> others, Ratio number, String unit) {
      return new Amount(number, unit, number.decimalsBeside(others, DECIMALS));
    }

    /** Returns the number as it is shown; rounded to no whole number that it is not. */
    public BigDecimal shown() {
      return number.decimal().orElseGet(this::rounded);
    }

    private BigDecimal rounded() {
      return number.rounded(places(), RoundingMode.HALF_UP);
    }

    private int places() {
      int places = decimals;
      while (number.rounded(places, RoundingMode.HALF_UP).stripTrailingZeros().scale() <= 0) {
        places++;
      }
      return places;
    }

    /**
     * Returns the number that this one lies just above or below, where more than six decimals would
     * be needed to tell it from those beside it; else empty.
     */
    public Optional<BigDecimal> justBeside() {
      boolean isShort =
          number
              .decimal()
              .filter(exact -> exact.stripTrailingZeros().scale() <= MOST_DECIMALS)
              .isPresent();
      int needed = number.decimal().isPresent() ? decimals : places();
      return isShort || needed <= MOST_DECIMALS
          ? Optional.empty()
          : Optional.of(number.rounded(MOST_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Returns whether the number is rounded as it is shown. */
    public boolean isRounded() {
      return number.decimal().isEmpty();
    }

    @Override
    public <R> R match(Match<R> match) {
      return match.amount(this);
    }
  }

  /**
   * A unit's word in the plural.
   *
   * @param unit the unit's key; one that the catalogue does not know is shown as written
   */
  record Unit(String unit) implements Part {
    public Unit {
      requireNonNull(unit, "unit");
    }

    @Override
    public <R> R match(Match<R> match) {
      return match.unit(this);
    }
  }

  /**
   * A name in both languages.
   *
   * @param sv in Swedish
   * @param en in English
   */
  record Name(String sv, String en) implements Part {
    public Name {
      requireNonNull(sv, "sv");
      requireNonNull(en, "en");
    }

    @Override
    public <R> R match(Match<R> match) {
      return match.name(this);
    }

    /**
     * Returns whether a text is this name in either language, in capitals or not, in whichever
     * {@link Spelling}.
     */
    public boolean is(String written) {
      return Spelling.isSame(sv, written) || Spelling.isSame(en, written);
    }
  }

  /**
   * Several parts, shown with commas between.
   *
   * @param parts in the order they are shown
   */
  record Listing(List<Part> parts) implements Part {
    @Override
    public <R> R match(Match<R> match) {
      return match.listing(this);
    }

    public Listing {
      requireNonNull(parts, "parts");
      parts = List.copyOf(parts);
    }
  }

  /**
   * Several parts, shown one after the other with nothing between.
   *
   * @param parts in the order they are shown
   */
  record Joined(List<Part> parts) implements Part {
    @Override
    public <R> R match(Match<R> match) {
      return match.joined(this);
    }

    public Joined {
      requireNonNull(parts, "parts");
      parts = List.copyOf(parts);
    }
  }
}

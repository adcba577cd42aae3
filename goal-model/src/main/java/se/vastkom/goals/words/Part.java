package se.vastkom.goals.words;

import java.text.Normalizer;
import java.util.List;
import se.vastkom.goals.figure.Ratio;

/** What a blank in a sentence is filled with. A {@link Phrase} is one too, so sentences nest. */
public sealed interface Part
    permits Phrase, Part.Text, Part.Amount, Part.Unit, Part.Name, Part.Listing, Part.Joined {

  /** What a match makes of this kind of part. */
  <R> R match(Match<R> match);

  /**
   * A case for each kind of part, so that whoever tells them apart forgets none.
   *
   * @param <R> what is made of a part
   */
  interface Match<R> {
    /** Of a {@link Phrase}. */
    R phrase(Phrase part);

    /** Of a {@link Text}. */
    R text(Text part);

    /** Of a {@link Amount}. */
    R amount(Amount part);

    /** Of a {@link Unit}. */
    R unit(Unit part);

    /** Of a {@link Name}. */
    R name(Name part);

    /** Of a {@link Listing}. */
    R listing(Listing part);

    /** Of a {@link Joined}. */
    R joined(Joined part);
  }

  /**
   * Text shown as it was written, in every language.
   *
   * @param text any text
   */
  record Text(String text) implements Part {
    @Override
    public <R> R match(Match<R> match) {
      return match.text(this);
    }
  }

  /**
   * A number with its unit.
   *
   * @param number exact; shown with two decimals or more where they do not end
   * @param unit the unit's key ({@code kommuner}, {@code %}), or empty for a bare number. A unit
   *     that the catalogue does not know is shown as it is written
   */
  record Amount(Ratio number, String unit) implements Part {
    @Override
    public <R> R match(Match<R> match) {
      return match.amount(this);
    }
  }

  /**
   * A unit's word in the plural.
   *
   * @param unit the unit's key; one that the catalogue does not know is shown as it is written
   */
  record Unit(String unit) implements Part {
    @Override
    public <R> R match(Match<R> match) {
      return match.unit(this);
    }
  }

  /**
   * A name that is known in both languages.
   *
   * @param sv in Swedish
   * @param en in English
   */
  record Name(String sv, String en) implements Part {
    @Override
    public <R> R match(Match<R> match) {
      return match.name(this);
    }

    /**
     * Whether somebody wrote this name, in either language; case, surrounding blanks, and whether a
     * letter and its marks are one character or two do not matter.
     */
    public boolean is(String written) {
      String name = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
      return sv.equalsIgnoreCase(name) || en.equalsIgnoreCase(name);
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

    /** Copies the parts. */
    public Listing {
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

    /** Copies the parts. */
    public Joined {
      parts = List.copyOf(parts);
    }
  }
}

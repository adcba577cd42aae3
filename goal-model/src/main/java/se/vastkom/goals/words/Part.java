package se.vastkom.goals.words;

import java.text.Normalizer;
import java.util.List;
import se.vastkom.goals.figure.Ratio;

/** What a blank in a sentence is filled with. A {@link Phrase} is one too, so sentences nest. */
public sealed interface Part
    permits Phrase, Part.Text, Part.Amount, Part.Unit, Part.Name, Part.Listing, Part.Joined {

  /**
   * Text shown as it was written, in every language.
   *
   * @param text any text
   */
  record Text(String text) implements Part {}

  /**
   * A number with its unit.
   *
   * @param number exact; shown with two decimals or more where they do not end
   * @param unit the unit's key ({@code kommuner}, {@code %}), or empty for a bare number. A unit
   *     that the catalogue does not know is shown as it is written
   */
  record Amount(Ratio number, String unit) implements Part {}

  /**
   * A unit's word in the plural.
   *
   * @param unit the unit's key; one that the catalogue does not know is shown as it is written
   */
  record Unit(String unit) implements Part {}

  /**
   * A name that is known in both languages.
   *
   * @param sv in Swedish
   * @param en in English
   */
  record Name(String sv, String en) implements Part {

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
    /** Copies the parts. */
    public Joined {
      parts = List.copyOf(parts);
    }
  }
}

package se.vastkom.goals.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import se.vastkom.goals.figure.Ratio;

/**
 * Something to be said, as a key and its figures and not yet in any language. Immutable; equal
 * phrases say the same.
 *
 * @param key names a sentence of the catalogue, such as {@code status.delvis}
 * @param parts what the sentence's blanks are filled with, by name, sorted
 */
public record Phrase(String key, SortedMap<String, Part> parts) implements Part {

  /** Copies the parts. */
  public Phrase {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /** A phrase without figures. */
  public static Phrase of(String key) {
    return new Phrase(key, new TreeMap<>());
  }

  /** This phrase with one more blank filled. */
  public Phrase with(String name, Part part) {
    SortedMap<String, Part> more = new TreeMap<>(parts);
    more.put(name, part);
    return new Phrase(key, more);
  }

  /** This phrase with a blank filled by text that is shown as it was written. */
  public Phrase with(String name, String text) {
    return with(name, new Part.Text(text));
  }

  /** This phrase with a blank filled by a whole number without a unit. */
  public Phrase with(String name, long number) {
    return with(name, new Part.Amount(Ratio.of(number), ""));
  }

  /** A list of parts, such as the words that were expected. */
  public static <T> Part.Listing list(
      Iterable<T> values, Function<? super T, ? extends Part> part) {
    List<Part> parts = new ArrayList<>();
    values.forEach(value -> parts.add(part.apply(value)));
    return new Part.Listing(parts);
  }

  @Override
  public String toString() {
    return parts.isEmpty() ? key : key + parts;
  }
}

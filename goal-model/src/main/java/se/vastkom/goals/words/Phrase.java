package se.vastkom.goals.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;

/** Something to be said, as a key and its figures and not yet in any language. Immutable. */
public final class Phrase implements Part {

  private final String key;
  private final SortedMap<String, Part> parts;

  /**
   * A phrase; copies the parts.
   *
   * @param key names a sentence of the catalogue, such as {@code status.delvis}
   * @param parts what the sentence's blanks are filled with, by name
   */
  public Phrase(String key, Map<String, Part> parts) {
    this.key = key;
    this.parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  private Phrase(Phrase before, String name, Part part) {
    SortedMap<String, Part> more = new TreeMap<>(before.parts);
    more.put(name, part);
    this.key = before.key;
    this.parts = Collections.unmodifiableSortedMap(more);
  }

  /** A phrase without figures. */
  public static Phrase of(String key) {
    return new Phrase(key, Map.of());
  }

  /** The name of the sentence. */
  public String key() {
    return key;
  }

  /** What its blanks are filled with, by name, sorted. */
  public SortedMap<String, Part> parts() {
    return parts;
  }

  /** This phrase with one more blank filled. */
  public Phrase with(String name, Part part) {
    return new Phrase(this, name, part);
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

  /** Equal phrases say the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Phrase phrase && key.equals(phrase.key) && parts.equals(phrase.parts);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + parts.hashCode();
  }

  @Override
  public String toString() {
    return parts.isEmpty() ? key : key + parts;
  }
}

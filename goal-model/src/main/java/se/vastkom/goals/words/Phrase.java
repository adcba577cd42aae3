package se.vastkom.goals.words;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;

/** A sentence as a key and its figures, not yet in any language. Immutable. */
public final class Phrase implements Part {

  @Override
  public <R> R match(Match<R> match) {
    return match.phrase(this);
  }

  private static final String[] NO_NAMES = {};
  private static final Part[] NO_PARTS = {};

  private final String key;

  /** Sorted; arrays, since many phrases are made and few are put into words. */
  private final String[] names;

  private final Part[] parts;

  private Phrase(String key, String[] names, Part[] parts) {
    this.key = key;
    this.names = names;
    this.parts = parts;
  }

  /**
   * Creates a phrase, with a copy of the parts.
   *
   * @param key the key of a sentence of the catalogue, such as {@code status.delvis}
   * @param parts the fillings of the sentence's blanks, by name
   */
  public Phrase(String key, Map<String, Part> parts) {
    this.key = requireNonNull(key, "key");
    SortedMap<String, Part> sorted = new TreeMap<>(parts);
    this.names = sorted.keySet().toArray(NO_NAMES);
    this.parts = sorted.values().toArray(NO_PARTS);
  }

  /** Returns a phrase without figures. */
  public static Phrase of(String key) {
    return new Phrase(requireNonNull(key, "key"), NO_NAMES, NO_PARTS);
  }

  /** Returns the key of the sentence. */
  public String key() {
    return key;
  }

  /** Returns the fillings of its blanks, sorted by name. */
  public SortedMap<String, Part> parts() {
    SortedMap<String, Part> all = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      all.put(names[i], parts[i]);
    }
    return Collections.unmodifiableSortedMap(all);
  }

  /** Returns this phrase with one more blank filled. */
  public Phrase with(String name, Part part) {
    requireNonNull(name, "name");
    requireNonNull(part, "part");
    int found = Arrays.binarySearch(names, name);
    if (found >= 0) {
      Part[] others = parts.clone();
      others[found] = part;
      return new Phrase(key, names, others);
    }
    int at = -found - 1;
    String[] moreNames = Arrays.copyOf(names, names.length + 1);
    Part[] more = Arrays.copyOf(parts, parts.length + 1);
    System.arraycopy(names, at, moreNames, at + 1, names.length - at);
    System.arraycopy(parts, at, more, at + 1, parts.length - at);
    moreNames[at] = name;
    more[at] = part;
    return new Phrase(key, moreNames, more);
  }

  /** Returns this phrase with a blank filled by text that is shown as written. */
  public Phrase with(String name, String text) {
    return with(name, new Part.Text(text));
  }

  /** Returns this phrase with a blank filled by a whole number without a unit. */
  public Phrase with(String name, long number) {
    return with(name, new Part.Amount(Ratio.of(number), ""));
  }

  /** Returns a list of parts, such as the words that were expected. */
  public static <T> Part.Listing list(
      Iterable<T> values, Function<? super T, ? extends Part> part) {
    List<Part> parts = new ArrayList<>();
    values.forEach(value -> parts.add(part.apply(value)));
    return new Part.Listing(parts);
  }

  /** Equal phrases have the same key and parts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Phrase phrase
        && key.equals(phrase.key)
        && Arrays.equals(names, phrase.names)
        && Arrays.equals(parts, phrase.parts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * key.hashCode() + Arrays.hashCode(names)) + Arrays.hashCode(parts);
  }

  @Override
  public String toString() {
    return names.length == 0 ? key : key + parts();
  }
}

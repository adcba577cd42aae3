package se.vastkom.goals.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * YAML whose every value knows its line and column. Values are texts; their reader gives them
 * meaning. Keys are known names, in either language. Aliases, tags, several documents in a file,
 * and repeated keys are refused.
 */
public sealed interface Yaml {

  /** Text that every YAML reader takes for text. */
  Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\d._/-]*(?:,? [\\p{L}\\d(][\\p{L}\\d._/()-]*)*");

  /** Returns where the value was read. */
  Place place();

  /**
   * A text.
   *
   * @param place where it was read
   * @param text without surrounding blanks
   */
  record Scalar(Place place, String text) implements Yaml {}

  /**
   * A list.
   *
   * @param place where it begins
   * @param values from the first
   */
  record Sequence(Place place, List<Yaml> values) implements Yaml {}

  /**
   * Keys with values.
   *
   * @param place where it begins
   * @param entries in file order
   */
  record Mapping(Place place, Map<Scalar, Yaml> entries) implements Yaml {

    /** Returns the value under a name, in either language. */
    public Optional<Yaml> get(Part.Name name) {
      return entries.entrySet().stream()
          .filter(entry -> name.is(entry.getKey().text()))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    /**
     * Adds a problem for every key that is none of these names, with the nearest, and for every
     * repeated name.
     */
    public void expect(List<Part.Name> known, Problems problems) {
      Set<Part.Name> seen = new HashSet<>();
      for (Scalar key : entries.keySet()) {
        Optional<Part.Name> name = known.stream().filter(one -> one.is(key.text())).findFirst();
        if (name.isEmpty()) {
          problems.error(key.place(), Table.unknown("yaml.unknown-key", key.text(), known));
        } else if (!seen.add(name.get())) {
          problems.error(key.place(), Phrase.of("yaml.repeated-key").with("found", key.text()));
        }
      }
    }

    /** Returns the text under a name, or empty; adds a problem if the value is not a text. */
    public Optional<Scalar> text(Part.Name name, Problems problems) {
      Optional<Yaml> value = get(name);
      if (value.isPresent() && !(value.get() instanceof Scalar)) {
        problems.error(value.get().place(), Phrase.of("yaml.not-text").with("name", name));
        return Optional.empty();
      }
      return value.map(Scalar.class::cast).filter(scalar -> !scalar.text().isEmpty());
    }

    /** Returns the text under a name; adds a problem if there is none. */
    public Optional<Scalar> required(Part.Name name, Problems problems) {
      Optional<Scalar> text = text(name, problems);
      if (get(name).isEmpty()) {
        problems.error(place, Phrase.of("yaml.missing-key").with("name", name));
      } else if (text.isEmpty() && get(name).get() instanceof Scalar empty) {
        problems.error(empty.place(), Phrase.of("yaml.empty-key").with("name", name));
      }
      return text;
    }

    /**
     * Returns the mappings in the list under a name, empty if it is missing; adds a problem for
     * every other value there.
     */
    public List<Mapping> mappings(Part.Name name, Problems problems) {
      return values(name, Mapping.class, "yaml.not-mappings", problems);
    }

    /**
     * Returns the texts in the list under a name, empty if it is missing; adds a problem for every
     * other value there.
     */
    public List<Scalar> texts(Part.Name name, Problems problems) {
      return values(name, Scalar.class, "yaml.not-texts", problems);
    }

    private <T extends Yaml> List<T> values(
        Part.Name name, Class<T> kind, String fault, Problems problems) {
      Optional<Yaml> value =
          get(name).filter(one -> !(one instanceof Scalar scalar && scalar.text().isEmpty()));
      if (value.isPresent() && !(value.get() instanceof Sequence)) {
        problems.error(value.get().place(), Phrase.of(fault).with("name", name));
        return List.of();
      }
      List<T> found = new ArrayList<>();
      for (Yaml one : value.map(list -> ((Sequence) list).values()).orElse(List.of())) {
        if (kind.isInstance(one)) {
          found.add(kind.cast(one));
        } else {
          problems.error(one.place(), Phrase.of(fault).with("name", name));
        }
      }
      return found;
    }
  }

  /**
   * Reads the mapping in a file; reports all problems of its form at once, each with line and
   * column.
   */
  static Checked<Mapping> read(String source, byte[] bytes, Limits limits) {
    return Text.decode(source, bytes).then(text -> new YamlReader(source, text, limits).read());
  }

  /**
   * Returns the comments of a readable file, each at its #, without it. One after the first line of
   * a text of several lines cannot be told from the text.
   */
  static List<Scalar> comments(String source, byte[] bytes, Limits limits) {
    return Text.decode(source, bytes)
        .value()
        .map(text -> new YamlReader(source, text, limits).comments())
        .orElse(List.of());
  }

  /** Returns a text as the value of a key: plain where that is safe, otherwise quoted. */
  static String written(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                  if (c < ' ' || (c >= 0x7f && c < 0xa1) || c == 0x2028 || c == 0x2029) {
                    quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
                  } else if (c > 0xffff || (c >= 0xd800 && c < 0xe000) || c >= 0xfeff) {
                    quoted.append(String.format(Locale.ROOT, "\\U%08X", c));
                  } else {
                    quoted.appendCodePoint(c);
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}

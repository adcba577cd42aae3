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
 * YAML whose every value knows its line and column. Values are texts: what they mean is for their
 * reader to say. Keys are known names, in either language. Aliases, tags and several documents in a
 * file are refused, and so is a key that stands twice.
 */
public sealed interface Yaml {

  /** What no reader takes for anything but text. */
  Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\d._/-]*(?:,? [\\p{L}\\d(][\\p{L}\\d._/()-]*)*");

  /** Where the value stands. */
  Place place();

  /**
   * A text.
   *
   * @param place where it stands
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
   * @param entries in the order they stand
   */
  record Mapping(Place place, Map<Scalar, Yaml> entries) implements Yaml {

    /** The value under a name, in either language. */
    public Optional<Yaml> get(Part.Name name) {
      return entries.entrySet().stream()
          .filter(entry -> name.is(entry.getKey().text()))
          .map(Map.Entry::getValue)
          .findFirst();
    }

    /**
     * Notes every key that is none of these names, with the nearest, and every name that stands
     * twice.
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

    /** The text under a name, or empty; a problem if something else than a text stands there. */
    public Optional<Scalar> text(Part.Name name, Problems problems) {
      Optional<Yaml> value = get(name);
      if (value.isPresent() && !(value.get() instanceof Scalar)) {
        problems.error(value.get().place(), Phrase.of("yaml.not-text").with("name", name));
        return Optional.empty();
      }
      return value.map(Scalar.class::cast).filter(scalar -> !scalar.text().isEmpty());
    }

    /** The text under a name; a problem if there is none. */
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
     * The mappings in the list under a name, none if it is not there; a problem for everything else
     * that stands there.
     */
    public List<Mapping> mappings(Part.Name name, Problems problems) {
      return values(name, Mapping.class, "yaml.not-mappings", problems);
    }

    /**
     * The texts in the list under a name, none if it is not there; a problem for everything else
     * that stands there.
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
   * Reads the mapping that a file holds; all problems of its form at once, each with line and
   * column.
   */
  static Checked<Mapping> read(String source, byte[] bytes, Limits limits) {
    return Text.decode(source, bytes).then(text -> new YamlReader(source, text, limits).read());
  }

  /**
   * The comments of a file that can be read, each at its #, without it. One behind the first line
   * of a text of several lines is not told from the text.
   */
  static List<Scalar> comments(String source, byte[] bytes, Limits limits) {
    return Text.decode(source, bytes)
        .value()
        .map(text -> new YamlReader(source, text, limits).comments())
        .orElse(List.of());
  }

  /** A text as it may be written for the value of a key: plain where that is safe, or quoted. */
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

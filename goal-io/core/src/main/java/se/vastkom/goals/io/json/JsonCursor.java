package se.vastkom.goals.io.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A value in a JSON document that is being read, with its path. Each method adds a problem where
 * the value is not as expected, so that reading goes on and finds the rest. Not thread-safe: one
 * reading, one collector of problems.
 *
 * @param source the file's name
 * @param path from the document's root, such as {@code goals[3].target}; empty for the root
 * @param node the value; a missing node where there is none
 * @param problems the problems so far
 */
record JsonCursor(String source, String path, JsonNode node, Problems problems) {

  static JsonCursor document(String source, JsonNode root) {
    return new JsonCursor(source, "", root, new Problems());
  }

  /** Returns the value under a key of this object; a missing one if there is no such key. */
  JsonCursor at(String key) {
    return new JsonCursor(
        source, path.isEmpty() ? key : path + "." + key, node.path(key), problems);
  }

  /** Returns an item of this list. */
  JsonCursor item(int position, JsonNode value) {
    return new JsonCursor(source, path + "[" + position + "]", value, problems);
  }

  /** Returns whether there is a value; {@code null} is none. */
  boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** Reads the document's format, which must be one of these and of version 1. */
  String format(List<String> known) {
    String format = JsonScalars.TEXT.read(at("format")).orElse("");
    boolean isKnown =
        known.contains(format)
            && JsonScalars.NUMBER.read(at("formatVersion")).orElse(Ratio.ONE).equals(Ratio.ONE);
    if (!isKnown) {
      problems.error(
          Place.file(source),
          Phrase.of("json.format")
              .with("found", format)
              .with("known", Phrase.list(known, Part.Text::new)));
    }
    return format;
  }

  /** Returns this object; an empty one in its place if the value is not an object. */
  JsonCursor object() {
    if (node.isObject()) {
      return this;
    }
    expected("json.object");
    return new JsonCursor(source, path, JsonNodeFactory.instance.objectNode(), problems);
  }

  /**
   * Remarks on every unknown key of this object, with the nearest known one: it is a slip, or of a
   * later version.
   */
  void remarkUnlessKnown(Collection<String> known) {
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        problems.remark(
            Place.file(source),
            Phrase.of("json.unknown-key")
                .with("path", at(key).path)
                .with("hint", Nearest.hint(key, known)));
      }
    }
  }

  /** Reads the items of this list that can be read, in order; empty if there is no value. */
  <T> List<T> items(Function<JsonCursor, Optional<T>> read) {
    List<T> values = new ArrayList<>();
    if (isThere() && !node.isArray()) {
      expected("json.list");
      return values;
    }
    int position = 0;
    for (JsonNode value : node) {
      read.apply(item(position, value)).ifPresent(values::add);
      position++;
    }
    return values;
  }

  /** Reads this text. */
  Optional<String> text() {
    return node.isString() ? Optional.of(node.stringValue()) : none("json.text");
  }

  /** Returns no value, and adds the problem that another was expected. */
  <T> Optional<T> none(String expectation) {
    expected(expectation);
    return Optional.empty();
  }

  /** Adds the problem that another value was expected. */
  void expected(String expectation) {
    problems.error(
        Place.file(source),
        Phrase.of("json.expected").with("path", path).with("expected", Phrase.of(expectation)));
  }
}

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
 * A value in a JSON document that is being read, and where it stands. Each method notes a problem
 * where the value is not as expected, so that reading goes on and finds the rest. Not thread-safe:
 * one reading, one collector of problems.
 *
 * @param source the file's name
 * @param path from the document's root, such as {@code goals[3].target}; empty for the root
 * @param node the value; a missing node where there is none
 * @param problems what has been noted so far
 */
record JsonCursor(String source, String path, JsonNode node, Problems problems) {

  static JsonCursor document(String source, JsonNode root) {
    return new JsonCursor(source, "", root, new Problems());
  }

  /** The value under a key of this object; a missing one if there is no such key. */
  JsonCursor at(String key) {
    return new JsonCursor(
        source, path.isEmpty() ? key : path + "." + key, node.path(key), problems);
  }

  /** An item of the list that stands here. */
  JsonCursor item(int position, JsonNode value) {
    return new JsonCursor(source, path + "[" + position + "]", value, problems);
  }

  /** Whether there is a value; {@code null} is none. */
  boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  /** The document's format, which must be one of these and of version 1. */
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

  /** This object; an empty one in its place if something else stands here. */
  JsonCursor object() {
    if (node.isObject()) {
      return this;
    }
    expected("json.object");
    return new JsonCursor(source, path, JsonNodeFactory.instance.objectNode(), problems);
  }

  /**
   * Remarks on every key of this object that is not known, with the nearest: it is a slip, or of a
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

  /** What can be read of the items of this list, in order; nothing if there is no value. */
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

  /** The text that stands here. */
  Optional<String> text() {
    return node.isString() ? Optional.of(node.stringValue()) : none("json.text");
  }

  /** No value, since something else was expected. */
  <T> Optional<T> none(String expectation) {
    expected(expectation);
    return Optional.empty();
  }

  /** Notes that something else stands here than was expected. */
  void expected(String expectation) {
    problems.error(
        Place.file(source),
        Phrase.of("json.expected").with("path", path).with("expected", Phrase.of(expectation)));
  }
}

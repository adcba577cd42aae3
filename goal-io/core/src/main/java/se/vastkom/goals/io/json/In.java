package se.vastkom.goals.io.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object being read, and where it is in the document. Each method notes a problem for what
 * is not as expected, and then gives something harmless, so that reading goes on and finds the
 * rest.
 */
record In(String source, String path, JsonNode node, Problems problems) {

  /** Numbers beyond this many digits on either side of the mark are nobody's figures. */
  private static final int MOST_DIGITS = 40;

  static In document(String source, JsonNode root) {
    return new In(source, "", root, new Problems());
  }

  /** The document's format, which must be one of these. */
  String format(List<String> known) {
    String format = text("format");
    if (!known.contains(format) || !Ratio.ONE.equals(number("formatVersion").orElse(Ratio.ONE))) {
      problems.error(
          Place.file(source),
          Phrase.of("json.format")
              .with("found", format)
              .with("known", Phrase.list(known, Part.Text::new)));
    }
    return format;
  }

  /**
   * Remarks on every key that is none of these, with the nearest: a slip, or of a later version.
   */
  In only(String... known) {
    List<String> all = List.of(known);
    for (String key : node.propertyNames()) {
      if (!all.contains(key)) {
        problems.remark(
            Place.file(source),
            Phrase.of("json.unknown-key")
                .with("path", at(key))
                .with("hint", Nearest.hint(key, all)));
      }
    }
    return this;
  }

  boolean has(String key) {
    return node.has(key) && !node.get(key).isNull();
  }

  /** The object under a key, which must be there. */
  In object(String key) {
    JsonNode found = node.path(key);
    if (!found.isObject()) {
      expected(key, "json.object");
      found = JsonNodeFactory.instance.objectNode();
    }
    return new In(source, at(key), found, problems);
  }

  /** The object under a key, if there is one. */
  Optional<In> optionalObject(String key) {
    return has(key) ? Optional.of(object(key)) : Optional.empty();
  }

  /** What each object of the list under a key gives; none if there is no list. */
  <T> List<T> objects(String key, Function<In, T> read) {
    List<T> values = new ArrayList<>();
    eachItem(key, (value, position) -> item(key, position, value).map(read).ifPresent(values::add));
    return values;
  }

  /** The texts of the list under a key; none if there is no list. */
  List<String> texts(String key) {
    List<String> values = new ArrayList<>();
    eachItem(
        key,
        (value, position) -> {
          if (value.isString()) {
            values.add(value.stringValue());
          } else {
            expected(key + "[" + position + "]", "json.text");
          }
        });
    return values;
  }

  /** Adds what stands under a key. */
  void put(String key, JsonNode value) {
    ((ObjectNode) node).set(key, value);
  }

  /** An item of a list under a key, which must be an object. */
  Optional<In> item(String key, int position, JsonNode value) {
    In item = new In(source, at(key) + "[" + position + "]", value, problems);
    if (value.isObject()) {
      return Optional.of(item);
    }
    problems.error(Place.file(source), expectation(item.path, "json.object"));
    return Optional.empty();
  }

  private void eachItem(String key, ObjIntConsumer<JsonNode> use) {
    if (!has(key)) {
      return;
    }
    JsonNode list = node.get(key);
    if (!list.isArray()) {
      expected(key, "json.list");
      return;
    }
    int position = 0;
    for (JsonNode item : list) {
      use.accept(item, position);
      position++;
    }
  }

  /** The text under a key, which must be there. */
  String text(String key) {
    if (!node.path(key).isString()) {
      expected(key, "json.text");
      return "";
    }
    return node.path(key).stringValue();
  }

  /** The text under a key, or empty if there is none. */
  String optionalText(String key) {
    return has(key) ? text(key) : "";
  }

  /** The text under a key turned into a value; a problem if it cannot be. */
  <T> Optional<T> parsed(String key, Function<String, Optional<T>> parse, String expectation) {
    if (!node.path(key).isString()) {
      expected(key, "json.text");
      return Optional.empty();
    }
    Optional<T> value = parse.apply(node.path(key).stringValue());
    if (value.isEmpty()) {
      expected(key, expectation);
    }
    return value;
  }

  /** The value whose key stands under a key, one of a closed set. */
  <E> Optional<E> word(String key, E[] values, Function<E, String> word) {
    String found = text(key);
    Optional<E> value =
        Arrays.stream(values).filter(one -> word.apply(one).equals(found)).findFirst();
    if (value.isEmpty() && node.path(key).isString()) {
      problems.error(
          Place.file(source),
          Phrase.of("json.word")
              .with("path", at(key))
              .with("found", found)
              .with(
                  "known",
                  Phrase.list(Arrays.asList(values), one -> new Part.Text(word.apply(one)))));
    }
    return value;
  }

  /** The number under a key: a JSON number, or a text such as "24/49". */
  Optional<Ratio> number(String key) {
    JsonNode found = node.path(key);
    Optional<Ratio> number = Optional.empty();
    if (found.isNumber()) {
      number = Optional.of(found.decimalValue()).filter(In::isSane).map(Ratio::of);
    } else if (found.isString() && found.stringValue().matches("-?\\d{1,40}/\\d{1,40}")) {
      number =
          Optional.of(found.stringValue())
              .filter(Predicate.not(text -> text.matches(".*/0+")))
              .map(Ratio::parse);
    }
    if (number.isEmpty()) {
      expected(key, "json.number");
    }
    return number;
  }

  private static boolean isSane(BigDecimal decimal) {
    return decimal.precision() <= MOST_DIGITS && Math.abs(decimal.scale()) <= MOST_DIGITS;
  }

  /** The whole number under a key. */
  OptionalInt whole(String key) {
    Optional<Ratio> number = number(key);
    if (number.isPresent()
        && !(number.get().isWhole() && number.get().numerator().bitLength() < 31)) {
      expected(key, "json.whole");
      return OptionalInt.empty();
    }
    return number
        .map(one -> OptionalInt.of(one.numerator().intValueExact()))
        .orElse(OptionalInt.empty());
  }

  /** The truth under a key. */
  boolean truth(String key) {
    if (!node.path(key).isBoolean()) {
      expected(key, "json.truth");
    }
    return node.path(key).asBoolean(false);
  }

  /** The place under a key, or nowhere. */
  Place place(String key) {
    if (!has(key)) {
      return Place.NOWHERE;
    }
    In at = object(key).only("form", "file", "sheet", "row", "column");
    Place.Form form =
        at.word("form", Place.Form.values(), Place.Form::name).orElse(Place.Form.NOWHERE);
    return new Place(
        form,
        at.text("file"),
        at.optionalText("sheet"),
        at.whole("row").orElse(0),
        at.whole("column").orElse(0));
  }

  /** The text under a key, or the part that an object there is; empty where there is none. */
  Optional<Part> textOrPart(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    return Optional.of(node.path(key).isObject() ? object(key).part() : new Part.Text(text(key)));
  }

  /** The phrase under a key. */
  Phrase phrase(String key) {
    return object(key).part() instanceof Phrase phrase ? phrase : notPhrase(key);
  }

  /** What is read may have a key, or lack a figure, that no sentence knows. */
  static boolean canBeSaid(Part part) {
    try {
      Words.swedish().say(part);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Phrase notPhrase(String key) {
    expected(key, "json.phrase");
    return Phrase.of("hint.none");
  }

  /** This object as a part of a phrase. */
  Part part() {
    if (has("key")) {
      SortedMap<String, Part> parts = new TreeMap<>();
      optionalObject("parts")
          .ifPresent(
              named ->
                  named
                      .node
                      .propertyNames()
                      .forEach(name -> parts.put(name, named.object(name).part())));
      return new Phrase(text("key"), parts);
    }
    if (has("number")) {
      return new Part.Amount(number("number").orElse(Ratio.ZERO), text("unit"));
    }
    if (has("units")) {
      return new Part.Unit(text("units"));
    }
    if (has("sv")) {
      return new Part.Name(text("sv"), text("en"));
    }
    if (has("joined")) {
      return new Part.Joined(objects("joined", In::part));
    }
    return has("list") ? new Part.Listing(objects("list", In::part)) : new Part.Text(text("text"));
  }

  /** Notes that something else stands under a key than was expected. */
  void expected(String key, String expectation) {
    problems.error(Place.file(source), expectation(at(key), expectation));
  }

  private static Phrase expectation(String path, String expectation) {
    return Phrase.of("json.expected").with("path", path).with("expected", Phrase.of(expectation));
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}

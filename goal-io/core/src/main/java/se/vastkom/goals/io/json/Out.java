package se.vastkom.goals.io.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What all that is written has in common: numbers, lists, places and phrases. */
final class Out {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Out() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static <T> ArrayNode list(Collection<T> values, Function<? super T, ? extends JsonNode> node) {
    ArrayNode list = NODES.arrayNode();
    values.forEach(value -> list.add(node.apply(value)));
    return list;
  }

  static JsonNode text(String text) {
    return NODES.stringNode(text);
  }

  static JsonNode number(Ratio number) {
    return number.decimal().<JsonNode>map(Out::decimal).orElse(NODES.stringNode(number.toString()));
  }

  private static JsonNode decimal(BigDecimal decimal) {
    return NODES.numberNode(decimal);
  }

  /** Puts a value that may be absent. */
  static <T> void put(
      ObjectNode node,
      String key,
      Optional<T> value,
      Function<? super T, ? extends JsonNode> turn) {
    value.ifPresent(present -> node.set(key, turn.apply(present)));
  }

  /** Puts a text unless it is empty. */
  static void put(ObjectNode node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }

  /** Puts a list unless it is empty. */
  static <T> void put(
      ObjectNode node,
      String key,
      Collection<T> values,
      Function<? super T, ? extends JsonNode> turn) {
    if (!values.isEmpty()) {
      node.set(key, list(values, turn));
    }
  }

  static void put(ObjectNode node, String key, Place place) {
    if (place.form() != Place.Form.NOWHERE) {
      node.set(key, place(place));
    }
  }

  /** Puts the places that something was read in, unless there are none. */
  static void places(ObjectNode node, Collection<Place> places) {
    List<Place> read = places.stream().filter(place -> place.form() != Place.Form.NOWHERE).toList();
    put(node, "places", read, Out::place);
  }

  private static JsonNode place(Place place) {
    ObjectNode written = object().put("form", place.form().name()).put("file", place.source());
    put(written, "sheet", place.sheet());
    return written.put("row", place.row()).put("column", place.column());
  }

  /** A rule book's fields, the first of an object. */
  static ObjectNode book(RuleBookStamp book) {
    return object()
        .put("ruleBook", book.id())
        .put("ruleBookName", book.name())
        .put("version", book.version())
        .put("sha256", book.sha256());
  }

  /** Begins a document. */
  static ObjectNode document(String format) {
    return object().put("format", format).put("formatVersion", 1);
  }

  /** A sentence: its key and parts, and how it is said. */
  static ObjectNode sentence(Phrase said) {
    ObjectNode node = object();
    node.set("phrase", part(said));
    return inWords(node, said);
  }

  /** Adds how something is said in both languages. */
  static ObjectNode inWords(ObjectNode node, Part said) {
    return node.put("sv", Words.swedish().sayFirst(said)).put("en", Words.english().sayFirst(said));
  }

  static JsonNode part(Part part) {
    if (part instanceof Phrase phrase) {
      ObjectNode node = object().put("key", phrase.key());
      ObjectNode parts = object();
      phrase.parts().forEach((name, one) -> parts.set(name, part(one)));
      return phrase.parts().isEmpty() ? node : node.set("parts", parts);
    }
    if (part instanceof Part.Amount amount) {
      return object().put("unit", amount.unit()).set("number", number(amount.number()));
    }
    if (part instanceof Part.Unit unit) {
      return object().put("units", unit.unit());
    }
    if (part instanceof Part.Name name) {
      return object().put("sv", name.sv()).put("en", name.en());
    }
    if (part instanceof Part.Listing listing) {
      return object().set("list", list(listing.parts(), Out::part));
    }
    if (part instanceof Part.Joined joined) {
      return object().set("joined", list(joined.parts(), Out::part));
    }
    return object().put("text", ((Part.Text) part).text());
  }
}

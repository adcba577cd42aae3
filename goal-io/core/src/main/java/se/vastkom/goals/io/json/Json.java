package se.vastkom.goals.io.json;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Parses text into nodes and writes nodes as bytes. Separate from the reader and the writer, so
 * that asking whether a file is theirs does not load Jackson.
 */
final class Json {

  private static final JsonMapper READING =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          // Values are read one by one, and what follows one is the next.
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final JsonMapper WRITING = JsonMapper.shared();

  private Json() {}

  /**
   * Parses the object in a text, or reports what is wrong with it and where. The items of one of
   * its lists are passed on one by one, so that the list is never held as a whole, and is no part
   * of the object.
   *
   * @param size how large the document may be
   * @param list the key of the list
   * @param use receives each item; empty to skip them
   */
  static Checked<JsonCursor> parse(
      String name, Reader text, JsonSize size, String list, Optional<Consumer<JsonCursor>> use) {
    JsonLimits limits = new JsonLimits(size);
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(limits)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      try {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return rest(name, parser);
        }
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        JsonCursor document = JsonCursor.document(name, root);
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
          boolean isList = parser.nextToken() == JsonToken.START_ARRAY && key.equals(list);
          if (isList) {
            items(document.at(list), parser, limits, use);
          } else {
            root.set(key, READING.readTree(parser));
          }
        }
        return parser.nextToken() == null
            ? Checked.of(document)
            : failed(name, parser.currentTokenLocation(), Phrase.of("json.broken"));
      } catch (StreamConstraintsException e) {
        return failed(name, parser.currentLocation(), limits.phrase(e));
      } catch (NumberFormatException e) {
        return failed(name, parser.currentLocation(), Phrase.of("json.exponent"));
      } catch (JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return failed(name, at == null ? parser.currentLocation() : at, Phrase.of("json.broken"));
      }
    }
  }

  private static void items(
      JsonCursor list, JsonParser parser, JsonLimits limits, Optional<Consumer<JsonCursor>> use) {
    long before = parser.currentTokenCount();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (use.isPresent()) {
        use.get().accept(list.item(i, READING.readTree(parser)));
      } else {
        parser.skipChildren();
      }
      limits.letGo(parser.currentTokenCount() - before);
      before = parser.currentTokenCount();
    }
  }

  /** Reads what is not an object to its end, to find whatever else may be wrong with it. */
  private static Checked<JsonCursor> rest(String name, JsonParser parser) {
    if (parser.currentToken() != null) {
      parser.skipChildren();
      if (parser.nextToken() != null) {
        return failed(name, parser.currentTokenLocation(), Phrase.of("json.broken"));
      }
    }
    return Checked.failed(List.of(Problem.error(Place.file(name), Phrase.of("json.no-object"))));
  }

  private static <T> Checked<T> failed(String name, TokenStreamLocation at, Phrase what) {
    Place place = Place.line(name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    return Checked.failed(List.of(Problem.error(place, what)));
  }

  /** Writes a document that is not read back. */
  static <T> byte[] bytes(JsonShape<T> shape, T document) {
    return bytes(shape.write(document));
  }

  /**
   * Writes a document that is to be read back.
   *
   * @throws se.vastkom.goals.problem.ProblemsException if it is larger than this
   */
  static <T> byte[] readable(JsonShape<T> shape, T value, JsonSize size) {
    JsonNode document = shape.write(value);
    byte[] bytes = bytes(document);
    long items = 0;
    long largest = 0;
    for (JsonNode item : document.path(AssessmentJson.ASSESSMENTS)) {
      long values = values(item);
      items += values;
      largest = Math.max(largest, values);
    }
    long all = values(document);
    Phrase tooLarge =
        Phrase.of("json.too-large")
            .with("found", megabytes(bytes.length))
            .with("most", size.megabytes());
    return size.holds(bytes.length, all - items + largest, all)
        ? bytes
        : Checked.<byte[]>failed(
                List.of(Problem.error(Place.file(document.path("format").asString()), tooLarge)))
            .orThrow();
  }

  private static Part megabytes(int bytes) {
    return new Part.Amount(Ratio.of(bytes / 100_000, 10), "");
  }

  /** Counts values as the parser does. */
  private static long values(JsonNode node) {
    if (!node.isContainer()) {
      return 1;
    }
    long values = 2L + (node.isObject() ? node.size() : 0);
    for (JsonNode value : node) {
      values += values(value);
    }
    return values;
  }

  /**
   * Writes a node over several lines, two spaces a level. Characters that could steer a terminal
   * are escaped, which means the same.
   */
  static byte[] bytes(JsonNode node) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    return (Harmless.inJson(WRITING.writer().with(printer).writeValueAsString(node)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}

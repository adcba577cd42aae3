package se.vastkom.goals.io.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nodes from text and to bytes. Apart from the reader and the writer, so that asking those whether
 * a file is theirs does not start Jackson.
 */
final class Json {

  private static final JsonLimits LIMITS = new JsonLimits(Limits.LARGE);
  private static final JsonMapper READING =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(LIMITS)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final JsonMapper WRITING = JsonMapper.shared();

  private Json() {}

  /** The object that a text holds, or what is wrong with it and where. */
  static Checked<In> parse(String name, String text) {
    try (JsonParser parser = READING.createParser(text)) {
      try {
        JsonNode root = READING.readTree(parser);
        boolean isAlone = parser.nextToken() == null;
        if (!isAlone) {
          return failed(name, parser.currentTokenLocation(), Phrase.of("json.broken"));
        }
        return root != null && root.isObject()
            ? Checked.of(In.document(name, root))
            : Checked.failed(List.of(Problem.error(Place.file(name), Phrase.of("json.no-object"))));
      } catch (StreamConstraintsException e) {
        return failed(name, parser.currentLocation(), LIMITS.phrase(e));
      } catch (NumberFormatException e) {
        return failed(name, parser.currentLocation(), Phrase.of("json.exponent"));
      } catch (JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return failed(name, at == null ? parser.currentLocation() : at, Phrase.of("json.broken"));
      }
    }
  }

  private static <T> Checked<T> failed(String name, TokenStreamLocation at, Phrase what) {
    Place place = Place.line(name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    return Checked.failed(List.of(Problem.error(place, what)));
  }

  /**
   * A node over several lines, two spaces a level. What could steer a terminal that shows it is
   * escaped, which says the same.
   */
  static byte[] bytes(JsonNode node) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    return (Harmless.inJson(WRITING.writer().with(printer).writeValueAsString(node)) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}

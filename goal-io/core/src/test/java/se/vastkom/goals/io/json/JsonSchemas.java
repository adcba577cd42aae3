package se.vastkom.goals.io.json;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schemas in the jar from the lists of fields that read and write documents, and
 * from the sentences on their types and keys in {@code descriptions.properties}. A name that means
 * one thing in one format and another elsewhere has the format before it.
 */
final class JsonSchemas {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private static final Properties DESCRIPTIONS = descriptions();

  private JsonSchemas() {}

  /** Returns the schema of a format's documents, as it is to be stored in the jar. */
  static byte[] of(JsonFormat format) {
    return of(format, new TreeSet<>());
  }

  private static byte[] of(JsonFormat format, Set<String> used) {
    JsonDefinitions definitions = new JsonDefinitions(name -> description(format, name, used));
    ObjectNode schema =
        JsonNodeFactory.instance
            .objectNode()
            .put("$schema", DIALECT)
            .put("$id", "tag:vastkom.se,2026:" + format.key() + ":1")
            .put("title", "Målvakt: " + format.key().replace("malvakt-", "").replace('-', ' '));
    schema.setAll(shape(format).wholeSchema(definitions));
    schema.set("$defs", definitions.schemas());
    return Json.bytes(schema);
  }

  /** Returns the names whose descriptions stand in no schema. */
  static Set<String> unused() {
    Set<String> used = new TreeSet<>();
    Arrays.stream(JsonFormat.values()).forEach(format -> of(format, used));
    Set<String> unused = new TreeSet<>(DESCRIPTIONS.stringPropertyNames());
    unused.removeAll(used);
    return unused;
  }

  private static JsonShape<?> shape(JsonFormat format) {
    return switch (format) {
      case FOLLOW_UP -> FollowUpJson.DOCUMENT;
      case ASSESSMENT -> AssessmentJson.DOCUMENT;
      case EXPLANATION -> ExplanationJson.DOCUMENT;
      case TEST_REPORT -> TestReportJson.DOCUMENT;
      case VERIFICATION -> VerificationJson.DOCUMENT;
      case DECIDED_CASES -> DecidedCasesJson.DOCUMENT;
      case COMPARISON -> ComparisonJson.OF_ASSESSMENTS;
      case PERIOD_TABLE -> PeriodTableJson.DOCUMENT;
      case RULE_DIFFERENCES -> ComparisonJson.OF_RULES;
    };
  }

  private static String description(JsonFormat format, String name, Set<String> used) {
    if (name.equals(format.key())) {
      return format.description();
    }
    String ofFormat = format.key() + "/" + name;
    String found = DESCRIPTIONS.containsKey(ofFormat) ? ofFormat : name;
    used.add(found);
    String description = DESCRIPTIONS.getProperty(found);
    if (description == null) {
      throw new IllegalStateException("Nothing describes '" + name + "' of " + format.key() + ".");
    }
    return description;
  }

  private static Properties descriptions() {
    Properties descriptions = new Properties();
    try (InputStreamReader text =
        new InputStreamReader(
            JsonSchemas.class.getResourceAsStream("descriptions.properties"),
            StandardCharsets.UTF_8)) {
      descriptions.load(text);
      return descriptions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

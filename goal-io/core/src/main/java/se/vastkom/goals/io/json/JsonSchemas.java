package se.vastkom.goals.io.json;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of documents, made from the lists of fields that read and write them. */
final class JsonSchemas {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private JsonSchemas() {}

  /** Returns the schema of a format's documents, as it is stored in the jar. */
  static byte[] of(JsonFormat format) {
    JsonDefinitions definitions = new JsonDefinitions();
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

  private static JsonShape<?> shape(JsonFormat format) {
    return switch (format) {
      case FOLLOW_UP -> FollowUpJson.DOCUMENT;
      case ASSESSMENT -> AssessmentJson.DOCUMENT;
      case EXPLANATION -> ExplanationJson.DOCUMENT;
      case TEST_REPORT -> TestReportJson.DOCUMENT;
      case COMPARISON -> ComparisonJson.OF_ASSESSMENTS;
      case RULE_DIFFERENCES -> ComparisonJson.OF_RULES;
    };
  }
}

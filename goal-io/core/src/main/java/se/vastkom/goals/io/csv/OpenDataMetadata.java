package se.vastkom.goals.io.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.words.Words;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes open data as CSV on the Web. */
final class OpenDataMetadata {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Words SWEDISH = Words.swedish();
  private static final Words ENGLISH = Words.english();

  private OpenDataMetadata() {}

  static byte[] of(AssessedFollowUp assessed, String file) {
    ObjectNode table = MAPPER.createObjectNode();
    ArrayNode context = table.putArray("@context");
    context.add("http://www.w3.org/ns/csvw");
    context.addObject().put("@language", "sv");
    table.put("url", file);
    table.put("dc:title", assessed.followUp().header().title());
    table.put("dc:creator", assessed.followUp().header().publisher());
    ObjectNode dialect = table.putObject("dialect");
    dialect.put("encoding", "utf-8").put("delimiter", ",").put("header", true);
    ArrayNode columns = table.putObject("tableSchema").putArray("columns");
    Arrays.stream(OpenDataColumn.values()).forEach(column -> describe(column, columns.addObject()));
    return bytes(table);
  }

  /** Returns a document as we write it. */
  static byte[] bytes(ObjectNode document) {
    return (MAPPER.writer().with(printer()).writeValueAsString(document) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void describe(OpenDataColumn column, ObjectNode into) {
    into.put("name", column.key());
    into.put("titles", column.key());
    ArrayNode meanings = into.putArray("dc:description");
    Stream.of(SWEDISH, ENGLISH)
        .forEach(
            words ->
                meanings
                    .addObject()
                    .put("@value", words.sayFirst(column.meaning()))
                    .put("@language", words.language().getLanguage()));
    into.put("datatype", column.datatype().key());
    into.put("required", column.isRequired());
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
  }
}

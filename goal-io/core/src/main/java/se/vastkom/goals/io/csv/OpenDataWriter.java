package se.vastkom.goals.io.csv;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.words.Words;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes assessments as open data: a CSV file by RFC 4180 in UTF-8, for programs, and what its
 * columns mean as CSV on the Web ({@link #metadata}). A row is a goal and one of those that could
 * answer, in a period; a goal whose outcome is not told by respondent has one row. What is a choice
 * of few is a stable key, the same in every language; numbers have a decimal point, and six
 * decimals where they have no end. A text that a spreadsheet would take for a formula begins with
 * an apostrophe.
 */
public final class OpenDataWriter implements DocumentWriter {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Words SWEDISH = Words.swedish();
  private static final Words ENGLISH = Words.english();

  public OpenDataWriter() {}

  @Override
  public String name() {
    return "oppna-data";
  }

  @Override
  public DocumentForms forms() {
    return DocumentForms.none().with(AssessedFollowUp.class, (assessed, words) -> write(assessed));
  }

  /** Writes the rows; they are the same in every language. */
  public byte[] write(AssessedFollowUp assessed) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns().map(OpenDataColumn::key).toList());
    for (OpenDataRow row : OpenDataRow.of(assessed)) {
      rows.add(columns().map(column -> column.text(row)).toList());
    }
    return Csv.write(rows, Csv.Form.RFC_4180);
  }

  /**
   * Returns what the columns are and mean, as JSON for CSV on the Web. It is to lie beside the file
   * under the file's name with {@code -metadata.json} after it.
   *
   * @param file the name of the CSV file, such as {@code oppna-data.csv}
   */
  public byte[] metadata(AssessedFollowUp assessed, String file) {
    ObjectNode table = MAPPER.createObjectNode();
    ArrayNode context = table.putArray("@context");
    context.add("http://www.w3.org/ns/csvw");
    context.addObject().put("@language", "sv");
    table.put("url", requireNonNull(file, "file"));
    table.put("dc:title", assessed.followUp().header().title());
    table.put("dc:creator", assessed.followUp().header().publisher());
    ObjectNode dialect = table.putObject("dialect");
    dialect.put("encoding", "utf-8").put("delimiter", ",").put("header", true);
    ArrayNode columns = table.putObject("tableSchema").putArray("columns");
    columns().forEach(column -> describe(column, columns.addObject()));
    return (MAPPER.writer().with(printer()).writeValueAsString(table) + "\n")
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

  private static Stream<OpenDataColumn> columns() {
    return Arrays.stream(OpenDataColumn.values());
  }
}

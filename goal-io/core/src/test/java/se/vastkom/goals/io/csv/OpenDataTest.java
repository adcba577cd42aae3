package se.vastkom.goals.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.io.Kept;

/** The open data, read as a program reads it that knows CSV on the Web. */
class OpenDataTest {

  private static final OpenDataWriter WRITER = new OpenDataWriter();
  private static final AssessedFollowUp ASSESSED = FullSample.assessed();
  private static final String CSVW = "http://www.w3.org/ns/csvw#";
  private static final String DC = "http://purl.org/dc/terms/";

  /** The terms that the metadata uses, as the context of CSV on the Web defines them. */
  private static final String CONTEXT =
      """
      {"@context": {
        "csvw": "http://www.w3.org/ns/csvw#", "dc": "http://purl.org/dc/terms/",
        "url": {"@id": "csvw:url", "@type": "@id"},
        "tableSchema": {"@id": "csvw:tableSchema", "@type": "@id"},
        "columns": {"@id": "csvw:column", "@type": "@id", "@container": "@list"},
        "name": "csvw:name", "titles": {"@id": "csvw:title", "@container": "@set"},
        "datatype": "csvw:datatype", "required": "csvw:required",
        "dialect": {"@id": "csvw:dialect", "@type": "@id"}, "encoding": "csvw:encoding",
        "delimiter": "csvw:delimiter", "header": "csvw:header"}}
      """;

  private static List<NamedCsvRecord> rows(AssessedFollowUp assessed) {
    return CsvReader.builder()
        .ofNamedCsvRecord(new String(WRITER.write(assessed), StandardCharsets.UTF_8))
        .stream()
        .toList();
  }

  private static JsonObject table() throws JsonLdError {
    DocumentLoader loader =
        (place, options) -> {
          assertThat(place).hasToString("http://www.w3.org/ns/csvw");
          return JsonDocument.of(new StringReader(CONTEXT));
        };
    byte[] metadata = WRITER.metadata(ASSESSED, "oppna-data.csv");
    JsonArray expanded =
        JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(metadata)))
            .base("https://exempel.se/")
            .loader(loader)
            .get();
    assertThat(expanded).hasSize(1);
    return expanded.getJsonObject(0);
  }

  private static String one(JsonObject of, String term, String kind) {
    return of.getJsonArray(term).getJsonObject(0).get(kind) instanceof JsonString text
        ? text.getString()
        : of.getJsonArray(term).getJsonObject(0).get(kind).toString();
  }

  private static List<JsonObject> columns() throws JsonLdError {
    return table()
        .getJsonArray(CSVW + "tableSchema")
        .getJsonObject(0)
        .getJsonArray(CSVW + "column")
        .getJsonObject(0)
        .getJsonArray("@list")
        .getValuesAs(JsonObject.class);
  }

  @Test
  void areAsTheFilesKeptBesideThisTest() {
    Kept.assertKept(OpenDataTest.class, "oppna-data.csv", WRITER.write(ASSESSED));
    Kept.assertKept(
        OpenDataTest.class,
        "oppna-data.csv-metadata.json",
        WRITER.metadata(ASSESSED, "oppna-data.csv"));
  }

  @Test
  void theMetadataDescribesTheTableAndEachColumnOfTheFileInItsOrder() throws JsonLdError {
    JsonObject table = table();
    assertThat(one(table, CSVW + "url", "@id")).isEqualTo("https://exempel.se/oppna-data.csv");
    assertThat(one(table, DC + "title", "@value")).isEqualTo("Påhittad uppföljning");
    assertThat(one(table, DC + "title", "@language")).isEqualTo("sv");
    assertThat(columns().stream().map(column -> one(column, CSVW + "name", "@value")))
        .isEqualTo(rows(ASSESSED).get(0).getHeader());
    for (JsonObject column : columns()) {
      String name = one(column, CSVW + "name", "@value");
      assertThat(name).matches("[a-z0-9_]+");
      assertThat(one(column, CSVW + "title", "@value")).isEqualTo(name);
      assertThat(
              column.getJsonArray(DC + "description").getValuesAs(JsonObject.class).stream()
                  .map(meaning -> meaning.getString("@language")))
          .containsExactly("sv", "en");
    }
  }

  @Test
  void eachCellIsOfItsDatatypeAndNoRequiredOneIsEmpty() throws JsonLdError {
    Map<String, String> datatypes =
        columns().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    column -> one(column, CSVW + "name", "@value"),
                    column -> one(column, CSVW + "datatype", "@value")));
    List<String> required =
        columns().stream()
            .filter(column -> one(column, CSVW + "required", "@value").equals("true"))
            .map(column -> one(column, CSVW + "name", "@value"))
            .toList();
    for (NamedCsvRecord row : rows(ASSESSED)) {
      required.forEach(name -> assertThat(row.getField(name)).as(name).isNotEmpty());
      datatypes.forEach((name, datatype) -> assertIs(datatype, row.getField(name)));
    }
  }

  private static void assertIs(String datatype, String text) {
    if (!text.isEmpty()) {
      switch (datatype) {
        case "decimal" -> assertThat(new BigDecimal(text).toPlainString()).isEqualTo(text);
        case "date" -> assertThat(LocalDate.parse(text)).hasToString(text);
        default -> assertThat(datatype).isEqualTo("string");
      }
    }
  }

  @Test
  void aGoalThatIsToldByRespondentHasARowForEachAndAnotherHasOne() {
    List<NamedCsvRecord> rows = rows(ASSESSED);
    assertThat(rows).hasSize(8 + 49);
    assertThat(rows.stream().filter(row -> row.getField("goal_id").equals("arkiv-1")))
        .singleElement()
        .satisfies(
            row ->
                assertThat(fields(row, "period", "target_kind", "target_from", "target_to"))
                    .containsExactly("2015", "minst", "25", ""))
        .satisfies(
            row ->
                assertThat(fields(row, "outcome", "unit", "attainment_percent", "status", "trend"))
                    .containsExactly("17", "kommuner", "68", "delvis", "positiv"))
        .satisfies(
            row ->
                assertThat(fields(row, "respondent_id", "answer", "answer_figure"))
                    .containsExactly("", "", ""));
    assertThat(
            rows.stream()
                .filter(row -> row.getField("goal_id").equals("arkiv-5"))
                .filter(
                    row ->
                        Stream.of("1440", "1490", "1492", "1401")
                            .anyMatch(row.getField("respondent_id")::equals))
                .map(row -> fields(row, "respondent", "answer", "answer_figure", "answer_unit")))
        .containsExactly(
            List.of("Härryda", "bortfall", "", ""),
            List.of("Ale", "tal", "1", "tjänster"),
            List.of("Borås", "bortfall", "", ""),
            List.of("Åmål", "ja", "", ""));
  }

  private static List<String> fields(NamedCsvRecord row, String... names) {
    return Arrays.stream(names).map(row::getField).toList();
  }

  @Property
  void whateverIsWrittenIsOneCell(@ForAll String written) {
    List<NamedCsvRecord> rows = rows(FullSample.assessed(text -> "=" + written));
    assertThat(rows)
        .hasSize(8 + 49)
        .allSatisfy(
            row ->
                assertThat(row.getFields())
                    .hasSize(OpenDataColumn.values().length)
                    .noneMatch(cell -> cell.matches("(?s)[=+@].*")));
  }
}

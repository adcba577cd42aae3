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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.DataFile;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.io.Kept;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Publication;
import se.vastkom.goals.words.Phrase;

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

  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String SPDX = "http://spdx.org/rdf/terms#";

  private static JsonObject described(Publication said) throws JsonLdError {
    FollowUp told =
        FollowUp.builder(ASSESSED.followUp().header().publishedAs(said)).check().orThrow();
    DataFile file =
        DataFile.of(
            "resultat.csv",
            "text/csv",
            Phrase.of("fact.status"),
            "abc".getBytes(StandardCharsets.UTF_8));
    byte[] description =
        WRITER.description(
            new AssessedFollowUp(told, ASSESSED.run(), List.of()), List.of(file), "index.html");
    JsonArray expanded =
        JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(description)))
            .base("https://exempel.se/2015/data.jsonld")
            .get();
    assertThat(expanded).hasSize(1);
    return expanded.getJsonObject(0);
  }

  private static Publication publication(String contact, String licence) {
    return new Publication(
        "en",
        Optional.of(LocalDate.of(2016, 2, 12)),
        Optional.of(LocalDate.of(2016, 3, 1)),
        contact,
        licence,
        Optional.of(URI.create("https://exempel.test/2015")),
        Optional.empty());
  }

  @Test
  void cataloguesOfOpenDataAreToldWhatItIsAndWhereItsFilesLie() throws JsonLdError {
    JsonObject set = described(publication("registrator@exempel.test", "CC0 1.0"));
    assertThat(set.getJsonArray("@type")).hasToString("[\"" + DCAT + "Dataset\"]");
    assertThat(set.getString("@id")).isEqualTo("https://exempel.se/2015/data.jsonld#pahittad-2015");
    assertThat(one(set, DC + "title", "@value")).isEqualTo("Påhittad uppföljning");
    assertThat(one(set, DC + "title", "@language")).isEqualTo("en");
    assertThat(set.getJsonArray(DC + "description").getJsonObject(1).getString("@value"))
        .isEqualTo(
            "Goals, outcomes and assessments for 2015: 49 municipalities in Västra Götaland."
                + " Assessed by the rule book Påhittat regelverk (pahittat, version 1.0,"
                + " 0123456789ab).");
    assertThat(one(set, DC + "issued", "@value")).isEqualTo("2016-02-12");
    assertThat(one(set, DC + "modified", "@value")).isEqualTo("2016-03-01");
    assertThat(one(set, DC + "source", "@id")).isEqualTo("https://exempel.test/2015");
    assertThat(one(set, DCAT + "landingPage", "@id"))
        .isEqualTo("https://exempel.se/2015/index.html");
    JsonObject period = set.getJsonArray(DC + "temporal").getJsonObject(0);
    assertThat(one(period, DCAT + "startDate", "@value")).isEqualTo("2015-01-01");
    assertThat(one(period, DCAT + "endDate", "@value")).isEqualTo("2015-12-31");
    assertThat(
            one(
                set.getJsonArray(DC + "spatial").getJsonObject(0),
                "http://www.w3.org/2000/01/rdf-schema#label",
                "@value"))
        .isEqualTo("Västra Götaland");
    assertThat(
            one(
                set.getJsonArray(DCAT + "contactPoint").getJsonObject(0),
                "http://www.w3.org/2006/vcard/ns#hasEmail",
                "@id"))
        .isEqualTo("mailto:registrator@exempel.test");
    JsonObject file = set.getJsonArray(DCAT + "distribution").getJsonObject(0);
    assertThat(one(file, DCAT + "downloadURL", "@id"))
        .isEqualTo("https://exempel.se/2015/resultat.csv");
    assertThat(one(file, DCAT + "mediaType", "@id"))
        .isEqualTo("https://www.iana.org/assignments/media-types/text/csv");
    assertThat(one(file, DCAT + "byteSize", "@value")).isEqualTo("3");
    assertThat(one(file, DC + "license", "@id"))
        .isEqualTo("https://creativecommons.org/publicdomain/zero/1.0/");
    JsonObject sum = file.getJsonArray(SPDX + "checksum").getJsonObject(0);
    assertThat(one(sum, SPDX + "algorithm", "@id")).isEqualTo(SPDX + "checksumAlgorithm_sha256");
    assertThat(one(sum, SPDX + "checksumValue", "@value")).startsWith("ba7816bf8f01cfea");
  }

  @Test
  void termsWithoutAnAddressAreSaidInTheirOwnWordsAndNothingIsGuessed() throws JsonLdError {
    JsonObject set = described(publication("registrator", "fri användning"));
    assertThat(
            one(
                set.getJsonArray(DCAT + "contactPoint").getJsonObject(0),
                "http://www.w3.org/2006/vcard/ns#fn",
                "@value"))
        .isEqualTo("registrator");
    JsonObject file = set.getJsonArray(DCAT + "distribution").getJsonObject(0);
    assertThat(file.keySet()).doesNotContain(DC + "license");
    assertThat(
            one(
                file.getJsonArray(DC + "rights").getJsonObject(0),
                "http://www.w3.org/2000/01/rdf-schema#label",
                "@value"))
        .isEqualTo("fri användning");
    JsonObject silent = described(Publication.UNSAID);
    assertThat(silent.keySet())
        .doesNotContain(DC + "issued", DC + "modified", DC + "source", DCAT + "contactPoint");
    assertThat(silent.getJsonArray(DCAT + "distribution").getJsonObject(0).keySet())
        .doesNotContain(DC + "license", DC + "rights");
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

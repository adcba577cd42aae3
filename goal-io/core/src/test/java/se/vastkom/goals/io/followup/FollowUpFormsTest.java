package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.io.LibreOffice;
import se.vastkom.goals.io.RandomFollowUps;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A follow-up goes between folder, workbook and JSON, and stays what it is. */
class FollowUpFormsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What a follow-up says, in its order, without where it was read. */
  private static JsonNode said(FollowUp followUp) {
    JsonNode json = JSON.readTree(new JsonWriter().write(followUp));
    unplace(json);
    return json;
  }

  private static void unplace(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.remove("place");
    }
    for (Iterator<JsonNode> parts = json.iterator(); parts.hasNext(); ) {
      unplace(parts.next());
    }
  }

  /** Returns the source with the columns that the follow-up has facts in. */
  private static FollowUpSource knowing(FollowUp followUp, FollowUpSource source) {
    return source.withFacts(
        followUp.givenFacts().stream()
            .map(GivenFact::fact)
            .distinct()
            .map(fact -> new Part.Name(fact, fact))
            .toList());
  }

  private static FollowUp workbook(FollowUp followUp) {
    byte[] bytes = FollowUpForms.workbook(followUp).orThrow();
    assertThat(FollowUpForms.workbook(followUp).orThrow()).isEqualTo(bytes);
    return FollowUps.read(FollowUpSource.of("uppf.xlsx", bytes)).orThrow();
  }

  private static FollowUp folder(FollowUp followUp) {
    SortedMap<String, byte[]> files = FollowUpForms.folder(followUp).orThrow();
    return FollowUps.read(FollowUpSource.of("uppf", Map.copyOf(files))).orThrow();
  }

  @Test
  void aFolderIsTheSameAsAWorkbookAndBack() {
    FollowUp read = FollowUps.read(TestFolder.resource(FolderReaderTest.class, "good")).orThrow();
    FollowUp there = workbook(read);
    assertThat(said(there)).isEqualTo(said(read));
    assertThat(said(folder(there))).isEqualTo(said(read));
  }

  @Test
  void everyKindOfTargetAndOutcomeCanBeSaid() {
    FollowUp built = FullSample.assessed().followUp();
    assertThat(said(folder(workbook(built)))).isEqualTo(said(built));
  }

  @Test
  void libreOfficeOpensAndSavesTheSameFollowUp(@TempDir Path folder) throws Exception {
    for (FollowUp followUp :
        List.of(
            FullSample.assessed().followUp(),
            FollowUps.read(TestFolder.resource(FolderReaderTest.class, "good")).orThrow())) {
      byte[] bytes = FollowUpForms.workbook(followUp).orThrow();
      Path file = Files.write(folder.resolve("uppf.xlsx"), bytes);
      for (String format : List.of(LibreOffice.XLSX, "ods")) {
        Path saved = LibreOffice.converted(List.of(file), format, folder);
        String name = format.equals("ods") ? "uppf.ods" : "uppf.xlsx";
        assertThat(said(FollowUps.read(saved.resolve(name)).orThrow()))
            .as(format)
            .isEqualTo(said(followUp));
      }
    }
  }

  @Property(tries = 200)
  void anyFollowUpIsWrittenAsItIsOrRefusedByName(@ForAll("followUps") FollowUp followUp) {
    Checked<byte[]> bytes = FollowUpForms.workbook(followUp);
    Checked<SortedMap<String, byte[]>> files = FollowUpForms.folder(followUp);
    Statistics.collect(bytes.value().isPresent() ? "written" : "refused");
    bytes
        .value()
        .map(written -> FollowUpSource.of("uppf.xlsx", written))
        .ifPresent(source -> assertSays(source, followUp));
    files
        .value()
        .map(written -> FollowUpSource.of("uppf", Map.copyOf(written)))
        .ifPresent(source -> assertSays(source, followUp));
    if (bytes.value().isEmpty()) {
      assertThat(bytes.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.what().key()).startsWith("forms."));
    }
  }

  private static void assertSays(FollowUpSource source, FollowUp followUp) {
    assertThat(said(FollowUps.read(knowing(followUp, source)).orThrow())).isEqualTo(said(followUp));
  }

  @Property(tries = 200)
  void aPlainFollowUpIsWrittenAsItIs(@ForAll("plain") FollowUp followUp) {
    anyFollowUpIsWrittenAsItIsOrRefusedByName(followUp);
  }

  @Provide
  Arbitrary<FollowUp> plain() {
    return RandomFollowUps.plain();
  }

  @Provide
  Arbitrary<FollowUp> followUps() {
    return RandomFollowUps.followUps();
  }
}

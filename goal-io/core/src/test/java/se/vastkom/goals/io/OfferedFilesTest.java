package se.vastkom.goals.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Words;

/** What a follow-up was read from is let out where it says so, and a survey never. */
class OfferedFilesTest {

  private static final byte[] SURVEY = text("Kommun,Har ni ett arkiv?\nAle,ja\nBorås,nej\n");

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> folder(String said) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        "uppföljning.yaml",
        text(
            "uppföljning: prov-2022\ntitel: Prov 2022\nperiod: 2022\nlän: Västra Götaland\n"
                + said
                + "\nområden:\n  - {id: skola, titel: Skola}\n"));
    files.put(
        "goals.csv",
        text(
            """
            id;område;mål;måltyp;målvärde;enhet;enkätfråga
            skola-1;skola;Tre kommuner;minst;3;kommuner;Har ni ett arkiv?
            """));
    files.put("anteckning.txt", text("en egen anteckning"));
    files.put("enkat.csv", SURVEY);
    return files;
  }

  private static FollowUpSource source(Map<String, byte[]> files) {
    return FollowUpSource.of("mapp", files);
  }

  private static Map<String, byte[]> offered(FollowUpSource source) {
    return FollowUps.offered(FollowUps.read(source).orThrow(), source);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "publicera: nej", "publish: no", "publicera:"})
  void nothingIsOfferedThatIsNotSaid(String said) {
    assertThat(offered(source(folder(said)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"publicera: ja", "publish: yes", "Publicera: Ja"})
  void thePartsAreOfferedByNamesOfOursAndNeitherTheSurveyNorANote(String said) {
    Map<String, byte[]> files = folder(said);
    Map<String, byte[]> offered = offered(source(files));
    assertThat(offered).containsOnlyKeys("mal.csv", "uppfoljning.yaml");
    assertThat(offered.get("mal.csv")).isEqualTo(files.get("goals.csv"));
    assertThat(FollowUps.inputs(source(files))).hasSize(3);
  }

  @Test
  void anotherWordIsAProblem() {
    Checked<FollowUp> read = FollowUps.read(source(folder("publicera: kanske")));
    assertThat(read.problems())
        .extracting(problem -> Words.swedish().say(problem.phrase()))
        .containsExactly(
            "anteckning.txt: Filen används inte och har inte lästs.",
            "uppföljning.yaml rad 5 kolumn 12: \"kanske\" är inget ord för publicera. Väntat är något av: ja, nej.");
  }

  private static FollowUpSource workbook(String more) {
    Sheet about =
        sheet(
            "uppföljning",
            "uppgift|värde",
            "uppföljning|prov-2022",
            "titel|Prov 2022",
            "period|2022",
            "län|Västra Götaland",
            "publicera|ja");
    Sheet areas = sheet("områden", "id|titel", "skola|Skola");
    Sheet goals =
        sheet(
            "mål",
            "id|område|mål|måltyp|målvärde|enhet|enkätfråga",
            "skola-1|skola|Tre kommuner|minst|3|kommuner|Har ni ett arkiv?");
    Sheet outcomes = sheet("utfall", "mål|utfall|grund", "skola-1|17|räknat");
    Sheet lists = sheet("# listor", "enheter", "kommuner");
    Sheet other = sheet(more, "Kommun|Har ni ett arkiv?", "Ale|ja");
    Stream<Sheet> sheets =
        more.equals("enkät")
            ? Stream.of(about, areas, goals, lists, other)
            : more.isEmpty()
                ? Stream.of(about, areas, goals, outcomes, lists)
                : Stream.of(about, areas, goals, outcomes, lists, other);
    return FollowUpSource.of("Namn Namnsson.xlsx", Xlsx.write(sheets.toList()));
  }

  private static Sheet sheet(String name, String... rows) {
    return Sheet.named(name.isEmpty() ? "x" : name)
        .rows(
            Stream.of(rows)
                .map(row -> Stream.of(row.split("\\|", -1)).map(Entry::text).toList())
                .toList());
  }

  @Test
  void aWorkbookIsOfferedUnderNobodysName() {
    assertThat(offered(workbook(""))).containsOnlyKeys("uppfoljning.xlsx");
  }

  @ParameterizedTest
  @CsvSource({"enkät", "Svar från Forms", "'# svar'"})
  void aWorkbookThatIsOrMayBeASurveyTooIsNot(String sheet) {
    assertThat(offered(workbook(sheet))).isEmpty();
  }

  @Test
  void aFollowUpInJsonIsOfferedAsItIs() {
    FollowUp followUp = FollowUps.read(source(folder("publicera: ja"))).orThrow();
    byte[] json = new JsonWriter().write(followUp);
    FollowUpSource source = FollowUpSource.of("2022.json", json);
    Map<String, byte[]> offered = offered(source);
    assertThat(offered).containsOnlyKeys("uppfoljning.json");
    assertThat(offered.get("uppfoljning.json")).isEqualTo(json);
  }

  @Test
  void aReaderThatDoesNotSayOffersNothing() {
    FollowUpReader silent =
        new FollowUpReader() {
          @Override
          public String name() {
            return "tyst";
          }

          @Override
          public boolean reads(FollowUpSource source) {
            return true;
          }

          @Override
          public Checked<FollowUp> read(FollowUpSource source) {
            return Checked.failed(List.of());
          }
        };
    assertThat(silent.offered(source(folder("publicera: ja")))).isEmpty();
  }
}

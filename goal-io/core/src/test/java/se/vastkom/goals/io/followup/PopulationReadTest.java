package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.words.Words;

/** Whom a follow-up counts, read from a folder. */
class PopulationReadTest {

  private static final String GOALS =
      "id;område;mål;måltyp;målvärde;enhet\nskola-1;skola;Minst 3 kommuner;minst;3;kommuner\n";
  private static final String NAMED = "mål;utfall;grund\nskola-1;;namngivet\n";
  private static final String COUNTED = "mål;utfall;grund\nskola-1;4;räknat\n";

  private static FollowUp read(String population, String outcomes, String responses) {
    try (TestFolder folder = new TestFolder()) {
      write(
          folder,
          "uppfoljning.yaml",
          "uppföljning: prov-2022\ntitel: Prov 2022\nperiod: 2022\n"
              + population
              + "\nområden:\n  - {id: skola, titel: Skola}\n");
      write(folder, "mal.csv", GOALS);
      write(folder, "utfall.csv", outcomes);
      if (!responses.isEmpty()) {
        write(folder, "kommuner.csv", responses);
      }
      return FollowUps.read(folder.path()).orThrow();
    }
  }

  private static void write(TestFolder folder, String name, String text) {
    folder.write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Evidence evidence(FollowUp followUp) {
    return Evidence.of(followUp, followUp.goals().get(0));
  }

  private static String said(FollowUp followUp) {
    return Words.swedish().say(evidence(followUp).summary());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "län: Dalarna | 15 kommuner i Dalarna",
        "län: Skåne län | 33 kommuner i Skåne",
        "county: Blekinge län | 5 kommuner i Blekinge",
        "län: Västra Götalands län | 49 kommuner i Västra Götaland",
        "kommuner: [Vansbro, 2031 Rättvik, Falu kommun, Vara] | 4 kommuner",
        "kommun: Vansbro kommun | Vansbro",
        "municipality: 2021 | Vansbro"
      })
  void aFollowUpIsOfACountyOfSomeMunicipalitiesOrOfOne(String written, String said) {
    Population population = read(written, COUNTED, "").header().population();
    assertThat(Words.swedish().say(population.part())).isEqualTo(said);
  }

  @Test
  void municipalitiesAreFoundAsTheyWriteTheirNames() {
    FollowUp followUp =
        read(
            "län: Västra Götaland",
            NAMED,
            """
            mål;kommun;utfall
            skola-1;Göteborgs stad;ja
            skola-1;1490 Borås;ja
            skola-1;Trollhättans kommun;ja
            skola-1;Vara (1470);nej
            """);
    assertThat(said(followUp)).startsWith("3 av 3 kommuner");
    assertThat(evidence(followUp).respondents()).isEqualTo(Figure.known(4));
  }

  @Test
  void aCodeThatASpreadsheetHasShornOfItsZeroIsRead() {
    FollowUp followUp =
        read(
            "kommuner: [Stockholm, Solna, Täby]",
            NAMED,
            "mål;kommun;utfall\nskola-1;180;ja\nskola-1;0184;ja\n");
    assertThat(evidence(followUp).population()).isEqualTo(Figure.known(3));
    assertThat(evidence(followUp).respondents()).isEqualTo(Figure.known(2));
  }

  @Test
  void inOneMunicipalityNothingSpeaksOfThoseThatAnswer() {
    FollowUp followUp = read("kommun: Vansbro", COUNTED, "");
    Evidence evidence = evidence(followUp);
    assertThat(said(followUp)).startsWith("4");
    assertThat(evidence.population()).isEqualTo(Figure.absent(Figure.Cause.ONE_MUNICIPALITY));
    assertThat(evidence.respondents()).isEqualTo(Figure.absent(Figure.Cause.ONE_MUNICIPALITY));
    assertThat(evidence.responseShare()).isEqualTo(Figure.absent(Figure.Cause.ONE_MUNICIPALITY));
    assertThat(evidence.responses()).isEqualTo(Figure.absent(Figure.Cause.ONE_MUNICIPALITY));
    assertThat(evidence.reached()).isEqualTo(Figure.known(true));
    assertThat(Words.swedish().say(Figure.Cause.ONE_MUNICIPALITY.phrase()))
        .isEqualTo("uppföljningen gäller en enda kommun, där ingen svarar för sig");
  }
}

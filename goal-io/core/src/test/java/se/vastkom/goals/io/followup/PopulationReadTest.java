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

  private static FollowUp own(String header, String kind, String unit) {
    try (TestFolder folder = new TestFolder()) {
      write(
          folder,
          "uppfoljning.yaml",
          "uppföljning: prov-2022\ntitel: Prov 2022\nperiod: 2022\n"
              + header
              + "områden:\n  - {id: skola, titel: Skola}\n");
      write(
          folder,
          "svarande.csv",
          """
          id;namn;slag
          KS;Kommunstyrelsen;%s
          BUN;Barn- och utbildningsnämnden;%s
          SN;Socialnämnden;%s
          """
              .formatted(kind, kind, kind));
      write(
          folder,
          "mal.csv",
          "id;område;mål;måltyp;målvärde;enhet\nskola-1;skola;Alla;minst;3;" + unit + "\n");
      write(folder, "utfall.csv", NAMED);
      write(
          folder,
          "svar.csv",
          "mål;svarande;utfall\nskola-1;ks;ja\nskola-1;Barn- och utbildningsnämnden;planerat\n");
      return FollowUps.read(folder.path()).orThrow();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nämnd | nämnder | 3 nämnder | 3 boards | 1 av 3 nämnder",
        "förvaltningar | förvaltningar | 3 förvaltningar | 3 departments | 1 av 3 förvaltningar",
        "skola | skolor | 3 skolor | 3 schools | 1 av 3 skolor",
        "bolag | bolag | 3 bolag | 3 companies | 1 av 3 bolag",
        "hemtjänstgrupper | hemtjänstgrupper | 3 hemtjänstgrupper | 3 hemtjänstgrupper | 1 av 3 hemtjänstgrupper",
        "'' | svarande | 3 svarande | 3 respondents | 1 av 3 svarande"
      })
  void ownRespondentsAreCountedInTheirWord(
      String kind, String unit, String swedish, String english, String said) {
    FollowUp followUp = own("", kind, unit);
    Population population = followUp.header().population();
    assertThat(Words.swedish().say(population.part())).isEqualTo(swedish);
    assertThat(Words.english().say(population.part())).isEqualTo(english);
    assertThat(said(followUp)).startsWith(said);
    assertThat(evidence(followUp).population()).isEqualTo(Figure.known(3));
    assertThat(evidence(followUp).respondents()).isEqualTo(Figure.known(2));
  }

  @Test
  void ownRespondentsMayBeOfOneMunicipality() {
    Population population = own("kommun: Vara\n", "nämnd", "nämnder").header().population();
    assertThat(Words.swedish().say(population.part())).isEqualTo("3 nämnder i Vara");
  }
}

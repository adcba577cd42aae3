package se.vastkom.goals.io.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

/** All pages here are invented for the test. */
class PageReaderTest {

  @TempDir Path folder;

  private Checked<FollowUp> read(String text) throws IOException {
    return FollowUps.read(Files.writeString(folder.resolve("sida.txt"), text));
  }

  /**
   * Returns a page of one area, its cells separated by blank lines; rows as
   * goal|value|share|comment.
   */
  private Checked<FollowUp> table(String... rows) throws IOException {
    StringBuilder page =
        new StringBuilder(
            "Prov i Västra Götaland 2015\n\nMål 2015\n\nVärde\n\nResultat\n\nKommentar\n\nOmråde\n\n");
    for (String row : rows) {
      page.append(row.replace("|", "\n\n")).append("\n\n");
    }
    return read(page.toString());
  }

  private static List<String> remarks(Checked<FollowUp> read) {
    return read.problems().stream().map(problem -> Words.swedish().say(problem.phrase())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vatten-2019",
        "skola-2022-tabbar",
        "kultur-2017-rader",
        "energi-2021-t2",
        "inkludering-2018",
        "klimat-2018-tabbar",
        "vard-2017",
        "stoppade-2016",
        "mark-2019-tomma",
        "omsorg-2016-tatt"
      })
  void readsAPageOfAnyYearAreasAndLayout(String page) throws IOException {
    Path file = TestFolder.resource(PageReaderTest.class, page + ".txt");
    Path expected = TestFolder.resource(PageReaderTest.class, page + ".expected.txt");

    assertThat(Told.of(FollowUps.read(file).orThrow())).isEqualTo(Files.readString(expected));
  }

  @Test
  void readsANarrative() {
    FollowUp followUp =
        FollowUps.read(TestFolder.resource(PageReaderTest.class, "digital-2018-berattelse.txt"))
            .orThrow();

    assertThat(followUp.goals()).isEmpty();
    Narrative narrative = followUp.narrative().orElseThrow();
    assertThat(narrative.title()).isEqualTo("Digital färdplan 2018 - vad som hände");
    assertThat(narrative.analysis())
        .isEqualTo("Under 2018 möttes nätverken fyra gånger.\nFler kommuner samarbetar.");
    assertThat(narrative.comment()).isEqualTo("Bemanningen var låg under våren.");
    Narrative.Area first = narrative.areas().get(0);
    assertThat(first.title()).isEqualTo("Infrastruktur");
    assertThat(first.goals()).containsExactly("Kartlägga bredband i glesbygd.");
    assertThat(first.deliverables())
        .containsExactly("Karta över bredband i glesbygd", "Rapport till regionen");
    assertThat(first.lifecycle().isActive()).isTrue();
    Narrative.Area second = narrative.areas().get(1);
    assertThat(second.goals()).containsExactly("Kurser för lärare", "Nätverk för rektorer");
    assertThat(second.lifecycle())
        .hasToString(
            "Lifecycle[state=DISCONTINUED, date=2018-03, reasons=[OTHER], carryOver=Optional.empty]");
  }

  @Test
  void keepsEveryCellToTheLetter() throws IOException {
    FollowUp followUp =
        table(
                "Minst  25\u00a0kommuner har en   plan|\u00a025| 8 %|  2 kommuner har\u00a0 en.",
                "Minst tre träffar i länet.Utgått 2015. Tidsbrist.")
            .orThrow();

    assertThat(followUp.goals().get(0).title()).isEqualTo("Minst 25 kommuner har en plan");
    assertThat(followUp.observations().get(0).comment()).isEqualTo("2 kommuner har en.");
    Published printed = followUp.observations().get(0).published();
    assertThat(printed.goal()).isEqualTo("Minst  25\u00a0kommuner har en   plan");
    assertThat(printed.value()).isEqualTo("\u00a025");
    assertThat(printed.share()).isEqualTo(" 8 %");
    assertThat(printed.comment()).isEqualTo("  2 kommuner har\u00a0 en.");
    Published together = followUp.observations().get(1).published();
    assertThat(together.goal()).isEqualTo("Minst tre träffar i länet.Utgått 2015. Tidsbrist.");
    assertThat(together.comment()).isEmpty();
    assertThat(followUp.observations().get(1).comment()).isEqualTo("Utgått 2015. Tidsbrist.");
  }

  @Test
  void everyInterpretationIsARemarkAtItsLine() throws IOException {
    assertThat(
            remarks(
                table(
                    "25 kommuner har en plan|25|92%|23 kommuner har för avsikt att ta fram en",
                    "49 kommuner har en karta|18|38%|18 kommuner har en",
                    "Ta fram en mall|4|100%|Klart",
                    "Fem möten i tre kommuner|9|10%|-",
                    "Minst 3 träffar|-|-|Vilande")))
        .containsExactly(
            "sida.txt rad 1 kolumn 1: Det som står före tabellens rubriker hör till webbplatsen och lästes inte (antal rader: 1).",
            "sida.txt rad 1 kolumn 1: Sidan gäller 49 kommuner i Västra Götaland, som den nämner utanför tabellen.",
            "sida.txt rad 13 kolumn 1: omrade-1: målvärdet läses ur målets text som minst 25 kommuner.",
            "sida.txt rad 15 kolumn 1: omrade-1: värdet 25 är målvärdet.",
            "sida.txt rad 19 kolumn 1: omrade-1: utfallet 23 kommuner läses ur kommentaren.",
            "sida.txt rad 19 kolumn 1: omrade-1: underlagets styrka läses ur kommentaren som planerat.",
            "sida.txt rad 21 kolumn 1: omrade-2: målvärdet läses ur målets text som minst 49 kommuner.",
            "sida.txt rad 23 kolumn 1: omrade-2: värdet 18 är utfallet, som kommentaren säger.",
            "sida.txt rad 27 kolumn 1: omrade-2: utfallet 18 kommuner läses ur kommentaren.",
            "sida.txt rad 29 kolumn 1: omrade-3: målet anger inget tal att jämföra med och läses som gjort eller inte gjort.",
            "sida.txt rad 31 kolumn 1: omrade-3: värdet 4 är varken målets tal eller ett utfall som kommentaren säger, och används inte.",
            "sida.txt rad 35 kolumn 1: omrade-3: varken värde eller kommentar säger utfallet; bara den publicerade andelen 100 % är känd.",
            "sida.txt rad 37 kolumn 1: omrade-4: målet nämner flera tal (5 möten, 3 kommuner), och texten avgör inte vilket som är målvärdet. Målet läses som gjort eller inte gjort.",
            "sida.txt rad 39 kolumn 1: omrade-4: värdet 9 är varken målets tal eller ett utfall som kommentaren säger, och används inte.",
            "sida.txt rad 43 kolumn 1: omrade-4: varken värde eller kommentar säger utfallet; bara den publicerade andelen 10 % är känd.",
            "sida.txt rad 45 kolumn 1: omrade-5: målvärdet läses ur målets text som minst 3 träffar.",
            "sida.txt rad 51 kolumn 1: \"vilande\" läses som läget vilande.");
  }

  /** The outcome of "Minst 25 kommuner har infört det" by its comment. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          18 kommuner har infört det.                                   | räknat 18 kommuner
          18 av 49 kommuner har infört det.                             | räknat 18 kommuner
          18 av kommunerna har infört det.                              | räknat 18 kommuner
          Arton kommuner har infört det.                                | räknat 18 kommuner
          Alla kommuner har infört det.                                 | räknat 49 kommuner
          Ingen kommun har infört det.                                  | räknat 0 kommuner
          18 kommuner har infört det, men 7 kommuner saknar avtal.      | räknat 18 kommuner
          18 kommuner har infört det och 7 kommuner planerar.           | räknat 18 kommuner
          2014 var det 12 kommuner, i år 18 kommuner.                   | räknat 18 kommuner
          Från 12 till 18 kommuner.                                     | räknat 18 kommuner
          18 kommuner har infört det, varav 3 kommuner i år.            | räknat 18 kommuner
          18 kommuner har infört det. Ytterligare 4 kommuner är på väg. | räknat 18 kommuner
          18 kommuner har inte infört det.                              | bortfall
          Cirka 18 kommuner har infört det.                             | bortfall
          Fler än 18 kommuner har infört det.                           | bortfall
          Minst 18 kommuner har infört det.                             | bortfall
          18 har infört det.                                            | bortfall
          18 personer har utbildats.                                    | bortfall
          12 kommuner i norr och 6 kommuner i söder.                    | bortfall
          60 kommuner har infört det.                                   | bortfall
          Borås, Mellerud och Tjörn har infört det.                     | namngivna 1419 1461 1490
          Infört i Borås kommun och Vara kommun.                        | namngivna 1470 1490
          Bland annat Borås och Tjörn har infört det.                   | bortfall
          Alla utom Borås och Tjörn har infört det.                     | bortfall
          Borås har inte infört det.                                    | bortfall
          Vara eller inte vara i avtalet är frågan.                     | bortfall
          Alla utom två kommuner har infört det.                        | bortfall
          Alla kommuner utom två har infört det.                        | bortfall
          Mellan 18 och 20 kommuner har infört det.                     | bortfall
          18 till 20 kommuner har infört det.                           | bortfall
          18 eller 19 kommuner har infört det.                          | bortfall
          Ett tjugotal kommuner har infört det.                         | bortfall
          Hälften av de 49 kommunerna har infört det.                   | bortfall
          En tredjedel av de 49 kommunerna har infört det.              | bortfall
          37 % av länets 49 kommuner har infört det.                    | bortfall
          Det används av 18 kommuner.                                   | bortfall
          Antalet har ökat med 3 kommuner.                              | bortfall
          Målet var 25 kommuner.                                        | bortfall
          Målet var 25 kommuner, 18 kommuner har infört det.            | räknat 18 kommuner
          I Halland har 6 kommuner infört det.                          | bortfall
          35 kommuner har svarat på enkäten.                            | bortfall
          35 kommuner har svarat. 18 kommuner har infört det.           | räknat 18 kommuner
          Borås stad, Tjörns kommun och Ale har infört det.             | namngivna 1419 1440 1490
          Göteborgs Stad och Mölndals stad har infört det.              | namngivna 1480 1481
          Tjörn har infört det i Orusts nätverk.                        | bortfall
          Orust, Tjörn och Kungsbacka har infört det.                   | namngivna 1419 1421
          """)
  void takesFromTheCommentOnlyWhatItSaysIsThere(String comment, String outcome) throws IOException {
    FollowUp followUp = table("Minst 25 kommuner har infört det|25|-|" + comment.strip()).orThrow();

    assertThat(Told.outcome(followUp, new GoalId("omrade-1"))).isEqualTo(outcome);
  }

  /** A goal's target; the value printed beside it is 4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Minst 25 kommuner har infört det                       | minst 25 kommuner
          Samtliga kommuner har infört det                       | minst 49 kommuner
          Alla länets kommuner har infört det                    | minst 49 kommuner
          Under 2015 har tjugotvå kommuner i länet infört det    | minst 22 kommuner
          Antalet anslutna kommuner ska vara minst 25            | minst 25 kommuner
          Minst 25 av VGs kommuner har infört det                | minst 25 kommuner
          Högst 12 dagar till första besöket                     | högst 12 dagar
          Inte fler än fem avbrott                               | högst 5 avbrott
          Inte färre än fem avtal                                | minst 5 avtal
          Exakt tre delregioner har en plan                      | exakt 3 delregioner
          Minst 2,5 % av personalen                              | minst 2,5 %
          Tolv gemensamma e-tjänster finns                       | minst 12 tjänster
          3 st nätverk har bildats                               | minst 3 nätverk
          En av fem integrationer är gjord                       | minst 1 integrationer
          30 kommuner erbjuder 5 e-tjänster                      | 30 kommuner × 5 tjänster
          40 kommuner har nått 80 %                              | minst 40 kommuner
          Fyra möten i sex kommuner                              | minst 4 möten
          Fem möten i sex kommuner                               | milstolpe
          Fler än 25 kommuner har infört det                     | över 25 kommuner
          Cirka 25 kommuner har infört det                       | milstolpe
          60 kommuner har infört det                             | milstolpe
          Ta fram ett arbetssätt                                 | milstolpe
          5G finns i länet                                       | milstolpe
          Ett tiotal kommuner har infört det                     | milstolpe
          Mellan 20 och 25 kommuner har infört det               | mellan 20 kommuner och 25 kommuner
          15-20 kommuner har infört det                          | milstolpe
          Hälften av kommunerna har infört det                   | milstolpe
          Vision 2020 är antagen i 25 kommuner                   | minst 25 kommuner
          Två övningar per delregion                             | minst 2 övningar per delregion
          Två träffar i varje kommun                             | minst 2 träffar per kommun
          Två möten per år                                       | minst 2 möten
          Minska frånvaron till 5 %                              | högst 5 %
          Öka andelen utbildade till 60 %                        | minst 60 %
          Minska utsläppen med 20 procent                        | milstolpe
          Öka antalet e-tjänster                                 | öka
          Andelen avbrott ska minska                             | minska
          """)
  void takesTheTargetFromTheGoal(String goal, String target) throws IOException {
    FollowUp followUp = table(goal.strip() + "|4|40%|Se ovan").orThrow();

    assertThat(Told.target(followUp.goals().get(0).target())).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Utgått 2015. Bortprioriterat.                   | utgått 2015 [REPRIORITISED]
          Utgår                                           | utgått []
          Målet har strukits i maj 2015                   | utgått 2015-05 []
          Nedlagt den 3 mars 2015 på grund av tidsbrist   | utgått 2015-03-03 [LACK_OF_TIME]
          Avfört 2015-02-30                               | utgått []
          Inte längre aktuellt                            | utgått []
          Avslutat                                        | bortfall
          Avslutat i förtid                               | utgått []
          Målet är struket                                | utgått []
          Avbrutet i mars                                 | bortfall
          Vilande - tas upp i nätverket                   | vilande []
          Pausat i väntan på beslut                       | vilande [AWAITING_OTHER]
          Uppskjutet till 2016                            | vilande 2016 []
          Arbetet ligger på is eftersom pengarna tog slut | bortfall
          Målet ligger på is eftersom pengarna tog slut   | vilande [OTHER]
          Skjuts till 2017                                | vilande 2017 []
          På paus                                         | vilande []
          Har lagts ner                                   | utgått []
          Ingår inte längre i planen                      | utgått []
          (Utgått) Ny ägare från 2016.                    | utgått []
          Tid saknas - utgått                             | utgått []
          Ingen sökte. Målet utgår därför.                | utgått []
          Arbetet har inte utgått                         | bortfall
          Ersätta utgått avtal pågår                      | bortfall
          Uppgiften omfattas av sekretess                 | sekretess
          Inte tillämpligt i år                           | ej tillämpligt
          Redovisas i april                               | ännu inte mätt
          """)
  void aRowWithoutFiguresHasAStateOrAReason(String comment, String expected) throws IOException {
    FollowUp followUp = table("Minst 25 kommuner har infört det|-|-|" + comment.strip()).orThrow();

    GoalId goal = new GoalId("omrade-1");
    assertThat(Told.stateOrOutcome(followUp, goal)).isEqualTo(expected);
  }

  /** The stated movement of an outcome of municipalities. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Antalet kommuner har ökat.                              | Optional[INCREASED]
          18 kommuner har det, 3 fler än 2014.                    | Optional[INCREASED]
          Antalet har minskat från 22 till 19 kommuner.           | Optional[DECREASED]
          Andelen är oförändrad.                                  | Optional[UNCHANGED]
          Några kommuner saknar avtal, men andelen har ökat.      | Optional[INCREASED]
          Sju kommuner saknar det, tre färre än 2014.             | Optional.empty
          Antalet har inte ökat.                                  | Optional.empty
          Antalet väntas ha ökat till våren.                      | Optional.empty
          Andelen kommuner som saknar avtal har ökat.             | Optional.empty
          Kostnaden har ökat eftersom antalet licenser är högt.   | Optional.empty
          Antalet är 18 och kostnaden har ökat.                   | Optional.empty
          """)
  void takesAChangeOnlyWhereTheOutcomeIsSaidToHaveMoved(String comment, String change)
      throws IOException {
    FollowUp followUp =
        table("Minst 25 kommuner har infört det|25|40%|" + comment.strip()).orThrow();

    assertThat(followUp.observations().get(0).change()).hasToString(change);
  }

  @Test
  void takesAStateFromAnyCellOfARow() throws IOException {
    FollowUp followUp =
        read("""
                Prov 2015

                Mål 2015\tVärde\tResultat\tKommentar
                Turism (vilande)\t\t\t
                Två möten\tUtgått\t\tTidsbrist
                Tre möten\t-\tVilande\t-
                """)
            .orThrow();

    assertThat(Told.stateOrOutcome(followUp, new GoalId("turism-vilande-1")))
        .isEqualTo("utgått []");
    assertThat(Told.stateOrOutcome(followUp, new GoalId("turism-vilande-2")))
        .isEqualTo("vilande []");
    assertThat(followUp.areas().get(0).lifecycle().isActive()).isFalse();
  }

  @Test
  void doesNotChooseBetweenACommentAndAShareThatContradictIt() throws IOException {
    Checked<FollowUp> read = table("Minst 25 kommuner har infört det|25|100%|Nej.");

    assertThat(Told.outcome(read.orThrow(), new GoalId("omrade-1"))).isEqualTo("bortfall");
    assertThat(remarks(read))
        .contains(
            "sida.txt rad 19 kolumn 1: omrade-1: kommentaren och den publicerade andelen 100 % säger emot varandra, så inget av dem antas.");
  }

  @Test
  void saysWhoWasNamedFromOutsideTheCounty() throws IOException {
    assertThat(remarks(table("Tre kommuner har en plan|-|-|Ale, Orust och Varberg har en plan")))
        .contains(
            "sida.txt rad 19 kolumn 1: omrade-1: Varberg ligger utanför länet och räknas inte.");
  }

  @Test
  void aNarrativesAreaRestsOrEndsOnlyWhereItIsSaidOfTheArea() throws IOException {
    FollowUp followUp =
        read("""
                Berättelse 2018
                A
                Mål
                Ett
                Kommentar
                Området är inte vilande.
                B
                Mål
                Två
                Kommentar
                Tre e-tjänster har lagts ned.
                C
                Mål
                Tre
                Kommentar
                I maj 2018 beslutades att området avslutas.
                """)
            .orThrow();

    assertThat(followUp.narrative().orElseThrow().areas())
        .extracting(area -> area.lifecycle().state().key() + " " + area.lifecycle().date().text())
        .containsExactly("aktivt ", "aktivt ", "utgått 2018-05");
  }

  @Test
  void aTitleOfPartOfAYearSaysMoreThanAHeadingOfTheYear() throws IOException {
    FollowUp followUp =
        read("Resultat andra halvåret 2021\n\nMål 2021\n\nVärde\n\nResultat\n\nKommentar\n\nA\n\nTvå möten\n\n2\n\n100%\n")
            .orThrow();

    assertThat(followUp.header().period()).hasToString("2021-H2");
  }

  @Test
  void whatIsBroughtToItsEndWithFiguresIsDone() throws IOException {
    FollowUp followUp = table("Minst 5 möten|5|100%|Avslutat i maj, 5 möten hölls").orThrow();

    assertThat(Told.stateOrOutcome(followUp, new GoalId("omrade-1"))).isEqualTo("räknat 5 möten");
  }

  @Test
  void readsNoFigureInMoreWordsThanAnySentenceHas() throws IOException {
    String last = "25 kommuner har en plan";

    FollowUp followUp =
        table(
                "Minst 25 kommuner har en plan|25|-|" + "totalt ".repeat(100) + last,
                "Minst 25 kommuner har en plan|25|-|" + "totalt ".repeat(300) + last)
            .orThrow();

    assertThat(Told.outcome(followUp, new GoalId("omrade-1"))).isEqualTo("räknat 25 kommuner");
    assertThat(Told.outcome(followUp, new GoalId("omrade-2"))).isEqualTo("bortfall");
  }

  @Test
  void aGoalHasTheShortNameThatItGivesItself() throws IOException {
    FollowUp followUp =
        table("Hållbart medarbetarengagemang (HME) ska vara minst 80|80|-|HME uppgick till 79.")
            .orThrow();

    assertThat(Told.outcome(followUp, new GoalId("omrade-1"))).isEqualTo("räknat 79 st");
  }

  @Test
  void readsAFolderWithAPageOfEachKindAndLinksThem() throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        "Prov 2015\n\nAll samverkan\n\nMål\n\nBättre e-arkiv.\n\nFör att nå målet har vi arbetat med e-arkiv.\n\nLeverans\n\n- En mall\n");
    Files.writeString(
        folder.resolve("b.txt"),
        "Resultat 2015\n\nMål 2015\n\nVärde\n\nResultat\n\nKommentar\n\nE-arkiv\n\nTvå möten\n\n2\n\n100%\n\nKlart\n");

    Checked<FollowUp> read = FollowUps.read(folder);

    assertThat(read.orThrow().narrative().orElseThrow().areas().get(0).links())
        .hasToString("[e-arkiv]");
    assertThat(remarks(read))
        .contains(
            "a.txt rad 3 kolumn 1: Området \"All samverkan\" länkas till resultatens e-arkiv, som det nämner.");
  }

  @Test
  void refusesTwoPagesOfAKind() throws IOException {
    String page =
        "Mål 2015\n\nVärde\n\nResultat\n\nKommentar\n\nA\n\nTvå möten\n\n2\n\n100%\n\nKlart\n";
    Files.writeString(folder.resolve("a.txt"), page);
    Files.writeString(folder.resolve("b.txt"), page);

    assertThat(Said.of(FollowUps.read(folder)))
        .containsExactly(
            "b.txt: Mappen har två sidor av samma slag. Behåll en med resultat och en med berättelse.",
            "b.txt: The folder has two pages of the same kind. Keep one of results and one of narrative.");
  }

  @Test
  void saysWhatAPageLacks() throws IOException {
    assertThat(Said.of(read("Välkommen till kommunen\n\nÖppettider\n")))
        .containsExactly(
            "sida.txt: Sidan har varken en tabell med mål eller en berättelse. Väntat är rubriker som Mål, Värde, Resultat och Kommentar, som Indikator, Målvärde och Utfall, eller två av Mål, Leverans, Kommentar och Analys. Spara hela sidan ur webbläsaren, eller kopiera den med rubrikerna.",
            "sida.txt: The page has neither a table of goals nor a narrative. Expected are headings such as Mål, Värde, Resultat and Kommentar, such as Indikator, Målvärde and Utfall, or two of Mål, Leverans, Kommentar and Analys. Save the whole page from the browser, or copy it with its headings.");
    assertThat(
            Said.of(
                read(
                    "Uppföljning\n\nMål\n\nVärde\n\nResultat\n\nKommentar\n\nA\n\nTvå möten\n\n2\n\n100%\n")))
        .containsExactly(
            "sida.txt rad 1 kolumn 1: \"Uppföljning\" säger inget år. Skriv året i rubriken, som \"Mål 2015\".",
            "sida.txt line 1 column 1: \"Uppföljning\" says no year. Write the year in the heading, such as \"Mål 2015\".");
    assertThat(
            Said.of(
                read(
                    "Västra Götaland\n\nMål 2015\n\nVärde\n\nResultat\n\nKommentar\n\nSenast publicerad\n")))
        .contains(
            "sida.txt rad 3 kolumn 1: Tabellen har rubriker men inga mål under dem. Ett mål är en text med värde och resultat under sig.",
            "sida.txt line 3 column 1: The table has headings but no goals below them. A goal is a text with a value and a result below it.");
  }

  @Test
  void refusesAPageBeyondItsLimits() throws IOException {
    assertThat(Said.of(read("a\n".repeat(5_001))))
        .containsExactly(
            "sida.txt: Sidan har fler än 5\u00a0000 rader med text, som är gränsen. Dela upp den.",
            "sida.txt: The page has more than 5,000 lines of text, which is the limit. Split it.");
    assertThat(Said.of(read("a".repeat(20_001))))
        .containsExactly(
            "sida.txt rad 1 kolumn 1: Texten är 20\u00a0001 tecken lång; gränsen är 20\u00a0000.",
            "sida.txt line 1 column 1: The text is 20,001 characters long; the limit is 20,000.");
  }

  @Test
  void saysWhatItTookAPieceForWhereItCouldBeAnother() throws IOException {
    assertThat(
            remarks(
                table(
                    "Två möten|2|100%|Enkät skickad",
                    "Tre möten|3|100%",
                    "Omsorg",
                    "Fyra möten|4|100%|Klart",
                    "Mer att säga.",
                    "Fem möten|5|1%")))
        .contains(
            "sida.txt rad 27 kolumn 1: \"Omsorg\" läses som ett område, men kunde vara kommentaren till målet före.",
            "sida.txt rad 37 kolumn 1: \"Mer att säga.\" läses som ett stycke till av kommentaren före.");
  }

  @Test
  void isAmongTheFormatsThatAreKnown() throws IOException {
    Path file = Files.writeString(folder.resolve("a.doc"), "x");

    assertThat(Said.of(FollowUps.read(file)))
        .containsExactly(
            "a.doc: Det här kan inte läsas som en uppföljning. Detta kan läsas:"
                + " arbetsbok (en arbetsbok (.xlsx eller .ods) med bladen uppföljning, områden, mål"
                + " och utfall), json (en JSON-fil som malvakt har skrivit), mapp (en mapp med uppfoljning.yaml, mal.csv och"
                + " utfall.csv), sida (en publicerad sida sparad ur webbläsaren (.html), eller"
                + " kopierad som text (.txt), eller en mapp med sådana).",
            "a.doc: This cannot be read as a follow-up. What can be read:"
                + " arbetsbok (a workbook (.xlsx or .ods) with the sheets follow-up, areas, goals"
                + " and outcomes), json (a JSON file that malvakt wrote), mapp (a folder with uppfoljning.yaml, mal.csv and utfall.csv),"
                + " sida (a published page saved from the browser (.html), or copied as text (.txt), or a"
                + " folder of such).");
  }

  @Test
  void leavesAFolderOfAnotherFormToItsReader() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "Mål 2015\n");
    assertThat(new PageReader().reads(FollowUpSource.of(folder))).isTrue();

    Files.writeString(folder.resolve("mal.csv"), "");

    assertThat(new PageReader().reads(FollowUpSource.of(folder))).isFalse();
  }

  @Test
  void readsPagesHeldInMemory() {
    String page =
        "Mål 2015\n\nVärde\n\nResultat\n\nKommentar\n\nA\n\nTvå möten\n\n2\n\n100%\n\nKlart\n";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);

    assertThat(FollowUps.read("sida.txt", bytes).orThrow().goals()).hasSize(1);
    assertThat(new PageReader().read("sida", bytes).orThrow().goals()).hasSize(1);
    assertThat(new PageReader().read("sidor", Map.of("a.txt", bytes)).orThrow().goals()).hasSize(1);
    assertThat(Said.of(new PageReader().read("sidor", Map.of())).get(1))
        .startsWith("sidor: The page has neither a table");
  }
}

package se.vastkom.goals.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Respondent;

/** Who answers in which row, and which rows are none. */
class SurveyRowsTest {

  private static final String QUESTION = "1. Har kommunen infört e-arkiv?";

  private static SurveyFolder folder() {
    return new SurveyFolder().goal("arkiv-1", "minst;2;kommuner;" + QUESTION);
  }

  @Test
  void whoIsOutsideIsToldAndWhoIsUnknownIsAsked() {
    SurveyFolder folder =
        folder().survey("Kommun;" + QUESTION, "Vara;ja", "Lund;ja", "Borås;nej", "Malmö;nej");
    assertThat(folder.swedish())
        .contains(
            "enkat.csv: Hör inte till dem som följs upp (4 kommuner): Lund, Malmö. Svaren på rad 3,"
                + " 5 läses inte in.");
    assertThat(folder.answers("arkiv-1")).isEqualTo(Map.of("Vara", "ja", "Borås", "nej"));
    assertThat(
            folder()
                .survey("Kommun;" + QUESTION, "Vara;ja", "Götebrog;ja", "Borås;nej", ";nej")
                .errors())
        .containsExactly(
            "FEL enkat.csv rad 3 kolumn A: \"Götebrog\" är ingen som följs upp. Skriv namnet eller"
                + " id:t, eller ta bort raden om den är ett prov eller en rubrik. Menade du \"Göteborg\"?",
            "FEL enkat.csv rad 5 kolumn A: Raden har svar, men säger inte vem som svarar. Skriv det"
                + " här, eller ta bort raden.");
  }

  @Test
  void equalAnswersAreOneAndUnequalOnesAreRefused() {
    SurveyFolder folder =
        folder().survey("Kommun;" + QUESTION, "Vara;Ja", "Vara kommun; ja", "Borås;nej");
    assertThat(folder.answers("arkiv-1")).isEqualTo(Map.of("Vara", "ja", "Borås", "nej"));
    assertThat(folder.swedish())
        .contains("enkat.csv: Flera lika svar räknas som ett: Vara (rad 2–3).");
    assertThat(folder().survey("Kommun;" + QUESTION, "Vara;Ja", "Borås;nej", "Vara;nej").errors())
        .containsExactly(
            "FEL enkat.csv rad 4 kolumn B: Vara har svarat olika på rad 2, 4. Det gäller arkiv-1."
                + " Behåll en av raderna, eller skriv \"flera svar: senaste\" i uppföljningens"
                + " huvud, så räknas det senaste svaret.");
  }

  @Test
  void theLatestAnswerCountsWhereTheFollowUpSaysSo() {
    SurveyFolder folder =
        folder()
            .saying("flera svar: senaste")
            .survey(
                "Tidstämpel;Kommun;" + QUESTION,
                "2017/01/10 1:05:00 em CET;Vara;Ja",
                "2017/01/10 11:00:00 fm CET;Vara;Delvis",
                "2017-01-12;Borås;nej");
    assertThat(folder.answers("arkiv-1")).isEqualTo(Map.of("Vara", "ja", "Borås", "nej"));
    assertThat(folder.swedish())
        .contains(
            "enkat.csv: Flera svar från samma svarande. Det senaste enligt \"Tidstämpel\" (kolumn A)"
                + " räknas: Vara (rad 2).");
  }

  @Test
  void twoColumnsThatSayDifferentThingsOfWhoAnswersAreAskedAbout() {
    SurveyFolder folder =
        folder().survey("Kommun;" + QUESTION + ";Samverkar med", "Vara;ja;Ale", "Borås;nej;Vara");
    assertThat(folder.errors())
        .containsExactly(
            "FEL enkat.csv rad 2: Flera kolumner kan säga vem som svarar (\"Kommun\" (kolumn A),"
                + " \"Samverkar med\" (kolumn C)), men de säger Vara och Ale här. Skriv rubriken på"
                + " den rätta under enkätens svarande i uppföljningens huvud, som enkätens svarande:"
                + " Kommun.");
    assertThat(folder.saying("enkätens svarande: Kommun").answers("arkiv-1"))
        .isEqualTo(Map.of("Vara", "ja", "Borås", "nej"));
  }

  @Test
  void severalRowsOfHeadingsAreReadAsSuch() {
    SurveyFolder folder =
        folder()
            .survey(
                "Påhittad enkät 2016;;",
                ";Q1;Q2",
                "Kommun;" + QUESTION + ";2. Finns plan?",
                ";Ett svar;Ett svar",
                "Vara;ja;nej",
                "Borås;nej;ja");
    assertThat(folder.answers("arkiv-1")).isEqualTo(Map.of("Vara", "ja", "Borås", "nej"));
    assertThat(folder.swedish()).contains("enkat.csv: Läses som rubriker: rad 1–4.");
  }

  @Test
  void ownRespondentsAnswerAsMunicipalitiesDo() {
    assertThat(
            new SurveyFolder()
                .header(
                    """
                    uppföljning: pahittad-2016
                    titel: Påhittad uppföljning
                    period: 2016
                    kommun: Vara
                    områden: [{id: arkiv, titel: Arkiv}]
                    """)
                .goal("arkiv-1", "minst;2;nämnder;" + QUESTION)
                .file(
                    "svarande.csv", "id;namn;slag\nKS;Kommunstyrelsen;nämnd\nBUN;Barnnämnden;nämnd")
                .survey("Vem;" + QUESTION, "Kommunstyrelsen;ja", "BUN;nej")
                .answers("arkiv-1"))
        .isEqualTo(Map.of("Kommunstyrelsen", "ja", "Barnnämnden", "nej"));
  }

  @Test
  void aRowBelowTheHeadingsThatNamesSomebodyIsNeverAHeading() {
    assertThat(
            folder()
                .survey("Kommun;" + QUESTION, "Götebrog;Kanske", "Vara;ja", "Borås;nej")
                .errors())
        .anyMatch(
            said -> said.startsWith("FEL enkat.csv rad 2 kolumn A: \"Götebrog\" är ingen som"));
  }

  @Test
  void whatMayBeAHeadingOrAnAnswerIsAskedAboutUntilTheFollowUpSaysWhich() {
    String[] rows = {
      "Kommun;" + QUESTION, "Open-Ended;Response", ";Ett svar", "Vara;ja", "Ale;nej"
    };
    SurveyFolder folder = folder().survey(rows);
    assertThat(folder.errors())
        .containsExactly(
            "FEL enkat.csv rad 2 kolumn A: \"Open-Ended\" är ingen som följs upp, och raden har inget"
                + " svar som betyder något. Skriv namnet eller id:t om raden är ett svar, eller ta bort"
                + " den om den är ett prov. Är den en rubrik, skriv \"enkätens rubrikrader: 3\" i"
                + " uppföljningens huvud.");
    assertThat(folder.saying("enkätens rubrikrader: 3").answers("arkiv-1"))
        .isEqualTo(Map.of("Vara", "ja", "Ale", "nej"));
    assertThat(folder().saying("enkätens rubrikrader: 4").survey(rows).errors())
        .containsExactly(
            "FEL enkat.csv rad 4 kolumn A: \"Vara\" står bland rubrikerna: uppföljningens huvud säger"
                + " att de första 4 raderna är rubriker. Skriv hur många rader som är rubriker under"
                + " enkätens rubrikrader, eller ta bort det, så letas de upp.");
    assertThat(folder().saying("enkätens rubrikrader: två").survey(rows).errors())
        .contains(
            "FEL uppfoljning.yaml rad 7 kolumn 23: \"två\" är inget antal rubrikrader. Skriv ett"
                + " heltal från 1 till 20.");
  }

  @Test
  void theColumnThatIsNamedSaysWhoAnswersHoweverFewAreKnown() {
    assertThat(
            folder()
                .saying("enkätens svarande: Kommun")
                .survey("Kommun;" + QUESTION, "Vara;ja", "Götebrog;ja", "Alle;nej")
                .errors())
        .hasSize(2)
        .allMatch(error -> error.contains("är ingen som följs upp."));
  }

  @Test
  void answersThatMeanTheSameAreEqualHoweverTheyAreWritten() {
    SurveyFolder folder =
        new SurveyFolder()
            .columns("mäts som;delar;delenhet;räknas som ja")
            .goal("arkiv-1", "minst;80;%;Andel digitala larm;medel;;;")
            .goal("arkiv-2", "minst;500;anställda;Antal utbildade;;;;")
            .goal("arkiv-3", "sammansatt;2;kommuner;Vilka?;;3;tjänster;\"Bygglov;Förskola;Larm\"")
            .survey(
                "Kommun;Andel digitala larm;Antal utbildade;Vilka?",
                "Vara;93 %;5;\"Bygglov;Larm\"",
                "Vara;93,0;5,0;\"Larm, Bygglov\"");
    assertThat(folder.swedish())
        .contains("enkat.csv: Flera lika svar räknas som ett: Vara (rad 2–3).");
    assertThat(folder.answers("arkiv-1")).isEqualTo(Map.of("Vara", "93 %"));
    assertThat(folder.answers("arkiv-2")).isEqualTo(Map.of("Vara", "5 anställda"));
    assertThat(folder.answers("arkiv-3")).isEqualTo(Map.of("Vara", "2 tjänster"));
  }

  @Test
  void asManyPartsInOtherColumnsAreAnotherAnswer() {
    assertThat(
            new SurveyFolder()
                .columns("delar;delenhet")
                .goal("arkiv-3", "sammansatt;2;kommuner;Bygglov|Larm;2;tjänster")
                .survey("Kommun;Bygglov;Larm", "Vara;ja;nej", "Vara;nej;ja")
                .errors())
        .hasSize(1)
        .allMatch(error -> error.contains("Vara har svarat olika på rad 2–3."));
  }

  @Test
  void everyRowThatStandsInTheWayIsNamed() {
    List<String> rows = new ArrayList<>(List.of("Kommun;" + QUESTION));
    for (int row = 2; row <= 500; row++) {
      rows.add((row == 2 ? "Vara" : "Lund") + ";" + (row == 2 ? "ja" : "nej"));
    }
    List<String> outside = new ArrayList<>();
    for (int row = 4; row <= 500; row += 2) {
      rows.set(row - 1, "Vara;Kanske " + row);
      outside.add(Integer.toString(row - 1));
    }
    assertThat(folder().survey(rows.toArray(String[]::new)).swedish())
        .contains(
            "enkat.csv: Hör inte till dem som följs upp (4 kommuner): Lund. Svaren på rad "
                + String.join(", ", outside)
                + " läses inte in.");
    List<String> names = Municipalities.all().stream().limit(31).map(Respondent::name).toList();
    List<String> words = new ArrayList<>(List.of("Kommun;" + QUESTION));
    names.forEach(name -> words.add(name + ";Kanske " + words.size()));
    assertThat(
            folder()
                .header(
                    """
                    uppföljning: pahittad-2016
                    titel: Påhittad uppföljning
                    period: 2016
                    områden: [{id: arkiv, titel: Arkiv}]
                    """)
                .saying("kommuner: " + names)
                .survey(words.toArray(String[]::new))
                .errors())
        .hasSize(1)
        .allMatch(error -> error.contains(" har 31 svar utan betydelse: \"Kanske 1\" (rad 2), "))
        .allMatch(error -> error.endsWith(" Dessutom andra svar på rad 22–32."));
  }

  @Test
  void oneIsSaidAsOne() {
    SurveyFolder folder =
        folder().survey("Kommun;" + QUESTION + ";Namn", "Vara;Kanske;x", "Lund;ja");
    assertThat(folder.english())
        .contains(
            "enkat.csv: 1 column is used by no goal, and its cells are not read: \"Namn\" (column"
                + " C).",
            "enkat.csv: Not among those followed up (4 municipalities): Lund. The answers in row 3"
                + " are not read.",
            "enkat.csv: Answers have come from 1 of 4 municipalities. No answer from Ale, Borås,"
                + " Göteborg.",
            "ERROR enkat.csv row 2 column B: \"1. Har kommunen infört e-arkiv?\" (column B) has 1"
                + " answer without a meaning: \"Kanske\" (row 2). Write the words for the goal"
                + " arkiv-1 under counts as yes, counts as no, counts as planned, counts as no answer"
                + " or counts as not applicable, with semicolons between.");
    assertThat(folder.swedish())
        .contains(
            "enkat.csv: 1 kolumn används inte av något mål, och dess celler läses inte in: \"Namn\""
                + " (kolumn C).");
  }

  @Test
  void thoseThatAreSilentAreNamedInAlphabeticalOrder() {
    assertThat(folder().survey("Kommun;" + QUESTION, "Vara;ja").swedish())
        .contains("enkat.csv: 1 av 4 kommuner har svarat. Inget svar från Ale, Borås, Göteborg.");
  }
}

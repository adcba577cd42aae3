package se.vastkom.goals.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Outcome;

class SurveyTest {

  private static final String QUESTION = "1. Har kommunen infört e-arkiv?";

  private static SurveyFolder folder() {
    return new SurveyFolder().goal("arkiv-1", "minst;2;kommuner;" + QUESTION);
  }

  @Test
  void anExportIsReadAsItIs() {
    SurveyFolder folder =
        folder()
            .survey(
                "Tidstämpel;Kommun;" + QUESTION + ";Kommentar",
                "2017-01-10 08:30;Göteborgs Stad;Ja;tack",
                "2017-01-10 13:30;1490 Borås;Planeras;",
                "2017-01-11 09:00;Vara kommun;vet ej;");

    assertThat(folder.answers("arkiv-1"))
        .isEqualTo(Map.of("Göteborg", "ja", "Borås", "planerat", "Vara", "bortfall"));
    assertThat(folder.read().orThrow().observation(new GoalId("arkiv-1")).orElseThrow().outcome())
        .isEqualTo(new Outcome.ByMunicipality());
    assertThat(folder.swedish())
        .containsExactly(
            "enkat.csv: 2 kolumner används inte av något mål, och deras celler läses inte in:"
                + " \"Tidstämpel\" (kolumn A), \"Kommentar\" (kolumn D).",
            "enkat.csv: 3 av 4 kommuner har svarat. Inget svar från Ale.",
            "enkat.csv rad 1 kolumn B: Kolumnen \"Kommun\" (kolumn B) säger vem som svarar.");
  }

  @Test
  void aQuestionIsFoundWithoutItsNumberAndByItsBeginning() {
    for (String asked : new String[] {"Har kommunen infört e-arkiv?", "1. Har kommunen", "har"}) {
      assertThat(
              new SurveyFolder()
                  .goal("arkiv-1", "minst;2;kommuner;" + asked)
                  .survey("Kommun;" + QUESTION + ";2. Finns plan?", "Vara;ja;nej")
                  .answers("arkiv-1"))
          .as(asked)
          .isEqualTo(Map.of("Vara", "ja"));
    }
  }

  @Test
  void headingsThatAreAlikeAreToldApartByTheirOrder() {
    SurveyFolder folder =
        new SurveyFolder()
            .goal("arkiv-1", "minst;2;kommuner;Har ni det? (2)")
            .survey("Kommun;Har ni det?;Har ni det?", "Vara;nej;ja");
    assertThat(folder.answers("arkiv-1")).isEqualTo(Map.of("Vara", "ja"));
    assertThat(
            new SurveyFolder()
                .goal("arkiv-1", "minst;2;kommuner;Har ni det?")
                .survey("Kommun;Har ni det?;Har ni det?", "Vara;nej;ja")
                .errors())
        .containsExactly(
            "FEL mal.csv rad 2 kolumn G: \"Har ni det?\" kan vara flera frågor: \"Har ni det?\""
                + " (kolumn B), \"Har ni det?\" (kolumn C). Skriv mer av rubriken; är rubrikerna"
                + " lika, skriv \"Har ni det? (1)\" eller \"Har ni det? (2)\" i den ordning de"
                + " står.");
  }

  @Test
  void onlyAWholeCellIsAWord() {
    assertThat(
            folder()
                .survey(
                    "Kommun;" + QUESTION,
                    "Vara;Ja, delvis",
                    "Borås;ja",
                    "Ale;Kanske",
                    "Göteborg;ja, delvis")
                .errors())
        .containsExactly(
            "FEL enkat.csv rad 2 kolumn B: \"1. Har kommunen infört e-arkiv?\" (kolumn B) har 3 svar"
                + " utan betydelse: \"Ja, delvis\" (rad 2, 5), \"Kanske\" (rad"
                + " 4). Skriv orden för målet arkiv-1 under räknas som ja, räknas som nej, räknas som"
                + " planerat, räknas som inget svar eller räknas som ej tillämpligt, med semikolon"
                + " mellan.");
  }

  @Test
  void aGoalSaysWhatItsAnswersCountAs() {
    assertThat(
            new SurveyFolder()
                .columns("räknas som ja;räknas som planerat;räknas som nej;tomt räknas som")
                .goal(
                    "arkiv-1",
                    "minst;2;kommuner;" + QUESTION + ";\"Ja, delvis; pågår\";På gång;Kanske;nej")
                .survey(
                    "ID;Kommun;" + QUESTION,
                    "1;Vara;\"Ja, delvis\"",
                    "2;Borås;på gång;",
                    "3;Ale;",
                    "4;Göteborg;Pågår")
                .answers("arkiv-1"))
        .isEqualTo(Map.of("Vara", "ja", "Borås", "planerat", "Ale", "nej", "Göteborg", "ja"));
  }

  @Test
  void figuresAreReadInTheGoalsUnit() {
    SurveyFolder folder =
        new SurveyFolder()
            .columns("mäts som")
            .goal("arkiv-1", "minst;80;%;Andel digitala larm;medel")
            .goal("arkiv-2", "minst;500;anställda;Antal utbildade;")
            .survey(
                "Kommun;Andel digitala larm;Antal utbildade",
                "Vara;93,5 %;1 200",
                "Borås;54;vet ej",
                "Ale;ej aktuellt;12");
    assertThat(folder.answers("arkiv-1"))
        .isEqualTo(Map.of("Vara", "187/2 %", "Borås", "54 %", "Ale", "ej tillämpligt"));
    assertThat(folder.answers("arkiv-2"))
        .isEqualTo(Map.of("Vara", "1200 anställda", "Borås", "bortfall", "Ale", "12 anställda"));
  }

  @Test
  void aFigureThatCannotBeIsToldAtItsCellInTheSurvey() {
    assertThat(
            new SurveyFolder()
                .columns("mäts som;möjliga värden")
                .goal("arkiv-1", "minst;80;%;Andel digitala larm;medel;[0..100]")
                .survey("Kommun;Andel digitala larm", "Vara;93 %", "Borås;104 %")
                .errors())
        .hasSize(1)
        .allMatch(error -> error.startsWith("FEL enkat.csv rad 3 kolumn B: "));
  }

  @Test
  void aColumnOfFractionsIsAskedAboutOnce() {
    assertThat(
            new SurveyFolder()
                .columns("mäts som")
                .goal("arkiv-1", "minst;80;%;Andel digitala larm;medel")
                .survey(
                    "Kommun;Andel digitala larm", "Vara;0,93", "Borås;0,5", "Ale;1", "Göteborg;0")
                .errors())
        .containsExactly(
            "FEL enkat.csv rad 1 kolumn B: \"Andel digitala larm\" (kolumn B): alla svar ligger"
                + " mellan 0 och 1. \"0,93\" kan läsas som 0,93 % eller som 93 %. Skriv enheten i"
                + " cellerna, som 0,93 % eller 93 %; i en arbetsbok räcker procentformat på"
                + " kolumnen om 0,5 betyder 50 %.");
  }

  @Test
  void answersThatAreNoFiguresAreToldOnce() {
    assertThat(
            new SurveyFolder()
                .goal("arkiv-2", "minst;500;anställda;Antal utbildade")
                .survey("Kommun;Antal utbildade", "Vara;ca 100", "Borås;Ja", "Ale;12")
                .errors())
        .containsExactly(
            "FEL enkat.csv rad 2 kolumn B: \"Antal utbildade\" (kolumn B) har 2 svar där ett tal väntas:"
                + " \"ca 100\" (rad 2), \"Ja\" (rad 3). Skriv talet i cellen, eller orden för"
                + " målet arkiv-2 under räknas som inget svar.");
  }

  @Test
  void thePartsOfACompositeStandInOneCellOrInSeveralColumns() {
    SurveyFolder choices =
        new SurveyFolder()
            .columns("delar;delenhet;räknas som ja;räknas som nej")
            .goal(
                "arkiv-3",
                "sammansatt;2;kommuner;Vilka e-tjänster?;3;tjänster;"
                    + "\"Bygglov, mark;Förskola;Larm\";Annat")
            .survey(
                "Kommun,Vilka e-tjänster?",
                "Vara,\"Bygglov, mark;Förskola;Larm;\"",
                "Borås,\"Larm, Bygglov, mark\"",
                "Ale,Annat",
                "Göteborg,Inget svar");
    assertThat(choices.answers("arkiv-3"))
        .isEqualTo(
            Map.of(
                "Vara", "3 tjänster",
                "Borås", "2 tjänster",
                "Ale", "0 tjänster",
                "Göteborg", "bortfall"));
    SurveyFolder columns =
        new SurveyFolder()
            .columns("delar;delenhet")
            .goal("arkiv-3", "sammansatt;2;kommuner;Bygglov|Förskola|Larm;3;tjänster")
            .survey(
                "Kommun;Bygglov;Förskola;Larm",
                "Vara;ja;ja;ja",
                "Borås;ja;nej;",
                "Ale;vet ej;vet ej;",
                "Göteborg;ja;ja;");
    assertThat(columns.answers("arkiv-3"))
        .isEqualTo(
            Map.of(
                "Vara", "3 tjänster",
                "Borås", "1 tjänster",
                "Ale", "bortfall",
                "Göteborg", "bortfall"));
    assertThat(columns.swedish())
        .contains(
            "enkat.csv rad 1 kolumn B: 1 svar för målet arkiv-3 saknar de delar som avgör om målet"
                + " nås, och räknas som inget svar (rad 5). Är en tom"
                + " cell ett nej, skriv nej under tomt räknas som.");
  }

  @Test
  void ofACompositeANoIsNoPartsAndAYesIsAskedAbout() {
    SurveyFolder folder =
        new SurveyFolder()
            .columns("delar;delenhet;räknas som ja;tomt räknas som")
            .goal("arkiv-3", "sammansatt;2;kommuner;Vilka?;2;tjänster;\"Bygglov;Larm\";nej");
    assertThat(
            folder
                .survey("Kommun;Vilka?;Namn", "Vara;;x", "Borås;nej;", "Ale;larm;")
                .answers("arkiv-3"))
        .isEqualTo(Map.of("Vara", "0 tjänster", "Borås", "0 tjänster", "Ale", "1 tjänster"));
    assertThat(folder.survey("Kommun;Vilka?", "Vara;Ja", "Borås;Larm").errors())
        .hasSize(1)
        .allMatch(error -> error.contains("har 1 svar utan betydelse: \"Ja\" (rad 2)"));
    assertThat(folder.survey("Kommun;Vilka?", "Vara;Bygglov", "Vara;Larm").errors())
        .hasSize(1)
        .allMatch(error -> error.contains("Vara har svarat olika på rad 2–3."));
  }

  @Test
  void choicesAreAskedAboutUntilTheGoalNamesItsParts() {
    assertThat(
            new SurveyFolder()
                .columns("delar;delenhet")
                .goal("arkiv-3", "sammansatt;2;kommuner;Vilka e-tjänster?;3;tjänster")
                .survey("Kommun;Vilka e-tjänster?", "Vara;\"Bygglov;Annat\"", "Borås;Bygglov")
                .errors())
        .containsExactly(
            "FEL enkat.csv rad 2 kolumn B: \"Vilka e-tjänster?\" (kolumn B) har flera val i en cell,"
                + " 2 svar i allt: \"Bygglov\" (rad 2–3), \"Annat\" (rad 2). Skriv för målet arkiv-3"
                + " under räknas som ja de val som är delar av målet, med semikolon mellan, och"
                + " övriga under räknas som nej.");
  }

  @Test
  void aRowAmongTheMunicipalitiesThatSaysTheSameIsOne() {
    SurveyFolder same =
        folder()
            .survey("Kommun;" + QUESTION, "Vara;ja", "Borås;nej")
            .file("utfall.csv", "mål;utfall;grund\narkiv-1;;namngivet")
            .file("kommuner.csv", "mål;kommun;utfall\narkiv-1;Vara;ja\narkiv-1;Ale;nej");
    assertThat(same.answers("arkiv-1"))
        .isEqualTo(Map.of("Vara", "ja", "Borås", "nej", "Ale", "nej"));
    assertThat(same.file("kommuner.csv", "mål;kommun;utfall\narkiv-1;Vara;nej").errors())
        .containsExactly(
            "FEL kommuner.csv rad 2: Vara (1470) har två uppgifter för målet arkiv-1: nej här och ja"
                + " i enkäten (enkat.csv rad 2 kolumn B). Behåll en, eller gör dem lika.");
  }

  @Test
  void questionsThatAreNotThereAndSharedOnesAreTold() {
    SurveyFolder folder =
        folder()
            .goal("arkiv-2", "minst;2;kommuner;1. Har kommunen infört e-arkiv")
            .survey("Kommun;" + QUESTION, "Vara;ja");
    assertThat(folder.swedish())
        .contains(
            "enkat.csv rad 1 kolumn B: Målen arkiv-1, arkiv-2 har samma fråga: \"1. Har kommunen"
                + " infört e-arkiv?\" (kolumn B).");
    assertThat(
            new SurveyFolder()
                .goal("arkiv-1", "minst;2;kommuner;Har kommunen infört e-arkivering?")
                .survey("Kommun;Har kommunen infört e-arkiv?", "Vara;ja")
                .errors())
        .containsExactly(
            "FEL mal.csv rad 2 kolumn G: \"Har kommunen infört e-arkivering?\" är ingen rubrik i"
                + " enkat.csv. Skriv rubriken som den står där, eller så mycket av dess början att"
                + " ingen annan fråga börjar så. Menade du \"Har kommunen infört e-arkiv?\"?");
  }

  @Test
  void aSurveyThatNoGoalAsksForIsTold() {
    assertThat(
            new SurveyFolder()
                .goal("arkiv-1", "minst;2;kommuner;")
                .file("utfall.csv", "mål;utfall;grund\narkiv-1;2;räknat")
                .survey("Kommun;" + QUESTION, "Vara;ja")
                .swedish())
        .containsExactly(
            "enkat.csv: Inget mål har någon enkätfråga, så enkäten läses inte. Skriv frågans rubrik i"
                + " den kolumnen för de mål som följs upp med enkäten.");
  }

  @Test
  void beforeAnySurveyItIsSaidWhereToPutOne() {
    assertThat(folder().errors())
        .containsExactly(
            "FEL utfall.csv: Inget är känt om målen: varken utfall eller enkät finns. Lägg enkätens"
                + " svar som enkat.xlsx, enkat.ods eller enkat.csv bredvid, eller som bladet enkät"
                + " i en arbetsbok; utfall som inte kommer ur enkäten skrivs i utfall. En tom enkät"
                + " att skicka ut ges av malvakt enkat mall.");
  }

  @Test
  void aGoalMayNameItsQuestionWhileNoSurveyIsThere() {
    assertThat(
            folder()
                .file("utfall.csv", "mål;utfall;grund\narkiv-1;;namngivet")
                .file("kommuner.csv", "mål;kommun;utfall\narkiv-1;Vara;ja")
                .swedish())
        .isEmpty();
  }

  @Test
  void ofASurveyThatCannotBeReadOnlyTheCauseIsTold() {
    assertThat(folder().file("enkat.xlsx", "ingen arbetsbok").errors())
        .containsExactly(
            "FEL enkat.xlsx: Filen är text och ingen arbetsbok. Är den CSV, ge den ändelsen .csv;"
                + " annars öppna den i Excel och spara den som \"Excel-arbetsbok (.xlsx)\".");
    assertThat(folder().survey("Kommun;" + QUESTION, "Vara;\"ja").errors())
        .hasSize(1)
        .allMatch(error -> error.startsWith("FEL enkat.csv rad 2: "));
  }
}

package se.vastkom.goals.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.io.survey.ExportedBook.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports in the shapes of the tools that municipalities use. What they say, and who says it, is
 * invented.
 */
class SurveyToolsTest {

  private static final String NO_BREAK_SPACE = "\u00a0";

  private static final Map<String, String> BUILT =
      Map.of("Ale", "ja", "Borås", "planerat", "Vara", "nej");
  private static final Map<String, String> SERVICES =
      Map.of("Ale", "3 tjänster", "Borås", "1 tjänster", "Vara", "0 tjänster");

  private static LocalDateTime at(int minute) {
    return LocalDateTime.of(2017, 1, 10, 8, minute, 12);
  }

  private static SurveyFolder folder(String services) {
    return new SurveyFolder()
        .columns("delar;delenhet;räknas som ja;räknas som nej;tomt räknas som")
        .goal("arkiv", "minst;2;kommuner;Har kommunen infört e-arkiv?")
        .goal("tjanster", "sammansatt;2;kommuner;" + services);
  }

  private static void isRead(SurveyFolder folder) {
    assertThat(folder.answers("arkiv")).isEqualTo(BUILT);
    assertThat(folder.answers("tjanster")).isEqualTo(SERVICES);
  }

  /** Headings may end with a space that does not break; choices end with a semicolon each. */
  static Stream<Map.Entry<String, byte[]>> microsoftForms() {
    ExportedBook book =
        new ExportedBook()
            .sheet(
                "Sheet1",
                row(
                    "ID",
                    "Starttid",
                    "Slutförandetid",
                    "E-post",
                    "Namn",
                    "Vilken kommun svarar du för?" + NO_BREAK_SPACE,
                    "Har kommunen infört e-arkiv?" + NO_BREAK_SPACE,
                    "Vilka e-tjänster erbjuder kommunen?",
                    "Har kommunen infört e-arkiv?2"),
                row(1, at(1), at(5), "anonymous", "", "Ale", "Ja", "Bygglov;Förskola;Larm;", "x"),
                row(2, at(2), at(6), "anonymous", "", "Borås", "Planeras", "Larm;", ""),
                row(3, at(3), at(7), "anonymous", "", "Vara", "Nej", "Inget av detta;", ""));
    return book.files(',', StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("microsoftForms")
  void anExportOfMicrosoftForms(Map.Entry<String, byte[]> file) {
    SurveyFolder folder =
        folder("Vilka e-tjänster;3;tjänster;\"Bygglov;Förskola;Larm\";Inget av detta;")
            .file(file.getKey(), file.getValue());
    isRead(folder);
    assertThat(folder.swedish())
        .anyMatch(said -> said.contains("Kolumnen \"Vilken kommun svarar du för?\" (kolumn F)"));
  }

  /** The time comes first, as text in CSV; choices stand with commas between. */
  static Stream<Map.Entry<String, byte[]>> googleForms() {
    ExportedBook book =
        new ExportedBook()
            .sheet(
                "Formulärsvar 1",
                row(
                    "Tidstämpel",
                    "E-postadress",
                    "Kommun",
                    "Har kommunen infört e-arkiv?",
                    "Vilka e-tjänster erbjuder kommunen?",
                    "Vad tycker ni om dem? [Bygglov]"),
                row(
                    "2017/01/10 8:30:00 fm CET",
                    "a@example.org",
                    "Ale",
                    "Ja",
                    "Bygglov, Förskola, Larm",
                    "Bra"),
                row("2017/01/11 8:30:00 fm CET", "b@example.org", "Borås", "Nej", "", "Bra"),
                row(
                    "2017/01/11 1:30:00 em CET",
                    "b@example.org",
                    "Borås",
                    "Planeras",
                    "Larm",
                    "Bra"),
                row(
                    "2017/01/12 8:30:00 fm CET",
                    "c@example.org",
                    "Vara",
                    "Nej",
                    "Inget, tyvärr",
                    ""));
    return book.files(',', StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("googleForms")
  void anExportOfGoogleForms(Map.Entry<String, byte[]> file) {
    isRead(
        folder("Vilka e-tjänster;3;tjänster;\"Bygglov;Förskola;Larm\";\"Inget, tyvärr\";")
            .saying("flera svar: senaste")
            .file(file.getKey(), file.getValue()));
  }

  /** Questions above choices, merged in a workbook; a column a choice, chosen or not. */
  private static ExportedBook netigate(Object... chosen) {
    return new ExportedBook()
        .sheet(
            "Rådata",
            row("Digital samverkan 2016 (påhittad)"),
            row("", "", "1", "2"),
            row(
                "Svarsid",
                "Kommun",
                "Har kommunen infört e-arkiv?",
                "Vilka e-tjänster erbjuder kommunen?",
                "",
                "",
                "Vilka planeras?",
                "",
                "Kommentar"),
            row("", "", "", "Bygglov", "Förskola", "Larm", "Bygglov", "Larm", ""),
            row(501, "Ale", "Ja", chosen[0], chosen[1], chosen[2], "", "", "tack"),
            row(502, "Borås", "Planeras", chosen[3], chosen[3], chosen[2], chosen[0], "", ""),
            row(503, "Vara", "Nej", chosen[3], chosen[3], chosen[3], "", "", ""))
        .merged("Rådata", "D3:F3")
        .merged("Rådata", "G3:H3");
  }

  static Stream<Map.Entry<String, byte[]>> netigateInNumbers() {
    return netigate(1, 1, 1, 0).files(';', StandardCharsets.UTF_8);
  }

  static Stream<Map.Entry<String, byte[]>> netigateInWords() {
    return netigate("Bygglov", "Förskola", "Larm", "").files(';', StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource({"netigateInNumbers", "netigateInWords"})
  void anExportOfNetigate(Map.Entry<String, byte[]> file) {
    SurveyFolder folder =
        folder("Vilka e-tjänster erbjuder kommunen?;3;tjänster;;;nej")
            .file(file.getKey(), file.getValue());
    isRead(folder);
    assertThat(folder.swedish())
        .anyMatch(
            said ->
                said.endsWith(
                    "Målet tjanster har sina delar i \"Vilka e-tjänster erbjuder kommunen?\" (kolumn"
                        + " D), \"Förskola\" (kolumn E), \"Larm\" (kolumn F)."))
        .anyMatch(said -> said.endsWith("Läses som rubriker: rad 1–4."));
  }

  @Test
  void aQuestionOverSeveralColumnsIsNoYesOrNo() {
    assertThat(
            new SurveyFolder()
                .goal("arkiv", "minst;2;kommuner;Vilka e-tjänster erbjuder kommunen?")
                .file("enkat.xlsx", netigate(1, 1, 1, 0).xlsx())
                .errors())
        .hasSize(1)
        .allMatch(
            error ->
                error.startsWith(
                    "FEL mal.csv rad 2 kolumn G: \"Vilka e-tjänster erbjuder kommunen?\" kan vara"
                        + " flera frågor: "));
  }

  /** Numbers before questions and choices; one row of headings, each with its question. */
  static Stream<Map.Entry<String, byte[]>> esMaker() {
    ExportedBook book =
        new ExportedBook()
            .sheet(
                "Svar",
                row(
                    "Respondent-id",
                    "1. Vilken kommun svarar du för?",
                    "2. Har kommunen infört e-arkiv?",
                    "3. Vilka e-tjänster erbjuder kommunen? - Bygglov",
                    "3. Vilka e-tjänster erbjuder kommunen? - Förskola",
                    "3. Vilka e-tjänster erbjuder kommunen? - Larm",
                    "4. Övrigt (högst 200 tecken)"),
                row(11, "Ale kommun", "Ja", 1, 1, 1, "Hälsningar från oss"),
                row(12, "Borås stad", "Planeras", "", 1, "", ""),
                row(13, "Vara kommun", "Nej", 0, 0, "", ""));
    return book.files(';', Charset.forName("windows-1252"));
  }

  @ParameterizedTest
  @MethodSource("esMaker")
  void anExportOfEsMaker(Map.Entry<String, byte[]> file) {
    isRead(
        folder("Vilka e-tjänster erbjuder kommunen?;3;tjänster;;;nej")
            .file(file.getKey(), file.getValue()));
  }

  /** Where nobody says that an empty cell is a no, it is silence, and that is told. */
  @Test
  void whatIsNotChosenIsSilenceUntilTheGoalSaysOtherwise() {
    SurveyFolder folder =
        folder("Vilka e-tjänster erbjuder kommunen?;3;tjänster;;;")
            .file("enkat.xlsx", netigate("Bygglov", "Förskola", "Larm", "").xlsx());
    assertThat(folder.answers("tjanster"))
        .isEqualTo(Map.of("Ale", "3 tjänster", "Borås", "bortfall", "Vara", "bortfall"));
    assertThat(folder.swedish())
        .anyMatch(
            said ->
                said.endsWith(
                    "1 svar för målet tjanster saknar de delar som avgör om målet nås, och räknas"
                        + " som inget svar (rad 6). Är en tom cell ett nej, skriv nej under tomt"
                        + " räknas som."));
  }

  @Test
  void codesAreAnswersOnceTheGoalSaysWhatTheyCountAs() {
    String[] rows = {"Kommun;Har ni det?", "Ale;1", "Borås;3", "Vara;2"};
    assertThat(
            new SurveyFolder().goal("arkiv", "minst;2;kommuner;Har ni det?").survey(rows).errors())
        .hasSize(1)
        .allMatch(error -> error.contains("har 3 svar utan betydelse: \"1\" (rad 2), \"3\" (rad"));
    assertThat(
            new SurveyFolder()
                .columns("räknas som ja;räknas som nej;räknas som planerat")
                .goal("arkiv", "minst;2;kommuner;Har ni det?;1;2;3")
                .survey(rows)
                .answers("arkiv"))
        .isEqualTo(BUILT);
  }
}

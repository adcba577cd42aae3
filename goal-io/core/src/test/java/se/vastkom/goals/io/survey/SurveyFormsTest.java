package se.vastkom.goals.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.io.survey.ExportedBook.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.survey.ExportedBook.Share;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;

/**
 * One export in every form that a survey may have: a file beside the follow-up, or a sheet of its
 * workbook.
 */
class SurveyFormsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** As an analyst's own export is: codes and names, times without a use, per cents, odd words. */
  private static final ExportedBook EXPORT =
      new ExportedBook()
          .sheet(
              "Enkätsvar",
              row(
                  "Tidstämpel",
                  "Kommunkod",
                  "Kommun",
                  "1. Har kommunen infört e-arkiv?",
                  "2. Hur många av de tre e-tjänsterna erbjuder kommunen?",
                  "3. Hur många anställda har gått utbildningen?",
                  "4. Andel digitala trygghetslarm (%)",
                  "5. Handläggningstid, dagar",
                  "Kommentar"),
              row(at(8), "1440", "Ale", "Planeras", 3, 290, new Share(0.92), 23, ""),
              row(at(9), "1490", "Borås", "Ja", 0, "ca 100", new Share(0.35), 9, "ring Svar"),
              row("", "1480", "Göteborg"),
              row(at(11), "1470", "Vara", "Nej", 1, "vet ej", "", "-", ""));

  private static final Map<String, Map<String, String>> ANSWERS =
      Map.of(
          "arkiv", Map.of("Ale", "planerat", "Borås", "ja", "Vara", "nej"),
          "tjanster", Map.of("Ale", "3 tjänster", "Borås", "0 tjänster", "Vara", "1 tjänster"),
          "utbildade", Map.of("Ale", "290 anställda", "Borås", "bortfall", "Vara", "bortfall"),
          "larm", Map.of("Ale", "92 %", "Borås", "35 %", "Vara", "bortfall"),
          "dagar", Map.of("Ale", "23 dagar", "Borås", "9 dagar", "Vara", "bortfall"));

  private static LocalDateTime at(int hour) {
    return LocalDateTime.of(2017, 1, 10, hour, 30);
  }

  private static SurveyFolder folder() {
    return new SurveyFolder()
        .columns("mäts som;delar;delenhet;räknas som inget svar")
        .goal("arkiv", "minst;2;kommuner;Har kommunen infört e-arkiv?;;;;")
        .goal("tjanster", "sammansatt;2;kommuner;2. Hur många;;3;tjänster;")
        .goal("utbildade", "minst;500;anställda;3. Hur många;summa;;;ca 100")
        .goal("larm", "minst;80;%;Andel digitala;medel;;;")
        .goal("dagar", "högst;14;dagar;5;medel;;;");
  }

  static Stream<Map.Entry<String, byte[]>> files() {
    return Stream.of(
        Map.entry("enkat.xlsx", EXPORT.xlsx()),
        Map.entry("enkat.ods", EXPORT.ods()),
        Map.entry("survey.csv", EXPORT.csv(';', StandardCharsets.UTF_8)),
        Map.entry("enkät.csv", EXPORT.csv(',', StandardCharsets.UTF_8)),
        Map.entry("Enkat.csv", EXPORT.csv('\t', StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileBesideTheFollowUpIsRead(Map.Entry<String, byte[]> file) {
    SurveyFolder folder = folder().file(file.getKey(), file.getValue());
    ANSWERS.forEach((goal, answers) -> assertThat(folder.answers(goal)).isEqualTo(answers));
    String place = file.getKey() + (file.getKey().endsWith("csv") ? "" : "[Enkätsvar]");
    assertThat(folder.swedish())
        .contains(
            place + ": 3 av 4 kommuner har svarat. Inget svar från Göteborg.",
            place
                + ": 3 kolumner används inte av något mål, och deras celler läses inte in:"
                + " \"Tidstämpel\" (kolumn A), \"Kommun\" (kolumn C), \"Kommentar\" (kolumn I).");
  }

  @Test
  void oldCsvOfWindowsIsReadAndSaysSo() {
    SurveyFolder folder = folder().file("enkat.csv", EXPORT.csv(';', WINDOWS));
    ANSWERS.forEach((goal, answers) -> assertThat(folder.answers(goal)).isEqualTo(answers));
    assertThat(folder.swedish())
        .contains(
            "enkat.csv: Filen är inte sparad som UTF-8, och läses som Windows-1252 (ANSI), som"
                + " enkätverktyg och äldre Excel skriver CSV. Blir å, ä och ö fel, spara den som"
                + " \"CSV UTF-8\".");
  }

  @Test
  void sentencesWithOtherSeparatorsInThemAreHeadingsOfTheirOwn() {
    for (char separator : new char[] {';', ',', '\t'}) {
      ExportedBook export =
          new ExportedBook()
              .sheet(
                  "s",
                  row("Kommun", "Finns e-arkiv; eller planeras det, och i så fall när?", "Andel"),
                  row("Ale", "ja", "0,5 %"),
                  row("Vara", "nej", "12,5 %"));
      assertThat(
              new SurveyFolder()
                  .goal("arkiv", "minst;2;kommuner;Finns e-arkiv")
                  .file("enkat.csv", export.csv(separator, StandardCharsets.UTF_8))
                  .answers("arkiv"))
          .as("%s", separator)
          .isEqualTo(Map.of("Ale", "ja", "Vara", "nej"));
    }
  }

  /** By commas the three lines of two rows are as many as all rows by semicolons. */
  @Test
  void rowsThatAreCutByLinesAreNotWiderForIt() {
    assertThat(
            new SurveyFolder()
                .goal("arkiv", "minst;2;kommuner;Finns")
                .file(
                    "enkat.csv",
                    "Kommun;Finns det?;Hur, när och av vem?\r\n"
                        + "Ale;ja;\"a, b\nc, d\"\r\nVara;nej;\"a, b\nc, d\"")
                .answers("arkiv"))
        .isEqualTo(Map.of("Ale", "ja", "Vara", "nej"));
  }

  private static ExportedBook workbook() {
    List<List<Object>> goals = new ArrayList<>();
    goals.add(
        List.of(
            "id",
            "område",
            "mål",
            "måltyp",
            "målvärde",
            "enhet",
            "enkätfråga",
            "mäts som",
            "delar",
            "delenhet",
            "räknas som inget svar"));
    goals.add(
        goal("arkiv", "minst", 2, "kommuner", "Har kommunen infört e-arkiv?", "", "", "", ""));
    goals.add(goal("tjanster", "sammansatt", 2, "kommuner", "2. Hur många", "", 3, "tjänster", ""));
    goals.add(
        goal("utbildade", "minst", 500, "anställda", "3. Hur många", "summa", "", "", "ca 100"));
    goals.add(goal("larm", "minst", 80, "%", "Andel digitala", "medel", "", "", ""));
    goals.add(goal("dagar", "högst", 14, "dagar", "5", "medel", "", "", ""));
    return new ExportedBook()
        .sheet(
            "uppföljning",
            row("uppgift", "värde"),
            row("uppföljning", "pahittad-2016"),
            row("titel", "Påhittad uppföljning"),
            row("period", "2016"),
            row("kommuner", "Ale, Borås, Göteborg, Vara"))
        .sheet("områden", row("id", "titel"), row("arkiv", "Arkiv"))
        .sheet("mål", goals);
  }

  private static List<Object> goal(String id, Object... cells) {
    return Stream.concat(Stream.of(id, "arkiv", "Mål " + id), Stream.of(cells)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"uppf.xlsx", "uppf.ods"})
  void aSheetOfTheFollowUpsWorkbookIsRead(String name) {
    Checked<FollowUp> read = read(name, workbook(), "Enkät", EXPORT);
    FollowUp followUp = read.orThrow();
    ANSWERS.forEach(
        (goal, answers) -> assertThat(SurveyFolder.answers(followUp, goal)).isEqualTo(answers));
    assertThat(SurveyFolder.swedish(read))
        .contains(name + "[Enkät]: 3 av 4 kommuner har svarat. Inget svar från Göteborg.");
  }

  /** Exports have many columns; the other sheets of a follow-up have not. */
  @ParameterizedTest
  @ValueSource(strings = {"uppf.xlsx", "uppf.ods"})
  void aSheetOfAFollowUpsWorkbookHoldsAsMuchAsAFile(String name) {
    ExportedBook wide =
        new ExportedBook()
            .sheet(
                "enkät",
                List.of(
                    wide("Kommun", "Har kommunen infört e-arkiv?"),
                    wide("Ale", "ja"),
                    wide("Vara", "nej")));
    ExportedBook book = workbook();
    book.sheet(
        "mål",
        List.of(
            List.of("id", "område", "mål", "måltyp", "målvärde", "enhet", "enkätfråga"),
            List.of("arkiv", "arkiv", "M", "minst", 2, "kommuner", "Har kommunen infört")));
    assertThat(SurveyFolder.answers(read(name, book, "enkät", wide).orThrow(), "arkiv"))
        .isEqualTo(Map.of("Ale", "ja", "Vara", "nej"));
    book.sheet("kommuner", List.of(wide("mål", "kommun"), wide("arkiv", "Ale")));
    assertThat(SurveyFolder.swedish(read(name, book, "enkät", wide)))
        .filteredOn(said -> said.startsWith("FEL"))
        .hasSize(1)
        .allMatch(said -> said.startsWith("FEL " + name + "[kommuner] rad 1: Raden har "))
        .allMatch(said -> said.endsWith(" kolumner; gränsen är 100."));
  }

  private static List<Object> wide(String first, String last) {
    return Stream.of(
            Stream.of(first),
            IntStream.rangeClosed(1, 400).mapToObj(column -> "c" + column),
            Stream.of(last))
        .flatMap(cells -> cells)
        .collect(Collectors.toList());
  }

  private static Checked<FollowUp> read(
      String name, ExportedBook followUp, String title, ExportedBook survey) {
    ExportedBook book = followUp.with(title, survey);
    return FollowUps.read(name, name.endsWith("ods") ? book.ods() : book.xlsx());
  }
}

package se.vastkom.goals.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.io.json.JsonWriter;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Words;

class SurveyTemplateTest {

  private static SurveyFolder folder() {
    return new SurveyFolder()
        .goal("arkiv-1", "minst;2;kommuner;Har kommunen infört e-arkiv?")
        .goal("arkiv-2", "minst;500;anställda;");
  }

  private static FollowUp empty() {
    return folder().file("utfall.csv", "mål;utfall;grund").read().orThrow();
  }

  @Test
  void aRowStandsForEachMunicipalityAndAColumnForEachQuestion() {
    byte[] template = SurveyTemplate.write(empty(), Words.swedish());
    assertThat(
            Workbook.read("enkat.xlsx", template, Limits.WORKBOOK)
                .orThrow()
                .sheets()
                .get("enkät")
                .orThrow()
                .rows())
        .map(row -> row.stream().map(Cell::text).toList())
        .containsExactly(
            List.of("kommun", "Har kommunen infört e-arkiv?", "Mål arkiv-2"),
            List.of("Ale"),
            List.of("Borås"),
            List.of("Göteborg"),
            List.of("Vara"));
    assertThat(SurveyTemplate.write(empty(), Words.swedish())).isEqualTo(template);
  }

  @Test
  void theChoicesOfAQuestionAreListedForThoseWhoAnswer() {
    FollowUp followUp =
        new SurveyFolder()
            .columns("delar;delenhet;räknas som ja")
            .goal("arkiv-3", "sammansatt;2;kommuner;Vilka?;2;tjänster;\"Bygglov;Larm\"")
            .file("utfall.csv", "mål;utfall;grund")
            .read()
            .orThrow();
    assertThat(
            Workbook.read(
                    "enkat.xlsx", SurveyTemplate.write(followUp, Words.swedish()), Limits.WORKBOOK)
                .orThrow()
                .sheets()
                .get("läs mig")
                .orThrow()
                .rows())
        .last()
        .extracting(row -> row.get(0).text())
        .isEqualTo("\"Vilka?\" har valen Bygglov, Larm.");
  }

  @Test
  void filledInItIsReadWithoutFurtherWords() {
    byte[] filled =
        Xlsx.write(
            List.of(
                Sheet.named("enkät")
                    .headings("kommun", "Har kommunen infört e-arkiv?", "Mål arkiv-2")
                    .row(Entry.text("Ale"), Entry.text("ja"), Entry.text("12"))
                    .row(Entry.text("Göteborg"))
                    .row(Entry.text("Borås"), Entry.text("planerat"), Entry.text("vet ej"))
                    .row(Entry.text("Vara"), Entry.text("ej aktuellt")),
                Sheet.named("läs mig").row(Entry.text("Fyll i"))));
    SurveyFolder folder = folder().file("enkat.xlsx", filled);
    assertThat(folder.answers("arkiv-1"))
        .isEqualTo(Map.of("Ale", "ja", "Borås", "planerat", "Vara", "ej tillämpligt"));
    assertThat(folder.answers("arkiv-2"))
        .isEqualTo(Map.of("Ale", "12 anställda", "Borås", "bortfall", "Vara", "bortfall"));
    assertThat(folder.swedish())
        .contains("enkat.xlsx[enkät]: 3 av 4 kommuner har svarat. Inget svar från Göteborg.");
  }

  /** The name and the address are invented. */
  @Test
  void whatNoGoalAsksForIsNeitherKeptNorQuoted() {
    String name = "Påhittad Svarsson";
    String address = "pahittad.svarsson@example.org";
    byte[] export =
        Xlsx.write(
            List.of(
                Sheet.named("Form1")
                    .headings("ID", "E-post", "Kommun", "Har kommunen infört e-arkiv?", "Namn")
                    .row(
                        Entry.text("1"),
                        Entry.text(address),
                        Entry.text("Ale"),
                        Entry.text("Ja"),
                        Entry.text(name))
                    .row(
                        Entry.text("2"),
                        Entry.text("#N/A " + address),
                        Entry.text("Vara"),
                        Entry.text("Kanske"),
                        Entry.text(name))));
    SurveyFolder folder = folder().file("enkat.xlsx", export);
    assertThat(String.join("\n", folder.swedish()))
        .contains("Kanske")
        .doesNotContain(name, address);
    SurveyFolder mended =
        new SurveyFolder()
            .columns("räknas som nej")
            .goal("arkiv-1", "minst;2;kommuner;Har kommunen infört e-arkiv?;Kanske")
            .file("enkat.xlsx", export);
    assertThat(new String(new JsonWriter().write(mended.read().orThrow()), StandardCharsets.UTF_8))
        .contains("Kanske")
        .doesNotContain(name, address);
    assertThat(mended.swedish())
        .contains(
            "enkat.xlsx[Form1]: 3 kolumner används inte av något mål, och deras celler läses inte in:"
                + " \"ID\" (kolumn A), \"E-post\" (kolumn B), \"Namn\" (kolumn E).");
  }
}

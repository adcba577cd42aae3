package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Words;

class WorkbookReaderTest {

  private static final List<String> ABOUT =
      List.of(
          "uppgift|värde",
          "uppföljning|pahittad-2015",
          "titel|Påhittad uppföljning",
          "period|2015",
          "län|Västra Götaland");
  private static final List<String> AREAS = List.of("id|titel", "arkiv|Arkiv");
  private static final List<String> GOALS =
      List.of(
          "id|område|mål|måltyp|målvärde|enhet",
          "arkiv-1|arkiv|25 kommuner har ett arkiv|minst|25|kommuner");
  private static final List<String> OUTCOMES =
      List.of("mål|utfall|grund|kommentar", "arkiv-1|17|räknat|Sjutton");

  /** Returns the sheets of a small follow-up, each with its rows. */
  private static Map<String, List<String>> small() {
    Map<String, List<String>> sheets = new LinkedHashMap<>();
    sheets.put("uppföljning", ABOUT);
    sheets.put("områden", AREAS);
    sheets.put("mål", GOALS);
    sheets.put("utfall", OUTCOMES);
    return sheets;
  }

  /** Returns a follow-up with one more sheet, or another of that name. */
  private static Map<String, List<String>> with(String sheet, String... rows) {
    Map<String, List<String>> sheets = small();
    sheets.put(sheet, List.of(rows));
    return sheets;
  }

  private static byte[] workbook(Map<String, List<String>> sheets) {
    return Xlsx.write(
        sheets.entrySet().stream()
            .map(sheet -> Sheet.named(sheet.getKey()).rows(rows(sheet.getValue())))
            .toList());
  }

  private static List<List<Entry>> rows(List<String> rows) {
    return rows.stream()
        .map(row -> Stream.of(row.split("\\|", -1)).map(Entry::text).toList())
        .toList();
  }

  private static Checked<FollowUp> read(Map<String, List<String>> sheets) {
    return FollowUps.read("uppf.xlsx", workbook(sheets));
  }

  private static List<String> swedish(Map<String, List<String>> sheets) {
    return read(sheets).problems().stream()
        .map(problem -> Words.swedish().say(problem.phrase()))
        .toList();
  }

  @Test
  void aWorkbookIsReadAsTheFolderWithTheSameRows() {
    Map<String, byte[]> files = new HashMap<>();
    Map.of(
            "uppfoljning.yaml",
            """
            uppföljning: pahittad-2015
            titel: Påhittad uppföljning
            period: 2015
            län: Västra Götaland
            områden: [{id: arkiv, titel: Arkiv}]
            """,
            "mal.csv",
            String.join("\n", GOALS).replace('|', ';'),
            "utfall.csv",
            String.join("\n", OUTCOMES).replace('|', ';'))
        .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    FollowUp folder = FollowUps.read(FollowUpSource.of("mapp", files)).orThrow();

    FollowUp workbook = read(small()).orThrow();

    assertThat(workbook.header()).isEqualTo(folder.header());
    assertThat(workbook.areas()).isEqualTo(folder.areas());
    assertThat(workbook.goals())
        .map(Goal::target)
        .isEqualTo(folder.goals().stream().map(Goal::target).toList());
    assertThat(workbook.goals().get(0).place().phrase())
        .isEqualTo(Place.cell("uppf.xlsx", "mål", 2, 1).wholeRow().phrase());
    assertThat(workbook.observations().get(0).outcome())
        .isEqualTo(folder.observations().get(0).outcome());
  }

  @Test
  void sheetsMayBeSpelledAsPeopleDo() {
    Map<String, List<String>> sheets = new LinkedHashMap<>();
    sheets.put(
        "Follow-up",
        List.of("about|value", "follow-up|p-1", "title|P", "period|2015", "county|Halland"));
    sheets.put("OMRADEN", AREAS);
    sheets.put("goals", GOALS.stream().map(row -> row.replace("|25|", "|5|")).toList());
    sheets.put("Utfall", List.of("mål|utfall|grund", "arkiv-1|4|räknat"));

    assertThat(read(sheets).problems()).isEmpty();
    assertThat(read(sheets).orThrow().header().population().name()).isEqualTo("Halland");
  }

  @Test
  void theNarrativesItemsBelongToTheAreaAboveThem() {
    FollowUp read =
        read(with(
                "berättelse",
                "uppgift|värde",
                "titel|Så gick det",
                "analys|Bra",
                "område|Gemensamt",
                "mål|Dela",
                "mål|Lära",
                "leverans|En guide",
                "hör till|arkiv",
                "område|Vilar",
                "läge|vilande",
                "kommentar|Senare"))
            .orThrow();

    assertThat(read.narrative().orElseThrow().areas())
        .extracting(area -> area.title() + area.goals() + area.deliverables() + area.links())
        .containsExactly("Gemensamt[Dela, Lära][En guide][arkiv]", "Vilar[][][]");
    assertThat(read.narrative().orElseThrow().areas().get(1).comment()).isEqualTo("Senare");
    assertThat(read.narrative().orElseThrow().areas().get(1).lifecycle().isActive()).isFalse();
  }

  @Test
  void municipalitiesAreSeveralRowsOrOneCellWithCommas() {
    List<String> about = new ArrayList<>(ABOUT.subList(0, 4));
    about.addAll(List.of("kommuner|Borås, Vara", "kommuner|Ale"));
    Map<String, List<String>> sheets = with("uppföljning", about.toArray(new String[0]));
    sheets.put("mål", List.of(GOALS.get(0), "arkiv-1|arkiv|Alla|minst|3|kommuner"));
    sheets.put("utfall", List.of("mål|utfall|grund", "arkiv-1|2|räknat"));

    assertThat(read(sheets).orThrow().header().population().respondents())
        .extracting(Respondent::name)
        .containsExactlyInAnyOrder("Borås", "Vara", "Ale");
  }

  @Test
  void signsAreRows() {
    assertThat(
            read(with("teckenförklaring", "tecken|läst som", "☺|uppfyllt", "-|ej bedömt"))
                .orThrow()
                .sourceSigns())
        .extracting(sign -> sign.sign() + " " + sign.reading())
        .containsExactly("☺ uppfyllt", "- ej bedömt");
  }

  @Test
  void aSignWithoutAReadingIsToldAtItsCell() {
    assertThat(swedish(with("teckenförklaring", "tecken|läst som", "☺|")))
        .containsExactly(
            "uppf.xlsx[teckenförklaring] B2: Tecknet \"☺\" saknar en text om hur det har lästs."
                + " Skriv den efter kolonet, som grön ring: uppfyllt.");
  }

  @Test
  void theSheetsThatExplainAndThatListProblemsAndNotesAreNotRead() {
    Map<String, List<String>> sheets = with("läs mig", "Så här fyller du i");
    sheets.put("problem", List.of("Problem i uppf.xlsx"));
    sheets.put("Problems 12", List.of("Problems in uppf.xlsx"));
    sheets.put("# räknat för hand", List.of("a|b"));

    assertThat(read(sheets).problems()).isEmpty();
  }

  @Test
  void aSheetThatIsNotKnownIsTold() {
    assertThat(Said.of(read(with("Blad1", "a|b"))))
        .containsExactly(
            "uppf.xlsx[Blad1]: Bladet används inte och har inte lästs. Ett blad vars namn börjar"
                + " med # är en anteckning.",
            "uppf.xlsx[Blad1]: The sheet is not used and has not been read. A sheet whose name"
                + " begins with # is a note.");
  }

  @Test
  void twoSheetsOfOnePartAreRefused() {
    assertThat(swedish(with("Mal", GOALS.toArray(new String[0]))))
        .contains(
            "uppf.xlsx[mål]: Samma blad finns med flera stavningar: mål, Mal. Inget av dem läses."
                + " Behåll ett och ta bort eller byt namn på de andra.");
  }

  @Test
  void anEmptySheetIsTold() {
    assertThat(swedish(with("kommuner", "")))
        .containsExactly(
            "uppf.xlsx[kommuner]: Tabellen saknar rubrikrad. Väntat är en första rad med"
                + " kolumnernas namn.");
  }

  @Test
  void aMissingSheetIsNamedWithThoseThereAre() {
    Map<String, List<String>> sheets = small();
    sheets.remove("utfall");

    assertThat(swedish(sheets))
        .containsExactly(
            "uppf.xlsx: Arbetsboken har inget blad \"utfall\". Bladen heter uppföljning, områden,"
                + " mål. Lägg till det; en mall ges av malvakt uppfoljning ny.");
  }

  @Test
  void problemsStandAtTheirCells() {
    Map<String, List<String>> sheets =
        with("uppföljning", "uppgift|värde", "uppföljning|p-1", "titel|", "period|våren", "lan|X");
    sheets.put("mål", List.of(GOALS.get(0), "arkiv-1|arkiv|A|minst|tjugo|kommuner"));

    assertThat(swedish(sheets))
        .anySatisfy(line -> assertThat(line).startsWith("uppf.xlsx[uppföljning] B3: "))
        .anySatisfy(line -> assertThat(line).startsWith("uppf.xlsx[uppföljning] B4: "))
        .anySatisfy(
            line -> assertThat(line).startsWith("uppf.xlsx[uppföljning] A5: Nyckeln \"lan\" är"))
        .anySatisfy(line -> assertThat(line).startsWith("uppf.xlsx[mål] E2: "));
  }

  @Test
  void aRuleBookIsNamedAsOne() {
    assertThat(Said.of(read(Map.of("regelverk", List.of("uppgift|värde")))))
        .containsExactly(
            "uppf.xlsx: Arbetsboken är ett regelverk, men en uppföljning väntas. Ange den med"
                + " --regelverk, och uppföljningen för sig.",
            "uppf.xlsx: The workbook is a rule book, but a follow-up is expected. Give it with"
                + " --rule-book, and the follow-up by itself.");
  }

  @Test
  void aLoneSurveyIsNamedAsOne() {
    assertThat(swedish(Map.of("Formulärsvar 1", List.of("Tidstämpel|Kommun", "2016|Ale"))))
        .containsExactly(
            "uppf.xlsx: Arbetsboken är ingen uppföljning: den har inget av en uppföljnings blad,"
                + " utan Formulärsvar 1. Är det svaren på en enkät, lägg dem som bladet enkät i"
                + " uppföljningens arbetsbok. En mall, med bladet \"uppföljning\" och de andra, ges"
                + " av malvakt uppfoljning ny.");
  }

  @Test
  void aNumberCellIsReadAsOneAndADayIsNone() {
    byte[] good = workbookWith(Entry.number(new BigDecimal("1234")));
    byte[] day = workbookWith(Entry.day(LocalDate.of(2016, 3, 1)));

    assertThat(
            FollowUps.read("uppf.xlsx", good)
                .orThrow()
                .observation(new GoalId("arkiv-1"))
                .orElseThrow()
                .outcome())
        .isInstanceOf(Outcome.Amount.class)
        .extracting(Object::toString)
        .asString()
        .contains("1234");
    assertThat(Said.of(FollowUps.read("uppf.xlsx", day)).get(0))
        .startsWith("uppf.xlsx[utfall] B2: ")
        .contains("2016-03-01");
  }

  private static byte[] workbookWith(Entry outcome) {
    List<Sheet> sheets = new ArrayList<>();
    small()
        .forEach(
            (name, rows) -> {
              if (name.equals("mål")) {
                sheets.add(
                    Sheet.named(name)
                        .rows(rows(List.of(GOALS.get(0), "arkiv-1|arkiv|A|minst|1000|invånare"))));
              } else if (name.equals("utfall")) {
                sheets.add(
                    Sheet.named(name)
                        .rows(rows(List.of("mål|utfall|grund")))
                        .row(Entry.text("arkiv-1"), outcome, Entry.text("räknat")));
              } else {
                sheets.add(Sheet.named(name).rows(rows(rows)));
              }
            });
    return Xlsx.write(sheets);
  }

  @Test
  void everyMunicipalityMayAnswerSixtyGoals() {
    List<String> goals = new ArrayList<>(List.of(GOALS.get(0)));
    List<String> outcomes = new ArrayList<>(List.of("mål|utfall|grund"));
    List<String> answers = new ArrayList<>(List.of("mål|kommun|utfall"));
    for (int i = 1; i <= 60; i++) {
      goals.add("g-" + i + "|arkiv|Mål|minst|100|kommuner");
      outcomes.add("g-" + i + "||namngivet");
      for (Respondent one : Municipalities.all()) {
        answers.add("g-" + i + "|" + one.name() + "|ja");
      }
    }
    List<String> about = new ArrayList<>(ABOUT.subList(0, 4));
    Municipalities.all().forEach(one -> about.add("kommuner|" + one.name()));
    Map<String, List<String>> sheets = small();
    sheets.put("uppföljning", about);
    sheets.put("mål", goals);
    sheets.put("utfall", outcomes);
    sheets.put("kommuner", answers);

    FollowUp read = read(sheets).orThrow();

    assertThat(answers).hasSize(17_401);
    assertThat(read.responses(new GoalId("g-60"))).hasSize(290);
  }
}

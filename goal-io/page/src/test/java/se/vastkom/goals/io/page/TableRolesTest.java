package se.vastkom.goals.io.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

/** Tables are read by the names of their columns, in any order and form. All pages are invented. */
class TableRolesTest {

  private static final String TITLE = "Måluppföljning i Dalarna 2019";

  private static Checked<FollowUp> read(String name, String text) {
    return FollowUps.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Checked<FollowUp> tabs(String... rows) {
    return read("sida.txt", TITLE + "\n\n" + String.join("\n", rows).replace('|', '\t') + "\n");
  }

  private static Checked<FollowUp> pieces(String... rows) {
    return read("sida.txt", TITLE + "\n\n" + String.join("\n\n", rows).replace("|", "\n\n") + "\n");
  }

  private static Checked<FollowUp> html(String body) {
    return read("sida.html", "<html><head><title>x</title></head><body>" + body + "</body></html>");
  }

  /** Returns the goals with target and outcome. */
  private static List<String> goals(Checked<FollowUp> read) {
    FollowUp followUp = read.orThrow();
    return followUp.goals().stream()
        .map(
            goal ->
                goal.title()
                    + " | "
                    + Told.target(goal.target())
                    + " | "
                    + Told.stateOrOutcome(followUp, goal.id()))
        .toList();
  }

  private static String errors(Checked<FollowUp> read) {
    return read.problems().stream()
        .filter(problem -> problem.isError())
        .map(problem -> Words.swedish().say(problem.phrase()))
        .collect(Collectors.joining("\n"));
  }

  private static String remarks(Checked<FollowUp> read, String key) {
    return read.problems().stream()
        .filter(problem -> problem.what().key().equals(key))
        .map(problem -> Words.swedish().say(problem.phrase()))
        .collect(Collectors.joining("\n"));
  }

  private static final String[] ROWS = {
    "Mål|Målvärde|Utfall|Kommentar",
    "Omsorg",
    "Brukarna är nöjda|minst 90 %|84 %|Enkät i maj",
    "Väntetiden ska vara högst 30 dagar|30 dagar|28 dagar|-",
    "Miljö",
    "Sjukfrånvaro|< 6 %|6,2 %|Långtidssjukfrånvaron ökar"
  };

  @Test
  void readsTheSameTableWithTabsWithoutAndFromHtml() {
    String cells =
        List.of(ROWS).stream()
            .map(row -> "<tr><td>" + row.replace("|", "</td><td>") + "</td></tr>")
            .collect(Collectors.joining());
    List<String> expected =
        List.of(
            "Brukarna är nöjda | minst 90 % | räknat 84 %",
            "Väntetiden ska vara högst 30 dagar | högst 30 dagar | räknat 28 dagar",
            "Sjukfrånvaro | under 6 % | räknat 6,2 %");

    assertThat(goals(tabs(ROWS))).isEqualTo(expected);
    assertThat(goals(pieces(ROWS))).isEqualTo(expected);
    assertThat(goals(html("<h1>" + TITLE + "</h1><table>" + cells + "</table>")))
        .isEqualTo(expected);
    assertThat(pieces(ROWS).orThrow().areas())
        .extracting(area -> area.title())
        .containsExactly("Omsorg", "Miljö");
  }

  @Test
  void readsTheColumnsInAnyOrderAndKeepsWhatTheSourceConcluded() {
    FollowUp followUp =
        tabs(
                "Indikator|Utfall|Prognos|Måltal|Status|Ansvarig|Åtgärd|Kommentar",
                "Andel nöjda elever|84 %|88 %|minst 90 %|Delvis uppfyllt|Barn- och utbildningsnämnden|Nya rutiner|-",
                "Andel behöriga elever|91 %|91 %|minst 90 %|\ud83d\udfe2|Anna Andersson|-|-")
            .orThrow();

    Goal first = followUp.goals().get(0);
    Observation known = followUp.observation(first.id()).orElseThrow();
    assertThat(first.responsible()).isEqualTo("Barn- och utbildningsnämnden");
    assertThat(known.action()).isEqualTo("Nya rutiner");
    assertThat(known.published().status())
        .hasToString(
            "Optional[PublishedStatus[printed=Delvis uppfyllt, reading=Optional[delvis]]]");
    Goal second = followUp.goals().get(1);
    assertThat(second.responsible()).isEmpty();
    assertThat(followUp.observation(second.id()).orElseThrow().published().status())
        .hasToString("Optional[PublishedStatus[printed=\ud83d\udfe2, reading=Optional.empty]]");
  }

  @Test
  void tellsWhatItDoesNotRead() {
    Checked<FollowUp> read =
        tabs(
            "Mål|Målvärde|Utfall|Prognos|Trend|Ansvarig",
            "Minst 10 skolor har en plan|10|12|14|upp|Anna Andersson");

    assertThat(remarks(read, "page.columns-unread"))
        .isEqualTo(
            "sida.txt rad 3 kolumn 21: Det som står under \"Prognos\", \"Trend\" läses inte.");
    assertThat(remarks(read, "page.responsible-not-read"))
        .isEqualTo(
            "sida.txt rad 4 kolumn 42: maluppfoljning-i-dalarna-2019-1: det som står under Ansvarig kan vara en person och läses inte. Skriv en nämnd, en förvaltning eller en annan enhet.");
    assertThat(goals(read))
        .containsExactly("Minst 10 skolor har en plan | minst 10 skolor | räknat 12 skolor");
  }

  @Test
  void takesTheColumnOfThePagesYearAndRefusesOneOfAPart() {
    assertThat(
            goals(
                tabs(
                    "Mål|Utfall 2018|Utfall 2019|Utfall 2017",
                    "Minst 90 % av eleverna är nöjda|80 %|84 %|70 %")))
        .containsExactly("Minst 90 % av eleverna är nöjda | minst 90 % | räknat 84 %");
    assertThat(
            errors(
                tabs(
                    "Mål|Utfall kvinnor|Utfall män|Kommentar",
                    "Minst 90 % av eleverna är nöjda|80 %|84 %|-")))
        .isEqualTo(
            "sida.txt rad 3 kolumn 5: Det som står under \"Utfall kvinnor\", \"Utfall män\" gäller en del eller ett annat år, och ingen kolumn gäller alla under sidans år. Lägg till kolumnen för alla, eller döp om den som gäller till bara Resultat eller Utfall.");
    assertThat(
            errors(
                tabs(
                    "Mål|Utfall våren|Utfall hösten|Kommentar",
                    "Minst 90 % av eleverna är nöjda|80 %|84 %|-")))
        .isEqualTo(
            "sida.txt rad 3 kolumn 5: Det som står under \"Utfall våren\", \"Utfall hösten\" gäller en del eller ett annat år, och ingen kolumn gäller alla under sidans år. Lägg till kolumnen för alla, eller döp om den som gäller till bara Resultat eller Utfall.");
  }

  @Test
  void refusesATableWithoutWholeRows() {
    Checked<FollowUp> read =
        pieces(
            "Mål|Utfall|Målvärde|Kommentar",
            "Minst 90 % av eleverna är nöjda|84 %|90 %|Enkät",
            "Minst 80 % av eleverna är trygga|84 %|Enkät",
            "Minst 70 % av eleverna är delaktiga|84 %|70 %|Enkät");

    assertThat(errors(read))
        .isEqualTo(
            "sida.txt rad 19 kolumn 1: \"Minst 80 % av eleverna är trygga\" hör inte till någon hel rad. Tabellen har inga tabbar, så en rad väntas ha 4 stycken i ordningen Mål, Utfall, Målvärde, Kommentar. Skriv ett streck där en cell är tom, eller spara sidan som .html.");
  }

  @Test
  void readsGoalsWithTimeAndCommentAsFarAsTheyGo() {
    assertThat(
            goals(
                pieces(
                    "Mål / aktiviteter 2019|Uppskattad genomförd tid|Kommentar",
                    "Nationella lösningar",
                    "Behovet av tjänster är beskrivet|Mer än|30%|Arbetet fortsätter nästa år",
                    "En beställargrupp är bildad|Mindre än|10%|Genomfört")))
        .containsExactly(
            "Behovet av tjänster är beskrivet | milstolpe | bortfall",
            "En beställargrupp är bildad | milstolpe | gjort");
  }

  @Test
  void aGoalMayHaveATitleAboveItsText() {
    Checked<FollowUp> read =
        pieces(
            "Mål / aktiviteter 2019|Uppskattad genomförd tid|Kommentar",
            "Nationella lösningar|Behovet av tjänster är beskrivet.|Mer än|30%|En lista finns.",
            "Beställargrupp|En grupp är bildad som ställer krav.|Mindre än|10%|Genomfört");

    assertThat(goals(read))
        .containsExactly(
            "Nationella lösningar Behovet av tjänster är beskrivet. | milstolpe | bortfall",
            "Beställargrupp En grupp är bildad som ställer krav. | milstolpe | gjort");
  }

  @Test
  void readsMergedCellsAndPicturesOfHtml() {
    Checked<FollowUp> read =
        html(
            "<h1>"
                + TITLE
                + "</h1><ul><li>Start</li></ul><h2>Skola</h2><table><tr><th>Mål</th><th>Indikator</th><th>Målvärde</th><th>Utfall</th><th>Status</th></tr>"
                + "<tr><td rowspan='2'>Eleverna lyckas</td><td>Andel behöriga</td><td>minst 90 %</td><td>84 %</td><td><img src='/bilder/rod.png?x=1' alt=''></td></tr>"
                + "<tr><td>Andel nöjda</td><td>minst 80&nbsp;%</td><td>81 %</td><td><img src='a.png' alt='Uppfyllt'></td></tr></table>");

    assertThat(goals(read))
        .containsExactly(
            "Eleverna lyckas \u2013 Andel behöriga | minst 90 % | räknat 84 %",
            "Eleverna lyckas \u2013 Andel nöjda | minst 80 % | räknat 81 %");
    FollowUp followUp = read.orThrow();
    assertThat(followUp.observations())
        .extracting(known -> known.published().status().orElseThrow().printed())
        .containsExactly("rod", "Uppfyllt");
  }

  @Test
  void readsHtmlWhateverTheFileIsCalled() {
    String page =
        "<!DOCTYPE html><h1>Mål i Dalarna 2019</h1><table><tr><th>Mål<th>Utfall<tr><td>Minst 10 kommuner har en plan<td>12</table>";

    assertThat(goals(read("sida.txt", page)))
        .containsExactly("Minst 10 kommuner har en plan | minst 10 kommuner | räknat 12 kommuner");
  }

  @Test
  void readsATableWithinAsManyElementsAsAPageCanHave() {
    String row = "<tr><td>Minst 10 kommuner har en plan<td>12";
    String table = "<h1>" + TITLE + "</h1><table><tr><th>Mål<th>Utfall" + row + "</table>";

    assertThat(goals(html("<div>".repeat(100) + table)))
        .containsExactly("Minst 10 kommuner har en plan | minst 10 kommuner | räknat 12 kommuner");
    assertThat(html("<div>".repeat(100_000) + table).problems()).isNotEmpty();
  }

  @Test
  void readsNoOtherTableAndNoFootnoteOfHtml() {
    Checked<FollowUp> read =
        html(
            "<h1>"
                + TITLE
                + "</h1><table><tr><th>Mål</th><th>Utfall</th></tr><tr><td>Minst 10 kommuner har en plan</td><td>5<sup>4</sup></td></tr></table>"
                + "<table><tr><td>Namn</td><td>Telefon</td></tr><tr><td>Växeln</td><td>0123</td></tr></table>");

    assertThat(goals(read))
        .containsExactly("Minst 10 kommuner har en plan | minst 10 kommuner | räknat 5 kommuner");
  }

  @Test
  void takesTheCountyOrTheMunicipalityThatThePageNames() {
    assertThat(
            tabs("Mål|Utfall", "Minst 10 kommuner har en plan|12").orThrow().header().population())
        .isEqualTo(Municipalities.county("Dalarna").orElseThrow());
    assertThat(
            read(
                    "s.txt",
                    "Vansbro kommun, mål 2019\n\nMål\tUtfall\nMinst 10 skolor har en plan\t12\n")
                .orThrow()
                .header()
                .population())
        .isEqualTo(Population.municipality("Vansbro"));
    Checked<FollowUp> none = read("s.txt", "Mål 2019\tUtfall\nAlla kommuner har en plan\t12\n");
    assertThat(none.orThrow().header().population()).isEqualTo(Population.unstated());
    assertThat(Told.target(none.orThrow().goals().get(0).target())).isEqualTo("milstolpe");
    assertThat(remarks(none, "page.no-population"))
        .isEqualTo(
            "s.txt rad 1 kolumn 1: Sidan säger inte vilket län eller vilken kommun den gäller, så \"alla kommuner\" och kommuner vid namn läses inte. Skriv länet eller kommunen i sidans rubrik.");
    Checked<FollowUp> two =
        read(
            "s.txt",
            "Halland och Skåne, mål 2019\n\nMål\tUtfall\nMinst 10 kommuner har en plan\t12\n");
    assertThat(remarks(two, "page.populations"))
        .isEqualTo(
            "s.txt rad 1 kolumn 1: Sidan nämner 33 kommuner i Skåne, 6 kommuner i Halland, så det går inte att veta vilka den gäller. Skriv bara ett av dem i sidans rubrik.");
  }

  @Test
  void readsANarrativeOfAnalysisAndComment() {
    FollowUp followUp =
        read(
                "s.txt",
                "Måluppfyllnad 2016\n\nAnalys\n\nArbetet har samlat kommunerna.\n\nKommentar\n\nEn tjänst är vakant.\n\nSenast publicerad\n")
            .orThrow();

    assertThat(followUp.narrative().orElseThrow().analysis())
        .isEqualTo("Arbetet har samlat kommunerna.");
    assertThat(followUp.narrative().orElseThrow().comment()).isEqualTo("En tjänst är vakant.");
    assertThat(followUp.goal(new GoalId("x"))).isEmpty();
  }
}

package se.vastkom.goals.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Words;

/** What an analyst sees who saves beside the page. */
@Timeout(120)
class WorkbenchTest {

  private static final Path YEAR = Path.of("../esamhalle-2015/uppfoljning-2015");
  private static final RuleEngine ENGINE =
      RuleEngine.all(WorkbenchTest.class.getClassLoader()).stream()
          .filter(one -> one.name().equals("direct"))
          .findFirst()
          .orElseThrow();

  private final List<Throwable> faults = new ArrayList<>();

  @TempDir private Path folder;
  private Workbench workbench;

  @BeforeEach
  void isNotOpen() {
    workbench = null;
  }

  @AfterEach
  void hasNoFault() {
    if (workbench != null) {
      workbench.close();
    }
    assertThat(faults).isEmpty();
  }

  private Visitor open() throws Exception {
    return open(Optional.of(folder), Words.swedish());
  }

  private Visitor open(Optional<Path> place, Words words) throws Exception {
    workbench = Workbench.open(place, ENGINE, words, faults::add);
    return Visitor.of(workbench.address());
  }

  /** Copies the follow-up of 2015 into the folder. */
  private void copyYear() throws IOException {
    try (Stream<Path> files = Files.list(YEAR)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  /** Saves as most programs do: beside, and then over. */
  private void save(String name, String text) throws IOException {
    Path beside = folder.resolve(name + ".tmp");
    Files.writeString(beside, text);
    Files.move(beside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static String state(Document view) {
    return view.selectFirst(".state").text();
  }

  private static List<String> flips(Document view) {
    return view.select(".flips li .turn").eachText();
  }

  @Test
  void aSavedOutcomeShowsTheGoalThatFlipsAndWhy() throws Exception {
    copyYear();
    Visitor visitor = open();
    Document before = visitor.view();
    assertThat(before.selectFirst("h1").text()).isEqualTo("eSamhälle resultat 2015");
    assertThat(state(before))
        .isEqualTo("Inget mål har fått en annan bedömning sedan jämförelsen började.");
    assertThat(before.select(".goal")).hasSize(26);

    save("utfall.csv", read("utfall.csv").replace("e-arkiv-4;23;", "e-arkiv-4;25;"));
    Document after = visitor.viewWhen(view -> !flips(view).isEmpty());
    assertThat(state(after))
        .isEqualTo("1 mål har fått en annan bedömning sedan jämförelsen började.");
    assertThat(flips(after)).hasSize(1);
    assertThat(after.selectFirst(".flips h3 a").attr("href")).isEqualTo("#e-arkiv-4");
    assertThat(after.selectFirst(".flips li").text())
        .startsWith("Delvis uppfyllt → blev Uppfyllt Minst 25 kommuner har avsatt medel")
        .contains("Utfallet är 25 kommuner i stället för 23 kommuner (utfall.csv rad 6)");

    assertThat(visitor.post("nystart", "").statusCode()).isEqualTo(200);
    assertThat(flips(visitor.view())).isEmpty();
  }

  @Test
  void whatCannotBeReadIsToldAtItsCellBesideTheLastGoodState() throws Exception {
    copyYear();
    String good = read("utfall.csv");
    Visitor visitor = open();
    save("utfall.csv", good.replace("e-arkiv-4;23;", "e-arkiv-4;tjugotre;"));
    Document broken = visitor.viewWhen(view -> !view.select(".problems:not(.remarks)").isEmpty());
    assertThat(state(broken))
        .isEqualTo(
            "Det du ser är den senaste uppföljning som gick att läsa. Det som ligger i mappen nu har"
                + " fel.");
    assertThat(broken.selectFirst(".problems li").text()).startsWith("utfall.csv rad ");
    assertThat(broken.selectFirst(".problems li").text()).contains("tjugotre");
    assertThat(broken.select(".goal")).hasSize(26);
    assertThat(broken.selectFirst("#e-arkiv-4 .outcome").text()).isEqualTo("23 kommuner");

    save("utfall.csv", good);
    Document mended = visitor.viewWhen(view -> view.select(".is-stale").isEmpty());
    assertThat(state(mended)).startsWith("Inget mål har fått en annan bedömning");
  }

  @Test
  void anEmptyFolderIsGivenTheExampleAndABorderThatIsRaisedFlipsGoals() throws Exception {
    Visitor visitor = open();
    assertThat(state(visitor.view())).isEqualTo("Mappen har ingen uppföljning.");
    HttpResponse<String> begun = visitor.post("borja", "vad=exempel");
    assertThat(begun.body()).contains("uppfoljning.xlsx och regelverk.xlsx ligger nu i mappen");
    Document shown = visitor.viewWhen(view -> view.select(".goal").size() == 26);
    assertThat(shown.select("select[name=regelverk] option[selected]").eachText())
        .containsExactly("regelverk.xlsx");

    Spreadsheet.change(folder.resolve("regelverk.xlsx"), "parametrar", "grönt", 1, "100 %");
    Document raised = visitor.viewWhen(view -> !flips(view).isEmpty());
    assertThat(flips(raised))
        .isNotEmpty()
        .allMatch(flip -> flip.equals("Uppfyllt → blev Delvis uppfyllt"));
    assertThat(raised.selectFirst(".flips li").text()).contains("grönt");
    assertThat(visitor.post("borja", "vad=mall").body())
        .contains("Mallarna kunde inte skrivas i mappen.");
  }

  @Test
  void aFolderWithABookIsGivenTheFollowUpAlone() throws Exception {
    Path book = folder.resolve("bok.xlsx");
    Files.write(book, RuleBooks.workbook(RuleBooks.shipped("strikt-underlag")));
    Visitor visitor = open();
    assertThat(visitor.post("borja", "vad=exempel").body())
        .contains("uppfoljning.xlsx ligger nu i mappen.");
    visitor.viewWhen(view -> view.select(".goal").size() == 26);
    assertThat(folder.resolve("regelverk.xlsx")).doesNotExist();
    assertThat(visitor.view().select("select[name=regelverk] option[selected]").eachText())
        .containsExactly("bok.xlsx");
  }

  @Test
  void whatIsShownStaysTheOneThatIsShown() throws Exception {
    Visitor visitor = open();
    visitor.post("borja", "vad=exempel");
    visitor.viewWhen(view -> view.select(".goal").size() == 26);
    Files.copy(folder.resolve("uppfoljning.xlsx"), folder.resolve("a.xlsx"));
    Files.copy(folder.resolve("regelverk.xlsx"), folder.resolve("b.xlsx"));
    Document more =
        visitor.viewWhen(view -> view.select("select[name=regelverk] option").size() == 6);
    assertThat(more.select("select[name=uppfoljning] option").eachText())
        .containsExactly("a.xlsx", "uppfoljning.xlsx");
    assertThat(more.select("option[selected]").eachText())
        .containsExactly("uppfoljning.xlsx", "regelverk.xlsx", "Hur det var från början");

    visitor.post(
        "val", "uppfoljning=uppfoljning.xlsx&regelverk=regelverk.xlsx&mot=FOLLOW_UP%3Aa.xlsx");
    assertThat(state(visitor.view()))
        .isEqualTo("Inget mål har fått en annan bedömning jämfört med a.xlsx.");
    Files.delete(folder.resolve("uppfoljning.xlsx"));
    Document gone = visitor.viewWhen(view -> !view.select(".is-stale").isEmpty());
    assertThat(gone.select(".problems li").eachText())
        .containsExactly(
            "uppfoljning.xlsx: Finns inte längre i mappen. Lägg tillbaka den, eller välj en annan.");
    assertThat(gone.select(".goal")).hasSize(26);
  }

  @Test
  void anotherBookIsComparedWithAndAnotherFollowUpChosen() throws Exception {
    copyYear();
    Visitor visitor = open();
    visitor.post("val", "uppfoljning=&regelverk=vastkom-2015&mot=BOOK%3Avansbro-2019");
    Document view = visitor.view();
    assertThat(state(view)).endsWith("jämfört med regelverket vansbro-2019.");
    assertThat(flips(view)).isNotEmpty();
    visitor.post("val", "uppfoljning=&regelverk=finns-inte&mot=START%3A");
    assertThat(visitor.view().select(".problems li").eachText())
        .containsExactly(
            "finns-inte: Finns inte längre i mappen. Lägg tillbaka den, eller välj en annan.");
  }

  @Test
  void thePagesOfTheReportAreShownAsTheyWouldBe() throws Exception {
    copyYear();
    Visitor visitor = open();
    HttpResponse<String> goal = visitor.get("mal-e-arkiv-4.html");
    assertThat(goal.statusCode()).isEqualTo(200);
    assertThat(goal.body()).contains("Minst 25 kommuner har avsatt medel");
    assertThat(visitor.get("finns-inte.html").statusCode()).isEqualTo(404);
  }

  @Test
  void withoutAFolderThePageAsksForOne() throws Exception {
    copyYear();
    Visitor visitor = open(Optional.empty(), Words.english());
    assertThat(visitor.view().select("input[name=mapp]")).hasSize(1);
    assertThat(visitor.post("mapp", "mapp=relative").body())
        .contains("There is no folder relative.");
    visitor.post("mapp", "mapp=" + folder.toRealPath());
    assertThat(visitor.view().select(".goal")).hasSize(26);
    assertThat(state(visitor.view()))
        .isEqualTo("No goal has another verdict since the comparison began.");
  }

  @Test
  void openPagesAreToldOfASaveAndOfTheEnd() throws Exception {
    copyYear();
    Visitor visitor = open();
    try (BufferedReader events =
        new BufferedReader(new InputStreamReader(visitor.events(), StandardCharsets.UTF_8))) {
      assertThat(events.readLine()).isEqualTo(": malvakt");
      assertThat(events.readLine()).isEmpty();
      assertThat(events.readLine()).isEqualTo("event: nytt");
      assertThat(events.readLine()).isEqualTo("data: 1");
      assertThat(events.readLine()).isEmpty();
      save("utfall.csv", read("utfall.csv").replace("e-arkiv-4;23;", "e-arkiv-4;25;"));
      assertThat(events.readLine()).isEqualTo("event: nytt");
      assertThat(events.readLine()).isEqualTo("data: 2");
      assertThat(events.readLine()).isEmpty();
      assertThat(visitor.post("slut", "").body())
          .isEqualTo("Arbetsytan är avslutad. Du kan stänga fliken.");
      workbench.await();
      assertThat(events.readLine()).isEqualTo("event: slut");
    }
  }

  @Test
  void aFolderHasOneWorkbench() throws Exception {
    copyYear();
    open();
    assertThatThrownBy(
            () -> Workbench.open(Optional.of(folder), ENGINE, Words.swedish(), faults::add))
        .isInstanceOf(Workbench.OpenAlready.class);
    workbench.close();
    open();
  }

  @Test
  void whatLiesOutsideTheFolderIsNotRead(@TempDir Path outside) throws Exception {
    copyYear();
    Path away = outside.resolve("mal.csv");
    Files.move(folder.resolve("mal.csv"), away);
    Files.createSymbolicLink(folder.resolve("mal.csv"), away);
    Visitor visitor = open();
    Document view = visitor.view();
    assertThat(view.select(".goal")).isEmpty();
    assertThat(view.select(".problems:not(.remarks) li").eachText())
        .containsExactly(
            "mal.csv: Länken leder ut ur mappen och följs inte. Lägg själva filen i mappen.");
  }

  @Test
  void nothingIsJudgedWithoutAFileThatIsThereAndCannotBeRead(@TempDir Path outside)
      throws Exception {
    copyYear();
    Visitor visitor = open();
    // Without the answers the follow-up could be read, as one with fewer.
    Path away = outside.resolve("kommuner.csv");
    Files.move(folder.resolve("kommuner.csv"), away);
    Files.createSymbolicLink(folder.resolve("kommuner.csv"), away);
    Document view = visitor.viewWhen(one -> !one.select(".is-stale").isEmpty());
    assertThat(view.select(".is-stale")).hasSize(1);
    assertThat(view.select(".problems:not(.remarks) li").eachText())
        .containsExactly(
            "kommuner.csv: Länken leder ut ur mappen och följs inte. Lägg själva filen i mappen.");
    assertThat(view.select(".flips li")).isEmpty();
    assertThat(view.select(".goal")).hasSize(26);
  }

  @Test
  void hostileTextsAreShownAsTexts() throws Exception {
    copyYear();
    String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    save(
        "mal.csv",
        read("mal.csv").replaceFirst("Alla 49 kommuner har tagit ställning till e-arkiv", hostile));
    Visitor visitor = open();
    Document view = visitor.view();
    assertThat(view.select("script, img")).isEmpty();
    assertThat(view.text()).contains(hostile);
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;

/** The follow-up of 2015 rolled on to 2016, by the command that an analyst runs. */
class NextCommandTest {

  private static final String FOLLOW_UP = "../esamhalle-2015/uppfoljning-2015";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path next = Path.of("");

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            /* isTerminal */ false,
            Map.of()),
        arguments);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @BeforeEach
  void rollsOn() {
    next = folder.resolve("2016");
    assertThat(run("nasta", FOLLOW_UP, "--period", "2016", "--motor", "direct", "-o", next + ""))
        .as(err.toString(StandardCharsets.UTF_8))
        .isZero();
  }

  private FollowUp followUp() {
    return FollowUps.read(next).orThrow();
  }

  private Goal goal(String id) {
    return followUp().goal(new GoalId(id)).orElseThrow();
  }

  private PastPeriod past(String id) {
    return followUp().history().period(new GoalId(id), Period.year(2015)).orElseThrow();
  }

  private JournalEntry entry(String id) {
    return followUp().history().journal().stream()
        .filter(entry -> entry.goal().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theVilandeGoalStaysWithItsForum() {
    Lifecycle state = goal("informationssakerhet-5").lifecycle().orElseThrow();
    assertThat(state.state()).isEqualTo(Lifecycle.State.DORMANT);
    assertThat(state.carryOver()).contains(new Lifecycle.CarryOver.ToForum("eHälsa-nätverket"));
    assertThat(past("informationssakerhet-5").verdict().orElseThrow().status()).isEqualTo("utgått");
    assertThat(said()).contains("- Målet informationssakerhet-5 är vilande, som förut: ");
  }

  @Test
  void theEightyFourPerCentWithoutACountGivesNoChangeInUnits() throws IOException {
    Files.writeString(next.resolve("utfall.csv"), "mål;utfall;grund\ne-forvaltning-3;45;räknat\n");
    FollowUp followUp = followUp();
    Evidence evidence = Evidence.of(followUp, goal("e-forvaltning-3"));
    assertThat(evidence.change()).isEqualTo(Figure.absent(Cause.EARLIER_ONLY_PUBLISHED));
    assertThat(said())
        .contains(
            "- Målet e-forvaltning-3 har bara en publicerad andel för 2015, inget antal. Hur"
                + " utfallet förändras sedan dess kan inte räknas, om inte antalet skrivs i"
                + " historiken.");
  }

  @Test
  void theGoalThatNamesABudgetOf2016IsToldAndNotChanged() {
    assertThat(goal("e-arkiv-4").title())
        .isEqualTo("Minst 25 kommuner har avsatt medel för e-arkiv i 2016 års budget");
    assertThat(said())
        .contains(
            "- Målet e-arkiv-4 nämner 2016 i sin titel, som inte är ändrad: Minst 25 kommuner har"
                + " avsatt medel för e-arkiv i 2016 års budget")
        .contains("- Målet e-arkiv-3 nämner 2015 i sin titel, som inte är ändrad: ");
  }

  @Test
  void theGoalThatWasCarriedOverTo2016IsInForceAndInTheJournal() {
    assertThat(followUp().lifecycle(goal("oppna-data-3")).isActive()).isTrue();
    assertThat(entry("oppna-data-3").reason()).isEqualTo("tidsbrist; bortprioriterat");
    assertThat(entry("oppna-data-3").decision()).isEqualTo("beslutat 2015; förs vidare: 2016");
    assertThat(said()).contains("- Målet oppna-data-3 gäller åter: ");
  }

  @Test
  void whatIsDiscontinuedIsInTheJournalWithItsReason() {
    assertThat(followUp().goal(new GoalId("integration-1"))).isEmpty();
    assertThat(entry("integration-1").reason()).isEqualTo("bortprioriterat");
    assertThat(entry("integration-1").title())
        .isEqualTo("Tio kommuner är anslutna till Mina meddelanden");
    assertThat(said()).contains("- Målet integration-1 har utgått och står i journalen: ");
  }

  @Test
  void historyKeepsWhatTheBookConcludedAndWhichBookItWas() {
    PastPeriod.Verdict verdict = past("e-arkiv-1").verdict().orElseThrow();
    assertThat(verdict.status()).isEqualTo("uppfyllt");
    assertThat(verdict.book()).isEqualTo("vastkom-2015");
    assertThat(verdict.sha256()).hasSize(64);
    assertThat(past("e-forvaltning-5").responses()).hasSize(3);
  }

  @Test
  void whatWasOfThePeriodAloneIsEmptied() {
    assertThat(followUp().observations()).isEmpty();
    assertThat(followUp().narrative()).isEmpty();
    assertThat(said()).contains("- Berättelsen är tömd.");
  }

  @Test
  void aWorkbookBecomesAWorkbookThatSaysTheSame() {
    String book = folder.resolve("2015.xlsx").toString();
    assertThat(run("konvertera", FOLLOW_UP, book)).isZero();
    assertThat(
            run(
                "nästa",
                book,
                "--period",
                "2016",
                "--motor",
                "direct",
                "-o",
                folder.resolve("bok2016") + ""))
        .isZero();
    FollowUp followUp = FollowUps.read(folder.resolve("bok2016.xlsx")).orThrow();
    assertThat(followUp.history().periods()).hasSameSizeAs(followUp().history().periods());
    assertThat(followUp.goals().stream().map(Goal::id))
        .isEqualTo(followUp().goals().stream().map(Goal::id).toList());
  }

  @Test
  void refusesAPeriodThatIsNotLaterOrNone() {
    String again = folder.resolve("igen").toString();
    assertThat(run("nasta", FOLLOW_UP, "--period", "2015-T3", "-o", again))
        .isEqualTo(Malvakt.BAD_INPUT);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("börjar inte efter det");
    assertThat(run("nasta", FOLLOW_UP, "--period", "nästa år", "-o", again))
        .isEqualTo(Malvakt.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("\"nästa år\" är ingen period");
  }

  @Test
  void theYearIsConcludedAnewBesideWhatWasConcludedThen() {
    assertThat(run("bedom", next + "", "--om-igen", "2015", "--motor", "direct")).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Alla mål bedöms som då.");
    assertThat(said()).contains("bedömdes då av vastkom-2015, version 1");
    assertThat(
            run(
                "bedom",
                next + "",
                "--om-igen",
                "2015",
                "--regelverk",
                "vansbro-2019",
                "--motor",
                "direct"))
        .isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("mål bedöms annorlunda än då: ");
  }

  @Test
  void aPeriodThatHistoryDoesNotKnowIsRefused() {
    assertThat(run("bedom", next + "", "--om-igen", "2014", "--motor", "direct"))
        .isEqualTo(Malvakt.BAD_INPUT);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Historiken säger inget om 2014. Perioder som den känner: 2015.");
  }

  @Test
  void twoPeriodsStandSideBySideWithTheMunicipalitiesThatMoved() throws IOException {
    Files.writeString(
        next.resolve("utfall.csv"),
        "mål;utfall;grund\ne-forvaltning-2;30;räknat\ne-forvaltning-5;;namngivet\n");
    Files.writeString(
        next.resolve("kommuner.csv"),
        """
        mål;kommun;utfall
        e-forvaltning-5;Borås;ja
        e-forvaltning-5;Tjörn;nej
        e-forvaltning-5;Vara;ja
        """);
    assertThat(
            run("jamfor", FOLLOW_UP, next + "", "--regelverk", "vastkom-2015", "--motor", "direct"))
        .isZero();
    assertThat(said())
        .contains("2015 och 2016, mål för mål")
        .contains("2015: 24 kommuner; ◐ delvis uppfyllt")
        .contains("2016: 30 kommuner; ◐ delvis uppfyllt")
        .contains("6 kommuner fler än 2015")
        .contains("Mellerud: från ja till nej")
        .contains("Tjörn: från ja till nej")
        .contains("Vara: från nej till ja");
  }

  @Test
  void anExplanationShowsTheEarlierPeriod() {
    assertThat(run("forklara", next + "", "e-arkiv-4", "--motor", "direct")).isZero();
    assertThat(said().replaceAll("\\s+", " "))
        .contains("Tidigare perioder, som de bedömdes då")
        .contains("2015: 23 kommuner; målet var minst 25 kommuner; delvis uppfyllt");
  }

  @Test
  void whatIsMeasuredInAnotherWayStandsApart() throws IOException {
    Path goals = next.resolve("mal.csv");
    Files.write(
        goals,
        Files.readAllLines(goals).stream()
            .map(
                line ->
                    line.contains("id;område")
                        ? line + ";jämförbart från och med"
                        : line + (line.startsWith("e-forvaltning-2;") ? ";2016" : ";"))
            .toList());
    Files.writeString(next.resolve("utfall.csv"), "mål;utfall;grund\ne-forvaltning-2;30;räknat\n");
    assertThat(
            run("jamfor", FOLLOW_UP, next + "", "--regelverk", "vastkom-2015", "--motor", "direct"))
        .isZero();
    assertThat(said().substring(said().indexOf("Mäts på ett annat sätt 2016 än 2015")))
        .contains("2015: 24 kommuner; ◐ delvis uppfyllt")
        .contains("Ingen skillnad kan räknas: det är mätt på ett annat sätt än förut");
  }

  @Test
  void theEnglishNameOfTheCommandDoesTheSame() throws IOException {
    Path other = folder.resolve("english");
    assertThat(
            run("next", FOLLOW_UP, "--period", "2016", "--motor", "direct", "-o", other.toString()))
        .isZero();
    assertThat(Files.readString(other.resolve("historik.csv")))
        .isEqualTo(Files.readString(next.resolve("historik.csv")));
  }
}

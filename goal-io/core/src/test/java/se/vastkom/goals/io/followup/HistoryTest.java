package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle.CarryOver.ToPeriod;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.PastPeriod.Verdict;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Words;

/** What a folder says of other periods than its own, and what follows from it. */
class HistoryTest {

  private static final String HEADINGS = "mål;period;måltyp;målvärde;enhet;utfall;grund";

  private final Map<String, byte[]> files = new TreeMap<>();
  private String unit = "kommuner";
  private String wanted = "40";
  private String reached = "30";
  private String columns = "";
  private String cells = "";

  /** Begins with a goal of which 30 is counted in 2016, and these columns besides. */
  private HistoryTest with(String moreColumns, String moreCells) {
    columns = moreColumns;
    cells = moreCells;
    return this;
  }

  /** The same of a goal of at least ten million kronor. */
  private HistoryTest kronor(String outcome) {
    unit = "mkr";
    wanted = "10";
    reached = outcome;
    return this;
  }

  private HistoryTest file(String name, String... lines) {
    files.put(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private HistoryTest history(String... rows) {
    return file("historik.csv", HEADINGS + "\n" + String.join("\n", rows));
  }

  private Checked<FollowUp> read() {
    file(
        "uppfoljning.yaml",
        "uppföljning: larm-2016",
        "titel: Påhittad",
        "period: 2016",
        "län: Västra Götaland",
        "områden:",
        "  - {id: trygghet, titel: Trygghet}");
    file(
        "mål.csv",
        "id;område;mål;måltyp;målvärde;enhet" + columns,
        "larm;trygghet;Larmen är digitala;minst;" + wanted + ";" + unit + cells);
    file("utfall.csv", "mål;utfall;grund", "larm;" + reached + ";räknat");
    return FollowUps.read(FollowUpSource.of("påhittad", new TreeMap<>(files)));
  }

  private FollowUp followUp() {
    return read().orThrow();
  }

  private Evidence evidence() {
    FollowUp followUp = followUp();
    return Evidence.of(followUp, followUp.goals().get(0));
  }

  private String moved() {
    return Words.swedish().say(evidence().developmentSummary());
  }

  private String fault() {
    return Said.errorsOf(read()).get(0);
  }

  @Test
  void keepsTheTargetOfThatTimeTheVerdictAndTheBookThatConcludedIt() {
    file(
        "historik.csv",
        HEADINGS + ";status;trend;regelverk;version;kontrollsumma",
        "larm;2015;minst;20;kommuner;26;räknat;uppfyllt;positiv;vastkom-2015;1.2;abc123");
    PastPeriod past = followUp().history().periods(new GoalId("larm")).get(0);
    assertThat(past.period()).isEqualTo(Period.year(2015));
    assertThat(past.target()).isEqualTo(new Target.AtLeast(Quantity.of(20, "kommuner")));
    assertThat(past.quantity()).contains(Quantity.of(26, "kommuner"));
    assertThat(past.verdict())
        .contains(new Verdict("uppfyllt", "positiv", "vastkom-2015", "1.2", "abc123"));
  }

  @Test
  void aGoalIsMeasuredAsTheMeanOfItsPeriods() {
    with(";mäts över", ";3 perioder, medel").kronor("12");
    file(
        "historik.csv",
        HEADINGS,
        "larm;2015;minst;10;mkr;9,5;räknat",
        "larm;2014;minst;10;mkr;8;räknat");
    assertThat(Words.swedish().say(evidence().summary()))
        .isEqualTo(
            "≈ 9,83 av 10 mkr, 98 % av målet; medel över 3 perioder: 8 mkr 2014, 9,5 mkr 2015, nu"
                + " 12 mkr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 år",
        "1 perioder",
        "25 perioder, medel",
        "3 perioder, median",
        "3",
        "-3 perioder"
      })
  void whatIsNoNumberOfPeriodsIsToldWithWhatToWrite(String written) {
    with(";mäts över", ";" + written);
    assertThat(fault())
        .isEqualTo(
            "mål.csv rad 2 kolumn G: \""
                + written
                + "\" går inte att läsa under mäts över. Skriv antalet perioder, 2 till 24, som 3"
                + " perioder, medel; eller låt cellen vara tom.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2 perioder|2", "3 Perioder , medel|3", "24 periods, mean|24", "3 perioder,medel|3"})
  void periodsAreReadInWordsOfEitherLanguage(String written, int periods) {
    with(";mäts över", ";" + written).kronor("12");
    assertThat(followUp().goals().get(0).measurement().periods()).isEqualTo(periods);
  }

  @Test
  void keepsWhatEachRespondentAnsweredThen() {
    history("larm;2015;minst;20;kommuner;1;namngivet");
    file(
        "svarshistorik.csv",
        "mål;period;svarande;utfall;kommentar",
        "larm;2015;Borås;ja;",
        "larm;2015;1480;nej;Nästa år");
    PastPeriod past = followUp().history().periods(new GoalId("larm")).get(0);
    assertThat(past.responses())
        .extracting(response -> response.respondent())
        .containsExactly(new RespondentId("1490"), new RespondentId("1480"));
    assertThat(past.responses().get(1).comment()).isEqualTo("Nästa år");
  }

  @Test
  void readsHowLongAGoalLastsAndWhatBecomesOfItThen() {
    with(
        ";gäller till;förs vidare;nytt målvärde;jämförbart från och med",
        ";2016;period: 2018;ja;2015");
    assertThat(followUp().goals().get(0).term())
        .isEqualTo(
            new Term(
                java.util.Optional.of(Period.year(2016)),
                java.util.Optional.of(new ToPeriod(Period.year(2018))),
                true,
                java.util.Optional.of(Period.year(2015))));
  }

  @Test
  void refusesThatAGoalInForceIsCarriedOverWithoutAnEnd() {
    assertThat(with(";förs vidare", ";period: 2018").fault())
        .isEqualTo(
            "mål.csv rad 2: Målet larm förs vidare (2018) men har inget slut. Skriv under gäller"
                + " till den sista period som målet gäller, eller ett läge.");
  }

  @Test
  void refusesAGoalInForceThatEndedBeforeThePeriod() {
    assertThat(with(";gäller till", ";2015").fault())
        .isEqualTo(
            "mål.csv rad 2: Målet larm gällde till 2015, men uppföljningen gäller 2016. Rätta"
                + " gäller till, eller skriv ett läge.");
  }

  @Test
  void letsADormantGoalOutliveItsEnd() {
    assertThat(with(";gäller till;läge", ";2015;vilande").read().problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "larm;2016;minst;20;kommuner;26;räknat | historik.csv rad 2 kolumn F: Målet larm har historik för 2016,"
            + " men uppföljningen gäller 2016. Skriv en period som slutar tidigare, eller ta bort"
            + " raden.",
        "larm;2015;minst;20;kommuner;26 dagar;räknat | historik.csv rad 2 kolumn F: Målet larm har 26 dagar, men"
            + " målvärdet är i kommuner. Ett tal är utfallet bara om det har målets enhet.",
        "larm;2015;minst;20;kommuner;2,5;räknat | historik.csv rad 2 kolumn F: Målet larm har 2,5 kommuner för"
            + " 2015, och det kan inte ha varit så. Rätta talet.",
        "larmet;2015;minst;20;kommuner;26;räknat | historik.csv rad 2 kolumn F: Målet \"larmet\" finns inte i"
            + " uppföljningen.",
        "larm;2015;minst;20;kommuner;;publicerat | historik.csv rad 2 kolumn F: Utfallet för larm 2015 sägs vara"
            + " publicerat, men ingen publicerad andel är angiven. Skriv andelen, som 24 %.",
        "larm;2015;milstolpe;;;26 kommuner;räknat | historik.csv rad 2 kolumn F: Målet larm har för 2015 ett"
            + " utfall som ett mål av typen milstolpe inte kan ha. Rätta utfallet, eller måltypen på"
            + " samma rad."
      })
  void refusesAPeriodThatCannotHaveBeen(String row, String said) {
    assertThat(history(row).fault()).isEqualTo(said);
  }

  @Test
  void refusesTwoRowsOfOneGoalAndPeriod() {
    history("larm;2015;minst;20;kommuner;26;räknat", "larm;2015;minst;20;kommuner;27;räknat");
    assertThat(fault())
        .isEqualTo(
            "historik.csv rad 3 kolumn F: Målet larm har två rader för 2015 i historiken, den första"
                + " historik.csv rad 2 kolumn F. Behåll en.");
  }

  @Test
  void refusesAnAnswerOfAPeriodWithoutAnOutcome() {
    file("svarshistorik.csv", "mål;period;svarande;utfall", "larm;2015;Borås;ja");
    assertThat(fault())
        .isEqualTo(
            "svarshistorik.csv rad 2: Målet larm har ett svar för 2015, men inget utfall för den"
                + " perioden i historiken. Skriv en rad där, eller ta bort svaret.");
  }

  @Test
  void refusesWhatABookIsSaidToHaveConcludedWithoutAStatus() {
    file(
        "historik.csv",
        HEADINGS + ";status;regelverk",
        "larm;2015;minst;20;kommuner;26;räknat;;vastkom-2015");
    assertThat(fault())
        .isEqualTo(
            "historik.csv rad 2 kolumn H: Här står ingen status, men vastkom-2015 bredvid. Skriv den status som"
                + " bedömdes då, eller töm de andra cellerna.");
  }

  @Test
  void namesBothCellsWhereAStatedPreviousOutcomeAndHistoryDiffer() {
    with(";föregående utfall;föregående period", ";25;2015");
    history("larm;2015;minst;20;kommuner;26;räknat");
    assertThat(fault())
        .isEqualTo(
            "mål.csv rad 2 kolumn G: Målet larm har 25 kommuner för 2015 som föregående utfall, men i"
                + " historik.csv rad 2 kolumn F står 26 kommuner för 2015. Skriv samma sak på båda ställena,"
                + " eller låt föregående utfall vara tomt: då används historiken.");
  }

  @Test
  void refusesAPreviousOutcomeThatHistoryHasALaterOneThan() {
    with(";föregående utfall;föregående period", ";25;2014");
    history("larm;2015;minst;20;kommuner;26;räknat");
    assertThat(fault()).startsWith("mål.csv rad 2 kolumn G: Målet larm har 25 kommuner för 2014");
  }

  @Test
  void takesAPreviousOutcomeThatHistoryAgreesWith() {
    with(";föregående utfall;föregående period", ";26;2015");
    history("larm;2015;minst;20;kommuner;26;räknat");
    assertThat(moved()).isEqualTo("4 kommuner fler än 2015");
  }

  @Test
  void movesFromTheLatestPeriodOfTheSameLength() {
    history(
        "larm;2014;minst;20;kommuner;20;räknat",
        "larm;2016-T2;minst;40;kommuner;29;räknat",
        "larm;2015;minst;20;kommuner;26;räknat");
    assertThat(moved()).isEqualTo("4 kommuner fler än 2015");
    assertThat(evidence().change()).isEqualTo(Figure.known(Quantity.of(4, "kommuner")));
  }

  @Test
  void saysThatPeriodsOfAnotherLengthGiveNoTrend() {
    history("larm;2016-T2;minst;40;kommuner;29;räknat");
    assertThat(evidence().change()).isEqualTo(Figure.absent(Cause.OTHER_LENGTH));
    assertThat(evidence().development()).isEqualTo(Figure.absent(Cause.OTHER_LENGTH));
    assertThat(moved()).contains("det som är mätt tidigare gäller perioder av annan längd");
  }

  @Test
  void saysThatAnotherMethodGivesNoTrend() {
    with(";jämförbart från och med", ";2016");
    history("larm;2015;minst;20;kommuner;26;räknat");
    assertThat(evidence().development()).isEqualTo(Figure.absent(Cause.OTHER_METHOD));
    assertThat(moved()).contains("det är mätt på ett annat sätt än förut");
  }

  @Test
  void startsNoWayToTheTargetFromWhatWasMeasuredInAnotherWay() {
    with(";jämförbart från och med;utgångsläge;utgångsperiod", ";2016;10;2014");
    assertThat(evidence().progress()).isEqualTo(Figure.absent(Cause.OTHER_METHOD));
  }

  @Test
  void aShareWithoutACountGivesNoChangeInUnits() {
    file(
        "historik.csv",
        HEADINGS + ";publicerad andel",
        "larm;2014;minst;20;kommuner;20;räknat;",
        "larm;2015;minst;49;kommuner;;publicerat;84 %");
    assertThat(evidence().change()).isEqualTo(Figure.absent(Cause.EARLIER_ONLY_PUBLISHED));
    assertThat(moved()).contains("det som mättes senast är bara publicerat som andel");
  }

  @Test
  void anotherUnitGivesNoChange() {
    history("larm;2015;minst;20;%;26;räknat");
    assertThat(evidence().change()).isEqualTo(Figure.absent(Cause.OTHER_UNIT));
  }

  @Test
  void aPeriodThatNothingWasMeasuredInIsSteppedOver() {
    history("larm;2014;minst;20;kommuner;20;räknat", "larm;2015;minst;20;kommuner;bortfall;");
    assertThat(moved()).isEqualTo("10 kommuner fler än 2014");
  }

  @Test
  void aChangedTargetDoesNotBreakTheLineOfTheOutcome() {
    history("larm;2015;högst;5;kommuner;26;räknat");
    assertThat(moved()).isEqualTo("4 kommuner fler än 2015");
  }

  @Test
  void keepsTheHistoryOfAGoalThatTheJournalRemembers() {
    history("gammalt;2014;minst;20;kommuner;20;räknat");
    file("journal.csv", "period;id;titel;skäl;beslut", "2014;gammalt;Ett mål;gällde till 2014;§ 3");
    FollowUp followUp = followUp();
    assertThat(followUp.history().journal().get(0).reason()).isEqualTo("gällde till 2014");
    assertThat(followUp.history().periods(new GoalId("gammalt"))).hasSize(1);
  }

  @Test
  void refusesAJournalOfThisPeriod() {
    file("journal.csv", "period;id;titel;skäl;beslut", "2016;gammalt;Ett mål;;");
    assertThat(fault()).startsWith("journal.csv rad 2: Målet gammalt har historik för 2016");
  }

  private static final String CONCLUDED = HEADINGS + ";kommentar;status;trend;regelverk;version";

  @Test
  void aGoalWithoutAnOutcomeOfItsOwnKeepsWhatWasConcludedOfIt() {
    file("historik.csv", CONCLUDED, "larm;2015;;;;;;;delvis;positiv;vastkom-2015;1.2");
    PastPeriod past = followUp().history().periods(new GoalId("larm")).get(0);
    assertThat(past.observation()).isEmpty();
    assertThat(past.target()).isEqualTo(new Target.None());
    assertThat(past.verdict())
        .contains(new Verdict("delvis", "positiv", "vastkom-2015", "1.2", ""));
    assertThat(Words.swedish().say(past.place().phrase())).isEqualTo("historik.csv rad 2 kolumn F");
  }

  @ParameterizedTest
  @CsvSource({
    "larm;2015;minst;40;kommuner;;;;delvis;;;",
    "larm;2015;;;;;;Bra;delvis;;;",
    "larm;2015;;;kommuner;;;;delvis;;;",
    "larm;2015;;;;;;;;;;"
  })
  void refusesAnOutcomeThatIsBlankWhereSomethingSaysThatThereWasOne(String row) {
    file("historik.csv", CONCLUDED, row);
    assertThat(fault())
        .isEqualTo(
            "historik.csv rad 2 kolumn F: Utfallet för larm är tomt. Skriv ett tal, ja eller nej,"
                + " ett skäl (bortfall, ej tillämpligt, sekretess, ännu inte mätt), eller grunden"
                + " publicerat eller namngivet.");
  }

  @Test
  void refusesAnAnswerOfAPeriodInWhichTheGoalHadNoOutcomeOfItsOwn() {
    file("historik.csv", CONCLUDED, "larm;2015;;;;;;;delvis;;;");
    file("svarshistorik.csv", "mål;period;svarande;utfall", "larm;2015;Borås;ja");
    assertThat(fault())
        .startsWith(
            "svarshistorik.csv rad 2: Målet larm har ett svar för 2015, men inget utfall för den"
                + " perioden");
  }
}

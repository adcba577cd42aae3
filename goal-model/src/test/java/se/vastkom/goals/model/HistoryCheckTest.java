package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.HEADER;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.begun;
import static se.vastkom.goals.Example.between;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.observed;
import static se.vastkom.goals.Example.previous;
import static se.vastkom.goals.Example.published;
import static se.vastkom.goals.Example.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Lifecycle.CarryOver.ToPeriod;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.Source;
import se.vastkom.goals.problem.Place;

/** What a follow-up cannot say of other periods than its own, and how that is told. */
class HistoryCheckTest {

  private static final Target TARGET = atLeast(40, "kommuner");
  private static final Goal ARCHIVE = goal(TARGET).at(Place.row("mål.csv", 2));
  private static final Outcome NO_ANSWER = new Outcome.Missing(Outcome.Reason.MISSING);
  private static final Period LAST_YEAR = Period.year(2014);

  /** Returns what is known of the goal for a period, read from the second row of the history. */
  private static PastPeriod past(Period period, Target target, Observation observation) {
    return PastPeriod.of(
        period, target, observation.withSource(new Source("", Place.row("historik.csv", 2))));
  }

  private static PastPeriod past(Target target, Outcome outcome) {
    return past(LAST_YEAR, target, observed(outcome));
  }

  private static PastPeriod counted(Period period, long number) {
    return past(period, TARGET, observed(amount(number, "kommuner")));
  }

  private static List<String> refused(PastPeriod... periods) {
    return refused(ARCHIVE, periods);
  }

  private static List<String> refused(Goal goal, PastPeriod... periods) {
    FollowUp.Builder draft = begun().goal(goal);
    List.of(periods).forEach(draft::past);
    return refusal(draft);
  }

  private static JournalEntry left(Period period, String reason, int row) {
    return new JournalEntry(
        period,
        new GoalId("bredband-1"),
        "Alla har bredband",
        reason,
        "",
        Place.row("journal.csv", row));
  }

  private static Goal until(int year) {
    return ARCHIVE.lasting(Term.until(Period.year(year)));
  }

  @Test
  void aGoalThatIsCarriedOverHasAnEnd() {
    Optional<Lifecycle.CarryOver> later = Optional.of(new ToPeriod(Period.year(2017)));
    Term endless = new Term(Optional.empty(), later, false, Optional.empty());
    assertThat(refused(ARCHIVE.lasting(endless)))
        .containsExactly(
            "mål.csv rad 2: Målet e-arkiv-1 förs vidare (2017) men har inget slut. Skriv under"
                + " gäller till den sista period som målet gäller, eller ett läge.",
            "mål.csv row 2: The goal e-arkiv-1 is carried over (2017) but has no end. Write under"
                + " valid until the last period that the goal is for, or a state.");
    Term ending = new Term(Optional.of(Period.year(2015)), later, false, Optional.empty());
    assertThat(refused(ARCHIVE.lasting(ending))).isEmpty();
  }

  @Test
  void aGoalInForceHasNotEndedBeforeThePeriod() {
    assertThat(refused(until(2014)))
        .contains(
            "mål.csv rad 2: Målet e-arkiv-1 gällde till 2014, men uppföljningen gäller 2015. Rätta"
                + " gäller till, eller skriv ett läge.");
    assertThat(refused(until(2015))).isEmpty();
    Lifecycle resting = Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED);
    assertThat(refused(until(2014).inState(resting))).isEmpty();
  }

  @Test
  void aGoalThatRestsWithItsAreaMayHaveEnded() {
    Lifecycle resting = Lifecycle.of(State.DORMANT, StatedDate.NOT_STATED);
    FollowUp.Builder draft =
        FollowUp.builder(HEADER)
            .area(new FocusArea(new AreaId(AREA), "E-arkiv", resting))
            .goal(until(2014));
    assertThat(refusal(draft)).isEmpty();
  }

  @Test
  void outcomesAreComparableFromThisPeriodAtTheLatest() {
    Term later =
        new Term(Optional.empty(), Optional.empty(), false, Optional.of(Period.year(2016)));
    assertThat(refused(ARCHIVE.lasting(later)))
        .contains(
            "mål.csv rad 2: Målet e-arkiv-1 sägs vara jämförbart från och med 2016, men"
                + " uppföljningen gäller 2015. Skriv den period då det började mätas så som nu.");
    Term now = new Term(Optional.empty(), Optional.empty(), false, Optional.of(Period.year(2015)));
    assertThat(refused(ARCHIVE.lasting(now))).isEmpty();
  }

  @Test
  void historyEndsBeforeTheFollowUp() {
    assertThat(refused(counted(LAST_YEAR, 24))).isEmpty();
    assertThat(refused(counted(Period.year(2015), 24)))
        .containsExactly(
            "historik.csv rad 2: Målet e-arkiv-1 har historik för 2015, men uppföljningen gäller"
                + " 2015. Skriv en period som slutar tidigare, eller ta bort raden.",
            "historik.csv row 2: The goal e-arkiv-1 has history for 2015, but the follow-up is for"
                + " 2015. Write a period that ends earlier, or remove the row.");
  }

  @Test
  void historyEndsBeforeTheDayOfAnInterimFollowUp() {
    FollowUp.Header interim = HEADER.asOf(LocalDate.of(2015, 4, 30));
    FollowUp.Builder draft =
        FollowUp.builder(interim)
            .area(FocusArea.of(AREA, "E-arkiv"))
            .goal(ARCHIVE)
            .past(counted(new Period(2015, Period.Length.QUARTER, 1), 24));
    assertThat(refusal(draft)).isEmpty();
    draft.past(counted(new Period(2015, Period.Length.TERTIAL, 1), 24));
    assertThat(refusal(draft))
        .contains(
            "historik.csv rad 2: Målet e-arkiv-1 har historik för tertial 1 2015, men"
                + " uppföljningen gäller 2015. Skriv en period som slutar tidigare, eller ta bort"
                + " raden.");
  }

  @Test
  void aGoalHasOneRowForEachPeriod() {
    Source third = new Source("", Place.row("historik.csv", 3));
    PastPeriod again =
        PastPeriod.of(LAST_YEAR, TARGET, observed(amount(25, "kommuner")).withSource(third));
    assertThat(refused(counted(LAST_YEAR, 24), again))
        .containsExactly(
            "historik.csv rad 3: Målet e-arkiv-1 har två rader för 2014 i historiken, den första"
                + " historik.csv rad 2. Behåll en.",
            "historik.csv row 3: The goal e-arkiv-1 has two rows for 2014 in its history, the"
                + " first historik.csv row 2. Keep one.");
    assertThat(refused(counted(LAST_YEAR, 24), counted(Period.year(2013), 24))).isEmpty();
  }

  @Test
  void onlyAGoalThatIsHereOrHasLeftHasHistory() {
    PastPeriod other =
        PastPeriod.of(LAST_YEAR, TARGET, Observation.counted("bredband-1", 24, "kommuner"));
    assertThat(refused(other))
        .contains("(i program): Målet \"bredband-1\" finns inte i uppföljningen.");
    FollowUp.Builder draft =
        begun().goal(ARCHIVE).past(other).journal(left(LAST_YEAR, "gällde till 2014", 2));
    assertThat(refusal(draft)).isEmpty();
  }

  @Test
  void aGoalLeavesOnceForOneReason() {
    FollowUp.Builder draft =
        begun()
            .journal(left(LAST_YEAR, "gällde till 2014", 2))
            .journal(left(LAST_YEAR, "slogs ihop", 3))
            .journal(left(Period.year(2013), "gällde till 2014", 4));
    assertThat(refusal(draft)).isEmpty();
    draft.journal(left(LAST_YEAR, "gällde till 2014", 5));
    assertThat(refusal(draft))
        .containsExactly(
            "journal.csv rad 5: Målet bredband-1 står två gånger i journalen för 2014, först"
                + " journal.csv rad 2. Behåll en rad.",
            "journal.csv row 5: The goal bredband-1 stands twice in the journal for 2014, first"
                + " journal.csv row 2. Keep one row.");
  }

  @Test
  void aGoalThatHasLeftDidSoBeforeTheFollowUp() {
    assertThat(refusal(begun().journal(left(Period.year(2015), "gällde till 2015", 2))))
        .contains(
            "journal.csv rad 2: Målet bredband-1 har historik för 2015, men uppföljningen gäller"
                + " 2015. Skriv en period som slutar tidigare, eller ta bort raden.");
  }

  @Test
  void aMilestoneWasDoneOrNot() {
    Target milestone = new Target.Milestone();
    String refusal =
        "historik.csv rad 2: Målet e-arkiv-1 har för 2014 ett utfall som ett mål av typen"
            + " milstolpe inte kan ha. Rätta utfallet, eller måltypen på samma rad.";
    assertThat(refused(past(milestone, new Outcome.YesNo(true)))).isEmpty();
    assertThat(refused(past(milestone, NO_ANSWER))).isEmpty();
    assertThat(refused(past(milestone, amount(24, "kommuner")))).contains(refusal);
    assertThat(refused(past(milestone, new Outcome.ByMunicipality()))).contains(refusal);
  }

  @Test
  void aNumberThatWasWantedIsNotDoneOrNot() {
    Outcome done = new Outcome.YesNo(true);
    assertThat(refused(past(TARGET, done)))
        .contains(
            "historik.csv rad 2: Målet e-arkiv-1 har för 2014 ett utfall som ett mål av typen"
                + " minst inte kan ha. Rätta utfallet, eller måltypen på samma rad.");
    assertThat(refused(past(new Target.None(), done))).isEmpty();
    assertThat(refused(past(new Target.None(), new Outcome.Undertaking(EvidenceStrength.PLANNED))))
        .contains(
            "historik.csv rad 2: Målet e-arkiv-1 har för 2014 ett utfall som ett mål av typen"
                + " inget inte kan ha. Rätta utfallet, eller måltypen på samma rad.");
  }

  @Test
  void whatWasPublishedIsAShare() {
    assertThat(refused(past(LAST_YEAR, TARGET, published(24)))).isEmpty();
    assertThat(refused(past(TARGET, new Outcome.AsPublished())))
        .contains(
            "historik.csv rad 2: Utfallet för e-arkiv-1 2014 sägs vara publicerat, men ingen"
                + " publicerad andel är angiven. Skriv andelen, som 24 %.");
  }

  @Test
  void anOutcomeHadTheUnitOfItsTarget() {
    assertThat(refused(past(TARGET, amount(26, "dagar"))))
        .contains(
            "historik.csv rad 2: Målet e-arkiv-1 har 26 dagar, men målvärdet är i kommuner. Ett"
                + " tal är utfallet bara om det har målets enhet.");
    assertThat(refused(past(between(10, 20, "dagar"), amount(26, "dagar")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-2, kommuner, −1 kommuner",
    "5, kommuner, '2,5 kommuner'",
    "-2, dagar, −1 dagar",
    "-2, kronor, ''",
    "5, dagar, ''",
  })
  void aNumberCanHaveBeen(long halves, String unit, String impossible) {
    Quantity quantity = new Quantity(Ratio.of(halves, 2), unit);
    List<String> expected =
        impossible.isEmpty()
            ? List.of()
            : List.of(
                ("historik.csv rad 2: Målet e-arkiv-1 har %s för 2014, och det kan inte"
                        + " ha varit så. Rätta talet.")
                    .formatted(impossible));
    Outcome counted = new Outcome.Amount(quantity, Outcome.Basis.COUNTED);
    assertThat(swedish(past(atLeast(1, unit), counted))).isEqualTo(expected);
    assertThat(swedish(past(new Target.AtLeast(quantity), NO_ANSWER))).isEqualTo(expected);
  }

  private static List<String> swedish(PastPeriod past) {
    return refused(past).stream().filter(said -> said.contains(" rad ")).toList();
  }

  @Test
  void anImpossibleAnswerIsRefusedWhereItWasRead() {
    Response answer = answered(4, amount(-1, "dagar"));
    PastPeriod past = past(LAST_YEAR, TARGET, named());
    assertThat(refused(past.answered(List.of(answer))).get(0))
        .isEqualTo(
            "svarshistorik.csv rad 4: Målet e-arkiv-1 har −1 dagar för 2014, och det kan inte ha"
                + " varit så. Rätta talet.");
    assertThat(refused(past.answered(List.of(answered(4, amount(1, "dagar")))))).isEmpty();
  }

  private static Response answered(int row, Outcome outcome) {
    return new Response(
        ARCHIVE.id(), new RespondentId("1480"), outcome, Place.row("svarshistorik.csv", row));
  }

  @Test
  void aMunicipalityAnsweredOnce() {
    PastPeriod answered = past(LAST_YEAR, TARGET, named());
    Response gothenburg = answered(3, new Outcome.YesNo(true));
    assertThat(refused(answered.answered(List.of(gothenburg, Response.yes(GOAL, "1490")))))
        .isEmpty();
    assertThat(
            refused(answered.answered(List.of(gothenburg, answered(4, new Outcome.YesNo(false))))))
        .containsExactly(
            "svarshistorik.csv rad 4: Göteborg (1480) har två svar om målet e-arkiv-1 för 2014."
                + " Behåll ett.",
            "svarshistorik.csv row 4: Göteborg (1480) has two answers about the goal e-arkiv-1 for"
                + " 2014. Keep one.");
  }

  @Test
  void aStatedPreviousOutcomeIsThatOfHistory() {
    Goal stating = ARCHIVE.following(previous(25, "kommuner"));
    assertThat(refused(stating, counted(LAST_YEAR, 25))).isEmpty();
    assertThat(refused(stating, counted(LAST_YEAR, 26)))
        .containsExactly(
            "mål.csv rad 2: Målet e-arkiv-1 har 25 kommuner för 2014 som föregående utfall, men i"
                + " historik.csv rad 2 står 26 kommuner för 2014. Skriv samma sak på båda"
                + " ställena, eller låt föregående utfall vara tomt: då används historiken.",
            "mål.csv row 2: The goal e-arkiv-1 has 25 municipalities for 2014 as its previous"
                + " outcome, but historik.csv row 2 has 26 municipalities for 2014. Write the same"
                + " in both places, or leave the previous outcome blank: history is then used.");
    assertThat(refused(stating, past(LAST_YEAR, TARGET, published(24))).get(0))
        .contains("men i historik.csv rad 2 står inget antal för 2014.");
  }

  @Test
  void theRefusalOfAPreviousOutcomeIsOfItsOwnCell() {
    Place cell = Place.cell("mål.csv", "", 2, 7);
    FollowUp.Builder draft =
        begun()
            .goal(ARCHIVE.following(previous(25, "kommuner")))
            .previousAt(ARCHIVE.id(), cell)
            .past(counted(LAST_YEAR, 26));
    assertThat(draft.check().problems()).extracting(problem -> problem.place()).contains(cell);
  }

  @Test
  void historyMeasuredNothingOfTheSameLengthLaterThanAPreviousOutcome() {
    Goal stating =
        ARCHIVE.following(new Goal.Previous(Quantity.of(25, "kommuner"), Period.year(2012)));
    assertThat(refused(stating, counted(LAST_YEAR, 26)).get(0))
        .startsWith(
            "mål.csv rad 2: Målet e-arkiv-1 har 25 kommuner för 2012 som föregående utfall");
    assertThat(refused(stating, past(TARGET, NO_ANSWER))).isEmpty();
    assertThat(refused(stating, counted(new Period(2014, Period.Length.TERTIAL, 2), 26))).isEmpty();
    assertThat(refused(stating, counted(Period.year(2011), 26))).isEmpty();
  }

  private static PastPeriod weighed(Period period) {
    return PastPeriod.concluded(
        new GoalId(GOAL),
        period,
        State.ACTIVE,
        new PastPeriod.Verdict("delvis", "", "", "", ""),
        Place.row("historik.csv", 3));
  }

  @Test
  void whatWasOnlyConcludedIsOfAnEarlierPeriodAndOnce() {
    assertThat(refused(weighed(LAST_YEAR))).isEmpty();
    assertThat(refused(weighed(Period.year(2015))))
        .first()
        .isEqualTo(
            "historik.csv rad 3: Målet e-arkiv-1 har historik för 2015, men uppföljningen gäller"
                + " 2015. Skriv en period som slutar tidigare, eller ta bort raden.");
    assertThat(refused(counted(LAST_YEAR, 4), weighed(LAST_YEAR)))
        .first()
        .isEqualTo(
            "historik.csv rad 3: Målet e-arkiv-1 har två rader för 2014 i historiken, den första"
                + " historik.csv rad 2. Behåll en.");
  }

  @Test
  void aStatedPreviousOutcomeOfAPeriodWithoutOneDiffers() {
    assertThat(refused(ARCHIVE.following(previous(4, "kommuner")), weighed(LAST_YEAR)))
        .first()
        .isEqualTo(
            "mål.csv rad 2: Målet e-arkiv-1 har 4 kommuner för 2014 som föregående utfall, men i"
                + " historik.csv rad 3 står inget eget utfall för 2014. Skriv samma sak på båda ställena, eller låt föregående"
                + " utfall vara tomt: då används historiken.");
  }
}

package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.vastkom.goals.Example.AREA;
import static se.vastkom.goals.Example.GOAL;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Finding.Kind;
import se.vastkom.goals.assessment.PeriodTable.Cell;
import se.vastkom.goals.assessment.PeriodTable.Row;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.FollowUp.Header;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Term;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** Goals in several periods: each period as it was concluded, under its name. */
class PeriodTableTest {

  private static final Goal ARCHIVES =
      Goal.of(GOAL, AREA, "Kommunerna har e-arkiv", atLeast(49, "kommuner"));
  private static final Goal OTHER = Goal.of("kurs-1", AREA, "En kurs", atLeast(49, "kommuner"));

  private static Header header(int year) {
    Population county = Population.vastraGotaland();
    return new Header("uppfoljning", "Uppföljning", "Vi", "", Period.year(year), county);
  }

  private static FollowUp.Builder begun(Header header, Goal... goals) {
    FollowUp.Builder draft = FollowUp.builder(header).area(FocusArea.of(AREA, "E-arkiv"));
    List.of(goals).forEach(draft::goal);
    return draft;
  }

  /** Returns the follow-up with one status for every goal. */
  private static AssessedFollowUp assessed(FollowUp.Builder draft, Status status) {
    FollowUp followUp = draft.check().orThrow();
    List<Assessment> assessments = new ArrayList<>();
    for (Goal goal : followUp.goals()) {
      boolean isAhead = followUp.header().interim().isPresent();
      List<Finding> findings =
          new ArrayList<>(List.of(Assessed.finding(Kind.STATUS), Assessed.finding(Kind.TREND)));
      if (isAhead) {
        findings.add(Assessed.finding(Kind.OUTLOOK));
      }
      assessments.add(
          new Assessment(
              Evidence.of(followUp, goal),
              status,
              Trend.EJ_BEDOMD,
              isAhead ? Optional.of(Outlook.UPPFYLLT) : Optional.empty(),
              findings,
              0));
    }
    return new AssessedFollowUp(followUp, Assessed.RUN, assessments);
  }

  private static AssessedFollowUp in(int year, int outcome, Status status) {
    return assessed(
        begun(header(year), ARCHIVES).observation(counted(outcome, "kommuner")), status);
  }

  private static PastPeriod past(int year, int outcome, String status) {
    return PastPeriod.of(Period.year(year), atLeast(49, "kommuner"), counted(outcome, "kommuner"))
        .concluding(new PastPeriod.Verdict(status, "", "forra", "1", "abcdef0123456789"));
  }

  private static JournalEntry left(String id, int year, String decision) {
    return new JournalEntry(
        Period.year(year),
        new GoalId(id),
        "En kurs",
        "gällde till " + year,
        decision,
        Place.NOWHERE);
  }

  private static List<String> names(PeriodTable table) {
    return table.periods().stream().map(one -> Words.swedish().say(one.name())).toList();
  }

  /** Returns what stands in the cells of a row; "-" where the goal was not followed up. */
  private static List<String> cells(Row row) {
    return row.cells().stream().map(cell -> cell.map(PeriodTableTest::text).orElse("-")).toList();
  }

  private static String text(Cell cell) {
    Words words = Words.swedish();
    List<String> said = new ArrayList<>(List.of(words.say(cell.outcome())));
    cell.verdict().map(words::say).ifPresent(said::add);
    cell.notes().forEach(note -> said.add(words.say(note)));
    return String.join(" | ", said);
  }

  private static List<String> endings(Row row) {
    return row.endings().stream().map(Words.swedish()::say).toList();
  }

  @Test
  void followUpsStandInTheOrderOfTheirPeriodsHoweverTheyAreNamed() {
    PeriodTable table =
        PeriodTable.of(
            List.of(
                in(2015, 29, Status.DELVIS),
                in(2016, 49, Status.UPPFYLLT),
                in(2014, 17, Status.EJ_UPPFYLLT)));

    assertThat(names(table)).containsExactly("2014", "2015", "2016");
    assertThat(table.periods()).noneMatch(PeriodTable.Column::isRemembered);
    assertThat(cells(table.goals().get(0)))
        .containsExactly(
            "17 kommuner | ej uppfyllt", "29 kommuner | delvis uppfyllt", "49 kommuner | uppfyllt");
    assertThat(said(table.heading()))
        .containsExactly("2014–2016, mål för mål", "2014–2016, goal by goal");
    assertThat(said(table.phrase()))
        .first()
        .isEqualTo("Uppföljning, enligt Standard (standard, version 1, 00), motor direct");
    assertThat(table.publisher()).isEqualTo("Vi");
  }

  @Test
  void whatHistoryRemembersIsShownAsItWasConcludedThen() {
    AssessedFollowUp followUp =
        assessed(
            begun(header(2016), ARCHIVES)
                .observation(counted(49, "kommuner"))
                .past(past(2014, 17, "ej uppfyllt"))
                .past(past(2015, 29, "okänt ord")),
            Status.UPPFYLLT);
    PeriodTable table = PeriodTable.of(List.of(followUp));

    assertThat(names(table)).containsExactly("2014", "2015", "2016");
    assertThat(table.periods().stream().map(PeriodTable.Column::isRemembered))
        .containsExactly(true, true, false);
    assertThat(cells(table.goals().get(0)))
        .containsExactly(
            "17 kommuner | ej uppfyllt | bedömdes då av forra, version 1, abcdef012345",
            "29 kommuner | bedömdes då av forra, version 1, abcdef012345",
            "49 kommuner | uppfyllt");
    assertThat(table.goals().get(0).cells().get(0).orElseThrow().status())
        .contains(Status.EJ_UPPFYLLT);
  }

  @Test
  void aStatusThatTheBookConcludesOtherwiseThanThenStandsBesideWhatWasConcluded() {
    AssessedFollowUp later =
        assessed(
            begun(header(2016), ARCHIVES)
                .observation(counted(49, "kommuner"))
                .past(past(2014, 17, "ej uppfyllt"))
                .past(past(2015, 29, "delvis")),
            Status.UPPFYLLT);
    PeriodTable table =
        PeriodTable.of(List.of(in(2014, 17, Status.DELVIS), in(2015, 29, Status.DELVIS), later));

    assertThat(cells(table.goals().get(0)).subList(0, 2))
        .containsExactly(
            "17 kommuner | delvis uppfyllt | bedömdes då som ej uppfyllt (forra, version 1,"
                + " abcdef012345)",
            "29 kommuner | delvis uppfyllt");
  }

  @Test
  void anInterimFollowUpHasAColumnOfItsOwnWithItsOutlook() {
    AssessedFollowUp interim =
        assessed(
            begun(header(2015).asOf(LocalDate.of(2015, 8, 31)), ARCHIVES)
                .observation(counted(20, "kommuner")),
            Status.EJ_BEDOMT);
    PeriodTable table = PeriodTable.of(List.of(in(2015, 29, Status.DELVIS), interim));

    assertThat(names(table)).containsExactly("2015, delår per den 31 augusti 2015", "2015");
    assertThat(cells(table.goals().get(0)))
        .containsExactly(
            "20 kommuner | ej bedömt | bedöms bli uppfyllt", "29 kommuner | delvis uppfyllt");
    assertThat(said(table.heading()).get(0)).isEqualTo("2015, mål för mål");
  }

  @Test
  void anotherTargetOrMethodIsNotedAtTheEarlierPeriod() {
    Goal easier =
        Goal.of(GOAL, AREA, "Kommunerna har e-arkiv", atLeast(40, "kommuner"))
            .lasting(
                new Term(
                    Optional.empty(), Optional.empty(), false, Optional.of(Period.year(2016))));
    AssessedFollowUp later =
        assessed(begun(header(2016), easier).observation(counted(40, "kommuner")), Status.UPPFYLLT);

    assertThat(
            cells(PeriodTable.of(List.of(in(2015, 29, Status.DELVIS), later)).goals().get(0))
                .get(0))
        .isEqualTo(
            "29 kommuner | delvis uppfyllt | mäts på ett annat sätt från och med 2016, så varken"
                + " utfall eller måluppfyllelse kan jämföras | målvärdet är nu ett annat, så"
                + " måluppfyllelsen kan inte jämföras; det kan utfallet");
  }

  @Test
  void aGoalThatHasLeftSaysWhyAsTheJournalDoes() {
    AssessedFollowUp before = assessed(begun(header(2015), ARCHIVES, OTHER), Status.EJ_BEDOMT);
    AssessedFollowUp after =
        assessed(
            begun(header(2016), ARCHIVES)
                .journal(left("kurs-1", 2015, "förs vidare: målet e-arkiv-1"))
                .journal(left("kurs-0", 2013, "")),
            Status.EJ_BEDOMT);
    PeriodTable table = PeriodTable.of(List.of(before, after));

    assertThat(table.goals().stream().map(row -> row.goal().value()))
        .containsExactly(GOAL, "kurs-1", "kurs-0");
    assertThat(endings(table.goals().get(0))).isEmpty();
    assertThat(endings(table.goals().get(1)))
        .containsExactly("avslutat 2015: gällde till 2015; förs vidare: målet e-arkiv-1");
    assertThat(cells(table.goals().get(1)).get(1)).isEqualTo("-");
    assertThat(endings(table.goals().get(2))).containsExactly("avslutat 2013: gällde till 2013");
    assertThat(cells(table.goals().get(2))).containsExactly("-", "-");
    assertThat(Ending.between(before, after))
        .extracting(ending -> Words.swedish().say(ending.what()))
        .containsExactly("avslutat 2015: gällde till 2015; förs vidare: målet e-arkiv-1");
  }

  @Test
  void withoutAJournalAGoalItselfSaysUntilWhenAndWhereItContinues() {
    Term until2016 =
        new Term(
            Optional.of(Period.year(2016)),
            Optional.of(new Lifecycle.CarryOver.ToGoal(new GoalId("kurs-2"))),
            false,
            Optional.empty());
    Goal ending = ARCHIVES.lasting(until2016);
    Goal last = OTHER.lasting(Term.until(Period.year(2016)));
    Goal carried =
        Goal.of("kurs-3", AREA, "Fler kurser", atLeast(9, "kommuner"))
            .inState(
                Lifecycle.of(Lifecycle.State.DORMANT, StatedDate.NOT_STATED)
                    .carriedOver(new Lifecycle.CarryOver.ToPeriod(Period.year(2018))));
    PeriodTable table =
        PeriodTable.of(
            List.of(assessed(begun(header(2016), ending, last, carried), Status.EJ_BEDOMT)));

    assertThat(table.goals().stream().flatMap(row -> endings(row).stream()))
        .containsExactly(
            "gäller till 2016; förs vidare: målet kurs-2", "gäller till 2016", "förs vidare: 2018");
  }

  @Test
  void aGoalWithOthersUnderItSaysHowManyAreMet() {
    Goal above = Goal.of("kommunmal", AREA, "God arkivering", new Target.None());
    Goal dormant =
        OTHER
            .placed(Placement.under("kommunmal"))
            .inState(Lifecycle.of(Lifecycle.State.DORMANT, StatedDate.NOT_STATED));
    AssessedFollowUp met =
        assessed(
            begun(header(2015), above, ARCHIVES.placed(Placement.under("kommunmal")))
                .observation(counted(49, "kommuner")),
            Status.UPPFYLLT);
    AssessedFollowUp resting = assessed(begun(header(2016), above, dormant), Status.UTGATT);

    assertThat(cells(PeriodTable.of(List.of(met, resting)).goals().get(0)))
        .containsExactly(
            "1 av 1 mål i kraft är uppfyllt | uppfyllt",
            "inget av målen därunder är i kraft | utgått");
  }

  @Test
  void ofTwoFollowUpsOfOnePeriodTheFirstCountsAndOfNoneThereIsNoTable() {
    PeriodTable table =
        PeriodTable.of(List.of(in(2015, 29, Status.DELVIS), in(2015, 30, Status.UPPFYLLT)));
    assertThat(names(table)).containsExactly("2015");
    assertThat(cells(table.goals().get(0))).containsExactly("29 kommuner | delvis uppfyllt");
    assertThatIllegalArgumentException().isThrownBy(() -> PeriodTable.of(List.of()));
  }

  @Test
  void aFollowUpWithoutATitleIsNamedByItsId() {
    Header untitled =
        new Header("arkiv-2015", "", "", "", Period.year(2015), Population.vastraGotaland());
    AssessedFollowUp followUp =
        assessed(
            begun(untitled, ARCHIVES).observation(Observation.counted(GOAL, 29, "kommuner")),
            Status.DELVIS);
    assertThat(PeriodTable.of(List.of(followUp)).title()).isEqualTo("arkiv-2015");
  }

  @Test
  void aGoalThatWasWeighedIsShownAsItWasAndBesideWhatIsConcludedNow() {
    Goal top = Goal.of("topp", AREA, "Topp", new Target.None());
    PastPeriod then =
        PastPeriod.concluded(
            top.id(),
            Period.year(2014),
            Lifecycle.State.ACTIVE,
            new PastPeriod.Verdict("delvis", "", "forra", "1", "abcdef0123456789"),
            Place.NOWHERE);
    AssessedFollowUp later = assessed(begun(header(2015), top).past(then), Status.UPPFYLLT);

    assertThat(cells(PeriodTable.of(List.of(later)).goals().get(0)).get(0))
        .isEqualTo(
            "inget eget utfall, vägdes samman av målen därunder | delvis uppfyllt | bedömdes då av"
                + " forra, version 1, abcdef012345");
    AssessedFollowUp anew = assessed(begun(header(2014), top), Status.EJ_UPPFYLLT);
    assertThat(cells(PeriodTable.of(List.of(later, anew)).goals().get(0)).get(0))
        .endsWith(
            " | ej uppfyllt | bedömdes då som delvis uppfyllt (forra, version 1, abcdef012345)");
  }
}

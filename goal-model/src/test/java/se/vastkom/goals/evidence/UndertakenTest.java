package se.vastkom.goals.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.amount;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.goal;
import static se.vastkom.goals.Example.in;
import static se.vastkom.goals.Example.named;
import static se.vastkom.goals.Example.said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Aggregation.Kind;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Response;

/**
 * What municipalities have planned, decided or begun, which counts as yes only where that is asked.
 */
class UndertakenTest {

  private static final Outcome YES = new Outcome.YesNo(true);
  private static final Outcome NO = new Outcome.YesNo(false);
  private static final Outcome MISSING = new Outcome.Missing(Outcome.Reason.MISSING);
  private static final Outcome SECRET = new Outcome.Missing(Outcome.Reason.CONFIDENTIAL);
  private static final Outcome PLANNED = new Outcome.Undertaking(EvidenceStrength.PLANNED);
  private static final Outcome DECIDED = new Outcome.Undertaking(EvidenceStrength.DECIDED);
  private static final Outcome ONGOING = new Outcome.Undertaking(EvidenceStrength.ONGOING);

  /**
   * Two yes, one plan, two decisions, three begun, one no, one secret and one without an answer.
   */
  private static final Response[] ELEVEN = {
    in("1401", YES),
    in("1402", YES),
    in("1407", PLANNED),
    in("1415", DECIDED),
    in("1419", DECIDED),
    in("1421", ONGOING),
    in("1427", ONGOING),
    in("1430", ONGOING),
    in("1435", NO),
    in("1438", SECRET),
    in("1439", MISSING)
  };

  private static Goal wanting(long municipalities) {
    return goal(atLeast(municipalities, "kommuner"));
  }

  @Test
  void eachKindOfResponseIsCounted() {
    assertThat(evidence(wanting(25), named(), ELEVEN).responses())
        .isEqualTo(
            Figure.known(new ResponseCount(Aggregation.of(Kind.YES), 2, 1, 1, 2, 3, 0, 39, 0, 1)));
    assertThat(said(evidence(wanting(25), named(), ELEVEN).summary()))
        .containsExactly(
            "2 av 25 kommuner, 8 % av målet; 2 ja, 3 har börjat, 2 har beslutat, 1 planerar, 1 nej,"
                + " 1 har svarat med sekretess, 39 har inte svarat",
            "2 of 25 municipalities, 8% of the target; 2 yes, 3 have begun, 2 have decided, 1 plan"
                + " to, 1 no, 1 have answered in confidence, 39 have not answered");
  }

  @Test
  void aKindThatNobodyGaveIsNotSaid() {
    Goal listed = wanting(25).listing(Goal.MunicipalityList.COMPLETE);
    assertThat(said(evidence(listed, named(), in("1480", PLANNED)).summary()).get(0))
        .endsWith("; 0 ja, 1 planerar, 48 nej");
  }

  @Test
  void whomACompleteListLeavesOutSaysNo() {
    Goal listed = wanting(25).listing(Goal.MunicipalityList.COMPLETE);
    assertThat(evidence(listed, named(), ELEVEN).responses())
        .isEqualTo(
            Figure.known(new ResponseCount(Aggregation.of(Kind.YES), 2, 39, 1, 2, 3, 0, 1, 0, 1)));
  }

  @Test
  void figuresAreNeitherYesNorNo() {
    Goal people = goal(atLeast(30, "personer"));
    Response[] told = {
      in("1480", amount(12, "personer")), in("1490", amount(8, "personer")), in("1495", SECRET)
    };
    assertThat(evidence(people, named(), told).responses())
        .isEqualTo(
            Figure.known(new ResponseCount(Aggregation.of(Kind.SUM), 0, 0, 0, 0, 0, 2, 46, 0, 1)));
    assertThat(evidence(people, named(), told).attainmentWithPlanned())
        .isEqualTo(Figure.absent(Cause.NO_POPULATION));
  }

  @ParameterizedTest
  @CsvSource({"2, true, true, 4", "8, false, true, 1", "9, false, false, 8/9"})
  void whatIsUndertakenCountsAsYesWhereThatIsAsked(
      long wanted, boolean reached, boolean reachedWithPlanned, String attainment) {
    Evidence evidence = evidence(wanting(wanted), named(), ELEVEN);
    assertThat(evidence.reached()).isEqualTo(Figure.known(reached));
    assertThat(evidence.reachedWithPlanned()).isEqualTo(Figure.known(reachedWithPlanned));
    assertThat(evidence.attainmentWithPlanned()).isEqualTo(Figure.known(Ratio.parse(attainment)));
  }
}

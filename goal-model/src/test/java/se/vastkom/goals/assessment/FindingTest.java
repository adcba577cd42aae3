package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.atLeast;
import static se.vastkom.goals.Example.counted;
import static se.vastkom.goals.Example.evidence;
import static se.vastkom.goals.Example.said;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.Finding.Kind;
import se.vastkom.goals.assessment.Finding.RuleRef;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

class FindingTest {

  private static final RuleRef S3 =
      new RuleRef("status", "S3", Place.cell("status.csv", "", 5, 1).wholeRow());
  private static final RuleRef S4 =
      new RuleRef("status", "S4", Place.cell("bok.xlsx", "status", 6, 1).wholeRow());
  private static final Phrase REASON =
      evidence(atLeast(49, "kommuner"), counted(24, "kommuner")).summary();

  private static List<String> sentence(Phrase conclusion, Phrase reason, RuleRef... rules) {
    return said(
        new Finding(Kind.STATUS, conclusion, List.of(rules), reason, "", List.of()).sentence());
  }

  @Test
  void aFindingNamesItsRuleAndWhereItStands() {
    assertThat(sentence(Status.DELVIS.phrase(), REASON, S3))
        .containsExactly(
            "delvis uppfyllt: 24 av 49 kommuner, 49 % av målet (regel S3, status.csv rad 5).",
            "partly met: 24 of 49 municipalities, 49% of the target (rule S3, status.csv row 5).");
  }

  @Test
  void rulesThatAgreeAreAllNamed() {
    assertThat(sentence(Status.DELVIS.phrase(), REASON, S3, S4))
        .containsExactly(
            "delvis uppfyllt: 24 av 49 kommuner, 49 % av målet (regel S3, status.csv rad 5, regel S4, bok.xlsx[status] rad 6).",
            "partly met: 24 of 49 municipalities, 49% of the target (rule S3, status.csv row 5,"
                + " rule S4, bok.xlsx[status] row 6).");
  }

  @Test
  void whereNoRuleWasHitTheReasonSaysSo() {
    assertThat(
            sentence(
                Status.EJ_BEDOMT.phrase(), Phrase.of("reason.no-rule").with("table", "status")))
        .containsExactly(
            "ej bedömt: ingen rad i tabellen status gäller (ingen regel).",
            "not assessed: no row of the table status applies (no rule).");
  }

  @Test
  void rulesThatDisagreeDecideNothing() {
    assertThat(
            sentence(
                Status.EJ_BEDOMT.phrase(),
                Phrase.of("reason.conflict").with("table", "status").with("rules", "S3, S4")))
        .containsExactly(
            "ej bedömt: flera rader i tabellen status gäller och är inte överens: S3, S4 (ingen regel).",
            "not assessed: several rows of the table status apply and disagree: S3, S4 (no rule).");
    assertThat(
            sentence(
                Status.EJ_BEDOMT.phrase(),
                Phrase.of("reason.overlap").with("table", "status").with("rules", "S3, S4")))
        .containsExactly(
            "ej bedömt: flera rader i tabellen status gäller, men bara en får gälla: S3, S4 (ingen regel).",
            "not assessed: several rows of the table status apply, but only one may: S3, S4 (no rule).");
  }

  @Test
  void aFindingKeepsItsOwnRulesAndFigures() {
    List<RuleRef> rules = new ArrayList<>(List.of(S3));
    List<FigureUsed> figures =
        new ArrayList<>(
            List.of(new FigureUsed(new Part.Name("utfall", "outcome"), new Part.Text("24"))));
    Finding finding =
        new Finding(Kind.STATUS, Status.DELVIS.phrase(), rules, REASON, "minst hälften", figures);
    rules.clear();
    figures.clear();
    assertThat(finding.rules()).containsExactly(S3);
    assertThat(finding.figures()).extracting(used -> used.fact().sv()).containsExactly("utfall");
  }

  @Test
  void aKindIsTheNameOfItsTable() {
    assertThat(List.of(Kind.values()))
        .extracting(Kind::key)
        .containsExactly("status", "trend", "prognos", "anmärkning", "slutsats");
  }

  @Test
  void theRulesOwnExplanationStandsFirst() {
    Finding finding =
        new Finding(
            Kind.STATUS, Status.DELVIS.phrase(), List.of(S3), REASON, "Minst hälften", List.of());
    assertThat(said(finding.sentence()))
        .containsExactly(
            "delvis uppfyllt: Minst hälften – 24 av 49 kommuner, 49 % av målet (regel S3, status.csv rad 5).",
            "partly met: Minst hälften – 24 of 49 municipalities, 49% of the target (rule S3, status.csv row 5).");
    assertThat(finding.sentenceWithFigures()).isEqualTo(finding.sentence());
  }

  @Test
  void theFiguresThatTheTableLookedAtFollow() {
    FigureUsed outcome = new FigureUsed(new Part.Name("utfall", "outcome"), new Part.Text("24"));
    Finding finding =
        new Finding(Kind.STATUS, Status.DELVIS.phrase(), List.of(S3), REASON, "", List.of(outcome));
    assertThat(said(finding.sentenceWithFigures()))
        .containsExactly(
            "delvis uppfyllt: 24 av 49 kommuner, 49 % av målet (regel S3, status.csv rad 5)."
                + " Uppgifter: utfall: 24.",
            "partly met: 24 of 49 municipalities, 49% of the target (rule S3, status.csv row 5)."
                + " Facts: outcome: 24.");
  }

  @Test
  void theBordersThatItsRowPassedAreToldWithTheirDecisions() {
    Phrase bordered =
        Phrase.of("reason.at-border")
            .with(
                "borders",
                Phrase.list(
                    List.of(
                        border("måluppfyllelse", "minst 75 %", "styrelsen 2016-06-15 § 42"),
                        border("svarande", "minst 40", "styrelsen 2016-06-15 § 42")),
                    one -> one))
            .with("reason", REASON);
    Finding finding =
        new Finding(Kind.STATUS, Status.DELVIS.phrase(), List.of(S3), bordered, "", List.of());
    assertThat(finding.borders())
        .map(Words.swedish()::say)
        .containsExactly(
            "gränsen för måluppfyllelse är minst 75 %", "gränsen för svarande är minst 40");
    assertThat(finding.decisions())
        .map(Words.swedish()::say)
        .containsExactly("styrelsen 2016-06-15 § 42");
    assertThat(said(finding.sentence()).get(0))
        .startsWith(
            "delvis uppfyllt: gränsen för måluppfyllelse är minst 75 %, styrelsen 2016-06-15 § 42,");
  }

  private static Phrase border(String fact, String asked, String decision) {
    return Phrase.of("reason.border")
        .with("fact", fact)
        .with("asked", asked)
        .with(
            "decision",
            new Part.Joined(List.of(Phrase.of("reason.decision").with("decision", decision))));
  }

  @Test
  void aRowThatComparesWithNothingHasNoBorders() {
    Finding finding =
        new Finding(Kind.STATUS, Status.DELVIS.phrase(), List.of(S3), REASON, "", List.of());
    assertThat(finding.borders()).isEmpty();
    assertThat(finding.decisions()).isEmpty();
  }
}

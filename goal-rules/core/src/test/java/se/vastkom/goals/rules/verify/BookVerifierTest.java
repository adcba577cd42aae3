package se.vastkom.goals.rules.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.StandardFact;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.TableDefect;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

class BookVerifierTest {

  private static final Fact SNOW =
      new Fact("snö", new Part.Name("snö", "snow"), new FactType.TruthType());
  private static final Fact STATUS =
      new Fact(
          "status",
          new Part.Name("status", "status-en"),
          new FactType.WordType(
              List.of(new Term("uppfyllt", new Part.Name("uppfyllt", "achieved")))));

  @Test
  void aBookOverOtherFactsHasNoInvariantsToKeep() {
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.FIRST,
            List.of(SNOW),
            List.of(STATUS),
            List.of(Row.of("a", List.of(new UnaryTest.Any()), Value.word("uppfyllt"))));
    RuleBook book =
        new RuleBook(new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS), List.of(table));
    assertThat(BookVerifier.standard().verify(book))
        .extracting(Defect::kind)
        .containsExactly(TableDefect.IDLE_COLUMN);
  }

  private static final UnaryTest ANY = new UnaryTest.Any();
  private static final UnaryTest YES = new UnaryTest.Is(Value.of(true));

  private static Row row(String id, UnaryTest test, Validity inForce) {
    return new Row(
        id, List.of(test), List.of(Value.word("uppfyllt")), Template.EMPTY, inForce, Place.NOWHERE);
  }

  private static List<String> said(HitPolicy policy, Validity book, Row... rows) {
    DecisionTable table =
        new DecisionTable("status", policy, List.of(SNOW), List.of(STATUS), List.of(rows));
    return BookVerifier.standard()
        .verify(new RuleBook(new RuleBook.About("b", "B", "1", "", "", book), List.of(table)))
        .stream()
        .map(defect -> Words.swedish().say(defect.phrase()))
        .toList();
  }

  private static Validity from(int year) {
    return new Validity(Optional.of(LocalDate.of(year, 1, 1)), Optional.empty());
  }

  /** From 2020 row a changes nothing; but before that it does, and so it stays. */
  @Test
  void aRemarkThatHoldsInAPartOfARowsTimeIsNotMade() {
    assertThat(
            said(
                HitPolicy.FIRST,
                Validity.ALWAYS,
                row("a", YES, Validity.ALWAYS),
                row("b", ANY, from(2020))))
        .containsExactly(
            "lucka: Ingen rad i tabellen status gäller när snö: nej. Så är det till och med 2019-12-31. Föreslagen rad: snö: saknas; nej, status: ?, gäller till: 2019-12-31.");
  }

  @Test
  void aRemarkThatHoldsWheneverARowIsInForceSaysWhen() {
    assertThat(
            said(
                HitPolicy.ANY,
                from(2018),
                row("a", ANY, Validity.ALWAYS),
                row("b", YES, from(2020))))
        .containsExactly(
            "kolumn som inget avgör: Kolumnen snö i tabellen status avgör inget: vad den än säger"
                + " blir följden densamma. Ta bort den, eller skriv vad den ska avgöra.",
            "överflödig rad: Raden b ((i program)) kan tas bort utan att något ändras: a ((i"
                + " program)) ger samma följd i varje fall, till exempel snö: ja. Så är det från"
                + " 2020-01-01.");
  }

  @Test
  void aDefectThatEndsSaysUntilWhen() {
    assertThat(
            said(HitPolicy.FIRST, from(2018), row("a", ANY, from(2020)), row("b", YES, from(2019))))
        .containsExactly(
            "lucka: Ingen rad i tabellen status gäller när snö: ja. Så är det 2018-01-01 till 2018-12-31. Föreslagen rad: snö: -, status: ?, gäller från: 2018-01-01, gäller till: 2018-12-31.",
            "lucka: Ingen rad i tabellen status gäller när snö: nej. Så är det 2019-01-01 till 2019-12-31. Föreslagen rad: snö: saknas; nej, status: ?, gäller från: 2019-01-01, gäller till: 2019-12-31.",
            "skymd rad: Raden b ((i program)) nås aldrig: tidigare rader tar varje fall där den"
                + " gäller (a ((i program))). Så tar till exempel a ((i program)) fallet snö: ja. Så"
                + " är det från 2020-01-01.");
  }

  @Test
  void aDefectThatComesBackNamesEachTime() {
    assertThat(
            said(
                HitPolicy.UNIQUE,
                Validity.ALWAYS,
                row("a", new UnaryTest.Not(new UnaryTest.Is(Value.of(true))), Validity.ALWAYS),
                row("b", new UnaryTest.Missing(), Validity.ALWAYS),
                row("c", YES, new Validity(Optional.of(DAY), Optional.of(DAY))),
                row("d", YES, from(2020))))
        .containsExactly(
            "lucka: Ingen rad i tabellen status gäller när snö: ja. Så är det till och med 2016-02-28 och 2016-03-01 till 2019-12-31. Föreslagna rader, en för var tid: snö: ja, status: ?.",
            "rader som kan bli en: Raderna a ((i program)), b ((i program)) skiljer sig bara i"
                + " kolumnen snö och kan skrivas som en. Föreslagen rad: snö: saknas; nej, status:"
                + " uppfyllt.");
  }

  private static final LocalDate DAY = LocalDate.of(2016, 2, 29);

  @Test
  void rowsOfTheSameDaysAreOneOnThoseDays() {
    Validity year = new Validity(Optional.of(DAY), Optional.of(DAY.plusYears(1)));
    assertThat(
            said(
                HitPolicy.UNIQUE,
                from(2016),
                row("a", YES, year),
                row("b", new UnaryTest.Missing(), year),
                row("c", new UnaryTest.Is(Value.of(false)), from(2016))))
        .contains(
            "rader som kan bli en: Raderna a ((i program)), b ((i program)) skiljer sig bara i"
                + " kolumnen snö och kan skrivas som en. Så är det 2016-02-29 till 2017-02-28."
                + " Föreslagen rad: snö: saknas; ja, status: uppfyllt, gäller från: 2016-02-29,"
                + " gäller till: 2017-02-28.");
  }

  @Test
  void everyTableNeedsARowForEachCaseWhateverItIsCalled() {
    Fact depth = new Fact("djup", new Part.Name("djup", "depth"), new FactType.NumberType(""));
    Fact grade = new Fact("betyg", new Part.Name("betyg", "grade"), new FactType.TextType());
    DecisionTable table =
        new DecisionTable(
            "betyg",
            HitPolicy.UNIQUE,
            List.of(depth),
            List.of(grade),
            List.of(
                Row.of("a", List.of(compared(Operator.AT_LEAST, 50)), new Value.Text("bra")),
                Row.of("b", List.of(compared(Operator.BELOW, 40)), new Value.Text("dåligt"))));
    assertThat(
            BookVerifier.standard()
                .verify(
                    new RuleBook(
                        new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
                        List.of(table))))
        .extracting(defect -> Words.english().say(defect.phrase()))
        .containsExactly(
            "gap: No row of the table betyg applies when depth: 40. Suggested row: depth: missing; [40..50), grade: ?.");
  }

  private static UnaryTest compared(Operator operator, long border) {
    return new UnaryTest.Compared(operator, Value.of(border));
  }

  /** A goal about which there is nothing to remark has no remark. */
  @Test
  void remarksAboutGoalsNeedNoRowForEachCase() {
    Fact remark = GoalFacts.standard().vocabulary().output(Finding.Kind.REMARK.key()).orElseThrow();
    DecisionTable table =
        new DecisionTable(
            remark.key(),
            HitPolicy.UNIQUE,
            List.of(StandardFact.REACHED.fact()),
            List.of(remark),
            List.of(Row.of("a", List.of(YES), Value.word("avsikter"))));
    assertThat(
            BookVerifier.standard()
                .verify(
                    new RuleBook(
                        new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
                        List.of(table))))
        .isEmpty();
  }

  @Test
  void aReportSaysTheSameInPlainValues() {
    DecisionTable table =
        new DecisionTable(
            "status",
            HitPolicy.UNIQUE,
            List.of(SNOW),
            List.of(STATUS),
            List.of(row("a", YES, from(2020)), row("b", new UnaryTest.Missing(), from(2018))));
    RuleBook book =
        new RuleBook(new RuleBook.About("b", "B", "1", "", "", from(2018)), List.of(table));
    VerificationReport report = BookVerifier.standard().report(book);
    assertThat(report.book().id()).isEqualTo("b");
    assertThat(report.passes()).isFalse();
    assertThat(report.failing()).isEqualTo(2);
    VerificationReport.Defect gap = report.defects().get(0);
    assertThat(gap.kind()).isEqualTo("gap");
    assertThat(gap.table()).isEqualTo("status");
    assertThat(gap.times())
        .containsExactly(
            new VerificationReport.Period(
                Optional.of(LocalDate.of(2018, 1, 1)), Optional.of(LocalDate.of(2019, 12, 31))));
    assertThat(gap.suggestion().orElseThrow().inForce()).isEqualTo(gap.times());
    assertThat(Words.swedish().say(gap.suggestion().orElseThrow().cells().get(0).value()))
        .isEqualTo("finns");
    assertThat(Words.swedish().say(gap.examples().get(0).get(0).value())).isEqualTo("ja");
  }
}

package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook.About;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Words;

class RuleBookTest {

  private static final LocalDate Y2018 = LocalDate.of(2018, 1, 1);
  private static final LocalDate Y2019 = LocalDate.of(2019, 1, 1);
  private static final LocalDate Y2020 = LocalDate.of(2020, 1, 1);
  private static final UnaryTest ENOUGH =
      new Compared(Operator.AT_LEAST, new Value.Parameter("delvis"));

  private static About about(Validity inForce) {
    return new About("b", "B", "1", "", "", inForce);
  }

  private static Fact fact(String key) {
    return GoalFacts.standard().vocabulary().all().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Row row(String id, UnaryTest test, Validity inForce) {
    return new Row(
        id,
        List.of(test),
        List.of(Value.word("delvis")),
        Template.EMPTY,
        inForce,
        Place.cell("status.csv", "", 2, 1).wholeRow());
  }

  private static DecisionTable status(String input, Row... rows) {
    return new DecisionTable(
        "status",
        HitPolicy.FIRST,
        List.of(fact(input)),
        List.of(fact("status")),
        List.of(rows),
        List.of(Place.cell("status.csv", "", 1, 2)));
  }

  private static Parameter delvis(long percent, Validity inForce) {
    return new Parameter("delvis", Ratio.of(percent), "%", inForce, "beslut", Place.NOWHERE);
  }

  private static Checked<RuleBook> book(
      Validity inForce, DecisionTable table, Parameter... parameters) {
    return RuleBook.of(
        about(inForce),
        RuleBook.vocabularyOf(List.of(table)),
        List.of(table),
        List.of(parameters),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<String> said(Checked<RuleBook> book) {
    return book.problems().stream().map(one -> Words.swedish().say(one.phrase())).toList();
  }

  private static String tests(RuleBook book, LocalDate day) {
    return book.on(day).tables().get(0).rows().stream()
        .map(one -> one.id() + " " + one.tests().get(0))
        .collect(Collectors.joining(", "));
  }

  @Test
  void onADayItHasThatDaysRowsAndNumbers() {
    RuleBook book =
        book(
                Validity.from(Y2018),
                status(
                    "måluppfyllelse",
                    row("S1", ENOUGH, Validity.ALWAYS),
                    row(
                        "S2",
                        new UnaryTest.Present(),
                        new Validity(Optional.empty(), Optional.of(Y2020.minusDays(1))))),
                delvis(85, Validity.from(Y2019)),
                delvis(80, Validity.ALWAYS))
            .orThrow();
    assertThat(book.changeDates()).containsExactly(Y2018, Y2019, Y2020);
    assertThat(tests(book, Y2018)).isEqualTo("S1 >= 80, S2 finns");
    assertThat(tests(book, Y2019.minusDays(1))).isEqualTo("S1 >= 80, S2 finns");
    assertThat(tests(book, Y2019)).isEqualTo("S1 >= 85, S2 finns");
    assertThat(tests(book, Y2020)).isEqualTo("S1 >= 85");
    assertThat(book.value("delvis", Y2018).orElseThrow().number()).isEqualTo(Ratio.of(80));
    assertThat(book.table("status").orElseThrow().rows().get(0).parameters())
        .containsExactly("delvis");
    assertThatThrownBy(() -> book.on(Y2018.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a day on which 'b' is in force; found 2017-12-31.");
  }

  @Test
  void aBookWithoutDatesHasOneTime() {
    RuleBook book =
        new RuleBook(about(Validity.ALWAYS), List.of(status("läge", row("S", any(), always()))));
    assertThat(book.changeDates()).containsExactly(LocalDate.MIN);
    assertThat(tests(book, Y2018)).isEqualTo("S -");
  }

  private static UnaryTest any() {
    return new UnaryTest.Any();
  }

  private static Validity always() {
    return Validity.ALWAYS;
  }

  @Test
  void everyUseOfAParameterIsCheckedAtItsCell() {
    String cell = "status.csv rad 2 kolumn B: ";
    DecisionTable table = status("måluppfyllelse", row("S1", ENOUGH, always()));
    assertThat(said(book(always(), table)))
        .containsExactly(
            cell
                + "Parametern $delvis finns inte. Kända parametrar: inga. Rätta namnet, eller lägg till den bland parametrarna.");
    Parameter other =
        new Parameter("dellvis", Ratio.of(80), "%", always(), "beslut", Place.NOWHERE);
    assertThat(said(book(always(), table, other)))
        .containsExactly(
            cell
                + "Parametern $delvis finns inte. Kända parametrar: $dellvis. Rätta namnet, eller lägg till den bland parametrarna. Menade du \"$dellvis\"?");
    assertThat(said(book(always(), table, delvis(80, Validity.from(Y2018)))))
        .containsExactly(
            cell
                + "$delvis har inget värde från början, men regeln S1 har alltid gällt. Skriv alltid i stället för parameterns första dag, eller en första dag för regeln eller regelverket.");
    assertThat(
            said(
                book(
                    Validity.from(Y2018),
                    table,
                    delvis(80, new Validity(Optional.empty(), Optional.of(Y2019))))))
        .containsExactly(
            cell
                + "$delvis har inget värde 2019-01-02, då regeln S1 gäller. Ge parametern ett värde den dagen, eller ändra vilka dagar regeln gäller.");
    Parameter bare = new Parameter("delvis", Ratio.of(80), "", always(), "beslut", Place.NOWHERE);
    assertThat(said(book(always(), table, bare)))
        .containsExactly(cell + "$delvis är 80, men måluppfyllelse mäts i %. Skriv 80 %.");
    assertThat(
            said(
                book(
                    always(), status("utfall", row("S1", ENOUGH, always())), delvis(80, always()))))
        .containsExactly(
            cell
                + "$delvis är 80 %, men enheten för utfall är inte fast, utan följer med fallet."
                + " Ge parametern bara ett tal.");
    DecisionTable state =
        status("läge", row("S1", new UnaryTest.Is(new Value.Parameter("delvis")), always()));
    assertThat(said(book(always(), state, delvis(80, always()))))
        .containsExactly(
            cell + "$delvis är ett tal, men läge är inget tal. Skriv ett värde av läge i stället.");
  }

  @Test
  void aRangeThatAValueEmptiesIsToldFromItsDay() {
    UnaryTest range =
        new UnaryTest.Within(
            new Compared(Operator.AT_LEAST, new Value.Parameter("delvis")),
            new Compared(Operator.BELOW, Value.of(90)));
    DecisionTable table = status("måluppfyllelse", row("S1", range, always()));
    assertThat(said(book(always(), table, delvis(80, always()), delvis(95, Validity.from(Y2019)))))
        .containsExactly(
            "status.csv rad 2 kolumn B: [$delvis..90 %) rymmer inget från 2019-01-01, för då gäller att $delvis är 95 %: den undre gränsen måste ligga under den övre. Ändra parameterns värde eller regelns gränser.");
    assertThat(said(book(always(), table, delvis(95, always()))))
        .containsExactly(
            "status.csv rad 2 kolumn B: [$delvis..90 %) rymmer inget, för $delvis är 95 %: den undre gränsen måste ligga under den övre. Ändra parameterns värde eller regelns gränser.");
    assertThatThrownBy(
            () ->
                new RuleBook(
                    about(always()),
                    List.of(table),
                    List.of(delvis(95, always())),
                    List.of(),
                    List.of(),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "status.csv row 2 column B: [$delvis..90 %) holds nothing, since $delvis is 95%: the lower border must lie below the upper. Change the value of the parameter or the borders of the rule.");
  }

  @Test
  void aParameterHasOneValueADay() {
    DecisionTable table = status("läge", row("S1", any(), always()));
    String repeated =
        "(i program): Parametern \"delvis\" har två värden på samma dag. Ge värdena skilda dagar; ett värde utan sista dag gäller tills nästa börjar.";
    assertThat(said(book(always(), table, delvis(1, always()), delvis(2, always()))))
        .containsExactly(repeated);
    Parameter ends = delvis(1, new Validity(Optional.of(Y2018), Optional.of(Y2020)));
    assertThat(said(book(always(), table, ends, delvis(2, Validity.from(Y2020)))))
        .containsExactly(repeated);
    assertThat(said(book(always(), table, ends, delvis(2, Validity.from(Y2020.plusDays(1))))))
        .isEmpty();
    assertThat(said(book(always(), table, delvis(2, Validity.from(Y2018)), delvis(1, always()))))
        .isEmpty();
  }

  @Test
  void aBookChangesOnAtMost200Days() {
    Row[] rows =
        IntStream.range(0, 200)
            .mapToObj(i -> row("S" + i, any(), Validity.from(Y2018.plusDays(i))))
            .toArray(Row[]::new);
    assertThat(said(book(always(), status("läge", rows))))
        .containsExactly(
            "status.csv rad 1: Regelverket ändras 201 dagar; gränsen är 200. Samla ändringarna på färre dagar, eller dela upp regelverket.");
    assertThat(book(Validity.from(Y2018), status("läge", rows)).orThrow().changeDates())
        .hasSize(200);
  }

  @Test
  void whateverItSaysIsPartOfItsCanonicalForm() {
    DecisionTable table = status("läge", row("S1", any(), always()));
    RuleBook plain = new RuleBook(about(always()), List.of(table));
    Scenario scenario =
        new Scenario(
            "Så är det",
            new TreeMap<>(Map.of("läge", Optional.of(Value.word("aktivt")))),
            new TreeMap<>(Map.of("status", List.of(Value.word("delvis")))),
            List.of("S1"),
            Place.NOWHERE);
    Comment comment = new Comment("status", 1, "sist");
    List<RuleBook> books =
        List.of(
            plain,
            new RuleBook(new About("b", "B", "2", "", "", always()), List.of(table)),
            new RuleBook(new About("b", "B", "1", "x", "", always()), List.of(table)),
            new RuleBook(new About("b", "B", "1", "", "x", always()), List.of(table)),
            new RuleBook(about(Validity.from(Y2018)), List.of(table)),
            new RuleBook(
                about(always()), List.of(status("läge", row("S1", any(), Validity.from(Y2018))))),
            new RuleBook(
                about(always()),
                List.of(status("läge", row("S1", new UnaryTest.Present(), always())))),
            new RuleBook(about(always()), List.of(status("nått", row("S1", any(), always())))),
            with(table, List.of(delvis(80, always())), List.of(), List.of()),
            with(table, List.of(delvis(80, Validity.from(Y2018))), List.of(), List.of()),
            with(table, List.of(), List.of(scenario), List.of()),
            with(table, List.of(), List.of(), List.of(comment)),
            with(table, List.of(), List.of(), List.of(new Comment("status", 0, "sist"))));
    assertThat(books.stream().map(RuleBook::sha256)).doesNotHaveDuplicates();
    assertThat(plain.canonical())
        .isEqualTo(
            """
            regelverk\tb\tB\t1\t\t
            gäller\t\t
            tabell\tstatus\tF
            kolumner\tläge
            regel\tS1\t-\tdelvis\t\t\t
            """);
  }

  private static RuleBook with(
      DecisionTable table,
      List<Parameter> parameters,
      List<Scenario> scenarios,
      List<Comment> comments) {
    return new RuleBook(
        about(always()), List.of(table), parameters, scenarios, List.of(), comments);
  }

  @Test
  void whatHoldsSeparatorsIsToldFromWhatIsSeparated() {
    About one = new About("b", "n\tN", "", "1", "", always());
    About other = new About("b", "n", "N", "", "1", always());
    assertThat(new RuleBook(one, List.of()).canonical())
        .isNotEqualTo(new RuleBook(other, List.of()).canonical())
        .startsWith("regelverk\tb\tn\\tN\t\t1");
    assertThat(new RuleBook(new About("b", "a\nb\\n", "", "", "", always()), List.of()).canonical())
        .startsWith("regelverk\tb\ta\\nb\\\\n\t");
  }

  @Test
  void anIdIsAnIdAndAnyNameHasOneLikeIt() {
    assertThat(About.idFor("Mitt regelverk 2016")).isEqualTo("mitt-regelverk-2016");
    assertThat(About.idFor("  Åre – äldre & öar (é) ")).isEqualTo("are-aldre-oar-e");
    assertThat(About.idFor("x".repeat(79) + " y")).isEqualTo("x".repeat(79));
    assertThat(About.idFor("\n\u001b[2J")).isEqualTo("2j");
    assertThat(About.idFor("***")).isEqualTo("regelverk");
    assertThatThrownBy(() -> new About("a\nfel: b", "B", "1", "", "", always()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an id of letters a-z, digits and single hyphens, such as 'a-fel-b'; found"
                + " 'a\nfel: b'.");
  }

  @Test
  void aParameterHasANameThatRulesCanWrite() {
    assertThat(Value.Parameter.isName("delvis")).isTrue();
    assertThat(Value.Parameter.isName("åäö_1-2")).isTrue();
    assertThat(Value.Parameter.isName("1a")).isFalse();
    assertThat(Value.Parameter.isName("a b")).isFalse();
    assertThat(Value.Parameter.isName("a".repeat(101))).isFalse();
    assertThatThrownBy(() -> new Parameter("a b", Ratio.ZERO, "", always(), "", Place.NOWHERE))
        .hasMessage("Expected a letter, then letters, digits, - and _; found 'a b'.");
  }

  @Test
  void aScenarioExpectsSomethingAndIsACase() {
    assertThatThrownBy(
            () -> new Scenario("x", new TreeMap<>(), new TreeMap<>(), List.of(), Place.NOWHERE))
        .hasMessage("Expected an expectation of 'x'; found none.");
    Scenario scenario =
        new Scenario(
            "x",
            new TreeMap<>(
                Map.of("läge", Optional.of(Value.word("aktivt")), "nått", Optional.empty())),
            new TreeMap<>(),
            List.of("S1"),
            Place.NOWHERE);
    assertThat(scenario.facts().values()).isEqualTo(Map.of("läge", Value.word("aktivt")));
  }
}

package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Books in folders and workbooks, over the standard facts and over others. */
class FormsTest {

  private static final Vocabulary GOALS = GoalFacts.standard().vocabulary();

  private static final Fact ZONE =
      fact(
          "zon",
          new FactType.WordType(
              List.of(
                  new Term("centrum", new Part.Name("centrum", "centre")),
                  new Term("ytter", new Part.Name("ytter", "outer")))));
  private static final Fact HOURS = fact("timmar", new FactType.NumberType("timmar"));
  private static final Fact PERMIT = fact("tillstånd", new FactType.TextType());
  private static final Fact PARKED = fact("parkerad", new FactType.DateType());
  private static final Fact FEE = fact("avgift", new FactType.NumberType("kronor"));
  private static final Fact MESSAGE = fact("besked/text", new FactType.TextType());

  /** Nothing of this concerns goals. */
  private static final Vocabulary PARKING =
      new Vocabulary(List.of(ZONE, HOURS, PERMIT, PARKED), List.of(FEE, MESSAGE));

  @TempDir private Path folder;

  private static Fact fact(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  private static Files files(String... namesAndTexts) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return Files.of(files);
  }

  private static final Files PARKING_BOOK =
      files(
          "regelverk.yaml",
          """
          # Påhittad taxa
          regelverk: parkering   # bakom ett värde
          namn: "Parkering: taxa 1"
          # före tabellerna
          tabeller:
            - tabell: avgift
              fil: avgift.csv
              # om träffprincipen
              träffprincip: F
            # före den andra
            - {tabell: besked/text, fil: besked.csv, träffprincip: A}
          version: 1
          # sist
          """,
          "avgift.csv",
          """
          regel;zon;timmar;tillstånd;parkerad;avgift
          #överst; med två celler
          P1;-;-;"boende; ""anställd; a"" ";> 2020-01-01;0 kronor
          # i mitten

          P2;centrum;>= $gratis;-;-;25,50 kronor
          P3;-;-;-;-;0 kronor
          # underst
          """,
          "besked.csv",
          """
          regel;zon;besked/text
          B1;-;"{timmar} i {{zonen}} {zon}"
          """,
          "parametrar.csv",
          """
          # fritt
          parameter;värde;gäller från;källa
          gratis;2 timmar;alltid;Påhittat beslut
          """,
          "testfall.csv",
          """
          testfall;zon;timmar;tillstånd;parkerad;avgift;besked/text
          Två timmar i centrum kostar;centrum;2 timmar;saknas;2021-05-01;25,5 kronor;
          # mellan
          Boende parkerar fritt;outer;;boende;2021-05-01;0 kronor;
          """);

  private static RuleBook parking() {
    return RuleBooks.read(PARKING_BOOK, PARKING).orThrow();
  }

  /** A table may be called anything; its file has a plain name of its own. */
  @Test
  void theFilesOfAFolderHavePlainNamesThatDiffer() {
    List<Fact> outputs =
        Stream.of("Ärende 9 på ö", "arende-9-pa-o", "parametrar", "uppgifter", "(z) ö")
            .map(key -> fact(key, new FactType.TruthType()))
            .toList();
    Vocabulary vocabulary = new Vocabulary(List.of(ZONE), outputs);
    RuleBook book =
        new RuleBook(
            new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS),
            outputs.stream()
                .map(
                    output ->
                        new DecisionTable(
                            output.key(),
                            HitPolicy.FIRST,
                            List.of(ZONE),
                            List.of(output),
                            List.of(Row.of("r", List.of(new UnaryTest.Any()), Value.of(true)))))
                .toList());

    var files = RuleBooks.files(book);
    assertThat(files.keySet())
        .containsExactly(
            "-z--o.csv",
            "arende-9-pa-o-2.csv",
            "arende-9-pa-o.csv",
            "regelverk.yaml",
            "tabell-parametrar.csv",
            "tabell-uppgifter.csv",
            "uppgifter.csv");
    assertThat(RuleBooks.read(Files.of(files), vocabulary).orThrow().canonical())
        .isEqualTo(book.canonical());
  }

  @Test
  void aBookNeedNotBeAboutGoals() {
    RuleBook book = parking();
    assertThat(book.tables())
        .extracting(DecisionTable::name)
        .containsExactly("avgift", "besked/text");
    DecisionTable fees = book.on(LocalDate.of(2021, 1, 1)).tables().get(0);
    Facts facts = new Facts(Map.of("zon", Value.word("centrum"), "timmar", Value.of(3)));
    assertThat(fees.decide(fees.hits(facts)))
        .isEqualTo(new Decision.Decided(List.of(fees.rows().get(1))));
    assertThat(fees.rows().get(1).outputs()).containsExactly(Value.of(Ratio.of(51, 2)));
    DecisionTable messages = book.on(LocalDate.of(2021, 1, 1)).tables().get(1);
    assertThat(
            Words.swedish()
                .say(MESSAGE.show(messages.rows().get(0).outputs().get(0), facts, messages)))
        .isEqualTo("3 timmar i {zonen} centrum");
    assertThat(book.scenarios())
        .extracting(Scenario::name)
        .containsExactly("Två timmar i centrum kostar", "Boende parkerar fritt");
  }

  @Test
  void commentsAreKeptWhereTheyStand() {
    assertThat(parking().comments())
        .containsExactly(
            new Comment("", 0, "Påhittad taxa"),
            new Comment("", 0, "bakom ett värde"),
            new Comment("", 3, "före tabellerna"),
            new Comment("", 4, "om träffprincipen"),
            new Comment("", 4, "före den andra"),
            new Comment("", 5, "sist"),
            new Comment(Comment.PARAMETERS, -1, "fritt"),
            new Comment("avgift", 0, "överst; med två celler"),
            new Comment("avgift", 1, "i mitten"),
            new Comment("avgift", 3, "underst"),
            new Comment(Comment.SCENARIOS, 1, "mellan"));
  }

  @Test
  void eachFormGivesTheSameBookBack() throws IOException {
    RuleBook book = parking();
    for (String name : List.of("bok", "bok.xlsx")) {
      RuleBooks.write(book, folder.resolve(name));
      Checked<RuleBook> again = RuleBooks.read(folder.resolve(name), PARKING);
      assertThat(again.problems()).isEmpty();
      assertThat(again.orThrow().canonical()).isEqualTo(book.canonical());
    }
    assertThat(folder.resolve("bok")).isDirectoryContaining("glob:**/besked-text.csv");
    assertThat(folder.resolve("bok/regelverk.yaml"))
        .hasContent(
            """
            # Påhittad taxa
            # bakom ett värde
            regelverk: parkering
            namn: "Parkering: taxa 1"
            version: "1"
            tabeller:
              # före tabellerna
              - tabell: avgift
                fil: avgift.csv
                träffprincip: F
              # om träffprincipen
              # före den andra
              - tabell: besked/text
                fil: besked-text.csv
                träffprincip: A
            # sist
            """);
    assertThat(RuleBooks.read(folder.resolve("bok/regelverk.yaml"), PARKING).orThrow())
        .extracting(RuleBook::canonical)
        .isEqualTo(book.canonical());
  }

  @Test
  void whatNoCellCanSayIsNotWritten() {
    DecisionTable thirds =
        new DecisionTable(
            "avgift",
            HitPolicy.FIRST,
            List.of(HOURS),
            List.of(FEE),
            List.of(
                Row.of("P1", List.of(new UnaryTest.Is(Value.of(Ratio.of(1, 3)))), Value.of(1))));
    RuleBook book =
        new RuleBook(new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS), List.of(thirds));
    assertThatThrownBy(() -> RuleBooks.write(book, folder.resolve("b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected a book that files can say; 'b' is read back without ")
        .hasMessageContaining("1/3 timmar");
    assertThat(folder.resolve("b")).doesNotExist();
  }

  @Test
  void theDatesOfRowsParametersAndBookAreRead() {
    RuleBook book =
        RuleBooks.read(
                files(
                    "regelverk.yaml",
                    """
                    regelverk: prov
                    namn: Prov
                    version: "1"
                    gäller från: 2018-01-01
                    tabeller:
                      - {tabell: status, fil: status.csv, träffprincip: F}
                      - {tabell: trend, fil: trend.csv, träffprincip: F}
                    """,
                    "status.csv",
                    """
                    regel;måluppfyllelse;status;gäller från;gäller till
                    S1;>= $delvis;delvis;2018-01-01;2019-12-31
                    S2;-;ej bedömt;;
                    """,
                    "trend.csv",
                    "regel;trend\nT1;ej bedömd\n",
                    "parametrar.csv",
                    """
                    parameter;värde;gäller från;gäller till;källa
                    $delvis;80 %;2017-01-01;;Påhittat
                    delvis;85 %;2019-01-01;2019-12-31;Påhittat
                    """),
                GOALS)
            .orThrow();
    assertThat(book.changeDates())
        .containsExactly(
            LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1));
    assertThat(book.on(LocalDate.of(2019, 6, 1)).tables().get(0).rows().get(0).tests())
        .hasToString("[>= 85]");
    assertThat(book.on(LocalDate.of(2020, 6, 1)).tables().get(0).rows()).hasSize(1);
  }

  @Test
  void exceptionsEmptyCommentsAndWordsThatFitNoListAreKept() throws IOException {
    Fact odd =
        fact(
            "en uppgift med ett mycket långt namn",
            new FactType.WordType(
                List.of(
                    new Term("a", new Part.Name("a, b", "a or-b")),
                    new Term("ej a", new Part.Name("ej a, b", "not a")))));
    Fact many =
        fact(
            "många",
            new FactType.WordType(
                IntStream.range(0, 60)
                    .mapToObj(i -> new Term("ord" + i, new Part.Name("ord" + i, "word" + i)))
                    .toList()));
    Fact status =
        GOALS.outputs().stream().filter(one -> one.key().equals("status")).findFirst().get();
    Fact text = fact("text", new FactType.TextType());
    Vocabulary vocabulary =
        new Vocabulary(
            List.of(odd, many, text), List.of(status, fact("ok", new FactType.TruthType())));
    RuleBook book =
        RuleBooks.read(
                files(
                    "regelverk.yaml",
                    """
                    #
                    regelverk: prov
                    namn: Prov
                    version: "1"
                    tabeller:
                      - {tabell: status, fil: status.csv, träffprincip: F}
                    undantag:
                      # om undantaget
                      - {från: mer är aldrig sämre, skäl: "Påhittat: prov"}
                    """,
                    "status.csv",
                    """
                    regel;en uppgift med ett mycket långt namn;många;text;status
                    #
                    S1;a, b;ord7;"ej ""ej x""\";uppfyllt
                    S2;ej a, b;ej ord7;"\""> 1"" eller ""\"" eller a";delvis
                    S3;inte a, b;-;ej x;ej uppfyllt
                    """),
                vocabulary)
            .orThrow();
    List<Row> rows = book.tables().get(0).rows();
    assertThat(rows.get(0).tests()).hasToString("[a, ord7, ej ej x]");
    assertThat(rows.get(1).tests().get(0)).isEqualTo(new UnaryTest.Is(Value.word("ej a")));
    assertThat(rows.get(1).tests().get(2))
        .isEqualTo(
            new UnaryTest.AnyOf(
                List.of(
                    new UnaryTest.Is(new Value.Text("> 1")),
                    new UnaryTest.Is(new Value.Text("")),
                    new UnaryTest.Is(new Value.Text("a")))));
    assertThat(rows.get(2).tests().get(0))
        .isEqualTo(new UnaryTest.Not(new UnaryTest.Is(Value.word("a"))));
    for (String name : List.of("bok", "bok.xlsx")) {
      RuleBooks.write(book, folder.resolve(name));
      assertThat(RuleBooks.read(folder.resolve(name), vocabulary).orThrow().canonical())
          .isEqualTo(book.canonical());
    }
  }

  @Test
  void theWorkbookIsOneToWorkIn() {
    RuleBook book = RuleBooks.template();
    var sheets =
        Xlsx.read("mall.xlsx", RuleBooks.workbook(book), Limits.WORKBOOK).orThrow().sheets();
    assertThat(sheets.keySet())
        .containsExactly(
            "läs mig",
            "uppgifter",
            "regelverk",
            "status",
            "trend",
            "anmärkning",
            "sammanvägning",
            "prognos",
            "parametrar",
            "testfall");
    assertThat(sheets.get("läs mig").orThrow().rows().stream().map(row -> row.get(0).text()))
        .contains("Ett regelverk", "A rule book", "måluppfyllelse");
    assertThat(
            sheets.get("regelverk").orThrow().rows().stream()
                .map(row -> row.stream().map(cell -> cell.text()).toList()))
        .contains(
            List.of("uppgift", "värde", "tillägg"),
            List.of("regelverk", "mitt-regelverk"),
            List.of("tabell", "status", "U"));
  }
}

package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.tables.Cases;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Partition;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * Text that would be more than text, if anybody ran it: in every place of a rule book that a person
 * can type in, in a folder and in a workbook. It is rejected with a message, or kept as text; and
 * whatever it is, everything beside it stays as it was.
 */
class HostileBooksTest {

  private static final Vocabulary FACTS =
      GoalFacts.standard()
          .and(
              new Fact("område", new Part.Name("område", "area"), new FactType.TextType()),
              evidence -> Optional.empty())
          .and(
              new Fact("dag", new Part.Name("dag", "day"), new FactType.DateType()),
              evidence -> Optional.empty())
          .vocabulary();

  private static final List<String> HOSTILE =
      List.of(
          "\"; System.setProperty(\"hostile\", \"1\"); \"",
          "\" quoted \"",
          "end",
          "rule \"x\" when eval(true) then System.setProperty(\"hostile\", \"1\"); end",
          "import java.lang.Runtime;",
          "\\u0022; System.exit(1); \\u0022",
          "\\",
          "${java.home}",
          "#{T(java.lang.System).setProperty('hostile', '1')}",
          "{{1+1}}",
          "%{1+1}",
          "{utfall} {",
          "=HYPERLINK(\"http://example.org\", \"x\")",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-1+1",
          "@SUM(A1:A9)",
          "'=1+1",
          "function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}",
          "if true then \"uppfyllt\" else null",
          "date(\"2015-01-01\") + duration(\"P1D\")",
          "// kommentar",
          "/* kommentar",
          "*/ end",
          "-- kommentar",
          "'; DROP TABLE status; --",
          "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
          "]]><script>alert(1)</script>",
          "!!java.lang.ProcessBuilder [x]",
          "*alias &anchor <<: x",
          "_x0041__x000D_",
          "x".repeat(1_990),
          "x".repeat(2_001),
          "en bell\u0007 och \u001b[31mrött",
          "\u202egnunheled\u202c \u2066x\u2069",
          "\u200bosynligt\u2028rad",
          "rad\nS9;aktivt;ja;;;;uppfyllt",
          "cell;cell\tcell,cell",
          "\ud83d\ude00 e\u0301",
          "null",
          "x\u0000y");

  /** The fate of a hostile text in a place. */
  enum Fate {
    REFUSED,
    KEPT,
    EITHER
  }

  /** A place that somebody can type in: a part of the book, with its row and column, from 0. */
  enum Spot {
    BOOK_ID("regelverk", 2, 1, Fate.REFUSED),
    BOOK_NAME("regelverk", 3, 1, Fate.KEPT),
    BOOK_VERSION("regelverk", 4, 1, Fate.KEPT),
    BOOK_OWNER("regelverk", 5, 1, Fate.KEPT),
    BOOK_SOURCE("regelverk", 6, 1, Fate.KEPT),
    BOOK_FROM("regelverk", 7, 1, Fate.REFUSED),
    BOOK_KEY("regelverk", 5, 0, Fate.EITHER),
    BOOK_COMMENT("regelverk", 0, 0, Fate.EITHER),
    TABLE_NAME("regelverk", 8, 1, Fate.REFUSED),
    TABLE_POLICY("regelverk", 8, 2, Fate.REFUSED),
    TABLE_FILE("regelverk", 8, 3, Fate.REFUSED),
    WAIVED("regelverk", 10, 1, Fate.REFUSED),
    WAIVER_REASON("regelverk", 10, 2, Fate.KEPT),
    TABLE_COMMENT("status", 0, 0, Fate.EITHER),
    HEADING("status", 1, 3, Fate.REFUSED),
    RULE_ID("status", 3, 0, Fate.EITHER),
    WORD("status", 3, 1, Fate.REFUSED),
    TRUTH("status", 3, 2, Fate.REFUSED),
    NUMBER("status", 3, 3, Fate.REFUSED),
    TEXT("status", 3, 4, Fate.EITHER),
    DAY("status", 3, 5, Fate.REFUSED),
    OUTPUT("status", 3, 6, Fate.REFUSED),
    BECAUSE("status", 3, 7, Fate.EITHER),
    RULE_FROM("status", 3, 8, Fate.REFUSED),
    PARAMETER_NAME("parametrar", 2, 0, Fate.EITHER),
    PARAMETER_VALUE("parametrar", 2, 1, Fate.REFUSED),
    PARAMETER_FROM("parametrar", 2, 2, Fate.REFUSED),
    PARAMETER_SOURCE("parametrar", 2, 3, Fate.KEPT),
    PARAMETER_COMMENT("parametrar", 0, 0, Fate.EITHER),
    CASE_NAME("testfall", 2, 0, Fate.EITHER),
    CASE_WORD("testfall", 2, 1, Fate.REFUSED),
    CASE_TEXT("testfall", 2, 2, Fate.EITHER),
    CASE_NUMBER("testfall", 2, 3, Fate.REFUSED),
    CASE_EXPECTED("testfall", 2, 4, Fate.REFUSED),
    CASE_RULE("testfall", 2, 5, Fate.REFUSED),
    CASE_COMMENT("testfall", 0, 0, Fate.EITHER);

    private final String part;
    private final int row;
    private final int column;
    private final Fate fate;

    Spot(String part, int row, int column, Fate fate) {
      this.part = part;
      this.row = row;
      this.column = column;
      this.fate = fate;
    }

    boolean isComment() {
      return row == 0;
    }

    /** Returns the fate of a text; one that is too long, or no text, may be rejected anywhere. */
    Fate fate(String text, boolean workbook) {
      if (this == BOOK_ID && GoalId.isId(text.strip())) {
        return Fate.KEPT;
      }
      boolean binary = text.indexOf('\0') >= 0 && !workbook && !part.equals("regelverk");
      return text.length() > 2_000 || binary ? Fate.EITHER : fate;
    }
  }

  /** Returns a good book, all of it invented: each part a comment, headings and rows. */
  private static Map<String, List<List<String>>> parts() {
    Map<String, List<List<String>>> parts = new LinkedHashMap<>();
    parts.put(
        "regelverk",
        List.of(
            List.of("# påhittat"),
            List.of("uppgift", "värde", "tillägg", "fil"),
            List.of("regelverk", "prov"),
            List.of("namn", "Prov"),
            List.of("version", "1"),
            List.of("ägare", "Någon"),
            List.of("källa", "Påhittat"),
            List.of("gäller från", "2015-01-01"),
            List.of("tabell", "status", "F", "status.csv"),
            List.of("tabell", "trend", "F", "trend.csv"),
            List.of("undantag", "mer är aldrig sämre", "Påhittat")));
    parts.put(
        "status",
        List.of(
            List.of("# påhittat"),
            List.of(
                "regel",
                "läge",
                "nått",
                "måluppfyllelse",
                "område",
                "dag",
                "status",
                "varför",
                "gäller från"),
            List.of("S1", "ej aktivt", "", "", "", "", "utgått", "{utfall}", ""),
            List.of(
                "S2",
                "aktivt",
                "ja",
                ">= 50 %",
                "Skola",
                ">= 2015-01-01",
                "uppfyllt",
                "För att",
                "2016-01-01"),
            List.of("S3", "aktivt", "ja", "", "", "", "delvis", "", ""),
            List.of("S4", "aktivt", "", "< $delvis", "", "", "ej uppfyllt", "", "2017-01-01"),
            List.of("S5", "", "", "", "", "", "ej bedömt", "", "")));
    parts.put(
        "trend",
        List.of(List.of("# påhittat"), List.of("regel", "trend"), List.of("T1", "ej bedömd")));
    parts.put(
        "parametrar",
        List.of(
            List.of("# påhittat"),
            List.of("parameter", "värde", "gäller från", "källa"),
            List.of("extra", "70 %", "alltid", "Påhittat beslut"),
            List.of("delvis", "80 %", "alltid", "Påhittat beslut")));
    parts.put(
        "testfall",
        List.of(
            List.of("# påhittat"),
            List.of("testfall", "läge", "område", "måluppfyllelse", "status", "regel"),
            List.of("Ett fall", "aktivt", "Skola", "70 %", "ej uppfyllt", "S4"),
            List.of("Ett annat", "utgått", "", "", "utgått", "S1")));
    return parts;
  }

  private static Map<String, List<List<String>>> parts(Spot spot, String text) {
    Map<String, List<List<String>>> parts = parts();
    List<List<String>> rows = new ArrayList<>(parts.getOrDefault(spot.part, List.of()));
    List<String> row = new ArrayList<>(rows.get(spot.row));
    row.set(spot.column, spot.isComment() ? "# " + text : text);
    rows.set(spot.row, row);
    parts.put(spot.part, rows);
    return parts;
  }

  private static Checked<RuleBook> folder(Map<String, List<List<String>>> parts) {
    Map<String, byte[]> files = new TreeMap<>();
    parts.forEach(
        (name, rows) -> {
          boolean header = name.equals("regelverk");
          files.put(
              name + (header ? ".yaml" : ".csv"),
              (header ? yaml(rows) : csv(rows)).getBytes(StandardCharsets.UTF_8));
        });
    return RuleBooks.read(Files.of(files), FACTS);
  }

  /** Writes text as typed, without escaping what a spreadsheet would take for a formula. */
  private static String csv(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";"))
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String yaml(List<List<String>> rows) {
    StringBuilder yaml = new StringBuilder(rows.get(0).get(0)).append('\n');
    rows.subList(2, 8)
        .forEach(
            row -> yaml.append(Yaml.written(row.get(0)) + ": " + Yaml.written(row.get(1)) + "\n"));
    yaml.append("tabeller:\n");
    rows.subList(8, 10)
        .forEach(
            row ->
                yaml.append("  - tabell: " + Yaml.written(row.get(1)) + "\n")
                    .append("    träffprincip: " + Yaml.written(row.get(2)) + "\n")
                    .append("    fil: " + Yaml.written(row.get(3)) + "\n"));
    return yaml.append("undantag:\n  - från: " + Yaml.written(rows.get(10).get(1)) + "\n")
        .append("    skäl: " + Yaml.written(rows.get(10).get(2)) + "\n")
        .toString();
  }

  private static byte[] workbook(Map<String, List<List<String>>> parts) {
    List<Sheet> sheets = new ArrayList<>();
    parts.forEach(
        (name, rows) ->
            sheets.add(
                Sheet.named(name)
                    .rows(
                        rows.stream()
                            .map(row -> row.subList(0, columns(name, row)))
                            .map(row -> row.stream().map(Entry::text).toList())
                            .toList())));
    return Xlsx.write(sheets);
  }

  /** Returns the number of columns; a workbook names no files. */
  private static int columns(String part, List<String> row) {
    return part.equals("regelverk") ? Math.min(3, row.size()) : row.size();
  }

  private static Checked<RuleBook> readWorkbook(Map<String, List<List<String>>> parts) {
    return Xlsx.read("bok.xlsx", workbook(parts), Limits.WORKBOOK)
        .then(book -> new BookReader(new WorkbookBook(book), FACTS).read());
  }

  private static final RuleBook GOOD = folder(parts()).orThrow();
  private static final List<Facts> CASES = cases();

  /** Returns every eleventh of the cases on, between and beside all borders. */
  private static List<Facts> cases() {
    List<Facts> all =
        Cases.all(
            Partition.of(
                new Vocabulary(GOOD.tables().get(0).inputs(), List.of()),
                List.of(GOOD.on(GOOD.changeDates().last()).tables().get(0))));
    return IntStream.range(0, all.size()).filter(i -> i % 11 == 0).mapToObj(all::get).toList();
  }

  @AfterAll
  static void nothingWasRun() {
    assertThat(System.getProperty("hostile")).isNull();
  }

  @Test
  void theBookIsGoodWithoutIt() {
    assertThat(folder(parts()).problems()).isEmpty();
    assertThat(readWorkbook(parts()).problems()).isEmpty();
    assertThat(readWorkbook(parts()).orThrow().canonical()).isEqualTo(GOOD.canonical());
  }

  @ParameterizedTest
  @EnumSource(Spot.class)
  void inAFolderItIsRefusedOrInert(Spot spot) {
    for (String text : HOSTILE) {
      if (spot == Spot.BOOK_COMMENT && text.contains("\n")) {
        continue; // A line ends a comment; what follows is no part of it.
      }
      isRefusedOrInert(spot, text, folder(parts(spot, text)), false);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Spot.class, mode = EnumSource.Mode.EXCLUDE, names = "TABLE_FILE")
  void inAWorkbookItIsRefusedOrInert(Spot spot) {
    for (String text : HOSTILE) {
      if (spot.isComment() || isChosen(spot, text)) {
        isRefusedOrInert(spot, text, readWorkbook(parts(spot, text)), true);
      }
    }
  }

  /** Chooses a quarter of the texts, others for other places, since workbooks are slow. */
  private static boolean isChosen(Spot spot, String text) {
    return (HOSTILE.indexOf(text) + spot.row + spot.column) % 4 == 0;
  }

  private static void isRefusedOrInert(
      Spot spot, String text, Checked<RuleBook> read, boolean workbook) {
    String where = spot + " " + text + " " + read.problems();
    for (Problem problem : read.problems()) {
      assertThat(Words.swedish().say(problem.phrase())).as(where).isNotBlank();
      assertThat(Words.english().say(problem.phrase())).as(where).isNotBlank();
    }
    Fate fate = spot.fate(text, workbook);
    if (fate != Fate.EITHER) {
      assertThat(read.value().isPresent()).as(where).isEqualTo(fate == Fate.KEPT);
    }
    read.value().ifPresent(book -> isInert(spot, book, where));
    // What can be read in one form can be written in the other.
    if (spot.isComment() || isChosen(spot, text)) {
      read.value().ifPresent(book -> canBeWritten(book, !workbook, where));
    }
  }

  private static void isInert(Spot spot, RuleBook book, String where) {
    List<String> before = lines(GOOD);
    List<String> after = lines(book);
    List<String> lost = without(before, after);
    List<String> gained = without(after, before);
    assertThat(lost.size()).as(where).isLessThanOrEqualTo(1);
    assertThat(gained.size()).as(where).isLessThanOrEqualTo(lost.size());
    if (spot.isComment()) {
      assertThat(after).as(where).isEqualTo(before);
    }
    otherRowsAreEqual(spot, book, where);
  }

  private static void canBeWritten(RuleBook book, boolean asWorkbook, String where) {
    if (asWorkbook) {
      assertThat(RuleBooks.workbook(book)).as(where).isNotEmpty();
    } else {
      assertThat(RuleBooks.files(book)).as(where).isNotEmpty();
    }
  }

  /** Returns the lines of the book, without comments. */
  private static List<String> lines(RuleBook book) {
    return book.canonical().lines().filter(line -> !line.startsWith("#\t")).toList();
  }

  private static List<String> without(List<String> some, List<String> others) {
    List<String> rest = new ArrayList<>(some);
    others.forEach(rest::remove);
    return rest;
  }

  private static void otherRowsAreEqual(Spot spot, RuleBook book, String where) {
    assertThat(book.on(book.changeDates().last()).tables()).as(where).hasSize(2);
    DecisionTable good = GOOD.on(GOOD.changeDates().last()).tables().get(0);
    DecisionTable status = book.on(book.changeDates().last()).tables().get(0);
    Optional<Row> replaced =
        spot.part.equals("status") && !spot.isComment()
            ? Optional.of(good.rows().get(1))
            : Optional.empty();
    assertThat(withoutPlaces(status.rows(), replaced))
        .as(where)
        .isEqualTo(withoutPlaces(good.rows(), replaced));
    for (Facts facts : CASES) {
      List<Row> expected = good.hits(facts);
      List<Row> found = status.hits(facts);
      if (Stream.concat(expected.stream(), found.stream()).noneMatch(row -> is(row, replaced))) {
        assertThat(concluded(status, found)).as(where).isEqualTo(concluded(good, expected));
      }
    }
  }

  private static List<Value> concluded(DecisionTable table, List<Row> hits) {
    return ((Decision.Decided) table.decide(hits))
        .rows().stream().flatMap(row -> row.outputs().stream()).toList();
  }

  private static boolean is(Row row, Optional<Row> replaced) {
    return replaced.filter(one -> one.place().row() == row.place().row()).isPresent();
  }

  private static List<Row> withoutPlaces(List<Row> rows, Optional<Row> replaced) {
    return rows.stream()
        .filter(row -> !is(row, replaced))
        .map(
            row ->
                new Row(
                    row.id(),
                    row.tests(),
                    row.outputs(),
                    row.because(),
                    row.inForce(),
                    Place.NOWHERE))
        .toList();
  }
}

package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Files;

/**
 * Each way to get the sheet of facts wrong, with the messages that follow, in both languages. To
 * renew them after an intended change, run with {@code -Dgolden.renew=true} and read the
 * difference.
 */
class BadFactsTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/se/vastkom/goals/rules/source/badfacts");

  /** A book about parking; each kind changes a text of one of its files. */
  private static final Map<String, String> BASE =
      Map.of(
          "regelverk.yaml",
          """
          regelverk: parkering
          namn: Parkeringsavgifter
          version: "1"
          tabeller:
            - tabell: parkering
              fil: parkering.csv
              träffprincip: U
          """,
          "uppgifter.csv",
          """
          uppgift;på engelska;roll;typ;enhet;ord;minst;högst;medför;betyder
          zon;zone;uppgift;ord;;"innerstad = inner city; ytterstad = suburb";;;;var bilen står
          tid;time;uppgift;tal;timmar;;0;24;;hur länge
          boende;resident;uppgift;ja eller nej;;;;;;
          avgift;fee;slutsats;tal;kr;;;;;
          """,
          "parkering.csv",
          """
          regel;zon;tid;boende;avgift
          P1;innerstad;<= 2 timmar;nej;20 kr
          P2;innerstad;> 2 timmar;nej;60 kr
          P3;;;ja;0 kr
          """);

  /** A book about goals that declares nothing. */
  private static final Map<String, String> GOALS =
      Map.of(
          "regelverk.yaml",
          """
          regelverk: mal
          namn: Mål
          version: "1"
          tabeller:
            - tabell: status
              fil: status.csv
              träffprincip: U
            - tabell: trend
              fil: trend.csv
              träffprincip: U
          """,
          "uppgifter.csv",
          "uppgift;typ;enhet;ord;minst;medför\nbudget;tal;kr;;;\n",
          "status.csv",
          "regel;läge;budget;status\nS1;aktivt;;ej bedömt\nS2;ej aktivt;;utgått\n",
          "trend.csv",
          "regel;trend\nT1;ej bedömd\n");

  /**
   * A way to get it wrong.
   *
   * @param name the name of the file with its messages
   * @param message a message that must be among them
   * @param files the files of the book
   */
  record Kind(String name, String message, Map<String, String> files) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Map<String, String> changed(
      Map<String, String> base, String file, String from, String to) {
    Map<String, String> files = new LinkedHashMap<>(base);
    assertThat(base.get(file)).as(file).contains(from);
    files.computeIfPresent(file, (name, text) -> text.replace(from, to));
    return files;
  }

  private static Kind facts(String name, String message, String from, String to) {
    return new Kind(name, message, changed(BASE, "uppgifter.csv", from, to));
  }

  private static Kind goals(String name, String message, String from, String to) {
    return new Kind(name, message, changed(GOALS, "uppgifter.csv", from, to));
  }

  private static Kind implying(String name, String message, String statement) {
    return facts(name, message, "eller nej;;;;;;", "eller nej;;;;;" + statement + ";");
  }

  static Stream<Kind> kinds() {
    String zone = "\"innerstad = inner city; ytterstad = suburb\"";
    return Stream.of(
        facts("unknown-type", "declare.unknown-type", "tal;timmar", "tall;timmar"),
        facts("no-type", "declare.no-type", "uppgift;ja eller nej", "uppgift;"),
        facts("unknown-role", "declare.unknown-role", "fee;slutsats", "fee;slutsat"),
        facts("no-name", "fact-name.blank", "boende;resident", ";resident"),
        facts("reserved-name", "fact-name.reserved", "boende;resident", "regel;resident"),
        facts("reserved-english-name", "fact-name.reserved", "tid;time", "tid;because"),
        facts("name-with-brackets", "fact-name.signs", "tid;time", "tid (timmar);time"),
        facts("name-like-a-comparison", "fact-name.signs", "avgift;fee", "> avgift;fee"),
        facts("long-name", "fact-name.long", "avgift;", "a".repeat(101) + ";"),
        facts("fact-twice", "declare.twice", "boende;resident", "tid;resident"),
        facts("fact-twice-in-english", "declare.name-twice", "boende;resident", "boende;time"),
        facts("no-words", "declare.no-words", zone, ""),
        facts("word-without-text", "declare.empty-word", "; ytterstad", ";; ytterstad"),
        facts("word-with-two-names", "declare.bad-word", "= suburb", "= suburb = outskirts"),
        facts("word-twice", "declare.word-twice", "; ytterstad", "; innerstad; ytterstad"),
        facts("word-twice-in-english", "declare.word-twice", "suburb", "inner city"),
        facts("word-for-missing", "declare.unusable-word", "= suburb", "= suburb; saknas"),
        facts("word-that-compares", "declare.unusable-word", "ytterstad = suburb", "minst 3"),
        facts("word-of-two", "declare.unusable-word", "ytterstad = suburb", "centrum eller hamn"),
        facts("word-after-not", "declare.unusable-word", "ytterstad = suburb", "eller ute"),
        facts("word-in-quotes", "declare.bad-word", zone, "\"\"\"a; b\"\"; =\""),
        facts("limits-reversed", "declare.reversed", ";0;24;", ";24;0;"),
        facts("limit-of-another-type", "cell.no-known-number", ";0;24;", ";noll;24;"),
        facts("limit-of-another-unit", "cell.wrong-unit", ";0;24;", ";0;24 kr;"),
        facts("limit-that-is-a-parameter", "declare.parameter", ";0;24;", ";0;$mest;"),
        facts("unit-of-signs", "declare.unusable-unit", "tal;kr", "tal;= 1"),
        facts("limit-of-conclusion", "declare.of-conclusion", "tal;kr;;;;;", "tal;kr;;0;;;"),
        facts(
            "conclusion-that-implies",
            "declare.of-conclusion",
            "tal;kr;;;;;",
            "tal;kr;;;;finns => tid: finns;"),
        facts("needless-unit", "declare.needless", "eller nej;;", "eller nej;st;"),
        facts("needless-words", "declare.needless", "tal;kr;;", "tal;kr;låg;"),
        facts("needless-limit", "declare.needless", "eller nej;;;;", "eller nej;;;1;"),
        implying("implication-without-sign", "declare.bad-implication", "ja, tid: finns"),
        implying("implication-of-two-signs", "declare.bad-implication", "ja => nej => zon"),
        implying("implication-without-fact", "declare.bad-implication", "ja => finns"),
        implying("implication-of-unknown-fact", "case.unknown-fact", "ja => tidd: finns"),
        implying(
            "condition-of-unknown-fact", "case.unknown-fact", "ja & zonn: innerstad => tid: finns"),
        implying("implication-of-conclusion", "declare.concluded", "ja => avgift: finns"),
        implying("implication-of-unknown-word", "cell.unknown-word", "ja => zon: hamn"),
        implying("implication-of-parameter", "declare.parameter", "ja => tid: < $mest"),
        facts(
            "always-that-is-a-word",
            "declare.always",
            "ytterstad = suburb\";;;;",
            "alltid = always\";;;alltid => tid: finns;"),
        facts("unknown-heading", "table.unknown-heading", "enhet;ord", "enheter;ord"),
        facts(
            "no-heading-of-types",
            "table.missing-heading",
            "roll;typ;",
            "roll;exempel på en cell;"),
        new Kind(
            "unknown-choice-in-the-header",
            "declare.unknown-facts",
            changed(BASE, "regelverk.yaml", "tabeller:", "uppgifter: annat\ntabeller:")),
        new Kind(
            "table-without-conclusion",
            "rules.no-output-column",
            with(BASE, "parkering.csv", "regel;zon\nP1;innerstad\n")),
        new Kind(
            "conclusion-of-two-tables",
            "rulebook.concluded-twice",
            with(
                changed(
                    BASE,
                    "regelverk.yaml",
                    "träffprincip: U\n",
                    "träffprincip: U\n  - tabell: natt\n    fil: natt.csv\n    träffprincip: C\n"),
                "natt.csv",
                "regel;tid;avgift\nN1;> 20 timmar;5 kr\n")),
        new Kind(
            "table-that-cannot-have-a-sheet",
            "rulebook.sheet-name",
            changed(BASE, "regelverk.yaml", "tabell: parkering", "tabell: \"?\"")),
        new Kind(
            "table-of-goals-with-another-name",
            "rulebook.unknown-table",
            changed(GOALS, "regelverk.yaml", "tabell: trend", "tabell: trendd")),
        goals("standard-fact-of-another-type", "declare.standard", "budget;tal;kr", "nått;tal;"),
        goals(
            "standard-fact-of-another-unit",
            "declare.standard",
            "budget;tal;kr",
            "svarsandel;tal;kr"),
        goals(
            "standard-fact-that-implies",
            "declare.standard-limits",
            "budget;tal;kr;;;",
            "nått;ja/nej;;;;ja => utfall: > 5"),
        goals(
            "standard-conclusion-that-implies",
            "declare.standard",
            "budget;tal;kr;;;",
            "status;text;;;;ja => utfall: > 5"),
        goals(
            "standard-fact-with-limits",
            "declare.standard-limits",
            "budget;tal;kr;;",
            "andel av vägen;tal;%;;0"));
  }

  private static Map<String, String> with(Map<String, String> base, String file, String text) {
    Map<String, String> files = new LinkedHashMap<>(base);
    files.put(file, text);
    return files;
  }

  private static Checked<RuleBook> read(Map<String, String> files) {
    TreeMap<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return RuleBooks.read(Files.of(bytes));
  }

  @Test
  void theBooksThatTheOthersDifferFromAreGood() {
    for (Map<String, String> base : List.of(BASE, GOALS)) {
      assertThat(read(base).problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isRefusedWithWhatWhereAndHowToMendIt(Kind kind) throws IOException {
    Checked<RuleBook> read = read(kind.files());

    Golden.isSaid(read, GOLDEN.resolve(kind.name() + ".txt"));
    assertThat(read.value()).isEmpty();
    assertThat(read.problems())
        .filteredOn(Problem::isError)
        .extracting(problem -> problem.what().key())
        .contains(kind.message());
    assertThat(read.problems()).allMatch(problem -> problem.place().form() != Place.Form.NOWHERE);
  }

  @Test
  void everyGoldenFileIsOfAKind() throws IOException {
    try (Stream<Path> files = java.nio.file.Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(kinds().map(kind -> kind.name() + ".txt").toList());
    }
  }
}

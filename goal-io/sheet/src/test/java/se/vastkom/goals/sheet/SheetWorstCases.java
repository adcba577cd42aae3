package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Part;

/**
 * The costliest input at the largest allowed size: within 256 MB, the heap of this JVM, it takes at
 * most a second and then one more a megabyte. The time is the processor's, so that a busy machine
 * is not blamed on the reader.
 */
@Tag("hostile")
class SheetWorstCases {

  private static final List<Part.Name> COLUMNS =
      List.of(new Part.Name("mål", "goal"), new Part.Name("utfall", "outcome"));

  @TestFactory
  Stream<DynamicTest> csv() {
    int most = 1_000_000 * Integer.getInteger("hostile.megabytes", 16);
    Map<String, String> cells = new TreeMap<>();
    for (String cell :
        List.of(
            "1",
            "\"",
            "\"\"",
            ";",
            ",",
            "\t",
            "\n",
            "\r",
            " ",
            "#",
            "#\n",
            "a;",
            "\";\"",
            "\"a\"b",
            "a;\n",
            "=\n",
            "å",
            "\u20ac;",
            "\ud83d\ude00",
            "sep=")) {
      cells.put("of " + cell.replace("\n", "\\n").replace("\r", "\\r"), cell);
    }
    String row = ("x".repeat(30) + ";").repeat(99) + "y\n";
    Map<String, Function<Integer, String>> others = new TreeMap<>();
    others.put("rows of a hundred cells", size -> row.repeat(size / row.length()));
    others.put("rows longer than the headings", size -> "mål\n" + "a;b\n".repeat(size / 4));
    others.put("long cells", size -> ("a;" + "x".repeat(1_995) + "\n").repeat(size / 1_998));
    others.put("one letter beyond Latin-1", size -> "\u20ac" + row.repeat(size / row.length() - 1));
    others.put("headings", size -> "mål;".repeat(size / 5));
    others.put("blank first line", size -> " ".repeat(size - 10) + "\na;b");
    return Stream.concat(
        cells.entrySet().stream()
            .map(of -> test(of.getKey(), most, size -> repeated(of.getValue(), size), this::table)),
        others.entrySet().stream().map(of -> test(of.getKey(), most, of.getValue(), this::table)));
  }

  private Checked<?> table(byte[] bytes) {
    return Csv.read("a.csv", bytes, Limits.STANDARD)
        .then(Table::of)
        .then(table -> table.columns(COLUMNS, List.of()));
  }

  @TestFactory
  Stream<DynamicTest> yaml() {
    int most = Limits.PROSE.bytes();
    Stream<String> repeated =
        Stream.of(
            "1",
            " ",
            "\n",
            "\"",
            "'",
            "\\",
            "[",
            "{",
            "- ",
            "? ",
            "a: ",
            "a:\n",
            ": ",
            "&a ",
            "*a ",
            "!a ",
            "#",
            "# a\n",
            "---\n",
            "...\n",
            "%a\n",
            "|\n",
            ">\n",
            "\t",
            ",",
            "a: b\n",
            "- a\n",
            "- - ",
            "\r",
            "å",
            "\ud83d\ude00",
            "<<: ",
            "a b ",
            "a\n\n",
            "'' ",
            "\\u0041");
    Map<String, Function<Integer, String>> others = new TreeMap<>();
    others.put("a long key", size -> "a".repeat(size - 3) + ": b");
    others.put("a long text", size -> "a: " + "b ".repeat(size / 2 - 2));
    others.put("a quoted text", size -> "a: \"" + "b\n\n ".repeat(size / 4 - 2));
    others.put("escapes", size -> "a: \"" + "\\u0041".repeat(size / 6 - 1) + '"');
    others.put("a block", size -> "a: |\n" + "  b\n".repeat(size / 4 - 2));
    others.put("indents", size -> deepening(size));
    others.put("different keys", size -> numbered(size));
    others.put("a flow of pairs", size -> "{" + "a: b, ".repeat(size / 6 - 1) + "}");
    return Stream.concat(
        repeated.map(
            of ->
                test(
                    "of " + of.replace("\n", "\\n").replace("\r", "\\r"),
                    most,
                    size -> repeated(of, size),
                    this::mapping)),
        others.entrySet().stream()
            .map(of -> test(of.getKey(), most, of.getValue(), this::mapping)));
  }

  private Checked<?> mapping(byte[] bytes) {
    return Yaml.read("a.yaml", bytes, Limits.PROSE);
  }

  @TestFactory
  Stream<DynamicTest> numbers() {
    return Stream.of("1", "1 ", " ", "1 234", ".", "-", "1.", "1 234,", "%", "a", "1 a", "\u00a0 ")
        .map(
            of ->
                test(
                    "of " + of,
                    1_000_000,
                    size -> repeated(of, Limits.STANDARD.characters()),
                    bytes -> eachCell(new String(bytes, StandardCharsets.UTF_8))));
  }

  /** Reads a megabyte of cells that are as long as cells may be. */
  private Checked<?> eachCell(String cell) {
    for (int i = 0; i < 1_000_000 / cell.length(); i++) {
      Numbers.looksLikeNumber("x" + cell + "x");
      Numbers.read(HERE, cell + "x");
      Numbers.readWithUnit(HERE, cell.substring(0, 390) + "!");
    }
    return Numbers.read(HERE, cell);
  }

  private static final se.vastkom.goals.problem.Place HERE =
      se.vastkom.goals.problem.Place.file("a.csv");

  private static String repeated(String piece, int size) {
    return piece.repeat(size / piece.getBytes(StandardCharsets.UTF_8).length);
  }

  private static String deepening(int size) {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; text.length() + depth + 3 <= size; depth++) {
      text.append(" ".repeat(depth)).append("a:\n");
    }
    return text.toString();
  }

  private static String numbered(int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() + 12 <= size; i++) {
      text.append(i).append(": 1\n");
    }
    return text.toString();
  }

  private static DynamicTest test(
      String name, int size, Function<Integer, String> text, Function<byte[], Checked<?>> read) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          byte[] bytes = text.apply(size).getBytes(StandardCharsets.UTF_8);
          long before = processorTime();
          assertThat(Said.of(read.apply(bytes))).noneMatch(String::isBlank);
          long milliseconds = (processorTime() - before) / 1_000_000;
          System.out.printf("%-40s %9d bytes %6d ms%n", name, bytes.length, milliseconds);
          assertThat(milliseconds).isLessThanOrEqualTo(2_000 + size / 1_000);
        });
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

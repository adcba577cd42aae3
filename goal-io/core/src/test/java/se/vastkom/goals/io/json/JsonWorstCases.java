package se.vastkom.goals.io.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import se.vastkom.goals.io.Cost;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.problem.Checked;

/** The costliest JSON of the largest allowed size. */
@Tag("hostile")
class JsonWorstCases {

  /** The limit is three times that of other files. */
  private static final int MOST = 3_000_000 * Integer.getInteger("hostile.megabytes", 16);

  private static final JsonReader READER = new JsonReader();

  @TestFactory
  Stream<DynamicTest> repeated() {
    return Stream.of(
            " ",
            "\n",
            "[",
            "{",
            "{\"a\":",
            "1",
            "\"",
            "\"a\",",
            "\\",
            "{\"a\":1,",
            "[[],",
            "1,",
            "t",
            "\ud83d\ude00")
        .map(
            piece ->
                test(
                    "of " + piece.replace("\n", "\\n"),
                    () -> piece.repeat(MOST / piece.getBytes(StandardCharsets.UTF_8).length),
                    READER::read));
  }

  @TestFactory
  Stream<DynamicTest> lists() {
    return Stream.of(
            "1",
            "{}",
            "[]",
            "\"\"",
            "1e3",
            "12345678901234567890",
            "0.125",
            "null",
            "{\"id\":1}",
            "{\"id\":\"a\"}",
            "{\"" + "k".repeat(190) + "\":1}",
            "\"" + "\u20ac".repeat(50) + "\"",
            "\"\\u20ac\\u20ac\"")
        .map(
            item ->
                test(
                    "goals of " + item.substring(0, Math.min(item.length(), 12)),
                    () -> document("\"goals\":" + list(MOST, i -> item)),
                    READER::read));
  }

  @TestFactory
  Stream<DynamicTest> documents() {
    Map<String, Supplier<String>> documents = new TreeMap<>();
    documents.put("unknown keys", () -> document(pairs(i -> "\"gaols" + i + "\":1")));
    documents.put(
        "long unknown keys", () -> document(pairs(i -> '"' + "k".repeat(190) + i + "\":1")));
    documents.put("repeated keys", () -> document(pairs(i -> "\"goals\":1")));
    documents.put(
        "long texts",
        () -> document("\"texts\":" + list(MOST, i -> '"' + "x".repeat(19_990) + '"')));
    documents.put(
        "long texts beyond Latin-1",
        () -> document("\"texts\":" + list(MOST, i -> "\"\u20ac" + "x".repeat(19_990) + '"')));
    documents.put("goals", () -> document("\"goals\":" + goals(4_500_000, "a")));
    documents.put("goals of no area", () -> document("\"goals\":" + goals(4_500_000, "b")));
    documents.put(
        "areas and goals",
        () ->
            county(0)
                + "\"areas\":"
                + list(1_900_000, i -> "{\"id\":\"a-" + i + "\",\"title\":\"A\"}")
                + ",\"goals\":"
                + goals(3_400_000, "a-40000")
                + '}');
    documents.put(
        "goals and observations of none",
        () ->
            document(
                "\"goals\":" + goals(2_300_000, "a") + ',' + observations(4_000_000, "goal-x")));
    documents.put(
        "observations of near goals",
        () -> document("\"goals\":" + nearGoals() + ',' + observations(600_000, "aaaaaaaaa-x")));
    documents.put(
        "a county and its municipalities",
        () ->
            county(1_300_000)
                + "\"areas\":[{\"id\":\"a\",\"title\":\"A\"}],\"goals\":"
                + goals(1000, "a")
                + ','
                + municipal(3_600_000)
                + '}');
    return documents.entrySet().stream()
        .map(each -> test(each.getKey(), each.getValue(), READER::read));
  }

  @TestFactory
  Stream<DynamicTest> assessments() {
    Map<String, Supplier<String>> documents = new TreeMap<>();
    String path = "p".repeat(190);
    documents.put(
        "parts below long names",
        () ->
            assessed(
                "{\"key\":\"k\",\"parts\":{\""
                    + path
                    + "\":{\"list\":"
                    + list(2_400_000, i -> "{\"text\":\"\"}")
                    + "}}}"));
    documents.put(
        "parts side by side",
        () ->
            assessed(
                "{\"key\":\"k\",\"parts\":{"
                    + IntStream.range(0, 60_000)
                        .mapToObj(i -> "\"p" + i + "\":{\"text\":\"\"}")
                        .collect(Collectors.joining(","))
                    + "}}"));
    documents.put("verdicts of many parts", () -> verdictsOf("{\"text\":\"\"}", 500));
    documents.put(
        "verdicts of many numbers", () -> verdictsOf("{\"number\":1,\"unit\":\"\"}", 500));
    documents.put("verdicts of many names", () -> verdictsOf("{\"sv\":\"\",\"en\":\"\"}", 500));
    documents.put("verdicts of many phrases", () -> verdictsOf("{\"key\":\"hint.none\"}", 500));
    documents.put(
        "verdicts of long texts beyond Latin-1",
        () -> verdictsOf("{\"text\":\"\u20ac" + "x".repeat(19_900) + "\"}", 20));
    documents.put(
        "goals with verdicts",
        () -> verdicts(7_000, document("\"goals\":" + upTo(7_000, JsonWorstCases::goal))));
    documents.put(
        "verdicts on many areas",
        () ->
            verdicts(
                5_000,
                county(0)
                    + "\"areas\":"
                    + upTo(
                        50_000,
                        i -> "{\"id\":\"" + (i < 49_999 ? "a-" + i : "a") + "\",\"title\":\"A\"}")
                    + ",\"goals\":"
                    + upTo(5_000, JsonWorstCases::goal)
                    + '}'));
    documents.put(
        "verdicts on what every municipality has",
        () ->
            verdicts(
                3_000,
                county(300_000)
                    + "\"areas\":[{\"id\":\"a\",\"title\":\"A\"}],\"goals\":"
                    + upTo(3_000, JsonWorstCases::goal)
                    + ",\"observations\":"
                    + upTo(
                        3_000,
                        i ->
                            observation("g-" + i)
                                .replace(",\"respondents\":1", ",\"respondents\":5"))
                    + ",\"municipalObservations\":"
                    + upTo(3_000, i -> municipal(i, "9999"))
                    + '}'));
    return documents.entrySet().stream()
        .map(each -> test(each.getKey(), each.getValue(), READER::readAssessment));
  }

  /** Returns as many verdicts as there is room for, each with a reason of this many parts. */
  private static String verdictsOf(String part, int count) {
    String finding =
        "{\"kind\":\"status\",\"conclusion\":{\"key\":\"status.delvis\"},\"reason\":{\"key\":\"k\",\"parts\":{\"p\":{\"list\":"
            + upTo(count, i -> part)
            + "}}}}";
    return "{\"format\":\"malvakt-assessment\",\"formatVersion\":1,\"run\":{},\"followUp\":"
        + document("\"goals\":[]")
        + ",\"assessments\":"
        + list(
            MOST - 1_000,
            i ->
                "{\"goal\":\"g\",\"status\":\"delvis\",\"trend\":\"positiv\",\"findings\":["
                    + finding
                    + "]}")
        + '}';
  }

  private static DynamicTest test(
      String name, Supplier<String> text, Function<Path, Checked<?>> read) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          try (TestFolder folder = new TestFolder()) {
            Path file = folder.write("a.json", new byte[0]);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
              Repeated.write(text.get(), out);
            }
            long bytes = Files.size(file);
            Cost.isBearable(name, bytes, () -> read.apply(file));
          }
        });
  }

  private static String document(String rest) {
    return county(0) + "\"areas\":[{\"id\":\"a\",\"title\":\"A\"}]," + rest + '}';
  }

  private static String county(int size) {
    String others = list(size, i -> "{\"code\":\"%04d\",\"name\":\"B\"}".formatted(i % 9_998));
    return "{\"format\":\"malvakt-follow-up\",\"formatVersion\":1,\"id\":\"f\",\"title\":\"F\",\"period\":\"2015\","
        + "\"county\":{\"name\":\"L\",\"subregions\":[{\"name\":\"C\",\"municipalities\":"
        + others
        + "},{\"name\":\"D\",\"municipalities\":[{\"code\":\"9999\",\"name\":\"B\"}]}]},";
  }

  private static String goals(int size, String area) {
    return list(size, i -> goal(i).replace("\"area\":\"a\"", "\"area\":\"" + area + '"'));
  }

  private static String goal(int i) {
    return "{\"id\":\"g-"
        + i
        + "\",\"area\":\"a\",\"title\":\"T\",\"targetFrom\":\"målet\",\"target\":{\"kind\":\"inget\"}}";
  }

  private static String upTo(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
  }

  private static String nearGoals() {
    return list(
        21_000,
        i ->
            "{\"id\":\"aaaaaaaaa-"
                + i
                + "\",\"area\":\"a\",\"title\":\"T\",\"targetFrom\":\"målet\",\"target\":{\"kind\":\"inget\"}}");
  }

  private static String verdicts(int count, String followUp) {
    return "{\"format\":\"malvakt-assessment\",\"formatVersion\":1,\"run\":{\"ruleBook\":\"r\",\"ruleBookName\":\"\","
        + "\"version\":\"\",\"sha256\":\"\",\"asOf\":\"2015-12-31\",\"engine\":\"\"},\"followUp\":"
        + followUp
        + ",\"assessments\":"
        + upTo(
            count,
            i ->
                "{\"goal\":\"g-"
                    + i
                    + "\",\"status\":\"delvis\",\"trend\":\"positiv\",\"findings\":["
                    + finding("status", "{\"key\":\"status.delvis\"}")
                    + ','
                    + finding("trend", "{\"key\":\"trend.positiv\"}")
                    + "]}")
        + '}';
  }

  private static String observations(int size, String goal) {
    return "\"observations\":" + list(size, i -> observation(goal + i));
  }

  private static String observation(String goal) {
    return "{\"goal\":\""
        + goal
        + "\",\"outcome\":{\"kind\":\"byMunicipality\"},\"strength\":\"oklart\",\"respondents\":1}";
  }

  private static String municipal(int size) {
    return "\"observations\":["
        + observation("g-0").replace(",\"respondents\":1", "")
        + "],\"municipalObservations\":"
        + list(size, i -> municipal(0, "%04d".formatted(i % 9_998)));
  }

  private static String municipal(int goal, String code) {
    return "{\"goal\":\"g-"
        + goal
        + "\",\"municipality\":\""
        + code
        + "\",\"outcome\":{\"kind\":\"yesNo\",\"done\":true}}";
  }

  private static String finding(String kind, String conclusion) {
    return "{\"kind\":\""
        + kind
        + "\",\"conclusion\":"
        + conclusion
        + ",\"rules\":[],\"reason\":{\"key\":\"reason.done\"},\"figures\":[]}";
  }

  private static String assessed(String reason) {
    return "{\"format\":\"malvakt-assessment\",\"formatVersion\":1,\"run\":{},\"followUp\":"
        + document("\"goals\":[]")
        + ",\"assessments\":[{\"goal\":\"g\",\"status\":\"delvis\",\"trend\":\"positiv\",\"findings\":[{\"kind\":\"status\",\"conclusion\":{\"key\":\"status.delvis\"},\"reason\":"
        + reason
        + "}]}]}";
  }

  private static String pairs(IntFunction<String> pair) {
    return new Repeated(MOST - 1_000, pair, "", "").mark();
  }

  /** Returns a list of items with a total of this many bytes. */
  private static String list(int size, IntFunction<String> item) {
    return new Repeated(size, item, "[", "]").mark();
  }

  /**
   * Items with commas between, with a total of this many bytes. The text holds only a mark for
   * them; they are made one by one when the file is written, so that making it takes no memory.
   */
  private record Repeated(int size, IntFunction<String> item, String open, String close) {

    private static final List<Repeated> ALL = new ArrayList<>();
    private static final Pattern MARK = Pattern.compile("\u0000(\\d+)\u0000");

    String mark() {
      ALL.add(this);
      return "\u0000" + (ALL.size() - 1) + "\u0000";
    }

    private void write(OutputStream out) throws IOException {
      out.write(open.getBytes(StandardCharsets.UTF_8));
      int length = 0;
      for (int i = 0; true; i++) {
        byte[] next = item.apply(i).getBytes(StandardCharsets.UTF_8);
        length += next.length + 1;
        if (length + 500 > size) {
          break;
        }
        out.write(i == 0 ? new byte[0] : new byte[] {','});
        out.write(next);
      }
      out.write(close.getBytes(StandardCharsets.UTF_8));
    }

    static void write(String text, OutputStream out) throws IOException {
      Matcher mark = MARK.matcher(text);
      int at = 0;
      while (mark.find()) {
        out.write(text.substring(at, mark.start()).getBytes(StandardCharsets.UTF_8));
        ALL.get(Integer.parseInt(mark.group(1))).write(out);
        at = mark.end();
      }
      out.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
    }
  }
}

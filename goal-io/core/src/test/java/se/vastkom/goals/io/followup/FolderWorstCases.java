package se.vastkom.goals.io.followup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import se.vastkom.goals.io.Cost;
import se.vastkom.goals.io.TestFolder;

/** The costliest folders: the good one, with one or two files of the largest allowed size. */
@Tag("hostile")
class FolderWorstCases {

  private static final Path GOOD = TestFolder.resource(FolderWorstCases.class, "good");
  private static final int MOST_ROWS = 4_990;
  private static final String LONG = "x".repeat(1_500);

  @TestFactory
  Stream<DynamicTest> files() {
    Map<String, Supplier<Map<String, String>>> cases = new TreeMap<>();
    cases.put("goals", () -> Map.of("mal.csv", goals(MOST_ROWS, i -> "g-" + i + ";arkiv")));
    cases.put(
        "goals of unknown areas",
        () -> Map.of("mal.csv", goals(MOST_ROWS, i -> "g-" + i + ";arkivx")));
    cases.put("goals twice", () -> Map.of("mal.csv", goals(MOST_ROWS, i -> "g;arkiv")));
    cases.put(
        "goals without ids", () -> Map.of("mal.csv", goals(MOST_ROWS, i -> LONG + ";" + LONG)));
    cases.put(
        "long texts everywhere",
        () ->
            Map.of(
                "mal.csv",
                "id;område;mål;måltyp\n"
                    + rows(
                        i -> "g-" + i + ";arkiv;\u20ac" + LONG + LONG.substring(1_100) + ";inget"),
                "utfall.csv",
                "mål;utfall;grund;kommentar\n"
                    + rows(i -> "g-" + i + ";ja;;\u20ac" + LONG + LONG.substring(1_100))));
    cases.put(
        "unknown words in every cell",
        () ->
            Map.of(
                "mal.csv",
                "id;område;mål;måltyp;läge;skäl;målvärde ur;enhet\n"
                    + rows(
                        i ->
                            "g-" + i + ";arkiv;t;millstolpex;vilanndex;tidsbristex;måletx;dagor")));
    cases.put(
        "reasons",
        () ->
            Map.of(
                "mal.csv",
                "id;område;mål;måltyp;läge;skäl\n"
                    + rows(i -> "g-" + i + ";arkiv;t;inget;vilande;\"" + "a;".repeat(900) + '"')));
    cases.put(
        "outcomes of unknown goals near known ones",
        () ->
            Map.of(
                "mal.csv",
                "id;område;mål;måltyp\n"
                    + IntStream.range(0, 600)
                        .mapToObj(i -> "a".repeat(77) + i + ";arkiv;t;inget\n")
                        .collect(Collectors.joining()),
                "utfall.csv",
                "mål;utfall;grund\n" + rows(i -> "a".repeat(75) + "bbb;ja;")));
    cases.put(
        "municipalities that are none",
        () -> Map.of("kommuner.csv", "mål;kommun;utfall\n" + rows(i -> "arkiv-6;Göteborgarna;ja")));
    cases.put(
        "municipalities of blanks and digits",
        () ->
            Map.of(
                "kommuner.csv",
                "mål;kommun;utfall\n"
                    + rows(
                        i -> "arkiv-6;a" + " ".repeat(1_500) + "b;1" + " ".repeat(1_400) + "1")));
    cases.put(
        "numbers",
        () ->
            Map.of(
                "utfall.csv",
                "mål;utfall;grund;publicerad andel\n"
                    + rows(i -> "arkiv-1;" + "1 ".repeat(700) + ";räknat;" + "1,".repeat(700))));
    cases.put(
        "judgements",
        () ->
            Map.of(
                "bedomningar.csv",
                "mål;bedömning;roll;datum;skäl\n" + rows(i -> "arkiv-9x;a;b;" + LONG + ";c")));
    cases.put(
        "a narrative",
        () -> Map.of("uppfoljning.yaml", header("  - " + "å ".repeat(15_000) + "\n")));
    cases.put(
        "areas",
        () ->
            Map.of(
                "uppfoljning.yaml",
                header("")
                    .replace(
                        "områden:\n",
                        "områden:\n"
                            + IntStream.range(0, 900)
                                .mapToObj(i -> "  - {id: a-" + i + ", titel: t}\n")
                                .collect(Collectors.joining())),
                "mal.csv",
                goals(MOST_ROWS, i -> "g-" + i + ";a-x" + i)));
    return cases.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      try (TestFolder folder = new TestFolder().with(GOOD)) {
                        long bytes = 0;
                        for (Map.Entry<String, String> file : each.getValue().get().entrySet()) {
                          byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                          folder.write(file.getKey(), content);
                          bytes += content.length;
                        }
                        Cost.isBearable(
                            each.getKey(), bytes, () -> new FolderReader().read(folder.path()));
                      }
                    }));
  }

  private static String goals(int count, IntFunction<String> idAndArea) {
    return "id;område;mål;måltyp\n"
        + IntStream.range(0, count)
            .mapToObj(i -> idAndArea.apply(i) + ";t;inget\n")
            .collect(Collectors.joining());
  }

  private static String rows(IntFunction<String> row) {
    return IntStream.range(0, MOST_ROWS)
        .mapToObj(i -> row.apply(i) + "\n")
        .collect(Collectors.joining());
  }

  private static String header(String deliverable) {
    return "uppföljning: f\ntitel: F\nperiod: 2015\nlän: Västra Götaland\nområden:\n"
        + "  - {id: arkiv, titel: A}\n  - {id: moten, titel: M}\n  - {id: data, titel: D}\n"
        + (deliverable.isEmpty()
            ? ""
            : "berättelse:\n  titel: B\n  områden:\n  - titel: A\n    leverans:\n"
                + ("  " + deliverable).repeat(20));
  }
}

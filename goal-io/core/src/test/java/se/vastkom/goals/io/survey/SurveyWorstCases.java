package se.vastkom.goals.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.io.Cost;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;

/** The costliest surveys: as long and as wide as they may be, and as little like one. */
@Tag("hostile")
class SurveyWorstCases {

  private static final int ROWS = 19_990;

  /** So many cells may a sheet have in all. */
  private static final int WIDE_ROWS = 990;

  private static final String LONG = "x".repeat(32_000);

  private static SurveyFolder folder() {
    return new SurveyFolder()
        .columns("mäts som;delar;delenhet;räknas som ja;tomt räknas som")
        .goal("ord", "minst;1;kommuner;Har ni det?;;;;;")
        .goal("tal", "minst;5;anställda;Hur många?;summa;;;;")
        .goal("andel", "minst;5;%;Hur stor andel?;medel;;;;")
        .goal("val", "sammansatt;1;kommuner;Vilka?;;3;tjänster;\"A;B, C;D\";nej");
  }

  private static String survey(int rows, IntFunction<String> row) {
    return IntStream.range(0, rows)
        .mapToObj(row)
        .collect(
            Collectors.joining(
                "\n", "Kommun;Har ni det?;Hur många?;Hur stor andel?;Vilka?\n", "\n"));
  }

  private static String cells(int columns, IntFunction<String> cell) {
    return IntStream.range(0, columns).mapToObj(cell).collect(Collectors.joining(";"));
  }

  @TestFactory
  Stream<DynamicTest> surveys() {
    Map<String, Supplier<String>> cases = new TreeMap<>();
    cases.put("one answers all rows", () -> survey(ROWS, i -> "Vara;ja;1;2 %;A"));
    cases.put("one answers all rows differently", () -> survey(ROWS, i -> "Vara;ja;" + i + ";;A"));
    cases.put("nobody is known", () -> survey(ROWS, i -> "Götebrog " + i + ";ja;1;;A"));
    cases.put("few are known", () -> survey(ROWS, i -> (i < 9_996 ? "Vara" : "Vra") + ";ja;1;;A"));
    cases.put("nobody is named", () -> survey(ROWS, i -> (i < 2 ? "Vara" : "") + ";ja;1;;A"));
    cases.put("no answer means anything", () -> survey(ROWS, i -> "Vara;j" + i + ";x;y;z" + i));
    cases.put("no figure is one", () -> survey(ROWS, i -> "Vara;ja;1 2 " + i + ";0,1" + i + ";A"));
    cases.put("only fractions", () -> survey(ROWS, i -> "Vara;ja;1;0," + (1 + i % 8) + ";A"));
    cases.put(
        "long answers", () -> survey(200, i -> "Vara;" + LONG + i + ";" + LONG + ";;" + LONG));
    cases.put(
        "many choices in a cell",
        () -> survey(200, i -> "Vara;ja;1;;\"" + "x, b,".repeat(6_000) + i + "\""));
    cases.put(
        "other choices in each cell",
        () ->
            survey(
                100,
                i ->
                    "Vara;ja;1;;\""
                        + IntStream.range(0, 4_000)
                            .mapToObj(j -> i + "-" + j)
                            .collect(Collectors.joining(";"))
                        + "\""));
    cases.put(
        "all columns are names",
        () ->
            cells(499, i -> "Kommun") + "\n" + (cells(499, i -> "Vara") + "\n").repeat(WIDE_ROWS));
    cases.put(
        "all columns name another",
        () ->
            survey(2, i -> "Vara;ja;1;;A")
                + (cells(490, i -> i % 2 == 0 ? "Vara" : "Ale") + "\n").repeat(WIDE_ROWS));
    cases.put(
        "nothing but headings",
        () -> (cells(499, i -> "Har ni det? " + i) + "\n").repeat(WIDE_ROWS));
    cases.put(
        "all headings are the same",
        () -> cells(499, i -> "Har ni det?") + "\nVara\n" + cells(499, i -> "ja"));
    cases.put(
        "a heading above all others",
        () -> "Vilka?\n" + cells(499, i -> "Val " + i) + "\nVara" + ";1".repeat(498));
    cases.put("nothing", () -> ";".repeat(499) + "\n");
    return cases.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> isBearable(each)));
  }

  private static void isBearable(Map.Entry<String, Supplier<String>> survey) {
    byte[] bytes = survey.getValue().get().getBytes(StandardCharsets.UTF_8);
    SurveyFolder folder = folder().file("enkat.csv", bytes);
    Cost.isBearable(survey.getKey(), bytes.length, folder::read);
  }

  /** Five thousand schools answer twelve questions; the memory is what the JVM of this test has. */
  @Test
  void aLargeSurveyIsReadAndCountedInASecond() {
    int schools = 5_000;
    int questions = 12;
    SurveyFolder folder =
        new SurveyFolder()
            .header(
                """
                uppföljning: pahittad-2016
                titel: Påhittad uppföljning
                period: 2016
                kommun: Vara
                områden: [{id: arkiv, titel: Arkiv}]
                """)
            .file(
                "svarande.csv",
                "id;namn;slag\n"
                    + IntStream.range(0, schools)
                        .mapToObj(i -> "s" + i + ";Påhittade skolan " + i + ";skola")
                        .collect(Collectors.joining("\n")));
    IntStream.range(0, questions)
        .forEach(i -> folder.goal("mal-" + i, "minst;2000;skolor;Fråga " + i + " om?"));
    String survey =
        "Skola;"
            + cells(questions, i -> "Fråga " + i + " om?")
            + ";Kommentar\n"
            + IntStream.range(0, schools)
                .mapToObj(
                    school ->
                        "Påhittade skolan "
                            + school
                            + ";"
                            + cells(questions, i -> (school + i) % 3 == 0 ? "Ja" : "Nej")
                            + ";fritt\n")
                .collect(Collectors.joining());
    folder.file("enkat.csv", survey);
    Cost.isBearable("5,000 schools", survey.length(), () -> counted(folder));
    assertThat(folder.answers("mal-0").values().stream().filter("ja"::equals)).hasSize(1_667);
  }

  private static Checked<FollowUp> counted(SurveyFolder folder) {
    Checked<FollowUp> read = folder.read();
    FollowUp followUp = read.orThrow();
    followUp.goals().forEach(goal -> assertThat(Evidence.of(followUp, goal).summary()).isNotNull());
    return read;
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.sheet.Xlsx;

/** Five thousand invented schools answer twelve questions, with the memory of a hostile test. */
@Tag("hostile")
class SurveyWorstCases {

  private static final int SCHOOLS = 5_000;
  private static final int QUESTIONS = 12;

  /** How many times longer than to read the cells it may take to judge what they say. */
  private static final int MOST_TIMES = 12;

  private static final long MOST_MILLISECONDS = 2_000;
  private static final int TRIES = 3;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private byte[] write() throws IOException {
    Files.writeString(
        folder.resolve("uppfoljning.yaml"),
        """
        uppföljning: skolor-2016
        titel: Påhittade skolor
        period: 2016
        kommun: Vara
        områden: [{id: digitalt, titel: Digitalt}]
        """);
    Files.writeString(
        folder.resolve("mal.csv"),
        "id;område;mål;måltyp;målvärde;enhet;enkätfråga\n"
            + lines(
                QUESTIONS,
                i -> "mal-%1$d;digitalt;Mål %1$d;minst;1600;skolor;Fråga %1$d om".formatted(i)));
    Files.writeString(
        folder.resolve("svarande.csv"),
        "id;namn;slag\n" + lines(SCHOOLS, i -> "s" + i + ";" + school(i) + ";skola"));
    Sheet sheet =
        Sheet.named("Svar")
            .rows(
                IntStream.range(-1, SCHOOLS)
                    .mapToObj(SurveyWorstCases::row)
                    .map(cells -> cells.map(Entry::text).toList())
                    .toList());
    byte[] survey = Xlsx.write(List.of(sheet));
    Files.write(folder.resolve("enkat.xlsx"), survey);
    return survey;
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static String school(int number) {
    return "Påhittade skolan " + number;
  }

  /** Returns the answers of a school, or the headings. */
  private static Stream<String> row(int school) {
    return Stream.concat(
        Stream.of(
            school < 0 ? "Skola" : school(school), school < 0 ? "Kommentar" : "fritt " + school),
        IntStream.range(0, QUESTIONS)
            .mapToObj(
                i ->
                    school < 0
                        ? "Fråga " + i + " om något?"
                        : (school + i) % 3 == 0 ? "Ja" : "Planeras"));
  }

  private int assess() {
    out.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            /* isTerminal */ false,
            Map.of()),
        "bedom",
        folder.toString(),
        "--motor",
        "direct");
  }

  @Test
  void aLargeSurveyIsReadAndJudgedInTwoSeconds() throws IOException {
    byte[] survey = write();
    long reading = best(() -> Workbook.exports("enkat.xlsx", survey, Limits.SURVEY).orThrow());
    long judging = best(this::assess);
    assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("[\\s\u00a0]+", " "))
        .contains("1 667 ja, 3 333 planerar")
        .contains("Totalt 12 mål i 1 område: 12 uppfyllda");
    assertThat(judging).isLessThanOrEqualTo(Math.max(MOST_MILLISECONDS, MOST_TIMES * reading));
  }

  /** Returns the least processor time of several tries, since others use the machine too. */
  private static long best(Runnable work) {
    long best = Long.MAX_VALUE;
    for (int tried = 0; tried < TRIES && best > MOST_MILLISECONDS / 2; tried++) {
      long before = processorTime();
      work.run();
      best = Math.min(best, (processorTime() - before) / 1_000_000);
    }
    System.out.printf("%d schools %6d ms%n", SCHOOLS, best);
    return best;
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

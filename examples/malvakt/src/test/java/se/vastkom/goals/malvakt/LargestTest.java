package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;

/** The largest follow-up that is read: as many rows in every file as a file may have. */
@Tag("slow")
class LargestTest {

  /** With the headings, 5,000 rows. */
  private static final int MOST = 4_999;

  /** Goals for which each of 49 municipalities has a row: 4,998 rows. */
  private static final int NAMED = 102;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(Object... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of()),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  /** Returns a follow-up whose texts are each this many characters longer. */
  private Path largest(int more) throws IOException {
    Path input = Files.createDirectories(folder.resolve("f" + more));
    String text = "x".repeat(more);
    Files.writeString(
        input.resolve("uppfoljning.yaml"),
        "uppföljning: stor\ntitel: Stor\nperiod: \"2015\"\nlän: Västra Götaland\nområden:\n"
            + rows(100, i -> "  - {id: a-" + i + ", titel: Område " + i + "}\n"));
    Files.writeString(
        input.resolve("mal.csv"),
        "id;område;mål;måltyp;målvärde;enhet\n"
            + rows(
                MOST,
                i ->
                    id(i)
                        + (";a-" + i % 100)
                        + ";Minst 25 kommuner har gjort det som skulle göras"
                        + text
                        + ";minst;25;kommuner\n"));
    Files.writeString(
        input.resolve("utfall.csv"),
        "mål;utfall;grund;underlagets styrka;svarande;kommentar;källa\n"
            + rows(
                MOST,
                i ->
                    (id(i) + (i < NAMED ? ";;namngivet" : ";" + i % 49 + ";räknat"))
                        + ";planerat;49;De har svarat på enkäten"
                        + (text + ";Enkäten" + text + "\n")));
    List<Respondent> municipalities = Population.vastraGotaland().respondents();
    Files.writeString(
        input.resolve("kommuner.csv"),
        "mål;kommun;utfall\n"
            + rows(
                NAMED * municipalities.size(),
                i ->
                    id(i / municipalities.size())
                        + (";" + municipalities.get(i % municipalities.size()).id().value())
                        + ";ja\n"));
    Files.writeString(
        input.resolve("bedomningar.csv"),
        "mål;bedömning;roll;datum;skäl\n"
            + rows(
                MOST, i -> id(i) + ";delvis;Nämnden;2016-01-31;Det är inte klart" + text + "\n"));
    return input;
  }

  private static String id(int i) {
    return "a-" + i % 100 + "-" + i;
  }

  private static String rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
  }

  @Test
  @Timeout(180)
  void itsJsonIsReadBackAsTheSame() throws IOException {
    Path input = largest(0);
    Path json = folder.resolve("stor.json");
    assertThat(run("bedom", input, "--motor", "direct", "--format", "json", "-o", json)).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("Resultatet är skrivet: " + json + "\n");
    assertThat(Files.size(json)).isGreaterThan(16_000_000);

    assertThat(run("bedom", input, "--motor", "direct", "--format", "csv")).isZero();
    byte[] expected = out.toByteArray();
    assertThat(run("bedom", json, "--motor", "direct", "--format", "csv")).isZero();
    assertThat(out.toByteArray()).isEqualTo(expected);
    assertThat(new JsonReader().readAssessment(json).orThrow().assessments()).hasSize(MOST);
  }

  @Test
  @Timeout(180)
  void whatIsTooLargeToBeReadBackIsRefusedInWords() throws IOException {
    Path json = folder.resolve("stor.json");
    assertThat(
            run(
                "bedom",
                largest(1_500),
                "--motor",
                "direct",
                "--format",
                "json",
                "-o",
                json,
                "--lang",
                "sv"))
        .isEqualTo(4);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .matches(
            "fel: malvakt-assessment: Resultatet är för stort för JSON: 6\\d,\\d MB, eller fler värden än"
                + " som läses tillbaka; gränsen är 48 MB. Dela upp uppföljningen, eller välj ett annat"
                + " format.\n");
    assertThat(json).doesNotExist();
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.io.text.TextWriter;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.words.Words;

/** A process loads no classes of the packages that it does not use. */
class RoomsNotEnteredTest {

  private static final String INPUT = "../esamhalle-2015/uppfoljning-2015";
  private static final String ASSESSMENT =
      "../esamhalle-2015/src/test/resources/bedomning-2015.json";

  @TempDir Path folder;

  /** Shows an assessment that was made elsewhere. */
  static final class Show {
    public static void main(String[] arguments) throws IOException {
      var assessed = new JsonReader().readAssessment(Path.of(arguments[0])).orThrow();
      byte[] text = new TextWriter(100, TextWriter.Colour.NONE).write(assessed, Words.swedish());
      System.out.write(text);
      System.out.flush();
      Reports.html(Words.swedish()).write(assessed, Path.of(arguments[1]));
    }
  }

  private List<String> loadedBy(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(folder.resolve("out")).content().contains("24 av 49 kommuner");
    // Words are read of every artifact; nothing else of it is.
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> !line.matches(".*Words(\\$\\$Lambda\\S*)? source: .*")).toList();
    }
  }

  @Test
  void assessingAFolderAsTextNeedsNeitherJsonNorPagesNorOtherEngines() throws Exception {
    assertThat(loadedBy(Malvakt.class, "bedom", INPUT))
        .anyMatch(line -> line.contains(" org.drools."))
        .noneMatch(line -> line.contains(" tools.jackson."))
        .noneMatch(line -> line.contains(" gg.jte."))
        .noneMatch(line -> line.contains(" se.vastkom.goals.report."))
        .noneMatch(line -> line.contains(" se.vastkom.goals.pdf."))
        .noneMatch(line -> line.contains(" org.apache.pdfbox."))
        .noneMatch(line -> line.contains(" org.dhatim."))
        .noneMatch(line -> line.contains(" org.apache.poi."))
        .noneMatch(line -> line.contains(" org.kie.dmn."));
  }

  @Test
  void showingAnAssessmentNeedsNoEngine() throws Exception {
    assertThat(loadedBy(Show.class, ASSESSMENT, folder.resolve("pages").toString()))
        .anyMatch(line -> line.contains(" tools.jackson."))
        .anyMatch(line -> line.contains(" gg.jte."))
        .noneMatch(line -> line.contains(" org.drools."))
        .noneMatch(line -> line.contains(" org.kie."))
        .noneMatch(line -> line.contains(" se.vastkom.goals.drools."));
  }
}

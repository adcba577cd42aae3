package se.vastkom.goals.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder that {@code package} leaves, run as it stands by its own script, from somewhere else.
 */
class DistributionIT {

  private static final Path SCRIPT = Path.of("target/malvakt/bin/malvakt").toAbsolutePath();
  private static final Path INPUT = Path.of("../esamhalle-2015/uppfoljning-2015").toAbsolutePath();

  @TempDir Path folder;

  private int run(String... arguments) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MALVAKT_ARKIV", "nej");
    return builder.start().waitFor();
  }

  @Test
  void runsFromAnotherFolderWithTheShippedBookAndWithTheFolderBesideIt() throws Exception {
    String golden =
        Files.readString(Path.of("../esamhalle-2015/src/test/resources/bedomning-2015.sv.txt"));
    assertThat(run("bedom", INPUT.toString())).isZero();
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo(golden);
    Path book = SCRIPT.resolve("../../regelverk/vastkom-2015").normalize();
    assertThat(run("bedöm", INPUT.toString(), "--regelverk", book.toString())).isZero();
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo(golden);
  }

  /** Its jars lie in a folder of their own. */
  @Test
  void decidesByDmnWhereThatIsAskedFor() throws Exception {
    assertThat(run("bedom", INPUT.toString(), "--motor", "dmn")).isZero();
    assertThat(Files.readString(folder.resolve("out")))
        .isEqualTo(
            Files.readString(Path.of("../esamhalle-2015/src/test/resources/bedomning-2015.sv.txt"))
                .replace("motor drools", "motor dmn"));
    assertThat(SCRIPT.resolve("../../lib").normalize())
        .isDirectoryNotContaining("glob:**/*kie-dmn*");
  }

  @Test
  void writesPages() throws Exception {
    assertThat(run("bedom", INPUT.toString(), "--format", "html", "-o", "rapport")).isZero();
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    assertThat(folder.resolve("rapport/index.html"))
        .hasSameTextualContentAs(
            Path.of("../esamhalle-2015/src/test/resources/rapport-2015/sv/index.html"));
    assertThat(folder.resolve("rapport/berattelse.html")).isNotEmptyFile();
  }

  @Test
  void badInputGivesItsExitCodeAndNoStackTrace() throws Exception {
    Files.write(folder.resolve("trasig.json"), "{".getBytes(StandardCharsets.UTF_8));
    assertThat(run("bedom", "trasig.json")).isEqualTo(4);
    assertThat(Files.readString(folder.resolve("out"))).isEmpty();
    assertThat(Files.readString(folder.resolve("err")))
        .startsWith("fel: trasig.json rad 1 kolumn 2: Filen är inte giltig JSON här.")
        .doesNotContain("\tat ");
  }
}

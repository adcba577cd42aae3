package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/** The commands that the papers list, one after the other, and where their links lead. */
class PapersTest {

  private static final String LISTED = "    malvakt ";
  private static final String FOLLOW_UP = "../esamhalle-2015/uppfoljning-2015";

  @TempDir private Path folder;

  private String place(String written) {
    if (written.equals("UPPFÖLJNING") || written.endsWith("/uppfoljning-2015")) {
      return FOLLOW_UP;
    }
    boolean isFile = written.contains(".") || written.equals("MAPP");
    return isFile ? folder.resolve(written).toString() : written;
  }

  private String[] arguments(String line) {
    List<String> arguments = new ArrayList<>();
    for (String written : line.replaceFirst("#.*", "").strip().split(" +", -1)) {
      boolean isWritten = !arguments.isEmpty() && arguments.get(arguments.size() - 1).equals("-o");
      arguments.add(isWritten ? folder.resolve(written).toString() : place(written));
    }
    return arguments.toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "HANDBOK.md"})
  void eachListedCommandDoesWhatItIsListedFor(String paper) throws IOException {
    Files.writeString(folder.resolve("fall.csv"), "id\n1\n");
    List<String> commands =
        Files.readAllLines(Path.of("../..", paper)).stream()
            .filter(line -> line.startsWith(LISTED))
            .map(line -> line.substring(LISTED.length()))
            .toList();
    assertThat(commands).hasSizeGreaterThan(2);
    for (String command : commands) {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
      int code =
          Malvakt.run(
              new Terminal(both, both, /* isTerminal */ false, Map.of()), arguments(command));
      // What cases a book asks about is for its author to say; ours has none of them.
      int expected = command.startsWith("avgor ") ? Malvakt.BAD_INPUT : Malvakt.DONE;
      assertThat(code)
          .as(command + ": " + said.toString(StandardCharsets.UTF_8))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "goal-rules/README.md", "CHANGELOG.md", "CONTRIBUTING.md"})
  void eachLinkLeadsToAFileThatIsThere(String paper) throws IOException {
    Path file = Path.of("../..", paper);
    List<String> links = new ArrayList<>();
    Matcher link = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)").matcher(Files.readString(file));
    while (link.find()) {
      links.add(link.group(1));
    }
    assertThat(links).isNotEmpty().allSatisfy(to -> assertThat(file.resolveSibling(to)).exists());
  }

  @Test
  void theReadmeIsNoLongerThanIsReadAndLeadsToTheThreeDoors() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("../../README.md"));
    assertThat(readme).hasSizeLessThanOrEqualTo(100);
    assertThat(String.join("\n", readme))
        .contains(
            "mvn -q -Pdemo",
            "mvn verify",
            "](HANDBOK.md)",
            "](goal-rules/README.md)",
            "](ARCHITECTURE.md)");
  }
}

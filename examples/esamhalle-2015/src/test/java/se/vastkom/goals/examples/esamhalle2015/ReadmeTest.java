package se.vastkom.goals.examples.esamhalle2015;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void theReadmesFirstJavaIsTheExamples() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("../../README.md"));
    int begin = readme.indexOf("```java");
    int end = begin + readme.subList(begin, readme.size()).indexOf("```");
    assertThat(end)
        .as("the first working Java stands within the first twenty lines")
        .isLessThanOrEqualTo(20);
    List<String> example =
        Files.readAllLines(
                Path.of("src/main/java/se/vastkom/goals/examples/esamhalle2015/FirstSteps.java"))
            .stream()
            .map(line -> line.startsWith("    ") ? line.substring(4) : line)
            .toList();
    List<String> snippet = readme.subList(begin + 1, end);
    assertThat(snippet).hasSizeGreaterThan(5);
    assertThat(example).containsSequence(snippet.toArray(String[]::new));
  }

  @Test
  void theExamplePrintsTheReasons() {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstSteps.main(new String[] {"uppfoljning-2015"});
    } finally {
      System.setOut(out);
    }
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(15);
    assertThat(lines.get(0))
        .isEqualTo(
            "Delvis uppfyllt: Mer än inget är gjort men målet är inte nått – gränsen för måluppfyllelse är mer än 0 %; enligt källan 24 % av målet på 49 kommuner, vilket motsvarar 12 kommuner (regel S3, status.csv rad 5).");
  }
}

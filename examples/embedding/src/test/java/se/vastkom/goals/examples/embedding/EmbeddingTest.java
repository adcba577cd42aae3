package se.vastkom.goals.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.junit.RuleBookTests;

/** Each program, run as its user would, prints what it should. */
class EmbeddingTest {

  private static String printed(Consumer<String[]> main) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      main.accept(new String[0]);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aFollowUpBuiltInCodeBecomesAnAssessmentAsJson(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bedomning.json");
    Files.writeString(file, printed(OwnFollowUp::main));
    AssessedFollowUp assessed = new JsonReader().readAssessment(file).orThrow();
    assertThat(assessed.run().book().id()).isEqualTo("exempel");
    assertThat(assessed.run().engine()).isEqualTo("drools");
    // 44 of 49 is 89.8 %, 36 of 40 is 90 %.
    assertThat(assessed.assessments())
        .extracting(one -> one.status())
        .containsExactly(Status.EJ_UPPFYLLT, Status.DELVIS);
  }

  @Test
  void aGuiceProgramHasItsOwnFactsAndEngineAndSwapsItsBook() {
    assertThat(printed(GuiceProgram::main))
        .isEqualTo(
            """
            exempel, row-by-row:
              skola-1: Ej uppfyllt: 44 av 49 kommuner, ≈ 89,8 % av målet (regel E4, status.csv rad 5).
              omsorg-1: Delvis uppfyllt: en god bit på väg: 90 % – gränsen för måluppfyllelse är minst 90 %, påhittat exempel; 36 av 40 kommuner, 90 % av målet (regel E3, status.csv rad 4).
            exempel-skola, row-by-row:
              skola-1: Ej uppfyllt: 44 av 49 kommuner, 90 % av målet (regel E5, status.csv rad 6).
              omsorg-1: Delvis uppfyllt: gränsen för måluppfyllelse är minst 85 %; 36 av 40 kommuner, 90 % av målet (regel E4, status.csv rad 5).
            """);
  }

  @Test
  void aProgramDecidesWhatIsNoGoalWithItsReason() {
    assertThat(printed(ParkingProgram::main))
        .isEqualTo(
            """
            40
            Taxa: timavgift 40 kr, påminnelse ja: Ingen ska stå länge i innerstaden – zon innerstad, boendekort nej, parkeringstid 4 timmar (regel P2, taxa.csv rad 3).
            """);
  }

  @Test
  void theReadmeShowsItsHeartAndWhatItPrints() throws IOException {
    String readme = Files.readString(Path.of("../../goal-rules/README.md"));
    String program =
        Files.readString(
            Path.of("src/main/java/se/vastkom/goals/examples/embedding/ParkingProgram.java"));
    int body = program.indexOf("    RuleBook book");
    String heart = program.substring(body, program.indexOf("  }\n", body)).replace("\n    ", "\n");
    assertThat(readme).contains("```java\n" + heart.strip() + "\n```");
    for (String line : printed(ParkingProgram::main).lines().toList()) {
      assertThat(readme.replaceAll("\\s+", " ")).contains("`" + line + "`");
    }
  }

  @TestFactory
  Stream<DynamicNode> itsRuleBookKeepsItsTestCases() {
    return RuleBookTests.of(
        Path.of("src/main/resources/se/vastkom/goals/examples/embedding/parkering"));
  }

  /** The newcomer's project builds and runs exactly what the developers' README shows. */
  @Test
  void theReadmeShowsTheNewcomersProject() throws IOException {
    List<String> readme = Files.readAllLines(Path.of("../../goal-rules/README.md"));
    for (String file : List.of("pom.xml", "src/main/java/MinUppfoljning.java")) {
      assertThat(readme).containsSequence(Files.readAllLines(Path.of("src/it/newcomer", file)));
    }
  }

  /**
   * Where Spring Boot's BOM comes first, the program beside it has the line that the developers'
   * README has.
   */
  @Test
  void theReadmeShowsTheLineThatSpringBootNeeds() throws IOException {
    String line =
        "    <dependency><groupId>com.fasterxml.jackson.core</groupId>"
            + "<artifactId>jackson-annotations</artifactId><version>2.21</version></dependency>";
    assertThat(Files.readAllLines(Path.of("../../goal-rules/README.md"))).contains(line);
    assertThat(Files.readAllLines(Path.of("src/it/boot/boot-3-first/pom.xml"))).contains(line);
  }
}

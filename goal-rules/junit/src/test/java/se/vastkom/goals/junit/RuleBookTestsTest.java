package se.vastkom.goals.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Words;

/** Test cases of a book become JUnit tests that report their place and why they fail. */
class RuleBookTestsTest {

  private static Path folder = Path.of("");

  /** What a user writes. */
  static class Testfall {
    @TestFactory
    Stream<DynamicNode> testfall() {
      return RuleBookTests.of(folder);
    }
  }

  static class InEnglish {
    @TestFactory
    Stream<DynamicNode> cases() {
      return RuleBookTests.of(folder, Words.english());
    }
  }

  @BeforeEach
  void aBook(@TempDir Path temporary) throws IOException {
    folder = temporary.resolve("bok");
    RuleBooks.write(RuleBooks.template(), folder);
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  private static List<String> messages(Events events) {
    return events
        .failed()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(TestExecutionResult::getThrowable)
        .flatMap(Optional::stream)
        .map(Throwable::getMessage)
        .toList();
  }

  @Test
  void eachTestCaseIsATest() {
    run(Testfall.class).assertStatistics(tests -> tests.started(59).succeeded(59));
    Event first = run(Testfall.class).started().stream().findFirst().orElseThrow();
    assertThat(first.getTestDescriptor().getDisplayName()).isEqualTo("Ett utgått mål är utgått");
    FileSource source = (FileSource) first.getTestDescriptor().getSource().orElseThrow();
    assertThat(source.getFile().getName()).isEqualTo("testfall.csv");
    assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(3);
  }

  @Test
  void aWorkbookLeadsToItsRow() throws IOException {
    folder = folder.resolveSibling("bok.xlsx");
    RuleBooks.write(RuleBooks.template(), folder);
    Event first = run(Testfall.class).started().stream().findFirst().orElseThrow();
    FileSource source = (FileSource) first.getTestDescriptor().getSource().orElseThrow();
    assertThat(source.getFile().getName()).isEqualTo("bok.xlsx");
    assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(3);
  }

  private static void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to), StandardCharsets.UTF_8);
  }

  @Test
  void aFailureShowsEachRowTheNearestFirst() throws IOException {
    change("parametrar.csv", "80 %", "85 %");
    assertThat(messages(run(Testfall.class)))
        .containsExactly(
            """
            Status: väntat delvis, fick ej uppfyllt (regel S4)
            Väntat att regel S3 avgör, men regel S4 avgjorde
              Tabellen status: ej uppfyllt. Högst en av raderna får gälla.
                regel S4, status.csv rad 6, avgör: ej uppfyllt
                  ✓ läge: aktivt (är aktivt)
                  ✓ nått: nej (är nej)
                  ✓ måluppfyllelse: < $delvis (< 85 %) (är 80 %)
                regel S5, status.csv rad 7, gäller inte (ett av 4 villkor är inte uppfyllt): ej uppfyllt
                  ✓ läge: aktivt (är aktivt)
                  ✓ nått: nej (är nej)
                  ✗ måluppfyllelse: saknas (är 80 %)
                  ✓ måltyp: varken öka eller minska (är sammansatt)
                regel S2, status.csv rad 4, gäller inte (ett av 3 villkor är inte uppfyllt): uppfyllt
                  ✓ läge: aktivt (är aktivt)
                  ✗ nått: ja (är nej)
                  ✓ måltyp: varken öka eller minska (är sammansatt)
                regel S3, status.csv rad 5, gäller inte (ett av 3 villkor är inte uppfyllt): delvis
                  ✓ läge: aktivt (är aktivt)
                  ✓ nått: nej (är nej)
                  ✗ måluppfyllelse: >= $delvis (>= 85 %) (är 80 %)
                regel S6, status.csv rad 8, gäller inte (ett av 3 villkor är inte uppfyllt): ej bedömt
                  ✓ läge: aktivt (är aktivt)
                  ✗ nått: saknas (är nej)
                  ✓ måltyp: varken öka eller minska (är sammansatt)
                regel S8, status.csv rad 10, gäller inte (ett av 3 villkor är inte uppfyllt): ej uppfyllt
                  ✓ läge: aktivt (är aktivt)
                  ✓ nått: nej (är nej)
                  ✗ måltyp: öka; minska (är sammansatt)
                regel S1, status.csv rad 3, gäller inte (villkoret är inte uppfyllt): utgått
                  ✗ läge: ej aktivt (är aktivt)
                regel S7, status.csv rad 9, gäller inte (2 av 3 villkor är inte uppfyllda): uppfyllt
                  ✓ läge: aktivt (är aktivt)
                  ✗ nått: ja (är nej)
                  ✗ måltyp: öka; minska (är sammansatt)
                regel S9, status.csv rad 11, gäller inte (2 av 3 villkor är inte uppfyllda): ej bedömt
                  ✓ läge: aktivt (är aktivt)
                  ✗ nått: saknas (är nej)
                  ✗ måltyp: öka; minska (är sammansatt)
            """
                .strip());
    assertThat(messages(run(InEnglish.class)).get(0)).startsWith("Status: expected partly met");
  }

  @Test
  void aBookThatCannotBeReadIsATestThatFails() throws IOException {
    change("status.csv", "uppfyllt", "upfyllt");
    List<String> messages = messages(run(Testfall.class));
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0)).contains("status.csv rad").contains("Menade du \"uppfyllt\"?");
  }

  @Test
  void aBookWithoutTestCasesFails() throws IOException {
    Files.delete(folder.resolve("testfall.csv"));
    assertThat(messages(run(Testfall.class))).containsExactly("Regelverket har inga testfall.");
  }
}

package se.vastkom.goals.junit;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.scenario.Trial;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Words;

/**
 * Every test case of a rule book as a JUnit test, which links to its file and row.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> testfall() {
 *   return RuleBookTests.of(Path.of("regelverk"));
 * }
 * }</pre>
 *
 * A failing test reports what was expected and found, and shows each row of the table, the nearest
 * first, with a tick or a cross for each condition and the fact that it met; in Swedish, or in the
 * requested language.
 */
public final class RuleBookTests {

  private RuleBookTests() {}

  /**
   * Returns the test cases of the book in a folder or a workbook; one failing test if it cannot be
   * read, or has none.
   */
  public static Stream<DynamicNode> of(Path path) {
    return of(path, Words.swedish());
  }

  /** Returns the same tests with messages in a language. */
  public static Stream<DynamicNode> of(Path path, Words words) {
    Checked<RuleBook> book = RuleBooks.read(path);
    return book.value()
        .map(read -> of(Trial.of(read), path, words))
        .orElseGet(() -> Stream.of(unread(path, book, words)));
  }

  private static DynamicNode unread(Path path, Checked<RuleBook> book, Words words) {
    String problems =
        book.problems().stream()
            .map(problem -> words.say(problem.phrase()))
            .collect(Collectors.joining("\n"));
    return failing(path, problems);
  }

  private static DynamicNode failing(Path path, String why) {
    return DynamicTest.dynamicTest(
        path.toString(),
        path.toUri(),
        () -> {
          throw new AssertionFailedError(why);
        });
  }

  /**
   * Returns the test cases of a book, tried in the caller's own way: on another engine, over other
   * facts, about the goals of a follow-up.
   *
   * @param path where the book was read; its test cases link there
   */
  public static Stream<DynamicNode> of(Trial trial, Path path, Words words) {
    List<TestReport.Case> cases = trial.cases();
    if (cases.isEmpty()) {
      // A book that has lost its test cases must not pass.
      return Stream.of(failing(path, words.say("test.no-cases")));
    }
    return cases.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    source(path, one.place()),
                    () -> new Failure(one, words).throwIfAny()));
  }

  /** Returns the place of a test case, in JUnit's form for files and lines. */
  private static URI source(Path path, Place place) {
    Path file = Files.isDirectory(path) ? path.resolve(place.source()) : path;
    return place.row() > 0 ? URI.create(file.toUri() + "?line=" + place.row()) : file.toUri();
  }
}

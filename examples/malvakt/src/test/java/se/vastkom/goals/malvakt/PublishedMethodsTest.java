package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.scenario.Trial;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.rules.verify.BookDefect;
import se.vastkom.goals.rules.verify.BookVerifier;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Severity;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Words;

/** Others' published ways of judging goals, as rule books. */
class PublishedMethodsTest {

  private static final Path METHODS = Path.of("../metoder");

  static List<Path> methods() throws IOException {
    try (Stream<Path> folders = Files.list(METHODS)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static RuleBook read(String id) {
    return RuleBooks.read(METHODS.resolve(id)).orThrow();
  }

  private static List<Defect> defects(RuleBook book) {
    return BookVerifier.standard().verify(book).stream()
        .filter(defect -> defect.severity() == Severity.DEFECT)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void isReadWithoutAWordAndSaysWhereItIsPublished(Path folder) {
    assertThat(RuleBooks.read(folder).problems()).isEmpty();
    RuleBook book = RuleBooks.read(folder).orThrow();
    assertThat(book.id()).isEqualTo(folder.getFileName().toString());
    assertThat(book.about().source()).contains("(").contains(".");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void itsSentencesAreTestCasesThatHoldAndNoChangeOfARuleGoesUnnoticed(Path folder) {
    RuleBook book = RuleBooks.read(folder).orThrow();
    assertThat(book.scenarios())
        .filteredOn(scenario -> scenario.name().startsWith("Källan"))
        .hasSizeGreaterThan(1);
    TestReport report = Trial.of(book, RuleEngine.onClassPath()).report();
    assertThat(report.cases())
        .filteredOn(one -> !one.passes())
        .extracting(TestReport.Case::name)
        .isEmpty();
    assertThat(report.total().covered().isFull())
        .as(Words.swedish().say(report.total().phrase()))
        .isTrue();
    assertThat(report.mutation().survivors())
        .extracting(survivor -> Words.swedish().say(survivor.phrase()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void nothingIsWrongWithItBesidesOneSignForTwoThings(Path folder) {
    RuleBook book = RuleBooks.read(folder).orThrow();
    assertThat(defects(book))
        .filteredOn(defect -> !book.id().equals("vargarda-2023"))
        .extracting(defect -> Words.swedish().say(defect.phrase()))
        .isEmpty();
  }

  @Test
  void vargardasOneSignMeansTwoThings() {
    List<Defect> found = defects(read("vargarda-2023"));
    assertThat(found).extracting(Defect::kind).containsExactly(BookDefect.TWO_MEANINGS);
    assertThat(Words.swedish().say(found.get(0).phrase()))
        .isEqualTo(
            "status med två innebörder: delvis uppfyllt betyder två saker: raden V3 (status.csv rad 5)"
                + " ger det åt mål med känt utfall (läge: aktivt, nått: nej, måluppfyllelse: 50 %),"
                + " och raden V5 (status.csv rad 7) åt mål utan (läge: aktivt, nått: saknas,"
                + " måluppfyllelse: saknas). Ingen kan se på statusen om något är mätt. Ge mål utan"
                + " utfall en annan status än dem med.");
  }
}

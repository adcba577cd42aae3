package se.vastkom.goals.examples.esamhalle2015;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;

/**
 * The verdicts of each published policy on 2015: on the folder, where shares are recomputed, and on
 * the published pages; in each form of the rule book.
 */
class PoliciesTest {

  @TempDir private Path folder;

  private static AssessedFollowUp assessed(String followUp, RuleBook book) {
    return Assessor.using(book).assess(FollowUps.read(Path.of(followUp)).orThrow()).orThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "vastkom-2015, 11, 8, 1, 0",
    "vansbro-2019, 11, 3, 6, 0",
    "niva-90-75, 13, 1, 6, 0",
    "strikt-underlag, 10, 7, 1, 2",
  })
  void eachPolicyJudges2015AsItSays(String id, int met, int partly, int notMet, int unjudged) {
    for (String followUp : List.of("uppfoljning-2015", "sidor-2015")) {
      Counts counts = assessed(followUp, RuleBooks.shipped(id)).counts();
      assertThat(List.of(Status.values()).stream().map(counts::of))
          .as(followUp)
          .containsExactly(met, partly, notMet, 6, unjudged);
      assertThat(counts.dormant()).isEqualTo(1);
      assertThat(counts.of(Trend.POSITIV)).isEqualTo(1);
      assertThat(counts.of(Trend.EJ_BEDOMD)).isEqualTo(25);
    }
  }

  @ParameterizedTest
  @CsvSource({"vastkom-2015", "vansbro-2019", "niva-90-75", "strikt-underlag"})
  void aWorkbookGivesTheSameAssessmentsButForPlaces(String id) throws IOException {
    RuleBook book = RuleBooks.shipped(id);
    for (String form : List.of("bok", "bok.xlsx")) {
      RuleBooks.write(book, folder.resolve(form));
    }
    AssessedFollowUp ofFolder =
        assessed("uppfoljning-2015", RuleBooks.read(folder.resolve("bok")).orThrow());
    AssessedFollowUp ofWorkbook =
        assessed("uppfoljning-2015", RuleBooks.read(folder.resolve("bok.xlsx")).orThrow());
    assertThat(ofWorkbook.run()).isEqualTo(ofFolder.run());
    assertThat(ofWorkbook.assessments().stream().map(PoliciesTest::placeless))
        .isEqualTo(ofFolder.assessments().stream().map(PoliciesTest::placeless).toList());
    assertThat(ofWorkbook.assessments().get(0).statusFinding().rules().get(0).place())
        .extracting(Place::source, Place::sheet)
        .containsExactly("bok.xlsx", "status");
  }

  private static Assessment placeless(Assessment one) {
    return new Assessment(
        one.evidence(),
        one.status(),
        one.trend(),
        one.findings().stream().map(PoliciesTest::placeless).toList());
  }

  private static Finding placeless(Finding one) {
    List<Finding.RuleRef> rules =
        one.rules().stream()
            .map(rule -> new Finding.RuleRef(rule.table(), rule.id(), Place.NOWHERE))
            .toList();
    return new Finding(
        one.kind(), one.conclusion(), rules, one.reason(), one.because(), one.figures());
  }
}

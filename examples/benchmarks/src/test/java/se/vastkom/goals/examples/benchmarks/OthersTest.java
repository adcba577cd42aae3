package se.vastkom.goals.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.source.RuleBooks;

/** The programs that are compared do the same work. */
@Tag("slow")
class OthersTest {

  private static final Path FOLLOW_UP = Path.of("../esamhalle-2015/uppfoljning-2015");

  @Test
  void stockDroolsGivesTheGoalsOf2015TheSameVerdicts() throws Exception {
    AssessedFollowUp assessed =
        Assessor.using(RuleBooks.shipped("vastkom-2015"))
            .assess(FollowUps.read(FOLLOW_UP).orThrow())
            .orThrow();
    Map<String, String> ours = new LinkedHashMap<>();
    assessed
        .assessments()
        .forEach(one -> ours.put(one.evidence().goal().id().value(), one.status().key()));
    assertThat(ours).hasSize(26);
    assertThat(StockStart.verdicts(FOLLOW_UP, StockStart.workbook())).isEqualTo(ours);
  }

  @Test
  void streamedCasesGetTheSameStatusOnEveryEngine() {
    Map<String, Long> direct = Streamed.statuses("direct", 20_000);
    assertThat(direct)
        .containsOnlyKeys("delvis", "ej bedömt", "ej uppfyllt", "uppfyllt", "utgått")
        .isEqualTo(Streamed.statuses("drools", 20_000));
    assertThat(direct.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(20_000);
  }

  @Test
  void theAssessmentsThatAreTimedAreWhole() {
    Assessing assessing = new Assessing();
    assessing.engine = "drools";
    assessing.folder = FOLLOW_UP.toString();
    assessing.read();
    assertThat(assessing.assess()).isNotNull();
    assertThat(assessing.assess().assessments()).hasSize(26);
  }

  @Test
  void aBookOfAThousandRowsIsTheSameFromMemoryAndFromAWorkbook() throws Exception {
    Preparing preparing = new Preparing();
    preparing.engine = "direct";
    preparing.write();
    Object fromMemory = preparing.prepare();
    preparing.read = true;
    assertThat(preparing.prepare()).hasToString(fromMemory.toString());
    assertThat(fromMemory.toString()).matches("rad: R\\d+");
    preparing.delete();
  }
}

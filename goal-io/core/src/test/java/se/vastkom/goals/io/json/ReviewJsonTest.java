package se.vastkom.goals.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.io.Kept.assertKept;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.io.ReviewSample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Explanations, test reports and comparisons as JSON. */
class ReviewJsonTest {

  private static final JsonWriter WRITER = new JsonWriter();
  private static final JsonMapper JSON = new JsonMapper();

  private final ReviewSample sample = new ReviewSample();

  @Test
  void writesTheDocumentsThatAreKeptBesideThisTest() {
    Class<?> here = ReviewJsonTest.class;
    assertKept(here, "explanation.json", WRITER.write(sample.explanation()));
    assertKept(here, "explanation-members.json", WRITER.write(sample.explanationOfMembers()));
    assertKept(here, "test-report.json", WRITER.write(sample.testReport()));
    assertKept(here, "verification.json", WRITER.write(sample.verification()));
    assertKept(here, "decided-cases.json", WRITER.write(sample.decidedCases()));
    assertKept(here, "comparison.json", WRITER.write(sample.compared().comparison()));
    assertKept(here, "period-table.json", WRITER.write(sample.compared().periods()));
    assertKept(here, "rule-differences.json", WRITER.write(sample.compared().ruleDifferences()));
  }

  @Test
  void eachDocumentNamesItsFormat() {
    assertThat(
            List.of(
                    WRITER.write(sample.explanation()),
                    WRITER.write(sample.testReport()),
                    WRITER.write(sample.verification()),
                    WRITER.write(sample.decidedCases()),
                    WRITER.write(sample.compared().comparison()),
                    WRITER.write(sample.compared().periods()),
                    WRITER.write(sample.compared().ruleDifferences()))
                .stream()
                .map(JSON::readTree)
                .map(node -> node.path("format").asString() + node.path("formatVersion").asInt()))
        .containsExactly(
            "malvakt-explanation1",
            "malvakt-test-report1",
            "malvakt-verification1",
            "malvakt-decided-cases1",
            "malvakt-comparison1",
            "malvakt-period-table1",
            "malvakt-rule-differences1");
  }

  @Test
  void aDefectNamesItsTimesAndTheRowsThatWouldMendIt() {
    JsonNode gap = JSON.readTree(WRITER.write(sample.verification())).at("/defects/0");
    assertThat(gap.path("kind").asString()).isEqualTo("gap");
    assertThat(gap.path("fails").asBoolean()).isTrue();
    assertThat(gap.at("/times/1/from").asString()).isEqualTo("2016-07-01");
    assertThat(gap.at("/times/1").has("to")).isFalse();
    assertThat(gap.at("/suggestion/cells/0/value/sv").asString()).isEqualTo("89,5 %");
    assertThat(gap.at("/suggestion/inForce")).isEqualTo(gap.path("times"));
  }

  @Test
  void aSentenceStandsInBothLanguagesBesideItsKey() {
    JsonNode left = JSON.readTree(WRITER.write(sample.testReport())).at("/coverage/0/left/0");
    assertThat(left.at("/phrase/key").asString()).isEqualTo("defect.plain");
    assertThat(left.path("sv").asString()).isEqualTo("Rad S4: inget testfall träffar den");
    assertThat(left.path("en").asString()).isEqualTo("Row S4: no test case hits it");
    assertThat(left.at("/place/row").asInt()).isEqualTo(5);
  }

  @Test
  void anEndThatLiesNowhereIsLeftOut() {
    JsonNode distance = JSON.readTree(WRITER.write(sample.explanation())).path("distance");
    assertThat(distance.at("/same/withTo").isBoolean()).isTrue();
    assertThat(distance.at("/borders/0/stands/from").asInt()).isEqualTo(68);
    assertThat(distance.at("/borders/0/stands").has("to")).isFalse();
    assertThat(distance.at("/borders/0/stands").has("withTo")).isFalse();
    JsonNode bare = JSON.readTree(WRITER.write(sample.bareExplanation())).path("distance");
    assertThat(bare.has("outcome")).isFalse();
    assertThat(bare.at("/cannot/en").asString())
        .isEqualTo("The rules give no better status, whatever the outcome");
  }

  @Test
  void goalsThatOnlyOneHasAreNamed() {
    JsonNode comparison = JSON.readTree(WRITER.write(sample.compared().otherGoals()));
    assertThat(comparison.at("/onlyBefore/0/id").asString()).isEqualTo("arkiv-8");
    assertThat(comparison.at("/onlyAfter/0/title").asString()).isEqualTo("Tio möten");
    assertThat(comparison.path("flips")).isEmpty();
  }

  @Property
  void whateverIsWrittenIsReadBack(@ForAll String written) {
    String text = written.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF) ? written : "x";
    JsonNode report = JSON.readTree(WRITER.write(new ReviewSample(any -> text).testReport()));
    assertThat(report.at("/cases/0/name").asString()).isEqualTo(text);
    assertThat(report.at("/book/ruleBookName").asString()).isEqualTo(text);
  }
}

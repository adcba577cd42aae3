package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.HitPolicy;

/** What DMN's hit policies and aggregations are read as, and what is said of it. */
class DmnPolicyTest {

  private static Checked<List<DecisionTable>> read(String attributes) {
    return DmnFile.read(DmnFile.with("hitPolicy=\"UNIQUE\"", attributes));
  }

  @Test
  void ruleOrderCollectsInTheOrderOfTheTable() {
    Checked<List<DecisionTable>> read = read("hitPolicy='RULE ORDER'");
    assertThat(read.orThrow().get(0).policy()).isEqualTo(HitPolicy.COLLECT);
    assertThat(DmnFile.sentences(read))
        .containsExactly(
            "a.dmn rad 3 kolumn 1: Tabellen \"status\": Träffprincipen RULE ORDER läses som C: alla"
                + " rader som träffas gäller, i tabellens ordning.",
            "a.dmn line 3 column 1: Table \"status\": The hit policy RULE ORDER is read as C: all rows"
                + " hit hold, in the order of the table.");
  }

  @ParameterizedTest
  @CsvSource({
    "SUM, deras summa, their sum",
    "MIN, det minsta av deras värden, the least of their values",
    "MAX, det största av deras värden, the greatest of their values",
    "COUNT, hur många de är, their number"
  })
  void anAggregationIsLeftOutAndToldOf(String aggregation, String swedish, String english) {
    Checked<List<DecisionTable>> read =
        read("hitPolicy='COLLECT' aggregation='" + aggregation + "'");
    assertThat(read.orThrow().get(0).policy()).isEqualTo(HitPolicy.COLLECT);
    assertThat(DmnFile.sentences(read))
        .containsExactly(
            "a.dmn rad 3 kolumn 1: Tabellen \"status\": Träffprincipen COLLECT med "
                + aggregation
                + " läses som C: alla rader som träffas gäller, men "
                + swedish
                + " räknas inte ut, för regler räknar inte.",
            "a.dmn line 3 column 1: Table \"status\": The hit policy COLLECT with "
                + aggregation
                + " is read as C: all rows hit hold, but "
                + english
                + " is not computed, since rules do not compute.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hitPolicy='COLLECT' aggregation='AVG'"
            + "| \"AVG\" är inget som DMN räknar ut av träffarna. Väntat är SUM, MIN, MAX eller"
            + " COUNT, eller ingen aggregation."
            + "| \"AVG\" is nothing that DMN computes from the hits. Expected SUM, MIN, MAX or COUNT,"
            + " or no aggregation.",
        "hitPolicy='ANY' aggregation='SUM'"
            + "| Tabellen räknar ut något av träffarna (SUM), men det kan i DMN bara en tabell med"
            + " COLLECT. Ta bort aggregation."
            + "| The table computes something from its hits (SUM), but in DMN only a table with"
            + " COLLECT can. Take out aggregation.",
        "hitPolicy='PRIORITY'"
            + "| Träffprincipen \"PRIORITY\" rangordnar träffarna efter ordningen i outputValues, och"
            + " en sådan ordning läses inte. Skriv FIRST och ställ regeln som ska avgöra först,"
            + " eller COLLECT om alla träffar ska gälla."
            + "| The hit policy \"PRIORITY\" ranks the hits by their order in outputValues, and no"
            + " such order is read. Write FIRST and put the rule that is to decide first, or COLLECT"
            + " if all hits are to hold.",
        "hitPolicy='OUTPUT ORDER'"
            + "| Träffprincipen \"OUTPUT ORDER\" rangordnar träffarna efter ordningen i outputValues,"
            + " och en sådan ordning läses inte. Skriv FIRST och ställ regeln som ska avgöra först,"
            + " eller COLLECT om alla träffar ska gälla."
            + "| The hit policy \"OUTPUT ORDER\" ranks the hits by their order in outputValues, and no"
            + " such order is read. Write FIRST and put the rule that is to decide first, or COLLECT"
            + " if all hits are to hold.",
        "hitPolicy='SOME'"
            + "| Träffprincipen \"SOME\" läses inte. Väntat är UNIQUE, ANY, FIRST, COLLECT eller RULE"
            + " ORDER."
            + "| The hit policy \"SOME\" is not read. Expected UNIQUE, ANY, FIRST, COLLECT or RULE"
            + " ORDER."
      })
  void whatRanksOrIsUnknownIsRefused(String attributes, String swedish, String english) {
    assertThat(DmnFile.sentences(read(attributes)))
        .containsExactly(
            "a.dmn rad 3 kolumn 1: Tabellen \"status\": " + swedish,
            "a.dmn line 3 column 1: Table \"status\": " + english);
  }
}

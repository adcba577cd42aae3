package se.vastkom.goals.examples.benchmarks;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.rules.GoalCase;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;

/**
 * Gives the goals of 2015 the same verdicts as {@code malvakt bedom}, by a workbook in Drools'
 * form; Målvakt's start is compared with its own. It reads the same follow-up and gives no reasons.
 */
public final class StockStart {

  private static final String SAME = "==";

  private StockStart() {}

  /**
   * Prints the verdicts.
   *
   * @param arguments the folder of the follow-up, and the workbook
   * @throws IOException if the workbook cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    verdicts(Path.of(arguments[0]), Files.readAllBytes(Path.of(arguments[1])))
        .forEach((goal, status) -> System.out.println(goal + " " + status));
  }

  /** Returns the status of each goal, by its id. */
  static Map<String, String> verdicts(Path folder, byte[] workbook) {
    FollowUp followUp = FollowUps.read(folder).orThrow();
    KieBase rules = StockDrools.workbook(workbook);
    Map<String, String> verdicts = new LinkedHashMap<>();
    followUp
        .goals()
        .forEach(
            goal -> {
              Verdict verdict = verdict(GoalFacts.standard().of(GoalCase.of(followUp, goal)));
              rules.newStatelessKieSession().execute(verdict);
              verdicts.put(goal.id().value(), verdict.status());
            });
    return verdicts;
  }

  /** Rules of stock Drools have no fractions; ten decimals are enough for these borders. */
  private static Verdict verdict(Facts facts) {
    @Nullable Value met = facts.orNull("nått");
    @Nullable Value attainment = facts.orNull("måluppfyllelse");
    return new Verdict(
        String.valueOf(facts.orNull("läge")),
        met instanceof Value.Truth truth ? truth.truth() : null,
        attainment instanceof Value.Numeric number
            ? number.number().rounded(10, RoundingMode.HALF_UP)
            : null);
  }

  /** Returns the status table of the book {@code vastkom-2015} in Drools' form. */
  static byte[] workbook() throws IOException {
    String active = "\"aktivt\"";
    return StockDrools.workbook(
        Verdict.class,
        List.of(
            "state in ($param)",
            "met == $param",
            "attainment $param null",
            "attainment > $param",
            "attainment <= $param"),
        "conclude",
        List.of(
            row("\"utgått\", \"vilande\"", "", "", "", "", "utgått"),
            row(active, "true", "", "", "", "uppfyllt"),
            row(active, "false", "!=", "0B", "", "delvis"),
            row(active, "false", "!=", "", "0B", "ej uppfyllt"),
            row(active, "false", SAME, "", "", "ej uppfyllt"),
            row(active, "null", "", "", "", "ej bedömt")));
  }

  private static List<Optional<String>> row(String... cells) {
    return IntStream.range(0, cells.length)
        .mapToObj(
            i ->
                Optional.of(i == cells.length - 1 ? "\"" + cells[i] + "\"" : cells[i])
                    .filter(cell -> !cell.isEmpty()))
        .toList();
  }
}

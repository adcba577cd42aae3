package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;

/**
 * Any survey's outcome is what a recount gives that looks only at the cells, and knows neither
 * reader nor model: of every way to measure, with any share of silence and of not applicable.
 */
class RecountTest {

  private static final List<String> CODES =
      Population.vastraGotaland().respondents().stream()
          .map(municipality -> municipality.id().value())
          .toList();
  private static final List<String> YES_OR_NO = List.of("ja", "nej", "planerat", "beslutat");
  private static final List<String> NO_ANSWER =
      List.of("bortfall", "ännu inte mätt", "ej tillämpligt", "sekretess");

  private record Row(String cell, int weight) {

    boolean isFigure() {
      return cell.matches("\\d+");
    }

    int figure() {
      return Integer.parseInt(cell);
    }
  }

  @Property(tries = 400)
  void theOutcomeIsWhatTheCellsGive(@ForAll Random random) {
    int silence = random.nextInt(11);
    List<Row> rows = new ArrayList<>();
    boolean countsYes = random.nextInt(4) == 0;
    for (int i = 0; i < 1 + random.nextInt(49); i++) {
      String answer =
          countsYes
              ? YES_OR_NO.get(random.nextInt(YES_OR_NO.size()))
              : String.valueOf(random.nextInt(101));
      rows.add(
          new Row(
              random.nextInt(10) < silence
                  ? NO_ANSWER.get(random.nextInt(NO_ANSWER.size()))
                  : answer,
              1 + random.nextInt(9)));
    }
    if (countsYes) {
      check(rows, "minst;25;kommuner", "antal ja;;;;", sum(rows, "ja"));
      return;
    }
    List<Row> figures = rows.stream().filter(Row::isFigure).toList();
    List<Integer> sorted = figures.stream().map(Row::figure).sorted().toList();
    int n = sorted.size();
    int sum = sorted.stream().mapToInt(figure -> figure).sum();
    int reaching = (int) sorted.stream().filter(figure -> figure >= 50).count();
    int weights = figures.stream().mapToInt(Row::weight).sum();
    int weighted = figures.stream().mapToInt(row -> row.weight() * row.figure()).sum();
    check(rows, "minst;25;platser", "summa;;;;", fraction(n, sum, 1));
    check(rows, "minst;25;%", "medel;;;;", fraction(n, sum, n));
    check(rows, "minst;25;%", "viktat medel;;invånare;;", fraction(n, weighted, weights));
    check(
        rows,
        "minst;25;%",
        "median;;;;",
        n == 0 ? "" : fraction(n, sorted.get((n - 1) / 2) + sorted.get(n / 2), 2));
    check(rows, "minst;25;kommuner", "antal som når gränsen;>= 50 %;;;", fraction(n, reaching, 1));
    check(rows, "minst;25;%", "andel som når gränsen;>= 50 %;;;", fraction(n, 100 * reaching, n));
    check(rows, "minst;25;%", "lägsta;;;;", n == 0 ? "" : fraction(n, sorted.get(0), 1));
    check(rows, "minst;25;%", "högsta;;;;", n == 0 ? "" : fraction(n, sorted.get(n - 1), 1));
  }

  private static String sum(List<Row> rows, String word) {
    long answers = rows.stream().filter(row -> YES_OR_NO.contains(row.cell())).count();
    long count = rows.stream().filter(row -> row.cell().equals(word)).count();
    return fraction((int) answers, (int) count, 1);
  }

  /** Returns a fraction of so many answers as text; empty of none. */
  private static String fraction(int answers, int numerator, int denominator) {
    return answers == 0 ? "" : Ratio.of(numerator, denominator).toString();
  }

  private static void check(List<Row> rows, String target, String measured, String outcome) {
    SurveyFolder folder = new SurveyFolder(target, measured);
    boolean isWeighted = measured.contains("invånare");
    if (isWeighted) {
      folder.withColumns(";invånare");
    }
    boolean isPerCent = measured.contains("50 %") || target.endsWith("%");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      folder.answering(
          CODES.get(i)
              + ";"
              + row.cell()
              + (row.isFigure() && isPerCent ? " %" : "")
              + (isWeighted ? ";" + row.weight() : ""));
    }
    Evidence evidence = folder.evidence();
    String described =
        measured + rows.stream().map(Row::cell).collect(Collectors.joining(", ", " of ", ""));
    assertThat(evidence.outcome().value().map(Quantity::number).map(Ratio::toString).orElse(""))
        .as(described)
        .isEqualTo(outcome);
    int excused = (int) rows.stream().filter(row -> row.cell().equals("ej tillämpligt")).count();
    int silent =
        49
            - rows.size()
            + (int)
                rows.stream()
                    .filter(row -> List.of("bortfall", "ännu inte mätt").contains(row.cell()))
                    .count();
    assertThat(evidence.population().value().orElse(0)).as(described).isEqualTo(49 - excused);
    assertThat(evidence.respondents().value().orElse(0))
        .as(described)
        .isEqualTo(49 - excused - silent);
  }
}

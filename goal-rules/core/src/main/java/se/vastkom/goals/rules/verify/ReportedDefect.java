package se.vastkom.goals.rules.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.check.Defect;

/** A defect as plain values, for whoever knows no tables. */
record ReportedDefect(Defect defect) {

  VerificationReport.Defect reported() {
    return new VerificationReport.Defect(
        defect.kind().key(),
        defect.fails(),
        defect.table().map(DecisionTable::name).orElse(""),
        defect.rows().stream().map(Row::id).toList(),
        defect.cells(),
        periods(defect.times()),
        defect.table().map(this::examples).orElse(List.of()),
        defect.table().flatMap(this::suggestion),
        defect.phrase());
  }

  private List<List<FigureUsed>> examples(DecisionTable table) {
    return defect.witnesses().stream().map(facts -> example(table, facts)).toList();
  }

  private static List<FigureUsed> example(DecisionTable table, Facts facts) {
    return table.inputs().stream()
        .map(fact -> new FigureUsed(fact.name(), fact.written(facts.get(fact.key()))))
        .toList();
  }

  private Optional<VerificationReport.SuggestedRow> suggestion(DecisionTable table) {
    return defect.suggestion().map(row -> suggested(row, table));
  }

  private static VerificationReport.SuggestedRow suggested(
      Defect.Suggestion row, DecisionTable table) {
    List<FigureUsed> cells = new ArrayList<>();
    IntStream.range(0, table.inputs().size())
        .mapToObj(
            i ->
                new FigureUsed(
                    table.inputs().get(i).name(),
                    table.inputs().get(i).written(row.tests().get(i))))
        .forEach(cells::add);
    IntStream.range(0, row.outputs().size())
        .mapToObj(
            i ->
                new FigureUsed(
                    table.outputs().get(i).name(),
                    table.outputs().get(i).concluded(row.outputs().get(i))))
        .forEach(cells::add);
    return new VerificationReport.SuggestedRow(
        cells, row.isAlways() ? List.of() : periods(row.inForce()));
  }

  private static List<VerificationReport.Period> periods(List<Validity> times) {
    return times.stream()
        .map(time -> new VerificationReport.Period(time.from(), time.to()))
        .toList();
  }
}

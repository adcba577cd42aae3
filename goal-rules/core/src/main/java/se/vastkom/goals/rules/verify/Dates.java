package se.vastkom.goals.rules.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.TableRegions;
import se.vastkom.goals.words.Phrase;

/** The checks for rows in force on no day of their book, and for parameters that no row uses. */
final class Dates {

  private Dates() {}

  static List<Defect> in(RuleBook book) {
    List<Defect> found = new ArrayList<>();
    for (DecisionTable table : book.tables()) {
      for (Row row : table.rows()) {
        if (!row.inForce().meets(book.about().inForce())) {
          found.add(neverInForce(book, table, row));
        }
      }
    }
    Set<String> used =
        book.tables().stream()
            .flatMap(table -> table.rows().stream())
            .flatMap(Row::parameters)
            .collect(Collectors.toSet());
    book.parameters().stream()
        .filter(parameter -> !used.contains(parameter.name()))
        .map(Dates::unused)
        .forEach(found::add);
    return found;
  }

  private static Defect neverInForce(RuleBook book, DecisionTable table, Row row) {
    return new Defect(
        BookDefect.NEVER_IN_FORCE,
        BookDefect.NEVER_IN_FORCE.severity(),
        Optional.of(table),
        List.of(row),
        List.of(row.place()),
        List.of(),
        Optional.empty(),
        Phrase.of("verify.never-in-force")
            .with("rows", TableRegions.said(List.of(row)))
            .with("time", row.inForce().phrase())
            .with("book", book.about().inForce().phrase()));
  }

  private static Defect unused(Parameter parameter) {
    List<Place> place = List.of(parameter.place());
    return new Defect(
        BookDefect.UNUSED_PARAMETER,
        BookDefect.UNUSED_PARAMETER.severity(),
        Optional.empty(),
        List.of(),
        place,
        List.of(),
        Optional.empty(),
        Phrase.of("verify.unused-parameter").with("name", parameter.name()));
  }
}

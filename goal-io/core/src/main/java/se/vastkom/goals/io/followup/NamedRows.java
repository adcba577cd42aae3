package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A table whose headings are known.
 *
 * @param facts the names of its columns that give facts of a rule book's own
 */
record NamedRows(Table table, Table.Columns columns, List<Part.Name> facts) {

  /**
   * Finds the columns of a part. A problem for each fact that takes its name from a column that is
   * only shown.
   *
   * @param facts the names of facts that columns may give besides
   */
  static Checked<NamedRows> of(Table table, FollowUpPart part, List<Part.Name> facts) {
    List<Part.Name> known =
        Stream.concat(part.required().stream(), part.optional().stream()).toList();
    List<Part.Name> optional = new ArrayList<>(part.optional());
    facts.stream()
        .filter(fact -> known.stream().noneMatch(name -> isSame(name, fact)))
        .forEach(optional::add);
    Problems problems = new Problems();
    facts.forEach(fact -> checkIsNoColumnToShow(fact, table, part, problems));
    Optional<Table.Columns> found = problems.take(table.columns(part.required(), optional));
    return problems.check(
        () -> {
          Table.Columns columns = found.orElseThrow();
          return new NamedRows(
              table,
              columns,
              facts.stream().filter(fact -> columns.has(column(known, fact))).toList());
        });
  }

  /** Returns the rows without a template's examples, each of which is a problem. */
  NamedRows withoutExamples(FollowUpPart part, Problems problems) {
    Part.Name id = part.required().get(0);
    List<Table.Row> own =
        rows().stream()
            .filter(row -> !ExampleRow.isRefused(row.place(), cell(row, id).text(), problems))
            .toList();
    return new NamedRows(
        new Table(table.place(), table.headings(), own, table.comments()), columns, facts);
  }

  private static void checkIsNoColumnToShow(
      Part.Name fact, Table table, FollowUpPart part, Problems problems) {
    if (part.shownOnly().stream().anyMatch(name -> isSame(name, fact))) {
      table.headings().stream()
          .filter(heading -> fact.is(heading.text()))
          .forEach(
              heading ->
                  problems.error(
                      heading.place(),
                      Phrase.of("folder.shown-only").with("found", heading.text())));
    }
  }

  /** Returns the name of a fact's column, which the part may have anyway. */
  private static Part.Name column(List<Part.Name> known, Part.Name fact) {
    return known.stream().filter(name -> isSame(name, fact)).findFirst().orElse(fact);
  }

  private static boolean isSame(Part.Name one, Part.Name other) {
    return one.is(other.sv()) || one.is(other.en());
  }

  /** Adds what a row says of a goal in columns of the book's own. */
  void addFacts(Table.Row row, GoalId goal, FollowUpPart part, FollowUp.Builder draft) {
    List<Part.Name> known =
        Stream.concat(part.required().stream(), part.optional().stream()).toList();
    for (Part.Name fact : facts) {
      Cell cell = cell(row, column(known, fact));
      draft.given(new GivenFact(goal, fact.sv(), cell.text(), cell.place()));
    }
  }

  /** Returns the cell of a row in the column of a fact, where there is one. */
  Optional<Cell> fact(Table.Row row, String name) {
    return facts.stream().filter(fact -> fact.is(name)).findFirst().map(fact -> cell(row, fact));
  }

  List<Table.Row> rows() {
    return table.rows();
  }

  Cell cell(Table.Row row, Part.Name name) {
    return columns.cell(row, name);
  }
}

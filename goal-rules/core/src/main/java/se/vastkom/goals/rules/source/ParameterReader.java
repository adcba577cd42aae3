package se.vastkom.goals.rules.source;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Reads the sheet of parameters: a row per value, from a day on, with the decision that sets it.
 */
final class ParameterReader {

  private static final String PERCENT = "%";
  private static final Ratio MANY_PERCENT = Ratio.of(1000);

  static final Part.Name NAME = Words.name("field.parameter");
  static final Part.Name VALUE = Words.name("field.värde");
  static final Part.Name SOURCE = Words.name("field.källa");

  private final Problems problems = new Problems();

  Checked<List<Parameter>> read(Table table) {
    return table
        .columns(List.of(NAME, VALUE, TableReader.FROM, SOURCE), List.of(TableReader.TO))
        .then(
            columns -> {
              List<Parameter> parameters =
                  table.rows().stream()
                      .takeWhile(row -> !problems.areTooMany())
                      .flatMap(row -> parameter(columns, row).stream())
                      .toList();
              return problems.check(() -> parameters);
            });
  }

  private Optional<Parameter> parameter(Table.Columns columns, Table.Row row) {
    Cell name = columns.cell(row, NAME);
    String bare = name.text().startsWith("$") ? name.text().substring(1) : name.text();
    if (name.isBlank()) {
      problems.error(name.place(), Phrase.of("parameter.no-name"));
    } else if (!Value.Parameter.isName(bare)) {
      problems.error(name.place(), Phrase.of("parameter.name").with("found", name.text()));
    }
    Cell value = columns.cell(row, VALUE);
    Optional<Numbers.WithUnit> number = number(value, name.text());
    number.ifPresent(known -> remarkIfTypedInPercent(known, value.place(), bare));
    Cell from = columns.cell(row, TableReader.FROM);
    if (from.isBlank()) {
      problems.error(
          from.place(),
          Phrase.of("parameter.undated").with("found", name.text()).with("always", Days.ALWAYS));
    }
    Cell source = columns.cell(row, SOURCE);
    if (source.isBlank()) {
      problems.error(source.place(), Phrase.of("parameter.no-source").with("found", name.text()));
    }
    Cell to = columns.cell(row, TableReader.TO);
    Validity days = new Days(problems).between(from.place(), from.text(), to.place(), to.text());
    return number
        .filter(known -> Value.Parameter.isName(bare))
        .map(
            known ->
                new Parameter(
                    bare, known.number(), known.unit(), days, source.text(), value.place()));
  }

  /** In a cell that shows per cent, some programs make 8000 % of the 80 that is typed. */
  private void remarkIfTypedInPercent(Numbers.WithUnit value, Place place, String name) {
    if (value.unit().equals(PERCENT) && value.number().compareTo(MANY_PERCENT) >= 0) {
      problems.remark(
          place,
          Phrase.of("parameter.many-percent")
              .with("found", name)
              .with("value", new Part.Amount(value.number(), PERCENT))
              .with("meant", new Part.Amount(value.number().dividedBy(Ratio.of(100)), PERCENT)));
    }
  }

  private Optional<Numbers.WithUnit> number(Cell value, String name) {
    if (value.isBlank()) {
      problems.error(value.place(), Phrase.of("parameter.no-number").with("found", name));
      return Optional.empty();
    }
    Optional<Numbers.WithUnit> read =
        problems.take(Numbers.readWithUnit(value.place(), value.text()));
    // Nobody means thousands of per cent; other parameters may be compared with counts.
    if (read.filter(known -> !known.unit().equals(PERCENT)).isPresent()
        && !value.isNumber()
        && Numbers.mayBeThousands(value.text())) {
      problems.error(value.place(), Numbers.thousandsOrDecimals(value.text(), ""));
      return Optional.empty();
    }
    return read;
  }
}

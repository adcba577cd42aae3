package se.vastkom.goals.tables.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The columns of a sheet of rules or test cases: some name facts, perhaps with a unit ({@code
 * måluppfyllelse (%)}), and some describe the row otherwise.
 */
public final class FactColumns {

  private final List<FactColumn> facts = new ArrayList<>();
  private final Map<Part.Name, Integer> others = new HashMap<>();

  /**
   * A column that names a fact.
   *
   * @param position from 0
   * @param place of the heading
   * @param fact the fact named
   * @param unit the unit that the heading gives all its cells, or empty
   */
  public record FactColumn(int position, Place place, Fact fact, String unit) {

    /** Returns the column's cell in a row. */
    public Cell cell(Table.Row row) {
      return row.cells().get(position);
    }
  }

  private FactColumns() {}

  /** Reads the columns; reports a problem for each heading that is unknown or repeated. */
  public static FactColumns of(
      Table table, Vocabulary vocabulary, List<Part.Name> others, Problems problems) {
    FactColumns headings = new FactColumns();
    List<Part.Name> known = new ArrayList<>(others);
    vocabulary.all().forEach(fact -> known.add(fact.name()));
    Map<Part.Name, String> seen = new HashMap<>();
    for (int i = 0; i < table.headings().size(); i++) {
      Cell heading = table.headings().get(i);
      String written = bare(heading.text());
      Optional<Part.Name> name =
          known.stream()
              .filter(one -> one.is(written))
              .findFirst()
              .or(() -> vocabulary.written(written).map(Fact::name));
      if (name.isEmpty()) {
        problems.error(heading.place(), unknown(written, known));
      } else if (seen.containsKey(name.get())) {
        problems.error(heading.place(), repeated(written, seen.getOrDefault(name.get(), "")));
      } else {
        seen.put(name.get(), written);
        headings.add(i, heading, name.get(), vocabulary, problems);
      }
    }
    return headings;
  }

  /** Returns the sentence for a repeated heading; its first use may be in the other language. */
  private static Phrase repeated(String written, String before) {
    return written.equalsIgnoreCase(before)
        ? Phrase.of("table.repeated-heading").with("found", written)
        : Phrase.of("rules.same-heading").with("found", written).with("other", before);
  }

  private static Phrase unknown(String written, List<Part.Name> known) {
    List<String> parts =
        Arrays.stream(written.split("[;,/\\n\\t]", -1)).map(String::strip).toList();
    boolean areKnown =
        parts.stream().allMatch(part -> known.stream().anyMatch(one -> one.is(part)));
    return areKnown
        ? Phrase.of("rules.several-headings").with("found", written).with("count", parts.size())
        : Table.unknown("table.unknown-heading", written, known);
  }

  private void add(
      int position, Cell heading, Part.Name name, Vocabulary vocabulary, Problems problems) {
    Optional<Fact> fact =
        vocabulary.all().stream().filter(one -> one.name().equals(name)).findFirst();
    if (fact.isEmpty()) {
      others.put(name, position);
      return;
    }
    String unit = unit(heading.text());
    String expected =
        fact.get().type() instanceof FactType.NumberType numbers ? numbers.unit() : "";
    boolean isUnit =
        fact.get().type() instanceof FactType.NumberType numbers && numbers.isUnit(unit);
    if (!unit.isEmpty() && !isUnit) {
      String key = expected.isEmpty() ? "rules.heading-needs-no-unit" : "rules.heading-unit";
      problems.error(
          heading.place(),
          fact.get().phrase(key).with("found", unit).with("unit", new Part.Unit(expected)));
    }
    facts.add(
        new FactColumn(position, heading.place(), fact.get(), unit.isEmpty() ? "" : expected));
  }

  /** Returns a heading without the unit in brackets at its end. */
  public static String bare(String heading) {
    return heading.substring(0, bracket(heading)).strip();
  }

  private static String unit(String heading) {
    int bracket = bracket(heading);
    return bracket == heading.length()
        ? ""
        : heading.substring(bracket + 1, heading.length() - 1).strip();
  }

  /** Returns where the brackets of a heading's final unit open; its length if there are none. */
  private static int bracket(String heading) {
    int last = heading.length() - 1;
    if (!heading.endsWith(")") && !heading.endsWith("]")) {
      return heading.length();
    }
    int from =
        1
            + Math.max(
                0,
                Math.max(heading.lastIndexOf(')', last - 1), heading.lastIndexOf(']', last - 1)));
    // A name may have an opening bracket of its own.
    return IntStream.range(from, last)
        .filter(i -> heading.charAt(i) == '(' || heading.charAt(i) == '[')
        .max()
        .orElse(heading.length());
  }

  /** Returns the columns that name facts, from the left. */
  public List<FactColumn> facts() {
    return facts;
  }

  /** Returns whether there is a column of this name. */
  public boolean has(Part.Name other) {
    return others.containsKey(other);
  }

  /** Returns a row's cell in the column of this name; blank if there is none. */
  public Cell cell(Table.Row row, Part.Name other) {
    @Nullable Integer position = others.get(other);
    return position == null ? new Cell(row.place(), "") : row.cells().get(position);
  }
}

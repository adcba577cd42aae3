package se.vastkom.goals.tables.cells;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.FactType.Scale;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Columns of one fact of each type. */
final class Columns {

  static final Place HERE = Place.cell("status.csv", "", 2, 3);

  static final Vocabulary FACTS =
      new Vocabulary(
          List.of(
              fact("andel", "share", new FactType.NumberType("%")),
              fact("antal", "count", new FactType.NumberType("kommuner", Scale.WHOLE)),
              fact("utfall", "outcome", new FactType.NumberType("")),
              fact("läge", "state", words()),
              fact("nått", "reached", new FactType.TruthType()),
              fact("dag", "day", new FactType.DateType()),
              new Fact("plats", new Part.Name("ort", "town"), new FactType.TextType())),
          List.of());

  private Columns() {}

  private static Fact fact(String sv, String en, FactType type) {
    return new Fact(sv, new Part.Name(sv, en), type);
  }

  private static FactType words() {
    return new FactType.WordType(
        Stream.of("aktivt/active", "vilande/dormant", "utgått/discontinued", "ej känt/unknown")
            .map(word -> word.split("/"))
            .map(names -> new Term(names[0], new Part.Name(names[0], names[1])))
            .toList());
  }

  /** Returns the fact that a heading names. */
  static Fact fact(String heading) {
    return FACTS.written(FactColumns.bare(heading)).orElseThrow();
  }

  /** Returns the unit in a heading, or an empty text. */
  static String unit(String heading) {
    return heading.contains("(") ? heading.replaceAll(".*\\((.*)\\)", "$1") : "";
  }

  static Ratio number(String decimal) {
    return Ratio.of(new BigDecimal(decimal));
  }

  static Cell cell(String text) {
    return new Cell(HERE, text);
  }

  /** Returns what the problems say, in Swedish. */
  static List<String> swedish(Problems problems) {
    return problems.all().stream().map(one -> Words.swedish().say(one.what())).toList();
  }
}

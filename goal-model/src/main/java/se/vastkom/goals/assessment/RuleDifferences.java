package se.vastkom.goals.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * For which possible cases two rule books conclude differently, whatever goals there are.
 * Immutable.
 *
 * @param before the one book
 * @param after the other
 * @param tables each table of either, in their order
 */
public record RuleDifferences(Side before, Side after, List<Table> tables) implements Document {

  /**
   * A book, as of a day.
   *
   * @param book which
   * @param asOf the day; empty where it is always the same
   */
  public record Side(RuleBookStamp book, Optional<LocalDate> asOf) {

    /** Which book, and of which day, to be said. */
    public Phrase phrase() {
      return asOf.map(
              day ->
                  Phrase.of("book.as-of").with("book", book.phrase()).with("date", day.toString()))
          .orElse(book.phrase());
    }
  }

  /**
   * A table of both books, or of one.
   *
   * @param table its stable name
   * @param name what it concludes, in both languages
   * @param differences few boxes that together are all the cases that differ; none where the tables
   *     conclude the same of every possible case
   * @param isDecided whether all of them are here; otherwise it would take too long to find them
   */
  public record Table(
      String table, Part.Name name, List<Difference> differences, boolean isDecided) {
    /** Copies the differences. */
    public Table {
      differences = List.copyOf(differences);
    }

    /** How much of it differs, to be said. */
    public Phrase phrase() {
      String key =
          !isDecided
              ? "difference.undecided"
              : differences.isEmpty() ? "difference.same" : "difference.table";
      return Phrase.of(key).with("table", name).with("count", differences.size());
    }
  }

  /**
   * Cases that one book concludes one thing of, and the other another.
   *
   * @param cases what a case must be to be one of them: a fact and a test, as a row would say it;
   *     facts that do not matter are left out
   * @param witness one of them
   * @param before what the one concludes, to be said
   * @param after what the other concludes
   */
  public record Difference(
      List<Finding.FigureUsed> cases, List<Finding.FigureUsed> witness, Part before, Part after) {
    /** Copies the lists. */
    public Difference {
      cases = List.copyOf(cases);
      witness = List.copyOf(witness);
    }

    /** Which cases, to be said: "läge: aktivt, måluppfyllelse: ≥ 80 %". */
    public Part said() {
      return cases.isEmpty() ? Phrase.of("difference.all-cases") : Said.cells(cases);
    }

    /** One of them, to be said. */
    public Part example() {
      return Said.cells(witness);
    }

    /** Which cases, what is concluded of them, and one of them, to be said. */
    public Phrase phrase() {
      return Phrase.of(witness.isEmpty() ? "difference" : "difference.with-example")
          .with("cases", said())
          .with("before", before)
          .with("after", after)
          .with("witness", example());
    }
  }

  /** Copies the tables. */
  public RuleDifferences {
    tables = List.copyOf(tables);
  }

  /** Whether the books conclude the same of every possible case. */
  public boolean areNone() {
    return tables.stream().allMatch(table -> table.isDecided() && table.differences().isEmpty());
  }
}

package se.vastkom.goals.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The possible cases for which two rule books conclude differently, whatever goals there are.
 * Immutable.
 *
 * @param before the first book
 * @param after the second book
 * @param tables each table of either book, in order
 */
public record RuleDifferences(Side before, Side after, List<Table> tables) implements Document {

  /**
   * A rule book as of a day.
   *
   * @param book the book
   * @param asOf the day; empty where the book never changes
   */
  public record Side(RuleBookStamp book, Optional<LocalDate> asOf) {

    /** Returns the book and the day as a phrase. */
    public Phrase phrase() {
      return asOf.map(
              day ->
                  Phrase.of("book.as-of").with("book", book.phrase()).with("date", day.toString()))
          .orElse(book.phrase());
    }
  }

  /**
   * A table of both books, or of one of them.
   *
   * @param table its stable name
   * @param name the conclusion it gives, in both languages
   * @param differences a few boxes that together hold all cases that differ; empty where the tables
   *     conclude the same for every possible case
   * @param isDecided whether all differences are listed; if not, finding them would take too long
   */
  public record Table(
      String table, Part.Name name, List<Difference> differences, boolean isDecided) {
    public Table {
      differences = List.copyOf(differences);
    }

    /** Returns, as a phrase, how much of the table differs. */
    public Phrase phrase() {
      String key =
          !isDecided
              ? "difference.undecided"
              : differences.isEmpty() ? "difference.same" : "difference.table";
      return Phrase.of(key).with("table", name).with("count", differences.size());
    }
  }

  /**
   * Cases for which the two books have different conclusions.
   *
   * @param cases what makes a case one of them: a fact and a test, as a row would write it; facts
   *     that do not matter are left out
   * @param witness an example of such a case
   * @param before the first book's conclusion, as a phrase
   * @param after the second book's conclusion
   */
  public record Difference(
      List<Finding.FigureUsed> cases, List<Finding.FigureUsed> witness, Part before, Part after) {
    public Difference {
      cases = List.copyOf(cases);
      witness = List.copyOf(witness);
    }

    /** Returns the cases' conditions: "läge: aktivt, måluppfyllelse: ≥ 80 %". */
    public Part description() {
      return cases.isEmpty() ? Phrase.of("difference.all-cases") : SharedPhrases.cells(cases);
    }

    /** Returns the example's facts. */
    public Part example() {
      return SharedPhrases.cells(witness);
    }

    /** Returns the cases, both conclusions and the example, as a phrase. */
    public Phrase phrase() {
      return Phrase.of(witness.isEmpty() ? "difference" : "difference.with-example")
          .with("cases", description())
          .with("before", before)
          .with("after", after)
          .with("witness", example());
    }
  }

  public RuleDifferences {
    tables = List.copyOf(tables);
  }

  /** Returns whether the books conclude the same for every possible case. */
  public boolean areNone() {
    return tables.stream().allMatch(table -> table.isDecided() && table.differences().isEmpty());
  }
}

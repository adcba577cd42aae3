package se.vastkom.goals.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;

/**
 * What is wrong with a rule book, or could be written more plainly, whatever goals there are.
 * Immutable.
 *
 * @param book the rule book
 * @param defects the defects and remarks, in the order in which people should read them
 */
public record VerificationReport(RuleBookStamp book, List<Defect> defects) implements Document {

  /**
   * A defect or a remark.
   *
   * @param kind the stable key of its kind
   * @param fails whether it is a defect, because of which the book fails
   * @param table the stable name of its table; empty where it is of no table
   * @param rules the ids of the rules concerned, in table order; none for a gap
   * @param places the cells concerned, or the headings
   * @param times the periods that have it; none where all do
   * @param examples cases that show it, each with the table's facts
   * @param suggestion a row that would mend it, if there is one
   * @param what the whole sentence
   */
  public record Defect(
      String kind,
      boolean fails,
      String table,
      List<String> rules,
      List<Place> places,
      List<Period> times,
      List<List<Finding.FigureUsed>> examples,
      Optional<SuggestedRow> suggestion,
      Phrase what) {
    public Defect {
      rules = List.copyOf(rules);
      places = List.copyOf(places);
      times = List.copyOf(times);
      examples = examples.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A row that would mend a defect.
   *
   * @param cells the cells of the row, as written under their headings; without conclusions where
   *     its author must choose them
   * @param inForce the periods for each of which the table needs the row; none where it needs it
   *     once, always in force
   */
  public record SuggestedRow(List<Finding.FigureUsed> cells, List<Period> inForce) {
    public SuggestedRow {
      cells = List.copyOf(cells);
      inForce = List.copyOf(inForce);
    }
  }

  /**
   * Days on which nothing in a book changes, both ends included.
   *
   * @param from the first day; empty if there is none
   * @param to the last day; empty if there is none
   */
  public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {}

  public VerificationReport {
    defects = List.copyOf(defects);
  }

  /** Returns whether the book has no defect; it may have remarks. */
  public boolean passes() {
    return failing() == 0;
  }

  /** Returns the number of defects. */
  public int failing() {
    return (int) defects.stream().filter(Defect::fails).count();
  }

  /** Returns the number of remarks. */
  public int remarks() {
    return defects.size() - failing();
  }
}

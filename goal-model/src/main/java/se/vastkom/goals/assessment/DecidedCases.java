package se.vastkom.goals.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Cases decided by a rule book, each with its conclusions and their reasons, whatever the book is
 * about. Immutable.
 *
 * @param book the book
 * @param asOf the day whose rules decided; empty where the book never changes
 * @param engine the name of the rule engine
 * @param cases in the order they were given
 */
public record DecidedCases(
    RuleBookStamp book, Optional<LocalDate> asOf, String engine, List<Case> cases)
    implements Document {

  /**
   * A case.
   *
   * @param name its name, or empty
   * @param place where it was read
   * @param facts the facts that the book's tables ask about, in the book's order
   * @param concluded each conclusion, in the book's order: its name, and its value or that there is
   *     none
   * @param findings one for each table of the book: what it concluded, and why
   */
  public record Case(
      String name,
      Place place,
      List<FigureUsed> facts,
      List<FigureUsed> concluded,
      List<Finding> findings) {

    public Case {
      facts = List.copyOf(facts);
      concluded = List.copyOf(concluded);
      findings = List.copyOf(findings);
    }

    /** Returns the case's name, or its place where it has none, with its facts, as a phrase. */
    public Phrase phrase() {
      return Phrase.of("case.line")
          .with("case", name.isEmpty() ? place.phrase() : new Part.Text(name))
          .with("facts", SharedPhrases.cells(facts));
    }
  }

  public DecidedCases {
    cases = List.copyOf(cases);
  }

  /** Returns the book, and the day if there is one, as a phrase. */
  public Phrase phrase() {
    return new RuleDifferences.Side(book, asOf).phrase();
  }
}

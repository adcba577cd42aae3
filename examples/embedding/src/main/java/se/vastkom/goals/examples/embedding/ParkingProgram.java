package se.vastkom.goals.examples.embedding;

import java.time.LocalDate;
import java.util.Map;
import se.vastkom.goals.rules.Conclusions;
import se.vastkom.goals.rules.Decider;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Words;

/** Decides what an invented municipality takes for parking, by a rule book from the class path. */
public final class ParkingProgram {

  private ParkingProgram() {}

  /** Prints the fee for an hour, and why it is so. */
  public static void main(String[] arguments) {
    RuleBook book =
        RuleBooks.read(
                Files.beside(file -> ParkingProgram.class.getResourceAsStream(file), "parkering"))
            .orThrow();
    Decider decider = Decider.of(book).asOf(LocalDate.of(2026, 11, 29));
    Facts car =
        new Facts(
            Map.of(
                "zon", Value.word("innerstad"),
                "boendekort", Value.of(false),
                "parkeringstid", Value.of(4)));
    Conclusions conclusions = decider.decide(car);
    System.out.println(conclusions.value("timavgift").orElseThrow());
    System.out.println(Words.swedish().sayFirst(conclusions.finding("taxa").sentence()));
  }
}

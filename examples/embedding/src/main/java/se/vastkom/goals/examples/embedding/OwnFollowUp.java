package se.vastkom.goals.examples.embedding;

import java.nio.charset.StandardCharsets;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.AssessedFollowUps;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.words.Words;

/** A follow-up built in code, a rule book from the class path, and the assessment as JSON. */
public final class OwnFollowUp {

  private OwnFollowUp() {}

  /** Prints the assessment. */
  public static void main(String[] arguments) {
    RuleBook book =
        RuleBooks.read(
                Files.beside(file -> OwnFollowUp.class.getResourceAsStream(file), "regelverk"),
                GoalFacts.standard().vocabulary())
            .orThrow();
    AssessedFollowUp assessed = Assessor.using(book).assess(followUp()).orThrow();
    byte[] json = AssessedFollowUps.write(assessed, "json", Words.swedish());
    System.out.print(new String(json, StandardCharsets.UTF_8));
  }

  /** Two invented goals of an invented programme. */
  static FollowUp followUp() {
    return FollowUp.builder(
            new FollowUp.Header(
                "exempel-2025",
                "Exempel (påhittat)",
                "",
                "",
                Period.year(2025),
                Population.vastraGotaland()))
        .area(FocusArea.of("skola", "Skola"))
        .area(FocusArea.of("omsorg", "Omsorg"))
        .goal(
            Goal.of(
                "skola-1",
                "skola",
                "49 kommuner har en plan",
                new Target.AtLeast(Quantity.of(49, "kommuner"))))
        .goal(
            Goal.of(
                "omsorg-1",
                "omsorg",
                "40 kommuner svarar inom en dag",
                new Target.AtLeast(Quantity.of(40, "kommuner"))))
        .observation(Observation.counted("skola-1", 44, "kommuner"))
        .observation(Observation.counted("omsorg-1", 36, "kommuner"))
        .check()
        .orThrow();
  }
}

package se.vastkom.goals.examples.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.examples.cli.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt forklara}: one goal's verdict with its whole explanation. */
@Command(
    name = "forklara",
    aliases = {"förklara", "explain"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Förklarar ett måls bedömning: skäl, regel och de uppgifter regeln såg.",
      "Explains a goal's verdict: reason, rule, and the facts the rule saw."
    })
final class Forklara implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Work work = new Work();

  @Parameters(
      index = "1",
      paramLabel = "GOAL-ID",
      description = {"Målets id, som e-arkiv-4.", "The goal's id, such as e-arkiv-4."})
  private String goal = "";

  Forklara(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    AssessedFollowUp assessed = work.assess(terminal);
    Optional<Assessment> assessment =
        assessed.assessments().stream()
            .filter(one -> one.evidence().goal().id().value().equals(goal))
            .findFirst();
    if (assessment.isEmpty()) {
      List<String> known =
          assessed.followUp().goals().stream().map(one -> one.id().value()).toList();
      throw Refused.usage(
          Place.file(goal),
          Phrase.of("cli.unknown-goal").with("hint", Nearest.hint(goal, known)),
          work.languages());
    }
    work.write(
        Work.text(terminal).explain(assessed, assessment.get(), work.words()), null, terminal);
    return Malvakt.DONE;
  }
}

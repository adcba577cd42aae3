package se.vastkom.goals.malvakt;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.impact.Explanations;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt forklara}: one goal's verdict with its whole explanation. */
@Command(
    name = "forklara",
    aliases = {"förklara", "explain"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Förklarar ett måls bedömning: från källa till regel, varför inte de andra raderna, och hur"
          + " långt det är till nästa status.",
      "Explains a goal's verdict: from source to rule, why not the other rows, and how far it is to"
          + " the next status."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private InputOptions work = new InputOptions();

  @Parameters(
      index = "1",
      paramLabel = "GOAL-ID",
      description = {"Målets id, som e-arkiv-4.", "The goal's id, such as e-arkiv-4."})
  private String goal = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "Resultatets format: json, markdown, text. Annars det som filens ändelse anger, eller text.",
        "The format of the result: json, markdown, text. Otherwise what the ending of the file says, or text."
      })
  private @Nullable String format;

  @Mixin private Output output = new Output();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String chosen = output.format(Formats.of(Explanation.class), format, work.read());
    InputOptions.Done done = work.assess(terminal);
    AssessedFollowUp assessed = done.assessed();
    Explanation explanation =
        Optional.of(goal)
            .filter(GoalId::isId)
            .flatMap(id -> Explanations.of(done.assessor(), assessed, new GoalId(id)))
            .orElseThrow(() -> unknown(assessed));
    output.write(explanation, chosen, work.read(), terminal);
    return work.code(done);
  }

  private Refusal unknown(AssessedFollowUp assessed) {
    List<String> known = assessed.followUp().goals().stream().map(one -> one.id().value()).toList();
    return Refusal.usage(
        Place.file(goal), Phrase.of("cli.unknown-goal").with("hint", Nearest.hint(goal, known)));
  }
}

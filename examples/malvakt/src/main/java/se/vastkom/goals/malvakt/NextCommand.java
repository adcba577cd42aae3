package se.vastkom.goals.malvakt;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.vastkom.goals.assessment.RollForward;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.followup.FollowUpComments;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** {@code malvakt nasta}: makes the follow-up of a later period. */
@Command(
    name = "nasta",
    aliases = {"nästa", "next"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Gör nästa periods uppföljning: det som mättes blir historik, med vad regelverket bedömde; mål"
          + " som har gått ut lämnar, och det som bara gällde perioden töms. Säger vad som hände.",
      "Makes the follow-up of the next period: what was measured becomes history, with what the rule"
          + " book concluded; goals that have ended leave, and what was of the period alone is"
          + " emptied. Says what happened."
    })
final class NextCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private InputOptions work = new InputOptions();

  @Option(
      names = "--period",
      required = true,
      paramLabel = "PERIOD",
      description = {
        "Perioden att göra en uppföljning för, som 2016 eller 2016-T1.",
        "The period to make a follow-up of, such as 2016 or 2016-T1."
      })
  private String period = "";

  @Option(
      names = {"-o", "--ut", "--out"},
      required = true,
      paramLabel = "OUT",
      description = {
        "Arbetsboken (.xlsx), JSON-filen (.json) eller mappen att skriva. Utan ändelse samma form som INPUT.",
        "The workbook (.xlsx), the JSON file (.json) or the folder to write. Without an ending, the form of INPUT."
      })
  private Path out = Path.of("");

  NextCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Period next =
        Period.parse(period)
            .orElseThrow(
                () ->
                    Refusal.usage(
                        Place.file("malvakt"), Phrase.of("cli.no-period").with("found", period)));
    InputOptions.Done done = work.assess(terminal);
    // What is written into a follow-up is in the language of its headings.
    Checked<RollForward> rolled = RollForward.of(done.assessed(), next, Words.swedish());
    RollForward forward =
        rolled.value().orElseThrow(() -> new Refusal(Malvakt.BAD_INPUT, rolled.problems()));
    int written =
        new BookDestination(destination()).write(forward.next(), FollowUpComments.NONE, terminal);
    Output.print(told(forward).getBytes(StandardCharsets.UTF_8), terminal);
    return written == Malvakt.DONE ? work.code(done) : written;
  }

  /** Returns where to write, in the form of what was read unless an ending says another. */
  private Path destination() {
    InputOptions.named(out);
    Optional<String> own = Formats.ending(work.input()).filter(ending -> !ending.equals("ods"));
    return Formats.ending(out).isPresent() || own.isEmpty()
        ? out
        : out.resolveSibling(out.getFileName() + "." + own.get());
  }

  private String told(RollForward forward) {
    StringBuilder lines = new StringBuilder();
    forward
        .steps()
        .forEach(
            step ->
                lines
                    .append("- ")
                    .append(Harmless.onOneLine(terminal.words().say(step.what())))
                    .append('\n'));
    if (!FollowUpComments.of(FollowUpSource.of(work.input())).isEmpty()) {
      lines.append("- ").append(terminal.words().say(Phrase.of("cli.comments-left"))).append('\n');
    }
    return lines.toString();
  }
}

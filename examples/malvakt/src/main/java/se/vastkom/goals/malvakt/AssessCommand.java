package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.rules.impact.Distances;

/** {@code malvakt bedom}: assesses a follow-up. */
@Command(
    name = "bedom",
    aliases = {"bedöm", "assess"},
    synopsisHeading = "Användning / usage: ",
    description = {"Bedömer varje mål i en uppföljning.", "Assesses each goal of a follow-up."})
final class AssessCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private InputOptions work = new InputOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = Formats.TEXT,
      description = {
        "Resultatets format: csv, html, json, text. Annars ${DEFAULT-VALUE}.",
        "The format of the result: csv, html, json, text. Otherwise ${DEFAULT-VALUE}."
      })
  private String format = Formats.TEXT;

  @Option(
      names = {"--avstånd", "--avstand", "--distance"},
      description = {
        "Säg också hur långt varje mål är från en bättre status, och för vilka gränser"
            + " bedömningarna står sig.",
        "Say also how far each goal is from a better status, and for which borders the verdicts"
            + " stand."
      })
  private boolean distances;

  @Mixin private Output output = new Output();

  AssessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Formats.withPages(AssessedFollowUp.class).check(format);
    if (format.equals(Formats.HTML)) {
      Path folder = output.folder();
      AssessedFollowUp assessed = assessed();
      Output.writePages(
          folder, place -> Reports.html(terminal.words()).write(assessed, place), work.read());
      return Malvakt.DONE;
    }
    output.write(assessed(), format, work.read(), terminal);
    return Malvakt.DONE;
  }

  private AssessedFollowUp assessed() {
    InputOptions.Done done = work.assess(terminal);
    return distances
        ? done.assessed().withDistances(Distances.of(done.assessor(), done.assessed()))
        : done.assessed();
  }
}

package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.report.Reports;

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
      description = {
        "Resultatets format: csv, html, json, oppna-data, text, xlsx. Annars det som filens ändelse anger, eller text.",
        "The format of the result: csv, html, json, oppna-data, text, xlsx. Otherwise what the ending of the file says, or text."
      })
  private @Nullable String format;

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
    String chosen = output.format(Formats.withPages(AssessedFollowUp.class), format, work.read());
    if (chosen.equals(Formats.HTML)) {
      Path folder = output.folder();
      InputOptions.Done done = work.assess(terminal);
      Output.writePages(
          folder,
          place -> Reports.html(terminal.words()).write(done.tested(assessed(done)), place),
          work.read(),
          terminal);
      return work.code(done);
    }
    InputOptions.Done done = work.assess(terminal);
    output.write(assessed(done), chosen, work.read(), terminal);
    return work.code(done);
  }

  private AssessedFollowUp assessed(InputOptions.Done done) {
    return distances ? done.withDistances() : done.assessed();
  }
}

package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.rules.RuleBook;

/** {@code malvakt rapport}: publishes an assessment in every form at once. */
@Command(
    name = "rapport",
    aliases = "report",
    synopsisHeading = "Användning / usage: ",
    description = {
      "Skriver en mapp att publicera: sidor, PDF, arbetsbok, CSV, öppna data och JSON.",
      "Writes a folder to publish: pages, a PDF, a workbook, CSV, open data and JSON."
    })
final class ReportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private InputOptions work = new InputOptions();

  @Mixin private Output output = new Output();

  @Mixin private HouseOption house = new HouseOption();

  @Option(
      names = {"--jamfor-med", "--jämför-med", "--compare-with"},
      paramLabel = "BOOK",
      description = {
        "Visa på målens sidor också vad ett annat regelverk säger. Kan anges flera gånger.",
        "Show on the goals' pages also what another rule book says. May be given several times."
      })
  private List<String> others = List.of();

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = output.folder();
    List<RuleBook> books = others.stream().map(named -> work.other(named, terminal)).toList();
    InputOptions.Done done = work.assess(books, terminal);
    List<AssessedFollowUp> beside =
        books.stream().map(book -> work.by(book, done.assessed().followUp())).toList();
    Refusal.tell(done.guarded("cli.guarded"), terminal);
    ReportFiles files =
        Output.whole(
            () ->
                ReportFiles.of(
                    done.tested(done.withDistances()),
                    work.offered(done.assessed().followUp()),
                    OwnHouse.pages(house, terminal).beside(beside),
                    terminal.words()));
    Output.writeReport(folder, files, work.read(), terminal);
    return work.code(done);
  }
}

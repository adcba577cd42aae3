package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.report.House;
import se.vastkom.goals.report.HtmlReport;
import se.vastkom.goals.words.Phrase;

/** Whose colours, logotype and words pages have. */
final class HouseOption {

  @Option(
      names = {"--hus", "--house"},
      paramLabel = "FILE",
      description = {
        "Egna färger, logotyp och ord på sidorna, ur en fil.",
        "Colours, logotype and words of one's own on the pages, from a file."
      })
  private @Nullable Path file;

  /** Returns pages in the terminal's languages, in the house that was named. */
  HtmlReport pages(Terminal terminal) {
    HtmlReport pages = terminal.pages();
    return file == null ? pages : pages.in(read(InputOptions.named(file)));
  }

  private static House read(Path file) {
    String name = file.toString();
    try {
      Checked<House> read = House.read(name, Files.readAllBytes(file));
      return read.value().orElseThrow(() -> new Refusal(Malvakt.BAD_INPUT, read.problems()));
    } catch (IOException e) {
      throw Refusal.usage(Place.file(name), Phrase.of("cli.no-house"));
    }
  }
}

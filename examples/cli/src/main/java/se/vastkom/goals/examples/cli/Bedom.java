package se.vastkom.goals.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.examples.cli.Malvakt.Terminal;
import se.vastkom.goals.io.AssessedFollowUps;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt bedom}: assesses a follow-up. */
@Command(
    name = "bedom",
    aliases = {"bedöm", "assess"},
    synopsisHeading = "Användning / usage: ",
    description = {"Bedömer varje mål i en uppföljning.", "Assesses each goal of a follow-up."})
final class Bedom implements Callable<Integer> {

  private static final String TEXT = "text";
  private static final String HTML = "html";

  private final Terminal terminal;

  @Mixin private Work work = new Work();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = TEXT,
      completionCandidates = Formats.class,
      description = {
        "Resultatets format: ${COMPLETION-CANDIDATES}. Annars ${DEFAULT-VALUE}.",
        "The format of the result: ${COMPLETION-CANDIDATES}. Otherwise ${DEFAULT-VALUE}."
      })
  private String format = TEXT;

  @Option(
      names = {"-o", "--ut", "--out"},
      paramLabel = "OUT",
      description = {
        "Filen att skriva; hel eller inte alls. Annars standard ut. För html en mapp.",
        "The file to write, whole or not at all. Otherwise standard output. For html a folder."
      })
  private @Nullable Path out;

  /** The formats there are. */
  static final class Formats extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Formats() {
      super(known());
    }
  }

  Bedom(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!known().contains(format)) {
      throw Refused.usage(
          Place.file(format),
          Phrase.of("cli.unknown-format").with("known", Phrase.list(known(), Part.Text::new)),
          work.languages());
    }
    if (format.equals(HTML)) {
      return pages();
    }
    AssessedFollowUp assessed = work.assess(terminal);
    byte[] result =
        format.equals(TEXT) && out == null
            ? Work.text(terminal).write(assessed, work.words())
            : AssessedFollowUps.write(assessed, format, work.words());
    work.write(result, out, terminal);
    return Malvakt.DONE;
  }

  private int pages() {
    if (out == null) {
      throw Refused.usage(Place.file(HTML), Phrase.of("cli.needs-folder"), work.languages());
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw Refused.usage(
          Place.file(out.toString()), Phrase.of("cli.output-is-file"), work.languages());
    }
    AssessedFollowUp assessed = work.assess(terminal);
    Path folder = out;
    work.writeTo(folder, () -> Reports.html(work.words()).write(assessed, folder));
    return Malvakt.DONE;
  }

  /** The names of the formats, sorted. */
  private static List<String> known() {
    return Stream.concat(AssessedFollowUps.formats().stream(), Stream.of(HTML)).sorted().toList();
  }
}

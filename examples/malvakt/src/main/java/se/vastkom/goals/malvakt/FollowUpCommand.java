package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.io.followup.FollowUpTemplate;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt uppfoljning}: follow-ups to begin from. */
@Command(
    name = "uppfoljning",
    aliases = {"uppföljning", "follow-up"},
    synopsisHeading = "Användning / usage: ",
    commandListHeading = "%nKommandon / commands:%n",
    synopsisSubcommandLabel = "KOMMANDO",
    description = {"Uppföljningar att börja från.", "Follow-ups to begin from."})
final class FollowUpCommand {

  /** {@code malvakt uppfoljning ny}: writes a template to fill in. */
  @Command(
      name = "ny",
      aliases = {"new"},
      synopsisHeading = "Användning / usage: ",
      description = {
        "Skriver en uppföljning att fylla i: en arbetsbok som förklarar sig själv, eller filerna i en"
            + " mapp. Något av --lan, --kommuner och --kommun säger vilka som följs upp; annars"
            + " fyller du i det.",
        "Writes a follow-up to fill in: a workbook that explains itself, or the files of a folder."
            + " One of --county, --municipalities and --municipality says who is followed up;"
            + " otherwise you fill it in."
      })
  static final class Ny implements Callable<Integer> {

    private final Malvakt.Terminal terminal;

    @Parameters(
        index = "0",
        paramLabel = "FOLLOW-UP",
        description = {
          "Arbetsboken att skriva (slutar med .xlsx), eller mappen.",
          "The workbook to write (ends with .xlsx), or the folder."
        })
    private Path path = Path.of("");

    @Option(
        names = {"--län", "--lan", "--county"},
        paramLabel = "COUNTY",
        description = {
          "Länet vars kommuner följs upp, som Halland.",
          "The county whose municipalities are followed up, such as Halland."
        })
    private @Nullable String county;

    @Option(
        names = {"--kommuner", "--municipalities"},
        paramLabel = "MUNICIPALITIES",
        split = ",",
        description = {
          "Kommunerna som följs upp, med namn eller kod och komma mellan.",
          "The municipalities that are followed up, by name or code with commas between."
        })
    private @Nullable List<String> municipalities;

    @Option(
        names = {"--kommun", "--municipality"},
        paramLabel = "MUNICIPALITY",
        description = {
          "En enda kommun, vars egna siffror det är.",
          "A single municipality, whose own figures these are."
        })
    private @Nullable String municipality;

    Ny(Malvakt.Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      if (Stream.of(county, municipalities, municipality).filter(given -> given != null).count()
          > 1) {
        throw Refusal.usage(Place.file("malvakt"), Phrase.of("cli.two-populations"));
      }
      return new BookDestination(path).write(template(), terminal);
    }

    private FollowUpTemplate template() {
      FollowUpTemplate any = FollowUpTemplate.named(Formats.bareName(path));
      Checked<FollowUpTemplate> template = Checked.of(any);
      if (county != null) {
        template = any.inCounty(county);
      } else if (municipalities != null) {
        template = any.among(municipalities.stream().map(String::strip).toList());
      } else if (municipality != null) {
        template = any.inMunicipality(municipality);
      }
      List<Problem> problems = template.problems();
      return template.value().orElseThrow(() -> new Refusal(Malvakt.USAGE, given(problems)));
    }

    /** Returns problems of what was given in the call. */
    private static List<Problem> given(List<Problem> problems) {
      return problems.stream()
          .map(problem -> Problem.error(Place.file("malvakt"), problem.what()))
          .toList();
    }
  }
}

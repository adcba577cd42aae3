package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Retrospect;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

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
        "Resultatets format: csv, html, json, oppna-data, pdf, text, xlsx. Annars det som filens ändelse anger, eller text.",
        "The format of the result: csv, html, json, oppna-data, pdf, text, xlsx. Otherwise what the ending of the file says, or text."
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

  @Option(
      names = {"--om-igen", "--anew"},
      paramLabel = "PERIOD",
      description = {
        "Bedöm en tidigare period om igen, ur historiken, bredvid vad som bedömdes då.",
        "Conclude an earlier period anew, from history, beside what was concluded then."
      })
  private @Nullable String again;

  @Mixin private Output output = new Output();

  @Mixin private HouseOption house = new HouseOption();

  AssessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String chosen =
        output.format(
            Formats.withPages(AssessedFollowUp.class).and(Formats.PDF), format, work.read());
    if (chosen.equals(Formats.HTML)) {
      Path folder = output.folder();
      InputOptions.Done done = done();
      Output.writePages(
          folder,
          place -> OwnHouse.pages(house, terminal).write(done.tested(assessed(done)), place),
          work.read(),
          terminal);
      return work.code(done);
    }
    if (terminal.languages().size() > 1) {
      throw Malvakt.inOne(terminal);
    }
    output.refuseUnreadable(chosen, terminal);
    InputOptions.Done done = done();
    if (chosen.equals(Formats.PDF) || chosen.equals(Formats.OPEN_DATA)) {
      Refusal.tell(done.guarded("cli.guarded-file"), terminal);
    }
    if (chosen.equals(Formats.PDF)) {
      output.write(
          ReportFiles.pdf(done.tested(assessed(done)), terminal.words()), work.read(), terminal);
      return work.code(done);
    }
    output.write(assessed(done), chosen, work.read(), terminal);
    return work.code(done);
  }

  /** Assesses the follow-up, or an earlier period of it. */
  private InputOptions.Done done() {
    InputOptions.Done now = work.assess(terminal);
    if (again == null) {
      return now;
    }
    String written = again;
    Period period =
        Period.parse(written)
            .orElseThrow(
                () ->
                    Refusal.usage(
                        Place.file("malvakt"), Phrase.of("cli.no-period").with("found", written)));
    FollowUp followUp = now.assessed().followUp();
    Checked<AssessedFollowUp> anew =
        Retrospect.of(followUp, period, terminal.words()).then(now.assessor()::assess);
    AssessedFollowUp then =
        anew.value().orElseThrow(() -> new Refusal(Malvakt.BAD_INPUT, anew.problems()));
    List<String> others =
        Retrospect.otherwise(then, followUp).stream()
            .map(one -> one.evidence().goal().id().value())
            .toList();
    Phrase told =
        others.isEmpty()
            ? Phrase.of("cli.as-then")
            : Phrase.of("cli.otherwise-than-then")
                .with("count", others.size())
                .with("goals", then.assessments().size())
                .with("ids", Phrase.list(others, Part.Text::new));
    tell(told);
    List<Goal> weighed = Retrospect.weighed(then.followUp());
    if (!weighed.isEmpty()) {
      tell(
          Phrase.of("cli.weighed-as-now")
              .with("period", period.phrase())
              .with("ids", ids(weighed)));
      tellConcluded(weighed, followUp, period);
    }
    return new InputOptions.Done(now.assessor(), then, now.remarks());
  }

  /** Tells what was concluded then of goals that are weighed anew, as far as history says. */
  private void tellConcluded(List<Goal> weighed, FollowUp followUp, Period period) {
    List<Phrase> concluded = Retrospect.concluded(weighed, followUp, period);
    if (!concluded.isEmpty()) {
      tell(Phrase.of("cli.weighed-then").with("concluded", Phrase.list(concluded, known -> known)));
    }
    List<Goal> unknown =
        weighed.stream()
            .filter(goal -> Retrospect.concluded(List.of(goal), followUp, period).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      tell(Phrase.of("cli.weighed-unknown").with("ids", ids(unknown)));
    }
  }

  private static Part ids(List<Goal> goals) {
    return Phrase.list(goals, goal -> new Part.Text(goal.id().value()));
  }

  private void tell(Phrase what) {
    terminal.err().println(Harmless.onOneLine(terminal.words().say(what)));
  }

  private AssessedFollowUp assessed(InputOptions.Done done) {
    return distances ? done.withDistances() : done.assessed();
  }
}

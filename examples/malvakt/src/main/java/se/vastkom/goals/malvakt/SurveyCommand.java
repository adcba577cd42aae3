package se.vastkom.goals.malvakt;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.io.survey.SurveyTemplate;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** {@code malvakt enkat}: what a survey answers, before anything is judged. */
@Command(
    name = "enkat",
    aliases = {"enkät", "survey"},
    synopsisHeading = "Användning / usage: ",
    commandListHeading = "%nKommandon / commands:%n",
    synopsisSubcommandLabel = "[KOMMANDO]",
    description = {
      "Visar vad enkäten svarar för varje mål, innan något bedöms.",
      "Shows what the survey answers for each goal, before anything is judged."
    })
final class SurveyCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "INPUT",
      description = {"En uppföljning med en enkät.", "A follow-up with a survey."})
  private @Nullable Path input;

  @Mixin private StrictOption strict = new StrictOption();

  SurveyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (input == null) {
      throw Refusal.usage(
          Place.file("malvakt"), Phrase.of("cli.missing-argument").with("names", "INPUT"));
    }
    FollowUp followUp = InputOptions.followUp(input, List.of(), strict, terminal);
    StringBuilder lines = new StringBuilder();
    followUp.goals().stream()
        .filter(goal -> goal.question().isPresent() || !followUp.responses(goal.id()).isEmpty())
        .forEach(goal -> lines.append(line(followUp, goal, terminal.words())).append('\n'));
    Output.print(lines.toString().getBytes(StandardCharsets.UTF_8), terminal);
    return strict.code();
  }

  /** Returns the question of a goal, how many gave each kind of answer, and its outcome. */
  private static String line(FollowUp followUp, Goal goal, Words words) {
    Map<Answered, Integer> counts = new EnumMap<>(Answered.class);
    List<Response> told = followUp.responses(goal.id());
    told.forEach(response -> counts.merge(Answered.of(response.outcome()), 1, Integer::sum));
    Set<RespondentId> heard = told.stream().map(Response::respondent).collect(Collectors.toSet());
    int silent =
        (int)
            followUp.header().population().respondents().stream()
                .filter(one -> !heard.contains(one.id()))
                .count();
    counts.merge(Answered.SILENT, silent, Integer::sum);
    List<Answered> expected =
        counts.containsKey(Answered.FIGURE) ? Answered.OF_FIGURES : Answered.OF_WORDS;
    List<Answered> shown =
        Stream.of(Answered.values())
            .filter(kind -> expected.contains(kind) || counts.containsKey(kind))
            .toList();
    String question =
        String.join(
            " | ",
            goal.question().map(SurveyQuestion::headings).orElseGet(() -> List.of(goal.title())));
    return words.say(
        Phrase.of("cli.survey-goal")
            .with("goal", goal.id().value())
            .with("question", question)
            .with("answers", Phrase.list(shown, kind -> kind.counted(counts.getOrDefault(kind, 0))))
            .with("outcome", Evidence.of(followUp, goal).summary()));
  }

  /** The kinds of answers that are counted apart. */
  private enum Answered {
    YES("cli.survey-yes"),
    FIGURE("cli.survey-figures"),
    NO("cli.survey-no"),
    PLANNED("cli.survey-planned"),
    SILENT("cli.survey-silent"),
    NOT_APPLICABLE("cli.survey-not-applicable");

    private static final List<Answered> OF_WORDS =
        List.of(YES, NO, PLANNED, SILENT, NOT_APPLICABLE);
    private static final List<Answered> OF_FIGURES = List.of(FIGURE, SILENT, NOT_APPLICABLE);

    private final String key;

    Answered(String key) {
      this.key = key;
    }

    Phrase counted(int answers) {
      return this == FIGURE && answers == 1
          ? Phrase.of("cli.survey-one-figure")
          : Phrase.of(key).with("count", answers);
    }

    static Answered of(Outcome outcome) {
      if (outcome instanceof Outcome.YesNo yes) {
        return yes.done() ? YES : NO;
      }
      if (outcome instanceof Outcome.Undertaking) {
        return PLANNED;
      }
      if (outcome instanceof Outcome.Missing missing) {
        return missing.reason() == Outcome.Reason.NOT_APPLICABLE ? NOT_APPLICABLE : SILENT;
      }
      return FIGURE;
    }
  }

  /** {@code malvakt enkat mall}: writes the empty survey to send out. */
  @Command(
      name = "mall",
      aliases = {"template"},
      synopsisHeading = "Användning / usage: ",
      description = {
        "Skriver den tomma enkäten att skicka ut: en rad per svarande, en kolumn per fråga.",
        "Writes the empty survey to send out: a row a respondent, a column a question."
      })
  static final class Mall implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
        index = "0",
        paramLabel = "INPUT",
        description = {"En uppföljning.", "A follow-up."})
    private Path input = Path.of("");

    @Mixin private Output output = new Output();

    Mall(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      FollowUp followUp = InputOptions.plan(input, terminal);
      if (followUp.header().population().isEmpty()) {
        throw Refusal.usage(
            Place.file(input.toString()),
            Phrase.of("cli.nobody-to-ask").with("name", followUp.header().population().name()));
      }
      output.write(
          SurveyTemplate.write(followUp, terminal.words()), Sources.of(List.of(input)), terminal);
      return Malvakt.DONE;
    }
  }
}

package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt regelverk}: rule books to begin from. */
@Command(
    name = "regelverk",
    aliases = {"rule-book"},
    synopsisHeading = "Användning / usage: ",
    commandListHeading = "%nKommandon / commands:%n",
    synopsisSubcommandLabel = "KOMMANDO",
    description = {
      "Regelverk att börja från, och att läsa i annan form.",
      "Rule books to begin from, and to read in another form."
    })
final class RuleBookCommand {

  /** {@code malvakt regelverk nytt}: writes a filled template. */
  @Command(
      name = "nytt",
      aliases = {"new"},
      synopsisHeading = "Användning / usage: ",
      description = {
        "Skriver en ifylld mall: en arbetsbok, eller filerna i en mapp.",
        "Writes a filled template: a workbook, or the files of a folder."
      })
  static final class Nytt implements Callable<Integer> {

    private final Malvakt.Terminal terminal;

    @Parameters(
        index = "0",
        paramLabel = "BOOK",
        description = {
          "Arbetsboken att skriva (slutar med .xlsx), eller mappen.",
          "The workbook to write (ends with .xlsx), or the folder."
        })
    private Path path = Path.of("");

    @Option(
        names = {"--fall", "--cases"},
        description = {
          "Mallen handlar om något annat än mål: om fall, som malvakt avgor avgör, med uppgifter och"
              + " slutsatser som den själv anger. Exemplet är avgifter för parkering.",
          "The template is about something else than goals: about cases, which malvakt decide"
              + " decides, with facts and conclusions that it declares itself. The example is fees"
              + " for parking."
        })
    private boolean isAboutCases;

    Nytt(Malvakt.Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      RuleBook template = isAboutCases ? RuleBooks.caseTemplate() : RuleBooks.template();
      return new BookDestination(path).write(template, terminal);
    }
  }

  /** {@code malvakt regelverk visa}: shows a book as sentences, DMN or DRL. */
  @Command(
      name = "visa",
      aliases = {"show"},
      synopsisHeading = "Användning / usage: ",
      description = {
        "Visar ett regelverk som meningar (sv, en), som DMN eller som Drools regelspråk (drl).",
        "Shows a rule book as sentences (sv, en), as DMN or in the rule language of Drools (drl)."
      })
  static final class Visa implements Callable<Integer> {

    private final Malvakt.Terminal terminal;

    @Mixin private BookOption given = new BookOption();

    @Option(
        names = {"--som", "--as"},
        paramLabel = "sv|en|dmn|drl",
        description = {
          "Formen. Annars meningar på resultatets språk.",
          "The form. Otherwise sentences in the language of the result."
        })
    private @Nullable String form;

    @Option(
        names = {"--per", "--as-of"},
        paramLabel = "DATE",
        description = {
          "Vilken dags regler, som 2015-12-31; behövs om regelverket ändras över tid.",
          "Whose day's rules, such as 2015-12-31; needed if the rule book changes over time."
        })
    private @Nullable String date;

    Visa(Malvakt.Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      String asked = form == null ? terminal.words().language().getLanguage() : form;
      BookView shown =
          BookView.of(asked)
              .orElseThrow(
                  () ->
                      Refusal.usage(
                          Place.file(asked),
                          Phrase.of("cli.unknown-form")
                              .with("found", asked)
                              .with("hint", Nearest.hint(asked, BookView.keys()))
                              .with("known", Phrase.list(BookView.keys(), Part.Text::new))));
      RuleBook book = given.read(terminal);
      Checked<byte[]> text = DatedBook.of(book, InputOptions.day(date)).then(shown::text);
      Output.print(
          text.value().orElseThrow(() -> new Refusal(Malvakt.USAGE, text.problems())), terminal);
      return Malvakt.DONE;
    }
  }
}

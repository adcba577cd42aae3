package se.vastkom.goals.malvakt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.followup.FolderReader;
import se.vastkom.goals.io.followup.FollowUpComments;
import se.vastkom.goals.io.followup.WorkbookReader;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt konvertera}: a rule book in another form. */
@Command(
    name = "konvertera",
    aliases = {"convert"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Skriver ett regelverk i en annan form: arbetsbok eller mapp. Fram och tillbaka är det samma.",
      "Också en uppföljning: arbetsbok, mapp eller JSON (.json).",
      "En DMN-fil håller bara tabellerna, som de är en dag.",
      "Writes a rule book in another form: workbook or folder. There and back it is the same.",
      "A follow-up likewise: workbook, folder or JSON (.json).",
      "A DMN file holds the tables only, as they are on a day."
    })
final class ConvertCommand implements Callable<Integer> {

  private final Malvakt.Terminal terminal;

  @Mixin private BookOption given = new BookOption();

  @Parameters(
      index = "1",
      paramLabel = "BOOK2",
      description = {
        "Arbetsboken att skriva (slutar med .xlsx), DMN-filen (.dmn), eller mappen.",
        "The workbook to write (ends with .xlsx), the DMN file (.dmn), or the folder."
      })
  private Path path = Path.of("");

  @Option(
      names = {"--per", "--as-of"},
      paramLabel = "DATE",
      description = {
        "Vilken dags regler en DMN-fil ska hålla, som 2015-12-31.",
        "Whose day's rules a DMN file is to hold, such as 2015-12-31."
      })
  private @Nullable String date;

  @Option(
      names = {"--regelverk", "--rule-book"},
      paramLabel = "BOOK",
      description = {
        "Regelverket vars egna uppgifter står i uppföljningens kolumner, så att de kommer med.",
        "The rule book whose own facts stand in columns of the follow-up, so that they come along."
      })
  private @Nullable String ruleBook;

  ConvertCommand(Malvakt.Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return isFollowUp() ? followUp() : book();
  }

  /** Returns whether it is goals and figures that are given; a name may be that of a book. */
  private boolean isFollowUp() {
    FollowUpSource source = FollowUpSource.of(given.path());
    boolean isBesideBooks = new FolderReader().reads(source) || new JsonReader().reads(source);
    return isBesideBooks
        || (new WorkbookReader().reads(source)
            && Files.isRegularFile(given.path())
            && WorkbookReader.isFollowUp(source));
  }

  private int followUp() {
    List<RuleBook> asking =
        ruleBook == null ? List.of() : List.of(InputOptions.book(ruleBook, terminal));
    FollowUp followUp = InputOptions.followUp(given.path(), asking, new StrictOption(), terminal);
    FollowUpComments comments = FollowUpComments.of(FollowUpSource.of(given.path()));
    return new BookDestination(path).write(followUp, comments, terminal);
  }

  private int book() {
    if (ruleBook != null) {
      throw Refusal.usage(Place.file(ruleBook), Phrase.of("cli.rule-book-asks-nothing"));
    }
    RuleBook book = given.read(terminal);
    BookDestination place = new BookDestination(path);
    if (!DmnBook.isNamed(path)) {
      return place.write(book, terminal);
    }
    Checked<byte[]> tables = DmnBook.bytes(book, InputOptions.day(date));
    byte[] bytes = tables.value().orElseThrow(() -> new Refusal(Malvakt.USAGE, tables.problems()));
    Refusal.tell(tables.problems(), terminal);
    return place.write(book.id(), bytes, terminal);
  }
}

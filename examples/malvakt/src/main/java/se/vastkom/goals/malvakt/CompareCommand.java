package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.impact.Comparisons;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** {@code malvakt jamfor}: which verdicts a change of rules or figures flips, and why. */
@Command(
    name = "jamfor",
    aliases = {"jämför", "compare"},
    synopsisHeading = "Användning / usage: ",
    description = {
      "Jämför två regelverk på en uppföljning (BOOK BOOK INPUT), två uppföljningar under ett"
          + " regelverk (INPUT INPUT --regelverk BOOK), eller två regelverk utan uppföljning (BOOK"
          + " BOOK): vad som bedöms annorlunda, och varför. En uppföljning med sin historik, eller"
          + " fler än två (INPUT... --regelverk BOOK), ger en tabell period för period.",
      "Compares two rule books on a follow-up (BOOK BOOK INPUT), two follow-ups under one book"
          + " (INPUT INPUT --rule-book BOOK), or two books without a follow-up (BOOK BOOK): what is"
          + " concluded differently, and why. One follow-up with its history, or more than two"
          + " (INPUT... --rule-book BOOK), give a table period by period."
    })
final class CompareCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "NAMED",
      description = {
        "Två regelverk, och uppföljningen som de jämförs på; eller, med --regelverk, uppföljningar.",
        "Two rule books, and the follow-up on which they are compared; or, with --rule-book,"
            + " follow-ups."
      })
  private List<String> named = List.of();

  @Option(
      names = {"--regelverk", "--rule-book"},
      paramLabel = "BOOK",
      description = {
        "Regelverket som uppföljningar jämförs under: två, eller en tabell period för period av en"
            + " med dess historik eller av flera.",
        "The rule book under which follow-ups are compared: two, or a table period by period of one"
            + " with its history or of several."
      })
  private @Nullable String ruleBook;

  @Option(
      names = {"--per", "--as-of"},
      paramLabel = "DATE",
      description = {
        "Vilken dags regler som gäller, som 2015-12-31. Annars periodens sista dag.",
        "Whose day's rules are in force, such as 2015-12-31. Otherwise the period's last day."
      })
  private @Nullable String date;

  @Option(
      names = {"--per-före", "--per-fore", "--as-of-before"},
      paramLabel = "DATE",
      description = {"Samma, bara för det första.", "The same, for the first only."})
  private @Nullable String dateBefore;

  @Option(
      names = {"--per-efter", "--as-of-after"},
      paramLabel = "DATE",
      description = {"Samma, bara för det andra.", "The same, for the second only."})
  private @Nullable String dateAfter;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "Resultatets format: csv, html, json, markdown, text. Annars det som filens ändelse anger, eller text. Utan"
            + " uppföljning json, markdown eller text.",
        "The format of the result: csv, html, json, markdown, text. Otherwise what the ending of the file says, or text."
            + " Without a follow-up json, markdown or text."
      })
  private @Nullable String format;

  @Option(
      names = {"--fel-om-ändrat", "--fel-om-andrat", "--fail-on-flip"},
      description = {
        "Utgångskod 3 om något mål får annan status, eller mål finns på ena sidan bara.",
        "Exit code 3 if a goal gets another status, or goals are on one side only."
      })
  private boolean failsOnFlip;

  @Mixin private Output output = new Output();

  @Mixin private HouseOption house = new HouseOption();

  @Mixin private EngineOption motor = new EngineOption();

  @Mixin private StrictOption strict = new StrictOption();

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (ruleBook == null && (named.size() < 2 || named.size() > 3)) {
      throw Refusal.usage(
          Place.file("malvakt"), Phrase.of("cli.books-to-compare").with("count", named.size()));
    }
    if (ruleBook != null && named.size() != 2) {
      tabulate(ruleBook);
      return strict.code();
    }
    boolean isWithout = named.size() == 2 && ruleBook == null;
    String chosen = output.format(Formats.withPages(Comparison.class), format, read());
    Formats ofBooks = Formats.of(RuleDifferences.class);
    if (isWithout && !ofBooks.known().contains(chosen)) {
      throw Refusal.usage(
          Place.file(chosen),
          Phrase.of("cli.needs-goals")
              .with("found", chosen)
              .with("known", Phrase.list(ofBooks.known(), Part.Text::new)));
    }
    boolean differs = isWithout ? compareBooks(chosen) : compareGoals(chosen);
    return differs && failsOnFlip ? Malvakt.CHECK_FAILED : strict.code();
  }

  /** Sets follow-ups, and what they remember, beside each other period by period. */
  private void tabulate(String bookName) {
    if (failsOnFlip || dateBefore != null || dateAfter != null) {
      throw Refusal.usage(Place.file("malvakt"), Phrase.of("cli.only-of-two"));
    }
    String chosen = output.format(Formats.withPages(PeriodTable.class), format, read());
    Optional<Path> folder =
        chosen.equals(Formats.HTML) ? Optional.of(output.folder()) : Optional.empty();
    RuleBook book = InputOptions.book(bookName, strict, terminal);
    Assessor assessor = asOf(Assessor.using(book, motor.engine()), InputOptions.day(date));
    List<AssessedFollowUp> assessed =
        named.stream()
            .map(Path::of)
            .map(place -> followUp(place, List.of(book), named.size() > 1))
            .map(followUp -> assessed(assessor, followUp))
            .toList();
    PeriodTable table = PeriodTable.of(assessed);
    if (folder.isPresent()) {
      Output.writePages(
          folder.get(),
          place -> OwnHouse.pages(house, terminal).write(table, place),
          read(),
          terminal);
    } else {
      output.write(table, chosen, read(), terminal);
    }
  }

  private FollowUp followUp(Path place, List<RuleBook> books, boolean isOneOfSeveral) {
    return isOneOfSeveral
        ? InputOptions.followUpAmong(place, books, strict, terminal)
        : InputOptions.followUp(place, books, strict, terminal);
  }

  private static AssessedFollowUp assessed(Assessor assessor, FollowUp followUp) {
    Checked<AssessedFollowUp> assessed = assessor.assess(followUp);
    return assessed
        .value()
        .orElseThrow(() -> new Refusal(Malvakt.BAD_RULE_BOOK, assessed.problems()));
  }

  private Optional<LocalDate> day(@Nullable String ofSide) {
    return InputOptions.day(ofSide == null ? date : ofSide);
  }

  private boolean compareBooks(String chosen) {
    RuleBook one = InputOptions.bookAmong(named.get(0), strict, terminal);
    RuleBook other = InputOptions.bookAmong(named.get(1), strict, terminal);
    LocalDate oneDay = onDay(one, dateBefore);
    LocalDate otherDay = onDay(other, dateAfter);
    Checked<RuleDifferences> compared = Comparisons.of(one, oneDay, other, otherDay);
    RuleDifferences differences =
        compared.value().orElseThrow(() -> new Refusal(Malvakt.BAD_RULE_BOOK, compared.problems()));
    output.write(differences, chosen, read(), terminal);
    return !differences.areNone();
  }

  private LocalDate onDay(RuleBook book, @Nullable String ofSide) {
    Optional<LocalDate> asked = day(ofSide);
    if (asked.isEmpty() && book.changeDates().size() > 1) {
      throw Refusal.usage(Place.file(book.id()), Phrase.of("cli.needs-days-of-sides"));
    }
    Checked<DatedBook> chosen = DatedBook.of(book, asked);
    return chosen
        .value()
        .map(one -> one.day().orElse(book.changeDates().first()))
        .orElseThrow(() -> new Refusal(Malvakt.USAGE, chosen.problems()));
  }

  private boolean compareGoals(String chosen) {
    Optional<Path> folder =
        chosen.equals(Formats.HTML) ? Optional.of(output.folder()) : Optional.empty();
    Comparison comparison = comparison();
    if (folder.isPresent()) {
      Output.writePages(
          folder.get(),
          place -> OwnHouse.pages(house, terminal).write(comparison, place),
          read(),
          terminal);
    } else {
      output.write(comparison, chosen, read(), terminal);
    }
    return comparison.statusFlips().findAny().isPresent()
        || !comparison.onlyBefore().isEmpty()
        || !comparison.onlyAfter().isEmpty();
  }

  private Comparison comparison() {
    RuleEngine engine = motor.engine();
    String firstBook = ruleBook == null ? named.get(0) : ruleBook;
    String otherBook = ruleBook == null ? named.get(1) : ruleBook;
    // With a book of their own two follow-ups are compared; else one, which is named last.
    Path first = Path.of(named.get(ruleBook == null ? 2 : 0));
    Path second = Path.of(named.get(named.size() - 1));
    boolean isOneBook = firstBook.equals(otherBook);
    RuleBook one =
        isOneBook
            ? InputOptions.book(firstBook, strict, terminal)
            : InputOptions.bookAmong(firstBook, strict, terminal);
    RuleBook two = isOneBook ? one : InputOptions.bookAmong(otherBook, strict, terminal);
    List<RuleBook> books = List.of(one, two);
    boolean areTwo = !first.equals(second);
    FollowUp was = followUp(first, books, areTwo);
    FollowUp is = areTwo ? followUp(second, books, areTwo) : was;
    Checked<Comparison> found =
        Comparisons.of(
            asOf(Assessor.using(one, engine), day(dateBefore)),
            was,
            asOf(Assessor.using(two, engine), day(dateAfter)),
            is);
    return found.value().orElseThrow(() -> new Refusal(Malvakt.BAD_RULE_BOOK, found.problems()));
  }

  private static Assessor asOf(Assessor assessor, Optional<LocalDate> day) {
    return day.map(assessor::asOf).orElse(assessor);
  }

  private Sources read() {
    return Sources.of(
        Stream.concat(named.stream(), Optional.ofNullable(ruleBook).stream())
            .map(Path::of)
            .toList());
  }
}

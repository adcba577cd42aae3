package se.vastkom.goals.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.examples.cli.Malvakt.Terminal;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.text.TextWriter;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleEngine;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** What the commands have in common: an input, a rule book, a date and a language. */
final class Work {

  private static final int WIDTH = 100;

  @Parameters(
      index = "0",
      paramLabel = "INPUT",
      description = {
        "En uppföljning: en mapp, en JSON-fil, en publicerad sida som text, eller en mapp med sidor.",
        "A follow-up: a folder, a JSON file, a published page as text, or a folder of pages."
      })
  private Path input = Path.of("");

  @Option(
      names = {"--regelverk", "--rule-book"},
      paramLabel = "BOOK",
      defaultValue = "vastkom-2015",
      description = {
        "Ett regelverk: en arbetsbok, en mapp, en DMN-fil, eller namnet på ett medföljande. Annars ${DEFAULT-VALUE}.",
        "A rule book: a workbook, a folder, a DMN file, or the name of one that comes along. Otherwise ${DEFAULT-VALUE}."
      })
  private String ruleBook = "";

  @Option(
      names = {"--per", "--as-of"},
      paramLabel = "DATE",
      description = {
        "Vilken dags regler som gäller, som 2015-12-31. Annars periodens sista dag.",
        "Whose day's rules are in force, such as 2015-12-31. Otherwise the period's last day."
      })
  private @Nullable String date;

  @Mixin private Motor motor = new Motor();

  @Mixin private Language language = new Language();

  /** The language of results. */
  Words words() {
    return language.words();
  }

  /** The languages of problems. */
  List<Words> languages() {
    return language.ofProblems();
  }

  private Assessor asOf(Assessor assessor) {
    return day(date, languages()).map(assessor::asOf).orElse(assessor);
  }

  /** The day that was given, if one was. */
  static Optional<LocalDate> day(@Nullable String given, List<Words> languages) {
    if (given == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(given));
    } catch (DateTimeException e) {
      throw Refused.usage(
          Place.file("malvakt"), Phrase.of("rulebook.no-day").with("found", given), languages);
    }
  }

  /**
   * Reads and assesses; remarks on the way go to standard error. The problems of book and input are
   * told together.
   */
  AssessedFollowUp assess(Terminal terminal) {
    List<Words> languages = languages();
    RuleEngine engine = motor.engine(languages);
    Checked<RuleBook> book = book(ruleBook);
    Checked<FollowUp> followUp = FollowUps.read(input);
    List<Problem> problems =
        Stream.concat(book.problems().stream(), followUp.problems().stream()).toList();
    if (book.value().isEmpty() || followUp.value().isEmpty()) {
      int code = book.value().isEmpty() ? Malvakt.BAD_RULE_BOOK : Malvakt.BAD_INPUT;
      throw new Refused(code, problems, languages);
    }
    Refused.tell(problems, languages, terminal.err());
    Checked<AssessedFollowUp> assessed =
        asOf(Assessor.using(book.orThrow(), engine)).assess(followUp.orThrow());
    return assessed
        .value()
        .orElseThrow(() -> new Refused(Malvakt.BAD_RULE_BOOK, assessed.problems(), languages));
  }

  /** The rule book that was named: a workbook, a folder, a DMN file, or one that comes along. */
  static Checked<RuleBook> book(String named) {
    Path path = Path.of(named);
    if (DmnBook.isNamed(path) && Files.isRegularFile(path)) {
      return DmnBook.read(path);
    }
    if (Files.exists(path)) {
      return RuleBooks.read(path);
    }
    return RuleBooks.SHIPPED.contains(named)
        ? Checked.of(RuleBooks.shipped(named))
        : Checked.failed(
            List.of(
                Problem.error(
                    Place.file(named),
                    Phrase.of("cli.no-rule-book")
                        .with("known", Phrase.list(RuleBooks.SHIPPED, Part.Text::new)))));
  }

  /** The same where it is needed; remarks on it go to standard error. */
  static RuleBook book(String named, List<Words> languages, Terminal terminal) {
    Checked<RuleBook> read = book(named);
    RuleBook book =
        read.value()
            .orElseThrow(() -> new Refused(Malvakt.BAD_RULE_BOOK, read.problems(), languages));
    Refused.tell(read.problems(), languages, terminal.err());
    return book;
  }

  /** Text as wide as the terminal, in colour if a person reads it and has not asked for none. */
  static TextWriter text(Terminal terminal) {
    if (!terminal.isTerminal()) {
      return new TextWriter(WIDTH, TextWriter.Colour.NONE);
    }
    String columns = terminal.environment().getOrDefault("COLUMNS", "");
    int width = columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : WIDTH;
    boolean plain = !terminal.environment().getOrDefault("NO_COLOR", "").isEmpty();
    return new TextWriter(width, plain ? TextWriter.Colour.NONE : TextWriter.Colour.ANSI);
  }

  /** Writes a result to a file, whole or not at all, or to standard output. */
  void write(byte[] result, @Nullable Path file, Terminal terminal) {
    if (file == null) {
      terminal.out().writeBytes(result);
      if (terminal.out().checkError()) {
        throw new Refused(
            Malvakt.OUR_FAULT,
            List.of(Problem.error(Place.file("malvakt"), Phrase.of("cli.cannot-print"))),
            languages());
      }
      return;
    }
    writeTo(file, () -> se.vastkom.goals.sheet.Files.write(file, result));
  }

  /** What writes a file, or the files of a folder. */
  interface Writing {
    void run() throws IOException;
  }

  /** Writes to a file or a folder, unless it belongs to what was read. */
  void writeTo(Path place, Writing writing) {
    if (isWithin(place, input) || isWithin(place, Path.of(ruleBook))) {
      throw Refused.usage(
          Place.file(place.toString()), Phrase.of("cli.output-is-input"), languages());
    }
    try {
      writing.run();
    } catch (IOException e) {
      throw Refused.usage(Place.file(place.toString()), Phrase.of("cli.cannot-write"), languages());
    }
  }

  private static boolean isWithin(Path file, Path source) {
    return real(file).startsWith(real(source));
  }

  /** Where a path leads once links are followed, as far as it exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path existing = absolute;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
    } catch (IOException e) {
      return absolute;
    }
  }
}

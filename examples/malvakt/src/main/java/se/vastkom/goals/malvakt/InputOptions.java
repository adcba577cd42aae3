package se.vastkom.goals.malvakt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.followup.FolderReader;
import se.vastkom.goals.io.text.TextWriter;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.model.Disclosure;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.impact.Distances;
import se.vastkom.goals.rules.scenario.Trial;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** The options shared by the commands: an input, a rule book and a date. */
final class InputOptions {

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

  @Mixin private EngineOption motor = new EngineOption();

  @Mixin private StrictOption strict = new StrictOption();

  private Assessor asOf(Assessor assessor) {
    return day(date).map(assessor::asOf).orElse(assessor);
  }

  /** Reads the day, if one was given. */
  static Optional<LocalDate> day(@Nullable String given) {
    if (given == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(given));
    } catch (DateTimeException e) {
      throw Refusal.usage(Place.file("malvakt"), Phrase.of("rulebook.no-day").with("found", given));
    }
  }

  /**
   * An assessment with its assessor.
   *
   * @param assessor the assessor that made it
   * @param assessed the assessment
   * @param remarks on what was read
   */
  record Done(Assessor assessor, AssessedFollowUp assessed, List<Problem> remarks) {

    /** Returns the assessment with how far each goal is from a better status. */
    AssessedFollowUp withDistances() {
      return assessed.withDistances(Distances.of(assessor, assessed));
    }

    /** Returns remarks that say whose answers are not told, which nobody would look for there. */
    List<Problem> guarded(String remark) {
      return Disclosure.guarded(assessed.followUp()).stream()
          .map(
              goal ->
                  Problem.remark(goal.place(), Phrase.of(remark).with("goal", goal.id().value())))
          .toList();
    }

    /** Returns an assessment with how the rule book's own test cases turned out, if it has any. */
    AssessedFollowUp tested(AssessedFollowUp which) {
      RuleBook book = assessor.book();
      return book.scenarios().isEmpty() ? which : which.withTests(Trial.of(book).report());
    }
  }

  /** Returns the exit code of a command that is done. */
  int code(Done done) {
    return strict.code(done.remarks());
  }

  /**
   * Reads and assesses; remarks go to standard error. The problems of book and input are reported
   * together.
   */
  Done assess(Terminal terminal) {
    return assess(List.of(), terminal);
  }

  /**
   * Does the same of a follow-up that other rule books ask about too.
   *
   * @param others the other rule books, which may know facts of their own
   */
  Done assess(List<RuleBook> others, Terminal terminal) {
    named(input);
    named(Path.of(ruleBook));
    RuleEngine engine = motor.engine();
    // An engine takes long to load the first time, so it loads while the rule book is read; a
    // failure is reported when the book is prepared.
    CompletableFuture<?> loading =
        CompletableFuture.supplyAsync(() -> engine.prepare(List.of()))
            .handle((nothing, fault) -> nothing);
    Checked<RuleBook> book = book(ruleBook);
    Checked<FollowUp> followUp =
        readFor(input, Stream.concat(book.value().stream(), others.stream()).toList());
    loading.join();
    List<Problem> problems =
        Stream.concat(book.problems().stream(), followUp.problems().stream()).toList();
    if (book.value().isEmpty() || followUp.value().isEmpty()) {
      int code = book.value().isEmpty() ? Malvakt.BAD_RULE_BOOK : Malvakt.BAD_INPUT;
      throw new Refusal(code, problems);
    }
    Refusal.tell(problems, terminal);
    Assessor assessor = asOf(Assessor.using(book.orThrow(), engine));
    Checked<AssessedFollowUp> assessed = assessor.assess(followUp.orThrow());
    return assessed
        .value()
        .map(one -> one.withInputs(FollowUps.inputs(FollowUpSource.of(input))))
        .map(one -> new Done(assessor, one, problems))
        .orElseThrow(() -> new Refusal(Malvakt.BAD_RULE_BOOK, assessed.problems()));
  }

  /** Reads another rule book, to be asked about the same follow-up. */
  RuleBook other(String named, Terminal terminal) {
    return bookAmong(named, strict, terminal);
  }

  /** Assesses a follow-up by another rule book, as of the same day. */
  AssessedFollowUp by(RuleBook other, FollowUp followUp) {
    Checked<AssessedFollowUp> assessed =
        asOf(Assessor.using(other, motor.engine())).assess(followUp);
    return assessed
        .value()
        .orElseThrow(() -> new Refusal(Malvakt.BAD_RULE_BOOK, assessed.problems()));
  }

  private static Checked<FollowUp> read(Path path, List<Part.Name> ownFacts) {
    return FollowUps.read(FollowUpSource.of(path).withFacts(ownFacts));
  }

  /** Checks a path; an empty one, which would mean the working folder, is a slip. */
  static Path named(Path path) {
    if (path.toString().isEmpty()) {
      throw Refusal.usage(Place.file("malvakt"), Phrase.of("cli.empty-name"));
    }
    return path;
  }

  /** Reads a rule book by name: a workbook, a folder, a DMN file, or a shipped one. */
  static Checked<RuleBook> book(String named) {
    Path path = Path.of(named);
    if (DmnBook.isNamed(path) && Files.exists(path) && !Files.isDirectory(path)) {
      return DmnBook.read(path);
    }
    boolean isOtherFolder = Files.isDirectory(path) && !RuleBooks.isBook(path);
    if (Files.exists(path) && !isOtherFolder) {
      return RuleBooks.read(path);
    }
    if (isOtherFolder && FolderReader.isFollowUp(path)) {
      return none(named, Phrase.of("cli.follow-up-for-book"));
    }
    return RuleBooks.SHIPPED.contains(named)
        ? Checked.of(RuleBooks.shipped(named))
        : none(
            named,
            Phrase.of("cli.no-rule-book")
                .with("known", Phrase.list(RuleBooks.SHIPPED, Part.Text::new)));
  }

  private static Checked<RuleBook> none(String named, Phrase what) {
    return Checked.failed(List.of(Problem.error(Place.file(named), what)));
  }

  /** Reads a required rule book; remarks on it go to standard error. */
  static RuleBook book(String named, Terminal terminal) {
    return book(named, new StrictOption(), terminal);
  }

  /** Reads a required rule book; remarks on it are noted, and go to standard error. */
  static RuleBook book(String named, StrictOption strict, Terminal terminal) {
    named(Path.of(named));
    Checked<RuleBook> read = book(named);
    return told(read.value(), read.problems(), Malvakt.BAD_RULE_BOOK, strict, terminal);
  }

  /** Reads a rule book that is one of several, whose problems therefore say which one. */
  static RuleBook bookAmong(String named, StrictOption strict, Terminal terminal) {
    Path path = named(Path.of(named));
    Checked<RuleBook> read = book(named);
    List<Problem> problems = Refusal.within(path, read.problems());
    return told(read.value(), problems, Malvakt.BAD_RULE_BOOK, strict, terminal);
  }

  /**
   * Reads the follow-up at a path; remarks on it are noted, and go to standard error.
   *
   * @param books those that ask about its goals, perhaps by facts of their own
   */
  static FollowUp followUp(
      Path place, List<RuleBook> books, StrictOption strict, Terminal terminal) {
    Checked<FollowUp> read = readFor(place, books);
    return told(read.value(), read.problems(), Malvakt.BAD_INPUT, strict, terminal);
  }

  /** Reads a follow-up that is one of several, whose problems therefore say which one. */
  static FollowUp followUpAmong(
      Path place, List<RuleBook> books, StrictOption strict, Terminal terminal) {
    Checked<FollowUp> read = readFor(place, books);
    List<Problem> problems = Refusal.within(place, read.problems());
    return told(read.value(), problems, Malvakt.BAD_INPUT, strict, terminal);
  }

  private static Checked<FollowUp> readFor(Path place, List<RuleBook> books) {
    Map<String, Part.Name> facts = new LinkedHashMap<>();
    books.forEach(book -> book.ownFacts().forEach(name -> facts.putIfAbsent(name.sv(), name)));
    return read(named(place), List.copyOf(facts.values()));
  }

  /** Reads the follow-up at a path, of whose goals nothing need be known yet. */
  static FollowUp plan(Path place, Terminal terminal) {
    Checked<FollowUp> read = FollowUps.read(FollowUpSource.of(named(place)).beforeOutcomes());
    return told(read.value(), read.problems(), Malvakt.BAD_INPUT, new StrictOption(), terminal);
  }

  private static <T> T told(
      Optional<T> value, List<Problem> problems, int code, StrictOption strict, Terminal terminal) {
    T read = value.orElseThrow(() -> new Refusal(code, problems));
    Refusal.tell(problems, terminal);
    strict.note(problems);
    return read;
  }

  /** Returns text as wide as the terminal, in colour if a person reads it and has not opted out. */
  static TextWriter text(Terminal terminal) {
    boolean plain =
        !terminal.isTerminal() || !terminal.environment().getOrDefault("NO_COLOR", "").isEmpty();
    return new TextWriter(
        terminal.width(), plain ? TextWriter.Colour.NONE : TextWriter.Colour.ANSI);
  }

  /** Returns the follow-up that was named. */
  Path input() {
    return input;
  }

  /** Returns those of its files that it lets others have, by name. */
  SortedMap<String, byte[]> offered(FollowUp followUp) {
    return FollowUps.offered(followUp, FollowUpSource.of(input));
  }

  /** Returns what was read. */
  Sources read() {
    return Sources.of(List.of(input, Path.of(ruleBook)));
  }
}

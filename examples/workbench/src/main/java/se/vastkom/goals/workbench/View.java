package se.vastkom.goals.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.ProblemGroup;
import se.vastkom.goals.report.PageParts;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The content of the page's templates.
 *
 * @param words the language
 * @param parts the parts that look as in a report
 * @param folder the name of the folder; empty where none is chosen yet
 * @param shown what lies in it
 * @param said what an action of the analyst's came to; empty where there was none
 */
record View(
    Words words, PageParts parts, Optional<String> folder, Shown shown, Optional<Phrase> said) {

  /**
   * A choice in a list.
   *
   * @param value what is sent
   * @param label what is read
   * @param isChosen whether it is the one that is shown
   */
  record Option(String value, String label, boolean isChosen) {}

  /** Returns what has come of the last save, in one sentence. */
  Phrase state() {
    if (shown.assessed().isEmpty()) {
      return Phrase.of(errors().isEmpty() ? "bench.nothing-there" : "bench.nothing-readable");
    }
    return shown.isStale()
        ? Phrase.of("bench.stale")
        : shown.comparison().map(View::changed).orElseGet(() -> Phrase.of("bench.cannot-compare"));
  }

  private static Phrase changed(Comparison comparison) {
    long flips = comparison.statusFlips().count();
    return flips == 0
        ? Phrase.of("bench.no-flips")
        : Phrase.of("bench.flips").with("goals", new Part.Amount(Ratio.of(flips), "mål"));
  }

  /** Returns what the verdicts are compared with, as the end of a sentence. */
  Phrase against() {
    Choice.Against against = shown.choice().against();
    return switch (against.kind()) {
      case START -> Phrase.of("bench.against-start");
      case FOLLOW_UP -> Phrase.of("bench.against-follow-up").with("name", label(against.name()));
      case BOOK -> Phrase.of("bench.against-book").with("name", label(against.name()));
    };
  }

  List<ProblemGroup> errors() {
    return ProblemGroup.of(shown.problems().stream().filter(Problem::isError).toList());
  }

  List<ProblemGroup> remarks() {
    return ProblemGroup.of(shown.problems().stream().filter(one -> !one.isError()).toList());
  }

  /** Returns the flips of status, or none. */
  List<Comparison.Flip> flips() {
    return shown.comparison().stream().flatMap(Comparison::statusFlips).toList();
  }

  /** Returns the other changes: of trends and remarks, with the same status. */
  List<Comparison.Flip> otherChanges() {
    return shown.comparison().stream()
        .flatMap(one -> one.flips().stream())
        .filter(flip -> !flip.changesStatus())
        .toList();
  }

  /** Returns goals that are new, and those that are gone. */
  List<Phrase> comings() {
    return shown.comparison().stream()
        .flatMap(
            one ->
                Stream.concat(
                    one.onlyAfter().stream().map(goal -> goal("bench.new-goal", goal)),
                    one.onlyBefore().stream().map(goal -> goal("bench.gone-goal", goal))))
        .toList();
  }

  private static Phrase goal(String key, Goal goal) {
    return Phrase.of(key).with("goal", goal.title());
  }

  String title() {
    return shown
        .assessed()
        .map(one -> one.followUp().header().title())
        .filter(title -> !title.isBlank())
        .or(this::folder)
        .orElseGet(() -> words.say("bench.heading"));
  }

  /** Returns the answer of the results as the site gives it. */
  Optional<Part> answer() {
    return shown.assessed().map(one -> one.highlights().answer());
  }

  List<Option> followUps() {
    String chosen =
        shown
            .choice()
            .followUp()
            .or(() -> shown.items(Item.Kind.FOLLOW_UP).stream().map(Item::name).findFirst())
            .orElse("");
    return shown.items(Item.Kind.FOLLOW_UP).stream()
        .map(item -> new Option(item.name(), label(item.name()), item.name().equals(chosen)))
        .toList();
  }

  List<Option> books() {
    String chosen = book();
    return bookNames().map(name -> new Option(name, bookLabel(name), name.equals(chosen))).toList();
  }

  private Stream<String> bookNames() {
    return Stream.concat(
        shown.items(Item.Kind.BOOK).stream().map(Item::name), RuleBooks.SHIPPED.stream());
  }

  private String book() {
    return shown
        .choice()
        .book()
        .or(() -> shown.items(Item.Kind.BOOK).stream().map(Item::name).findFirst())
        .orElse(Bench.USUAL);
  }

  /** Returns what the verdicts can be compared with. */
  List<Option> comparable() {
    Choice.Against against = shown.choice().against();
    Stream<Option> start =
        Stream.of(
            new Option(
                "START:",
                words.sayFirst(Phrase.of("bench.start")),
                against.name().isEmpty() && against.kind() == Choice.Against.Kind.START));
    String followUp =
        followUps().stream().filter(Option::isChosen).map(Option::value).findFirst().orElse("");
    Stream<Option> others =
        shown.items(Item.Kind.FOLLOW_UP).stream()
            .map(Item::name)
            .filter(name -> !name.equals(followUp))
            .map(
                name ->
                    option(
                        Choice.Against.Kind.FOLLOW_UP,
                        name,
                        Phrase.of("bench.the-follow-up").with("name", label(name))));
    Stream<Option> books =
        bookNames()
            .filter(name -> !name.equals(book()))
            .map(
                name ->
                    option(
                        Choice.Against.Kind.BOOK,
                        name,
                        Phrase.of("bench.the-book").with("name", bookLabel(name))));
    return Stream.of(start, others, books).flatMap(one -> one).toList();
  }

  private Option option(Choice.Against.Kind kind, String name, Phrase label) {
    return new Option(
        kind + ":" + name,
        words.sayFirst(label),
        shown.choice().against().equals(new Choice.Against(kind, name)));
  }

  /** Returns the name of an item; that of the folder where the folder itself is it. */
  private String label(String name) {
    return name.isEmpty() ? folder.orElse("") : name;
  }

  private String bookLabel(String name) {
    boolean isOwn = shown.items(Item.Kind.BOOK).stream().anyMatch(one -> one.name().equals(name));
    return isOwn ? label(name) : words.say(Phrase.of("bench.shipped").with("name", name));
  }
}

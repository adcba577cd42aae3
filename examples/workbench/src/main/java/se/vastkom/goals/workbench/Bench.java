package se.vastkom.goals.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.impact.Comparisons;
import se.vastkom.goals.rules.impact.Distances;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Phrase;

/**
 * Assesses what lies in the folder, whenever it has changed, and remembers the last state that
 * could be read whole. For any thread; one change is worked out at a time.
 */
final class Bench {

  /** By what a folder without a book is assessed, as by the commands. */
  static final String USUAL = "vastkom-2015";

  /** Beyond these, distances are left to the pages of goals. */
  private static final int MOST_WITH_DISTANCES = 300;

  private final RuleEngine engine;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

  private Snapshot snapshot = Snapshot.EMPTY;
  private Choice choice = Choice.FIRST;
  private @Nullable State start;
  private @Nullable State good;
  private volatile Shown shown = Shown.NOTHING;

  /** A follow-up and a book that were read whole, and what the book concludes. */
  private record State(Assessor assessor, FollowUp followUp, AssessedFollowUp assessed) {}

  Bench(RuleEngine engine) {
    this.engine = engine;
  }

  Shown shown() {
    return shown;
  }

  /** Adds who is told the number of each new state. */
  void listen(LongConsumer listener) {
    listeners.add(listener);
  }

  void forget(LongConsumer listener) {
    listeners.remove(listener);
  }

  /** Takes what lies in the folder now. */
  synchronized void update(Snapshot now) {
    snapshot = now;
    workOut();
  }

  /** Shows something else; other files or another book begin anew. */
  synchronized void choose(Choice other) {
    boolean isOther =
        !other.followUp().equals(choice.followUp()) || !other.book().equals(choice.book());
    choice = other;
    if (isOther) {
      start = null;
      good = null;
    }
    workOut();
  }

  /** Compares from now on with how it is now. */
  synchronized void startAnew() {
    start = good;
    choice = new Choice(choice.followUp(), choice.book(), Choice.Against.START);
    workOut();
  }

  private void workOut() {
    List<Item> items = Item.of(snapshot, shown.items());
    List<Problem> problems = new ArrayList<>(snapshot.problems());
    Optional<Item> followUp = chosen(items, Item.Kind.FOLLOW_UP, choice.followUp());
    // What is shown stays the one that is shown, whatever comes before it in the folder later.
    choice =
        new Choice(
            choice.followUp().or(() -> followUp.map(Item::name)),
            choice.book().or(() -> chosen(items, Item.Kind.BOOK, choice.book()).map(Item::name)),
            choice.against());
    // Without one of its files it could be read as another follow-up, such as one with fewer
    // answers.
    Optional<Item> book = chosen(items, Item.Kind.BOOK, choice.book());
    boolean isWhole =
        Stream.of(followUp, book).flatMap(Optional::stream).allMatch(snapshot::isWhole);
    if (followUp.isPresent() && !isWhole) {
      show(items, good != null, problems);
    } else if (followUp.isPresent()) {
      Checked<State> read = read(items, followUp.get(), choice.book());
      problems.addAll(read.problems());
      if (read.value().isPresent()) {
        good = read.value().get();
      }
      start = start == null ? good : start;
      show(items, read.value().isEmpty(), problems);
    } else {
      choice.followUp().map(Bench::gone).ifPresent(problems::add);
      show(items, good != null, problems);
    }
  }

  private void show(List<Item> items, boolean isStale, List<Problem> problems) {
    @Nullable State now = good;
    shown =
        new Shown(
            shown.number() + 1,
            items,
            choice,
            Optional.ofNullable(now).map(State::assessed),
            isStale && now != null,
            problems,
            now == null ? Optional.empty() : comparison(now, items));
    listeners.forEach(listener -> listener.accept(shown.number()));
  }

  private Optional<Comparison> comparison(State now, List<Item> items) {
    Optional<State> before =
        switch (choice.against().kind()) {
          case START -> Optional.ofNullable(start);
          case FOLLOW_UP ->
              chosen(items, Item.Kind.FOLLOW_UP, Optional.of(choice.against().name()))
                  .flatMap(item -> read(items, item, choice.book()).value());
          case BOOK ->
              chosen(items, Item.Kind.FOLLOW_UP, choice.followUp())
                  .flatMap(item -> read(items, item, Optional.of(choice.against().name())).value());
        };
    return before.flatMap(
        was ->
            Comparisons.of(was.assessor(), was.followUp(), now.assessor(), now.followUp()).value());
  }

  /** Reads and assesses; the problems of both are told together. */
  private Checked<State> read(List<Item> items, Item followUp, Optional<String> named) {
    Checked<RuleBook> book = book(items, named);
    Checked<FollowUp> read =
        followUp.followUp(book.value().map(RuleBook::ownFacts).orElse(List.of()));
    List<Problem> problems = new ArrayList<>(book.problems());
    problems.addAll(read.problems());
    if (book.value().isEmpty() || read.value().isEmpty()) {
      return Checked.failed(problems);
    }
    Assessor assessor = Assessor.using(book.value().get(), engine);
    Checked<AssessedFollowUp> assessed = assessor.assess(read.value().get());
    problems.addAll(assessed.problems());
    return assessed
        .value()
        .map(one -> new State(assessor, read.value().get(), withDistances(assessor, one)))
        .map(state -> Checked.of(state, problems))
        .orElseGet(() -> Checked.failed(problems));
  }

  private static AssessedFollowUp withDistances(Assessor assessor, AssessedFollowUp assessed) {
    return assessed.assessments().size() > MOST_WITH_DISTANCES
        ? assessed
        : assessed.withDistances(Distances.of(assessor, assessed));
  }

  private static Checked<RuleBook> book(List<Item> items, Optional<String> named) {
    Optional<Item> own = chosen(items, Item.Kind.BOOK, named);
    String shipped = named.orElse(USUAL);
    if (own.isEmpty() && !RuleBooks.SHIPPED.contains(shipped)) {
      return Checked.failed(List.of(gone(shipped)));
    }
    return own.map(Item::book).orElseGet(() -> Checked.of(RuleBooks.shipped(shipped)));
  }

  private static Problem gone(String name) {
    return Problem.error(Place.file(name), Phrase.of("bench.gone"));
  }

  /** Returns the item of a name; where none is asked for, the first. */
  private static Optional<Item> chosen(List<Item> items, Item.Kind kind, Optional<String> named) {
    return items.stream()
        .filter(item -> item.kind() == kind)
        .filter(item -> named.isEmpty() || named.get().equals(item.name()))
        .findFirst();
  }
}

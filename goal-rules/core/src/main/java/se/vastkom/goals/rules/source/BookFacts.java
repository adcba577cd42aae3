package se.vastkom.goals.rules.source;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Phrase;

/** Reads which facts a book has: those of goals, the caller's, or its own, and what it declares. */
final class BookFacts {

  private final BookSource source;
  private final Optional<Vocabulary> given;
  private final Comments comments;
  private final Problems problems;
  private Vocabulary vocabulary = Vocabulary.EMPTY;

  BookFacts(BookSource source, Optional<Vocabulary> given, Comments comments, Problems problems) {
    this.source = source;
    this.given = given;
    this.comments = comments;
    this.problems = problems;
  }

  /** Returns what the book's tables may ask about and conclude, once it is read. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Reads the facts that the book declares; returns whether they could be read. */
  boolean read(Yaml.Mapping header, List<Yaml.Mapping> entries) {
    Optional<Yaml.Scalar> own = header.text(BookSource.FACTS, problems);
    if (own.isPresent() && !BookReader.OWN.is(own.get().text())) {
      problems.error(
          own.get().place(),
          Phrase.of("declare.unknown-facts")
              .with("found", own.get().text())
              .with("known", BookReader.OWN)
              .with("key", BookSource.FACTS));
    }
    Problems found = new Problems();
    Optional<Grid> grid = source.part(BookSource.FACTS, found);
    found.all().forEach(problems::add);
    Optional<Table> table = grid.flatMap(of -> problems.take(Table.of(BookReader.clean(of))));
    Vocabulary base = given.orElseGet(() -> base(own.isPresent(), entries, table));
    FactReader reader = new FactReader(base);
    Optional<Vocabulary> declared =
        table.isPresent() ? problems.take(reader.read(table.get())) : Optional.of(Vocabulary.EMPTY);
    vocabulary = base.and(declared.orElse(Vocabulary.EMPTY));
    Vocabulary others =
        GoalFacts.areIn(vocabulary) ? GoalFacts.standard().vocabulary() : Vocabulary.EMPTY;
    table.ifPresent(of -> comments.of(Comment.FACTS, of, reader.own(others)));
    return declared.isPresent() && !found.hasErrors();
  }

  /** Returns the facts that the book has without declaring them. */
  private static Vocabulary base(
      boolean saysOwn, List<Yaml.Mapping> entries, Optional<Table> table) {
    Vocabulary goals = GoalFacts.standard().vocabulary();
    boolean isOfItsOwn =
        saysOwn
            || (!concludesOfGoals(entries)
                && table.filter(new FactReader(goals)::concludes).isPresent());
    return isOfItsOwn ? Vocabulary.EMPTY : goals;
  }

  /** Returns whether some table is named for what rule books conclude of goals. */
  private static boolean concludesOfGoals(List<Yaml.Mapping> entries) {
    return entries.stream()
        .flatMap(entry -> entry.text(BookReader.TABLE, new Problems()).stream())
        .anyMatch(
            name ->
                GoalFacts.standard().vocabulary().outputs().stream()
                    .anyMatch(fact -> fact.name().is(name.text())));
  }
}

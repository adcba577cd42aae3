package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.StandardTable;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.dmn.Dmn;
import se.vastkom.goals.words.Phrase;

/**
 * Rule books as DMN files, which hold tables and nothing else: those of one day, with its numbers,
 * and without version, owner, test cases and comments.
 */
final class DmnBook {

  private static final String ENDING = ".dmn";

  private DmnBook() {}

  /** Returns whether a path names a DMN file. */
  static boolean isNamed(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /**
   * Reads the tables of a file as a book named after the file, with a remark on what it lacks:
   * about goals if a decision is named for what rule books conclude of goals, with facts of its own
   * beside the standard ones; otherwise about what the file itself declares.
   */
  static Checked<RuleBook> read(Path file) {
    String source = String.valueOf(file.getFileName());
    return Files.read(file, Limits.LARGE).then(bytes -> read(source, bytes));
  }

  private static Checked<RuleBook> read(String source, byte[] bytes) {
    Vocabulary goals = GoalFacts.standard().vocabulary();
    return Dmn.decisions(source, bytes)
        .then(
            names -> {
              boolean isAboutGoals =
                  names.stream()
                      .anyMatch(
                          name -> goals.outputs().stream().anyMatch(fact -> fact.name().is(name)));
              Vocabulary known = isAboutGoals ? goals : Vocabulary.EMPTY;
              return Dmn.declared(source, bytes, known)
                  .then(
                      declared ->
                          Dmn.read(source, bytes, known.and(declared))
                              .then(tables -> book(source, known.and(declared), tables)));
            });
  }

  private static Checked<RuleBook> book(
      String source, Vocabulary vocabulary, List<DecisionTable> read) {
    DmnTables checked = new DmnTables(vocabulary, read);
    List<DecisionTable> tables = checked.tables();
    String name = source.substring(0, source.length() - ENDING.length());
    String id = RuleBook.About.idFor(name);
    Problems problems = new Problems();
    boolean isAboutGoals = GoalFacts.areIn(vocabulary);
    StandardTable.required()
        .filter(one -> isAboutGoals)
        .filter(one -> tables.stream().noneMatch(table -> table.name().equals(one.key())))
        .forEach(
            one ->
                problems.error(
                    Place.file(source),
                    Phrase.of("rulebook.missing-table").with("table", one.fact().name())));
    checked.check(problems);
    problems.remark(Place.file(source), Phrase.of("cli.dmn-says-tables-only").with("id", id));
    Vocabulary own = vocabulary.without(GoalFacts.standard().vocabulary());
    if (!own.all().isEmpty()) {
      problems.remark(
          Place.file(source),
          Phrase.of("cli.dmn-says-types-only").with("facts", Phrase.list(own.all(), Fact::name)));
    }
    if (problems.hasErrors()) {
      return problems.failed();
    }
    RuleBook.About about = new RuleBook.About(id, name, "1", "", source, Validity.ALWAYS);
    RuleBook book =
        new RuleBook(about, vocabulary, tables, List.of(), List.of(), List.of(), List.of());
    if (!isSayable(book)) {
      problems.error(Place.file(source), Phrase.of("cli.dmn-not-sayable"));
    }
    return problems.check(() -> book);
  }

  /**
   * Returns whether cells can hold the book: DMN allows more, such as characters that no page
   * shows.
   */
  private static boolean isSayable(RuleBook book) {
    try {
      RuleBooks.files(book);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Writes a book's tables on a day as a file, with a remark on what it leaves out. */
  static Checked<byte[]> bytes(RuleBook book, Optional<LocalDate> chosen) {
    return DatedBook.of(book, chosen)
        .then(
            onDay -> {
              Problems problems = new Problems();
              problems.remark(Place.file(book.id()), Phrase.of("cli.dmn-leaves-out"));
              if (!book.declared().all().isEmpty()) {
                problems.remark(Place.file(book.id()), Phrase.of("cli.dmn-leaves-out-of-facts"));
              }
              Optional<byte[]> bytes = problems.take(Dmn.write(book.id(), onDay.tables()));
              return problems.check(bytes::orElseThrow);
            });
  }
}

package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Validity;
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

  /** Reads the tables of a file as a book named after the file, with a remark on what it lacks. */
  static Checked<RuleBook> read(Path file) {
    String source = String.valueOf(file.getFileName());
    String name = source.substring(0, source.length() - ENDING.length());
    return Files.read(file, Limits.LARGE)
        .then(bytes -> Dmn.read(source, bytes, GoalFacts.standard().vocabulary()))
        .then(tables -> book(source, name, tables));
  }

  private static Checked<RuleBook> book(String source, String name, List<DecisionTable> tables) {
    String id = RuleBook.About.idFor(name);
    Problems problems = new Problems();
    for (Finding.Kind kind : List.of(Finding.Kind.STATUS, Finding.Kind.TREND)) {
      if (tables.stream().noneMatch(table -> table.name().equals(kind.key()))) {
        problems.error(
            Place.file(source),
            Phrase.of("rulebook.missing-table").with("table", Phrase.of("fact." + kind.key())));
      }
    }
    tables.forEach(table -> check(table, problems));
    problems.remark(Place.file(source), Phrase.of("cli.dmn-says-tables-only").with("id", id));
    if (problems.hasErrors()) {
      return problems.failed();
    }
    RuleBook.About about = new RuleBook.About(id, name, "1", "", source, Validity.ALWAYS);
    RuleBook book = new RuleBook(about, tables);
    if (!isSayable(book)) {
      problems.error(Place.file(source), Phrase.of("cli.dmn-not-sayable"));
    }
    return problems.check(() -> book);
  }

  /** Checks what a table of a rule book must have, and one in DMN need not. */
  private static void check(DecisionTable table, Problems problems) {
    List<Fact> outputs = table.outputs();
    if (!outputs.stream().map(Fact::key).toList().equals(List.of(table.name()))) {
      problems.error(
          table.place(),
          Phrase.of("cli.dmn-other-output")
              .with("table", table.name())
              .with("found", Phrase.list(outputs, Fact::name)));
    } else if (table.policy() == HitPolicy.COLLECT
        && RuleBook.needsOneConclusion(GoalFacts.standard().vocabulary(), table.name())) {
      problems.error(table.place(), outputs.get(0).phrase("rulebook.collects"));
    }
    table.rows().stream()
        .filter(row -> row.id().startsWith("#") || row.id().contains(";"))
        .forEach(
            row -> problems.error(row.place(), Phrase.of("rules.id-form").with("found", row.id())));
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
              Optional<byte[]> bytes = problems.take(Dmn.write(book.id(), onDay.tables()));
              return problems.check(bytes::orElseThrow);
            });
  }
}

package se.vastkom.goals.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/**
 * The sheets of a workbook by name in any spelling: with å, ä and ö or without, in Swedish or in
 * English. Two sheets of one name are a problem, and sheets that are never asked for are told; but
 * for the one that explains the others, those that list what is wrong with them, and those whose
 * names begin with #, which are notes. One use.
 */
public final class NamedSheets {

  /** The column that says what a row of a sheet of items is about. */
  public static final Part.Name KEY = Words.name("field.uppgift");

  /** The column with an item's value. */
  public static final Part.Name VALUE = Words.name("field.värde");

  /** The sheet that explains the others; it is never read back. */
  public static final Part.Name READ_ME = Words.name("part.läs mig");

  /**
   * The sheet that lists what is wrong with the others, in a marked copy; it is not read either.
   */
  public static final Part.Name PROBLEMS = Words.name("part.problem");

  private static final String NOTE = "#";
  private static final String NUMBER = " \\d+$";

  private final Workbook book;
  private final Set<String> asked = new HashSet<>();

  /** Takes the sheets of a workbook. */
  public NamedSheets(Workbook book) {
    this.book = book;
  }

  /** Returns the names of all sheets, in the order of the book. */
  public List<String> names() {
    return List.copyOf(book.sheets().keySet());
  }

  /** Returns whether there is a sheet of a name, in any spelling. */
  public boolean has(Part.Name name) {
    return names().stream().anyMatch(sheet -> isSpelled(name, sheet));
  }

  /**
   * Returns the sheet of a name, in any spelling; empty if there is none, or with a problem where
   * it cannot be read, or where several sheets match.
   */
  public Optional<Grid> find(Part.Name name, Problems problems) {
    return find(sheet -> isSpelled(name, sheet), problems);
  }

  /** Returns the same of a name whose letters count: å is not a. */
  public Optional<Grid> findExactly(Part.Name name, Problems problems) {
    return find(name::is, problems);
  }

  /**
   * Returns what the sheet of a name is called, in any spelling; empty if there is none, or with a
   * problem where several match.
   */
  public Optional<String> name(Part.Name name, Problems problems) {
    return name(sheet -> isSpelled(name, sheet), problems);
  }

  private Optional<Grid> find(Predicate<String> named, Problems problems) {
    return name(named, problems)
        .flatMap(found -> Optional.ofNullable(book.sheets().get(found)))
        .flatMap(problems::take);
  }

  private Optional<String> name(Predicate<String> named, Problems problems) {
    List<String> found = names().stream().filter(named).toList();
    boolean isNew = asked.addAll(found);
    if (found.size() > 1 && isNew) {
      problems.error(
          Place.wholeSheet(book.source(), found.get(0)),
          Phrase.of("sheet.two-spellings").with("found", Phrase.list(found, Part.Text::new)));
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Adds a remark for each sheet that was not asked for, and is no note. */
  public void remarkUnread(Problems problems) {
    names().stream()
        .filter(sheet -> !asked.contains(sheet) && !isSpelled(READ_ME, sheet))
        .filter(sheet -> !isSpelled(PROBLEMS, sheet.replaceFirst(NUMBER, "")))
        .filter(sheet -> !sheet.startsWith(NOTE))
        .forEach(
            sheet ->
                problems.remark(
                    Place.wholeSheet(book.source(), sheet), Phrase.of("sheet.not-read")));
  }

  private static boolean isSpelled(Part.Name name, String sheet) {
    return Stream.of(name.sv(), name.en())
        .anyMatch(spelling -> Spelling.unmarked(spelling).equals(Spelling.unmarked(sheet)));
  }
}

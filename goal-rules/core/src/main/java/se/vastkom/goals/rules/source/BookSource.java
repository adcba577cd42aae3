package se.vastkom.goals.rules.source;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** The source of a rule book's parts: the files of a folder, or the sheets of a workbook. */
sealed interface BookSource permits FolderBook, WorkbookBook {

  /** The part that lists parameters, if there is one. */
  Part.Name PARAMETERS = Words.name("part.parametrar");

  /** The part that declares facts, if there is one. */
  Part.Name FACTS = Words.name("part.uppgifter");

  /** The part that lists test cases, if there is one. */
  Part.Name SCENARIOS = Words.name("part.testfall");

  /**
   * The header that describes the book, with its comments, each at its line.
   *
   * @param entries by key
   * @param comments without the leading #
   * @param problems with the text around the entries
   */
  record Header(Yaml.Mapping entries, List<Yaml.Scalar> comments, List<Problem> problems) {}

  /** Reads the header that describes the book. */
  Checked<Header> header();

  /**
   * Reads the cells of a table; empty, with a problem noted, if they cannot be read.
   *
   * @param title the table's name
   */
  Optional<Grid> table(Part.Name title, Yaml.Mapping entry, Problems problems);

  /** Reads the cells of an optional part; empty if it is absent, or with a problem noted. */
  Optional<Grid> part(Part.Name name, Problems problems);

  /** Adds remarks on contents of the book that have not been read. */
  void remarkUnread(Problems problems);
}

package se.vastkom.goals.rules.source;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Where the parts of a rule book lie: in the files of a folder, or on the sheets of a workbook. */
sealed interface BookSource permits FolderBook, WorkbookBook {

  /** The part that lists parameters, if there is one. */
  Part.Name PARAMETERS = Words.name("part.parametrar");

  /** The part that lists test cases, if there is one. */
  Part.Name SCENARIOS = Words.name("part.testfall");

  /**
   * What the book says of itself, with the comments on it, each at its line.
   *
   * @param entries by key
   * @param comments without the # before them
   * @param problems with what stands about the entries
   */
  record Header(Yaml.Mapping entries, List<Yaml.Scalar> comments, List<Problem> problems) {}

  /** What the book says of itself. */
  Checked<Header> header();

  /** The cells of a table; none, with a problem noted, if they cannot be read. */
  Optional<Grid> table(Fact concluded, Yaml.Mapping entry, Problems problems);

  /** The cells of a part that may be left out; none if it is, or with a problem noted. */
  Optional<Grid> part(Part.Name name, Problems problems);

  /** Remarks on what lies in the book and has not been read. */
  void remarkUnread(Problems problems);
}

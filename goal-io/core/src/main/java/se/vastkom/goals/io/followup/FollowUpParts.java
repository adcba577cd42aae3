package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Export;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Yaml;

/** The parts of one follow-up: the files of a folder, or the sheets of a workbook. */
sealed interface FollowUpParts permits FolderParts, WorkbookParts {

  /**
   * Returns the facts about the follow-up as a whole, its areas, its legend and its narrative;
   * empty, with a problem noted, if they cannot be read.
   */
  Optional<Yaml.Mapping> header(Problems problems);

  /**
   * Returns the cells of a part; empty if it is left out, or with a problem noted where it must not
   * be or cannot be read.
   */
  Optional<Grid> grid(FollowUpPart part, Problems problems);

  /** Returns the cells of a part that must be there, unless something else says the same. */
  Optional<Grid> gridIfAny(FollowUpPart part, Problems problems);

  /** Returns the survey as it was exported; empty if there is none, or it cannot be read. */
  Optional<Export> survey(Problems problems);

  /** Returns the comments of all parts that can be read. */
  List<PartComment> comments();

  /** Adds a remark on each file or sheet that has not been read. */
  void remarkUnread(Problems problems);
}

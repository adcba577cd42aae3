package se.vastkom.goals.io.followup;

import java.util.List;
import se.vastkom.goals.io.FollowUpSource;

/**
 * What the author of a follow-up wrote beside it: the rows of a folder's files, or of a workbook's
 * sheets, that begin with #, and the comments of a folder's header. They say nothing of the
 * follow-up, and come along when it is written in another form. Immutable, safe for any thread.
 */
public final class FollowUpComments {

  /** No comments. */
  public static final FollowUpComments NONE = new FollowUpComments(List.of());

  private final List<PartComment> all;

  private FollowUpComments(List<PartComment> all) {
    this.all = List.copyOf(all);
  }

  /** Returns the comments of a source; none where it has no place for any, as JSON has not. */
  public static FollowUpComments of(FollowUpSource source) {
    if (source.isFolder()) {
      return new FollowUpComments(new FolderParts(source.files()).comments());
    }
    return WorkbookReader.parts(source)
        .value()
        .map(parts -> new FollowUpComments(parts.comments()))
        .orElse(NONE);
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns parts with the comments in them. */
  List<PartTable> in(List<PartTable> tables) {
    return tables.stream().map(table -> table.with(of(table.part()))).toList();
  }

  private List<PartComment> of(FollowUpPart part) {
    return all.stream().filter(comment -> comment.part() == part).toList();
  }
}

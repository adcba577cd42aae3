package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.SortedMap;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Writes a follow-up in a form that an analyst can edit: a workbook, or the files of a folder. Both
 * have the same parts with the same columns, and reading either gives the same follow-up, in the
 * same order. Comments are no part of a follow-up, and come along where they are given. Headings
 * and words are Swedish. The same follow-up gives the same bytes.
 *
 * <p>What was read from JSON or built in code may hold what no cell can say, such as a third, or a
 * text of blanks alone. It is then refused, with the first such thing; nothing is written otherwise
 * than it was.
 */
public final class FollowUpForms {

  private static final String WORKBOOK = ".xlsx";

  private FollowUpForms() {}

  /** Returns the files of a follow-up's folder, by name; a problem if no file can say it. */
  public static Checked<SortedMap<String, byte[]>> folder(FollowUp followUp) {
    return folder(followUp, FollowUpComments.NONE);
  }

  /** Returns the same with comments in them. */
  public static Checked<SortedMap<String, byte[]>> folder(
      FollowUp followUp, FollowUpComments comments) {
    SortedMap<String, byte[]> files =
        new FolderForm(Words.swedish()).files(comments.in(FollowUpTables.of(followUp)));
    return readBack(
        followUp,
        new FolderReader().read(known(FollowUpSource.of(followUp.header().id(), files), followUp)),
        files);
  }

  /** Returns a follow-up as a workbook; a problem if no sheet can say it. */
  public static Checked<byte[]> workbook(FollowUp followUp) {
    return workbook(followUp, FollowUpComments.NONE);
  }

  /** Returns the same with comments in it. */
  public static Checked<byte[]> workbook(FollowUp followUp, FollowUpComments comments) {
    Words words = Words.swedish();
    ListSheet lists =
        ListSheet.of(FollowUpTables.municipalities(followUp), followUp.ownUnits(), words);
    byte[] bytes = WorkbookForm.bytes(comments.in(FollowUpTables.of(followUp)), lists, words);
    String name = followUp.header().id() + WORKBOOK;
    return readBack(
        followUp,
        new WorkbookReader().read(known(FollowUpSource.of(name, bytes), followUp)),
        bytes);
  }

  private static FollowUpSource known(FollowUpSource source, FollowUp followUp) {
    return source.withFacts(FollowUpTables.facts(followUp));
  }

  /** Returns what was written, only if reading it gives the same follow-up. */
  private static <T> Checked<T> readBack(FollowUp followUp, Checked<FollowUp> read, T written) {
    if (read.value().isEmpty()) {
      Phrase fault =
          read.problems().stream()
              .filter(Problem::isError)
              .map(Problem::what)
              .findFirst()
              .orElseThrow();
      return refused(Place.NOWHERE, Phrase.of("forms.unreadable").with("fault", fault));
    }
    return Contents.difference(followUp, read.orThrow())
        .<Checked<T>>map(
            lost -> refused(lost.place(), Phrase.of("forms.unsayable").with("what", lost.name())))
        .orElseGet(() -> Checked.of(written));
  }

  private static <T> Checked<T> refused(Place place, Phrase why) {
    return Checked.failed(List.of(Problem.error(place, why)));
  }
}

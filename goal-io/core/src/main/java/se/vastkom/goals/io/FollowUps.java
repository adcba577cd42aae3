package se.vastkom.goals.io;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.model.Disclosure;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;

/**
 * Reads follow-ups in any of the formats on the class path; the built-in ones are a folder, a
 * workbook and a JSON file. Exactly one reader must take the source for its own: where several do,
 * nothing is read and all are named. A reader that fails is named in a problem, and keeps no other
 * from reading what is not its own. No method throws for bad input.
 */
public final class FollowUps {

  private FollowUps() {}

  /** Returns the follow-up at a path, or every problem with it. */
  public static Checked<FollowUp> read(Path path) {
    return read(FollowUpSource.of(path));
  }

  /**
   * Returns the follow-up in a file held in memory, such as an upload, or every problem with it.
   *
   * @param name the file's name with its ending, by which its format is known
   */
  public static Checked<FollowUp> read(String name, byte[] bytes) {
    return read(FollowUpSource.of(name, bytes));
  }

  /** Returns the follow-up in a source, or every problem with it. */
  public static Checked<FollowUp> read(FollowUpSource source) {
    return read(source, FollowUps.class.getClassLoader());
  }

  /**
   * Returns the files that the follow-up in a source is read from, for {@link
   * se.vastkom.goals.assessment.AssessedFollowUp#withInputs}; none where no reader takes it.
   */
  public static List<InputFile> inputs(FollowUpSource source) {
    return inputs(source, FollowUps.class.getClassLoader());
  }

  /** Returns the same by the readers that a class loader finds, such as that of a plug-in. */
  public static List<InputFile> inputs(FollowUpSource source, ClassLoader loader) {
    return new Readers(Plugins.found(FollowUpReader.class, loader, FollowUpReader::name))
        .inputs(source);
  }

  /** Returns the same by these readers alone. */
  public static List<InputFile> inputs(
      FollowUpSource source, Collection<? extends FollowUpReader> readers) {
    return new Readers(Plugins.of(readers, FollowUpReader::name)).inputs(source);
  }

  /**
   * Returns those of the files that a follow-up is read from which may be published, by names of
   * ours; none where it does not say so itself, and none where they hold answers from which a
   * confidential one could be worked out. A survey is never among them.
   */
  public static SortedMap<String, byte[]> offered(FollowUp followUp, FollowUpSource source) {
    return followUp.header().publication().offersInputs() && Disclosure.guarded(followUp).isEmpty()
        ? new Readers(
                Plugins.found(
                    FollowUpReader.class, FollowUps.class.getClassLoader(), FollowUpReader::name))
            .offered(source)
        : new TreeMap<>();
  }

  /** Returns the same by the readers that a class loader finds, such as that of a plug-in. */
  public static Checked<FollowUp> read(FollowUpSource source, ClassLoader loader) {
    return new Readers(Plugins.found(FollowUpReader.class, loader, FollowUpReader::name))
        .read(source);
  }

  /** Returns the same by these readers alone. */
  public static Checked<FollowUp> read(
      FollowUpSource source, Collection<? extends FollowUpReader> readers) {
    return new Readers(Plugins.of(readers, FollowUpReader::name)).read(source);
  }
}

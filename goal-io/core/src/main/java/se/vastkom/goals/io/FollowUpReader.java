package se.vastkom.goals.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads follow-ups from one format. To be implemented by anyone who plugs in a format, and named in
 * {@code META-INF/services/se.vastkom.goals.io.FollowUpReader}. Implementations are safe for any
 * thread.
 */
public interface FollowUpReader {

  /** Returns a short stable name, such as {@code json}, which no other reader has. */
  String name();

  /**
   * Returns what it reads, in words that end the sentence "Give ...": "a JSON file that malvakt
   * wrote".
   */
  default Part input() {
    return new Part.Text(name());
  }

  /**
   * Returns whether a source is of this format, by its name and kind; its content is not read yet.
   * Say so of as little as possible: of a source that two readers take, {@link FollowUps} reads
   * nothing.
   */
  boolean reads(FollowUpSource source);

  /** Returns the follow-up, or every problem with it. Never throws for bad input. */
  Checked<FollowUp> read(FollowUpSource source);

  /**
   * Returns the files that a source of this format is read from, each with what it is of the
   * follow-up: as implemented here, the file itself, or every file of the folder.
   */
  default List<InputFile> inputs(FollowUpSource source) {
    return source.names().stream()
        .flatMap(name -> source.input(name, Phrase.of("field.uppföljning")).stream())
        .toList();
  }

  /**
   * Returns those of the files that a source is read from which may be published where the
   * follow-up says so, by names of ours, such as {@code mal.csv}: none, as implemented here. A file
   * that is or may hold a survey is never among them.
   */
  default Map<String, byte[]> offered(FollowUpSource source) {
    return Map.of();
  }

  /** Reads a file or a folder on disk, whatever its name. */
  default Checked<FollowUp> read(Path path) {
    return read(FollowUpSource.of(path));
  }

  /** Reads a file held in memory; its name is for messages. */
  default Checked<FollowUp> read(String name, byte[] bytes) {
    return read(FollowUpSource.of(name, bytes));
  }

  /** Reads a folder held in memory, its files by name; its own name is for messages. */
  default Checked<FollowUp> read(String name, Map<String, byte[]> files) {
    return read(FollowUpSource.of(name, files));
  }
}

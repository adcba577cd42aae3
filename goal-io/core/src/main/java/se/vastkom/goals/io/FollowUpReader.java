package se.vastkom.goals.io;

import java.nio.file.Path;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;

/**
 * A format that follow-ups are read from; to be implemented by whoever plugs one in, and named in
 * {@code META-INF/services/se.vastkom.goals.io.FollowUpReader}. Implementations are safe for any
 * thread.
 */
public interface FollowUpReader {

  /** A short stable name, such as {@code json}. */
  String name();

  /** Whether a source looks like this format, by its name and kind; its content is not read yet. */
  boolean reads(Path source);

  /** The follow-up, or every problem with it. Never throws for bad input. */
  Checked<FollowUp> read(Path source);
}

package se.vastkom.goals.io;

import java.nio.file.Path;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;

/**
 * Reads follow-ups from one format. To be implemented by anyone who plugs in a format, and named in
 * {@code META-INF/services/se.vastkom.goals.io.FollowUpReader}. Implementations are safe for any
 * thread.
 */
public interface FollowUpReader {

  /** Returns a short stable name, such as {@code json}. */
  String name();

  /**
   * Returns whether a source looks like this format, by its name and kind; its content is not read
   * yet.
   */
  boolean reads(Path source);

  /** Returns the follow-up, or every problem with it. Never throws for bad input. */
  Checked<FollowUp> read(Path source);
}

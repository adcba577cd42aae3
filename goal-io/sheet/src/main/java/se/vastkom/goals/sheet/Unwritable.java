package se.vastkom.goals.sheet;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.regex.Pattern;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Ends a writing that the file system might have allowed, but that would have been wrong. */
final class Unwritable extends FileSystemException {

  private static final long serialVersionUID = 1L;

  private static final String DENIED = "Operation not permitted";
  private static final Pattern FULL = Pattern.compile("No space left|quota exceeded");

  private final transient Phrase why;

  Unwritable(String file, Phrase why) {
    super(file, null, Words.english().say(why));
    this.why = why;
  }

  /** Returns why nothing was written, as the end of a sentence. */
  static Phrase why(IOException fault) {
    if (fault instanceof Unwritable unwritable) {
      return unwritable.why;
    }
    if (fault instanceof FileAlreadyExistsException) {
      return Phrase.of("write.taken");
    }
    String reason =
        fault instanceof FileSystemException known ? known.getReason() : fault.getMessage();
    if (fault instanceof AccessDeniedException || DENIED.equals(reason)) {
      return Phrase.of("write.denied");
    }
    return FULL.matcher(String.valueOf(reason)).find()
        ? Phrase.of("write.full")
        : Phrase.of("write.system")
            .with("found", reason == null ? fault.getClass().getSimpleName() : reason);
  }
}

package se.vastkom.goals.malvakt;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Standard output. Where it is a pipe whose reader has gone away, as {@code head} does when it has
 * seen enough, nobody misses the rest: that is no error. A full disk is one.
 */
final class StandardOutput extends OutputStream {

  private static final int TYPE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private boolean isUnread;

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (isUnread) {
      return;
    }
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      if (!isPipe()) {
        throw e;
      }
      isUnread = true;
    }
  }

  /**
   * Recognizes a pipe, which fails for this reason only; the error's text is in the machine's
   * language.
   */
  private static boolean isPipe() {
    try {
      int mode = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      return (mode & TYPE) == PIPE || (mode & TYPE) == SOCKET;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}

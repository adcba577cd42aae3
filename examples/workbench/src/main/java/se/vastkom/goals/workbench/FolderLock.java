package se.vastkom.goals.workbench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a folder for one workbench of a user: by a lock on a file among the system's temporary
 * ones, which the system lets go of however the process ends. Nothing is written in the folder.
 */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Holds a folder.
   *
   * @throws Workbench.OpenAlready if another workbench does
   */
  static FolderLock of(Path folder) throws IOException, Workbench.OpenAlready {
    String who = System.getProperty("user.name", "") + "\n" + folder;
    UUID name = UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8));
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "malvakt-" + name + ".lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      @Nullable FileLock held = channel.tryLock();
      if (held != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another workbench of this very process, which is told as one of another.
    }
    channel.close();
    throw new Workbench.OpenAlready(folder.toString());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock is let go of all the same.
    }
  }
}

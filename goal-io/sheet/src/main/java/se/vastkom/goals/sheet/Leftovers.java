package se.vastkom.goals.sheet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of drafts, and the deletion of those whose process is gone. A draft is called {@code
 * .malvakt-PROCESS-NUMBER.part}, and in each folder a process keeps one of its drafts locked as
 * long as it has any. A lock ends with its process, however that ended; where a file system does
 * not support locks, a draft older than an hour counts as left over.
 */
final class Leftovers {

  /** Separates the drafts of this process from those of others; chosen once, and never changed. */
  private static final String PROCESS = word();

  private static final Pattern NAME =
      Pattern.compile("\\.malvakt-([0-9a-z]{1,13})-[0-9a-z]{1,13}\\.part");

  private static final Duration LONG = Duration.ofHours(1);

  private Leftovers() {}

  private static String word() {
    return Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX);
  }

  /** Returns a new name for a draft in a folder. */
  static Path name(Path folder) {
    return folder.resolve(".malvakt-" + PROCESS + "-" + word() + ".part");
  }

  /** Returns whether a file or folder is a draft, of this process or another. */
  static boolean isDraft(Path path) {
    return NAME.matcher(String.valueOf(path.getFileName())).matches();
  }

  /**
   * Locks a new draft for as long as it is open; where the file system does not support locks, the
   * draft counts as left over when it is old. Returns false if another process took it for left
   * over before it was locked.
   */
  static boolean lock(FileChannel channel, Path draft) {
    try {
      return channel.tryLock() != null && Files.exists(draft);
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Deletes what other processes have left in a folder, judged by the time of a new draft there.
   */
  static void clear(Path folder, Path draft) {
    try {
      Instant now = Files.getLastModifiedTime(draft).toInstant();
      for (List<Path> drafts : byProcess(folder).values()) {
        clear(drafts, now);
      }
    } catch (IOException e) {
      // What cannot be seen is left to whoever can see it.
    }
  }

  private static Map<String, List<Path>> byProcess(Path folder) throws IOException {
    Map<String, List<Path>> found = new TreeMap<>();
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".malvakt-*.part")) {
      for (Path draft : drafts) {
        Matcher name = NAME.matcher(String.valueOf(draft.getFileName()));
        boolean isOthers = name.matches() && !name.group(1).equals(PROCESS);
        if (isOthers && !Files.isSymbolicLink(draft)) {
          found.computeIfAbsent(name.group(1), process -> new ArrayList<>()).add(draft);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /**
   * Deletes the drafts of one process, locked meanwhile, unless that process still has one locked.
   */
  private static void clear(List<Path> drafts, Instant now) throws IOException {
    List<FileChannel> locked = new ArrayList<>();
    try {
      for (Path draft : drafts) {
        if (Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)) {
          FileChannel channel =
              FileChannel.open(draft, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
          locked.add(channel);
          if (!isFree(channel, draft, now)) {
            return;
          }
        }
      }
      if (!locked.isEmpty()) {
        drafts.forEach(Leftovers::delete);
      }
    } finally {
      locked.forEach(Leftovers::release);
    }
  }

  private static boolean isFree(FileChannel channel, Path draft, Instant now) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return Files.getLastModifiedTime(draft).toInstant().plus(LONG).isBefore(now);
    }
  }

  /** Releases the lock of a draft. */
  static void release(FileChannel draft) {
    try {
      draft.close();
    } catch (IOException e) {
      // The content has been forced to disk before.
    }
  }

  /** Deletes a draft, with its files if it is a folder, as far as possible. */
  static void delete(Path draft) {
    try {
      if (Files.isDirectory(draft, LinkOption.NOFOLLOW_LINKS)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
          files.forEach(Leftovers::delete);
        }
      }
      Files.deleteIfExists(draft);
    } catch (IOException | DirectoryIteratorException e) {
      // The next writing here tries again.
    }
  }
}

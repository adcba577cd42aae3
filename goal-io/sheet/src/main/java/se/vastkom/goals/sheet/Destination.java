package se.vastkom.goals.sheet;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.words.Phrase;

/**
 * The place where a result is to be written, with links followed.
 *
 * @param path the path itself: not a link, though a folder above it may be one
 * @param state what is there now
 */
record Destination(Path path, State state) {

  private static final int MOST_LINKS = 40;

  private static final Set<PosixFilePermission> OF_GROUP =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE);

  /** What is at the destination. */
  enum State {
    /** Nothing. */
    FREE,
    /** A file, which may be replaced. */
    FILE,
    /** A folder. */
    FOLDER,
    /** A device or an open pipe, which is written into. */
    STREAM
  }

  /** Finds the destination that a path names. */
  static Destination of(Path named) throws IOException {
    Path path = followed(named.toAbsolutePath());
    Optional<SpecialFile> special = SpecialFile.of(path);
    if (special.isPresent()) {
      return stream(path, special.get());
    }
    if (Files.isDirectory(path)) {
      return new Destination(path, State.FOLDER);
    }
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return new Destination(path, State.FREE);
    }
    if (!Files.isWritable(path)) {
      throw new AccessDeniedException(path.toString());
    }
    return new Destination(path, State.FILE);
  }

  private static Destination stream(Path path, SpecialFile special) throws Unwritable {
    if (special == SpecialFile.DEVICE || special == SpecialFile.OPEN_PIPE) {
      return new Destination(path, State.STREAM);
    }
    throw new Unwritable(
        path.toString(), Phrase.of("write.special").with("kind", special.phrase()));
  }

  /** Follows link after link, so that a link to nothing yet is followed too. */
  private static Path followed(Path named) throws IOException {
    Path path = named;
    for (int links = 0; Files.isSymbolicLink(path); links++) {
      if (links == MOST_LINKS) {
        throw new Unwritable(named.toString(), Phrase.of("write.links"));
      }
      Path target = path.resolveSibling(Files.readSymbolicLink(path));
      if (isOpenFile(path)) {
        if (Files.isRegularFile(path)) {
          throw new Unwritable(named.toString(), Phrase.of("write.open-file"));
        }
        return path;
      }
      path = target;
    }
    return path;
  }

  /** Returns whether a link is one of the system's own links to a process's open files. */
  private static boolean isOpenFile(Path link) throws IOException {
    Path folder = link.getParent();
    return folder != null && folder.toRealPath().startsWith("/proc");
  }

  /**
   * Gives a draft the owner, group and permissions of the file it replaces, as far as is allowed.
   */
  void liken(Path draft) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
    if (view == null || state == State.FREE) {
      return;
    }
    PosixFileAttributes old = Files.readAttributes(path, PosixFileAttributes.class);
    if (!view.readAttributes().owner().equals(old.owner())) {
      giveIfAllowed(() -> view.setOwner(old.owner()));
    }
    if (!view.readAttributes().group().equals(old.group())) {
      giveIfAllowed(() -> view.setGroup(old.group()));
    }
    Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
    rights.addAll(old.permissions());
    if (!view.readAttributes().group().equals(old.group())) {
      // Permissions of one group are not for another group.
      rights.removeAll(OF_GROUP);
    }
    view.setPermissions(rights);
  }

  private interface Giving {
    void run() throws IOException;
  }

  private static void giveIfAllowed(Giving giving) {
    try {
      giving.run();
    } catch (IOException e) {
      // Only root may give files away; otherwise the writer owns the new file.
    }
  }
}

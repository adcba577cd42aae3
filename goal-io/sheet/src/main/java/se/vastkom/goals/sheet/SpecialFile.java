package se.vastkom.goals.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import se.vastkom.goals.words.Phrase;

/** The kind of a path that is neither a file with content nor a folder. */
enum SpecialFile {
  /** A pipe that is open already, such as standard output led to another program. */
  OPEN_PIPE("file.kind.pipe"),
  /** A pipe with a name, which keeps its opener waiting for another process at its other end. */
  NAMED_PIPE("file.kind.named-pipe"),
  /** An end of a connection. */
  SOCKET("file.kind.socket"),
  /** A terminal. */
  TERMINAL("file.kind.terminal"),
  /** A character device, such as /dev/null. */
  DEVICE("file.kind.device"),
  /** A block device, such as a disk. */
  DISK("file.kind.disk"),
  /** Anything else, or where the file system does not tell. */
  OTHER("file.kind.other");

  private static final int KIND = 0170000;

  private final String key;

  SpecialFile(String key) {
    this.key = key;
  }

  /** Returns the kind as a phrase. */
  Phrase phrase() {
    return Phrase.of(key);
  }

  /** Returns the kind of a path, links followed; empty for files, folders and nothing at all. */
  static Optional<SpecialFile> of(Path path) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return attributes.isRegularFile() || attributes.isDirectory()
          ? Optional.empty()
          : Optional.of(kind(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static SpecialFile kind(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return OTHER;
    }
    return switch ((int) Files.getAttribute(path, "unix:mode") & KIND) {
      case 0010000 -> hasName(path) ? NAMED_PIPE : OPEN_PIPE;
      case 0140000 -> SOCKET;
      case 0020000 -> isTerminal(path) ? TERMINAL : DEVICE;
      case 0060000 -> DISK;
      default -> OTHER;
    };
  }

  /** Returns whether the path has a name of its own, beyond those of a process's open files. */
  private static boolean hasName(Path path) {
    try {
      return Files.exists(path.toRealPath(), LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return false;
    }
  }

  /** Goes by the name, since Java does not tell what a device is. */
  private static boolean isTerminal(Path path) throws IOException {
    String name = path.toRealPath().toString();
    return name.startsWith("/dev/tty")
        || name.startsWith("/dev/pts/")
        || name.startsWith("/dev/console");
  }
}

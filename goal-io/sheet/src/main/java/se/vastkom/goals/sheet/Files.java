package se.vastkom.goals.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Where named files are read from: a folder, or the class path. To be called, not implemented. What
 * is read is checked against a limit before it is held in memory.
 */
public sealed interface Files {

  /** The files of a folder. */
  static Files in(Path folder) {
    return new Folder(folder);
  }

  /** The files beside a class, or in a folder below it, as its jar has them. */
  static Files beside(Class<?> owner, String folder) {
    return new ClassPath(owner, folder);
  }

  /** Files that are held in memory, by name. */
  static Files of(Map<String, byte[]> files) {
    return new Held(Map.copyOf(files));
  }

  /** Whether there is a file with this name. */
  boolean has(String name);

  /**
   * The names of all there is, sorted, but for what a system or an editor keeps for itself; empty
   * where it cannot be listed.
   */
  Optional<List<String>> names();

  /**
   * The bytes of a file; a problem if it is missing, empty, unreadable or larger than the limit.
   */
  Checked<byte[]> read(String name, Limits limits);

  /** Reads one file wherever it lies; its place is its last name. */
  static Checked<byte[]> read(Path file, Limits limits) {
    Path name = file.getFileName();
    Path folder = file.toAbsolutePath().getParent();
    return name == null || folder == null
        ? Checked.failed(List.of(problem("file.unreadable", file.toString())))
        : in(folder).read(name.toString(), limits);
  }

  /**
   * Writes a file whole or not at all: what was there stays until all of the new is on disk.
   * Folders are made as needed.
   *
   * @throws IOException if it cannot be written; then nothing has changed
   */
  static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("Expected a file; found the root '" + file + "'.");
    }
    java.nio.file.Files.createDirectories(folder);
    Path draft = java.nio.file.Files.createTempFile(folder, ".", ".part", readable(folder));
    try {
      java.nio.file.Files.write(draft, bytes);
      try {
        java.nio.file.Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        java.nio.file.Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      java.nio.file.Files.deleteIfExists(draft);
    }
  }

  /**
   * For whoever may read new files: a temporary file is its owner's alone unless told otherwise.
   */
  private static FileAttribute<?>[] readable(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))
        }
        : new FileAttribute<?>[0];
  }

  private static Problem problem(String key, String name) {
    return Problem.error(Place.file(name), Phrase.of(key));
  }

  private static Checked<byte[]> readAll(
      Optional<? extends InputStream> opened, String name, Limits limits) throws IOException {
    if (opened.isEmpty()) {
      return Checked.failed(List.of(problem("file.missing", name)));
    }
    try (InputStream in = opened.get()) {
      byte[] bytes = in.readNBytes(limits.bytes() + 1);
      if (bytes.length == 0) {
        return Checked.failed(List.of(problem("file.empty", name)));
      }
      if (bytes.length > limits.bytes()) {
        Part most = new Part.Amount(Ratio.of(limits.bytes(), 1_000_000), "");
        Phrase tooLarge = Phrase.of("file.too-large").with("most", most);
        return Checked.failed(List.of(Problem.error(Place.file(name), tooLarge)));
      }
      return Checked.of(bytes);
    }
  }

  /** The files of a folder of the file system. */
  record Folder(Path folder) implements Files {

    private static final Pattern OF_OTHERS =
        Pattern.compile("\\..*|~\\$.*|.*~|(?i:thumbs\\.db|desktop\\.ini)");

    @Override
    public boolean has(String name) {
      try {
        return java.nio.file.Files.exists(folder.resolve(name));
      } catch (InvalidPathException e) {
        return false;
      }
    }

    @Override
    public Optional<List<String>> names() {
      try (Stream<Path> all = java.nio.file.Files.list(folder)) {
        return Optional.of(
            all.map(file -> file.getFileName().toString())
                .filter(name -> !OF_OTHERS.matcher(name).matches())
                .sorted()
                .toList());
      } catch (IOException | UncheckedIOException e) {
        return Optional.empty();
      }
    }

    @Override
    public Checked<byte[]> read(String name, Limits limits) {
      if (!has(name)) {
        return Checked.failed(List.of(problem("file.missing", name)));
      }
      Path file = folder.resolve(name);
      if (java.nio.file.Files.isDirectory(file)) {
        return Checked.failed(List.of(problem("file.is-folder", name)));
      }
      try {
        return readAll(Optional.of(java.nio.file.Files.newInputStream(file)), name, limits);
      } catch (IOException e) {
        return Checked.failed(List.of(problem("file.unreadable", name)));
      }
    }
  }

  /** The files of a folder of the class path. */
  record ClassPath(Class<?> owner, String folder) implements Files {

    @Override
    public Optional<List<String>> names() {
      return Optional.empty();
    }

    @Override
    public boolean has(String name) {
      return owner.getResource(folder + "/" + name) != null;
    }

    @Override
    public Checked<byte[]> read(String name, Limits limits) {
      try {
        return readAll(
            Optional.ofNullable(owner.getResourceAsStream(folder + "/" + name)), name, limits);
      } catch (IOException e) {
        return Checked.failed(List.of(problem("file.unreadable", name)));
      }
    }
  }

  /** Files that are held in memory. */
  record Held(Map<String, byte[]> files) implements Files {

    @Override
    public boolean has(String name) {
      return files.containsKey(name);
    }

    @Override
    public Optional<List<String>> names() {
      return Optional.of(files.keySet().stream().sorted().toList());
    }

    @Override
    public Checked<byte[]> read(String name, Limits limits) {
      try {
        return readAll(
            Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new), name, limits);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

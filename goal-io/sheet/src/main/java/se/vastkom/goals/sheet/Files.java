package se.vastkom.goals.sheet;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A source of named files: a folder, or a jar. To be called, not implemented. Content is checked
 * against a limit before it is held in memory.
 */
public sealed interface Files {

  /** Returns the files of a folder. */
  static Files in(Path folder) {
    return new Folder(folder);
  }

  /**
   * Returns the files in a folder below a class, as its jar has them.
   *
   * @param resources opens a file beside the class, as only code of its own module may: {@code file
   *     -> Own.class.getResourceAsStream(file)}
   */
  static Files beside(Function<String, @Nullable InputStream> resources, String folder) {
    return new Resources(resources, folder);
  }

  /** Returns files held in memory, by name. */
  static Files of(Map<String, byte[]> files) {
    return new Held(Map.copyOf(files));
  }

  /** Returns whether there is a file with this name. */
  boolean has(String name);

  /**
   * Returns the names of all files, sorted, except those a system or an editor keeps for itself;
   * empty where they cannot be listed.
   */
  Optional<List<String>> names();

  /** Reads a file; a problem if it is missing, empty, unreadable or larger than the limit. */
  Checked<byte[]> read(String name, Limits limits);

  /**
   * Reads one file wherever it is; its place is the last part of its path. Only files with content
   * are read: a pipe or a device is refused, and never waited for.
   */
  static Checked<byte[]> read(Path file, Limits limits) {
    Path name = file.getFileName();
    Path folder = file.toAbsolutePath().getParent();
    return name == null || folder == null
        ? Checked.failed(List.of(problem("file.unreadable", file.toString())))
        : in(folder).read(name.toString(), limits);
  }

  /**
   * Returns the problem with reading a pipe, a device or the like; empty for files, folders and
   * nothing at all. Ask before opening the file in any other way, which could wait for ever.
   */
  static Optional<Problem> special(Path file) {
    Place place = Place.file(String.valueOf(file.getFileName()));
    return SpecialFile.of(file)
        .map(
            special ->
                Problem.error(place, Phrase.of("file.special").with("kind", special.phrase())));
  }

  /**
   * Writes a file whole or not at all: the old content stays until all of the new is on disk. A
   * link is followed, and stays a link; the new file keeps the old one's owner, group and
   * permissions, as far as is allowed. A device or an open pipe is written into. Folders are
   * created as needed.
   *
   * @throws IOException if it cannot be written; then nothing has changed, and {@link #unwritten}
   *     says why
   */
  static void write(Path file, byte[] bytes) throws IOException {
    Destination place = Destination.of(file);
    if (place.state() == Destination.State.STREAM) {
      java.nio.file.Files.write(place.path(), bytes, StandardOpenOption.WRITE);
      return;
    }
    try (Drafts drafts = new Drafts()) {
      drafts.add(place, bytes);
      drafts.place();
    }
  }

  /**
   * Writes files of a folder together, each as {@link #write(Path, byte[])} does: none is replaced
   * before all of the new are on disk, and if one cannot be, all stay as they were. A folder that
   * does not exist appears with all of them.
   *
   * @param files by name; one in a folder within the folder has that one's name before it, as in
   *     {@code en/index.html}
   * @param stale the names of files to delete when the others are in place
   * @throws IOException if they cannot be written; then nothing has changed
   */
  static void write(Path folder, SortedMap<String, byte[]> files, Set<String> stale)
      throws IOException {
    write(folder, files.keySet(), name -> requireNonNull(files.get(name)), stale);
  }

  /**
   * Writes files of a folder together, in the same way, each of which is made when it is its turn,
   * so that no more than one is held in memory.
   *
   * @param names the files' names, in the order in which they are written
   * @param content makes the content of a file
   * @param stale the names of files to delete when the others are in place
   * @throws IOException if they cannot be written; then nothing has changed
   */
  static void write(
      Path folder, Collection<String> names, Function<String, byte[]> content, Set<String> stale)
      throws IOException {
    if (!java.nio.file.Files.exists(folder)) {
      try {
        create(folder, names, content);
        return;
      } catch (FileAlreadyExistsException e) {
        // Somebody else made it meanwhile.
      }
    }
    try (Drafts drafts = new Drafts()) {
      for (String name : names) {
        drafts.add(Destination.of(folder.resolve(name)), content.apply(name));
      }
      stale.forEach(name -> drafts.remove(folder.resolve(name)));
      drafts.place();
    }
    stale.forEach(name -> deleteIfEmpty(folder, folder.resolve(name).getParent()));
  }

  /** Deletes a folder within another when no file is left in it. */
  private static void deleteIfEmpty(Path folder, @Nullable Path within) {
    if (within != null && !within.equals(folder)) {
      try {
        java.nio.file.Files.deleteIfExists(within);
      } catch (IOException e) {
        // It holds what others made.
      }
    }
  }

  /**
   * Writes a new file, whole or not at all.
   *
   * @throws FileAlreadyExistsException if a file exists there, even one that has only just appeared
   * @throws IOException if it cannot be written; then nothing has changed
   */
  static void create(Path file, byte[] bytes) throws IOException {
    try (Drafts drafts = new Drafts()) {
      drafts.addNew(free(file).path(), bytes);
      drafts.place();
    }
  }

  /**
   * Writes the files of a folder that does not exist, or is empty. A folder that did not exist
   * appears with all of them; in an empty one they appear one after another. Where several
   * processes write the same folder at once, one succeeds and the others are refused.
   *
   * @param files by name
   * @throws FileAlreadyExistsException if something is there, even if it has only just appeared
   * @throws IOException if they cannot be written; then nothing has changed
   */
  static void create(Path folder, SortedMap<String, byte[]> files) throws IOException {
    create(folder, files.keySet(), name -> requireNonNull(files.get(name)));
  }

  private static void create(
      Path folder, Collection<String> names, Function<String, byte[]> content) throws IOException {
    Destination place = Destination.of(folder);
    try (Drafts drafts = new Drafts()) {
      if (place.state() == Destination.State.FOLDER && isEmpty(place.path())) {
        for (String name : names) {
          drafts.addNew(place.path().resolve(name), content.apply(name));
        }
      } else {
        drafts.addNewFolder(free(folder).path(), names, content);
      }
      drafts.place();
    }
  }

  private static Destination free(Path path) throws IOException {
    Destination place = Destination.of(path);
    if (place.state() != Destination.State.FREE) {
      throw new FileAlreadyExistsException(path.toString());
    }
    return place;
  }

  /** Returns whether a folder has no content; what a killed process left in it does not count. */
  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = java.nio.file.Files.list(folder)) {
      return files.allMatch(Leftovers::isDraft);
    }
  }

  /**
   * Returns why a result was not written, and where.
   *
   * @param place where it was to be written
   * @param fault the exception that ended the writing
   */
  static Problem unwritten(Path place, IOException fault) {
    String file = place.toString();
    if (fault instanceof FileSystemException known && known.getFile() != null) {
      file = known.getOtherFile() == null ? known.getFile() : known.getOtherFile();
    }
    return Problem.error(
        Place.file(file), Phrase.of("file.unwritten").with("why", Unwritable.why(fault)));
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
      Optional<Problem> special = special(file);
      if (special.isPresent()) {
        return Checked.failed(List.of(special.get()));
      }
      try {
        return readAll(Optional.of(java.nio.file.Files.newInputStream(file)), name, limits);
      } catch (IOException e) {
        return Checked.failed(List.of(problem("file.unreadable", name)));
      }
    }
  }

  /** The files of a folder in a jar. */
  record Resources(Function<String, @Nullable InputStream> resources, String folder)
      implements Files {

    @Override
    public Optional<List<String>> names() {
      return Optional.empty();
    }

    @Override
    public boolean has(String name) {
      try (@Nullable InputStream in = open(name)) {
        return in != null;
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public Checked<byte[]> read(String name, Limits limits) {
      try {
        return readAll(Optional.ofNullable(open(name)), name, limits);
      } catch (IOException e) {
        return Checked.failed(List.of(problem("file.unreadable", name)));
      }
    }

    private @Nullable InputStream open(String name) {
      return resources.apply(folder + "/" + name);
    }
  }

  /** Files held in memory. */
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

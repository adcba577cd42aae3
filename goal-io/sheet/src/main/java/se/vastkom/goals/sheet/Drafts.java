package se.vastkom.goals.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.vastkom.goals.words.Phrase;

/**
 * Files on their way to their places: each is written whole under another name beside its place,
 * and when all are on disk they are put there, one renaming after another. One use, one set.
 *
 * <p><b>What is guaranteed.</b> Each file is at all times what it was or what it is to be, also
 * where the power fails. If anything goes wrong before the last file is in its place, those that
 * were put there are taken back, where the file system knows hard links and in no folder where
 * files are their owners' alone to take away. Who reads during the renamings may see files of both
 * sets, and a process that is killed outright between two of them leaves both; a folder that was
 * not there appears with all its files at once. What replaces a file never has more rights than
 * that had, and has its owner and group where that is allowed; access lists beyond these are not
 * kept.
 *
 * <p><b>What is left.</b> A process that is asked to end (Ctrl-C, SIGTERM) takes its drafts away,
 * or first ends the renamings that it has begun. Java can be asked to call back then only through a
 * list of its own, in which each set stands as long as it is written; no other state is kept. What
 * a killed process leaves is taken away when something is next written into the same folder: see
 * {@link Leftovers}.
 */
final class Drafts implements Closeable {

  private static final int PIECE = 65_536;
  private static final int STICKY = 01000;

  /** What the user keeps from others in new files is taken off by the system. */
  private static final Set<PosixFilePermission> AS_NEW =
      PosixFilePermissions.fromString("rw-rw-rw-");

  private static final Set<PosixFilePermission> OWNERS_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Path> stale = new ArrayList<>();

  /** What is taken away in the end, wherever it still is, in reverse order. */
  private final Deque<Path> temporary = new ArrayDeque<>();

  private final Deque<Path> foldersMade = new ArrayDeque<>();
  private final Set<Path> foldersCleared = new HashSet<>();
  private final List<FileChannel> locked = new ArrayList<>();
  private final Thread whenEnding = new Thread(this::end);
  private boolean isEnded;

  /**
   * What waits for its place.
   *
   * @param path the file or folder as it is until then
   * @param place where it is to be
   * @param occupied what may become of what lies there
   */
  private record Draft(Path path, Path place, Occupied occupied) {}

  private enum Occupied {
    /** It is replaced. */
    REPLACES,
    /** It stays, and the draft cannot be placed. */
    YIELDS
  }

  /** Puts back what was before a step. */
  private interface Undo {
    void run() throws IOException;
  }

  Drafts() throws IOException {
    try {
      Runtime.getRuntime().addShutdownHook(whenEnding);
    } catch (IllegalStateException e) {
      throw ended();
    }
  }

  /** Writes the draft of a file that replaces what lies in its place, if anything does. */
  synchronized void add(Destination to, byte[] bytes) throws IOException {
    if (to.state() == Destination.State.FOLDER) {
      throw new Unwritable(to.path().toString(), Phrase.of("write.is-folder"));
    }
    if (to.state() == Destination.State.STREAM) {
      throw new FileAlreadyExistsException(to.path().toString());
    }
    boolean isNew = to.state() == Destination.State.FREE;
    Path draft = write(folderOf(to.path()), bytes, isNew ? AS_NEW : OWNERS_ALONE);
    to.liken(draft);
    drafts.add(new Draft(draft, to.path(), Occupied.REPLACES));
  }

  /** Writes the draft of a file in whose place nothing must lie. */
  synchronized void addNew(Path place, byte[] bytes) throws IOException {
    Path draft = write(folderOf(place), bytes, AS_NEW);
    drafts.add(new Draft(draft, place, Occupied.YIELDS));
  }

  /** Writes the draft of a folder in whose place nothing must lie, with its files by name. */
  synchronized void addNewFolder(Path place, Map<String, byte[]> files) throws IOException {
    Path parent = folderOf(place);
    // The lock of a file beside it tells that the folder is in use, for a folder cannot be locked.
    write(parent, new byte[0], OWNERS_ALONE);
    Path folder = Leftovers.name(parent);
    Files.createDirectory(folder);
    temporary.push(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path draft = write(folder, file.getValue(), AS_NEW);
      Path named = folder.resolve(file.getKey());
      Files.move(draft, named);
      temporary.push(named);
    }
    drafts.add(new Draft(folder, place, Occupied.YIELDS));
  }

  /** Notes a file that goes when the others are in their places. */
  synchronized void remove(Path file) {
    stale.add(file);
  }

  /** Puts all in their places, or leaves all as it was. */
  synchronized void place() throws IOException {
    goOn();
    Deque<Undo> undone = new ArrayDeque<>();
    try {
      for (Draft draft : drafts) {
        undone.push(place(draft));
      }
      for (Path file : stale) {
        Undo back = kept(file);
        Files.deleteIfExists(file);
        undone.push(back);
      }
    } catch (IOException e) {
      for (Undo step : undone) {
        try {
          step.run();
        } catch (IOException further) {
          e.addSuppressed(further);
        }
      }
      throw e;
    }
    foldersMade.clear();
  }

  private Undo place(Draft draft) throws IOException {
    if (draft.occupied() == Occupied.YIELDS) {
      placeNew(draft);
      return () -> Files.deleteIfExists(draft.place());
    }
    Undo back = kept(draft.place());
    try {
      Files.move(draft.path(), draft.place(), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft.path(), draft.place(), StandardCopyOption.REPLACE_EXISTING);
    }
    return back;
  }

  /**
   * A second name for a file can only be given where nothing lies; a folder replaces none with
   * content.
   */
  private static void placeNew(Draft draft) throws IOException {
    if (Files.isDirectory(draft.path())) {
      try {
        Files.move(draft.path(), draft.place(), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw Files.exists(draft.place())
            ? new FileAlreadyExistsException(draft.place().toString())
            : e;
      }
      return;
    }
    try {
      Files.createLink(draft.place(), draft.path());
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      Files.move(draft.path(), draft.place());
    }
  }

  /** How to bring back what lies in a place, under a second name that it gets until all is done. */
  private Undo kept(Path place) throws IOException {
    if (!Files.exists(place)) {
      return () -> Files.deleteIfExists(place);
    }
    Path folder = folderOf(place);
    if (drafts.size() + stale.size() == 1 || isForOwners(folder)) {
      return () -> {};
    }
    Path second = Leftovers.name(folder);
    try {
      Files.createLink(second, place);
    } catch (IOException | UnsupportedOperationException e) {
      return () -> {};
    }
    temporary.push(second);
    return () -> Files.move(second, place, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether files of a folder are their owners' to take away, as in /tmp; so are second names. */
  private static boolean isForOwners(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        && ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
  }

  /** The folder of a place, made if need be. */
  private Path folderOf(Path place) throws IOException {
    Path folder = place.getParent();
    if (folder == null) {
      throw new Unwritable(place.toString(), Phrase.of("write.is-folder"));
    }
    Deque<Path> missing = new ArrayDeque<>();
    Path above = folder;
    while (!Files.exists(above) && above.getParent() != null) {
      missing.push(above);
      above = above.getParent();
    }
    requireFolder(above);
    for (Path next : missing) {
      try {
        Files.createDirectory(next);
        foldersMade.push(next);
      } catch (FileAlreadyExistsException e) {
        // Somebody else made it meanwhile; or it is a link that leads to nothing.
        requireFolder(next);
      }
    }
    return folder;
  }

  private static void requireFolder(Path path) throws Unwritable {
    if (!Files.isDirectory(path)) {
      throw new Unwritable(path.toString(), Phrase.of("write.no-folder"));
    }
  }

  /** Writes a file of its own name, which is locked until the end. */
  private Path write(Path folder, byte[] bytes, Set<PosixFilePermission> rights)
      throws IOException {
    goOn();
    FileAttribute<?>[] attributes =
        folder.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
            : new FileAttribute<?>[0];
    Path draft;
    FileChannel channel;
    do {
      draft = Leftovers.name(folder);
      channel = opened(draft, attributes);
      temporary.push(draft);
      locked.add(channel);
    } while (!Leftovers.lock(channel, draft));
    if (foldersCleared.add(folder)) {
      Leftovers.clear(folder, draft);
    }
    for (int at = 0; at < bytes.length; at += PIECE) {
      ByteBuffer piece = ByteBuffer.wrap(bytes, at, Math.min(PIECE, bytes.length - at));
      while (piece.hasRemaining()) {
        channel.write(piece);
      }
    }
    channel.force(true);
    return draft;
  }

  private static FileChannel opened(Path draft, FileAttribute<?>... attributes) throws IOException {
    try {
      return FileChannel.open(
          draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException e) {
      // The draft's own name would tell nobody anything.
      String folder = String.valueOf(draft.getParent());
      throw e instanceof AccessDeniedException
          ? new AccessDeniedException(folder)
          : new FileSystemException(folder, null, e.getReason());
    }
  }

  private void goOn() throws IOException {
    if (isEnded) {
      throw ended();
    }
  }

  private static IOException ended() {
    return new Unwritable("", Phrase.of("write.ended"));
  }

  /** The program is to end: what has no place yet gets none. */
  private synchronized void end() {
    isEnded = true;
    clear();
  }

  @Override
  public synchronized void close() {
    // First, for once the call back is taken off the list nobody waits for this.
    clear();
    try {
      Runtime.getRuntime().removeShutdownHook(whenEnding);
    } catch (IllegalStateException e) {
      // The program ends already.
    }
  }

  private void clear() {
    for (FileChannel channel : locked) {
      Leftovers.release(channel);
    }
    temporary.forEach(Leftovers::delete);
    foldersMade.forEach(Leftovers::delete);
  }
}

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
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.vastkom.goals.words.Phrase;

/**
 * Files on their way to their places: each is written whole under a temporary name beside its
 * place, and when all are on disk they are renamed into place, one after another. One use, one set.
 *
 * <p><b>What is guaranteed.</b> Each file is at all times either the old one or the new one, also
 * where the power fails. If anything goes wrong before the last file is in place, those already
 * placed are restored, where the file system supports hard links and the folder does not reserve
 * removal for each file's owner. A reader during the renamings may see files of both sets, and a
 * process killed outright between two of them leaves both; a folder that did not exist appears with
 * all its files at once. A replacement never has more permissions than the file it replaces, and
 * has its owner and group where that is allowed; access lists beyond these are not kept.
 *
 * <p><b>What is left.</b> A process that is asked to end (Ctrl-C, SIGTERM) deletes its drafts, or
 * first completes the renamings that it has begun. Java can call back at that time only through a
 * list of its own, which holds each set while it is being written; no other state is kept. What a
 * killed process leaves is deleted when something is next written into the same folder: see {@link
 * Leftovers}.
 */
final class Drafts implements Closeable {

  private static final int PIECE = 65_536;
  private static final int STICKY = 01000;

  /** The system removes the permissions that the user's umask denies to others in new files. */
  private static final Set<PosixFilePermission> AS_NEW =
      PosixFilePermissions.fromString("rw-rw-rw-");

  private static final Set<PosixFilePermission> OWNERS_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Path> stale = new ArrayList<>();

  /** What is deleted in the end, if it is still there, in reverse order. */
  private final Deque<Path> temporary = new ArrayDeque<>();

  private final Deque<Path> foldersMade = new ArrayDeque<>();
  private final Set<Path> foldersCleared = new HashSet<>();
  private final List<FileChannel> locked = new ArrayList<>();
  private final Thread whenEnding = new Thread(this::end);
  private boolean isEnded;

  /**
   * A file or folder that waits for its place.
   *
   * @param path its present path
   * @param place its final path
   * @param occupied what happens to a file already at that path
   */
  private record Draft(Path path, Path place, Occupied occupied) {}

  private enum Occupied {
    /** The file is replaced. */
    REPLACES,
    /** The file stays, and the draft cannot be placed. */
    YIELDS
  }

  /** Restores the state before a step. */
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

  /** Writes the draft of a file that replaces any file in its place. */
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

  /** Writes the draft of a file whose place must be free. */
  synchronized void addNew(Path place, byte[] bytes) throws IOException {
    Path draft = write(folderOf(place), bytes, AS_NEW);
    drafts.add(new Draft(draft, place, Occupied.YIELDS));
  }

  /** Writes the draft of a folder whose place must be free, with its files by name. */
  synchronized void addNewFolder(
      Path place, Collection<String> names, Function<String, byte[]> content) throws IOException {
    Path parent = folderOf(place);
    // A folder cannot be locked; the lock of a file beside it shows that the folder is in use.
    write(parent, new byte[0], OWNERS_ALONE);
    Path folder = Leftovers.name(parent);
    Files.createDirectory(folder);
    temporary.push(folder);
    for (String name : names) {
      Path draft = write(folder, content.apply(name), AS_NEW);
      Path named = folder.resolve(name);
      folderOf(named);
      Files.move(draft, named);
      temporary.push(named);
    }
    drafts.add(new Draft(folder, place, Occupied.YIELDS));
  }

  /** Marks a file for deletion when the others are in place. */
  synchronized void remove(Path file) {
    stale.add(file);
  }

  /** Puts all files in place, or leaves everything as it was. */
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
   * Places a draft where nothing may be: a hard link can only be made at a free path, and a folder
   * never replaces one with content.
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

  /**
   * Keeps the file at a path under a second name until all is done, and returns how to bring it
   * back.
   */
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

  /**
   * Returns whether only its owner may delete a file of the folder, as in /tmp; that holds for
   * second names too.
   */
  private static boolean isForOwners(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        && ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
  }

  /** Returns the folder of a path, created if need be. */
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

  /** Writes a file under a temporary name, which is locked until the end. */
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
      // The draft's own name would help nobody.
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

  /** Ends the writing when the program ends: what is not in place yet is deleted. */
  private synchronized void end() {
    isEnded = true;
    clear();
  }

  @Override
  public synchronized void close() {
    // Deleted first, since nobody waits for this once the hook is off Java's list.
    clear();
    try {
      Runtime.getRuntime().removeShutdownHook(whenEnding);
    } catch (IllegalStateException e) {
      // The program is ending already.
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

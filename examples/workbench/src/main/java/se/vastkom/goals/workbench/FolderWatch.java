package se.vastkom.goals.workbench;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Phrase;

/**
 * Follows a folder and the folders right in it, and tells what is in them whenever that has changed
 * and is still. Programs save in many ways: in place, by renaming another file over, by deleting
 * and creating, piece by piece. So files are read when none has changed for a moment, all at once,
 * and again if one changed meanwhile; one that is missing, or that ends in the middle of a line, is
 * given longer, and so is one that is the beginning of what it was. What leads out of the folder is
 * not read.
 */
final class FolderWatch implements AutoCloseable {

  private static final Set<String> ENDINGS =
      Set.of("csv", "yaml", "yml", "json", "xlsx", "ods", "txt", "html", "htm", "dmn");

  private static final Set<String> OF_LINES = Set.of("csv", "yaml", "yml");

  /**
   * How long files must have been still; while one is written piece by piece; and where one does
   * not look finished.
   */
  private static final long STILL = TimeUnit.MILLISECONDS.toNanos(50);

  private static final long STILL_GROWING = TimeUnit.MILLISECONDS.toNanos(200);

  /** What is saved at once is seen to change this often, at most. */
  private static final int AT_ONCE = 2;

  private static final long UNFINISHED = TimeUnit.MILLISECONDS.toNanos(1_500);

  /** How often to look where nothing tells of changes, as on drives of other machines. */
  private static final long SELDOM = 500;

  private static final long OFTEN = 15;
  private static final int MOST_FILES = 400;
  private static final int MOST_FOLDERS = 40;

  private final Path folder;
  private final Path real;
  private final Consumer<Snapshot> told;
  private final WatchService changes;
  private final Map<Path, WatchKey> watched = new HashMap<>();
  private final Thread thread;

  private Snapshot last = Snapshot.EMPTY;
  private String lastSum = "";

  /** What is known of a file without reading it. */
  private record Look(long size, FileTime changed, @Nullable Object key) {}

  /** A link out of the folder. */
  private static final Look LEADS_OUT = new Look(-2, FileTime.fromMillis(0), null);

  /** The names of files, and what is wrong with others. */
  private record Names(SortedMap<String, Look> files, List<Problem> problems) {}

  private FolderWatch(Path folder, Consumer<Snapshot> told) throws IOException {
    this.folder = folder;
    this.told = told;
    real = folder.toRealPath();
    changes = folder.getFileSystem().newWatchService();
    thread = new Thread(this::follow, "malvakt-folder");
    thread.setDaemon(true);
  }

  /**
   * Reads the folder, and follows it until closed.
   *
   * @param told is told of the files, in a thread of the watch's own, before this returns and at
   *     every change
   * @throws IOException if it is no folder that can be read
   */
  static FolderWatch of(Path folder, Consumer<Snapshot> told) throws IOException {
    FolderWatch watch = new FolderWatch(folder, told);
    Names now = watch.look();
    watch.tell(watch.read(now));
    watch.thread.start();
    return watch;
  }

  private void tell(Snapshot snapshot) {
    String sum = snapshot.checksum();
    if (!sum.equals(lastSum)) {
      last = snapshot;
      lastSum = sum;
      told.accept(snapshot);
    }
  }

  private void follow() {
    @Nullable Names seen = null;
    @Nullable Names accepted = null;
    long since = 0;
    int turns = 0;
    boolean goesOn = true;
    while (goesOn) {
      Names now = look();
      boolean isUnread = false;
      if (now.equals(accepted)) {
        seen = null;
        turns = 0;
      } else if (!now.equals(seen)) {
        seen = now;
        since = System.nanoTime();
        turns++;
      } else if (System.nanoTime() - since >= (turns > AT_ONCE ? STILL_GROWING : STILL)) {
        Snapshot read = read(now);
        boolean isWhole = look().equals(now);
        if (isWhole && (isFinished(read) || System.nanoTime() - since >= UNFINISHED)) {
          tell(read);
          // What another program holds is tried again, for letting go of it changes no file.
          isUnread = !read.problems().equals(now.problems());
          accepted = isUnread ? null : now;
          seen = null;
          turns = 0;
        }
      }
      goesOn = await(seen == null || isUnread ? SELDOM : OFTEN);
    }
  }

  /** Waits for a change, at most so many milliseconds; returns whether to go on. */
  private boolean await(long most) {
    try {
      @Nullable WatchKey key = changes.poll(most, TimeUnit.MILLISECONDS);
      if (key != null) {
        key.pollEvents();
        if (!key.reset()) {
          watched.values().remove(key);
        }
      }
      return true;
    } catch (InterruptedException | java.nio.file.ClosedWatchServiceException e) {
      return false;
    }
  }

  /** Returns whether all files that were there still are, and none seems to be cut off. */
  private boolean isFinished(Snapshot now) {
    for (Map.Entry<String, byte[]> before : last.files().entrySet()) {
      byte @Nullable [] is = now.files().get(before.getKey());
      boolean isOfLines = OF_LINES.contains(ending(before.getKey()));
      if (is == null || (isOfLines && isCutOff(before.getValue(), is))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCutOff(byte[] before, byte[] is) {
    boolean isBeginning = is.length < before.length && Arrays.mismatch(before, is) == is.length;
    return isBeginning || (endsLine(before) && !endsLine(is));
  }

  private static boolean endsLine(byte[] bytes) {
    return bytes.length > 0 && bytes[bytes.length - 1] == '\n';
  }

  private Names look() {
    SortedMap<String, Look> files = new TreeMap<>();
    Problems problems = new Problems();
    try {
      look(folder, "", files, problems);
      List<Path> within = folders();
      for (Path one : within) {
        look(one, one.getFileName() + "/", files, problems);
      }
    } catch (IOException | UncheckedIOException e) {
      problems.error(Place.file(folder.toString()), Phrase.of("bench.folder-gone"));
    }
    return new Names(files, problems.all());
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> within =
          all.filter(Files::isDirectory)
              .filter(one -> !String.valueOf(one.getFileName()).startsWith("."))
              .sorted()
              .filter(this::isWithin)
              .toList();
      return within.subList(0, Math.min(within.size(), MOST_FOLDERS));
    }
  }

  private void look(Path place, String before, SortedMap<String, Look> files, Problems problems)
      throws IOException {
    if (!watched.containsKey(place)) {
      watched.put(place, place.register(changes, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY));
    }
    Optional<List<String>> names = se.vastkom.goals.sheet.Files.in(place).names();
    for (String name : names.orElse(List.of())) {
      Path file = place.resolve(name);
      if (!ENDINGS.contains(ending(name))) {
        continue;
      }
      if (files.size() == MOST_FILES) {
        problems.error(
            Place.file(folder.toString()), Phrase.of("bench.many-files").with("most", MOST_FILES));
        return;
      }
      if (!isWithin(file)) {
        files.put(before + name, LEADS_OUT);
        continue;
      }
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        if (now.isRegularFile()) {
          files.put(before + name, new Look(now.size(), now.lastModifiedTime(), now.fileKey()));
        }
      } catch (IOException e) {
        // It was there a moment ago, and is being replaced: the next look will find it.
        files.put(before + name, new Look(-1, FileTime.fromMillis(0), null));
      }
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean isWithin(Path one) {
    try {
      return one.toRealPath().startsWith(real);
    } catch (IOException e) {
      return !Files.isSymbolicLink(one);
    }
  }

  private Snapshot read(Names names) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Problem> problems = new ArrayList<>(names.problems());
    Set<String> unread = new TreeSet<>();
    names
        .files()
        .forEach(
            (name, look) -> {
              Checked<byte[]> read =
                  look.equals(LEADS_OUT)
                      ? Checked.failed(List.of(leadsOut(name)))
                      : se.vastkom.goals.sheet.Files.read(folder.resolve(name), Limits.WORKBOOK);
              read.value().ifPresentOrElse(bytes -> files.put(name, bytes), () -> unread.add(name));
              problems.addAll(read.problems());
            });
    return new Snapshot(files, unread, problems);
  }

  private static Problem leadsOut(String name) {
    return Problem.error(
        Place.file(name.substring(name.lastIndexOf('/') + 1)), Phrase.of("bench.leads-out"));
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      changes.close();
    } catch (IOException e) {
      // Nothing is left to be told.
    }
  }
}

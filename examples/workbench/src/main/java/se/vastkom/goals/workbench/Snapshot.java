package se.vastkom.goals.workbench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.vastkom.goals.problem.Problem;

/**
 * The files of a folder as they were at one moment, each whole.
 *
 * @param files their bytes by name; those of a folder within have its name and a stroke before
 *     theirs
 * @param unread the names of files that are there and could not be read
 * @param problems with those files, and with the folder
 */
record Snapshot(SortedMap<String, byte[]> files, Set<String> unread, List<Problem> problems) {

  /** No files. */
  static final Snapshot EMPTY = new Snapshot(new TreeMap<>(), Set.of(), List.of());

  Snapshot {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    unread = Set.copyOf(unread);
    problems = List.copyOf(problems);
  }

  /** Returns the files right in a folder within, or in the folder itself, which is "". */
  SortedMap<String, byte[]> in(String folder) {
    String before = folder.isEmpty() ? "" : folder + "/";
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(before))
        .filter(file -> file.getKey().indexOf('/', before.length()) < 0)
        .collect(
            Collectors.toMap(
                file -> file.getKey().substring(before.length()),
                Map.Entry::getValue,
                (one, other) -> one,
                TreeMap::new));
  }

  /** Returns whether each file that an item may consist of could be read. */
  boolean isWhole(Item item) {
    return unread.stream()
        .noneMatch(
            name ->
                item.isFolder()
                    ? name.substring(0, Math.max(0, name.lastIndexOf('/'))).equals(item.name())
                    : name.equals(item.name()));
  }

  /** Returns the folders within that have files, in order. */
  List<String> folders() {
    return files.keySet().stream()
        .filter(name -> name.indexOf('/') >= 0)
        .map(name -> name.substring(0, name.indexOf('/')))
        .distinct()
        .toList();
  }

  /** Returns a checksum that two snapshots share only where all in them is the same. */
  String checksum() {
    MessageDigest sum = sha256();
    files.forEach(
        (name, bytes) -> {
          sum.update((name.length() + ":" + name + ":" + bytes.length + ":").getBytes(utf8()));
          sum.update(bytes);
        });
    problems.forEach(problem -> sum.update(problem.toString().getBytes(utf8())));
    return HexFormat.of().formatHex(sum.digest());
  }

  private static java.nio.charset.Charset utf8() {
    return StandardCharsets.UTF_8;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}

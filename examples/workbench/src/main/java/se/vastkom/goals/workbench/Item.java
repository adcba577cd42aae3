package se.vastkom.goals.workbench;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.followup.FolderReader;
import se.vastkom.goals.io.followup.WorkbookReader;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.words.Part;

/**
 * A follow-up or a rule book in a folder.
 *
 * @param kind which
 * @param name of its file or folder within; empty where the folder itself is it
 * @param files its files by name, or the one file
 * @param isFolder whether it is several files
 */
record Item(Kind kind, String name, SortedMap<String, byte[]> files, boolean isFolder) {

  /** What an item is. */
  enum Kind {
    FOLLOW_UP,
    BOOK
  }

  Item {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
    requireNonNull(files, "files");
  }

  /**
   * Returns what is in a folder, by name: the folder itself first, then those within, then files.
   *
   * @param before what was there earlier: a file that cannot be read now is still what it was
   */
  static List<Item> of(Snapshot snapshot, List<Item> before) {
    List<Item> items = new ArrayList<>();
    addFolder("", snapshot, items);
    snapshot.folders().forEach(folder -> addFolder(folder, snapshot, items));
    snapshot
        .files()
        .forEach(
            (name, bytes) -> {
              if (name.indexOf('/') < 0) {
                addFile(name, bytes, before, items);
              }
            });
    if (items.stream().noneMatch(item -> item.kind == Kind.FOLLOW_UP)) {
      addPages("", snapshot, items);
      snapshot.folders().forEach(folder -> addPages(folder, snapshot, items));
    }
    return List.copyOf(items);
  }

  /** Adds published pages as text, which lie together; only where nothing else is a follow-up. */
  private static void addPages(String folder, Snapshot snapshot, List<Item> items) {
    SortedMap<String, byte[]> pages = snapshot.in(folder);
    pages.keySet().removeIf(name -> !name.toLowerCase(Locale.ROOT).matches(".*\\.(?:txt|html?)"));
    if (!pages.isEmpty()) {
      items.add(new Item(Kind.FOLLOW_UP, folder, pages, true));
    }
  }

  private static void addFolder(String folder, Snapshot snapshot, List<Item> items) {
    SortedMap<String, byte[]> files = snapshot.in(folder);
    if (files.containsKey(RuleBooks.HEADER)) {
      items.add(new Item(Kind.BOOK, folder, files, true));
    }
    if (new FolderReader().reads(FollowUpSource.of(folder, files))) {
      items.add(new Item(Kind.FOLLOW_UP, folder, files, true));
    }
  }

  private static void addFile(String name, byte[] bytes, List<Item> before, List<Item> items) {
    SortedMap<String, byte[]> file = new TreeMap<>(Map.of(name, bytes));
    List<Kind> were = before.stream().filter(one -> one.name.equals(name)).map(Item::kind).toList();
    List<Kind> kinds = were.isEmpty() ? kinds(name, bytes) : were;
    kinds.forEach(kind -> items.add(new Item(kind, name, file, false)));
  }

  private static List<Kind> kinds(String name, byte[] bytes) {
    List<Kind> kinds = new ArrayList<>();
    FollowUpSource source = FollowUpSource.of(name, bytes);
    if (isWorkbook(name)) {
      if (WorkbookReader.isFollowUp(source)) {
        kinds.add(Kind.FOLLOW_UP);
      }
      if (RuleBooks.isBook(name, bytes)) {
        kinds.add(Kind.BOOK);
      }
    } else if (new JsonReader().reads(source) && isOurs(bytes)) {
      kinds.add(Kind.FOLLOW_UP);
    }
    return kinds;
  }

  private static boolean isWorkbook(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xlsx") || lower.endsWith(".ods");
  }

  /** Returns whether JSON says early that we wrote it. */
  private static boolean isOurs(byte[] bytes) {
    int early = Math.min(bytes.length, 1_000);
    return new String(bytes, 0, early, StandardCharsets.UTF_8).contains("malvakt");
  }

  /** Reads the follow-up, whose goals may have facts of their own. */
  Checked<FollowUp> followUp(List<Part.Name> facts) {
    return FollowUps.read(
        (isFolder ? FollowUpSource.of(name, files) : FollowUpSource.of(name, file()))
            .withFacts(facts));
  }

  /** Reads the rule book. */
  Checked<RuleBook> book() {
    return isFolder ? RuleBooks.read(Files.of(files)) : RuleBooks.read(name, file());
  }

  private byte[] file() {
    return requireNonNull(files.get(name));
  }
}

package se.vastkom.goals.io;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What a follow-up is read from: a file or a folder, on disk or held in memory. Nothing is read
 * before it is asked for. Immutable, safe for any thread.
 */
public final class FollowUpSource {

  /** As much as the most that any reader takes. */
  private static final Limits LARGEST = new Limits(1_000_000_000, 1, 1, 1);

  private final String name;
  private final boolean isFolder;
  private final Files files;
  private final Optional<Problem> obstacle;
  private final List<Part.Name> facts;
  private final boolean mayLackOutcomes;

  private FollowUpSource(String name, boolean isFolder, Files files, Optional<Problem> obstacle) {
    this(name, isFolder, files, obstacle, List.of(), false);
  }

  private FollowUpSource(
      String name,
      boolean isFolder,
      Files files,
      Optional<Problem> obstacle,
      List<Part.Name> facts,
      boolean mayLackOutcomes) {
    this.mayLackOutcomes = mayLackOutcomes;
    this.facts = List.copyOf(facts);
    this.name = name;
    this.isFolder = isFolder;
    this.files = files;
    this.obstacle = obstacle;
  }

  /** Returns the file or folder at a path, or what would prevent any reading of it. */
  public static FollowUpSource of(Path path) {
    Path last = path.getFileName();
    String name = last == null ? path.toString() : last.toString();
    Path parent = path.toAbsolutePath().getParent();
    boolean isFolder = java.nio.file.Files.isDirectory(path);
    Files files = Files.in(parent == null || isFolder ? path : parent);
    Optional<Problem> obstacle =
        java.nio.file.Files.exists(path)
            ? Files.special(path)
            : Optional.of(Problem.error(Place.file(name), Phrase.of("file.missing")));
    return new FollowUpSource(name, isFolder, files, obstacle);
  }

  /**
   * Returns a file held in memory, such as an upload.
   *
   * @param name its name with its ending, by which its format is known: {@code 2015.json}
   */
  public static FollowUpSource of(String name, byte[] bytes) {
    Map<String, byte[]> file =
        Map.of(requireNonNull(name, "name"), requireNonNull(bytes, "bytes").clone());
    return new FollowUpSource(name, false, Files.of(file), Optional.empty());
  }

  /**
   * Returns a folder held in memory.
   *
   * @param name the name of the folder, for messages
   * @param files its files by name, without folders within
   */
  public static FollowUpSource of(String name, Map<String, byte[]> files) {
    Map<String, byte[]> copies =
        files.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().clone()));
    return new FollowUpSource(
        requireNonNull(name, "name"), true, Files.of(copies), Optional.empty());
  }

  /**
   * Returns the same source, whose goals may have facts of their own, each in a column of its name:
   * those that a rule book declares. Other columns that a follow-up does not have are errors.
   *
   * @param names in both languages; the Swedish one is the fact's key
   */
  public FollowUpSource withFacts(List<Part.Name> names) {
    return new FollowUpSource(name, isFolder, files, obstacle, names, mayLackOutcomes);
  }

  /**
   * Returns the same source, in which nothing need be known of any goal yet, as before a survey is
   * sent out.
   */
  public FollowUpSource beforeOutcomes() {
    return new FollowUpSource(name, isFolder, files, obstacle, facts, true);
  }

  /** Returns whether outcomes may be left out. */
  public boolean mayLackOutcomes() {
    return mayLackOutcomes;
  }

  /** Returns the names of facts that goals may have in columns of their own. */
  public List<Part.Name> facts() {
    return facts;
  }

  /** Returns the name of the file or folder, without where it is. */
  public String name() {
    return name;
  }

  /** Returns whether it is a folder. */
  public boolean isFolder() {
    return isFolder;
  }

  /** Returns the files of this folder, or of the folder that this file is in. */
  public Files files() {
    return files;
  }

  /** Returns the names of the files of this folder, sorted, or of this file alone. */
  public List<String> names() {
    return isFolder ? files.names().orElse(List.of()) : List.of(name);
  }

  /** Reads this file; a problem if it is missing, empty, too large, unreadable or a folder. */
  public Checked<byte[]> bytes(Limits limits) {
    return isFolder
        ? Checked.failed(List.of(Problem.error(Place.file(name), Phrase.of("file.is-folder"))))
        : files.read(name, limits);
  }

  /**
   * Returns a file of this source with its checksum; empty if it cannot be read.
   *
   * @param role what the file is of the follow-up
   */
  public Optional<InputFile> input(String file, Phrase role) {
    return files.read(file, LARGEST).value().map(bytes -> InputFile.of(role, bytes));
  }

  /** Returns what prevents any reading: there is nothing here, or a pipe or a device. */
  Optional<Problem> obstacle() {
    return obstacle;
  }

  @Override
  public String toString() {
    return name;
  }
}

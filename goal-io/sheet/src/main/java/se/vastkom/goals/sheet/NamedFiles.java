package se.vastkom.goals.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/**
 * The files of a folder by name in any spelling: with å, ä and ö or without, with capitals or
 * without, with blanks or hyphens, in Swedish or in English. Two spellings of one name are a
 * problem, and files that are never asked for get a remark. One use.
 */
public final class NamedFiles {

  private final Files files;
  private final Set<String> asked = new HashSet<>();

  /** Takes the files of a folder. */
  public NamedFiles(Files files) {
    this.files = files;
  }

  /**
   * Returns the file with one of these names; empty if there is none. Where several files match,
   * that is a problem, and none of them is chosen.
   */
  public Optional<String> find(Problems problems, String... names) {
    Set<String> wanted = new HashSet<>(Stream.of(names).map(NamedFiles::folded).toList());
    Optional<List<String>> all = files.names();
    if (all.isEmpty()) {
      return Stream.of(names).filter(files::has).findFirst();
    }
    List<String> found = all.get().stream().filter(name -> wanted.contains(folded(name))).toList();
    boolean isNew = asked.addAll(found);
    if (found.size() > 1 && isNew) {
      problems.error(
          Place.file(found.get(0)),
          Phrase.of("file.two-spellings").with("found", Phrase.list(found, Part.Text::new)));
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Adds a remark for each file that was not asked for. */
  public void remarkUnread(Problems problems) {
    files.names().orElse(List.of()).stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> problems.remark(Place.file(name), Phrase.of("file.not-read")));
  }

  /** Returns a name without the differences between its spellings. */
  private static String folded(String name) {
    return Spelling.unmarked(name).replaceAll("[ _-]+", "-").replaceFirst("\\.yml$", ".yaml");
  }
}

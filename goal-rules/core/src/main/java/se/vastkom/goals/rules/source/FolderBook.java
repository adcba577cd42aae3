package se.vastkom.goals.rules.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** A rule book in a folder: a header in YAML, and a CSV file for each table and each list. */
final class FolderBook implements BookSource {

  private final Files files;
  private final Set<String> taken = new HashSet<>(Set.of(RuleBooks.HEADER));

  FolderBook(Files files) {
    this.files = files;
    taken.add(file(PARAMETERS));
    taken.add(file(SCENARIOS));
  }

  private static String file(Part.Name part) {
    return part.sv() + ".csv";
  }

  @Override
  public Checked<Header> header() {
    return files
        .read(RuleBooks.HEADER, Limits.PROSE)
        .then(
            bytes ->
                Yaml.read(RuleBooks.HEADER, bytes, Limits.PROSE)
                    .map(
                        entries ->
                            new Header(
                                entries,
                                Yaml.comments(RuleBooks.HEADER, bytes, Limits.PROSE),
                                List.of())));
  }

  @Override
  public Optional<Grid> table(Fact concluded, Yaml.Mapping entry, Problems problems) {
    Optional<Yaml.Scalar> file =
        entry.required(BookReader.FILE, problems).filter(name -> isFree(name, problems));
    if (file.isPresent() && !files.has(file.get().text())) {
      problems.error(
          file.get().place(), Phrase.of("rulebook.missing-file").with("found", file.get().text()));
      return Optional.empty();
    }
    return file.flatMap(name -> grid(name.text(), problems));
  }

  /** A table's file lies in the book's own folder, so that a book is one thing, and is its own. */
  private boolean isFree(Yaml.Scalar file, Problems problems) {
    boolean plain = file.text().matches("[\\p{L}\\d _.-]+") && !file.text().startsWith(".");
    boolean free = taken.add(file.text().toLowerCase(Locale.ROOT));
    if (!plain || !free) {
      problems.error(
          file.place(),
          Phrase.of(plain ? "rulebook.taken-file" : "rulebook.file-name")
              .with("found", file.text()));
    }
    return plain && free;
  }

  @Override
  public Optional<Grid> part(Part.Name name, Problems problems) {
    String file = file(name);
    return files.has(file) ? grid(file, problems) : Optional.empty();
  }

  private Optional<Grid> grid(String file, Problems problems) {
    return problems
        .take(files.read(file, Limits.STANDARD))
        .flatMap(bytes -> problems.take(Csv.read(file, bytes, Limits.STANDARD)));
  }

  @Override
  public void remarkUnread(Problems problems) {
    // What else lies in a folder is its owner's, as a readme is.
  }
}

package se.vastkom.goals.rules.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.NamedFiles;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** A rule book in a folder: a header in YAML, and a CSV file for each table and each list. */
final class FolderBook implements BookSource {

  private static final String CSV = ".csv";

  private final Files files;
  private final NamedFiles names;
  private final Set<String> taken = new HashSet<>();

  FolderBook(Files files) {
    this.files = files;
    this.names = new NamedFiles(files);
    taken.add(RuleBooks.HEADER);
    for (Part.Name part : List.of(FACTS, PARAMETERS, SCENARIOS)) {
      taken.add(part.sv() + CSV);
      taken.add(part.en() + CSV);
    }
  }

  @Override
  public Checked<Header> header() {
    Problems problems = new Problems();
    String header = names.find(problems, RuleBooks.HEADER).orElse(RuleBooks.HEADER);
    if (problems.hasErrors()) {
      return problems.failed();
    }
    return files
        .read(header, Limits.PROSE)
        .then(
            bytes ->
                Yaml.read(header, bytes, Limits.PROSE)
                    .map(
                        entries ->
                            new Header(
                                entries, Yaml.comments(header, bytes, Limits.PROSE), List.of())));
  }

  @Override
  public Optional<Grid> table(Part.Name title, Yaml.Mapping entry, Problems problems) {
    Optional<Yaml.Scalar> file =
        entry.required(BookReader.FILE, problems).filter(name -> isFree(name, problems));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Problems found = new Problems();
    Optional<String> name = names.find(found, file.get().text());
    if (name.isEmpty() && !found.hasErrors()) {
      found.error(
          file.get().place(), Phrase.of("rulebook.missing-file").with("found", file.get().text()));
    }
    found.all().forEach(problems::add);
    return name.flatMap(one -> grid(one, problems));
  }

  /**
   * Returns whether a table's file lies in the book's own folder, so that a book is one thing, and
   * has no other use.
   */
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
    return names
        .find(problems, name.sv() + CSV, name.en() + CSV)
        .flatMap(file -> grid(file, problems));
  }

  private Optional<Grid> grid(String file, Problems problems) {
    return problems
        .take(files.read(file, Limits.STANDARD))
        .flatMap(bytes -> problems.take(Csv.read(file, bytes, Limits.STANDARD)));
  }

  @Override
  public void remarkUnread(Problems problems) {
    names.remarkUnread(problems);
  }
}

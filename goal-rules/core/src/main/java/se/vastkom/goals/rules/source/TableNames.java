package se.vastkom.goals.rules.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The names of the tables of a book, each once, and each with a sheet of its own, so that every
 * book can be a workbook. For one book.
 */
final class TableNames {

  private final Set<String> keys = new HashSet<>();
  private final Set<String> sheets = new HashSet<>();

  /** Returns whether a table has this stable name. */
  boolean has(String key) {
    return keys.contains(key);
  }

  /** Takes a name; returns why it cannot be had, if so. */
  Optional<Phrase> taken(String key, Part.Name title, String written) {
    if (!keys.add(key)) {
      return Optional.of(Phrase.of("rulebook.repeated-table").with("found", written));
    }
    return hasSheet(title)
        ? Optional.empty()
        : Optional.of(Phrase.of("rulebook.sheet-name").with("found", written));
  }

  /** Returns whether the table has a sheet that is no other's, in whichever language. */
  private boolean hasSheet(Part.Name title) {
    List<String> names =
        Stream.of(title.sv(), title.en())
            .map(name -> WorkbookBook.sheetName(name).toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    return names.stream().noneMatch(String::isBlank)
        && names.stream().filter(sheets::add).count() == names.size();
  }
}

package se.vastkom.goals.rules.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The grammar of cells by example, and the sheet that explains it to people who open a workbook. A
 * book that is about something else than goals is explained by the facts of the book to begin from.
 */
enum Grammar {
  /** For books about goals. */
  OF_GOALS("grammatik.csv", "{utfall} av {målvärde}", "{outcome} of {target}"),
  /** For books about anything else. */
  OF_CASES("grammatik-fall.csv", "{parkeringstid} i {zon}", "{parking time} in {zone}");

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.;]) ");
  private static final List<Words> LANGUAGES = List.of(Words.swedish(), Words.english());

  /**
   * An example of a cell.
   *
   * @param heading the heading of its column
   * @param cell the text of the cell
   * @param sv its meaning in Swedish
   * @param en the same in English
   * @param canonical the same test as we write it
   */
  record Example(String heading, String cell, String sv, String en, String canonical) {}

  private final String file;
  private final String swedish;
  private final String english;

  Grammar(String file, String swedish, String english) {
    this.file = file;
    this.swedish = swedish;
    this.english = english;
  }

  /** Returns the grammar for a book. */
  static Grammar of(RuleBook book) {
    return book.isAboutGoals() ? OF_GOALS : OF_CASES;
  }

  /** Returns all examples, from the simplest. */
  List<Example> examples() {
    return Files.beside(name -> Grammar.class.getResourceAsStream(name), "lasmig")
        .read(file, Limits.STANDARD)
        .then(bytes -> Csv.read(file, bytes, Limits.STANDARD))
        .then(Table::of)
        .orThrow()
        .rows()
        .stream()
        .map(row -> row.cells().stream().map(Cell::text).toList())
        .map(
            cells ->
                new Example(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)))
        .toList();
  }

  /** Returns the sheet that explains the others. */
  Sheet sheet() {
    Sheet sheet =
        Sheet.named(NamedSheets.READ_ME.sv())
            .column(Sheet.Column.wide(18))
            .column(Sheet.Column.wide(24))
            .column(Sheet.Column.wide(44))
            .column(Sheet.Column.wide(44));
    for (Words words : LANGUAGES) {
      sheet = sheet.row(Entry.text(words.say("readme.title"), Entry.Look.TITLE));
      for (int i = 1; words.has("readme." + i); i++) {
        String said =
            words.say(Phrase.of("readme." + i).with("example", new Part.Name(swedish, english)));
        // One sentence per row, since a wrapped row would cover the next.
        for (String sentence : SENTENCES.split(said, -1)) {
          sheet = sheet.note(sentence);
        }
      }
      sheet = sheet.row(Entry.blank());
    }
    Words swedish = Words.swedish();
    // Not frozen, as headings are: the rows above would fill the window.
    return sheet
        .row(
            Stream.of("readme.fact", "readme.cell", "readme.in-swedish", "readme.in-english")
                .map(key -> Entry.text(swedish.say(key), Entry.Look.HEADING))
                .toList())
        .rows(examples().stream().map(Grammar::row).toList());
  }

  private static List<Entry> row(Example one) {
    return Stream.of(one.heading(), one.cell(), one.sv(), one.en()).map(Entry::text).toList();
  }
}

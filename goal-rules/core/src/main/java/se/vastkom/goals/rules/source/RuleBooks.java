package se.vastkom.goals.rules.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.NamedFiles;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Phrase;

/**
 * Rule books from and to files, over the {@linkplain GoalFacts#standard standard vocabulary} or a
 * program's own. A rule book is a folder with {@code regelverk.yaml}, one CSV file per table, and
 * perhaps {@code parametrar.csv} and {@code testfall.csv}; or a workbook with the same on its
 * sheets. The path decides which: a folder is read as a folder, a file as a workbook. Keys,
 * headings, words and file names may be Swedish or English, with or without å, ä and ö; books are
 * written in Swedish. Each file of a folder that the book does not use gets a remark.
 *
 * <pre>
 * # regelverk.yaml
 * regelverk: vastkom-2015
 * namn: VästKom 2015, läst efter ordalydelsen
 * version: "1"
 * ägare: VästKom                   # may be left out
 * källa: VästKom, eSamhälle resultat 2015
 * gäller från: 2015-01-01          # may be left out: always in force; also gäller till
 * tabeller:
 *   - tabell: status               # and trend; anmärkning may be left out
 *     fil: status.csv
 *     träffprincip: U              # U, A, F or C
 * undantag:                        # may be left out: from invariants of status tables
 *   - från: mer är aldrig sämre
 *     skäl: Över 120 % räknas som slöseri
 *
 * # status.csv: a row per rule, a column per fact or conclusion; gäller från/till may be left out
 * regel;läge;nått;måluppfyllelse (%);status;varför;gäller från;gäller till
 * S2;aktivt;ja;;uppfyllt;målet är nått;;
 * S3;aktivt;nej;&gt;= $delvis;delvis;{utfall} av {målvärde};2016-01-01;
 *
 * # parametrar.csv: a row per value; it holds until the next one of its name begins
 * parameter;värde;gäller från;gäller till;källa
 * delvis;80 %;alltid;;Kommunfullmäktige, mål och budget 2015
 * delvis;85 %;2019-01-01;;Kommunfullmäktige, mål och budget 2019
 *
 * # testfall.csv: a row per case; blank means nothing, and regel is the rule that should decide. A
 * # text is the whole cell; several that are expected stand in quotation marks: "a"; "b"
 * testfall;läge;nått;måluppfyllelse;status;regel
 * Nått mål är uppfyllt;aktivt;ja;;uppfyllt;S2
 * </pre>
 *
 * A workbook has the same tables on sheets with their Swedish or English names, {@code parametrar},
 * {@code testfall}, and {@code regelverk} with the columns uppgift, värde and tillägg, where a
 * table is a row {@code tabell | status | U} and an exception {@code undantag | från | skäl}. Lines
 * that begin with # are comments, and are kept.
 *
 * <p>Cells have a closed grammar and never reach a compiler. All problems of a book are returned at
 * once.
 */
public final class RuleBooks {

  /** The file that makes a folder a rule book. */
  public static final String HEADER = "regelverk.yaml";

  /** The ids of the rule books in the library. */
  public static final List<String> SHIPPED =
      List.of("vastkom-2015", "vansbro-2019", "niva-90-75", "strikt-underlag");

  private static final String WORKBOOK = ".xlsx";

  private RuleBooks() {}

  /** Returns whether a folder is a rule book: whether it has a header, in any spelling. */
  public static boolean isBook(Path folder) {
    return java.nio.file.Files.isDirectory(folder)
        && new NamedFiles(Files.in(folder)).find(new Problems(), HEADER).isPresent();
  }

  /**
   * Returns whether a workbook has the sheet of a rule book, whatever is wrong on it.
   *
   * @param source its name, for messages
   */
  public static boolean isBook(String source, byte[] workbook) {
    return Workbook.read(source, workbook, Limits.WORKBOOK)
        .value()
        .filter(book -> new NamedSheets(book).has(BookReader.BOOK))
        .isPresent();
  }

  /**
   * Reads the rule book in a folder or a workbook (.xlsx or .ods), or every problem with it. It is
   * about goals, or about whatever its sheet of facts declares.
   */
  public static Checked<RuleBook> read(Path path) {
    return read(path, BookReader::new);
  }

  /** Reads a rule book over the caller's own vocabulary, beside which it may declare facts. */
  public static Checked<RuleBook> read(Path path, Vocabulary vocabulary) {
    return read(path, source -> new BookReader(source, vocabulary));
  }

  private static Checked<RuleBook> read(Path path, Function<BookSource, BookReader> reader) {
    boolean isFolder = java.nio.file.Files.isDirectory(path) || !java.nio.file.Files.exists(path);
    return !isFolder && !path.endsWith(HEADER)
        ? Files.read(path, Limits.WORKBOOK)
            .then(bytes -> workbook(String.valueOf(path.getFileName()), bytes, reader))
        : read(Files.in(path.endsWith(HEADER) ? path.resolveSibling("") : path), reader);
  }

  /** Reads the rule book among these files, or every problem with it; see {@link #read(Path)}. */
  public static Checked<RuleBook> read(Files files) {
    return read(files, BookReader::new);
  }

  /** Reads the rule book among these files over the caller's own vocabulary. */
  public static Checked<RuleBook> read(Files files, Vocabulary vocabulary) {
    return read(files, source -> new BookReader(source, vocabulary));
  }

  private static Checked<RuleBook> read(Files files, Function<BookSource, BookReader> reader) {
    return reader.apply(new FolderBook(files)).read();
  }

  /**
   * Reads the rule book in the bytes of a workbook, such as an upload; see {@link #read(Path)}.
   *
   * @param source its name, for messages
   */
  public static Checked<RuleBook> read(String source, byte[] workbook) {
    return workbook(source, workbook, BookReader::new);
  }

  /** Reads the rule book in the bytes of a workbook over the caller's own vocabulary. */
  public static Checked<RuleBook> read(String source, byte[] workbook, Vocabulary vocabulary) {
    return workbook(source, workbook, of -> new BookReader(of, vocabulary));
  }

  private static Checked<RuleBook> workbook(
      String source, byte[] bytes, Function<BookSource, BookReader> reader) {
    Checked<Workbook> book = Workbook.read(source, bytes, Limits.WORKBOOK);
    boolean partOfFolder =
        !isWorkbook(source)
            && book.problems().stream().anyMatch(one -> one.what().key().equals("xlsx.text"));
    return partOfFolder
        ? Checked.failed(
            List.of(
                Problem.error(
                    Place.file(source), Phrase.of("rulebook.no-folder").with("header", HEADER))))
        : book.then(read -> reader.apply(new WorkbookBook(read)).read());
  }

  /**
   * Returns a rule book of the library.
   *
   * @throws IllegalArgumentException if none has this id
   */
  public static RuleBook shipped(String id) {
    if (!SHIPPED.contains(id)) {
      throw new IllegalArgumentException(
          "Expected one of the rule books " + SHIPPED + "; found '" + id + "'.");
    }
    return ofOurs("books/" + id);
  }

  /** Returns a small rule book about goals to begin from, with parameters and test cases. */
  public static RuleBook template() {
    return ofOurs("mall");
  }

  /**
   * Returns a small rule book about something else than goals to begin from: it declares what it
   * asks about and concludes, and has parameters and test cases.
   */
  public static RuleBook caseTemplate() {
    return ofOurs("mall-fall");
  }

  private static RuleBook ofOurs(String folder) {
    return read(Files.beside(file -> RuleBooks.class.getResourceAsStream(file), folder)).orThrow();
  }

  /** Returns whether a path names a workbook, by its ending. */
  public static boolean isWorkbook(Path path) {
    return isWorkbook(path.toString());
  }

  private static boolean isWorkbook(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
  }

  /** Returns the files of a book's folder, by name; the same bytes for the same book. */
  public static SortedMap<String, byte[]> files(RuleBook book) {
    SortedMap<String, byte[]> files = new FolderForm(new BookRows(book)).files();
    return readBack(book, read(Files.of(files), book.vocabulary()), files);
  }

  /** Returns a book as a workbook; the same bytes for the same book. */
  public static byte[] workbook(RuleBook book) {
    byte[] bytes = new WorkbookForm(new BookRows(book)).bytes();
    return readBack(book, read(book.id() + WORKBOOK, bytes, book.vocabulary()), bytes);
  }

  /**
   * Returns a copy of a rule book's workbook with more rows, which its author is to look through:
   * below the last row of their sheets, in the order of her columns and the language of her
   * headings. New headings come after hers, and everything else stays as it is. Whether the copy is
   * a rule book is for her to see to: a rule may lack its conclusion.
   *
   * @return the bytes, or the problems of a workbook that is none, or of one that becomes too large
   * @throws IllegalArgumentException if a row belongs to a table that the book lacks
   */
  public static Checked<byte[]> adding(
      String source, byte[] workbook, Vocabulary vocabulary, List<NewRow> rows) {
    return Xlsx.read(source, workbook, Limits.WORKBOOK)
        .then(
            read ->
                new BookReader(new WorkbookBook(read), vocabulary)
                    .read()
                    .then(
                        book -> Xlsx.adding(source, workbook, new AddedRows(read, book).of(rows))));
  }

  /** Returns what was written, only if reading it gives the same book. */
  private static <T> T readBack(RuleBook book, Checked<RuleBook> read, T written) {
    String expected = book.canonical();
    String found = read.value().map(RuleBook::canonical).orElse("");
    if (!found.equals(expected)) {
      Set<String> lines = found.lines().collect(Collectors.toSet());
      throw new IllegalArgumentException(
          "Expected a book that files can say; '"
              + book.id()
              + "' is read back without "
              + expected.lines().filter(line -> !lines.contains(line)).limit(1).toList()
              + ", "
              + read.problems()
              + ".");
    }
    return written;
  }

  /**
   * Writes a book to an unused path: as a workbook, if the path ends with {@code .xlsx}, or as the
   * files of a folder that does not exist or is empty; whole or not at all, also if several threads
   * or programs write it at once. Reading it gives the same book, comments and order included.
   *
   * @throws java.nio.file.FileAlreadyExistsException if the path is in use
   * @throws IOException if the book cannot be written
   * @throws IllegalArgumentException if the book was built in code and holds what no cell can
   *     express, such as a third as a border
   */
  public static void write(RuleBook book, Path path) throws IOException {
    if (isWorkbook(path)) {
      Files.create(path, workbook(book));
    } else {
      Files.create(path, files(book));
    }
  }
}

package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RandomBooks;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Vocabulary;

/** Rule books of every kind, written and read: as we write them, and as others might. */
class RandomBooksTest {

  private static Checked<RuleBook> read(byte[] workbook, Vocabulary vocabulary) {
    return Xlsx.read("bok.xlsx", workbook, Limits.WORKBOOK)
        .then(book -> new BookReader(new WorkbookBook(book), vocabulary).read());
  }

  private static void isTheSameBook(Checked<RuleBook> read, RuleBook book) {
    assertThat(read.problems()).isEmpty();
    assertThat(read.orThrow().canonical()).isEqualTo(book.canonical());
    assertThat(read.orThrow().sha256()).isEqualTo(book.sha256());
  }

  @Property(tries = 150)
  void whatIsWrittenAsAFolderIsReadAsTheSameBook(@ForAll Random random) {
    RandomBooks books = new RandomBooks(random);
    Vocabulary vocabulary = books.vocabulary();
    RuleBook book = books.book(vocabulary);
    SortedMap<String, byte[]> files = new FolderForm(new BookRows(book)).files();

    isTheSameBook(RuleBooks.read(Files.of(files), vocabulary), book);
  }

  @Property(tries = 150)
  void whatIsWrittenAsAWorkbookIsReadAsTheSameBook(@ForAll Random random) {
    RandomBooks books = new RandomBooks(random);
    Vocabulary vocabulary = books.vocabulary();
    RuleBook book = books.book(vocabulary);

    isTheSameBook(read(new WorkbookForm(new BookRows(book)).bytes(), vocabulary), book);
  }

  /** What a book declares in its sheet of facts is all that a reader needs. */
  @Property(tries = 150)
  void aBookOverItsOwnFactsIsReadWithoutBeingGivenThem(@ForAll Random random) {
    RandomBooks books = new RandomBooks(random);
    RuleBook book = books.book(books.vocabulary());

    isTheSameBook(RuleBooks.read(Files.of(new FolderForm(new BookRows(book)).files())), book);
    isTheSameBook(RuleBooks.read("bok.xlsx", new WorkbookForm(new BookRows(book)).bytes()), book);
  }

  @Property(tries = 150)
  void orderAndLanguageSayNothing(@ForAll Random random) {
    RandomBooks books = new RandomBooks(random);
    Vocabulary vocabulary = books.vocabulary();
    RuleBook book = books.book(vocabulary);
    OtherWriting other = new OtherWriting(book, vocabulary, random);
    Checked<RuleBook> read =
        random.nextInt(3) == 0
            ? read(other.workbook(), vocabulary)
            : random.nextBoolean()
                ? RuleBooks.read(Files.of(other.files()))
                : RuleBooks.read(Files.of(other.files()), vocabulary);

    assertThat(read.problems()).isEmpty();
    assertThat(inOrder(read.orThrow()).canonical()).isEqualTo(inOrder(book).canonical());
  }

  /** Returns the same book with the columns of each table in the order of their keys. */
  private static RuleBook inOrder(RuleBook book) {
    return new RuleBook(
        book.about(),
        book.vocabulary(),
        book.tables().stream().map(RandomBooksTest::inOrder).toList(),
        book.parameters(),
        book.scenarios(),
        book.waivers(),
        book.comments());
  }

  private static DecisionTable inOrder(DecisionTable table) {
    List<Integer> inputs = order(table.inputs());
    List<Integer> outputs = order(table.outputs());
    return new DecisionTable(
        table.name(),
        table.policy(),
        in(inputs, table.inputs()),
        in(outputs, table.outputs()),
        table.rows().stream()
            .map(row -> row.asking(in(inputs, row.tests())).concluding(in(outputs, row.outputs())))
            .toList());
  }

  private static List<Integer> order(List<Fact> facts) {
    return IntStream.range(0, facts.size())
        .boxed()
        .sorted(Comparator.comparing(i -> facts.get(i).key()))
        .toList();
  }

  private static <T> List<T> in(List<Integer> order, List<T> some) {
    return order.stream().map(some::get).toList();
  }
}

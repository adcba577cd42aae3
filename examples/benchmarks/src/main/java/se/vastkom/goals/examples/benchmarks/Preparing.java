package se.vastkom.goals.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.engine.RuleEngine;

/** Times how a book of 1,000 rows is prepared for its first case. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Preparing {

  private static final int ROWS = 1_000;
  private static final LocalDate DAY = LocalDate.of(2015, 12, 31);

  /** The engine's name. */
  @Param("direct")
  public String engine = "";

  /** Whether the book is first read from a workbook. */
  @Param("false")
  public boolean read;

  private final Sample sample = Sample.of(ROWS, Sample.Kind.REPEATED, 1);
  private @Nullable RuleBook book;
  private Path file = Path.of("");

  /** Created by JMH. */
  public Preparing() {}

  /**
   * Writes the book.
   *
   * @throws IOException if that fails
   */
  @Setup
  public void write() throws IOException {
    book =
        new RuleBook(
            new RuleBook.About("tusen-rader", "Tusen rader", "1", "", "", Validity.ALWAYS),
            List.of(sample.table()));
    file = Files.createTempFile("tusen-rader", ".xlsx");
    Files.write(file, RuleBooks.workbook(book));
  }

  /**
   * Deletes the book.
   *
   * @throws IOException if that fails
   */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** Prepares the book, and decides one case. */
  @Benchmark
  public Object prepare() {
    Vocabulary vocabulary = sample.vocabulary();
    RuleBook ready = read || book == null ? RuleBooks.read(file, vocabulary).orThrow() : book;
    RuleEngine.Prepared prepared = Arms.engine(engine).prepare(ready.on(DAY).tables());
    return prepared.hits(sample.facts().get(0));
  }
}

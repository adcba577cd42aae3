package se.vastkom.goals.workbench;

import static java.util.Objects.requireNonNull;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.followup.FollowUpForms;
import se.vastkom.goals.io.followup.FollowUpTemplate;
import se.vastkom.goals.report.HtmlReport;
import se.vastkom.goals.report.PageParts;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * A page in the browser on this machine that follows a folder: each save there is read once it is
 * whole, assessed and shown, with the goals that have another verdict since. Nothing is written but
 * what is asked for, and only in the folder. For any thread; ends when closed, or from the page.
 */
public final class Workbench implements AutoCloseable {

  private static final List<String> EXAMPLE =
      List.of("uppfoljning.yaml", "mal.csv", "utfall.csv", "kommuner.csv");

  /** A book with borders to move. */
  private static final String EXAMPLE_BOOK = "niva-90-75";

  private static final HtmlInterceptor NO_INTERCEPTOR =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
      };

  private final Words words;
  private final Bench bench;
  private final HtmlReport report;
  private final PageParts parts;
  private final Consumer<Throwable> faults;
  private final AtomicReference<Optional<Phrase>> said = new AtomicReference<>(Optional.empty());
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Server server;

  private @Nullable FolderLock lock;
  private @Nullable FolderWatch watch;
  private volatile @Nullable Path folder;

  /** Text of others is made harmless before it is escaped. */
  private static final class Output extends OwaspHtmlTemplateOutput {
    Output(TemplateOutput text) {
      super(text);
    }

    @Override
    public void writeUserContent(@Nullable String value) {
      if (value != null) {
        super.writeUserContent(Harmless.inPage(value));
      }
    }
  }

  private Workbench(RuleEngine engine, Words words, Consumer<Throwable> faults) throws IOException {
    this.words = words;
    this.faults = faults;
    bench = new Bench(engine);
    report = Reports.html(words);
    parts = PageParts.in(words);
    server = new Server(this);
  }

  /**
   * Opens a workbench for a folder, or one that asks for a folder.
   *
   * @param folder the folder; empty to be asked for on the page
   * @param engine decides
   * @param words the language of the page
   * @param faults is told of what goes wrong in the workbench itself
   * @throws IOException if no port of this machine can be had, or the folder cannot be read
   * @throws OpenAlready if another workbench follows the folder
   */
  public static Workbench open(
      Optional<Path> folder, RuleEngine engine, Words words, Consumer<Throwable> faults)
      throws IOException, OpenAlready {
    Workbench workbench =
        new Workbench(
            requireNonNull(engine, "engine"),
            requireNonNull(words, "words"),
            requireNonNull(faults, "faults"));
    try {
      if (folder.isPresent()) {
        workbench.follow(folder.get());
      }
      return workbench;
    } catch (IOException | OpenAlready | RuntimeException e) {
      workbench.close();
      throw e;
    }
  }

  /** Says that another workbench follows the same folder. */
  public static final class OpenAlready extends Exception {
    private static final long serialVersionUID = 1;

    OpenAlready(String folder) {
      super("Another workbench follows the folder " + folder + ".");
    }
  }

  /** Returns the address by which a browser is let in; whoever has it can see the folder. */
  public String address() {
    return server.address();
  }

  /** Returns an address that does the same, but once: for a browser to be started with. */
  public String addressForOnce() {
    return server.addressForOnce();
  }

  /** Waits until the workbench ends. */
  public void await() throws InterruptedException {
    ended.await();
  }

  private synchronized void follow(Path path) throws IOException, OpenAlready {
    FolderLock locked = FolderLock.of(path.toRealPath());
    try {
      watch = FolderWatch.of(path, this::update);
      lock = locked;
      folder = path;
    } catch (IOException | RuntimeException e) {
      locked.close();
      throw e;
    }
  }

  private void update(Snapshot snapshot) {
    try {
      bench.update(snapshot);
    } catch (RuntimeException | Error fault) {
      faulted(fault);
      throw fault;
    }
  }

  Bench bench() {
    return bench;
  }

  void faulted(Throwable fault) {
    faults.accept(fault);
  }

  String say(Phrase phrase) {
    return words.sayFirst(phrase);
  }

  /** Takes what an action came to, which the next page says. */
  void tell(Optional<Phrase> what) {
    said.set(what);
  }

  /** Returns the whole page. */
  String page() {
    View view = viewOf(said.getAndSet(Optional.empty()));
    return made(output -> JtebenchGenerated.render(output, NO_INTERCEPTOR, view));
  }

  /** Returns what changes of it. */
  String view() {
    return made(
        output -> JteshownGenerated.render(output, NO_INTERCEPTOR, viewOf(Optional.empty())));
  }

  private View viewOf(Optional<Phrase> said) {
    @Nullable Path path = folder;
    Optional<String> name =
        Optional.ofNullable(path)
            .map(one -> one.toAbsolutePath().normalize())
            .map(one -> String.valueOf(one.getFileName() == null ? one : one.getFileName()));
    return new View(words, parts, name, bench.shown(), said);
  }

  private static String made(Consumer<Output> template) {
    StringOutput text = new StringOutput();
    template.accept(new Output(text));
    return text.toString();
  }

  /** Returns a page of the report as it would be. */
  Optional<byte[]> reportPage(String file) {
    return bench.shown().assessed().flatMap(assessed -> report.page(assessed, file));
  }

  /** Shows another follow-up or book, or compares with something else. */
  void choose(Form form) {
    String[] against = form.get("mot").orElse("START:").split(":", 2);
    Choice.Against.Kind kind =
        List.of(Choice.Against.Kind.values()).stream()
            .filter(one -> one.name().equals(against[0]))
            .findFirst()
            .orElse(Choice.Against.Kind.START);
    bench.choose(
        new Choice(
            Optional.ofNullable(form.fields().get("uppfoljning")),
            form.get("regelverk"),
            new Choice.Against(kind, against.length < 2 ? "" : against[1])));
  }

  /** Opens a folder that was asked for; says why, where it cannot be. */
  synchronized Optional<Phrase> open(Form form) {
    String named = form.get("mapp").map(String::strip).orElse("");
    if (folder != null) {
      return Optional.empty();
    }
    try {
      Path path = Path.of(named);
      if (named.isEmpty() || !path.isAbsolute() || !Files.isDirectory(path)) {
        return Optional.of(Phrase.of("bench.no-folder").with("found", named));
      }
      follow(path);
      return Optional.empty();
    } catch (OpenAlready e) {
      return Optional.of(Phrase.of("bench.open-already").with("found", named));
    } catch (IOException | InvalidPathException e) {
      return Optional.of(Phrase.of("bench.no-folder").with("found", named));
    }
  }

  /** Writes something to begin with into a folder that has no follow-up, and perhaps no book. */
  Optional<Phrase> begin(Form form) {
    @Nullable Path into = folder;
    Shown shown = bench.shown();
    if (into == null || !shown.items(Item.Kind.FOLLOW_UP).isEmpty()) {
      return Optional.of(Phrase.of("bench.not-begun"));
    }
    boolean isExample = form.get("vad").filter("exempel"::equals).isPresent();
    boolean hasBook = !shown.items(Item.Kind.BOOK).isEmpty();
    Path first = into.resolve("uppfoljning.xlsx");
    Path second = into.resolve("regelverk.xlsx");
    try {
      if (Files.exists(first) || (Files.exists(second) && !hasBook)) {
        return Optional.of(Phrase.of("bench.not-begun"));
      }
      // The book first, so that nothing is assessed by another.
      if (!hasBook) {
        se.vastkom.goals.sheet.Files.create(
            second,
            RuleBooks.workbook(isExample ? RuleBooks.shipped(EXAMPLE_BOOK) : RuleBooks.template()));
      }
      se.vastkom.goals.sheet.Files.create(
          first, isExample ? example() : FollowUpTemplate.named("uppfoljning").workbook(words));
      return Optional.of(Phrase.of(hasBook ? "bench.begun-one" : "bench.begun"));
    } catch (IOException e) {
      return Optional.of(Phrase.of("bench.not-begun"));
    }
  }

  private static byte[] example() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : EXAMPLE) {
      try (@Nullable InputStream in = Workbench.class.getResourceAsStream("exempel/" + name)) {
        if (in == null) {
          throw new IllegalStateException("The artifact lacks its file " + name + ".");
        }
        files.put(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return FollowUpForms.workbook(FollowUps.read(FollowUpSource.of("exempel", files)).orThrow())
        .orThrow();
  }

  @Override
  public synchronized void close() {
    if (ended.getCount() == 0) {
      return;
    }
    ended.countDown();
    if (watch != null) {
      watch.close();
    }
    if (lock != null) {
      lock.close();
    }
    server.close();
  }
}

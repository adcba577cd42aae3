package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Document;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.Documents;
import se.vastkom.goals.io.csv.OpenDataWriter;
import se.vastkom.goals.io.text.TextWriter;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.ProblemsException;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The destination of a result: standard output, or a file or folder, but never one that was read.
 */
final class Output {

  private static final String MARK = "\ufeff";

  @Option(
      names = {"-o", "--ut", "--out"},
      paramLabel = "OUT",
      description = {
        "Filen att skriva; hel eller inte alls. Annars standard ut. För html en mapp.",
        "The file to write, whole or not at all. Otherwise standard output. For html a folder."
      })
  private @Nullable Path out;

  /** Writes a file, or the files of a folder. */
  interface Writing {
    void run(Path place) throws IOException;
  }

  /** Writes pages into a folder, and returns their paths. */
  interface Pages {
    List<Path> run(Path folder) throws IOException;
  }

  /**
   * Writes a document in a format and a language, whole or not at all. Printed text is fitted to
   * the terminal.
   */
  void write(Document document, String format, Sources read, Terminal terminal) {
    refuseUnreadable(format, terminal);
    byte[] result = bytes(document, format, terminal);
    if (isPrintedAsText(format)) {
      // Its writer has made it fit for a terminal already, and may have coloured it.
      printAsIs(result, terminal);
    } else {
      write(result, read, terminal);
    }
    if (out != null
        && format.equals(Formats.OPEN_DATA)
        && document instanceof AssessedFollowUp assessed) {
      writeMeaning(assessed, InputOptions.named(out), read, terminal);
    }
  }

  /** Writes what the columns of open data mean, beside them. */
  private static void writeMeaning(
      AssessedFollowUp assessed, Path data, Sources read, Terminal terminal) {
    String name = String.valueOf(data.getFileName());
    Path beside = data.resolveSibling(name + "-metadata.json");
    byte[] meaning = new OpenDataWriter().metadata(assessed, name);
    refuse(Stream.of(beside), read);
    run(beside, file -> se.vastkom.goals.sheet.Files.write(file, meaning));
    tell(Phrase.of("cli.written").with("path", beside.toString()), terminal);
  }

  /** Refuses to fill a terminal with what is no text; a file or another program may have it. */
  void refuseUnreadable(String format, Terminal terminal) {
    if (out != null || !terminal.isTerminal()) {
      return;
    }
    if (format.equals(Formats.WORKBOOK)) {
      throw Refusal.usage(Place.file(format), Phrase.of("cli.needs-file"));
    }
    if (format.equals(Formats.PDF)) {
      throw Refusal.usage(Place.file(format), Phrase.of("cli.needs-pdf-file"));
    }
  }

  private byte[] bytes(Document document, String format, Terminal terminal) {
    return whole(
        () ->
            isPrintedAsText(format)
                ? InputOptions.text(terminal).write(document, terminal.words())
                : Documents.write(document, format, terminal.words()));
  }

  /** Returns a result, or refuses with why its format cannot hold it. */
  static <T> T whole(Supplier<T> made) {
    try {
      return made.get();
    } catch (ProblemsException e) {
      throw new Refusal(Malvakt.BAD_INPUT, e.problems());
    }
  }

  /** Writes a result, whole or not at all, and says where. */
  void write(byte[] result, Sources read, Terminal terminal) {
    if (out != null) {
      Path place = InputOptions.named(out);
      refuse(Stream.of(place), read);
      run(place, file -> se.vastkom.goals.sheet.Files.write(file, result));
      tell(Phrase.of("cli.written").with("path", place.toString()), terminal);
    } else {
      print(result, terminal);
    }
  }

  /**
   * Returns the format of the result, which its file's ending may say, unless it was read.
   *
   * @param asked the format that was asked for, if one was
   */
  String format(Formats formats, @Nullable String asked, Sources read) {
    refuse(path().stream(), read);
    return formats.chosen(asked, path());
  }

  /** Returns the file or folder that was named, if one was. */
  Optional<Path> path() {
    return Optional.ofNullable(out);
  }

  /** Returns whether a result in a format is text for standard output. */
  boolean isPrintedAsText(String format) {
    return out == null && format.equals(Formats.TEXT);
  }

  /** Prints text that fits the terminal, or a part of it. */
  static void printText(Function<TextWriter, byte[]> text, Terminal terminal) {
    printAsIs(text.apply(InputOptions.text(terminal)), terminal);
    terminal.out().flush();
  }

  /**
   * Prints a result whole, or reports that it could not. A file or another program receives the
   * exact bytes; a terminal receives nothing that could steer it.
   */
  static void print(byte[] result, Terminal terminal) {
    printAsIs(terminal.isTerminal() ? harmless(result) : result, terminal);
  }

  /** Removes the byte order mark, which is for programs, and ends lines as a terminal does. */
  private static byte[] harmless(byte[] result) {
    String text = new String(result, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return Harmless.inTerminal(text.startsWith(MARK) ? text.substring(1) : text)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void printAsIs(byte[] result, Terminal terminal) {
    terminal.out().writeBytes(result);
    if (terminal.out().checkError()) {
      throw new Refusal(
          Malvakt.OUR_FAULT,
          List.of(Problem.error(Place.file("malvakt"), Phrase.of("cli.cannot-print"))));
    }
  }

  /** Returns the folder for pages, before any work is done. */
  Path folder() {
    Path folder =
        InputOptions.named(
            Optional.ofNullable(out)
                .orElseThrow(
                    () -> Refusal.usage(Place.file("html"), Phrase.of("cli.needs-folder"))));
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Refusal.usage(Place.file(folder.toString()), Phrase.of("cli.output-is-file"));
    }
    return folder;
  }

  /**
   * Writes pages into a folder, unless the folder or a page is among what was read, and says where
   * they are and which earlier ones are gone.
   */
  static void writePages(Path folder, Pages writing, Sources read, Terminal terminal) {
    List<Path> before = pages(folder);
    refuse(Stream.concat(Stream.of(folder), before.stream()), read);
    List<Path> written = new ArrayList<>();
    run(folder, place -> written.addAll(writing.run(place)));
    tell(
        Phrase.of("cli.pages-written")
            .with("path", first(written).toString())
            .with("pages", new Part.Amount(Ratio.of(written.size()), "sidor")),
        terminal);
    before.stream()
        .filter(Files::notExists)
        .forEach(page -> tell(Phrase.of("cli.page-gone").with("path", page.toString()), terminal));
  }

  /**
   * Writes the files of a report into a folder, unless one of them was read, and says which they
   * are and which earlier ones are gone.
   */
  static void writeReport(Path folder, ReportFiles files, Sources read, Terminal terminal) {
    refuse(
        Stream.concat(Stream.of(folder), files.files().keySet().stream().map(folder::resolve)),
        read);
    List<String> gone = new ArrayList<>();
    run(folder, place -> gone.addAll(files.write(place)));
    tell(
        Phrase.of("cli.report-written")
            .with("path", folder.toString())
            .with("files", Phrase.list(List.copyOf(files.files().keySet()), Part.Text::new)),
        terminal);
    gone.forEach(
        name ->
            tell(
                Phrase.of("cli.file-gone").with("path", folder.resolve(name).toString()),
                terminal));
  }

  /** Returns the page to open first: the one at the top. */
  private static Path first(List<Path> pages) {
    return pages.stream()
        .filter(page -> page.endsWith("index.html"))
        .min(Comparator.comparingInt(Path::getNameCount))
        .orElse(pages.get(0));
  }

  /** Says something of the result to whoever runs the command, on one line. */
  private static void tell(Phrase what, Terminal terminal) {
    terminal.err().println(Harmless.onOneLine(terminal.words().say(what)));
  }

  /** Returns the pages in a folder and in the folders of languages within it. */
  private static List<Path> pages(Path folder) {
    return Stream.concat(
            Stream.of(folder),
            Words.LANGUAGES.stream().map(one -> folder.resolve(one.getLanguage())))
        .flatMap(within -> pagesIn(within).stream())
        .toList();
  }

  private static List<Path> pagesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Refuses to write where something was read. */
  static void refuse(Stream<Path> places, Sources read) {
    places
        .filter(read::hold)
        .findFirst()
        .ifPresent(
            place -> {
              throw Refusal.usage(Place.file(place.toString()), Phrase.of("cli.output-is-input"));
            });
  }

  private static void run(Path place, Writing writing) {
    try {
      writing.run(place);
    } catch (FileAlreadyExistsException e) {
      throw Refusal.usage(Place.file(e.getFile()), Phrase.of("cli.page-exists"));
    } catch (IOException e) {
      throw unwritten(place, e);
    }
  }

  /** Refuses a result that could not be written, which is not a usage error. */
  static Refusal unwritten(Path place, IOException fault) {
    return new Refusal(
        Malvakt.OUR_FAULT, List.of(se.vastkom.goals.sheet.Files.unwritten(place, fault)));
  }
}

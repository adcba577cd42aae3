package se.vastkom.goals.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.vastkom.goals.examples.cli.Malvakt.Terminal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Where a result goes: to standard output, or to a file or folder, but never onto what was read.
 */
final class Output {

  @Option(
      names = {"-o", "--ut", "--out"},
      paramLabel = "OUT",
      description = {
        "Filen att skriva; hel eller inte alls. Annars standard ut. För html en mapp.",
        "The file to write, whole or not at all. Otherwise standard output. For html a folder."
      })
  private @Nullable Path out;

  /** What writes a file, or the files of a folder. */
  interface Writing {
    void run(Path place) throws IOException;
  }

  /** Whether a place was given. */
  boolean isGiven() {
    return out != null;
  }

  /** Writes a result, whole or not at all. */
  void write(byte[] result, List<Path> read, Terminal terminal, List<Words> languages) {
    if (out == null) {
      print(result, terminal, languages);
    } else {
      writeTo(out, place -> se.vastkom.goals.sheet.Files.write(place, result), read, languages);
    }
  }

  /** Prints a result whole, or says that it could not. */
  static void print(byte[] result, Terminal terminal, List<Words> languages) {
    terminal.out().writeBytes(result);
    if (terminal.out().checkError()) {
      throw new Refused(
          Malvakt.OUR_FAULT,
          List.of(Problem.error(Place.file("malvakt"), Phrase.of("cli.cannot-print"))),
          languages);
    }
  }

  /** The folder that pages are written to, before anything is worked out. */
  Path folder(List<Words> languages) {
    Path folder =
        Optional.ofNullable(out)
            .orElseThrow(
                () -> Refused.usage(Place.file("html"), Phrase.of("cli.needs-folder"), languages));
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Refused.usage(
          Place.file(folder.toString()), Phrase.of("cli.output-is-file"), languages);
    }
    return folder;
  }

  /** Writes to a file or a folder, unless it belongs to what was read. */
  static void writeTo(Path place, Writing writing, List<Path> read, List<Words> languages) {
    if (read.stream().anyMatch(source -> isWithin(place, source))) {
      throw Refused.usage(
          Place.file(place.toString()), Phrase.of("cli.output-is-input"), languages);
    }
    try {
      writing.run(place);
    } catch (IOException e) {
      throw Refused.usage(Place.file(place.toString()), Phrase.of("cli.cannot-write"), languages);
    }
  }

  private static boolean isWithin(Path file, Path source) {
    return real(file).startsWith(real(source));
  }

  /** Where a path leads once links are followed, as far as it exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path existing = absolute;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
    } catch (IOException e) {
      return absolute;
    }
  }
}

package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Whose colours, logotype and words pages have; what is read from the file is in {@link OwnHouse}.
 */
final class HouseOption {

  @Option(
      names = {"--hus", "--house"},
      paramLabel = "FILE",
      description = {
        "Egna färger, logotyp och ord på sidorna, ur en fil.",
        "Colours, logotype and words of one's own on the pages, from a file."
      })
  private @Nullable Path file;

  /** Returns the file, if one was named. */
  Optional<Path> file() {
    return Optional.ofNullable(file).map(InputOptions::named);
  }
}

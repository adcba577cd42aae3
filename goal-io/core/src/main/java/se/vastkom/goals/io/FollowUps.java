package se.vastkom.goals.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads follow-ups in any of the formats on the class path; the built-in ones are a folder and a
 * JSON file.
 */
public final class FollowUps {

  private FollowUps() {}

  /** Returns the follow-up at this path, or every problem with it. */
  public static Checked<FollowUp> read(Path source) {
    String name = String.valueOf(source.getFileName());
    if (!Files.exists(source)) {
      return Checked.failed(List.of(Problem.error(Place.file(name), Phrase.of("file.missing"))));
    }
    Optional<Problem> special = se.vastkom.goals.sheet.Files.special(source);
    if (special.isPresent()) {
      return Checked.failed(List.of(special.get()));
    }
    List<FollowUpReader> readers = readers();
    return readers.stream()
        .filter(reader -> reader.reads(source))
        .findFirst()
        .map(reader -> reader.read(source))
        .orElseGet(
            () ->
                Checked.failed(
                    List.of(
                        Problem.error(
                            Place.file(name),
                            Phrase.of("io.unknown-format")
                                .with(
                                    "known",
                                    Phrase.list(
                                        readers, reader -> new Part.Text(reader.name())))))));
  }

  private static List<FollowUpReader> readers() {
    return ServiceLoader.load(FollowUpReader.class, FollowUpReader.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(FollowUpReader::name))
        .toList();
  }
}

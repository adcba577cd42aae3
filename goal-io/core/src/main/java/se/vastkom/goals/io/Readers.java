package se.vastkom.goals.io;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.io.Plugins.Plugin;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Chooses the one reader that takes a source for its own, and reads with it.
 *
 * @param plugins the readers
 */
record Readers(Plugins<FollowUpReader> plugins) {

  Checked<FollowUp> read(FollowUpSource source) {
    Problems problems = new Problems();
    source.obstacle().ifPresent(problems::add);
    Place place = Place.file(source.name());
    if (!plugins.namesakes().isEmpty()) {
      problems.error(place, Phrase.of("io.namesakes").with("found", shown(plugins.namesakes())));
    }
    if (problems.hasErrors()) {
      return problems.failed();
    }
    plugins.faults().forEach(fault -> problems.remark(place, fault));
    List<Plugin<FollowUpReader>> takers = takers(source, problems);
    if (takers.isEmpty()) {
      problems.error(place, ForeignFile.refusal(source).orElseGet(this::unknown));
      return problems.failed();
    }
    if (takers.size() > 1) {
      problems.error(place, Phrase.of("io.several-readers").with("found", shown(takers)));
      return problems.failed();
    }
    return problems
        .take(read(takers.get(0), source))
        .map(followUp -> problems.check(() -> followUp))
        .orElseGet(problems::failed);
  }

  /** Returns what the reader that takes a source reads of it; none if it fails to say. */
  List<InputFile> inputs(FollowUpSource source) {
    return asked(source, reader -> reader.inputs(source), List.of());
  }

  /** Returns what of it may be published, by name; nothing if the reader fails to say. */
  SortedMap<String, byte[]> offered(FollowUpSource source) {
    return asked(source, reader -> new TreeMap<>(reader.offered(source)), new TreeMap<>());
  }

  private <T> T asked(FollowUpSource source, Function<FollowUpReader, T> question, T nothing) {
    List<Plugin<FollowUpReader>> takers = takers(source, new Problems());
    try {
      return takers.size() == 1 ? question.apply(takers.get(0).port()) : nothing;
    } catch (RuntimeException | LinkageError e) {
      // What it reads is beside the result, which is not to be lost for it.
      return nothing;
    }
  }

  /** Returns the readers that take the source for their own; one that fails to tell does not. */
  private List<Plugin<FollowUpReader>> takers(FollowUpSource source, Problems problems) {
    List<Plugin<FollowUpReader>> takers = new ArrayList<>();
    for (Plugin<FollowUpReader> reader : plugins.all()) {
      try {
        if (reader.port().reads(source)) {
          takers.add(reader);
        }
      } catch (RuntimeException | LinkageError e) {
        problems.remark(Place.file(source.name()), failure("io.fails-to-tell", reader, e));
      }
    }
    return takers;
  }

  private static Checked<FollowUp> read(Plugin<FollowUpReader> reader, FollowUpSource source) {
    Problems problems = new Problems();
    Place place = Place.file(source.name());
    try {
      @Nullable Checked<FollowUp> read = reader.port().read(source);
      if (read != null) {
        return read;
      }
      problems.error(place, Phrase.of("io.reads-nothing").with("reader", reader.shown()));
    } catch (RuntimeException | LinkageError e) {
      problems.error(place, failure("io.fails-to-read", reader, e));
    }
    return problems.failed();
  }

  private Phrase unknown() {
    return Phrase.of("io.unknown-format").with("known", Phrase.list(plugins.all(), Readers::input));
  }

  private static Part input(Plugin<FollowUpReader> reader) {
    Phrase known = Phrase.of("io.known-format").with("name", reader.name());
    try {
      @Nullable Part input = reader.port().input();
      return known.with("input", input == null ? reader.shown() : input);
    } catch (RuntimeException | LinkageError e) {
      return known.with("input", reader.shown());
    }
  }

  private static Phrase failure(String key, Plugin<FollowUpReader> reader, Throwable fault) {
    return Phrase.of(key).with("reader", reader.shown()).with("fault", Plugins.shown(fault));
  }

  private static Part shown(List<Plugin<FollowUpReader>> readers) {
    return Phrase.list(readers, Plugin::shown);
  }
}

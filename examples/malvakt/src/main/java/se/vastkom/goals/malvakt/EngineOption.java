package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** The choice of rule engine. All decide the same. */
final class EngineOption {

  @Option(
      names = {"--motor", "--engine"},
      paramLabel = "drools|direct|dmn",
      description = {
        "Regelmotorn som avgör. Annars drools. Alla avgör lika.",
        "The rule engine that decides. Otherwise drools. All decide the same."
      })
  private @Nullable String name;

  /** Returns the chosen engine. */
  RuleEngine engine() {
    if (name == null) {
      return RuleEngine.onClassPath();
    }
    List<RuleEngine> known = new ArrayList<>(RuleEngine.all(EngineOption.class.getClassLoader()));
    return named(known)
        .orElseGet(
            () -> {
              known.clear();
              known.addAll(RuleEngine.all(withMore()));
              return named(known).orElseThrow(() -> unknown(known));
            });
  }

  private Optional<RuleEngine> named(List<RuleEngine> known) {
    return known.stream().filter(engine -> engine.name().equals(name)).findFirst();
  }

  private Refusal unknown(List<RuleEngine> known) {
    String found = String.valueOf(name);
    List<String> names = known.stream().map(RuleEngine::name).toList();
    return Refusal.usage(
        Place.file(found),
        Phrase.of("cli.unknown-engine")
            .with("found", found)
            .with("hint", Nearest.hint(found, names))
            .with("known", Phrase.list(names, Part.Text::new)));
  }

  /**
   * Adds the engines with many jars, which are in a folder of their own that is only searched here.
   */
  private static ClassLoader withMore() {
    ClassLoader own = EngineOption.class.getClassLoader();
    Path folder = Path.of(System.getProperty("malvakt.engines", ""));
    if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
      return own;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new URLClassLoader(files.sorted().map(EngineOption::url).toArray(URL[]::new), own);
    } catch (IOException e) {
      return own;
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("Every file has an address.", e);
    }
  }
}

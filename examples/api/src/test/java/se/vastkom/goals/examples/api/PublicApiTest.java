package se.vastkom.goals.examples.api;

import static java.lang.module.ModuleDescriptor.Requires.Modifier.TRANSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each artifact offers what the file {@code api.txt} beside its pom lists, so that no change of it
 * goes unseen. To renew them after an intended change, run with {@code -Dgolden.renew=true} and
 * read the difference.
 */
class PublicApiTest {

  private static final Path ROOT = Path.of("../..");

  /** A type of ours in a list, where {@code se.vastkom.goals} goes without saying. */
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:\\.[A-Z]\\w*)*");

  /** The folders of the published artifacts. */
  static Stream<String> artifacts() {
    return Stream.of(
        "goal-model",
        "goal-io/sheet",
        "goal-io/core",
        "goal-io/page",
        "goal-io/report",
        "goal-io/pdf",
        "goal-rules/tables",
        "goal-rules/core",
        "goal-rules/drools",
        "goal-rules/dmn",
        "goal-rules/drools-trusted",
        "goal-rules/junit");
  }

  private static PublicApi api(String artifact) {
    return new PublicApi(ROOT.resolve(artifact).resolve("target/classes"));
  }

  @ParameterizedTest
  @MethodSource("artifacts")
  void isWhatTheListSays(String artifact) throws IOException {
    Path list = ROOT.resolve(artifact).resolve("api.txt");
    String found = api(artifact).text();
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(list, found);
    }
    assertThat(list)
        .as("What %s offers. Is the change meant? Then run with -Dgolden.renew=true.", artifact)
        .hasContent(found);
  }

  /** What is found on the class path is found on the module path, and the other way round. */
  @ParameterizedTest
  @MethodSource("artifacts")
  void servicesAreTheSameOnBothPaths(String artifact) throws IOException {
    Optional<ModuleDescriptor> module = api(artifact).module();
    if (module.isPresent()) {
      Map<String, Set<String>> provided =
          module.get().provides().stream()
              .collect(
                  Collectors.toMap(
                      ModuleDescriptor.Provides::service,
                      service -> new TreeSet<>(service.providers())));
      assertThat(services(ROOT.resolve(artifact).resolve("target/classes/META-INF/services")))
          .isEqualTo(new TreeMap<>(provided));
    }
  }

  private static Map<String, Set<String>> services(Path folder) throws IOException {
    Map<String, Set<String>> services = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          services.put(file.getFileName().toString(), new TreeSet<>(Files.readAllLines(file)));
        }
      }
    }
    return services;
  }

  /** Otherwise whoever requires the module can call what they cannot name. */
  @ParameterizedTest
  @MethodSource("artifacts")
  void signaturesNameOnlyTypesThatTheModuleShows(String artifact) throws IOException {
    Set<String> rooms = new HashSet<>();
    Set<String> shown = new HashSet<>();
    Set<String> readable = readable(artifact);
    for (String other : artifacts().toList()) {
      Map<String, List<Class<?>>> types = api(other).types();
      rooms.addAll(types.keySet());
      if (readable.contains(other)) {
        types.values().forEach(all -> all.forEach(type -> shown.add(type.getCanonicalName())));
      }
    }
    assertThat(named(api(artifact)))
        .filteredOn(type -> rooms.contains(type.replaceFirst("\\.[A-Z].*", "")))
        .isSubsetOf(shown);
  }

  /** Returns the artifacts whose packages one sees by requiring an artifact's module. */
  private static Set<String> readable(String artifact) {
    Optional<ModuleDescriptor> module = api(artifact).module();
    if (module.isEmpty()) {
      return artifacts().collect(Collectors.toSet());
    }
    Set<String> passedOn =
        module.get().requires().stream()
            .filter(required -> required.modifiers().contains(TRANSITIVE))
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toSet());
    Set<String> readable = new HashSet<>(Set.of(artifact));
    artifacts()
        .filter(
            other ->
                api(other)
                    .module()
                    .map(ModuleDescriptor::name)
                    .filter(passedOn::contains)
                    .isPresent())
        .forEach(other -> readable.addAll(readable(other)));
    return readable;
  }

  private static Set<String> named(PublicApi api) throws IOException {
    return api.text()
        .lines()
        .filter(line -> !line.matches("(module|package|  (requires|uses|provides)) .*"))
        .flatMap(line -> TYPE.matcher(line).results())
        .map(type -> "se.vastkom.goals." + type.group())
        .collect(Collectors.toSet());
  }
}

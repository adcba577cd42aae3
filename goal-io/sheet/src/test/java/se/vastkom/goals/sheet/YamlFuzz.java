package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Part;

/**
 * Fuzzes positioned YAML: whatever can be read is written with every text in quotes, and reads the
 * same again.
 */
class YamlFuzz {

  /** Small, so that every limit is met. */
  private static final Limits LIMITS = new Limits(100_000, 30, 8, 40);

  private static final Part.Name TITLE = new Part.Name("titel", "title");
  private static final Part.Name AREAS = new Part.Name("områden", "areas");

  @FuzzTest
  void yaml(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Checked<Yaml.Mapping> read = Yaml.read("a.yaml", bytes, LIMITS);
    Said.isFitToRead(read, text);
    read.value()
        .ifPresent(
            mapping -> {
              Said.isFitToRead(used(mapping), text);
              String quoted = quoted(mapping);
              byte[] again = quoted.getBytes(StandardCharsets.UTF_8);
              assertThat(quoted(Yaml.read("a.yaml", again, Limits.STANDARD).orThrow()))
                  .isEqualTo(quoted);
            });
  }

  private static Checked<Yaml.Mapping> used(Yaml.Mapping mapping) {
    Problems problems = new Problems();
    mapping.expect(List.of(TITLE, AREAS), problems);
    mapping.required(TITLE, problems);
    mapping.texts(AREAS, problems);
    mapping
        .mappings(AREAS, problems)
        .forEach(area -> area.required(TITLE, problems).ifPresent(YamlFuzz::quoted));
    return problems.check(() -> mapping);
  }

  private static String quoted(Yaml yaml) {
    if (yaml instanceof Yaml.Scalar scalar) {
      return scalar
          .text()
          .chars()
          .mapToObj(c -> String.format("\\u%04x", c))
          .collect(Collectors.joining("", "\"", "\""));
    }
    if (yaml instanceof Yaml.Sequence sequence) {
      return sequence.values().stream()
          .map(YamlFuzz::quoted)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ((Yaml.Mapping) yaml)
        .entries().entrySet().stream()
            .map(entry -> "? " + quoted(entry.getKey()) + "\n: " + quoted(entry.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}

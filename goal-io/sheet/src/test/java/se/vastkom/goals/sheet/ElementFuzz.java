package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;

/**
 * Positioned XML: an element stands where its tag does, and what is written of it reads the same.
 */
class ElementFuzz {

  /** Small, so that every limit is met. */
  private static final Limits LIMITS = new Limits(100_000, 30, 8, 40);

  @FuzzTest
  void elements(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Checked<Element> read = Element.read("a.xml", bytes, LIMITS);
    Said.isFitToRead(read, text);
    read.value()
        .ifPresent(
            element -> {
              stands(element, text.split("\r\n|\r|\n", -1), text.startsWith("\ufeff") ? 1 : 0);
              String written = written(element);
              byte[] again = written.getBytes(StandardCharsets.UTF_8);
              assertThat(written(Element.read("a.xml", again, Limits.LARGE).orThrow()))
                  .isEqualTo(written);
            });
  }

  private static void stands(Element element, String[] lines, int mark) {
    int row = element.place().row();
    int column = element.place().column() - 1 + (row == 1 ? mark : 0);
    assertThat(lines[row - 1].substring(column)).startsWith("<").containsPattern("^<[^!?/]");
    element.children().forEach(child -> stands(child, lines, mark));
  }

  private static String written(Element element) {
    return "<%s%s%s>%s%s</%s>"
        .formatted(
            element.name(),
            element.namespace().isEmpty()
                ? " xmlns=''"
                : " xmlns='" + escaped(element.namespace()) + "'",
            element.attributes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each -> " " + each.getKey() + "='" + escaped(each.getValue()) + "'")
                .collect(Collectors.joining()),
            escaped(element.text()),
            element.children().stream().map(ElementFuzz::written).collect(Collectors.joining()),
            element.name());
  }

  private static String escaped(String text) {
    return text.codePoints().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining());
  }
}

package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an XML document can hold, and how it holds it. */
class DocumentTest {

  @Test
  void aDocumentHoldsEveryCharacterOfXml() {
    IntStream held =
        IntStream.of(
            '\t', '\n', '\r', ' ', 0xD7FF, 0xE000, 0xFFFD, 0x10000, Character.MAX_CODE_POINT);
    assertThat(held.filter(c -> !Document.canHold(c)).boxed()).isEmpty();
    IntStream beyond = IntStream.of(0, 0x1F, 0x0B, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF);
    assertThat(beyond.filter(Document::canHold).boxed()).isEmpty();
    assertThat(Document.canHold("å\ud83d\ude00")).isTrue();
    assertThat(Document.canHold("å\ud83d")).isFalse();
  }

  @Test
  void elementsStandOnLinesOfTheirOwnAndKeepEverySignOfTheirTexts() {
    Document xml = new Document();
    xml.begin("a");
    xml.empty("b", "id", "1", "name", "<\"å\" & 'ö'>\t\n\r");
    xml.text("c", "<\"å\" & 'ö'>\t\r");
    xml.end();
    assertThat(new String(xml.bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <a>
              <b id="1" name="&lt;&quot;å&quot; &amp; 'ö'&gt;&#9;&#10;&#13;"/>
              <c>&lt;"å" &amp; 'ö'&gt;\t&#13;</c>
            </a>
            """);
  }

  @Test
  void anIdIsGivenOnce() {
    Document xml = new Document();
    assertThat(xml.id("mål 1")).isEqualTo("mål_1");
    assertThat(xml.id("mål-1")).isEqualTo("mål_1.2");
    assertThat(xml.id("mål 1")).isEqualTo("mål_1.3");
  }
}

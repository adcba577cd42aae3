package se.vastkom.goals.io.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.io.Kept.assertKept;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.ReviewSample;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Words;

class MarkdownWriterTest {

  private static final MarkdownWriter WRITER = new MarkdownWriter();
  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  AutolinkExtension.create(),
                  StrikethroughExtension.create()))
          .build();

  private final ReviewSample sample = new ReviewSample();

  private static String text(byte[] written) {
    return new String(written, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void writesTheCommentsThatAreKeptBesideThisTest(String language) {
    Words words = language.equals("sv") ? Words.swedish() : Words.english();
    Class<?> here = MarkdownWriterTest.class;
    assertKept(
        here, language + "-comparison.md", WRITER.write(sample.compared().comparison(), words));
    assertKept(
        here, language + "-other-goals.md", WRITER.write(sample.compared().otherGoals(), words));
    assertKept(
        here, language + "-explanation.md", WRITER.write(sample.explanationOfMembers(), words));
    assertKept(here, language + "-periods.md", WRITER.write(sample.compared().periods(), words));
    assertKept(
        here, language + "-rules.md", WRITER.write(sample.compared().ruleDifferences(), words));
  }

  @Test
  void saysThatNothingDiffers() {
    assertThat(text(WRITER.write(sample.compared().unchanged(), Words.swedish())))
        .startsWith("## Inget skiljer\n");
    assertThat(text(WRITER.write(sample.compared().unchanged(), Words.english())))
        .startsWith("## Nothing differs\n");
    assertThat(text(WRITER.write(sample.compared().noDifferences(), Words.swedish())))
        .startsWith("## Regelverken ger samma slutsats i alla möjliga fall\n")
        .endsWith("\n\nTabellen trend ger samma slutsats i alla möjliga fall.\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a|b, a\\|b",
        "`rm`, \\`rm\\`",
        "<b>, &lt;b&gt;",
        "@namn, @<!-- -->namn",
        "se #12, se \\#<!-- -->12",
        "http://x.se, http:<!-- -->//x.se",
        "www.x.se, www<!-- -->.x.se",
        "[a](b), \\[a\\](b)",
        "- punkt, \\- punkt",
        "12. punkt, 12\\. punkt",
        "c:\\mapp, c:&bsol;mapp",
        "$x$, \\$x\\$",
        ":smile:, \\:<!-- -->smile:",
        "&amp;, &amp;amp;"
      })
  void showsASignThatMarksUpAsItWasWritten(String written, String shown) {
    assertThat(Literal.of(written)).isEqualTo(shown);
  }

  @Test
  void aCellStaysOnItsLine() {
    assertThat(Literal.of("en\r\n\n  rad \u2028x")).isEqualTo("en rad �x");
  }

  private static final List<String> PLAIN = skeleton("x");

  @Property(tries = 1000)
  void nothingThatIsWrittenBecomesMarkup(@ForAll("texts") String written) {
    assertThat(skeleton(written)).isEqualTo(PLAIN);
    Node alone = PARSER.parse(Literal.of(written));
    String line = Harmless.inTerminal(written.replaceAll("\\s+", " ")).strip();
    assertThat(TextContentRenderer.builder().build().render(alone).replace("<!-- -->", ""))
        .isEqualTo(line.replace("<!-- -->", ""));
  }

  /** Returns every node of the comments except texts and the HTML comments within them. */
  private static List<String> skeleton(String written) {
    ReviewSample hostile = new ReviewSample(text -> written);
    List<String> nodes = new ArrayList<>();
    for (Words words : Words.LANGUAGES.stream().map(Words::in).toList()) {
      collect(PARSER.parse(text(WRITER.write(hostile.compared().comparison(), words))), nodes);
      collect(PARSER.parse(text(WRITER.write(hostile.compared().otherGoals(), words))), nodes);
      collect(PARSER.parse(text(WRITER.write(hostile.compared().ruleDifferences(), words))), nodes);
    }
    return nodes;
  }

  private static void collect(Node node, List<String> nodes) {
    boolean isComment = node instanceof HtmlInline html && html.getLiteral().equals("<!-- -->");
    if (!(node instanceof Text) && !isComment) {
      nodes.add(node instanceof HtmlInline html ? html.getLiteral() : node.getClass().getName());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, nodes);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().withChars("|`*_[]()<>#+-.!~&:$^\\=\"' \n\t1ax/@").ofMaxLength(25),
            Arbitraries.strings().all().ofMaxLength(20),
            Arbitraries.of(
                "https://x.se/a_b",
                "a@b.se",
                "[x]: http://y",
                "---|---",
                "```\nx\n```",
                "<img src=x>",
                "<!--",
                "&copy;&#64;user"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> "x" + String.join("", parts))
        .flatMap(text -> Arbitraries.of(text, text.substring(1), text.substring(1) + "x"))
        .filter(text -> !text.isBlank());
  }
}

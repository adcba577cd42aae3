package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** All text that people write is shown as text, and stays in its place. */
@Tag("slow")
class HostileTextTest {

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "</title></style><img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "' style='display:none",
          "<!--",
          "-->",
          "]]>",
          "<![CDATA[",
          "&amp;&lt;&#60;&#x3c;&notanentity;",
          "javascript:alert(1)",
          "\u202egnal\u202c",
          "\u2067\u05d0\u05d1\u2069\u2069",
          "\u05e9\u05dc\u05d5\u05dd",
          "\ud800",
          "\udc00x",
          "\u0000\u0001\u001b[2J\u007f\u009b",
          "\ufeff\ufffe\uffff\ufdd0\ufdd1",
          "${java.version} {key} @if(true)",
          "\r\n\t  rad",
          "å".repeat(400));

  /** A page of each kind. */
  private static final List<String> KINDS =
      List.of(
          "berattelse.html",
          "index.html",
          "mal-arkiv-5.html",
          "mal-arkiv-1.html",
          "kommun-ale.html",
          "kommuner.html",
          "delregion-skaraborg.html",
          "metod.html",
          "om.html");

  private static List<Document> pages(String text) {
    Map<String, byte[]> pages =
        Reports.html(Words.swedish()).pages(FullSample.withDistances(ours -> text));
    return KINDS.stream()
        .map(pages::get)
        .map(page -> Jsoup.parse(new String(page, StandardCharsets.UTF_8)))
        .toList();
  }

  /**
   * Returns each element with its attributes' names, except those that isolate a text's direction.
   */
  private static List<String> skeleton(List<Document> pages) {
    return pages.stream()
        .flatMap(page -> page.getAllElements().stream())
        .filter(element -> !element.tagName().equals("bdi") && !element.hasClass("whole"))
        .map(
            element ->
                element.tagName()
                    + element.attributes().asList().stream()
                        .map(attribute -> " " + attribute.getKey())
                        .collect(Collectors.joining()))
        .toList();
  }

  private static final List<String> PLAIN = skeleton(pages("text"));

  @Property
  void textIsShownAsItWasWrittenAndAddsNothingToThePage(@ForAll("texts") String text) {
    List<Document> pages = pages(text);
    assertThat(skeleton(pages)).isEqualTo(PLAIN);
    String shown = Harmless.inPage(text);
    Document narrative = pages.get(0);
    Document results = pages.get(1);
    Document method = pages.get(pages.size() - 2);
    Document about = pages.get(pages.size() - 1);
    for (String where : List.of(".run dd bdi", ".explanation > bdi", ".past td > bdi")) {
      assertThat(method.select(where)).as(where).isNotEmpty();
    }
    method
        .select(".explanation > bdi, .past td > bdi")
        .forEach(element -> assertThat(element.wholeText()).isEqualTo(shown));
    assertThat(about.select("section.about dd bdi")).isNotEmpty();
    about
        .select("section.about bdi")
        .forEach(element -> assertThat(element.wholeText()).isEqualTo(shown));
    for (String where :
        List.of("h1 > bdi", ".publisher > bdi", "h3 > bdi", ".areas bdi", "h4 bdi", ".say > bdi")) {
      assertThat(results.select(where)).as(where).isNotEmpty();
    }
    for (String where : List.of("h1 > bdi", "h2 > bdi", ".prose bdi", ".lists bdi")) {
      assertThat(narrative.select(where)).as(where).isNotEmpty();
    }
    results
        .select("h1 > bdi, .publisher > bdi, h3 > bdi, .areas bdi, h4 bdi, .across bdi")
        .forEach(element -> assertThat(element.wholeText()).isEqualTo(shown));
    results.select(".say > bdi").stream()
        .filter(element -> !element.wholeText().isEmpty())
        .forEach(element -> assertThat(element.wholeText()).isEqualTo(shown));
    narrative
        .select("main bdi")
        .not(".across bdi")
        .forEach(element -> assertThat(element.wholeText()).isEqualTo(shown));
    pages
        .get(3)
        .select("h1 > bdi, .crumbs [href*=area] > bdi, .hero .say > bdi")
        .forEach(element -> assertThat(element.wholeText()).isEqualTo(shown));
    assertThat(results.select(".what > .aside:contains(Källans)").first().wholeText())
        .isEqualTo("Källans egen bedömning: " + shown + ", läst som uppfyllt");
    assertThat(results.select(".judgement").first().wholeText())
        .isEqualTo("Egen bedömning: " + shown + ", " + shown + ", 2016-02-01: " + shown);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(HOSTILE),
            Arbitraries.strings().all().ofMaxLength(12),
            Arbitraries.strings().ascii().ofMaxLength(12),
            Arbitraries.strings().withChars("<>&\"'=/ `{}$@").ofMaxLength(12));
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts))
        .filter(text -> !text.isBlank());
  }

  @Example
  void textThatTurnsTheDirectionIsKeptApartWithinASentence() {
    Phrase phrase =
        Phrase.of("finding.source")
            .with("source", "a\u202eb")
            .with("place", Phrase.of("place.file").with("file", "utfall.csv"));
    assertThat(Sentence.of(Words.swedish(), phrase).pieces())
        .containsExactly(
            new Sentence.Piece("Källa: ", false, null, null),
            new Sentence.Piece("a\u202eb", true, null, null),
            new Sentence.Piece(", utfall.csv.", false, null, null));
    assertThat(
            Sentence.first(
                    Words.swedish(),
                    new Part.Listing(List.of(new Part.Text("en\ufdd0"), new Part.Text("\u05d0"))))
                .pieces())
        .containsExactly(
            new Sentence.Piece("En\ufffd, ", false, null, null),
            new Sentence.Piece("\u05d0", true, null, null));
    assertThat(Sentence.of(Words.swedish(), new Part.Text("")).pieces()).isEmpty();
    assertThat(
            Sentence.of(
                    Words.swedish(),
                    new Part.Joined(List.of(new Part.Text("a "), new Part.Text("\u05d0"))))
                .pieces())
        .containsExactly(
            new Sentence.Piece("a ", false, null, null),
            new Sentence.Piece("\u05d0", true, null, null));
  }

  @Example
  void theDirectionOfASentenceOnThePageIsKeptApartToo() {
    Element source = pages("\u202egnal").get(1).selectFirst(".source");
    assertThat(source.select("bdi").eachText()).containsExactly("\u202egnal");
    assertThat(source.wholeText()).isEqualTo("Källa: \u202egnal, utfall.csv rad 3.");
  }
}

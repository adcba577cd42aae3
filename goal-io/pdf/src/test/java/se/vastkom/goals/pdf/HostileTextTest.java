package se.vastkom.goals.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.words.Words;

/** All text that people write is shown as text, whatever it holds. */
@Tag("slow")
class HostileTextTest {

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "</title></style><img src='file:///etc/passwd'/>",
          "<object data='http://exempel.invalid/x'/>",
          "\" style=\"background:url(http://exempel.invalid/x)",
          "<!--",
          "]]>",
          "<?xml-stylesheet href='http://exempel.invalid/x'?>",
          "&amp;&lt;&#60;&#x3c;&notanentity;",
          "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
          "\u202egnal\u202c",
          "\u05e9\u05dc\u05d5\u05dd",
          "\ud800",
          "\udc00x",
          "\u0000\u0001\u001b[2J\u007f\u009b",
          "\ufeff\ufffe\uffff\ufdd0\ufdd1",
          "${java.version} {key} @if(true)",
          "\r\n\t  rad",
          "(\\)) Tj ET /JavaScript",
          "å".repeat(400));

  private static byte[] results(String text) {
    return PdfReports.in(Words.swedish()).results(FullSample.assessed(ours -> text));
  }

  @Example
  void markupIsShownAsTheTextThatItIs() throws Exception {
    assertThat(Judge.faults(results(String.join(" ", HOSTILE)))).isEmpty();
    try (PDDocument read = Loader.loadPDF(results("<b>fet</b> &amp;"))) {
      assertThat(new PDFTextStripper().getText(read)).contains("<b>fet</b> &amp;");
    }
  }

  @Property(tries = 15)
  void anyTextGivesADocument(@ForAll("texts") String text) throws Exception {
    try (PDDocument read = Loader.loadPDF(results(text))) {
      assertThat(read.getNumberOfPages()).isPositive();
      for (var page : read.getPages()) {
        assertThat(page.getAnnotations()).isEmpty();
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(HOSTILE),
            Arbitraries.strings().all().ofMaxLength(12),
            Arbitraries.strings().withChars("<>&\"'=/ `{}$@").ofMaxLength(12));
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parts -> String.join("", parts))
        .filter(text -> !text.isBlank());
  }
}

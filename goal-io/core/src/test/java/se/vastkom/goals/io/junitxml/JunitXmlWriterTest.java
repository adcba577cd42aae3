package se.vastkom.goals.io.junitxml;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.io.Kept.assertKept;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.io.ReviewSample;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Words;

class JunitXmlWriterTest {

  private static final JunitXmlWriter WRITER = new JunitXmlWriter();

  private static Element parsed(TestReport report) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      byte[] written = WRITER.write(report, Words.swedish());
      return builder.parse(new ByteArrayInputStream(written)).getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> cases(Element suite) {
    NodeList found = suite.getElementsByTagName("testcase");
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void writesTheFileThatIsKeptBesideThisTest(String language) {
    Words words = language.equals("sv") ? Words.swedish() : Words.english();
    assertKept(
        JunitXmlWriterTest.class,
        language + ".xml",
        WRITER.write(new ReviewSample().testReport(), words));
  }

  @Test
  void aTestCaseThatFailsHasOneFailureWithTheWholeExplanation() {
    Element suite = parsed(new ReviewSample().testReport());
    assertThat(suite.getAttribute("name")).isEqualTo("pahittad");
    assertThat(suite.getAttribute("tests")).isEqualTo("4");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    Element failing = cases(suite).get(1);
    assertThat(failing.getAttribute("file")).isEqualTo("testfall.csv");
    assertThat(failing.getAttribute("line")).isEqualTo("3");
    Element failure = (Element) failing.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo("Väntat och funnet: uppfyllt ⇒ delvis");
    assertThat(failure.getTextContent())
        .startsWith("Väntat och funnet: uppfyllt ⇒ delvis\nTabellen status: delvis.")
        .contains("\n    ✗ måluppfyllelse: ≥ 80 % (är 68 %)\n");
  }

  @Test
  void aTestCaseOfCodeHasNoFileAndAnOddOneSaysWhy() {
    List<Element> cases = cases(parsed(new ReviewSample().testReport()));
    assertThat(cases.get(3).hasAttribute("file")).isFalse();
    assertThat(cases.get(3).hasAttribute("line")).isFalse();
    assertThat(cases.get(2).getElementsByTagName("failure").getLength()).isZero();
    assertThat(cases.get(2).getElementsByTagName("system-out").item(0).getTextContent())
        .isEqualTo("Läge: ges men läses inte");
  }

  @Test
  void theSuiteSaysWhereNotAllChangesWereTried() {
    TestReport all = new ReviewSample().testReport();
    TestReport some =
        new TestReport(
            all.book(),
            all.engine(),
            all.cases(),
            all.coverage(),
            new TestReport.Mutation(new TestReport.Share(8, 9), 2, 1, 88, List.of()));
    assertThat(parsed(all).getLastChild().getNodeName()).isNotEqualTo("system-out");
    assertThat(parsed(some).getLastChild().getPreviousSibling().getNodeName())
        .isEqualTo("system-out");
    assertThat(parsed(some).getLastChild().getPreviousSibling().getTextContent())
        .isEqualTo(
            "Av 100 små ändringar av reglerna är 12 prövade, ett urval ur hela regelverket, och 88"
                + " oprövade: alla skulle ta för lång tid. Av de prövade märker testfallen 8 av 9"
                + " (2 till gör ingen skillnad, 1 ej avgjorda)");
  }

  @Property
  void anyTextSurvivesButForWhatXmlCannotHold(@ForAll("texts") String written) {
    Element suite = parsed(new ReviewSample(text -> written).testReport());
    String name = Harmless.inPage(written.replaceAll("\\s+", " "));
    assertThat(cases(suite))
        .hasSize(4)
        .allSatisfy(tried -> assertThat(tried.getAttribute("name")).isEqualTo(name));
    assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
        .contains(Harmless.inPage(Harmless.onOneLine(written)));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(30),
        Arbitraries.strings()
            .withChars("<>&\"' ]!-[CDAT\u0000\u0001\u001b\t\r\n\ud800\udc00\uffff"),
        Arbitraries.of("]]>", "<!--", "&#0;", "<![CDATA[x]]>", "\" file=\"x", "\r\n\r"));
  }
}

package se.vastkom.goals.io.junitxml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import se.vastkom.goals.assessment.TableExplanation;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Words;

/**
 * Writes a test report as JUnit XML, in the form that Surefire writes and build servers read. Each
 * test case of the rule book becomes a test case; each unmet expectation is its failure, with every
 * row of the tables that it failed at.
 *
 * <pre>
 * &lt;testsuite name="standard" tests="2" failures="1" errors="0" skipped="0" time="0"&gt;
 *   &lt;properties&gt;&lt;property name="version" value="1.0"/&gt; ... &lt;/properties&gt;
 *   &lt;testcase name="..." classname="standard" time="0" file="testfall.csv" line="4"&gt;
 *     &lt;failure message="..." type="expectation"&gt;...&lt;/failure&gt;
 *     &lt;system-out&gt;...&lt;/system-out&gt;
 *   &lt;/testcase&gt;
 *   &lt;system-out&gt;...&lt;/system-out&gt;
 * &lt;/testsuite&gt;
 * </pre>
 *
 * {@code file} and {@code line} are present where the test case was read from a row; oddities of
 * the case are in {@code system-out}; the suite has one where not all changes to the rules were
 * tried. No time is measured, so that the same report gives the same bytes. Characters that XML
 * cannot hold are replaced, line breaks in a name by blanks, and those within a sentence by a sign.
 */
public final class JunitXmlWriter implements DocumentWriter {

  public JunitXmlWriter() {}

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public DocumentForms forms() {
    return DocumentForms.none().with(TestReport.class, this::write);
  }

  /** Returns the whole file, its sentences in a language. */
  public byte[] write(TestReport report, Words words) {
    StringWriter text = new StringWriter();
    try {
      Xml xml = new Xml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
      xml.begin();
      suite(report, words, xml);
      xml.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory does not fail.", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void suite(TestReport report, Words words, Xml xml) throws XMLStreamException {
    TestReport.Share passing = report.passing();
    xml.open("testsuite");
    xml.attribute("name", report.book().id());
    xml.attribute("tests", Integer.toString(passing.all()));
    xml.attribute("failures", Integer.toString(passing.all() - passing.reached()));
    xml.attribute("errors", "0");
    xml.attribute("skipped", "0");
    xml.attribute("time", "0");
    xml.open("properties");
    property("name", report.book().name(), xml);
    property("version", report.book().version(), xml);
    property("sha256", report.book().sha256(), xml);
    property("engine", report.engine(), xml);
    xml.close();
    for (TestReport.Case tried : report.cases()) {
      tried(report, tried, words, xml);
    }
    if (report.mutation().untried() > 0) {
      xml.open("system-out");
      xml.text(words.sayFirst(report.mutation().phrase()));
      xml.close();
    }
    xml.close();
  }

  private static void property(String name, String value, Xml xml) throws XMLStreamException {
    xml.open("property");
    xml.attribute("name", name);
    xml.attribute("value", value);
    xml.close();
  }

  private static void tried(TestReport report, TestReport.Case tried, Words words, Xml xml)
      throws XMLStreamException {
    xml.open("testcase");
    xml.attribute("name", tried.name());
    xml.attribute("classname", report.book().id());
    xml.attribute("time", "0");
    if (tried.place().row() > 0) {
      xml.attribute("file", tried.place().source());
      xml.attribute("line", Integer.toString(tried.place().row()));
    }
    if (!tried.passes()) {
      List<String> failures = tried.failures().stream().map(words::sayFirst).toList();
      xml.open("failure");
      xml.attribute("message", String.join("; ", failures));
      xml.attribute("type", "expectation");
      List<String> lines = new ArrayList<>(failures);
      tried.tables().forEach(table -> explain(table, words, lines));
      xml.text(lines(lines.stream()));
      xml.close();
    }
    if (!tried.remarks().isEmpty()) {
      xml.open("system-out");
      xml.text(lines(tried.remarks().stream().map(words::sayFirst)));
      xml.close();
    }
    xml.close();
  }

  /** Joins sentences as lines; text from a cell begins no line of its own. */
  private static String lines(Stream<String> sentences) {
    return sentences.map(Harmless::onOneLine).collect(Collectors.joining("\n"));
  }

  private static void explain(TableExplanation table, Words words, List<String> lines) {
    lines.add(words.sayFirst(table.phrase()));
    for (TableExplanation.Row row : table.rows()) {
      lines.add("  " + words.sayFirst(row.phrase()));
      row.conditions()
          .forEach(
              condition ->
                  lines.add("    " + condition.symbol() + " " + words.say(condition.phrase())));
    }
  }
}

package se.vastkom.goals.tables.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Words;

/**
 * The most expensive DMN, as large as it may be: read within 256 MB, the heap of this JVM, and one
 * second plus one per megabyte of processor time.
 */
@Tag("hostile")
class DmnWorstCases {

  private static final int SIZE = 1_000_000 * Integer.getInteger("hostile.megabytes", 16) - 10_000;
  private static final int COLUMNS = 99;
  private static final List<Fact> NUMBERS =
      IntStream.range(0, COLUMNS)
          .mapToObj(i -> DmnFile.fact("tal " + i, "number " + i, new FactType.NumberType("")))
          .toList();
  private static final String DEFAULT =
      "<output><defaultOutputEntry><text>0</text></defaultOutputEntry></output>";
  private static final Vocabulary WIDE = new Vocabulary(NUMBERS, DmnFile.VOCABULARY.outputs());

  @TestFactory
  Stream<DynamicTest> cells() {
    Map<String, Fact> cells = new TreeMap<>();
    cells.put("1,".repeat(990) + "1", DmnFile.SHARE);
    cells.put("not(null," + numbers() + ")", DmnFile.SHARE);
    cells.put("not(" + numbers() + ")", DmnFile.SHARE);
    cells.put("null,[" + "1..2],[".repeat(270) + "1..2]", DmnFile.SHARE);
    cells.put("(".repeat(1_990), DmnFile.SHARE);
    cells.put("1".repeat(1_990), DmnFile.SHARE);
    cells.put("5" + " ".repeat(1_980) + "x", DmnFile.SHARE);
    cells.put("\"" + "\\u0041".repeat(330) + "\"", DmnFile.NOTE);
    cells.put("\"".repeat(1_990), DmnFile.NOTE);
    cells.put("not(\"x\"" + ",\"a\"".repeat(490) + ")", DmnFile.NOTE);
    cells.put("\"vilannde\",".repeat(180) + "null", DmnFile.STATE);
    cells.put("\"vilande\",".repeat(195) + "null", DmnFile.STATE);
    cells.put("date(\"2015-12-31\"),".repeat(95) + "null", DmnFile.DAY);
    cells.put("not(" + days() + "null)", DmnFile.DAY);
    return cells.entrySet().stream()
        .map(
            each ->
                test(
                    "cells of " + each.getKey().substring(0, 16),
                    DmnFile.VOCABULARY,
                    () -> rules(each.getValue(), each.getKey())));
  }

  /** Returns as many different numbers as a cell can hold. */
  private static String numbers() {
    StringBuilder numbers = new StringBuilder("0");
    for (int i = 1; numbers.length() < 1_970; i++) {
      numbers.append(',').append(i);
    }
    return numbers.toString();
  }

  private static String days() {
    StringBuilder days = new StringBuilder();
    for (int i = 1; i < 91; i++) {
      days.append("date(\"20%02d-12-31\"),".formatted(i));
    }
    return days.toString();
  }

  private static String rules(Fact fact, String cell) {
    String rule =
        "<rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>\"uppfyllt\"</text></outputEntry></rule>"
            .formatted(DmnFile.escaped(cell));
    String rules =
        rule.repeat(Math.min(4_990, SIZE / rule.getBytes(StandardCharsets.UTF_8).length));
    String table = DmnFile.asking(fact, "-");
    return table.replace("</rule>", "</rule>" + rules);
  }

  @TestFactory
  Stream<DynamicTest> documents() {
    Map<String, Supplier<String>> texts = new TreeMap<>();
    texts.put("good wide rules", () -> wide("<inputEntry><text>%d</text></inputEntry>", "1"));
    texts.put("ranges", () -> wide("<inputEntry><text>[%d..99999)</text></inputEntry>", "1"));
    texts.put("ids", () -> wide("<inputEntry id='i'><text>%d</text></inputEntry>", "1"));
    texts.put(
        "not", () -> wide("<inputEntry><text>not(null,[%d..99999))</text></inputEntry>", "1"));
    texts.put(
        "defaults",
        () -> wide("<inputEntry><text>%d</text></inputEntry>", "1").replace("<output/>", DEFAULT));
    texts.put(
        "defaults of ranges",
        () ->
            wide("<inputEntry><text>&lt; %d</text></inputEntry>", "1")
                .replace("<output/>", DEFAULT));
    texts.put("many defaults", DmnWorstCases::manyDefaults);
    texts.put("functions", () -> wide("<inputEntry><text>f(%d)</text></inputEntry>", "1"));
    texts.put("empty entries", () -> wide("<inputEntry/>", "1"));
    texts.put("small elements", () -> within("<a/>"));
    texts.put("small decisions", () -> within("<decision/>"));
    texts.put("named decisions", () -> within("<decision name='a'><decisionTable/></decision>"));
    texts.put("attributes", () -> within("<a a='' b='' c='' d='' e='' f=''/>"));
    texts.put("comments", () -> within("<!---->"));
    texts.put("blanks", () -> within(" \n"));
    texts.put("levels", () -> within("<a><a>"));
    texts.put("what no tag is", () -> within("<"));
    texts.put("character data", () -> within("<![CDATA[ ]]>"));
    texts.put("another alphabet", () -> "<!-- \u20ac -->" + within("<b>\u20ac</b>"));
    return texts.entrySet().stream().map(each -> test(each.getKey(), WIDE, each.getValue()));
  }

  /** Returns decisions whose rules lie on a diagonal, so that a default becomes many rows. */
  private static String manyDefaults() {
    String text = wide("<inputEntry><text>%d</text></inputEntry>", "1");
    String head = text.substring(0, text.indexOf("<decision "));
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      rules.append("<rule>");
      for (int j = 0; j < 3; j++) {
        rules.append("<inputEntry><text>").append(i).append("</text></inputEntry>");
      }
      rules.append("<outputEntry><text>1</text></outputEntry></rule>");
    }
    StringBuilder inputs = new StringBuilder();
    NUMBERS
        .subList(0, 3)
        .forEach(
            fact ->
                inputs
                    .append("<input><inputExpression><text>")
                    .append(fact.key())
                    .append("</text></inputExpression></input>"));
    StringBuilder decisions = new StringBuilder(head);
    for (int i = 0; decisions.length() < SIZE - 10_000; i++) {
      decisions
          .append("<decision name='d")
          .append(i)
          .append("'><decisionTable>")
          .append(inputs)
          .append(DEFAULT.replace("<output>", "<output name='poäng'>"))
          .append(rules)
          .append("</decisionTable></decision>");
    }
    return decisions.append("</definitions>").toString();
  }

  private static String within(String piece) {
    int times = SIZE / piece.getBytes(StandardCharsets.UTF_8).length;
    return DmnFile.with("</definitions>", piece.repeat(times) + "</definitions>");
  }

  private static String wide(String cell, String output) {
    StringBuilder text =
        new StringBuilder(
            "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/'>"
                + "<decision name='poäng'><decisionTable>");
    NUMBERS.forEach(
        fact ->
            text.append("<input><inputExpression><text>")
                .append(fact.key())
                .append("</text></inputExpression></input>"));
    text.append("<output/>");
    for (int i = 0; i < 5_000 && text.length() < SIZE - COLUMNS * (cell.length() + 2); i++) {
      text.append("<rule>");
      for (int j = 0; j < COLUMNS; j++) {
        text.append(cell.replace("%d", Integer.toString(i)));
      }
      text.append("<outputEntry><text>").append(output).append("</text></outputEntry></rule>");
    }
    return text.append("</decisionTable></decision></definitions>").toString();
  }

  private static DynamicTest test(String name, Vocabulary vocabulary, Supplier<String> text) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
          long before = processorTime();
          Checked<List<DecisionTable>> read = Dmn.read("a.dmn", bytes, vocabulary);
          read.problems().forEach(problem -> Words.swedish().say(problem.phrase()));
          long milliseconds = (processorTime() - before) / 1_000_000;
          String first =
              read.problems().isEmpty() ? "" : Words.english().say(read.problems().get(0).phrase());
          System.out.printf(
              "%-40s %9d bytes %6d ms %5d problems %s%n",
              name,
              bytes.length,
              milliseconds,
              read.problems().size(),
              first.substring(0, Math.min(110, first.length())));
          // The worst takes two thirds of this where it was measured; machines differ by as much.
          assertThat(milliseconds).isLessThanOrEqualTo(2_000 + bytes.length / 1_000);
        });
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}

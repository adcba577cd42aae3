package se.vastkom.goals.tables.dmn;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** A small file of one table, of which a test changes a part. */
final class DmnFile {

  static final Fact STATE = fact("läge", "state", words("aktivt", "vilande", "utgått"));
  static final Fact SHARE = fact("andel", "share", new FactType.NumberType("%"));
  static final Fact REACHED = fact("nått", "reached", new FactType.TruthType());
  static final Fact NOTE = fact("fri text", "free text", new FactType.TextType());
  static final Fact DAY = fact("dag", "day", new FactType.DateType());
  static final Fact STATUS = fact("status", "status", words("uppfyllt", "ej uppfyllt"));
  static final Fact POINTS = fact("poäng", "points", new FactType.NumberType(""));
  static final Vocabulary VOCABULARY =
      new Vocabulary(List.of(STATE, SHARE, REACHED, NOTE, DAY), List.of(STATUS, POINTS));

  /** The rule begins at line 9, its input entry at line 10 column 3. */
  static final String TEXT =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="d" namespace="d">
      <decision name="status">
      <decisionTable hitPolicy="UNIQUE">
        <input><inputExpression><text>andel</text></inputExpression></input>
        <output/>
        <annotation name="regel"/>
        <annotation name="varför"/>

      <rule id="r">
        <inputEntry><text>-</text></inputEntry>
        <outputEntry><text>"uppfyllt"</text></outputEntry>
        <annotationEntry><text>S1</text></annotationEntry>
        <annotationEntry><text>Så är det</text></annotationEntry>
      </rule>
      </decisionTable>
      </decision>
      </definitions>
      """;

  private DmnFile() {}

  static Fact fact(String sv, String en, FactType type) {
    return new Fact(sv, new Part.Name(sv, en), type);
  }

  static FactType words(String... keys) {
    return new FactType.WordType(
        Stream.of(keys).map(key -> new Term(key, new Part.Name(key, key + "-en"))).toList());
  }

  /** Returns the file with a part of it changed. */
  static String with(String part, String changed) {
    if (!TEXT.contains(part)) {
      throw new IllegalArgumentException("Expected a part of the file; found '" + part + "'.");
    }
    return TEXT.replace(part, changed);
  }

  /** Returns the file with a rule that tests a fact by this cell. */
  static String asking(Fact fact, String cell) {
    return with("<text>andel</text>", "<text>" + fact.key() + "</text>")
        .replace("<text>-</text>", "<text>" + escaped(cell) + "</text>");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  static Checked<List<DecisionTable>> read(String text) {
    return Dmn.read("a.dmn", text.getBytes(StandardCharsets.UTF_8), VOCABULARY);
  }

  static DecisionTable table(String text) {
    return read(text).orThrow().get(0);
  }

  /** Reads the test of a fact in a cell. */
  static UnaryTest test(Fact fact, String cell) {
    return table(asking(fact, cell)).rows().get(0).tests().get(0);
  }

  /** Returns the file with a rule that concludes a fact by this cell. */
  static String concluding(String output, String cell) {
    return with("<output/>", "<output name='" + output + "'/>")
        .replace("\"uppfyllt\"", escaped(cell));
  }

  /** Reads the value of a fact in an output cell. */
  static Value output(Fact fact, String cell) {
    return table(concluding(fact.key(), cell)).rows().get(0).outputs().get(0);
  }

  /** Returns each problem in Swedish and then in English, place first. */
  static List<String> sentences(Checked<?> checked) {
    return checked.problems().stream()
        .flatMap(
            problem ->
                Stream.of(
                    Words.swedish().say(problem.phrase()), Words.english().say(problem.phrase())))
        .toList();
  }

  static String written(List<DecisionTable> tables) {
    return new String(Dmn.write("prov", tables).orThrow(), StandardCharsets.UTF_8);
  }

  /** Returns the cells of an element, in document order. */
  static List<String> cells(String document, String element) {
    return java.util.regex.Pattern.compile(
            "<" + element + "[^>]*>\\s*<text>([^<]*)</text>", java.util.regex.Pattern.DOTALL)
        .matcher(document)
        .results()
        .map(found -> found.group(1))
        .map(text -> text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .collect(Collectors.toList());
  }
}

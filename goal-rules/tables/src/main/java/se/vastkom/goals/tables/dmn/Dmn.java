package se.vastkom.goals.tables.dmn;

import java.util.List;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.sheet.Element;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Decision tables as DMN: written in version 1.5, read from 1.1 to 1.5.
 *
 * <pre>
 * input entry                            means
 * (empty) -                              any
 * null                                   missing
 * not(null)  != null                     present
 * 80  = 80  "aktivt"  true               equal to
 * date("2015-12-31")  @"2015-12-31"  date(2015, 12, 31)
 * != 80                                  missing, or not equal to
 * &lt; 80  &lt;= 80  &gt; 80  &gt;= 80            on one side of a border
 * [50..80)  (50..80]  ]50..80[           between borders; [ ] belong, ( ) and the reversed do not
 * null, "aktivt", &gt; 80                   one of these; what stands twice is one of them
 * not(null, "utgått", &gt; 80)              present, and none of these
 * not("utgått", "vilande")               missing, or none of these
 * </pre>
 *
 * <p>A fact has its key as name, which must be a FEEL name, and is null where it is missing. Words
 * are strings with their keys; a file to be read may use the names of facts and words in either
 * language. Numbers are in the fact's own unit: 80 % is 80. An output entry is one such number,
 * string, truth value or day. A table is a decision with its name. Each of several outputs has a
 * name, or a label; a single one may take its name from the decision's variable or the decision. A
 * rule's id and reason are annotations, in the columns {@code regel} and {@code varför} (or {@code
 * rule} and {@code because}); without these the id is the rule's label or id, or else R1 and so on,
 * and the reason its description.
 *
 * <p>Without a hit policy the table is UNIQUE, as DMN says. Two are read as another, with a remark:
 * RULE ORDER as COLLECT, and COLLECT with an aggregation as COLLECT alone, since rules do not
 * compute. Default outputs are read as rows that are hit where no other is, with a remark too: a
 * last row of any if the table is FIRST, otherwise rows that share no case with any other, at most
 * 100.
 *
 * <p>Everything else that could change what a table concludes is rejected by name and place: other
 * expressions, functions, hit policies and languages, imports, invocable elements; a cell that
 * nothing passes; and not(&lt; 5) and = null, since tools disagree on whether a missing fact passes
 * them. What cannot is ignored: types and allowed values (the vocabulary defines them),
 * requirements, knowledge sources, diagrams, extensions, other annotations. Cells never reach an
 * expression language.
 *
 * <p>Limits are those of {@link Limits#STANDARD} for a table, its rows and its cells, and of {@link
 * Limits#LARGE} for the file, whose cells name 500,000 values at most. Safe for any thread.
 */
public final class Dmn {

  static final Part.Name RULE = Words.name("field.regel");
  static final Part.Name BECAUSE = Words.name("field.varför");

  private Dmn() {}

  /**
   * Writes tables as a DMN document, the same bytes for the same tables; reports a problem for each
   * part that DMN cannot express exactly, such as a third.
   *
   * @param name of the document
   */
  public static Checked<byte[]> write(String name, List<DecisionTable> tables) {
    return new DmnWriter().write(name, tables);
  }

  /**
   * Reads the tables of a DMN document, in document order; or all its problems, each with line and
   * column.
   *
   * @param source the file's name, for places
   * @param vocabulary the facts that its inputs and outputs may be
   */
  public static Checked<List<DecisionTable>> read(
      String source, byte[] bytes, Vocabulary vocabulary) {
    return Element.read(source, bytes, Limits.LARGE)
        .then(definitions -> new DmnReader(vocabulary).read(definitions));
  }

  /** Reads the names of a document's decisions, in document order. */
  public static Checked<List<String>> decisions(String source, byte[] bytes) {
    return Element.read(source, bytes, Limits.LARGE)
        .then(
            definitions ->
                Checked.of(
                    definitions
                        .own("decision")
                        .map(decision -> decision.attribute("name").strip())
                        .toList()));
  }

  /**
   * Reads the facts that the tables of a document test and conclude, as it declares them; or all
   * problems with that, each with line and column. See {@link #declared} for how a document
   * declares a fact; one whose kind it does not say is a problem.
   */
  public static Checked<Vocabulary> vocabulary(String source, byte[] bytes) {
    return declared(source, bytes, Vocabulary.EMPTY);
  }

  /**
   * Reads the facts that a document declares beside known ones, and returns them without those.
   *
   * <p>The columns of tables name the facts. A type reference says what each is: {@code number},
   * {@code string}, {@code boolean}, {@code date}, or an item definition of one of these. It stands
   * at the column, at input data of the name, or, of a single conclusion, at the variable of its
   * decision. Strings whose allowed values are listed are words; others are any text. Allowed
   * values of numbers and days limit which cases are possible. A single output without a name is
   * called by its label, or like its decision. DMN knows no units, meanings and names in a second
   * language, so the facts have none. An input that is another table's conclusion is a problem,
   * since tables do not build on each other.
   *
   * @param known facts that need not be declared; where there are some, an input must have input
   *     data that says its type, since a column alone may just misspell one of them
   */
  public static Checked<Vocabulary> declared(String source, byte[] bytes, Vocabulary known) {
    return Element.read(source, bytes, Limits.LARGE)
        .then(definitions -> new VocabularyReader(definitions, known).read(definitions));
  }

  /** Returns a sentence about a table. */
  static Phrase inTable(String table, Phrase what) {
    return Phrase.of("dmn.in-table").with("table", table).with("what", what);
  }

  /** Returns a sentence about a rule of a table. */
  static Phrase inRule(String table, String rule, Phrase what) {
    return Phrase.of("dmn.in-rule").with("table", table).with("rule", rule).with("what", what);
  }
}

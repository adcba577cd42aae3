package se.vastkom.goals.io.text;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.DecidedCases;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.words.Words;

/**
 * Writes results as text: an assessment, one goal's explanation, the results of test cases, and the
 * differences between two assessments or two rule books. An assessment shows each area and its
 * goals, each goal with its status as a symbol and a word, its title and the reasons; then the
 * narrative's areas with their counts, and the totals; and, where distances were worked out, how
 * far each goal is from a better status, and for which borders all verdicts stay the same. Lines
 * are wrapped to a width; colour, if wanted, only repeats what symbol and word show.
 */
public final class TextWriter implements DocumentWriter {

  private static final int NARROWEST = 40;

  private final int width;
  private final Colour colour;

  /** The colouring of status words. */
  public enum Colour {
    /** Plain text, the default. */
    NONE,
    /** ANSI escapes, for a terminal. */
    ANSI;

    /** Returns the line with the word of a status in its colour, if the word occurs. */
    String tinted(String line, Status status, String word) {
      int at = line.indexOf(word);
      if (this == NONE || at < 0) {
        return line;
      }
      String tint =
          switch (status) {
            case UPPFYLLT -> "32";
            case DELVIS -> "33";
            case EJ_UPPFYLLT -> "31";
            case UTGATT -> "90";
            case EJ_BEDOMT -> "35";
          };
      return line.substring(0, at)
          + "\u001b["
          + tint
          + "m"
          + word
          + "\u001b[0m"
          + line.substring(at + word.length());
    }
  }

  /** Creates a writer of plain text, 100 characters wide. */
  public TextWriter() {
    this(100, Colour.NONE);
  }

  /**
   * Creates a writer of text of a width.
   *
   * @param width in characters; below 40 counts as 40
   */
  public TextWriter(int width, Colour colour) {
    this.width = Math.max(NARROWEST, width);
    this.colour = colour;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public DocumentForms forms() {
    return DocumentForms.none()
        .with(AssessedFollowUp.class, this::write)
        .with(Explanation.class, this::explain)
        .with(TestReport.class, this::write)
        .with(Comparison.class, this::write)
        .with(PeriodTable.class, this::write)
        .with(RuleDifferences.class, this::write)
        .with(DecidedCases.class, this::write);
  }

  /**
   * Writes the assessment: areas, goals with their reasons, the narrative's areas, and the totals.
   */
  public byte[] write(AssessedFollowUp assessed, Words words) {
    return written(words, paper -> new AssessmentText(paper).write(assessed));
  }

  /**
   * Writes one goal with its whole explanation: each reason, the rule's own explanation, and every
   * figure it looked at; the steps from source to verdict; every row of every table, with the test
   * of each condition and the fact; and the distance to a better status.
   */
  public byte[] explain(Explanation explanation, Words words) {
    return written(words, paper -> new ExplanationText(paper).write(explanation));
  }

  /**
   * Writes the results of test cases: each that fails, with every row of the tables it failed at;
   * each with remarks; how many pass; how much they cover of each table and what is left; and the
   * undetected changes to the rules, each with a test case that would detect it.
   */
  public byte[] write(TestReport report, Words words) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(writeResults(report, words));
    whole.writeBytes(writeMutation(report, words));
    return whole.toByteArray();
  }

  /**
   * Writes the first part of the results of test cases: all but the changes, which take longest to
   * try.
   */
  public byte[] writeResults(TestReport report, Words words) {
    return written(words, paper -> new TestReportText(paper).results(report));
  }

  /** Writes the last part of the results of test cases: the undetected changes. */
  public byte[] writeMutation(TestReport report, Words words) {
    return written(words, paper -> new TestReportText(paper).mutation(report));
  }

  /**
   * Writes the differences between two assessments: each goal with different conclusions, with the
   * reasons before and after and the causes; goals that only one assessment has; and the totals.
   */
  public byte[] write(Comparison comparison, Words words) {
    return written(words, paper -> new ComparisonText(paper).write(comparison));
  }

  /** Writes goals in several periods: each goal with a line for each period. */
  public byte[] write(PeriodTable table, Words words) {
    return written(words, paper -> new PeriodTableText(paper).write(table));
  }

  /** Writes the cases for which two rule books conclude differently, each with an example. */
  public byte[] write(RuleDifferences rules, Words words) {
    return written(words, paper -> new RuleDifferencesText(paper).write(rules));
  }

  /** Writes decided cases: each with its facts, its conclusions and their reasons. */
  public byte[] write(DecidedCases decided, Words words) {
    return written(words, paper -> new DecidedCasesText(paper).write(decided));
  }

  private byte[] written(Words words, Consumer<Paper> text) {
    Paper paper = new Paper(words, width, colour);
    text.accept(paper);
    return paper.bytes();
  }
}

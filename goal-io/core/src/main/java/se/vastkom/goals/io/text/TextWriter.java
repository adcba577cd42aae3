package se.vastkom.goals.io.text;

import java.util.function.Consumer;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.words.Words;

/**
 * Writes what was concluded as text: an assessment, with each area and its goals, each goal with
 * its status as a symbol and a word, its title, and the reasons, then the areas of the narrative,
 * counted, then the totals, and where distances were worked out also how far each goal is from a
 * better status, and for which borders all verdicts stand; one goal's explanation; what became of
 * test cases; and what differs between two assessments or two rule books. Lines are wrapped to a
 * width; colour, if wanted, only repeats what symbol and word say.
 */
public final class TextWriter implements DocumentWriter {

  private static final int NARROWEST = 40;

  private final int width;
  private final Colour colour;

  /** Whether status words are tinted. */
  public enum Colour {
    /** Plain text, as it comes. */
    NONE,
    /** ANSI escapes, for a terminal. */
    ANSI;

    /** The line with the word of a status in its tint, if it stands there. */
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

  /** Plain text, 100 characters wide. */
  public TextWriter() {
    this(100, Colour.NONE);
  }

  /**
   * Text of a width.
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
        .with(RuleDifferences.class, this::write);
  }

  /** The assessment: areas, goals with their reasons, the narrative's areas, and the totals. */
  public byte[] write(AssessedFollowUp assessed, Words words) {
    return written(words, paper -> new AssessmentText(paper).write(assessed));
  }

  /**
   * One goal with its whole explanation: each reason, the rule's own words, and every figure it
   * looked at; the steps from source to verdict; every row of every table, with what each of its
   * conditions asked and met; and how far it is to a better status.
   */
  public byte[] explain(Explanation explanation, Words words) {
    return written(words, paper -> new ExplanationText(paper).write(explanation));
  }

  /**
   * What became of test cases: each that fails, with every row of the tables it failed at; each
   * that is odd; how many pass; what they reach of each table and what is left; and the changes to
   * the rules that none would notice, each with a test case that would.
   */
  public byte[] write(TestReport report, Words words) {
    return written(words, paper -> new TestReportText(paper).write(report));
  }

  /**
   * What differs between two assessments: each goal that is concluded differently, with the reasons
   * before and after and what made the difference; goals that only one has; and the totals.
   */
  public byte[] write(Comparison comparison, Words words) {
    return written(words, paper -> new ComparisonText(paper).write(comparison));
  }

  /** For which cases two rule books conclude differently, each with an example. */
  public byte[] write(RuleDifferences rules, Words words) {
    return written(words, paper -> new RuleDifferencesText(paper).write(rules));
  }

  private byte[] written(Words words, Consumer<Paper> text) {
    Paper paper = new Paper(words, width, colour);
    text.accept(paper);
    return paper.bytes();
  }
}

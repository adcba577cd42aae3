package se.vastkom.goals.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The kinds of JSON document that {@link JsonWriter} writes. Each has a JSON Schema (draft 2020-12)
 * in this jar, named after the {@code format} that its documents state: {@code
 * se/vastkom/goals/io/json/malvakt-assessment.schema.json}.
 *
 * <p>Everything written is valid. {@link JsonReader} reads a valid document without a problem of
 * form; whether its content agrees (whether a goal's area exists, or a day is in the calendar),
 * only the reader finds out. The reader is more lenient in some ways: it takes {@code null} for a
 * key that is left out, and remarks on an unknown key. A schema allows other keys in documents and
 * objects that are never read back, since later versions may write more.
 */
public enum JsonFormat {
  /** A follow-up alone; read back. */
  FOLLOW_UP("malvakt-follow-up", "A follow-up: what was decided and what was measured."),
  /** A follow-up and the conclusions on each goal; read back. */
  ASSESSMENT(
      "malvakt-assessment", "A follow-up with the assessment of each of its goals, and why."),
  /** One goal's assessment, from source to verdict. */
  EXPLANATION("malvakt-explanation", "One goal's assessment, from its source to the verdict."),
  /** The results of a rule book's test cases. */
  TEST_REPORT(
      "malvakt-test-report", "What became of a rule book's test cases, and how good they are."),
  /** What is wrong with a rule book. */
  VERIFICATION(
      "malvakt-verification", "What is wrong with a rule book, or could be written more plainly."),
  /** Cases that a rule book decided, whatever it is about. */
  DECIDED_CASES("malvakt-decided-cases", "Cases that a rule book decided, and why."),
  /** The differences between two assessments. */
  COMPARISON("malvakt-comparison", "Two assessments of the same goals, compared."),
  /** Goals in several periods. */
  PERIOD_TABLE("malvakt-period-table", "The outcome and the status of goals, period by period."),
  /** The differences between two rule books, whatever goals there are. */
  RULE_DIFFERENCES(
      "malvakt-rule-differences",
      "For which possible cases two rule books conclude differently, whatever goals there are.");

  private final String key;
  private final String description;

  JsonFormat(String key, String description) {
    this.key = key;
    this.description = description;
  }

  /** Returns the stable key, which documents state under {@code format}. */
  public String key() {
    return key;
  }

  /** Returns what its documents hold, as a sentence. */
  public String description() {
    return description;
  }

  /** Returns the JSON Schema of its documents, as JSON. */
  public String schema() {
    try (InputStream schema = JsonFormat.class.getResourceAsStream(key + ".schema.json")) {
      if (schema == null) {
        throw new IllegalStateException("The jar has no schema of " + key + ".");
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

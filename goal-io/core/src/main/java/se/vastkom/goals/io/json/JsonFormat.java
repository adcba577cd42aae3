package se.vastkom.goals.io.json;

/** The kinds of JSON document that {@link JsonWriter} writes. */
public enum JsonFormat {
  /** A follow-up alone; it is read back. */
  FOLLOW_UP("malvakt-follow-up", "A follow-up: what was decided and what was measured."),
  /** A follow-up and what was concluded of each goal; it is read back. */
  ASSESSMENT(
      "malvakt-assessment", "A follow-up with the assessment of each of its goals, and why."),
  /** One goal's assessment, from source to verdict. */
  EXPLANATION("malvakt-explanation", "One goal's assessment, from its source to the verdict."),
  /** What became of a rule book's test cases. */
  TEST_REPORT(
      "malvakt-test-report", "What became of a rule book's test cases, and how good they are."),
  /** What differs between two assessments. */
  COMPARISON("malvakt-comparison", "Two assessments of the same goals, compared."),
  /** What differs between two rule books, whatever goals there are. */
  RULE_DIFFERENCES(
      "malvakt-rule-differences",
      "For which possible cases two rule books conclude differently, whatever goals there are.");

  private final String key;
  private final String description;

  JsonFormat(String key, String description) {
    this.key = key;
    this.description = description;
  }

  /** The stable key, which documents state under {@code format}. */
  public String key() {
    return key;
  }

  /** What its documents hold, as a sentence. */
  public String description() {
    return description;
  }
}

package se.vastkom.goals.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import se.vastkom.goals.assessment.AssessedFollowUp;

/**
 * The style that each page carries, and the only one that its policy allows.
 *
 * @param text the style, as it is in the page
 */
record Stylesheet(String text) {

  static final Stylesheet REPORT = read("report.css");

  private static final Stylesheet DISTANCES = read("distances.css");

  private static final Stylesheet FOREST = read("forest.css");

  /** The style for pages of tests and comparisons, which have more kinds of tables. */
  static final Stylesheet REVIEW = new Stylesheet(REPORT.text + read("review.css").text);

  /** Returns the style of a report: that of what it shows, and no more. */
  static Stylesheet of(AssessedFollowUp assessed) {
    return new Stylesheet(
        REPORT.text
            + (assessed.distances().isEmpty() ? "" : DISTANCES.text)
            + (assessed.followUp().forest().isFlat() ? "" : FOREST.text));
  }

  private static Stylesheet read(String name) {
    try (InputStream in = Stylesheet.class.getResourceAsStream(name)) {
      return new Stylesheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the page's Content-Security-Policy: nothing is fetched, run or sent, and no other style
   * is used.
   */
  String policy() {
    return "default-src 'none'; style-src 'sha256-"
        + hash()
        + "'; base-uri 'none'; form-action 'none'";
  }

  private String hash() {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}

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

  private static final Stylesheet HOUSE =
      of("base.css", "bar.css", "hero.css", "status.css", "facts.css", "run.css");

  /** The style of narratives. */
  static final Stylesheet NARRATIVE = HOUSE.with("narrative.css");

  /** The style of the page of how goals are assessed. */
  static final Stylesheet METHOD = HOUSE.with("legend.css").with("told.css").with("method.css");

  /** The style of pages that tell of the others. */
  static final Stylesheet PLAIN = HOUSE.with("told.css");

  /** The style for pages of tests and comparisons, which have tables. */
  static final Stylesheet REVIEW = HOUSE.with("tables.css").with("review.css");

  private static final Stylesheet RESULTS =
      HOUSE
          .with("areas.css")
          .with("filter.css")
          .with("goals.css")
          .with("measure.css")
          .with("chain.css")
          .with("legend.css");

  /** The style of a goal's page. */
  static final Stylesheet GOAL =
      HOUSE
          .with("measure.css")
          .with("chain.css")
          .with("onegoal.css")
          .with("chart.css")
          .with("tiles.css");

  /** The style of pages of respondents. */
  static final Stylesheet RESPONDENT =
      HOUSE.with("onegoal.css").with("tiles.css").with("respondent.css");

  /** Returns the style of a report: that of what it shows, and no more. */
  static Stylesheet of(AssessedFollowUp assessed) {
    return assessed.followUp().forest().isFlat() ? RESULTS : RESULTS.with("forest.css");
  }

  private static Stylesheet of(String... parts) {
    Stylesheet style = new Stylesheet("");
    for (String part : parts) {
      style = style.with(part);
    }
    return style;
  }

  private Stylesheet with(String part) {
    return new Stylesheet(text + read(part).text);
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

package se.vastkom.goals.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Status;

/**
 * The style that each page carries, and the only one that its policy allows.
 *
 * @param text the style, as it is in the page
 * @param policy the page's Content-Security-Policy: nothing is fetched, run or sent, and no other
 *     style is used
 */
record Stylesheet(String text, String policy) {

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
          .with("bullet.css")
          .with("measure.css")
          .with("chain.css")
          .with("legend.css")
          .with("embedding.css");

  /** The style of parts on pages of others. */
  static final Stylesheet PARTS = RESULTS.with("forest.css");

  /** The style of a goal's page. */
  static final Stylesheet GOAL =
      HOUSE
          .with("bullet.css")
          .with("measure.css")
          .with("chain.css")
          .with("card.css")
          .with("chart.css")
          .with("tiles.css")
          .with("embedding.css");

  /** The style of pages that others embed. */
  static final Stylesheet EMBEDDED =
      of(
          "base.css",
          "status.css",
          "facts.css",
          "bullet.css",
          "measure.css",
          "chart.css",
          "areas.css",
          "embed.css");

  /** The style of pages of respondents. */
  static final Stylesheet RESPONDENT =
      HOUSE.with("card.css").with("tiles.css").with("bullet.css").with("respondent.css");

  private Stylesheet(String text) {
    this(
        text,
        "default-src 'none'; style-src 'sha256-"
            + hash(text)
            + "'; base-uri 'none'; form-action 'none'");
  }

  /**
   * Returns the style of a report: that of what it shows, and no more.
   *
   * @param units how many units' goals can be shown alone
   */
  static Stylesheet of(AssessedFollowUp assessed, int units) {
    Stylesheet style = assessed.followUp().forest().isFlat() ? RESULTS : RESULTS.with("forest.css");
    return style.and(choosing(units));
  }

  /** Returns the rules by which the goals of a unit are shown, alone or with a status. */
  private static String choosing(int units) {
    StringBuilder rules = new StringBuilder();
    for (int unit = 0; unit < units; unit++) {
      String chosen = "body:has(#who_%d:checked)".formatted(unit);
      rules.append(
          "%s .goal:not(.by-%d), %s .area:not(:has(.goal.by-%d)) { display: none; }%n"
              .formatted(chosen, unit, chosen, unit));
      for (Status status : Status.values()) {
        String both = chosen + ":has(#show_%s:checked)".formatted(ResultsPage.sign(status));
        String having = ":not(:has(.goal.%s.by-%d))".formatted(ResultsPage.tint(status), unit);
        rules.append(
            "%s .area%s { display: none; }%n%s%s .nothing { display: block; }%n"
                .formatted(both, having, both, having));
      }
    }
    return rules.toString().replace(System.lineSeparator(), "\n");
  }

  private static Stylesheet of(String... parts) {
    Stylesheet style = new Stylesheet("");
    for (String part : parts) {
      style = style.with(part);
    }
    return style;
  }

  private Stylesheet with(String part) {
    return and(read(part).text);
  }

  /** Returns the style with these rules after its own. */
  Stylesheet and(String rules) {
    return new Stylesheet(text + rules);
  }

  private static Stylesheet read(String name) {
    try (InputStream in = Stylesheet.class.getResourceAsStream(name)) {
      return new Stylesheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}

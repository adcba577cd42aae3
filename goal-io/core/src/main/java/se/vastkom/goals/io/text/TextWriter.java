package se.vastkom.goals.io.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.AssessmentWriter;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Writes an assessment as text: each area with its goals, each goal with its status as a symbol and
 * a word, its title, and the reasons; then the areas of the narrative, counted; then the totals.
 * Lines are wrapped to a width; colour, if wanted, only repeats what symbol and word say.
 */
public final class TextWriter implements AssessmentWriter {

  private static final int NARROWEST = 40;

  private final int width;
  private final Colour colour;

  /** Whether status words are tinted. */
  public enum Colour {
    /** Plain text, as it comes. */
    NONE,
    /** ANSI escapes, for a terminal. */
    ANSI
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
  public byte[] write(AssessedFollowUp assessed, Words words) {
    return new Page(assessed, words).text().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * One goal with its whole explanation: each reason, the rule's own words, and every figure it
   * looked at.
   */
  public byte[] explain(AssessedFollowUp assessed, Assessment assessment, Words words) {
    return new Page(assessed, words).explanation(assessment).getBytes(StandardCharsets.UTF_8);
  }

  /** One writing. */
  private final class Page {

    private final AssessedFollowUp assessed;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    Page(AssessedFollowUp assessed, Words words) {
      this.assessed = assessed;
      this.words = words;
    }

    String text() {
      heading();
      for (FocusArea area : assessed.followUp().areas()) {
        lines.add("");
        wrap(area.title() + " \u2013 " + statuses(assessed.counts(area.id()), false), "", "  ");
        assessed.assessments(area.id()).forEach(this::goal);
      }
      lines.add("");
      assessed.followUp().narrative().ifPresent(this::narrative);
      totals();
      return String.join("\n", lines) + "\n";
    }

    /** The story beside the figures, told in full by other formats. */
    private void narrative(Narrative narrative) {
      wrap(words.say(Phrase.of("text.narrative").with("title", narrative.title())), "", "  ");
      for (Narrative.Area area : narrative.areas()) {
        Lifecycle lifecycle = area.lifecycle();
        Phrase since =
            lifecycle.date().isStated()
                ? Phrase.of("reason.since").with("date", lifecycle.date().text())
                : Phrase.of("hint.none");
        Phrase state =
            lifecycle.isActive()
                ? Phrase.of("hint.none")
                : Phrase.of("text.narrative-state")
                    .with("state", Phrase.of("state." + lifecycle.state().key()))
                    .with("since", since);
        wrap(
            words.say(
                Phrase.of("text.narrative-area")
                    .with("title", area.title())
                    .with("goals", new Part.Amount(Ratio.of(area.goals().size()), "mål"))
                    .with(
                        "deliverables",
                        new Part.Amount(Ratio.of(area.deliverables().size()), "leveranser"))
                    .with("state", state)),
            "  ",
            "    ");
      }
      lines.add("");
    }

    private void heading() {
      FollowUp.Header header = assessed.followUp().header();
      wrap(
          header.title()
              + ", "
              + header.period()
              + (header.publisher().isEmpty() ? "" : ", " + header.publisher()),
          "",
          "  ");
      AssessedFollowUp.Run run = assessed.run();
      wrap(
          words.say(
              Phrase.of("text.run")
                  .with("name", run.ruleBookName())
                  .with("book", run.ruleBook())
                  .with("version", run.version())
                  .with("date", run.asOf().toString())
                  .with("engine", run.engine())
                  .with(
                      "checksum", run.sha256().substring(0, Math.min(12, run.sha256().length())))),
          "",
          "  ");
    }

    private void goal(Assessment assessment) {
      lines.add("");
      String id = assessment.evidence().goal().id().value();
      wrap(id + "  " + assessment.evidence().goal().title(), "  ", "      ");
      String word = words.sayFirst(assessment.shownStatus());
      List<String> reason =
          Lines.wrapped(
              assessment.status().symbol()
                  + " "
                  + words.sayFirst(assessment.statusFinding().sentence()),
              width,
              "    ",
              "      ");
      lines.add(tinted(reason.get(0), assessment.status(), word));
      lines.addAll(reason.subList(1, reason.size()));
      if (assessment.trend() != Trend.EJ_BEDOMD) {
        wrap(
            assessment.trend().symbol()
                + " "
                + words.sayFirst(assessment.trendFinding().sentence()),
            "    ",
            "      ");
      }
      assessment
          .remarks()
          .forEach(remark -> wrap("! " + words.sayFirst(remark.sentence()), "    ", "      "));
      assessed
          .followUp()
          .judgements(assessment.evidence().goal().id())
          .forEach(judgement -> wrap("\" " + words.say(judgement.phrase()), "    ", "      "));
    }

    private void totals() {
      Counts counts = assessed.counts();
      wrap(
          words.say(
              Phrase.of("text.totals")
                  .with("goals", counts.goals())
                  .with("areas", assessed.followUp().areas().size())
                  .with("statuses", statuses(counts, true))),
          "",
          "  ");
      String trends =
          Stream.of(Trend.values())
              .map(trend -> counts.of(trend) + " " + words.say(trend.phrase()))
              .collect(Collectors.joining(", "));
      wrap(words.say(Phrase.of("text.trends").with("trends", trends)), "", "  ");
    }

    /** How many have each status; those that no goal has only where all are wanted. */
    private String statuses(Counts counts, boolean all) {
      return Stream.of(Status.values())
          .filter(status -> all || counts.of(status) > 0)
          .map(
              status ->
                  counts.of(status) + " " + words.say(status.phrase()) + dormant(status, counts))
          .collect(Collectors.joining(", "));
    }

    private String dormant(Status status, Counts counts) {
      return status == Status.UTGATT && counts.dormant() > 0
          ? " " + words.say(Phrase.of("text.dormant").with("count", counts.dormant()))
          : "";
    }

    String explanation(Assessment assessment) {
      heading();
      goal(assessment);
      lines.add("");
      for (Finding finding : assessment.findings()) {
        wrap(words.sayFirst(finding.sentence()), "", "  ");
        finding
            .because()
            .ifPresent(
                because ->
                    wrap(
                        words.say(Phrase.of("finding.because").with("because", because)),
                        "  ",
                        "    "));
        for (Finding.FigureUsed figure : finding.figures()) {
          wrap(words.say(figure.fact()) + ": " + words.say(figure.value()), "    ", "      ");
        }
      }
      assessment
          .evidence()
          .observation()
          .map(known -> known.source())
          .filter(source -> !source.citation().isEmpty())
          .ifPresent(
              source ->
                  wrap(
                      words.say(
                          Phrase.of("finding.source")
                              .with("source", source.citation())
                              .with("place", source.place().phrase())),
                      "",
                      "  "));
      return String.join("\n", lines) + "\n";
    }

    private void wrap(String text, String first, String rest) {
      lines.addAll(Lines.wrapped(text, width, first, rest));
    }

    private String tinted(String line, Status status, String word) {
      int at = line.indexOf(word);
      if (colour == Colour.NONE || at < 0) {
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
}

package se.vastkom.goals.assessment;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Two assessments of the same goals, compared: under another rule book, on another day, or with
 * other figures. Immutable.
 *
 * @param before the one
 * @param after the other
 * @param flips every goal whose status, trend or remarks differ, in the order of the one before
 * @param onlyBefore goals that are only in the one before
 * @param onlyAfter goals that are only in the other
 */
public record Comparison(
    Side before, Side after, List<Flip> flips, List<Goal> onlyBefore, List<Goal> onlyAfter)
    implements Document {

  /**
   * One of the two.
   *
   * @param header which follow-up
   * @param run by which book, of which day
   * @param counts how many goals have each status and trend
   */
  public record Side(FollowUp.Header header, AssessedFollowUp.Run run, Counts counts) {

    /** What an assessment is known by. */
    public static Side of(AssessedFollowUp assessed) {
      return new Side(assessed.followUp().header(), assessed.run(), assessed.counts());
    }

    /** Which follow-up, by which book, of which day, to be said. */
    public Phrase phrase() {
      return Phrase.of("comparison.side")
          .with("title", header.title().isBlank() ? header.id() : header.title())
          .with("period", header.period().toString())
          .with("book", run.book().phrase())
          .with("date", run.asOf().toString())
          .with("engine", run.engine());
    }
  }

  /**
   * A goal that is concluded differently.
   *
   * @param before what was concluded
   * @param after what is concluded instead
   * @param causes what has changed that makes the difference; never none
   */
  public record Flip(Assessment before, Assessment after, List<Cause> causes) {
    /** Copies the causes. */
    public Flip {
      causes = List.copyOf(causes);
    }

    /** The goal, as it was before. */
    public Goal goal() {
      return before.evidence().goal();
    }

    /** Whether the status differs. */
    public boolean ofStatus() {
      return before.status() != after.status();
    }

    /** Whether the trend differs. */
    public boolean ofTrend() {
      return before.trend() != after.trend();
    }

    /** Why it was concluded as it was, of what differs: status, trend, and the remarks gone. */
    public List<Finding> reasonsBefore() {
      return reasons(before, remarksGone());
    }

    /** Why it is concluded otherwise, of what differs: status, trend, and the new remarks. */
    public List<Finding> reasonsAfter() {
      return reasons(after, remarksNew());
    }

    private List<Finding> reasons(Assessment of, Stream<Finding> remarks) {
      return Stream.of(
              Stream.of(of.statusFinding()).filter(any -> ofStatus()),
              Stream.of(of.trendFinding()).filter(any -> ofTrend()),
              remarks)
          .flatMap(findings -> findings)
          .toList();
    }

    /** The remarks that were made and are no longer. */
    public Stream<Finding> remarksGone() {
      return less(before, after);
    }

    /** The remarks that are made and were not. */
    public Stream<Finding> remarksNew() {
      return less(after, before);
    }

    private static Stream<Finding> less(Assessment one, Assessment other) {
      List<Part> said = other.remarks().map(Flip::said).toList();
      return one.remarks().filter(remark -> !said.contains(said(remark)));
    }

    /** What is remarked, whichever rule does it; its figures may differ. */
    private static Part said(Finding remark) {
      return remark.reason();
    }
  }

  /**
   * Something that changed, and made a difference to a goal.
   *
   * @param kind which of its conclusions it concerns
   * @param what the sentence
   * @param places where it stands, before and after
   */
  public record Cause(Finding.Kind kind, Phrase what, List<Place> places) {
    /** Copies the places. */
    public Cause {
      places = List.copyOf(places);
    }

    /** What changed and where it stands, to be said. */
    public Phrase phrase() {
      return Said.placed(what, places);
    }
  }

  /** Copies the lists. */
  public Comparison {
    flips = List.copyOf(flips);
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
  }

  /** The goals whose status differs. */
  public Stream<Flip> ofStatus() {
    return flips.stream().filter(Flip::ofStatus);
  }

  /** How many goals are concluded differently, to be said. */
  public Phrase headline() {
    if (flips.isEmpty()) {
      boolean sameGoals = onlyBefore.isEmpty() && onlyAfter.isEmpty();
      return Phrase.of(sameGoals ? "comparison.none" : "comparison.none-shared");
    }
    return Phrase.of("comparison.flips")
        .with("flips", flips.size())
        .with("goals", before.counts().goals() - onlyBefore.size());
  }

  /** Whether the same figures are judged by two books or on two days, rather than two by one. */
  public boolean isOfRules() {
    return before.run().book().sha256().equals(after.run().book().sha256())
        ? !before.run().asOf().equals(after.run().asOf()) && before.header().equals(after.header())
        : true;
  }
}

package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * A comparison of two assessments of the same goals: under another rule book, on another day, or
 * with other figures. Immutable.
 *
 * @param before the first assessment
 * @param after the second assessment
 * @param flips every goal whose status, trend or remarks differ, in the order of the first
 *     assessment
 * @param onlyBefore goals that only the first assessment has
 * @param onlyAfter goals that only the second assessment has
 * @param changes every goal of both, in the order of the second, where they are of different
 *     periods; else none
 * @param accuracy how what the first expected of goals held in the second
 * @param endings why goals that only the first has are not in the second, where that is known
 * @param overall what areas, and the whole, come to otherwise where both weigh them together
 */
public record Comparison(
    Side before,
    Side after,
    List<Flip> flips,
    List<Goal> onlyBefore,
    List<Goal> onlyAfter,
    List<PeriodChange> changes,
    ForecastAccuracy accuracy,
    List<Ending> endings,
    List<OverallChange> overall)
    implements Document {

  /**
   * One side of the comparison.
   *
   * @param header the follow-up
   * @param run the rule book and day
   * @param counts how many goals have each status and trend
   * @param source how far they agree with the statuses that the source published
   */
  public record Side(
      FollowUp.Header header, AssessedFollowUp.Run run, Counts counts, SourceAgreement source) {

    /** Summarizes an assessment as one side of a comparison. */
    public static Side of(AssessedFollowUp assessed) {
      return new Side(
          assessed.followUp().header(),
          assessed.run(),
          assessed.counts(),
          assessed.sourceAgreement());
    }

    /** Returns the follow-up, rule book and day as a phrase. */
    public Phrase phrase() {
      return Phrase.of("comparison.side")
          .with("title", header.title().isBlank() ? header.id() : header.title())
          .with("period", header.when())
          .with("book", run.book().phrase())
          .with("date", run.asOf().toString())
          .with("engine", run.engine());
    }
  }

  /**
   * A goal whose conclusions differ.
   *
   * @param before the first assessment's conclusion
   * @param after the second assessment's conclusion
   * @param causes the changes that make the difference; never empty
   */
  public record Flip(Assessment before, Assessment after, List<Cause> causes) {
    public Flip {
      causes = List.copyOf(causes);
    }

    /** Returns the goal as it was before. */
    public Goal goal() {
      return before.evidence().goal();
    }

    /** Returns whether the status differs. */
    public boolean changesStatus() {
      return before.status() != after.status();
    }

    /** Returns whether the trend differs. */
    public boolean changesTrend() {
      return before.trend() != after.trend();
    }

    /**
     * Returns the reasons for what changed, as they were before: status, trend, and the remarks
     * that are gone.
     */
    public List<Finding> reasonsBefore() {
      return reasons(before, remarksGone());
    }

    /**
     * Returns the reasons for what changed, as they are after: status, trend, and the new remarks.
     */
    public List<Finding> reasonsAfter() {
      return reasons(after, remarksNew());
    }

    private List<Finding> reasons(Assessment of, Stream<Finding> remarks) {
      return Stream.of(
              Stream.of(of.statusFinding()).filter(any -> changesStatus()),
              Stream.of(of.trendFinding()).filter(any -> changesTrend()),
              remarks)
          .flatMap(findings -> findings)
          .toList();
    }

    /** Returns the remarks and other conclusions made only before. */
    public Stream<Finding> remarksGone() {
      return less(before, after);
    }

    /** Returns the remarks and other conclusions made only after. */
    public Stream<Finding> remarksNew() {
      return less(after, before);
    }

    /**
     * Returns what differs beside the status, as phrases: the trend, and which remarks and other
     * conclusions are gone and which are new.
     */
    public List<Phrase> besides() {
      Stream<Phrase> trend =
          changesStatus() && changesTrend()
              ? Stream.of(
                  Phrase.of("comparison.change")
                      .with("what", Phrase.of("fact.trend"))
                      .with("before", before.trend().phrase())
                      .with("after", after.trend().phrase()))
              : Stream.empty();
      return Stream.of(
              trend,
              remarksGone().map(one -> Phrase.of("flip.gone").with("remark", statement(one))),
              remarksNew().map(one -> Phrase.of("flip.new").with("remark", statement(one))))
          .flatMap(phrases -> phrases)
          .toList();
    }

    /** Returns what is the goal's own of why a conclusion differs, such as its figure. */
    public List<Phrase> own(Finding.Kind kind) {
      return causes.stream()
          .filter(cause -> cause.kind() == kind)
          .flatMap(cause -> cause.own().stream())
          .distinct()
          .toList();
    }

    private static Stream<Finding> less(Assessment one, Assessment other) {
      List<Phrase> statements = beside(other).map(Flip::statement).toList();
      return beside(one).filter(finding -> !statements.contains(statement(finding)));
    }

    private static Stream<Finding> beside(Assessment assessment) {
      return Stream.concat(assessment.remarks(), assessment.conclusions());
    }

    /** Returns what a finding states, whichever rule made it; its figures may differ. */
    private static Phrase statement(Finding finding) {
      return finding.kind() == Finding.Kind.REMARK ? finding.reason() : finding.conclusion();
    }
  }

  /**
   * A change that made a difference to a goal.
   *
   * @param kind the conclusion it affects
   * @param what the sentence
   * @param told the change as it is told once of all goals that it affects, to follow "because";
   *     empty where another cause of the same goal already tells it
   * @param own what of it is the goal's own, such as its figure; empty where there is nothing
   * @param places where it was read, before and after
   */
  public record Cause(
      Finding.Kind kind,
      Phrase what,
      Optional<Phrase> told,
      Optional<Phrase> own,
      List<Place> places) {
    public Cause {
      requireNonNull(told, "told");
      requireNonNull(own, "own");
      places = List.copyOf(places);
    }

    /** Creates a cause that is told by its own sentence. */
    public Cause(Finding.Kind kind, Phrase what, List<Place> places) {
      this(kind, what, Optional.of(what), Optional.empty(), places);
    }

    /** Returns the change and its places as a phrase. */
    public Phrase phrase() {
      return SharedPhrases.placed(what, places);
    }
  }

  /**
   * Goals that get the same other conclusion, for the same causes.
   *
   * @param kind what differs: their status; else their trend; else their remarks
   * @param sentence how many they are, what they become and why
   * @param flips the goals, in the order of the first assessment
   */
  public record Shift(Finding.Kind kind, Phrase sentence, List<Flip> flips) {
    public Shift {
      flips = List.copyOf(flips);
    }

    /** Returns whether the status differs. */
    public boolean changesStatus() {
      return kind == Finding.Kind.STATUS;
    }

    /** Returns whether remarks alone differ. */
    public boolean changesRemarks() {
      return kind == Finding.Kind.REMARK;
    }

    /** Returns whether the trend differs, and no status does. */
    public boolean changesTrend() {
      return kind == Finding.Kind.TREND;
    }
  }

  public Comparison {
    flips = List.copyOf(flips);
    onlyBefore = List.copyOf(onlyBefore);
    onlyAfter = List.copyOf(onlyAfter);
    changes = List.copyOf(changes);
    endings = List.copyOf(endings);
    overall = List.copyOf(overall);
  }

  /** Creates a comparison in which nothing is weighed together. */
  public Comparison(
      Side before,
      Side after,
      List<Flip> flips,
      List<Goal> onlyBefore,
      List<Goal> onlyAfter,
      List<PeriodChange> changes,
      ForecastAccuracy accuracy,
      List<Ending> endings) {
    this(before, after, flips, onlyBefore, onlyAfter, changes, accuracy, endings, List.of());
  }

  /** Creates a comparison within one period. */
  public Comparison(
      Side before, Side after, List<Flip> flips, List<Goal> onlyBefore, List<Goal> onlyAfter) {
    this(before, after, flips, onlyBefore, onlyAfter, List.of(), ForecastAccuracy.NONE, List.of());
  }

  /**
   * Returns, as phrases, how far each side agrees with the statuses that its source published; once
   * where both say the same.
   */
  public List<Phrase> agreement() {
    Optional<Phrase> was = before.source().phrase();
    Optional<Phrase> is = after.source().phrase();
    return was.equals(is)
        ? is.stream().toList()
        : Stream.of(
                was.map(phrase -> Phrase.of("comparison.before").with("side", phrase)),
                is.map(phrase -> Phrase.of("comparison.after").with("side", phrase)))
            .flatMap(Optional::stream)
            .toList();
  }

  /** Returns why a goal that only the first has is not in the second, where that is known. */
  public List<Phrase> endings(Goal goal) {
    return endings.stream().filter(one -> one.goal().equals(goal)).map(Ending::what).toList();
  }

  /** Returns the goals whose status differs. */
  public Stream<Flip> statusFlips() {
    return flips.stream().filter(Flip::changesStatus);
  }

  /**
   * Returns the heading of what was before: its period, where the sides have different ones or are
   * seen from different days of one.
   */
  public Part earlier() {
    return isOfPeriods() ? before.header().when() : Phrase.of("comparison.earlier");
  }

  /**
   * Returns the heading of what is after: its period, where the sides have different ones or are
   * seen from different days of one.
   */
  public Part later() {
    return isOfPeriods() ? after.header().when() : Phrase.of("comparison.later");
  }

  /** Returns the heading of something that was before, such as "status före" or "status 2015". */
  public Phrase earlier(Part what) {
    return isOfPeriods()
        ? Phrase.of("comparison.of-period").with("what", what).with("period", earlier())
        : Phrase.of("csv.earlier").with("what", what);
  }

  /** Returns the heading of something that is after, such as "status efter" or "status 2016". */
  public Phrase later(Part what) {
    return isOfPeriods()
        ? Phrase.of("comparison.of-period").with("what", what).with("period", later())
        : Phrase.of("csv.later").with("what", what);
  }

  boolean isOfPeriods() {
    return !before.header().when().equals(after.header().when());
  }

  /**
   * Returns how many goals get another status, and which, as a phrase, and apart from them how many
   * only another trend or other remarks.
   */
  public Phrase headline() {
    return new ComparisonSentences(this).headline();
  }

  /** Returns the heading of how many goals have each status, as a phrase. */
  public Phrase totals() {
    return Phrase.of("comparison.totals-of").with("earlier", earlier()).with("later", later());
  }

  /** Returns whether some goal has another trend, or each trend another number of goals. */
  public boolean differInTrends() {
    return flips.stream().anyMatch(Flip::changesTrend)
        || !before.counts().byTrend().equals(after.counts().byTrend());
  }

  /**
   * Returns why no outcome can be compared with that of the other period, where it is the same of
   * all goals and nobody moved; empty where some can, or where causes differ.
   */
  public Optional<Phrase> withoutDifference() {
    List<Phrase> differences = changes.stream().map(PeriodChange::difference).distinct().toList();
    return differences.size() == 1
            && differences.get(0).key().equals("period-change.none")
            && changes.stream().allMatch(change -> change.moved().isEmpty())
        ? Optional.of(differences.get(0))
        : Optional.empty();
  }

  /** Returns what is compared with what, as a phrase. */
  public Phrase subject() {
    return new ComparisonSentences(this).subject();
  }

  /** Returns what does not differ, each a sentence as a phrase. */
  public List<Phrase> alike() {
    return new ComparisonSentences(this).alike();
  }

  /** Returns the flips, each cause told once: those of status first, then of trend and remarks. */
  public List<Shift> shifts() {
    return new ComparisonSentences(this).shifts();
  }

  /**
   * Returns whether the same figures are judged by two books or on two days, rather than two sets
   * of figures by one book.
   */
  public boolean isOfRules() {
    return before.run().book().sha256().equals(after.run().book().sha256())
        ? !before.run().asOf().equals(after.run().asOf()) && before.header().equals(after.header())
        : true;
  }
}

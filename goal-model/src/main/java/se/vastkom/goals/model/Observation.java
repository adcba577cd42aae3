package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Keyed;

/**
 * The observation of one goal's outcome in the follow-up's period. Made with {@link #of} and the
 * {@code with...} methods.
 *
 * @param goal the goal
 * @param outcome the measured outcome, or the reason for its absence
 * @param strength the evidence for the outcome
 * @param respondents how many of the population answered, where stated
 * @param change how the outcome has moved, where stated
 * @param published what was printed, kept beside what is known
 * @param comment the comment, restated in a few words, or empty
 * @param action what is to be done, or empty; shown, and never a fact that rules ask about
 * @param finished "avslutat vid": the day on which the goal was finished before its end, where
 *     stated
 * @param comments "kommentar@en": the comment as its author words it in other languages
 * @param source who states it, and where it was read
 */
public record Observation(
    GoalId goal,
    Outcome outcome,
    EvidenceStrength strength,
    OptionalInt respondents,
    Optional<StatedChange> change,
    Published published,
    String comment,
    String action,
    Optional<LocalDate> finished,
    OtherWording comments,
    Source source) {
  /** The evidence for an outcome. */
  public enum EvidenceStrength implements Keyed {
    /** The work is done. */
    DONE("genomfört"),
    /** The work is decided. */
    DECIDED("beslutat"),
    /** The work is intended. */
    PLANNED("planerat"),
    /** The work is under way. */
    ONGOING("pågående"),
    /** Work that is done and work under way are counted together. */
    MIXED("blandat"),
    /** The evidence is not stated. */
    UNCLEAR("oklart");

    private final String key;

    EvidenceStrength(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** The stated movement of an outcome. */
  public enum StatedChange implements Keyed {
    /** More than before. */
    INCREASED("ökat"),
    /** The same as before. */
    UNCHANGED("oförändrat"),
    /** Less than before. */
    DECREASED("minskat");

    private final String key;

    StatedChange(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /**
   * The printed cells, to the letter.
   *
   * @param goal the goal's cell, where the title leaves part of it out, or empty
   * @param value the value cell, or empty
   * @param share the per cent cell, or empty
   * @param comment the comment's cell, where the comment leaves part of it out, or empty
   * @param ratio the exact printed share (24 % is 6/25), where one was printed
   * @param status what the source itself concluded, where it was printed
   */
  public record Published(
      String goal,
      String value,
      String share,
      String comment,
      Optional<Ratio> ratio,
      Optional<PublishedStatus> status) {

    /** Nothing was printed. */
    public static final Published NOTHING = new Published("", "");

    public Published {
      requireNonNull(goal, "goal");
      requireNonNull(value, "value");
      requireNonNull(share, "share");
      requireNonNull(comment, "comment");
      requireNonNull(ratio, "ratio");
      requireNonNull(status, "status");
    }

    /** Creates printed cells without a status. */
    public Published(
        String goal, String value, String share, String comment, Optional<Ratio> ratio) {
      this(goal, value, share, comment, ratio, Optional.empty());
    }

    /** Creates printed cells without a share that can be read; title and comment are restated. */
    public Published(String value, String share) {
      this("", value, share, "", Optional.empty());
    }

    /** Creates a printed value and share, where title and comment are restated. */
    public Published(String value, String share, Ratio ratio) {
      this("", value, share, "", Optional.of(ratio));
    }

    /** Returns a printed value and whole per cent. */
    public static Published of(String value, int percent) {
      return new Published(value, percent + " %", Ratio.of(percent, 100));
    }

    /** Returns the printed cells with what the source itself concluded. */
    public Published withStatus(PublishedStatus concluded) {
      return new Published(goal, value, share, comment, ratio, Optional.of(concluded));
    }
  }

  /**
   * The source of an observation.
   *
   * @param citation who states it, for people to read
   * @param place where it was read
   */
  public record Source(String citation, Place place) {

    /** Stated in code, with no citation. */
    public static final Source NOT_STATED = new Source("", Place.NOWHERE);

    public Source {
      requireNonNull(citation, "citation");
      requireNonNull(place, "place");
    }
  }

  public Observation {
    requireNonNull(goal, "goal");
    requireNonNull(outcome, "outcome");
    requireNonNull(strength, "strength");
    requireNonNull(respondents, "respondents");
    requireNonNull(change, "change");
    requireNonNull(published, "published");
    requireNonNull(comment, "comment");
    requireNonNull(action, "action");
    requireNonNull(finished, "finished");
    requireNonNull(comments, "comments");
    requireNonNull(source, "source");
  }

  /** Creates an observation whose comment has one wording. */
  public Observation(
      GoalId goal,
      Outcome outcome,
      EvidenceStrength strength,
      OptionalInt respondents,
      Optional<StatedChange> change,
      Published published,
      String comment,
      String action,
      Optional<LocalDate> finished,
      Source source) {
    this(
        goal,
        outcome,
        strength,
        respondents,
        change,
        published,
        comment,
        action,
        finished,
        OtherWording.NONE,
        source);
  }

  /** Creates an observation that does not say what is to be done, nor when it was finished. */
  public Observation(
      GoalId goal,
      Outcome outcome,
      EvidenceStrength strength,
      OptionalInt respondents,
      Optional<StatedChange> change,
      Published published,
      String comment,
      Source source) {
    this(
        goal,
        outcome,
        strength,
        respondents,
        change,
        published,
        comment,
        "",
        Optional.empty(),
        source);
  }

  /**
   * Returns an observation of which nothing else is known: done, no stated change, nothing
   * published.
   */
  public static Observation of(String goal, Outcome outcome) {
    return new Observation(
        new GoalId(goal),
        outcome,
        EvidenceStrength.DONE,
        OptionalInt.empty(),
        Optional.empty(),
        Published.NOTHING,
        "",
        Source.NOT_STATED);
  }

  /** Returns the observation of a counted number of a unit. */
  public static Observation counted(String goal, long number, String unit) {
    return of(goal, new Outcome.Amount(Quantity.of(number, unit), Outcome.Basis.COUNTED));
  }

  /** Returns the observation with another outcome. */
  public Observation withOutcome(Outcome other) {
    return with(draft -> draft.outcome = other);
  }

  /** Returns the observation with other evidence. */
  public Observation withStrength(EvidenceStrength other) {
    return with(draft -> draft.strength = other);
  }

  /** Returns the observation with this many respondents. */
  public Observation withRespondents(int answered) {
    return with(draft -> draft.respondents = OptionalInt.of(answered));
  }

  /** Returns the observation with a stated change. */
  public Observation withChange(StatedChange stated) {
    return with(draft -> draft.change = Optional.of(stated));
  }

  /** Returns the observation beside what was printed. */
  public Observation withPublished(Published printed) {
    return with(draft -> draft.published = printed);
  }

  /** Returns the observation with what is to be done. */
  public Observation withAction(String planned) {
    return with(draft -> draft.action = planned);
  }

  /** Returns the observation with these other wordings of its comment. */
  public Observation withComments(OtherWording others) {
    return with(draft -> draft.comments = others);
  }

  /** Returns the observation with its comment as it is worded in a language, where it is. */
  public Observation in(Locale language) {
    return comments.in(language).map(one -> with(draft -> draft.comment = one)).orElse(this);
  }

  /** Returns the observation as this source states it. */
  public Observation withSource(Source stating) {
    return with(draft -> draft.source = stating);
  }

  /** Returns the observation of a goal that was finished on a day, before its end. */
  public Observation finishedOn(LocalDate day) {
    return with(draft -> draft.finished = Optional.of(day));
  }

  private Observation with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.observation();
  }

  /** An observation of which something is about to be said. */
  private static final class Draft {

    private final Observation from;
    private Outcome outcome;
    private EvidenceStrength strength;
    private OptionalInt respondents;
    private Optional<StatedChange> change;
    private Published published;
    private String comment;
    private String action;
    private Optional<LocalDate> finished;
    private OtherWording comments;
    private Source source;

    Draft(Observation from) {
      this.from = from;
      outcome = from.outcome;
      strength = from.strength;
      respondents = from.respondents;
      change = from.change;
      published = from.published;
      comment = from.comment;
      action = from.action;
      finished = from.finished;
      comments = from.comments;
      source = from.source;
    }

    Observation observation() {
      return new Observation(
          from.goal,
          outcome,
          strength,
          respondents,
          change,
          published,
          comment,
          action,
          finished,
          comments,
          source);
    }
  }
}

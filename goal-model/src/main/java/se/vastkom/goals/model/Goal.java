package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Keyed;

/**
 * A decided intention. Made with {@link #of} and the methods that return it with more.
 *
 * @param id the stable id
 * @param area the area it belongs to
 * @param title the title that people read
 * @param target what the goal wants
 * @param targetOrigin where the target is stated
 * @param baseline where the outcome started, if known
 * @param previous what was measured last, if known
 * @param municipalities how to take a municipality that the goal's list leaves out
 * @param measurement how responses become one outcome, where the goal says so
 * @param question the question of a survey that it is followed up by, where it names one
 * @param lifecycle the goal's own state, or empty where it follows its area's
 * @param responsible the unit that answers for the goal, such as "Barn- och utbildningsnämnden", or
 *     empty; never a person, since it is published, and never a fact that rules ask about
 * @param placement its place among the other goals
 * @param term how long it is to be followed up
 * @param titles "titel@en": the title as its author words it in other languages
 * @param place where the goal was read
 */
public record Goal(
    GoalId id,
    AreaId area,
    String title,
    Target target,
    TargetOrigin targetOrigin,
    Optional<Baseline> baseline,
    Optional<Previous> previous,
    MunicipalityList municipalities,
    Measurement measurement,
    Optional<SurveyQuestion> question,
    Optional<Lifecycle> lifecycle,
    String responsible,
    Placement placement,
    Term term,
    OtherWording titles,
    Place place) {
  /** How to take a municipality that a goal's list leaves out. */
  public enum MunicipalityList implements Keyed {
    /** The list holds answers: a municipality left out has not answered. */
    ANSWERS("svar"),
    /** The list is complete: a municipality left out has answered no. */
    COMPLETE("fullständig");

    private final String key;

    MunicipalityList(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** Where the target is stated. */
  public enum TargetOrigin implements Keyed {
    /** In the goal. */
    STATED("målet"),
    /** Not in the goal, but in its published value and comment. */
    FROM_COMMENT("kommentaren");

    private final String key;

    TargetOrigin(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /** An outcome of an earlier period, with which this period's is compared. */
  public sealed interface Earlier {

    /** Returns the outcome, in the target's unit. */
    Quantity quantity();

    /** Returns the period it was measured for. */
    Period period();
  }

  /**
   * The starting point of an outcome: where the way to the target began.
   *
   * @param quantity in the target's unit
   * @param period the period it was measured for
   */
  public record Baseline(Quantity quantity, Period period) implements Earlier {
    public Baseline {
      requireNonNull(quantity, "quantity");
      requireNonNull(period, "period");
    }
  }

  /**
   * What was measured last, by which the outcome has moved since.
   *
   * @param quantity in the target's unit
   * @param period the period it was measured for
   */
  public record Previous(Quantity quantity, Period period) implements Earlier {
    public Previous {
      requireNonNull(quantity, "quantity");
      requireNonNull(period, "period");
    }
  }

  public Goal {
    requireNonNull(id, "id");
    requireNonNull(area, "area");
    requireNonNull(title, "title");
    requireNonNull(target, "target");
    requireNonNull(targetOrigin, "targetOrigin");
    requireNonNull(baseline, "baseline");
    requireNonNull(previous, "previous");
    requireNonNull(municipalities, "municipalities");
    requireNonNull(measurement, "measurement");
    requireNonNull(question, "question");
    requireNonNull(lifecycle, "lifecycle");
    requireNonNull(responsible, "responsible");
    requireNonNull(placement, "placement");
    requireNonNull(term, "term");
    requireNonNull(titles, "titles");
    requireNonNull(place, "place");
  }

  /** Creates a goal whose title has one wording. */
  public Goal(
      GoalId id,
      AreaId area,
      String title,
      Target target,
      TargetOrigin targetOrigin,
      Optional<Baseline> baseline,
      Optional<Previous> previous,
      MunicipalityList municipalities,
      Measurement measurement,
      Optional<SurveyQuestion> question,
      Optional<Lifecycle> lifecycle,
      String responsible,
      Placement placement,
      Term term,
      Place place) {
    this(
        id,
        area,
        title,
        target,
        targetOrigin,
        baseline,
        previous,
        municipalities,
        measurement,
        question,
        lifecycle,
        responsible,
        placement,
        term,
        OtherWording.NONE,
        place);
  }

  /** Returns a goal in force with a stated target and nothing earlier, built in code. */
  public static Goal of(String id, String area, String title, Target target) {
    return new Goal(
        new GoalId(id),
        new AreaId(area),
        title,
        target,
        TargetOrigin.STATED,
        Optional.empty(),
        Optional.empty(),
        MunicipalityList.ANSWERS,
        Measurement.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        "",
        Placement.ALONE,
        Term.OPEN,
        Place.NOWHERE);
  }

  /**
   * Returns the unit of a respondent's figure; empty where neither target nor limit sets one. For a
   * composite it is that of its parts, and beside a limit that of the limit.
   */
  public Optional<String> responseUnit() {
    if (target instanceof Target.Composite composite) {
      return Optional.of(composite.parts().unit());
    }
    Optional<String> ofLimit = measurement.limit().map(limit -> limit.quantity().unit());
    return ofLimit.isPresent() ? ofLimit : target.outcomeUnit();
  }

  /**
   * Returns whether a response has what the goal counts: a yes, all parts of a composite, or a
   * figure that reaches the limit; empty of a figure that is combined with others, and where there
   * is no answer.
   */
  public Optional<Boolean> has(Outcome response) {
    if (response instanceof Outcome.Missing) {
      return Optional.empty();
    }
    if (response instanceof Outcome.Amount amount) {
      Ratio figure = amount.quantity().number();
      return target instanceof Target.Composite composite
          ? Optional.of(figure.compareTo(composite.parts().number()) >= 0)
          : measurement.limit().map(limit -> limit.isReachedBy(figure));
    }
    return Optional.of(response instanceof Outcome.YesNo yesNo && yesNo.done());
  }

  /** Returns the goal wanting something else. */
  public Goal wanting(Target other) {
    return with(draft -> draft.target = other);
  }

  /** Returns the goal with a target read from there. */
  public Goal statedIn(TargetOrigin origin) {
    return with(draft -> draft.targetOrigin = origin);
  }

  /** Returns the goal with this baseline. */
  public Goal startingFrom(Baseline from) {
    return with(draft -> draft.baseline = Optional.of(from));
  }

  /** Returns the goal with what was measured last. */
  public Goal following(Previous last) {
    return with(draft -> draft.previous = Optional.of(last));
  }

  /** Returns the goal with this kind of municipality list. */
  public Goal listing(MunicipalityList list) {
    return with(draft -> draft.municipalities = list);
  }

  /** Returns the goal measured in this way. */
  public Goal measured(Measurement how) {
    return with(draft -> draft.measurement = how);
  }

  /** Returns the goal followed up by a question of a survey. */
  public Goal asking(SurveyQuestion asked) {
    return with(draft -> draft.question = Optional.of(asked));
  }

  /** Returns the goal with a state of its own. */
  public Goal inState(Lifecycle own) {
    return with(draft -> draft.lifecycle = Optional.of(own));
  }

  /** Returns the goal that this unit answers for; never a person. */
  public Goal entrustedTo(String unit) {
    return with(draft -> draft.responsible = unit);
  }

  /** Returns the goal with this place among the others. */
  public Goal placed(Placement among) {
    return with(draft -> draft.placement = among);
  }

  /** Returns the goal to be followed up for this long. */
  public Goal lasting(Term how) {
    return with(draft -> draft.term = how);
  }

  /** Returns the goal with these other wordings of its title. */
  public Goal titled(OtherWording others) {
    return with(draft -> draft.titles = others);
  }

  /** Returns the goal with its title as it is worded in a language, where it is. */
  public Goal in(Locale language) {
    return titles.in(language).map(title -> with(draft -> draft.title = title)).orElse(this);
  }

  /** Returns the goal as read from a place. */
  public Goal at(Place where) {
    return with(draft -> draft.place = where);
  }

  private Goal with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.goal();
  }

  /** A goal of which something is about to be said. */
  private static final class Draft {

    private final Goal from;
    private String title;
    private Target target;
    private TargetOrigin targetOrigin;
    private Optional<Baseline> baseline;
    private Optional<Previous> previous;
    private MunicipalityList municipalities;
    private Measurement measurement;
    private Optional<SurveyQuestion> question;
    private Optional<Lifecycle> lifecycle;
    private String responsible;
    private Placement placement;
    private Term term;
    private OtherWording titles;
    private Place place;

    Draft(Goal from) {
      this.from = from;
      title = from.title;
      target = from.target;
      targetOrigin = from.targetOrigin;
      baseline = from.baseline;
      previous = from.previous;
      municipalities = from.municipalities;
      measurement = from.measurement;
      question = from.question;
      lifecycle = from.lifecycle;
      responsible = from.responsible;
      placement = from.placement;
      term = from.term;
      titles = from.titles;
      place = from.place;
    }

    Goal goal() {
      return new Goal(
          from.id,
          from.area,
          title,
          target,
          targetOrigin,
          baseline,
          previous,
          municipalities,
          measurement,
          question,
          lifecycle,
          responsible,
          placement,
          term,
          titles,
          place);
    }
  }
}

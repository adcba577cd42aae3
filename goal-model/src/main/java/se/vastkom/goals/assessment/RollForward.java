package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The follow-up of a later period, made from an assessed one: ids are kept, what was measured
 * becomes history with what was concluded of it, goals that have ended leave, and what belongs to
 * the period alone is emptied. Where nothing is entered in between, going by way of a period gives
 * the same as going past it, but for when the journal says that a goal left. Immutable.
 *
 * @param next the follow-up of the later period
 * @param steps what was done to make it, and what is left to somebody to do; for people
 */
public record RollForward(FollowUp next, List<Step> steps) {

  /** What a step is about, in the order in which they are told. */
  public enum Kind {
    /** What became history. */
    MEASURED,
    /** A goal or an area that left. */
    LEFT,
    /** A goal that waits for a later period. */
    WAITS,
    /** A goal or an area that is in force again, or continues after its end. */
    CONTINUES,
    /** A goal or an area that rests, as before. */
    RESTS,
    /** Something that was emptied. */
    EMPTIED,
    /** Something that somebody has to look at. */
    TO_DO
  }

  /**
   * Something that was done, or is to be.
   *
   * @param kind what it is about
   * @param what the sentence
   */
  public record Step(Kind kind, Phrase what) {
    public Step {
      requireNonNull(kind, "kind");
      requireNonNull(what, "what");
    }
  }

  public RollForward {
    requireNonNull(next, "next");
    steps = List.copyOf(requireNonNull(steps, "steps"));
  }

  /**
   * Makes the follow-up of a later period.
   *
   * @param assessed the follow-up with what a rule book concludes of it
   * @param period a period that begins when that of the follow-up has ended
   * @param words the language of the follow-up, for what is written into it
   * @return the follow-up; or a problem, if the period is not later
   */
  public static Checked<RollForward> of(AssessedFollowUp assessed, Period period, Words words) {
    FollowUp last = assessed.followUp();
    Period now = last.header().period();
    if (!period.firstDay().isAfter(now.lastDay())) {
      return Checked.failed(
          List.of(
              Problem.error(
                  Place.file(last.header().id()),
                  Phrase.of("roll.not-later")
                      .with("found", period.phrase())
                      .with("period", now.phrase()))));
    }
    if (last.header().day().isBefore(now.lastDay())) {
      return Checked.failed(
          List.of(
              Problem.error(
                  Place.file(last.header().id()),
                  Phrase.of("roll.interim")
                      .with("day", last.header().day().toString())
                      .with("period", now.phrase()))));
    }
    List<Step> steps = new ArrayList<>();
    FollowUp.Builder draft = FollowUp.builder(header(last.header(), period));
    NextGoals goals = new NextGoals(last, period, words, steps);
    goals.add(draft);
    NextHistory history = new NextHistory(assessed, steps);
    history.add(draft);
    goals.journal().forEach(draft::journal);
    last.ownUnits().forEach(draft::ownUnit);
    last.sourceSigns().forEach(draft::sourceSign);
    given(last, goals, steps).forEach(draft::given);
    forecasts(last, goals, steps).forEach(draft::forecast);
    emptied(last, steps);
    years(draft.header(), goals, now, steps);
    List<Step> inOrder = steps.stream().sorted(Comparator.comparing(Step::kind)).toList();
    return draft.check().map(next -> new RollForward(next, inOrder));
  }

  private static FollowUp.Header header(FollowUp.Header last, Period period) {
    return new FollowUp.Header(
            last.id(), last.title(), last.publisher(), last.source(), period, last.population())
        .weighing(last.overall().unsaid())
        .publishedAs(last.publication().unpublished());
  }

  /** Returns the facts that stand among the goals; those among outcomes were of the period. */
  private static List<GivenFact> given(FollowUp last, NextGoals goals, List<Step> steps) {
    List<GivenFact> kept = new ArrayList<>();
    List<String> emptied = new ArrayList<>();
    for (GivenFact fact : last.givenFacts()) {
      Optional<Goal> goal = last.goal(fact.goal());
      if (goal.filter(one -> isBeside(fact.place(), one.place())).isEmpty()) {
        emptied.add(fact.fact());
      } else {
        goals
            .continued(fact.goal())
            .ifPresent(id -> kept.add(new GivenFact(id, fact.fact(), fact.text(), fact.place())));
      }
    }
    List<String> columns = emptied.stream().distinct().toList();
    if (!columns.isEmpty()) {
      steps.add(
          new Step(
              Kind.EMPTIED,
              Phrase.of("roll.columns").with("names", Phrase.list(columns, Part.Text::new))));
    }
    return kept;
  }

  private static boolean isBeside(Place one, Place other) {
    return one.source().equals(other.source()) && one.sheet().equals(other.sheet());
  }

  /** Returns the forecasts of goals that are still to end; the others have been answered. */
  private static List<Forecast> forecasts(FollowUp last, NextGoals goals, List<Step> steps) {
    List<Forecast> kept =
        last.forecasts().stream().filter(one -> goals.isStillToEnd(one.goal())).toList();
    int gone = last.forecasts().size() - kept.size();
    if (gone > 0) {
      steps.add(new Step(Kind.EMPTIED, Phrase.of("roll.forecasts").with("count", gone)));
    }
    return kept;
  }

  private static void emptied(FollowUp last, List<Step> steps) {
    if (!last.judgements().isEmpty()) {
      steps.add(
          new Step(
              Kind.EMPTIED, Phrase.of("roll.judgements").with("count", last.judgements().size())));
    }
    if (last.narrative().isPresent()) {
      steps.add(new Step(Kind.EMPTIED, Phrase.of("roll.narrative")));
    }
    long asked = last.goals().stream().filter(goal -> goal.question().isPresent()).count();
    if (asked > 0) {
      steps.add(new Step(Kind.TO_DO, Phrase.of("roll.survey").with("count", asked)));
    }
  }

  /** Tells of titles that name the old year, or one that is now this one. */
  private static void years(FollowUp.Header header, NextGoals goals, Period old, List<Step> steps) {
    for (int year = old.year(); year <= header.period().year(); year++) {
      Part.Text named = new Part.Text(Integer.toString(year));
      Pattern pattern = Pattern.compile("(?<!\\d)" + year + "(?!\\d)");
      for (String text : List.of(header.id(), header.title(), header.source())) {
        if (pattern.matcher(text).find()) {
          steps.add(
              new Step(
                  Kind.TO_DO,
                  Phrase.of("roll.header-year").with("text", text).with("year", named)));
        }
      }
      for (FocusArea area : goals.areas()) {
        if (pattern.matcher(area.title()).find()) {
          steps.add(title("roll.area-year", area.id().value(), area.title(), named));
        }
      }
      for (Goal goal : goals.goals()) {
        if (pattern.matcher(goal.title()).find()) {
          steps.add(title("roll.goal-year", goal.id().value(), goal.title(), named));
        }
      }
    }
  }

  private static Step title(String key, String id, String title, Part year) {
    return new Step(
        Kind.TO_DO, Phrase.of(key).with("id", id).with("title", title).with("year", year));
  }
}

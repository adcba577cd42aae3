package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.Answers;
import se.vastkom.goals.io.survey.AskedGoal;
import se.vastkom.goals.io.survey.Survey;
import se.vastkom.goals.io.survey.SurveyFile;
import se.vastkom.goals.io.survey.SurveyOptions;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.Source;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SurveyQuestion;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Export;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Adds the answers of a survey to a follow-up, beside the responses that stand in rows. What is
 * written of a follow-up names the survey by what it is: names of its file or sheets may be those
 * of people.
 */
final class SurveyAnswers {

  private final FollowUp.Header header;
  private final GoalRows goals;
  private final OutcomeRows outcomes;
  private final UnitWords units;
  private final Problems problems;

  SurveyAnswers(
      FollowUp.Header header,
      GoalRows goals,
      OutcomeRows outcomes,
      UnitWords units,
      Problems problems) {
    this.header = header;
    this.goals = goals;
    this.outcomes = outcomes;
    this.units = units;
    this.problems = problems;
  }

  void add(Export survey, SurveyOptions options, FollowUp.Builder draft) {
    Place place = survey.grid().place();
    Set<GoalId> observed =
        draft.observations().stream().map(Observation::goal).collect(Collectors.toSet());
    List<AskedGoal> asked = asked(survey, observed);
    if (asked.isEmpty()) {
      problems.remark(place, Phrase.of("survey.unused").with("name", QuestionCells.QUESTION));
      return;
    }
    if (header.population().isEmpty()) {
      outcomes.refuseResponses(place);
      return;
    }
    List<Response> answers =
        problems
            .take(Survey.read(survey, asked, header.population(), options, this::figure))
            .orElse(List.of());
    Map<List<Object>, Response> stated = new HashMap<>();
    draft.responses().forEach(one -> stated.put(List.of(one.goal(), one.respondent()), one));
    Set<GoalId> answered = new LinkedHashSet<>();
    for (Response answer : answers) {
      answered.add(answer.goal());
      @Nullable Response other = stated.get(List.of(answer.goal(), answer.respondent()));
      if (other == null) {
        draft.response(
            new Response(
                answer.goal(), answer.respondent(), answer.outcome(), published(answer.place())));
      } else if (!other.outcome().equals(answer.outcome())) {
        refuse(answer, other);
      }
    }
    answered.stream()
        .filter(goal -> !observed.contains(goal))
        .forEach(goal -> draft.observation(observation(goal, published(place))));
  }

  /** Returns a place in the survey as it is published. */
  private static Place published(Place place) {
    return new Place(place.form(), SurveyFile.TITLE.sv(), "", place.row(), place.column());
  }

  /** Returns a problem of what was added where it stands in the survey's own file. */
  static Problem located(Problem problem, Export survey) {
    Place place = problem.place();
    Place whole = survey.grid().place();
    return place.equals(published(place))
        ? new Problem(
            problem.severity(),
            new Place(place.form(), whole.source(), whole.sheet(), place.row(), place.column()),
            problem.what())
        : problem;
  }

  /** Returns the goals that name a question, and those whose titles are headings themselves. */
  private List<AskedGoal> asked(Export survey, Set<GoalId> observed) {
    List<AskedGoal> asked = new ArrayList<>(goals.asked());
    for (Goal goal : goals.goals().values()) {
      if (goal.question().isEmpty()
          && !observed.contains(goal.id())
          && Survey.isHeading(survey, goal.title())) {
        asked.add(new AskedGoal(goal.asking(SurveyQuestion.headed(goal.title())), goal.place()));
      }
    }
    return asked;
  }

  private Observation observation(GoalId goal, Place place) {
    Observation plain = Observation.of(goal.value(), new Outcome.ByMunicipality());
    return new Observation(
        goal,
        plain.outcome(),
        plain.strength(),
        plain.respondents(),
        plain.change(),
        plain.published(),
        plain.comment(),
        plain.action(),
        plain.finished(),
        new Source(header.source(), place));
  }

  private void refuse(Response answer, Response stated) {
    problems.error(
        stated.place(),
        Phrase.of("survey.two-figures")
            .with("goal", answer.goal().value())
            .with("respondent", header.population().named(answer.respondent()))
            .with("stated", said(stated.outcome()))
            .with("answer", said(answer.outcome()))
            .with("place", answer.place().phrase()));
  }

  private static Part said(Outcome outcome) {
    if (outcome instanceof Outcome.Amount amount) {
      return amount.quantity().part();
    }
    return Answers.word(outcome);
  }

  /** Reads a figure in the goal's unit, unless the cell has another one. */
  private Optional<Outcome> figure(Goal goal, Cell cell, Problems found) {
    String unit = outcomes.municipalUnit(goal.id());
    @Nullable String written =
        Numbers.readWithUnit(cell.place(), cell.text())
            .value()
            .map(Numbers.WithUnit::unit)
            .orElse(null);
    if (unit.isEmpty() && written != null && written.isEmpty()) {
      found.error(
          cell.place(),
          Phrase.of("folder.needs-unit")
              .with("found", cell.text())
              .with("goal", goal.id().value()));
      return Optional.empty();
    }
    return new FigureCells(found, units)
        .measured(cell, unit, outcomes.limit(goal.id()))
        .<Outcome>map(quantity -> new Outcome.Amount(quantity, Basis.COUNTED))
        .filter(outcome -> goals.isOfUnit(goal.id(), unit, cell, outcome));
  }
}

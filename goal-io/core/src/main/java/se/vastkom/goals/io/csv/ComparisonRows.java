package se.vastkom.goals.io.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.ForecastAccuracy;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The rows of a comparison: a heading, then one row for each goal.
 *
 * @param words the language
 */
record ComparisonRows(Words words) {

  private static final int GOAL_AND_DIFFERENCE = 4;

  List<List<String>> of(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings(comparison));
    int columns = rows.get(0).size();
    comparison.flips().forEach(flip -> rows.add(flip(flip)));
    comparison.accuracy().goals().stream()
        .map(ForecastAccuracy.Held::goal)
        .filter(goal -> comparison.flips().stream().noneMatch(of -> of.goal().equals(goal)))
        .forEach(goal -> rows.add(only(goal, Phrase.of("field.prognos"), columns)));
    comparison
        .onlyBefore()
        .forEach(goal -> rows.add(only(goal, onlyBefore(comparison, goal), columns)));
    comparison
        .onlyAfter()
        .forEach(goal -> rows.add(only(goal, Phrase.of("csv.only-after"), columns)));
    if (!comparison.accuracy().goals().isEmpty()) {
      Stream.of("csv.expected", "field.roll", "csv.ended", "csv.held")
          .map(words::say)
          .forEach(rows.get(0)::add);
      rows.stream().skip(1).forEach(row -> row.addAll(forecast(comparison.accuracy(), row.get(0))));
    }
    return rows;
  }

  /** Returns what was expected of a goal, by which role, how it ended, and how that held. */
  private List<String> forecast(ForecastAccuracy accuracy, String goal) {
    return accuracy
        .of(new GoalId(goal))
        .map(
            held ->
                List.of(
                    words.say(held.expected().phrase()),
                    held.role(),
                    words.say(held.ended().phrase()),
                    words.say(held.result().phrase())))
        .orElse(List.of("", "", "", ""));
  }

  private List<String> headings(Comparison comparison) {
    List<String> headings = new ArrayList<>();
    Stream.of("field.id", "field.område", "field.mål", "csv.difference")
        .map(words::say)
        .forEach(headings::add);
    for (String what : List.of("fact.status", "fact.trend", "field.regel", "field.varför")) {
      headings.add(words.say(comparison.earlier(Phrase.of(what))));
      headings.add(words.say(comparison.later(Phrase.of(what))));
    }
    Stream.of("csv.remarks-gone", "csv.remarks-new", "csv.causes", "csv.places")
        .map(words::say)
        .forEach(headings::add);
    return headings;
  }

  private List<String> flip(Flip flip) {
    Assessment before = flip.before();
    Assessment after = flip.after();
    Stream<Place> places =
        flip.causes().stream()
            .flatMap(cause -> cause.places().stream())
            .filter(place -> place.form() != Place.Form.NOWHERE)
            .distinct();
    List<String> row = new ArrayList<>(goal(flip.goal(), sentences(differing(flip))));
    row.add(words.say(before.shownStatus()));
    row.add(words.say(after.shownStatus()));
    row.add(words.say(before.trend().phrase()));
    row.add(words.say(after.trend().phrase()));
    row.add(rules(flip.reasonsBefore()));
    row.add(rules(flip.reasonsAfter()));
    row.add(why(flip.reasonsBefore()));
    row.add(why(flip.reasonsAfter()));
    row.add(sentences(flip.remarksGone().map(Finding::reason)));
    row.add(sentences(flip.remarksNew().map(Finding::reason)));
    row.add(sentences(flip.causes().stream().map(Comparison.Cause::what)));
    row.add(sentences(places.map(Place::phrase)));
    return row;
  }

  private static Stream<Phrase> differing(Flip flip) {
    boolean ofRemarks =
        flip.remarksGone().findAny().isPresent() || flip.remarksNew().findAny().isPresent();
    return Stream.of(
            flip.changesStatus() ? "fact.status" : "",
            flip.changesTrend() ? "fact.trend" : "",
            ofRemarks ? "fact.anmärkning" : "")
        .filter(key -> !key.isEmpty())
        .map(Phrase::of);
  }

  private static String rules(List<Finding> reasons) {
    return reasons.stream()
        .flatMap(reason -> reason.rules().stream())
        .map(Finding.RuleRef::id)
        .collect(Collectors.joining(" "));
  }

  private String why(List<Finding> reasons) {
    return reasons.stream()
        .map(reason -> words.sayFirst(reason.sentence()))
        .collect(Collectors.joining(" "));
  }

  private String sentences(Stream<? extends Part> parts) {
    return parts.map(words::say).collect(Collectors.joining("; "));
  }

  private static Part onlyBefore(Comparison comparison, Goal goal) {
    List<Phrase> said = new ArrayList<>(List.of(Phrase.of("csv.only-before")));
    said.addAll(comparison.endings(goal));
    return Phrase.list(said, one -> one);
  }

  private List<String> only(Goal goal, Part difference, int columns) {
    List<String> row = new ArrayList<>(goal(goal, words.say(difference)));
    row.addAll(Collections.nCopies(columns - GOAL_AND_DIFFERENCE, ""));
    return row;
  }

  private static List<String> goal(Goal goal, String difference) {
    return List.of(goal.id().value(), goal.area().value(), goal.title(), difference);
  }
}

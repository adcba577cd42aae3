package se.vastkom.goals.assessment;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Who answered what about a goal that is counted from answers. Immutable.
 *
 * @param groups those that answered alike, the silent last; empty where the outcome is stated
 * @param places where the answers were read; empty where they were built in code
 */
public record Answers(List<Group> groups, List<Place> places) {

  /** The outcome is stated, and counted from no answers. */
  public static final Answers NONE = new Answers(List.of(), List.of());

  /** More respondents of a group than this are counted and not named. */
  private static final int MOST_NAMED = 20;

  /**
   * The respondents with one kind of answer.
   *
   * @param answer the answer in words
   * @param respondents their names in alphabetical order, with their figures where they gave any
   */
  public record Group(Part answer, List<Part> respondents) {
    public Group {
      respondents = List.copyOf(respondents);
    }

    /** Returns the answer and who gave it as a phrase: the first by name, the rest by number. */
    public Phrase phrase() {
      int more = respondents.size() - MOST_NAMED;
      Phrase named = more > 0 ? Phrase.of("answers.many").with("more", more) : Phrase.of("answers");
      return named
          .with("answer", answer)
          .with("count", respondents.size())
          .with(
              "names", Phrase.list(respondents.stream().limit(MOST_NAMED).toList(), name -> name));
    }
  }

  public Answers {
    groups = List.copyOf(groups);
    places = List.copyOf(places);
  }

  /** Groups what was answered about a goal of a follow-up. */
  public static Answers of(FollowUp followUp, Goal goal) {
    List<Response> told = new ArrayList<>(followUp.responses(goal.id()));
    if (told.isEmpty()) {
      return NONE;
    }
    Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
    Comparator<Response> byName = Comparator.comparing(one -> name(followUp, one), swedish);
    List<Place> places =
        told.stream()
            .map(Response::place)
            .filter(place -> place.form() != Place.Form.NOWHERE)
            .toList();
    told.sort(Comparator.comparingInt(Answers::order).thenComparing(byName));
    Map<Part, List<Part>> groups = new LinkedHashMap<>();
    for (Response one : told) {
      groups
          .computeIfAbsent(answer(one.outcome()), any -> new ArrayList<>())
          .add(respondent(followUp, one));
    }
    silent(followUp, goal, told, swedish, groups);
    return new Answers(
        groups.entrySet().stream()
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList(),
        places);
  }

  /** Adds those that gave no answer at all to those that are said to have given none. */
  private static void silent(
      FollowUp followUp,
      Goal goal,
      List<Response> told,
      Collator order,
      Map<Part, List<Part>> groups) {
    Set<RespondentId> heard = told.stream().map(Response::respondent).collect(Collectors.toSet());
    List<String> names =
        followUp.header().population().respondents().stream()
            .filter(one -> !heard.contains(one.id()))
            .map(Respondent::name)
            .sorted(order)
            .toList();
    if (!names.isEmpty()) {
      boolean isNo = goal.municipalities() == Goal.MunicipalityList.COMPLETE;
      groups
          .computeIfAbsent(
              Phrase.of(isNo ? "answers.unlisted" : "answers.silent"), any -> new ArrayList<>())
          .addAll(names.stream().map(Part.Text::new).toList());
    }
  }

  /** Returns where the answers were read, or else the one place that states the outcome. */
  public List<Place> placesOr(Place stated) {
    return places.isEmpty() ? List.of(stated) : places;
  }

  private static String name(FollowUp followUp, Response one) {
    return followUp
        .header()
        .population()
        .member(one.respondent())
        .map(SubregionMember::name)
        .orElse(one.respondent().value());
  }

  private static Part respondent(FollowUp followUp, Response one) {
    String name = name(followUp, one);
    return one.outcome() instanceof Outcome.Amount amount
        ? Phrase.of("answers.figure").with("name", name).with("figure", amount.quantity().part())
        : new Part.Text(name);
  }

  private static Part answer(Outcome outcome) {
    if (outcome instanceof Outcome.Amount) {
      return Phrase.of("answers.figures");
    }
    if (outcome instanceof Outcome.Undertaking undertaking) {
      return Phrase.of("strength." + undertaking.stage().key());
    }
    if (outcome instanceof Outcome.Missing missing) {
      return missing.reason() == Outcome.Reason.MISSING
          ? Phrase.of("answers.silent")
          : Phrase.of("missing." + missing.reason().key());
    }
    boolean isYes = outcome instanceof Outcome.YesNo yesNo && yesNo.done();
    return Phrase.of(isYes ? "truth.ja" : "truth.nej");
  }

  /** Returns the order of groups: yes, figures, what is under way, no, and the reasons for none. */
  private static int order(Response one) {
    if (one.outcome() instanceof Outcome.YesNo yesNo) {
      return yesNo.done() ? 0 : 3;
    }
    if (one.outcome() instanceof Outcome.Missing missing) {
      return missing.reason() == Outcome.Reason.MISSING ? 5 : 4;
    }
    return one.outcome() instanceof Outcome.Amount ? 1 : 2;
  }
}

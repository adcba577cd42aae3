package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.Disclosure;
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
 * @param groups those that answered alike, the silent last; empty where the outcome is stated, and
 *     where one answer could be worked out from the others, see {@link Disclosure}
 * @param places where the answers were read; empty where they were built in code
 * @param additions what respondents add to their answers, in alphabetical order
 */
public record Answers(List<Group> groups, List<Place> places, List<Addition> additions) {

  /** The outcome is stated, and counted from no answers. */
  public static final Answers NONE = new Answers(List.of(), List.of(), List.of());

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
      return more > 0
          ? named("answers.many", respondents.subList(0, MOST_NAMED)).with("more", more)
          : allNamed();
    }

    /** Returns the answer and who gave it as a phrase, all by name: "Ja (2): Borås, Tjörn". */
    public Phrase allNamed() {
      return named("answers", respondents);
    }

    private Phrase named(String key, List<Part> names) {
      return Phrase.of(key)
          .with("answer", answer)
          .with("count", respondents.size())
          .with("names", Phrase.list(names, name -> name));
    }
  }

  /**
   * What a respondent adds to its answer.
   *
   * @param from the respondent and its answer
   * @param comment what it adds
   */
  public record Addition(Phrase from, String comment) {
    public Addition {
      requireNonNull(from, "from");
      requireNonNull(comment, "comment");
    }
  }

  /** A respondent as it is said. */
  private record Named(RespondentId id, Part said) {}

  public Answers {
    groups = List.copyOf(groups);
    places = List.copyOf(places);
    additions = List.copyOf(additions);
  }

  /** Groups what was answered about a goal of a follow-up. */
  public static Answers of(FollowUp followUp, Goal goal) {
    List<Response> told = new ArrayList<>(followUp.responses(goal.id()));
    if (told.isEmpty()) {
      return NONE;
    }
    Comparator<RespondentId> byName = followUp.header().population().byName();
    List<Place> places =
        told.stream()
            .map(Response::place)
            .filter(place -> place.form() != Place.Form.NOWHERE)
            .toList();
    if (Disclosure.isSolvable(followUp, goal.id())) {
      return new Answers(List.of(), places, List.of());
    }
    told.sort(Comparator.comparingInt(Answers::order));
    Map<Part, List<Named>> groups = new LinkedHashMap<>();
    for (Response one : told) {
      groups
          .computeIfAbsent(word(one.outcome()), any -> new ArrayList<>())
          .add(respondent(followUp, one));
    }
    silent(followUp, told)
        .forEach(
            silent ->
                groups
                    .computeIfAbsent(unheard(goal), any -> new ArrayList<>())
                    .add(new Named(silent.id(), new Part.Text(silent.name()))));
    return new Answers(
        groups.entrySet().stream()
            .map(
                group ->
                    new Group(
                        group.getKey(),
                        group.getValue().stream()
                            .sorted(Comparator.comparing(Named::id, byName))
                            .map(Named::said)
                            .toList()))
            .toList(),
        places,
        told.stream()
            .filter(one -> !one.comment().isBlank())
            .sorted(Comparator.comparing(Response::respondent, byName))
            .map(one -> new Addition(dated(followUp, one), one.comment()))
            .toList());
  }

  private static Phrase dated(FollowUp followUp, Response one) {
    Phrase answered =
        Phrase.of("result.answer")
            .with("name", name(followUp, one))
            .with(
                "outcome",
                one.outcome() instanceof Outcome.Amount amount
                    ? amount.quantity().part()
                    : word(one.outcome()));
    return one.date().isStated()
        ? Phrase.of("result.answered-on").with("answer", answered).with("date", one.date().phrase())
        : answered;
  }

  private static Stream<Respondent> silent(FollowUp followUp, List<Response> told) {
    Set<RespondentId> heard = told.stream().map(Response::respondent).collect(Collectors.toSet());
    return followUp.header().population().respondents().stream()
        .filter(one -> !heard.contains(one.id()));
  }

  private static Phrase unheard(Goal goal) {
    boolean isNo = goal.municipalities() == Goal.MunicipalityList.COMPLETE;
    return Phrase.of(isNo ? "answers.unlisted" : "answers.silent");
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

  private static Named respondent(FollowUp followUp, Response one) {
    String name = name(followUp, one);
    return new Named(
        one.respondent(),
        one.outcome() instanceof Outcome.Amount amount
            ? Phrase.of("answers.figure")
                .with("name", name)
                .with("figure", amount.quantity().part())
            : new Part.Text(name));
  }

  /** Returns an answer in words, such as "ja" or "har inte svarat"; of a figure only its kind. */
  public static Part word(Outcome outcome) {
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

  /** Returns the order of groups: yes, figures, how far it has come, no, and why there is none. */
  private static int order(Response one) {
    if (one.outcome() instanceof Outcome.YesNo yesNo) {
      return yesNo.done() ? 0 : 5;
    }
    if (one.outcome() instanceof Outcome.Undertaking undertaking) {
      return switch (undertaking.stage()) {
        case ONGOING -> 2;
        case DECIDED -> 3;
        default -> 4;
      };
    }
    if (one.outcome() instanceof Outcome.Missing missing) {
      return switch (missing.reason()) {
        case NOT_APPLICABLE -> 6;
        case CONFIDENTIAL -> 7;
        case NOT_YET_MEASURED -> 8;
        case MISSING -> 9;
      };
    }
    return 1;
  }
}

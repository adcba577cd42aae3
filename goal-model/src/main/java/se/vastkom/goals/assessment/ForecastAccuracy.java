package se.vastkom.goals.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * How what was expected of goals held, once they had ended: the outlook that an earlier follow-up
 * concluded, or else the word of its forecast, beside the status that a later one did.
 *
 * @param goals those that ended met, partly met or not met, and of which something was expected
 * @param apart how many others something was said of: what was said told nothing, or the goal has
 *     not ended, or did so without such a status
 */
public record ForecastAccuracy(List<Held> goals, int apart) {

  /** Nothing was expected of any goal. */
  public static final ForecastAccuracy NONE = new ForecastAccuracy(List.of(), 0);

  /** How an expectation held. */
  public enum Result implements Keyed {
    /** The goal ended as expected. */
    HIT("träff"),
    /** It ended worse than expected. */
    TOO_BRIGHT("för ljus"),
    /** It ended better than expected. */
    TOO_DARK("för mörk");

    private final String key;

    Result(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }

    /** Returns the word as a phrase. */
    public Phrase phrase() {
      return Phrase.of("accuracy." + key);
    }

    /** Returns what became of the only forecast there is, to follow it in a sentence. */
    Phrase asVerb() {
      return this == HIT
          ? Phrase.of("accuracy.held")
          : Phrase.of("accuracy.was").with("result", phrase());
    }
  }

  /**
   * What was expected of a goal, and how it ended.
   *
   * @param goal the goal, as it was when it was expected
   * @param area the title of its area
   * @param role the role behind the forecast, or empty where the outlook rests on none
   * @param expected never {@link Outlook#OKANT}
   * @param ended met, partly met or not met
   */
  public record Held(Goal goal, String area, String role, Outlook expected, Status ended) {

    /** Returns how the expectation held. */
    public Result result() {
      int worse = ended.compareTo(status(expected).orElseThrow());
      return worse > 0 ? Result.TOO_BRIGHT : worse < 0 ? Result.TOO_DARK : Result.HIT;
    }

    /** Returns what was expected and how it ended, as a phrase. */
    public Phrase phrase() {
      return Phrase.of("accuracy.goal")
          .with("goal", goal.title())
          .with("expected", expected.phrase())
          .with("ended", ended.phrase())
          .with("result", result().phrase());
    }
  }

  public ForecastAccuracy {
    goals = List.copyOf(goals);
  }

  /** Tells how what one follow-up expected held in a later one; nothing if it is not later. */
  public static ForecastAccuracy of(AssessedFollowUp before, AssessedFollowUp after) {
    if (!after.followUp().header().day().isAfter(before.followUp().header().day())) {
      return NONE;
    }
    List<Held> held = new ArrayList<>();
    int apart = 0;
    for (Assessment was : before.assessments()) {
      if (was.outlook().isEmpty() && was.forecasted().isEmpty()) {
        continue;
      }
      Optional<Outlook> expected = expected(was);
      Optional<Status> ended =
          after
              .assessment(was.evidence().goal().id())
              .filter(is -> !is.evidence().timeline().isAhead())
              .map(Assessment::status)
              .filter(Members.BEST_FIRST::contains);
      if (expected.isEmpty() || ended.isEmpty()) {
        apart++;
      } else {
        held.add(
            new Held(
                was.evidence().goal(),
                area(before, was),
                was.forecasted().map(Forecast::role).orElse(""),
                expected.get(),
                ended.get()));
      }
    }
    return new ForecastAccuracy(held, apart);
  }

  private static Optional<Outlook> expected(Assessment was) {
    Optional<Outlook> said =
        was.outlook().isPresent()
            ? was.outlook()
            : was.forecasted().flatMap(Forecast::word).map(ForecastAccuracy::outlook);
    return said.filter(outlook -> outlook != Outlook.OKANT);
  }

  private static Outlook outlook(Forecast.Word word) {
    return switch (word) {
      case MET -> Outlook.UPPFYLLT;
      case PARTLY -> Outlook.DELVIS;
      case NOT_MET -> Outlook.EJ_UPPFYLLT;
      case UNCERTAIN -> Outlook.OKANT;
    };
  }

  /** Returns the status that an outlook expects. */
  static Optional<Status> status(Outlook outlook) {
    return switch (outlook) {
      case UPPFYLLT -> Optional.of(Status.UPPFYLLT);
      case DELVIS -> Optional.of(Status.DELVIS);
      case EJ_UPPFYLLT -> Optional.of(Status.EJ_UPPFYLLT);
      case OKANT -> Optional.empty();
    };
  }

  private static String area(AssessedFollowUp before, Assessment was) {
    return before.followUp().areas().stream()
        .filter(area -> area.id().equals(was.evidence().goal().area()))
        .map(FocusArea::title)
        .findFirst()
        .orElse("");
  }

  /**
   * Returns how the expectations held as phrases: in all, area by area, role by role, and each that
   * missed; none where nothing was expected.
   */
  public List<Phrase> sentences() {
    if (goals.isEmpty()) {
      return apart == 0
          ? List.of()
          : List.of(Phrase.of("accuracy.none").with("apart", others("accuracy.apart-none")));
    }
    List<Phrase> sentences = new ArrayList<>();
    sentences.add(
        Phrase.of("accuracy.all")
            .with("counted", counted(goals))
            .with("apart", others("accuracy.apart")));
    sentences.addAll(grouped(goals, Held::area));
    sentences.addAll(grouped(goals, Held::role));
    goals.stream()
        .filter(one -> one.result() != Result.HIT)
        .map(Held::phrase)
        .forEach(sentences::add);
    return sentences;
  }

  /** Returns what was expected of a goal and how it ended, if it is among those that count. */
  public Optional<Held> of(GoalId goal) {
    return goals.stream().filter(one -> one.goal().id().equals(goal)).findFirst();
  }

  private Part others(String key) {
    return apart == 0 ? new Part.Text("") : Phrase.of(key).with("goals", apart);
  }

  private static List<Phrase> grouped(List<Held> goals, Function<Held, String> by) {
    Map<String, List<Held>> groups = new LinkedHashMap<>();
    goals.forEach(one -> groups.computeIfAbsent(by.apply(one), any -> new ArrayList<>()).add(one));
    return groups.entrySet().stream()
        .map(
            group ->
                Phrase.of("accuracy.of")
                    .with(
                        "name",
                        group.getKey().isEmpty()
                            ? Phrase.of("accuracy.without-forecast")
                            : new Part.Text(group.getKey()))
                    .with("counted", counted(group.getValue())))
        .toList();
  }

  /** Returns how many held, and how many were too bright or too dark, naming only what there is. */
  private static Phrase counted(List<Held> goals) {
    if (goals.size() == 1) {
      return Phrase.of("accuracy.only").with("result", goals.get(0).result().asVerb());
    }
    int hits = count(goals, Result.HIT);
    if (hits == goals.size()) {
      return Phrase.of("accuracy.all-held").with("goals", goals.size());
    }
    List<Phrase> missed =
        Stream.of(
                missed(count(goals, Result.TOO_BRIGHT), "accuracy.one-bright", "accuracy.bright"),
                missed(count(goals, Result.TOO_DARK), "accuracy.one-dark", "accuracy.dark"))
            .flatMap(Optional::stream)
            .toList();
    return Phrase.of(hits == 0 ? "accuracy.none-held" : "accuracy.some-held")
        .with("hits", hits)
        .with("goals", goals.size())
        .with("missed", Phrase.list(missed, one -> one));
  }

  private static Optional<Phrase> missed(int count, String one, String several) {
    return count == 0
        ? Optional.empty()
        : Optional.of(Phrase.of(count == 1 ? one : several).with("count", count));
  }

  private static int count(List<Held> goals, Result result) {
    return (int) goals.stream().filter(one -> one.result() == result).count();
  }
}

package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What is most worth knowing of an assessed follow-up, the answer first: sentences made by rule
 * from the verdicts and figures, and from nothing else. Immutable.
 *
 * @param answer how many of the goals that were in force are met
 * @param more what the others came to, each a sentence
 * @param points what to know next, the most important first
 */
public record Highlights(Phrase answer, List<Phrase> more, List<Point> points) {

  /** The most goals that a point names; of more it tells how many. */
  private static final int MOST_NAMED = 5;

  /** An area of fewer goals in force is not said to have gone best. */
  private static final int FEWEST_OF_BEST = 2;

  /** What a point tells of. */
  public enum Kind {
    /** The area that went best. */
    BEST_AREA,
    /** The goals that are not met. */
    NOT_MET,
    /** The goals that lack least. */
    NEAREST,
    /** How goals that have not ended are expected to end. */
    OUTLOOK,
    /** What the figures rest on. */
    BASIS
  }

  /**
   * A point.
   *
   * @param kind what it tells of
   * @param heading the point in few words
   * @param text more of it; empty where the goals say it
   * @param areas the areas that it is about
   * @param goals the goals that it names, in the follow-up's order
   * @param unnamed how many more goals it is about
   */
  public record Point(
      Kind kind,
      Phrase heading,
      Optional<Phrase> text,
      List<FocusArea> areas,
      List<Assessment> goals,
      int unnamed) {
    public Point {
      requireNonNull(kind, "kind");
      requireNonNull(heading, "heading");
      requireNonNull(text, "text");
      areas = List.copyOf(requireNonNull(areas, "areas"));
      goals = List.copyOf(requireNonNull(goals, "goals"));
    }

    private static Point of(Kind kind, Phrase heading, Phrase text) {
      return new Point(kind, heading, Optional.of(text), List.of(), List.of(), 0);
    }

    private static Point naming(Kind kind, Phrase heading, List<Assessment> goals) {
      int named = Math.min(goals.size(), MOST_NAMED);
      return new Point(
          kind,
          heading,
          Optional.empty(),
          List.of(),
          goals.subList(0, named),
          goals.size() - named);
    }
  }

  public Highlights {
    requireNonNull(answer, "answer");
    more = List.copyOf(requireNonNull(more, "more"));
    points = List.copyOf(requireNonNull(points, "points"));
  }

  /** Returns what is most worth knowing of a follow-up. */
  static Highlights of(AssessedFollowUp assessed) {
    List<Assessment> counted =
        assessed.assessments().stream()
            .filter(one -> one.evidence().goal().placement().under().isEmpty())
            .toList();
    Finder finder = new Finder(assessed, counted);
    return new Highlights(finder.answer(), finder.more(), finder.points());
  }

  /** Finds what to say; goals that stand under others are not counted, nor named. */
  private record Finder(AssessedFollowUp assessed, List<Assessment> counted) {

    private Counts counts() {
      return assessed.counts();
    }

    private List<Assessment> with(Status status) {
      return counted.stream().filter(one -> one.status() == status).toList();
    }

    private int inForce() {
      return counts().goals() - counts().of(Status.UTGATT);
    }

    /** Returns how many goals in force could be concluded upon: those that are not under way. */
    private int ended() {
      return inForce() - counts().underWay();
    }

    Phrase answer() {
      if (counts().goals() == 0) {
        return Phrase.of("counts.no-goals");
      }
      if (inForce() == 0) {
        return throughout("highlights.none-in-force");
      }
      if (ended() == 0) {
        return Phrase.of("highlights.under-way")
            .with(
                "until",
                counted.stream()
                    .filter(Assessment::isUnderWay)
                    .findFirst()
                    .orElseThrow()
                    .evidence()
                    .timeline()
                    .untilWhen());
      }
      int met = counts().of(Status.UPPFYLLT);
      int open = counts().of(Status.EJ_BEDOMT) - counts().underWay();
      String of = counts().underWay() > 0 ? "highlights.ended." : "highlights.in-force.";
      if (open == ended()) {
        Phrase none = throughout(of + (open == 1 ? "the-only-open" : "none-assessed"));
        return commonCause()
            .map(cause -> Phrase.of("highlights.for").with("said", none).with("cause", cause))
            .orElse(none);
      }
      return throughout(of + amount(met)).with("met", met).with("goals", ended());
    }

    private String amount(int met) {
      return ended() == 1
          ? met == 1 ? "the-only" : "not-the-only"
          : met == 0 ? "none-met" : met == 1 ? "one" : met == ended() ? "all" : "some";
    }

    private Phrase throughout(String key) {
      boolean isYear = assessed.followUp().header().period().length() == Period.Length.YEAR;
      return Phrase.of(key)
          .with("goals", inForce())
          .with("kind", counts().names().part())
          .with("throughout", Phrase.of(isYear ? "highlights.year" : "highlights.period"));
    }

    /** Returns why no goal could be assessed, where it is the same of all. */
    private Optional<Phrase> commonCause() {
      // A goal that others decide has no outcome of its own to lack.
      if (with(Status.EJ_BEDOMT).stream()
          .anyMatch(one -> assessed.members(one.evidence().goal().id()).isPresent())) {
        return Optional.empty();
      }
      Set<Optional<Figure.Cause>> causes =
          with(Status.EJ_BEDOMT).stream()
              .filter(one -> !one.isUnderWay())
              .map(one -> one.evidence().outcome().cause())
              .collect(Collectors.toSet());
      return causes.size() == 1
          ? causes.iterator().next().map(Figure.Cause::phrase)
          : Optional.empty();
    }

    List<Phrase> more() {
      List<Phrase> more = new ArrayList<>();
      List<Phrase> others = new ArrayList<>();
      int open = counts().of(Status.EJ_BEDOMT) - counts().underWay();
      boolean isAnyAssessed = open < ended();
      add(others, "partly", isAnyAssessed ? counts().of(Status.DELVIS) : 0);
      add(others, "not", isAnyAssessed ? counts().of(Status.EJ_UPPFYLLT) : 0);
      add(others, "open", isAnyAssessed ? open : 0);
      if (!others.isEmpty()) {
        more.add(SharedPhrases.and(others));
      }
      if (ended() > 0) {
        add(more, "going-on", counts().underWay());
      }
      List<Phrase> gone = new ArrayList<>();
      add(gone, "gone", counts().of(Status.UTGATT) - counts().dormant());
      add(gone, "dormant", counts().dormant());
      if (!gone.isEmpty()) {
        more.add(SharedPhrases.and(gone));
      }
      counts()
          .below()
          .ifPresent(below -> more.add(Phrase.of("highlights.below").with("below", below)));
      return more;
    }

    private static void add(List<Phrase> sentences, String key, int goals) {
      if (goals > 0) {
        sentences.add(
            Phrase.of("highlights." + key + (goals == 1 ? ".one" : ".other"))
                .with("number", SharedPhrases.number(goals)));
      }
    }

    List<Point> points() {
      return Stream.of(best(), notMet(), nearest(), outlook(), basis())
          .flatMap(Optional::stream)
          .toList();
    }

    private Optional<Point> best() {
      List<FocusArea> areas =
          assessed.followUp().areas().stream().filter(area -> inForce(area) > 0).toList();
      Comparator<FocusArea> order =
          Comparator.comparing(this::share).thenComparingInt(this::inForce);
      Optional<FocusArea> best =
          areas.stream()
              .filter(area -> inForce(area) >= FEWEST_OF_BEST && share(area).signum() > 0)
              .max(order);
      boolean isAlone =
          best.isPresent()
              && areas.stream().filter(area -> order.compare(area, best.get()) >= 0).count() == 1;
      if (areas.size() < 2 || !isAlone) {
        return Optional.empty();
      }
      Counts counts = assessed.counts(best.get().id());
      boolean isAll = share(best.get()).equals(Ratio.ONE);
      return Optional.of(
          new Point(
              Kind.BEST_AREA,
              Phrase.of("highlights.best").with("area", best.get().title()),
              Optional.of(
                  Phrase.of(isAll ? "highlights.all-of-area" : "highlights.some-of-area")
                      .with("met", counts.of(Status.UPPFYLLT))
                      .with("number", SharedPhrases.number(inForce(best.get())))
                      .with("goals", inForce(best.get()))),
              List.of(best.get()),
              List.of(),
              0));
    }

    private int inForce(FocusArea area) {
      Counts counts = assessed.counts(area.id());
      return counts.goals() - counts.of(Status.UTGATT);
    }

    private Ratio share(FocusArea area) {
      return Ratio.of(assessed.counts(area.id()).of(Status.UPPFYLLT), inForce(area));
    }

    private Optional<Point> notMet() {
      List<Assessment> missed = with(Status.EJ_UPPFYLLT);
      return missed.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Point.naming(
                  Kind.NOT_MET,
                  Phrase.of(missed.size() == 1 ? "highlights.missed-one" : "highlights.missed")
                      .with("number", SharedPhrases.number(missed.size())),
                  missed));
    }

    /**
     * Returns the goals that lack the fewest of those who answer; of other units the least part.
     */
    private Optional<Point> nearest() {
      List<Assessment> partly =
          Stream.of(Status.DELVIS, Status.EJ_UPPFYLLT)
              .flatMap(status -> with(status).stream())
              .filter(one -> one.remainder().filter(left -> !left.isTooMuch()).isPresent())
              .toList();
      String unit = assessed.followUp().header().population().unit();
      List<Assessment> alike =
          partly.stream().filter(one -> left(one).quantity().unit().equals(unit)).toList();
      Optional<Remainder> least =
          alike.stream()
              .map(Finder::left)
              .min(Comparator.comparing(one -> one.quantity().number()));
      return least.map(
          left -> {
            List<Assessment> nearest =
                counted.stream()
                    .filter(alike::contains)
                    .filter(one -> left(one).quantity().equals(left.quantity()))
                    .toList();
            return Point.naming(
                Kind.NEAREST,
                Phrase.of(nearest.size() == 1 ? "highlights.nearest-one" : "highlights.nearest")
                    .with("number", SharedPhrases.number(nearest.size()))
                    .with("left", left.part()),
                nearest);
          });
    }

    private static Remainder left(Assessment one) {
      return one.remainder().orElseThrow();
    }

    private Optional<Point> outlook() {
      List<Phrase> ways =
          Stream.of(Outlook.values())
              .map(
                  way -> {
                    int goals =
                        (int)
                            counted.stream()
                                .filter(one -> one.outlook().equals(Optional.of(way)))
                                .count();
                    return goals == 0 ? null : outlook(way, goals);
                  })
              .filter(java.util.Objects::nonNull)
              .toList();
      return ways.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Point.of(Kind.OUTLOOK, Phrase.of("highlights.outlook"), SharedPhrases.and(ways)));
    }

    private static Phrase outlook(Outlook way, int goals) {
      return Phrase.of("highlights.outlook-of")
          .with("number", SharedPhrases.number(goals))
          .with("outlook", way.phrase(goals));
    }

    /** Returns what the most figures lack: a number behind a share, or answers. */
    private Optional<Point> basis() {
      List<Assessment> concluded =
          counted.stream()
              .filter(one -> one.status() != Status.UTGATT && one.status() != Status.EJ_BEDOMT)
              .toList();
      int shares = (int) concluded.stream().filter(Finder::isShareOnly).count();
      int silent = (int) concluded.stream().filter(Finder::lacksAnswers).count();
      if (shares == 0 && silent == 0) {
        return Optional.empty();
      }
      boolean isShares = shares >= silent;
      return Optional.of(
          Point.of(
              Kind.BASIS,
              Phrase.of(isShares ? "highlights.shares" : "highlights.silent")
                  .with("goals", isShares ? shares : silent)
                  .with("of", concluded.size()),
              isShares ? Phrase.of("highlights.no-number") : lowest(concluded)));
    }

    private static Phrase lowest(List<Assessment> concluded) {
      Ratio share =
          concluded.stream()
              .flatMap(one -> one.evidence().responseShare().value().stream())
              .min(Comparator.naturalOrder())
              .orElseThrow();
      return Phrase.of("highlights.lowest-share")
          .with("share", new Part.Amount(share.inPercent(), "%"));
    }

    private static boolean isShareOnly(Assessment one) {
      return one.evidence()
          .observation()
          .filter(known -> known.outcome() instanceof Outcome.AsPublished)
          .isPresent();
    }

    private static boolean lacksAnswers(Assessment one) {
      return one.evidence()
          .responseShare()
          .value()
          .filter(share -> share.compareTo(Ratio.ONE) < 0)
          .isPresent();
    }
  }
}

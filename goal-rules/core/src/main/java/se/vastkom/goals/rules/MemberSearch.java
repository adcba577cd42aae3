package se.vastkom.goals.rules;

import static se.vastkom.goals.rules.MemberFact.ALL;
import static se.vastkom.goals.rules.MemberFact.ASSESSED;
import static se.vastkom.goals.rules.MemberFact.ASSESSED_SHARE;
import static se.vastkom.goals.rules.MemberFact.BEST;
import static se.vastkom.goals.rules.MemberFact.DISCONTINUED;
import static se.vastkom.goals.rules.MemberFact.DORMANT;
import static se.vastkom.goals.rules.MemberFact.IMPROVING;
import static se.vastkom.goals.rules.MemberFact.IN_FORCE;
import static se.vastkom.goals.rules.MemberFact.MET;
import static se.vastkom.goals.rules.MemberFact.MET_SHARE;
import static se.vastkom.goals.rules.MemberFact.NOT_MET;
import static se.vastkom.goals.rules.MemberFact.PARTLY_MET;
import static se.vastkom.goals.rules.MemberFact.UNASSESSED;
import static se.vastkom.goals.rules.MemberFact.UNCHANGED;
import static se.vastkom.goals.rules.MemberFact.WEIGHTED_ASSESSED_SHARE;
import static se.vastkom.goals.rules.MemberFact.WEIGHTED_MET_SHARE;
import static se.vastkom.goals.rules.MemberFact.WITHOUT_TREND;
import static se.vastkom.goals.rules.MemberFact.WORSENING;
import static se.vastkom.goals.rules.MemberFact.WORST;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;

/**
 * A search for members of a goal whose counts and shares pass tests. For each number of members in
 * force, whether the rest fits is a matter of ends of intervals; so it tries the numbers, as far as
 * one could make a difference. For one use.
 */
final class MemberSearch {

  /** No goal has more members. */
  private static final long MOST = 100_000;

  private static final List<MemberFact> SHARES =
      List.of(MET_SHARE, ASSESSED_SHARE, WEIGHTED_MET_SHARE, WEIGHTED_ASSESSED_SHARE);
  private static final List<MemberFact> TRENDS =
      List.of(IMPROVING, UNCHANGED, WORSENING, WITHOUT_TREND);

  /** What the best and the worst of the assessed members may be; empty where none is assessed. */
  private static final List<Optional<Status>> ENDS =
      Stream.concat(
              Stream.of(Optional.<Status>empty()), Members.BEST_FIRST.stream().map(Optional::of))
          .toList();

  private final Map<String, UnaryTest> tests;
  private final Map<MemberFact, Span> counts = new EnumMap<>(MemberFact.class);
  private final long largest;

  /** Whole numbers from one to another. */
  private record Span(long from, long to) {

    static final Span NONE = new Span(0, 0);
    static final Span ANY = new Span(0, MOST);
    static final Span SOME = new Span(1, MOST);

    boolean isEmpty() {
      return from > to;
    }

    Span and(Span other) {
      return new Span(Math.max(from, other.from), Math.min(to, other.to));
    }

    Span plus(Span other) {
      return new Span(from + other.from, to + other.to);
    }

    /** Returns the numbers that give one of these numbers when they are taken from a whole. */
    Span takenFrom(long whole) {
      return new Span(whole - to, whole - from);
    }

    /** Returns what there is between a number here and a number there. */
    Span minus(Span other) {
      return new Span(from - other.to, to - other.from);
    }
  }

  /** How many of some goals are so. */
  private enum Part {
    NONE,
    SOME,
    ALL
  }

  /**
   * Which of those in force are assessed, and which of the assessed are met; empty where any may
   * be.
   */
  private record Pattern(Optional<Part> assessed, Optional<Part> met) {

    static final Pattern ANY = new Pattern(Optional.empty(), Optional.empty());
  }

  MemberSearch(Map<String, UnaryTest> tests) {
    this.tests = tests;
    long size = 0;
    for (MemberFact fact : MemberFact.values()) {
      if (fact.isCount()) {
        Bounds bounds = Bounds.COUNTS.passing(test(fact));
        counts.put(fact, new Span(bounds.lowest(1), bounds.highest(1, MOST)));
        size = Math.max(size, bounds.size());
      }
    }
    largest = size;
  }

  private UnaryTest test(MemberFact fact) {
    return tests.getOrDefault(fact.key(), new UnaryTest.Any());
  }

  private Span span(MemberFact fact) {
    return Optional.ofNullable(counts.get(fact)).orElse(Span.ANY);
  }

  boolean succeeds() {
    boolean lacksCount =
        counts.keySet().stream().anyMatch(fact -> test(fact) instanceof UnaryTest.Missing);
    if (lacksCount || counts.values().stream().anyMatch(Span::isEmpty)) {
      return false;
    }
    if (!tests.containsKey(WORST.key()) && !tests.containsKey(BEST.key())) {
      return of(span(MET), span(PARTLY_MET), span(NOT_MET), span(ASSESSED));
    }
    return ENDS.stream()
        .filter(worst -> accepts(WORST, worst))
        .anyMatch(
            worst ->
                ENDS.stream()
                    .filter(best -> accepts(BEST, best) && best.isPresent() == worst.isPresent())
                    .anyMatch(best -> between(worst, best)));
  }

  private boolean accepts(MemberFact fact, Optional<Status> status) {
    return test(fact).accepts(status.map(one -> Value.word(one.key())).orElse(null));
  }

  /** Looks for members of which these are the worst and the best that are assessed. */
  private boolean between(Optional<Status> worst, Optional<Status> best) {
    List<Span> spans = new ArrayList<>();
    List<MemberFact> facts = List.of(MET, PARTLY_MET, NOT_MET);
    int first = best.map(Members.BEST_FIRST::indexOf).orElse(facts.size());
    int last = worst.map(Members.BEST_FIRST::indexOf).orElse(-1);
    if (best.isPresent() && first > last) {
      return false;
    }
    for (int rank = 0; rank < facts.size(); rank++) {
      Span within =
          rank < first || rank > last
              ? Span.NONE
              : rank == first || rank == last ? Span.SOME : Span.ANY;
      spans.add(span(facts.get(rank)).and(within));
    }
    return of(spans.get(0), spans.get(1), spans.get(2), span(ASSESSED));
  }

  private boolean of(Span met, Span partly, Span not, Span assessed) {
    Span others = partly.plus(not);
    if (met.isEmpty() || partly.isEmpty() || not.isEmpty() || assessed.isEmpty()) {
      return false;
    }
    boolean canBeNone = SHARES.stream().allMatch(share -> test(share).accepts(null));
    if (canBeNone && fits(0, met, others, assessed, Pattern.ANY)) {
      return true;
    }
    if (SHARES.stream().anyMatch(share -> test(share) instanceof UnaryTest.Missing)) {
      return false;
    }
    Span inForce = span(IN_FORCE).and(new Span(1, farthest()));
    return patterns().stream()
        .anyMatch(
            pattern -> {
              for (long all = inForce.from(); all <= inForce.to(); all++) {
                if (fits(all, met, others, assessed, pattern)) {
                  return true;
                }
              }
              return false;
            });
  }

  /** Returns a number in force beyond which no further one could pass what none has. */
  private long farthest() {
    long far = 8 * (largest + 2);
    for (MemberFact share : List.of(MET_SHARE, ASSESSED_SHARE)) {
      far = Math.min(MOST, far * Math.min(MOST, 2 * share(share).fineness()));
    }
    return far;
  }

  private Bounds share(MemberFact fact) {
    return Bounds.SHARES.inPercent().passing(test(fact)).fromPercent();
  }

  private List<Pattern> patterns() {
    Bounds met = share(WEIGHTED_MET_SHARE);
    Bounds assessed = share(WEIGHTED_ASSESSED_SHARE);
    if (met.equals(Bounds.SHARES) && assessed.equals(Bounds.SHARES)) {
      return List.of(Pattern.ANY);
    }
    List<Pattern> possible = new ArrayList<>();
    for (Part ofAll : Part.values()) {
      for (Part ofAssessed : ofAll == Part.NONE ? new Part[] {Part.NONE} : Part.values()) {
        Bounds whole = assessed.and(part(ofAll));
        boolean canBe =
            switch (ofAssessed) {
              case NONE -> !whole.isEmpty() && !met.and(part(Part.NONE)).isEmpty();
              case SOME -> met.and(part(Part.SOME)).hasBelow(whole);
              case ALL -> !met.and(whole).isEmpty();
            };
        if (canBe) {
          possible.add(new Pattern(Optional.of(ofAll), Optional.of(ofAssessed)));
        }
      }
    }
    return possible;
  }

  private static Bounds part(Part part) {
    return switch (part) {
      case NONE -> Bounds.only(Ratio.ZERO);
      case SOME -> Bounds.SOME;
      case ALL -> Bounds.only(Ratio.ONE);
    };
  }

  /** Returns whether so many in force can be divided so that every test passes. */
  private boolean fits(long inForce, Span met, Span others, Span assessed, Pattern pattern) {
    Span all = new Span(inForce, inForce);
    Span trends = TRENDS.stream().map(this::span).reduce(Span.NONE, Span::plus);
    Span beside = span(DISCONTINUED).plus(span(DORMANT));
    if (span(IN_FORCE).and(all).isEmpty()
        || trends.and(all).isEmpty()
        || span(ALL).and(Span.SOME).and(all.plus(beside)).isEmpty()) {
      return false;
    }
    Span judged =
        assessed
            .and(span(UNASSESSED).takenFrom(inForce))
            .and(new Span(0, inForce))
            .and(scaled(ASSESSED_SHARE, inForce));
    Span reached = met.and(new Span(0, inForce)).and(scaled(MET_SHARE, inForce));
    Span left = others;
    if (pattern.assessed().isPresent()) {
      judged =
          judged.and(
              switch (pattern.assessed().get()) {
                case NONE -> Span.NONE;
                case SOME -> new Span(1, inForce - 1);
                case ALL -> all;
              });
      Part ofAssessed = pattern.met().orElseThrow();
      if (ofAssessed == Part.NONE) {
        reached = reached.and(Span.NONE);
      } else if (ofAssessed == Part.ALL) {
        left = left.and(Span.NONE);
      } else {
        reached = reached.and(Span.SOME);
        left = left.and(Span.SOME);
      }
    }
    return !judged.isEmpty()
        && !reached.isEmpty()
        && !left.isEmpty()
        && !judged.minus(reached).and(left).isEmpty();
  }

  private Span scaled(MemberFact fact, long inForce) {
    if (inForce == 0 || !tests.containsKey(fact.key())) {
      return Span.ANY;
    }
    Bounds share = share(fact);
    return new Span(share.lowest(inForce), share.highest(inForce, inForce));
  }
}

package se.vastkom.goals.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Comparison.Cause;
import se.vastkom.goals.assessment.Comparison.Flip;
import se.vastkom.goals.assessment.Comparison.Shift;
import se.vastkom.goals.assessment.Comparison.Side;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What a comparison says, by rule from what differs.
 *
 * @param comparison the comparison
 */
record ComparisonSentences(Comparison comparison) {

  /** What goals become, and why: those alike are told of together. */
  private record Change(Finding.Kind kind, Optional<? extends Keyed> becomes, List<Phrase> told) {}

  Phrase headline() {
    if (comparison.flips().isEmpty()) {
      boolean sameGoals = comparison.onlyBefore().isEmpty() && comparison.onlyAfter().isEmpty();
      return Phrase.of(sameGoals ? "comparison.none" : "comparison.none-shared");
    }
    int statuses = (int) comparison.statusFlips().count();
    String amount = statuses == 0 ? "none" : statuses == 1 ? "one" : "other";
    return Phrase.of("comparison.flips." + amount)
        .with("number", SharedPhrases.number(statuses))
        .with("goals", shared())
        .with("become", statuses == 0 ? new Part.Text("") : become())
        .with("trends", besides("comparison.trends.", only(Finding.Kind.TREND)))
        .with("remarks", besides("comparison.remarks.", only(Finding.Kind.REMARK)));
  }

  /** Returns how many become what, such as "fyra blir ej uppfyllda och ett uppfyllt". */
  private Part become() {
    Map<Status, Long> becomes =
        comparison
            .statusFlips()
            .collect(
                Collectors.groupingBy(
                    flip -> flip.after().status(),
                    () -> new EnumMap<>(Status.class),
                    Collectors.counting()));
    List<Phrase> ways = new ArrayList<>();
    becomes.forEach(
        (status, count) -> {
          int goals = count.intValue();
          String all = goals == 1 ? "it" : goals == 2 ? "both" : "all";
          String some = goals == 1 ? "one" : "other";
          ways.add(
              Phrase.of("comparison.become." + (becomes.size() == 1 ? all : some))
                  .with("number", SharedPhrases.number(goals))
                  .with("status", status.phrase(goals)));
        });
    return SharedPhrases.and(ways);
  }

  private long only(Finding.Kind kind) {
    return comparison.flips().stream().filter(flip -> kind(flip) == kind).count();
  }

  private static Part besides(String key, long count) {
    return count == 0
        ? new Part.Text("")
        : Phrase.of(key + (count == 1 ? "one" : "other"))
            .with("number", SharedPhrases.number((int) count));
  }

  /** Returns how many goals both sides have, those under others too. */
  private int shared() {
    Counts before = comparison.before().counts();
    return before.goals() + before.names().under() - comparison.onlyBefore().size();
  }

  Phrase subject() {
    Side one = comparison.before();
    Side other = comparison.after();
    boolean isOneBook = one.run().book().sha256().equals(other.run().book().sha256());
    Phrase what =
        comparison.isOfPeriods()
            ? Phrase.of("comparison.periods")
                .with("earlier", comparison.earlier())
                .with("later", comparison.later())
            : Phrase.of(
                    one.header().equals(other.header())
                        ? "comparison.one-follow-up"
                        : "comparison.two-follow-ups")
                .with("period", other.header().when());
    if (!isOneBook && book(one, other).equals(book(other, one))) {
      return Phrase.of("comparison.by-wordings")
          .with("what", what)
          .with("book", other.run().book().name());
    }
    if (!isOneBook) {
      return Phrase.of("comparison.by-books")
          .with("what", what)
          .with("one", book(one, other))
          .with("other", book(other, one));
    }
    Phrase byBook =
        Phrase.of("comparison.by-book").with("what", what).with("book", other.run().book().name());
    return comparison.isOfPeriods() || one.run().asOf().equals(other.run().asOf())
        ? byBook
        : Phrase.of("comparison.by-days")
            .with("what", byBook)
            .with("one", StatedDate.phrase(one.run().asOf()))
            .with("other", StatedDate.phrase(other.run().asOf()));
  }

  /** Returns a book's name, with its version where the other has the same name. */
  private static Part book(Side of, Side beside) {
    RuleBookStamp book = of.run().book();
    return book.name().equals(beside.run().book().name())
        ? Phrase.of("comparison.version").with("book", book.name()).with("version", book.version())
        : new Part.Text(book.name());
  }

  List<Phrase> alike() {
    List<Phrase> said = new ArrayList<>();
    int rest = shared() - comparison.flips().size();
    if (comparison.flips().isEmpty() || rest < 0) {
      return said;
    }
    if (rest > 0) {
      said.add(
          Phrase.of("comparison.rest." + (rest == 1 ? "one" : "other"))
              .with("number", SharedPhrases.number(rest)));
    }
    boolean sameTrends = comparison.flips().stream().noneMatch(Flip::changesTrend);
    boolean sameRemarks =
        comparison.flips().stream()
            .allMatch(
                flip -> flip.remarksGone().findAny().or(flip.remarksNew()::findAny).isEmpty());
    if (sameTrends || sameRemarks) {
      said.add(
          Phrase.of(
              sameTrends && sameRemarks
                  ? "comparison.same-trends-and-remarks"
                  : sameTrends ? "comparison.same-trends" : "comparison.same-remarks"));
    }
    return said;
  }

  List<Shift> shifts() {
    Map<Change, List<Flip>> alike = new LinkedHashMap<>();
    Stream.of(Finding.Kind.STATUS, Finding.Kind.TREND, Finding.Kind.REMARK)
        .flatMap(kind -> comparison.flips().stream().filter(flip -> kind(flip) == kind))
        .forEach(flip -> alike.computeIfAbsent(change(flip), any -> new ArrayList<>()).add(flip));
    return alike.entrySet().stream()
        .map(
            one ->
                new Shift(
                    one.getKey().kind(), sentence(one.getKey(), one.getValue()), one.getValue()))
        .toList();
  }

  /** Returns what most of all differs of a goal. */
  private static Finding.Kind kind(Flip flip) {
    return flip.changesStatus()
        ? Finding.Kind.STATUS
        : flip.changesTrend() ? Finding.Kind.TREND : Finding.Kind.REMARK;
  }

  private static Change change(Flip flip) {
    Finding.Kind kind = kind(flip);
    return new Change(
        kind,
        switch (kind) {
          case STATUS -> Optional.of(flip.after().status());
          case TREND -> Optional.of(flip.after().trend());
          default -> Optional.empty();
        },
        flip.causes().stream()
            .filter(cause -> cause.kind() == kind)
            .map(Cause::told)
            .flatMap(Optional::stream)
            .distinct()
            .collect(Collectors.toList()));
  }

  private static Phrase sentence(Change change, List<Flip> flips) {
    int goals = flips.size();
    Assessment after = flips.get(0).after();
    Phrase becomes =
        Phrase.of("shift." + key(change.kind()) + (goals == 1 ? ".one" : ".other"))
            .with("number", SharedPhrases.number(goals));
    becomes =
        switch (change.kind()) {
          case STATUS -> becomes.with("status", after.status().phrase(goals));
          case TREND -> becomes.with("trend", after.trend().phrase());
          default -> becomes;
        };
    return change.told().isEmpty()
        ? becomes
        : Phrase.of("shift.because")
            .with("becomes", becomes)
            .with("causes", SharedPhrases.and(change.told()));
  }

  private static String key(Finding.Kind kind) {
    return switch (kind) {
      case STATUS -> "status";
      case TREND -> "trend";
      default -> "remarks";
    };
  }
}

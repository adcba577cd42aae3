package se.vastkom.goals.rules.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.StandardFact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.CaseSpace;
import se.vastkom.goals.tables.cases.Region;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.Defect.Severity;
import se.vastkom.goals.tables.check.TableRegions;
import se.vastkom.goals.words.Phrase;

/** The checks that a book's status table keeps the {@link Invariant}s, or waives them. */
final class HouseRules {

  /** The facts that the invariants concern, in an order that is the same in every run. */
  static final List<String> FACTS =
      Stream.of(
              StandardFact.LIFECYCLE,
              StandardFact.REACHED,
              StandardFact.ATTAINMENT,
              StandardFact.OUTCOME)
          .map(StandardFact::key)
          .toList();

  private static final List<Status> BEST_FIRST =
      List.of(Status.UPPFYLLT, Status.DELVIS, Status.EJ_UPPFYLLT);

  private final TableRegions regions;
  private final RuleBook book;

  private HouseRules(TableRegions regions, RuleBook book) {
    this.regions = regions;
    this.book = book;
  }

  /** Returns the kind of defect that breaks an invariant. */
  static Kind kind(Invariant invariant) {
    return switch (invariant) {
      case INACTIVE_IS_NOT_JUDGED -> BookDefect.INACTIVE_JUDGED;
      case MORE_IS_NEVER_WORSE -> BookDefect.MORE_IS_WORSE;
      case NO_OUTCOME_NO_VERDICT -> BookDefect.JUDGED_WITHOUT_OUTCOME;
      case ONE_STATUS_ONE_MEANING -> BookDefect.TWO_MEANINGS;
    };
  }

  static List<Defect> in(TableRegions regions, RuleBook book, Invariant invariant) {
    HouseRules rules = new HouseRules(regions, book);
    Optional<Defect> broken =
        switch (invariant) {
          case INACTIVE_IS_NOT_JUDGED -> rules.inactive();
          case MORE_IS_NEVER_WORSE -> rules.moreIsWorse();
          case NO_OUTCOME_NO_VERDICT -> rules.withoutOutcome();
          case ONE_STATUS_ONE_MEANING -> rules.twoMeanings();
        };
    Optional<RuleBook.Waiver> waiver = book.waiver(invariant);
    if (waiver.isEmpty()) {
      return broken.stream().toList();
    }
    return List.of(
        broken
            .map(one -> rules.waived(one, waiver.get()))
            .orElseGet(() -> rules.needless(waiver.get())));
  }

  /** Returns whether a fact changes with attainment. */
  private static boolean moves(String fact) {
    return StandardFact.of(fact)
        .filter(one -> one.role() == StandardFact.Role.ATTAINMENT)
        .isPresent();
  }

  private Optional<Defect> inactive() {
    UnaryTest inactive =
        new UnaryTest.Not(new UnaryTest.Is(Value.word(Lifecycle.State.ACTIVE.key())));
    Region region =
        regions.space().where(regions.space().whole(), StandardFact.LIFECYCLE.key(), inactive);
    return judged(region, BookDefect.INACTIVE_JUDGED, "verify.inactive-judged");
  }

  private Optional<Defect> withoutOutcome() {
    return judged(unknown(), BookDefect.JUDGED_WITHOUT_OUTCOME, "verify.judged-without-outcome");
  }

  /** Finds a verdict of cases with an outcome and of cases without, and a case of each. */
  private Optional<Defect> twoMeanings() {
    for (Status status : BEST_FIRST) {
      Optional<Judged> known =
          judged(status, active(StandardFact.REACHED, new UnaryTest.Present()));
      Optional<Judged> unknown = judged(status, unknown());
      if (known.isPresent() && unknown.isPresent()) {
        return Optional.of(twoMeanings(status, known.get(), unknown.get()));
      }
    }
    return Optional.empty();
  }

  private Defect twoMeanings(Status status, Judged known, Judged unknown) {
    List<Integer> rows = Stream.of(known.row(), unknown.row()).distinct().toList();
    return new Defect(
        BookDefect.TWO_MEANINGS,
        BookDefect.TWO_MEANINGS.severity(),
        Optional.of(regions.table()),
        rows.stream().map(regions::row).toList(),
        rows.stream().flatMap(row -> regions.cells(row).stream()).toList(),
        List.of(known.witness(), unknown.witness()),
        Optional.empty(),
        Phrase.of("verify.two-meanings")
            .with("status", status.phrase())
            .with("case", regions.said(known.witness()))
            .with("row", TableRegions.said(List.of(regions.row(known.row()))))
            .with("other-case", regions.said(unknown.witness()))
            .with("other-row", TableRegions.said(List.of(regions.row(unknown.row())))));
  }

  /** Returns the cases of active goals without a usable outcome. */
  private Region unknown() {
    UnaryTest missing = new UnaryTest.Missing();
    return regions
        .space()
        .where(active(StandardFact.REACHED, missing), StandardFact.OUTCOME.key(), missing);
  }

  /**
   * Returns the cases of active goals whose fact passes a test. A goal that is not active has no
   * outcome either, and breaks the invariant about those.
   */
  private Region active(StandardFact fact, UnaryTest test) {
    CaseSpace space = regions.space();
    UnaryTest active = new UnaryTest.Is(Value.word(Lifecycle.State.ACTIVE.key()));
    Region region = space.where(space.whole(), StandardFact.LIFECYCLE.key(), active);
    return space.where(region, fact.key(), test);
  }

  /** A row that gives a verdict, and a case that it gives it to. */
  private record Judged(int row, Facts witness) {}

  /** Finds the first row that gives a verdict to a possible case of this region. */
  private Optional<Defect> judged(Region among, Kind kind, String sentence) {
    return judged(i -> rank(i) >= 0, among)
        .map(one -> judged(one.row(), one.witness(), kind, sentence));
  }

  private Optional<Judged> judged(Status status, Region among) {
    return judged(i -> status(i).filter(status::equals).isPresent(), among);
  }

  private Optional<Judged> judged(IntPredicate rows, Region among) {
    return IntStream.range(0, regions.size())
        .filter(rows)
        .boxed()
        .flatMap(i -> witness(i, among).stream().map(left -> new Judged(i, left)))
        .findFirst();
  }

  /** Finds a possible case of a region that a row decides. */
  private Optional<Facts> witness(int row, Region among) {
    return regions
        .of(row)
        .and(among)
        .flatMap(both -> regions.rest(both, regions.of(regions.rivals(row))))
        .map(regions::witness);
  }

  private Defect judged(int i, Facts witness, Kind kind, String sentence) {
    Row row = regions.row(i);
    return new Defect(
        kind,
        kind.severity(),
        Optional.of(regions.table()),
        List.of(row),
        regions.cells(i),
        List.of(witness),
        Optional.empty(),
        Phrase.of(sentence)
            .with("rows", TableRegions.said(List.of(row)))
            .with("status", status(i).orElseThrow().phrase())
            .with("case", regions.said(witness)));
  }

  /** Finds two cases, the second with more attainment, all else equal, and a worse status. */
  private Optional<Defect> moreIsWorse() {
    TableRegions pairs = regions.twice(HouseRules::moves);
    CaseSpace space = pairs.space();
    UnaryTest present = new UnaryTest.Present();
    Region measured = space.where(space.whole(), StandardFact.ATTAINMENT.key(), present);
    List<Region> unordered = new ArrayList<>(space.notHigher(StandardFact.ATTAINMENT.key()));
    if (space.has(StandardFact.GAP.key())) {
      unordered.addAll(space.higher(StandardFact.GAP.key()));
    }
    List<Region> second = IntStream.range(0, regions.size()).mapToObj(pairs::second).toList();
    for (int i = 0; i < regions.size(); i++) {
      for (int j = 0; j < regions.size(); j++) {
        if (rank(i) < 0 || rank(j) <= rank(i)) {
          continue;
        }
        Optional<Region> both = pairs.of(i).and(second.get(j)).flatMap(measured::and);
        if (both.isPresent()) {
          List<Region> taken = new ArrayList<>(unordered);
          taken.addAll(pairs.of(pairs.rivals(i)));
          pairs.rivals(j).mapToObj(second::get).forEach(taken::add);
          Optional<Region> left = pairs.rest(both.get(), taken);
          if (left.isPresent()) {
            return Optional.of(moreIsWorse(i, j, pairs.witnesses(left.get())));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Defect moreIsWorse(int i, int j, List<Facts> witnesses) {
    List<Row> rows = List.of(regions.row(i), regions.row(j));
    return new Defect(
        BookDefect.MORE_IS_WORSE,
        BookDefect.MORE_IS_WORSE.severity(),
        Optional.of(regions.table()),
        rows,
        Stream.of(i, j).flatMap(row -> regions.cells(row).stream()).toList(),
        witnesses,
        Optional.empty(),
        Phrase.of("verify.more-is-worse")
            .with("case", regions.said(witnesses.get(0)))
            .with("status", status(i).orElseThrow().phrase())
            .with("row", TableRegions.said(rows.subList(0, 1)))
            .with("other-case", regions.said(witnesses.get(1)))
            .with("other-status", status(j).orElseThrow().phrase())
            .with("other-row", TableRegions.said(rows.subList(1, 2))));
  }

  private Optional<Status> status(int row) {
    return Status.of(regions.row(row).outputs().get(0).toString());
  }

  /** Returns the rank of a row's verdict, the best first; -1 if it gives none. */
  private int rank(int row) {
    return status(row).map(BEST_FIRST::indexOf).orElse(-1);
  }

  /** Returns the defect as a remark, with the reason for the exception. */
  private Defect waived(Defect broken, RuleBook.Waiver waiver) {
    return new Defect(
        broken.kind(),
        Severity.REMARK,
        broken.table(),
        broken.rows(),
        broken.cells(),
        broken.witnesses(),
        broken.suggestion(),
        Phrase.of("verify.waived")
            .with("what", broken.what())
            .with("invariant", waiver.invariant().title())
            .with("because", waiver.because()));
  }

  private Defect needless(RuleBook.Waiver waiver) {
    return new Defect(
        BookDefect.NEEDLESS_WAIVER,
        BookDefect.NEEDLESS_WAIVER.severity(),
        Optional.of(regions.table()),
        List.of(),
        List.of(waiver.place()),
        List.of(),
        Optional.empty(),
        Phrase.of("verify.needless-waiver")
            .with("invariant", waiver.invariant().title())
            .with("book", book.id()));
  }
}

package se.vastkom.goals.rules.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.Box;
import se.vastkom.goals.tables.cases.Space;
import se.vastkom.goals.tables.check.Defect;
import se.vastkom.goals.tables.check.Defect.Kind;
import se.vastkom.goals.tables.check.Defect.Severity;
import se.vastkom.goals.tables.check.Layout;
import se.vastkom.goals.words.Phrase;

/** Whether a book's status table keeps the {@link Invariant}s, or waives them. */
final class HouseRules {

  /** The facts that the invariants are about, in an order that is the same in every run. */
  static final List<String> FACTS = List.of("läge", "nått", "måluppfyllelse", "utfall");

  /** Those that are the same number seen from another side, and so change when attainment does. */
  private static final Set<String> MOVING =
      Set.of("måluppfyllelse", "andel av vägen", "nått", "avstånd");

  private static final List<Status> BEST_FIRST =
      List.of(Status.UPPFYLLT, Status.DELVIS, Status.EJ_UPPFYLLT);

  private final Layout layout;
  private final RuleBook book;

  private HouseRules(Layout layout, RuleBook book) {
    this.layout = layout;
    this.book = book;
  }

  /** What it is called when an invariant is broken. */
  static Kind kind(Invariant invariant) {
    return switch (invariant) {
      case INACTIVE_IS_NOT_JUDGED -> Kind.INACTIVE_JUDGED;
      case MORE_IS_NEVER_WORSE -> Kind.MORE_IS_WORSE;
      case NO_OUTCOME_NO_VERDICT -> Kind.JUDGED_WITHOUT_OUTCOME;
    };
  }

  static List<Defect> in(Layout layout, RuleBook book, Invariant invariant) {
    HouseRules rules = new HouseRules(layout, book);
    Optional<Defect> broken =
        switch (invariant) {
          case INACTIVE_IS_NOT_JUDGED -> rules.inactive();
          case MORE_IS_NEVER_WORSE -> rules.moreIsWorse();
          case NO_OUTCOME_NO_VERDICT -> rules.withoutOutcome();
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

  private Optional<Defect> inactive() {
    UnaryTest inactive =
        new UnaryTest.Not(new UnaryTest.Is(Value.word(Lifecycle.State.ACTIVE.key())));
    Box box = layout.space().where(layout.space().whole(), "läge", inactive);
    return judged(box, Kind.INACTIVE_JUDGED, "verify.inactive-judged");
  }

  private Optional<Defect> withoutOutcome() {
    UnaryTest missing = new UnaryTest.Missing();
    Space space = layout.space();
    Box box = space.where(space.where(space.whole(), "nått", missing), "utfall", missing);
    // A goal that is not active has no outcome either, and breaks the invariant about those.
    UnaryTest active = new UnaryTest.Is(Value.word(Lifecycle.State.ACTIVE.key()));
    box = space.where(box, "läge", active);
    return judged(box, Kind.JUDGED_WITHOUT_OUTCOME, "verify.judged-without-outcome");
  }

  /** The first row that gives a verdict to a possible case of this box. */
  private Optional<Defect> judged(Box among, Kind kind, String sentence) {
    return IntStream.range(0, layout.size())
        .filter(i -> rank(i) >= 0)
        .boxed()
        .flatMap(
            i ->
                layout.box(i).and(among).stream()
                    .flatMap(both -> layout.rest(both, layout.boxes(layout.rivals(i))).stream())
                    .map(left -> judged(i, layout.witness(left), kind, sentence)))
        .findFirst();
  }

  private Defect judged(int i, Facts witness, Kind kind, String sentence) {
    Row row = layout.row(i);
    return new Defect(
        kind,
        kind.severity(),
        Optional.of(layout.table()),
        List.of(row),
        layout.cells(i),
        List.of(witness),
        Optional.empty(),
        Phrase.of(sentence)
            .with("rows", Layout.said(List.of(row)))
            .with("status", status(i).orElseThrow().phrase())
            .with("case", layout.said(witness)));
  }

  /** Two cases, the second with more attainment and else the same, and a worse status. */
  private Optional<Defect> moreIsWorse() {
    Layout pairs = layout.twice(MOVING::contains);
    Space space = pairs.space();
    UnaryTest present = new UnaryTest.Present();
    Box measured = space.where(space.whole(), "måluppfyllelse", present);
    List<Box> unordered = new ArrayList<>(space.notHigher("måluppfyllelse"));
    if (space.has("avstånd")) {
      unordered.addAll(space.higher("avstånd"));
    }
    List<Box> second = IntStream.range(0, layout.size()).mapToObj(pairs::secondBox).toList();
    for (int i = 0; i < layout.size(); i++) {
      for (int j = 0; j < layout.size(); j++) {
        if (rank(i) < 0 || rank(j) <= rank(i)) {
          continue;
        }
        Optional<Box> both = pairs.box(i).and(second.get(j)).flatMap(measured::and);
        if (both.isPresent()) {
          List<Box> taken = new ArrayList<>(unordered);
          taken.addAll(pairs.boxes(pairs.rivals(i)));
          pairs.rivals(j).mapToObj(second::get).forEach(taken::add);
          Optional<Box> left = pairs.rest(both.get(), taken);
          if (left.isPresent()) {
            return Optional.of(moreIsWorse(i, j, pairs.witnesses(left.get())));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Defect moreIsWorse(int i, int j, List<Facts> witnesses) {
    List<Row> rows = List.of(layout.row(i), layout.row(j));
    return new Defect(
        Kind.MORE_IS_WORSE,
        Kind.MORE_IS_WORSE.severity(),
        Optional.of(layout.table()),
        rows,
        Stream.of(i, j).flatMap(row -> layout.cells(row).stream()).toList(),
        witnesses,
        Optional.empty(),
        Phrase.of("verify.more-is-worse")
            .with("case", layout.said(witnesses.get(0)))
            .with("status", status(i).orElseThrow().phrase())
            .with("row", Layout.said(rows.subList(0, 1)))
            .with("other-case", layout.said(witnesses.get(1)))
            .with("other-status", status(j).orElseThrow().phrase())
            .with("other-row", Layout.said(rows.subList(1, 2))));
  }

  private Optional<Status> status(int row) {
    return Status.of(layout.row(row).outputs().get(0).toString());
  }

  /** The place of a row's verdict among the verdicts, the best first; -1 if it gives none. */
  private int rank(int row) {
    return status(row).map(BEST_FIRST::indexOf).orElse(-1);
  }

  /** The same as a remark, with the reason for the exception. */
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
        Kind.NEEDLESS_WAIVER,
        Kind.NEEDLESS_WAIVER.severity(),
        Optional.of(layout.table()),
        List.of(),
        List.of(waiver.place()),
        List.of(),
        Optional.empty(),
        Phrase.of("verify.needless-waiver")
            .with("invariant", waiver.invariant().title())
            .with("book", book.id()));
  }
}

package se.vastkom.goals.rules.impact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison.Cause;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RulesInForce;
import se.vastkom.goals.rules.StandardFact;
import se.vastkom.goals.rules.StandardTable;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The changes that make a table conclude differently for a goal: first in the rules, if they
 * differ, with the figures before; then in the figures, if they differ, by the rules after. A rule
 * comes with the cell that began or ceased to pass the goal, and a cell with the parameter that
 * caused it, if one did.
 */
final class Causes {

  private final Verdicts before;
  private final Verdicts after;
  private final Finding.Kind kind;
  private final String name;
  private final DecisionTable one;
  private final DecisionTable other;
  private final Set<Cause> causes = new LinkedHashSet<>();

  /** The facts whose cells are told: a border is not told again from its other side. */
  private final Set<Fact> told = new HashSet<>();

  private Causes(Verdicts before, Verdicts after, Finding.Kind kind, String name) {
    this.before = before;
    this.after = after;
    this.kind = kind;
    this.name = name;
    this.one = table(before, after, name);
    this.other = table(after, before, name);
  }

  /** Returns the table; an empty one if the book lacks it, and so concludes nothing by it. */
  private static DecisionTable table(Verdicts of, Verdicts beside, String name) {
    return of.rules()
        .table(name)
        .or(() -> beside.rules().table(name).map(table -> table.with(List.of())))
        .orElseThrow();
  }

  static List<Cause> of(
      Verdicts before, Verdicts after, Finding.Kind kind, Assessment was, Assessment is) {
    boolean isWeighed =
        kind == Finding.Kind.STATUS && (before.isWeighed(was) || after.isWeighed(is));
    String name = isWeighed ? StandardTable.WEIGHING.key() : kind.key();
    if (before.rules().table(name).isEmpty() && after.rules().table(name).isEmpty()) {
      return List.of();
    }
    Causes causes = new Causes(before, after, kind, name);
    Facts then = before.facts(was);
    Facts now = after.facts(is);
    causes.ofRules(then);
    causes.ofFigures(then, now, was.evidence(), is.evidence());
    return List.copyOf(causes.causes);
  }

  private void ofRules(Facts facts) {
    List<Row> hitBefore = one.hits(facts);
    List<Row> hitAfter = other.hits(facts);
    if (one.decide(hitBefore).conclusion().equals(other.decide(hitAfter).conclusion())) {
      return;
    }
    RowMatching matched = new RowMatching(one, other);
    for (Row row : deciding(one, hitBefore)) {
      Optional<Row> became = matched.became(row);
      if (became.isEmpty()) {
        gone(row);
      } else if (!hitAfter.contains(became.get())) {
        cells(matched, row, became.get(), facts);
      } else if (!became.get().outputs().equals(row.outputs())) {
        Part to = other.concluded(became.get());
        Part from = one.concluded(row);
        add(
            Phrase.of("cause-of.output")
                .with("rule", became.get().id())
                .with("to", to)
                .with("from", from),
            Phrase.of("cause-told.output").with("to", to).with("from", from),
            row.place(),
            became.get().place());
      }
    }
    for (Row row : deciding(other, hitAfter)) {
      Optional<Row> was = matched.was(row);
      if (was.isEmpty()) {
        add(
            Phrase.of("cause-of.new").with("rule", row.id()),
            Phrase.of("cause-told.new").with("concluded", other.concluded(row)),
            row.place());
      } else if (!hitBefore.contains(was.get())) {
        cells(matched, was.get(), row, facts);
      }
    }
    if (causes.isEmpty()) {
      order();
    }
  }

  /** Returns the rows that decide, or that must not be hit together. */
  private static List<Row> deciding(DecisionTable table, List<Row> hits) {
    Decision decision = table.decide(hits);
    return decision instanceof Decision.Decided decided
        ? decided.rows()
        : decision instanceof Decision.Conflict conflict ? conflict.rows() : List.of();
  }

  private void order() {
    boolean isOrder = one.policy() == other.policy();
    add(
        isOrder
            ? Phrase.of("cause-of.order")
            : Phrase.of("cause-of.policy")
                .with("to", other.policy().letter())
                .with("from", one.policy().letter()),
        Phrase.of(isOrder ? "cause-told.order" : "cause-told.policy"),
        one.place(),
        other.place());
  }

  private void gone(Row row) {
    // A rule of that name that is in force is another rule.
    boolean isWritten = after.rules().book().table(name).filter(has(row)).isPresent();
    String how = isWritten && !has(row).test(other) ? "not-in-force" : "gone";
    Part day = StatedDate.phrase(after.rules().day());
    add(
        Phrase.of("cause-of." + how)
            .with("rule", row.id())
            .with("date", after.rules().day().toString()),
        Phrase.of("cause-told." + how).with("concluded", one.concluded(row)).with("date", day),
        row.place());
  }

  private static Predicate<DecisionTable> has(Row row) {
    return table -> table.rows().stream().anyMatch(same -> same.id().equals(row.id()));
  }

  /** Adds the cells of a row that a goal passes on one side only. */
  private void cells(RowMatching matched, Row row, Row became, Facts facts) {
    for (Fact fact : matched.facts()) {
      boolean passed = RowMatching.test(one, row, fact).accepts(facts.orNull(fact.key()));
      boolean passes = RowMatching.test(other, became, fact).accepts(facts.orNull(fact.key()));
      if (passed != passes) {
        cell(row, became, fact, facts);
      }
    }
  }

  private void cell(Row row, Row became, Fact fact, Facts facts) {
    UnaryTest from = written(before, one, row, fact);
    UnaryTest to = written(after, other, became, fact);
    Phrase met =
        fact.phrase("cause-of.met").with("value", fact.met(facts.get(fact.key()), borders(fact)));
    List<String> names = names(to);
    if (from.equals(to) && !names.isEmpty()) {
      for (String name : names) {
        parameter(name, met);
      }
      told.add(fact);
      return;
    }
    UnaryTest was = RowMatching.test(one, row, fact);
    UnaryTest is = RowMatching.test(other, became, fact);
    Part rule =
        row.id().equals(became.id())
            ? new Part.Text(became.id())
            : Phrase.of("cause-of.rule-as").with("rule", became.id()).with("old", row.id());
    String how =
        is instanceof UnaryTest.Any
            ? "cell-dropped"
            : was instanceof UnaryTest.Any ? "cell-added" : "cell";
    Phrase once =
        fact.phrase("cause-told." + how)
            .with("concluded", other.concluded(became))
            .with("to", fact.required(is))
            .with("from", fact.required(was));
    add(
        fact.phrase("cause-of." + how)
            .with("rule", rule)
            .with("to", RulesInForce.asked(fact, to, is))
            .with("from", RulesInForce.asked(fact, from, was))
            .with("met", met),
        Optional.of(once).filter(any -> told.add(fact)),
        Optional.of(met),
        cellPlace(one, row, fact),
        cellPlace(other, became, fact));
  }

  private void parameter(String name, Phrase met) {
    // Where a rule is in force, so is each parameter it uses.
    Parameter was = before.rules().parameter(name).orElseThrow();
    Parameter is = after.rules().parameter(name).orElseThrow();
    if (!was.number().equals(is.number())) {
      add(
          Phrase.of("cause-of.parameter")
              .with("parameter", "$" + name)
              .with("to", is.part())
              .with("from", was.part())
              .with("met", met),
          Optional.of(
              Phrase.of("cause-told.parameter")
                  .with("parameter", name)
                  .with("to", is.part())
                  .with("from", was.part())),
          Optional.of(met),
          was.place(),
          is.place());
    }
  }

  private static List<String> names(UnaryTest test) {
    return test.named()
        .filter(Value.Parameter.class::isInstance)
        .map(value -> ((Value.Parameter) value).name())
        .distinct()
        .toList();
  }

  /** Returns a cell as its author wrote it. */
  private UnaryTest written(Verdicts verdicts, DecisionTable table, Row row, Fact fact) {
    return RowMatching.test(table, verdicts.rules().written(name, row), fact);
  }

  private static Place cellPlace(DecisionTable table, Row row, Fact fact) {
    int input = RowMatching.input(table, fact);
    return input < 0 ? row.place() : table.cell(row, input);
  }

  /**
   * Adds what was measured or decided differently, then the derived facts that a deciding rule
   * tests.
   */
  private void ofFigures(Facts then, Facts now, Evidence was, Evidence is) {
    List<Row> hitThen = other.hits(then);
    List<Row> hitNow = other.hits(now);
    boolean isSame = other.decide(hitThen).conclusion().equals(other.decide(hitNow).conclusion());
    // A remark may come from the same rule with another figure.
    if (isSame && (kind != Finding.Kind.REMARK || !causes.isEmpty())) {
      return;
    }
    Place[] measured = {ReadChanges.place(was), ReadChanges.place(is)};
    Place[] decided = {was.goal().place(), is.goal().place()};
    Optional<Fact> state = state(then, now);
    if (state.isPresent()) {
      // A goal that is not active has no figures, whatever was measured. The change may be that of
      // its area, which has no place.
      boolean isItsOwn = !was.goal().lifecycle().equals(is.goal().lifecycle());
      figure(state.get(), then, now, state.get().name(), true, isItsOwn ? decided : new Place[0]);
      return;
    }
    boolean isOfTime = kind == Finding.Kind.TREND;
    for (ReadChanges.Change change : ReadChanges.between(was, is)) {
      // A status follows from what the goal came to and should; a trend also from what was before.
      boolean isTold = causes.isEmpty() || change.isCurrent() || isOfTime;
      add(
          change.what(),
          Optional.of(change.once()).filter(any -> isTold),
          Optional.of(change.what()).filter(any -> isTold),
          change.isMeasured() ? measured : decided);
    }
    boolean isTraced = !causes.isEmpty();
    List<Row> deciding = new ArrayList<>(deciding(other, hitThen));
    deciding.addAll(deciding(other, hitNow));
    for (int i = 0; i < other.inputs().size(); i++) {
      Fact fact = other.inputs().get(i);
      int input = i;
      boolean isAsked =
          deciding.isEmpty()
              || deciding.stream()
                  .anyMatch(row -> !(row.tests().get(input) instanceof UnaryTest.Any));
      if (isAsked
          && !is(fact, StandardFact.Role.MEASURED)
          && !then.get(fact.key()).equals(now.get(fact.key()))) {
        Place[] places = isTraced ? new Place[0] : measured;
        boolean isDecided = is(fact, StandardFact.Role.DECIDED);
        // Where nothing is known of a goal, all that follows from its outcome is missing with it.
        boolean isUnknown = is.observation().isEmpty() && now.get(fact.key()).isEmpty();
        Part named = isUnknown ? Phrase.of("cause-what.outcome") : fact.name();
        figure(fact, then, now, named, isDecided || !isTraced, isDecided ? decided : places);
      }
    }
  }

  private static boolean is(Fact fact, StandardFact.Role role) {
    return StandardFact.of(fact.key()).filter(one -> one.role() == role).isPresent();
  }

  private void figure(
      Fact fact, Facts then, Facts now, Part named, boolean isTold, Place... places) {
    Optional<Value> was = then.get(fact.key());
    Optional<Value> is = now.get(fact.key());
    Part to = fact.met(is, beside(fact, was));
    Part from = fact.met(was, beside(fact, is));
    Phrase what =
        fact.phrase(ReadChanges.key(was, is) + "figure").with("to", to).with("from", from);
    Phrase once =
        ReadChanges.isOfFew(fact) && was.isPresent() && is.isPresent()
            ? Phrase.of("cause-told.became")
                .with("what", fact.name())
                .with("to", to)
                .with("from", from)
            : ReadChanges.changed(named, was, is);
    add(
        what,
        Optional.of(once).filter(any -> isTold),
        Optional.of(what).filter(any -> isTold),
        places);
  }

  /** Returns the numbers as which a value is not shown: borders, and what it changed from or to. */
  private List<Value> beside(Fact fact, Optional<Value> changed) {
    return Stream.concat(borders(fact).stream(), changed.stream()).toList();
  }

  private List<Value> borders(Fact fact) {
    return Stream.of(one, other).flatMap(table -> table.borders(fact.key()).stream()).toList();
  }

  /** Returns the fact of a goal's state, if it has changed. */
  private Optional<Fact> state(Facts then, Facts now) {
    return after.facts().vocabulary().inputs().stream()
        .filter(
            fact ->
                is(fact, StandardFact.Role.STATE)
                    && !then.get(fact.key()).equals(now.get(fact.key())))
        .findFirst();
  }

  private void add(Phrase what, Phrase once, Place... places) {
    add(what, Optional.of(once), Optional.empty(), places);
  }

  private void add(Phrase what, Optional<Phrase> once, Optional<Phrase> own, Place... places) {
    List<Place> known = Stream.of(places).filter(place -> !place.equals(Place.NOWHERE)).toList();
    causes.add(new Cause(kind, what, once, own, known.stream().distinct().toList()));
  }
}

package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Evidence.Development;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Target.Kind;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;

/**
 * Which facts of a goal follow from which others, by the arithmetic of evidence and the checks of a
 * follow-up: so that rules are asked for about goals that can be, and no others. Each is true of
 * every follow-up; they need not say all that is true.
 */
final class StandardImplications {

  private static final UnaryTest PRESENT = new UnaryTest.Present();
  private static final UnaryTest MISSING = new UnaryTest.Missing();
  private static final UnaryTest YES = new UnaryTest.Is(Value.of(true));
  private static final UnaryTest NO = new UnaryTest.Is(Value.of(false));

  private static final List<Implication> ALL =
      Stream.of(
              always(),
              numbers(),
              lifecycle(),
              basis(),
              targets(),
              reached(),
              respondents(),
              change())
          .flatMap(List::stream)
          .toList();

  private StandardImplications() {}

  static List<Implication> all() {
    return ALL;
  }

  /** What no goal lacks. */
  private static List<Implication> always() {
    return Stream.of("läge", "måltyp", "målvärde ur")
        .map(fact -> Implication.always(fact, PRESENT))
        .toList();
  }

  /** What is counted is not negative; a share of all is at most all. */
  private static List<Implication> numbers() {
    List<Implication> all = new ArrayList<>();
    for (String fact : List.of("avstånd", "svarande")) {
      all.add(Implication.always(fact, orMissing(compared(Operator.AT_LEAST, 0))));
    }
    all.add(Implication.always("population", orMissing(compared(Operator.AT_LEAST, 1))));
    all.add(
        Implication.always(
            "svarsandel",
            orMissing(
                new UnaryTest.Within(
                    compared(Operator.AT_LEAST, 0), compared(Operator.AT_MOST, 100)))));
    return all;
  }

  /** A goal that is not active is not measured. */
  private static List<Implication> lifecycle() {
    return Stream.of(
            "nått",
            "måluppfyllelse",
            "andel av vägen",
            "utfall",
            "avstånd",
            "svarande",
            "nått som mest",
            "förändring",
            "utveckling",
            "tryckt andel stämmer")
        .map(fact -> follows(the("läge", is(State.ACTIVE.key())), present(fact)))
        .toList();
  }

  /** How an outcome is known says which figures there can be. */
  private static List<Implication> basis() {
    Condition published = the("grund", is(Basis.PUBLISHED.key()));
    Condition active = the("läge", is(State.ACTIVE.key()));
    List<Implication> all = new ArrayList<>();
    all.addAll(equivalent(present("grund"), present("styrka")));
    all.add(follows(missing("grund"), present("varför inget utfall")));
    for (String fact : List.of("tryckt andel", "svarande", "utveckling")) {
      // Whatever is told of a goal is told in an observation, with an outcome or why there is none.
      all.add(follows(present("varför inget utfall"), present(fact), missing("grund")));
    }
    UnaryTest counted = is(Basis.COUNTED.key(), Basis.NAMED.key());
    all.add(follows(the("grund", counted), present("utfall")));
    UnaryTest usable = is(Basis.COUNTED.key(), Basis.NAMED.key(), Basis.PUBLISHED.key());
    all.add(follows(the("grund", usable), present("nått")));
    all.add(follows(present("tryckt andel"), published));
    all.add(
        follows(
            present("utfall"),
            the("grund", is(Basis.COUNTED.key())),
            active,
            the("måltyp", not(Kind.MILESTONE))));
    all.add(
        follows(
            present("nått"),
            the("grund", is(Basis.COUNTED.key())),
            active,
            the("måltyp", is(Kind.MILESTONE.key()))));
    all.add(
        follows(
            present("nått"),
            published,
            active,
            the("måltyp", is(Kind.COMPOSITE.key(), Kind.MILESTONE.key()))));
    all.add(
        follows(
            present("nått"),
            published,
            active,
            the("måltyp", is(Kind.AT_LEAST.key())),
            the("målvärde", compared(Operator.ABOVE, 0))));
    all.add(
        follows(
            the("måltyp", is(Kind.AT_LEAST.key(), Kind.COMPOSITE.key(), Kind.MILESTONE.key())),
            published,
            present("nått")));
    return all;
  }

  /** What a target wants says which figures there can be. */
  private static List<Implication> targets() {
    UnaryTest quantities =
        is(Kind.AT_LEAST.key(), Kind.AT_MOST.key(), Kind.EXACTLY.key(), Kind.COMPOSITE.key());
    List<Implication> all = new ArrayList<>();
    all.addAll(equivalent(present("målvärde"), the("måltyp", quantities)));
    all.add(follows(the("måltyp", not(Kind.MILESTONE)), present("utfall")));
    all.add(
        follows(
            the("måltyp", is(Kind.AT_LEAST.key(), Kind.COMPOSITE.key(), Kind.MILESTONE.key())),
            present("måluppfyllelse")));
    all.add(
        follows(
            the("målvärde", orMissing(compared(Operator.ABOVE, 0))), present("måluppfyllelse")));
    all.add(
        follows(
            the("grund", is(Basis.PUBLISHED.key())),
            present("måluppfyllelse"),
            the("måltyp", is(Kind.MILESTONE.key()))));
    for (String fact : List.of("förändring", "målvärde", "utfall")) {
      all.add(follows(present(fact), present("andel av vägen")));
    }
    all.add(
        follows(
            the("måltyp", is(Kind.AT_LEAST.key(), Kind.AT_MOST.key(), Kind.COMPOSITE.key())),
            present("andel av vägen")));
    all.add(follows(the("måltyp", not(Kind.NONE)), present("förändring")));
    for (Condition told :
        List.of(present("tryckt andel"), present("måluppfyllelse"), present("utfall"))) {
      all.add(follows(told, present("tryckt andel stämmer")));
    }
    return all;
  }

  /** Whether a target is reached, and how far it is there, are two views of one comparison. */
  private static List<Implication> reached() {
    List<Implication> all = new ArrayList<>();
    all.add(follows(the("nått", YES), the("måluppfyllelse", compared(Operator.AT_LEAST, 100))));
    all.add(follows(the("nått", NO), the("måluppfyllelse", compared(Operator.BELOW, 100))));
    all.add(follows(the("nått", YES), the("avstånd", is(0))));
    all.add(follows(the("nått", NO), the("avstånd", compared(Operator.ABOVE, 0))));
    all.add(follows(present("utfall"), present("avstånd")));
    all.add(follows(present("målvärde"), present("avstånd")));
    all.add(follows(present("avstånd"), present("nått"), present("utfall"), present("målvärde")));
    UnaryTest more = is(Kind.AT_MOST.key(), Kind.EXACTLY.key());
    // Of these the silent may come to change whether the target is reached.
    all.add(
        follows(
            present("nått"),
            present("utfall"),
            present("målvärde"),
            the("måltyp", new UnaryTest.Not(more))));
    for (Condition everybody : List.of(missing("svarsandel"), the("svarsandel", is(100)))) {
      all.add(follows(present("nått"), present("utfall"), present("målvärde"), everybody));
    }
    all.add(
        follows(
            the("nått", orMissing(YES)), the("andel av vägen", compared(Operator.AT_LEAST, 100))));
    all.add(follows(the("nått", NO), the("andel av vägen", compared(Operator.BELOW, 100))));
    all.add(
        follows(
            the(
                "måltyp",
                is(
                    Kind.AT_LEAST.key(),
                    Kind.AT_MOST.key(),
                    Kind.EXACTLY.key(),
                    Kind.COMPOSITE.key(),
                    Kind.MILESTONE.key())),
            present("nått")));
    // Without a number there is only what was published, and what is done or not.
    all.add(
        follows(
            the("måltyp", is(Kind.MILESTONE.key())),
            present("nått"),
            missing("utfall"),
            the("grund", is(Basis.COUNTED.key(), Basis.NAMED.key()))));
    return all;
  }

  /** Who answered, and what the silent could change. */
  private static List<Implication> respondents() {
    List<Implication> all = new ArrayList<>();
    all.addAll(equivalent(present("svarande"), present("svarsandel")));
    all.add(follows(present("population"), present("svarande")));
    for (String fact : List.of("svarande", "målvärde", "utfall")) {
      all.add(follows(present(fact), present("nått som mest")));
    }
    Condition everyone = the("svarsandel", is(100));
    all.add(follows(the("nått som mest", orMissing(YES)), the("nått", YES), everyone));
    all.add(follows(the("nått som mest", orMissing(NO)), the("nått", NO), everyone));
    UnaryTest more = is(Kind.AT_LEAST.key(), Kind.COMPOSITE.key());
    all.add(follows(the("nått som mest", orMissing(YES)), the("nått", YES), the("måltyp", more)));
    return all;
  }

  /** How an outcome moved. */
  private static List<Implication> change() {
    List<Implication> all = new ArrayList<>();
    all.add(follows(present("utfall"), present("förändring")));
    Condition behind = the("andel av vägen", compared(Operator.BELOW, 0));
    all.add(follows(the("utveckling", orMissing(is(Development.AWAY.key()))), behind));
    all.add(
        follows(
            the("utveckling", orMissing(is(Development.UNCHANGED.key()))),
            the("förändring", is(0))));
    all.add(
        follows(
            the("utveckling", orMissing(is(Development.UNCHANGED.key()))),
            the("måltyp", is(Kind.MILESTONE.key(), Kind.NONE.key()))));
    return all;
  }

  private static Implication follows(Condition then, Condition... when) {
    return new Implication(Arrays.asList(when), then);
  }

  private static List<Implication> equivalent(Condition one, Condition other) {
    return List.of(follows(one, other), follows(other, one));
  }

  private static Condition the(String fact, UnaryTest test) {
    return new Condition(fact, test);
  }

  private static Condition present(String fact) {
    return the(fact, PRESENT);
  }

  private static Condition missing(String fact) {
    return the(fact, MISSING);
  }

  private static UnaryTest is(String... words) {
    List<UnaryTest> tests =
        Arrays.stream(words).<UnaryTest>map(word -> new UnaryTest.Is(Value.word(word))).toList();
    return tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
  }

  private static UnaryTest is(long number) {
    return new UnaryTest.Is(Value.of(number));
  }

  private static UnaryTest not(Kind kind) {
    return new UnaryTest.Not(is(kind.key()));
  }

  private static UnaryTest orMissing(UnaryTest test) {
    return new UnaryTest.AnyOf(List.of(MISSING, test));
  }

  private static Compared compared(Operator operator, long border) {
    return new Compared(operator, Value.of(Ratio.of(border)));
  }
}

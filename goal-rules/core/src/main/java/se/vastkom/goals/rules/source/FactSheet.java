package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.rules.GoalFact;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** The sheet of facts: its columns, and its rows as they are written. */
final class FactSheet {

  static final Part.Name NAME = Words.name("declare.uppgift");
  static final Part.Name ENGLISH = Words.name("declare.på engelska");
  static final Part.Name ROLE = Words.name("declare.roll");
  static final Part.Name TYPE = Words.name("declare.typ");
  static final Part.Name UNIT = Words.name("declare.enhet");
  static final Part.Name WORDS = Words.name("declare.ord");
  static final Part.Name LEAST = Words.name("declare.minst");
  static final Part.Name MOST = Words.name("declare.högst");
  static final Part.Name IMPLIES = Words.name("declare.medför");
  static final Part.Name MEANING = Words.name("declare.betyder");
  static final Part.Name EXAMPLE = Words.name("declare.exempel");
  static final Part.Name MISSING = Words.name("declare.saknas när");

  /** The columns that there must be. */
  static final List<Part.Name> REQUIRED = List.of(NAME, TYPE);

  /** The columns, in the order in which they are written. */
  static final List<Part.Name> ALL =
      List.of(
          NAME, ENGLISH, ROLE, TYPE, UNIT, WORDS, LEAST, MOST, IMPLIES, MEANING, EXAMPLE, MISSING);

  /** The role of a fact that tables ask about. */
  static final Part.Name INPUT = Words.name("role.uppgift");

  /** The role of a fact that tables conclude. */
  static final Part.Name OUTPUT = Words.name("role.slutsats");

  static final Part.Name NUMBER = Words.name("fact-type.tal");
  static final Part.Name WHOLE = Words.name("fact-type.heltal");
  static final Part.Name WORD = Words.name("fact-type.ord");
  static final Part.Name TEXT = Words.name("fact-type.text");
  static final Part.Name TRUTH = Words.name("fact-type.ja eller nej");
  static final Part.Name DAY = Words.name("fact-type.dag");
  static final List<Part.Name> TYPES = List.of(NUMBER, WHOLE, WORD, TEXT, TRUTH, DAY);

  /** Other names that people write for a type. */
  private static final Map<Part.Name, Part.Name> ALSO =
      Map.of(TRUTH, Words.name("declare.ja/nej"), DAY, Words.name("declare.datum"));

  /** Returns whether people also call a type so. */
  static boolean isAlso(Part.Name type, String written) {
    return Optional.ofNullable(ALSO.get(type)).filter(name -> name.is(written)).isPresent();
  }

  /** The first condition of a statement that always holds. */
  static final Part.Name ALWAYS = Days.ALWAYS;

  static final Part.Name EXAMPLE_WORDS = Words.name("declare.example-words");
  static final Part.Name EXAMPLE_IMPLICATION = Words.name("declare.example-implication");

  private final Vocabulary declared;
  private final boolean isAboutGoals;

  /**
   * Creates the sheet of a book's own facts.
   *
   * @param isAboutGoals whether the standard facts are documented too
   */
  FactSheet(Vocabulary declared, boolean isAboutGoals) {
    this.declared = declared;
    this.isAboutGoals = isAboutGoals;
  }

  /** Returns how many facts are declared; the rows after them are documentation. */
  int size() {
    return declared.all().size();
  }

  /** Returns the columns that declare facts, a row each. */
  List<BookRows.Column> declaring() {
    return columns(ALL.subList(0, ALL.indexOf(EXAMPLE)), declared.all().stream().map(this::line));
  }

  /** Returns all columns: a row for each declared fact, then one for each that is documented. */
  List<BookRows.Column> documenting() {
    return columns(
        ALL,
        Stream.concat(
            declared.all().stream().map(this::line),
            isAboutGoals ? GoalFact.all().stream().map(this::line) : Stream.empty()));
  }

  private static List<BookRows.Column> columns(List<Part.Name> names, Stream<List<String>> facts) {
    List<List<String>> lines = facts.toList();
    List<BookRows.Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      columns.add(BookRows.Column.of(names.get(i), lines, line -> line.get(column)));
    }
    return columns;
  }

  private List<String> line(GoalFact one) {
    Words words = Words.swedish();
    Fact fact = one.fact();
    List<String> line = new ArrayList<>(line(fact).subList(0, ALL.indexOf(LEAST)));
    line.set(ALL.indexOf(ROLE), INPUT.sv());
    line.addAll(
        List.of(
            "",
            "",
            "",
            words.say(one.meaning()),
            words.say(fact.written(one.example())),
            words.say(one.missing())));
    return line;
  }

  private List<String> line(Fact fact) {
    return List.of(
        fact.name().sv(),
        fact.name().en().equals(fact.name().sv()) ? "" : fact.name().en(),
        (declared.outputs().contains(fact) ? OUTPUT : INPUT).sv(),
        TYPES.stream()
            .filter(type -> type.sv().equals(Words.name("fact-type." + fact.type().key()).sv()))
            .findFirst()
            .orElseThrow()
            .sv(),
        unit(fact),
        fact.type() instanceof FactType.WordType words
            ? words.terms().stream().map(FactSheet::written).collect(Collectors.joining("; "))
            : "",
        limit(fact, Operator.AT_LEAST),
        limit(fact, Operator.AT_MOST),
        implications(fact).map(this::written).collect(Collectors.joining("\n")),
        fact.meaning(),
        "",
        "");
  }

  private static String written(Term term) {
    return term.name().sv().equals(term.name().en())
        ? term.name().sv()
        : term.name().sv() + " = " + term.name().en();
  }

  private String limit(Fact fact, Operator operator) {
    return limits(fact).stream()
        .flatMap(one -> limit(one).stream())
        .flatMap(FactSheet::borders)
        .filter(border -> border.operator() == operator)
        .map(border -> fact.written(Optional.of(border.border())).sv())
        .findFirst()
        .orElse("");
  }

  /** Returns the statement that the columns of limits say: of several, the first. */
  private Optional<Implication> limits(Fact fact) {
    return about(fact).filter(one -> limit(one).isPresent()).findFirst();
  }

  /** Returns the other statements of a fact. */
  private Stream<Implication> implications(Fact fact) {
    Optional<Implication> limits = limits(fact);
    return about(fact).filter(one -> limits.filter(one::equals).isEmpty());
  }

  private Stream<Implication> about(Fact fact) {
    return declared.implications().stream().filter(one -> owner(one).equals(fact.key()));
  }

  private static Stream<Compared> borders(UnaryTest test) {
    return test instanceof UnaryTest.Within within
        ? Stream.of(within.from(), within.to())
        : Stream.of((Compared) test);
  }

  /**
   * Returns the fact on whose row a statement stands: that of its first condition; without one, the
   * fact it is about, unless always is a word of that fact.
   */
  private String owner(Implication implication) {
    if (!implication.when().isEmpty()) {
      return implication.when().get(0).fact();
    }
    return Stream.concat(Stream.of(fact(implication.then())), declared.inputs().stream())
        .filter(one -> declared.inputs().contains(one))
        .filter(one -> !(one.type() instanceof FactType.WordType words) || !hasAlways(words))
        .map(Fact::key)
        .findFirst()
        .orElse(implication.then().fact());
  }

  private static boolean hasAlways(FactType.WordType words) {
    return words.terms().stream()
        .anyMatch(term -> ALWAYS.is(term.name().sv()) || ALWAYS.is(term.name().en()));
  }

  /** Returns the limits that a statement sets for a present fact, if that is what it does. */
  private static Optional<UnaryTest> limit(Implication implication) {
    UnaryTest test = implication.then().test();
    boolean isLimit =
        implication
                .when()
                .equals(
                    List.of(
                        new Implication.Condition(
                            implication.then().fact(), new UnaryTest.Present())))
            && (test instanceof Compared || test instanceof UnaryTest.Within)
            && borders(test)
                .allMatch(
                    one ->
                        one.operator() == Operator.AT_LEAST || one.operator() == Operator.AT_MOST);
    return isLimit ? Optional.of(test) : Optional.empty();
  }

  /** Returns the statement that a fact, where it is present, passes a test. */
  static Implication limits(Fact fact, UnaryTest test) {
    return new Implication(
        List.of(new Implication.Condition(fact.key(), new UnaryTest.Present())),
        new Implication.Condition(fact.key(), test));
  }

  /** Returns the test of values that are neither too small nor too large, if there is a limit. */
  static Optional<UnaryTest> within(Optional<Value> least, Optional<Value> most) {
    Optional<Compared> from = least.map(value -> new Compared(Operator.AT_LEAST, value));
    Optional<Compared> to = most.map(value -> new Compared(Operator.AT_MOST, value));
    return from.isPresent() && to.isPresent()
        ? Optional.of(new UnaryTest.Within(from.get(), to.get()))
        : from.<UnaryTest>map(one -> one).or(() -> to);
  }

  private String written(Implication implication) {
    String when = implication.when().isEmpty() ? ALWAYS.sv() : first(implication.when().get(0));
    String more =
        implication.when().stream()
            .skip(1)
            .map(one -> " & " + condition(one))
            .collect(Collectors.joining());
    return when + more + " => " + condition(implication.then());
  }

  /** Returns the condition of the row's own fact, named only where it could be read otherwise. */
  private String first(Implication.Condition condition) {
    String test = fact(condition).written(condition.test()).sv();
    boolean isClear = !ALWAYS.is(test) && !test.contains(":") && !test.contains("&");
    return isClear ? test : condition(condition);
  }

  private String condition(Implication.Condition condition) {
    Fact fact = fact(condition);
    return fact.name().sv() + ": " + fact.written(condition.test()).sv();
  }

  private Fact fact(Implication.Condition condition) {
    return declared
        .input(condition.fact())
        .or(() -> GoalFact.of(condition.fact()).map(GoalFact::fact))
        .orElseThrow();
  }

  /** Returns the unit of a fact; empty where it has none. */
  static String unit(Fact fact) {
    return fact.type() instanceof FactType.NumberType number ? number.unit() : "";
  }

  /**
   * Returns whether a sheet may describe a fact of one type as of another: words may be left out,
   * for a book may be older than some of them.
   */
  static boolean describes(FactType written, FactType known) {
    if (written instanceof FactType.WordType words && known instanceof FactType.WordType all) {
      return names(all).containsAll(names(words));
    }
    if (written instanceof FactType.NumberType numbers
        && known instanceof FactType.NumberType all) {
      return numbers.scale() == all.scale() && all.isUnit(numbers.unit());
    }
    return written.equals(known);
  }

  private static Set<Part.Name> names(FactType.WordType words) {
    return words.terms().stream().map(Term::name).collect(Collectors.toSet());
  }
}

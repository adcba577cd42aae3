package se.vastkom.goals.tables.dmn;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cases.FactPartition;
import se.vastkom.goals.tables.dmn.FeelTokens.Kind;
import se.vastkom.goals.tables.dmn.FeelTokens.Token;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The parser of the part of FEEL that a cell may hold, as {@link Dmn} lists it, into a typed test
 * or value; the text goes nowhere else. What lies outside that part is named by {@link
 * FeelDiagnosis}. For one cell.
 */
final class FeelParser {

  private static final UnaryTest MISSING = new UnaryTest.Missing();

  private final Fact fact;
  private final String cell;
  private final List<Token> tokens;
  private final FeelDiagnosis diagnosis;
  private int at;

  private FeelParser(Fact fact, FeelExamples.Entry entry, String cell) throws UnsupportedFeel {
    this.fact = fact;
    this.cell = cell;
    this.tokens = FeelTokens.of(cell);
    this.diagnosis = new FeelDiagnosis(new FeelExamples(fact, entry), cell, tokens);
  }

  /** Parses the test in an input entry. */
  static UnaryTest test(Fact fact, String cell) throws UnsupportedFeel {
    FeelParser parser = new FeelParser(fact, FeelExamples.Entry.INPUT, cell);
    UnaryTest test = parser.unaryTests();
    parser.end();
    return test;
  }

  /** Parses the value in an output entry. */
  static Value value(Fact fact, String cell) throws UnsupportedFeel {
    FeelParser parser = new FeelParser(fact, FeelExamples.Entry.OUTPUT, cell);
    if (parser.isAt(Kind.END)) {
      throw new UnsupportedFeel(fact.phrase("cell.no-output"));
    }
    parser.diagnosis.notAnOutput().ifPresent(FeelParser::fail);
    Value value = parser.literal();
    parser.end();
    return value;
  }

  private static void fail(UnsupportedFeel unsupported) {
    throw unsupported;
  }

  private UnaryTest unaryTests() throws UnsupportedFeel {
    if (isAt(Kind.END)) {
      return new UnaryTest.Any();
    }
    if (next().is("-") && tokens.get(at + 1).kind() == Kind.END) {
      at++;
      return new UnaryTest.Any();
    }
    if (!next().is("not")) {
      return anyOf(alternatives());
    }
    at++;
    if (!next().is("(") || tokens.get(at + 1).is(")")) {
      throw new UnsupportedFeel(Phrase.of("dmn.not-empty").with("found", cell));
    }
    at++;
    Set<UnaryTest> tests = alternatives();
    sign(")");
    return not(tests);
  }

  /** Reads alternatives; what stands twice, perhaps in another way, is one alternative. */
  private Set<UnaryTest> alternatives() throws UnsupportedFeel {
    Set<UnaryTest> tests = new LinkedHashSet<>();
    tests.add(alternative());
    while (next().is(",")) {
      at++;
      tests.add(alternative());
    }
    return tests;
  }

  private UnaryTest alternative() throws UnsupportedFeel {
    if (next().is("null")) {
      at++;
      return MISSING;
    }
    for (Operator operator : Operator.values()) {
      if (next().is(operator.sign())) {
        at++;
        return new Compared(operator, border());
      }
    }
    if (next().is("=")) {
      at++;
      return new UnaryTest.Is(equal());
    }
    if (next().is("!=")) {
      at++;
      return unequal();
    }
    return diagnosis.isRange(at) ? range() : new UnaryTest.Is(literal());
  }

  /** Reads what follows an equals sign. Tools disagree on whether a missing fact passes = null. */
  private Value equal() throws UnsupportedFeel {
    if (next().is("null")) {
      throw new UnsupportedFeel(Phrase.of("dmn.equal-null").with("found", cell));
    }
    return literal();
  }

  /** Reads what follows an inequality sign. In FEEL null is unequal to every value. */
  private UnaryTest unequal() throws UnsupportedFeel {
    if (next().is("null")) {
      at++;
      return new UnaryTest.Present();
    }
    return orMissing(new UnaryTest.Not(new UnaryTest.Is(literal())));
  }

  private static UnaryTest orMissing(UnaryTest test) {
    return new UnaryTest.AnyOf(List.of(MISSING, test));
  }

  private UnaryTest range() throws UnsupportedFeel {
    Operator lower = next().is("[") ? Operator.AT_LEAST : Operator.ABOVE;
    at++;
    Value from = border();
    sign("..");
    Value to = border();
    Operator upper = next().is("]") ? Operator.AT_MOST : Operator.BELOW;
    take(next().is("]") || next().is(")") || next().is("["));
    Compared lowest = new Compared(lower, from);
    Compared highest = new Compared(upper, to);
    if (UnaryTest.Within.isEmpty(lowest, highest)) {
      throw new UnsupportedFeel(Phrase.of("cell.range-empty").with("found", cell));
    }
    return new UnaryTest.Within(lowest, highest);
  }

  /** Returns the test that one of the alternatives passes. */
  private UnaryTest anyOf(Set<UnaryTest> tests) {
    if (tests.stream().allMatch(FeelParser::isSimple)) {
      return joined(tests);
    }
    return tests.size() == 1 && tests.contains(new UnaryTest.Present())
        ? new UnaryTest.Present()
        : plainest(joined(tests));
  }

  private static UnaryTest joined(Set<UnaryTest> tests) {
    return tests.size() == 1 ? tests.iterator().next() : new UnaryTest.AnyOf(List.copyOf(tests));
  }

  /** Returns whether a cell of our own may list the test among others. */
  private static boolean isSimple(UnaryTest test) {
    return test.equals(MISSING) || isEqual(test) || isOrdering(test);
  }

  private static boolean isEqual(UnaryTest test) {
    return test instanceof UnaryTest.Is;
  }

  private static boolean isOrdering(UnaryTest test) {
    return test instanceof Compared || test instanceof UnaryTest.Within;
  }

  /**
   * Returns a negation. In FEEL a missing fact is the value null, which passes not("x") and not
   * not(null, "x"). The standard and the tools disagree on whether it passes not(&lt; 5).
   */
  private UnaryTest not(Set<UnaryTest> tests) throws UnsupportedFeel {
    boolean isMissingExcluded = tests.stream().anyMatch(test -> test.accepts(null));
    if (!isMissingExcluded && tests.stream().anyMatch(FeelParser::isOrdering)) {
      throw new UnsupportedFeel(fact.phrase("dmn.not-missing").with("found", cell));
    }
    Set<UnaryTest> excluded = new LinkedHashSet<>(tests);
    excluded.remove(MISSING);
    if (excluded.isEmpty()) {
      return new UnaryTest.Present();
    }
    UnaryTest not = new UnaryTest.Not(joined(excluded));
    if (!isMissingExcluded) {
      return plainest(orMissing(not));
    }
    return excluded.stream().allMatch(FeelParser::isSimple) ? possible(not) : plainest(not);
  }

  private UnaryTest possible(UnaryTest test) throws UnsupportedFeel {
    plainest(test);
    return test;
  }

  /** Returns the plainest test that the same values pass; the same test if no cell can hold one. */
  private UnaryTest plainest(UnaryTest test) throws UnsupportedFeel {
    FactPartition classes = FactPartition.of(fact, List.of(test));
    if (classes.passing(test).isEmpty()) {
      throw new UnsupportedFeel(fact.phrase("dmn.never").with("found", cell));
    }
    return classes.test(classes.passing(test)).orElse(test);
  }

  private Value border() throws UnsupportedFeel {
    if (next().is("null")) {
      throw new UnsupportedFeel(Phrase.of("dmn.null-border").with("found", cell));
    }
    Value border = literal();
    if (border.isOrdered()) {
      return border;
    }
    throw new UnsupportedFeel(
        fact.phrase("dmn.no-order")
            .with("found", cell)
            .with("example", diagnosis.examples().value()));
  }

  private Value literal() throws UnsupportedFeel {
    int start = at;
    Token token = next();
    at++;
    FactType type = fact.type();
    if (token.kind() == Kind.STRING) {
      return type instanceof FactType.WordType words
          ? word(words, token.text())
          : fits(type instanceof FactType.TextType, "string", new Value.Text(token.text()), start);
    }
    if (token.kind() == Kind.NUMBER) {
      return fits(type instanceof FactType.NumberType, "number", number(token.text()), start);
    }
    if (token.is("true") || token.is("false")) {
      return fits(type instanceof FactType.TruthType, "boolean", Value.of(token.is("true")), start);
    }
    if ((token.is("date") && next().is("(")) || diagnosis.isDay(start)) {
      return fits(type instanceof FactType.DateType, "date", date(token), start);
    }
    at = start;
    throw diagnosis.operand(at);
  }

  private Value fits(boolean isOfType, String kind, Value value, int start) throws UnsupportedFeel {
    if (isOfType) {
      return value;
    }
    failIfExpression();
    throw diagnosis.wrongKind(
        cell.substring(tokens.get(start).start(), tokens.get(at - 1).end()), kind);
  }

  /** Fails where what stands before is only a part of an expression. */
  private void failIfExpression() throws UnsupportedFeel {
    if (diagnosis.isOperator(at)) {
      throw diagnosis.afterOperand(at);
    }
  }

  private Value word(FactType.WordType words, String text) throws UnsupportedFeel {
    Optional<Term> found =
        words.terms().stream()
            .filter(term -> term.key().equals(text))
            .findFirst()
            .or(() -> words.written(text));
    if (found.isPresent()) {
      return Value.word(found.get().key());
    }
    failIfExpression();
    List<Part.Name> known = words.terms().stream().map(Term::name).toList();
    throw new UnsupportedFeel(
        Table.unknown("cell.unknown-word", text, known).with("fact", fact.name()));
  }

  private static Value number(String text) throws UnsupportedFeel {
    if (Types.digits(text) > Types.MOST_DIGITS) {
      throw new UnsupportedFeel(
          Phrase.of("dmn.digits").with("found", text).with("most", Types.MOST_DIGITS));
    }
    return Value.of(Ratio.of(new BigDecimal(text)));
  }

  /** Reads what follows @, or the text or the year, month and day in parentheses after date. */
  private Value date(Token sign) throws UnsupportedFeel {
    Optional<LocalDate> day;
    if (sign.is("@")) {
      day = day(next().text());
      at++;
    } else {
      sign("(");
      day = next().kind() == Kind.STRING ? day(next().text()) : yearMonthDay();
      at++;
      day = next().is(")") ? day : Optional.empty();
      at++;
    }
    return day.filter(Types::hasFourDigitYear)
        .map(Value.Date::new)
        .orElseThrow(() -> new UnsupportedFeel(fact.phrase("dmn.no-date").with("found", cell)));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads three whole numbers with commas between, up to the last of them. */
  private Optional<LocalDate> yearMonthDay() {
    int[] numbers = new int[3];
    for (int i = 0; i < numbers.length; i++) {
      boolean isSeparated = i == 0 || next().is(",");
      at += i == 0 ? 0 : 1;
      if (!isSeparated || !isAt(Kind.NUMBER) || !next().text().matches("\\d{1,4}")) {
        return Optional.empty();
      }
      numbers[i] = Integer.parseInt(next().text());
      at += i < 2 ? 1 : 0;
    }
    try {
      return Optional.of(LocalDate.of(numbers[0], numbers[1], numbers[2]));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Token next() {
    return tokens.get(Math.min(at, tokens.size() - 1));
  }

  private boolean isAt(Kind kind) {
    return next().kind() == kind;
  }

  private void sign(String sign) throws UnsupportedFeel {
    take(next().is(sign));
  }

  private void end() throws UnsupportedFeel {
    take(isAt(Kind.END));
  }

  private void take(boolean isExpected) throws UnsupportedFeel {
    if (!isExpected) {
      throw diagnosis.afterOperand(at);
    }
    at++;
  }
}

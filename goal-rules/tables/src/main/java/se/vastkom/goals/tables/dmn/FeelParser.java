package se.vastkom.goals.tables.dmn;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * or value; the text goes nowhere else. For one cell.
 */
final class FeelParser {

  private final Fact fact;
  private final String cell;
  private final List<Token> tokens;
  private int at;

  private FeelParser(Fact fact, String cell) throws UnsupportedFeel {
    this.fact = fact;
    this.cell = cell;
    this.tokens = FeelTokens.of(cell);
  }

  /** Parses the test in an input entry. */
  static UnaryTest test(Fact fact, String cell) throws UnsupportedFeel {
    FeelParser parser = new FeelParser(fact, cell);
    UnaryTest test = parser.unaryTests();
    parser.take(parser.isAt(Kind.END));
    return test;
  }

  /** Parses the value in an output entry. */
  static Value value(Fact fact, String cell) throws UnsupportedFeel {
    FeelParser parser = new FeelParser(fact, cell);
    if (parser.isAt(Kind.END)) {
      throw new UnsupportedFeel(fact.phrase("cell.no-output"));
    }
    Value value = parser.literal();
    parser.take(parser.isAt(Kind.END));
    return value;
  }

  private UnaryTest unaryTests() throws UnsupportedFeel {
    if (isAt(Kind.END)) {
      return new UnaryTest.Any();
    }
    if (next().is("-")) {
      at++;
      return new UnaryTest.Any();
    }
    if (!next().is("not")) {
      List<UnaryTest> tests = alternatives();
      return tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
    }
    at++;
    sign("(");
    List<UnaryTest> tests = alternatives();
    sign(")");
    return not(tests);
  }

  private List<UnaryTest> alternatives() throws UnsupportedFeel {
    List<UnaryTest> tests = new ArrayList<>(List.of(alternative()));
    while (next().is(",")) {
      at++;
      tests.add(alternative());
    }
    return tests;
  }

  private UnaryTest alternative() throws UnsupportedFeel {
    if (next().is("null")) {
      at++;
      return new UnaryTest.Missing();
    }
    for (Operator operator : Operator.values()) {
      if (next().is(operator.sign())) {
        at++;
        return new Compared(operator, border());
      }
    }
    if (next().is("not")) {
      throw new UnsupportedFeel(Phrase.of("dmn.not-alone").with("found", cell));
    }
    return next().is("[") || next().is("(") || next().is("]")
        ? range()
        : new UnaryTest.Is(literal());
  }

  private UnaryTest range() throws UnsupportedFeel {
    Operator lower = next().is("[") ? Operator.AT_LEAST : Operator.ABOVE;
    at++;
    Value from = border();
    sign("..");
    Value to = border();
    Operator upper = next().is("]") ? Operator.AT_MOST : Operator.BELOW;
    take(next().is("]") || next().is(")") || next().is("["));
    int compared = Value.compare(from, to);
    boolean isClosed = lower == Operator.AT_LEAST && upper == Operator.AT_MOST;
    if (compared > 0 || (compared == 0 && !isClosed)) {
      throw new UnsupportedFeel(Phrase.of("cell.range-empty").with("found", cell));
    }
    return new UnaryTest.Within(new Compared(lower, from), new Compared(upper, to));
  }

  /**
   * Returns a negation. In FEEL a missing fact is the value null, which passes not("x") and not
   * not(null, "x"). The standard and the tools disagree on whether it passes not(&lt; 5).
   */
  private UnaryTest not(List<UnaryTest> tests) throws UnsupportedFeel {
    UnaryTest missing = new UnaryTest.Missing();
    List<UnaryTest> there = tests.stream().filter(test -> !test.equals(missing)).toList();
    boolean isNullNamed = there.size() < tests.size();
    if (there.isEmpty()) {
      return new UnaryTest.Present();
    }
    if (!isNullNamed && !there.stream().allMatch(UnaryTest.Is.class::isInstance)) {
      throw new UnsupportedFeel(fact.phrase("dmn.not-missing").with("found", cell));
    }
    UnaryTest not =
        new UnaryTest.Not(there.size() == 1 ? there.get(0) : new UnaryTest.AnyOf(there));
    if (isNullNamed && there.size() == 1 && there.get(0) instanceof UnaryTest.Is) {
      return not;
    }
    UnaryTest exact = isNullNamed ? not : new UnaryTest.AnyOf(List.of(missing, not));
    FactPartition classes = FactPartition.of(fact, List.of(exact));
    return classes.test(classes.passing(exact)).orElse(exact);
  }

  private Value border() throws UnsupportedFeel {
    Value border = literal();
    if (border.isOrdered()) {
      return border;
    }
    throw new UnsupportedFeel(fact.phrase("cell.no-order").with("found", cell));
  }

  private Value literal() throws UnsupportedFeel {
    Token token = next();
    at++;
    FactType type = fact.type();
    if (token.kind() == Kind.STRING) {
      return type instanceof FactType.WordType words
          ? word(words, token.text())
          : fits(type instanceof FactType.TextType, "string", new Value.Text(token.text()));
    }
    if (token.kind() == Kind.NUMBER) {
      return fits(type instanceof FactType.NumberType, "number", number(token.text()));
    }
    if (token.is("true") || token.is("false")) {
      return fits(type instanceof FactType.TruthType, "boolean", Value.of(token.is("true")));
    }
    if (token.is("date") && next().is("(")) {
      return fits(type instanceof FactType.DateType, "date", date());
    }
    at--;
    throw unexpected();
  }

  private Value fits(boolean isOfType, String kind, Value value) throws UnsupportedFeel {
    if (isOfType) {
      return value;
    }
    String expected = Types.name(fact.type());
    throw new UnsupportedFeel(
        fact.phrase("dmn.wrong-kind")
            .with("found", cell)
            .with("kind", Phrase.of("dmn.kind." + kind))
            .with("expected", Phrase.of("dmn.kind." + expected))
            .with("example", Phrase.of("dmn.example." + expected)));
  }

  private Value word(FactType.WordType words, String text) throws UnsupportedFeel {
    Optional<Term> term =
        words.terms().stream()
            .filter(one -> one.key().equals(text))
            .findFirst()
            .or(() -> words.written(text));
    if (term.isPresent()) {
      return Value.word(term.get().key());
    }
    List<Part.Name> known = words.terms().stream().map(Term::name).toList();
    throw new UnsupportedFeel(
        Table.unknown("cell.unknown-word", text, known).with("fact", fact.name()));
  }

  private Value number(String text) throws UnsupportedFeel {
    if (Types.digits(text) > Types.MOST_DIGITS) {
      throw new UnsupportedFeel(
          Phrase.of("dmn.digits").with("found", text).with("most", Types.MOST_DIGITS));
    }
    return Value.of(Ratio.of(new BigDecimal(text)));
  }

  private Value date() throws UnsupportedFeel {
    sign("(");
    Token day = next();
    at++;
    Optional<Value> date =
        day.kind() == Kind.STRING && next().is(")") ? day(day.text()) : Optional.empty();
    at++;
    return date.orElseThrow(
        () -> new UnsupportedFeel(fact.phrase("dmn.no-date").with("found", cell)));
  }

  private static Optional<Value> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(Types::isSaidInDmn).map(Value.Date::new);
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

  private void take(boolean isExpected) throws UnsupportedFeel {
    if (!isExpected) {
      throw unexpected();
    }
    at++;
  }

  private UnsupportedFeel unexpected() {
    Token token = next();
    if (token.kind() == Kind.END) {
      return new UnsupportedFeel(Phrase.of("dmn.ends").with("found", cell));
    }
    if (token.kind() != Kind.WORD) {
      return new UnsupportedFeel(
          Phrase.of("dmn.outside").with("found", cell).with("at", token.text()));
    }
    boolean isCalled = tokens.get(at + 1).is("(");
    return new UnsupportedFeel(
        Phrase.of(isCalled ? "dmn.function" : "dmn.unquoted")
            .with("found", cell)
            .with("name", token.text()));
  }
}

package se.vastkom.goals.rules.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.FactType;
import se.vastkom.goals.rules.table.Term;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.UnaryTest.Compared;
import se.vastkom.goals.rules.table.UnaryTest.Operator;
import se.vastkom.goals.rules.table.Value;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The grammar of cells: closed, forgiving in form and strict in meaning. What a cell says becomes
 * typed tests; its text goes nowhere else.
 *
 * <pre>
 * (empty) -                       any
 * saknas finns                    missing, present
 * aktivt   ja   2015-12-31   12   equal to
 * &gt;= 80 %  ≥ 80  minst 80 %       on one side of a border: also &gt; mer än, &lt; mindre än, &lt;= ≤ högst
 * [50..80)                        between borders; [ ] belong, ( ) do not
 * ej utgått                       there, and not equal to
 * aktivt; vilande   a eller b     one of these
 * </pre>
 */
final class Cells {

  // None of these tries again what it has passed: a cell of blanks or dots takes no longer than
  // another.
  private static final Pattern ALTERNATIVES =
      Pattern.compile(";|(?<=\\s)(?:eller|or)(?=\\s)", Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE =
      Pattern.compile("([\\[(\\]])((?:(?!\\.\\.).)*+)\\.\\.(.*)([\\])\\[])");
  private static final Pattern NOT =
      Pattern.compile("(?:ej|inte|not)\\s++(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPARED =
      Pattern.compile(
          "(>=|<=|≥|≤|>|<|(?:minst|högst|mer än|mindre än|at least|at most|more than|less than)(?=\\s))\\s*+(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry(">=", Operator.AT_LEAST),
          Map.entry("≥", Operator.AT_LEAST),
          Map.entry("minst", Operator.AT_LEAST),
          Map.entry("at least", Operator.AT_LEAST),
          Map.entry("<=", Operator.AT_MOST),
          Map.entry("≤", Operator.AT_MOST),
          Map.entry("högst", Operator.AT_MOST),
          Map.entry("at most", Operator.AT_MOST),
          Map.entry(">", Operator.ABOVE),
          Map.entry("mer än", Operator.ABOVE),
          Map.entry("more than", Operator.ABOVE),
          Map.entry("<", Operator.BELOW),
          Map.entry("mindre än", Operator.BELOW),
          Map.entry("less than", Operator.BELOW));

  private final Fact fact;
  private final String headingUnit;
  private final Problems problems;

  /** For the cells of one column, whose heading names a fact and perhaps a unit. */
  Cells(Fact fact, String headingUnit, Problems problems) {
    this.fact = fact;
    this.headingUnit = headingUnit;
    this.problems = problems;
  }

  /** The test in an input cell; any, with a problem noted, if there is none. */
  UnaryTest test(Cell cell) {
    String text = cell.text();
    if (text.isEmpty() || text.equals("-")) {
      return new UnaryTest.Any();
    }
    List<UnaryTest> tests = new ArrayList<>();
    List<String> alternatives =
        Arrays.stream(ALTERNATIVES.split(text, -1)).map(String::strip).distinct().toList();
    for (String alternative : alternatives) {
      if (problems.areTooMany()) {
        break;
      }
      alternative(cell, alternative, alternatives.size() == 1).ifPresent(tests::add);
    }
    return switch (tests.size()) {
      case 0 -> new UnaryTest.Any();
      case 1 -> tests.get(0);
      default -> new UnaryTest.AnyOf(tests);
    };
  }

  /** The value in an output cell. */
  Optional<Value> output(Cell cell) {
    if (cell.isBlank()) {
      fault(cell, fact.phrase("cell.no-output"));
      return Optional.empty();
    }
    return value(cell, cell.text());
  }

  private Optional<UnaryTest> alternative(Cell cell, String text, boolean alone) {
    if (text.isEmpty()) {
      return fault(cell, Phrase.of("cell.empty-alternative").with("found", cell.text()));
    }
    if (Fact.MISSING.is(text)) {
      return Optional.of(new UnaryTest.Missing());
    }
    if (Fact.PRESENT.is(text)) {
      return Optional.of(new UnaryTest.Present());
    }
    Matcher not = NOT.matcher(text);
    // A word of the fact may itself begin with "ej".
    if (not.matches() && !isWord(text)) {
      return alone
          ? value(cell, not.group(1)).map(value -> new UnaryTest.Not(new UnaryTest.Is(value)))
          : fault(cell, Phrase.of("cell.not-among-others").with("found", cell.text()));
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return range(cell, range);
    }
    Matcher compared = COMPARED.matcher(text);
    if (compared.matches()) {
      Operator operator =
          OPERATORS.getOrDefault(compared.group(1).toLowerCase(Locale.ROOT), Operator.AT_LEAST);
      return border(cell, compared.group(2)).map(border -> new Compared(operator, border));
    }
    return value(cell, text).map(UnaryTest.Is::new);
  }

  private boolean isWord(String text) {
    return fact.type() instanceof FactType.WordType words && words.written(text).isPresent();
  }

  private Optional<UnaryTest> range(Cell cell, Matcher range) {
    if (range.group(2).isBlank() || range.group(3).isBlank()) {
      return fault(cell, Phrase.of("cell.range-end").with("found", cell.text()));
    }
    // A unit behind the upper border is that of the lower one too: [50..80 %).
    String upper = range.group(3).strip();
    String lower = range.group(2).strip();
    if (upper.endsWith("%") && !lower.endsWith("%")) {
      lower += " %";
    }
    Optional<Value> from = border(cell, lower);
    Optional<Value> to = border(cell, upper);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    boolean fromBelongs = range.group(1).equals("[");
    boolean toBelongs = range.group(4).equals("]");
    int compared = Value.compare(from.get(), to.get());
    if (compared > 0 || (compared == 0 && !(fromBelongs && toBelongs))) {
      return fault(cell, Phrase.of("cell.range-empty").with("found", cell.text()));
    }
    return Optional.of(
        new UnaryTest.Within(
            new Compared(fromBelongs ? Operator.AT_LEAST : Operator.ABOVE, from.get()),
            new Compared(toBelongs ? Operator.AT_MOST : Operator.BELOW, to.get())));
  }

  private Optional<Value> border(Cell cell, String text) {
    if (!(fact.type() instanceof FactType.NumberType)
        && !(fact.type() instanceof FactType.DateType)) {
      return fault(cell, fact.phrase("cell.no-order").with("found", cell.text()));
    }
    return value(cell, text);
  }

  private Optional<Value> value(Cell cell, String text) {
    FactType type = fact.type();
    if (type instanceof FactType.WordType words) {
      return word(cell, text, words);
    }
    if (type instanceof FactType.TruthType) {
      return truth(cell, text);
    }
    if (type instanceof FactType.NumberType numbers) {
      return number(cell, text, numbers.unit());
    }
    return type instanceof FactType.DateType ? date(cell, text) : Optional.of(new Value.Text(text));
  }

  private Optional<Value> word(Cell cell, String text, FactType.WordType words) {
    Optional<Term> term = words.written(text);
    return term.isPresent()
        ? Optional.of(Value.word(term.get().key()))
        : unknownWord(cell, text, words.terms().stream().map(Term::name).toList());
  }

  private Optional<Value> truth(Cell cell, String text) {
    if (Fact.YES.is(text) || Fact.NO.is(text)) {
      return Optional.of(Value.of(Fact.YES.is(text)));
    }
    return unknownWord(cell, text, List.of(Fact.YES, Fact.NO));
  }

  private Optional<Value> unknownWord(Cell cell, String text, List<Part.Name> known) {
    String key = Numbers.looksLikeNumber(text) ? "cell.number-for-word" : "cell.unknown-word";
    return fault(cell, Table.unknown(key, text, known).with("fact", fact.name()));
  }

  private Optional<Value> number(Cell cell, String text, String unit) {
    if (!Numbers.looksLikeNumber(text)) {
      return fault(cell, fact.phrase("cell.word-for-number").with("found", text));
    }
    Optional<Numbers.WithUnit> read = problems.take(Numbers.readWithUnit(cell.place(), text));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    String written = read.get().unit().isEmpty() ? headingUnit : read.get().unit();
    if (!written.equals(unit)) {
      String key =
          written.isEmpty()
              ? "cell.no-unit"
              : unit.isEmpty() ? "cell.unit-not-fixed" : "cell.wrong-unit";
      return fault(cell, fact.phrase(key).with("found", text).with("unit", new Part.Unit(unit)));
    }
    return Optional.of(Value.of(read.get().number()));
  }

  private Optional<Value> date(Cell cell, String text) {
    try {
      return Optional.of(new Value.Date(LocalDate.parse(text.strip())));
    } catch (DateTimeException e) {
      return fault(cell, fact.phrase("cell.no-date").with("found", text));
    }
  }

  private <T> Optional<T> fault(Cell cell, Phrase what) {
    problems.error(cell.place(), what);
    return Optional.empty();
  }
}

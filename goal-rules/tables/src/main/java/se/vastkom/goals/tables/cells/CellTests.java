package se.vastkom.goals.tables.cells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.UnaryTest.Compared;
import se.vastkom.goals.tables.UnaryTest.Operator;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The grammar of cells: closed, forgiving in form and strict in meaning. A cell becomes a typed
 * test; its text goes nowhere else.
 *
 * <pre>
 * (empty) -                       any
 * saknas finns                    missing, present
 * aktivt   ja   2015-12-31   12   equal to
 * &gt;= 80 %  ≥ 80  minst 80 %       on one side of a border: also &gt; mer än, &lt; mindre än, &lt;= ≤ högst
 * [50..80)                        between borders; [ ] belong, ( ) do not
 * $delvis   &gt;= $delvis            a parameter of the book, in the place of a number
 * ej utgått                       present, and not what follows
 * varken a eller b                present, and none of these
 * aktivt; vilande   a eller b     one of these
 * "a; b"                          of texts: just this text
 * </pre>
 */
public final class CellTests {

  // None of the patterns backtracks: a cell of blanks or dots takes no longer than another.
  /** A text in quotation marks; one within a word, as in 5" pipe, opens none. */
  private static final String QUOTED = "(?<![^;\\s])\"(?:[^\"]|\"\")*+\"";

  private static final Pattern BETWEEN =
      Pattern.compile(QUOTED + "|(;|(?<=\\s)(?:eller|or)(?=\\s))", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN_NEITHER =
      Pattern.compile(QUOTED + "|(;|(?<=\\s)(?:eller|or|nor)(?=\\s))", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEITHER =
      Pattern.compile("(?s)(?:varken|neither)\\s++(.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSAYABLE_AMONG_NEITHER =
      Pattern.compile(
          "(?s)(?:varken|neither)\\s.*|(?:.*\\s)?(?:nor(?:\\s.*)?|eller|or)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE =
      Pattern.compile("(?s)([\\[(\\]])((?:(?!\\.\\.).)*+)\\.\\.(.*)([\\])\\[])");
  private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[\\d.,\\h]++");
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("[-+\u2212]?[\\d.,\\h]*\\d\\h*+([^\\d.,\\h].*)");
  private static final Pattern NOT =
      Pattern.compile("(?s)(?:ej|inte|not)\\s++(.+)", Pattern.CASE_INSENSITIVE);
  private static final String SIGN =
      "(>=|<=|≥|≤|>|<|(?:minst|högst|mer än|mindre än|at least|at most|more than|less than)(?=\\s))";
  private static final Pattern COMPARED =
      Pattern.compile("(?s)" + SIGN + "\\s*+(.*)", Pattern.CASE_INSENSITIVE);
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

  /** A text of this length stays below the limit of a cell, however it is written. */
  private static final int SURELY_SHORT = 50;

  private final Fact fact;
  private final String headingUnit;
  private final CellValues values;
  private final Function<Cell, Optional<Phrase>> everyday;
  private final Problems problems;

  /** Creates a reader of one column, whose heading names a fact and perhaps a unit. */
  public CellTests(Fact fact, String headingUnit, Problems problems) {
    this(fact, headingUnit, new EverydayWording(fact, headingUnit)::refusal, problems);
  }

  private CellTests(
      Fact fact, String headingUnit, Function<Cell, Optional<Phrase>> everyday, Problems problems) {
    this.fact = fact;
    this.headingUnit = headingUnit;
    this.values = new CellValues(fact, headingUnit, problems);
    this.everyday = everyday;
    this.problems = problems;
  }

  /** Creates a reader that looks for no everyday wordings. */
  static CellTests strict(Fact fact, String headingUnit, Problems problems) {
    return new CellTests(fact, headingUnit, cell -> Optional.empty(), problems);
  }

  /** Reads the test in an input cell; any, with a problem noted, if there is none. */
  public UnaryTest test(Cell cell) {
    String text = cell.text();
    if (text.isEmpty() || text.equals("-")) {
      return new UnaryTest.Any();
    }
    Optional<Phrase> meant = isWord(text) ? Optional.empty() : everyday.apply(cell);
    if (meant.isPresent()) {
      problems.error(cell.place(), meant.get());
      return new UnaryTest.Any();
    }
    Matcher neither = NEITHER.matcher(text);
    if (neither.matches() && !isWord(text)) {
      return neither(cell, neither.group(1));
    }
    // Different texts may mean the same: aktivt and active, 1 and 1,0.
    Set<UnaryTest> tests = new LinkedHashSet<>();
    List<String> alternatives = alternatives(text);
    if (alternatives.size() > 1 && alternatives.stream().anyMatch(this::isNegated)) {
      problems.error(cell.place(), negatedAmongOthers(cell, alternatives));
      return new UnaryTest.Any();
    }
    for (String alternative : alternatives) {
      if (problems.areTooMany()) {
        break;
      }
      alternative(cell, alternative).ifPresent(tests::add);
    }
    tests.forEach(test -> remarkIfExactly(cell, test));
    return switch (tests.size()) {
      case 0 -> new UnaryTest.Any();
      case 1 -> tests.iterator().next();
      default -> new UnaryTest.AnyOf(List.copyOf(tests));
    };
  }

  /** A cell that shows 80 % and holds a number asks for just that share, which few mean. */
  private void remarkIfExactly(Cell cell, UnaryTest test) {
    if (cell.isNumber()
        && test instanceof UnaryTest.Is is
        && fact.type() instanceof FactType.NumberType number
        && number.unit().equals("%")) {
      Compared atLeast = new Compared(Operator.AT_LEAST, is.value());
      Compared atMost = new Compared(Operator.AT_MOST, is.value());
      Phrase exactly =
          Phrase.of("cell.exactly")
              .with("found", fact.written(is))
              .with("instead", fact.written(atLeast))
              .with("exact", fact.written(new UnaryTest.Within(atLeast, atMost)));
      problems.remark(cell.place(), exactly);
    }
  }

  /** Reads what follows "varken": two or more, none of which the fact may be. */
  private UnaryTest neither(Cell cell, String text) {
    Set<UnaryTest> excluded = new LinkedHashSet<>();
    List<String> alternatives = split(text, BETWEEN_NEITHER);
    // "Varken a eller a" has only one, too.
    String alone = "ej " + alternatives.get(0);
    if (alternatives.size() == 1 && isReadable(alone)) {
      Phrase only = Phrase.of("cell.neither-alone").with("instead", alone);
      problems.error(cell.place(), only.with("found", cell.text()));
      return new UnaryTest.Any();
    }
    for (String alternative : alternatives) {
      if (problems.areTooMany()) {
        break;
      }
      excluded(cell, alternative).ifPresent(excluded::add);
    }
    return switch (excluded.size()) {
      case 0 -> new UnaryTest.Any();
      case 1 -> new UnaryTest.Not(excluded.iterator().next());
      default -> new UnaryTest.Not(new UnaryTest.AnyOf(List.copyOf(excluded)));
    };
  }

  private Optional<UnaryTest> excluded(Cell cell, String text) {
    if (text.isEmpty()) {
      return fault(cell, Phrase.of("cell.empty-alternative").with("found", cell.text()));
    }
    boolean asksWhetherThere = Fact.MISSING.is(text) || Fact.PRESENT.is(text);
    return asksWhetherThere || isNegated(text)
        ? fault(cell, Phrase.of("cell.neither-what").with("found", cell.text()).with("what", text))
        : compared(cell, text);
  }

  /** Says how to write alternatives of which some begin with "ej". */
  private Phrase negatedAmongOthers(Cell cell, List<String> alternatives) {
    String instead =
        "varken "
            + alternatives.stream()
                .map(one -> isNegated(one) ? NOT.matcher(one).replaceFirst("$1").strip() : one)
                .collect(Collectors.joining(" eller "));
    return isNegated(alternatives.get(0)) && isReadable(instead)
        ? Phrase.of("cell.not-all").with("found", cell.text()).with("instead", instead)
        : Phrase.of("cell.not-among-others").with("found", cell.text());
  }

  private boolean isReadable(String text) {
    return strict(fact, headingUnit, new Problems()).reads(text);
  }

  /** Returns whether a text is a test without a fault; the faults are noted. */
  boolean reads(String text) {
    test(new Cell(Place.NOWHERE, text));
    return problems.all().isEmpty();
  }

  private boolean isNegated(String text) {
    // A word of the fact may itself begin with "ej".
    return NOT.matcher(text).matches() && !isWord(text);
  }

  /**
   * Returns the words of a fact that a cell would read as something else, alone or after "ej", by
   * their names in either language; none of a fact without words.
   */
  public static List<String> unsayable(Fact fact) {
    return fact.type() instanceof FactType.WordType words
        ? words.terms().stream()
            .flatMap(
                term ->
                    Stream.of(
                        isRead(fact, term, Part.Name::sv) ? "" : term.name().sv(),
                        isRead(fact, term, Part.Name::en) ? "" : term.name().en()))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList()
        : List.of();
  }

  private static boolean isRead(Fact fact, Term term, Function<Part.Name, String> language) {
    String name = language.apply(term.name());
    // A quotation mark may open what the next word of a list closes.
    if (UNSAYABLE_AMONG_NEITHER.matcher(name).matches()
        || !alternatives(name + "; " + name).equals(List.of(name))) {
      return false;
    }
    UnaryTest is = new UnaryTest.Is(Value.word(term.key()));
    return Stream.of(is, new UnaryTest.Not(is))
        .allMatch(
            test -> {
              Cell cell = new Cell(Place.NOWHERE, language.apply(fact.written(test)));
              return new CellTests(fact, "", new Problems()).test(cell).equals(test);
            });
  }

  /** Splits a text at semicolons and "eller" outside quotation marks; drops repetitions. */
  static List<String> alternatives(String text) {
    return split(text, BETWEEN);
  }

  private static List<String> split(String text, Pattern at) {
    List<String> alternatives = new ArrayList<>();
    Matcher between = at.matcher(text);
    int from = 0;
    while (between.find()) {
      if (between.group(1) != null) {
        alternatives.add(text.substring(from, between.start()).strip());
        from = between.end();
      }
    }
    alternatives.add(text.substring(from).strip());
    return alternatives.stream().distinct().toList();
  }

  private Optional<UnaryTest> alternative(Cell cell, String text) {
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
    return not.matches() && isNegated(text)
        ? negated(cell, not.group(1).strip())
        : compared(cell, text);
  }

  private Optional<UnaryTest> negated(Cell cell, String text) {
    if (Fact.MISSING.is(text)) {
      return Optional.of(new UnaryTest.Present());
    }
    if (Fact.PRESENT.is(text)) {
      return Optional.of(new UnaryTest.Missing());
    }
    return compared(cell, text).map(UnaryTest.Not::new);
  }

  private Optional<UnaryTest> compared(Cell cell, String text) {
    Matcher range = RANGE.matcher(text);
    Matcher compared = COMPARED.matcher(text);
    boolean isRange = range.matches();
    if (!isRange && !compared.matches()) {
      return values.value(cell, text).map(UnaryTest.Is::new);
    }
    if (!fact.type().isOrdered()) {
      return fault(cell, fact.phrase("cell.no-order").with("found", cell.text()));
    }
    if (isRange) {
      return range(cell, range);
    }
    Matcher again = COMPARED.matcher(compared.group(2));
    if (again.matches()) {
      return fault(
          cell,
          new CellExamples(fact)
              .in(
                  Phrase.of("cell.two-signs")
                      .with("found", text)
                      .with("one", compared.group(1))
                      .with("other", again.group(1))));
    }
    Operator operator =
        OPERATORS.getOrDefault(compared.group(1).toLowerCase(Locale.ROOT), Operator.AT_LEAST);
    return values.value(cell, compared.group(2)).map(border -> new Compared(operator, border));
  }

  private boolean isWord(String text) {
    return fact.type() instanceof FactType.WordType words && words.written(text).isPresent();
  }

  private Optional<UnaryTest> range(Cell cell, Matcher range) {
    if (range.group(2).isBlank() || range.group(3).isBlank()) {
      return fault(
          cell, new CellExamples(fact).in(Phrase.of("cell.range-end").with("found", cell.text())));
    }
    String upper = range.group(3).strip();
    String lower = range.group(2).strip();
    Matcher united = NUMBER_AND_UNIT.matcher(upper);
    if (united.matches() && NUMBER.matcher(lower).matches()) {
      // A unit after the upper border applies to the lower one too: [50..80 %).
      lower += " " + united.group(1);
    }
    Optional<Value> from = values.value(cell, lower);
    Optional<Value> to = values.value(cell, upper);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    boolean fromBelongs = range.group(1).equals("[");
    boolean toBelongs = range.group(4).equals("]");
    Compared lowest = new Compared(fromBelongs ? Operator.AT_LEAST : Operator.ABOVE, from.get());
    Compared highest = new Compared(toBelongs ? Operator.AT_MOST : Operator.BELOW, to.get());
    if (UnaryTest.Within.isEmpty(lowest, highest)) {
      boolean reversed = Value.compare(from.get(), to.get()) > 0;
      return fault(
          cell,
          new CellExamples(fact)
              .in(
                  Phrase.of(reversed ? "cell.range-reversed" : "cell.range-empty")
                      .with("found", cell.text())));
    }
    return Optional.of(new UnaryTest.Within(lowest, highest));
  }

  /**
   * Notes a problem if a cell is too long when we write it, with the units and blanks that a short
   * form omits.
   */
  public static void fits(Cell cell, Supplier<String> written, Problems problems) {
    if (cell.text().length() <= SURELY_SHORT) {
      return;
    }
    int length = written.get().length();
    if (length > Limits.STANDARD.characters()) {
      problems.error(
          cell.place(),
          Phrase.of("cell.long-when-written")
              .with("found", length)
              .with("most", Limits.STANDARD.characters()));
    }
  }

  private <T> Optional<T> fault(Cell cell, Phrase what) {
    problems.error(cell.place(), what);
    return Optional.empty();
  }
}

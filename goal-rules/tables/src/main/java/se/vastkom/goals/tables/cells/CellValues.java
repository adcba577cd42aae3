package se.vastkom.goals.tables.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The values of cells: words in either language, yes and no, numbers with their unit, days, texts,
 * and parameters in the place of numbers.
 */
public final class CellValues {

  private static final Pattern QUOTED_TEXTS =
      Pattern.compile("\"(?:[^\"]|\"\")*+\"(?:[\\s\\p{Z}]*+;[\\s\\p{Z}]*+\"(?:[^\"]|\"\")*+\")*+");

  /** Blanks around a text, which reading removes. */
  private static final Pattern EDGED = Pattern.compile("\\A[\\s\\p{Z}]|[\\s\\p{Z}]\\z");

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")*+)\"");

  /** Comparison signs that people write, but that could mean more than one thing. */
  private static final Pattern UNKNOWN_SIGN = Pattern.compile("=[<>]|[=!≠]++");

  private static final Pattern TWO_UNITS =
      Pattern.compile("[^%]*+%[\\s\\u00a0]*+[%\\p{L}].*|[^\\p{L}%]++\\p{L}[\\p{L} -]*+%.*");

  /** A number without a unit, and no part of a parameter's name. */
  private static final Pattern BARE_NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d$_,]|[\\p{L}\\d]-|(?<!\\.)\\.)\\d(?:[\\d\\h]|[.,](?=\\d))*+(?<!\\h)(?!\\h*[%\\p{L}\\d])");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern DENIED =
      Pattern.compile("^(?:inte|icke|not)\\s+", Pattern.CASE_INSENSITIVE);

  private static final String PERCENT = "%";

  private final Fact fact;
  private final String headingUnit;
  private final Problems problems;

  public CellValues(Fact fact, String headingUnit, Problems problems) {
    this.fact = fact;
    this.headingUnit = headingUnit;
    this.problems = problems;
  }

  /**
   * Reads an output cell: a word, a number with its unit, or text with figures in it.
   *
   * @param vocabulary the figures that texts may contain
   */
  public Optional<Value> output(Cell cell, Vocabulary vocabulary) {
    if (cell.isBlank()) {
      return fault(cell, fact.phrase("cell.blank-output"));
    }
    return fact.type() instanceof FactType.TextType
        ? problems
            .take(Template.read(cell.place(), cell.text(), vocabulary))
            .map(CellValues::concluded)
        : known(cell, cell.text(), "cell.parameter-output");
  }

  /** Reads a cell with a given fact of a test case. */
  public Optional<Value> given(Cell cell) {
    return known(cell, cell.text(), "cell.parameter-given");
  }

  /** Reads a value that does not depend on the day, and so is no parameter. */
  private Optional<Value> known(Cell cell, String text, String faultOfParameters) {
    if (isParameter(text)) {
      return fault(cell, fact.phrase(faultOfParameters).with("found", text));
    }
    if (fact.type() instanceof FactType.NumberType numbers && !Numbers.looksLikeNumber(text)) {
      return fault(
          cell,
          fact.phrase("cell.no-known-number")
              .with("found", text)
              .with("example", new Part.Amount(Ratio.of(80), numbers.unit())));
    }
    return value(cell, text);
  }

  private static Value concluded(Template template) {
    return template.hasFigures()
        ? new Value.Filled(template)
        : new Value.Text(
            template.pieces().stream()
                .map(piece -> ((Template.Piece.Plain) piece).text())
                .collect(Collectors.joining()));
  }

  /**
   * Reads the values that a cell of a test case expects; none where it expects nothing. A text is
   * the whole cell, or, in quotation marks, one of several.
   */
  public Optional<List<Value>> expected(Cell cell) {
    if (Fact.MISSING.is(cell.text())) {
      return Optional.of(List.of());
    }
    boolean isText = fact.type() instanceof FactType.TextType;
    if (isText && !QUOTED_TEXTS.matcher(cell.text()).matches()) {
      return Optional.of(List.of(new Value.Text(cell.text())));
    }
    List<Value> values = new ArrayList<>();
    for (String one : CellTests.alternatives(cell.text())) {
      Optional<Value> value = isText ? text(cell, one) : known(cell, one, "cell.parameter-output");
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(values.stream().distinct().toList());
  }

  /** Writes the expected values of a test case as a cell. */
  public static Part.Name written(Fact fact, List<Value> expected) {
    return expected.isEmpty()
        ? Fact.MISSING
        : new Part.Name(
            written(fact, expected, Part.Name::sv), written(fact, expected, Part.Name::en));
  }

  private static String written(
      Fact fact, List<Value> expected, Function<Part.Name, String> language) {
    boolean alone = expected.size() == 1;
    return expected.stream()
        .map(
            value ->
                value instanceof Value.Text text
                    ? written(text.text(), alone)
                    : language.apply(fact.concluded(value)))
        .collect(Collectors.joining("; "));
  }

  private static String written(String text, boolean alone) {
    boolean plain =
        alone
            && !text.isEmpty()
            && !Fact.MISSING.is(text)
            && !EDGED.matcher(text).find()
            && !QUOTED_TEXTS.matcher(text).matches();
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Reads the value of a text in a cell. */
  public Optional<Value> value(Cell cell, String text) {
    FactType type = fact.type();
    Matcher sign = UNKNOWN_SIGN.matcher(text);
    if (sign.lookingAt() && type.isOrdered()) {
      return fault(
          cell, Phrase.of("cell.unknown-sign").with("found", text).with("sign", sign.group()));
    }
    if (isParameter(text)) {
      return parameter(cell, text);
    }
    if (type instanceof FactType.WordType words) {
      return word(cell, text, words);
    }
    if (type instanceof FactType.TruthType) {
      return truth(cell, text);
    }
    if (type instanceof FactType.NumberType numbers) {
      return number(cell, text, numbers);
    }
    return type instanceof FactType.DateType ? date(cell, text) : text(cell, text);
  }

  private Optional<Value> text(Cell cell, String text) {
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      return Optional.of(new Value.Text(quoted.group(1).replace("\"\"", "\"")));
    }
    return text.contains("\"")
        ? fault(cell, Phrase.of("cell.quotes").with("found", text))
        : Optional.of(new Value.Text(text));
  }

  /** Returns whether a text can only be a parameter, or a mistaken one. */
  private boolean isParameter(String text) {
    return text.startsWith("$")
        && (fact.type() instanceof FactType.NumberType
            || Value.Parameter.isName(text.substring(1)));
  }

  private Optional<Value> parameter(Cell cell, String text) {
    String name = text.substring(1);
    return Value.Parameter.isName(name)
        ? Optional.of(new Value.Parameter(name))
        : fault(cell, Phrase.of("cell.parameter-name").with("found", text));
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
    String key =
        DAY.matcher(text).matches()
            ? "cell.day-for-word"
            : Numbers.looksLikeNumber(text) ? "cell.number-for-word" : "cell.unknown-word";
    Phrase unknown = Table.unknown(key, text, known).with("fact", fact.name());
    String denied = DENIED.matcher(text).replaceFirst("ej ");
    return fault(
        cell,
        known.stream().anyMatch(name -> name.is(denied))
            ? unknown.with("hint", Phrase.of("hint.nearest").with("word", denied))
            : unknown);
  }

  private Optional<Value> number(Cell cell, String text, FactType.NumberType numbers) {
    String unit = numbers.unit();
    if (!Numbers.looksLikeNumber(text)) {
      return fault(
          cell, new CellExamples(fact).in(fact.phrase("cell.word-for-number").with("found", text)));
    }
    if (TWO_UNITS.matcher(text).matches()) {
      return fault(
          cell, new CellExamples(fact).in(Phrase.of("cell.two-units").with("found", text)));
    }
    Optional<Numbers.WithUnit> read = problems.take(Numbers.readWithUnit(cell.place(), text));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    if (read.get().unit().isEmpty() && unit.equals(PERCENT) && mayBeFraction(read.get().number())) {
      return fault(cell, fractionOrPercent(cell));
    }
    String written = read.get().unit().isEmpty() ? headingUnit : read.get().unit();
    if (written.isEmpty() && !unit.isEmpty()) {
      return fault(
          cell,
          fact.phrase("cell.no-unit")
              .with("found", text)
              .with("unit", new Part.Unit(unit))
              .with("instead", withUnit(cell.text(), unit)));
    }
    if (!numbers.isUnit(written)) {
      String key = unit.isEmpty() ? "cell.unit-not-fixed" : "cell.wrong-unit";
      return fault(cell, fact.phrase(key).with("found", text).with("unit", new Part.Unit(unit)));
    }
    boolean isCounted = numbers.scale() == FactType.Scale.WHOLE;
    if (isCounted && !cell.isNumber() && Numbers.mayBeThousands(text)) {
      return fault(cell, Numbers.thousandsOrDecimals(text, ""));
    }
    return Optional.of(Value.of(read.get().number()));
  }

  /** Returns whether a bare number may be how a spreadsheet stores per cent. */
  private static boolean mayBeFraction(Ratio number) {
    return number.signum() > 0 && number.compareTo(Ratio.ONE) < 0;
  }

  private static Phrase fractionOrPercent(Cell cell) {
    String percent =
        BARE_NUMBER.matcher(cell.text()).replaceAll(number -> inPercent(number.group()));
    return Phrase.of("cell.fraction-or-percent")
        .with("found", cell.text())
        .with("small", withUnit(cell.text(), PERCENT))
        .with("large", withUnit(percent, PERCENT));
  }

  private static String inPercent(String number) {
    return Numbers.read(Place.NOWHERE, number)
        .value()
        .map(fraction -> Words.swedish().number(fraction.inPercent()))
        .orElse(number);
  }

  /** Returns a cell's text with a unit behind each number that has none. */
  private static String withUnit(String text, String unit) {
    return BARE_NUMBER.matcher(text).replaceAll("$0 " + Matcher.quoteReplacement(unit));
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

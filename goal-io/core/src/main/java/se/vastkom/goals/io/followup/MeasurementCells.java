package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Aggregation.Kind;
import se.vastkom.goals.model.Limit;
import se.vastkom.goals.model.Limit.Comparison;
import se.vastkom.goals.model.Measurement;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.ValueRange;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads how a goal says that it is measured. */
final class MeasurementCells {

  static final Part.Name AGGREGATION = Words.name("field.mäts som");
  static final Part.Name LIMIT = Words.name("field.gräns");
  static final Part.Name WEIGHT = Words.name("field.viktas med");
  static final Part.Name POSSIBLE = Words.name("field.möjliga värden");

  static final Part.Name OVER = Words.name("field.mäts över");

  static final List<Part.Name> ALL = List.of(AGGREGATION, LIMIT, WEIGHT, POSSIBLE, OVER);

  static final Choices<Kind> KINDS = Choices.of("aggregation.", Kind.class);

  /** {@code [0..100]}, or the same without brackets. */
  private static final Pattern RANGE =
      Pattern.compile(
          "\\[\\s*(?<from>[^\\[\\]]+?)\\s*\\.\\.\\s*(?<to>[^\\[\\]]+?)\\s*\\]|"
              + "(?<first>[^\\[\\].]+?)\\s*\\.\\.\\s*(?<last>[^\\[\\].]+?)");

  /** {@code 3 perioder, medel}; the mean is the only way there is. */
  private static final Pattern PERIODS =
      Pattern.compile(
          "(?<periods>\\d{1,2})\\s+(?:perioder|periods)(?:\\s*,\\s*(?:medel|mean))?",
          Pattern.CASE_INSENSITIVE);

  private static final List<Spelling> COMPARISONS = comparisons();

  private final Problems problems;
  private final UnitWords units;

  MeasurementCells(Problems problems, UnitWords units) {
    this.problems = problems;
    this.units = units;
  }

  /**
   * A way to write a comparison.
   *
   * @param word in lower case
   */
  private record Spelling(String word, Comparison comparison) {}

  private static List<Spelling> comparisons() {
    List<Spelling> all = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      Part.Name name = Words.name("limit." + comparison.key());
      all.add(new Spelling(comparison.key(), comparison));
      all.add(new Spelling(name.sv(), comparison));
      all.add(new Spelling(name.en(), comparison));
    }
    all.add(new Spelling("≥", Comparison.AT_LEAST));
    all.add(new Spelling("≤", Comparison.AT_MOST));
    all.add(new Spelling("över", Comparison.ABOVE));
    all.add(new Spelling("over", Comparison.ABOVE));
    all.add(new Spelling("under", Comparison.BELOW));
    // ">=" begins with ">".
    all.sort(Comparator.comparingInt(spelling -> -spelling.word().length()));
    return List.copyOf(all);
  }

  Measurement read(NamedRows sheet, Table.Row row) {
    return asAggregated(sheet, row).over(periods(sheet.cell(row, OVER)));
  }

  private Measurement asAggregated(NamedRows sheet, Table.Row row) {
    Cell kind = sheet.cell(row, AGGREGATION);
    Cell limit = sheet.cell(row, LIMIT);
    Cell weight = weights(sheet, row);
    Optional<ValueRange> possible = possible(sheet.cell(row, POSSIBLE));
    Optional<Kind> stated = KINDS.read(kind, AGGREGATION, problems);
    if (stated.isEmpty() && !kind.isBlank()) {
      return new Measurement(Optional.empty(), possible, 1);
    }
    boolean hasLimit = stated.filter(Kind::hasLimit).isPresent();
    boolean hasWeight = stated.filter(Kind.WEIGHTED_MEAN::equals).isPresent();
    checkPresence(limit, LIMIT, hasLimit, "folder.limit-of-nothing");
    checkPresence(weight, WEIGHT, hasWeight, "folder.weight-of-nothing");
    Optional<Aggregation> aggregation =
        hasLimit
            ? limit(limit).map(of -> new Aggregation.Reaching(stated.orElseThrow(), of))
            : hasWeight
                ? Optional.of(weight.text())
                    .filter(text -> !text.isBlank())
                    .map(Aggregation.WeightedMean::new)
                : stated.map(Aggregation::of);
    return new Measurement(aggregation, possible, 1);
  }

  /**
   * Returns the cell that names the weights of responses: where a weighted mean has none, a word
   * under "vikt", which is what the column was first called.
   */
  static Cell weights(NamedRows sheet, Table.Row row) {
    Cell named = sheet.cell(row, WEIGHT);
    Cell older = sheet.cell(row, PlacementCells.WEIGHT);
    boolean isOlder =
        named.isBlank()
            && !older.isBlank()
            && !Numbers.looksLikeNumber(older.text())
            && KINDS
                .find(sheet.cell(row, AGGREGATION).text())
                .filter(Kind.WEIGHTED_MEAN::equals)
                .isPresent();
    return isOlder ? older : named;
  }

  private void checkPresence(Cell cell, Part.Name name, boolean isExpected, String otherwise) {
    if (isExpected && cell.isBlank()) {
      problems.error(cell.place(), Phrase.of("folder.missing-value").with("name", name));
    } else if (!isExpected && !cell.isBlank()) {
      problems.error(cell.place(), Phrase.of(otherwise).with("found", cell.text()));
    }
  }

  private Optional<Limit> limit(Cell cell) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    String written = cell.text().strip();
    Optional<Spelling> spelling =
        COMPARISONS.stream()
            .filter(one -> written.toLowerCase(Locale.ROOT).startsWith(one.word()))
            .findFirst();
    String number = spelling.map(one -> written.substring(one.word().length())).orElse(written);
    Optional<Numbers.WithUnit> read =
        problems.take(Numbers.readWithUnit(cell.place(), number.strip()));
    if (read.isEmpty()) {
      return Optional.empty();
    }
    boolean hasUnit = !read.get().unit().isEmpty();
    if (spelling.isEmpty() || !hasUnit) {
      String key =
          spelling.isPresent()
              ? "folder.limit-without-unit"
              : hasUnit ? "folder.limit-either-way" : "folder.limit-bare";
      problems.error(cell.place(), Phrase.of(key).with("found", written));
      return Optional.empty();
    }
    return Optional.of(
        new Limit(
            spelling.get().comparison(),
            new Quantity(read.get().number(), unit(cell, read.get().unit()))));
  }

  private String unit(Cell cell, String written) {
    Optional<String> known = units.known(written);
    if (known.isEmpty()) {
      problems.remark(
          cell.place(),
          Phrase.of("folder.unknown-unit")
              .with("found", written)
              .with("hint", Nearest.hint(written, units.all())));
    }
    return known.orElse(written);
  }

  /** Returns of how many periods the outcome is the mean; 1 where the cell says nothing. */
  private int periods(Cell cell) {
    Matcher written = PERIODS.matcher(cell.text().strip());
    int periods = written.matches() ? Integer.parseInt(written.group("periods")) : 1;
    if (!cell.isBlank() && (periods < 2 || periods > Measurement.MOST_PERIODS)) {
      problems.error(
          cell.place(),
          Phrase.of("folder.no-periods")
              .with("found", cell.text())
              .with("most", Measurement.MOST_PERIODS));
      return 1;
    }
    return periods;
  }

  private Optional<ValueRange> possible(Cell cell) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Matcher range = RANGE.matcher(cell.text().strip());
    Optional<ValueRange> read = range.matches() ? range(cell, range) : Optional.empty();
    if (read.isEmpty()) {
      problems.error(cell.place(), Phrase.of("folder.no-range").with("found", cell.text()));
    }
    return read;
  }

  private static Optional<ValueRange> range(Cell cell, Matcher range) {
    boolean isBracketed = range.group("from") != null;
    Optional<Ratio> lowest = number(cell, range.group(isBracketed ? "from" : "first"));
    Optional<Ratio> highest = number(cell, range.group(isBracketed ? "to" : "last"));
    return lowest
        .flatMap(from -> highest.filter(to -> from.compareTo(to) <= 0))
        .map(to -> new ValueRange(lowest.orElseThrow(), to));
  }

  private static Optional<Ratio> number(Cell cell, String text) {
    return Numbers.read(cell.place(), text).value();
  }
}

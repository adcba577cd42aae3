package se.vastkom.goals.io.survey;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Aggregation;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Outcome.Reason;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Phrase;

/** A goal's question in a survey: its columns, and what its answers mean. One reading, one use. */
final class Question {

  private static final String FRACTION = "number.fraction-or-percent";
  private static final String PERCENT = "%";

  private final AskedGoal asked;
  private final SurveySheet sheet;
  private final Headings headings;
  private final List<Integer> columns;
  private final Figures figures;
  private final AnswerWords words;
  private final Kind kind;

  private final UnknownAnswers unknown = new UnknownAnswers();

  /** Where composite answers lack those parts that would decide them. */
  private final List<Place> partly = new ArrayList<>();

  /** What is wrong with figures; fractions that may be per cents are kept apart. */
  private final Problems faults = new Problems();

  private final Problems fractions = new Problems();
  private boolean isAllFractions = true;

  /** What an answer can be. */
  enum Kind {
    /** Yes, no and the like. */
    WORDS,
    /** A number. */
    FIGURES,
    /** Either, since the goal sets no unit. */
    EITHER,
    /** Which parts of a composite there are, or how many. */
    PARTS;

    /** Returns what the answers of a goal can be. */
    static Kind of(Goal goal, Population population) {
      if (goal.target() instanceof Target.Composite) {
        return Kind.PARTS;
      }
      Optional<Aggregation.Kind> aggregation = goal.measurement().kind();
      Optional<String> unit = goal.responseUnit();
      boolean countsYes =
          aggregation
              .map(Aggregation.Kind.YES::equals)
              .orElse(unit.filter(population::counts).isPresent());
      return countsYes
          ? Kind.WORDS
          : unit.isPresent() || aggregation.isPresent() ? Kind.FIGURES : Kind.EITHER;
    }
  }

  Question(
      AskedGoal asked,
      SurveySheet sheet,
      Headings headings,
      List<Integer> columns,
      Population population,
      Figures figures) {
    this.asked = asked;
    this.sheet = sheet;
    this.headings = headings;
    this.columns = columns;
    this.figures = figures;
    words = new AnswerWords(asked.question());
    kind = Kind.of(asked.goal(), population);
  }

  Goal goal() {
    return asked.goal();
  }

  AskedGoal asked() {
    return asked;
  }

  List<Integer> columns() {
    return columns;
  }

  /** Returns where a respondent's answer stands. */
  Place place(int row) {
    return sheet.place(row, columns.get(0));
  }

  /** Returns whether a row says nothing. */
  boolean isBlank(int row) {
    return columns.stream().allMatch(column -> sheet.cell(row, column).isBlank());
  }

  /** Returns whether some cell of a row can be an answer. */
  boolean isAnswer(int row) {
    return columns.stream().anyMatch(column -> isAnswer(column, sheet.cell(row, column)));
  }

  private boolean isAnswer(int column, Cell cell) {
    return !cell.isBlank()
        && (Numbers.looksLikeNumber(cell.text())
            || (columns.size() > 1
                ? part(column, cell).isPresent()
                : words.find(cell.text()).isPresent()));
  }

  /** Returns what a row answers, as it is compared with another: a meaning, else the words. */
  List<Object> compared(int row) {
    return columns.stream().map(column -> compared(column, sheet.cell(row, column))).toList();
  }

  private Object compared(int column, Cell cell) {
    if (columns.size() > 1) {
      return part(column, cell).<Object>map(one -> one).orElseGet(() -> words(cell));
    }
    Optional<Outcome> meant = cell.isBlank() ? Optional.of(words.blank()) : words.find(cell.text());
    if (meant.filter(one -> kind != Kind.PARTS || one instanceof Outcome.Missing).isPresent()) {
      return meant.get();
    }
    if (kind != Kind.WORDS && Numbers.looksLikeNumber(cell.text())) {
      Optional<Outcome> figure = figures.read(asked.goal(), cell, new Problems());
      if (figure.isPresent()) {
        return figure.get();
      }
    }
    return kind == Kind.PARTS ? words.chosen(cell.text()) : words(cell);
  }

  private static String words(Cell cell) {
    return AnswerWords.plain(cell.text());
  }

  /** Reads the answer in a row; empty, and noted, where it has no meaning. */
  Optional<Outcome> read(int row) {
    if (columns.size() > 1) {
      return kind == Kind.PARTS ? parts(row) : Optional.empty();
    }
    Cell cell = sheet.cell(row, columns.get(0));
    Optional<Outcome> meant =
        cell.isBlank()
            ? Optional.of(words.blank())
            : words.find(cell.text()).filter(said -> canBe(said, cell));
    if (meant.isPresent()) {
      return kind == Kind.PARTS ? whole(meant.get()) : meant;
    }
    if (kind != Kind.WORDS && Numbers.looksLikeNumber(cell.text())) {
      return figure(cell);
    }
    return kind == Kind.PARTS ? choices(cell) : lacksMeaning(cell.text(), cell);
  }

  /**
   * Returns whether a word can be the answer: a number is neither yes nor no, and a yes does not
   * say which parts there are.
   */
  private boolean canBe(Outcome said, Cell cell) {
    return switch (kind) {
      case WORDS, EITHER -> true;
      case FIGURES -> said instanceof Outcome.Missing;
      case PARTS -> !isYes(said) || words.choice(cell.text()).isPresent();
    };
  }

  private static boolean isYes(Outcome said) {
    return said.equals(new Outcome.YesNo(true));
  }

  private Optional<Outcome> lacksMeaning(String answer, Cell cell) {
    unknown.add(answer, cell);
    return Optional.empty();
  }

  private Optional<Outcome> figure(Cell cell) {
    Problems found = new Problems();
    Optional<Outcome> read = figures.read(asked.goal(), cell, found);
    found.all().forEach(one -> (one.what().key().equals(FRACTION) ? fractions : faults).add(one));
    if (kind == Kind.FIGURES && asked.goal().responseUnit().filter(PERCENT::equals).isPresent()) {
      isAllFractions &= isFraction(cell);
    }
    return read;
  }

  private static boolean isFraction(Cell cell) {
    return Numbers.read(cell.place(), cell.text())
        .value()
        .filter(number -> number.signum() >= 0 && number.compareTo(Ratio.ONE) <= 0)
        .isPresent();
  }

  /** Reads what counts for the question as a whole: no parts, or why there is no answer. */
  private Optional<Outcome> whole(Outcome meant) {
    if (isYes(meant)) {
      // A word that is the only choice of a cell is one part.
      return Optional.of(amount(1));
    }
    return Optional.of(meant instanceof Outcome.Missing ? meant : amount(0));
  }

  private Optional<Outcome> choices(Cell cell) {
    Set<String> chosen = new LinkedHashSet<>();
    boolean isRead = true;
    for (String choice : words.choices(cell.text())) {
      Optional<Outcome> meant = words.choice(choice);
      if (meant.isEmpty()) {
        isRead = false;
        lacksMeaning(choice, cell);
      } else if (isYes(meant.get())) {
        chosen.add(AnswerWords.plain(choice));
      }
    }
    return isRead ? Optional.of(amount(chosen.size())) : Optional.empty();
  }

  /** Reads parts that have a column each. */
  private Optional<Outcome> parts(int row) {
    int has = 0;
    int open = 0;
    boolean isRead = true;
    List<Outcome> missing = new ArrayList<>();
    for (int column : columns) {
      Cell cell = sheet.cell(row, column);
      Optional<Outcome> meant = part(column, cell);
      if (meant.isEmpty()) {
        isRead = false;
        lacksMeaning(cell.text(), cell);
      } else if (meant.get() instanceof Outcome.Missing) {
        open++;
        missing.add(meant.get());
      } else if (isYes(meant.get())) {
        has++;
      }
    }
    if (!isRead) {
      return Optional.empty();
    }
    if (open == columns.size()) {
      return Optional.of(
          missing.stream().distinct().count() == 1
              ? missing.get(0)
              : new Outcome.Missing(Reason.MISSING));
    }
    long needed = composite().number().numerator().longValueExact();
    if (has < needed && has + open >= needed) {
      partly.add(place(row));
      return Optional.of(new Outcome.Missing(Reason.MISSING));
    }
    return Optional.of(amount(has));
  }

  /** Reads a cell that says whether one part is there: in words, 1 or 0, or by the part's name. */
  private Optional<Outcome> part(int column, Cell cell) {
    if (cell.isBlank()) {
      return Optional.of(words.blank());
    }
    Optional<Outcome> meant = words.find(cell.text());
    if (meant.isPresent()) {
      return meant;
    }
    boolean isChosen = cell.text().equals("1") || headings.isPart(column, cell.text());
    return isChosen || cell.text().equals("0")
        ? Optional.of(new Outcome.YesNo(isChosen))
        : Optional.empty();
  }

  private Quantity composite() {
    return ((Target.Composite) asked.goal().target()).parts();
  }

  private Outcome amount(int parts) {
    return new Outcome.Amount(Quantity.of(parts, composite().unit()), Basis.COUNTED);
  }

  /** Adds the problems of all answers that were read, told once a question. */
  void tell(Problems problems) {
    if (columns.size() > 1 && kind != Kind.PARTS) {
      problems.error(
          asked.place(),
          Phrase.of("survey.several-columns")
              .with("goal", asked.goal().id().value())
              .with("columns", headings.list(columns)));
    }
    faults.all().forEach(problems::add);
    if (isAllFractions && fractions.hasErrors()) {
      tellFractions(fractions.all().get(0), problems);
    } else {
      fractions.all().forEach(problems::add);
    }
    tellUnknown(problems);
    if (!partly.isEmpty()) {
      problems.remark(
          headings.place(columns.get(0)),
          Phrase.of("survey.partly")
              .with("goal", asked.goal().id().value())
              .with("answers", UnknownAnswers.number(partly.size()))
              .with("rows", Rows.of(partly.stream().map(Place::row).toList())));
    }
  }

  private void tellFractions(Problem first, Problems problems) {
    problems.error(
        headings.place(columns.get(0)),
        Phrase.of("survey.fractions")
            .with("question", headings.named(columns.get(0)))
            .with("found", sheet.cell(first.place().row() - 1, columns.get(0)).text())
            .with("small", requireNonNull(first.what().parts().get("small")))
            .with("large", requireNonNull(first.what().parts().get("large"))));
  }

  private void tellUnknown(Problems problems) {
    if (!unknown.isEmpty()) {
      String key =
          kind == Kind.FIGURES
              ? "survey.no-figure"
              : kind == Kind.PARTS && columns.size() == 1 && !words.namesChoices()
                  ? "survey.which-choices"
                  : "survey.no-meaning";
      problems.error(
          unknown.place(),
          unknown.complete(
              Phrase.of(key)
                  .with("question", headings.list(columns))
                  .with("goal", asked.goal().id().value())));
    }
  }
}

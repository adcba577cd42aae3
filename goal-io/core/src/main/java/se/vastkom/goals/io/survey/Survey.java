package se.vastkom.goals.io.survey;

import java.text.Collator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Export;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/**
 * Reads the export of a survey: a row a respondent, a column a question, with as many headings
 * above and other columns between as there may be. Each goal says under which heading its question
 * stands ({@link Headings} says how they are told apart) and what its answers count as; the common
 * words for yes, no, planned and no answer need not be said. Only a whole cell is a word: "Ja,
 * delvis" is no "Ja".
 *
 * <pre>
 * Tidstämpel            Kommun    1. Har kommunen infört e-arkiv?   2. Andel digitala larm
 * 2017-01-10 08:30:00   Borås     Ja                                93 %
 * 2017-01-10 13:30:00   Vara      Planeras                          vet ej
 * </pre>
 *
 * <p>Cells of other columns are never quoted nor kept. One use, one thread.
 */
public final class Survey {

  private final Export export;
  private final SurveySheet sheet;
  private final Population population;
  private final SurveyOptions options;
  private final Problems problems = new Problems();
  private final RespondentColumn respondents;

  private Survey(Export export, Population population, SurveyOptions options) {
    this.export = export;
    this.sheet = SurveySheet.of(export.grid());
    this.population = population;
    this.options = options;
    this.respondents = new RespondentColumn(sheet, population);
  }

  /**
   * Reads the answers to the goals' questions. Remarks tell who has answered, who has not and who
   * is outside the population, which columns were left out, and which goals share a question.
   * Errors stand at the cells to mend; an answer that means nothing is told once a question.
   *
   * @param population those that can answer; not empty
   * @param goals may be none, and then nothing is read
   */
  public static Checked<List<Response>> read(
      Export export,
      List<AskedGoal> goals,
      Population population,
      SurveyOptions options,
      Figures figures) {
    return new Survey(export, population, options).read(goals, figures);
  }

  /** Returns whether a text is a whole heading of a survey, or looks like one. */
  public static boolean isHeading(Export export, String text) {
    return export.grid().rows().stream()
        .limit(SurveyOptions.MOST_HEADINGS)
        .flatMap(List::stream)
        .anyMatch(cell -> !text.isBlank() && Spelling.isSame(cell.text(), text));
  }

  private Checked<List<Response>> read(List<AskedGoal> goals, Figures figures) {
    List<Problem> unreadable = export.problems().stream().filter(Survey::isOfTheSheet).toList();
    if (!unreadable.isEmpty()) {
      return Checked.failed(unreadable);
    }
    List<RespondentColumn.Candidate> candidates = respondents.candidates();
    Headings headings = new Headings(sheet, mostHeadings(candidates));
    List<Question> questions = new ArrayList<>();
    for (AskedGoal goal : goals) {
      List<Integer> columns = columns(goal, headings);
      if (columns.size() >= goal.question().headings().size()) {
        questions.add(new Question(goal, sheet, headings, columns, population, figures));
      }
    }
    Set<Integer> asked = new LinkedHashSet<>();
    questions.forEach(question -> asked.addAll(question.columns()));
    Optional<RespondentColumn.Candidate> names = names(candidates, asked, headings);
    OptionalInt time =
        options.repeated() == SurveyOptions.Repeated.LATEST
            ? new AnswerTimes(sheet).column(options, headings, problems)
            : OptionalInt.empty();
    if (names.isEmpty()) {
      tellFaults(asked, 0);
      return problems.failed();
    }
    int column = names.get().column();
    problems.remark(
        headings.place(column),
        Phrase.of("survey.respondents").with("column", headings.named(column)));
    List<Integer> rows = rows(names.get(), questions, headings);
    Set<Integer> used = new HashSet<>(asked);
    used.add(column);
    time.ifPresent(used::add);
    tellFaults(used, rows.isEmpty() ? 0 : rows.get(0));
    tellLeftOut(used, headings);
    tellShared(questions, headings);
    Set<Integer> naming = new HashSet<>(Set.of(column));
    candidates.forEach(one -> naming.add(one.column()));
    rows.removeIf(row -> sheet.isBlankBeside(row, naming));
    Map<Respondent, List<Integer>> answered = answered(rows, column, questions);
    List<Response> responses = new ArrayList<>();
    RepeatedAnswers repeated = new RepeatedAnswers(sheet, options, time, problems);
    Map<Respondent, Integer> chosen = repeated.choose(answered, questions);
    answered.forEach(
        (one, answers) -> {
          for (int row : answers) {
            List<Response> read =
                isRead(one, row, chosen) ? responses(one.id(), row, questions) : List.of();
            responses.addAll(Objects.equals(chosen.get(one), row) ? read : List.of());
          }
        });
    repeated.tell(headings);
    questions.forEach(question -> question.tell(problems));
    tellAnswered(answered.keySet());
    return problems.check(() -> List.copyOf(responses));
  }

  /**
   * Returns whether a problem is an error of the sheet as a whole, of which any row may be lost.
   */
  private static boolean isOfTheSheet(Problem problem) {
    return problem.isError() && problem.place().form() != Place.Form.CELL;
  }

  /** Returns how many rows from the top may hold headings: those above the first respondent. */
  private int mostHeadings(List<RespondentColumn.Candidate> candidates) {
    int first =
        candidates.stream()
            .filter(one -> one.found() == candidates.get(0).found())
            .mapToInt(RespondentColumn.Candidate::first)
            .min()
            .orElse(sheet.height());
    return Math.min(
        sheet.height(), options.headings().orElse(Math.min(first, SurveyOptions.MOST_HEADINGS)));
  }

  /** Returns the columns of a goal's question; of a composite a heading may stand above several. */
  private List<Integer> columns(AskedGoal goal, Headings headings) {
    boolean hasParts = Question.Kind.of(goal.goal(), population) == Question.Kind.PARTS;
    List<String> asked = goal.question().headings();
    if (hasParts && asked.size() == 1) {
      List<Integer> columns = headings.findAll(asked.get(0), goal.place(), problems);
      if (columns.size() > 1) {
        problems.remark(
            headings.place(columns.get(0)),
            Phrase.of("survey.parts")
                .with("goal", goal.goal().id().value())
                .with("columns", headings.list(columns)));
      }
      return columns;
    }
    List<Integer> columns = new ArrayList<>();
    asked.forEach(
        heading -> headings.find(heading, goal.place(), problems).ifPresent(columns::add));
    return columns;
  }

  private Optional<RespondentColumn.Candidate> names(
      List<RespondentColumn.Candidate> candidates, Set<Integer> asked, Headings headings) {
    if (options.respondents().isEmpty()) {
      return respondents.choose(candidates, asked, headings, problems);
    }
    OptionalInt named = headings.find(options.respondents().get(), sheet.grid().place(), problems);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    RespondentColumn.Candidate column = respondents.candidate(named.getAsInt());
    return column.found() > 0
        ? Optional.of(column)
        : respondents.choose(List.of(), asked, headings, problems);
  }

  /** Returns the rows of respondents, and says which rows above them are headings. */
  private List<Integer> rows(
      RespondentColumn.Candidate names, List<Question> questions, Headings headings) {
    int from = new HeadingRows(sheet, options, known(), problems).count(headings, names, questions);
    if (from > 1) {
      problems.remark(
          sheet.grid().place(),
          Phrase.of("survey.headings")
              .with("rows", Rows.of(IntStream.rangeClosed(1, from).boxed().toList())));
    }
    return IntStream.range(from, sheet.height()).boxed().collect(Collectors.toList());
  }

  /** Returns whether a row may keep the survey from being read: not if a later one counts. */
  private boolean isRead(Respondent one, int row, Map<Respondent, Integer> chosen) {
    return options.repeated() == SurveyOptions.Repeated.ALIKE
        || Objects.equals(chosen.get(one), row);
  }

  private List<Response> responses(RespondentId who, int row, List<Question> questions) {
    List<Response> responses = new ArrayList<>();
    for (Question question : questions) {
      Optional<Outcome> outcome = question.read(row);
      outcome.ifPresent(
          said ->
              responses.add(new Response(question.goal().id(), who, said, question.place(row))));
    }
    return responses;
  }

  /** Returns the rows of each that is followed up; those beside are told. */
  private Map<Respondent, List<Integer>> answered(
      List<Integer> rows, int column, List<Question> questions) {
    Map<Respondent, List<Integer>> answered = new LinkedHashMap<>();
    Map<String, List<Integer>> outside = new LinkedHashMap<>();
    for (int row : rows) {
      Cell name = sheet.cell(row, column);
      Optional<SubregionMember> found = respondents.find(name);
      if (found.filter(respondents::isMember).isPresent()) {
        population
            .member(found.get().id())
            .filter(Respondent.class::isInstance)
            .map(Respondent.class::cast)
            .ifPresent(one -> answered.computeIfAbsent(one, any -> new ArrayList<>()).add(row));
      } else if (found.isPresent()) {
        outside
            .computeIfAbsent(found.get().name(), any -> new ArrayList<>())
            .add(SurveySheet.number(row));
      } else if (!name.isBlank()) {
        tellUnknown(name);
      } else if (questions.stream().anyMatch(question -> !question.isBlank(row))) {
        problems.error(name.place(), Phrase.of("survey.nameless"));
      }
    }
    if (!outside.isEmpty()) {
      problems.remark(
          sheet.grid().place(),
          Phrase.of("survey.outside")
              .with("names", Phrase.list(outside.keySet(), Part.Text::new))
              .with("population", population.part())
              .with("rows", Rows.of(outside.values().stream().flatMap(List::stream).toList())));
    }
    return answered;
  }

  private void tellUnknown(Cell name) {
    if (problems.areTooMany()) {
      return;
    }
    problems.error(
        name.place(),
        Phrase.of("survey.unknown-respondent")
            .with("found", name.text())
            .with("hint", Nearest.hint(name.text(), known())));
  }

  /** Returns the names that somebody may have misspelled. */
  private List<String> known() {
    return population.unit().equals(population.respondents().get(0).kind())
            && population.respondents().get(0).isMunicipality()
        ? Municipalities.all().stream().map(Respondent::name).toList()
        : population.respondents().stream().map(Respondent::name).toList();
  }

  private void tellAnswered(Set<Respondent> answered) {
    List<String> silent =
        population.respondents().stream()
            .filter(one -> !answered.contains(one))
            .map(Respondent::name)
            .sorted(Collator.getInstance(Locale.forLanguageTag("sv")))
            .toList();
    Phrase all =
        Phrase.of("survey.answered")
            .with("count", answered.size())
            .with("respondents", population.many(population.size()));
    problems.remark(
        sheet.grid().place(),
        silent.isEmpty()
            ? all
            : Phrase.of("survey.silent")
                .with("answered", all)
                .with("names", Phrase.list(silent, Part.Text::new)));
  }

  /** Tells which columns no goal uses, by their headings alone. */
  private void tellLeftOut(Set<Integer> used, Headings headings) {
    List<Integer> others =
        sheet
            .columns()
            .filter(column -> !used.contains(column))
            .filter(
                column ->
                    IntStream.range(0, sheet.height())
                        .anyMatch(row -> !sheet.cell(row, column).isBlank()))
            .boxed()
            .toList();
    if (!others.isEmpty()) {
      problems.remark(
          sheet.grid().place(),
          (others.size() == 1
                  ? Phrase.of("survey.left-out-one")
                  : Phrase.of("survey.left-out").with("count", others.size()))
              .with("columns", headings.list(others)));
    }
  }

  private void tellShared(List<Question> questions, Headings headings) {
    Map<List<Integer>, List<String>> goals = new LinkedHashMap<>();
    questions.forEach(
        question ->
            goals
                .computeIfAbsent(question.columns(), any -> new ArrayList<>())
                .add(question.goal().id().value()));
    goals.forEach(
        (columns, ids) -> {
          if (ids.size() > 1) {
            problems.remark(
                headings.place(columns.get(0)),
                Phrase.of("survey.shared")
                    .with("goals", Phrase.list(ids, Part.Text::new))
                    .with("columns", headings.list(columns)));
          }
        });
  }

  /** Tells what is wrong with the sheet, and with cells that are used; others may hold anything. */
  private void tellFaults(Set<Integer> used, int firstRow) {
    for (Problem problem : export.problems()) {
      Place place = problem.place();
      boolean isCell = place.form() == Place.Form.CELL;
      boolean isMerged = problem.what().key().equals("xlsx.merged");
      boolean isAnswer = place.row() > firstRow;
      boolean isUsed = used.contains(place.column() - 1) && isAnswer;
      // When somebody answered is a time.
      if (!isCell || (isMerged && isAnswer) || (isUsed && !isTime(problem))) {
        problems.add(problem);
      }
    }
  }

  private static boolean isTime(Problem problem) {
    return problem.what().key().equals("xlsx.time");
  }
}

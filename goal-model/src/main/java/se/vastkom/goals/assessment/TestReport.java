package se.vastkom.goals.assessment;

import java.util.List;
import java.util.function.Function;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The results of a rule book's test cases and their quality: how much of each table they cover, and
 * which changes to the rules they would detect. Immutable.
 *
 * @param book the rule book
 * @param engine the name of the rule engine that decided
 * @param cases one for each test case, in order
 * @param coverage one for each table, in order
 * @param mutation which changes the test cases would detect
 */
public record TestReport(
    RuleBookStamp book, String engine, List<Case> cases, List<Coverage> coverage, Mutation mutation)
    implements Document {

  /**
   * The result of one test case.
   *
   * @param name the sentence that states what the case expects
   * @param place where the case was read
   * @param failures each unmet expectation as a phrase; empty where the case passes
   * @param tables the tables whose conclusion was not the expected one, for the explanation
   * @param remarks oddities of the case itself, as phrases
   */
  public record Case(
      String name,
      Place place,
      List<Phrase> failures,
      List<TableExplanation> tables,
      List<Phrase> remarks) {
    public Case {
      failures = List.copyOf(failures);
      tables = List.copyOf(tables);
      remarks = List.copyOf(remarks);
    }

    /** Returns whether every expectation was met. */
    public boolean passes() {
      return failures.isEmpty();
    }

    /** Returns the name and place of the case as a phrase. */
    public Phrase phrase() {
      return SharedPhrases.placed(new Part.Text(name), List.of(place));
    }
  }

  /**
   * A count out of a total.
   *
   * @param reached zero or more
   * @param all at least {@code reached}
   */
  public record Share(int reached, int all) {

    /** Returns the sum of both shares. */
    public Share plus(Share other) {
      return new Share(reached + other.reached, all + other.all);
    }

    /** Returns whether everything is reached. */
    public boolean isFull() {
      return reached == all;
    }

    /** Returns "7 av 8" as a phrase. */
    public Phrase phrase() {
      return Phrase.of("test.share").with("reached", reached).with("all", all);
    }
  }

  /**
   * The coverage of a table by the test cases that expect something of it. What no possible case
   * reaches is not counted.
   *
   * @param table the table's stable name
   * @param name the conclusion it gives, in both languages
   * @param rows the rows that are hit
   * @param conditions the conditions that are seen both to hold and not to hold
   * @param borders the borders tested on both sides: at the border value and at the nearest value
   *     beside it
   * @param values the words, yes and no, and missing facts that occur
   * @param left each coverage item not reached, with its place
   */
  public record Coverage(
      String table,
      Part.Name name,
      Share rows,
      Share conditions,
      Share borders,
      Share values,
      List<Left> left) {
    public Coverage {
      left = List.copyOf(left);
    }

    /** Returns the items of all kinds together. */
    public Share covered() {
      return rows.plus(conditions).plus(borders).plus(values);
    }

    /** Returns the shares of the table as a phrase. */
    public Phrase phrase() {
      return Phrase.of("testing.reached")
          .with("table", name)
          .with("rows", rows.phrase())
          .with("conditions", conditions.phrase())
          .with("borders", borders.phrase())
          .with("values", values.phrase());
    }
  }

  /**
   * A coverage item that is not reached.
   *
   * @param what the sentence
   * @param place the cell or row
   */
  public record Left(Phrase what, Place place) {

    /** Returns the item and its place as a phrase. */
    public Phrase phrase() {
      return SharedPhrases.placed(what, List.of(place));
    }
  }

  /**
   * The small changes to the rules that some test case would detect. A change that makes no
   * difference to any possible case is not counted. In a large book not every change is tried.
   *
   * @param noticed how many changes that make a difference are detected
   * @param equivalent how many of the tried changes make no difference
   * @param undecided how many of the tried changes would take too long to decide
   * @param untried how many changes were not tried, since trying all would take too long
   * @param survivors the changes that no test case detects
   */
  public record Mutation(
      Share noticed, int equivalent, int undecided, int untried, List<Survivor> survivors) {
    public Mutation {
      survivors = List.copyOf(survivors);
    }

    /** Returns the number of changes tried. */
    public int tried() {
      return noticed.all() + equivalent + undecided;
    }

    /**
     * Returns the score as a phrase, with the number of changes tried where that is not all of
     * them.
     */
    public Phrase phrase() {
      return Phrase.of(untried == 0 ? "testing.mutation" : "testing.sample")
          .with("noticed", noticed.reached())
          .with("all", noticed.all())
          .with("equivalent", equivalent)
          .with("undecided", undecided)
          .with("changes", tried() + untried)
          .with("tried", tried())
          .with("untried", untried);
    }
  }

  /**
   * A change that no test case detects.
   *
   * @param what the change, as a sentence: "inget testfall märker om S3 började vid 81 % i stället
   *     för 80 %"
   * @param place the cell or row
   * @param given the facts of a test case that would detect it
   * @param concluded what the rules now conclude for that case, as a phrase
   * @param instead what the changed rules would conclude
   */
  public record Survivor(
      Phrase what, Place place, List<Finding.FigureUsed> given, Part concluded, Part instead) {
    public Survivor {
      given = List.copyOf(given);
    }

    /** Returns the change and its place as a phrase. */
    public Phrase phrase() {
      return SharedPhrases.placed(what, List.of(place));
    }

    /** Returns the test case that would detect the change, as a phrase. */
    public Phrase testCase() {
      return Phrase.of("survivor.test-case")
          .with("given", SharedPhrases.cells(given))
          .with("concluded", concluded)
          .with("instead", instead);
    }
  }

  public TestReport {
    cases = List.copyOf(cases);
    coverage = List.copyOf(coverage);
  }

  /** Returns the same report with another result of changes. */
  public TestReport with(Mutation other) {
    return new TestReport(book, engine, cases, coverage, other);
  }

  /** Returns whether every test case passes. */
  public boolean passes() {
    return cases.stream().allMatch(Case::passes);
  }

  /** Returns the share of test cases that pass. */
  public Share passing() {
    return new Share((int) cases.stream().filter(Case::passes).count(), cases.size());
  }

  /** Returns the coverage of all tables together, without the items left. */
  public Coverage total() {
    return new Coverage(
        "",
        Words.name("testing.total"),
        total(Coverage::rows),
        total(Coverage::conditions),
        total(Coverage::borders),
        total(Coverage::values),
        List.of());
  }

  private Share total(Function<Coverage, Share> of) {
    return coverage.stream().map(of).reduce(new Share(0, 0), Share::plus);
  }

  /** Returns the number of test cases that pass, as a phrase. */
  public Phrase headline() {
    return Phrase.of("testing.passing")
        .with("passing", passing().reached())
        .with("all", passing().all());
  }
}

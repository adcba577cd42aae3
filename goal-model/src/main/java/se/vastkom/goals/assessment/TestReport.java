package se.vastkom.goals.assessment;

import java.util.List;
import java.util.function.Function;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * What became of a rule book's test cases, and how good they are: what they reach of each table,
 * and which changes to the rules they would notice. Immutable.
 *
 * @param book which
 * @param engine the name of the rule engine that decided
 * @param cases one a test case, in their order
 * @param coverage one a table, in their order
 * @param mutation which changes would be noticed
 */
public record TestReport(
    RuleBookStamp book, String engine, List<Case> cases, List<Coverage> coverage, Mutation mutation)
    implements Document {

  /**
   * A test case, tried.
   *
   * @param name the sentence that says what should be so
   * @param place where it stands
   * @param failures what was not as expected, each to be said; none where it passes
   * @param tables the tables it was asked of that did not conclude as expected, for the explanation
   * @param remarks what is odd about the case itself, each to be said
   */
  public record Case(
      String name,
      Place place,
      List<Phrase> failures,
      List<TableExplanation> tables,
      List<Phrase> remarks) {
    /** Copies the lists. */
    public Case {
      failures = List.copyOf(failures);
      tables = List.copyOf(tables);
      remarks = List.copyOf(remarks);
    }

    /** Whether all was as expected. */
    public boolean passes() {
      return failures.isEmpty();
    }

    /** Its name and where it stands, to be said. */
    public Phrase phrase() {
      return Said.placed(new Part.Text(name), List.of(place));
    }
  }

  /**
   * So many of so many.
   *
   * @param reached zero or more
   * @param all at least as many
   */
  public record Share(int reached, int all) {

    /** Both together. */
    public Share plus(Share other) {
      return new Share(reached + other.reached, all + other.all);
    }

    /** Whether none is left. */
    public boolean isFull() {
      return reached == all;
    }

    /** "7 av 8", to be said. */
    public Phrase phrase() {
      return Phrase.of("test.share").with("reached", reached).with("all", all);
    }
  }

  /**
   * What the test cases that expect something of a table reach of it. What no possible case reaches
   * is not counted.
   *
   * @param table its stable name
   * @param name what it concludes, in both languages
   * @param rows that are hit
   * @param conditions that both hold and do not
   * @param borders of which both sides are met: the value at it and the nearest beside it
   * @param values words, yes and no, and missing facts that are met
   * @param left what is not reached, each to be said with where it stands
   */
  public record Coverage(
      String table,
      Part.Name name,
      Share rows,
      Share conditions,
      Share borders,
      Share values,
      List<Left> left) {
    /** Copies what is left. */
    public Coverage {
      left = List.copyOf(left);
    }

    /** The shares of the table, to be said. */
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
   * Something that is not reached.
   *
   * @param what the sentence
   * @param place the cell or row
   */
  public record Left(Phrase what, Place place) {

    /** What is not reached and where it stands, to be said. */
    public Phrase phrase() {
      return Said.placed(what, List.of(place));
    }
  }

  /**
   * Which small changes to the rules some test case would notice. A change that no possible case
   * tells apart is not counted. Of a large book not all changes are tried.
   *
   * @param noticed how many of those tried that make a difference
   * @param equivalent how many of them make none
   * @param undecided of how many of them it would take too long to tell
   * @param untried how many were not tried, since trying all would take too long
   * @param survivors those that no test case notices
   */
  public record Mutation(
      Share noticed, int equivalent, int undecided, int untried, List<Survivor> survivors) {
    /** Copies the survivors. */
    public Mutation {
      survivors = List.copyOf(survivors);
    }

    /** How many changes were tried. */
    public int tried() {
      return noticed.all() + equivalent + undecided;
    }

    /** The score, to be said, and of how many changes it is where not all were tried. */
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
   * A change that no test case notices.
   *
   * @param what the change, as a sentence: "inget testfall märker om S3 började vid 81 % i stället
   *     för 80 %"
   * @param place the cell or row
   * @param given the facts of a test case that would notice
   * @param concluded what the rules say of that case now, to be said
   * @param instead what they would say
   */
  public record Survivor(
      Phrase what, Place place, List<Finding.FigureUsed> given, Part concluded, Part instead) {
    /** Copies the facts. */
    public Survivor {
      given = List.copyOf(given);
    }

    /** The change and where it would be made, to be said. */
    public Phrase phrase() {
      return Said.placed(what, List.of(place));
    }

    /** The test case that would notice it, to be said. */
    public Phrase testCase() {
      return Phrase.of("survivor.test-case")
          .with("given", Said.cells(given))
          .with("concluded", concluded)
          .with("instead", instead);
    }
  }

  /** Copies the lists. */
  public TestReport {
    cases = List.copyOf(cases);
    coverage = List.copyOf(coverage);
  }

  /** Whether every test case passes. */
  public boolean passes() {
    return cases.stream().allMatch(Case::passes);
  }

  /** How many of the test cases pass. */
  public Share passing() {
    return new Share((int) cases.stream().filter(Case::passes).count(), cases.size());
  }

  /** What the test cases reach of all tables together; it does not say what is left. */
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

  /** How many test cases pass, to be said. */
  public Phrase headline() {
    return Phrase.of("testing.passing")
        .with("passing", passing().reached())
        .with("all", passing().all());
  }
}

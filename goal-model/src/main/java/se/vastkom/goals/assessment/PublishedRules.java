package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * What may be published of the rules behind an assessment, so that a view can explain a status and
 * a border without depending on rules. Immutable.
 *
 * @param owner the maintainer of the rule book, or empty
 * @param source what the rule book follows: a decision, a published page; or empty
 * @param explanations what statuses mean, in the owner's words, where the book says so
 * @param rules in the order of their tables and rows
 * @param parameters those that the rules use, with their values on the day, in the book's order
 * @param tests how the book's own test cases turned out, if they were tried
 * @param language "språk": the language that the book's author wrote in, such as {@code sv}
 */
public record PublishedRules(
    String owner,
    String source,
    SortedMap<Status, String> explanations,
    List<Rule> rules,
    List<Parameter> parameters,
    Optional<TestResults> tests,
    String language) {

  /** No published rules. */
  public static final PublishedRules NONE = new PublishedRules(List.of());

  /**
   * One rule.
   *
   * @param kind the conclusion the rule is about
   * @param table the name of its table, or empty where nobody says
   * @param id its id in the table, or empty where nobody says
   * @param conclusion the key of what it concludes
   * @param sentence the rule in words, with its id and the values in force
   */
  public record Rule(
      Finding.Kind kind, String table, String id, String conclusion, Phrase sentence) {
    public Rule {
      requireNonNull(kind, "kind");
      requireNonNull(table, "table");
      requireNonNull(id, "id");
      requireNonNull(conclusion, "conclusion");
      requireNonNull(sentence, "sentence");
    }
  }

  /**
   * A named number that rules compare with: a border.
   *
   * @param name as rules write it, without the {@code $}
   * @param value on the day of the assessment
   * @param since the first day of this value; empty where it has always held
   * @param decision who decided it and when, as the book states it
   */
  public record Parameter(
      String name, Part.Amount value, Optional<LocalDate> since, String decision) {
    public Parameter {
      requireNonNull(name, "name");
      requireNonNull(value, "value");
      requireNonNull(since, "since");
      requireNonNull(decision, "decision");
    }

    /** Returns the parameter as a phrase: its name, value, decision and first day. */
    public Phrase phrase() {
      Phrase phrase =
          Phrase.of(since.isPresent() ? "published.parameter-since" : "published.parameter")
              .with("name", name)
              .with("value", value)
              .with("decision", decision);
      return since.map(day -> phrase.with("since", day.toString())).orElse(phrase);
    }
  }

  /**
   * How a rule book's test cases turned out.
   *
   * @param passing the test cases that give the expected result
   * @param covered the rows, conditions, borders and values that they reach
   * @param noticed the small changes to the rules that they would notice
   */
  public record TestResults(
      TestReport.Share passing, TestReport.Share covered, TestReport.Share noticed) {
    public TestResults {
      requireNonNull(passing, "passing");
      requireNonNull(covered, "covered");
      requireNonNull(noticed, "noticed");
    }

    static TestResults of(TestReport report) {
      return new TestResults(
          report.passing(), report.total().covered(), report.mutation().noticed());
    }

    /** Returns the results as a phrase. */
    public Phrase phrase() {
      return Phrase.of("published.tests")
          .with("passing", passing.phrase())
          .with("covered", covered.phrase())
          .with("noticed", noticed.phrase());
    }
  }

  public PublishedRules {
    requireNonNull(owner, "owner");
    requireNonNull(source, "source");
    requireNonNull(explanations, "explanations");
    requireNonNull(rules, "rules");
    requireNonNull(parameters, "parameters");
    requireNonNull(tests, "tests");
    requireNonNull(language, "language");
    explanations = Collections.unmodifiableSortedMap(new TreeMap<>(explanations));
    rules = List.copyOf(rules);
    parameters = List.copyOf(parameters);
  }

  /** Creates rules whose author wrote in Swedish. */
  public PublishedRules(
      String owner,
      String source,
      SortedMap<Status, String> explanations,
      List<Rule> rules,
      List<Parameter> parameters,
      Optional<TestResults> tests) {
    this(owner, source, explanations, rules, parameters, tests, "sv");
  }

  /** Creates rules of which only the sentences are known. */
  public PublishedRules(List<Rule> rules) {
    this("", "", new TreeMap<>(), rules, List.of(), Optional.empty());
  }

  /** Returns the same rules with the results of the book's test cases. */
  PublishedRules with(TestResults results) {
    return new PublishedRules(
        owner, source, explanations, rules, parameters, Optional.of(results), language);
  }

  /** Returns what a status means in the owner's words; empty where the book does not say. */
  public Optional<String> explanation(Status status) {
    return Optional.ofNullable(explanations.get(status));
  }

  /** Finds the rule that a conclusion refers to; empty where it is not among the published. */
  public Optional<Rule> rule(Finding.RuleRef decided) {
    return rules.stream()
        .filter(one -> one.table().equals(decided.table()) && one.id().equals(decided.id()))
        .findFirst();
  }

  /** Returns the rules that give a status. */
  public List<Rule> of(Status status) {
    return of(Finding.Kind.STATUS, status.key());
  }

  /** Returns the rules that give a trend. */
  public List<Rule> of(Trend trend) {
    return of(Finding.Kind.TREND, trend.key());
  }

  /**
   * Returns when goals are given a status, in words: by which rules, or that none gives it; that it
   * is not assessed, no rule need say.
   */
  public List<Phrase> meaning(Status status) {
    return meaning(of(status), status == Status.EJ_BEDOMT);
  }

  /** Returns when goals are given a trend, in the same way. */
  public List<Phrase> meaning(Trend trend) {
    return meaning(of(trend), trend == Trend.EJ_BEDOMD);
  }

  private List<Phrase> meaning(List<Rule> giving, boolean needsNone) {
    List<Phrase> said = new ArrayList<>(giving.stream().map(Rule::sentence).toList());
    if (rules.isEmpty()) {
      said.add(Phrase.of("published.no-rules"));
    } else if (needsNone || giving.isEmpty()) {
      said.add(Phrase.of(needsNone ? "published.no-rule-applies" : "published.no-rule-gives"));
    }
    return said;
  }

  private List<Rule> of(Finding.Kind kind, String conclusion) {
    return rules.stream()
        .filter(rule -> rule.kind() == kind && rule.conclusion().equals(conclusion))
        .toList();
  }
}

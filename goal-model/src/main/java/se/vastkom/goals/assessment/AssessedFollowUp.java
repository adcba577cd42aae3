package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.Disclosure;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Forest;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.words.Phrase;

/**
 * A follow-up with the assessment of each goal, what the assessment was made with, and, where they
 * were worked out, the goals' distances to a better status. Immutable.
 *
 * @param followUp the follow-up that was assessed
 * @param run what the assessment was made with
 * @param rules what may be published of the rules
 * @param assessments one for each goal, in the follow-up's order
 * @param distances one for each goal, in the same order; empty where they were not worked out
 * @param overall what areas and the whole come to, where the follow-up asks; counted nowhere
 */
public record AssessedFollowUp(
    FollowUp followUp,
    Run run,
    PublishedRules rules,
    List<Assessment> assessments,
    List<Distance> distances,
    List<OverallVerdict> overall)
    implements Document {

  /**
   * What an assessment was made with, so that it can be repeated.
   *
   * @param book the rule book
   * @param asOf the date whose rules were used
   * @param engine the name of the rule engine
   * @param inputs the files that the follow-up was read from; none where nobody says
   */
  public record Run(RuleBookStamp book, LocalDate asOf, String engine, List<InputFile> inputs) {
    public Run {
      requireNonNull(book, "book");
      requireNonNull(asOf, "asOf");
      requireNonNull(engine, "engine");
      inputs = List.copyOf(requireNonNull(inputs, "inputs"));
    }

    /** Creates a run that does not say what the follow-up was read from. */
    public Run(RuleBookStamp book, LocalDate asOf, String engine) {
      this(book, asOf, engine, List.of());
    }
  }

  /**
   * Checks that each goal has its assessment and, if there are distances, its distance.
   *
   * @throws IllegalArgumentException if the assessments' goals are not the follow-up's, in order;
   *     or if there are distances whose goals and statuses are not the assessments', in order
   */
  public AssessedFollowUp {
    requireNonNull(followUp, "followUp");
    requireNonNull(run, "run");
    requireNonNull(rules, "rules");
    requireNonNull(assessments, "assessments");
    requireNonNull(distances, "distances");
    assessments = List.copyOf(assessments);
    distances = List.copyOf(distances);
    overall = List.copyOf(requireNonNull(overall, "overall"));
    if (!assessments.stream().map(one -> one.evidence().goal()).toList().equals(followUp.goals())) {
      throw new IllegalArgumentException(
          "Expected one assessment a goal, in the order of " + followUp + ".");
    }
    if (!distances.isEmpty() && !areOf(assessments, distances)) {
      throw new IllegalArgumentException(
          "Expected no distances, or one a goal with the goal's status, in the order of "
              + followUp
              + ".");
    }
  }

  /** Creates an assessed follow-up without published rules or distances. */
  public AssessedFollowUp(FollowUp followUp, Run run, List<Assessment> assessments) {
    this(followUp, run, PublishedRules.NONE, assessments, List.of(), List.of());
  }

  private static boolean areOf(List<Assessment> assessments, List<Distance> distances) {
    return distances.size() == assessments.size()
        && IntStream.range(0, distances.size())
            .allMatch(i -> distances.get(i).isOf(assessments.get(i)));
  }

  /**
   * Returns a copy with these distances.
   *
   * @throws IllegalArgumentException if their goals and statuses are not those of the assessments,
   *     in order
   */
  public AssessedFollowUp withDistances(List<Distance> worked) {
    return new AssessedFollowUp(followUp, run, rules, assessments, worked, overall);
  }

  /**
   * Returns a copy that publishes these results of the rule book's test cases.
   *
   * @throws IllegalArgumentException if they are of another book than the assessments
   */
  public AssessedFollowUp withTests(TestReport report) {
    if (!report.book().equals(run.book())) {
      throw new IllegalArgumentException(
          "Expected the test report of " + run.book() + "; found that of " + report.book() + ".");
    }
    return new AssessedFollowUp(
        followUp,
        run,
        rules.with(PublishedRules.TestResults.of(report)),
        assessments,
        distances,
        overall);
  }

  /** Returns a copy that says what the follow-up was read from. */
  public AssessedFollowUp withInputs(List<InputFile> inputs) {
    return new AssessedFollowUp(
        followUp,
        new Run(run.book, run.asOf, run.engine, inputs),
        rules,
        assessments,
        distances,
        overall);
  }

  /**
   * Returns the same assessment as it may be told to anyone: where one answer could be worked out
   * from the others, it is told of nobody what they answered. What was concluded, and the figures
   * that it rests on, are the same.
   */
  public AssessedFollowUp told() {
    return new AssessedFollowUp(
        Disclosure.told(followUp), run, rules, assessments, distances, overall);
  }

  /**
   * Returns the same as its authors word it in a language, to be shown in it: titles of goals and
   * comments on outcomes, where they are worded so. Sentences of findings stay as they are.
   */
  public AssessedFollowUp in(Locale language) {
    FollowUp worded = followUp.in(language);
    return worded.equals(followUp)
        ? this
        : new AssessedFollowUp(
            worded,
            run,
            rules,
            assessments.stream().map(one -> one.in(language)).toList(),
            distances,
            overall);
  }

  /** Returns the assessment of a goal. */
  public Optional<Assessment> assessment(GoalId goal) {
    return followUp.position(goal).map(assessments::get);
  }

  /** Returns a goal's distance to a better status, if it was worked out. */
  public Optional<Distance> distance(GoalId goal) {
    return distances.isEmpty() ? Optional.empty() : followUp.position(goal).map(distances::get);
  }

  /** Returns what an area comes to, if the follow-up asks and it can be weighed. */
  public Optional<OverallVerdict> overall(AreaId area) {
    return overall.stream().filter(one -> one.area().equals(Optional.of(area))).findFirst();
  }

  /** Returns what the follow-up as a whole comes to, if it asks. */
  public Optional<OverallVerdict> ofWhole() {
    return overall.stream().filter(one -> one.area().isEmpty()).findFirst();
  }

  /** Returns what a person says of what the whole comes to, as a phrase, if one does. */
  public Optional<Phrase> motivation() {
    return Optional.of(followUp.header().overall().motivation())
        .filter(said -> !said.isBlank())
        .map(said -> Phrase.of("overall.motivation").with("text", said));
  }

  /** Returns a goal's result as people read it; empty where the follow-up has no such goal. */
  public Optional<Result> result(GoalId goal) {
    return assessment(goal).map(known -> Result.of(this, known));
  }

  /** Returns what an area came to. */
  public AreaResult result(AreaId area) {
    return AreaResult.of(assessments(area));
  }

  /** Returns what is most worth knowing, the answer first. */
  public Highlights highlights() {
    return Highlights.of(this);
  }

  /** Returns who answered what about a goal; none where the follow-up has no such goal. */
  public Answers answers(GoalId goal) {
    return followUp.goal(goal).map(known -> Answers.of(followUp, known)).orElse(Answers.NONE);
  }

  /**
   * Returns what stands beside the verdict on a goal, where the goal that it stands under has its
   * title beside its id; none where the follow-up has no such goal.
   */
  public List<Phrase> beside(GoalId goal) {
    Optional<Goal> parent = followUp.goal(goal).flatMap(followUp.forest()::parent);
    return assessment(goal).map(known -> known.beside(parent)).orElse(List.of());
  }

  /** Returns the assessments of an area's goals, in order. */
  public List<Assessment> assessments(AreaId area) {
    return followUp.goals(area).stream().flatMap(goal -> assessment(goal.id()).stream()).toList();
  }

  /** Returns the goals that stand right under a goal; empty where none does. */
  public Optional<Members> members(GoalId goal) {
    return followUp
        .goal(goal)
        .flatMap(known -> Members.of(followUp, known, member -> assessment(member).orElseThrow()));
  }

  /** Returns the goals that stand under a goal, each followed by those under it. */
  public List<Explanation.Below> below(GoalId goal) {
    Forest forest = followUp.forest();
    List<Explanation.Below> below = new ArrayList<>();
    Deque<Goal> next = new ArrayDeque<>();
    followUp.goal(goal).map(forest::members).orElse(List.of()).forEach(next::addLast);
    int first = next.isEmpty() ? 0 : forest.depth(next.getFirst());
    while (!next.isEmpty()) {
      Goal member = next.removeFirst();
      Assessment assessed = assessment(member.id()).orElseThrow();
      below.add(new Explanation.Below(forest.depth(member) - first, assessed));
      List<Goal> under = forest.members(member);
      for (int i = under.size() - 1; i >= 0; i--) {
        next.addFirst(under.get(i));
      }
    }
    return below;
  }

  /** Compares the statuses that the source published with those of the rules. */
  public SourceAgreement sourceAgreement() {
    return SourceAgreement.of(assessments);
  }

  /** Counts the goals of each status and trend. */
  public Counts counts() {
    return Counts.of(assessments);
  }

  /** Counts an area's goals of each status and trend. */
  public Counts counts(AreaId area) {
    return Counts.of(assessments(area));
  }
}

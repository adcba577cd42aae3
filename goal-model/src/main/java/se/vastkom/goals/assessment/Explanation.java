package se.vastkom.goals.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Places;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The explanation of one goal's assessment: the way from the cell it was read in to the verdict,
 * and why no other rule decided. Immutable.
 *
 * @param header the follow-up
 * @param run the rule book, the engine and the day
 * @param assessment the goal's assessment
 * @param below the goals that stand under it, each followed by those under it
 * @param judgements the verdicts of persons and boards on the goal
 * @param answers who answered what, where the outcome is counted from answers
 * @param tables every table that was consulted, in the book's order
 * @param distance how far the goal is from a better status
 */
public record Explanation(
    FollowUp.Header header,
    AssessedFollowUp.Run run,
    Assessment assessment,
    List<Below> below,
    List<Judgement> judgements,
    Answers answers,
    List<TableExplanation> tables,
    Distance distance)
    implements Document {

  /**
   * A goal that stands under the explained one.
   *
   * @param depth 0 for one right under it, 1 for one under that, and so on
   * @param assessment its assessment
   */
  public record Below(int depth, Assessment assessment) {

    /** Returns its title, status and weight, as a phrase: "Rent vatten (uppfyllt, vikt 2)". */
    public Phrase phrase() {
      return Members.named(
          assessment, assessment.evidence().goal().placement().weight(), assessment.shownStatus());
    }
  }

  /**
   * A step from source to verdict.
   *
   * @param what the sentence
   * @param places where it was read; empty for what follows from the steps before it
   */
  public record Link(Phrase what, List<Place> places) {
    public Link {
      places = List.copyOf(places);
    }

    /** Returns the step and its places as a phrase. */
    public Phrase phrase() {
      return SharedPhrases.placed(what, places);
    }
  }

  public Explanation {
    below = List.copyOf(below);
    judgements = List.copyOf(judgements);
    tables = List.copyOf(tables);
  }

  /** Creates the explanation of a goal that none stands under. */
  public Explanation(
      FollowUp.Header header,
      AssessedFollowUp.Run run,
      Assessment assessment,
      List<Judgement> judgements,
      Answers answers,
      List<TableExplanation> tables,
      Distance distance) {
    this(header, run, assessment, List.of(), judgements, answers, tables, distance);
  }

  /**
   * Returns the steps in order: the decision, the measurement, what follows from them, the rule,
   * the verdict.
   */
  public List<Link> chain() {
    Evidence evidence = assessment.evidence();
    List<Link> chain = new ArrayList<>();
    chain.add(new Link(decided(evidence), List.of(evidence.goal().place())));
    if (!evidence.lifecycle().isActive()) {
      chain.add(
          new Link(
              Phrase.of("chain.state")
                  .with("state", Phrase.of("state." + evidence.lifecycle().state().key()))
                  .with("reason", assessment.summary()),
              List.of()));
    } else {
      evidence.observation().ifPresent(known -> measured(known, evidence.asked(), answers, chain));
      chain.add(
          new Link(Phrase.of("chain.figure").with("figure", assessment.summary()), List.of()));
    }
    Finding status = assessment.statusFinding();
    chain.add(
        new Link(
            Phrase.of(status.rules().isEmpty() ? "chain.no-rule" : "chain.rule")
                .with("rules", Phrase.list(status.rules(), rule -> new Part.Text(rule.id())))
                .with("figures", SharedPhrases.cells(status.figures())),
            status.rules().stream().map(Finding.RuleRef::place).toList()));
    chain.add(
        new Link(Phrase.of("chain.verdict").with("status", assessment.shownStatus()), List.of()));
    return List.copyOf(chain);
  }

  /** Returns who states the outcome, and where that was read, as a phrase; empty if nobody does. */
  public Optional<Phrase> source() {
    return assessment
        .evidence()
        .observation()
        .map(Observation::source)
        .filter(source -> !source.citation().isEmpty())
        .map(
            source ->
                Phrase.of("finding.source")
                    .with("source", source.citation())
                    .with("place", Places.phrase(answers.placesOr(source.place()))));
  }

  private static Phrase decided(Evidence evidence) {
    if (evidence.goal().target() instanceof Target.Between between) {
      return Phrase.of("chain.interval").with("interval", between.phrase());
    }
    if (evidence.goal().target() instanceof Target.All) {
      return Phrase.of("chain.all")
          .with("respondents", evidence.asked().many())
          .with(
              "eligible",
              evidence
                  .target()
                  .value()
                  .<Part>map(all -> new Part.Amount(all.number(), ""))
                  .orElseGet(() -> Phrase.of("cause.not-applicable")));
    }
    Phrase kind = Phrase.of("target." + evidence.goal().target().kind().key());
    return evidence
        .target()
        .value()
        .map(target -> Phrase.of("chain.target").with("target", target.part()))
        .orElse(Phrase.of("chain.kind"))
        .with("kind", kind);
  }

  private static void measured(
      Observation known, Population asked, Answers answers, List<Link> chain) {
    List<Place> places = List.of(known.source().place());
    Observation.Published printed = known.published();
    List<String> cells =
        Stream.of(printed.value(), printed.share()).filter(cell -> !cell.isEmpty()).toList();
    if (!cells.isEmpty()) {
      chain.add(
          new Link(
              Phrase.of("chain.printed").with("cells", Phrase.list(cells, Part.Text::new)),
              places));
    }
    chain.add(new Link(outcome(known, asked), answers.placesOr(known.source().place())));
  }

  private static Phrase outcome(Observation known, Population asked) {
    Optional<Phrase> basis = known.outcome().basis().map(how -> Phrase.of("basis." + how.key()));
    if (known.outcome() instanceof Outcome.Missing missing) {
      return Phrase.of("chain.missing")
          .with("reason", Phrase.of("missing." + missing.reason().key()));
    }
    Part what =
        known.outcome() instanceof Outcome.Amount amount
            ? amount.quantity().part()
            : known.outcome() instanceof Outcome.YesNo yesNo
                ? Phrase.of(yesNo.done() ? "reason.done" : "reason.not-done")
                : known.outcome() instanceof Outcome.ByMunicipality
                    ? Phrase.of("chain.by-namngivet").with("respondent", asked.one())
                    : Phrase.of("chain.by-publicerat");
    return Phrase.of("chain.outcome").with("outcome", what).with("basis", basis.orElseThrow());
  }
}

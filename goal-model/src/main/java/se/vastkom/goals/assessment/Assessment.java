package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.model.Forecast;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The verdict on one goal, with its reasons. Neither status nor trend exists without a finding.
 *
 * @param evidence the goal and its figures
 * @param status the status
 * @param trend the trend
 * @param outlook how a goal in force whose end lies ahead is expected to end, where the rule book
 *     has a table of it
 * @param findings exactly one for the status, then one for the trend and one for the outlook, if
 *     any, then the remarks, then what tables of the rule book's own conclude
 * @param shareDecimals the decimals of a share of the target; none, unless whole per cent would
 *     show it as one of the borders beside which the status was decided, or beyond it
 */
public record Assessment(
    Evidence evidence,
    Status status,
    Trend trend,
    Optional<Outlook> outlook,
    List<Finding> findings,
    int shareDecimals) {

  /**
   * Checks that each conclusion has its finding.
   *
   * @throws IllegalArgumentException if a finding is missing or out of order
   */
  public Assessment {
    requireNonNull(evidence, "evidence");
    requireNonNull(status, "status");
    requireNonNull(trend, "trend");
    requireNonNull(outlook, "outlook");
    requireNonNull(findings, "findings");
    findings = List.copyOf(findings);
    if (findings.size() < 2
        || findings.get(0).kind() != Finding.Kind.STATUS
        || findings.get(1).kind() != Finding.Kind.TREND
        || !isInOrder(findings, outlook.isPresent())) {
      throw new IllegalArgumentException(
          "Expected a finding on the status, one on the trend, one on the outlook if there is one,"
              + " then remarks and other conclusions; found "
              + findings.stream().map(Finding::kind).toList()
              + " for "
              + evidence.goal().id()
              + ".");
    }
  }

  private static boolean isInOrder(List<Finding> findings, boolean hasOutlook) {
    List<Finding.Kind> kinds = findings.stream().map(Finding::kind).toList();
    return kinds.equals(kinds.stream().sorted().toList())
        && kinds.lastIndexOf(Finding.Kind.TREND) == 1
        && kinds.stream().filter(kind -> kind == Finding.Kind.OUTLOOK).count()
            == (hasOutlook ? 1 : 0);
  }

  /** Creates the verdict on a goal without an outlook. */
  public Assessment(
      Evidence evidence, Status status, Trend trend, List<Finding> findings, int shareDecimals) {
    this(evidence, status, trend, Optional.empty(), findings, shareDecimals);
  }

  /** Creates the verdict on a goal whose shares are shown in whole per cent. */
  public Assessment(Evidence evidence, Status status, Trend trend, List<Finding> findings) {
    this(evidence, status, trend, findings, 0);
  }

  /** Returns the share of the target as a column of figures shows it: per cent, at most 100. */
  public Figure<Part.Amount> shownAttainment() {
    return evidence.shownAttainment(shareDecimals);
  }

  /** Returns the share of the target in per cent as sentences show it, above 100 where it is. */
  public Figure<Part.Amount> attainmentInFull() {
    return evidence.attainmentInFull(shareDecimals);
  }

  /** Returns the basis of the verdict as a phrase. */
  public Phrase summary() {
    return evidence.summary(shareDecimals);
  }

  /** Returns the reason for the status. */
  public Finding statusFinding() {
    return findings.get(0);
  }

  /** Returns the reason for the trend. */
  public Finding trendFinding() {
    return findings.get(1);
  }

  /** Returns the reason for the outlook, if there is one. */
  public Optional<Finding> outlookFinding() {
    return of(Finding.Kind.OUTLOOK).findFirst();
  }

  /**
   * Returns the same verdict with other findings.
   *
   * @throws IllegalArgumentException if one is missing or out of order
   */
  public Assessment with(List<Finding> others) {
    return new Assessment(evidence, status, trend, outlook, others, shareDecimals);
  }

  /** Returns the same of the goal as it is worded in a language. */
  Assessment in(Locale language) {
    return new Assessment(evidence.in(language), status, trend, outlook, findings, shareDecimals);
  }

  /** Returns the verdict if the status were this one, whatever the findings say. */
  Assessment with(Status other) {
    return other == status
        ? this
        : new Assessment(evidence, other, trend, outlook, findings, shareDecimals);
  }

  /** Returns the remarks on the evidence. */
  public Stream<Finding> remarks() {
    return of(Finding.Kind.REMARK);
  }

  /** Returns what tables of the rule book's own conclude, in its order. */
  public Stream<Finding> conclusions() {
    return of(Finding.Kind.CONCLUSION);
  }

  private Stream<Finding> of(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind);
  }

  /** Returns the status as a phrase; for a dormant goal "utgått (vilande)". */
  public Phrase shownStatus() {
    return status.phrase(evidence.lifecycle());
  }

  /** Returns the unit that answers for the goal as a phrase, where it is stated. */
  public Optional<Phrase> responsible() {
    return Optional.of(evidence.goal().responsible())
        .filter(unit -> !unit.isBlank())
        .map(unit -> Phrase.of("beside.responsible").with("unit", unit));
  }

  /** Returns what is to be done as a phrase, where it is stated. */
  public Optional<Phrase> action() {
    return evidence
        .observation()
        .map(Observation::action)
        .filter(action -> !action.isBlank())
        .map(action -> Phrase.of("beside.action").with("action", action));
  }

  /** Returns what the source itself concluded, where it was published. */
  public Optional<PublishedStatus> published() {
    return evidence.observation().flatMap(known -> known.published().status());
  }

  /** Returns the status that the source's own was read as, where it was. */
  public Optional<Status> publishedReading() {
    return published().flatMap(PublishedStatus::reading).flatMap(Status::of);
  }

  /** Returns what the source itself concluded as a phrase, where it was published. */
  public Optional<Phrase> sourceVerdict() {
    return published()
        .map(
            known ->
                publishedReading()
                    .map(status -> Phrase.of("beside.source-read").with("status", status.phrase()))
                    .orElse(Phrase.of("beside.source"))
                    .with("printed", known.printed()));
  }

  /** Returns whether the source's own status was read as another than this one. */
  public boolean differsFromSource() {
    return publishedReading().filter(read -> read != status).isPresent();
  }

  /**
   * Returns what every view shows beside the verdict: the forecast of how the goal will end, what
   * the source itself concluded, who answers for the goal, and what is to be done. No rule asks
   * about the last three.
   */
  public List<Phrase> beside() {
    return beside(Optional.empty());
  }

  /** Returns the same, where the goal that it stands under has its title beside its id. */
  List<Phrase> beside(Optional<Goal> parent) {
    return Stream.of(
            forecast(),
            place(parent),
            supports(),
            sufficiency(),
            sourceVerdict(),
            responsible(),
            action())
        .flatMap(Optional::stream)
        .toList();
  }

  /** Returns the forecast of a goal that has not ended, where there is one. */
  public Optional<Forecast> forecasted() {
    return evidence.prospect().forecast().filter(any -> evidence.timeline().isAhead());
  }

  /** Returns what the goal is called and the goal that it stands under, as a phrase, if stated. */
  public Optional<Phrase> place() {
    return place(Optional.empty());
  }

  private Optional<Phrase> place(Optional<Goal> parent) {
    Placement place = evidence.goal().placement();
    if (place.under().isEmpty()) {
      return Optional.of(place.kind())
          .filter(kind -> !kind.isBlank())
          .map(kind -> Phrase.of("beside.kind").with("kind", kind));
    }
    return Optional.of(
        Phrase.of(place.kind().isBlank() ? "beside.under" : "beside.kind-under")
            .with("kind", place.kind())
            .with(
                "goal",
                parent
                    .<Part>map(
                        goal ->
                            Phrase.of("beside.goal")
                                .with("id", goal.id().value())
                                .with("title", goal.title()))
                    .orElseGet(() -> new Part.Text(place.under().get().value())))
            .with(
                "weight",
                place
                    .weight()
                    .map(weight -> Phrase.of("beside.weight").with("weight", weight.part()))
                    .orElse(Phrase.of("hint.none"))));
  }

  /** Returns the other goals that the goal serves, as a phrase, if there are any. */
  public Optional<Phrase> supports() {
    List<GoalId> others = evidence.goal().placement().supports();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Phrase.of("beside.supports")
                .with("goals", Phrase.list(others, id -> new Part.Text(id.value()))));
  }

  /** Returns whether those under the goal cover it, as a person judges, as a phrase. */
  public Optional<Phrase> sufficiency() {
    return evidence
        .goal()
        .placement()
        .sufficiency()
        .map(
            judged ->
                Phrase.of("beside.sufficiency")
                    .with("sufficiency", Phrase.of("sufficiency." + judged.key())));
  }

  /** Returns the forecast of a goal that has not ended as a phrase, where there is one. */
  public Optional<Phrase> forecast() {
    return forecasted().map(Forecast::phrase);
  }

  /** Returns whether the goal is under way, and so not assessed yet. */
  public boolean isUnderWay() {
    return status == Status.EJ_BEDOMT && evidence.isUnderWay();
  }

  /** Returns what is left of the way to the target, where it is known and not reached. */
  public Optional<Remainder> remainder() {
    return Remainder.of(evidence);
  }

  /** Returns what was known and concluded in earlier periods, the earliest first. */
  public List<PastResult> history() {
    return PastResult.of(evidence);
  }

  /** Returns whether the goal is dormant, and so counted among the discontinued. */
  boolean isDormant() {
    return status.isDormant(evidence.lifecycle());
  }
}

package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Mention.Stance;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Finds the outcome of a row: a number that the comment states in the goal's unit, municipalities
 * that it names, or the printed share.
 *
 * @param goalNumbers the numbers in the goal's text
 * @param value the number printed under "Värde"
 * @param share the share printed under "Resultat"
 * @param shareRole what the share is by its heading
 * @param commentNumbers the numbers of the comment
 * @param part the value, where it is a part of a whole
 * @param names the municipalities that the comment names
 */
record OutcomeFinder(
    Target target,
    List<Mention> goalNumbers,
    Optional<Ratio> value,
    Optional<Ratio> share,
    ShareRole shareRole,
    List<Mention> commentNumbers,
    Optional<Mention> part,
    MunicipalityNames.Found names,
    String comment,
    int population) {

  private static final Ratio ONE_PER_CENT = Ratio.of(1, 100);

  /** What the shares are by their heading. */
  enum ShareRole {
    UNSTATED,
    /** The part of the goal that is reached. */
    OF_GOAL,
    OUTCOME
  }

  private Optional<String> unit() {
    return target instanceof Target.DirectionOnly direction
        ? Optional.of(direction.unit())
        : target.wanted().map(Quantity::unit);
  }

  private Optional<Ratio> wanted() {
    return target.wanted().map(Quantity::number);
  }

  private boolean isValue(Ratio number) {
    return value.equals(Optional.of(number));
  }

  private boolean isValueTarget() {
    return value.equals(wanted());
  }

  /** Returns the per cent that the goal's text names. */
  private Optional<Ratio> percent() {
    return goalNumbers.stream()
        .filter(mention -> mention.isPerCent() && mention.number().signum() > 0)
        .map(Mention::number)
        .findFirst();
  }

  /** Finds the outcome. */
  OutcomeMeaning find() {
    List<Ratio> counts = counts();
    Optional<Ratio> counted = settled(counts);
    if (counted.isPresent()) {
      return counted(counted.get(), "page.outcome-told");
    }
    boolean areNamed =
        counts.isEmpty()
            && !names.municipalities().isEmpty()
            && target.outcomeUnit().filter(Quantity.MUNICIPALITIES::equals).isPresent();
    if (areNamed && isTaken(names.doubt(), Ratio.of(names.municipalities().size()))) {
      return new OutcomeMeaning(
          new Outcome.ByMunicipality(),
          names.municipalities(),
          Phrase.of("page.outcome-named").with("names", listed()),
          List.of());
    }
    OutcomeMeaning open =
        counts.size() > 1 && share.isEmpty()
            ? OutcomeMeaning.missing(Phrase.of("page.outcome-several").with("found", list(counts)))
            : share.map(printed -> ofShare(printed, counts)).orElseGet(this::withoutFigures);
    return open.with(notTaken(counts, areNamed));
  }

  private OutcomeMeaning counted(Ratio number, String key) {
    Quantity quantity = new Quantity(number, unit().orElseThrow());
    return new OutcomeMeaning(
        new Outcome.Amount(quantity, Basis.COUNTED),
        Phrase.of(key).with("outcome", quantity.part()));
  }

  private Part.Listing listed() {
    return Phrase.list(names.municipalities(), named -> new Part.Text(named.name()));
  }

  private Part.Listing list(List<Ratio> counts) {
    return Phrase.list(counts, count -> new Part.Amount(count, unit().orElse("")));
  }

  /** Returns the remarks on the numbers of the goal's unit and the names that are not taken. */
  private List<Phrase> notTaken(List<Ratio> counts, boolean areNamed) {
    Stream<Phrase> numbers =
        commentNumbers.stream()
            .filter(this::isOfUnit)
            .filter(mention -> !counts.contains(mention.number()))
            .flatMap(mention -> notTaken(mention).stream());
    Stream<Phrase> namesNotTaken =
        names.doubt().stream()
            .filter(doubt -> areNamed)
            .map(
                doubt ->
                    Phrase.of("page.names-not-taken")
                        .with("names", listed())
                        .with("why", doubt.reason()));
    return Stream.concat(numbers, namesNotTaken).distinct().toList();
  }

  private static Optional<Phrase> notTaken(Mention mention) {
    Optional<Doubt> doubt = mention.doubt().filter(cause -> mention.isExact() || !cause.competes());
    String key = mention.isWhole() ? "page.not-taken-whole" : "page.not-taken-inexact";
    return doubt.isEmpty() && !mention.isExact()
        ? Optional.of(Phrase.of(key).with("number", mention.amount()))
        : doubt.map(cause -> cause.remark(mention));
  }

  private OutcomeMeaning ofShare(Ratio printed, List<Ratio> counts) {
    Part part = new Part.Amount(printed.inPercent(), Nouns.PER_CENT);
    if (isInPercent() && isOutcome(printed)) {
      return counted(printed.inPercent(), "page.outcome-printed");
    }
    if (isInPercent() && !isOfGoal(printed)) {
      return OutcomeMeaning.missing(twoWays(printed));
    }
    if (isContradicted(printed)) {
      return OutcomeMeaning.missing(Phrase.of("page.share-contradicted").with("share", part));
    }
    Phrase remark =
        counts.isEmpty()
            ? Phrase.of("page.outcome-published")
            : Phrase.of("page.outcome-several-published").with("found", list(counts));
    return new OutcomeMeaning(new Outcome.AsPublished(), remark.with("share", part));
  }

  private OutcomeMeaning withoutFigures() {
    Optional<Boolean> done = CueWords.done(comment);
    if (target instanceof Target.Milestone && done.isPresent()) {
      return new OutcomeMeaning(
          new Outcome.YesNo(done.get()),
          Phrase.of(done.get() ? "page.outcome-done" : "page.outcome-not-done"));
    }
    Outcome.Reason reason = CueWords.missing(comment);
    return new OutcomeMeaning(
        new Outcome.Missing(reason),
        Phrase.of("page.outcome-missing").with("reason", Phrase.of("missing." + reason.key())));
  }

  /** Returns the different numbers of the goal's unit that the row gives as existing. */
  private List<Ratio> counts() {
    return unit().isEmpty()
        ? List.of()
        : Stream.concat(taken(), part.stream().filter(this::isCandidate))
            .map(Mention::number)
            .distinct()
            .toList();
  }

  /**
   * Returns the numbers that the comment gives as existing; done before planned. A number that may
   * be about something else counts only beside another.
   */
  private Stream<Mention> taken() {
    List<Mention> candidates = commentNumbers.stream().filter(this::isCandidate).toList();
    List<Mention> taken =
        candidates.stream().filter(mention -> isTaken(mention.doubt(), mention.number())).toList();
    List<Mention> done = taken.stream().filter(mention -> mention.stance() == Stance.IS).toList();
    Stream<Mention> competing =
        candidates.stream()
            .filter(mention -> !taken.isEmpty())
            .filter(mention -> mention.doubt().filter(Doubt::competes).isPresent());
    return Stream.concat((done.isEmpty() ? taken : done).stream(), competing);
  }

  /** Returns whether a number is without doubt, or with one that the printed figures outweigh. */
  private boolean isTaken(Optional<Doubt> doubt, Ratio number) {
    return doubt.filter(cause -> !cause.yieldsToPrint() || !isPrinted(number)).isEmpty();
  }

  /** Returns whether the value or the share gives the number too. */
  private boolean isPrinted(Ratio number) {
    return (isValue(number) && !isValueTarget())
        || share.filter(printed -> isShareOf(number, printed)).isPresent();
  }

  private boolean isShareOf(Ratio number, Ratio printed) {
    boolean isItself =
        unit().filter(Nouns::isPerCent).isPresent() && isNear(printed, number.fromPercent());
    boolean wantsMore = target.kind() != Target.Kind.AT_MOST;
    return isItself
        || (wantsMore && wanted().filter(wanted -> isPart(number, wanted, printed)).isPresent());
  }

  /**
   * Returns whether a share, rounded, cut off or at most all, is the ratio of one number to
   * another.
   */
  private static boolean isPart(Ratio number, Ratio wanted, Ratio printed) {
    if (wanted.signum() <= 0) {
      return false;
    }
    Ratio computed = number.dividedBy(wanted);
    boolean isCapped = computed.compareTo(Ratio.ONE) >= 0 && printed.equals(Ratio.ONE);
    return isCapped || isNear(printed, computed);
  }

  private static boolean isNear(Ratio first, Ratio second) {
    Ratio difference = first.minus(second);
    Ratio size = difference.signum() < 0 ? difference.negated() : difference;
    return size.compareTo(ONE_PER_CENT) < 0;
  }

  private boolean isCandidate(Mention mention) {
    return mention.isThereOrPlanned()
        && mention.isExact()
        && isOfUnit(mention)
        && GoalMeaning.isPossible(new Quantity(mention.number(), unit().orElseThrow()), population);
  }

  /** Returns whether a number counts what the goal counts, or has no unit and is the value. */
  private boolean isOfUnit(Mention mention) {
    boolean isElliptic =
        mention.unit().isEmpty()
            && !mention.weak()
            && !(target instanceof Target.Composite)
            && isValue(mention.number())
            && !isValueTarget();
    return unit().filter(unit -> isElliptic || Nouns.same(mention.unit(), unit)).isPresent();
  }

  /** Returns the only count, or the one that is printed as value and is not the target. */
  private Optional<Ratio> settled(List<Ratio> counts) {
    return counts.size() == 1
        ? Optional.of(counts.get(0))
        : value.filter(
            number ->
                taken().anyMatch(mention -> mention.number().equals(number)) && !isValueTarget());
  }

  /**
   * Returns whether a printed per cent can be the outcome as well as the part of the goal reached.
   */
  private boolean isInPercent() {
    return percent().isPresent()
        && !wanted().equals(Optional.of(Ratio.of(100)))
        && unit().filter(unit -> !Nouns.isPerCent(unit)).isEmpty();
  }

  /** Returns whether heading or value mark the share as the outcome. */
  private boolean isOutcome(Ratio printed) {
    boolean isValue = isValue(printed.inPercent()) && !value.equals(percent());
    return unit().isPresent() && (isValue || shareRole == ShareRole.OUTCOME);
  }

  /** Returns whether heading or value mark the share as the part of the goal reached. */
  private boolean isOfGoal(Ratio printed) {
    boolean isOfValue =
        !value.equals(percent())
            && value.filter(number -> isPart(number, percent().orElseThrow(), printed)).isPresent();
    return isOfValue || shareRole == ShareRole.OF_GOAL;
  }

  private Phrase twoWays(Ratio printed) {
    Ratio percent = percent().orElseThrow();
    return Phrase.of("page.share-two-ways")
        .with("target", new Part.Amount(percent, Nouns.PER_CENT))
        .with("share", new Part.Amount(printed.inPercent(), Nouns.PER_CENT))
        .with(
            "of-goal",
            new Part.Amount(printed.inPercent().dividedBy(percent).inPercent(), Nouns.PER_CENT))
        .with("outcome", new Part.Amount(printed.times(percent), Nouns.PER_CENT));
  }

  /** "Nej" beside 100 %, or "Genomfört" beside 0 %. */
  private boolean isContradicted(Ratio printed) {
    return CueWords.done(comment)
        .filter(done -> done ? printed.signum() == 0 : printed.compareTo(Ratio.ONE) >= 0)
        .isPresent();
  }

  /** Returns the remark on the printed value, once the outcome is known. */
  Phrase roleOfValue(Outcome outcome, Ratio number) {
    boolean isParts =
        target instanceof Target.Composite composite && composite.parts().number().equals(number);
    boolean isOutcome =
        outcome instanceof Outcome.Amount amount && amount.quantity().number().equals(number);
    String key;
    if (isParts) {
      key = "page.value-is-parts";
    } else if (wanted().equals(Optional.of(number))) {
      key = isOutcome ? "page.value-is-both" : "page.value-is-target";
    } else if (isOutcome) {
      key = "page.value-is-outcome";
    } else {
      boolean isNumber =
          goalNumbers.stream()
              .anyMatch(mention -> !mention.weak() && mention.number().equals(number));
      key = isNumber ? "page.value-is-number" : "page.value-unsettled";
    }
    return Phrase.of(key).with("value", new Part.Amount(number, ""));
  }
}

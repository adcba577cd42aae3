package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Comment.Reading;
import se.vastkom.goals.io.page.PrintedFigures.ShareRole;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Finds the outcome of a row: a figure that the comment affirms in the goal's unit, municipalities
 * that it names, or the printed share. Printed figures that agree with a figure of the comment show
 * that it is the outcome; a printed share that contradicts it outweighs it.
 *
 * @param goalFigures the figures in the goal's text
 * @param printed the figures printed in the row
 * @param readings the figures of the comment
 * @param names the municipalities that the comment names
 */
record Outcomes(
    Target target,
    List<Figure> goalFigures,
    PrintedFigures printed,
    List<Reading> readings,
    MunicipalityNames.Found names,
    String comment,
    Population population) {

  private static final Ratio ONE_PER_CENT = Ratio.of(1, 100);

  /**
   * An outcome and how it was found.
   *
   * @param outcome the outcome, or the reason why there is none
   * @param remark how it was found
   * @param notTaken the remarks on the figures and names of the comment that are not taken
   * @param areNamed whether the municipalities that the comment names are the outcome
   */
  record Found(Outcome outcome, Phrase remark, List<Phrase> notTaken, boolean areNamed) {

    static Found missing(Phrase remark) {
      return new Found(new Outcome.Missing(Outcome.Reason.MISSING), remark, List.of(), false);
    }
  }

  private Optional<String> unit() {
    return target.outcomeUnit();
  }

  private Optional<Ratio> wanted() {
    return target.wanted().map(Quantity::number);
  }

  private boolean isValue(Ratio number) {
    return printed.value().equals(Optional.of(number)) && !isValueTarget();
  }

  private boolean isValueTarget() {
    return printed.value().equals(wanted());
  }

  /** Returns the per cent that the goal's text names. */
  private Optional<Ratio> percent() {
    return goalFigures.stream()
        .filter(figure -> figure.isPerCent() && figure.number().signum() > 0)
        .map(Figure::number)
        .findFirst();
  }

  /** Finds the outcome. */
  Found find() {
    if (printed.outcome().isPresent() && unit().isPresent()) {
      return printedOutcome(printed.outcome().get());
    }
    List<Ratio> agreed = numbers(reading -> reading.yieldsToPrint() && isPrinted(reading.figure()));
    List<Ratio> stated = stated();
    List<Ratio> told = agreed.size() == 1 ? agreed : stated;
    boolean contradicts =
        agreed.isEmpty() && outright().isEmpty() && told.size() == 1 && isContradicted(told.get(0));
    if (told.size() == 1 && !contradicts) {
      return counted(told.get(0), "page.outcome-told");
    }
    if (told.isEmpty() && areNamed()) {
      return new Found(
          new Outcome.ByMunicipality(),
          Phrase.of("page.outcome-named").with("names", listed()),
          List.of(),
          true);
    }
    List<Phrase> notTaken = notTaken(told);
    Found open =
        told.size() > 1 && printed.share().isEmpty()
            ? Found.missing(Phrase.of("page.outcome-several").with("found", list(told)))
            : printed.share().map(share -> ofShare(share, told)).orElseGet(this::withoutFigures);
    return new Found(open.outcome, open.remark, notTaken, false);
  }

  private List<Ratio> outright() {
    return numbers(reading -> reading.role() == Role.OUTCOME);
  }

  /** Returns the numbers that the comment affirms. */
  private List<Ratio> stated() {
    Stream<Ratio> part =
        printed.part().stream().filter(figure -> isPossible(figure)).map(Figure::number);
    return Stream.concat(numbers(Reading::isAffirmed).stream(), part).distinct().toList();
  }

  private List<Ratio> numbers(Predicate<Reading> which) {
    return readings.stream()
        .filter(reading -> reading.figure().isExact() && isPossible(reading.figure()))
        .filter(which)
        .map(reading -> reading.figure().number())
        .distinct()
        .toList();
  }

  /** Returns whether a figure is of the goal's unit, and can be. */
  private boolean isPossible(Figure figure) {
    return isOfUnit(figure)
        && isOfAll(figure)
        && GoalMeaning.isPossible(new Quantity(figure.number(), unit().orElseThrow()), population);
  }

  /** Returns whether the whole that a figure is told of is all that can be: 27 of 49, not of 30. */
  private boolean isOfAll(Figure figure) {
    boolean isOfMunicipalities = figure.unit().equals(Quantity.MUNICIPALITIES);
    return figure.of().isEmpty()
        || (!figure.isPerCent()
            && (!isOfMunicipalities
                || population.isEmpty()
                || figure.of().equals(Optional.of(Ratio.of(population.size())))));
  }

  /** Returns whether a figure counts what the goal counts, or has no unit and is the value. */
  private boolean isOfUnit(Figure figure) {
    boolean isBare = figure.unit().isEmpty() && !figure.weak();
    boolean isOfValue = isBare && !(target instanceof Target.Composite) && isValue(figure.number());
    boolean isOfPieces = isBare && unit().filter(Lexicon.word("one-piece")::equals).isPresent();
    return unit()
        .filter(unit -> isOfValue || isOfPieces || Nouns.same(figure.unit(), unit))
        .isPresent();
  }

  private Found printedOutcome(Figure figure) {
    String unit = unit().orElseThrow();
    List<Ratio> told = stated();
    if (!told.isEmpty() && !told.contains(figure.number())) {
      return Found.missing(
          Phrase.of("page.outcome-cell-contradicted")
              .with("found", figure.amount())
              .with("told", list(told)));
    }
    boolean isFraction =
        Nouns.isPerCent(unit)
            && figure.unit().isEmpty()
            && figure.number().signum() > 0
            && figure.number().compareTo(Ratio.ONE) < 0;
    if (isFraction) {
      return Found.missing(
          Phrase.of("page.outcome-cell-fraction")
              .with("found", figure.amount())
              .with("percent", new Part.Amount(figure.number(), Nouns.PER_CENT))
              .with("share", new Part.Amount(figure.number().inPercent(), Nouns.PER_CENT)));
    }
    boolean isOther = !figure.unit().isEmpty() && !Nouns.same(figure.unit(), unit);
    if (isOther || !GoalMeaning.isPossible(new Quantity(figure.number(), unit), population)) {
      return Found.missing(
          Phrase.of("page.outcome-cell-unit")
              .with("found", figure.amount())
              .with("unit", new Part.Unit(unit)));
    }
    return counted(figure.number(), "page.outcome-cell");
  }

  private Found counted(Ratio number, String key) {
    Quantity quantity = new Quantity(number, unit().orElseThrow());
    return new Found(
        new Outcome.Amount(quantity, Basis.COUNTED),
        Phrase.of(key).with("outcome", quantity.part()),
        List.of(),
        false);
  }

  private Part.Listing listed() {
    return Phrase.list(names.municipalities(), named -> new Part.Text(named.name()));
  }

  private Part.Listing list(List<Ratio> numbers) {
    return Phrase.list(numbers, number -> new Part.Amount(number, unit().orElse("")));
  }

  /** Returns whether the comment names the municipalities that have what the goal wants. */
  private boolean areNamed() {
    boolean areAgreed = !names.municipalities().isEmpty() && isPrinted(named());
    return canBeNamed()
        && (names.doubt().isEmpty()
            || (areAgreed && names.doubt().filter(Reading::yieldsToPrint).isPresent()));
  }

  private Figure named() {
    return Figure.printed(
        Ratio.of(names.municipalities().size()), Quantity.MUNICIPALITIES, Optional.empty());
  }

  private boolean canBeNamed() {
    return !names.municipalities().isEmpty()
        && target.outcomeUnit().filter(Quantity.MUNICIPALITIES::equals).isPresent()
        && readings.stream().noneMatch(reading -> isOfUnit(reading.figure()));
  }

  private List<Phrase> notTaken(List<Ratio> told) {
    Stream<Phrase> ofFigures =
        readings.stream()
            .filter(reading -> isOfUnit(reading.figure()) && !reading.figure().weak())
            .filter(reading -> !told.contains(reading.figure().number()) && !reading.isAffirmed())
            .map(Reading::remark);
    Stream<Phrase> ofNames =
        names.doubt().stream()
            .filter(doubt -> canBeNamed())
            .map(
                doubt ->
                    Phrase.of("page.names-not-taken")
                        .with("names", listed())
                        .with("why", doubt.role().reason(doubt.word())));
    return Stream.concat(ofFigures, ofNames).distinct().toList();
  }

  private Found ofShare(Ratio share, List<Ratio> told) {
    Part part = new Part.Amount(share.inPercent(), Nouns.PER_CENT);
    if (isInPercent() && isOutcome(share)) {
      return counted(share.inPercent(), "page.outcome-printed");
    }
    if (isInPercent() && !isOfGoal(share)) {
      return Found.missing(twoWays(share));
    }
    if (CueWords.done(comment)
        .filter(done -> done ? share.signum() == 0 : share.compareTo(Ratio.ONE) >= 0)
        .isPresent()) {
      return Found.missing(Phrase.of("page.share-contradicted").with("share", part));
    }
    Phrase remark =
        switch (told.size()) {
          case 0 -> Phrase.of("page.outcome-published");
          case 1 -> Phrase.of("page.outcome-outweighed").with("found", list(told));
          default -> Phrase.of("page.outcome-several-published").with("found", list(told));
        };
    return new Found(new Outcome.AsPublished(), remark.with("share", part), List.of(), false);
  }

  private Found withoutFigures() {
    Optional<Boolean> done = CueWords.done(comment);
    if (target instanceof Target.Milestone && done.isPresent()) {
      return new Found(
          new Outcome.YesNo(done.get()),
          Phrase.of(done.get() ? "page.outcome-done" : "page.outcome-not-done"),
          List.of(),
          false);
    }
    Outcome.Reason reason = CueWords.missing(comment);
    return new Found(
        new Outcome.Missing(reason),
        Phrase.of("page.outcome-missing").with("reason", Phrase.of("missing." + reason.key())),
        List.of(),
        false);
  }

  /** Returns whether the value gives the number too, or a share of what the goal counts. */
  private boolean isPrinted(Figure figure) {
    return isValue(figure.number())
        || printed.share().filter(share -> !ofPerCent() && isShareOf(figure, share)).isPresent();
  }

  private boolean ofPerCent() {
    return unit().filter(Nouns::isPerCent).isPresent();
  }

  /** Returns whether a printed share can be neither a number nor its part of the goal. */
  private boolean isContradicted(Ratio number) {
    boolean isComparable = wantsMore() && wanted().filter(most -> most.signum() > 0).isPresent();
    return isComparable
        && !isValue(number)
        && printed
            .share()
            .filter(share -> candidates(number).noneMatch(figure -> isShareOf(figure, share)))
            .filter(share -> !(ofPerCent() && isNear(share, number.fromPercent())))
            .isPresent();
  }

  private boolean wantsMore() {
    return switch (target.kind()) {
      case AT_LEAST, ABOVE, EXACTLY, COMPOSITE -> true;
      default -> false;
    };
  }

  /** Returns the figures of the row that have a number. */
  private Stream<Figure> candidates(Ratio number) {
    return Stream.concat(readings.stream().map(Reading::figure), printed.part().stream())
        .filter(figure -> figure.number().equals(number));
  }

  /** Returns whether a share is a figure's part of the target, or of the whole it is told of. */
  private boolean isShareOf(Figure figure, Ratio share) {
    Ratio number = figure.number();
    return wantsMore()
        && (wanted().filter(wanted -> isPart(number, wanted, share)).isPresent()
            || figure.of().filter(whole -> isPart(number, whole, share)).isPresent());
  }

  /**
   * Returns whether a share, rounded, cut off or at most all, is the ratio of one number to
   * another.
   */
  private static boolean isPart(Ratio number, Ratio wanted, Ratio share) {
    if (wanted.signum() <= 0) {
      return false;
    }
    Ratio computed = number.dividedBy(wanted);
    boolean isCapped = computed.compareTo(Ratio.ONE) >= 0 && share.equals(Ratio.ONE);
    return isCapped || isNear(share, computed);
  }

  private static boolean isNear(Ratio first, Ratio second) {
    Ratio difference = first.minus(second);
    Ratio size = difference.signum() < 0 ? difference.negated() : difference;
    return size.compareTo(ONE_PER_CENT) < 0;
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
  private boolean isOutcome(Ratio share) {
    return unit().isPresent()
        && (isValue(share.inPercent()) || printed.shareRole() == ShareRole.OUTCOME);
  }

  /** Returns whether heading or value mark the share as the part of the goal reached. */
  private boolean isOfGoal(Ratio share) {
    boolean isOfValue =
        !printed.value().equals(percent())
            && printed
                .value()
                .filter(number -> isPart(number, percent().orElseThrow(), share))
                .isPresent();
    return isOfValue || printed.shareRole() == ShareRole.OF_GOAL;
  }

  private Phrase twoWays(Ratio share) {
    Ratio percent = percent().orElseThrow();
    return Phrase.of("page.share-two-ways")
        .with("target", new Part.Amount(percent, Nouns.PER_CENT))
        .with("share", new Part.Amount(share.inPercent(), Nouns.PER_CENT))
        .with(
            "of-goal",
            new Part.Amount(share.inPercent().dividedBy(percent).inPercent(), Nouns.PER_CENT))
        .with("outcome", new Part.Amount(share.times(percent), Nouns.PER_CENT));
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
          goalFigures.stream().anyMatch(figure -> !figure.weak() && figure.number().equals(number));
      key = isNumber ? "page.value-is-number" : "page.value-unsettled";
    }
    return Phrase.of(key).with("value", new Part.Amount(number, ""));
  }
}

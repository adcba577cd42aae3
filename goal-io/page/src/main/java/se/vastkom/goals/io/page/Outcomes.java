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
 * @param done whether the comment says that it is done or not done, where it says so
 */
record Outcomes(
    Target target,
    List<Figure> goalFigures,
    PrintedFigures printed,
    List<Reading> readings,
    MunicipalityNames.Found names,
    String comment,
    Optional<Boolean> done,
    Population population) {

  private static final Ratio ONE_PER_CENT = Ratio.of(1, 100);

  /**
   * An outcome and how it was found.
   *
   * @param outcome the outcome, or the reason why there is none
   * @param remark how it was found
   * @param notTaken the remarks on the figures and names of the comment that are not taken
   */
  record Found(Outcome outcome, Phrase remark, List<Phrase> notTaken) {

    static Found of(Outcome outcome, Phrase remark) {
      return new Found(outcome, remark, List.of());
    }

    static Found missing(Phrase remark) {
      return of(new Outcome.Missing(Outcome.Reason.MISSING), remark);
    }
  }

  /** Returns the unit of the outcome; empty where the target has none. */
  private String unit() {
    return target.outcomeUnit().orElse("");
  }

  private boolean isCounted() {
    return target.outcomeUnit().isPresent();
  }

  /** Returns the number that the target wants; zero where it wants none. */
  private Ratio wanted() {
    return target.wanted().map(Quantity::number).orElse(Ratio.ZERO);
  }

  private boolean isWanted(Ratio number) {
    return target.wanted().map(Quantity::number).equals(Optional.of(number));
  }

  private boolean isValue(Ratio number) {
    return printed.isValue(number) && !isWanted(number);
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
    if (printed.outcome().isPresent() && isCounted()) {
      return printedOutcome(printed.outcome().get());
    }
    List<Ratio> agreed =
        numbers(reading -> reading.role().yieldsToPrint() && isPrinted(reading.figure()));
    List<Ratio> told = agreed.size() == 1 ? agreed : affirmed();
    boolean isOutright = !numbers(reading -> reading.role() == Role.OUTCOME).isEmpty();
    if (told.size() == 1 && (isOutright || !agreed.isEmpty() || !isContradicted(told.get(0)))) {
      return counted(told.get(0), "page.outcome-told");
    }
    if (told.isEmpty() && areNamed()) {
      return Found.of(
          new Outcome.ByMunicipality(), Phrase.of("page.outcome-named").with("names", listed()));
    }
    Found open =
        told.size() > 1 && printed.share().isEmpty()
            ? Found.missing(Phrase.of("page.outcome-several").with("found", list(told)))
            : printed.share().map(share -> ofShare(share, told)).orElseGet(this::withoutFigures);
    return new Found(open.outcome, open.remark, notTaken(told));
  }

  /** Returns the numbers that the comment affirms, and the part of a whole under "Värde". */
  private List<Ratio> affirmed() {
    return Stream.concat(
            numbers(reading -> reading.role().isAffirmed()).stream(),
            printed.part().filter(this::isPossible).map(Figure::number).stream())
        .distinct()
        .toList();
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
        && (figure.of().isEmpty() || !figure.isPerCent())
        && !figure.isOfSome(population)
        && canBe(figure.number());
  }

  private boolean canBe(Ratio number) {
    return StatedTarget.isPossible(new Quantity(number, unit()), population);
  }

  /** Returns whether a figure counts what the goal counts, or has no unit and is the value. */
  private boolean isOfUnit(Figure figure) {
    boolean isOfValue = !(target instanceof Target.Composite) && isValue(figure.number());
    boolean isBare =
        figure.unit().isEmpty()
            && !figure.weak()
            && (isOfValue || unit().equals(Lexicon.word("one-piece")));
    return isCounted() && (isBare || Nouns.same(figure.unit(), unit()));
  }

  private Found printedOutcome(Figure figure) {
    List<Ratio> told = affirmed();
    boolean isFraction =
        Nouns.isPerCent(unit())
            && figure.unit().isEmpty()
            && figure.number().signum() > 0
            && figure.number().compareTo(Ratio.ONE) < 0;
    boolean isOther = !figure.unit().isEmpty() && !Nouns.same(figure.unit(), unit());
    if (!told.isEmpty() && !told.contains(figure.number())) {
      return Found.missing(
          Phrase.of("page.outcome-cell-contradicted")
              .with("found", figure.amount())
              .with("told", list(told)));
    }
    if (isFraction) {
      return Found.missing(
          Phrase.of("page.outcome-cell-fraction")
              .with("found", figure.amount())
              .with("percent", new Part.Amount(figure.number(), Nouns.PER_CENT))
              .with("share", perCent(figure.number())));
    }
    return isOther || !canBe(figure.number())
        ? Found.missing(
            Phrase.of("page.outcome-cell-unit")
                .with("found", figure.amount())
                .with("unit", new Part.Unit(unit())))
        : counted(figure.number(), "page.outcome-cell");
  }

  private Found counted(Ratio number, String key) {
    Quantity quantity = new Quantity(number, unit());
    return Found.of(
        new Outcome.Amount(quantity, Basis.COUNTED),
        Phrase.of(key).with("outcome", quantity.part()));
  }

  private Part.Listing listed() {
    return Phrase.list(names.municipalities(), named -> new Part.Text(named.name()));
  }

  private Part.Listing list(List<Ratio> numbers) {
    return Phrase.list(numbers, number -> new Part.Amount(number, unit()));
  }

  /** Returns a share in per cent. */
  static Part perCent(Ratio share) {
    return new Part.Amount(share.inPercent(), Nouns.PER_CENT);
  }

  /** Returns whether the comment names the municipalities that have what the goal wants. */
  private boolean areNamed() {
    Ratio count = Ratio.of(names.municipalities().size());
    Figure named = Figure.printed(count, Quantity.MUNICIPALITIES, Optional.empty());
    return canBeNamed()
        && (names.doubt().isEmpty()
            || (names.doubt().get().role().yieldsToPrint() && isPrinted(named)));
  }

  private boolean canBeNamed() {
    return !names.municipalities().isEmpty()
        && unit().equals(Quantity.MUNICIPALITIES)
        && readings.stream().noneMatch(reading -> isOfUnit(reading.figure()));
  }

  private List<Phrase> notTaken(List<Ratio> told) {
    Phrase ofNames = Phrase.of("page.names-not-taken").with("names", listed());
    return Stream.concat(
            readings.stream()
                .filter(reading -> isOfUnit(reading.figure()) && !reading.figure().weak())
                .filter(reading -> !told.contains(reading.figure().number()))
                .filter(reading -> !reading.role().isAffirmed())
                .map(Reading::remark),
            names.doubt().filter(doubt -> canBeNamed()).stream()
                .map(doubt -> ofNames.with("why", doubt.reason())))
        .distinct()
        .toList();
  }

  private Found ofShare(Ratio share, List<Ratio> told) {
    boolean isInPercent =
        percent().isPresent() && !isWanted(Ratio.of(100)) && (!isCounted() || isOfPerCent());
    if (isInPercent && isOutcome(share)) {
      return counted(share.inPercent(), "page.outcome-printed");
    }
    if (isInPercent && !isOfGoal(share)) {
      return Found.missing(twoWays(share));
    }
    boolean isContradicted =
        done.filter(is -> is ? share.signum() == 0 : share.compareTo(Ratio.ONE) >= 0).isPresent();
    if (isContradicted) {
      return Found.missing(Phrase.of("page.share-contradicted").with("share", perCent(share)));
    }
    Phrase remark =
        switch (told.size()) {
          case 0 -> Phrase.of("page.outcome-published");
          case 1 -> Phrase.of("page.outcome-outweighed").with("found", list(told));
          default -> Phrase.of("page.outcome-several-published").with("found", list(told));
        };
    return Found.of(new Outcome.AsPublished(), remark.with("share", perCent(share)));
  }

  private Found withoutFigures() {
    if (target instanceof Target.Milestone && done.isPresent()) {
      return Found.of(
          new Outcome.YesNo(done.get()),
          Phrase.of(done.get() ? "page.outcome-done" : "page.outcome-not-done"));
    }
    Outcome.Reason reason = CueWords.missing(comment);
    return Found.of(
        new Outcome.Missing(reason),
        Phrase.of("page.outcome-missing").with("reason", Phrase.of("missing." + reason.key())));
  }

  /** Returns whether the value gives the number too, or a share of what the goal counts. */
  private boolean isPrinted(Figure figure) {
    return isValue(figure.number())
        || printed.share().filter(share -> !isOfPerCent() && isShareOf(figure, share)).isPresent();
  }

  private boolean isOfPerCent() {
    return Nouns.isPerCent(unit());
  }

  /** Returns whether a printed share can be neither a number nor its part of the goal. */
  private boolean isContradicted(Ratio number) {
    Stream<Figure> figures =
        Stream.concat(readings.stream().map(Reading::figure), printed.part().stream())
            .filter(figure -> figure.number().equals(number));
    return wantsMore()
        && wanted().signum() > 0
        && !isValue(number)
        && printed
            .share()
            .filter(share -> !(isOfPerCent() && isNear(share, number.fromPercent())))
            .filter(share -> figures.noneMatch(figure -> isShareOf(figure, share)))
            .isPresent();
  }

  private boolean wantsMore() {
    return switch (target.kind()) {
      case AT_LEAST, ABOVE, EXACTLY, COMPOSITE -> true;
      default -> false;
    };
  }

  /** Returns whether a share is a figure's part of the target, or of the whole it is told of. */
  private boolean isShareOf(Figure figure, Ratio share) {
    return wantsMore()
        && Stream.concat(Stream.of(wanted()), figure.of().stream())
            .anyMatch(whole -> isPart(figure.number(), whole, share));
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
    return first.minus(second).compareTo(ONE_PER_CENT) < 0
        && second.minus(first).compareTo(ONE_PER_CENT) < 0;
  }

  /** Returns whether heading or value mark the share as the outcome. */
  private boolean isOutcome(Ratio share) {
    return isCounted() && (isValue(share.inPercent()) || printed.shareRole() == ShareRole.OUTCOME);
  }

  /** Returns whether heading or value mark the share as the part of the goal reached. */
  private boolean isOfGoal(Ratio share) {
    Ratio percent = percent().orElse(Ratio.ZERO);
    return printed.shareRole() == ShareRole.OF_GOAL
        || printed
            .value()
            .map(Figure::number)
            .filter(number -> !number.equals(percent) && isPart(number, percent, share))
            .isPresent();
  }

  private Phrase twoWays(Ratio share) {
    Ratio percent = percent().orElse(Ratio.ZERO);
    return Phrase.of("page.share-two-ways")
        .with("target", new Part.Amount(percent, Nouns.PER_CENT))
        .with("share", perCent(share))
        .with("of-goal", perCent(share.inPercent().dividedBy(percent)))
        .with("outcome", new Part.Amount(share.times(percent), Nouns.PER_CENT));
  }

  /** Returns the remark on the printed value, once the outcome is known. */
  Phrase roleOfValue(Outcome outcome, Figure value) {
    Ratio number = value.number();
    boolean isParts =
        target instanceof Target.Composite composite && composite.parts().number().equals(number);
    boolean isOutcome =
        outcome instanceof Outcome.Amount amount && amount.quantity().number().equals(number);
    boolean isNumber =
        goalFigures.stream().anyMatch(figure -> !figure.weak() && figure.number().equals(number));
    String keyOfOther = isNumber ? "page.value-is-number" : "page.value-unsettled";
    String keyOfTarget = isOutcome ? "page.value-is-both" : "page.value-is-target";
    String key = isOutcome ? "page.value-is-outcome" : keyOfOther;
    return Phrase.of(isParts ? "page.value-is-parts" : isWanted(number) ? keyOfTarget : key)
        .with("value", new Part.Amount(number, ""));
  }
}

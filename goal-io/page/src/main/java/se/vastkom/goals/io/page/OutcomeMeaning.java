package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Mention.Sense;
import se.vastkom.goals.io.page.Mention.Stance;
import se.vastkom.goals.model.Municipality;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The outcome that value, share and comment settle together: a number that the comment says in the
 * goal's unit, municipalities it names, or the share that was printed.
 *
 * @param outcome the measured, or why there is none
 * @param named the municipalities that have it, where they are named
 * @param said how it was found, for a remark
 * @param notTaken the numbers and names of the comment that are not taken, each with the reason
 */
record OutcomeMeaning(
    Outcome outcome, List<Municipality> named, Phrase said, List<Phrase> notTaken) {

  private static final Ratio ONE_PER_CENT = Ratio.of(1, 100);

  /** What the heading over the shares says that they are. */
  enum ShareIs {
    /** Nothing. */
    UNSAID,
    /** How much of the goal is reached. */
    OF_GOAL,
    /** The outcome. */
    OUTCOME
  }

  /**
   * What a row gives to find an outcome in.
   *
   * @param goalNumbers the numbers in the goal's text
   * @param shareIs what the heading says that the share is
   * @param told the numbers of the comment
   * @param parts the value, where it is a part of a whole
   */
  record Given(
      Target target,
      List<Mention> goalNumbers,
      Optional<Ratio> value,
      Optional<Ratio> share,
      ShareIs shareIs,
      List<Mention> told,
      Optional<Mention> parts,
      MunicipalityNames.Named names,
      String comment,
      int population) {

    private Optional<String> unit() {
      return target instanceof Target.DirectionOnly direction
          ? Optional.of(direction.unit())
          : target.wanted().map(Quantity::unit);
    }

    /** The per cent that the goal's text names, where it names one. */
    private Optional<Ratio> percent() {
      return goalNumbers.stream()
          .filter(mention -> mention.unit().equals("%") && mention.number().signum() > 0)
          .map(Mention::number)
          .findFirst();
    }

    private Optional<Ratio> wanted() {
      return target.wanted().map(Quantity::number);
    }
  }

  /** Finds the outcome. */
  static OutcomeMeaning of(Given given) {
    List<Ratio> counts = counts(given);
    Optional<Ratio> counted = settled(counts, given);
    if (counted.isPresent()) {
      return counted(counted.get(), given, "page.outcome-told");
    }
    boolean areNamed =
        counts.isEmpty()
            && !given.names.municipalities().isEmpty()
            && given.target.wanted().filter(Quantity::countsMunicipalities).isPresent();
    if (areNamed && isTaken(given.names, given)) {
      return new OutcomeMeaning(
          new Outcome.ByMunicipality(),
          given.names.municipalities(),
          Phrase.of("page.outcome-named").with("names", listed(given.names)),
          List.of());
    }
    OutcomeMeaning open =
        counts.size() > 1 && given.share.isEmpty()
            ? missing(Phrase.of("page.outcome-several").with("found", list(counts, given)))
            : withoutCount(given, counts);
    return new OutcomeMeaning(
        open.outcome, open.named, open.said, notTaken(given, counts, areNamed));
  }

  private static OutcomeMeaning counted(Ratio number, Given given, String key) {
    Quantity quantity = new Quantity(number, given.unit().orElseThrow());
    return new OutcomeMeaning(
        new Outcome.Amount(quantity, Basis.COUNTED),
        List.of(),
        Phrase.of(key).with("outcome", quantity.part()),
        List.of());
  }

  private static Part.Listing listed(MunicipalityNames.Named names) {
    return Phrase.list(names.municipalities(), one -> new Part.Text(one.name()));
  }

  private static boolean isTaken(MunicipalityNames.Named names, Given given) {
    return names
        .doubt()
        .filter(
            doubt ->
                !doubt.yieldsToPrint()
                    || !isPrinted(Ratio.of(names.municipalities().size()), given))
        .isEmpty();
  }

  /** Each number of the goal's unit that casts doubt, and why, and the names if they do. */
  private static List<Phrase> notTaken(Given given, List<Ratio> counts, boolean areNamed) {
    Stream<Phrase> numbers =
        given.told.stream()
            .filter(mention -> isOfUnit(mention, given))
            .filter(mention -> !counts.contains(mention.number()))
            .flatMap(mention -> notTaken(mention).stream());
    Stream<Phrase> names =
        areNamed
            ? given.names.doubt().stream()
                .map(
                    doubt ->
                        Phrase.of("page.names-not-taken")
                            .with("names", listed(given.names))
                            .with("why", doubt.reason()))
            : Stream.of();
    return Stream.concat(numbers, names).distinct().toList();
  }

  private static Optional<Phrase> notTaken(Mention mention) {
    Optional<Doubt> doubt = mention.doubt().filter(one -> isPlain(mention) || !one.competes());
    String key = mention.isWhole() ? "page.not-taken-whole" : "page.not-taken-inexact";
    return doubt.isEmpty() && !isPlain(mention)
        ? Optional.of(Phrase.of(key).with("number", GoalMeaning.amount(mention)))
        : doubt.map(one -> one.of(mention));
  }

  private static OutcomeMeaning withoutCount(Given given, List<Ratio> counts) {
    if (given.share.isPresent()) {
      Part share = new Part.Amount(given.share.get().inPercent(), "%");
      if (isInPercent(given) && isOutcome(given, given.share.get())) {
        return counted(given.share.get().inPercent(), given, "page.outcome-printed");
      }
      if (isInPercent(given) && !isOfGoal(given, given.share.get())) {
        return missing(twoWays(given, given.share.get()));
      }
      if (isContradicted(given, given.share.get())) {
        return missing(Phrase.of("page.share-contradicted").with("share", share));
      }
      return new OutcomeMeaning(
          new Outcome.AsPublished(),
          List.of(),
          counts.isEmpty()
              ? Phrase.of("page.outcome-published").with("share", share)
              : Phrase.of("page.outcome-several-published")
                  .with("found", list(counts, given))
                  .with("share", share),
          List.of());
    }
    Optional<Boolean> done = CueWords.done(given.comment);
    if (given.target instanceof Target.Milestone && done.isPresent()) {
      return new OutcomeMeaning(
          new Outcome.YesNo(done.get()),
          List.of(),
          Phrase.of(done.get() ? "page.outcome-done" : "page.outcome-not-done"),
          List.of());
    }
    Outcome.Reason reason = CueWords.missing(given.comment);
    return new OutcomeMeaning(
        new Outcome.Missing(reason),
        List.of(),
        Phrase.of("page.outcome-missing").with("reason", Phrase.of("missing." + reason.key())),
        List.of());
  }

  /** No outcome, and why. */
  static OutcomeMeaning missing(Phrase said) {
    return new OutcomeMeaning(
        new Outcome.Missing(Outcome.Reason.MISSING), List.of(), said, List.of());
  }

  private static Part.Listing list(List<Ratio> counts, Given given) {
    return Phrase.list(counts, count -> new Part.Amount(count, given.unit().orElse("")));
  }

  /**
   * The different numbers of the goal's unit that the comment says there are; done before planned.
   * One that may tell of something else is one of them only beside another.
   */
  private static List<Ratio> counts(Given given) {
    return given.unit().isEmpty()
        ? List.of()
        : Stream.concat(told(given), given.parts.stream().filter(one -> isCandidate(one, given)))
            .map(Mention::number)
            .distinct()
            .toList();
  }

  private static Stream<Mention> told(Given given) {
    List<Mention> candidates =
        given.told.stream().filter(mention -> isCandidate(mention, given)).toList();
    List<Mention> taken = candidates.stream().filter(mention -> isTaken(mention, given)).toList();
    List<Mention> done = taken.stream().filter(one -> one.stance() == Stance.IS).toList();
    Stream<Mention> competing =
        candidates.stream()
            .filter(mention -> !taken.isEmpty())
            .filter(mention -> mention.doubt().filter(Doubt::competes).isPresent());
    return Stream.concat((done.isEmpty() ? taken : done).stream(), competing);
  }

  private static boolean isTaken(Mention mention, Given given) {
    return mention
        .doubt()
        .filter(doubt -> !doubt.yieldsToPrint() || !isPrinted(mention.number(), given))
        .isEmpty();
  }

  /** Whether value or share say the number too. */
  private static boolean isPrinted(Ratio number, Given given) {
    boolean asValue =
        given.value.equals(Optional.of(number)) && !given.value.equals(given.wanted());
    return asValue || given.share.filter(share -> isShareOf(number, share, given)).isPresent();
  }

  private static boolean isShareOf(Ratio number, Ratio share, Given given) {
    boolean isItself = given.unit().equals(Optional.of("%")) && isNear(share, number.fromPercent());
    boolean wantsMore = given.target.kind() != Target.Kind.AT_MOST;
    return isItself
        || (wantsMore
            && given.wanted().filter(wanted -> isPart(number, wanted, share)).isPresent());
  }

  /** Whether a share, rounded, cut off or at most all, is that of so many of those wanted. */
  private static boolean isPart(Ratio number, Ratio wanted, Ratio share) {
    if (wanted.signum() <= 0) {
      return false;
    }
    Ratio computed = number.dividedBy(wanted);
    boolean isCapped = computed.compareTo(Ratio.ONE) >= 0 && share.equals(Ratio.ONE);
    return isCapped || isNear(share, computed);
  }

  private static boolean isNear(Ratio one, Ratio other) {
    Ratio difference = one.minus(other);
    Ratio size = difference.signum() < 0 ? difference.negated() : difference;
    return size.compareTo(ONE_PER_CENT) < 0;
  }

  private static boolean isCandidate(Mention mention, Given given) {
    return (mention.stance() == Stance.IS || mention.stance() == Stance.PLANNED)
        && isPlain(mention)
        && isOfUnit(mention, given)
        && GoalMeaning.isPossible(
            new Quantity(mention.number(), given.unit().orElseThrow()), given.population);
  }

  private static boolean isPlain(Mention mention) {
    return mention.sense() == Sense.PLAIN || mention.sense() == Sense.EXACTLY;
  }

  /** Whether a number counts what the goal counts, or has no unit and is the value. */
  private static boolean isOfUnit(Mention mention, Given given) {
    boolean elliptic =
        mention.unit().isEmpty()
            && !mention.weak()
            && !(given.target instanceof Target.Composite)
            && given.value.equals(Optional.of(mention.number()))
            && !given.value.equals(given.wanted());
    return given.unit().filter(unit -> elliptic || Nouns.same(mention.unit(), unit)).isPresent();
  }

  /** The only count, or the one that is printed as value and is not the target. */
  private static Optional<Ratio> settled(List<Ratio> counts, Given given) {
    if (counts.size() == 1) {
      return Optional.of(counts.get(0));
    }
    return given.value.filter(
        value ->
            told(given).anyMatch(mention -> mention.number().equals(value))
                && !given.wanted().equals(given.value));
  }

  /** Whether a printed per cent can be the outcome as well as the part of the goal reached. */
  private static boolean isInPercent(Given given) {
    boolean isWhole = given.wanted().equals(Optional.of(Ratio.of(100)));
    return given.percent().isPresent()
        && !isWhole
        && given.unit().filter(unit -> !unit.equals("%")).isEmpty();
  }

  /** Whether heading or value say that the share is the outcome. */
  private static boolean isOutcome(Given given, Ratio share) {
    boolean isValue =
        given.value.equals(Optional.of(share.inPercent())) && !given.value.equals(given.percent());
    return given.unit().isPresent() && (isValue || given.shareIs == ShareIs.OUTCOME);
  }

  /** Whether heading or value say that the share is how much of the goal is reached. */
  private static boolean isOfGoal(Given given, Ratio share) {
    boolean ofValue =
        !given.value.equals(given.percent())
            && given
                .value
                .filter(value -> isPart(value, given.percent().orElseThrow(), share))
                .isPresent();
    return ofValue || given.shareIs == ShareIs.OF_GOAL;
  }

  private static Phrase twoWays(Given given, Ratio share) {
    Ratio percent = given.percent().orElseThrow();
    return Phrase.of("page.share-two-ways")
        .with("target", new Part.Amount(percent, "%"))
        .with("share", new Part.Amount(share.inPercent(), "%"))
        .with("of-goal", new Part.Amount(share.inPercent().dividedBy(percent).inPercent(), "%"))
        .with("outcome", new Part.Amount(share.times(percent), "%"));
  }

  /** "Nej" beside 100 %, or "Genomfört" beside 0 %. */
  private static boolean isContradicted(Given given, Ratio share) {
    return CueWords.done(given.comment)
        .filter(done -> done ? share.signum() == 0 : share.compareTo(Ratio.ONE) >= 0)
        .isPresent();
  }

  /** What the printed value is, once target and outcome are known. */
  static Phrase roleOfValue(Given given, OutcomeMeaning meaning, Ratio value) {
    Part number = new Part.Amount(value, "");
    String key;
    boolean isOutcome =
        meaning.outcome instanceof Outcome.Amount amount
            && amount.quantity().number().equals(value);
    if (given.target instanceof Target.Composite composite
        && composite.parts().number().equals(value)) {
      key = "page.value-is-parts";
    } else if (given.wanted().equals(Optional.of(value))) {
      key = isOutcome ? "page.value-is-both" : "page.value-is-target";
    } else {
      boolean isNumber =
          given.goalNumbers.stream().anyMatch(one -> !one.weak() && one.number().equals(value));
      key =
          isOutcome
              ? "page.value-is-outcome"
              : isNumber ? "page.value-is-number" : "page.value-unsettled";
    }
    return Phrase.of(key).with("value", number);
  }
}

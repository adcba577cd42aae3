package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Optional;
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
 */
record OutcomeMeaning(Outcome outcome, List<Municipality> named, Phrase said) {

  /** What a row gives to find an outcome in. */
  record Given(
      Target target,
      Optional<Ratio> value,
      Optional<Ratio> share,
      List<Mention> told,
      List<Municipality> named,
      String comment,
      int population) {

    private Optional<String> unit() {
      return target instanceof Target.DirectionOnly direction
          ? Optional.of(direction.unit())
          : target.wanted().map(Quantity::unit);
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
      Quantity quantity = new Quantity(counted.get(), given.unit().orElseThrow());
      return new OutcomeMeaning(
          new Outcome.Amount(quantity, Basis.COUNTED),
          List.of(),
          Phrase.of("page.outcome-told").with("outcome", quantity.part()));
    }
    if (counts.isEmpty()
        && !given.named.isEmpty()
        && given.target.wanted().filter(Quantity::countsMunicipalities).isPresent()) {
      return new OutcomeMeaning(
          new Outcome.ByMunicipality(),
          given.named,
          Phrase.of("page.outcome-named")
              .with("names", Phrase.list(given.named, one -> new Part.Text(one.name()))));
    }
    return counts.size() > 1 && given.share.isEmpty()
        ? missing(Phrase.of("page.outcome-several").with("found", list(counts, given)))
        : withoutCount(given, counts);
  }

  private static OutcomeMeaning withoutCount(Given given, List<Ratio> counts) {
    if (given.share.isPresent()) {
      Part share = new Part.Amount(given.share.get().inPercent(), "%");
      if (canBeTakenTwoWays(given, given.share.get())) {
        return missing(Phrase.of("page.share-two-ways").with("share", share));
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
                  .with("share", share));
    }
    Optional<Boolean> done = Signs.done(given.comment);
    if (given.target instanceof Target.Milestone && done.isPresent()) {
      return new OutcomeMeaning(
          new Outcome.YesNo(done.get()),
          List.of(),
          Phrase.of(done.get() ? "page.outcome-done" : "page.outcome-not-done"));
    }
    Outcome.Reason reason = Signs.missing(given.comment);
    return new OutcomeMeaning(
        new Outcome.Missing(reason),
        List.of(),
        Phrase.of("page.outcome-missing").with("reason", Phrase.of("missing." + reason.key())));
  }

  private static OutcomeMeaning missing(Phrase said) {
    return new OutcomeMeaning(new Outcome.Missing(Outcome.Reason.MISSING), List.of(), said);
  }

  private static Part.Listing list(List<Ratio> counts, Given given) {
    return Phrase.list(counts, count -> new Part.Amount(count, given.unit().orElse("")));
  }

  /**
   * The different numbers of the goal's unit that the comment says there are; done before planned.
   */
  private static List<Ratio> counts(Given given) {
    if (given.unit().isEmpty()) {
      return List.of();
    }
    List<Mention> candidates =
        given.told.stream().filter(mention -> isCandidate(mention, given)).toList();
    List<Mention> done = candidates.stream().filter(one -> one.stance() == Stance.IS).toList();
    return (done.isEmpty() ? candidates : done).stream().map(Mention::number).distinct().toList();
  }

  private static boolean isCandidate(Mention mention, Given given) {
    String unit = given.unit().orElseThrow();
    boolean elliptic =
        mention.unit().isEmpty()
            && !mention.weak()
            && !(given.target instanceof Target.Composite)
            && given.value.equals(Optional.of(mention.number()))
            && !given.value.equals(given.wanted());
    return (mention.stance() == Stance.IS || mention.stance() == Stance.PLANNED)
        && (mention.sense() == Sense.PLAIN || mention.sense() == Sense.EXACTLY)
        && (Nouns.same(mention.unit(), unit) || elliptic)
        && GoalMeaning.isPossible(new Quantity(mention.number(), unit), given.population);
  }

  /** The only count, or the one that is printed as value and is not the target. */
  private static Optional<Ratio> settled(List<Ratio> counts, Given given) {
    if (counts.size() == 1) {
      return Optional.of(counts.get(0));
    }
    return given.value.filter(
        value -> counts.contains(value) && !given.wanted().equals(given.value));
  }

  /** A goal of 80 % with 85 % printed: reached, or most of the way? */
  private static boolean canBeTakenTwoWays(Given given, Ratio share) {
    Optional<Quantity> wanted = given.target.wanted().filter(one -> one.unit().equals("%"));
    return wanted.isPresent()
        && share.compareTo(Ratio.ONE) >= 0
            != share.inPercent().compareTo(wanted.get().number()) >= 0;
  }

  /** "Nej" beside 100 %, or "Genomfört" beside 0 %. */
  private static boolean isContradicted(Given given, Ratio share) {
    return Signs.done(given.comment)
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
      key = isOutcome ? "page.value-is-outcome" : "page.value-unsettled";
    }
    return Phrase.of(key).with("value", number);
  }
}

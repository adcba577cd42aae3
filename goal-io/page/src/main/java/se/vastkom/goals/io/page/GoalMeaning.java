package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Mention.Sense;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The target that a goal's text states.
 *
 * @param target the target; a milestone where no number settles it; none where a number does, in a
 *     way that no kind of target expresses
 * @param origin whether the goal itself states it
 * @param remark how it was found
 */
record GoalMeaning(Target target, TargetOrigin origin, Phrase remark) {

  private static final Pattern DIRECTION = Lexicon.wholeWord("({direction-up})|{direction-down}");
  private static final Pattern ZERO =
      Lexicon.pattern("(?iu)(?<![\\d.,])0(?![\\d.,])|(?<!\\p{L}){zero}(?!\\p{L})");
  private static final Pattern FRACTION = Lexicon.wholeWord("(?iu){fraction-of-goal}");
  private static final Pattern DENIED = Lexicon.wholeWord("(?iu){goal-denial}");
  private static final Pattern LITTLE = Lexicon.wholeWord("(?iu){wanted-little}");
  private static final Pattern AMOUNT_OF =
      Lexicon.pattern(
          "(?<!\\p{L})(?:(?<share>{share-noun})|{amount-noun}) (?<what>[\\p{L}-]+(?: [\\p{L}-]+){0,3})");

  /**
   * Reads a goal.
   *
   * @param title the goal's text
   * @param numbers the numbers in it
   * @param value the number printed under "Värde", which may say which of them is meant
   * @param commentNumbers the numbers in the comment, which may state the target where the goal
   *     does not
   * @param population how many municipalities there are
   */
  static GoalMeaning of(
      String title,
      List<Mention> numbers,
      Optional<Ratio> value,
      List<Mention> commentNumbers,
      int population) {
    List<Mention> stated = stated(title, numbers);
    Optional<Mention> signed =
        stated.stream().filter(mention -> mention.doubt().isPresent()).findFirst();
    if (signed.isPresent()) {
      return open("page.target-signed", signed.get());
    }
    if (stated.isEmpty()) {
      return direction(title)
          .or(() -> fromComment(commentNumbers, value, population))
          .orElseGet(() -> milestone(Phrase.of("page.no-target")));
    }
    Optional<Mention> meant = meant(stated, value);
    return composite(stated, population)
        .or(() -> meant.flatMap(mention -> unsettled(mention, title)))
        .or(
            () ->
                meant
                    .filter(mention -> !isOfFraction(mention, title))
                    .flatMap(mention -> target(mention, population))
                    .map(target -> settled("page.target", target)))
        .orElseGet(
            () ->
                milestone(
                    Phrase.of(stated.size() == 1 ? "page.target-inexact" : "page.target-unsettled")
                        .with("found", Phrase.list(stated, Mention::amount))));
  }

  /**
   * Returns the numbers that may be a goal's target: not an article, nor the 49 of "75 % av de 49".
   */
  private static List<Mention> stated(String title, List<Mention> numbers) {
    boolean hasZero = ZERO.matcher(title).find();
    List<Mention> all =
        numbers.stream()
            .filter(mention -> !mention.weak() && (hasZero || mention.number().signum() != 0))
            .distinct()
            .toList();
    List<Mention> parts = all.stream().filter(mention -> !mention.isWhole()).toList();
    return parts.isEmpty() ? all : parts;
  }

  /** Recognizes "två tredjedelar", or "hälften" and a number that is not marked as wanted. */
  private static boolean isOfFraction(Mention mention, String title) {
    return FRACTION.matcher(mention.unit()).find()
        || (!isMarked(mention) && FRACTION.matcher(title).find());
  }

  /** Returns the meaning of a goal whose number is not known to be a maximum or a minimum. */
  private static Optional<GoalMeaning> unsettled(Mention mention, String title) {
    boolean isPlain = mention.sense() == Sense.PLAIN;
    int sign = mention.number().signum();
    if (isPlain && sign == 0 && Nouns.canBeNegative(mention.unit())) {
      return Optional.of(open("page.target-zero", mention));
    }
    boolean mayBeMost =
        Nouns.isTime(mention.unit())
            || DENIED.matcher(title).find()
            || (LITTLE.matcher(title).find() && isOfLittle(mention.unit()));
    return isPlain && sign > 0 && mayBeMost
        ? Optional.of(open("page.target-unsaid", mention))
        : Optional.empty();
  }

  /** Returns whether a unit is a share or a sum of what nobody wants more of, or that itself. */
  private static boolean isOfLittle(String unit) {
    return Nouns.canBeNegative(unit) || LITTLE.matcher(unit).find();
  }

  private static GoalMeaning of(Target target, Phrase remark) {
    return new GoalMeaning(target, TargetOrigin.STATED, remark);
  }

  private static GoalMeaning open(String key, Mention mention) {
    return of(new Target.None(), Phrase.of(key).with("found", mention.amount()));
  }

  private static GoalMeaning settled(String key, Target target) {
    return of(
        target,
        Phrase.of(key)
            .with("kind", Phrase.of("target." + target.kind().key()))
            .with("target", target.wanted().map(Quantity::part).orElseThrow()));
  }

  private static GoalMeaning milestone(Phrase remark) {
    return of(new Target.Milestone(), remark);
  }

  /**
   * Returns the target of "35 kommuner erbjuder 5 e-tjänster": municipalities that each have all of
   * the others.
   */
  private static Optional<GoalMeaning> composite(List<Mention> stated, int population) {
    if (stated.size() != 2 || !stated.stream().allMatch(GoalMeaning::isCount)) {
      return Optional.empty();
    }
    Mention first = stated.get(0);
    Mention second = stated.get(1);
    boolean isEach =
        first.unit().equals(Quantity.MUNICIPALITIES)
            && !second.unit().isEmpty()
            && !second.isPerCent()
            && !Nouns.same(first.unit(), second.unit())
            && first.number().compareTo(Ratio.of(population)) <= 0;
    if (!isEach) {
      return Optional.empty();
    }
    Quantity parts = new Quantity(second.number(), second.unit());
    Target target = new Target.Composite(first.number().numerator().intValueExact(), parts);
    GoalMeaning meaning = settled("page.target-composite", target);
    return Optional.of(of(target, meaning.remark.with("parts", parts.part())));
  }

  private static boolean isCount(Mention mention) {
    return mention.number().isWhole()
        && mention.number().signum() > 0
        && (mention.sense() == Sense.PLAIN || mention.sense() == Sense.AT_LEAST);
  }

  /**
   * Returns the one number that is meant: the only one, the one marked so, or the one printed as
   * value.
   */
  private static Optional<Mention> meant(List<Mention> stated, Optional<Ratio> value) {
    return only(stated.stream())
        .or(() -> only(stated.stream().filter(GoalMeaning::isMarked)))
        .or(
            () ->
                only(
                    stated.stream().filter(mention -> value.equals(Optional.of(mention.number())))))
        .or(() -> municipalitiesReaching(stated));
  }

  private static boolean isMarked(Mention mention) {
    return mention.of().isPresent() || mention.sense() != Sense.PLAIN;
  }

  /** Returns the 40 municipalities wanted by "40 kommuner har nått 80 %". */
  private static Optional<Mention> municipalitiesReaching(List<Mention> stated) {
    return only(stated.stream().filter(mention -> !mention.isPerCent()))
        .filter(mention -> mention.unit().equals(Quantity.MUNICIPALITIES));
  }

  private static Optional<Mention> only(Stream<Mention> mentions) {
    List<Mention> all = mentions.toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static Optional<Target> target(Mention mention, int population) {
    String unit = mention.unit().isEmpty() ? WordList.ONE_PIECE.word() : mention.unit();
    Quantity wanted = new Quantity(mention.number(), unit);
    if (!isPossible(wanted, population)) {
      return Optional.empty();
    }
    if (wanted.number().signum() == 0 && mention.sense() == Sense.PLAIN) {
      return Optional.of(new Target.AtMost(wanted));
    }
    return switch (mention.sense()) {
      case PLAIN, AT_LEAST -> Optional.of(new Target.AtLeast(wanted));
      case AT_MOST -> Optional.of(new Target.AtMost(wanted));
      case EXACTLY -> Optional.of(new Target.Exactly(wanted));
      case ABOVE -> Optional.of(new Target.Above(wanted));
      case BELOW -> Optional.of(new Target.Below(wanted));
      case INEXACT -> Optional.empty();
    };
  }

  /**
   * Returns whether a quantity is possible: municipalities are whole, and at most the population.
   */
  static boolean isPossible(Quantity quantity, int population) {
    return !quantity.unit().equals(Quantity.MUNICIPALITIES)
        || (quantity.number().isWhole() && quantity.number().compareTo(Ratio.of(population)) <= 0);
  }

  /** "47 av 49 kommuner", where the goal itself has no number. */
  private static Optional<GoalMeaning> fromComment(
      List<Mention> commentNumbers, Optional<Ratio> value, int population) {
    return only(commentNumbers.stream().filter(mention -> mention.of().isPresent()))
        .filter(Mention::isThereOrPlanned)
        .filter(
            mention ->
                mention
                    .doubt()
                    .filter(doubt -> value.isEmpty() || !doubt.yieldsToPrint())
                    .isEmpty())
        .filter(mention -> !mention.unit().isEmpty() && !mention.isPerCent())
        .filter(
            mention ->
                value.isEmpty()
                    || value.get().equals(mention.number())
                    || value.equals(mention.of()))
        .map(mention -> new Quantity(mention.of().orElseThrow(), mention.unit()))
        .filter(wanted -> wanted.number().signum() > 0 && isPossible(wanted, population))
        .map(
            wanted ->
                new GoalMeaning(
                    new Target.AtLeast(wanted),
                    TargetOrigin.FROM_COMMENT,
                    Phrase.of("page.target-from-comment").with("target", wanted.part())));
  }

  /** "Öka antalet e-tjänster", "andelen elever ska öka". */
  private static Optional<GoalMeaning> direction(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    List<Boolean> upwards =
        DIRECTION.matcher(lower).results().map(found -> found.group(1) != null).distinct().toList();
    Matcher amount = AMOUNT_OF.matcher(lower);
    if (upwards.isEmpty() || !amount.find()) {
      return Optional.empty();
    }
    if (upwards.size() > 1 || DENIED.matcher(title).find()) {
      return Optional.of(of(new Target.None(), Phrase.of("page.direction-unsettled")));
    }
    String unit =
        amount.group("share") != null
            ? Nouns.PER_CENT
            : Nouns.unit(List.of(amount.group("what").split(" ", -1)))
                .orElse(WordList.ONE_PIECE.word());
    Target target = new Target.DirectionOnly(upwards.get(0), unit);
    return Optional.of(
        of(
            target,
            Phrase.of("page.direction")
                .with("kind", Phrase.of("target." + target.kind().key()))
                .with("unit", new Part.Unit(unit))));
  }
}

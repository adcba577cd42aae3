package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Comment.Reading;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.Population;
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
  private static final Pattern UNWANTED = Lexicon.wholeWord("(?iu){unwanted}");
  private static final Pattern EXCEPTION = Lexicon.wholeWord("(?iu){exception}");
  private static final Pattern MUCH = Lexicon.wholeWord("(?iu){wanted-much}");
  private static final Pattern AMOUNT_OF =
      Lexicon.pattern(
          "(?<!\\p{L})(?:(?<share>{share-noun})|{amount-noun}) (?<what>[\\p{L}-]+(?: [\\p{L}-]+){0,3})");

  /**
   * Reads a goal.
   *
   * @param title the goal's text
   * @param numbers the numbers in it
   * @param printed the figures beside the goal, whose value may say which of them is meant
   * @param readings the figures of the comment, which may state the target where the goal does not
   * @param population those who are followed up
   */
  static GoalMeaning of(
      String title,
      List<Figure> numbers,
      PrintedFigures printed,
      List<Reading> readings,
      Population population) {
    List<Figure> stated = stated(title, numbers);
    Optional<Figure> signed =
        stated.stream().filter(figure -> figure.sense() == Sense.PERHAPS_NEGATIVE).findFirst();
    if (signed.isPresent()) {
      return open("page.target-signed", signed.get());
    }
    if (stated.isEmpty()) {
      return direction(title)
          .or(() -> fromComment(readings, printed, population))
          .orElseGet(() -> milestone(Phrase.of("page.no-target")));
    }
    Optional<Figure> meant = meant(stated, printed);
    return composite(stated, population)
        .or(() -> meant.flatMap(figure -> unsettled(figure, title)))
        .or(
            () ->
                meant
                    .filter(figure -> !isOfFraction(figure, title, population))
                    .flatMap(figure -> target(figure, population))
                    .map(target -> settled("page.target", target)))
        .orElseGet(
            () ->
                milestone(
                    Phrase.of(stated.size() == 1 ? "page.target-inexact" : "page.target-unsettled")
                        .with("found", Phrase.list(stated, Figure::amount))));
  }

  /**
   * Returns the numbers that may be a goal's target: not an article, nor the 49 of "75 % av de 49".
   */
  private static List<Figure> stated(String title, List<Figure> numbers) {
    boolean hasZero = ZERO.matcher(title).find();
    List<Figure> all =
        numbers.stream()
            .filter(figure -> !figure.weak() && (hasZero || figure.number().signum() != 0))
            .distinct()
            .toList();
    List<Figure> parts = all.stream().filter(figure -> figure.sense() != Sense.WHOLE).toList();
    return parts.isEmpty() ? all : parts;
  }

  /** Recognizes "två tredjedelar", or "hälften" and a number that is not marked as wanted. */
  private static boolean isOfFraction(Figure figure, String title, Population population) {
    boolean isOfSome =
        figure.of().isPresent()
            && figure.unit().equals(Quantity.MUNICIPALITIES)
            && !population.isEmpty()
            && !figure.of().equals(Optional.of(Ratio.of(population.size())));
    if (isOfSome || EXCEPTION.matcher(title).find()) {
      return true;
    }
    return FRACTION.matcher(figure.unit()).find()
        || (!isMarked(figure) && FRACTION.matcher(title).find());
  }

  /**
   * Returns the meaning of a goal with a number alone, which wants at least as many of what nobody
   * wants less of: "25 kommuner har en plan", "84 % nöjda". Of anything else it is not known.
   */
  private static Optional<GoalMeaning> unsettled(Figure figure, String title) {
    if (figure.sense() != Sense.PLAIN) {
      return Optional.empty();
    }
    if (figure.number().signum() == 0) {
      return Nouns.canBeNegative(figure.unit())
          ? Optional.of(open("page.target-zero", figure))
          : Optional.empty();
    }
    boolean countsUp =
        !UNWANTED.matcher(title).find()
            && (Nouns.countsUp(figure.unit())
                || (figure.isPerCent() && MUCH.matcher(title).find()));
    return countsUp ? Optional.empty() : Optional.of(open("page.target-unsaid", figure));
  }

  private static GoalMeaning of(Target target, Phrase remark) {
    return new GoalMeaning(target, TargetOrigin.STATED, remark);
  }

  private static GoalMeaning open(String key, Figure figure) {
    return of(new Target.None(), Phrase.of(key).with("found", figure.amount()));
  }

  private static GoalMeaning settled(String key, Target target) {
    return of(
        target,
        Phrase.of(key)
            .with("kind", Phrase.of("target." + target.kind().key()))
            .with("target", wanted(target)));
  }

  private static Part wanted(Target target) {
    return target instanceof Target.Between between
        ? between.phrase()
        : target.wanted().<Part>map(Quantity::part).orElseThrow();
  }

  private static GoalMeaning milestone(Phrase remark) {
    return of(new Target.Milestone(), remark);
  }

  /**
   * Returns the target of "35 kommuner erbjuder 5 e-tjänster": municipalities that each have all of
   * the others.
   */
  private static Optional<GoalMeaning> composite(List<Figure> stated, Population population) {
    if (stated.size() != 2 || !stated.stream().allMatch(GoalMeaning::isCount)) {
      return Optional.empty();
    }
    Figure first = stated.get(0);
    Figure second = stated.get(1);
    boolean isEach =
        first.unit().equals(Quantity.MUNICIPALITIES)
            && !second.unit().isEmpty()
            && !second.isPerCent()
            && !Nouns.same(first.unit(), second.unit())
            && isPossible(new Quantity(first.number(), first.unit()), population);
    if (!isEach) {
      return Optional.empty();
    }
    Quantity parts = new Quantity(second.number(), second.unit());
    Target target = new Target.Composite(first.number().numerator().intValueExact(), parts);
    GoalMeaning meaning = settled("page.target-composite", target);
    return Optional.of(of(target, meaning.remark.with("parts", parts.part())));
  }

  private static boolean isCount(Figure figure) {
    return figure.number().isWhole()
        && figure.number().signum() > 0
        && (figure.sense() == Sense.PLAIN || figure.sense() == Sense.AT_LEAST);
  }

  /**
   * Returns the one number that is meant: the only one, the one marked so, or the one printed as
   * value.
   */
  private static Optional<Figure> meant(List<Figure> stated, PrintedFigures printed) {
    return only(stated.stream())
        .or(() -> only(stated.stream().filter(figure -> printed.isValue(figure.number()))))
        .or(() -> only(stated.stream().filter(GoalMeaning::isMarked)))
        .or(() -> municipalitiesReaching(stated));
  }

  private static boolean isMarked(Figure figure) {
    return switch (figure.sense()) {
      case AT_LEAST, AT_MOST, EXACTLY, BETWEEN -> true;
      default -> figure.of().isPresent();
    };
  }

  /** Returns the 40 municipalities wanted by "40 kommuner har nått 80 %". */
  private static Optional<Figure> municipalitiesReaching(List<Figure> stated) {
    return only(stated.stream().filter(figure -> !figure.isPerCent()))
        .filter(figure -> figure.unit().equals(Quantity.MUNICIPALITIES));
  }

  private static Optional<Figure> only(Stream<Figure> figures) {
    List<Figure> all = figures.toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static Optional<Target> target(Figure figure, Population population) {
    String unit = figure.unit().isEmpty() ? Lexicon.word("one-piece") : figure.unit();
    Quantity wanted = new Quantity(figure.number(), unit);
    if (!isPossible(wanted, population)) {
      return Optional.empty();
    }
    if (wanted.number().signum() == 0 && figure.sense() == Sense.PLAIN) {
      return Optional.of(new Target.AtMost(wanted));
    }
    return switch (figure.sense()) {
      case PLAIN, AT_LEAST -> Optional.of(new Target.AtLeast(wanted));
      case AT_MOST -> Optional.of(new Target.AtMost(wanted));
      case EXACTLY -> Optional.of(new Target.Exactly(wanted));
      case ABOVE -> Optional.of(new Target.Above(wanted));
      case BELOW -> Optional.of(new Target.Below(wanted));
      case BETWEEN ->
          Optional.of(
              new Target.Between(
                  Target.Between.Limit.including(wanted.number()),
                  Target.Between.Limit.including(figure.upTo().orElseThrow()),
                  unit));
      case INEXACT, WHOLE, PERHAPS_NEGATIVE -> Optional.empty();
    };
  }

  /**
   * Returns whether a quantity is possible: municipalities are whole, and at most the population.
   */
  static boolean isPossible(Quantity quantity, Population population) {
    if (quantity.number().signum() < 0 && !Nouns.canBeNegative(quantity.unit())) {
      return false;
    }
    if (!quantity.number().isWhole() && Nouns.countsUp(quantity.unit())) {
      return false;
    }
    return !quantity.unit().equals(Quantity.MUNICIPALITIES)
        || (quantity.number().isWhole()
            && quantity.number().signum() >= 0
            && (population.isEmpty()
                || quantity.number().compareTo(Ratio.of(population.size())) <= 0));
  }

  /** "47 av 49 kommuner", where the goal itself has no number. */
  private static Optional<GoalMeaning> fromComment(
      List<Reading> readings, PrintedFigures printed, Population population) {
    return only(readings.stream()
            .filter(
                reading ->
                    reading.role().isAffirmed()
                        || (printed.value().isPresent() && reading.role().yieldsToPrint()))
            .map(Reading::figure)
            .filter(figure -> figure.of().isPresent()))
        .filter(figure -> !figure.unit().isEmpty() && !figure.isPerCent())
        .filter(
            figure ->
                printed.value().isEmpty()
                    || printed.isValue(figure.number())
                    || figure.of().filter(printed::isValue).isPresent())
        .map(figure -> new Quantity(figure.of().orElseThrow(), figure.unit()))
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
                .orElse(Lexicon.word("one-piece"));
    Target target = new Target.DirectionOnly(upwards.get(0), unit);
    return Optional.of(
        of(
            target,
            Phrase.of("page.direction")
                .with("kind", Phrase.of("target." + target.kind().key()))
                .with("unit", new Part.Unit(unit))));
  }
}

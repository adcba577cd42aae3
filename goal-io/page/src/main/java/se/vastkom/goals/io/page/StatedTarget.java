package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Comment.Reading;
import se.vastkom.goals.io.page.Figure.Sense;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.model.Target.Between;
import se.vastkom.goals.model.Target.Between.Limit;
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
record StatedTarget(Target target, TargetOrigin origin, Phrase remark) {

  private static final Pattern DIRECTION = Lexicon.wholeWord("({direction-up})|{direction-down}");
  private static final Pattern ZERO =
      Lexicon.pattern("(?iu)(?<![\\d.,])0(?![\\d.,])|(?<!\\p{L}){zero}(?!\\p{L})");
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
  static StatedTarget of(
      String title,
      List<Figure> numbers,
      PrintedFigures printed,
      List<Reading> readings,
      Population population) {
    List<Figure> stated = stated(title, numbers);
    if (stated.isEmpty()) {
      return direction(title)
          .or(() -> fromComment(readings, printed, population))
          .orElseGet(() -> of(new Target.Milestone(), Phrase.of("page.no-target")));
    }
    Optional<Figure> meant = meant(stated, printed);
    return stated.stream()
        .filter(figure -> figure.sense() == Sense.PERHAPS_NEGATIVE)
        .findFirst()
        .map(signed -> open("page.target-signed", signed))
        .or(() -> composite(stated, population))
        .or(() -> meant.flatMap(figure -> unsettled(figure, title)))
        .or(
            () ->
                meant
                    .filter(figure -> !isOfFraction(figure, title, population))
                    .flatMap(figure -> target(figure, population))
                    .map(target -> of(target, found("page.target", target))))
        .orElseGet(
            () ->
                of(
                    new Target.Milestone(),
                    Phrase.of(stated.size() == 1 ? "page.target-inexact" : "page.target-unsettled")
                        .with("found", Phrase.list(stated, Figure::amount))));
  }

  private static StatedTarget of(Target target, Phrase remark) {
    return new StatedTarget(target, TargetOrigin.STATED, remark);
  }

  private static StatedTarget open(String key, Figure figure) {
    return of(new Target.None(), Phrase.of(key).with("found", figure.amount()));
  }

  private static Phrase found(String key, Target target) {
    Part wanted =
        target instanceof Target.Between between
            ? between.phrase()
            : target.wanted().<Part>map(Quantity::part).orElseThrow();
    return Phrase.of(key)
        .with("kind", Phrase.of("target." + target.kind().key()))
        .with("target", wanted);
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
    return figure.isOfSome(population)
        || Lexicon.isIn("exception", title)
        || Lexicon.isIn("fraction-of-goal", isMarked(figure) ? figure.unit() : title);
  }

  /**
   * Returns the meaning of a goal with a number alone, which wants at least as many of what nobody
   * wants less of: "25 kommuner har en plan", "84 % nöjda". Of anything else it is not known.
   */
  private static Optional<StatedTarget> unsettled(Figure figure, String title) {
    boolean isZero = figure.number().signum() == 0;
    boolean countsUp =
        Nouns.countsUp(figure.unit()) || (figure.isPerCent() && Lexicon.isIn("wanted-much", title));
    boolean isSaid =
        isZero ? !Nouns.canBeNegative(figure.unit()) : countsUp && !Lexicon.isIn("unwanted", title);
    return figure.sense() != Sense.PLAIN || isSaid
        ? Optional.empty()
        : Optional.of(open(isZero ? "page.target-zero" : "page.target-unsaid", figure));
  }

  /**
   * Returns the target of "35 kommuner erbjuder 5 e-tjänster": municipalities that each have all of
   * the others.
   */
  private static Optional<StatedTarget> composite(List<Figure> stated, Population population) {
    if (stated.size() != 2 || !stated.stream().allMatch(StatedTarget::isCount)) {
      return Optional.empty();
    }
    Quantity each = stated.get(0).quantity();
    Quantity parts = stated.get(1).quantity();
    boolean isEach =
        each.unit().equals(Quantity.MUNICIPALITIES)
            && !stated.get(1).unit().isEmpty()
            && !stated.get(1).isPerCent()
            && !Nouns.same(each.unit(), parts.unit())
            && isPossible(each, population);
    if (!isEach) {
      return Optional.empty();
    }
    Target target = new Target.Composite(each.number().numerator().intValueExact(), parts);
    Phrase remark = found("page.target-composite", target).with("parts", parts.part());
    return Optional.of(of(target, remark));
  }

  private static boolean isCount(Figure figure) {
    return figure.number().isWhole()
        && figure.number().signum() > 0
        && (figure.sense() == Sense.PLAIN || figure.sense() == Sense.AT_LEAST);
  }

  /**
   * Returns the one number that is meant: the only one, the one printed as value, the one marked
   * so, or the municipalities of "40 kommuner har nått 80 %".
   */
  private static Optional<Figure> meant(List<Figure> stated, PrintedFigures printed) {
    return only(stated, figure -> true)
        .or(() -> only(stated, figure -> printed.isValue(figure.number())))
        .or(() -> only(stated, StatedTarget::isMarked))
        .or(
            () ->
                only(stated, figure -> !figure.isPerCent())
                    .filter(figure -> figure.unit().equals(Quantity.MUNICIPALITIES)));
  }

  private static boolean isMarked(Figure figure) {
    return switch (figure.sense()) {
      case AT_LEAST, AT_MOST, EXACTLY, BETWEEN -> true;
      default -> figure.of().isPresent();
    };
  }

  private static Optional<Figure> only(List<Figure> figures, Predicate<Figure> which) {
    List<Figure> all = figures.stream().filter(which).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  private static Optional<Target> target(Figure figure, Population population) {
    Quantity wanted = figure.quantity();
    if (!isPossible(wanted, population)) {
      return Optional.empty();
    }
    boolean isZero = wanted.number().signum() == 0;
    return switch (figure.sense()) {
      case PLAIN -> Optional.of(isZero ? new Target.AtMost(wanted) : new Target.AtLeast(wanted));
      case AT_LEAST -> Optional.of(new Target.AtLeast(wanted));
      case AT_MOST -> Optional.of(new Target.AtMost(wanted));
      case EXACTLY -> Optional.of(new Target.Exactly(wanted));
      case ABOVE -> Optional.of(new Target.Above(wanted));
      case BELOW -> Optional.of(new Target.Below(wanted));
      case BETWEEN ->
          figure
              .upTo()
              .map(Limit::including)
              .map(most -> new Between(Limit.including(wanted.number()), most, wanted.unit()));
      case INEXACT, WHOLE, PERHAPS_NEGATIVE -> Optional.empty();
    };
  }

  /**
   * Returns whether a quantity is possible: municipalities are whole, and at most the population.
   */
  static boolean isPossible(Quantity quantity, Population population) {
    Ratio number = quantity.number();
    boolean areTooMany =
        quantity.unit().equals(Quantity.MUNICIPALITIES)
            && !population.isEmpty()
            && number.compareTo(Ratio.of(population.size())) > 0;
    return !areTooMany
        && (number.signum() >= 0 || Nouns.canBeNegative(quantity.unit()))
        && (number.isWhole() || !Nouns.countsUp(quantity.unit()));
  }

  /** "47 av 49 kommuner", where the goal itself has no number. */
  private static Optional<StatedTarget> fromComment(
      List<Reading> readings, PrintedFigures printed, Population population) {
    List<Figure> parts =
        readings.stream()
            .filter(
                reading ->
                    reading.role().isAffirmed()
                        || (printed.value().isPresent() && reading.role().yieldsToPrint()))
            .map(Reading::figure)
            .filter(figure -> figure.of().isPresent())
            .toList();
    return only(parts, figure -> true)
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
                new StatedTarget(
                    new Target.AtLeast(wanted),
                    TargetOrigin.FROM_COMMENT,
                    Phrase.of("page.target-from-comment").with("target", wanted.part())));
  }

  /** "Öka antalet e-tjänster", "andelen elever ska öka". */
  private static Optional<StatedTarget> direction(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    List<Boolean> upwards =
        DIRECTION.matcher(lower).results().map(found -> found.group(1) != null).distinct().toList();
    Matcher amount = AMOUNT_OF.matcher(lower);
    if (upwards.isEmpty() || !amount.find()) {
      return Optional.empty();
    }
    if (upwards.size() > 1 || Lexicon.isIn("goal-denial", title)) {
      return Optional.of(of(new Target.None(), Phrase.of("page.direction-unsettled")));
    }
    String unit =
        amount.group("share") != null
            ? Nouns.PER_CENT
            : Nouns.unit(List.of(amount.group("what").split(" ", -1)))
                .orElse(Lexicon.word("one-piece"));
    Target target = new Target.DirectionOnly(upwards.get(0), unit);
    Phrase remark =
        Phrase.of("page.direction")
            .with("kind", Phrase.of("target." + target.kind().key()))
            .with("unit", new Part.Unit(unit));
    return Optional.of(of(target, remark));
  }
}

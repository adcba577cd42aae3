package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.page.Mention.Sense;
import se.vastkom.goals.io.page.Mention.Stance;
import se.vastkom.goals.model.Goal.TargetOrigin;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The target that a goal's text states.
 *
 * @param target what the goal wants; a milestone where no number settles it; none where a number
 *     does, in a way that no target has
 * @param origin whether the goal itself says so
 * @param said how it was found, for a remark
 */
record GoalMeaning(Target target, TargetOrigin origin, Phrase said) {

  private static final Pattern DIRECTION =
      Pattern.compile(
          "(?<!\\p{L})(?:(?<up>öka|ökar|ökas|fler|ökat)|(?<down>minska|minskar|minskas|färre|minskat))(?!\\p{L})");
  private static final Pattern ZERO =
      Pattern.compile("(?iu)(?<![\\d.,])0(?![\\d.,])|(?<!\\p{L})noll(?!\\p{L})");
  private static final Pattern FRACTION =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:hälften|halva|(?:tred|fjär|fem|sjätte|tion)(?:je|de|te)?del\\p{L}*|varannan"
              + "|var (?:tredje|fjärde|femte)"
              + "|merparten|majoriteten|flertalet|de flesta)(?!\\p{L})");
  private static final Pattern DENIED =
      Pattern.compile("(?iu)(?<!\\p{L})(?:inte|ej|aldrig|ingen|inget|inga|saknar?)(?!\\p{L})");

  /** What there is to be less of, so that a number alone may be the most or the least. */
  private static final Pattern LITTLE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})\\p{L}*(?:frånvaro|kostnad|olyck|skad|avbrott|utsläpp|väntetid|handläggningstid"
              + "|svarstid|ledtid|kötid"
              + "|restid|klagomål|felanmäl|avvikelse|brott|bränder|arbetslös|underskott|skuld|avhopp|vakans|läck"
              + "|svinn|förbrukning"
              + "|(?:energi|el|vatten)användning|personalomsättning|timavlöna|övertid|återfall|suicid|dödsfall"
              + "|mobb|kränkning"
              + "|skadegörelse|otrygg|missnöj|buller|konkurs|vräkning|ohälsa)\\p{L}*");

  private static final Pattern AMOUNT_OF =
      Pattern.compile(
          "(?<!\\p{L})(?:(?<share>andel(?:en)?)|antal(?:et)?|fler|färre) (?<what>[\\p{L}-]+(?: [\\p{L}-]+){0,3})");

  /**
   * Reads a goal.
   *
   * @param title the goal's text
   * @param numbers the numbers in it
   * @param value the number printed under "Värde", which may say which of them is meant
   * @param told the numbers in the comment, which may say it where the goal does not
   * @param population how many municipalities there are
   */
  static GoalMeaning of(
      String title,
      List<Mention> numbers,
      Optional<Ratio> value,
      List<Mention> told,
      int population) {
    List<Mention> stated = stated(title, numbers);
    Optional<Mention> signed = stated.stream().filter(one -> one.doubt().isPresent()).findFirst();
    if (signed.isPresent()) {
      return open("page.target-signed", signed.get());
    }
    if (stated.isEmpty()) {
      return direction(title)
          .or(() -> fromComment(told, value, population))
          .orElseGet(() -> milestone(Phrase.of("page.no-target")));
    }
    Optional<GoalMeaning> composite = composite(stated, population);
    if (composite.isPresent()) {
      return composite.get();
    }
    Optional<Mention> meant = meant(stated, value);
    return meant
        .flatMap(mention -> unsettled(mention, title))
        .or(
            () ->
                meant
                    .filter(mention -> !isOfFraction(mention, title))
                    .flatMap(mention -> target(mention, population))
                    .map(target -> stated("page.target", target)))
        .orElseGet(
            () ->
                milestone(
                    Phrase.of(stated.size() == 1 ? "page.target-inexact" : "page.target-unsettled")
                        .with("found", Phrase.list(stated, GoalMeaning::amount))));
  }

  /** The numbers that a goal may want: not an article, nor the 49 of "75 % av de 49". */
  private static List<Mention> stated(String title, List<Mention> numbers) {
    boolean saysZero = ZERO.matcher(title).find();
    List<Mention> all =
        numbers.stream()
            .filter(mention -> !mention.weak() && (saysZero || mention.number().signum() != 0))
            .distinct()
            .toList();
    List<Mention> parts = all.stream().filter(mention -> !mention.isWhole()).toList();
    return parts.isEmpty() ? all : parts;
  }

  /** "Två tredjedelar", or "hälften" and a number that is not marked as wanted. */
  private static boolean isOfFraction(Mention mention, String title) {
    return FRACTION.matcher(mention.unit()).find()
        || (!isMarked(mention) && FRACTION.matcher(title).find());
  }

  /** Why a number that a goal names is no target that can be read, where it is not. */
  private static Optional<GoalMeaning> unsettled(Mention mention, String title) {
    boolean isPlain = mention.sense() == Sense.PLAIN;
    if (mention.sense() == Sense.BELOW) {
      return Optional.of(open("page.target-below", mention));
    }
    if (isPlain && mention.number().signum() == 0 && Nouns.canBeNegative(mention.unit())) {
      return Optional.of(open("page.target-zero", mention));
    }
    boolean isUnsaid =
        isPlain
            && mention.number().signum() > 0
            && (Nouns.isTime(mention.unit())
                || DENIED.matcher(title).find()
                || (LITTLE.matcher(title).find() && isOfLittle(mention.unit())));
    return isUnsaid ? Optional.of(open("page.target-unsaid", mention)) : Optional.empty();
  }

  /** Whether a unit is a share or a sum of what nobody wants more of, or that itself. */
  private static boolean isOfLittle(String unit) {
    return Nouns.canBeNegative(unit) || LITTLE.matcher(unit).find();
  }

  private static GoalMeaning open(String key, Mention mention) {
    return new GoalMeaning(
        new Target.None(), TargetOrigin.STATED, Phrase.of(key).with("found", amount(mention)));
  }

  private static GoalMeaning stated(String key, Target target) {
    return new GoalMeaning(
        target,
        TargetOrigin.STATED,
        Phrase.of(key)
            .with("kind", Phrase.of("target." + target.kind().key()))
            .with("target", target.wanted().map(Quantity::part).orElseThrow()));
  }

  private static GoalMeaning milestone(Phrase said) {
    return new GoalMeaning(new Target.Milestone(), TargetOrigin.STATED, said);
  }

  /** A mention's number with its unit, to be said. */
  static Part amount(Mention mention) {
    return new Part.Amount(mention.number(), mention.unit());
  }

  /** "35 kommuner erbjuder 5 e-tjänster": so many municipalities, each with all of so many. */
  private static Optional<GoalMeaning> composite(List<Mention> stated, int population) {
    boolean areCounts = stated.size() == 2 && stated.stream().allMatch(GoalMeaning::isCount);
    if (!areCounts) {
      return Optional.empty();
    }
    Mention first = stated.get(0);
    Mention second = stated.get(1);
    boolean each =
        first.unit().equals(Quantity.MUNICIPALITIES)
            && !second.unit().isEmpty()
            && !second.unit().equals("%")
            && !Nouns.same(first.unit(), second.unit())
            && first.number().compareTo(Ratio.of(population)) <= 0;
    if (!each) {
      return Optional.empty();
    }
    Target.Composite target =
        new Target.Composite(
            first.number().numerator().intValueExact(),
            new Quantity(second.number(), second.unit()));
    GoalMeaning meaning = stated("page.target-composite", target);
    return Optional.of(
        new GoalMeaning(
            target, TargetOrigin.STATED, meaning.said.with("parts", target.parts().part())));
  }

  private static boolean isCount(Mention mention) {
    return mention.number().isWhole()
        && mention.number().signum() > 0
        && (mention.sense() == Sense.PLAIN || mention.sense() == Sense.AT_LEAST);
  }

  /** The one number that is meant: the only one, the one marked so, or the one printed as value. */
  private static Optional<Mention> meant(List<Mention> stated, Optional<Ratio> value) {
    if (stated.size() == 1) {
      return Optional.of(stated.get(0));
    }
    return only(stated.stream().filter(GoalMeaning::isMarked).toList())
        .or(
            () ->
                only(
                    stated.stream()
                        .filter(one -> value.equals(Optional.of(one.number())))
                        .toList()))
        .or(() -> municipalitiesReaching(stated));
  }

  private static boolean isMarked(Mention mention) {
    return mention.of().isPresent() || mention.sense() != Sense.PLAIN;
  }

  /** "40 kommuner har nått 80 %" wants 40 municipalities. */
  private static Optional<Mention> municipalitiesReaching(List<Mention> stated) {
    List<Mention> counts = stated.stream().filter(one -> !one.unit().equals("%")).toList();
    return only(counts).filter(one -> one.unit().equals(Quantity.MUNICIPALITIES));
  }

  private static Optional<Mention> only(List<Mention> mentions) {
    return mentions.size() == 1 ? Optional.of(mentions.get(0)) : Optional.empty();
  }

  private static Optional<Target> target(Mention mention, int population) {
    String unit = mention.unit().isEmpty() ? "st" : mention.unit();
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
      case BELOW, INEXACT -> Optional.empty();
    };
  }

  /** Whether there can be so many: municipalities are whole, and no more than there are. */
  static boolean isPossible(Quantity quantity, int population) {
    return !quantity.countsMunicipalities()
        || (quantity.number().isWhole() && quantity.number().compareTo(Ratio.of(population)) <= 0);
  }

  /** "47 av 49 kommuner", where the goal itself says no number. */
  private static Optional<GoalMeaning> fromComment(
      List<Mention> told, Optional<Ratio> value, int population) {
    List<Mention> wholes = told.stream().filter(mention -> mention.of().isPresent()).toList();
    return only(wholes)
        .filter(mention -> mention.stance() == Stance.IS || mention.stance() == Stance.PLANNED)
        .filter(
            mention ->
                mention.doubt().isEmpty()
                    || (value.isPresent()
                        && mention.doubt().filter(Doubt::yieldsToPrint).isPresent()))
        .filter(mention -> !mention.unit().isEmpty() && !mention.unit().equals("%"))
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
    Matcher direction = DIRECTION.matcher(lower);
    Matcher amount = AMOUNT_OF.matcher(lower);
    if (!direction.find() || !amount.find()) {
      return Optional.empty();
    }
    boolean upwards = direction.group("up") != null;
    boolean isOtherwise = false;
    while (direction.find()) {
      isOtherwise |= upwards != (direction.group("up") != null);
    }
    if (isOtherwise || DENIED.matcher(title).find()) {
      return Optional.of(
          new GoalMeaning(
              new Target.None(), TargetOrigin.STATED, Phrase.of("page.direction-unsettled")));
    }
    String unit =
        amount.group("share") != null
            ? "%"
            : Nouns.unit(List.of(amount.group("what").split(" ", -1))).orElse("st");
    return Optional.of(
        new GoalMeaning(
            new Target.DirectionOnly(upwards, unit),
            TargetOrigin.STATED,
            Phrase.of("page.direction")
                .with("kind", Phrase.of(upwards ? "target.öka" : "target.minska"))
                .with("unit", new Part.Unit(unit))));
  }
}

package se.vastkom.goals.words;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;

/** The names of units: in either language, singular or plural, and as people shorten them. */
public final class UnitNames {

  /** The keys of units with words, which are their Swedish plurals. */
  private static final List<String> ALL = Words.swedish().units();

  /** Other names of the same unit; those of one unit are one. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("%", "%"),
          Map.entry("procent", "%"),
          Map.entry("per cent", "%"),
          Map.entry("percent", "%"),
          Map.entry("procentenhet", "procentenheter"),
          Map.entry("kr", "kronor"),
          Map.entry("sek", "kronor"),
          Map.entry("tusen kronor", "tkr"),
          Map.entry("tusen kr", "tkr"),
          Map.entry("tsek", "tkr"),
          Map.entry("ksek", "tkr"),
          Map.entry("mnkr", "mkr"),
          Map.entry("msek", "mkr"),
          Map.entry("milj kr", "mkr"),
          Map.entry("mn kr", "mkr"),
          Map.entry("miljoner kr", "mkr"),
          Map.entry("miljoner kronor", "mkr"),
          Map.entry("st", "st"),
          Map.entry("styck", "st"),
          Map.entry("stycken", "st"));

  private static final Pattern POINTS = Pattern.compile("[. ]+");

  private UnitNames() {}

  /** Returns the key of a unit, however it is written; empty of one that has no words. */
  public static Optional<String> known(String written) {
    String plain = POINTS.matcher(Spelling.plain(written)).replaceAll(" ").strip();
    Optional<String> other = Optional.ofNullable(SPELLINGS.get(plain.toLowerCase(Locale.ROOT)));
    return other.isPresent()
        ? other
        : ALL.stream().filter(unit -> isNameOf(unit, plain)).findFirst();
  }

  private static boolean isNameOf(String unit, String written) {
    return List.of(Words.swedish(), Words.english()).stream()
        .anyMatch(
            words ->
                words.unit(unit, Ratio.ONE).equalsIgnoreCase(written)
                    || words.unit(unit, Ratio.ZERO).equalsIgnoreCase(written));
  }

  /** Returns whether two names are of one unit. */
  public static boolean same(String one, String other) {
    return one.equals(other)
        || known(one).filter(unit -> unit.equals(known(other).orElse(""))).isPresent();
  }

  /** Returns all units with words, by their keys. */
  public static Collection<String> all() {
    return ALL;
  }
}

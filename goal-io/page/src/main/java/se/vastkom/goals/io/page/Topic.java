package se.vastkom.goals.io.page;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a goal is about, by its words. A comment that tells of the goal uses its words, or none but
 * those that say how much and when.
 */
final class Topic {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final int SHORTEST_STEM = 4;
  private static final int LONGEST_ENDING = 4;
  private static final int LONG_STEM = 5;
  private static final int SHORT_ENDING = 3;
  private static final int SHORTEST_WORD = 3;

  /** Words that tell how much, when, and by what count, of anything. */
  private static final Set<String> OF_ANYTHING =
      words(
          """
          i på av för från till hos med inom under vid och samt att som den det de dem dessa detta denna en ett
          nu idag dag hittills redan totalt sammanlagt tillsammans alltså därmed dock endast bara hela så då därav varav
          eller per men medan mot jämfört st stycken stycke våra vår kommunens
          kommunen samtliga alla varje både också även inte ej aldrig ingen inga inget utan fram in
          år året årets årsskiftet december slutet sista senaste
          andel andelen antal antalet resultat resultatet utfall utfallet värde värdet siffra siffran nivå nivån betyg
          betyget index mål målet helt överskott överskottet plus
          är var blev blivit har hade ha ligger låg uppgår uppgick utgör utgjorde motsvarar motsvarade
          nådde nått nås nåddes når uppnått uppnåtts uppnåddes uppnår uppnås uppfyllt uppfyller uppfyllde klarar klarat
          klarade klar klart klara färdig färdigt färdiga genomfört genomförts genomförda genomfördes gjort gjorts
          gjordes görs hållit hållits hölls fick fått får tagit tagits tog lagt lagts gått gick kommit används plats drift
          ökat ökade ökar minskat minskade minskar stigit sjunkit förändrats oförändrat oförändrad förbättrats inträffade
          inträffat skedde skett\
          """);

  /**
   * Words that tell that there is something, and so of all there are where nothing is said of it.
   */
  private static final Set<String> OF_GOAL = words("finns fanns länet länets vi");

  /** Words that praise or blame, of anything. */
  private static final Set<String> HOW_IT_WENT =
      words(
          """
          bra dålig dåligt god gott goda hög högt höga låg lågt låga svag svagt stark starkt mycket väl lite liten litet
          stor stort bättre sämre nära långt glädjande rekord fortsatt stabilt positivt negativt tyvärr\
          """);

  private static final String SOURCES =
      "(?:enkät|mätning|undersökning|uppföljning|statistik|rapport|regist|sammanställning|redovisning|årsredovisning)"
          + "\\p{L}*";

  /** "Enligt enkäten", "mätningen visar att": where a number comes from. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:enligt|i) (?:\\p{L}+s )?"
              + SOURCES
              + "|"
              + SOURCES
              + " (?:visar|visade|säger)(?: att)?|enkät(?:en)? i \\p{L}+|uppgift(?:er)? finns)(?!\\p{L})");

  private final String text;
  private final Set<String> words;

  private Topic(String text) {
    this.text = text;
    words = words(text);
  }

  /** The topic of a goal. */
  static Topic of(String goal) {
    return new Topic(goal.toLowerCase(Locale.ROOT));
  }

  /** Each once, in their order. */
  private static Set<String> words(String lower) {
    Set<String> words = new LinkedHashSet<>(Arrays.asList(BETWEEN_WORDS.split(lower, -1)));
    words.remove("");
    return words;
  }

  private static boolean isSame(String own, String word) {
    return isForm(own, word, LONG_STEM, SHORT_ENDING);
  }

  /**
   * Whether the goal has a word, in this form or another. A part of one of its words is another:
   * "skolor" of "förskolor", and "långtidssjukfrånvaro" for "sjukfrånvaro".
   */
  boolean has(String word) {
    return words.stream().anyMatch(own -> isForm(own, word, SHORTEST_STEM, LONGEST_ENDING));
  }

  private static boolean isForm(String own, String word, int stem, int ending) {
    int common = 0;
    int shorter = Math.min(own.length(), word.length());
    while (common < shorter && own.charAt(common) == word.charAt(common)) {
      common++;
    }
    boolean sameStem =
        common >= Math.min(stem, shorter)
            && common >= SHORTEST_WORD
            && Math.max(own.length(), word.length()) - common <= ending;
    return own.equals(word) || sameStem;
  }

  /** Whether the goal has so much to the letter. */
  boolean contains(String part) {
    return text.contains(part);
  }

  /** Whether a text, in any case, names no subject: "Bra år". */
  static boolean isOfNothing(String text) {
    return words(text.toLowerCase(Locale.ROOT)).stream()
        .allMatch(word -> OF_ANYTHING.contains(word) || HOW_IT_WENT.contains(word));
  }

  /** Whether a text, in lower case, says what it tells of, whether that is the goal or not. */
  boolean isTold(String lower) {
    return words(SOURCE.matcher(lower).replaceAll(" ")).stream()
        .anyMatch(word -> !OF_ANYTHING.contains(word));
  }

  /** Whether the goal itself says what casts doubt on a number: "kvinnor", "svarsfrekvens". */
  boolean says(String phrase) {
    List<String> telling =
        words(phrase).stream().filter(word -> !OF_ANYTHING.contains(word)).toList();
    return !telling.isEmpty()
        && telling.stream().allMatch(word -> words.stream().anyMatch(own -> isSame(own, word)));
  }

  /**
   * The first word of a text that is neither the goal's nor one that tells how much or when of
   * anything.
   *
   * @param lower in lower case, without its numbers and their units
   */
  Optional<String> foreign(String lower) {
    Set<String> told = words(SOURCE.matcher(lower).replaceAll(" "));
    boolean isOfGoal = told.stream().anyMatch(word -> !OF_ANYTHING.contains(word) && has(word));
    return told.stream()
        .filter(word -> !OF_ANYTHING.contains(word) && !has(word))
        .filter(word -> !(isOfGoal && OF_GOAL.contains(word)))
        .findFirst();
  }
}

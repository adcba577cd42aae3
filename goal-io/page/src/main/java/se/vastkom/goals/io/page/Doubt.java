package se.vastkom.goals.io.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.words.Phrase;

/**
 * Why a number or a name in a comment is not taken for the outcome.
 *
 * @param kind what the words around it tell of instead
 * @param word the words that say so, in lower case
 */
record Doubt(Kind kind, String word) {

  /** What a number is, when it is not the outcome, and the words that say so. */
  enum Kind {
    /** How many were asked, or answered. */
    RESPONSES(
        "responses",
        "",
        "svarsfrekvens\\p{L}*|svarsandel\\p{L}*|svarsgrad\\p{L}*|deltaga(?:r|nde)(?:frekvens|grad|andel)\\p{L}*|svaren?"
            + "|svarande|svarat|svarade|svarar (?:på|att de inte)|besvara\\p{L}*|obesvara\\p{L}*|svar från"
            + "|enkätsvar från|respondent\\p{L}*"
            + "|tillfråga\\p{L}*|utfråga\\p{L}*|intervjua\\p{L}*|urval\\p{L}*|bortfall\\p{L}*|(?:hörde|hört) av sig"
            + "|återkom(?:mit)?|inrapportera\\p{L}*|rapportera\\p{L}* in|rapporter(?:at|ade)"
            + "|(?:fick|fått|får|fyllt i|fyllde i|skickat in|lämnat in|lämnade in|lämnat|lämnade) (?:\\p{L}+ )?(?:FORMS)"
            + "|(?:deltog|deltagit|deltar|deltagande\\p{L}*|med|ingick|ingår|ingått"
            + "|medverka\\p{L}*) i (?:\\p{L}+ )?(?:FORMS)"
            + "|(?:FORMS) (?:gick|nådde|skickades|skickats|sändes|omfattade|riktades|besvarades)"),
    /** Of others, or a mean of many. */
    ELSEWHERE(
        "elsewhere",
        "snitt(?:et|ets|värde)?(?!\\p{L})|genomsnitt|medel(?:värde|tal|betyg)|grannkommun",
        "riks\\p{L}*|riket\\p{L}*|landets?|nationell\\p{L}*|sveriges?"
            + "|median\\p{L}*|jämförbara|jämförelse\\p{L}*|(?:liknande|andra|övriga) kommuner\\p{L}*"
            + "|(?:andra|övriga) (?:län|länet|regioner|nämnder|skolor|delar)|europa\\p{L}*|norden\\p{L}*"
            + "|internationell\\p{L}*"
            + "|benchmark\\p{L}*|kolada|skr|skl"),
    /** Expected. */
    FORECAST(
        "forecast",
        "prognos|budget",
        "om (?:ett|två|tre|fyra|fem|några|\\d{1,2}) (?:år|månader|veckor)|beräkna[sdt]\\p{L}*|förvänta\\p{L}*"
            + "|väntas|väntade|förutspå\\p{L}*|uppskatta\\p{L}*"
            + "|bedöms (?:bli|vara|nå|kunna|ha)|(?:nästa|nästkommande|kommande|följande|nästföljande) \\p{L}+|framöver"
            + "|framtid\\p{L}*|på sikt|på gång|på väg|snart|inom kort|kalkyl\\p{L}*|bli|blir|kommer"
            + "|senare|hoppas|hoppades|förhopp\\p{L}*"),
    /** Wanted, now or later. */
    WANTED(
        "wanted",
        "krav(?:et|en)?(?!\\p{L})",
        "^mål(?:et|en)?(?=,)|av mål(?:et|en|värdet)?|(?:är|var) målet|som mål|(?:nått|uppnått|uppfyllt|nåddes|uppnåddes) till"
            + "|mål(?:et|en)? (?:för|nästa|till|år|sattes|har satts|på sikt|höjs|höjdes|sänks)|mål(?:et|en)? (?:19|20|21)\\d\\d"
            + "|(?:nya|nytt|höjt|höjda|nästa) mål\\p{L}*|mål(?:tal|nivå|värde|sättning|bild)\\p{L}*|(?:del|etapp"
            + "|års)mål\\p{L}*"
            + "|ambition\\p{L}*|(?:gräns|rikt)värde\\p{L}*|önskemål\\p{L}*|önskar|önskan|vill|skulle"),
    /** Possible, wished for or needed. */
    POSSIBLE(
        "possible",
        "finansiering",
        "kan|kunde|kunna|borde|bör|krävs|kräver|krävde|krävdes|behövs|behöver|behövde|behov\\p{L}*|måste|utred\\p{L}*"
            + "|överväg\\p{L}*|diskuter\\p{L}*|undersöker|undersöks|undersöktes|möjlig\\p{L}*|potentiell\\p{L}*"
            + "|förbered\\p{L}*"
            + "|ansök\\p{L}*|sökt|söker|medel|bidrag\\p{L}*|anslag\\p{L}*|pengar\\p{L}*"),
    /** Have said no, left or failed. */
    DECLINED(
        "declined",
        "",
        "tack(?:a|ar|at|ade) nej|avstå\\p{L}*|avböj\\p{L}*|dra(?:git|gits|r) (?:\\p{L}+ )?(?:ur|tillbaka)"
            + "|drog (?:\\p{L}+ )?(?:ur|tillbaka)|hoppa\\p{L}* av|avhopp\\p{L}*|(?:sa|sade|säger|sagt|rösta\\p{L}*"
            + "|svara\\p{L}*) nej"
            + "|nek(?:a|ar|at|ade|ades|ats|as)|avsl(?:og|ogs|agit|agits|ås|ag|aget)|avvis\\p{L}*|misslyck\\p{L}*"
            + "|lämna(?:t|de|r)"
            + "|utträ\\p{L}*|(?:gått|gick|går) ur|sluta(?:t|de|r)|vägra\\p{L}*|underkän\\p{L}*|missa\\p{L}*|skrota\\p{L}*"
            + "|slopa\\p{L}*|avbr[uöy]t\\p{L}*|avveckla\\p{L}*|upphör\\p{L}*|stoppa\\p{L}*|överklaga\\p{L}*"
            + "|mots[aä]tt\\p{L}*"
            + "|emot|nej"),
    /** Remaining, late or lacking. */
    REMAINING(
        "remaining",
        "brist",
        "återstå\\p{L}*|kvarstå\\p{L}*|kvar|sakna\\p{L}*|försena\\p{L}*|försening\\p{L}*|dröj\\p{L}*|släpar"
            + "|väntar|avvakta\\p{L}*|vilande|pausa\\p{L}*|köar|ogjord\\p{L}*|oklar\\p{L}*|okänt|utestå\\p{L}*"
            + "|resterande"),
    /** Asked, invited, offered or interested. */
    ASKED(
        "asked",
        "intresse",
        "nyfik\\p{L}*|inbjud\\p{L}*|inbjöd\\p{L}*|bju(?:dits|dit|der|ds) in|bjöds? in|erbjudits|erbjöds"
            + "|erbjudande\\p{L}*|erbjud(?:en|na)|skicka(?:t|ts|des|de)|sän[dt]s?|sändes|utskick\\p{L}*|informera\\p{L}*"
            + "|kontakta\\p{L}*|uppmana\\p{L}*|uppmuntra\\p{L}*|anmäl\\p{L}*"),
    /** Of some of those that the goal is about. */
    PART(
        "part",
        "",
        "kvinn(?:o\\p{L}*|lig\\p{L}*)|män|männ(?:en|ens)|mäns|manlig\\p{L}*|flick\\p{L}*|pojk\\p{L}*|tjej\\p{L}*"
            + "|killar\\p{L}*"
            + "|(?<=bland )(?!annat|andra|kommun|länets|våra|alla|samtliga|de )\\p{L}+|delvis|delar av|en del av|viss del"
            + "|utrikes|utlandsfödd\\p{L}*|inrikes|yngre|äldre|ungdom\\p{L}*|(?:ex|in)klusive|(?:ex|in)kl|undantaget"),
    /** Not sure. */
    UNSURE(
        "unsure",
        "",
        "preliminär\\p{L}*|osäker\\p{L}*|eventuell\\p{L}*|kanske|troligen|troligtvis|trolig\\p{L}*"
            + "|sannolik\\p{L}*|antagligen"
            + "|förmodligen|möjligen|uppskattningsvis|ungefärlig\\p{L}*|felaktig\\p{L}*"),
    /** Of an earlier time. */
    EARLIER(
        "earlier",
        "fjol",
        "förra \\p{L}+|föregående \\p{L}+|dessförinnan|tidigare|innan|till och med (?!december)\\p{L}+"),
    /** Below zero, or a loss. */
    SIGN("sign", "underskott|förlust", "minus\\p{L}*|negativ\\p{L}*|back|röda siffror"),
    /** Below zero for sure. */
    NEGATIVE("negative", "", ""),
    /** Said not to be. */
    DENIED("denied", "", ""),
    /** Intended. */
    PLANNED("planned", "", "planera\\p{L}*|aviser\\p{L}*"),
    /** Of a year that has not come. */
    LATER("later", "", ""),
    /** No word shows that it tells of the goal. */
    FOREIGN("foreign", "", "");

    private final String key;
    private final Pattern words;

    /**
     * A kind.
     *
     * @param within what may stand anywhere in a word
     * @param words whole words
     */
    Kind(String key, String within, String words) {
      this.key = key;
      String whole = "(?<!\\p{L})(?=\\p{L})(?:" + words.replace("FORMS", FORMS) + ")(?!\\p{L})";
      this.words =
          Pattern.compile(
              words.isEmpty()
                  ? "(?!)"
                  : within.isEmpty() ? whole : whole + "|(?:" + within + ")\\p{L}*");
    }

    /** What is found, from the beginning of its first word. */
    private static String found(String text, Matcher matcher) {
      int start = matcher.start();
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      return text.substring(start, matcher.end());
    }
  }

  private static final String FORMS =
      "\\p{L}*(?:enkät|frågor|frågeformulär|undersökning|mätning|urval|studie|intervju|fokusgrupp|formulär)\\p{L}*";

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|21)\\d\\d(?!\\d)");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?<!\\d)(?:19|20|21)\\d\\d ?[-\u2013\u2212/] ?(?:(?:19|20|21)\\d\\d|\\d\\d)(?![\\d-])");

  /** Those that tell what a number beside them is: "84 procent, enligt prognosen". */
  private static final Set<Kind> APART =
      EnumSet.of(
          Kind.RESPONSES,
          Kind.ELSEWHERE,
          Kind.FORECAST,
          Kind.WANTED,
          Kind.PART,
          Kind.UNSURE,
          Kind.EARLIER,
          Kind.SIGN);

  private static final Set<Kind> OF_COLUMN =
      EnumSet.of(Kind.RESPONSES, Kind.ELSEWHERE, Kind.FORECAST, Kind.PART, Kind.EARLIER);

  /**
   * The first doubt that the words around a number cast on it.
   *
   * @param words in lower case
   * @param topic the goal's; what it says itself casts no doubt
   */
  static Optional<Doubt> in(String words, Topic topic) {
    return in(words, topic, EnumSet.allOf(Kind.class));
  }

  /** The doubt that words cast on a number in the clause or sentence beside. */
  static Optional<Doubt> apart(String words, Topic topic) {
    return in(words, topic, APART);
  }

  /** A year that is not the one followed up, where that stands nowhere around, or several. */
  static Optional<Doubt> ofYear(String text, int year, Topic topic) {
    Matcher span = YEARS.matcher(text);
    if (span.find() && !topic.contains(span.group())) {
      return Optional.of(new Doubt(Kind.EARLIER, span.group()));
    }
    List<String> years = YEAR.matcher(text).results().map(MatchResult::group).toList();
    return years.contains(String.valueOf(year))
        ? Optional.empty()
        : years.stream()
            .filter(told -> !topic.contains(told))
            .findFirst()
            .map(
                told -> new Doubt(Integer.parseInt(told) > year ? Kind.LATER : Kind.EARLIER, told));
  }

  /** Whether a heading says that a column is of some, of others, or of another time. */
  static boolean isOfOther(String heading) {
    return in(heading.toLowerCase(Locale.ROOT), Topic.of(""), OF_COLUMN).isPresent();
  }

  private static Optional<Doubt> in(String words, Topic topic, Set<Kind> kinds) {
    for (Kind kind : kinds) {
      Matcher matcher = kind.words.matcher(words);
      while (matcher.find()) {
        String found = Kind.found(words, matcher);
        if (!topic.says(found)) {
          return Optional.of(new Doubt(kind, found));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a printed value or share that fits the number is enough to take it all the same. What
   * is denied is not there, whatever fits.
   */
  boolean yieldsToPrint() {
    return kind == Kind.FOREIGN || kind == Kind.PLANNED || kind == Kind.LATER;
  }

  /** Whether another number, said without doubt, is the outcome beside this one. */
  boolean competes() {
    return kind == Kind.FOREIGN;
  }

  /** The reason why names are not taken, to be said. */
  Phrase reason() {
    return Phrase.of("page.doubt." + kind.key).with("word", word);
  }

  /** That a number is not taken, and why. */
  Phrase of(Mention mention) {
    return switch (kind) {
      case SIGN -> notTaken("page.not-taken-sign", mention).with("word", word);
      case NEGATIVE -> notTaken("page.not-taken-negative", mention).with("word", word);
      default -> notTaken("page.not-taken", mention).with("why", reason());
    };
  }

  private static Phrase notTaken(String key, Mention mention) {
    return Phrase.of(key).with("number", GoalMeaning.amount(mention));
  }
}

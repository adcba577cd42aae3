package se.vastkom.goals.io.page;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.vastkom.goals.io.page.Mention.Sense;
import se.vastkom.goals.io.page.Tokens.Kind;

/**
 * How a text compares with a number: "minst", "får inte överstiga", "eller lägre", "≤". A word that
 * compares and stands too far from the number, or is not known, makes it {@link Sense#INEXACT}.
 */
final class ComparisonWords {

  private static final Set<String> AT_LEAST = Set.of("minst", "lägst", "åtminstone", "minimum");
  private static final Set<String> AT_MOST =
      Set.of("högst", "max", "maximalt", "maximum", "maximal");
  private static final Set<String> EXACTLY = Set.of("exakt", "precis");
  private static final Set<String> ABOUT =
      Set.of(
          "cirka",
          "ca",
          "omkring",
          "ungefär",
          "runt",
          "nästan",
          "drygt",
          "knappt",
          "uppemot",
          "närmare",
          "flera",
          "typ",
          "uppskattningsvis",
          "genomsnitt",
          "snitt",
          "genomsnittligt",
          "kanske",
          "troligen",
          "mellan",
          "eller");
  private static final Set<String> LESS =
      Set.of("färre", "mindre", "lägre", "kortare", "under", "billigare");
  private static final Set<String> MORE =
      Set.of("fler", "mer", "mera", "högre", "större", "längre", "över");
  private static final Pattern GOES_UNDER =
      Pattern.compile("underst(?:ig|eg)\\p{L}*|underskrid\\p{L}*");
  private static final Pattern GOES_OVER =
      Pattern.compile("överst(?:ig|eg)\\p{L}*|överskrid\\p{L}*|överträff\\p{L}*");
  private static final Pattern LIMITS =
      Pattern.compile(
          "begräns\\p{L}*|halvera\\p{L}*|högsta|lägsta|tillåt\\p{L}*|tak|taket|gräns\\p{L}*|övre|nedre");
  private static final Set<String> BETWEEN_TWO =
      Set.of("till", "eller", "och", "samt", "respektive", "resp");
  private static final Set<String> DENIES = Set.of("inte", "ej", "icke", "aldrig");
  private static final Set<String> NO = Set.of("ingen", "inget", "inga", "varken");

  /** Stops that may stand between: "högst: 40", "(högst) 40". */
  private static final Set<String> BEFORE_NUMBER = Set.of(":", "(", ")");

  /** What may stand between a word that compares and its number. */
  private static final Set<String> BETWEEN =
      Set.of(
          "uppgå",
          "uppgår",
          "till",
          "vara",
          "är",
          "var",
          "bli",
          "blir",
          "ligga",
          "ligger",
          "på",
          "om",
          "i",
          "ha",
          "har",
          "ska",
          "skall",
          "får",
          "utgöra",
          "utgör",
          "motsvara",
          "motsvarar",
          "kosta",
          "kostar",
          "ta",
          "tar",
          "omfatta",
          "omfattar",
          "cirka",
          "ca",
          "en",
          "nivå",
          "nivån",
          "överstiga",
          "understiga");

  private static final Set<String> TO_LESS =
      Set.of(
          "minska",
          "minskas",
          "minskar",
          "sänka",
          "sänkas",
          "sänks",
          "sänker",
          "halvera",
          "reducera",
          "reduceras",
          "korta",
          "kortas",
          "sjunka",
          "sjunker",
          "krympa",
          "pressas",
          "färre");
  private static final Set<String> TO_MORE =
      Set.of("öka", "ökas", "höja", "höjas", "höjs", "växa", "stiga", "fler");
  private static final Pattern CHANGES =
      Pattern.compile(
          "(?:ök|minsk|höj|sänk)(?:a|ar|as|at|ats|ade|t|ts|te|de|er|ning|ningen)|sjunkit|sjönk|sjunker|stigit"
              + "|stiger|vuxit|växer");
  private static final Set<String> RANK_BEFORE =
      Set.of("plats", "placering", "topp", "rankning", "nummer", "nr");
  private static final Set<String> RANK_BEHIND =
      Set.of("bästa", "främsta", "högsta", "lägsta", "största", "minsta", "sämsta");
  private static final int MOST_WORDS = 12;
  private static final int MOST_WORDS_BEHIND = 4;

  private final Tokens tokens;
  private final int at;

  private ComparisonWords(Tokens tokens, int at) {
    this.tokens = tokens;
    this.at = at;
  }

  /** How the number at a token is meant. */
  static Sense of(Tokens tokens, int at) {
    return new ComparisonWords(tokens, at).sense();
  }

  private Sense sense() {
    if (isRough() || isRank()) {
      return Sense.INEXACT;
    }
    return symbol()
        .or(this::behind)
        .or(this::before)
        .orElseGet(() -> tokens.isWord(at - 1, "till") ? level() : Sense.PLAIN);
  }

  /** "Ett tiotal", "20 till 25", "70 och 90", "mellan 20 och 25", "ökat med minst 3". */
  private boolean isRough() {
    boolean secondOfTwo = at > 1 && isBetweenTwo(at - 1) && tokens.number(at - 2).isPresent();
    boolean firstOfTwo =
        at + 2 < tokens.size() && isBetweenTwo(at + 1) && tokens.number(at + 2).isPresent();
    return tokens.word(at).endsWith(Tokens.ROUGHLY)
        || tokens.isWord(at, "dussin")
        || ((secondOfTwo || firstOfTwo) && !tokens.isWord(at - (secondOfTwo ? 3 : 1), "från"))
        || (tokens.isWord(at - 1, "och") && isWithin(at - 2, at - 6, "mellan"))
        || isSpanned()
        || isChange();
  }

  private boolean isBetweenTwo(int i) {
    return BETWEEN_TWO.contains(tokens.word(i));
  }

  private boolean isWithin(int last, int first, String word) {
    for (int i = last; i >= Math.max(0, first); i--) {
      if (tokens.isWord(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** "70 %-90 %". */
  private boolean isSpanned() {
    int before = tokens.is(at - 1, Kind.NUMBER) ? at - 1 : at - 2;
    int behind = tokens.is(at + 1, Kind.NUMBER) ? at + 1 : at + 2;
    return (tokens.is(before, Kind.NUMBER) && tokens.isSpan(before, at))
        || (tokens.is(behind, Kind.NUMBER) && tokens.isSpan(at, behind));
  }

  /** "Ökat 4 procent", "minska med minst 5". */
  private boolean isChange() {
    for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
      if (tokens.isWord(i, "med") && isBehind(word -> CHANGES.matcher(word).matches())) {
        return true;
      }
    }
    return CHANGES.matcher(tokens.word(at - 1)).matches();
  }

  /** "Plats 50", "bland de 50 bästa": the better, the lower. */
  private boolean isRank() {
    return RANK_BEFORE.contains(tokens.word(at - 1)) || RANK_BEHIND.contains(tokens.word(at + 1));
  }

  private Optional<Sense> symbol() {
    String before = tokens.before(at).stripTrailing();
    if (before.endsWith("\u2264") || before.endsWith("<=") || before.endsWith("=<")) {
      return Optional.of(Sense.AT_MOST);
    }
    if (before.endsWith("\u2265") || before.endsWith(">=") || before.endsWith("=>")) {
      return Optional.of(Sense.AT_LEAST);
    }
    if (before.endsWith("<")) {
      return Optional.of(Sense.BELOW);
    }
    boolean rough = before.endsWith(">") || before.endsWith("~") || before.endsWith("\u2248");
    return rough || before.endsWith("\u00b1") ? Optional.of(Sense.INEXACT) : Optional.empty();
  }

  /** "5 % eller lägre", "5 % som mest", "5 klagomål (högst)". */
  private Optional<Sense> behind() {
    for (int i = at + 1; i <= at + MOST_WORDS_BEHIND && goesOn(i); i++) {
      String next = tokens.word(i + 1);
      if (tokens.isWord(i, "eller") && tokens.is(i + 1, Kind.WORD)) {
        if (LESS.contains(next)) {
          return Optional.of(Sense.AT_MOST);
        }
        if (MORE.contains(next)) {
          return Optional.of(Sense.AT_LEAST);
        }
        return isComparative(next) ? Optional.of(Sense.INEXACT) : Optional.empty();
      }
      boolean ofNext = i + 1 < tokens.size() && tokens.number(i + 1).isPresent();
      boolean most = tokens.isWord(i, "som") && (next.equals("mest") || next.equals("högst"));
      if (most || (AT_MOST.contains(tokens.word(i)) && !ofNext)) {
        return Optional.of(Sense.AT_MOST);
      }
      if (tokens.isWord(i, "som") && AT_LEAST.contains(next)) {
        return Optional.of(Sense.AT_LEAST);
      }
    }
    return Optional.empty();
  }

  private boolean goesOn(int i) {
    return tokens.is(i, Kind.PERCENT)
        || tokens.isWord(i, "(")
        || tokens.isWord(i, ",")
        || (tokens.is(i, Kind.WORD) && tokens.number(i).isEmpty());
  }

  private static boolean isComparative(String word) {
    return LESS.contains(word) || MORE.contains(word) || word.endsWith("re");
  }

  private Optional<Sense> before() {
    for (int i = at - 1; i >= Math.max(0, at - MOST_WORDS) && leads(i); i--) {
      Optional<Sense> sense = compared(i);
      if (sense.isPresent()) {
        return isNear(i) ? sense : Optional.of(Sense.INEXACT);
      }
    }
    return Optional.empty();
  }

  private boolean leads(int i) {
    return isPlainWord(i) || BEFORE_NUMBER.contains(tokens.word(i));
  }

  /** A word that goes on towards the number, and is none itself. */
  private boolean isPlainWord(int i) {
    return tokens.is(i, Kind.WORD)
        && tokens.number(i).isEmpty()
        && !tokens.isWord(i, "och")
        && !tokens.isWord(i, "men");
  }

  private boolean isNear(int i) {
    for (int between = i + 1; between < at; between++) {
      String word = tokens.word(between);
      if (at - i > 2
          && !BETWEEN.contains(word)
          && !BEFORE_NUMBER.contains(word)
          && !DENIES.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Sense> compared(int i) {
    String word = tokens.word(i);
    boolean next = i == at - 1;
    String before = tokens.word(i - 1);
    if (AT_LEAST.contains(word)) {
      return marked(Sense.AT_LEAST, i);
    }
    boolean most = word.equals("mest") && before.equals("som");
    boolean upTo =
        word.equals("till")
            && (before.equals("upp") || before.equals("ner") || before.equals("ned"))
            && at - i <= 2;
    if (AT_MOST.contains(word) || most || upTo) {
      return marked(Sense.AT_MOST, i);
    }
    if (EXACTLY.contains(word)) {
      return marked(Sense.EXACTLY, i);
    }
    boolean than = word.equals("än");
    String compared = than ? before : word;
    boolean asPreposition = next && (word.equals("under") || word.equals("över"));
    if ((than && LESS.contains(compared))
        || (asPreposition && LESS.contains(word))
        || GOES_UNDER.matcher(word).matches()) {
      return relation(Sense.BELOW, Sense.AT_LEAST, i);
    }
    if ((than && MORE.contains(compared))
        || (asPreposition && MORE.contains(word))
        || GOES_OVER.matcher(word).matches()) {
      return relation(Sense.INEXACT, Sense.AT_MOST, i);
    }
    boolean unknown = than || (next && ABOUT.contains(word)) || LIMITS.matcher(word).matches();
    return unknown ? Optional.of(Sense.INEXACT) : Optional.empty();
  }

  /** "Inte minst" says nothing of how many. */
  private Optional<Sense> marked(Sense sense, int i) {
    return Optional.of(isDenied(i, DENIES) || isDenied(i, NO) ? Sense.INEXACT : sense);
  }

  private Optional<Sense> relation(Sense plain, Sense denied, int i) {
    if (isDenied(i, NO)) {
      return Optional.of(Sense.INEXACT);
    }
    return Optional.of(isDenied(i, DENIES) ? denied : plain);
  }

  /** Whether a denial stands up to four words before a word, or between it and the number. */
  private boolean isDenied(int i, Set<String> denials) {
    for (int j = at - 1; j >= Math.max(0, i - 4) && isPlainWord(j); j--) {
      if (denials.contains(tokens.word(j))) {
        return true;
      }
    }
    return false;
  }

  /** "Minska till 5" wants at most 5, "öka till 5" at least. */
  private Sense level() {
    if (isBehind(TO_LESS::contains)) {
      return Sense.AT_MOST;
    }
    return isBehind(TO_MORE::contains) ? Sense.AT_LEAST : Sense.PLAIN;
  }

  /** Whether the number stands behind such a word, with no stop between. */
  private boolean isBehind(Predicate<String> word) {
    for (int i = at - 1; i >= Math.max(0, at - MOST_WORDS) && !tokens.is(i, Kind.STOP); i--) {
      if (word.test(tokens.word(i))) {
        return true;
      }
    }
    return false;
  }
}

package se.vastkom.goals.io.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.Reason;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.StatedDate;

/** The Swedish words by which a page tells what is not a number. */
final class CueWords {

  private static final Pattern PART =
      Pattern.compile("(?<=[.!?])\\s+|\\s[-\\u2013\\u2014]\\s|\\s\\(");
  private static final int MOST_PARTS = 20;

  /** What may stand before the word that decides: "Målet har", "Området är". */
  private static final String SUBJECT =
      "[(\\[*\"\u201d\\s-]{0,4}+(?:(?:målet|delmålet|området|aktiviteten|insatsen|projektet|arbetet|frågan|detta|det)\\s+)?"
          + "(?:(?:har|är|blev|ligger|lades|läggs|bedöms)\\s+)?(?:(?:nu|därför|tills vidare)\\s+)?";

  private static final String ENDED =
      "utgått|utgår|utgånget|struket|struken|strukits|stryks|nedlagt|nedlagd|nedlagda|lagts ner|lagts ned|lagt ner"
          + "|lagt ned|läggs ner|läggs ned|bortprioriter\\p{L}*|prioriterats bort|avfört|avförd|avförts|avskrivet|avskriven"
          + "|avskrivits|borttaget|borttagen|tagits bort|slopat|slopad|slopats|slopas|upphört|upphör|upphävt|upphävts|inställt"
          + "|inställd|ställts in|(?:ej|inte) (?:längre )?aktuell[at]?|ingår (?:ej|inte)(?: längre)?|utgick";

  /** Words that can also mean that something was brought to its end. */
  private static final String ENDED_OR_DONE =
      "avslutat|avslutad|avslutats|avbrutet|avbruten|avbrutits|avbröts|stoppat|stoppad|stoppats|ersatt|ersatts";

  private static final String RESTING =
      "vilande\\p{L}*|vilar|vilat|på paus|pausat|pausad|pausats|pausas|paus|bordlagt|bordlagd|bordlagts|uppskjutet|uppskjuten"
          + "|(?:skjutits|skjuts|sköts) (?:upp|fram|till)|senarelag[dt]|senarelagts|senareläggs|framskjutet|framskjuten|framflyttat|framflyttad|framflyttats|på is"
          + "|i vänteläge|på vänt|avvaktar|avvaktas";

  private static final Pattern ENDS = starting(ENDED);
  private static final Pattern ENDS_OR_DONE = starting(ENDED_OR_DONE);
  private static final Pattern RESTS = starting(RESTING);
  private static final Pattern RESTS_ANYWHERE = word(RESTING);
  private static final Pattern AREA_ENDS =
      Pattern.compile(
          "(?<!\\p{L})områden?[^.]{0,60}(?<!\\p{L})(?:"
              + ENDED
              + "|"
              + ENDED_OR_DONE
              + "|avslutas|avvecklas|avvecklats)(?!\\p{L})");
  private static final Pattern DENIAL_BEFORE =
      Pattern.compile("(?<!\\p{L})(?:inte|ej|aldrig)(?: \\p{L}+)?[ ,]*$");

  private static final String MONTHS =
      "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";

  private static final List<String> MONTH = List.of(MONTHS.split("\\|", -1));

  /** What may stand behind a word for a state that holds for the whole goal. */
  private static final Pattern ALONE =
      Pattern.compile(
          "$|[^\\p{L}\\d]|(?:19|20|21)\\d\\d(?!\\d)|\\d{1,2} (?:"
              + MONTHS
              + ")|\\d{1,2}[/.-]\\d|(?:(?:i|från) (?:väntan|avvaktan|och med|samband|enlighet|stället|början"
              + "|slutet|mitten|år|dag"
              + "|(?:hand|pro|års)\\p{L}*|planen|plan|sin|alla|samtliga|hela|budget\\p{L}*|årsskiftet|hösten|våren"
              + "|sommaren|den|(?:19|20|21)\\d\\d|"
              + MONTHS
              + ")|sedan|till|tills|fr|efter|under|enligt|eftersom|då|ur|vid|nu|därför|längre|och|men|när|med"
              + "|genom|av|för|på|pga"
              + "|p\\.g\\.a|som|tillfälligt|helt|hösten|våren|sommaren|vintern|den|år|tidigare|redan|utan|innan"
              + "|före|inför|per"
              + "|ht|vt|mål|målet|projekt|projektet|aktivitet|aktiviteten|insats|insatsen|beslut|beslutat|"
              + MONTHS
              + ")(?!\\p{L})");

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:inte|ej|aldrig|delvis|till (?:hälften|viss|stor|största))(?!\\p{L})|[:(]? ?(?:(?:i|av|för|på|hos"
              + "|under|från|till) )?(?:(?:\\d{1,3}|två|tre|fyra|fem|sex|sju|åtta"
              + "|nio|tio|elva|tolv|några|flera|vissa|många|delar|hälften|halva) (?!"
              + MONTHS
              + "|år|månader|veckor|dagar)|en (?:del|kommun|av|skola|nämnd)|ett (?:par|antal|fåtal|tiotal))");

  private static final Map<Reason, Pattern> REASONS =
      Map.of(
          Reason.LOW_INTEREST,
          word("(?:lågt|svagt|bristande|litet) intresse"),
          Reason.LACK_OF_TIME,
          word("tidsbrist|brist på tid|tiden räckte inte|av tidsskäl"),
          Reason.REPRIORITISED,
          word("(?:bort|om|ned)prioriter\\p{L}*|prioriterats bort"),
          Reason.APPEAL,
          word("överklag\\p{L}*"),
          Reason.DIFFERING_NEEDS,
          word("behov\\p{L}* (?:varierar|skiljer|är olika)\\p{L}*|(?:skilda|olika) behov"),
          Reason.AWAITING_OTHER,
          word(
              "väntar på|i väntan på|inväntar|i avvaktan på|avvaktar|tills [^.]{0,80}(?:initiativ|beslut)\\p{L}*"),
          Reason.OTHER,
          word("på grund av|p\\.g\\.a|pga|till följd av|eftersom"));

  private static final Pattern DENIED =
      Pattern.compile(
          "(?<!\\p{L}|eller )(?:inte|ej|ingen|inget|inga|saknar|saknas|utan|utom|förutom|undantag\\p{L}*|aldrig|varken)(?!\\p{L})");
  private static final Pattern NOT_YET =
      word(
          "ännu inte mätt|ännu ej mätt|inte mätts|mäts|följs upp|redovisas|mätning(?:en)? (?:görs|sker)|resultatet? (?:kommer|väntas)");
  private static final Pattern CONFIDENTIAL = word("sekretess\\p{L}*");
  private static final Pattern NOT_APPLICABLE =
      word("(?:ej|inte) tillämplig\\p{L}*|(?:ej|inte) relevant");

  private static final Pattern MIXED =
      word(
          "(?:har|är)(?: \\p{L}+)? eller (?:arbetar|håller|planerar|avser|är på väg|kommer)|genomfört eller pågående|klara? eller pågående");
  private static final Pattern PLANNED =
      word("för avsikt|avser|planerar|planeras|planerat|planerade|kommer att|ska genomföras");
  private static final Pattern ONGOING =
      word(
          "pågår|pågående|fortgår|påbörjat|påbörjats|påbörjad|under arbete|håller på|arbetar (?:med|för)");
  private static final Pattern DECIDED = word("beslutat|har fattats|fattat beslut");
  private static final Pattern DONE =
      word(
          "genomför[td]a?|genomförts|klart?|klara|färdig\\p{L}*|uppfyll[td]|uppnått?|infört|införts|har|deltog|gjorts|finns|ja|var med");

  private static final String SUBJECT_OF_CHANGE =
      "(?:andel\\p{L}*|antal\\p{L}*|utfall\\p{L}*|resultat\\p{L}*|nivån?|siffran|värdet)";
  private static final Pattern CLAUSES = Pattern.compile("(?<=[.!?;])\\s+|\\s(?:men|medan)\\s");
  private static final Pattern EXPECTED =
      word("(?:för)?väntas|beräknas|hoppas|kommer att|ska|skall");
  private static final Pattern INCREASED = change("ökat|ökade|stigit|vuxit", "fler");
  private static final Pattern DECREASED = change("minskat|minskade|sjunkit|sjönk", "färre");
  private static final Pattern UNCHANGED =
      change(
          "oförändra[dt]\\p{L}*|på samma nivå|samma som (?:tidigare|förra året|föregående år)",
          "lika många");

  private static final Pattern YES =
      Pattern.compile(
          "^(ja|genomför[td]\\p{L}*|klart?|färdigt?|uppfyllt|uppnått|slutfört|infört)(?!\\p{L})");
  private static final Pattern NO =
      Pattern.compile(
          "^(?:nej|(?:ej|inte|ännu inte) (?:genomför[td]\\p{L}*|klart?|färdigt?|uppfyllt|uppnått|påbörjat|infört))(?!\\p{L})");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<iso>(?:19|20|21)\\d\\d-\\d\\d(?:-\\d\\d)?)(?!\\d)"
              + "|(?:(?<!\\d)(?<day>[0-3]?\\d) )?(?<month>"
              + MONTHS
              + ") (?<year>(?:19|20|21)\\d\\d)(?!\\d)"
              + "|(?<!\\d)(?<only>(?:19|20|21)\\d\\d)(?![\\d-])");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20|21)\\d\\d(?!\\d)");
  private static final Pattern PART_OF_YEAR =
      Pattern.compile(
          "(?<ordinal>första|andra|tredje|[123]:[ae]) (?<length>halvår|tertial)\\p{L}*"
              + "|(?<!\\p{L})(?<kind>h|t|halvår ?|tertial ?)(?<number>[123])(?!\\d)");

  private CueWords() {}

  private static Pattern starting(String words) {
    return Pattern.compile("^" + SUBJECT + "(" + words + ")(?!\\p{L})");
  }

  /** "Andelen ... har ökat", "har ökat antalet", "fler ... än 2014": in one clause. */
  private static Pattern change(String verb, String compared) {
    String between = "(?:(?! (?:att|men|och|eftersom|medan|då) )[^,;:.]){0,60}?";
    return word(
        SUBJECT_OF_CHANGE
            + "(?!\\p{L})"
            + between
            + " (?:"
            + verb
            + ")|(?:"
            + verb
            + ") "
            + SUBJECT_OF_CHANGE
            + "|"
            + compared
            + "(?!\\p{L})[^.,]{0,40} (?:än|som) (?:under |år )?(?:tidigare|förra året|föregående år|året innan|(?:19|20)\\d\\d)");
  }

  private static Pattern word(String words) {
    return Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
  }

  /** A state, the word that says so, and the sentence it stands in. */
  record Stated(State state, String word, String sentence) {}

  /**
   * The state that a comment begins with.
   *
   * @param hasFigures whether value and share are printed beside it; then "avslutat" means done
   */
  static Optional<Stated> state(String comment, boolean hasFigures) {
    Optional<Stated> stated =
        stated(RESTS, State.DORMANT, comment).or(() -> stated(ENDS, State.DISCONTINUED, comment));
    return stated.isPresent() || hasFigures
        ? stated
        : stated(ENDS_OR_DONE, State.DISCONTINUED, comment);
  }

  /**
   * The state that a comment ends with: in its last sentences, or behind a dash or in brackets,
   * "kommunerna saknar tid - utgått".
   */
  static Optional<Stated> stateAtEnd(String comment) {
    String[] parts = PART.split(comment, MOST_PARTS);
    Optional<Stated> found = Optional.empty();
    for (int i = 1; i < parts.length; i++) {
      Optional<Stated> here = state(parts[i], true);
      found = here.isPresent() ? here : found;
    }
    return found;
  }

  private static Optional<Stated> stated(Pattern pattern, State state, String comment) {
    String lower = comment.toLowerCase(Locale.ROOT);
    Matcher matcher = pattern.matcher(lower);
    String where = lower.startsWith("(") ? lower.split("\\)", 2)[0] : sentences(lower)[0];
    return matcher.find() && standsAlone(comment, matcher)
        ? Optional.of(new Stated(state, matcher.group(1), where))
        : Optional.empty();
  }

  /**
   * The word of a state that a comment begins with and does not say of the goal: "utgår inte",
   * "vilande ärenden", "upphört i 25 kommuner".
   */
  static Optional<String> otherState(String comment) {
    String lower = comment.toLowerCase(Locale.ROOT);
    return Stream.of(RESTS, ENDS)
        .map(pattern -> pattern.matcher(lower))
        .filter(matcher -> matcher.find() && !standsAlone(comment, matcher))
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  /**
   * Whether the word found stands for the whole: nothing goes on from it but when, why and how, and
   * not how many or what.
   */
  private static boolean standsAlone(String comment, Matcher matcher) {
    String behind = comment.substring(Math.min(comment.length(), matcher.end())).strip();
    String lower = behind.toLowerCase(Locale.ROOT);
    boolean isNewSentence = !behind.isEmpty() && Character.isUpperCase(behind.codePointAt(0));
    return isNewSentence
        || (!COUNTED.matcher(lower).lookingAt()
            && (ALONE.matcher(lower).lookingAt() || matcher.group(1).startsWith("avvakta")));
  }

  /** The state that a narrative's comment tells of in any of its words. */
  static Optional<Lifecycle> lifecycleToldOf(String comment) {
    for (String sentence : sentences(comment)) {
      String lower = sentence.toLowerCase(Locale.ROOT);
      boolean rests = isSaid(RESTS_ANYWHERE, lower);
      if (rests || state(sentence, false).isPresent() || isSaid(AREA_ENDS, lower)) {
        return Optional.of(
            Lifecycle.of(rests ? State.DORMANT : State.DISCONTINUED, date(sentence))
                .because(reasons(comment)));
      }
    }
    return Optional.empty();
  }

  /** Whether a text says so, and no "inte" stands right before or within it. */
  private static boolean isSaid(Pattern pattern, String lower) {
    Matcher matcher = pattern.matcher(lower);
    return matcher.find()
        && !DENIAL_BEFORE
            .matcher(lower.substring(Math.max(0, matcher.start() - 20), matcher.start()))
            .find()
        && !DENIED.matcher(matcher.group()).find();
  }

  /** Whether a word in lower case is a month. */
  static boolean isMonth(String word) {
    return MONTH.contains(word);
  }

  /** The first date of a text, as it was stated. */
  static StatedDate date(String text) {
    Matcher matcher = DATE.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      Optional<StatedDate> date = StatedDate.parse(stated(matcher));
      if (date.isPresent()) {
        return date.get();
      }
    }
    return StatedDate.NOT_STATED;
  }

  private static String stated(Matcher matcher) {
    if (matcher.group("iso") != null) {
      return matcher.group("iso");
    }
    if (matcher.group("only") != null) {
      return matcher.group("only");
    }
    int month = 1 + MONTH.indexOf(matcher.group("month"));
    String day = matcher.group("day");
    String yearAndMonth = "%s-%02d".formatted(matcher.group("year"), month);
    return day == null ? yearAndMonth : "%s-%02d".formatted(yearAndMonth, Integer.parseInt(day));
  }

  /** The period that a heading names: a year, a half-year or a tertial of one. */
  static Optional<Period> period(String heading) {
    Matcher years = YEAR.matcher(heading);
    if (!years.find()) {
      return Optional.empty();
    }
    String year = years.group();
    while (years.find()) {
      year = years.group();
    }
    Matcher part = PART_OF_YEAR.matcher(heading.toLowerCase(Locale.ROOT));
    if (!part.find()) {
      return Period.parse(year);
    }
    String length = part.group("length") == null ? part.group("kind") : part.group("length");
    String ordinal =
        switch (part.group("ordinal") == null ? part.group("number") : part.group("ordinal")) {
          case "första", "1:a", "1" -> "1";
          case "andra", "2:a", "2" -> "2";
          default -> "3";
        };
    return Period.parse(year + (length.startsWith("h") ? "-H" : "-T") + ordinal);
  }

  /**
   * The classes of reason that a text states; "annat" only where it states a reason of no class.
   */
  static SortedSet<Reason> reasons(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    SortedSet<Reason> found = new TreeSet<>();
    REASONS.forEach(
        (reason, pattern) -> {
          if (pattern.matcher(lower).find()) {
            found.add(reason);
          }
        });
    if (found.size() > 1) {
      found.remove(Reason.OTHER);
    }
    return found;
  }

  /** Why a row without figures has none. */
  static Outcome.Reason missing(String comment) {
    String lower = comment.toLowerCase(Locale.ROOT);
    if (CONFIDENTIAL.matcher(lower).find()) {
      return Outcome.Reason.CONFIDENTIAL;
    }
    if (NOT_APPLICABLE.matcher(lower).find()) {
      return Outcome.Reason.NOT_APPLICABLE;
    }
    return NOT_YET.matcher(lower).find() ? Outcome.Reason.NOT_YET_MEASURED : Outcome.Reason.MISSING;
  }

  /** The word by which a text, in lower case, denies what it tells of. */
  static Optional<String> denial(String text) {
    Matcher denied = DENIED.matcher(text);
    return denied.find() ? Optional.of(denied.group()) : Optional.empty();
  }

  /** Whether a text, in lower case, denies what it tells of. "Eller ej" denies nothing. */
  static boolean isDenied(String text) {
    return DENIED.matcher(text).find();
  }

  /** A text without "eller planerar" and the like behind "har", which tells of both. */
  static String unmixed(String text) {
    return MIXED.matcher(text).replaceAll("har");
  }

  /**
   * What an outcome rests on, by the comment's words, of sentences that deny nothing and add
   * nothing.
   */
  static EvidenceStrength strength(String goal, String comment) {
    String lower =
        Arrays.stream(sentences(comment.toLowerCase(Locale.ROOT)))
            .filter(sentence -> !isDenied(sentence) && !sentence.contains("ytterligare"))
            .collect(Collectors.joining(" "));
    if (MIXED.matcher(lower).find()) {
      return EvidenceStrength.MIXED;
    }
    if (PLANNED.matcher(lower).find()) {
      return EvidenceStrength.PLANNED;
    }
    if (ONGOING.matcher(lower).find()) {
      return EvidenceStrength.ONGOING;
    }
    if (DECIDED.matcher(lower).find() && !goal.toLowerCase(Locale.ROOT).contains("beslut")) {
      return EvidenceStrength.DECIDED;
    }
    return DONE.matcher(lower).find() ? EvidenceStrength.DONE : EvidenceStrength.UNCLEAR;
  }

  /** How the outcome is said to have moved, where one clause says so and none says otherwise. */
  static Optional<StatedChange> change(String comment) {
    SortedSet<StatedChange> found = new TreeSet<>();
    for (String lower : CLAUSES.split(comment.toLowerCase(Locale.ROOT), -1)) {
      if (!isDenied(lower) && !EXPECTED.matcher(lower).find()) {
        if (INCREASED.matcher(lower).find()) {
          found.add(StatedChange.INCREASED);
        }
        if (DECREASED.matcher(lower).find()) {
          found.add(StatedChange.DECREASED);
        }
        if (UNCHANGED.matcher(lower).find()) {
          found.add(StatedChange.UNCHANGED);
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.first()) : Optional.empty();
  }

  /** Whether a comment begins by saying that something is done, or that it is not. */
  static Optional<Boolean> done(String comment) {
    String lower = comment.toLowerCase(Locale.ROOT);
    if (NO.matcher(lower).find()) {
      return Optional.of(false);
    }
    Matcher yes = YES.matcher(lower);
    return yes.find() && standsAlone(comment, yes) ? Optional.of(true) : Optional.empty();
  }

  /** The sentences of a text; a point within a number ends none. */
  static String[] sentences(String text) {
    return text.split("(?<=[.!?])\\s+", -1);
  }
}

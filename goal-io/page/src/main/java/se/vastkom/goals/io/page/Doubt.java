package se.vastkom.goals.io.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.words.Phrase;

/**
 * The reason why a number or a name in a comment is not taken for the outcome.
 *
 * @param kind what the words around it indicate instead
 * @param word those words, in lower case
 */
record Doubt(Kind kind, String word) {

  private static final String NOTHING = "(?!)";

  /** The meaning of a number that is not the outcome, with the words that indicate it. */
  enum Kind {
    /** The number of those who were asked, or answered. */
    RESPONSES("{doubt-responses}"),
    /** A figure of others, or a mean of many. */
    ELSEWHERE("{doubt-elsewhere}"),
    /** Expected. */
    FORECAST("{doubt-forecast}"),
    /** Wanted, now or later. */
    WANTED("^{doubt-wanted-label}(?=,)|{doubt-wanted}"),
    /** Possible, wished for or needed. */
    POSSIBLE("{doubt-possible}"),
    /** The number of those who have declined, left or failed. */
    DECLINED("{doubt-declined}"),
    /** Remaining, late or lacking. */
    REMAINING("{doubt-remaining}"),
    /** The number of those who were asked, invited, offered or interested. */
    ASKED("{doubt-asked}"),
    /** A figure for some of those that the goal is about. */
    PART("{doubt-part}|(?<={among} )(?!{among-all}|{among-those} )\\p{L}+|{doubt-part-of}"),
    /** Not sure. */
    UNSURE("{doubt-unsure}"),
    /** A figure of an earlier time. */
    EARLIER("{doubt-earlier}|{doubt-earlier-until} (?!{last-month})\\p{L}+|{doubt-earlier-stem}"),
    /** Below zero, or a loss. */
    SIGN("{doubt-sign}"),
    /** Certainly below zero. */
    NEGATIVE(NOTHING),
    /** Denied. */
    DENIED(NOTHING),
    /** Intended. */
    PLANNED("{doubt-planned}"),
    /** A figure of a future year. */
    LATER(NOTHING),
    /** No word shows that it is about the goal. */
    FOREIGN(NOTHING);

    private final Pattern words;

    Kind(String words) {
      this.words = Lexicon.wholeWord("(?=\\p{L})(?:" + words + ")");
    }

    private Phrase reason() {
      return Phrase.of("page.doubt." + name().toLowerCase(Locale.ROOT));
    }
  }

  private static final Pattern YEARS =
      Lexicon.pattern("(?<!\\d)#### ?[-\u2013\u2212/] ?(?:####|\\d\\d)(?![\\d-])");

  /** The kinds that a clause beside a number can indicate: "84 procent, enligt prognosen". */
  private static final Set<Kind> BESIDE =
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
   * Returns the first doubt that the words around a number cast on it.
   *
   * @param words in lower case
   * @param topic the goal's topic, whose own words cast no doubt
   */
  static Optional<Doubt> in(String words, Topic topic) {
    return in(words, topic, EnumSet.allOf(Kind.class));
  }

  /** Returns the first doubt that the clause or sentence beside a number casts on it. */
  static Optional<Doubt> beside(String words, Topic topic) {
    return in(words, topic, BESIDE);
  }

  /**
   * Returns the doubt about a text that has years, but neither the year followed up nor one of the
   * goal.
   */
  static Optional<Doubt> ofYear(String text, int year, Topic topic) {
    Matcher span = YEARS.matcher(text);
    if (span.find() && !topic.contains(span.group())) {
      return Optional.of(new Doubt(Kind.EARLIER, span.group()));
    }
    List<String> years = DateWords.years(text);
    return years.contains(String.valueOf(year))
        ? Optional.empty()
        : years.stream()
            .filter(other -> !topic.contains(other))
            .findFirst()
            .map(
                other ->
                    new Doubt(Integer.parseInt(other) > year ? Kind.LATER : Kind.EARLIER, other));
  }

  /** Returns the doubt about a text with a denial. */
  static Optional<Doubt> ofDenial(String text) {
    return CueWords.denial(text).map(word -> new Doubt(Kind.DENIED, word));
  }

  /** Returns the doubt about a text with a subject that is not the goal's. */
  static Optional<Doubt> ofForeign(String words, Topic topic) {
    return topic.foreign(words).map(word -> new Doubt(Kind.FOREIGN, word));
  }

  /** Returns whether a heading marks a column of some, of others, or of another time. */
  static boolean isOfOther(String heading) {
    return in(heading.toLowerCase(Locale.ROOT), Topic.of(""), OF_COLUMN).isPresent();
  }

  private static Optional<Doubt> in(String words, Topic topic, Set<Kind> kinds) {
    for (Kind kind : kinds) {
      Matcher matcher = kind.words.matcher(words);
      while (matcher.find()) {
        if (!topic.says(matcher.group())) {
          return Optional.of(new Doubt(kind, matcher.group()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Returns whether a printed value or share that fits the number outweighs the doubt. No fit
   * outweighs a denial.
   */
  boolean yieldsToPrint() {
    return kind == Kind.FOREIGN || kind == Kind.PLANNED || kind == Kind.LATER;
  }

  /** Returns whether the number competes with another one that is without doubt. */
  boolean competes() {
    return kind == Kind.FOREIGN;
  }

  /** Returns the reason, for a remark. */
  Phrase reason() {
    return kind.reason().with("word", word);
  }

  /** Returns the remark that a number is not taken, with the reason. */
  Phrase remark(Mention mention) {
    return switch (kind) {
      case SIGN -> notTaken("page.not-taken-sign", mention).with("word", word);
      case NEGATIVE -> notTaken("page.not-taken-negative", mention).with("word", word);
      default -> notTaken("page.not-taken", mention).with("why", reason());
    };
  }

  private static Phrase notTaken(String key, Mention mention) {
    return Phrase.of(key).with("number", mention.amount());
  }
}

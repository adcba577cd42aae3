package se.vastkom.goals.io.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.vastkom.goals.model.Lifecycle.Reason;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;

/** Finds the words by which a comment states reasons, denials, strength of evidence and change. */
final class CueWords {

  private static final Map<Reason, Pattern> REASONS =
      Map.of(
          Reason.LOW_INTEREST, Lexicon.wholeWord("{reason-low-interest}"),
          Reason.LACK_OF_TIME, Lexicon.wholeWord("{reason-lack-of-time}"),
          Reason.REPRIORITISED, Lexicon.wholeWord("{reason-reprioritised}"),
          Reason.APPEAL, Lexicon.wholeWord("{reason-appeal}"),
          Reason.DIFFERING_NEEDS, Lexicon.wholeWord("{reason-differing-needs}"),
          Reason.AWAITING_OTHER,
              Lexicon.wholeWord(
                  "{reason-awaiting-other}|{until} [^.]{0,80}{reason-awaiting-until}"),
          Reason.OTHER, Lexicon.wholeWord("{reason-other}"));

  /** "Eller ej" is no denial. */
  private static final Pattern DENIED = Lexicon.pattern("(?<!\\p{L}|{or} ){denial}(?!\\p{L})");

  private static final Pattern NOT_YET_MEASURED = Lexicon.wholeWord("{not-yet-measured}");
  private static final Pattern CONFIDENTIAL = Lexicon.wholeWord("{confidential}");
  private static final Pattern NOT_APPLICABLE = Lexicon.wholeWord("{not-applicable}");

  private static final Pattern MIXED = Lexicon.wholeWord("{strength-mixed}");
  private static final Pattern PLANNED = Lexicon.wholeWord("{strength-planned}");
  private static final Pattern ONGOING = Lexicon.wholeWord("{strength-ongoing}");
  private static final Pattern DECIDED = Lexicon.wholeWord("{strength-decided}");
  private static final Pattern DONE = Lexicon.wholeWord("{strength-done}");

  private static final Pattern CLAUSE_END =
      Lexicon.pattern("(?<=[.!?;])\\s+|\\s{change-clause}\\s");
  private static final Pattern EXPECTED = Lexicon.wholeWord("{change-expected}");

  private static final Map<StatedChange, Pattern> CHANGES =
      Map.of(
          StatedChange.INCREASED, change("{increased}", "{increased-count}"),
          StatedChange.DECREASED, change("{decreased}", "{decreased-count}"),
          StatedChange.UNCHANGED, change("{unchanged}", "{unchanged-count}"));

  private static final Pattern YES = Lexicon.pattern("^({yes})(?: {yes-behind}| ####)?(?:[.!]|$)");
  private static final Pattern NO = Lexicon.pattern("^{no}(?!\\p{L})");

  private static final Map<String, Pattern> STATUSES =
      Map.of(
          "uppfyllt", Lexicon.pattern("(?iu){status-met}[.]?"),
          "delvis", Lexicon.pattern("(?iu){status-partly}[.]?"),
          "ej uppfyllt", Lexicon.pattern("(?iu){status-not-met}[.]?"),
          "utgått", Lexicon.pattern("(?iu){status-discontinued}[.]?"));

  private CueWords() {}

  /** "Andelen ... har ökat", "har ökat antalet", "fler ... än 2014": in one clause. */
  private static Pattern change(String verb, String count) {
    String between = "(?:(?! {change-stop} )[^,;:.]){0,60}?";
    String earlier = "{change-than} (?:{change-during} )?(?:{change-since}|(?:19|20)\\d\\d)";
    return Lexicon.wholeWord(
        ("{change-subject}(?!\\p{L})" + between + " " + verb)
            + ("|" + verb + " {change-subject}")
            + ("|" + count + "(?!\\p{L})[^.,]{0,40} " + earlier));
  }

  /**
   * Returns the classes of reason that a text states; {@link Reason#OTHER} only where it states a
   * reason of no other class.
   */
  static SortedSet<Reason> reasons(String text) {
    SortedSet<Reason> found = keysFound(REASONS, text.toLowerCase(Locale.ROOT));
    if (found.size() > 1) {
      found.remove(Reason.OTHER);
    }
    return found;
  }

  private static <K extends Comparable<K>> SortedSet<K> keysFound(
      Map<K, Pattern> patterns, String lower) {
    return patterns.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(lower).find())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the reason why a row without figures has none. */
  static Outcome.Reason missing(String comment) {
    String lower = comment.toLowerCase(Locale.ROOT);
    if (CONFIDENTIAL.matcher(lower).find()) {
      return Outcome.Reason.CONFIDENTIAL;
    }
    if (NOT_APPLICABLE.matcher(lower).find()) {
      return Outcome.Reason.NOT_APPLICABLE;
    }
    return NOT_YET_MEASURED.matcher(lower).find()
        ? Outcome.Reason.NOT_YET_MEASURED
        : Outcome.Reason.MISSING;
  }

  /** Returns whether a text in lower case contains a denial. */
  static boolean isDenied(String lower) {
    return DENIED.matcher(lower).find();
  }

  /** Returns the evidence for an outcome, by the sentences that deny nothing and add nothing. */
  static EvidenceStrength strength(String goal, String comment) {
    String lower =
        Arrays.stream(sentences(comment.toLowerCase(Locale.ROOT)))
            .filter(sentence -> !isDenied(sentence))
            .filter(sentence -> !sentence.contains(Lexicon.word("addition")))
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
    boolean isOfDecision = goal.toLowerCase(Locale.ROOT).contains(Lexicon.word("decision"));
    if (DECIDED.matcher(lower).find() && !isOfDecision) {
      return EvidenceStrength.DECIDED;
    }
    return DONE.matcher(lower).find() ? EvidenceStrength.DONE : EvidenceStrength.UNCLEAR;
  }

  /**
   * Returns the change that one clause of a comment states, where no other clause states a
   * different one.
   */
  static Optional<StatedChange> statedChange(String comment) {
    SortedSet<StatedChange> found =
        CLAUSE_END
            .splitAsStream(comment.toLowerCase(Locale.ROOT))
            .filter(clause -> !isDenied(clause) && !EXPECTED.matcher(clause).find())
            .flatMap(clause -> keysFound(CHANGES, clause).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return found.size() == 1 ? Optional.of(found.first()) : Optional.empty();
  }

  /** Returns whether a comment begins with words for done, or for not done. */
  static Optional<Boolean> done(String comment) {
    String lower = comment.toLowerCase(Locale.ROOT);
    if (NO.matcher(lower).find()) {
      return Optional.of(false);
    }
    return YES.matcher(lower).find() ? Optional.of(true) : Optional.empty();
  }

  /** Returns the key of the status that a printed word is, where it is just that. */
  static Optional<String> status(String printed) {
    return STATUSES.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(printed.strip()).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Returns the sentences of a text; a point within a number ends none. */
  static String[] sentences(String text) {
    return text.split("(?<=[.!?])\\s+", -1);
  }
}

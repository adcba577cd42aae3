package se.vastkom.goals.io.page;

import static se.vastkom.goals.model.Observation.EvidenceStrength.DECIDED;
import static se.vastkom.goals.model.Observation.EvidenceStrength.DONE;
import static se.vastkom.goals.model.Observation.EvidenceStrength.MIXED;
import static se.vastkom.goals.model.Observation.EvidenceStrength.ONGOING;
import static se.vastkom.goals.model.Observation.EvidenceStrength.PLANNED;
import static se.vastkom.goals.model.Outcome.Reason.CONFIDENTIAL;
import static se.vastkom.goals.model.Outcome.Reason.NOT_APPLICABLE;
import static se.vastkom.goals.model.Outcome.Reason.NOT_YET_MEASURED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.model.Lifecycle.Reason;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Observation.StatedChange;
import se.vastkom.goals.model.Outcome;

/** Finds the words by which a comment states reasons, denials, strength of evidence and change. */
final class CueWords {

  /** "Eller ej" is no denial. */
  private static final Pattern DENIED =
      Lexicon.pattern("(?![\\s.])(?<!\\p{L}|{or} ){denial}(?!\\p{L})");

  private static final Pattern CLAUSE_END =
      Lexicon.pattern("(?<=[.!?;])\\s+|\\s{change-clause}\\s");

  private static final Map<StatedChange, Pattern> CHANGES =
      Map.of(
          StatedChange.INCREASED, change("{increased}", "{increased-count}"),
          StatedChange.DECREASED, change("{decreased}", "{decreased-count}"),
          StatedChange.UNCHANGED, change("{unchanged}", "{unchanged-count}"));

  private static final Pattern YES = Lexicon.pattern("^({yes})(?: {yes-behind}| ####)?(?:[.!]|$)");
  private static final Pattern NO = Lexicon.pattern("^{no}(?!\\p{L})");

  private static final Map<String, String> STATUSES =
      Map.of(
          "status-met", "uppfyllt",
          "status-partly", "delvis",
          "status-not-met", "ej uppfyllt",
          "status-discontinued", "utgått");

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

  /** Returns those whose list, named by a prefix and themselves, has a word of a text. */
  private static <K extends Enum<K>> Stream<K> found(String prefix, List<K> all, String text) {
    return all.stream().filter(one -> Lexicon.isIn(prefix + Lexicon.key(one), text));
  }

  /**
   * Returns the classes of reason that a text states; {@link Reason#OTHER} only where it states a
   * reason of no other class.
   */
  static SortedSet<Reason> reasons(String text) {
    List<Reason> found = found("reason-", List.of(Reason.values()), text).toList();
    return found.stream()
        .filter(reason -> reason != Reason.OTHER || found.size() == 1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the reason why a row without figures has none. */
  static Outcome.Reason missing(String comment) {
    return found("", List.of(CONFIDENTIAL, NOT_APPLICABLE, NOT_YET_MEASURED), comment)
        .findFirst()
        .orElse(Outcome.Reason.MISSING);
  }

  /** Returns whether a text in lower case contains a denial. */
  static boolean isDenied(String lower) {
    return DENIED.matcher(lower).find();
  }

  /** Returns the evidence for an outcome, by the sentences that deny nothing and add nothing. */
  static EvidenceStrength strength(String goal, String comment) {
    String affirmed =
        Arrays.stream(sentences(comment.toLowerCase(Locale.ROOT)))
            .filter(sentence -> !isDenied(sentence))
            .filter(sentence -> !sentence.contains(Lexicon.word("addition")))
            .collect(Collectors.joining(" "));
    boolean isOfDecision = goal.toLowerCase(Locale.ROOT).contains(Lexicon.word("decision"));
    return found("strength-", List.of(MIXED, PLANNED, ONGOING, DECIDED, DONE), affirmed)
        .filter(strength -> strength != DECIDED || !isOfDecision)
        .findFirst()
        .orElse(EvidenceStrength.UNCLEAR);
  }

  /**
   * Returns the change that one clause of a comment states, where no other clause states a
   * different one.
   */
  static Optional<StatedChange> statedChange(String comment) {
    List<StatedChange> found =
        CLAUSE_END
            .splitAsStream(comment.toLowerCase(Locale.ROOT))
            .filter(clause -> !isDenied(clause) && !Lexicon.isIn("change-expected", clause))
            .flatMap(
                clause ->
                    CHANGES.entrySet().stream()
                        .filter(change -> change.getValue().matcher(clause).find())
                        .map(Map.Entry::getKey))
            .distinct()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /**
   * Returns whether a comment begins with words for done, or for not done. "Klart 2023" says
   * neither in 2022.
   */
  static Optional<Boolean> done(String comment, int year) {
    String lower = comment.toLowerCase(Locale.ROOT);
    boolean isDone =
        YES.matcher(lower).find()
            && DateWords.years(lower).stream().allMatch(of -> Integer.parseInt(of) <= year);
    return isDone || NO.matcher(lower).find() ? Optional.of(isDone) : Optional.empty();
  }

  /** Returns the key of the status that a printed word is, where it is just that. */
  static Optional<String> status(String printed) {
    String word = printed.strip().replaceFirst("[.]$", "");
    return STATUSES.keySet().stream()
        .filter(list -> Lexicon.is(list, word))
        .map(STATUSES::get)
        .findFirst();
  }

  /** Returns the sentences of a text; a point within a number ends none. */
  static String[] sentences(String text) {
    return text.split("(?<=[.!?])\\s+", -1);
  }
}

package se.vastkom.goals.io.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Lifecycle.State;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * A state of a goal or an area that a text gives.
 *
 * @param state dormant or discontinued
 * @param word the words for the state, in lower case
 * @param sentence the sentence with those words, in lower case
 * @param isOfWhole whether they are of the whole goal, and not of a part or something else
 */
record StateCue(State state, String word, String sentence, boolean isOfWhole) {

  private static final Pattern PART =
      Pattern.compile("(?<=[.!?])\\s+|\\s[-\\u2013\\u2014]\\s|\\s\\(");
  private static final Pattern UNDONE =
      Lexicon.pattern("(?<!\\p{L}){state-undone}(?!\\p{L})|^\\?|^[:\u2013-]? ?0");
  private static final int MOST_PARTS = 20;

  private static final Pattern ENDS = beginning("{ended}");
  private static final Pattern ENDS_OR_IS_DONE = beginning("{ended-or-done}");
  private static final Pattern RESTS = beginning("{resting}");
  private static final String NOT_DENIED =
      "(?<!(?<!\\p{L}){state-denial}(?: \\p{L}{1,12})?[ ,]{1,2})";
  private static final Pattern RESTS_ANYWHERE = Lexicon.wholeWord(NOT_DENIED + "{resting}");
  private static final Pattern AREA_ENDS =
      Lexicon.wholeWord(
          NOT_DENIED + "{area}[^.]{0,60}(?<!\\p{L})(?:{ended}|{ended-or-done}|{area-ended})");

  /** What may follow the words for a state of the whole goal. */
  private static final Pattern WHEN_OR_WHY =
      Lexicon.pattern(
          "$|[^\\p{L}\\d]|####(?!\\d)|\\d{1,2} {month}|\\d{1,2}[/.-]\\d"
              + "|(?:{in} {state-from}|{from} {state-since}(?! års)|{state-behind})(?!\\p{L})");

  /** What follows the words for a state of a part: "i 25 kommuner". */
  private static final Pattern HOW_MANY =
      Lexicon.pattern(
          "{state-partly}(?!\\p{L})|[:(]? ?(?:{state-of} )?"
              + "(?:(?:\\d{1,3}|{state-count}) (?!{state-time})|{state-some})");

  private static Pattern beginning(String words) {
    return Lexicon.pattern(
        "^[(\\[*\"\u201d\\s-]{0,4}+(?:####[:,]? )?(?:{state-subject}\\s+)?(?:{state-verb}\\s+)?"
            + "(?:{state-adverb}\\s+)?("
            + words
            + ")(?!\\p{L})");
  }

  /** Returns the state with which a text begins. "Avslutat" is none: the goal may be done. */
  static Optional<StateCue> atStart(String text) {
    return beginnings(text).filter(StateCue::isOfWhole).findFirst();
  }

  /** Returns the words with which a text begins that mean done or discontinued. */
  static Optional<String> ofTwoMeanings(String text) {
    return atStart(text).isPresent()
        ? Optional.empty()
        : find(ENDS_OR_IS_DONE, State.DISCONTINUED, text)
            .filter(StateCue::isOfWhole)
            .map(StateCue::word);
  }

  /**
   * Returns the words for a state with which a comment begins, but which are not about the goal:
   * "utgår inte", "vilande ärenden", "upphört i 25 kommuner".
   */
  static Optional<String> ofSomethingElse(String comment) {
    return beginnings(comment).filter(cue -> !cue.isOfWhole).map(StateCue::word).findFirst();
  }

  /**
   * Returns the state with which a text ends: in its last sentences, after a dash or in brackets,
   * as in "kommunerna saknar tid - utgått".
   */
  static Optional<StateCue> atEnd(String text) {
    return Stream.of(PART.split(text, MOST_PARTS))
        .skip(1)
        .flatMap(part -> atStart(part).stream())
        .reduce((first, last) -> last);
  }

  /**
   * Returns the state with which a cell begins or, where no figures are beside it, ends.
   *
   * @param hasFigures whether figures are beside the cell
   */
  static Optional<StateCue> of(String cell, boolean hasFigures) {
    return atStart(cell).or(() -> hasFigures ? Optional.empty() : atEnd(cell));
  }

  private static Stream<StateCue> beginnings(String text) {
    return Stream.concat(
        find(RESTS, State.DORMANT, text).stream(), find(ENDS, State.DISCONTINUED, text).stream());
  }

  private static Optional<StateCue> find(Pattern pattern, State state, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return pattern
        .matcher(lower)
        .results()
        .findFirst()
        .map(
            found ->
                new StateCue(state, found.group(1), firstSentence(lower), isOfWhole(text, found)));
  }

  private static String firstSentence(String lower) {
    return lower.startsWith("(") ? lower.split("\\)", 2)[0] : CueWords.sentences(lower)[0];
  }

  /** When, why and how may follow words for a state of the whole goal, but not how many or what. */
  private static boolean isOfWhole(String comment, MatchResult found) {
    String behind = comment.substring(Math.min(comment.length(), found.end())).strip();
    String lower = behind.toLowerCase(Locale.ROOT);
    boolean isNewSentence = !behind.isEmpty() && Character.isUpperCase(behind.codePointAt(0));
    return !UNDONE.matcher(lower).find()
        && (isNewSentence
            || (!HOW_MANY.matcher(lower).lookingAt()
                && (WHEN_OR_WHY.matcher(lower).lookingAt()
                    || Lexicon.has(found.group(1), "awaited"))));
  }

  /** Returns the lifecycle that a narrative's comment gives anywhere in it. */
  static Optional<Lifecycle> lifecycleAnywhere(String comment) {
    for (String sentence : CueWords.sentences(comment)) {
      String lower = sentence.toLowerCase(Locale.ROOT);
      boolean rests = isAffirmed(RESTS_ANYWHERE, lower);
      if (rests || atStart(sentence).isPresent() || isAffirmed(AREA_ENDS, lower)) {
        State state = rests ? State.DORMANT : State.DISCONTINUED;
        return Optional.of(
            Lifecycle.of(state, DateWords.date(sentence)).because(CueWords.reasons(comment)));
      }
    }
    return Optional.empty();
  }

  /** Returns whether a text has such words, with no denial within them or right before them. */
  private static boolean isAffirmed(Pattern pattern, String lower) {
    return pattern.matcher(lower).results().anyMatch(found -> !CueWords.isDenied(found.group()));
  }

  /** Returns the lifecycle that follows from the state of a cell, and adds a remark about it. */
  Lifecycle lifecycle(Piece cell, Problems problems) {
    problems.remark(
        cell.place(), Phrase.of("page.state").with("found", word).with("state", name(state)));
    return Lifecycle.of(state, DateWords.date(sentence)).because(CueWords.reasons(cell.text()));
  }

  /** "Utgår från 2023": what is still there in a year before. */
  boolean endsAfter(int year) {
    return state == State.DISCONTINUED
        && Lexicon.is("state-present", word)
        && DateWords.years(sentence).stream().anyMatch(of -> Integer.parseInt(of) > year);
  }

  /** Returns the name of a state. */
  static Phrase name(State state) {
    return Phrase.of("state." + state.key());
  }
}

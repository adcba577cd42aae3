package se.vastkom.goals.io.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The word lists that rules use. The words are in {@code lexicon.txt}, each list under its own key,
 * with a comment on its purpose.
 */
enum WordList {
  // Function words that rules use.
  AND,
  AND_ALSO,
  OR,
  BUT,
  OF,
  AS,
  THAN,
  TO,
  FOR,
  WITH,
  BETWEEN,
  FROM,
  UP,
  MOST,
  AT_MOST_BEHIND_AS,
  EACH,
  FOR_EACH,
  PER,
  MINUS,
  YEAR,
  ARTICLE,

  // Numbers and dates.
  NUMERAL,
  NUMERAL_ENDING,
  DOZEN,
  NONE,
  NUMBERED,
  MONTH,
  ORDINAL,

  // Units and nouns.
  PER_CENT,
  PIECE,
  ONE_PIECE,
  COUNT_NOUN,
  MUNICIPALITY,
  UNIT_STOP,
  PLURAL_ENDING,
  SINGULAR_ENDING,
  ADJECTIVE_ENDING,
  ADJECTIVE,
  SUM,
  TIME,

  // Comparisons with a number.
  AT_LEAST,
  AT_MOST,
  EXACTLY,
  ABOUT,
  LESS,
  MORE,
  COMPARATIVE_ENDING,
  BELOW_OR_ABOVE,
  BETWEEN_TWO,
  DENIES_COMPARISON,
  NO_COMPARISON,
  COMPARISON_LINK,
  TO_LESS,
  TO_MORE,
  RANK_BEFORE,
  RANK_BEHIND,

  // Goals.
  DECISION,

  // States: ended and resting.
  AWAITED,

  // Comments.
  ADDITION,

  // What a comment affirms.
  STATES,
  DEED,
  EXISTS,
  WANTS,
  PRONOUN,
  NEUTRAL,
  FORMS,
  GROUP,
  COMPARED,
  PREPOSITION_OF_OTHER,
  PREPOSITION_OF_LEVEL,
  TAKES_PREPOSITION,
  MUNICIPALITY_REST,

  // The words around a number.
  ALL,
  WHOLE_BEFORE_NUMBER,
  THOSE,
  NOT_THESE,
  FRACTION,
  CLAUSE_BEGINNING,

  // Topics.
  HOW_IT_WENT,

  // Municipalities by name.
  MUNICIPALITY_LIKE_WORD,

  // Headings and rows of a page.
  MENU,
  VERB;

  /** Returns the key of the list in the lexicon. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the words of a list of plain words, in order. */
  Set<String> words() {
    return Lexicon.SWEDISH.words(this);
  }

  /** Returns the word of a list that has only one. */
  String word() {
    return String.join(" ", words());
  }

  /** Returns whether a word is in a list of plain words. */
  boolean has(String word) {
    return words().contains(word);
  }

  /** Returns what follows each first word: "två 2" pairs "två" with 2. */
  Map<String, String> pairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : words()) {
      int blank = pair.indexOf(' ');
      pairs.put(pair.substring(0, blank), pair.substring(blank + 1));
    }
    return pairs;
  }
}

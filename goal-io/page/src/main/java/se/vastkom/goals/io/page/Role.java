package se.vastkom.goals.io.page;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.words.Phrase;

/** What a figure of a comment is. */
enum Role {
  /** Stated in so many words: "Utfallet är 84 %". */
  OUTCOME(""),
  /** Affirmed. */
  STATED(""),
  /** Denied. */
  DENIED("(?<!(?<!\\p{L}){or} ){denial}"),
  /** Expected, intended or possible. */
  PLANNED("{planned}"),
  /** Wanted, now or later. */
  WANTED("{wanted}"),
  /** The number of those who were asked, or answered. */
  ANSWERED("{answered}"),
  /** Lacking, remaining or gone. */
  LACKING("{lacking}"),
  /** A figure of others, or a mean of many. */
  ELSEWHERE("{elsewhere}"),
  /** A figure for some of those that the goal is about. */
  PART("{part}"),
  /** A figure of an earlier time. */
  EARLIER("{earlier}"),
  /** A figure of a later time. */
  LATER(""),
  /** A part of another number, or beside it. */
  BESIDE(""),
  /** The whole of which a part is told. */
  WHOLE(""),
  /** Approximate, between two, or a change. */
  INEXACT(""),
  /** Perhaps below zero. */
  SIGN(""),
  /** No word shows that it is about the goal. */
  UNKNOWN("");

  private final Pattern words;

  Role(String words) {
    this.words = Lexicon.wholeWord(words.isEmpty() ? "(?!)" : words);
  }

  /**
   * What words show of a figure.
   *
   * @param word those words; empty where it is affirmed
   */
  record Shown(Role role, String word) {

    /** Returns why the figure is not the outcome. */
    Phrase reason() {
      return Phrase.of("page.role." + Lexicon.key(role)).with("word", word);
    }
  }

  boolean isAffirmed() {
    return this == STATED || this == OUTCOME;
  }

  /** Returns whether printed figures that agree show that a figure is the outcome. */
  boolean yieldsToPrint() {
    return isAffirmed() || this == UNKNOWN || this == PLANNED || this == LATER;
  }

  /** Returns whether the words for it are the same where the goal has them too. */
  private boolean isWhateverTheGoal() {
    return this == DENIED || this == PLANNED || this == WANTED || this == EARLIER;
  }

  /** Returns whether a clause with this role shows it of what its sentence adds without a word. */
  boolean isOfWholeSentence() {
    return this != PART && this != LATER;
  }

  /** Returns the words of a text that show this role, those apart that are the goal's own. */
  Stream<String> wordsIn(String text, Subject subject) {
    return words
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(
            found -> isWhateverTheGoal() || !Tokens.wordsOf(found).stream().allMatch(subject::has));
  }

  /** Returns a text without the words that show one of some roles. */
  static String without(String text, Role... roles) {
    String rest = text;
    for (Role role : roles) {
      rest = role.words.matcher(rest).replaceAll("");
    }
    return rest;
  }
}

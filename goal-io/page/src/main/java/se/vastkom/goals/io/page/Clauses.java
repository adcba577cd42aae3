package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.io.page.Tokens.Kind;

/**
 * The clauses of a text. A stop ends a clause; "men", "medan" and a new number after "och" begin a
 * new one.
 */
final class Clauses {

  private static final Pattern TAKES_BACK = Lexicon.wholeWord("{takes-back}");
  private static final Pattern QUALIFIES = Lexicon.wholeWord("{qualifies}");
  private static final Pattern ABOUT_NUMBER = Lexicon.wholeWord("{about-number}");
  private static final Pattern COMPARES = Lexicon.wholeWord("{compares}");
  private static final String SENTENCE_ENDS = ".!?";
  private static final int FARTHEST = 30;

  private final Tokens tokens;
  private final List<Clause> clauses = new ArrayList<>();

  /** A clause; {@code sentence} counts the sentences before it. */
  private record Clause(int first, int last, int sentence, boolean hasNumber) {}

  Clauses(Tokens tokens) {
    this.tokens = tokens;
    int first = 0;
    int sentence = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (endsClause(i)) {
        add(first, i - 1, sentence);
        first = i + (tokens.is(i, Kind.STOP) ? 1 : 0);
        sentence += SENTENCE_ENDS.contains(tokens.word(i)) ? 1 : 0;
      }
    }
    add(first, tokens.size() - 1, sentence);
  }

  private void add(int first, int last, int sentence) {
    if (first <= last) {
      boolean hasNumber =
          IntStream.rangeClosed(first, last)
              .anyMatch(i -> tokens.isNumber(i) && !tokens.isArticle(i));
      clauses.add(new Clause(first, last, sentence, hasNumber));
    }
  }

  private boolean endsClause(int at) {
    boolean beginsWithNumber =
        tokens.is(at, WordList.AND_ALSO)
            && (tokens.is(at + 1, Kind.NUMBER) || tokens.is(at + 1, WordList.ALL));
    return tokens.is(at, Kind.STOP) || tokens.is(at, WordList.CLAUSE_BEGINNING) || beginsWithNumber;
  }

  private int indexOf(int at) {
    int index = 0;
    while (index < clauses.size() - 1 && clauses.get(index).last < at) {
      index++;
    }
    return index;
  }

  /** Returns the clause of a token, thirty tokens to each side at most. */
  private Clause around(int at) {
    Clause clause = clauses.get(indexOf(at));
    return new Clause(
        Math.max(clause.first, at - FARTHEST),
        Math.min(clause.last, at + FARTHEST),
        clause.sentence,
        clause.hasNumber);
  }

  /** Returns the text of a token's clause. */
  String own(int at) {
    Clause own = around(at);
    return tokens.between(own.first, own.last);
  }

  /** Returns the text after a token in its clause. */
  String rest(int at) {
    int last = around(at).last;
    return at < last ? tokens.between(at + 1, last) : "";
  }

  /** Returns the words of a token's clause, without numbers and words that name a unit. */
  String words(int at, String unit) {
    Clause own = around(at);
    return IntStream.rangeClosed(own.first, own.last)
        .filter(i -> tokens.is(i, Kind.WORD) && !tokens.isNumber(i))
        .mapToObj(tokens::word)
        .filter(word -> !Nouns.names(word, unit))
        .collect(Collectors.joining(" "));
  }

  /** Returns the clauses before a token's in its sentence, back to one with a number of its own. */
  String before(int at) {
    int index = indexOf(at);
    int first = index;
    while (first > 0 && goesOn(first - 1, index) && !isBracketOfNumber(first - 1)) {
      first--;
    }
    return first == index ? "" : text(first, index - 1);
  }

  /**
   * Returns the text before a colon or bracket right before a token's clause: "Ej nöjda: 84
   * procent".
   */
  String label(int at) {
    int index = indexOf(at);
    boolean isLabelled = isBracket(index) || tokens.is(clauses.get(index).first - 1, ":");
    return isLabelled && index > 0 && goesOn(index - 1, index) ? text(index - 1, index - 1) : "";
  }

  /** Returns the text in brackets right after a token's clause, with no number of its own. */
  String inBrackets(int at) {
    int index = indexOf(at) + 1;
    return index < clauses.size() && isBracket(index) ? behind(at) : "";
  }

  private boolean isBracket(int index) {
    return tokens.is(clauses.get(index).first - 1, "(");
  }

  private boolean isLabel(int index) {
    return tokens.is(clauses.get(index).last + 1, ":");
  }

  /** The "2021" of "84 % (2021) 78 % (2022)", which belongs to 84. */
  private boolean isBracketOfNumber(int index) {
    return isBracket(index) && !isLabel(index) && index > 0 && clauses.get(index - 1).hasNumber;
  }

  /**
   * Returns the clause after a token's in its sentence, with no number of its own and no label of
   * one.
   */
  String behind(int at) {
    int index = indexOf(at) + 1;
    boolean goesOn = index < clauses.size() && goesOn(index, index - 1) && !isLabel(index);
    return goesOn ? text(index, index) : "";
  }

  /** Returns the next sentence, where it qualifies the number: "Siffran är preliminär." */
  String sentenceBehind(int at) {
    int sentence = clauses.get(indexOf(at)).sentence;
    return IntStream.range(indexOf(at), clauses.size())
        .filter(index -> clauses.get(index).sentence > sentence)
        .limit(1)
        .filter(index -> !clauses.get(index).hasNumber)
        .mapToObj(index -> text(index, index))
        .filter(text -> ABOUT_NUMBER.matcher(text).lookingAt() && !COMPARES.matcher(text).find())
        .findFirst()
        .orElse("");
  }

  /** Returns whether a clause qualifies the number before it: "enligt prognosen". */
  static boolean qualifies(String clause) {
    return QUALIFIES.matcher(clause).lookingAt();
  }

  /** Returns whether a clause is relative to the one before it: "som alla har tackat nej". */
  static boolean isRelative(String clause) {
    return WordList.RELATIVE.has(clause.split(" ", 2)[0]);
  }

  /** Returns whether a clause takes back something in the one before it: "men den har upphört". */
  static boolean takesBack(String clause) {
    return TAKES_BACK.matcher(clause).lookingAt();
  }

  /**
   * Returns the sentence before a clause that is a sentence of its own: "Prognosen är god. 84
   * procent."
   */
  String sentenceBefore(int at) {
    int index = indexOf(at);
    int sentence = clauses.get(index).sentence;
    boolean isAlone =
        clauses.stream().filter(clause -> clause.sentence == sentence).count() == 1 && index > 0;
    if (!isAlone) {
      return "";
    }
    int before = clauses.get(index - 1).sentence;
    int first = index - 1;
    while (first > 0 && clauses.get(first - 1).sentence == before) {
      first--;
    }
    boolean hasNumber = clauses.subList(first, index).stream().anyMatch(Clause::hasNumber);
    return hasNumber ? "" : text(first, index - 1);
  }

  private boolean goesOn(int index, int from) {
    Clause clause = clauses.get(index);
    return clause.sentence == clauses.get(from).sentence && !clause.hasNumber;
  }

  private String text(int first, int last) {
    int to = clauses.get(last).last;
    return tokens.between(Math.max(clauses.get(first).first, to - FARTHEST), to);
  }
}

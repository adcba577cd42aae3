package se.vastkom.goals.io.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.io.page.Tokens.Kind;

/**
 * The clauses of a text: from stop to stop; "men", "medan" and a new number after "och" begin
 * another too.
 */
final class Clauses {

  private static final Set<String> BEGINNING = Set.of("men", "mot", "jämfört", "medan", "varav");
  private static final Set<String> ALL = Set.of("alla", "samtliga", "varje");
  private static final Set<String> RELATIVE =
      Set.of("som", "vilket", "vilka", "vilken", "dessa", "de", "det", "alla", "samtliga");
  private static final Pattern TAKES_BACK =
      Pattern.compile("men (?:den|de|dem|dessa|denna|har|är|som|alla)(?!\\p{L})");
  private static final Pattern QUALIFIES =
      Pattern.compile(
          "(?:enligt|enl|som|vilket|vilka|vilken|preliminär\\p{L}*|prognos\\p{L}*|bland|exklusive|inklusive|exkl|inkl)(?!\\p{L})");
  private static final Pattern OF_NUMBER =
      Pattern.compile(
          "(?:avser|gäller)(?!\\p{L})|(?:det|detta|siffran|siffrorna|uppgiften|uppgifterna|talet|värdet|andelen) (?:är|var|gäller|avser)(?!\\p{L})");
  private static final Pattern COMPARES =
      Pattern.compile("(?<!\\p{L})(?:än|jämfört|över|under|mot|nära|som)(?!\\p{L})");
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
              .anyMatch(i -> tokens.number(i).isPresent() && !tokens.isArticle(i));
      clauses.add(new Clause(first, last, sentence, hasNumber));
    }
  }

  private boolean endsClause(int at) {
    boolean newNumber =
        (tokens.isWord(at, "och") || tokens.isWord(at, "samt"))
            && (tokens.is(at + 1, Kind.NUMBER) || ALL.contains(tokens.word(at + 1)));
    return tokens.is(at, Kind.STOP) || BEGINNING.contains(tokens.word(at)) || newNumber;
  }

  private int indexOf(int at) {
    int index = 0;
    while (index < clauses.size() - 1 && clauses.get(index).last < at) {
      index++;
    }
    return index;
  }

  /** The clause that a token stands in, of thirty tokens to each side. */
  String own(int at) {
    Clause clause = clauses.get(indexOf(at));
    return tokens.between(
        Math.max(clause.first, at - FARTHEST), Math.min(clause.last, at + FARTHEST));
  }

  /** What stands behind a token in its clause. */
  String rest(int at) {
    Clause clause = clauses.get(indexOf(at));
    return at < clause.last ? tokens.between(at + 1, Math.min(clause.last, at + FARTHEST)) : "";
  }

  /** The words of that clause, without numbers and those that name the unit. */
  String words(int at, String unit) {
    Clause clause = clauses.get(indexOf(at));
    return words(Math.max(clause.first, at - FARTHEST), Math.min(clause.last, at + FARTHEST), unit);
  }

  private String words(int first, int last, String unit) {
    return IntStream.rangeClosed(first, last)
        .filter(i -> tokens.is(i, Kind.WORD) && tokens.number(i).isEmpty())
        .mapToObj(tokens::word)
        .filter(word -> !Nouns.names(word, unit))
        .collect(Collectors.joining(" "));
  }

  /** The clauses of the same sentence before that one, back to one with a number of its own. */
  String before(int at) {
    int index = indexOf(at);
    int first = index;
    while (first > 0 && goesOn(first - 1, index) && !isBracketOfNumber(first - 1)) {
      first--;
    }
    return first == index ? "" : text(first, index - 1);
  }

  /** What stands before a colon or bracket right before the clause: "Ej nöjda: 84 procent". */
  String label(int at) {
    int index = indexOf(at);
    boolean isLabelled = isBracket(index) || tokens.isWord(clauses.get(index).first - 1, ":");
    return isLabelled && index > 0 && goesOn(index - 1, index) ? text(index - 1, index - 1) : "";
  }

  /** What stands in brackets right behind the clause, with no number of its own. */
  String inBrackets(int at) {
    int index = indexOf(at) + 1;
    return index < clauses.size() && isBracket(index) ? behind(at) : "";
  }

  private boolean isBracket(int index) {
    return tokens.isWord(clauses.get(index).first - 1, "(");
  }

  /** The "2021" of "84 % (2021) 78 % (2022)", which is that of 84. */
  private boolean isBracketOfNumber(int index) {
    return isBracket(index)
        && !tokens.isWord(clauses.get(index).last + 1, ":")
        && index > 0
        && clauses.get(index - 1).hasNumber;
  }

  /** The clause of the same sentence behind it, with no number of its own and no label of one. */
  String behind(int at) {
    int index = indexOf(at) + 1;
    boolean goesOn =
        index < clauses.size()
            && goesOn(index, index - 1)
            && !tokens.isWord(clauses.get(index).last + 1, ":");
    return goesOn ? text(index, index) : "";
  }

  /** The sentence behind, where it says what the number is: "Siffran är preliminär." */
  String sentenceBehind(int at) {
    int sentence = clauses.get(indexOf(at)).sentence;
    return IntStream.range(indexOf(at), clauses.size())
        .filter(index -> clauses.get(index).sentence > sentence)
        .limit(1)
        .filter(index -> !clauses.get(index).hasNumber)
        .mapToObj(index -> text(index, index))
        .filter(text -> OF_NUMBER.matcher(text).lookingAt() && !COMPARES.matcher(text).find())
        .findFirst()
        .orElse("");
  }

  /** Whether a clause says what the number before it is: "enligt prognosen". */
  static boolean qualifies(String clause) {
    return QUALIFIES.matcher(clause).lookingAt();
  }

  /** Whether a clause goes on from the one before it: "som alla har tackat nej". */
  static boolean isRelative(String clause) {
    return RELATIVE.contains(clause.split(" ", 2)[0]);
  }

  /** Whether a clause takes something back of the one before it: "men den har upphört". */
  static boolean takesBack(String clause) {
    return TAKES_BACK.matcher(clause).lookingAt();
  }

  /** The sentence before a clause that is a sentence of its own: "Prognosen är god. 84 procent." */
  String sentenceBefore(int at) {
    int index = indexOf(at);
    int sentence = clauses.get(index).sentence;
    boolean isAlone =
        clauses.stream().filter(clause -> clause.sentence == sentence).count() == 1 && index > 0;
    int first = index - 1;
    if (!isAlone || clauses.get(first).hasNumber) {
      return "";
    }
    int before = clauses.get(first).sentence;
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
    int from = clauses.get(first).first;
    int to = clauses.get(last).last;
    return tokens.between(Math.max(from, to - FARTHEST), to);
  }
}

package se.vastkom.goals.tables.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.tables.Value;

/**
 * Finds the class of a value quickly, since bulk engines ask for nothing else: numbers and days by
 * their place among borders, words by one letter that distinguishes them. For a value beyond its
 * reach it returns {@link #ELSEWHERE}; it never guesses.
 */
final class Finder {

  /** The class must be found another way. */
  static final int ELSEWHERE = SortedRatios.ELSEWHERE;

  /** The number of slots for words, each of which has its own. */
  private static final int PLACES = 64;

  /** The class by truth value, by place among borders, or by a word's slot. */
  private final int[] positions;

  private final @Nullable SortedRatios numbers;
  private final @Nullable SortedRatios days;
  private final @Nullable String[] words;
  private final int letter;

  private Finder(
      int[] positions,
      @Nullable SortedRatios numbers,
      @Nullable SortedRatios days,
      @Nullable String[] words,
      int letter) {
    this.positions = positions;
    this.numbers = numbers;
    this.days = days;
    this.words = words;
    this.letter = letter;
  }

  /** Creates a finder of numbers, with the class of each place among borders. */
  static Finder ofNumbers(List<Ratio> borders, int[] positions) {
    return new Finder(positions, SortedRatios.of(borders).orElse(null), null, new String[0], 0);
  }

  /** Creates a finder of days, with the class of each place among borders. */
  static Finder ofDays(List<LocalDate> borders, int[] positions) {
    List<Ratio> counted = borders.stream().map(day -> Ratio.of(rising(day))).toList();
    return new Finder(positions, null, SortedRatios.of(counted).orElse(null), new String[0], 0);
  }

  /** Returns a number that rises with the day; some numbers are no day. */
  private static long rising(LocalDate day) {
    return (day.getYear() * 16L + day.getMonthValue()) * 32 + day.getDayOfMonth();
  }

  /** Creates a finder of yes and no. */
  static Finder ofTruth(int no, int yes) {
    return new Finder(new int[] {no, yes}, null, null, new String[0], 0);
  }

  /** Creates a finder of words, empty unless one of their letters distinguishes them. */
  static Finder ofWords(Map<String, Integer> positions) {
    int longest = positions.keySet().stream().mapToInt(String::length).max().orElse(0);
    Optional<Integer> telling =
        IntStream.range(0, longest)
            .boxed()
            .filter(
                letter ->
                    positions.keySet().stream().map(word -> place(word, letter)).distinct().count()
                        == positions.size())
            .findFirst();
    @Nullable String[] words = new String[PLACES];
    int[] at = new int[PLACES];
    telling.ifPresent(
        letter ->
            positions.forEach(
                (word, position) -> {
                  words[place(word, letter)] = word;
                  at[place(word, letter)] = position;
                }));
    return new Finder(at, null, null, words, telling.orElse(0));
  }

  private static int place(String word, int letter) {
    return (word.length() * 5 + (letter < word.length() ? word.charAt(letter) : 0)) % PLACES;
  }

  /** Returns the position of a value's class, or {@link #ELSEWHERE}. */
  int find(Value value) {
    if (value instanceof Value.Word word) {
      return find(word.key());
    }
    if (value instanceof Value.Numeric number) {
      return numbers == null ? ELSEWHERE : at(numbers.place(number.number()));
    }
    if (value instanceof Value.Date date) {
      return days == null ? ELSEWHERE : at(days.place(rising(date.day())));
    }
    return value instanceof Value.Truth truth && positions.length == 2
        ? positions[truth.truth() ? 1 : 0]
        : ELSEWHERE;
  }

  private int find(String word) {
    if (words.length == 0) {
      return ELSEWHERE;
    }
    int place = place(word, letter);
    return word.equals(words[place]) ? positions[place] : ELSEWHERE;
  }

  /** Returns the class of a place; between two whole numbers there may be none. */
  private int at(int place) {
    return place == ELSEWHERE || positions[place] == FactPartition.MISSING
        ? ELSEWHERE
        : positions[place];
  }
}

package se.vastkom.goals.io.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.words.Words;

/** Periods as people write them: {@code 2015-T2}, {@code tertial 2 2015}, {@code april 2015}. */
final class Periods {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|2[01])\\d\\d(?!\\d)");

  private Periods() {}

  /** Returns the period that a text names, by its key or in words of either language. */
  static Optional<Period> read(String text) {
    Optional<Period> keyed = Period.parse(text);
    Matcher year = YEAR.matcher(text);
    if (keyed.isPresent() || !year.find()) {
      return keyed;
    }
    String written = text.strip().replaceAll("\\s+", " ");
    return of(Integer.parseInt(year.group()))
        .filter(period -> isCalled(period, written))
        .findFirst();
  }

  private static Stream<Period> of(int year) {
    return Arrays.stream(Period.Length.values())
        .flatMap(
            length ->
                IntStream.rangeClosed(1, length.perYear())
                    .mapToObj(ordinal -> new Period(year, length, ordinal)));
  }

  private static boolean isCalled(Period period, String written) {
    return List.of(Words.swedish(), Words.english()).stream()
        .anyMatch(words -> words.say(period.phrase()).equalsIgnoreCase(written));
  }
}

package se.vastkom.goals.rules.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The days of a validity as they are written: {@code 2015-12-31}. */
record Days(Problems problems) {

  /** The text for a first day where something has always been in force. */
  static final Part.Name ALWAYS = Words.name("validity.alltid");

  /** A day of these years as spreadsheets store it, where it is not shown as one. */
  private static final Pattern NUMBERED = Pattern.compile("[34567]\\d{4}");

  /**
   * Reads a validity from two texts; reports a problem for each that is no day, and if the last is
   * before the first.
   */
  Validity between(Place first, String from, Place last, String to) {
    Optional<LocalDate> begins =
        from.isEmpty() || ALWAYS.is(from) ? Optional.empty() : day(first, from);
    Optional<LocalDate> ends = to.isEmpty() ? Optional.empty() : day(last, to);
    if (begins.isPresent() && ends.isPresent() && ends.get().isBefore(begins.get())) {
      problems.error(
          last,
          Phrase.of("validity.reversed")
              .with("from", begins.get().toString())
              .with("to", ends.get().toString()));
      return Validity.ALWAYS;
    }
    return new Validity(begins, ends);
  }

  /** Reads a day from a text; reports a problem if it is none. */
  Optional<LocalDate> day(Place place, String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      String key = NUMBERED.matcher(text).matches() ? "rulebook.numbered-day" : "rulebook.no-day";
      problems.error(place, Phrase.of(key).with("found", text));
      return Optional.empty();
    }
  }
}

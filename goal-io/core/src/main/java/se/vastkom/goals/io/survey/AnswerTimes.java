package se.vastkom.goals.io.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Numbers;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/**
 * When respondents answered, by a column of the survey. A time is a date, the year first, with or
 * without a time of day, or a spreadsheet's own number of days.
 */
final class AnswerTimes {

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})"
              + "(?:[T ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?)?"
              + "(?:\\s*(fm|em|am|pm|f\\.m\\.|e\\.m\\.))?"
              + "(?:\\s*(?:Z|[A-Z]{2,5}|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?))?",
          Pattern.CASE_INSENSITIVE);

  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);
  private static final long SECONDS_A_DAY = 86_400;

  private final SurveySheet sheet;

  AnswerTimes(SurveySheet sheet) {
    this.sheet = sheet;
  }

  /** Finds the column of times: the one that is named, else the first of a common name. */
  OptionalInt column(SurveyOptions options, Headings headings, Problems problems) {
    Place place = sheet.grid().place();
    if (options.time().isPresent()) {
      return headings.find(options.time().get(), place, problems);
    }
    List<String> common =
        List.of(
            (Words.name("survey.words.time").sv() + ";" + Words.name("survey.words.time").en())
                .split(";", -1));
    for (String name : common) {
      OptionalInt found =
          sheet.columns().filter(one -> Spelling.isSame(headings.of(one), name)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    problems.error(
        place, Phrase.of("survey.no-time").with("known", Phrase.list(common, Part.Text::new)));
    return OptionalInt.empty();
  }

  /** Reads a time, in days; a problem where it is none. */
  Optional<Ratio> read(int row, int column, Problems problems) {
    Cell cell = sheet.cell(row, column);
    Optional<Ratio> days =
        cell.isNumber()
            ? Numbers.read(cell.place(), cell.text()).value()
            : days(TIME.matcher(Spelling.seen(cell.text())));
    if (days.isEmpty()) {
      problems.error(cell.place(), Phrase.of("survey.not-a-time").with("found", cell.text()));
    }
    return days;
  }

  private static Optional<Ratio> days(Matcher time) {
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.of(number(time, 1), number(time, 2), number(time, 3));
      int hour = number(time, 4);
      if (time.group(7) != null) {
        boolean isAfternoon = time.group(7).toLowerCase(Locale.ROOT).matches("e.*|p.*");
        hour = hour % 12 + (isAfternoon ? 12 : 0);
      }
      int second = LocalTime.of(hour, number(time, 5), number(time, 6)).toSecondOfDay();
      long days = day.toEpochDay() - FIRST.toEpochDay();
      return Optional.of(Ratio.of(days).plus(Ratio.of(second, SECONDS_A_DAY)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher time, int group) {
    return time.group(group) == null ? 0 : Integer.parseInt(time.group(group));
  }
}

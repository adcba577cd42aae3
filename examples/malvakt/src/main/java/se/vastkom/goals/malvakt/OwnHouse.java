package se.vastkom.goals.malvakt;

import java.nio.file.Path;
import java.util.Optional;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.report.House;
import se.vastkom.goals.report.HtmlReport;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;

/**
 * Pages as a command was asked for them. Apart from the options, whose signatures are looked
 * through whenever a command starts, so that one that writes no pages loads nothing of them.
 */
final class OwnHouse {

  private OwnHouse() {}

  /** Returns pages in the terminal's languages, in the house that was named. */
  static HtmlReport pages(HouseOption house, Terminal terminal) {
    Optional<House> own = house.file().map(OwnHouse::read);
    HtmlReport pages = terminal.pages();
    return own.isPresent() ? pages.in(own.get()) : pages;
  }

  private static House read(Path file) {
    // A house has a lower limit of its own, and words that say how to come below it.
    Checked<House> read =
        Files.read(file, Limits.STANDARD).then(bytes -> House.read(file.toString(), bytes));
    return read.value().orElseThrow(() -> new Refusal(Malvakt.BAD_INPUT, read.problems()));
  }
}

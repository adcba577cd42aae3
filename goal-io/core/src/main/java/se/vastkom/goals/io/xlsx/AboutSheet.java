package se.vastkom.goals.io.xlsx;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;

/**
 * What was read, and what the assessment was made with.
 *
 * @param cells in the language
 */
record AboutSheet(Cells cells) {

  Sheet of(AssessedFollowUp assessed) {
    FollowUp.Header header = assessed.followUp().header();
    AssessedFollowUp.Run run = assessed.run();
    Sheet sheet =
        Sheet.named(cells.name("excel.about"))
            .column(Sheet.Column.wide(40))
            .column(Sheet.Column.wide(80));
    sheet = stated(sheet, "field.uppföljning", cells.text(header.title()));
    sheet = stated(sheet, "field.utgivare", cells.text(header.publisher()));
    sheet = stated(sheet, "field.källa", cells.text(header.source()));
    sheet = stated(sheet, "field.period", cells.word(header.period().phrase()));
    sheet = stated(sheet, "excel.population", cells.word(header.population().part()));
    sheet = stated(sheet, "excel.read-from", cells.text(files(assessed.followUp())));
    sheet = stated(sheet, "field.regelverk", cells.text(run.book().name()));
    sheet = stated(sheet, "field.version", cells.text(run.book().version()));
    sheet = stated(sheet, "excel.checksum", cells.text(run.book().sha256()));
    sheet = stated(sheet, "excel.owner", cells.text(assessed.rules().owner()));
    sheet = stated(sheet, "excel.rules-from", cells.text(assessed.rules().source()));
    sheet = stated(sheet, "excel.as-of", Entry.day(run.asOf()));
    sheet = stated(sheet, "excel.engine", cells.text(run.engine()));
    return assessed
        .rules()
        .tests()
        .map(tests -> cells.sentence(tests.phrase()))
        .map(tests -> row("excel.tests", tests))
        .map(sheet::row)
        .orElse(sheet);
  }

  /** Adds what is stated; what is not is left out. */
  private Sheet stated(Sheet sheet, String what, Entry value) {
    return value.equals(Entry.blank()) ? sheet : sheet.row(row(what, value));
  }

  private List<Entry> row(String what, Entry value) {
    return List.of(cells.text(cells.words().say(what)), value);
  }

  /** Returns the files that goals, outcomes and answers were read from, a line each. */
  private static String files(FollowUp followUp) {
    Stream<Place> places =
        followUp.goals().stream()
            .flatMap(
                goal ->
                    Stream.concat(
                        Stream.of(goal.place()),
                        Stream.concat(
                            followUp.observation(goal.id()).stream().map(AboutSheet::place),
                            followUp.responses(goal.id()).stream().map(Response::place))));
    return String.join(
        "\n",
        places.map(AboutSheet::file).filter(file -> !file.isEmpty()).distinct().sorted().toList());
  }

  /** Returns a file; of a workbook the sheet, for its file may be named for somebody. */
  private static String file(Place place) {
    return place.sheet().isEmpty() ? place.source() : place.sheet();
  }

  private static Place place(Observation observation) {
    return observation.source().place();
  }
}

package se.vastkom.goals.assessment;

import java.util.List;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** What several values say alike: cells, and where something stands. */
final class Said {

  private Said() {}

  /** Facts with what they are, or with what is asked of them. */
  static Part cells(List<Finding.FigureUsed> cells) {
    return Phrase.list(
        cells,
        cell -> Phrase.of("defect.cell").with("fact", cell.fact()).with("value", cell.value()));
  }

  /** What stands somewhere, with the places it was read in; those of code are left out. */
  static Phrase placed(Part what, List<Place> places) {
    List<Place> read =
        places.stream().filter(place -> place.form() != Place.Form.NOWHERE).distinct().toList();
    return Phrase.of(read.isEmpty() ? "placed.nowhere" : "placed")
        .with("what", what)
        .with("places", Phrase.list(read, Place::phrase));
  }
}

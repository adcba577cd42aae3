package se.vastkom.goals.assessment;

import java.util.List;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Places;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** The wording that several documents share: cells, and the places something was read in. */
final class SharedPhrases {

  private SharedPhrases() {}

  /** Lists facts with their values or with their tests. */
  static Part cells(List<Finding.FigureUsed> cells) {
    return Phrase.list(
        cells,
        cell -> Phrase.of("defect.cell").with("fact", cell.fact()).with("value", cell.value()));
  }

  /** Adds the places something was read in; places in code are left out. */
  static Phrase placed(Part what, List<Place> places) {
    List<Place> read =
        places.stream().filter(place -> place.form() != Place.Form.NOWHERE).distinct().toList();
    return Phrase.of(read.isEmpty() ? "placed.nowhere" : "placed")
        .with("what", what)
        .with("places", Places.phrase(read));
  }

  /** Returns a number as a text has it: in a word up to twelve. */
  static Part number(int goals) {
    return goals >= 1 && goals <= 12
        ? Phrase.of("number." + goals)
        : new Part.Amount(Ratio.of(goals), "");
  }

  /** Lists phrases with "and" before the last of several. */
  static Phrase and(List<Phrase> parts) {
    Phrase last = parts.get(parts.size() - 1);
    return parts.size() == 1
        ? last
        : Phrase.of("reason.and")
            .with("one", Phrase.list(parts.subList(0, parts.size() - 1), part -> part))
            .with("other", last);
  }
}

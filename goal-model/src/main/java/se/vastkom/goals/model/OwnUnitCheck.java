package se.vastkom.goals.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/** Checks that units of the follow-up's own are declared once, and known to nobody else. */
record OwnUnitCheck(List<OwnUnit> units, Problems problems) {

  void run() {
    Map<String, OwnUnit> seen = new HashMap<>();
    for (OwnUnit unit : units) {
      @Nullable OwnUnit first = seen.putIfAbsent(unit.name(), unit);
      if (first != null) {
        problems.error(
            unit.place(),
            Phrase.of("followup.duplicate-unit")
                .with("unit", unit.name())
                .with("first", first.place().phrase()));
      } else if (UnitKind.of(unit.name()) != UnitKind.UNKNOWN) {
        problems.error(unit.place(), Phrase.of("followup.known-unit").with("unit", unit.name()));
      }
    }
  }
}

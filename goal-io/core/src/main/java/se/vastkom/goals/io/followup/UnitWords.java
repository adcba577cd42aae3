package se.vastkom.goals.io.followup;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.UnitNames;

/**
 * The words for units in a follow-up.
 *
 * @param respondents the unit of a number of its respondents
 * @param own the units that it declares
 */
record UnitWords(String respondents, List<OwnUnit> own) {

  /** Returns the unit that a word is for, in the plural; empty where nobody knows it. */
  Optional<String> known(String written) {
    if (Spelling.isSame(respondents, written)) {
      return Optional.of(respondents);
    }
    Optional<String> declared =
        own.stream()
            .filter(
                unit ->
                    Spelling.isSame(unit.name(), written)
                        || Spelling.isSame(unit.singular(), written))
            .map(OwnUnit::name)
            .findFirst();
    return declared.isPresent() ? declared : UnitNames.known(written);
  }

  /** Returns all units. */
  Collection<String> all() {
    return Stream.concat(own.stream().map(OwnUnit::name), UnitNames.all().stream()).toList();
  }
}

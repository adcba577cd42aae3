package se.vastkom.goals.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {

  @ParameterizedTest
  @CsvSource({
    "%, %",
    "procent, %",
    "Procent, %",
    "per cent, %",
    "percent, %",
    "procentenhet, procentenheter",
    "percentage points, procentenheter",
    "mkr, mkr",
    "mnkr, mkr",
    "Mkr, mkr",
    "milj. kr, mkr",
    "milj.kr, mkr",
    "miljoner kronor, mkr",
    "tkr, tkr",
    "tusen kr, tkr",
    "kr, kronor",
    "SEK, kronor",
    "st, st",
    "st., st",
    "styck, st",
    "stycken, st",
    "kommun, kommuner",
    "municipalities, kommuner",
    "Kommuner, kommuner"
  })
  void namesOfOneUnitAreOne(String written, String unit) {
    assertThat(UnitNames.known(written)).contains(unit);
  }

  @Test
  void unitsOfOneKindAreNotOne() {
    assertThat(UnitNames.same("tkr", "mkr")).isFalse();
    assertThat(UnitNames.same("%", "procentenheter")).isFalse();
    assertThat(UnitNames.same("procent", "%")).isTrue();
    assertThat(UnitNames.same("boenden", "boenden")).isTrue();
    assertThat(UnitNames.same("boenden", "platser")).isFalse();
    assertThat(UnitNames.known("boenden")).isEmpty();
  }
}

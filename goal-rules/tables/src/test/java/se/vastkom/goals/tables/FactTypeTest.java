package se.vastkom.goals.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.tables.FactType.NumberType;
import se.vastkom.goals.tables.FactType.Scale;

class FactTypeTest {

  private static final NumberType RESPONDENTS =
      new NumberType("svarande", Scale.WHOLE, List.of("kommuner", "skolor"));

  @Test
  void aUnitHasItsOwnNamesAndThoseOfItsKinds() {
    assertThat(RESPONDENTS.isUnit("svarande")).isTrue();
    assertThat(RESPONDENTS.isUnit("respondents")).isTrue();
    assertThat(RESPONDENTS.isUnit("kommun")).isTrue();
    assertThat(RESPONDENTS.isUnit("schools")).isTrue();
    assertThat(RESPONDENTS.isUnit("nämnder")).isFalse();
    assertThat(RESPONDENTS.isUnit("")).isFalse();
  }

  @Test
  void aUnitWithoutKindsHasItsOwnNamesAlone() {
    NumberType percent = new NumberType("%");
    assertThat(percent.isUnit("procent")).isTrue();
    assertThat(percent.isUnit("kommuner")).isFalse();
    assertThat(percent.isUnit("")).isFalse();
  }
}

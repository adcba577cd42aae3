package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalitiesTest {

  @Test
  void theMunicipalitiesAreAsStatisticsSwedenSays() throws IOException {
    List<String> facts;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                MunicipalitiesTest.class.getResourceAsStream("municipalities.csv"),
                StandardCharsets.UTF_8))) {
      facts = in.lines().toList();
    }
    List<String> told =
        Municipalities.counties().stream()
            .flatMap(
                county ->
                    county.respondents().stream()
                        .map(one -> one.id() + ";" + one.name() + ";" + county.name()))
            .toList();
    assertThat(told).hasSize(290).containsExactlyElementsOf(facts);
    assertThat(Municipalities.counties()).hasSize(21);
    assertThat(Municipalities.all()).hasSize(290);
  }

  @ParameterizedTest
  @CsvSource({
    "Skåne, Skåne, 33",
    "Skåne län, Skåne, 33",
    "skåne LÄN, Skåne, 33",
    "Dalarna, Dalarna, 15",
    "Dalarnas län, Dalarna, 15",
    "Västra Götalands län, Västra Götaland, 49",
    "Gotlands län, Gotland, 1",
    "Stockholm County, Stockholm, 26"
  })
  void aCountyIsFoundAsPeopleWriteIt(String written, String name, int municipalities) {
    assertThat(Municipalities.county(written).orElseThrow().name()).isEqualTo(name);
    assertThat(Municipalities.county(written).orElseThrow().size()).isEqualTo(municipalities);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "län", "Skånes", "Region Skåne", "Borås"})
  void anythingElseIsNoCounty(String written) {
    assertThat(Municipalities.county(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Vansbro, 2021",
    "Vansbro kommun, 2021",
    "Falu kommun, 2080",
    "Region Gotland, 0980",
    "Gotlands kommun, 0980",
    "Malmö stad, 1280",
    "Upplands-Bro kommun, 0139",
    "180, 0180",
    "0180 Stockholm, 0180",
    "180 Stockholm, 0180",
    "Torsås kommun, 0834",
    "Torsby kommun, 1737"
  })
  void aMunicipalityIsFoundAsPeopleWriteIt(String written, String code) {
    assertThat(Municipalities.find(written).map(Respondent::id)).contains(new RespondentId(code));
  }

  @Test
  void everyMunicipalityIsFoundByItsNameAndByItsCode() {
    assertThat(Municipalities.all())
        .allSatisfy(
            one -> {
              assertThat(Municipalities.find(one.name())).contains(one);
              assertThat(Municipalities.find(one.id().value())).contains(one);
              assertThat(Municipalities.find(one.name() + " kommun")).contains(one);
              assertThat(Municipalities.find(one.id() + " " + one.name())).contains(one);
            });
  }
}

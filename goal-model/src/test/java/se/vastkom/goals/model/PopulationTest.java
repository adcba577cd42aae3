package se.vastkom.goals.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.model.SubregionMember.OutsideMember;

class PopulationTest {

  private static final Population COUNTY = Population.vastraGotaland();

  @Test
  void vastraGotalandIsAsStatisticsSwedenAndTheSubregionsSay() throws IOException {
    List<String> facts;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                PopulationTest.class.getResourceAsStream("vastra-gotaland.csv"),
                StandardCharsets.UTF_8))) {
      facts = in.lines().skip(1).toList();
    }
    List<String> told = new ArrayList<>();
    for (Subregion subregion : COUNTY.subregions()) {
      for (Respondent one : subregion.municipalities()) {
        told.add(line(one, subregion, COUNTY.name()));
      }
      for (OutsideMember one : subregion.outsideMembers()) {
        told.add(line(one, subregion, one.county()));
      }
    }
    assertThat(told).hasSize(51).containsExactlyInAnyOrderElementsOf(facts);
  }

  private static String line(SubregionMember member, Subregion subregion, String county) {
    return String.join(";", member.code().value(), member.name(), subregion.name(), county);
  }

  @Test
  void fourSubregionsShareFortyNineMunicipalities() {
    assertThat(COUNTY.municipalities()).hasSize(49).doesNotHaveDuplicates();
    assertThat(COUNTY.subregions())
        .extracting(Subregion::name, subregion -> subregion.municipalities().size())
        .containsExactly(
            tuple("Boråsregionen/Sjuhärad", 8),
            tuple("Fyrbodal", 14),
            tuple("Göteborgsregionen", 12),
            tuple("Skaraborg", 15));
  }

  @Test
  void municipalitiesStandByCode() {
    assertThat(COUNTY.municipalities()).extracting(Respondent::code).isSorted();
    assertThat(COUNTY.municipalities()).extracting(Respondent::name).startsWith("Härryda");
    assertThat(COUNTY.municipalities()).extracting(Respondent::name).endsWith("Falköping");
  }

  @Test
  void kungsbackaAndVarbergAreMembersFromAnotherCounty() {
    OutsideMember kungsbacka = new OutsideMember(new RespondentId("1384"), "Kungsbacka", "Halland");
    OutsideMember varberg = new OutsideMember(new RespondentId("1383"), "Varberg", "Halland");
    assertThat(COUNTY.member(kungsbacka.code())).contains(kungsbacka);
    assertThat(COUNTY.member(varberg.code())).contains(varberg);
    assertThat(COUNTY.municipalities())
        .extracting(Respondent::name)
        .doesNotContain("Kungsbacka", "Varberg");
  }

  @Test
  void aMemberIsFoundByCode() {
    RespondentId code = new RespondentId("1490");
    assertThat(COUNTY.member(code)).contains(new Respondent(code, "Borås"));
    assertThat(COUNTY.member(new RespondentId("0180"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "148", "14800", "148O", "14 0", "١٤٨٠"})
  void aCodeIsFourDigits(String text) {
    assertThat(RespondentId.isCode(text)).isFalse();
    assertThatThrownBy(() -> new RespondentId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a municipality code of four digits, such as 1480; found '" + text + "'.");
  }

  @Test
  void leadingZerosOfACodeCount() {
    assertThat(new RespondentId("0180")).hasToString("0180");
  }
}

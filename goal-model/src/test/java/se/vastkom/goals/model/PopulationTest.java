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
import se.vastkom.goals.words.Words;

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
    return String.join(";", member.id().value(), member.name(), subregion.name(), county);
  }

  @Test
  void twoWithEqualContentsAreEqual() {
    Respondent school = new Respondent(new RespondentId("ostra"), "Östra skolan", "skolor");
    Population schools = Population.of("Vara", List.of(school));
    assertThat(schools)
        .isEqualTo(Population.of("Vara", List.of(school)))
        .hasSameHashCodeAs(Population.of("Vara", List.of(school)))
        .hasToString("[Vara, 1 skolor]")
        .isNotEqualTo(Population.of("Skara", List.of(school)))
        .isNotEqualTo(Population.municipality("Vara"))
        .isNotEqualTo("Vara");
    assertThat(Population.of("", List.of(school))).hasToString("[1 skolor]");
    assertThat(COUNTY).isNotEqualTo(Population.of(COUNTY.name(), COUNTY.respondents()));
  }

  @Test
  void aRespondentStandsOnceAndOneMunicipalityHasAName() {
    Respondent school = new Respondent(new RespondentId("ostra"), "Östra skolan", "skolor");
    assertThatThrownBy(() -> Population.of("Vara", List.of(school, school)))
        .hasMessage("Expected each respondent once; found ostra twice.");
    assertThatThrownBy(() -> Population.of("", List.of()))
        .hasMessage("Expected respondents, or the name of one municipality; found neither in ''.");
  }

  @Test
  void ofASourceThatNamesNobodyNothingIsKnown() {
    Population unstated = Population.unstated();

    assertThat(unstated.isEmpty()).isTrue();
    assertThat(unstated.name()).isEmpty();
    assertThat(unstated.counts("kommuner")).isFalse();
    assertThat(Words.swedish().say(unstated.part())).isEqualTo("källan anger inte vilka");
    assertThat(Words.english().say(unstated.part())).isEqualTo("the source does not say whom");
  }

  @Test
  void fourSubregionsShareFortyNineMunicipalities() {
    assertThat(COUNTY.respondents()).hasSize(49).doesNotHaveDuplicates();
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
    assertThat(COUNTY.respondents()).extracting(Respondent::id).isSorted();
    assertThat(COUNTY.respondents()).extracting(Respondent::name).startsWith("Härryda");
    assertThat(COUNTY.respondents()).extracting(Respondent::name).endsWith("Falköping");
  }

  @Test
  void kungsbackaAndVarbergAreMembersFromAnotherCounty() {
    OutsideMember kungsbacka = new OutsideMember(new RespondentId("1384"), "Kungsbacka", "Halland");
    OutsideMember varberg = new OutsideMember(new RespondentId("1383"), "Varberg", "Halland");
    assertThat(COUNTY.member(kungsbacka.id())).contains(kungsbacka);
    assertThat(COUNTY.member(varberg.id())).contains(varberg);
    assertThat(COUNTY.respondents())
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
  @ValueSource(strings = {"148", "14800", "148O", "KS"})
  void aMunicipalityHasACodeOfFourDigits(String text) {
    assertThat(RespondentId.isCode(text)).isFalse();
    assertThatThrownBy(() -> new Respondent(new RespondentId(text), "Göteborg"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a municipality code of four digits, such as 1480; found '" + text + "'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "14 0", "-ks", "ks-", "k--s", "١٤٨٠"})
  void anIdHasNoBlanksAndNoSigns(String text) {
    assertThat(RespondentId.isId(text)).isFalse();
    assertThatThrownBy(() -> new RespondentId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a respondent's id of at most 80 letters, digits and single hyphens, such as"
                + " 1480 or KS; found '"
                + text
                + "'.");
  }

  @Test
  void aPopulationSaysWhoItIs() {
    assertThat(said(COUNTY))
        .containsExactly("49 kommuner i Västra Götaland", "49 municipalities in Västra Götaland");
    List<Respondent> two = COUNTY.respondents().subList(0, 2);
    assertThat(said(Population.of("", two))).containsExactly("2 kommuner", "2 municipalities");
    assertThat(said(Population.of("", two.subList(0, 1))))
        .containsExactly("1 kommun", "1 municipality");
    assertThat(said(Population.municipality("Vansbro"))).containsExactly("Vansbro", "Vansbro");
  }

  private static List<String> said(Population population) {
    return List.of(Words.swedish().say(population.part()), Words.english().say(population.part()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Göteborg",
        "göteborg",
        "Göteborgs stad",
        "Göteborgs Stad",
        "Göteborg stad",
        "Göteborgs kommun",
        "1480",
        "1480 Göteborg",
        "Göteborg (1480)",
        "1480 Göteborgs Stad",
        "Go\u0308teborg",
        "  Göteborgs\u00a0Stad "
      })
  void aMunicipalityIsFoundAsPeopleWriteIt(String written) {
    assertThat(COUNTY.find(written).map(SubregionMember::name)).contains("Göteborg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Göteborgs",
        "Göteborgs hamn",
        "1490 Göteborg",
        "Göteborg (1490)",
        "Malmö",
        "kommun"
      })
  void anythingElseIsNoMunicipality(String written) {
    assertThat(COUNTY.find(written)).isEmpty();
  }

  @Test
  void aPopulationCountsItsRespondentsInTheirWord() {
    assertThat(COUNTY.counts("kommuner")).isTrue();
    assertThat(COUNTY.counts("tjänster")).isFalse();
    assertThat(Population.municipality("Vansbro").counts("kommuner")).isFalse();
    List<Respondent> boards =
        List.of(
            new Respondent(new RespondentId("KS"), "Kommunstyrelsen", "nämnder"),
            new Respondent(new RespondentId("BUN"), "Barn- och utbildningsnämnden", "nämnder"));
    assertThat(Population.of("Vara", boards).counts("nämnder")).isTrue();
    assertThat(Population.of("Vara", boards).counts("kommuner")).isFalse();
    assertThat(Population.of("Vara", boards).respondents()).isEqualTo(boards);
  }

  @Test
  void aPopulationHasEachRespondentOnceAndAName() {
    Respondent boras = new Respondent(new RespondentId("1490"), "Borås");
    assertThatThrownBy(() -> Population.of("", List.of(boras, boras)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected each respondent once; found 1490 twice.");
    assertThatThrownBy(() -> Population.of("", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected respondents, or the name of one municipality; found neither in ''.");
    assertThatThrownBy(
            () ->
                Population.of("Tomt", List.of(), List.of(new Subregion("A", List.of(), List.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected respondents, or the name of one municipality; found neither in 'Tomt'.");
  }

  @Test
  void leadingZerosOfACodeCount() {
    assertThat(new RespondentId("0180")).hasToString("0180");
  }
}

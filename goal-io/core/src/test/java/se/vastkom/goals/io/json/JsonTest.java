package se.vastkom.goals.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.AssessedFollowUps;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.Kept;
import se.vastkom.goals.io.Mutation;
import se.vastkom.goals.io.RandomFollowUps;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.io.Sample;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.ProblemsException;
import se.vastkom.goals.words.Words;

class JsonTest {

  private static final Path FOLLOW_UP = TestFolder.resource(JsonTest.class, "follow-up.json");
  private static final Path ASSESSMENT = TestFolder.resource(JsonTest.class, "assessment.json");

  private static final Path DISTANCES = TestFolder.resource(JsonTest.class, "distances.json");

  @TempDir private Path folder;

  private static Checked<FollowUp> read(Path file) {
    return new JsonReader().read(file);
  }

  private Path file(String text) throws java.io.IOException {
    return Files.writeString(folder.resolve("a.json"), text);
  }

  // --- there and back

  @Test
  void writesTheFollowUpThatIsKeptBesideThisTest() throws java.io.IOException {
    assertThat(new String(new JsonWriter().write(Sample.followUp()), StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(FOLLOW_UP));
  }

  @Test
  void writesTheAssessmentThatIsKeptBesideThisTestInEitherLanguage() {
    for (Words words : List.of(Words.swedish(), Words.english())) {
      Kept.assertKept(
          JsonTest.class, "assessment.json", new JsonWriter().write(Sample.assessed(), words));
    }
  }

  @Test
  void readsBothBack() {
    assertThat(read(FOLLOW_UP).orThrow()).isEqualTo(Sample.followUp());
    assertThat(read(ASSESSMENT).orThrow()).isEqualTo(Sample.followUp());
    assertThat(new JsonReader().readAssessment(ASSESSMENT).orThrow()).isEqualTo(Sample.assessed());
  }

  @Test
  void keepsDistancesThereAndBackSoThatAnyFormatHasThem() {
    Kept.assertKept(
        JsonTest.class,
        "distances.json",
        new JsonWriter().write(Sample.withDistances(), Words.swedish()));

    AssessedFollowUp back = new JsonReader().readAssessment(DISTANCES).orThrow();

    assertThat(back).isEqualTo(Sample.withDistances());
    assertThat(new JsonReader().readAssessment(DISTANCES).problems()).isEmpty();
    for (Words words : List.of(Words.swedish(), Words.english())) {
      for (String format : AssessedFollowUps.formats()) {
        assertThat(AssessedFollowUps.write(back, format, words))
            .isEqualTo(AssessedFollowUps.write(Sample.withDistances(), format, words));
      }
    }
  }

  @Property
  void givesAnyFollowUpBackAndTheSameBytesTwice(@ForAll("followUps") FollowUp followUp) {
    try (TestFolder temporary = new TestFolder()) {
      byte[] written = new JsonWriter().write(followUp);

      FollowUp back = read(temporary.write("a.json", written)).orThrow();

      assertThat(back).isEqualTo(followUp);
      assertThat(new JsonWriter().write(back)).isEqualTo(written);
    }
  }

  @Test
  void givesAFollowUpBackWhosePopulationIsNotStated() {
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header("a", "A", "", "", Period.year(2019), Population.unstated()))
            .check()
            .orThrow();

    try (TestFolder temporary = new TestFolder()) {
      assertThat(read(temporary.write("a.json", new JsonWriter().write(followUp))).orThrow())
          .isEqualTo(followUp);
    }
  }

  @Property
  void givesAnyAssessmentBackAndTheSameBytesTwice(@ForAll("assessed") AssessedFollowUp assessed) {
    try (TestFolder temporary = new TestFolder()) {
      byte[] written = new JsonWriter().write(assessed, Words.swedish());

      AssessedFollowUp back =
          new JsonReader().readAssessment(temporary.write("a.json", written)).orThrow();

      assertThat(back).isEqualTo(assessed);
      assertThat(new JsonWriter().write(back, Words.english())).isEqualTo(written);
    }
  }

  // --- what is no JSON

  private static final String BROKEN_SV =
      ": Filen är inte giltig JSON här. Kontrollera citattecken, komma och klamrar, att ingen"
          + " nyckel står två gånger, och att inget följer efter slutet.";
  private static final String BROKEN_EN =
      ": The file is not valid JSON here. Check quotation marks, commas and braces, that no key"
          + " stands twice, and that nothing follows the end.";

  static Stream<Arguments> saysWhereTheFileCeasesToBeJson() {
    return Stream.of(
        arguments("a truncated file", "{\"format\": \"malvakt-", "rad 1 kolumn 21"),
        arguments("a repeated key", "{\"id\": \"a\",\n \"id\": \"b\"}", "rad 2 kolumn 6"),
        arguments("a trailing token", "{}\n{}", "rad 2 kolumn 1"),
        arguments("a comment", "{} // x", "rad 1 kolumn 4"),
        arguments("a single quote", "{'id': 1}", "rad 1 kolumn 2"),
        arguments("a trailing comma", "{\"a\": 1,}", "rad 1 kolumn 9"),
        arguments("not a number", "{\"a\": NaN}", "rad 1 kolumn 10"),
        arguments("a control character", "{\"a\": \"\u0001\"}", "rad 1 kolumn 8"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void saysWhereTheFileCeasesToBeJson(String what, String text, String place)
      throws java.io.IOException {
    String english = place.replace("rad", "line").replace("kolumn", "column");

    assertThat(Said.of(read(file(text))))
        .containsExactly("a.json " + place + BROKEN_SV, "a.json " + english + BROKEN_EN);
  }

  static Stream<Arguments> namesTheLimitThatADocumentIsBeyondAndWhere() {
    String digits = "1".repeat(41);
    return Stream.of(
        limit("{\"a\": " + digits + "}", 1, 48, "Talet har fler än 40 tecken, som är gränsen."),
        limit("{\"a\": 0." + digits + "}", 1, 50, "Talet har fler än 40 tecken, som är gränsen."),
        limit("{\"a\": 1e99999999999}", 1, 20, "Talet har en orimlig exponent."),
        limit("{\"a\":\n-1E-99999999999}", 2, 16, "Talet har en orimlig exponent."),
        limit("{\"a\": " + "[".repeat(60) + "]".repeat(60) + "}", 1, 57, "Här ligger fler än 50"),
        limit("[".repeat(5_000_000), 1, 52, "Här ligger fler än 50 nivåer i varandra"),
        limit(
            "{\"a\": \"" + "x".repeat(20_001) + "\"}",
            1,
            20_010,
            "Texten är längre än 20\u00a0000"),
        limit("{\"" + "x".repeat(201) + "\": 1}", 1, 205, "Nyckeln är längre än 200 tecken"),
        limit(
            "{\"a\": [" + "1,".repeat(1_000_000) + "1]}",
            1,
            2_000_003,
            "Filen har fler än 1\u00a0000\u00a0000 nycklar, värden och klamrar, som är gränsen."),
        limit(
            "{\"assessments\": [" + "1,".repeat(4_000_000) + "1]}",
            1,
            8_000_013,
            "Filen har fler än 4\u00a0000\u00a0000 nycklar, värden och klamrar sammanlagt"));
  }

  private static Arguments limit(String text, int line, int column, String said) {
    return arguments(text, "a.json rad " + line + " kolumn " + column + ": " + said);
  }

  @ParameterizedTest(name = "{1}")
  @Timeout(20)
  @MethodSource
  void namesTheLimitThatADocumentIsBeyondAndWhere(String text, String said)
      throws java.io.IOException {
    assertThat(Said.of(read(file(text))).get(0)).startsWith(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "1", "null", "   ", "\ufeff"})
  void refusesADocumentThatIsNoObject(String text) throws java.io.IOException {
    assertThat(Said.of(read(file(text))))
        .containsExactly("a.json: Väntat är ett JSON-objekt.", "a.json: Expected a JSON object.");
  }

  @Test
  @Timeout(30)
  void refusesMoreBytesThanTheLimitAndReadsAsMany() throws java.io.IOException {
    byte[] spaces = new byte[48_000_000];
    Arrays.fill(spaces, (byte) ' ');
    Path file = Files.write(folder.resolve("a.json"), spaces);

    assertThat(Said.of(read(file)).get(0)).isEqualTo("a.json: Väntat är ett JSON-objekt.");
    Files.write(file, new byte[] {' '}, StandardOpenOption.APPEND);
    assertThat(Said.of(read(file)).get(0))
        .isEqualTo(
            "a.json: Filen är större än 48 MB, som är gränsen. Dela upp den eller ta bort det som"
                + " inte behövs.");
  }

  @Test
  void saysThatAFileIsMissingOrNoText() throws java.io.IOException {
    assertThat(Said.of(read(folder.resolve("b.json"))).get(0))
        .isEqualTo("b.json: Filen finns inte. Kontrollera namnet och mappen.");
    assertThat(Said.of(read(Files.write(folder.resolve("b.json"), new byte[] {'{', 0}))).get(0))
        .startsWith("b.json: Filen är inte text, utan innehåller nollbyte.");
    assertThat(Said.of(read(Files.write(folder.resolve("b.json"), new byte[] {'{', -1}))).get(0))
        .startsWith(
            "b.json rad 1 kolumn 2: Filen är inte sparad som UTF-8 (å, ä och ö kan inte läsas här).");
  }

  // --- what is JSON, but no follow-up

  /** Gives the text in the good file, its replacement in a bad one, and the message. */
  static Stream<Arguments> saysWhatIsWrongAndWhereInTheDocument() {
    return Stream.of(
        wrong(
            "\"malvakt-follow-up\"",
            "\"other\"",
            "Formatet är \"other\". Väntat är version 1 av: malvakt-follow-up, malvakt-assessment.",
            "The format is \"other\". Expected version 1 of: malvakt-follow-up,"
                + " malvakt-assessment."),
        wrong(
            "\"formatVersion\" : 1",
            "\"formatVersion\" : 2",
            "Formatet är \"malvakt-follow-up\". Väntat är version 1 av: malvakt-follow-up,"
                + " malvakt-assessment.",
            "The format is \"malvakt-follow-up\". Expected version 1 of: malvakt-follow-up,"
                + " malvakt-assessment."),
        expected("\"title\" : \"Påhittad uppföljning\"", "\"title\" : 5", "title", "text"),
        expected("\"title\" : \"Påhittad uppföljning\"", "\"title\" : null", "title", "text"),
        expected("\"id\" : \"pahittad-2015\"", "\"id\" : \"Påhittad\"", "id", "id"),
        expected("\"id\" : \"pahittad-2015\"", "\"id\" : 2015", "id", "text"),
        expected("\"period\" : \"2015\"", "\"period\" : \"2015-Q5\"", "period", "period"),
        expected(
            "\"kind\" : \"word\"", "\"kind\" : \"ord\"", "forecasts[1].expected.kind", "forecast"),
        expected(
            "\"period\" : \"2015\"",
            "\"period\" : \"2015\", \"interim\" : \"2016-01-01\"",
            "interim",
            "interim"),
        expected(
            "\"period\" : \"2015\"",
            "\"period\" : \"2015\", \"publication\": {\"language\": \"svenska\","
                + " \"source\": \"javascript:alert(1)\", \"offersInputs\": \"ja\"}",
            "publication.language",
            "language",
            "publication.source",
            "address",
            "publication.offersInputs",
            "truth"),
        expected(
            "\"period\" : \"2015\"",
            "\"period\" : \"2015\", \"overall\": {\"scope\": \"områden\", \"motivation\": \"Bra.\"}",
            "overall.motivation",
            "motivation"),
        expected(
            "\"county\" : {",
            "\"county\" : 1, \"x\" : {",
            "county",
            "object",
            "county.name",
            "text",
            "county.subregions",
            "municipalities"),
        expected(
            "\"county\" : {",
            "\"population\" : { \"name\" : \"Vara\" }, \"county\" : {",
            "county",
            "population"),
        expected("\"county\" : {", "\"x\" : {", "county", "population"),
        expected(
            "\"county\" : {",
            "\"population\" : { \"respondents\" : [ ] }, \"x\" : {",
            "population.respondents",
            "respondents"),
        expected(
            "\"county\" : {",
            "\"population\" : { \"respondents\" : [ { \"id\" : \"K S\", \"name\" : \"A\" } ] }, \"x\" : {",
            "population.respondents",
            "respondents",
            "population.respondents[0].id",
            "respondent-id"),
        expected(
            "\"county\" : {",
            "\"population\" : { \"name\" : \"A\", \"respondents\" : [ { \"id\" : \"KS\", \"name\" : \"A\" } ] }, \"x\" : {",
            "population.respondents[0].id",
            "respondents"),
        expected("\"areas\" : [", "\"areas\" : 1, \"x\" : [", "areas", "list"),
        expected("\"areas\" : [", "\"areas\" : [ 1,", "areas[0]", "object"),
        expected(
            "\"code\" : \"1442\"",
            "\"code\" : \"142\"",
            "county.subregions[0].municipalities[0].code",
            "code"),
        expected(
            "\"code\" : \"1442\",\n            \"name\"",
            "\"code\" : \"142\",\n            \"namn\"",
            "county.subregions[0].municipalities[0].code",
            "code",
            "county.subregions[0].municipalities[0].name",
            "text"),
        expected(
            "\"code\" : \"1383\"",
            "\"code\" : \"138x\"",
            "county.subregions[0].outsideMembers[0].code",
            "code"),
        expected("\"id\" : \"arkiv\"", "\"id\" : \"Arkiv\"", "areas[0].id", "id"),
        expected("\"id\" : \"arkiv-2\"", "\"id\" : \"arkiv 2\"", "goals[1].id", "id"),
        expected(
            "\"date\" : \"2015-09\"", "\"date\" : \"2015-99\"", "areas[1].lifecycle.date", "date"),
        expected("\"tidsbrist\"", "\"brist\"", "areas[1].lifecycle.reasons", "reasons"),
        expected("\"tidsbrist\"", "5", "areas[1].lifecycle.reasons[0]", "text"),
        expected(
            "\"state\" : \"vilande\"",
            "\"state\" : \"aktivt\"",
            "areas[1].lifecycle.state",
            "inactive"),
        wrong(
            "\"state\" : \"vilande\"",
            "\"state\" : \"viland\"",
            "Under areas[1].lifecycle.state står \"viland\". Väntat är något av: aktivt, vilande,"
                + " utgått.",
            "\"viland\" stands under areas[1].lifecycle.state. Expected one of: aktivt, vilande,"
                + " utgått."),
        wrong(
            "\"kind\" : \"milstolpe\"",
            "\"kind\" : \"milsten\"",
            "Under goals[2].target.kind står \"milsten\". Väntat är något av: minst, alla, över, högst, under, exakt, mellan,"
                + " milstolpe, sammansatt, öka, minska, inget.",
            "\"milsten\" stands under goals[2].target.kind. Expected one of: minst, alla, över, högst, under, exakt, mellan,"
                + " milstolpe, sammansatt, öka, minska, inget."),
        expected(
            "\"number\" : 25,", "\"number\" : 1e999999999,", "goals[0].target.number", "number"),
        expected("\"number\" : 25,", "\"number\" : \"25\",", "goals[0].target.number", "number"),
        expected("\"number\" : 25,", "\"number\" : \"1/0\",", "goals[0].target.number", "number"),
        expected(
            "\"number\" : 25,", "\"number\" : 1e-999999999,", "goals[0].target.number", "number"),
        expected("\"number\" : 25,", "", "goals[0].target.number", "number"),
        expected("\"unit\" : \"dagar\"", "\"unit\" : \" \"", "goals[3].target.unit", "unit"),
        expected(
            "\"kind\" : \"milstolpe\"",
            "\"kind\" : \"sammansatt\"",
            "goals[2].target.number",
            "number",
            "goals[2].target.parts",
            "object",
            "goals[2].target.parts",
            "composite",
            "goals[2].target.parts.number",
            "number",
            "goals[2].target.parts.unit",
            "text"),
        expected(
            "\"kind\" : \"milstolpe\"",
            "\"kind\" : \"sammansatt\", \"number\" : 2.5, \"parts\" : {\"number\" : 3, \"unit\" : \"x\"}",
            "goals[2].target.number",
            "whole",
            "goals[2].target.parts",
            "composite"),
        expected(
            "\"kind\" : \"milstolpe\"",
            "\"kind\" : \"sammansatt\", \"number\" : 99999999999, \"parts\" : {\"number\" : 3, \"unit\" : \"x\"}",
            "goals[2].target.number",
            "whole",
            "goals[2].target.parts",
            "composite"),
        expected(
            "\"kind\" : \"milstolpe\"",
            "\"kind\" : \"sammansatt\", \"number\" : 3, \"parts\" : {\"number\" : 2.5, \"unit\" : \"x\"}",
            "goals[2].target.parts",
            "composite"),
        expected(
            "\"kind\" : \"milstolpe\"",
            "\"kind\" : \"sammansatt\", \"number\" : 3, \"parts\" : {\"number\" : 0, \"unit\" : \"x\"}",
            "goals[2].target.parts",
            "composite"),
        expected(
            "\"kind\" : \"milstolpe\"",
            "\"kind\" : \"mellan\", \"from\" : {\"number\" : 20, \"included\" : true},"
                + " \"to\" : {\"number\" : 20, \"included\" : true}, \"unit\" : \"dagar\"",
            "goals[2].target.to",
            "between"),
        expected(
            "\"id\" : \"arkiv-2\"",
            "\"id\" : \"arkiv-2\", \"measurement\" : "
                + "{\"possible\" : {\"lowest\" : 5, \"highest\" : 1}}",
            "goals[1].measurement.possible.highest",
            "value-range"),
        expected(
            "\"id\" : \"arkiv-2\"",
            "\"id\" : \"arkiv-2\", \"placement\" : "
                + "{\"under\" : \"arkiv-1\", \"weight\" : {\"number\" : 0}}",
            "goals[1].placement.weight.number",
            "goal-weight"),
        expected(
            "\"id\" : \"arkiv-2\"",
            "\"id\" : \"arkiv-2\", \"question\" : {\"headings\" : [\"F1\"],"
                + " \"yes\" : [\"delvis\"], \"no\" : [\"delvis\"]}",
            "goals[1].question.headings",
            "survey-question"),
        expected(
            "\"id\" : \"arkiv-2\"",
            "\"id\" : \"arkiv-2\", \"measurement\" : {\"periods\" : 1}",
            "goals[1].measurement.periods",
            "periods"),
        expected(
            "\"id\" : \"arkiv-2\"",
            "\"id\" : \"arkiv-2\", \"measurement\" : "
                + "{\"aggregation\" : {\"kind\" : \"viktat medel\", \"weight\" : \" \"}}",
            "goals[1].measurement.aggregation.weight",
            "weight"),
        expected(
            "\"state\" : \"utgått\",\n        \"date\" : \"2015\",\n        \"reasons\"",
            "\"state\" : \"aktivt\",\n        \"x\"",
            "goals[6].lifecycle.state",
            "inactive"),
        expected(
            "\"goal\" : \"arkiv-4\",\n      \"outcome\"",
            "\"goal\" : \"Arkiv\",\n      \"outcome\"",
            "observations[3].goal",
            "id"),
        expected(
            "\"goal\" : \"arkiv-5\",\n      \"municipality\"",
            "\"goal\" : \"Arkiv\",\n      \"municipality\"",
            "municipalObservations[0].goal",
            "id"),
        expected(
            "\"kind\" : \"yesNo\",\n        \"done\" : true",
            "\"kind\" : \"ja\",\n        \"done\" : true",
            "municipalObservations[0].outcome.kind",
            "outcome"),
        expected(
            "\"kind\" : \"yesNo\"",
            "\"kind\" : \"yes\"",
            "observations[2].outcome.kind",
            "outcome"),
        expected("\"done\" : false", "\"done\" : \"nej\"", "observations[2].outcome.done", "truth"),
        expected(
            "\"respondents\" : 47",
            "\"respondents\" : 47.5",
            "observations[0].respondents",
            "whole"),
        expected(
            "\"ratio\" : 0.68",
            "\"ratio\" : \"68 %\"",
            "observations[0].published.ratio",
            "number"),
        expected("\"row\" : 6", "\"row\" : \"sex\"", "observations[4].place.row", "number"),
        expected(
            "\"municipality\" : \"1480\"",
            "\"municipality\" : 1480",
            "municipalObservations[0].municipality",
            "text"),
        expected(
            "\"date\" : \"2016-02-01\"", "\"date\" : \"2016-02-30\"", "judgements[0].date", "date"),
        expected("\"links\" : [", "\"links\" : [ \"Arkiv!\",", "narrative.areas[0].links", "id"),
        expected(
            "\"narrative\" : {",
            "\"narrative\" : \"x\", \"y\" : {",
            "narrative",
            "object",
            "narrative.title",
            "text"),
        expected(
            "\"goal\" : \"arkiv-1\"\n",
            "\"goal\" : \"Arkiv!\"\n",
            "goals[6].lifecycle.carryOver.goal",
            "id"),
        expected(
            "\"goal\" : \"arkiv-1\"\n",
            "\"period\" : \"snart\"\n",
            "goals[6].lifecycle.carryOver.period",
            "period"),
        expected(
            "\"goal\" : \"arkiv-1\"\n",
            "\"forum\" : 1\n",
            "goals[6].lifecycle.carryOver.forum",
            "text"),
        expected(
            "\"goal\" : \"arkiv-5\",\n          \"respondent\" : \"1480\"",
            "\"goal\" : \"arkiv-6\",\n          \"respondent\" : \"1480\"",
            "history[1].responses",
            "other-goal"),
        // Whole as JSON, but not as a follow-up.
        wrong(
            "\"area\" : \"arkiv\",\n      \"title\" : \"En handbok finns\"",
            "\"area\" : \"arki\",\n      \"title\" : \"En handbok finns\"",
            "Målet arkiv-3 hör till området \"arki\", som inte finns. Menade du \"arkiv\"?",
            "The goal arkiv-3 belongs to the area \"arki\", which does not exist. Did you mean"
                + " \"arkiv\"?"),
        wrong(
            "\"municipality\" : \"1480\",\n      \"outcome\" : {\n        \"kind\" : \"yesNo\",\n        \"done\" : true",
            "\"municipality\" : \"1480\",\n      \"outcome\" : {\n        \"kind\" : \"asPublished\"",
            "Målet arkiv-5 väntar ja, nej, ett tal eller ett skäl till bortfall.",
            "The goal arkiv-5 expects yes, no, a number or a reason for no answer."));
  }

  private static Arguments wrong(String good, String bad, String sv, String en) {
    return arguments(good, bad, List.of("a.json: " + sv, "a.json: " + en));
  }

  private static Arguments expected(String good, String bad, String... pathsAndKinds) {
    List<String> said = new java.util.ArrayList<>();
    for (int i = 0; i < pathsAndKinds.length; i += 2) {
      String path = pathsAndKinds[i];
      said.add(
          "a.json: Under "
              + path
              + " väntas "
              + EXPECTATIONS.get(pathsAndKinds[i + 1]).get(0)
              + ".");
      said.add(
          "a.json: Expected "
              + EXPECTATIONS.get(pathsAndKinds[i + 1]).get(1)
              + " under "
              + path
              + ".");
    }
    return arguments(good, bad, said);
  }

  private static final java.util.Map<String, List<String>> EXPECTATIONS =
      java.util.Map.ofEntries(
          java.util.Map.entry(
              "other-goal",
              List.of("svar om samma mål som utfallet", "answers about the goal of the outcome")),
          java.util.Map.entry(
              "municipalities",
              List.of(
                  "minst en kommun, och varje kommun en gång",
                  "at least one municipality, and each of them once")),
          java.util.Map.entry(
              "population",
              List.of(
                  "county eller population, och bara en av dem",
                  "county or population, and only one of them")),
          java.util.Map.entry(
              "respondents",
              List.of(
                  "ett namn eller minst en svarande, och varje id en gång",
                  "a name or at least one respondent, and each id once")),
          java.util.Map.entry(
              "respondent-id", List.of("ett id, som 1480 eller KS", "an id, such as 1480 or KS")),
          java.util.Map.entry(
              "unit", List.of("en enhet, som kommuner", "a unit, such as kommuner")),
          java.util.Map.entry("object", List.of("ett objekt", "an object")),
          java.util.Map.entry("list", List.of("en lista", "a list")),
          java.util.Map.entry("text", List.of("en text", "a text")),
          java.util.Map.entry(
              "number",
              List.of(
                  "ett tal, eller en text som \"24/49\"", "a number, or a text such as \"24/49\"")),
          java.util.Map.entry("whole", List.of("ett heltal", "a whole number")),
          java.util.Map.entry("decimals", List.of("högst 100 decimaler", "at most 100 decimals")),
          java.util.Map.entry(
              "language",
              List.of("en språkkod, som sv eller en", "the code of a language, such as sv or en")),
          java.util.Map.entry(
              "address",
              List.of(
                  "en webbadress som börjar med https:// eller http://",
                  "a web address that begins with https:// or http://")),
          java.util.Map.entry("periods", List.of("2 till 24 perioder", "2 to 24 periods")),
          java.util.Map.entry("truth", List.of("true eller false", "true or false")),
          java.util.Map.entry(
              "overall",
              List.of(
                  "högst en sammanvägning av varje område i uppföljningen, och en av helheten",
                  "at most one weighing of each area of the follow-up, and one of the whole")),
          java.util.Map.entry(
              "motivation",
              List.of(
                  "ingen motivering, för helheten vägs inte samman",
                  "no motivation, since the whole is not weighed")),
          java.util.Map.entry(
              "member-changes",
              List.of("minst en ändring av ett mål", "at least one change of a goal")),
          java.util.Map.entry(
              "member-count",
              List.of(
                  "ett antal från 1 till så många som räknas upp bland members",
                  "a number from 1 to as many as members lists")),
          java.util.Map.entry(
              "interval-end",
              List.of(
                  "true eller false, om gränsen hör till intervallet",
                  "true or false, whether the bound belongs to the interval")),
          java.util.Map.entry(
              "phrase",
              List.of(
                  "en fras som orden känner, med key och parts",
                  "a phrase that the words know, with key and parts")),
          java.util.Map.entry("name", List.of("ett namn med sv och en", "a name with sv and en")),
          java.util.Map.entry("id", List.of("ett id, som e-arkiv-4", "an id, such as e-arkiv-4")),
          java.util.Map.entry(
              "period",
              List.of(
                  "en period, som 2015, 2015-H1, 2015-T2, 2015-Q3 eller 2015-M04",
                  "a period, such as 2015, 2015-H1, 2015-T2, 2015-Q3 or 2015-M04")),
          java.util.Map.entry("forecast", List.of("figure eller word", "figure or word")),
          java.util.Map.entry(
              "interim", List.of("en dag inom perioden", "a day within the period")),
          java.util.Map.entry(
              "date",
              List.of(
                  "ett datum, som 2015, 2015-09 eller 2015-09-01",
                  "a date, such as 2015, 2015-09 or 2015-09-01")),
          java.util.Map.entry(
              "day", List.of("en dag, som 2015-12-31", "a day, such as 2015-12-31")),
          java.util.Map.entry(
              "code",
              List.of(
                  "en kommunkod med fyra siffror, som 1480",
                  "a municipality code of four digits, such as 1480")),
          java.util.Map.entry(
              "reasons", List.of("kända skäl, som tidsbrist", "known reasons, such as tidsbrist")),
          java.util.Map.entry(
              "inactive",
              List.of(
                  "vilande eller utgått, eftersom skäl eller fortsättning är angivna",
                  "vilande or utgått, since reasons or a carry-over are given")),
          java.util.Map.entry(
              "outcome",
              List.of(
                  "amount, yesNo, undertaking, missing, byMunicipality eller asPublished",
                  "amount, yesNo, undertaking, missing, byMunicipality or asPublished")),
          java.util.Map.entry(
              "composite",
              List.of(
                  "hela antal över noll, både kommuner och delar",
                  "whole numbers above zero, of municipalities and of parts")),
          java.util.Map.entry(
              "between",
              List.of("från ett tal till ett större", "from one number to a larger one")),
          java.util.Map.entry(
              "value-range",
              List.of(
                  "ett högsta värde som inte är mindre än det lägsta",
                  "a highest value that is not less than the lowest")),
          java.util.Map.entry("goal-weight", List.of("ett tal över noll", "a number above zero")),
          java.util.Map.entry(
              "survey-question",
              List.of(
                  "rubriker, och ord av vilka inget är tomt eller står två gånger",
                  "headings, and words of which none is blank or stands twice")),
          java.util.Map.entry(
              "weight",
              List.of("namnet på en vikt, som invånare", "the name of a weight, such as invånare")),
          java.util.Map.entry(
              "findings",
              List.of(
                  "en iakttagelse om status, en om trend och därefter anmärkningar",
                  "a finding on the status, one on the trend, then remarks")),
          java.util.Map.entry(
              "distance",
              List.of("bedömningens mål och status", "the goal and status of the assessment")),
          java.util.Map.entry(
              "distances",
              List.of(
                  "nyckeln distance i varje bedömning eller i ingen",
                  "the key distance in each assessment or in none")),
          java.util.Map.entry(
              "assessments",
              List.of(
                  "en bedömning för varje mål, i målens ordning",
                  "one assessment a goal, in the order of the goals")));

  @ParameterizedTest
  @MethodSource
  void saysWhatIsWrongAndWhereInTheDocument(String good, String bad, List<String> said)
      throws java.io.IOException {
    assertThat(Said.errorsOf(read(file(replaced(FOLLOW_UP, good, bad)))))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  private static String replaced(Path file, String good, String bad) throws java.io.IOException {
    String text = Files.readString(file);
    assertThat(text).contains(good);
    int at = text.indexOf(good);
    return text.substring(0, at) + bad + text.substring(at + good.length());
  }

  /** Gives the same for what only an assessment has. */
  static Stream<Arguments> saysWhatIsWrongWithAnAssessment() {
    return Stream.of(
        wrong(
            "\"malvakt-assessment\"",
            "\"malvakt-follow-up\"",
            "Formatet är \"malvakt-follow-up\". Väntat är version 1 av: malvakt-assessment.",
            "The format is \"malvakt-follow-up\". Expected version 1 of: malvakt-assessment."),
        expected(
            "\"assessments\" : [",
            overall("nowhere") + "\"assessments\" : [",
            "overall",
            "overall"),
        expected("\"asOf\" : \"2015-12-31\"", "\"asOf\" : \"2015\"", "run.asOf", "day"),
        expected("\"asOf\" : \"2015-12-31\"", "\"asOf\" : 2015", "run.asOf", "text"),
        expected("\"engine\" : \"none\"", "\"engine\" : null", "run.engine", "text"),
        wrong(
            "\"status\" : \"delvis\",\n      \"trend\"",
            "\"status\" : \"partly\",\n      \"trend\"",
            "Under assessments[0].status står \"partly\". Väntat är något av: uppfyllt, delvis, ej"
                + " uppfyllt, utgått, ej bedömt.",
            "\"partly\" stands under assessments[0].status. Expected one of: uppfyllt, delvis, ej"
                + " uppfyllt, utgått, ej bedömt."),
        expected(
            "\"goal\" : \"arkiv-1\",\n      \"status\"",
            "\"goal\" : \"arkiv-9\",\n      \"status\"",
            "assessments",
            "assessments"),
        expected(
            "\"kind\" : \"trend\"", "\"kind\" : \"status\"", "assessments[0].findings", "findings"),
        expected(
            "\"kind\" : \"status\"", "\"kind\" : \"trend\"", "assessments[0].findings", "findings"),
        expected(
            "\"key\" : \"reason.way\"",
            "\"key\" : \"reason.unheard-of\"",
            "assessments[0].findings[0].reason",
            "phrase"),
        expected(
            "\"key\" : \"reason.way\"",
            "\"key\" : \"reason.conflict\"",
            "assessments[0].findings[0].reason",
            "phrase"),
        expected(
            "\"reason\" : {",
            "\"reason\" : { \"text\" : \"x\" }, \"x\" : {",
            "assessments[0].findings[0].reason",
            "phrase"),
        expected(
            "\"goal\" : \"arkiv-1\",\n      \"status\"",
            "\"goal\" : \"arkiv-1\",\n      \"shareDecimals\" : 101,\n      \"status\"",
            "assessments[0].shareDecimals",
            "decimals"),
        expected(
            "\"fact\" : {",
            "\"fact\" : { \"text\" : \"x\" }, \"x\" : {",
            "assessments[0].findings[0].figures[0].fact",
            "name"));
  }

  @ParameterizedTest
  @MethodSource
  void saysWhatIsWrongWithAnAssessment(String good, String bad, List<String> said)
      throws java.io.IOException {
    assertThat(
            Said.errorsOf(new JsonReader().readAssessment(file(replaced(ASSESSMENT, good, bad)))))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  /** Gives the same for distances. */
  static Stream<Arguments> saysWhatIsWrongWithADistance() {
    return Stream.of(
        expected(
            "\"distance\" : {",
            "\"distance\" : 1, \"x\" : {",
            at(0, ""),
            "object",
            at(0, ".goal"),
            "text",
            at(0, ".status"),
            "text"),
        expected("\"distance\" : {", "\"distance\" : null, \"x\" : {", "assessments", "distances"),
        expected(
            "\"distance\" : {\n        \"goal\" : \"arkiv-1\"",
            "\"distance\" : {\n        \"goal\" : \"arkiv-2\"",
            at(0, ""),
            "distance"),
        expected(
            "\"distance\" : {\n        \"goal\" : \"arkiv-1\"",
            "\"distance\" : {\n        \"goal\" : \"Arkiv 1\"",
            at(0, ".goal"),
            "id"),
        expected(
            "\"goal\" : \"arkiv-2\",\n        \"status\" : \"uppfyllt\"",
            "\"goal\" : \"arkiv-2\",\n        \"status\" : \"delvis\"",
            at(1, ""),
            "distance"),
        wrong(
            "\"gives\" : \"uppfyllt\"",
            "\"gives\" : \"met\"",
            "Under assessments[0].distance.steps[0].gives står \"met\". Väntat är något av:"
                + " uppfyllt, delvis, ej uppfyllt, utgått, ej bedömt.",
            "\"met\" stands under assessments[0].distance.steps[0].gives. Expected one of:"
                + " uppfyllt, delvis, ej uppfyllt, utgått, ej bedömt."),
        expected("\"beyond\" : false", "\"beyond\" : 0", at(0, ".steps[0].beyond"), "truth"),
        expected("\"steps\" : [", "\"steps\" : 1, \"x\" : [", at(0, ".steps"), "list"),
        expected("\"to\" : 20,", "\"to\" : \"tjugo\",", at(0, ".same.to"), "number"),
        expected("\"withTo\" : false", "\"withTo\" : \"nej\"", at(0, ".same.withTo"), "truth"),
        expected("\"withTo\" : false,", "", at(0, ".same.withTo"), "interval-end"),
        expected(
            "\"borders\" : [",
            byMembers("[]"),
            at(0, ".byMembers.steps[0].changes"),
            "member-changes"),
        expected(
            "\"borders\" : [",
            byMembers("[{\"members\": [], \"count\": 1, \"to\": \"delvis\"}]"),
            at(0, ".byMembers.steps[0].changes[0].count"),
            "member-count"),
        expected(
            "\"text\" : \"$gult\"",
            "\"key\" : \"distance.unheard-of\"",
            at(0, ".borders[0].name"),
            "phrase"),
        expected(
            "\"unit\" : \"%\",\n              \"number\" : 30",
            "\"unit\" : \"%\",\n              \"text\" : \"30\"",
            at(0, ".borders[0].value.number"),
            "number"),
        expected(
            "\"stands\" : {",
            "\"stands\" : \"x\", \"x\" : {",
            at(0, ".borders[0].stands"),
            "object",
            at(0, ".borders[0].stands.unit"),
            "text"),
        expected(
            "\"cannot\" : {\n          \"phrase\" : {\n            \"key\" : \"cause.inactive\"",
            "\"cannot\" : {\n          \"phrase\" : {\n            \"key\" : \"reason.conflict\"",
            at(5, ".cannot.phrase"),
            "phrase"));
  }

  /** Returns a key for what an area comes to. */
  private static String overall(String area) {
    return "\"overall\": [{\"area\": \""
        + area
        + "\", \"status\": \"delvis\", \"finding\": {\"kind\": \"status\", \"conclusion\": {\"key\":"
        + " \"status.delvis\"}, \"reason\": {\"key\": \"reason.done\"}, \"figures\": []}}], ";
  }

  /** Returns a distance by members, one step with these changes, before the borders. */
  private static String byMembers(String changes) {
    return "\"byMembers\": {\"steps\": [{\"changes\": "
        + changes
        + ", \"isExample\": false, \"gives\": \"uppfyllt\"}]}, \"borders\" : [";
  }

  private static String at(int assessment, String path) {
    return "assessments[" + assessment + "].distance" + path;
  }

  @ParameterizedTest
  @MethodSource
  void saysWhatIsWrongWithADistance(String good, String bad, List<String> said)
      throws java.io.IOException {
    assertThat(Said.errorsOf(new JsonReader().readAssessment(file(replaced(DISTANCES, good, bad)))))
        .containsExactlyInAnyOrderElementsOf(said);
  }

  @Test
  void hasATestOfEveryProblemThatADocumentCanHave() throws java.io.IOException {
    Set<String> expectations = new TreeSet<>(EXPECTATIONS.keySet());

    assertThat(
            Words.swedish().keys().stream()
                .filter(key -> key.startsWith("json."))
                .map(key -> key.substring("json.".length()))
                .filter(
                    key ->
                        !List.of(
                                "broken",
                                "too-deep",
                                "too-many-values",
                                "too-many-in-all",
                                "too-large",
                                "number-too-long",
                                "exponent",
                                "text-too-long",
                                "key-too-long",
                                "no-object",
                                "format",
                                "expected",
                                "word",
                                "unknown-key")
                            .contains(key)))
        .containsExactlyInAnyOrderElementsOf(expectations);
    Stream.of(
            saysWhatIsWrongAndWhereInTheDocument(),
            saysWhatIsWrongWithAnAssessment(),
            saysWhatIsWrongWithADistance())
        .flatMap(every -> every)
        .flatMap(arguments -> ((List<?>) arguments.get()[2]).stream())
        .forEach(
            said ->
                expectations.removeIf(
                    key -> said.toString().contains(EXPECTATIONS.get(key).get(0))));
    assertThat(expectations).isEmpty();
  }

  /** What a file claims about another file is shown after its own name. */
  @Test
  void namesTheFileItselfAndThenWhereItSaysThatItWasReadOnce() throws java.io.IOException {
    String claimed =
        "\"place\" : {\"form\" : \"ROW\", \"file\" : \"utfall.csv\\nfel\", \"row\" : 7, \"column\" : 0}";
    Path wrong =
        file(
            replaced(
                FOLLOW_UP,
                "\"area\" : \"arkiv\",\n      \"title\" : \"En handbok finns\"",
                claimed + ", \"area\" : \"arki\",\n      \"title\" : \"En handbok finns\""));

    assertThat(Said.errorsOf(read(wrong)))
        .containsExactly(
            "a.json: utfall.csv\nfel rad 7: Målet arkiv-3 hör till området \"arki\", som inte finns."
                + " Menade du \"arkiv\"?",
            "a.json: utfall.csv\nfel row 7: The goal arkiv-3 belongs to the area \"arki\", which does"
                + " not exist. Did you mean \"arkiv\"?");
    assertThat(read(wrong).problems())
        .allSatisfy(
            problem ->
                assertThat(problem.place())
                    .isEqualTo(se.vastkom.goals.problem.Place.file("a.json")));
  }

  @Test
  void escapesWhatCouldSteerATerminalAndReadsItBackAsItWas() throws java.io.IOException {
    String escaped =
        "a\\u202Eb\\u009Bc\\u061C\\u200E\\u2066\\u2028\\u0085\\u001B[2J\\u007F\ud83d\ude00å";
    String text =
        Files.readString(FOLLOW_UP)
            .replaceFirst(
                "\"title\" : \"[^\"]*\"",
                Matcher.quoteReplacement("\"title\" : \"" + escaped + "\""));
    FollowUp titled = read(file(text)).orThrow();
    assertThat(titled.header().title()).startsWith("a\u202eb\u009bc").endsWith("\ud83d\ude00å");

    String written = new String(new JsonWriter().write(titled), StandardCharsets.UTF_8);

    assertThat(written).contains("\"title\" : \"" + escaped + "\"");
    assertThat(read(file(written)).orThrow()).isEqualTo(titled);
  }

  @Test
  void remarksOnKeysItDoesNotKnowSinceTheyAreSlipsOrOfALaterVersion() throws java.io.IOException {
    Checked<FollowUp> read =
        read(file(replaced(FOLLOW_UP, "\"period\" :", "\"publicher\" : {}, \"period\" :")));
    assertThat(read.orThrow()).isEqualTo(Sample.followUp());
    assertThat(Said.of(read))
        .containsExactly(
            "a.json: Nyckeln publicher är okänd och läses inte. Rätta den, om den är felskriven."
                + " Menade du \"publisher\"?",
            "a.json: The key publicher is unknown and is not read. Correct it, if it is misspelt."
                + " Did you mean \"publisher\"?");
  }

  @Test
  void remarksOnKeysOfAnotherKindOfTheSameThing() throws java.io.IOException {
    Checked<FollowUp> read =
        read(
            file(
                replaced(
                    FOLLOW_UP,
                    "\"kind\" : \"milstolpe\"",
                    "\"kind\" : \"milstolpe\", \"unit\" : \"kommuner\"")));
    assertThat(read.orThrow()).isEqualTo(Sample.followUp());
    assertThat(Said.of(read))
        .isNotEmpty()
        .first()
        .asString()
        .contains(".target.unit är okänd och läses inte.");
  }

  @Test
  void takesNullForNothing() throws java.io.IOException {
    assertThat(
            read(file(
                    replaced(
                        FOLLOW_UP,
                        "\"publisher\" : \"Påhittade förbundet\"",
                        "\"publisher\" : null")))
                .orThrow()
                .header()
                .publisher())
        .isEmpty();
  }

  @Test
  void readsAndWritesAsMuchAsIsAllowed() {
    byte[] written = new JsonWriter().write(Sample.followUp());
    byte[] large = Arrays.copyOf(written, 50_000_000);
    Arrays.fill(large, written.length, large.length, (byte) ' ');

    assertThat(JsonReader.upTo(50).read("a.json", large).orThrow()).isEqualTo(Sample.followUp());
    assertThat(Said.of(new JsonReader().read("a.json", large)))
        .contains(
            "a.json: The file is larger than 48 MB, which is the limit. Split it, or take out what"
                + " is not needed.");
    assertThat(Said.of(JsonReader.upTo(49).readAssessment("a.json", large)))
        .contains(
            "a.json: The file is larger than 49 MB, which is the limit. Split it, or take out what"
                + " is not needed.");
    assertThatThrownBy(() -> JsonReader.upTo(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a limit of 1 to 2100 megabytes; found 0.");
    assertThatThrownBy(() -> JsonWriter.upTo(2_101)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesNoMoreThanIsReadBack() {
    FollowUp large = many(700);

    byte[] written = JsonWriter.upTo(2).write(large);

    assertThat(written).hasSizeBetween(1_000_000, 2_000_000);
    assertThat(JsonReader.upTo(2).read("a.json", written).orThrow()).isEqualTo(large);
    assertThatThrownBy(() -> JsonWriter.upTo(1).write(large))
        .isInstanceOf(ProblemsException.class)
        .hasMessageMatching(
            "malvakt-follow-up: The result is too large for JSON: 1\\.\\d MB, or more values than"
                + " are read back; the limit is 1 MB\\. Split the follow-up, or choose another"
                + " format\\.");
  }

  private static FollowUp many(int goals) {
    FollowUp.Builder draft = FollowUp.builder(Sample.followUp().header());
    draft.area(FocusArea.of("a", "Ett område"));
    for (int i = 0; i < goals; i++) {
      Target target = new Target.AtLeast(Quantity.of(25, Quantity.MUNICIPALITIES));
      draft.goal(Goal.of("a-" + i, "a", "Ett mål".repeat(180), target));
      draft.observation(Observation.counted("a-" + i, 17, Quantity.MUNICIPALITIES));
    }
    return draft.check().orThrow();
  }

  @Test
  void recognisesFilesByTheirEnding() {
    assertThat(new JsonReader().name()).isEqualTo("json");
    assertThat(new JsonReader().reads(FollowUpSource.of(Path.of("a.JSON")))).isTrue();
    assertThat(new JsonReader().reads(FollowUpSource.of(Path.of("a.csv")))).isFalse();
    assertThat(new JsonReader().reads(FollowUpSource.of(Path.of("/")))).isFalse();
    assertThat(new JsonReader().reads(FollowUpSource.of("a.json", Map.of()))).isFalse();
    assertThat(new JsonWriter().name()).isEqualTo("json");
  }

  @Property(tries = 1_000)
  void neverThrowsWhateverHarmIsDoneToAGoodFile(
      @ForAll("mutations") @Size(min = 1, max = 4) List<Mutation> mutations) {
    byte[] bytes = TestFolder.bytes(DISTANCES);
    for (Mutation mutation : mutations) {
      bytes = mutation.of(bytes);
    }
    try (TestFolder temporary = new TestFolder()) {
      Path file = temporary.write("a.json", bytes);

      Checked<FollowUp> read = read(file);
      // A problem has the place that the document states its figures were read in, whatever that
      // is.
      assertThat(Said.of(read))
          .hasSize(2 * read.problems().size())
          .allMatch(said -> said.contains(": "));
      Checked<AssessedFollowUp> assessed = new JsonReader().readAssessment(file);
      // What is read can be put into words and written: no sentence lacks a figure.
      assessed
          .value()
          .ifPresent(one -> assertThat(new JsonWriter().write(one, Words.english())).isNotEmpty());
    }
  }

  @Provide
  Arbitrary<FollowUp> followUps() {
    return RandomFollowUps.followUps();
  }

  @Provide
  Arbitrary<AssessedFollowUp> assessed() {
    return RandomFollowUps.assessed();
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.any().list();
  }
}

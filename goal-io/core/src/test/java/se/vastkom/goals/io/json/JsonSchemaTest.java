package se.vastkom.goals.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.Kept;
import se.vastkom.goals.io.Mutation;
import se.vastkom.goals.io.RandomFollowUps;
import se.vastkom.goals.io.ReviewSample;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas in the jar, checked with a third-party validator. */
class JsonSchemaTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<JsonFormat, Schema> SCHEMAS =
      Arrays.stream(JsonFormat.values())
          .collect(
              Collectors.toMap(
                  format -> format,
                  format -> schema(JsonSchemas.of(format)),
                  (one, other) -> one,
                  () -> new EnumMap<>(JsonFormat.class)));

  private static final String EXAMPLES = "../../examples/esamhalle-2015/src/test/resources/";

  /** What no schema can express: agreement between parts of a document. */
  private static final Set<String> AGREEMENT =
      Set.of(
          "json.inactive",
          "json.composite",
          "json.other-goal",
          "json.between",
          "json.value-range",
          "json.goal-weight",
          "json.member-changes",
          "json.member-count",
          "json.survey-question",
          "json.interim",
          "json.findings",
          "json.distance",
          "json.interval-end",
          "json.motivation",
          "json.overall",
          "json.distances",
          "json.assessments",
          "json.phrase",
          "json.municipalities",
          "json.population",
          "json.respondents");

  private static Schema schema(byte[] text) {
    return REGISTRY.getSchema(new String(text, StandardCharsets.UTF_8), InputFormat.JSON);
  }

  private static List<String> errors(JsonFormat format, byte[] document) {
    return errors(format, JSON.readTree(document));
  }

  private static List<String> errors(JsonFormat format, JsonNode document) {
    return SCHEMAS.get(format).validate(document).stream().map(Object::toString).toList();
  }

  // --- the schemas themselves

  /** To renew them: run with {@code -Dgolden.renew=true} and read the difference. */
  @ParameterizedTest
  @EnumSource(JsonFormat.class)
  void eachFormatHasTheSchemaThatItsFieldsMake(JsonFormat format) {
    Kept.assertKeptInJar(JsonFormat.class, format.key() + ".schema.json", JsonSchemas.of(format));
  }

  @ParameterizedTest
  @EnumSource(JsonFormat.class)
  void eachFormatGivesItsSchema(JsonFormat format) {
    assumeFalse(Boolean.getBoolean("golden.renew"), "The jar has what was there before.");
    assertThat(format.schema())
        .isEqualTo(new String(JsonSchemas.of(format), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(JsonFormat.class)
  void eachSchemaIsOne(JsonFormat format) {
    Schema ofSchemas =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(ofSchemas.validate(JSON.readTree(JsonSchemas.of(format)))).isEmpty();
  }

  @Test
  void eachDescriptionIsUsed() {
    assertThat(JsonSchemas.unused()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(JsonFormat.class)
  void eachKeyAndEachTypeIsDescribed(JsonFormat format) {
    JsonNode schema = JSON.readTree(JsonSchemas.of(format));
    assertThat(schema.path("title").asString()).startsWith("M\u00e5lvakt: ");
    assertThat(schema.path("description").asString()).isEqualTo(format.description());
    for (JsonNode properties : schema.findValues("properties")) {
      properties
          .propertyStream()
          .filter(property -> !property.getKey().equals("kind"))
          .forEach(
              property ->
                  assertThat(property.getValue().path("description").asString(""))
                      .as(property.getKey())
                      .endsWith("."));
    }
    schema
        .path("$defs")
        .propertyStream()
        .forEach(
            type ->
                assertThat(type.getValue().path("description").asString(""))
                    .as(type.getKey())
                    .endsWith("."));
  }

  // --- what is written

  static Stream<Arguments> whatIsKeptIsValid() {
    return Stream.of(
        arguments(JsonFormat.FOLLOW_UP, "follow-up.json"),
        arguments(JsonFormat.ASSESSMENT, "assessment.json"),
        arguments(JsonFormat.ASSESSMENT, "distances.json"),
        arguments(JsonFormat.EXPLANATION, "explanation.json"),
        arguments(JsonFormat.TEST_REPORT, "test-report.json"),
        arguments(JsonFormat.VERIFICATION, "verification.json"),
        arguments(JsonFormat.DECIDED_CASES, "decided-cases.json"),
        arguments(JsonFormat.COMPARISON, "comparison.json"),
        arguments(JsonFormat.RULE_DIFFERENCES, "rule-differences.json"),
        arguments(JsonFormat.ASSESSMENT, EXAMPLES + "bedomning-2015.json"));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsKeptIsValid(JsonFormat format, String name) throws java.io.IOException {
    assertThat(errors(format, Files.readAllBytes(kept(name)))).isEmpty();
  }

  private static Path kept(String name) {
    return name.startsWith(EXAMPLES)
        ? Path.of(name)
        : TestFolder.resource(JsonSchemaTest.class, name);
  }

  @Test
  void whatIsWrittenForReviewIsValid() {
    ReviewSample sample = new ReviewSample();
    JsonWriter writer = new JsonWriter();
    assertThat(errors(JsonFormat.EXPLANATION, writer.write(sample.bareExplanation()))).isEmpty();
    assertThat(errors(JsonFormat.COMPARISON, writer.write(sample.compared().otherGoals())))
        .isEmpty();
  }

  @Property
  void anyFollowUpIsValid(@ForAll("followUps") FollowUp followUp) {
    assertThat(errors(JsonFormat.FOLLOW_UP, new JsonWriter().write(followUp))).isEmpty();
  }

  @Property
  void anyAssessmentIsValid(@ForAll("assessed") AssessedFollowUp assessed) {
    assertThat(errors(JsonFormat.ASSESSMENT, new JsonWriter().write(assessed, Words.swedish())))
        .isEmpty();
  }

  // --- what is broken

  static Stream<Arguments> whatTheReaderRefusesIsNotValidUnlessItDoesNotAgree() {
    return Stream.of(
            JsonTest.saysWhatIsWrongAndWhereInTheDocument()
                .map(each -> broken(JsonFormat.FOLLOW_UP, "follow-up.json", each)),
            JsonTest.saysWhatIsWrongWithAnAssessment()
                .map(each -> broken(JsonFormat.ASSESSMENT, "assessment.json", each)),
            JsonTest.saysWhatIsWrongWithADistance()
                .map(each -> broken(JsonFormat.ASSESSMENT, "distances.json", each)))
        .flatMap(every -> every);
  }

  private static Arguments broken(JsonFormat format, String name, Arguments wrong) {
    return arguments(format, name, wrong.get()[0], wrong.get()[1]);
  }

  /** All except a day that no calendar has, and a number that is next to nothing. */
  @ParameterizedTest
  @MethodSource
  void whatTheReaderRefusesIsNotValidUnlessItDoesNotAgree(
      JsonFormat format, String name, String good, String bad) throws java.io.IOException {
    String text = Files.readString(kept(name));
    int at = text.indexOf(good);
    String broken = text.substring(0, at) + bad + text.substring(at + good.length());

    List<Problem> problems = problems(format, broken);
    assertThat(problems).isNotEmpty();
    if (!bad.contains("2016-02-30") && !bad.contains("e-999999999")) {
      assertThat(errors(format, broken.getBytes(StandardCharsets.UTF_8)).isEmpty())
          .isEqualTo(problems.stream().noneMatch(JsonSchemaTest::isOfForm));
    }
  }

  /** Returns whether a problem is about what a schema describes: the keys and their values. */
  private static boolean isOfForm(Problem problem) {
    return switch (problem.what().key()) {
      case "json.expected" ->
          !AGREEMENT.contains(((Phrase) problem.what().parts().get("expected")).key());
      case "json.word", "json.unknown-key", "json.format" -> true;
      default -> false;
    };
  }

  private static List<Problem> problems(JsonFormat format, String text) {
    try (TestFolder folder = new TestFolder()) {
      Path file = folder.write("a.json", text.getBytes(StandardCharsets.UTF_8));
      return format == JsonFormat.FOLLOW_UP
          ? new JsonReader().read(file).problems()
          : new JsonReader().readAssessment(file).problems();
    }
  }

  /**
   * The schema is never more lenient than the reader, except for days that no calendar has, and
   * numbers beyond all measure.
   */
  @Property(tries = 1_000)
  void whatIsValidIsReadWithoutAProblemOfItsForm(
      @ForAll("mutations") @Size(min = 1, max = 2) List<Mutation> mutations) {
    byte[] bytes = TestFolder.bytes(kept("distances.json"));
    for (Mutation mutation : mutations) {
      bytes = mutation.of(bytes);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (isValid(text) && !text.contains("e999999999")) {
      assertThat(problems(JsonFormat.ASSESSMENT, text))
          .filteredOn(JsonSchemaTest::isOfForm)
          .allMatch(problem -> problem.toString().matches(".*expected=json\\.(day|date).*"));
    }
  }

  private static boolean isValid(String text) {
    try {
      return errors(JsonFormat.ASSESSMENT, JSON.readTree(text)).isEmpty();
    } catch (JacksonException e) {
      return false;
    }
  }

  @Test
  void isStricterThanTheReaderWhereThatIsMild() throws java.io.IOException {
    String text = Files.readString(kept("follow-up.json"));
    String unknown = text.replaceFirst("\"publisher\"", "\"publicher\"");
    String nothing = text.replaceFirst("\"publisher\" : \"[^\"]*\"", "\"publisher\" : null");
    for (String mild : List.of(unknown, nothing)) {
      assertThat(problems(JsonFormat.FOLLOW_UP, mild)).noneMatch(Problem::isError);
      assertThat(errors(JsonFormat.FOLLOW_UP, mild.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }
  }

  @Test
  void whatIsOnlyWrittenMayHaveMoreKeysInALaterVersionButNoneLess() {
    ObjectNode report =
        (ObjectNode) JSON.readTree(new JsonWriter().write(new ReviewSample().testReport()));
    assertThat(errors(JsonFormat.TEST_REPORT, report.deepCopy().put("later", 1))).isEmpty();
    assertThat(errors(JsonFormat.TEST_REPORT, report.deepCopy().put("passes", "ja"))).hasSize(1);
    assertThat(errors(JsonFormat.TEST_REPORT, report.deepCopy().put("formatVersion", 2)))
        .hasSize(1);
    report.remove("coverage");
    assertThat(errors(JsonFormat.TEST_REPORT, report)).hasSize(1);
    assertThat(errors(JsonFormat.COMPARISON, report)).isNotEmpty();
  }

  /**
   * The form of an id, a code or a period is given in the model, and as a pattern in the schema.
   */
  @Property(tries = 2_000)
  void patternsAreThoseOfTheModel(@ForAll("nearlyIds") String text) {
    assertThat(matches("id", text)).isEqualTo(GoalId.isId(text));
    assertThat(matches("code", text)).isEqualTo(RespondentId.isCode(text));
    if (Period.parse(text).isPresent()) {
      assertThat(matches("period", text.strip())).isTrue();
    }
  }

  private static boolean matches(String type, String text) {
    JsonNode schema = JSON.readTree(JsonSchemas.of(JsonFormat.FOLLOW_UP)).at("/$defs/" + type);
    return text.codePointCount(0, text.length()) <= schema.path("maxLength").asInt(1_000)
        && java.util.regex.Pattern.compile(schema.path("pattern").asString()).matcher(text).find();
  }

  @Provide
  Arbitrary<String> nearlyIds() {
    return net.jqwik.api.Arbitraries.strings()
        .withChars("ab-019 A\u00e5_HTQ")
        .ofMaxLength(12)
        .edgeCases(
            edges -> edges.add("a".repeat(80), "a".repeat(81), "2015-T3", "2015-H2", "1480"));
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

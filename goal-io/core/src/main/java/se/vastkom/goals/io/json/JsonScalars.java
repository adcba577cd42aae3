package se.vastkom.goals.io.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Publication;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Texts, numbers, and what is written as a text: ids, dates, and the words of closed sets. */
final class JsonScalars {

  /** No real figure has more digits than this on either side of the mark. */
  private static final int MOST_DIGITS = 40;

  private static final int MOST_DECIMALS = 100;

  /** No real count has more bits than this. */
  private static final int WHOLE_BITS = 30;

  private static final int LARGEST_WHOLE = (1 << WHOLE_BITS) - 1;

  private static final Pattern FRACTION = Pattern.compile("-?\\d{1,40}/(?!0+$)\\d{1,40}");

  private static final String YEAR = "(19|2[01])[0-9]{2}";
  private static final String MONTH = "-(0[1-9]|1[0-2])";
  private static final String DAY_OF_MONTH = "-(0[1-9]|[12][0-9]|3[01])";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static final JsonType<String> TEXT =
      new JsonValue<>(JsonCursor::text, NODES::stringNode, any -> ofType("string"));

  /** A text whose absence is a problem, but does not stop the reading of its object. */
  static final JsonType<String> TEXT_OR_EMPTY = TEXT.orHarmless("");

  static final JsonType<Boolean> TRUTH =
      new JsonValue<>(
          at -> at.node().isBoolean() ? Optional.of(at.node().asBoolean()) : at.none("json.truth"),
          NODES::booleanNode,
          any -> ofType("boolean"));

  static final JsonType<Ratio> NUMBER =
      new JsonValue<>(JsonScalars::number, JsonScalars::node, any -> numberSchema())
          .named("number");

  static final JsonType<Integer> WHOLE =
      new JsonValue<>(
          JsonScalars::whole,
          NODES::numberNode,
          any -> ofType("integer").put("minimum", 0).put("maximum", LARGEST_WHOLE));

  /** The decimals with which a number is shown; no figure needs more. */
  static final JsonType<Integer> DECIMALS = between(0, MOST_DECIMALS, "json.decimals");

  static final JsonType<String> ID =
      parsed(
              only(GoalId::isId),
              id -> id,
              "json.id",
              ofType("string")
                  .put("description", "A stable id, such as e-arkiv-4.")
                  .put("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$")
                  .put("maxLength", 80))
          .named("id");

  static final JsonType<GoalId> GOAL_ID = ID.as(GoalId::new, GoalId::value);

  static final JsonType<AreaId> AREA_ID = ID.as(AreaId::new, AreaId::value);

  static final JsonType<String> LANGUAGE =
      parsed(
          only(Publication::isLanguage),
          code -> code,
          "json.language",
          ofType("string").put("pattern", "^[a-z]{2,3}$"));

  static final JsonType<RespondentId> CODE =
      parsed(
              only(RespondentId::isCode),
              code -> code,
              "json.code",
              ofType("string")
                  .put("description", "Statistics Sweden's code of a municipality.")
                  .put("pattern", "^[0-9]{4}$"))
          .named("code")
          .as(RespondentId::new, RespondentId::value);

  static final JsonType<RespondentId> RESPONDENT =
      parsed(
              only(RespondentId::isId),
              id -> id,
              "json.respondent-id",
              ofType("string")
                  .put("description", "Statistics Sweden's code of a municipality, or another id.")
                  .put("maxLength", 80)
                  .put("pattern", "^[\\p{L}0-9]+([-_.][\\p{L}0-9]+)*$"))
          .named("respondentId")
          .as(RespondentId::new, RespondentId::value);

  static final JsonType<Period> PERIOD =
      parsed(
              Period::parse,
              Period::toString,
              "json.period",
              ofType("string")
                  .put(
                      "description",
                      "A year, half-year, tertial, quarter or month: 2015, 2015-H1, 2015-T2, 2015-Q3"
                          + " or 2015-M04.")
                  .put(
                      "pattern",
                      "^(" + YEAR + "|2200)(-H[12]|-T[123]|-Q[1234]|-M(0[1-9]|1[012]))?$"))
          .named("period");

  static final JsonType<StatedDate> DATE =
      parsed(
              StatedDate::parse,
              StatedDate::text,
              "json.date",
              ofType("string")
                  .put("description", "As exact as it was stated: 2015, 2015-09 or 2015-09-01.")
                  .put("pattern", "^(" + YEAR + "(" + MONTH + "(" + DAY_OF_MONTH + ")?)?)?$"))
          .named("date");

  static final JsonType<LocalDate> DAY =
      parsed(
          JsonScalars::day,
          LocalDate::toString,
          "json.day",
          ofType("string")
              .put("format", "date")
              .put("pattern", "^[0-9]{4}" + MONTH + DAY_OF_MONTH + "$"));

  static final JsonType<String> UNIT =
      parsed(
          only(Predicate.not(String::isBlank)),
          unit -> unit,
          "json.unit",
          ofType("string").put("pattern", "\\S"));

  /** The name of what respondents count by. */
  static final JsonType<String> WEIGHT =
      parsed(
          only(Predicate.not(String::isBlank)),
          name -> name,
          "json.weight",
          ofType("string").put("pattern", "\\S"));

  private JsonScalars() {}

  /** Returns the type of the words of a closed set, each by its stable key. */
  static <E extends Enum<E> & Keyed> JsonType<E> word(Class<E> set) {
    return word(List.of(set.getEnumConstants()), Keyed::key);
  }

  /** Returns the type of these words. */
  static <E> JsonType<E> word(List<E> all, Function<E, String> key) {
    ObjectNode schema = NODES.objectNode();
    all.forEach(value -> schema.withArray("enum").add(key.apply(value)));
    return new JsonValue<>(
        at -> at.text().flatMap(found -> known(at, found, all, key)),
        value -> NODES.stringNode(key.apply(value)),
        any -> schema.deepCopy());
  }

  /** Returns the type of texts of a closed set. */
  static JsonType<String> oneOf(List<String> texts) {
    return word(texts, text -> text);
  }

  private static <E> Optional<E> known(
      JsonCursor at, String found, List<E> values, Function<E, String> key) {
    Optional<E> known = values.stream().filter(one -> key.apply(one).equals(found)).findFirst();
    if (known.isEmpty()) {
      at.problems()
          .error(
              Place.file(at.source()),
              Phrase.of("json.word")
                  .with("path", at.path())
                  .with("found", found)
                  .with("known", Phrase.list(values, one -> new Part.Text(key.apply(one)))));
    }
    return known;
  }

  /**
   * Returns the type of a value that is the same in every document of a format, and has been read
   * when the format was chosen.
   */
  static <T> JsonType<T> constant(T value, JsonNode node) {
    return new JsonValue<>(
        at -> Optional.of(value),
        any -> node,
        definitions -> NODES.objectNode().set("const", node));
  }

  /** Returns the whole numbers of a range; a message says what was expected instead of another. */
  static JsonType<Integer> between(int least, int most, String expected) {
    return new JsonValue<>(
        WHOLE.such(number -> number >= least && number <= most, expected)::read,
        NODES::numberNode,
        any -> ofType("integer").put("minimum", least).put("maximum", most));
  }

  /** Returns the schema of all values of one of JSON's own types. */
  static ObjectNode ofType(String type) {
    return NODES.objectNode().put("type", type);
  }

  /** Returns the schema of all values of any of these. */
  static ObjectNode anyOf(ObjectNode... schemas) {
    ObjectNode any = NODES.objectNode();
    any.putArray("anyOf").addAll(List.of(schemas));
    return any;
  }

  static <T> JsonType<T> parsed(
      Function<String, Optional<T>> parse,
      Function<T, String> print,
      String expectation,
      ObjectNode schema) {
    return new JsonValue<>(
        at -> at.text().flatMap(text -> parse.apply(text).or(() -> at.none(expectation))),
        value -> NODES.stringNode(print.apply(value)),
        any -> schema.deepCopy());
  }

  static Function<String, Optional<String>> only(Predicate<String> holds) {
    return text -> Optional.of(text).filter(holds);
  }

  private static Optional<Ratio> number(JsonCursor at) {
    JsonNode found = at.node();
    if (found.isNumber() && isSane(found.decimalValue())) {
      return Optional.of(Ratio.of(found.decimalValue()));
    }
    boolean isFraction = found.isString() && FRACTION.matcher(found.stringValue()).matches();
    return isFraction ? Optional.of(Ratio.parse(found.stringValue())) : at.none("json.number");
  }

  private static boolean isSane(BigDecimal decimal) {
    return decimal.precision() <= MOST_DIGITS && Math.abs(decimal.scale()) <= MOST_DIGITS;
  }

  private static JsonNode node(Ratio number) {
    return number
        .decimal()
        .<JsonNode>map(NODES::numberNode)
        .orElseGet(() -> NODES.stringNode(number.toString()));
  }

  private static ObjectNode numberSchema() {
    ObjectNode fraction = ofType("string").put("pattern", "^-?[0-9]{1,40}/(?!0+$)[0-9]{1,40}$");
    return anyOf(ofType("number"), fraction)
        .put(
            "description",
            "An exact number; a text such as \"24/49\" where no decimal says it exactly.");
  }

  private static Optional<Integer> whole(JsonCursor at) {
    return number(at)
        .flatMap(
            number ->
                number.isWhole() && number.numerator().bitLength() <= WHOLE_BITS
                    ? Optional.of(number.numerator().intValueExact())
                    : at.none("json.whole"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

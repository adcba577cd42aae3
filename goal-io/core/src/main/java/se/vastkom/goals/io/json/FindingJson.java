package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.TEXT_OR_EMPTY;
import static se.vastkom.goals.io.json.PhraseJson.NAME;
import static se.vastkom.goals.io.json.PhraseJson.PART;
import static se.vastkom.goals.io.json.PhraseJson.PHRASE;

import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.words.Part;

/** Findings in JSON: a rule's conclusion, and the figures behind it. */
final class FindingJson {

  /** Remark is the fallback for a kind that cannot be read. */
  static final JsonType<Finding.Kind> KIND =
      JsonScalars.word(Finding.Kind.class).orHarmless(Finding.Kind.REMARK);

  static final JsonShape<Finding.RuleRef> RULE = rule();

  static final JsonShape<Finding.FigureUsed> FIGURE = figure();

  static final JsonShape<Finding> FINDING = finding();

  private FindingJson() {}

  private static JsonShape<Finding> finding() {
    JsonFields<Finding> fields = JsonFields.of("finding");
    var kind = fields.required("kind", KIND, Finding::kind);
    var conclusion = fields.required("conclusion", PHRASE, Finding::conclusion);
    var rules = fields.listUnlessEmpty("rules", RULE, Finding::rules);
    var reason = fields.required("reason", PHRASE, Finding::reason);
    var because = fields.optional("because", because(), Finding::because);
    var figures = fields.list("figures", FIGURE, Finding::figures);
    fields.showAll(PhraseJson.IN_WORDS, Finding::sentence);
    return fields.make(
        read -> {
          Finding finding =
              new Finding(
                  read.get(kind),
                  read.get(conclusion),
                  read.get(rules),
                  read.get(reason),
                  read.get(because),
                  read.get(figures));
          if (!canBeSaid(finding)) {
            read.at(reason).expected("json.phrase");
          }
          return finding;
        });
  }

  private static boolean canBeSaid(Finding finding) {
    return PhraseJson.canBeSaid(finding.sentence())
        && finding.figures().stream().allMatch(figure -> PhraseJson.canBeSaid(figure.value()))
        && finding.because().filter(because -> !PhraseJson.canBeSaid(because)).isEmpty();
  }

  /** Reads and writes the rule's own explanation: a text, unless it has figures. */
  private static JsonType<Part> because() {
    return new JsonValue<>(
        at -> at.node().isObject() ? PART.read(at) : TEXT_OR_EMPTY.read(at).map(Part.Text::new),
        because ->
            because instanceof Part.Text text
                ? TEXT_OR_EMPTY.write(text.text())
                : PART.write(because),
        definitions -> JsonScalars.anyOf(JsonScalars.ofType("string"), PART.schema(definitions)));
  }

  private static JsonShape<Finding.RuleRef> rule() {
    JsonFields<Finding.RuleRef> fields = JsonFields.of("rule");
    var table = fields.text("table", Finding.RuleRef::table);
    var id = fields.text("id", Finding.RuleRef::id);
    var place = fields.include(PlaceJson.PLACED, Finding.RuleRef::place);
    return fields.make(read -> new Finding.RuleRef(read.get(table), read.get(id), read.get(place)));
  }

  private static JsonShape<Finding.FigureUsed> figure() {
    JsonFields<Finding.FigureUsed> fields = JsonFields.of("figure");
    var fact = fields.required("fact", NAME, Finding.FigureUsed::fact);
    var value = fields.required("value", PART, Finding.FigureUsed::value);
    return fields.make(read -> new Finding.FigureUsed(read.get(fact), read.get(value)));
  }
}

package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.DAY;
import static se.vastkom.goals.io.json.JsonScalars.word;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.PublishedRules.Parameter;
import se.vastkom.goals.assessment.PublishedRules.Rule;
import se.vastkom.goals.assessment.PublishedRules.TestResults;
import se.vastkom.goals.assessment.Status;

/** Published rules in JSON. */
final class PublishedRulesJson {

  static final JsonShape<PublishedRules> PUBLISHED = published();

  private PublishedRulesJson() {}

  private static JsonShape<PublishedRules> published() {
    JsonFields<PublishedRules> fields = JsonFields.of("publishedRules");
    var owner = fields.optionalText("owner", PublishedRules::owner);
    var source = fields.optionalText("source", PublishedRules::source);
    var explanations =
        fields.listUnlessEmpty(
            "explanations", explanation(), rules -> List.copyOf(rules.explanations().entrySet()));
    var rules = fields.listUnlessEmpty("sentences", rule(), PublishedRules::rules);
    var parameters = fields.listUnlessEmpty("parameters", parameter(), PublishedRules::parameters);
    var tests = fields.optional("tests", testResults(), PublishedRules::tests);
    var language = fields.unless("sv", "language", JsonScalars.LANGUAGE, PublishedRules::language);
    return fields.make(
        read -> {
          SortedMap<Status, String> explained = new TreeMap<>();
          read.get(explanations).forEach(one -> explained.put(one.getKey(), one.getValue()));
          return new PublishedRules(
              read.get(owner),
              read.get(source),
              explained,
              read.get(rules),
              read.get(parameters),
              read.get(tests),
              read.get(language));
        });
  }

  private static JsonShape<TestResults> testResults() {
    JsonFields<TestResults> fields = JsonFields.of("testResults");
    var passing = fields.required("passing", TestReportJson.SHARE, TestResults::passing);
    var covered = fields.required("covered", TestReportJson.SHARE, TestResults::covered);
    var noticed = fields.required("noticed", TestReportJson.SHARE, TestResults::noticed);
    return fields.make(
        read -> new TestResults(read.get(passing), read.get(covered), read.get(noticed)));
  }

  private static JsonShape<Map.Entry<Status, String>> explanation() {
    JsonFields<Map.Entry<Status, String>> fields = JsonFields.of("explanation");
    var status =
        fields.required(
            "status", word(Status.class).orHarmless(Status.EJ_BEDOMT), Map.Entry::getKey);
    var means = fields.text("means", Map.Entry::getValue);
    return fields.make(read -> Map.entry(read.get(status), read.get(means)));
  }

  private static JsonShape<Rule> rule() {
    JsonFields<Rule> fields = JsonFields.of("publishedRule");
    var kind = fields.required("kind", FindingJson.KIND, Rule::kind);
    var table = fields.optionalText("table", Rule::table);
    var id = fields.optionalText("id", Rule::id);
    var conclusion = fields.text("conclusion", Rule::conclusion);
    var sentence = fields.include(PhraseJson.SENTENCE, Rule::sentence);
    return fields.make(
        read ->
            new Rule(
                read.get(kind),
                read.get(table),
                read.get(id),
                read.get(conclusion),
                read.get(sentence)));
  }

  private static JsonShape<Parameter> parameter() {
    JsonFields<Parameter> fields = JsonFields.of("parameter");
    var name = fields.text("name", Parameter::name);
    var value = fields.required("value", PhraseJson.AMOUNT, Parameter::value);
    var since = fields.optional("since", DAY, Parameter::since);
    var decision = fields.text("decision", Parameter::decision);
    return fields.make(
        read ->
            new Parameter(read.get(name), read.get(value), read.get(since), read.get(decision)));
  }
}

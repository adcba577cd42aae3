package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.word;
import static se.vastkom.goals.io.json.PhraseJson.IN_WORDS;
import static se.vastkom.goals.io.json.PhraseJson.NAME;
import static se.vastkom.goals.io.json.PhraseJson.PART;

import se.vastkom.goals.assessment.Consulted;

/** Tables as a case met them, in JSON. */
final class ConsultedJson {

  private static final JsonShape<Consulted.Condition> CONDITION =
      JsonFields.<Consulted.Condition>of("condition", "A condition, and what it met.")
          .show("holds", TRUTH, Consulted.Condition::holds, "Whether the fact passes.")
          .show("fact", NAME, Consulted.Condition::fact, "The fact that it asks about.")
          .show("asked", PART, Consulted.Condition::asked, "The test that it makes.")
          .show("met", PART, Consulted.Condition::met, "The fact, or that it is missing.")
          .showAll(IN_WORDS, Consulted.Condition::phrase)
          .writeOnly();

  private static final JsonShape<Consulted.Row> ROW =
      JsonFields.<Consulted.Row>of("row", "A row, as the case met it.")
          .show("rule", FindingJson.RULE, Consulted.Row::rule, "The rule of the row.")
          .show(
              "verdict",
              word(Consulted.Verdict.values(), Consulted.Verdict::key),
              Consulted.Row::verdict,
              "What became of it.")
          .show("concludes", PART, Consulted.Row::concludes, "What it concludes where it decides.")
          .show(
              "conditions",
              CONDITION.list(),
              Consulted.Row::conditions,
              "The conditions that ask something.")
          .showAll(IN_WORDS, Consulted.Row::phrase)
          .writeOnly();

  static final JsonShape<Consulted> CONSULTED =
      JsonFields.<Consulted>of("consultedTable", "A table, as a case met it.")
          .show("table", TEXT, Consulted::table, "The name of the table.")
          .show("name", NAME, Consulted::name, "The name of what it concludes.")
          .show(
              "policy", PhraseJson.SENTENCE, Consulted::policy, "What several hits, or none, mean.")
          .show("concluded", PART, Consulted::concluded, "What it concluded of the case.")
          .show("rows", ROW.list(), Consulted::rows, "The rows, those that decide first.")
          .showAll(IN_WORDS, Consulted::phrase)
          .writeOnly();

  private ConsultedJson() {}
}

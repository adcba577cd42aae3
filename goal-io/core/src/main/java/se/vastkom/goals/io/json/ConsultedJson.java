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
          .show("fact", NAME, Consulted.Condition::fact, "What it asks about.")
          .show("asked", PART, Consulted.Condition::asked, "What it asks.")
          .show("met", PART, Consulted.Condition::met, "The fact, or that it is missing.")
          .showAll(IN_WORDS, Consulted.Condition::phrase)
          .writeOnly();

  private static final JsonShape<Consulted.Row> ROW =
      JsonFields.<Consulted.Row>of("row", "A row, as the case met it.")
          .show("rule", FindingJson.RULE, Consulted.Row::rule, "Which.")
          .show(
              "verdict",
              word(Consulted.Verdict.values(), Consulted.Verdict::key),
              Consulted.Row::verdict,
              "What became of it.")
          .show("concludes", PART, Consulted.Row::concludes, "Where it decides.")
          .show("conditions", CONDITION.list(), Consulted.Row::conditions, "Those that ask.")
          .showAll(IN_WORDS, Consulted.Row::phrase)
          .writeOnly();

  static final JsonShape<Consulted> CONSULTED =
      JsonFields.<Consulted>of("consultedTable", "A table, as a case met it.")
          .show("table", TEXT, Consulted::table, "Its stable name.")
          .show("name", NAME, Consulted::name, "What it concludes.")
          .show("policy", PhraseJson.SENTENCE, Consulted::policy, "What several hits mean.")
          .show("concluded", PART, Consulted::concluded, "What it concluded of the case.")
          .show("rows", ROW.list(), Consulted::rows, "Those that decide first.")
          .showAll(IN_WORDS, Consulted::phrase)
          .writeOnly();

  private ConsultedJson() {}
}

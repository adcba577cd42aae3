package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.TEXT;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;
import static se.vastkom.goals.io.json.JsonScalars.word;
import static se.vastkom.goals.io.json.PhraseJson.IN_WORDS;
import static se.vastkom.goals.io.json.PhraseJson.NAME;
import static se.vastkom.goals.io.json.PhraseJson.PART;

import se.vastkom.goals.assessment.TableExplanation;

/** Tables applied to a case, in JSON. */
final class TableExplanationJson {

  private static final JsonShape<TableExplanation.Condition> CONDITION =
      JsonFields.<TableExplanation.Condition>of("condition", "A condition, and what it met.")
          .show("holds", TRUTH, TableExplanation.Condition::holds, "Whether the fact passes.")
          .show("fact", NAME, TableExplanation.Condition::fact, "The fact that it asks about.")
          .show("asked", PART, TableExplanation.Condition::asked, "The test that it makes.")
          .show("met", PART, TableExplanation.Condition::met, "The fact, or that it is missing.")
          .showAll(IN_WORDS, TableExplanation.Condition::phrase)
          .writeOnly();

  private static final JsonShape<TableExplanation.Row> ROW =
      JsonFields.<TableExplanation.Row>of("row", "A row, as the case met it.")
          .show("rule", FindingJson.RULE, TableExplanation.Row::rule, "The rule of the row.")
          .show(
              "verdict",
              word(TableExplanation.Verdict.class),
              TableExplanation.Row::verdict,
              "What became of it.")
          .show(
              "concludes",
              PART,
              TableExplanation.Row::concludes,
              "What it concludes where it decides.")
          .show(
              "conditions",
              CONDITION.list(),
              TableExplanation.Row::conditions,
              "The conditions that ask something.")
          .showAll(IN_WORDS, TableExplanation.Row::phrase)
          .writeOnly();

  static final JsonShape<TableExplanation> CONSULTED =
      JsonFields.<TableExplanation>of("consultedTable", "A table, as a case met it.")
          .show("table", TEXT, TableExplanation::table, "The name of the table.")
          .show("name", NAME, TableExplanation::name, "The name of what it concludes.")
          .show(
              "policy",
              PhraseJson.SENTENCE,
              TableExplanation::policy,
              "What several hits, or none, mean.")
          .show("concluded", PART, TableExplanation::concluded, "What it concluded of the case.")
          .show("rows", ROW.list(), TableExplanation::rows, "The rows, those that decide first.")
          .showAll(IN_WORDS, TableExplanation::phrase)
          .writeOnly();

  private TableExplanationJson() {}
}

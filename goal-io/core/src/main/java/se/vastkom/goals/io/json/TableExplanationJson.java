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
      JsonFields.<TableExplanation.Condition>of("condition")
          .show("holds", TRUTH, TableExplanation.Condition::holds)
          .show("fact", NAME, TableExplanation.Condition::fact)
          .show("asked", PART, TableExplanation.Condition::asked)
          .show("met", PART, TableExplanation.Condition::met)
          .showAll(IN_WORDS, TableExplanation.Condition::phrase)
          .writeOnly();

  private static final JsonShape<TableExplanation.Row> ROW =
      JsonFields.<TableExplanation.Row>of("row")
          .show("rule", FindingJson.RULE, TableExplanation.Row::rule)
          .show("verdict", word(TableExplanation.Verdict.class), TableExplanation.Row::verdict)
          .show("concludes", PART, TableExplanation.Row::concludes)
          .show("conditions", CONDITION.list(), TableExplanation.Row::conditions)
          .showAll(IN_WORDS, TableExplanation.Row::phrase)
          .writeOnly();

  static final JsonShape<TableExplanation> CONSULTED =
      JsonFields.<TableExplanation>of("consultedTable")
          .show("table", TEXT, TableExplanation::table)
          .show("name", NAME, TableExplanation::name)
          .show("policy", PhraseJson.SENTENCE, TableExplanation::policy)
          .show("concluded", PART, TableExplanation::concluded)
          .show("rows", ROW.list(), TableExplanation::rows)
          .showAll(IN_WORDS, TableExplanation::phrase)
          .writeOnly();

  private TableExplanationJson() {}
}

/** Rule books, and the assessor that turns evidence into verdicts with reasons. */
// Guice names itself only in its manifest; only GoalRulesModule needs it.
@SuppressWarnings("requires-automatic")
module se.vastkom.goals.rules {
  requires static com.google.guice;
  requires static org.jspecify;
  requires transitive se.vastkom.goals.model;
  requires transitive se.vastkom.goals.sheet;
  requires transitive se.vastkom.goals.tables;
  requires org.slf4j;

  exports se.vastkom.goals.rules;
  exports se.vastkom.goals.rules.impact;
  exports se.vastkom.goals.rules.scenario;
  exports se.vastkom.goals.rules.source;
  exports se.vastkom.goals.rules.verify;

  provides se.vastkom.goals.words.Catalogue with
      se.vastkom.goals.rules.RuleWords;
}

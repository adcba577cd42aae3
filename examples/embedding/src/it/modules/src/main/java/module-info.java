/** A program on the module path, with a format and a rule engine of its own. */
module se.exempel.modules {
  requires se.vastkom.goals.io;
  requires se.vastkom.goals.io.page;
  requires se.vastkom.goals.report;
  requires se.vastkom.goals.rules;

  provides se.vastkom.goals.io.FollowUpReader with
      se.exempel.modules.TsvReader;
  provides se.vastkom.goals.tables.engine.RuleEngine with
      se.exempel.modules.TableEngine;
  provides se.vastkom.goals.words.Catalogue with
      se.exempel.modules.TsvWords;
}

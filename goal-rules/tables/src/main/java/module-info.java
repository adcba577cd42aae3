/**
 * Decision tables over typed facts, and the engines that decide by them. A module with an engine of
 * its own provides a {@code RuleEngine}.
 */
module se.vastkom.goals.tables {
  requires static org.jspecify;
  requires transitive se.vastkom.goals.model;
  requires transitive se.vastkom.goals.sheet;

  exports se.vastkom.goals.tables;
  exports se.vastkom.goals.tables.cases;
  exports se.vastkom.goals.tables.cells;
  exports se.vastkom.goals.tables.check;
  exports se.vastkom.goals.tables.dmn;
  exports se.vastkom.goals.tables.engine;

  uses se.vastkom.goals.tables.engine.RuleEngine;

  provides se.vastkom.goals.tables.engine.RuleEngine with
      se.vastkom.goals.tables.engine.DirectEngine;
  provides se.vastkom.goals.words.Catalogue with
      se.vastkom.goals.tables.TableWords;
}

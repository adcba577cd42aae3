/**
 * The words, facts, figures and verdicts of a follow-up of municipal goals. Depends on no other
 * module.
 */
module se.vastkom.goals.model {
  requires static org.jspecify;

  exports se.vastkom.goals.figure;
  exports se.vastkom.goals.words;
  exports se.vastkom.goals.problem;
  exports se.vastkom.goals.model;
  exports se.vastkom.goals.evidence;
  exports se.vastkom.goals.assessment;

  uses se.vastkom.goals.words.Catalogue;

  provides se.vastkom.goals.words.Catalogue with
      se.vastkom.goals.words.ModelWords;
}

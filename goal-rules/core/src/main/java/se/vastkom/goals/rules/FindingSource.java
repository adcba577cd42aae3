package se.vastkom.goals.rules;

import java.util.List;
import se.vastkom.goals.assessment.Finding;

/**
 * A source of remarks beside the tables of a rule book, such as rules that no table can express. It
 * decides no status and no trend. Given to an assessor with {@link Assessor#and}. Implementations
 * are safe for any thread.
 */
public interface FindingSource {

  /** Returns a short stable name, recorded with each assessment it took part in. */
  String name();

  /** Returns its findings for each goal, in the order of the goals; remarks only. */
  List<List<Finding>> findings(List<GoalCase> goals);
}

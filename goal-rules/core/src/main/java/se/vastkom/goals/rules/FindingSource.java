package se.vastkom.goals.rules;

import java.util.List;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.evidence.Evidence;

/**
 * What adds remarks to goals beside the tables of a rule book, such as rules that no table can say.
 * It decides no status and no trend. Given to an assessor with {@link Assessor#and}.
 * Implementations are safe for any thread.
 */
public interface FindingSource {

  /** A short stable name, recorded with each assessment it took part in. */
  String name();

  /** What it adds to each goal, in the order of the goals; remarks only. */
  List<List<Finding>> findings(List<Evidence> goals);
}

package se.vastkom.goals.drools.trusted;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.drools.trusted.Compilation.Complaint;
import se.vastkom.goals.drools.trusted.Compilation.Outcome;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;

/**
 * Finds the rules that do not compile, and why. Drools seldom says which rule its complaint
 * concerns, so rules that do not compile together are halved until single rules are left.
 */
final class Diagnosis {

  private final DrlFile file;
  private final Problems problems = new Problems();

  private Diagnosis(DrlFile file) {
    this.file = file;
  }

  /** Returns the problems of a text that does not compile, at least one. */
  static List<Problem> of(DrlFile file, List<Complaint> complaints) {
    Diagnosis diagnosis = new Diagnosis(file);
    diagnosis.report(diagnosis.complaints(List.of()));
    if (!diagnosis.problems.hasErrors()) {
      diagnosis.search(
          file.rules().values().stream().sorted(Comparator.comparing(DrlRule::place)).toList());
    }
    if (!diagnosis.problems.hasErrors()) {
      // Each rule compiles by itself, but not together with the others.
      diagnosis.report(complaints);
    }
    return diagnosis.problems.all();
  }

  private List<Complaint> complaints(List<DrlRule> rules) {
    return Compilation.of(file.only(rules)) instanceof Outcome.Failed failed
        ? failed.complaints()
        : List.of();
  }

  private void search(List<DrlRule> rules) {
    List<Complaint> complaints = complaints(rules);
    if (complaints.isEmpty()) {
      return;
    }
    if (rules.size() == 1) {
      DrlRule rule = rules.get(0);
      report(complaints, rule.place().row(), rule.lastLine(), rule.place());
      return;
    }
    search(rules.subList(0, rules.size() / 2));
    search(rules.subList(rules.size() / 2, rules.size()));
  }

  private void report(List<Complaint> complaints) {
    report(complaints, 1, file.lines().size(), Place.file(file.source()));
  }

  private void report(List<Complaint> complaints, int from, int to, Place whole) {
    for (Complaint complaint : complaints) {
      problems.error(line(complaint, from, to).orElse(whole), DrlFile.quote(complaint.message()));
    }
  }

  /** Returns the line that Drools names, or that holds the code of its complaint, in this range. */
  private Optional<Place> line(Complaint complaint, int from, int to) {
    return from <= complaint.row() && complaint.row() <= to
        ? Optional.of(file.line(complaint.row()))
        : file.mention(complaint.java(), from, to);
  }
}

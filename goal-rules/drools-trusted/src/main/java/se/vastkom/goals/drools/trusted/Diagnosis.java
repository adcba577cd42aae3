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
 * Which rules do not compile, and why. Drools mostly does not say which rule its complaint is
 * about, so what does not compile is halved till single rules are left.
 */
final class Diagnosis {

  private final DrlFile file;
  private final Problems problems = new Problems();

  private Diagnosis(DrlFile file) {
    this.file = file;
  }

  /** At least one problem of a text that does not compile. */
  static List<Problem> of(DrlFile file, List<Complaint> complaints) {
    Diagnosis diagnosis = new Diagnosis(file);
    diagnosis.tell(diagnosis.complaints(List.of()));
    if (!diagnosis.problems.hasErrors()) {
      diagnosis.among(
          file.rules().values().stream().sorted(Comparator.comparing(DrlRule::place)).toList());
    }
    if (!diagnosis.problems.hasErrors()) {
      // Each rule compiles by itself, but not together with the others.
      diagnosis.tell(complaints);
    }
    return diagnosis.problems.all();
  }

  private List<Complaint> complaints(List<DrlRule> rules) {
    return Compilation.of(file.only(rules)) instanceof Outcome.Failed failed
        ? failed.complaints()
        : List.of();
  }

  private void among(List<DrlRule> rules) {
    List<Complaint> complaints = complaints(rules);
    if (complaints.isEmpty()) {
      return;
    }
    if (rules.size() == 1) {
      DrlRule rule = rules.get(0);
      tell(complaints, rule.place().row(), rule.lastLine(), rule.place());
      return;
    }
    among(rules.subList(0, rules.size() / 2));
    among(rules.subList(rules.size() / 2, rules.size()));
  }

  private void tell(List<Complaint> complaints) {
    tell(complaints, 1, file.lines().size(), Place.file(file.source()));
  }

  private void tell(List<Complaint> complaints, int from, int to, Place whole) {
    for (Complaint complaint : complaints) {
      problems.error(line(complaint, from, to).orElse(whole), DrlFile.said(complaint.said()));
    }
  }

  /** The line between these that Drools names, or where the code stands that it is about. */
  private Optional<Place> line(Complaint complaint, int from, int to) {
    return from <= complaint.row() && complaint.row() <= to
        ? Optional.of(file.line(complaint.row()))
        : file.mention(complaint.java(), from, to);
  }
}

package se.vastkom.goals.malvakt;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.assessment.VerificationReport.Defect;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.rules.verify.DefectPage;
import se.vastkom.goals.sheet.Sheet.Tint;
import se.vastkom.goals.words.Phrase;

/**
 * A problem with what was read, or a defect that verification found, to be shown to its author.
 *
 * @param kind how serious it is
 * @param places the cells concerned, the first of which stands for all
 * @param what the whole sentence, without its place
 * @param page where to read more, if there is a page about its kind
 */
record FoundProblem(Kind kind, List<Place> places, Phrase what, Optional<Phrase> page) {

  /** How serious a problem is; the worst first. */
  enum Kind {
    /** Something that cannot be read, or not in one way. */
    ERROR("cli.error", Tint.RED),
    /** Rules that do not do what rules must. */
    DEFECT("marked.defect", Tint.RED),
    /** Something to look at. */
    REMARK("cli.remark", Tint.YELLOW);

    private final String key;
    private final Tint tint;

    Kind(String key, Tint tint) {
      this.key = key;
      this.tint = tint;
    }

    /** Returns what people call it. */
    Phrase title() {
      return Phrase.of(key);
    }

    /** Returns the tint of its cells. */
    Tint tint() {
      return tint;
    }
  }

  /** Returns the problems of a reading. */
  static List<FoundProblem> of(Collection<Problem> problems) {
    return problems.stream().map(FoundProblem::of).toList();
  }

  private static FoundProblem of(Problem problem) {
    return new FoundProblem(
        problem.isError() ? Kind.ERROR : Kind.REMARK,
        List.of(problem.place()),
        problem.what(),
        Optional.empty());
  }

  /** Returns the problems of a reading, and the defects of the book that was read. */
  static List<FoundProblem> of(Collection<Problem> problems, VerificationReport report) {
    return Stream.concat(
            problems.stream().map(FoundProblem::of),
            report.defects().stream().map(FoundProblem::of))
        .toList();
  }

  private static FoundProblem of(Defect defect) {
    return new FoundProblem(
        defect.fails() ? Kind.DEFECT : Kind.REMARK,
        defect.places(),
        defect.what(),
        DefectPage.of(defect.kind())
            .map(page -> Phrase.of("cli.defect-page").with("kind", page.name())));
  }

  /** Returns the place that stands for all. */
  Place place() {
    return places.isEmpty() ? Place.NOWHERE : places.get(0);
  }
}

package se.vastkom.goals.evidence;

import static se.vastkom.goals.evidence.Figure.absent;
import static se.vastkom.goals.evidence.Figure.known;

import java.util.List;
import se.vastkom.goals.evidence.Figure.Cause;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.MunicipalObservation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;

/** Counts the municipalities' observations of one goal. */
record MunicipalCount(Goal goal, List<MunicipalObservation> told) {

  /**
   * Returns the number of municipalities that have it, the number that have all parts of it, or the
   * sum of their numbers.
   */
  Figure<Quantity> outcome() {
    if (told.stream().allMatch(one -> one.outcome() instanceof Outcome.Missing)) {
      return absent(Cause.MISSING);
    }
    return namesThoseThatHaveIt()
        ? known(Quantity.of(told.stream().filter(this::counts).count(), Quantity.MUNICIPALITIES))
        : known(sum());
  }

  private boolean counts(MunicipalObservation one) {
    if (one.outcome() instanceof Outcome.Amount amount) {
      return goal.target() instanceof Target.Composite composite
          && amount.quantity().number().compareTo(composite.parts().number()) >= 0;
    }
    return one.outcome() instanceof Outcome.YesNo yesNo && yesNo.done();
  }

  /**
   * Returns how many parts a composite has in all; known only where every municipality gave its
   * number.
   */
  Figure<Quantity> parts() {
    if (!(goal.target() instanceof Target.Composite)) {
      return absent(Cause.NOT_COMPOSITE);
    }
    boolean allNumbers = told.stream().allMatch(one -> one.outcome() instanceof Outcome.Amount);
    return allNumbers && !told.isEmpty() ? known(sum()) : absent(Cause.PARTS_NOT_TOLD);
  }

  private Quantity sum() {
    return told.stream()
        .map(MunicipalObservation::outcome)
        .filter(Outcome.Amount.class::isInstance)
        .map(one -> ((Outcome.Amount) one).quantity())
        .reduce((a, b) -> new Quantity(a.number().plus(b.number()), a.unit()))
        .orElseThrow();
  }

  /** Returns whether the observations are numbers to add up, rather than yes or no. */
  boolean isSum() {
    return outcome() instanceof Figure.Known && !namesThoseThatHaveIt();
  }

  private boolean namesThoseThatHaveIt() {
    return goal.target() instanceof Target.Composite
        || goal.target().countsMunicipalities()
        || told.stream().anyMatch(one -> one.outcome() instanceof Outcome.YesNo);
  }

  /**
   * Returns how many municipalities did not answer: those stated as missing, and those not listed
   * unless the list is complete. "Not applicable" is an answer.
   */
  int silent(int population) {
    int noAnswer = (int) told.stream().filter(one -> isSilent(one.outcome())).count();
    return isComplete() ? noAnswer : noAnswer + population - told.size();
  }

  /** Returns how many municipalities count as no because a complete list leaves them out. */
  Figure<Integer> unlisted(int population) {
    return isComplete() && outcome() instanceof Figure.Known
        ? known(population - told.size())
        : absent(Cause.NO_COMPLETE_LIST);
  }

  boolean isComplete() {
    return goal.municipalities() == Goal.MunicipalityList.COMPLETE;
  }

  private static boolean isSilent(Outcome outcome) {
    return outcome instanceof Outcome.Missing missing
        && missing.reason() != Outcome.Reason.NOT_APPLICABLE;
  }
}

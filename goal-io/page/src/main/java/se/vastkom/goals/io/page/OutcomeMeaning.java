package se.vastkom.goals.io.page;

import java.util.List;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.words.Phrase;

/**
 * The outcome that value, share and comment of a row settle together.
 *
 * @param outcome the outcome, or the reason why there is none
 * @param municipalities those that have it, where they are named
 * @param remark how it was found
 * @param notTaken the numbers and names of the comment that are not taken, each with the reason
 */
record OutcomeMeaning(
    Outcome outcome, List<Respondent> municipalities, Phrase remark, List<Phrase> notTaken) {

  OutcomeMeaning(Outcome outcome, Phrase remark) {
    this(outcome, List.of(), remark, List.of());
  }

  /** Returns no outcome, with the reason. */
  static OutcomeMeaning missing(Phrase remark) {
    return new OutcomeMeaning(new Outcome.Missing(Outcome.Reason.MISSING), remark);
  }

  OutcomeMeaning with(List<Phrase> remarks) {
    return new OutcomeMeaning(outcome, municipalities, remark, remarks);
  }
}

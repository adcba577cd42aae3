package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.PERIOD;
import static se.vastkom.goals.io.json.JsonScalars.TRUTH;

import se.vastkom.goals.model.Term;

/** How long goals last, in JSON. */
final class TermJson {

  static final JsonShape<Term> TERM = term();

  private TermJson() {}

  private static JsonShape<Term> term() {
    JsonFields<Term> fields = JsonFields.of("term");
    var until = fields.optional("until", PERIOD, Term::until);
    var carriedOver = fields.optional("carriedOver", LifecycleJson.CARRY_OVER, Term::carriedOver);
    var isSetAnew = fields.unless(false, "targetSetAnew", TRUTH, Term::isSetAnew);
    var comparable = fields.optional("comparableFrom", PERIOD, Term::comparableFrom);
    return fields.make(
        read ->
            new Term(
                read.get(until), read.get(carriedOver), read.get(isSetAnew), read.get(comparable)));
  }
}

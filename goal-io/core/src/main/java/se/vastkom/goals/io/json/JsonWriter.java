package se.vastkom.goals.io.json;

import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.AssessmentWriter;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.words.Words;

/**
 * Writes follow-ups and assessments as JSON. Keys are English and stable; words of closed sets are
 * their stable Swedish keys ({@code "status": "ej uppfyllt"}); dates are ISO. A number is a JSON
 * number, or a text such as {@code "24/49"} where no decimal says it exactly. What is absent is
 * left out.
 *
 * <pre>
 * { "format": "malvakt-assessment", "formatVersion": 1,
 *   "run": {"ruleBook": ..., "version": ..., "sha256": ..., "asOf": "2015-12-31", "engine": "drools"},
 *   "counts": {"uppfyllt": 11, ...},
 *   "followUp": {"id", "title", "publisher", "source", "period", "county": {"name", "subregions": [...]},
 *       "areas": [{"id", "title", "lifecycle"}],
 *       "goals": [{"id", "area", "title", "target": {"kind": "minst", "number": 25, "unit": "kommuner"}, ...}],
 *       "observations": [{"goal", "outcome": {"kind": "amount", "number", "unit", "basis"}, "strength", ...}],
 *       "municipalObservations": [...], "judgements": [...], "narrative": {...}},
 *   "assessments": [{"goal": "e-arkiv-4", "status": "delvis", "trend": "ej bedömd",
 *       "figures": {"outcome": ..., "attainment": {"exact": "23/25", "shownPercent": 92}, ...},
 *       "findings": [{"kind", "conclusion", "rules": [{"table", "id", "place"}], "reason", "because", "figures",
 *                     "sv": "Delvis: ...", "en": "Partly met: ..."}]}] }
 * </pre>
 *
 * {@code because} is a text, or {@code {"joined": [...]}} where it has figures. {@code counts},
 * {@code figures} of an assessment, and the sentences {@code sv} and {@code en} follow from the
 * rest, are for whoever only looks, and are not read back. A follow-up alone has the format {@code
 * malvakt-follow-up} and the keys of {@code followUp}.
 */
public final class JsonWriter implements AssessmentWriter {

  /** A writer; it holds nothing. */
  public JsonWriter() {}

  @Override
  public String name() {
    return "json";
  }

  /** The assessment in both languages, whichever is asked for. */
  @Override
  public byte[] write(AssessedFollowUp assessed, Words words) {
    return Json.bytes(AssessmentOut.node(assessed));
  }

  /** The follow-up alone. */
  public byte[] write(FollowUp followUp) {
    return Json.bytes(FollowUpOut.document(followUp));
  }
}

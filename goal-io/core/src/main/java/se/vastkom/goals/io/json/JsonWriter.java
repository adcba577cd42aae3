package se.vastkom.goals.io.json;

import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.DecidedCases;
import se.vastkom.goals.assessment.Explanation;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.RuleDifferences;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.words.Words;

/**
 * Writes follow-ups, and the conclusions on them, as JSON. Keys are English and stable; words of
 * closed sets are their stable Swedish keys ({@code "status": "ej uppfyllt"}); dates are ISO. A
 * number is a JSON number, or a text such as {@code "24/49"} where no decimal is exact. Absent
 * values are left out. {@link JsonFormat} has a JSON Schema of each kind of document.
 *
 * <pre>
 * { "format": "malvakt-assessment", "formatVersion": 1,
 *   "run": {"ruleBook": ..., "version": ..., "sha256": ..., "asOf": "2015-12-31", "engine": "drools", "inputs": [...]},
 *   "counts": {"uppfyllt": 11, ...},
 *   "followUp": {"id", "title", "publisher", "source", "period", "county": {"name", "subregions": [...]},
 *       "areas": [{"id", "title", "lifecycle"}],
 *       "goals": [{"id", "area", "title", "target": {"kind": "minst", "number": 25, "unit": "kommuner"}, ...}],
 *       "observations": [{"goal", "outcome": {"kind": "amount", "number", "unit", "basis"}, "strength", ...}],
 *       "municipalObservations": [...], "judgements": [...], "narrative": {...}},
 *   "assessments": [{"goal": "e-arkiv-4", "status": "delvis", "trend": "ej bedömd",
 *       "figures": {"outcome": ..., "attainment": {"exact": "23/25", "shownPercent": 92}, ...},
 *       "findings": [{"kind", "conclusion", "rules": [{"table", "id", "place"}], "reason", "because", "figures",
 *                     "sv": "Delvis: ...", "en": "Partly met: ..."}],
 *       "distance": {"goal", "status", "outcome", "steps": [{"to", "beyond", "gives", "rules"}],
 *           "cannot", "same": {"from", "withFrom", "to", "withTo", "unit"},
 *           "borders": [{"name", "value", "stands": {...}}],
 *           "byMembers": {"steps": [{"changes": [{"members": [{"id", "title"}], "count", "to"}],
 *               "isExample", "gives", "rules"}], "cannot"}, "sentences": [{"sv", "en"}]}}],
 *   "overall": [{"area", "status", "finding"}] }
 * </pre>
 *
 * {@code because} is a text, or {@code {"joined": [...]}} where it has figures. {@code counts},
 * {@code figures} of an assessment, the {@code sentences} of a distance, and the sentences {@code
 * sv} and {@code en} follow from the rest, are for people, and are not read back. Each assessment
 * has a {@code distance}, or none has. A follow-up alone has the format {@code malvakt-follow-up}
 * and the keys of {@code followUp}.
 *
 * <p>Explanations, reports, decided cases and comparisons are written and not read back. They are
 * built of the same nodes; a sentence is {@code {"phrase": {"key", "parts"}, "sv", "en"}}, with the
 * {@code place} or {@code places} that it is about.
 *
 * <pre>
 * { "format": "malvakt-explanation", "run", "followUp", "goal", "observation", "assessment",
 *   "below": [{"depth", "goal", "title", "status", "weight"}], "history": [an earlier period],
 *   "judgements", "chain": [a sentence with places], "tables": [a table], "distance": {...} }
 * a table: {"table", "name", "policy", "concluded", "rows": [{"rule", "verdict", "concludes",
 *           "conditions": [{"holds", "fact", "asked", "met", "sv", "en"}], "sv", "en"}], "sv", "en"}
 * { "format": "malvakt-test-report", "book", "engine", "passes", "passing": {"reached", "all"},
 *   "cases": [{"name", "place", "passes", "failures": [a sentence], "tables", "remarks"}],
 *   "coverage": [{"table", "name", "rows", "conditions", "borders", "values", "left"}], "total",
 *   "mutation": {"noticed", "equivalent", "undecided", "untried", "survivors": [{"given",
 *                "concluded", "instead", ...}]} }
 * { "format": "malvakt-verification", "book", "passes", "failing", "remarks",
 *   "defects": [{"kind", "fails", "table", "rules", "places", "times": [{"from", "to"}],
 *                "examples": [[{"fact", "value"}]], "suggestion": {"cells", "inForce"}, ...}] }
 * { "format": "malvakt-decided-cases", "book", "asOf", "engine",
 *   "cases": [{"name", "place", "facts": [{"fact", "value"}], "concluded": [{"fact", "value"}],
 *              "findings": [...]}] }
 * { "format": "malvakt-comparison", "before": {"followUp", "run", "counts"}, "after",
 *   "flips": [{"goal", "title", "before": an assessment, "after", "causes": [{"kind", ...}]}],
 *   "onlyBefore": [{"id", "title"}], "onlyAfter" }
 * { "format": "malvakt-period-table", "title", "publisher", "book", "engine",
 *   "periods": [{"period", "day", "remembered", "sv", "en"}],
 *   "goals": [{"goal", "title", "cells": [{"at", "outcome", "status", "notes": [a sentence]}],
 *              "endings": [a sentence]}] }
 * { "format": "malvakt-rule-differences", "before": a book, "after",
 *   "tables": [{"table", "name", "isDecided",
 *               "differences": [{"cases", "witness", "before", "after", "sv", "en"}]}] }
 * </pre>
 */
public final class JsonWriter implements DocumentWriter {

  private final JsonSize size;

  /** Creates a writer of documents that {@link JsonReader#JsonReader()} reads back. */
  public JsonWriter() {
    this(JsonSize.STANDARD);
  }

  private JsonWriter(JsonSize size) {
    this.size = size;
  }

  /**
   * Returns a writer of documents of at most so many megabytes, which {@link JsonReader#upTo} reads
   * back.
   *
   * @throws IllegalArgumentException if it is not 1 to 2,100
   */
  public static JsonWriter upTo(int megabytes) {
    return new JsonWriter(JsonSize.upTo(megabytes));
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public DocumentForms forms() {
    return DocumentForms.none()
        .with(AssessedFollowUp.class, this::write)
        .with(Explanation.class, (explanation, words) -> write(explanation))
        .with(TestReport.class, (report, words) -> write(report))
        .with(VerificationReport.class, (report, words) -> write(report))
        .with(DecidedCases.class, (decided, words) -> write(decided))
        .with(Comparison.class, (comparison, words) -> write(comparison))
        .with(PeriodTable.class, (table, words) -> write(table))
        .with(RuleDifferences.class, (rules, words) -> write(rules));
  }

  /**
   * Writes the assessment in both languages, whichever is asked for.
   *
   * @throws se.vastkom.goals.problem.ProblemsException if it is larger than what is read back
   */
  public byte[] write(AssessedFollowUp assessed, Words words) {
    return Json.readable(AssessmentJson.DOCUMENT, AssessmentJson.Document.of(assessed), size);
  }

  /**
   * Writes the follow-up alone.
   *
   * @throws se.vastkom.goals.problem.ProblemsException if it is larger than what is read back
   */
  public byte[] write(FollowUp followUp) {
    return Json.readable(FollowUpJson.DOCUMENT, followUp, size);
  }

  /** Writes one goal's explanation, in both languages; the format {@code malvakt-explanation}. */
  public byte[] write(Explanation explanation) {
    return Json.bytes(ExplanationJson.DOCUMENT, explanation);
  }

  /**
   * Writes the results of test cases, in both languages; the format {@code malvakt-test-report}.
   */
  public byte[] write(TestReport report) {
    return Json.bytes(TestReportJson.DOCUMENT, report);
  }

  /**
   * Writes what is wrong with a rule book, in both languages; the format {@code
   * malvakt-verification}.
   */
  public byte[] write(VerificationReport report) {
    return Json.bytes(VerificationJson.DOCUMENT, report);
  }

  /** Writes decided cases, in both languages; the format {@code malvakt-decided-cases}. */
  public byte[] write(DecidedCases decided) {
    return Json.bytes(DecidedCasesJson.DOCUMENT, decided);
  }

  /** Writes the differences between two assessments; the format {@code malvakt-comparison}. */
  public byte[] write(Comparison comparison) {
    return Json.bytes(ComparisonJson.OF_ASSESSMENTS, comparison);
  }

  /** Writes goals in several periods; the format {@code malvakt-period-table}. */
  public byte[] write(PeriodTable table) {
    return Json.bytes(PeriodTableJson.DOCUMENT, table);
  }

  /** Writes the differences between two rule books; the format {@code malvakt-rule-differences}. */
  public byte[] write(RuleDifferences rules) {
    return Json.bytes(ComparisonJson.OF_RULES, rules);
  }
}

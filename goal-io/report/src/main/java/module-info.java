/** Pages that a municipality can publish. */
// jte's runtime names itself only in its manifest.
@SuppressWarnings("requires-automatic")
module se.vastkom.goals.report {
  // For the mark of generated code in the templates' sources.
  requires static java.compiler;
  requires static org.jspecify;
  requires transitive se.vastkom.goals.model;
  requires gg.jte.runtime;
  requires java.xml;
  requires se.vastkom.goals.sheet;

  exports se.vastkom.goals.report;

  provides se.vastkom.goals.words.Catalogue with
      se.vastkom.goals.report.ReportWords;
}

/** Documents to print, archive and read aloud. */
// jte's runtime and the PDF library name themselves only in their manifests, or by their files.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module se.vastkom.goals.pdf {
  requires gg.jte.runtime;
  requires java.desktop;
  // For the mark of generated code in the templates' sources.
  requires static java.compiler;
  requires java.logging;
  requires java.xml;
  requires openhtmltopdf.core;
  requires openhtmltopdf.pdfbox;
  requires org.apache.fontbox;
  requires org.apache.pdfbox;
  requires org.apache.pdfbox.io;
  requires static org.jspecify;
  requires transitive se.vastkom.goals.model;
  requires se.vastkom.goals.sheet;

  exports se.vastkom.goals.pdf;

  provides se.vastkom.goals.words.Catalogue with
      se.vastkom.goals.pdf.PdfWords;
}

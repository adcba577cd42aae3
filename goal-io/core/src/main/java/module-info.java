/**
 * Reads follow-ups, and writes what was concluded of them. A module with a format of its own
 * provides a {@code FollowUpReader} or a {@code DocumentWriter}.
 */
module se.vastkom.goals.io {
  requires static org.jspecify;
  requires transitive se.vastkom.goals.model;
  requires transitive se.vastkom.goals.sheet;
  requires java.xml;
  requires tools.jackson.databind;

  exports se.vastkom.goals.io;
  exports se.vastkom.goals.io.csv;
  exports se.vastkom.goals.io.followup;
  exports se.vastkom.goals.io.json;
  exports se.vastkom.goals.io.junitxml;
  exports se.vastkom.goals.io.markdown;
  exports se.vastkom.goals.io.survey;
  exports se.vastkom.goals.io.text;
  exports se.vastkom.goals.io.xlsx;

  uses se.vastkom.goals.io.DocumentWriter;
  uses se.vastkom.goals.io.FollowUpReader;

  provides se.vastkom.goals.io.DocumentWriter with
      se.vastkom.goals.io.csv.CsvWriter,
      se.vastkom.goals.io.csv.OpenDataWriter,
      se.vastkom.goals.io.json.JsonWriter,
      se.vastkom.goals.io.junitxml.JunitXmlWriter,
      se.vastkom.goals.io.markdown.MarkdownWriter,
      se.vastkom.goals.io.text.TextWriter,
      se.vastkom.goals.io.xlsx.XlsxWriter;
  provides se.vastkom.goals.io.FollowUpReader with
      se.vastkom.goals.io.followup.FolderReader,
      se.vastkom.goals.io.followup.WorkbookReader,
      se.vastkom.goals.io.json.JsonReader;
  provides se.vastkom.goals.words.Catalogue with
      se.vastkom.goals.io.FormatWords;
}

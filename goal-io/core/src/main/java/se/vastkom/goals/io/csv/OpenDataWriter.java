package se.vastkom.goals.io.csv;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.DataFile;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.sheet.Csv;

/**
 * Writes assessments as open data: a CSV file by RFC 4180 in UTF-8, for programs, and what its
 * columns mean as CSV on the Web ({@link #metadata}). A row is a goal and one of those that could
 * answer, in a period; a goal whose outcome is not told by respondent has one row. Where one answer
 * could be worked out from the others, each is confidential. What is a choice of few is a stable
 * key, the same in every language; numbers have a decimal point, and six decimals where they have
 * no end. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class OpenDataWriter implements DocumentWriter {

  public OpenDataWriter() {}

  @Override
  public String name() {
    return "oppna-data";
  }

  @Override
  public DocumentForms forms() {
    return DocumentForms.none().with(AssessedFollowUp.class, (assessed, words) -> write(assessed));
  }

  /** Writes the rows; they are the same in every language. */
  public byte[] write(AssessedFollowUp assessed) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns().map(OpenDataColumn::key).toList());
    for (OpenDataRow row : OpenDataRow.of(assessed.told())) {
      rows.add(columns().map(column -> column.text(row)).toList());
    }
    return Csv.write(rows, Csv.Form.RFC_4180);
  }

  /**
   * Returns what the columns are and mean, as JSON for CSV on the Web. It is to lie beside the file
   * under the file's name with {@code -metadata.json} after it.
   *
   * @param file the name of the CSV file, such as {@code oppna-data.csv}
   */
  public byte[] metadata(AssessedFollowUp assessed, String file) {
    return OpenDataMetadata.of(assessed, requireNonNull(file, "file"));
  }

  /**
   * Returns what a catalogue of open data is to know of the follow-up and the files published of
   * it, as JSON-LD in the terms of DCAT. It is to lie beside the files.
   *
   * @param page the name of the page to read first, such as {@code index.html}
   */
  public byte[] description(AssessedFollowUp assessed, List<DataFile> files, String page) {
    return OpenDataDescription.of(assessed, files, requireNonNull(page, "page"));
  }

  private static Stream<OpenDataColumn> columns() {
    return Arrays.stream(OpenDataColumn.values());
  }
}

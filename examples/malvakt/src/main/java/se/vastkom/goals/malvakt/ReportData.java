package se.vastkom.goals.malvakt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.DataFile;
import se.vastkom.goals.assessment.InputFile;
import se.vastkom.goals.io.Documents;
import se.vastkom.goals.io.csv.OpenDataWriter;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The data of a report: workbook, PDF, CSV, JSON and open data, copies of what the follow-up was
 * read from where it lets others have it, and a description of them all.
 *
 * @param files by name
 * @param told what each of them is, in the order they are shown
 */
record ReportData(SortedMap<String, byte[]> files, List<DataFile> told) {

  private static final String PAGE = "index.html";
  private static final String DESCRIPTION = "data.jsonld";

  /** The name of a copy: no way to another folder, and no ending that only we write. */
  private static final Pattern NAME = Pattern.compile("\\w[\\w-]*\\.(?!html$|jsonld$|sha256$)\\w+");

  /** What files are to programs, by the ending of their names. */
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "csv", "text/csv",
          "json", "application/json",
          "jsonld", "application/ld+json",
          "pdf", "application/pdf",
          "yaml", "application/yaml",
          "ods", "application/vnd.oasis.opendocument.spreadsheet",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  static ReportData of(AssessedFollowUp assessed, SortedMap<String, byte[]> offered, Words words) {
    ReportData data = new ReportData(new TreeMap<>(), new ArrayList<>());
    String results = words.say("report-file.results");
    for (String format : new String[] {Formats.WORKBOOK, "csv", "json"}) {
      data.add(
          results + "." + format,
          Phrase.of("report-content." + format),
          Documents.write(assessed, format, words));
    }
    data.add(
        results + "." + Formats.PDF,
        Phrase.of("report-content.pdf"),
        ReportFiles.pdf(assessed, words));
    OpenDataWriter open = new OpenDataWriter();
    String openData = words.say("report-file.open-data") + ".csv";
    data.add(openData, Phrase.of("report-content.open-data"), open.write(assessed));
    data.add(
        openData + "-metadata.json",
        "application/csvm+json",
        Phrase.of("report-content.metadata").with("file", openData),
        open.metadata(assessed, openData));
    for (InputFile input : assessed.run().inputs()) {
      offered.forEach((name, bytes) -> data.addCopy(input, name, bytes));
    }
    data.add(
        DESCRIPTION,
        Phrase.of("report-content.description"),
        open.description(assessed, List.copyOf(data.told), PAGE));
    return data;
  }

  /** Adds a copy of what was read, if these bytes are still that, and its name is free. */
  private void addCopy(InputFile input, String name, byte[] bytes) {
    boolean isSame = InputFile.of(input.role(), bytes).equals(input);
    if (isSame && NAME.matcher(name).matches() && !files.containsKey(name)) {
      add(name, input.role(), bytes);
    }
  }

  private void add(String name, Phrase content, byte[] bytes) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    add(name, MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"), content, bytes);
  }

  private void add(String name, String mediaType, Phrase content, byte[] bytes) {
    files.put(name, bytes);
    told.add(DataFile.of(name, mediaType, content, bytes));
  }
}

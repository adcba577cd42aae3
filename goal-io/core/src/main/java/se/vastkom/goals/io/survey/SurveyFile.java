package se.vastkom.goals.io.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Export;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** A survey in a file of its own: a workbook of Excel, an OpenDocument spreadsheet, or CSV. */
public final class SurveyFile {

  /** What the sheet of a survey is called, and, with an ending, its file. */
  public static final Part.Name TITLE = Words.name("part.enkät");

  /** What the file is of a follow-up. */
  public static final Phrase ROLE = Phrase.of("part.enkät");

  private static final String CSV = ".csv";
  private static final List<String> ENDINGS = List.of(".xlsx", ".ods", CSV);

  private SurveyFile() {}

  /** Returns the names that the file may have; the first is ours. */
  public static String[] names() {
    return Stream.of(TITLE.sv(), TITLE.en())
        .flatMap(name -> ENDINGS.stream().map(ending -> Spelling.unmarked(name) + ending))
        .toArray(String[]::new);
  }

  /**
   * Reads the sheet with the answers: the only one that has any cells, else the one named as the
   * survey.
   *
   * @param name the file's name, whose ending says what it is
   */
  public static Checked<Export> read(String name, byte[] bytes) {
    return name.toLowerCase(Locale.ROOT).endsWith(CSV)
        ? Csv.readExport(name, bytes, Limits.SURVEY)
        : Workbook.exports(name, bytes, Limits.SURVEY).then(sheets -> choose(name, sheets));
  }

  private static Checked<Export> choose(String name, Map<String, Export> sheets) {
    List<Export> named =
        sheets.entrySet().stream()
            .filter(sheet -> isTitle(sheet.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<Export> filled =
        sheets.entrySet().stream()
            .filter(sheet -> !isNote(sheet.getKey()) && isFilled(sheet.getValue()))
            .map(Map.Entry::getValue)
            .toList();
    List<Export> shown = filled.stream().filter(sheet -> !isHidden(sheet)).toList();
    List<Export> chosen = named.size() == 1 ? named : shown.size() == 1 ? shown : filled;
    return chosen.size() == 1
        ? Checked.of(chosen.get(0), unread(filled, chosen.get(0)))
        : Checked.failed(
            List.of(
                Problem.error(
                    Place.file(name),
                    Phrase.of("survey.which-sheet")
                        .with("found", Phrase.list(sheets.keySet(), Part.Text::new))
                        .with("name", TITLE))));
  }

  /** Returns whether a sheet is named as a survey, in either language and any spelling. */
  public static boolean isTitle(String sheet) {
    return isSpelled(TITLE, sheet);
  }

  /** Returns whether a sheet only explains the others. */
  private static boolean isNote(String sheet) {
    return isSpelled(NamedSheets.READ_ME, sheet) || sheet.startsWith("#");
  }

  private static boolean isSpelled(Part.Name name, String sheet) {
    return Stream.of(name.sv(), name.en())
        .anyMatch(spelling -> Spelling.unmarked(spelling).equals(Spelling.unmarked(sheet)));
  }

  private static boolean isHidden(Export export) {
    return export.problems().stream().anyMatch(one -> one.what().key().equals("xlsx.hidden-sheet"));
  }

  /** Returns a remark on each other sheet that has something on it. */
  private static List<Problem> unread(List<Export> filled, Export chosen) {
    return filled.stream()
        .map(sheet -> sheet.grid().place())
        .filter(place -> !place.equals(chosen.grid().place()))
        .map(place -> Problem.remark(place, Phrase.of("sheet.not-read")))
        .toList();
  }

  private static boolean isFilled(Export export) {
    return !export.grid().rows().isEmpty();
  }
}

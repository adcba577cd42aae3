package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.survey.SurveyFile;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;

/**
 * Reads a follow-up from a workbook of Excel or an OpenDocument spreadsheet. It has what a folder
 * has (see {@link FolderReader}), a sheet for each file: mål, utfall, kommuner, svarande, svar,
 * enheter, prognos and bedömningar, in Swedish or English and any spelling. What a folder says in
 * its header is on four sheets:
 *
 * <pre>
 * uppföljning         uppgift | värde         a row for each of uppföljning, titel, utgivare, källa, period, per, and län,
 *                                             kommuner or kommun; several municipalities are several rows, or one cell
 *                                             with commas
 * områden             id | titel | läge | beslutat | skäl | förs vidare
 * teckenförklaring    tecken | läst som       may be left out
 * berättelse          uppgift | värde         may be left out: titel, analys, kommentar; then for each area a row område, and
 *                                             below it its mål, leverans (a row for each), kommentar, läge, ..., hör till
 * läs mig             explains the others; is not read, nor are sheets whose names begin with #, such as
 *                     # listor, which holds what cells offer to choose among
 * </pre>
 *
 * Cells mean what {@link se.vastkom.goals.sheet.Xlsx} specifies. All problems of all sheets are
 * returned at once, each at its cell.
 */
public final class WorkbookReader implements FollowUpReader {

  private static final List<String> ENDINGS = List.of(".xlsx", ".ods");

  /** What it is called when it is published: its own name may tell of a person. */
  private static final String OFFERED = Spelling.unmarked(FollowUpPart.ABOUT.title().sv());

  public WorkbookReader() {}

  @Override
  public String name() {
    return "arbetsbok";
  }

  @Override
  public Part input() {
    return Phrase.of("io.reads.workbook");
  }

  /** Accepts a file whose name ends as a workbook's. */
  @Override
  public boolean reads(FollowUpSource source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    return !source.isFolder() && ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * Returns whether a workbook has the sheets of a follow-up, whatever is wrong on them; a rule
   * book has not.
   */
  public static boolean isFollowUp(FollowUpSource source) {
    return parts(source).value().filter(parts -> parts.refusal().isEmpty()).isPresent();
  }

  @Override
  public Checked<FollowUp> read(FollowUpSource source) {
    return parts(source).then(parts -> read(parts, source));
  }

  /** Offers a workbook that holds the parts of a follow-up and nothing else. */
  @Override
  public Map<String, byte[]> offered(FollowUpSource source) {
    return parts(source).value().filter(WorkbookParts::isPartsAlone).isPresent()
        ? source
            .bytes(Limits.WORKBOOK)
            .value()
            .map(bytes -> Map.of(OFFERED + ending(source), bytes))
            .orElse(Map.of())
        : Map.of();
  }

  private static String ending(FollowUpSource source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().filter(name::endsWith).findFirst().orElseThrow();
  }

  /** Returns what a sheet may hold: a survey as much as in a file of its own. */
  private static Limits limits(String sheet) {
    return SurveyFile.isTitle(sheet) ? Limits.SURVEY : Limits.FOLLOW_UP;
  }

  static Checked<WorkbookParts> parts(FollowUpSource source) {
    return source
        .bytes(Limits.WORKBOOK)
        .then(
            bytes -> Workbook.exports(source.name(), bytes, Limits.SURVEY, WorkbookReader::limits))
        .map(sheets -> new WorkbookParts(source.name(), sheets));
  }

  private static Checked<FollowUp> read(WorkbookParts parts, FollowUpSource source) {
    Optional<Phrase> refusal = parts.refusal();
    return refusal.isPresent()
        ? Checked.failed(List.of(Problem.error(Place.file(source.name()), refusal.get())))
        : new PartsReader(parts, source).read();
  }
}

package se.vastkom.goals.io.followup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.io.survey.SurveyFile;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Export;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Workbook;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** A follow-up in a workbook: a sheet for each part. */
final class WorkbookParts implements FollowUpParts {

  private static final Part.Name RULE_BOOK = Words.name("field.regelverk");

  private final Map<String, Export> exports;
  private final NamedSheets sheets;
  private final Place place;

  WorkbookParts(String source, Map<String, Export> exports) {
    Map<String, Checked<Grid>> grids = new LinkedHashMap<>();
    exports.forEach((name, export) -> grids.put(name, export.checked()));
    this.exports = exports;
    this.sheets = new NamedSheets(new Workbook(source, grids));
    this.place = Place.file(source);
  }

  /** Returns what the workbook is instead of a follow-up; empty where it may be one. */
  Optional<Phrase> refusal() {
    if (sheets.has(RULE_BOOK) && !sheets.has(FollowUpPart.ABOUT.title())) {
      return Optional.of(Phrase.of("workbook.is-rule-book"));
    }
    return Arrays.stream(FollowUpPart.values()).map(FollowUpPart::title).anyMatch(sheets::has)
        ? Optional.empty()
        : Optional.of(missing("workbook.no-parts", FollowUpPart.ABOUT));
  }

  private Phrase missing(String key, FollowUpPart part) {
    return Phrase.of(key)
        .with("name", part.title())
        .with("found", Phrase.list(sheets.names(), Part.Text::new));
  }

  @Override
  public Optional<Yaml.Mapping> header(Problems problems) {
    HeaderSheets header = new HeaderSheets(problems);
    rows(FollowUpPart.AREAS, problems).ifPresent(header::addAreas);
    rows(FollowUpPart.SIGNS, problems).ifPresent(header::addSigns);
    rows(FollowUpPart.NARRATIVE, problems).ifPresent(header::addNarrative);
    return rows(FollowUpPart.ABOUT, problems).map(header::with);
  }

  private Optional<NamedRows> rows(FollowUpPart part, Problems problems) {
    return grid(part, problems)
        .flatMap(
            grid ->
                problems.take(Table.of(grid).then(table -> NamedRows.of(table, part, List.of()))))
        .map(sheet -> sheet.withoutExamples(part, problems));
  }

  @Override
  public Optional<Grid> grid(FollowUpPart part, Problems problems) {
    Problems found = new Problems();
    Optional<Grid> grid = gridIfAny(part, found);
    if (grid.isEmpty() && part.isRequired() && !found.hasErrors()) {
      found.error(place, missing("workbook.no-sheet", part));
    }
    found.all().forEach(problems::add);
    return grid;
  }

  @Override
  public Optional<Grid> gridIfAny(FollowUpPart part, Problems problems) {
    return sheets.find(part.title(), problems);
  }

  @Override
  public Optional<Export> survey(Problems problems) {
    return sheets.name(SurveyFile.TITLE, problems).map(exports::get);
  }

  /**
   * Returns whether each sheet is a part of the follow-up, or one that we write beside them; any
   * other may be a survey, whatever it is called.
   */
  boolean isPartsAlone() {
    Set<String> ours =
        Stream.concat(
                Arrays.stream(FollowUpPart.values()).map(FollowUpPart::title),
                Stream.of(NamedSheets.READ_ME, Words.name("guide.lists")))
            .flatMap(name -> Stream.of(name.sv(), name.en()))
            .map(Spelling::unmarked)
            .collect(Collectors.toSet());
    return sheets.names().stream().map(Spelling::unmarked).allMatch(ours::contains);
  }

  @Override
  public List<PartComment> comments() {
    Problems problems = new Problems();
    return Stream.of(FollowUpPart.values())
        .flatMap(
            part ->
                gridIfAny(part, problems)
                    .flatMap(grid -> Table.of(grid).value())
                    .map(table -> PartComment.in(part, table))
                    .stream())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void remarkUnread(Problems problems) {
    sheets.remarkUnread(problems);
  }
}

package se.vastkom.goals.io.followup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.io.survey.SurveyFile;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Export;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.NamedFiles;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Phrase;

/** A follow-up in a folder: a header in YAML, and a CSV file for each other part. */
final class FolderParts implements FollowUpParts {

  private final Files files;
  private final NamedFiles names;

  FolderParts(Files files) {
    this.files = files;
    this.names = new NamedFiles(files);
  }

  @Override
  public Optional<Yaml.Mapping> header(Problems problems) {
    return required(problems, FollowUpPart.ABOUT.files())
        .flatMap(
            name ->
                problems.take(
                    files
                        .read(name, Limits.PROSE)
                        .then(bytes -> Yaml.read(name, bytes, Limits.PROSE))));
  }

  @Override
  public Optional<Grid> grid(FollowUpPart part, Problems problems) {
    return part.isRequired()
        ? grid(required(problems, part.files()), problems)
        : gridIfAny(part, problems);
  }

  @Override
  public Optional<Grid> gridIfAny(FollowUpPart part, Problems problems) {
    return grid(names.find(problems, part.files()), problems);
  }

  private Optional<Grid> grid(Optional<String> name, Problems problems) {
    return name.flatMap(
        file ->
            problems.take(
                files
                    .read(file, Limits.FOLLOW_UP)
                    .then(bytes -> Csv.read(file, bytes, Limits.FOLLOW_UP))));
  }

  @Override
  public Optional<Export> survey(Problems problems) {
    return names
        .find(problems, SurveyFile.names())
        .flatMap(
            file ->
                problems.take(
                    files.read(file, Limits.SURVEY).then(bytes -> SurveyFile.read(file, bytes))));
  }

  /** Returns the names of the files that are read, each with what it is of the follow-up. */
  Map<String, Phrase> roles() {
    Problems problems = new Problems();
    Map<String, Phrase> roles = new LinkedHashMap<>();
    for (FollowUpPart part : FollowUpPart.values()) {
      names.find(problems, part.files()).ifPresent(file -> roles.put(file, part.role()));
    }
    names.find(problems, SurveyFile.names()).ifPresent(file -> roles.put(file, SurveyFile.ROLE));
    return roles;
  }

  /** Returns the files that may be published, by our names: the parts, and so no survey. */
  Map<String, byte[]> offered() {
    Problems problems = new Problems();
    Map<String, byte[]> offered = new LinkedHashMap<>();
    for (FollowUpPart part : FollowUpPart.values()) {
      names
          .find(problems, part.files())
          .flatMap(file -> files.read(file, Limits.FOLLOW_UP).value())
          .ifPresent(bytes -> offered.put(part.files()[0], bytes));
    }
    return offered;
  }

  @Override
  public List<PartComment> comments() {
    Problems problems = new Problems();
    Optional<String> header = names.find(problems, FollowUpPart.ABOUT.files());
    Stream<PartComment> ofHeader =
        header
            .flatMap(
                name -> files.read(name, Limits.PROSE).value().map(bytes -> comments(name, bytes)))
            .stream()
            .flatMap(List::stream);
    Stream<PartComment> ofRows =
        Stream.of(FollowUpPart.values())
            .filter(part -> part != FollowUpPart.ABOUT)
            .flatMap(
                part ->
                    gridIfAny(part, problems)
                        .flatMap(grid -> Table.of(grid).value())
                        .map(table -> PartComment.in(part, table))
                        .stream())
            .flatMap(List::stream);
    return Stream.concat(ofHeader, ofRows).toList();
  }

  private static List<PartComment> comments(String name, byte[] header) {
    return Yaml.read(name, header, Limits.PROSE)
        .value()
        .map(read -> HeaderComments.of(read, Yaml.comments(name, header, Limits.PROSE)))
        .orElse(List.of());
  }

  @Override
  public void remarkUnread(Problems problems) {
    names.remarkUnread(problems);
  }

  private Optional<String> required(Problems problems, String... spellings) {
    Problems spelled = new Problems();
    Optional<String> found = names.find(spelled, spellings);
    if (found.isEmpty() && !spelled.hasErrors()) {
      spelled.error(Place.file(spellings[0]), Phrase.of("file.missing"));
    }
    spelled.all().forEach(problems::add);
    return found;
  }
}

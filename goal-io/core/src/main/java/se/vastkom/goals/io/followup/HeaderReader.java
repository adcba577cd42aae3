package se.vastkom.goals.io.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Overall;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.SourceSign;
import se.vastkom.goals.model.StatedDate;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.sheet.Yaml.Mapping;
import se.vastkom.goals.sheet.Yaml.Scalar;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/** Reads the facts about a follow-up as a whole, its areas and its narrative. */
final class HeaderReader {

  static final Part.Name FOLLOW_UP = Words.name("field.uppföljning");
  static final Part.Name TITLE = Words.name("field.titel");
  static final Part.Name PUBLISHER = Words.name("field.utgivare");
  static final Part.Name SOURCE = Words.name("field.källa");
  static final Part.Name PERIOD = Words.name("field.period");
  static final Part.Name INTERIM = Words.name("field.per");
  static final Part.Name OVERALL = Words.name("field.vägs samman");
  static final Part.Name MOTIVATION = Words.name("field.motivering");
  static final Part.Name AREAS = Words.name("field.områden");
  static final Part.Name ID = Words.name("field.id");
  static final Part.Name NARRATIVE = Words.name("field.berättelse");
  static final Part.Name ANALYSIS = Words.name("field.analys");
  static final Part.Name COMMENT = Words.name("field.kommentar");
  static final Part.Name GOALS = Words.name("field.mål");
  static final Part.Name DELIVERABLES = Words.name("field.leverans");
  static final Part.Name LINKS = Words.name("field.hör till");

  /** The items of a follow-up as a whole that are texts, or lists of texts. */
  static final List<Part.Name> ITEMS =
      Stream.concat(
              Stream.of(FOLLOW_UP, TITLE, PUBLISHER, SOURCE, PERIOD, INTERIM, OVERALL, MOTIVATION),
              Stream.of(PublicationItems.ALL, PopulationCells.ALL, SurveyItems.ALL)
                  .flatMap(List::stream))
          .toList();

  static final Choices<Overall.Scope> SCOPES = Choices.of("overall-scope.", Overall.Scope.class);

  /** What must be said of an area. */
  static final List<Part.Name> AREA = List.of(ID, TITLE);

  private final Mapping header;
  private final Optional<List<Respondent>> listed;
  private final Problems problems;
  private final LifecycleCells lifecycles;

  /**
   * @param listed the follow-up's own respondents, where it lists them
   */
  HeaderReader(Mapping header, Optional<List<Respondent>> listed, Problems problems) {
    this.header = header;
    this.listed = listed;
    this.problems = problems;
    this.lifecycles = new LifecycleCells(problems);
  }

  Optional<FollowUp.Builder> read() {
    header.expect(
        Stream.concat(ITEMS.stream(), Stream.of(AREAS, NARRATIVE, LegendReader.LEGEND)).toList(),
        problems);
    Optional<String> id = header.required(FOLLOW_UP, problems).flatMap(this::id);
    Optional<Scalar> title = header.required(TITLE, problems);
    Optional<Period> period = header.required(PERIOD, problems).flatMap(this::period);
    Optional<LocalDate> interim =
        header.text(INTERIM, problems).flatMap(said -> interim(said, period));
    Optional<Population> population = new PopulationCells(header, listed, problems).read();
    List<PlacedArea> areas =
        header.mappings(AREAS, problems).stream().flatMap(one -> area(one).stream()).toList();
    Optional<Narrative> narrative = narrative();
    List<SourceSign> signs = new LegendReader(problems).read(header);
    if (id.isEmpty() || title.isEmpty() || period.isEmpty() || population.isEmpty()) {
      return Optional.empty();
    }
    FollowUp.Builder builder =
        FollowUp.builder(
            new FollowUp.Header(
                id.get(),
                title.get().text(),
                text(header, PUBLISHER),
                text(header, SOURCE),
                period.get(),
                population.get(),
                interim,
                overall(),
                new PublicationItems(header, problems).read()));
    signs.forEach(builder::sourceSign);
    areas.forEach(one -> builder.area(one.area(), one.from().place()));
    narrative.ifPresent(
        told ->
            builder.narrative(told, header.get(NARRATIVE).map(Yaml::place).orElse(header.place())));
    return Optional.of(builder);
  }

  private record PlacedArea(FocusArea area, Mapping from) {}

  private Optional<PlacedArea> area(Mapping entry) {
    entry.expect(Stream.concat(AREA.stream(), LifecycleCells.ALL.stream()).toList(), problems);
    Optional<Scalar> named = entry.required(ID, problems);
    if (named.filter(own -> ExampleRow.isRefused(own.place(), own.text(), problems)).isPresent()) {
      return Optional.empty();
    }
    Optional<String> id = named.flatMap(this::id);
    Optional<Scalar> title = entry.required(TITLE, problems);
    Lifecycle lifecycle = lifecycle(entry);
    return id.isEmpty() || title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PlacedArea(
                new FocusArea(new AreaId(id.get()), title.get().text(), lifecycle), entry));
  }

  private Lifecycle lifecycle(Mapping entry) {
    List<Cell> cells = LifecycleCells.ALL.stream().map(name -> cell(entry, name)).toList();
    return lifecycles
        .read(cells.get(0), cells.get(1), cells.get(2), cells.get(3))
        .orElse(Lifecycle.ACTIVE);
  }

  private Cell cell(Mapping entry, Part.Name name) {
    return entry
        .text(name, problems)
        .map(scalar -> new Cell(scalar.place(), scalar.text()))
        .orElse(new Cell(entry.place(), ""));
  }

  private Optional<Narrative> narrative() {
    if (header.get(NARRATIVE).isEmpty()) {
      return Optional.empty();
    }
    if (!(header.get(NARRATIVE).get() instanceof Mapping told)) {
      problems.error(
          header.get(NARRATIVE).get().place(),
          Phrase.of("folder.no-narrative").with("name", NARRATIVE));
      return Optional.empty();
    }
    told.expect(List.of(TITLE, ANALYSIS, COMMENT, AREAS), problems);
    List<Narrative.Area> areas =
        told.mappings(AREAS, problems).stream().map(this::narrativeArea).toList();
    return told.required(TITLE, problems)
        .map(
            title -> new Narrative(title.text(), text(told, ANALYSIS), text(told, COMMENT), areas));
  }

  private Narrative.Area narrativeArea(Mapping entry) {
    List<Part.Name> known = new ArrayList<>(List.of(TITLE, GOALS, DELIVERABLES, COMMENT, LINKS));
    known.addAll(LifecycleCells.ALL);
    entry.expect(known, problems);
    return new Narrative.Area(
        entry.required(TITLE, problems).map(Scalar::text).orElse(""),
        entry.texts(GOALS, problems).stream().map(Scalar::text).toList(),
        entry.texts(DELIVERABLES, problems).stream().map(Scalar::text).toList(),
        text(entry, COMMENT),
        lifecycle(entry),
        entry.texts(LINKS, problems).stream()
            .flatMap(link -> id(link).stream())
            .map(AreaId::new)
            .toList());
  }

  private String text(Mapping entry, Part.Name name) {
    return entry.text(name, problems).map(Scalar::text).orElse("");
  }

  private Optional<String> id(Scalar scalar) {
    String id = Spelling.plain(scalar.text());
    if (!GoalId.isId(id)) {
      problems.error(scalar.place(), Phrase.of("folder.no-id").with("found", scalar.text()));
      return Optional.empty();
    }
    return Optional.of(id);
  }

  private Optional<Period> period(Scalar scalar) {
    Optional<Period> period = Periods.read(scalar.text());
    if (period.isEmpty()) {
      problems.error(scalar.place(), Phrase.of("folder.no-period").with("found", scalar.text()));
    }
    return period;
  }

  /** Reads what is weighed together; only of the whole may a person say something. */
  private Overall overall() {
    Optional<Overall.Scope> scope = SCOPES.read(cell(header, OVERALL), OVERALL, problems);
    Cell motivation = cell(header, MOTIVATION);
    Overall asked = new Overall(scope, "");
    if (!motivation.isBlank() && !asked.isOfWhole()) {
      problems.error(
          motivation.place(),
          Phrase.of("folder.motivation-of-nothing")
              .with("key", OVERALL)
              .with("whole", Words.name("overall-scope.helheten")));
      return asked;
    }
    return new Overall(scope, motivation.text());
  }

  /** Reads the day that an interim follow-up is seen from, which is within its period. */
  private Optional<LocalDate> interim(Scalar scalar, Optional<Period> period) {
    if (scalar.text().isBlank()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = Days.read(scalar.place(), scalar.text(), problems);
    if (day.isPresent() && period.filter(of -> !of.contains(day.get())).isPresent()) {
      problems.error(
          scalar.place(),
          Phrase.of("folder.day-beside-period")
              .with("found", StatedDate.phrase(day.get()))
              .with("period", period.get().phrase())
              .with("first", period.get().firstDay().toString())
              .with("last", period.get().lastDay().toString()));
      return Optional.empty();
    }
    return day.filter(any -> period.isPresent());
  }
}

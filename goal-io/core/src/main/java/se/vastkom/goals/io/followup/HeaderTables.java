package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Municipalities;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.SourceSign;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.words.Part;

/** Writes what {@link HeaderReader} reads, as the sheets of a workbook have it. */
final class HeaderTables {

  private final FollowUp followUp;

  HeaderTables(FollowUp followUp) {
    this.followUp = followUp;
  }

  /**
   * An item and its value.
   *
   * @param key what the value says
   */
  record Item(Part.Name key, String value) {}

  /** Returns a part whose rows are items. */
  static PartTable items(FollowUpPart part, List<Item> items) {
    return PartTable.of(
        part,
        items,
        List.of(
            PartTable.Column.text(NamedSheets.KEY, item -> item.key().sv()),
            PartTable.Column.text(NamedSheets.VALUE, Item::value)));
  }

  /** Returns the items of the follow-up as a whole. */
  PartTable about() {
    FollowUp.Header header = followUp.header();
    List<Item> items = new ArrayList<>();
    items.add(new Item(HeaderReader.FOLLOW_UP, header.id()));
    items.add(new Item(HeaderReader.TITLE, header.title()));
    addUnlessBlank(HeaderReader.PUBLISHER, header.publisher(), items);
    addUnlessBlank(HeaderReader.SOURCE, header.source(), items);
    items.add(new Item(HeaderReader.PERIOD, header.period().toString()));
    header.interim().ifPresent(day -> items.add(new Item(HeaderReader.INTERIM, day.toString())));
    header
        .overall()
        .scope()
        .ifPresent(scope -> items.add(new Item(HeaderReader.OVERALL, scope.key())));
    addUnlessBlank(HeaderReader.MOTIVATION, header.overall().motivation(), items);
    items.addAll(PublicationItems.items(header.publication()));
    items.addAll(population(header.population()));
    return items(FollowUpPart.ABOUT, items);
  }

  static void addUnlessBlank(Part.Name key, String value, List<Item> items) {
    if (!value.isEmpty()) {
      items.add(new Item(key, value));
    }
  }

  /**
   * Returns whose figures they are; respondents of the follow-up's own have a part of their own.
   */
  static List<Item> population(Population population) {
    if (Municipalities.county(population.name()).filter(population::equals).isPresent()) {
      return List.of(new Item(PopulationCells.COUNTY, population.name()));
    }
    if (!population.name().isEmpty()) {
      return List.of(new Item(PopulationCells.MUNICIPALITY, population.name()));
    }
    return population.respondents().stream()
        .filter(Respondent::isMunicipality)
        .map(one -> new Item(PopulationCells.MUNICIPALITIES, one.name()))
        .toList();
  }

  /** Returns the areas. */
  PartTable areas() {
    List<PartTable.Column<FocusArea>> columns = new ArrayList<>();
    columns.add(PartTable.Column.text(HeaderReader.ID, area -> area.id().value()));
    columns.add(PartTable.Column.text(HeaderReader.TITLE, FocusArea::title));
    columns.addAll(GoalTable.lifecycle(area -> stated(area.lifecycle())));
    return PartTable.of(FollowUpPart.AREAS, followUp.areas(), columns);
  }

  private static Optional<Lifecycle> stated(Lifecycle lifecycle) {
    return Optional.of(lifecycle).filter(own -> !own.equals(Lifecycle.ACTIVE));
  }

  /** Returns how the source's own signs were read. */
  PartTable signs() {
    return PartTable.of(
        FollowUpPart.SIGNS,
        followUp.sourceSigns(),
        List.of(
            PartTable.Column.text(HeaderSheets.SIGN, SourceSign::sign),
            PartTable.Column.text(HeaderSheets.READING, SourceSign::reading)));
  }

  /** Returns the narrative, which has no rows where there is none. */
  PartTable narrative() {
    List<Item> items = new ArrayList<>();
    followUp.narrative().ifPresent(told -> addNarrative(told, items));
    return items(FollowUpPart.NARRATIVE, items);
  }

  private static void addNarrative(Narrative told, List<Item> items) {
    items.add(new Item(HeaderReader.TITLE, told.title()));
    addUnlessBlank(HeaderReader.ANALYSIS, told.analysis(), items);
    addUnlessBlank(HeaderReader.COMMENT, told.comment(), items);
    for (Narrative.Area area : told.areas()) {
      items.add(new Item(HeaderSheets.AREA, area.title()));
      area.goals().forEach(goal -> items.add(new Item(HeaderReader.GOALS, goal)));
      area.deliverables().forEach(each -> items.add(new Item(HeaderReader.DELIVERABLES, each)));
      addUnlessBlank(HeaderReader.COMMENT, area.comment(), items);
      for (PartTable.Column<Narrative.Area> column :
          GoalTable.<Narrative.Area>lifecycle(one -> stated(one.lifecycle()))) {
        addUnlessBlank(column.name(), column.entry().apply(area).readBack(), items);
      }
      area.links().forEach(link -> items.add(new Item(HeaderReader.LINKS, link.value())));
    }
  }
}

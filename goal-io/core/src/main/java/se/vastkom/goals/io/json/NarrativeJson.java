package se.vastkom.goals.io.json;

import static se.vastkom.goals.io.json.JsonScalars.ID;
import static se.vastkom.goals.io.json.JsonScalars.TEXT;

import java.util.List;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Narrative;

/** Narratives in JSON. */
final class NarrativeJson {

  static final JsonShape<Narrative> NARRATIVE = narrative();

  private NarrativeJson() {}

  private static JsonShape<Narrative> narrative() {
    JsonFields<Narrative> fields = JsonFields.of("narrative");
    var title = fields.text("title", Narrative::title);
    var analysis = fields.optionalText("analysis", Narrative::analysis);
    var comment = fields.optionalText("comment", Narrative::comment);
    var areas = fields.list("areas", area(), Narrative::areas);
    return fields.make(
        read ->
            new Narrative(read.get(title), read.get(analysis), read.get(comment), read.get(areas)));
  }

  private static JsonShape<Narrative.Area> area() {
    JsonFields<Narrative.Area> fields = JsonFields.of("narrativeArea");
    var title = fields.text("title", Narrative.Area::title);
    var goals = fields.listUnlessEmpty("goals", TEXT, Narrative.Area::goals);
    var deliverables = fields.listUnlessEmpty("deliverables", TEXT, Narrative.Area::deliverables);
    var comment = fields.optionalText("comment", Narrative.Area::comment);
    var lifecycle =
        fields.unless(
            Lifecycle.ACTIVE, "lifecycle", LifecycleJson.LIFECYCLE, Narrative.Area::lifecycle);
    var links = fields.unless(List.of(), "links", links(), Narrative.Area::links);
    return fields.make(
        read ->
            new Narrative.Area(
                read.get(title),
                read.get(goals),
                read.get(deliverables),
                read.get(comment),
                read.get(lifecycle),
                read.get(links)));
  }

  /** The list of links; one that is not an id is a problem of the list. */
  private static JsonType<List<AreaId>> links() {
    JsonType<List<String>> ids = ID.list();
    return new JsonValue<>(TEXT.list()::read, ids::write, ids::schema)
        .such(links -> links.stream().allMatch(GoalId::isId), "json.id")
        .as(
            links -> links.stream().map(AreaId::new).toList(),
            links -> links.stream().map(AreaId::value).toList());
  }
}

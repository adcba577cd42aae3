package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The narrative beside the figures: shown and linked, never assessed or counted.
 *
 * @param title the page's title
 * @param analysis the overall analysis, or empty
 * @param comment the overall comment, or empty
 * @param areas in the page's order
 */
public record Narrative(String title, String analysis, String comment, List<Area> areas) {

  public Narrative {
    requireNonNull(title, "title");
    requireNonNull(analysis, "analysis");
    requireNonNull(comment, "comment");
    requireNonNull(areas, "areas");
    areas = List.copyOf(areas);
  }

  /**
   * An area of the narrative.
   *
   * @param title the title that people read
   * @param goals the goals, in words only
   * @param deliverables the results, in words
   * @param comment the comment, or empty
   * @param lifecycle the area's state, by decision
   * @param links the focus areas of the results that it describes
   */
  public record Area(
      String title,
      List<String> goals,
      List<String> deliverables,
      String comment,
      Lifecycle lifecycle,
      List<AreaId> links) {

    public Area {
      requireNonNull(title, "title");
      requireNonNull(goals, "goals");
      requireNonNull(deliverables, "deliverables");
      requireNonNull(comment, "comment");
      requireNonNull(lifecycle, "lifecycle");
      requireNonNull(links, "links");
      goals = List.copyOf(goals);
      deliverables = List.copyOf(deliverables);
      links = List.copyOf(links);
    }
  }
}

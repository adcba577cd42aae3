package se.vastkom.goals.model;

import java.util.List;

/**
 * The story beside the figures: shown and linked, never assessed or counted.
 *
 * @param title of the page
 * @param analysis the overall analysis, or empty
 * @param comment the overall comment, or empty
 * @param areas in the order they are told
 */
public record Narrative(String title, String analysis, String comment, List<Area> areas) {

  /** Copies the areas. */
  public Narrative {
    areas = List.copyOf(areas);
  }

  /**
   * An area of the narrative.
   *
   * @param title as people read it
   * @param goals in words only
   * @param deliverables what came out, in words
   * @param comment or empty
   * @param lifecycle by decision
   * @param links the focus areas of the results that it tells of
   */
  public record Area(
      String title,
      List<String> goals,
      List<String> deliverables,
      String comment,
      Lifecycle lifecycle,
      List<AreaId> links) {

    /** Copies the lists. */
    public Area {
      goals = List.copyOf(goals);
      deliverables = List.copyOf(deliverables);
      links = List.copyOf(links);
    }
  }
}

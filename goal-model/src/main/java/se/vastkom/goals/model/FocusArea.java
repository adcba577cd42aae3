package se.vastkom.goals.model;

/**
 * A heading of the programme.
 *
 * @param id stable
 * @param title as people read it
 * @param lifecycle a dormant or discontinued area makes its goals so, unless they say otherwise
 */
public record FocusArea(AreaId id, String title, Lifecycle lifecycle) {

  /** An area in force. */
  public static FocusArea of(String id, String title) {
    return new FocusArea(new AreaId(id), title, Lifecycle.ACTIVE);
  }
}

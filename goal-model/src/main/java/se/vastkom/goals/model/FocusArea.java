package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

/**
 * A heading of the programme.
 *
 * @param id the stable id
 * @param title the title that people read
 * @param lifecycle a dormant or discontinued area makes its goals so, unless they state otherwise
 */
public record FocusArea(AreaId id, String title, Lifecycle lifecycle) {
  public FocusArea {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(lifecycle, "lifecycle");
  }

  /** Returns an area in force. */
  public static FocusArea of(String id, String title) {
    return new FocusArea(new AreaId(id), title, Lifecycle.ACTIVE);
  }
}

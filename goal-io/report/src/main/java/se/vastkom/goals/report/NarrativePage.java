package se.vastkom.goals.report;

import java.util.List;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Narrative;

/**
 * What the narrative's template shows.
 *
 * @param followUp whose narrative it is
 * @param narrative the story
 */
record NarrativePage(FollowUp followUp, Narrative narrative) {

  /** Where on the page an area of the narrative is told, counted from 0. */
  static String anchor(int index) {
    return "told_" + (index + 1);
  }

  /** The result areas that an area of the narrative tells of. */
  List<FocusArea> links(Narrative.Area area) {
    return followUp.areas().stream().filter(one -> area.links().contains(one.id())).toList();
  }

  /** Where on the results page an area stands. */
  static String anchor(AreaId area) {
    return "area_" + area.value();
  }
}

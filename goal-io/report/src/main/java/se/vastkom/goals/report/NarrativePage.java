package se.vastkom.goals.report;

import java.util.List;
import se.vastkom.goals.model.AreaId;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Narrative;

/**
 * The content of the narrative's template.
 *
 * @param followUp the follow-up of the narrative
 * @param narrative the narrative
 */
record NarrativePage(FollowUp followUp, Narrative narrative) {

  /** Returns the anchor of an area of the narrative, counted from 0. */
  static String anchor(int index) {
    return "told_" + (index + 1);
  }

  /** Returns the result areas that an area of the narrative describes. */
  List<FocusArea> links(Narrative.Area area) {
    return followUp.areas().stream().filter(one -> area.links().contains(one.id())).toList();
  }

  /** Returns the anchor of an area on the results page. */
  static String anchor(AreaId area) {
    return "area_" + area.value();
  }
}

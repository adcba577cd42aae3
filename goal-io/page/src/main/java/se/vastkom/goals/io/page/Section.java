package se.vastkom.goals.io.page;

import java.util.List;
import java.util.Optional;

/**
 * An area of a results page.
 *
 * @param heading its title
 * @param note the text under the heading that states that the area rests or has ended
 * @param rows its goals
 */
record Section(Piece heading, Optional<Piece> note, List<ResultRow> rows) {}

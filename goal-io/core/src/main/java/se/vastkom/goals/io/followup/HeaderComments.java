package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.sheet.Yaml.Scalar;

/**
 * The comments in a folder's header. Each belongs to the row that the item or thing after it is in
 * its part. One header, one use.
 */
final class HeaderComments {

  private final List<Begin> begins = new ArrayList<>();

  /** Where in the header something begins, and which row of which part it is. */
  private record Begin(int line, FollowUpPart part, int row, Optional<PartComment.Item> item) {}

  private HeaderComments(Yaml.Mapping header) {
    for (Map.Entry<Scalar, Yaml> entry : header.entries().entrySet()) {
      Scalar key = entry.getKey();
      if (HeaderReader.AREAS.is(key.text())) {
        add(FollowUpPart.AREAS, key, rows(entry.getValue()));
      } else if (LegendReader.LEGEND.is(key.text())) {
        add(FollowUpPart.SIGNS, key, rows(entry.getValue()));
      } else if (HeaderReader.NARRATIVE.is(key.text())) {
        add(FollowUpPart.NARRATIVE, key, List.of());
        addItems(FollowUpPart.NARRATIVE, 0, entry.getValue());
      } else {
        addItem(FollowUpPart.ABOUT, 0, entry);
      }
    }
  }

  /** Returns the comments of a header, from the first. */
  static List<PartComment> of(Yaml.Mapping header, List<Scalar> comments) {
    HeaderComments found = new HeaderComments(header);
    if (found.begins.isEmpty()) {
      return List.of();
    }
    return comments.stream()
        .flatMap(
            comment ->
                PartComment.lines(comment.text())
                    .map(line -> found.comment(comment.place().row(), line)))
        .toList();
  }

  private PartComment comment(int line, String text) {
    Begin first = begins.get(0);
    if (line < first.line()) {
      return new PartComment(first.part(), RowComment.ABOVE_HEADINGS, Optional.empty(), text);
    }
    return begins.stream()
        .filter(begin -> begin.line() >= line)
        .findFirst()
        .map(begin -> new PartComment(begin.part(), begin.row(), begin.item(), text))
        .orElseGet(() -> last(text));
  }

  private PartComment last(String text) {
    FollowUpPart part = begins.get(begins.size() - 1).part();
    return new PartComment(part, Integer.MAX_VALUE, Optional.empty(), text);
  }

  /** Returns where the rows of a part begin. */
  private static List<Place> rows(Yaml value) {
    if (value instanceof Yaml.Sequence list) {
      return list.values().stream().map(Yaml::place).toList();
    }
    return value instanceof Yaml.Mapping entries
        ? entries.entries().keySet().stream().map(Scalar::place).toList()
        : List.of();
  }

  private void add(FollowUpPart part, Scalar key, List<Place> rows) {
    begins.add(new Begin(key.place().row(), part, RowComment.ABOVE_HEADINGS, Optional.empty()));
    for (int i = 0; i < rows.size(); i++) {
      begins.add(new Begin(rows.get(i).row(), part, i, Optional.empty()));
    }
  }

  /** Adds an item, or each of the items of a list. */
  private void addItem(FollowUpPart part, int section, Map.Entry<Scalar, Yaml> item) {
    String key = item.getKey().text();
    begins.add(begin(part, section, item.getKey().place(), key, 0));
    List<Place> values = item.getValue() instanceof Yaml.Sequence list ? rows(list) : List.of();
    for (int i = 0; i < values.size(); i++) {
      begins.add(begin(part, section, values.get(i), key, i));
    }
  }

  private static Begin begin(
      FollowUpPart part, int section, Place place, String key, int position) {
    return new Begin(
        place.row(), part, 0, Optional.of(PartComment.Item.named(part, section, key, position)));
  }

  private void addItems(FollowUpPart part, int section, Yaml value) {
    if (!(value instanceof Yaml.Mapping items)) {
      return;
    }
    for (Map.Entry<Scalar, Yaml> item : items.entries().entrySet()) {
      boolean isOfAreas = HeaderReader.AREAS.is(item.getKey().text());
      if (isOfAreas && item.getValue() instanceof Yaml.Sequence areas) {
        for (int i = 0; i < areas.values().size(); i++) {
          Yaml area = areas.values().get(i);
          begins.add(begin(part, i + 1, area.place(), HeaderSheets.AREA.sv(), 0));
          addItems(part, i + 1, area);
        }
      } else if (section == 0 || !HeaderReader.TITLE.is(item.getKey().text())) {
        addItem(part, section, item);
      }
    }
  }
}

package se.vastkom.goals.io.followup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;

/** Writes the parts of a follow-up as the files of a folder. */
final class FolderForm {

  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final StringBuilder header = new StringBuilder();

  /** Returns the files by name. */
  SortedMap<String, byte[]> files(List<PartTable> tables) {
    for (PartTable table : tables) {
      switch (table.part()) {
        case ABOUT -> items("", texts(table));
        case AREAS -> areas(table);
        case SIGNS -> signs(table);
        case NARRATIVE -> narrative(texts(table));
        default -> rows(table);
      }
    }
    files.put(FolderReader.HEADER, header.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static List<List<String>> texts(PartTable table) {
    return table.rows().stream()
        .map(row -> row.stream().map(FigureEntries::text).toList())
        .toList();
  }

  private void rows(PartTable table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.headings().stream().map(Part.Name::sv).toList());
    lines.addAll(texts(table));
    files.put(table.part().files()[0], Csv.write(lines, Csv.Form.SWEDISH_EXCEL));
  }

  private void line(String indent, String key, String value) {
    header.append(indent).append(key).append(": ").append(Yaml.written(value)).append('\n');
  }

  private void key(String indent, Part.Name name) {
    header.append(indent).append(name.sv()).append(":\n");
  }

  /** Writes items; a list's values stand together, below its key. */
  private void items(String indent, List<List<String>> items) {
    String list = "";
    for (List<String> item : items) {
      boolean isListed = HeaderSheets.LISTS.stream().anyMatch(name -> name.is(item.get(0)));
      if (!isListed) {
        line(indent, item.get(0), item.get(1));
      } else {
        if (!list.equals(item.get(0))) {
          header.append(indent).append(item.get(0)).append(":\n");
        }
        header.append(indent).append("  - ").append(Yaml.written(item.get(1))).append('\n');
      }
      list = isListed ? item.get(0) : "";
    }
  }

  private void areas(PartTable table) {
    key("", HeaderReader.AREAS);
    for (List<Entry> row : table.rows()) {
      String indent = "  - ";
      for (int i = 0; i < row.size(); i++) {
        String text = row.get(i).readBack();
        if (!text.isEmpty() || table.part().required().contains(table.headings().get(i))) {
          line(indent, table.headings().get(i).sv(), text);
          indent = "    ";
        }
      }
    }
  }

  private void signs(PartTable table) {
    key("", LegendReader.LEGEND);
    texts(table).forEach(row -> line("  ", Yaml.written(row.get(0)), row.get(1)));
  }

  private void narrative(List<List<String>> items) {
    key("", HeaderReader.NARRATIVE);
    List<Integer> areas = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (HeaderSheets.AREA.is(items.get(i).get(0))) {
        areas.add(i);
      }
    }
    areas.add(items.size());
    items("  ", items.subList(0, areas.get(0)));
    if (areas.size() > 1) {
      key("  ", HeaderReader.AREAS);
    }
    for (int i = 0; i + 1 < areas.size(); i++) {
      line("    - ", HeaderReader.TITLE.sv(), items.get(areas.get(i)).get(1));
      items("      ", items.subList(areas.get(i) + 1, areas.get(i + 1)));
    }
  }
}

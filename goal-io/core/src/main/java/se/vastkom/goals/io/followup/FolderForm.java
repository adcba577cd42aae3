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
import se.vastkom.goals.words.Words;

/** Writes the parts of a follow-up as the files of a folder. One folder, one use. */
final class FolderForm {

  private final Words words;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final StringBuilder header = new StringBuilder();

  /**
   * @param words the language of names, keys and headings
   */
  FolderForm(Words words) {
    this.words = words;
  }

  /** Returns the files by name. */
  SortedMap<String, byte[]> files(List<PartTable> tables) {
    for (PartTable table : tables) {
      switch (table.part()) {
        case ABOUT -> table.tell(new Items(""));
        case AREAS -> table.tell(new Areas());
        case SIGNS -> table.tell(new Signs());
        case NARRATIVE -> table.tell(new Narrative());
        default -> rows(table);
      }
    }
    files.put(FollowUpPart.ABOUT.file(words), header.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private void rows(PartTable table) {
    Rows rows = new Rows();
    table.tell(rows);
    files.put(table.part().file(words), Csv.write(rows.lines, Csv.Form.SWEDISH_EXCEL));
  }

  private void line(String indent, String key, String value) {
    header.append(indent).append(key).append(": ").append(Yaml.written(value)).append('\n');
  }

  private void key(String indent, Part.Name name) {
    header.append(indent).append(words.say(name)).append(":\n");
  }

  private void comment(String indent, RowComment comment) {
    header.append(indent).append(comment.written()).append('\n');
  }

  /** The lines of a file of rows. */
  private final class Rows implements PartTable.Lines {

    private final List<List<String>> lines = new ArrayList<>();

    @Override
    public void comment(RowComment comment) {
      lines.add(List.of(comment.written()));
    }

    @Override
    public void headings(List<Part.Name> headings) {
      lines.add(headings.stream().map(words::say).toList());
    }

    @Override
    public void row(List<Entry> row) {
      lines.add(row.stream().map(FigureEntries::text).toList());
    }
  }

  /** The items of one thing; a list's values stand together, below its key. */
  private final class Items implements PartTable.Lines {

    private final String indent;
    private String list = "";

    Items(String indent) {
      this.indent = indent;
    }

    @Override
    public void comment(RowComment comment) {
      FolderForm.this.comment(indent, comment);
    }

    @Override
    public void headings(List<Part.Name> headings) {}

    @Override
    public void row(List<Entry> row) {
      String key = FigureEntries.text(row.get(0));
      String value = FigureEntries.text(row.get(1));
      boolean isListed = HeaderSheets.LISTS.stream().anyMatch(name -> name.is(key));
      if (!isListed) {
        line(indent, key, value);
      } else {
        if (!list.equals(key)) {
          header.append(indent).append(key).append(":\n");
        }
        header.append(indent).append("  - ").append(Yaml.written(value)).append('\n');
      }
      list = isListed ? key : "";
    }
  }

  /** The areas: a list of what is said of each. */
  private final class Areas implements PartTable.Lines {

    private List<Part.Name> columns = List.of();

    @Override
    public void comment(RowComment comment) {
      FolderForm.this.comment(comment.isAboveHeadings() ? "" : "  ", comment);
    }

    @Override
    public void headings(List<Part.Name> headings) {
      columns = headings;
      key("", HeaderReader.AREAS);
    }

    @Override
    public void row(List<Entry> row) {
      String indent = "  - ";
      for (int i = 0; i < row.size(); i++) {
        String text = row.get(i).readBack();
        if (!text.isEmpty() || FollowUpPart.AREAS.required().contains(columns.get(i))) {
          line(indent, words.say(columns.get(i)), text);
          indent = "    ";
        }
      }
    }
  }

  /** The source's own signs, each a key. */
  private final class Signs implements PartTable.Lines {

    @Override
    public void comment(RowComment comment) {
      FolderForm.this.comment(comment.isAboveHeadings() ? "" : "  ", comment);
    }

    @Override
    public void headings(List<Part.Name> headings) {
      key("", LegendReader.LEGEND);
    }

    @Override
    public void row(List<Entry> row) {
      line("  ", Yaml.written(FigureEntries.text(row.get(0))), FigureEntries.text(row.get(1)));
    }
  }

  /** The narrative: items of the whole, then a list of areas with items of their own. */
  private final class Narrative implements PartTable.Lines {

    private Items items = new Items("  ");
    private boolean hasAreas;

    @Override
    public void comment(RowComment comment) {
      FolderForm.this.comment(comment.isAboveHeadings() ? "" : items.indent, comment);
    }

    @Override
    public void headings(List<Part.Name> headings) {
      key("", HeaderReader.NARRATIVE);
    }

    @Override
    public void row(List<Entry> row) {
      if (!HeaderSheets.AREA.is(FigureEntries.text(row.get(0)))) {
        items.row(row);
        return;
      }
      if (!hasAreas) {
        key("  ", HeaderReader.AREAS);
        hasAreas = true;
      }
      line("    - ", words.say(HeaderReader.TITLE), FigureEntries.text(row.get(1)));
      items = new Items("      ");
    }
  }
}

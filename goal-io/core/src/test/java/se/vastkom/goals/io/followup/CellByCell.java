package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;

/**
 * The folder of a follow-up as a workbook, right or wrong: each cell of its files is a cell of a
 * sheet, and each value of its header. Knows where each place of the folder is in the workbook.
 */
final class CellByCell {

  static final String BOOK = "uppf.xlsx";

  private final Map<String, List<List<Entry>>> sheets = new LinkedHashMap<>();
  private final Map<String, String> sheetOf = new HashMap<>();
  private final Map<Place, Place> places = new HashMap<>();

  private CellByCell() {}

  /** Returns the workbook of a folder; empty where its header has a form that no sheet has. */
  static Optional<CellByCell> of(Files files, List<String> names) {
    CellByCell book = new CellByCell();
    for (FollowUpPart part : FollowUpPart.values()) {
      Stream.of(part.files())
          .filter(file -> file.endsWith(".csv") && names.contains(file))
          .forEach(file -> book.addRows(part, file, files));
    }
    return Optional.of(files.read(FolderReader.HEADER, Limits.PROSE))
        .filter(bytes -> bytes.value().isPresent())
        .map(bytes -> Yaml.read(FolderReader.HEADER, bytes.orThrow(), Limits.PROSE))
        .filter(header -> header.problems().isEmpty())
        .filter(header -> book.addHeader(header.orThrow()))
        .map(header -> book);
  }

  byte[] bytes() {
    return Xlsx.write(
        sheets.entrySet().stream()
            .map(sheet -> Sheet.named(sheet.getKey()).rows(sheet.getValue()))
            .toList());
  }

  /** Returns where a place of the folder is in the workbook. */
  Place in(Place place) {
    @Nullable String sheet = sheetOf.get(place.source());
    if (sheet == null) {
      return Optional.ofNullable(places.get(place)).orElse(place);
    }
    Place cell = Place.cell(BOOK, sheet, place.row(), place.column());
    return switch (place.form()) {
      case CELL -> cell;
      case ROW -> cell.wholeRow();
      default -> Place.wholeSheet(BOOK, sheet);
    };
  }

  private void addRows(FollowUpPart part, String file, Files files) {
    Grid grid =
        files
            .read(file, Limits.FOLLOW_UP)
            .then(bytes -> Csv.read(file, bytes, Limits.FOLLOW_UP))
            .orThrow();
    List<List<Entry>> rows = new ArrayList<>();
    grid.rows()
        .forEach(cells -> rows.add(cells.stream().map(cell -> Entry.text(cell.text())).toList()));
    sheetOf.put(file, part.title().sv());
    sheets.put(part.title().sv(), rows);
  }

  private void at(Place place, FollowUpPart part, int row, int column) {
    places.put(place, Place.cell(BOOK, part.title().sv(), row, column));
  }

  private static Place headings(FollowUpPart part) {
    return Place.cell(BOOK, part.title().sv(), 1, 1).wholeRow();
  }

  /** Adds the header; returns whether sheets can say it. */
  private boolean addHeader(Yaml.Mapping header) {
    Items about = new Items(FollowUpPart.ABOUT);
    boolean isSaid = true;
    for (Map.Entry<Yaml.Scalar, Yaml> entry : header.entries().entrySet()) {
      String key = entry.getKey().text();
      if (HeaderReader.AREAS.is(key)) {
        isSaid &= addAreas(entry.getValue());
      } else if (LegendReader.LEGEND.is(key)) {
        isSaid &= addSigns(entry.getValue());
      } else if (HeaderReader.NARRATIVE.is(key)) {
        isSaid &= addNarrative(entry.getValue());
      } else {
        isSaid &= about.add(entry.getKey(), entry.getValue());
      }
    }
    sheets.put(FollowUpPart.ABOUT.title().sv(), about.rows);
    places.put(header.place(), headings(FollowUpPart.ABOUT));
    return isSaid;
  }

  private boolean addAreas(Yaml value) {
    if (!(value instanceof Yaml.Sequence list)
        || !list.values().stream().allMatch(Yaml.Mapping.class::isInstance)) {
      return false;
    }
    List<Yaml.Mapping> areas = list.values().stream().map(Yaml.Mapping.class::cast).toList();
    Set<String> headings = new LinkedHashSet<>();
    Stream.concat(FollowUpPart.AREAS.required().stream(), FollowUpPart.AREAS.optional().stream())
        .map(Part.Name::sv)
        .forEach(headings::add);
    boolean isSaid =
        areas.stream()
            .flatMap(area -> area.entries().entrySet().stream())
            .allMatch(
                entry ->
                    headings.contains(entry.getKey().text())
                        && entry.getValue() instanceof Yaml.Scalar);
    List<List<Entry>> rows = new ArrayList<>();
    rows.add(headings.stream().map(Entry::text).toList());
    for (Yaml.Mapping area : areas) {
      List<Entry> row = new ArrayList<>();
      for (String heading : headings) {
        Optional<Yaml> cell = area.get(new Part.Name(heading, heading));
        row.add(cell.map(CellByCell::text).orElse(Entry.blank()));
        cell.ifPresent(found -> at(found.place(), FollowUpPart.AREAS, rows.size() + 1, row.size()));
      }
      places.put(
          area.place(),
          Place.cell(BOOK, FollowUpPart.AREAS.title().sv(), rows.size() + 1, 1).wholeRow());
      rows.add(row);
    }
    sheets.put(FollowUpPart.AREAS.title().sv(), rows);
    return isSaid;
  }

  private boolean addSigns(Yaml value) {
    if (!(value instanceof Yaml.Mapping signs)
        || !signs.entries().values().stream().allMatch(Yaml.Scalar.class::isInstance)) {
      return false;
    }
    List<List<Entry>> rows = new ArrayList<>();
    rows.add(FollowUpPart.SIGNS.required().stream().map(name -> Entry.text(name.sv())).toList());
    signs
        .entries()
        .forEach(
            (sign, reading) -> {
              rows.add(List.of(text(sign), text(reading)));
              at(reading.place(), FollowUpPart.SIGNS, rows.size(), 2);
            });
    sheets.put(FollowUpPart.SIGNS.title().sv(), rows);
    return true;
  }

  private boolean addNarrative(Yaml value) {
    if (!(value instanceof Yaml.Mapping told)) {
      return false;
    }
    Items items = new Items(FollowUpPart.NARRATIVE);
    boolean isSaid = true;
    for (Map.Entry<Yaml.Scalar, Yaml> entry : told.entries().entrySet()) {
      if (!HeaderReader.AREAS.is(entry.getKey().text())) {
        isSaid &= items.add(entry.getKey(), entry.getValue());
      }
    }
    Yaml areas = told.get(HeaderReader.AREAS).orElse(new Yaml.Sequence(told.place(), List.of()));
    if (!(areas instanceof Yaml.Sequence list)) {
      return false;
    }
    for (Yaml area : list.values()) {
      isSaid &= area instanceof Yaml.Mapping one && items.addArea(one);
    }
    sheets.put(FollowUpPart.NARRATIVE.title().sv(), items.rows);
    places.put(told.place(), headings(FollowUpPart.NARRATIVE));
    return isSaid;
  }

  private static Entry text(Yaml value) {
    return value instanceof Yaml.Scalar scalar ? Entry.text(scalar.text()) : Entry.blank();
  }

  /** A sheet whose rows are items. */
  private final class Items {

    private final FollowUpPart part;
    private final List<List<Entry>> rows = new ArrayList<>();

    Items(FollowUpPart part) {
      this.part = part;
      rows.add(List.of(Entry.text(NamedSheets.KEY.sv()), Entry.text(NamedSheets.VALUE.sv())));
    }

    boolean add(Yaml.Scalar key, Yaml value) {
      if (value instanceof Yaml.Scalar) {
        add(key, value, key.text());
        return true;
      }
      boolean isList =
          value instanceof Yaml.Sequence list
              && !list.values().isEmpty()
              && HeaderSheets.LISTS.stream().anyMatch(name -> name.is(key.text()))
              && list.values().stream().allMatch(Yaml.Scalar.class::isInstance);
      if (isList) {
        ((Yaml.Sequence) value).values().forEach(each -> add(key, each, key.text()));
        places.put(value.place(), in(((Yaml.Sequence) value).values().get(0).place()));
      }
      return isList;
    }

    private void add(Yaml.Scalar key, Yaml value, String written) {
      rows.add(List.of(Entry.text(written), text(value)));
      at(key.place(), part, rows.size(), 1);
      at(value.place(), part, rows.size(), 2);
    }

    /** Adds a row for an area, and below it those of what is said of it. */
    boolean addArea(Yaml.Mapping area) {
      Optional<Yaml> title = area.get(HeaderReader.TITLE);
      if (title.isEmpty()) {
        return false;
      }
      add(new Yaml.Scalar(area.place(), ""), title.get(), HeaderSheets.AREA.sv());
      places.put(area.place(), in(title.get().place()).wholeRow());
      boolean isSaid = true;
      for (Map.Entry<Yaml.Scalar, Yaml> entry : area.entries().entrySet()) {
        isSaid &=
            HeaderReader.TITLE.is(entry.getKey().text()) || add(entry.getKey(), entry.getValue());
      }
      return isSaid;
    }
  }
}

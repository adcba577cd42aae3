package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.sheet.Yaml.Mapping;
import se.vastkom.goals.sheet.Yaml.Scalar;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The sheets of a workbook that say what the header of a folder says, in its form: items of the
 * follow-up as a whole, areas, signs, and the narrative, where items below an area are that area's.
 * Each value keeps the place of its cell. One workbook, one use.
 */
final class HeaderSheets {

  /** The columns of a sheet of items. */
  static final List<Part.Name> ITEM = List.of(NamedSheets.KEY, NamedSheets.VALUE);

  static final Part.Name SIGN = Words.name("field.tecken");
  static final Part.Name READING = Words.name("field.läst som");
  static final Part.Name AREA = Words.name("field.område");

  /** The columns of the sheet of signs. */
  static final List<Part.Name> SIGNS = List.of(SIGN, READING);

  /** The items that are lists: a row for each value. */
  static final List<Part.Name> LISTS =
      List.of(
          PopulationCells.MUNICIPALITIES,
          HeaderReader.GOALS,
          HeaderReader.DELIVERABLES,
          HeaderReader.LINKS);

  /** Stands between municipalities, or areas, in one cell; none has it in its name. */
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[,;\n]");

  private final Problems problems;
  private final Map<Scalar, Yaml> header = new LinkedHashMap<>();

  HeaderSheets(Problems problems) {
    this.problems = problems;
  }

  /** Adds the sheet of areas. */
  void addAreas(NamedRows sheet) {
    List<Part.Name> columns =
        Stream.of(FollowUpPart.AREAS.required(), FollowUpPart.AREAS.optional())
            .flatMap(List::stream)
            .filter(sheet.columns()::has)
            .toList();
    List<Yaml> areas = new ArrayList<>();
    for (Table.Row row : sheet.rows()) {
      Map<Scalar, Yaml> area = new LinkedHashMap<>();
      columns.forEach(
          name -> area.put(new Scalar(row.place(), name.sv()), scalar(sheet.cell(row, name))));
      areas.add(new Mapping(row.place(), area));
    }
    put(HeaderReader.AREAS, new Yaml.Sequence(sheet.table().place(), areas));
  }

  /** Adds the sheet of the source's own signs. */
  void addSigns(NamedRows sheet) {
    Map<Scalar, Yaml> signs = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row : sheet.rows()) {
      Cell sign = sheet.cell(row, SIGN);
      if (sign.isBlank()) {
        problems.error(sign.place(), Phrase.of("folder.missing-value").with("name", SIGN));
      } else if (!seen.add(sign.text())) {
        problems.error(sign.place(), Phrase.of("yaml.repeated-key").with("found", sign.text()));
      } else {
        signs.put(scalar(sign), scalar(sheet.cell(row, READING)));
      }
    }
    put(LegendReader.LEGEND, new Mapping(sheet.table().place(), signs));
  }

  /** Adds the sheet of the narrative. */
  void addNarrative(NamedRows sheet) {
    Items whole = new Items(sheet.table().place());
    List<Items> areas = new ArrayList<>();
    eachItem(
        sheet,
        (key, value) -> {
          if (AREA.is(key.text())) {
            areas.add(new Items(key.place().wholeRow()));
            areas.get(areas.size() - 1).add(new Cell(key.place(), HeaderReader.TITLE.sv()), value);
          } else {
            (areas.isEmpty() ? whole : areas.get(areas.size() - 1)).add(key, value);
          }
        });
    List<Yaml> mappings = areas.stream().<Yaml>map(Items::mapping).toList();
    Map<Scalar, Yaml> narrative = new LinkedHashMap<>(whole.mapping().entries());
    Place place = sheet.table().place();
    narrative.put(new Scalar(place, HeaderReader.AREAS.sv()), new Yaml.Sequence(place, mappings));
    put(HeaderReader.NARRATIVE, new Mapping(place, narrative));
  }

  /** Returns the header with the items of the follow-up as a whole. */
  Mapping with(NamedRows sheet) {
    Items items = new Items(sheet.table().place());
    eachItem(
        sheet,
        (key, value) -> {
          if (HeaderReader.ITEMS.stream().anyMatch(name -> name.is(key.text()))) {
            items.add(key, value);
          } else {
            problems.error(
                key.place(), Table.unknown("yaml.unknown-key", key.text(), HeaderReader.ITEMS));
          }
        });
    Map<Scalar, Yaml> all = new LinkedHashMap<>(items.mapping().entries());
    all.putAll(header);
    return new Mapping(sheet.table().place(), all);
  }

  private void put(Part.Name key, Yaml value) {
    header.put(new Scalar(value.place(), key.sv()), value);
  }

  private void eachItem(NamedRows sheet, BiConsumer<Cell, Cell> reader) {
    for (Table.Row row : sheet.rows()) {
      Cell key = sheet.cell(row, NamedSheets.KEY);
      if (key.isBlank()) {
        problems.error(
            key.place(), Phrase.of("folder.missing-value").with("name", NamedSheets.KEY));
      } else {
        reader.accept(key, sheet.cell(row, NamedSheets.VALUE));
      }
    }
  }

  private static Scalar scalar(Cell cell) {
    return new Scalar(cell.place(), cell.text());
  }

  /**
   * The items of one thing, in order.
   *
   * @param place the first row
   * @param cells each with its key
   */
  private record Items(Place place, Map<Cell, Cell> cells) {

    Items(Place place) {
      this(place, new LinkedHashMap<>());
    }

    void add(Cell key, Cell value) {
      cells.put(key, value);
    }

    /** Returns the items as entries; those of a list are one, at the first of them. */
    Mapping mapping() {
      Map<Scalar, Yaml> entries = new LinkedHashMap<>();
      Map<Part.Name, List<Yaml>> lists = new LinkedHashMap<>();
      cells.forEach(
          (key, value) -> {
            Optional<Part.Name> list =
                LISTS.stream().filter(name -> name.is(key.text())).findFirst();
            if (list.isEmpty()) {
              entries.put(scalar(key), scalar(value));
            } else if (lists.containsKey(list.get())) {
              lists.get(list.get()).addAll(values(list.get(), value));
            } else {
              List<Yaml> values = new ArrayList<>(values(list.get(), value));
              lists.put(list.get(), values);
              entries.put(scalar(key), new Yaml.Sequence(value.place(), values));
            }
          });
      return new Mapping(place, entries);
    }

    private static List<Yaml> values(Part.Name list, Cell cell) {
      boolean isOfNames =
          list.equals(PopulationCells.MUNICIPALITIES) || list.equals(HeaderReader.LINKS);
      return isOfNames
          ? BETWEEN_NAMES
              .splitAsStream(cell.text())
              .map(name -> (Yaml) new Scalar(cell.place(), name.strip()))
              .toList()
          : List.of(scalar(cell));
    }
  }
}

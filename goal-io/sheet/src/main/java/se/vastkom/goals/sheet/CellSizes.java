package se.vastkom.goals.sheet;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * How wide the columns of a sheet are and how high its rows, in pixels of a screen as spreadsheets
 * count them: about as large as they are shown.
 */
final class CellSizes {

  private static final int DEFAULT_WIDTH = 64;
  private static final int DEFAULT_HEIGHT = 20;
  private static final double POINT = 4.0 / 3;
  private static final int DIGIT = 7;
  private static final int PADDING = 5;
  private static final double MOST = 10_000;

  private final NavigableMap<Integer, Element> columns = new TreeMap<>();
  private final Map<Integer, Element> rows;
  private final int width;
  private final int height;

  CellSizes(Element sheet) {
    Optional<Element> format = Dom.elements(sheet, "sheetFormatPr").stream().findFirst();
    width = format.map(one -> wide(one, "defaultColWidth", DEFAULT_WIDTH)).orElse(DEFAULT_WIDTH);
    height =
        format.map(one -> high(one, "defaultRowHeight", DEFAULT_HEIGHT)).orElse(DEFAULT_HEIGHT);
    Dom.elements(sheet, "cols").stream()
        .flatMap(all -> Dom.elements(all, "col").stream())
        .forEach(one -> columns.putIfAbsent(number(one, "min"), one));
    rows =
        Dom.elements(sheet, "sheetData").stream()
            .flatMap(all -> Dom.elements(all, "row").stream())
            .filter(one -> one.hasAttribute("ht") || isHidden(one))
            .collect(Collectors.toMap(one -> number(one, "r"), one -> one, (one, other) -> one));
  }

  private static int number(Element of, String attribute) {
    return StoredCell.whole(of.getAttribute(attribute)).orElse(0);
  }

  /** Returns whether the description of columns is about this one. */
  static boolean covers(Element columns, int column) {
    return number(columns, "min") <= column && column <= number(columns, "max");
  }

  private static boolean isHidden(Element described) {
    return described.getAttribute("hidden").matches("1|true");
  }

  private static int wide(Element described, String attribute, int otherwise) {
    return size(described, attribute).map(one -> (int) (one * DIGIT) + PADDING).orElse(otherwise);
  }

  private static int high(Element described, String attribute, int otherwise) {
    return size(described, attribute).map(one -> (int) (one * POINT)).orElse(otherwise);
  }

  private static Optional<Double> size(Element described, String attribute) {
    String size = described.getAttribute(attribute);
    return size.matches("\\d{1,9}(\\.\\d{1,20})?")
        ? Optional.of(Math.min(Double.parseDouble(size), MOST))
        : Optional.empty();
  }

  /** Returns the width of a column, from 1. */
  int width(int column) {
    return Optional.ofNullable(columns.floorEntry(column))
        .map(Map.Entry::getValue)
        .filter(one -> covers(one, column))
        .map(one -> isHidden(one) ? 0 : wide(one, "width", width))
        .orElse(width);
  }

  /** Returns the height of a row, from 1. */
  int height(int row) {
    return Optional.ofNullable(rows.get(row))
        .map(one -> isHidden(one) ? 0 : high(one, "ht", height))
        .orElse(height);
  }
}

package se.vastkom.goals.io.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import se.vastkom.goals.io.page.PageText.Line;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.sheet.Limits;

/**
 * Reads a page as a browser saves it: its paragraphs, headings and items of lists as lines, and the
 * rows of its tables as lines with tabs. A merged cell stands in the first of its places, and the
 * others are empty. An image is its text, or the name of its file.
 */
final class HtmlPage {

  private static final int LOOKED_AT = 200;
  private static final int MOST_SPANNED = 1_000;
  private static final String SKIPPED = "script, style, noscript, template, nav, [hidden]";

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int number = 1;

  private HtmlPage() {}

  /** Returns the lines of a page, or a problem where there are too many or too long ones. */
  static Checked<PageText> read(String source, byte[] bytes, Limits limits) {
    HtmlPage page = new HtmlPage();
    Document document = parse(bytes);
    document.select(SKIPPED).remove();
    document.select("sup").stream().filter(HtmlPage::isMark).forEach(Element::remove);
    page.add(document.body());
    return PageText.of(source, page.lines, limits);
  }

  /** Returns whether a file is HTML, whatever it is called. */
  static boolean isHtml(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  private static Document parse(byte[] bytes) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes), null, "", Parser.htmlParser().setTrackPosition(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The 4 of 5<sup>4</sup>, which is a footnote's, and not the 2 of m<sup>2</sup>. */
  private static boolean isMark(Element raised) {
    return !(raised.previousSibling() instanceof TextNode text
        && text.text().stripTrailing().endsWith("m"));
  }

  /** Adds what a node shows; a page has no more levels than the parser allows. */
  private void add(Node node) {
    if (node instanceof TextNode text) {
      append(text.text(), node);
    } else if (isOfFigures(node)) {
      end();
      addTable((Element) node);
    } else if (node instanceof Element element) {
      boolean isApart = element.isBlock() || element.nameIs("br");
      if (isApart) {
        end();
      }
      append(element.nameIs("li") ? "\u2022 " : image(element), node);
      element.childNodes().forEach(this::add);
      if (isApart) {
        end();
      }
    }
  }

  /** Returns whether a node is a table, and not one that only lays out others. */
  private static boolean isOfFigures(Node node) {
    return node instanceof Element table
        && table.nameIs("table")
        && table.select("table").size() == 1;
  }

  private void append(String text, Node node) {
    if (line.toString().isBlank() && !text.isBlank()) {
      line.setLength(0);
      number = Math.max(1, node.sourceRange().start().lineNumber());
    }
    line.append(text);
  }

  /** Ends a line, with an empty one after it as copied text has. */
  private void end() {
    if (!line.toString().isBlank()) {
      put(line.toString(), number);
      put("", number);
    }
    line.setLength(0);
  }

  private void put(String text, int at) {
    lines.add(new Line(text, at));
  }

  /** Returns what an image shows: its text, or the name of its file. */
  private static String image(Element element) {
    if (!element.nameIs("img")) {
      return "";
    }
    String text = element.attr("alt").isBlank() ? element.attr("title") : element.attr("alt");
    return text.isBlank()
        ? element
            .attr("src")
            .replaceFirst("[?#].*", "")
            .replaceFirst(".*/", "")
            .replaceFirst("\\.\\p{Alnum}+$", "")
        : text;
  }

  /** Adds the rows of a table; below a cell of several rows, its place is empty. */
  private void addTable(Element table) {
    Map<Integer, Integer> rowsLeft = new HashMap<>();
    for (Element row : table.select("tr")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("> th, > td")) {
        fill(cells, rowsLeft);
        int height = spanned(cell, "rowspan");
        for (int i = spanned(cell, "colspan"); i > 0; i--) {
          rowsLeft.merge(cells.size(), height - 1, Integer::max);
          cells.add("");
        }
        cells.set(cells.size() - spanned(cell, "colspan"), text(cell));
      }
      fill(cells, rowsLeft);
      put(
          String.join("\t", cells) + (cells.size() < 2 ? "\t" : ""),
          Math.max(1, row.sourceRange().start().lineNumber()));
    }
    put(PageText.END_OF_TABLE, number);
  }

  private static void fill(List<String> cells, Map<Integer, Integer> rowsLeft) {
    while (rowsLeft.getOrDefault(cells.size(), 0) > 0) {
      rowsLeft.merge(cells.size(), -1, Integer::sum);
      cells.add("");
    }
  }

  private static int spanned(Element cell, String attribute) {
    String stated = cell.attr(attribute).strip();
    return stated.matches("\\d{1,4}")
        ? Math.max(1, Math.min(MOST_SPANNED, Integer.parseInt(stated)))
        : 1;
  }

  /** Returns a cell's text; its paragraphs are apart by a blank, its images among it. */
  private static String text(Element cell) {
    cell.select("img").forEach(image -> image.after(new TextNode(" " + image(image) + " ")));
    return cell.text().replace('\t', ' ').strip();
  }
}

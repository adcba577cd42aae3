package se.vastkom.goals.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import se.vastkom.goals.problem.Place;

/** Writes sheets as a workbook, the same bytes for the same sheets. One sheet, one writer. */
final class WorkbookWriter {

  private static final String AS_TEXT = "@";
  private static final String BLUE = "FF0B5394";
  private static final String DAY = "yyyy-mm-dd";

  private static final String NORMAL =
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

  /** The earliest time in a zip file that is the same in every time zone. */
  private static final LocalDateTime THEN = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Sheet sheet;
  private final Worksheet out;

  private WorkbookWriter(Sheet sheet, Worksheet out) {
    this.sheet = sheet;
    this.out = out;
  }

  /** Returns the bytes of a workbook. */
  static byte[] write(List<Sheet> sheets) throws IOException {
    ByteArrayOutputStream stamped = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook book =
        new org.dhatim.fastexcel.Workbook(stamped, "Malvakt", null)) {
      book.setCompressionLevel(0);
      for (Sheet sheet : sheets) {
        new WorkbookWriter(sheet, book.newWorksheet(sheet.name())).write();
      }
    }
    return timeless(stamped.toByteArray());
  }

  /**
   * Returns the same parts without the time of writing, and uncompressed: compression differs
   * between machines.
   */
  private static byte[] timeless(byte[] stamped) throws IOException {
    Archive written = Archive.open("", stamped).orThrow();
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String name : written.names()) {
      parts.put(name, mended(name, written.read(name).readAllBytes()));
    }
    return zipped(parts);
  }

  /** Returns the parts of a workbook, in order, as a file. */
  static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        CRC32 checksum = new CRC32();
        checksum.update(part.getValue());
        ZipEntry to = new ZipEntry(part.getKey());
        to.setTimeLocal(THEN);
        to.setMethod(ZipEntry.STORED);
        to.setSize(part.getValue().length);
        to.setCrc(checksum.getValue());
        zip.putNextEntry(to);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] mended(String name, byte[] part) {
    return switch (name) {
      case "docProps/core.xml" ->
          new String(part, StandardCharsets.UTF_8)
              .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
              .getBytes(StandardCharsets.UTF_8);
      // Without a style of that name LibreOffice shows cells in a font of its own.
      case "xl/styles.xml" ->
          new String(part, StandardCharsets.UTF_8)
              .replace("</cellXfs>", "</cellXfs>" + NORMAL)
              .getBytes(StandardCharsets.UTF_8);
      default -> part;
    };
  }

  private void write() {
    out.paperSize(PaperSize.A4_PAPER);
    out.pageOrientation("landscape");
    Sheet.Layout layout = sheet.layout();
    if (layout.frozen() > 0 || layout.frozenColumns() > 0) {
      out.freezePane(layout.frozenColumns(), layout.frozen());
    }
    if (layout.frozen() > 0) {
      out.repeatRows(0, layout.frozen() - 1);
    }
    layout
        .filter()
        .ifPresent(
            filter -> {
              int columns = sheet.rows().get(filter.headings()).size();
              out.setAutoFilter(filter.headings(), 0, filter.last(), columns - 1);
            });
    if (layout.printing() == Sheet.Printing.PAGE_WIDE) {
      out.setFitToPage(true);
      out.fitToWidth((short) 1);
      out.fitToHeight((short) 0);
    }
    for (int column = 0; column < sheet.columns().size(); column++) {
      write(column, sheet.columns().get(column));
    }
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<Entry> entries = sheet.rows().get(row);
      for (int column = 0; column < entries.size(); column++) {
        write(row, column, entries.get(column));
      }
    }
  }

  private void write(int column, Sheet.Column described) {
    out.width(column, described.width());
    out.style(column).format(AS_TEXT).wrapText(true).verticalAlignment("top").set();
    Range below =
        out.range(
            sheet.frozen(),
            column,
            Math.max(sheet.rows().size(), Limits.WORKBOOK.rows()) - 1,
            column);
    described.offer().ifPresent(offer -> offer(below, offer));
    String first =
        "$" + Place.cell("", sheet.name(), 1, column + 1).columnLetters() + (sheet.frozen() + 1);
    for (Map.Entry<String, Sheet.Tint> tint : described.tints().entrySet()) {
      String word = escaped(tint.getKey().replace("\"", "\"\""));
      below
          .style()
          .fillColor(tint.getValue().rgb())
          .set(new ConditionalFormattingExpressionRule(first + "=\"" + word + "\"", false));
    }
  }

  /** Puts a drop-down list on cells; its words are a help, and others can be typed. */
  private static void offer(Range cells, Sheet.Offer offer) {
    cells
        .validateWithListByFormula(escaped(formula(offer)))
        .showErrorMessage(false)
        // Never shown; but the library spells the others by the locale of the machine.
        .errorStyle(DataValidationErrorStyle.STOP)
        .errorTitle("")
        .error("");
  }

  private static String formula(Sheet.Offer offer) {
    if (offer instanceof Sheet.Offer.Words list) {
      return '"' + String.join(",", list.words()) + '"';
    }
    Sheet.Offer.Below below = (Sheet.Offer.Below) offer;
    String column = "$" + Place.cell("", below.sheet(), 1, below.column() + 1).columnLetters();
    String first = "'" + below.sheet() + "'!" + column + "$" + (below.headings() + 2);
    String all = first + ":" + column + "$" + Limits.WORKBOOK.rows();
    // Only as far as there are words: a spreadsheet lists the blank cells of a range, too.
    return "OFFSET(" + first + ",0,0,MAX(1,COUNTA(" + all + ")),1)";
  }

  /** Escapes a formula's text, since the library writes it as given. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void write(int row, int column, Entry entry) {
    if (entry instanceof Entry.Writing text) {
      write(row, column, text.text(), text.look());
    } else if (entry instanceof Entry.Amount number && number.isHeld()) {
      out.value(row, column, number.number());
      styled(row, column, "General").set();
    } else if (entry instanceof Entry.Share percent && percent.isHeld()) {
      out.value(row, column, percent.percent().movePointLeft(2));
      int decimals = Math.max(0, percent.percent().stripTrailingZeros().scale());
      String format = decimals == 0 ? "0 %" : "0." + "0".repeat(decimals) + " %";
      styled(row, column, format).set();
    } else if (entry instanceof Entry.Day day) {
      Optional<Long> number = StoredNumber.numberOf(day.day());
      if (number.isPresent()) {
        out.value(row, column, number.get());
        styled(row, column, DAY).set();
      } else {
        write(row, column, entry.readBack(), Entry.Look.PLAIN);
      }
    } else if (entry instanceof Entry.Link link) {
      out.hyperlink(
          row, column, HyperLink.internal(location(link.to()), StoredText.of(link.text())));
      styled(row, column, AS_TEXT).fontColor(BLUE).underlined().set();
    } else {
      write(row, column, entry.readBack(), Entry.Look.PLAIN);
    }
  }

  private static String location(Place cell) {
    return "'" + cell.sheet().replace("'", "''") + "'!" + cell.columnLetters() + cell.row();
  }

  private void write(int row, int column, String text, Entry.Look look) {
    if (!text.isEmpty()) {
      out.value(row, column, StoredText.of(text));
    }
    StyleSetter style = styled(row, column, AS_TEXT);
    switch (look) {
      case HEADING -> style.bold().fillColor(Sheet.Tint.GREY.rgb()).wrapText(true).set();
      case REQUIRED -> style.bold().fillColor(Sheet.Tint.BLUE.rgb()).wrapText(true).set();
      case TITLE -> style.bold().fontSize(16).set();
      case NOTE -> style.italic().fontColor("FF595959").set();
      case PLAIN -> style.wrapText(true).set();
    }
  }

  private StyleSetter styled(int row, int column, String format) {
    return out.style(row, column).format(format).verticalAlignment("top");
  }
}

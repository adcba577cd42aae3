package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.problem.Checked;

/**
 * Files made to fill the memory or the day, each read in a program of its own with 256 MB of heap.
 */
@Tag("slow")
class XlsxBombTest {

  private static final int LONGEST_MILLISECONDS = 2_000;

  /** For honest files of the largest allowed size. */
  private static final int LONGEST_READING = 6_000;

  @TempDir private Path folder;

  /**
   * Reads a file, and prints the processor time, which does not depend on the machine's other work;
   * the peak memory; and the messages.
   */
  static final class Reading {

    private Reading() {}

    /** Takes the file as its only argument. */
    public static void main(String[] arguments) throws IOException {
      byte[] bytes = java.nio.file.Files.readAllBytes(Path.of(arguments[0]));
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Checked<Workbook> read = Xlsx.read("bok.xlsx", bytes, Limits.WORKBOOK);
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long milliseconds = (end - start) / 1_000_000;
      long peak =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      List<String> said =
          read.value()
              .map(
                  book ->
                      book.sheets().values().stream()
                          .flatMap(sheet -> Said.of(sheet).stream())
                          .toList())
              .orElse(Said.of(read));
      System.out.println(milliseconds);
      System.out.println(peak / 1_000_000);
      System.out.println(said.isEmpty() ? "(read)" : said.get(0));
    }
  }

  /** Returns the messages about a file, within the limits of time and memory. */
  private String said(byte[] bytes) throws Exception {
    return said(bytes, LONGEST_MILLISECONDS);
  }

  private String said(byte[] bytes, int longest) throws Exception {
    Path file = java.nio.file.Files.write(folder.resolve("bok.xlsx"), bytes);
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> lines = java.nio.file.Files.readAllLines(out);
    assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
    String figures = bytes.length + " bytes: " + lines.get(0) + " ms, " + lines.get(1) + " MB; ";
    assertThat(Integer.parseInt(lines.get(0))).as(figures).isLessThan(longest);
    return lines.get(2);
  }

  /** Fills a part, block by block. */
  private interface Filling {
    void into(OutputStream out) throws IOException;
  }

  /** Returns a book with one more part, or one part replaced. */
  private static byte[] with(String name, Filling filling) throws IOException {
    return with(List.of(name), filling);
  }

  private static byte[] with(List<String> names, Filling filling) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TestBook book = TestBook.of("<row r='1'><c r='A1'><v>1</v></c></row>");
    names.forEach(book::without);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      book.into(zip);
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        filling.into(zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static Filling repeated(String before, String what, int times, String after) {
    return out -> {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      byte[] thousand = what.repeat(1_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < times / 1_000; i++) {
        out.write(thousand);
      }
      out.write(after.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** Compresses to about a sixtieth: far from a bomb by its ratio. */
  private static Filling fairlyRandom(String before, int blocks, String after) {
    return out -> {
      Random random = new Random(1);
      out.write(before.getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[1_000];
      Arrays.fill(block, (byte) 'x');
      for (int i = 0; i < blocks; i++) {
        for (int k = 0; k < 14; k++) {
          block[k] = (byte) ('a' + random.nextInt(26));
        }
        out.write(block);
      }
      out.write(after.getBytes(StandardCharsets.UTF_8));
    };
  }

  private static String sheet(String content) {
    return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
        + content;
  }

  @Test
  void aPartThatUnpacksToAThousandTimesItsSize() throws Exception {
    byte[] bomb = with("xl/media/bild.png", repeated("", "0".repeat(1_000), 600_000, ""));

    assertThat(said(bomb))
        .isEqualTo(
            "bok.xlsx: Filens del \"xl/media/bild.png\" packas upp till mer än 100 gånger sin"
                + " storlek, som bara filer gjorda för att skada gör. Filen läses inte.");
  }

  @Test
  void manySmallPartsThatTogetherUnpackToTooMuch() throws Exception {
    List<String> names =
        java.util.stream.IntStream.range(0, 900).mapToObj(i -> "xl/media/" + i + ".png").toList();
    byte[] bomb = with(names, repeated("", "0", 999_000, ""));

    assertThat(said(bomb)).contains("packas upp till mer än 100 gånger sin storlek");
  }

  @Test
  void partsThatShareTheSameBytes() throws Exception {
    byte[] bytes = with("xl/media/bild.png", fairlyRandom("", 50_000, ""));
    assertThat(said(overlapping(bytes, 900))).startsWith("bok.xlsx: ").contains("Filen");
  }

  /** Makes the directory name its last part many times over. */
  private static byte[] overlapping(byte[] bytes, int times) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - 22;
    int last = end;
    do {
      last--;
    } while (file.getInt(last) != 0x02014b50);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, end);
    for (int i = 1; i < times; i++) {
      out.write(bytes, last, end - last);
    }
    int start = file.getInt(end + 16);
    byte[] tail = Arrays.copyOfRange(bytes, end, bytes.length);
    ByteBuffer.wrap(tail)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(8, (short) (file.getShort(end + 8) + times - 1))
        .putShort(10, (short) (file.getShort(end + 10) + times - 1))
        .putInt(12, out.size() - start);
    out.write(tail);
    return out.toByteArray();
  }

  @Test
  void moreThan256MegabytesPackedWithRestraint() throws Exception {
    byte[] large = with("xl/media/bild.png", fairlyRandom("", 260_000, ""));

    assertThat(said(large))
        .isEqualTo(
            "bok.xlsx: Filen är större än 256 MB uppackad, som är gränsen. Dela upp den eller ta bort"
                + " det som inte behövs.");
  }

  @Test
  void sizesThatTheFileLiesAbout() throws Exception {
    byte[] bomb = with("xl/media/bild.png", repeated("", "0".repeat(1_000), 100_000, ""));
    ByteBuffer file = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = file.getInt(bomb.length - 6); file.getInt(at) == 0x02014b50; ) {
      file.putInt(at + 24, 1);
      at += 46 + file.getShort(at + 28) + file.getShort(at + 30) + file.getShort(at + 32);
    }

    assertThat(said(bomb)).contains("packas upp till mer än 100 gånger sin storlek");
  }

  @Test
  void aMillionEntities() throws Exception {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a" + i + " '&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
    }
    byte[] bomb =
        with(
            TestBook.SHEET,
            repeated(laughs + "]>" + sheet(""), "<row/>", 1_000, "&a29;</sheetData></worksheet>"));

    assertThat(said(bomb))
        .isEqualTo(
            "bok.xlsx: Filens del \"xl/worksheets/sheet1.xml\" har en dokumenttyp (DOCTYPE), som kan"
                + " hämta eller dölja annat innehåll. Filen läses inte; öppna den i Excel och spara"
                + " om den.");
  }

  @Test
  void aDocumentTypeWithoutEnd() throws Exception {
    assertThat(said(with(TestBook.SHEET, fairlyRandom("<!DOCTYPE x [ <!-- ", 200_000, ""))))
        .contains("har en dokumenttyp (DOCTYPE)");
  }

  @Test
  void aReferenceToTheTwoBillionthString() throws Exception {
    byte[] bomb =
        TestBook.of("<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row>")
            .strings("<t>x</t>")
            .bytes();

    assertThat(said(bomb))
        .isEqualTo(
            "bok.xlsx[s] A1: \"2000000000\" går inte att läsa som cellens värde. Skriv värdet igen.");
  }

  @Test
  void moreTextThanIsKept() throws Exception {
    Filling strings =
        out -> {
          out.write(
              "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                  .getBytes(StandardCharsets.UTF_8));
          Random random = new Random(1);
          String rest = "x".repeat(1_900) + "\u20ac</t></si>";
          for (int i = 0; i < 50_000; i++) {
            String text = "<si><t>" + random.nextLong() + random.nextLong() + rest;
            out.write(text.getBytes(StandardCharsets.UTF_8));
          }
        };

    assertThat(said(with("xl/sharedStrings.xml", strings)))
        .isEqualTo(
            "bok.xlsx: Arbetsboken har mer än 32 miljoner tecken text, som är gränsen. Dela upp den"
                + " eller ta bort det som inte behövs.");
  }

  @Test
  void asManyCellsAsOneSheetMayHave() throws Exception {
    assertThat(said(full("<sheet name='a' r:id='rId1'/>"), LONGEST_READING)).isEqualTo("(read)");
  }

  @Test
  void moreCellsThanAreKept() throws Exception {
    assertThat(
            said(
                full("<sheet name='a' r:id='rId1'/><sheet name='b' r:id='rId1'/>"),
                LONGEST_READING))
        .isEqualTo(
            "bok.xlsx: Arbetsboken har fler än 500\u00a0000 celler, som är gränsen för alla blad"
                + " tillsammans. Dela upp den eller ta bort det som inte behövs.");
  }

  /** Returns a book whose sheets have 5,000 rows of 100 numbers. */
  private static byte[] full(String sheets) {
    StringBuilder rows = new StringBuilder();
    Random random = new Random(1);
    for (int row = 0; row < 5_000; row++) {
      rows.append("<row>");
      for (int i = 0; i < 100; i++) {
        rows.append("<c><v>").append(random.nextInt(1_000_000)).append("</v></c>");
      }
      rows.append("</row>");
    }
    return TestBook.of(rows.toString()).main("<sheets>" + sheets + "</sheets>").bytes();
  }

  @Test
  void anAttributeACommentAndATextWithoutEnd() throws Exception {
    for (String before : List.of("<row x='", "<!-- ", "<row><c t='inlineStr'><is><t>")) {
      assertThat(
              said(
                  with(
                      TestBook.SHEET,
                      fairlyRandom(
                          sheet(before), 200_000, "</t></is></c></row></sheetData></worksheet>"))))
          .isEqualTo(
              "bok.xlsx[s]: Filens del \"xl/worksheets/sheet1.xml\" saknas eller följer inte formatet."
                  + " Öppna filen i Excel och spara om den.");
    }
  }
}

package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Words;

/**
 * Workbooks beyond each limit, read as rule books: rejected by name within 256 MB, the heap of this
 * JVM, and two seconds of processor time.
 */
@Tag("hostile")
class WorkbookWorstCases {

  private static final int LONGEST_MILLISECONDS = 2_000;
  private static final byte[] GOOD = RuleBooks.workbook(RuleBooks.template());

  @TempDir private Path folder;

  /** Fills a part, block by block. */
  private interface Filling {
    void into(OutputStream out) throws IOException;
  }

  private static Filling repeated(String what, int kilobytes) {
    byte[] kilobyte = what.repeat(1_000 / what.length()).getBytes(StandardCharsets.UTF_8);
    return out -> {
      for (int i = 0; i < kilobytes; i++) {
        out.write(kilobyte);
      }
    };
  }

  /** Returns bytes that pack well, but not a hundred times. */
  private static Filling fairlyRandom(int kilobytes) {
    byte[] kilobyte = new byte[1_000];
    return out -> {
      Random random = new Random(1);
      for (int i = 0; i < kilobytes; i++) {
        for (int at = 0; at < 50; at++) {
          kilobyte[at] = (byte) random.nextInt();
        }
        out.write(kilobyte);
      }
    };
  }

  /** Returns a good rule book with more parts. */
  private Path with(List<String> names, Filling filling) throws IOException {
    Path file = folder.resolve("bok.xlsx");
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(GOOD));
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(in.readAllBytes());
        zip.closeEntry();
      }
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        filling.into(zip);
        zip.closeEntry();
      }
    }
    return file;
  }

  /** Returns a rule book whose status table has these rows, one cell per text. */
  private Path status(List<List<String>> rows) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(
        sheet(
            "regelverk",
            List.of(
                List.of("uppgift", "värde", "tillägg"),
                List.of("regelverk", "prov"),
                List.of("namn", "Prov"),
                List.of("version", "1"),
                List.of("tabell", "status", "F"),
                List.of("tabell", "trend", "F"))));
    sheets.add(
        sheet(
            "trend",
            List.of(List.of("regel", "utveckling", "trend"), List.of("T1", "", "ej bedömd"))));
    sheets.add(sheet("status", rows));
    return Files.write(folder.resolve("bok.xlsx"), Xlsx.write(sheets));
  }

  private static Sheet sheet(String name, List<List<String>> rows) {
    return Sheet.named(name)
        .rows(rows.stream().map(row -> row.stream().map(Entry::text).toList()).toList());
  }

  private static List<List<String>> rules(int count, String because) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("regel", "läge", "status", "varför"));
    IntStream.range(1, count)
        .forEach(i -> rows.add(List.of("S" + i, "aktivt", "uppfyllt", because)));
    return rows;
  }

  private static void isRefused(Path file, String... sentences) throws IOException {
    long before = processorTime();
    Checked<RuleBook> read = RuleBooks.read(file);
    List<String> said =
        read.problems().stream().map(one -> Words.swedish().say(one.phrase())).toList();
    long milliseconds = (processorTime() - before) / 1_000_000;
    System.out.printf("%9d bytes %6d ms %s%n", Files.size(file), milliseconds, said);
    assertThat(read.value().isPresent()).isFalse();
    assertThat(said).containsExactly(sentences);
    assertThat(milliseconds).isLessThan(LONGEST_MILLISECONDS);
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  @Test
  void moreThan64Megabytes() throws IOException {
    Path file = folder.resolve("bok.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(GOOD);
      repeated("\0", 64_001).into(out);
    }

    isRefused(
        file,
        "bok.xlsx: Filen är större än 64 MB, som är gränsen. Dela upp den eller ta bort det som inte"
            + " behövs.");
  }

  @Test
  void moreThan256MegabytesUnpacked() throws IOException {
    isRefused(
        with(List.of("xl/media/bild.png"), fairlyRandom(260_000)),
        "bok.xlsx: Filen är större än 256 MB uppackad, som är gränsen. Dela upp den eller ta bort det"
            + " som inte behövs.");
  }

  @Test
  void moreThanAThousandParts() throws IOException {
    isRefused(
        with(
            IntStream.range(0, 1_000).mapToObj(i -> "xl/media/bild" + i + ".png").toList(),
            repeated("x", 1)),
        "bok.xlsx: Filen har 1\u00a0018 delar; gränsen är 1\u00a0000. Ta bort bilder och blad som inte"
            + " behövs.");
  }

  @Test
  void moreThanAHundredTimesItsSize() throws IOException {
    isRefused(
        with(List.of("xl/media/bild.png"), repeated("0", 20_000)),
        "bok.xlsx: Filens del \"xl/media/bild.png\" packas upp till mer än 100 gånger sin storlek, som"
            + " bara filer gjorda för att skada gör. Filen läses inte.");
  }

  @Test
  void aZipBombInOneMoreSheet() throws IOException {
    isRefused(
        with(List.of("xl/worksheets/sheet11.xml"), repeated("<row/>", 20_000)),
        "bok.xlsx: Filens del \"xl/worksheets/sheet11.xml\" packas upp till mer än 100 gånger sin"
            + " storlek, som bara filer gjorda för att skada gör. Filen läses inte.");
  }

  @Test
  void aMillionLaughsInTheSheetOfATable() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a" + i + " '&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
    }
    Path file =
        Files.write(
            folder.resolve("bok.xlsx"),
            Zipped.replacing(
                GOOD, "xl/worksheets/sheet3.xml", "<worksheet ", laughs + "]><worksheet "));

    isRefused(
        file,
        "bok.xlsx: Filens del \"xl/worksheets/sheet3.xml\" har en dokumenttyp (DOCTYPE), som kan hämta"
            + " eller dölja annat innehåll. Filen läses inte; öppna den i Excel och spara om den.");
  }

  @Test
  void moreThanFiveThousandRows() throws IOException {
    isRefused(
        status(rules(5_001, "")),
        "bok.xlsx[status] rad 5001: Tabellen har fler än 5\u00a0000 rader, som är gränsen.");
  }

  @Test
  void moreThanAHundredColumns() throws IOException {
    List<List<String>> rows = new ArrayList<>(rules(2, ""));
    rows.add(IntStream.range(0, 101).mapToObj(i -> "x").toList());

    isRefused(status(rows), "bok.xlsx[status] rad 3: Raden har 101 kolumner; gränsen är 100.");
  }

  @Test
  void moreThanTwoThousandCharactersInACell() throws IOException {
    isRefused(
        status(rules(2, "x".repeat(2_001))),
        "bok.xlsx[status] D2: Texten är 2\u00a0001 tecken lång; gränsen är 2\u00a0000.");
  }

  @Test
  void asMuchAsOneTableMayHaveIsRead() throws IOException {
    Path file = status(rules(5_000, "x"));

    long before = processorTime();
    Checked<RuleBook> read = RuleBooks.read(file);
    long milliseconds = (processorTime() - before) / 1_000_000;

    assertThat(read.orThrow().tables().get(0).rows()).hasSize(4_999);
    assertThat(milliseconds).isLessThan(3 * LONGEST_MILLISECONDS);
  }
}

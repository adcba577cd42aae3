package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.sheet.Files;

/**
 * A sheet of facts from anybody, in a book of one table. It is rejected with messages at its cells,
 * or the book can be written, and read again as the same.
 */
class FactSheetFuzz {

  private static final String SHEET = "uppgifter.csv";

  private static final Map<String, String> OTHERS =
      Map.of(
          "regelverk.yaml",
          """
          regelverk: x
          namn: x
          version: "1"
          uppgifter: egna
          tabeller:
            - tabell: avgift
              fil: avgift.csv
              träffprincip: C
          """,
          "avgift.csv",
          "regel;avgift\nA;20\n");

  @FuzzTest
  void facts(byte[] bytes) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    OTHERS.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    files.put(SHEET, bytes);

    Checked<RuleBook> read = RuleBooks.read(Files.of(files));

    String text = new String(bytes, StandardCharsets.UTF_8);
    int rows = text.split("\r\n|\r|\n", -1).length;
    Said.isFitToRead(read, SHEET, rows, Math.max(100, text.length() + 1));
    read.value().ifPresent(FactSheetFuzz::isTheSameInBothForms);
  }

  private static void isTheSameInBothForms(RuleBook book) {
    assertThat(RuleBooks.read(Files.of(RuleBooks.files(book))).orThrow().canonical())
        .isEqualTo(book.canonical());
    assertThat(RuleBooks.read("x.xlsx", RuleBooks.workbook(book)).orThrow().canonical())
        .isEqualTo(book.canonical());
  }
}

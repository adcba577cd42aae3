package se.vastkom.goals.io.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import se.vastkom.goals.io.Cost;
import se.vastkom.goals.io.TestFolder;

/** The costliest pages of the largest allowed size: 250 kB. */
@Tag("hostile")
class PageWorstCases {

  private static final int MOST = 249_000;
  private static final int CELL = 9_900;
  private static final String HEADINGS =
      "Prov 2015\n\nMål 2015\n\nVärde\n\nResultat\n\nKommentar\n\n";
  private static final String ROW = "Minst 25 kommuner har infört det\n\n25\n\n92%\n\n";

  @TestFactory
  Stream<DynamicTest> comments() {
    return Stream.of(
            "12 kommuner och 13 kommuner i A. ",
            "Aa.Bb.",
            "Aa. Utgått. ",
            "Borås, Vara, Lilla Edet och ",
            "1 234 ",
            "1-2-3 ",
            "tills ",
            "x 1 ",
            "antalet x 1 ",
            "inte ",
            "fler i än ",
            "alla kommuner ",
            "47 av 49 av ",
            "underskott på med om till ",
            "svarsfrekvens ",
            "har eller planerar ",
            "12 kommuner, men den ",
            "12 kommuner (13) ",
            "- 12 % ",
            "x, ",
            "högst x ",
            "enligt enkäten visar ",
            "\u00a0",
            ".")
        .map(
            piece ->
                test(
                    "comments of " + piece,
                    HEADINGS
                        + fill(
                            ROW + fill(piece, CELL).strip() + "\n\n",
                            MOST - HEADINGS.length() - CELL)));
  }

  @TestFactory
  Stream<DynamicTest> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("blank lines", HEADINGS + fill("\n", MOST - 100));
    pages.put("headings", HEADINGS + "Mål\n".repeat(4_900));
    pages.put("headings with blank lines", "Mål\n\n".repeat(4_900) + HEADINGS);
    pages.put("headings of two kinds with blank lines", "Mål\n\nMått\n\n".repeat(2_400) + HEADINGS);
    pages.put("all headings, again and again", HEADINGS + HEADINGS.repeat(900));
    pages.put("areas without goals", HEADINGS + "Rubrik\n\n".repeat(4_900));
    pages.put("legends", HEADINGS + "Rubrik\n\n" + "Ej bedömt\n\n".repeat(4_900));
    pages.put("goals", HEADINGS + (ROW + "Se " + "ovan ".repeat(30) + "\n\n").repeat(1_000));
    pages.put("goals alone", HEADINGS + "Två möten.Utgått\n\n".repeat(4_900));
    pages.put("tabs", "Mål 2015\tVärde\tResultat\tKommentar\n" + "a\t\t\t".repeat(4_000));
    pages.put(
        "rows with tabs",
        "Mål 2015\tVärde\tResultat\tKommentar\n" + "Två möten\t2\t1%\tKlart\t\t\n".repeat(4_900));
    pages.put("areas", HEADINGS + areas());
    pages.put("narrative", "Prov 2015\n\n" + "A\nMål\nx\nLeverans\n- a\n".repeat(900));
    pages.put(
        "narrative that rests",
        "Prov 2015\n\nA\nMål\nKommentar\n"
            + (fill("vilar. i mars ", CELL) + "\n\n").repeat(MOST / CELL - 1));
    pages.put(
        "narrative without a title", "A\nMål\nKommentar\n" + (fill("2 ", CELL) + "\n").repeat(24));
    return pages.entrySet().stream().map(page -> test(page.getKey(), page.getValue()));
  }

  private static String areas() {
    StringBuilder areas = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      areas
          .append("Skola")
          .append("x".repeat(i % 40))
          .append("\n\nTvå möten\n\n2\n\n1%\n\nKlart\n\n");
    }
    return areas.toString();
  }

  private static String fill(String piece, int most) {
    return piece.repeat(Math.max(1, most / piece.getBytes(StandardCharsets.UTF_8).length));
  }

  private static DynamicTest test(String name, String text) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          try (TestFolder folder = new TestFolder()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Path file = folder.write("a.txt", bytes);
            Cost.isBearable(name, bytes.length, () -> new PageReader().read(file));
          }
        });
  }
}

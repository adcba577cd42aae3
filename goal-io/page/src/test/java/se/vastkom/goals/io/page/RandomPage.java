package se.vastkom.goals.io.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A random page whose meaning is known before it is read, in one of the layouts a browser gives.
 */
final class RandomPage {

  private static final List<String> AREAS =
      List.of(
          "Skola",
          "Vård och omsorg",
          "E-tjänster",
          "Öppna data",
          "Klimat och miljö",
          "Kultur",
          "Trygghet",
          "Bredband i glesbygd",
          "Näringsliv",
          "Åldrande");
  private static final List<String> VERBS =
      List.of(
          "har infört rutinen", "har en beslutad plan", "deltar i samverkan", "erbjuder tjänsten");
  private static final List<String> TITLES =
      List.of(
          "Resultat i Västra Götaland %d",
          "Plan för Västra Götaland, uppföljning %d",
          "eSamhälle i Västra Götalands län, resultat %d");

  private final Random random;
  private final Layout layout;
  private final int year;
  private final StringBuilder page = new StringBuilder();
  private final StringBuilder expected = new StringBuilder();

  private enum Layout {
    PARAGRAPHS,
    LINES,
    TABS
  }

  RandomPage(Random random) {
    this.random = random;
    layout = one(List.of(Layout.PARAGRAPHS, Layout.LINES, Layout.TABS));
    year = 2005 + random.nextInt(40);
    make();
  }

  /** Returns the file. */
  byte[] bytes() {
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns what {@link Told} gives for it. */
  String expected() {
    return expected.toString();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void make() {
    String title = String.format(one(TITLES), year);
    expected.append(PageReader.slug(title, "") + " | " + title + " | " + year + "\n");
    page.append("Påhittad sida för prov av läsaren.\n\nMENY\n\n" + title + "\n\n");
    row("Mål " + year, "Värde", "Resultat", "Kommentar");
    List<String> areas = new ArrayList<>(AREAS);
    Collections.shuffle(areas, random);
    for (String area : areas.subList(0, 1 + random.nextInt(5))) {
      String id = PageReader.slug(area, "");
      cells(area);
      expected.append("# " + id + " | " + area + " | aktivt\n");
      int rows = 1 + random.nextInt(4);
      for (int i = 1; i <= rows; i++) {
        goal(id + "-" + i);
      }
    }
    page.append("\nSenast publicerad " + year + "-12-31\n");
  }

  /** Adds a goal, its figures and comment, and what follows from them. */
  private void goal(String id) {
    int wanted = 2 + random.nextInt(48);
    int counted = random.nextInt(50);
    int share = Math.min(100, 100 * counted / wanted);
    String goal = "Minst " + wanted + " kommuner " + one(VERBS);
    String dash = one(List.of("-", "\u2013"));
    String blank = one(List.of("", "\u00a0", " "));
    String target = "minst " + wanted + " kommuner";
    switch (random.nextInt(6)) {
      case 0 -> {
        row(goal, blank + wanted, blank + share + "%", counted + " kommuner svarar ja.");
        expect(
            id, goal, target, "räknat " + counted + " kommuner | genomfört", blank + share + "%");
      }
      case 1 -> {
        row(goal, blank + wanted, share + " %", "Se bilagan.");
        expect(id, goal, target, "publicerat | oklart", share + " %");
      }
      case 2 -> {
        String told = counted == wanted ? "gjort av" : "gjort av bara";
        row(goal, "" + counted, share + "%", "Hittills " + told + " " + counted + " kommuner.");
        expect(id, goal, target, "räknat " + counted + " kommuner | oklart", share + "%");
      }
      case 3 -> {
        row(goal, dash, dash, "Utgått " + year + ". Tidsbrist.");
        expect(id, goal, target, "utgått " + year + " [LACK_OF_TIME]", dash);
      }
      case 4 -> {
        row(goal, dash, dash, "Vilande sedan mars " + year);
        expect(id, goal, target, "vilande " + year + "-03 []", dash);
      }
      default -> {
        cells(goal + ".Struket på grund av lågt intresse.");
        expect(id, goal + ".", target, "utgått [LOW_INTEREST]", "");
      }
    }
  }

  private void expect(String id, String goal, String target, String known, String share) {
    expected.append(id + " | " + goal + " | " + target + " | " + known + " | " + share + "\n");
  }

  private void row(String... row) {
    if (layout == Layout.TABS) {
      page.append(String.join("\t", row)).append('\n');
    } else {
      cells(row);
    }
  }

  private void cells(String... cells) {
    for (String cell : cells) {
      page.append(cell).append(layout == Layout.PARAGRAPHS ? "\n\n" : "\n");
    }
  }
}

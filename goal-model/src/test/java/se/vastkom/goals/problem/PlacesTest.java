package se.vastkom.goals.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.words.Words;

class PlacesTest {

  private static List<Place> rows(int... rows) {
    return IntStream.of(rows).mapToObj(row -> Place.row("kommuner.csv", row)).toList();
  }

  private static String told(List<Place> places) {
    return Words.swedish().say(Places.phrase(places));
  }

  @Test
  void fewPlacesAreToldOneByOne() {
    assertThat(told(rows(4))).isEqualTo("kommuner.csv rad 4");
    assertThat(told(rows(4, 5, 5))).isEqualTo("kommuner.csv rad 4, kommuner.csv rad 5");
    assertThat(told(List.of(Place.file("a.csv"), Place.cell("b.xlsx", "mål", 7, 2))))
        .isEqualTo("a.csv, b.xlsx[mål] B7");
  }

  @Test
  void manyRowsOfAFileAreToldTogether() {
    assertThat(told(rows(IntStream.rangeClosed(12, 60).toArray())))
        .isEqualTo("kommuner.csv rad 12–60");
    assertThat(told(rows(9, 2, 3, 4))).isEqualTo("kommuner.csv rad 2–4, 9");
    assertThat(Words.english().say(Places.phrase(rows(2, 3, 4, 9))))
        .isEqualTo("kommuner.csv rows 2–4, 9");
  }

  @Test
  void rowsSpreadOverAFileAreCounted() {
    assertThat(told(rows(2, 14, 26, 38))).isEqualTo("kommuner.csv, 4 rader bland 2–38");
  }

  @Test
  void manyCellsOfAColumnAreToldTogether() {
    List<Place> cells =
        IntStream.rangeClosed(2, 50).mapToObj(row -> Place.cell("enkat.csv", "", row, 11)).toList();
    assertThat(told(cells)).isEqualTo("enkat.csv kolumn K rad 2–50");
    assertThat(Words.english().say(Places.phrase(cells))).isEqualTo("enkat.csv column K rows 2–50");
    assertThat(
            told(
                List.of(
                    Place.cell("b.xlsx", "svar", 2, 3),
                    Place.cell("b.xlsx", "svar", 3, 3),
                    Place.cell("b.xlsx", "svar", 4, 3),
                    Place.cell("b.xlsx", "svar", 2, 4))))
        .isEqualTo("b.xlsx[svar] kolumn C rad 2–4, b.xlsx[svar] D2");
  }
}

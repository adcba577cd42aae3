package se.vastkom.goals.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vastkom.goals.Example.said;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({"1, A", "26, Z", "27, AA", "52, AZ", "53, BA", "702, ZZ", "703, AAA", "16384, XFD"})
  void columnsAreLetteredAsASpreadsheetDoes(int column, String letters) {
    assertThat(Place.cell("mal.csv", "", 1, column).columnLetters()).isEqualTo(letters);
  }

  @Property
  void theLettersCountTheColumn(@ForAll @IntRange(min = 1, max = 20_000) int column) {
    String letters = Place.cell("mal.csv", "", 1, column).columnLetters();
    assertThat(letters.chars().reduce(0, (sum, letter) -> 26 * sum + letter - 'A' + 1))
        .isEqualTo(column);
  }

  @Test
  void whatHasNoColumnHasNoLetters() {
    assertThat(Place.file("mal.csv").columnLetters()).isEmpty();
  }

  @Test
  void aPlaceIsSaidInBothLanguages() {
    assertThat(said(Place.NOWHERE.phrase())).containsExactly("(i program)", "(in code)");
    assertThat(said(Place.file("mapp/mål.csv").phrase()))
        .containsExactly("mapp/mål.csv", "mapp/mål.csv");
    assertThat(said(Place.wholeSheet("bok.xlsx", "status").phrase()))
        .containsExactly("bok.xlsx[status]", "bok.xlsx[status]");
    assertThat(said(Place.line("regelverk.yaml", 12345, 7).phrase()))
        .containsExactly("regelverk.yaml rad 12345 kolumn 7", "regelverk.yaml line 12345 column 7");
    assertThat(said(Place.cell("mål.csv", "", 12345, 28).phrase()))
        .containsExactly("mål.csv rad 12345 kolumn AB", "mål.csv row 12345 column AB");
    assertThat(said(Place.cell("bok.xlsx", "status", 5, 3).phrase()))
        .containsExactly("bok.xlsx[status] C5", "bok.xlsx[status] C5");
  }

  @Test
  void theRowOfACellIsSaidWithoutItsColumn() {
    assertThat(said(Place.cell("bok.xlsx", "status", 5, 3).wholeRow().phrase()))
        .containsExactly("bok.xlsx[status] rad 5", "bok.xlsx[status] row 5");
    assertThat(said(Place.row("mål.tsv", 12345).phrase()))
        .containsExactly("mål.tsv rad 12345", "mål.tsv row 12345");
    assertThat(Place.row("mål.csv", 5)).isEqualTo(Place.cell("mål.csv", "", 5, 3).wholeRow());
    assertThat(Place.line("regelverk.yaml", 2, 1).wholeRow())
        .isEqualTo(Place.line("regelverk.yaml", 2, 1));
  }

  @Test
  void placesSortByFileSheetRowAndColumn() {
    List<Place> sorted =
        List.of(
            Place.NOWHERE,
            Place.file("a.csv"),
            Place.cell("a.csv", "", 2, 10),
            Place.cell("a.csv", "", 10, 1),
            Place.cell("a.csv", "", 10, 2),
            Place.cell("b.xlsx", "status", 9, 9),
            Place.cell("b.xlsx", "trend", 1, 1));
    assertThat(Stream.of(3, 6, 0, 5, 2, 4, 1).map(sorted::get).sorted())
        .containsExactlyElementsOf(sorted);
  }
}

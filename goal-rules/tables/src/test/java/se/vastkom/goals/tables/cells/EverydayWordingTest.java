package se.vastkom.goals.tables.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.tables.UnaryTest;

/** What is said to write instead of everyday words, which the column then accepts. */
class EverydayWordingTest {

  private static List<String> swedish(String heading, String cell) {
    Problems problems = new Problems();
    UnaryTest test =
        new CellTests(Columns.fact(heading), Columns.unit(heading), problems)
            .test(Columns.cell(cell));
    if (!problems.all().isEmpty()) {
      assertThat(test).isEqualTo(new UnaryTest.Any());
    }
    return Columns.swedish(problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          andel      | under 80 %               | < 80 %
          andel      | lägre än 80 %            | < 80 %
          andel      | Below 80 %               | < 80 %
          andel      | lower than 80            | < 80 %
          andel      | över 80 %                | > 80 %
          andel      | högre än 80 %            | > 80 %
          andel      | above 80 %               | > 80 %
          andel      | higher than 80 %         | > 80 %
          andel      | från 80 %                | >= 80 %
          andel      | lägst 80 %               | >= 80 %
          andel      | from 80 %                | >= 80 %
          andel      | upp till 80 %            | <= 80 %
          andel      | max 80 %                 | <= 80 %
          andel      | up to 80 %               | <= 80 %
          andel      | lika med 80 %            | 80 %
          andel      | exakt 80 %               | 80 %
          andel      | = 80 %                   | 80 %
          andel      | ==80                     | 80 %
          andel      | 80 eller mer             | >= 80 %
          andel      | 80 % Och Uppåt           | >= 80 %
          andel      | 80+                      | >= 80 %
          andel      | 80 % or more             | >= 80 %
          andel      | 80 % eller mindre        | <= 80 %
          andel      | 80 eller färre           | <= 80 %
          andel      | 80 eller lägre           | <= 80 %
          andel      | 80 och nedåt             | <= 80 %
          andel      | 80 or less               | <= 80 %
          andel      | 80 or lower              | <= 80 %
          andel      | >80% och <100%           | (80 %..100 %)
          andel      | >= 80 % <= 100 %         | [80 %..100 %]
          andel      | > 80 & < 100 %           | (80 %..100 %)
          andel      | <= 100 % och >= 80 %     | [80 %..100 %]
          andel      | < 100 and > 80           | (80 %..100 %)
          andel      | ≤ 100 och ≥ 80           | [80 %..100 %]
          andel (%)  | under 80                 | < 80 %
          andel      | under 80 procent         | < 80 %
          utfall     | under 80                 | < 80
          antal      | max 30                   | <= 30 kommuner
          antal      | max 30 municipalities    | <= 30 kommuner
          läge       | <>utgått                 | ej utgått
          läge       | != aktivt                | ej aktivt
          läge       | ≠ ej känt                | ej ej känt
          läge       | aktivt, vilande          | aktivt; vilande
          läge       | aktivt,  vilande, utgått | aktivt; vilande; utgått
          läge       | ej aktivt, vilande       | varken aktivt eller vilande
          läge       | Not active, dormant      | varken active eller dormant
          """)
  void aTestInEverydayWordsIsToldAsACellWritesIt(String heading, String cell, String instead) {
    assertThat(swedish(heading, cell))
        .containsExactly(
            "\"%s\" är inte skrivet som ett villkor. Skriv %s.".formatted(cell, instead));
    assertThat(swedish(heading, instead)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          andel      | 80-100 %                 | 80 %..100 %
          andel      | 0–79 %                   | 0 %..79 %
          andel      | 80 % - 100 %             | 80 %..100 %
          andel      | 50 till 80 %             | 50 %..80 %
          andel      | 50 to 80                 | 50 %..80 %
          andel      | från 50 % till 80 %      | 50 %..80 %
          andel      | Från och med 50 till 80  | 50 %..80 %
          andel      | from 50 to 80 %          | 50 %..80 %
          andel      | mellan 0 % och 80 %      | 0 %..80 %
          andel      | mellan 0 och 80 procent  | 0 %..80 %
          andel      | between 0 and 80         | 0 %..80 %
          utfall     | -5 - 5                   | -5..5
          antal      | 10–20 kommuner           | 10 kommuner..20 kommuner
          """)
  void anIntervalInWordsIsToldWithAndWithoutItsUpperBorder(
      String heading, String cell, String borders) {
    assertThat(swedish(heading, cell))
        .containsExactly(
            ("\"%s\" är ett intervall i ord. Skriv [%s] om den övre gränsen hör till, annars"
                    + " [%s).")
                .formatted(cell, borders, borders));
    assertThat(swedish(heading, "[" + borders + "]")).isEmpty();
    assertThat(swedish(heading, "[" + borders + ")")).isEmpty();
  }

  /** Where not even that would be accepted, what is wrong with the cell itself is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          andel      | under 80 kommuner        | "under 80 kommuner" är inget tal, men andel är ett tal. Väntat är till exempel >= 80 %, [50 %..80 %), saknas eller finns.
          andel      | 100-80 %                 | "100-80" är inget tal i väntad form. Siffror grupperas med mellanslag tre och tre, och siffror står på båda sidor om decimaltecknet: 1 234,5.
          andel      | > 100 % och < 80 %       | "100 % och < 80 %" har mer än en enhet. Skriv talet och en enhet, som 80 %.
          läge       | aktivt, utgåt            | "aktivt, utgåt" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt.
          läge       | ej aktivt, utgåt         | "aktivt, utgåt" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt.
          läge       | <> utgåt                 | "<> utgåt" jämför, men läge har ingen ordning. Skriv ett ord i stället.
          nått       | <> ja                    | "<> ja" jämför, men nått har ingen ordning. Skriv ett ord i stället.
          dag        | under 2015-12-31         | "under 2015-12-31" är inget datum för dag. Väntat är till exempel 2015-12-31.
          """)
  void whatCannotBeMeantIsToldAsAnyFault(String heading, String cell, String sentence) {
    assertThat(swedish(heading, cell)).containsExactly(sentence);
  }
}

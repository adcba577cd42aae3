package se.vastkom.goals.tables.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.words.Part;

/** What each kind of cell is read as, and what is said of one that is no test. */
class CellTestsTest {

  private static UnaryTest read(String heading, Cell cell, Problems problems) {
    return new CellTests(Columns.fact(heading), Columns.unit(heading), problems).test(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          läge       | ''                     | -
          läge       | -                      | -
          ort        | saknas                 | saknas
          utfall     | Missing                | saknas
          utfall     | finns                  | finns
          utfall     | present                | finns
          utfall     | ej saknas              | finns
          utfall     | not present            | saknas
          läge       | aktivt                 | aktivt
          läge       | Dormant                | vilande
          läge       | ej utgått              | ej utgått
          läge       | inte utgått            | ej utgått
          läge       | not dormant            | ej vilande
          läge       | ej känt                | ej känt
          läge       | inte ej känt           | ej ej känt
          läge       | aktivt; vilande        | aktivt; vilande
          läge       | aktivt eller vilande   | aktivt; vilande
          läge       | active or dormant      | aktivt; vilande
          läge       | aktivt; active         | aktivt
          läge       | utgått; saknas         | utgått; saknas
          läge       | ej känt; aktivt        | ej känt; aktivt
          läge       | varken aktivt eller utgått     | varken aktivt eller utgått
          läge       | neither active nor dormant     | varken aktivt eller vilande
          läge       | VARKEN aktivt; active          | ej aktivt
          nått       | ja                     | ja
          nått       | No                     | nej
          nått       | ej ja                  | ej ja
          dag        | 2015-12-31             | 2015-12-31
          dag        | >= 2015-12-31          | >= 2015-12-31
          dag        | [2015-01-01..2015-12-31)       | [2015-01-01..2015-12-31)
          utfall     | 12                     | 12
          utfall     | 1 234,5                | 1234,5
          utfall     | -3.50                  | -3,5
          antal      | 25 kommuner            | 25 kommuner
          antal      | 25 municipalities      | 25 kommuner
          andel      | >= 80 %                | >= 80 %
          andel      | ≥80%                   | >= 80 %
          andel      | minst 80 %             | >= 80 %
          andel      | At least 80 %          | >= 80 %
          andel      | > 80 %                 | > 80 %
          andel      | mer än 80 %            | > 80 %
          andel      | more than 80 %         | > 80 %
          andel      | <= 80 %                | <= 80 %
          andel      | ≤ 80 %                 | <= 80 %
          andel      | högst 80 %             | <= 80 %
          andel      | at most 80 %           | <= 80 %
          andel      | < 80 %                 | < 80 %
          andel      | mindre än 80 procent   | < 80 %
          andel      | less than 80 %         | < 80 %
          andel (%)  | >= 80                  | >= 80 %
          andel (%)  | >= 80 %                | >= 80 %
          andel (%)  | 0                      | 0 %
          andel (%)  | 1                      | 1 %
          andel      | [50 %..80 %)           | [50 %..80 %)
          andel      | [50..80 %)             | [50 %..80 %)
          andel      | ]50 % .. 80 %[         | (50 %..80 %)
          andel      | (50 %..80 %]           | (50 %..80 %]
          andel      | [80 %..80 %]           | [80 %..80 %]
          andel (%)  | [50..80]               | [50 %..80 %]
          andel      | < 10 %; > 90 %         | < 10 %; > 90 %
          andel      | ej [50 %..80 %)        | ej [50 %..80 %)
          andel      | varken < 10 % eller > 90 %     | varken < 10 % eller > 90 %
          andel      | >= $delvis             | >= $delvis
          andel      | $delvis                | $delvis
          andel      | [$delvis..100 %)       | [$delvis..100 %)
          andel      | 1 %                    | 1 %
          andel      | 0 %                    | 0 %
          utfall     | 0,5                    | 0,5
          ort        | Mölndal                | Mölndal
          ort        | "a; b"                 | "a; b"
          ort        | "a ""b"" c"            | "a ""b"" c"
          ort        | "a; b"; c eller d      | "a; b"; c; d
          ort        | ej Mölndal             | ej Mölndal
          ort        | $10                    | "$10"
          """)
  void aCellIsReadAsATest(String heading, String cell, String written) {
    Problems problems = new Problems();
    UnaryTest test = read(heading, Columns.cell(cell), problems);
    assertThat(Columns.swedish(problems)).isEmpty();
    assertThat(Columns.fact(heading).written(test).sv()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          läge       | utgåt                  | "utgåt" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt. Menade du "utgått"?
          läge       | inte känt              | "känt" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt.
          läge       | not known              | "known" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt. Menade du "unknown"?
          läge       | 2016-06-30             | "2016-06-30" är ett datum, men läge är ett ord. Väntat är något av: aktivt, vilande, utgått, ej känt.
          läge       | 80 %                   | "80 %" är ett tal, men läge är ett ord. Väntat är något av: aktivt, vilande, utgått, ej känt.
          läge       | > aktivt               | "> aktivt" jämför, men läge har ingen ordning. Skriv ett ord i stället.
          läge       | [aktivt..utgått]       | "[aktivt..utgått]" jämför, men läge har ingen ordning. Skriv ett ord i stället.
          läge       | aktivt; ej vilande     | "aktivt; ej vilande" kan läsas på två sätt: "ej" gäller det första ordet eller alla. Skriv en rad för varje, eller ett ensamt "ej".
          läge       | ej aktivt; vilande     | "ej aktivt; vilande" kan läsas på två sätt: "ej" gäller det första eller alla. Skriv varken aktivt eller vilande om det gäller alla, annars en rad för varje.
          läge       | ej aktivt; ej vilande  | "ej aktivt; ej vilande" kan läsas på två sätt: "ej" gäller det första eller alla. Skriv varken aktivt eller vilande om det gäller alla, annars en rad för varje.
          läge       | ej aktivt; utgåt       | "ej aktivt; utgåt" kan läsas på två sätt: "ej" gäller det första ordet eller alla. Skriv en rad för varje, eller ett ensamt "ej".
          läge       | varken aktivt          | "varken aktivt" utesluter bara en sak. Skriv ej aktivt, eller varken följt av två eller fler med eller emellan.
          läge       | varken aktivt eller aktivt | "varken aktivt eller aktivt" utesluter bara en sak. Skriv ej aktivt, eller varken följt av två eller fler med eller emellan.
          läge       | ej aktivt; aktivt      | "ej aktivt; aktivt" kan läsas på två sätt: "ej" gäller det första ordet eller alla. Skriv en rad för varje, eller ett ensamt "ej".
          läge       | varken aktivt eller    | "aktivt eller" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt. Menade du "aktivt"?
          läge       | varken utgåt           | "utgåt" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt. Menade du "utgått"?
          läge       | icke känt              | "icke känt" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt. Menade du "ej känt"?
          nått       | kanske                 | "kanske" är inget ord för nått. Väntat är något av: ja, nej.
          nått       | icke ja                | "icke ja" är inget ord för nått. Väntat är något av: ja, nej.
          dag        | 31/12 2015             | "31/12 2015" är inget datum för dag. Väntat är till exempel 2015-12-31.
          dag        | => 2015-12-31          | "=> 2015-12-31" börjar med =>, som inte är ett tecken som jämför. Väntat är >=, >, <= eller <. Ett tal utan tecken betyder just det talet, och med ej framför alla andra.
          dag        | [2015-12-31..2015-01-01]       | "[2015-12-31..2015-01-01]" rymmer inget, för gränserna står i omvänd ordning. Skriv den undre först, som [2015-01-01..2015-12-31).
          utfall     | 25 kommuner            | "25 kommuner" har en enhet, men enheten för utfall är inte fast, utan följer med fallet. Skriv bara talet.
          utfall     | bra                    | "bra" är inget tal, men utfall är ett tal. Väntat är till exempel >= 80, [50..80), saknas eller finns.
          utfall     | != 5                   | "!= 5" börjar med !=, som inte är ett tecken som jämför. Väntat är >=, >, <= eller <. Ett tal utan tecken betyder just det talet, och med ej framför alla andra.
          antal      | 1.234 kommuner         | "1.234 kommuner" kan läsas som tusental (1 234 kommuner) eller som decimaltal (1,2340 kommuner). Skriv 1 234 kommuner eller 1,2340 kommuner.
          antal      | 1.234                  | "1.234" saknar enhet, men antal mäts i kommuner. Skriv 1.234 kommuner, eller ange enheten i rubriken.
          andel      | >= 80                  | "80" saknar enhet, men andel mäts i %. Skriv >= 80 %, eller ange enheten i rubriken.
          andel      | >= 0,8                 | ">= 0,8" kan läsas på två sätt. Skriv >= 0,8 % eller >= 80 %.
          andel      | >= 1                   | "1" saknar enhet, men andel mäts i %. Skriv >= 1 %, eller ange enheten i rubriken.
          andel (%)  | 0,8                    | "0,8" kan läsas på två sätt. Skriv 0,8 % eller 80 %.
          andel      | [0,5..0,8)             | "[0,5..0,8)" kan läsas på två sätt. Skriv [0,5 %..0,8 %) eller [50 %..80 %).
          andel      | bra                    | "bra" är inget tal, men andel är ett tal. Väntat är till exempel >= 80 %, [50 %..80 %), saknas eller finns.
          andel      | >= bra                 | "bra" är inget tal, men andel är ett tal. Väntat är till exempel >= 80 %, [50 %..80 %), saknas eller finns.
          andel      | 80 kommuner            | "80 kommuner" har fel enhet; andel mäts i %. Skriv talet i den enheten.
          andel      | 80 % kommuner          | "80 % kommuner" har mer än en enhet. Skriv talet och en enhet, som 80 %.
          andel      | 80 kommuner %          | "80 kommuner %" har mer än en enhet. Skriv talet och en enhet, som 80 %.
          andel      | 1.234,5 %              | "1.234,5" har mer än ett decimaltecken. Komma och punkt är båda decimaltecken; gruppera med mellanslag: 1 234,5.
          andel      | >= >= 80 %             | ">= >= 80 %" har två tecken som jämför, >= och >=. Skriv ett, som >= 80 %, eller ett intervall, som [50 %..80 %).
          andel      | minst > 80 %           | "minst > 80 %" har två tecken som jämför, minst och >. Skriv ett, som >= 80 %, eller ett intervall, som [50 %..80 %).
          andel      | 80 %%                  | "80 %%" har mer än en enhet. Skriv talet och en enhet, som 80 %.
          andel      | [80 %..50 %)           | "[80 %..50 %)" rymmer inget, för gränserna står i omvänd ordning. Skriv den undre först, som [50 %..80 %).
          andel      | (80 %..80 %]           | "(80 %..80 %]" rymmer inget: den undre gränsen måste ligga under den övre. Skriv en högre övre gräns, eller [ ] om gränsen själv hör till.
          andel      | [50 %..)               | "[50 %..)" saknar en gräns. Skriv båda, som [50 %..80 %), eller en jämförelse, som >= 80 %.
          andel      | (..50 %)               | "(..50 %)" saknar en gräns. Skriv båda, som [50 %..80 %), eller en jämförelse, som >= 80 %.
          andel      | >= $                   | "$" är inget namn på en parameter. Väntat är $ följt av en bokstav och sedan bokstäver, siffror, - och _, utan enhet: $delvis.
          andel      | >= $delvis %           | "$delvis %" är inget namn på en parameter. Väntat är $ följt av en bokstav och sedan bokstäver, siffror, - och _, utan enhet: $delvis.
          ort        | a "b"                  | "a "b"" har citattecken som inte omger hela texten. Skriv "a; b" om texten, och två citattecken för ett inne i den.
          ort        | > Mölndal              | "> Mölndal" jämför, men ort har ingen ordning. Skriv ett ord i stället.
          """)
  void aCellThatIsNoTestIsTold(String heading, String cell, String sentence) {
    Problems problems = new Problems();
    assertThat(read(heading, Columns.cell(cell), problems)).isEqualTo(new UnaryTest.Any());
    assertThat(Columns.swedish(problems)).containsExactly(sentence);
    assertThat(problems.all().get(0).place()).isEqualTo(Columns.HERE);
  }

  /** The rest of the cell is read, so that each alternative is told once. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          läge       | aktivt;; vilande               | aktivt; vilande | "aktivt;; vilande" har ett tomt alternativ. Ta bort det semikolon eller "eller" som är för mycket.
          läge       | varken aktivt eller saknas     | ej aktivt       | "varken aktivt eller saknas" nämner saknas, men varken gäller bara en uppgift som finns, och det som den inte är. Stryk saknas, eller skriv en rad för varje.
          läge       | varken finns eller aktivt      | ej aktivt       | "varken finns eller aktivt" nämner finns, men varken gäller bara en uppgift som finns, och det som den inte är. Stryk finns, eller skriv en rad för varje.
          läge       | varken aktivt eller ej vilande | ej aktivt       | "varken aktivt eller ej vilande" nämner ej vilande, men varken gäller bara en uppgift som finns, och det som den inte är. Stryk ej vilande, eller skriv en rad för varje.
          läge       | varken aktivt;; vilande        | varken aktivt eller vilande | "varken aktivt;; vilande" har ett tomt alternativ. Ta bort det semikolon eller "eller" som är för mycket.
          läge       | varken utgåt eller aktivt      | ej aktivt       | "utgåt" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt. Menade du "utgått"?
          läge       | aktivt; utgåt                  | aktivt          | "utgåt" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått, ej känt. Menade du "utgått"?
          """)
  void anAlternativeWithAFaultIsToldAndTheOthersAreRead(
      String heading, String cell, String written, String sentence) {
    Problems problems = new Problems();
    UnaryTest test = read(heading, Columns.cell(cell), problems);
    assertThat(Columns.swedish(problems)).containsExactly(sentence);
    assertThat(Columns.fact(heading).written(test).sv()).isEqualTo(written);
  }

  @Test
  void bothEndsOfARangeAreTold() {
    Problems problems = new Problems();
    read("andel", Columns.cell("[50..80 kommuner)"), problems);
    assertThat(Columns.swedish(problems))
        .containsExactly(
            "\"50 kommuner\" har fel enhet; andel mäts i %. Skriv talet i den enheten.",
            "\"80 kommuner\" har fel enhet; andel mäts i %. Skriv talet i den enheten.");
  }

  /** Past its limit nothing is told, so nothing more is read. */
  @Test
  void aCellWithVeryManyFaultsIsReadUntilNoMoreAreTold() {
    String faults =
        IntStream.rangeClosed(0, Problems.MOST + 1)
            .mapToObj(i -> "w" + i)
            .collect(Collectors.joining("; "));
    for (String start : List.of("", "varken ")) {
      Problems problems = new Problems();
      UnaryTest test = read("läge", Columns.cell(start + faults + "; aktivt; utgått"), problems);
      assertThat(problems.all()).hasSize(Problems.MOST + 1);
      assertThat(test).isEqualTo(new UnaryTest.Any());
    }
  }

  @Test
  void aShareThatAWorkbookStoresAsANumberIsRemarkedOn() {
    Problems problems = new Problems();
    UnaryTest test = read("andel", new Cell(Columns.HERE, "80 %", true), problems);
    assertThat(Columns.fact("andel").written(test).sv()).isEqualTo("80 %");
    assertThat(problems.hasErrors()).isFalse();
    assertThat(Columns.swedish(problems))
        .containsExactly("Cellen säger exakt 80 %. Menade du >= 80 %? Skriv annars [80 %..80 %].");

    Problems none = new Problems();
    read("antal", new Cell(Columns.HERE, "25 kommuner", true), none);
    read("andel", new Cell(Columns.HERE, "> 80 %", true), none);
    read("andel", Columns.cell("80 %"), none);
    assertThat(none.all()).isEmpty();
  }

  /** What a workbook stores as a number can be read in one way. */
  @Test
  void aNumberOfAWorkbookIsNotAskedAbout() {
    Problems problems = new Problems();
    UnaryTest test = read("antal (kommuner)", new Cell(Columns.HERE, "1.234", true), problems);
    assertThat(problems.all()).isEmpty();
    assertThat(Columns.fact("antal").written(test).sv()).isEqualTo("1,2340 kommuner");
  }

  @Test
  void aCellThatIsTooLongWhenWrittenIsTold() {
    int most = Limits.STANDARD.characters();
    Problems problems = new Problems();
    CellTests.fits(Columns.cell("x".repeat(51)), () -> "x".repeat(most), problems);
    CellTests.fits(Columns.cell("x".repeat(50)), () -> "x".repeat(most + 1), problems);
    assertThat(problems.all()).isEmpty();
    CellTests.fits(Columns.cell("x".repeat(51)), () -> "x".repeat(most + 1), problems);
    assertThat(Columns.swedish(problems))
        .containsExactly(
            "Cellen blir 2 001 tecken lång när den skrivs ut med enheter och mellanslag; gränsen är 2 000. Dela upp den på flera rader.");
  }

  /** Some words would be read as something else, alone or after "ej" or "varken". */
  @Test
  void aWordThatACellWouldReadOtherwiseCannotBeSaid() {
    assertThat(
            CellTests.unsayable(
                words(
                    "bra/good",
                    "ej bra/not good",
                    "saknas/gone",
                    "inget/missing",
                    "a; b/c",
                    "varken bra/d",
                    "e eller f/g or h",
                    "eller/i",
                    "nor/nor",
                    "> 5/j",
                    "rör \"fem/k")))
        .containsExactly(
            "saknas",
            "missing",
            "a; b",
            "varken bra",
            "e eller f",
            "g or h",
            "eller",
            "nor",
            "> 5",
            "rör \"fem");
    assertThat(CellTests.unsayable(Columns.fact("läge"))).isEmpty();
    assertThat(CellTests.unsayable(Columns.fact("andel"))).isEmpty();
  }

  /** The mark in 5" opens no text that the one in 6" would close. */
  @Test
  void aQuotationMarkWithinAWordIsAPartOfIt() {
    Fact pipe = words("5\" rör/5 inch", "6\" rör/6 inch", "\"stort\"/large");
    assertThat(CellTests.unsayable(pipe)).isEmpty();
    Problems problems = new Problems();
    CellTests tests = new CellTests(pipe, "", problems);
    assertThat(tests.test(Columns.cell("5\" rör; 6\" rör; \"stort\"")))
        .isEqualTo(anyOf("5\" rör", "6\" rör", "\"stort\""));
    assertThat(tests.test(Columns.cell("varken 5\" rör eller 6\" rör")))
        .isEqualTo(new UnaryTest.Not(anyOf("5\" rör", "6\" rör")));
    assertThat(problems.all()).isEmpty();
  }

  private static UnaryTest anyOf(String... words) {
    return new UnaryTest.AnyOf(
        Stream.of(words).<UnaryTest>map(word -> new UnaryTest.Is(Value.word(word))).toList());
  }

  private static Fact words(String... words) {
    List<Term> terms =
        Stream.of(words)
            .map(word -> word.split("/"))
            .map(names -> new Term(names[0], new Part.Name(names[0], names[1])))
            .toList();
    return new Fact("ord", new Part.Name("ord", "word"), new FactType.WordType(terms));
  }
}

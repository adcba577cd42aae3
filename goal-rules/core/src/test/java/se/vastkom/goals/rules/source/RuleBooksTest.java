package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.GoalFact;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.StandardTable;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

class RuleBooksTest {

  private static final String HEADER =
      """
      regelverk: prov
      namn: Prov
      version: "1"
      tabeller:
        - {tabell: status, fil: status.csv, träffprincip: U}
        - {tabell: trend, fil: trend.csv, träffprincip: F}
      """;
  private static final String STATUS = "regel;nått;status\nS1;ja;uppfyllt\nS2;nej;ej uppfyllt\n";
  private static final String TREND = "regel;utveckling;trend\nT1;-;ej bedömd\n";

  @TempDir Path folder;

  @Test
  void readsABookWithItsPlacesAndChecksum() {
    Checked<RuleBook> read = book(HEADER, STATUS, TREND);
    assertThat(read.problems()).isEmpty();
    RuleBook book = read.orThrow();
    assertThat(book.id()).isEqualTo("prov");
    assertThat(book.about().name()).isEqualTo("Prov");
    assertThat(book.about().version()).isEqualTo("1");
    assertThat(book.about().owner()).isEmpty();
    assertThat(book.about().inForce().from()).isEmpty();
    assertThat(book.sha256()).matches("[0-9a-f]{64}");
    DecisionTable status = book.table("status").orElseThrow();
    assertThat(status.policy()).isEqualTo(HitPolicy.UNIQUE);
    assertThat(status.rows()).extracting(Row::id).containsExactly("S1", "S2");
    assertThat(status.rows().get(1).place())
        .isEqualTo(Place.cell("status.csv", "", 3, 1).wholeRow());
    assertThat(book.table("anmärkning")).isEmpty();
  }

  @Test
  void readsFilesUnderAnyUsualSpellingAndTellsOfThoseItDoesNotRead(@TempDir Path folder)
      throws IOException {
    Path book = folder.resolve("bok");
    RuleBooks.write(RuleBooks.shipped("vansbro-2019"), book);
    Files.move(book.resolve("anmarkning.csv"), book.resolve("Anmärkning.csv"));
    Files.move(book.resolve("parametrar.csv"), book.resolve("parameters.csv"));
    Files.move(book.resolve("testfall.csv"), book.resolve("test-cases.csv"));
    Files.move(book.resolve("regelverk.yaml"), book.resolve("Regelverk.yaml"));
    assertThat(RuleBooks.isBook(book)).isTrue();
    Checked<RuleBook> read = RuleBooks.read(book);
    assertThat(read.orThrow().sha256()).isEqualTo(RuleBooks.shipped("vansbro-2019").sha256());
    assertThat(read.problems()).isEmpty();
    Files.copy(book.resolve("status.csv"), book.resolve("status kopia.csv"));
    Files.copy(book.resolve("parameters.csv"), book.resolve("parametrar.csv"));
    assertThat(RuleBooks.read(book).problems())
        .extracting(problem -> Words.swedish().say(problem.phrase()))
        .contains(
            "parameters.csv: Samma fil finns med flera stavningar: parameters.csv, parametrar.csv."
                + " Ingen av dem läses. Behåll en och ta bort eller byt namn på de andra.",
            "status kopia.csv: Filen används inte och har inte lästs.");
  }

  @Test
  void theChecksumFollowsTheContentOfEveryFile() {
    String first = book(HEADER, STATUS, TREND).orThrow().sha256();
    assertThat(book(HEADER, STATUS, TREND).orThrow().sha256()).isEqualTo(first);
    assertThat(book(HEADER, STATUS + "# not\n", TREND).orThrow().sha256()).isNotEqualTo(first);
    assertThat(book(HEADER + "# not\n", STATUS, TREND).orThrow().sha256()).isNotEqualTo(first);
  }

  @Test
  void readsTheSameBookInEnglish() {
    String header =
        """
        rule book: prov
        name: Prov
        version: "1"
        tables:
          - {table: status, file: status.csv, hit policy: u}
          - {table: trend, file: trend.csv, hit policy: F}
        """;
    RuleBook english =
        book(
                header,
                "rule,reached,status\nS1,yes,met\nS2,no,not met\n",
                "rule,development,trend\nT1,-,not assessed\n")
            .orThrow();
    RuleBook swedish = book(HEADER, STATUS, TREND).orThrow();
    assertThat(english.tables()).isEqualTo(swedish.tables());
  }

  @Test
  void exceptionsFromInvariantsAreReadInEitherLanguage() {
    RuleBook book =
        book(
                HEADER
                    + "undantag:\n"
                    + "  - {från: mer är aldrig sämre, skäl: Dyrare är inte bättre}\n"
                    + "  - {from: No verdict on an inactive goal, skäl: Så är det}\n",
                STATUS,
                TREND)
            .orThrow();
    assertThat(book.waivers())
        .extracting(RuleBook.Waiver::invariant)
        .containsExactly(Invariant.MORE_IS_NEVER_WORSE, Invariant.INACTIVE_IS_NOT_JUDGED);
    assertThat(book.waiver(Invariant.MORE_IS_NEVER_WORSE).orElseThrow())
        .isEqualTo(
            new RuleBook.Waiver(
                Invariant.MORE_IS_NEVER_WORSE,
                "Dyrare är inte bättre",
                Place.line("regelverk.yaml", 8, 12)));
    assertThat(book.waiver(Invariant.NO_OUTCOME_NO_VERDICT)).isEmpty();
  }

  @Test
  void exceptionsFromWhatThereIsNotAreRefused() {
    assertThat(
            book(
                    HEADER
                        + "undantag:\n"
                        + "  - {från: mer är alltid sämre, skäl: Nej}\n"
                        + "  - {från: mer är aldrig sämre}\n"
                        + "  - {från: mer är aldrig sämre, skäl: Igen}\n",
                    STATUS,
                    TREND)
                .problems()
                .stream()
                .map(problem -> Words.swedish().say(problem.phrase())))
        .containsExactly(
            "regelverk.yaml rad 8 kolumn 12: \"mer är alltid sämre\" är inget som ett regelverk kan göra undantag från. Väntat är något av: inaktivt mål bedöms inte, mer är aldrig sämre, utan utfall ingen bedömning, en status har en innebörd. Menade du \"mer är aldrig sämre\"?",
            "regelverk.yaml rad 9 kolumn 5: Nyckeln \"skäl\" saknas. Lägg till den med ett värde.",
            "regelverk.yaml rad 10 kolumn 5: Undantaget från \"mer är aldrig sämre\" står två gånger. Ta bort det ena.");
  }

  @Test
  void aTableKnowsWhereItsCellsStand() {
    DecisionTable status = book(HEADER, STATUS, TREND).orThrow().table("status").orElseThrow();
    assertThat(status.place()).isEqualTo(Place.cell("status.csv", "", 1, 1).wholeRow());
    assertThat(status.heading(0)).isEqualTo(Place.cell("status.csv", "", 1, 2));
    assertThat(status.cell(status.rows().get(1), 0)).isEqualTo(Place.cell("status.csv", "", 3, 2));
  }

  @Test
  void theShippedBookIsReadAndOthersAreRefusedByName() {
    RuleBook book = RuleBooks.shipped("vastkom-2015");
    assertThat(book.tables())
        .extracting(DecisionTable::name)
        .containsExactly("status", "trend", "anmärkning");
    assertThat(book.about().inForce().contains(LocalDate.of(1999, 1, 1))).isTrue();
    assertThatThrownBy(() -> RuleBooks.shipped("annat"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected one of the rule books [vastkom-2015, vansbro-2019, niva-90-75, strikt-underlag]; found 'annat'.");
  }

  @Test
  void bookIsInForceFromItsFirstDayToItsLast() {
    RuleBook book =
        book(
                HEADER
                    + "gäller från: 2015-01-01\ngäller till: 2015-12-31\nägare: Ägaren\nkälla: Beslut\n",
                STATUS,
                TREND)
            .orThrow();
    assertThat(book.about().owner()).isEqualTo("Ägaren");
    assertThat(book.about().source()).isEqualTo("Beslut");
    assertThat(book.about().inForce().contains(LocalDate.of(2014, 12, 31))).isFalse();
    assertThat(book.about().inForce().contains(LocalDate.of(2015, 1, 1))).isTrue();
    assertThat(book.about().inForce().contains(LocalDate.of(2015, 12, 31))).isTrue();
    assertThat(book.about().inForce().contains(LocalDate.of(2016, 1, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "läge | - => -",
        "läge | aktivt => aktivt",
        "läge | active => aktivt",
        "läge | ej utgått => ej utgått",
        "läge | not discontinued => ej utgått",
        "läge | aktivt eller vilande => aktivt; vilande",
        "läge | aktivt; aktivt => aktivt",
        "läge | aktivt; active; Aktivt => aktivt",
        "måluppfyllelse (%) | 1; 1,0; 1 % => 1",
        "läge | aktivt ; vilande => aktivt; vilande",
        "läge | active or dormant => aktivt; vilande",
        "läge | saknas => saknas",
        "läge | Missing => saknas",
        "läge | finns => finns",
        "nått | Ja => ja",
        "nått | no => nej",
        "nått | ej ja => ej ja",
        "måluppfyllelse (%) | >= 80 => >= 80",
        "måluppfyllelse [%] | >= 80 % => >= 80",
        "  måluppfyllelse  (  %  ) | >= 80 => >= 80",
        "måluppfyllelse | ≥ 80 % => >= 80",
        "måluppfyllelse | ≥80% => >= 80",
        "måluppfyllelse | minst 80 % => >= 80",
        "måluppfyllelse | at least 80% => >= 80",
        "måluppfyllelse | högst 80 % => <= 80",
        "måluppfyllelse | at most 80 % => <= 80",
        "måluppfyllelse | ≤ 80 % => <= 80",
        "måluppfyllelse | < 1 234,5 % => < 2469/2",
        "måluppfyllelse | mindre än 0.5 % => < 1/2",
        "måluppfyllelse | less than 0,5 % => < 1/2",
        "måluppfyllelse | mer än 80 % => > 80",
        "måluppfyllelse | more than 80 % => > 80",
        "måluppfyllelse | > -5 % => > -5",
        "måluppfyllelse | 100 % => 100",
        "måluppfyllelse | ej 100 % => ej 100",
        "måluppfyllelse (%) | [50..80) => [50..80)",
        "måluppfyllelse | [50 %..80 %) => [50..80)",
        "måluppfyllelse | (50..80 %] => (50..80]",
        "måluppfyllelse | ]50 %..80 %[ => (50..80)",
        "måluppfyllelse | [0,5..0.8 %] => [1/2..4/5]",
        "måluppfyllelse | < 10 %; > 90 % => < 10; > 90",
        "måluppfyllelse | saknas; < 10 % => saknas; < 10",
        "utfall | >= 25 => >= 25",
        "svarande | < 49 kommuner => < 49",
        "svarande | < 49 svarande => < 49",
        "svarande (kommuner) | < 49 => < 49",
        "antal planerat | > 1 skola => > 1",
        "status | ej uppfyllt => ej uppfyllt",
      })
  void aCellIsReadAsItsTest(String written, String test) {
    String[] halves = written.split(" \\| ", 2);
    String status =
        halves[0].equals("status")
            ? "regel;nått;status\nS1;ja;" + halves[1] + "\n"
            : "regel;" + halves[0] + ";status\nS1;\"" + halves[1] + "\";uppfyllt\n";
    Checked<RuleBook> read = book(HEADER, status, TREND);
    assertThat(said(read)).isEmpty();
    Row row = read.orThrow().table("status").orElseThrow().rows().get(0);
    assertThat(halves[0].equals("status") ? row.outputs().get(0) : row.tests().get(0))
        .hasToString(test);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "läge | utgåt => \"utgåt\" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått. Menade du \"utgått\"? / \"utgåt\" is no word for lifecycle. Expected one of: active, dormant, discontinued. Did you mean \"utgått\"?",
        "läge | ej avslutat => \"avslutat\" är inget ord för läge. Väntat är något av: aktivt, vilande, utgått. / \"avslutat\" is no word for lifecycle. Expected one of: active, dormant, discontinued.",
        "läge | 80 % => \"80 %\" är ett tal, men läge är ett ord. Väntat är något av: aktivt, vilande, utgått. / \"80 %\" is a number, but lifecycle is a word. Expected one of: active, dormant, discontinued.",
        "läge | > aktivt => \"> aktivt\" jämför, men läge har ingen ordning. Skriv ett ord i stället. / \"> aktivt\" compares, but lifecycle has no order. Write a word instead.",
        "läge | [a..b] => \"[a..b]\" jämför, men läge har ingen ordning. Skriv ett ord i stället. / \"[a..b]\" compares, but lifecycle has no order. Write a word instead.",
        "läge | aktivt; ej vilande => \"aktivt; ej vilande\" kan läsas på två sätt: \"ej\" gäller det första ordet eller alla. Skriv en rad för varje, eller ett ensamt \"ej\". / \"aktivt; ej vilande\" can be read two ways: \"not\" belongs to the first word, or to all. Write a row for each, or a single \"not\".",
        "läge | ej aktivt; vilande => \"ej aktivt; vilande\" kan läsas på två sätt: \"ej\" gäller det första eller alla. Skriv varken aktivt eller vilande om det gäller alla, annars en rad för varje. / \"ej aktivt; vilande\" can be read two ways: \"not\" belongs to the first or to all. Write varken aktivt eller vilande if it belongs to all, else a row for each.",
        "läge | ej aktivt; ej vilande => \"ej aktivt; ej vilande\" kan läsas på två sätt: \"ej\" gäller det första eller alla. Skriv varken aktivt eller vilande om det gäller alla, annars en rad för varje. / \"ej aktivt; ej vilande\" can be read two ways: \"not\" belongs to the first or to all. Write varken aktivt eller vilande if it belongs to all, else a row for each.",
        "läge | ej aktivt, vilande => \"ej aktivt, vilande\" är inte skrivet som ett villkor. Skriv varken aktivt eller vilande. / \"ej aktivt, vilande\" is not written as a condition. Write varken aktivt eller vilande.",
        "läge | varken aktivt, vilande eller utgått => \"varken aktivt, vilande eller utgått\" är inte skrivet som ett villkor. Skriv varken aktivt; vilande eller utgått. / \"varken aktivt, vilande eller utgått\" is not written as a condition. Write varken aktivt; vilande eller utgått.",
        "läge | neither active => \"neither active\" utesluter bara en sak. Skriv ej active, eller varken följt av två eller fler med eller emellan. / \"neither active\" excludes only one thing. Write ej active, or neither followed by two or more with nor between them.",
        "läge | varken ej aktivt eller vilande => \"varken ej aktivt eller vilande\" nämner ej aktivt, men varken gäller bara en uppgift som finns, och det som den inte är. Stryk ej aktivt, eller skriv en rad för varje. / \"varken ej aktivt eller vilande\" names ej aktivt, but neither is only about a fact that is present, and what it is not. Take out ej aktivt, or write a row for each.",
        "läge | aktivt;; vilande => \"aktivt;; vilande\" har ett tomt alternativ. Ta bort det semikolon eller \"eller\" som är för mycket. / \"aktivt;; vilande\" has an empty alternative. Take out the semicolon or \"or\" that is too many.",
        "läge | aktivt eller eller vilande => \"aktivt eller eller vilande\" har ett tomt alternativ. Ta bort det semikolon eller \"eller\" som är för mycket. / \"aktivt eller eller vilande\" has an empty alternative. Take out the semicolon or \"or\" that is too many.",
        "nått | kanske => \"kanske\" är inget ord för nått. Väntat är något av: ja, nej. / \"kanske\" is no word for reached. Expected one of: yes, no.",
        "måluppfyllelse | >= 80 => \"80\" saknar enhet, men måluppfyllelse mäts i %. Skriv >= 80 %, eller ange enheten i rubriken. / \"80\" has no unit, but attainment is measured in %. Write >= 80 %, or name the unit in the heading.",
        "måluppfyllelse | >= 80 kommuner => \"80 kommuner\" har fel enhet; måluppfyllelse mäts i %. Skriv talet i den enheten. / \"80 kommuner\" has the wrong unit; attainment is measured in %. Write the number in that unit.",
        "måluppfyllelse | många => \"många\" är inget tal, men måluppfyllelse är ett tal. Väntat är till exempel >= 80 %, [50 %..80 %), saknas eller finns. / \"många\" is not a number, but attainment is one. Expected for example >= 80 %, [50 %..80 %), missing or present.",
        "måluppfyllelse | >= >= 80 % => \">= >= 80 %\" har två tecken som jämför, >= och >=. Skriv ett, som >= 80 %, eller ett intervall, som [50 %..80 %). / \">= >= 80 %\" has two signs that compare, >= and >=. Write one, as in >= 80 %, or a range, as in [50 %..80 %).",
        "måluppfyllelse | >= 80 %% => \"80 %%\" har mer än en enhet. Skriv talet och en enhet, som 80 %. / \"80 %%\" has more than one unit. Write the number and one unit, as in 80 %.",
        "måluppfyllelse | >= 1.234,5 % => \"1.234,5\" har mer än ett decimaltecken. Komma och punkt är båda decimaltecken; gruppera med mellanslag: 1 234,5. / \"1.234,5\" has more than one decimal mark. Comma and point are both decimal marks; group with blanks: 1 234,5.",
        "måluppfyllelse | [80..50) % => \"[80..50) %\" är inget tal, men måluppfyllelse är ett tal. Väntat är till exempel >= 80 %, [50 %..80 %), saknas eller finns. / \"[80..50) %\" is not a number, but attainment is one. Expected for example >= 80 %, [50 %..80 %), missing or present.",
        "måluppfyllelse (%) | [80..50) => \"[80..50)\" rymmer inget, för gränserna står i omvänd ordning. Skriv den undre först, som [50 %..80 %). / \"[80..50)\" holds nothing, since its borders stand in reverse. Write the lower one first, as in [50 %..80 %).",
        "måluppfyllelse (%) | (50..50] => \"(50..50]\" rymmer inget: den undre gränsen måste ligga under den övre. Skriv en högre övre gräns, eller [ ] om gränsen själv hör till. / \"(50..50]\" holds nothing: the lower border must lie below the upper. Write a higher upper border, or [ ] if the border itself belongs.",
        "måluppfyllelse (%) | [50..) => \"[50..)\" saknar en gräns. Skriv båda, som [50 %..80 %), eller en jämförelse, som >= 80 %. / \"[50..)\" lacks a border. Write both, as in [50 %..80 %), or a comparison, as in >= 80 %.",
        "måluppfyllelse (%) | [..50) => \"[..50)\" saknar en gräns. Skriv båda, som [50 %..80 %), eller en jämförelse, som >= 80 %. / \"[..50)\" lacks a border. Write both, as in [50 %..80 %), or a comparison, as in >= 80 %.",
        "måluppfyllelse (%) | [x..50) => \"x\" är inget tal, men måluppfyllelse är ett tal. Väntat är till exempel >= 80 %, [50 %..80 %), saknas eller finns. / \"x\" is not a number, but attainment is one. Expected for example >= 80 %, [50 %..80 %), missing or present.",
        "utfall | >= 25 kommuner => \"25 kommuner\" har en enhet, men enheten för utfall är inte fast, utan följer med fallet. Skriv bara talet. / \"25 kommuner\" has a unit, but the unit of outcome is not fixed, but comes with the case. Write only the number.",
      })
  void aCellThatCannotBeReadIsRefusedAtItsAddress(String written, String sentences) {
    String[] halves = written.split(" \\| ", 2);
    String[] languages = sentences.split(" / ", 2);
    Checked<RuleBook> read =
        book(HEADER, "regel;" + halves[0] + ";status\nS1;\"" + halves[1] + "\";uppfyllt\n", TREND);
    assertThat(said(read))
        .containsExactly(
            "status.csv rad 2 kolumn B: " + languages[0],
            "status.csv row 2 column B: " + languages[1]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\u0001',
      value = {
        "regel;lage;status|S1;-;uppfyllt => status.csv rad 1 kolumn B: Rubriken \"lage\" är okänd. Kända rubriker: regel, varför,",
        "regel;läge;läge;status|S1;-;-;uppfyllt => status.csv rad 1 kolumn C: Rubriken \"läge\" står två gånger. Ta bort den ena kolumnen.",
        "läge;status|-;uppfyllt => status.csv rad 1: Kolumnen \"regel\" saknas. Lägg till den i rubrikraden.",
        "regel;läge|S1;- => status.csv rad 1: Ingen kolumn säger vad som blir följden. Lägg till någon av: status.",
        "regel;läge;status| => status.csv rad 1: Tabellen har inga regler. Väntat är minst en rad under rubrikerna.",
        "regel;läge;status|;-;uppfyllt => status.csv rad 2 kolumn A: Regeln saknar id. Skriv ett kort namn, som S1.",
        "regel;läge;status|S1;-;uppfyllt|S1;-;delvis => status.csv rad 3 kolumn A: Två regler heter \"S1\"; den första står i status.csv rad 2 kolumn A. Ge den ena ett annat namn.",
        "regel;läge;status|S1;-; => status.csv rad 2 kolumn C: Cellen är tom. Skriv vad status blir, eller börja raden med # om den är en anteckning.",
        "regel;läge;status|S1;-;delvis uppfyllt => status.csv rad 2 kolumn C: \"delvis uppfyllt\" är inget ord för status. Väntat är något av: uppfyllt, delvis, ej uppfyllt, utgått, ej bedömt. Menade du \"delvis\"?",
        "regel;läge;status|S1;-;inte uppfyllt => status.csv rad 2 kolumn C: \"inte uppfyllt\" är inget ord för status. Väntat är något av: uppfyllt, delvis, ej uppfyllt, utgått, ej bedömt. Menade du \"ej uppfyllt\"?",
        "regel;läge;status|S1;-;nästan => status.csv rad 2 kolumn C: \"nästan\" är inget ord för status. Väntat är något av: uppfyllt, delvis, ej uppfyllt, utgått, ej bedömt.",
        "regel;läge;status|S1;-;uppfyllt;x => status.csv rad 2 kolumn D: Cellen \"x\" står utanför tabellens 3 rubriker.",
        "regel;måluppfyllelse (kommuner);status|S1;-;uppfyllt => status.csv rad 1 kolumn B: Rubriken anger enheten \"kommuner\", men måluppfyllelse mäts i %.",
        "regel;utfall (%);status|S1;-;uppfyllt => status.csv rad 1 kolumn B: Rubriken anger enheten \"%\", men utfall har ingen fast enhet. Ta bort den.",
        "regel;trend;status|S1;-;uppfyllt => status.csv rad 1 kolumn B: Rubriken \"trend\" är okänd.",
      })
  void aTableThatCannotBeReadIsRefusedAtItsAddress(String table, String sentence) {
    Checked<RuleBook> read = book(HEADER, table.replace('|', '\n') + "\n", TREND);
    assertThat(read.value()).isEmpty();
    assertThat(said(read)).anyMatch(said -> said.startsWith(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "regelverk: prov => regelverket: prov => regelverk.yaml rad 1 kolumn 1: Nyckeln \"regelverket\" är okänd.",
        "regelverk: prov => regelverk: prov\nspråk: svenska => regelverk.yaml rad 2 kolumn 8: \"svenska\" är inget språk som regelverket kan vara skrivet på. Skriv sv eller en.",
        "regelverk: prov => regelverk: Mitt regelverk 2016 => regelverk.yaml rad 1 kolumn 12: \"Mitt regelverk 2016\" är inget id. Skriv mitt-regelverk-2016, eller ett annat av högst 80 tecken av a-z, siffror och enkla bindestreck.",
        "regelverk: prov => regelverk: \"a\\nfel: b\" => regelverk.yaml rad 1 kolumn 12: \"a\nfel: b\" är inget id. Skriv a-fel-b, eller ett annat",
        "regelverk: prov => regelverk: \"\\e[2J\" => regelverk.yaml rad 1 kolumn 12: \"\u001b[2J\" är inget id. Skriv 2j, eller ett annat",
        "regelverk: prov =>  => regelverk.yaml rad 2 kolumn 1: Nyckeln \"regelverk\" saknas. Lägg till den med ett värde.",
        "namn: Prov => namn: A\nnamn: B => regelverk.yaml rad 3 kolumn 1: Nyckeln \"namn\" står två gånger. Ta bort den ena.",
        "namn: Prov => namn: [A] => regelverk.yaml rad 2 kolumn 7: Under \"namn\" väntas en text.",
        "tabell: trend => tabell: tendens => regelverk.yaml rad 6 kolumn 14: Tabellen \"tendens\" är okänd. Kända tabeller: status, trend, anmärkning, sammanvägning, prognos.",
        "tabell: trend => tabell: status => regelverk.yaml rad 6 kolumn 14: Tabellen \"status\" står två gånger. Ta bort den ena.",
        "tabell: trend => tabell: status => regelverk.yaml rad 1 kolumn 1: Tabellen \"trend\" saknas. Ett regelverk om mål har en tabell för status och en för trend: lägg till den.",
        "träffprincip: U => träffprincip: P => regelverk.yaml rad 5 kolumn 53: \"P\" är ingen träffprincip. Väntat är U (högst en rad), A (flera som är överens), F (första) eller C (alla).",
        "träffprincip: U => träffprincip: C => regelverk.yaml rad 5 kolumn 53: Tabellen för status kan inte samla flera rader, för varje mål får en. Välj U, A eller F.",
        "fil: trend.csv => fil: ../trend.csv => regelverk.yaml rad 6 kolumn 26: \"../trend.csv\" är inget filnamn i regelverkets mapp. Skriv bara namnet, som status.csv.",
        "fil: trend.csv => fil: .trend.csv => regelverk.yaml rad 6 kolumn 26: \".trend.csv\" är inget filnamn",
        "fil: trend.csv => fil: tren.csv => regelverk.yaml rad 6 kolumn 26: Filen \"tren.csv\" finns inte i regelverkets mapp.",
        "version: \"1\" => version: \"1\"\ngäller från: i år => regelverk.yaml rad 4 kolumn 14: \"i år\" är inget datum. Väntat är till exempel 2015-01-31.",
        "version: \"1\" => version: \"1\"\ngäller från: 2016-01-01\ngäller till: 2015-01-01 => regelverk.yaml rad 5 kolumn 14: Sista dagen (2015-01-01) är före den första (2016-01-01).",
        "tabeller: => tabeller: x\nx: => regelverk.yaml rad 4 kolumn 11: Under \"tabeller\" väntas en lista av poster, var och en efter ett bindestreck.",
      })
  void aHeaderThatCannotBeReadIsRefusedAtItsLine(String edit) {
    String[] parts = edit.split(" => ", 3);
    Checked<RuleBook> read = book(HEADER.replace(parts[0], parts[1]), STATUS, TREND);
    assertThat(read.value()).isEmpty();
    assertThat(said(read)).anyMatch(said -> said.startsWith(parts[2]));
  }

  @Test
  void aParameterThatIsUnknownIsToldBesideOtherProblems() {
    Checked<RuleBook> read =
        book(
            HEADER,
            "regel;nått;måluppfyllelse;status\nS1;jo;-;uppfyllt\nS2;nej;>= $delvsi;delvis\n",
            TREND);
    assertThat(read.problems().stream().map(problem -> Words.swedish().say(problem.phrase())))
        .containsExactly(
            "status.csv rad 2 kolumn B: \"jo\" är inget ord för nått. Väntat är något av: ja, nej. Menade du \"ja\"?",
            "status.csv rad 3 kolumn C: Parametern $delvsi finns inte. Kända parametrar: inga. Rätta namnet, eller lägg till den bland parametrarna.");
  }

  @Test
  void allProblemsOfABookAreToldAtOnce() {
    Checked<RuleBook> read =
        book(
            HEADER.replace("version: \"1\"\n", ""),
            "regel;nått;status\nS1;jo;uppfyllt\nS2;nej;nja\n",
            "regel;trend\n");
    assertThat(
            read.problems().stream().map(problem -> Words.swedish().say(problem.place().phrase())))
        .containsExactly(
            "regelverk.yaml rad 1 kolumn 1",
            "status.csv rad 2 kolumn B",
            "status.csv rad 3 kolumn C",
            "trend.csv rad 1");
  }

  @Test
  void aFolderThatIsNoBookIsRefused() throws IOException {
    assertThat(said(RuleBooks.read(folder)))
        .containsExactly(
            "regelverk.yaml: Filen finns inte. Kontrollera namnet och mappen.",
            "regelverk.yaml: There is no such file. Check the name and the folder.");
    Files.write(folder.resolve("regelverk.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe5});
    assertThat(said(RuleBooks.read(folder)))
        .contains(
            "regelverk.yaml rad 1 kolumn 4: Filen är inte sparad som UTF-8 (å, ä och ö kan inte läsas här). Spara den som \"CSV UTF-8\" i Excel, eller som UTF-8 i textredigeraren.");
  }

  @Test
  void everyFactAndWordOfTheVocabularyCanBeWritten() {
    for (GoalFact fact : GoalFact.all()) {
      StandardTable table = fact.tables().iterator().next();
      String rows =
          "regel;"
              + fact.fact().name().sv()
              + ";"
              + table.key()
              + "\nS1;finns;"
              + table.words().get(0)
              + "\n";
      Checked<RuleBook> read =
          table == StandardTable.STATUS ? book(HEADER, rows, TREND) : besides(table.key(), rows);
      assertThat(said(read)).isEmpty();
    }
  }

  /** Reads a book with one more table, and takes that away again. */
  private Checked<RuleBook> besides(String table, String rows) {
    String file = Spelling.unmarked(table) + ".csv";
    String entry = "  - {tabell: " + table + ", fil: " + file + ", träffprincip: U}\n";
    try {
      Files.writeString(folder.resolve(file), rows);
      Checked<RuleBook> read = book(HEADER + entry, STATUS, TREND);
      Files.delete(folder.resolve(file));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aTableThatAsksForAForecastAndIsNotPrognosIsRefusedAtTheHeading() {
    assertThat(said(book(HEADER, "regel;nått enligt prognosen;status\nS1;ja;uppfyllt\n", TREND)))
        .containsExactly(
            "status.csv rad 1 kolumn B: Tabellen status kan inte fråga om nått enligt prognosen; det kan bara prognos. Ta bort kolumnen, eller flytta reglerna dit.",
            "status.csv row 1 column B: The table status cannot ask about reached by the forecast; only outlook can. Remove the column, or move the rules there.");
  }

  private Checked<RuleBook> book(String header, String status, String trend) {
    try {
      Files.write(folder.resolve("regelverk.yaml"), header.getBytes(StandardCharsets.UTF_8));
      Files.write(folder.resolve("status.csv"), status.getBytes(StandardCharsets.UTF_8));
      Files.write(folder.resolve("trend.csv"), trend.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return RuleBooks.read(folder);
  }

  private static List<String> said(Checked<?> checked) {
    return checked.problems().stream()
        .flatMap(
            problem ->
                List.of(
                    Words.swedish().say(problem.phrase()), Words.english().say(problem.phrase()))
                    .stream())
        .toList();
  }
}

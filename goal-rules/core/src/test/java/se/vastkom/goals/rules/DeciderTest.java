package se.vastkom.goals.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.rules.source.CaseReader;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.engine.DirectEngine;
import se.vastkom.goals.words.Words;

/** Cases of a rule book about library loans, which knows no goal. */
class DeciderTest {

  private static final Map<String, String> LOANS =
      Map.of(
          "regelverk.yaml",
          """
          regelverk: lan
          namn: Lån (påhittat)
          version: "1"
          tabeller:
            - tabell: lån
              fil: lan.csv
              träffprincip: U
            - tabell: anteckning
              fil: anteckning.csv
              träffprincip: C
          """,
          "uppgifter.csv",
          """
          uppgift;på engelska;roll;typ;enhet;ord;minst;högst;medför
          låntagare;borrower;;ord;;"barn = child; vuxen = adult";;;barn => ålder: < 18
          ålder;age;;heltal;år;;0;120;
          försenat;late;;tal;dagar;;0;;
          avgift;fee;slutsats;tal;kr;;;;
          spärrad;blocked;slutsats;ja/nej;;;;;
          anteckning;note;slutsats;text;;;;;
          """,
          "lan.csv",
          """
          regel;låntagare;försenat (dagar);avgift;spärrad;varför;gäller från;gäller till
          L1;barn;;0 kr;nej;Barn betalar inget;;
          L2;vuxen;<= 7 dagar;0 kr;nej;;;
          L3;vuxen;> 7 dagar;20 kr;nej;;;2019-12-31
          L4;vuxen;> 7 dagar;20 kr;ja;{försenat} för sent;2020-01-01;
          """,
          "anteckning.csv",
          """
          regel;försenat (dagar);anteckning
          A1;> 7 dagar;ring {försenat}
          A2;> 30 dagar;skicka faktura
          """);

  private static final RuleBook BOOK = book(LOANS);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  private static RuleBook book(Map<String, String> files) {
    return RuleBooks.read(Files.of(bytes(files))).orThrow();
  }

  private static Map<String, byte[]> bytes(Map<String, String> files) {
    return files.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
  }

  private static Facts adult(long days) {
    return new Facts(
        Map.of(
            "låntagare", Value.word("vuxen"), "ålder", Value.of(40), "försenat", Value.of(days)));
  }

  private static Decider decider() {
    return Decider.of(BOOK, new DirectEngine()).asOf(DAY);
  }

  @Test
  void severalConclusionsHaveValuesAndReasons() {
    Conclusions of = decider().decide(adult(31));
    assertThat(of.value("avgift")).contains(Value.of(20));
    assertThat(of.value("spärrad")).contains(Value.of(true));
    assertThat(of.values("anteckning")).hasSize(2);
    assertThat(of.findings().stream().map(one -> Words.swedish().sayFirst(one.sentence())))
        .containsExactly(
            "Lån: avgift 20 kr, spärrad ja: 31 dagar för sent – låntagare vuxen, försenat 31 dagar (regel L4, lan.csv rad 5).",
            "Anteckning: ring 31 dagar, skicka faktura: försenat 31 dagar (regel A1,"
                + " anteckning.csv rad 2, regel A2, anteckning.csv rad 3).");
    assertThat(of.finding("lån").because().map(Words.swedish()::say)).contains("31 dagar för sent");
    assertThat(of.explain()).hasSize(2);
  }

  @Test
  void theDayChoosesTheRows() {
    Decider then = decider().asOf(LocalDate.of(2019, 6, 1));
    assertThat(then.decide(adult(31)).value("spärrad")).contains(Value.of(false));
    assertThatThrownBy(() -> Decider.of(BOOK, new DirectEngine()).decide(adult(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Expected a day to decide on, since 'lan' changes over time; choose one with asOf.");
  }

  @Test
  void nothingDecidedIsSaid() {
    Conclusions of = decider().decide(new Facts(Map.of("låntagare", Value.word("vuxen"))));
    assertThat(of.value("avgift")).isEmpty();
    assertThat(Words.english().sayFirst(of.finding("lån").sentence()))
        .isEqualTo("Lån: no conclusion: no row of the table lån applies (no rule).");
  }

  @Test
  void aStreamOfAnyNumberIsDecidedInOrder() {
    List<Value> fees =
        decider()
            .decide(IntStream.range(0, 2_500).mapToObj(i -> adult(i % 10)))
            .map(of -> of.value("avgift").orElseThrow())
            .toList();
    assertThat(fees).hasSize(2_500);
    assertThat(fees.subList(0, 10)).startsWith(Value.of(0)).endsWith(Value.of(20), Value.of(20));
  }

  @Test
  void aCaseIsHeldAgainstTheVocabulary() {
    assertThatThrownBy(() -> decider().decide(new Facts(Map.of("försent", Value.of(1)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"försent\" is no fact here. Known facts: borrower, age, late. Did you mean"
                + " \"försenat\"?");
    assertThatThrownBy(() -> decider().decide(new Facts(Map.of("ålder", Value.word("barn")))))
        .hasMessage("\"barn\" cannot be age. Expected whole number, år.");
    assertThatThrownBy(() -> decider().decide(new Facts(Map.of("ålder", Value.of(121)))))
        .hasMessage("age cannot be 121 år; expected [0 år..120 år].");
    Facts oldChild = new Facts(Map.of("låntagare", Value.word("barn"), "ålder", Value.of(18)));
    assertThatThrownBy(() -> decider().decide(oldChild))
        .hasMessage("When borrower: child, age cannot be 18 år; expected < 18 år.");
    assertThatThrownBy(() -> decider().decide(adult(1)).value("pris"))
        .hasMessage(
            "Expected a conclusion of 'lan', one of [avgift, spärrad, anteckning]; found 'pris'.");
  }

  @Test
  void casesAreReadFromATableWithEveryProblemAtItsCell() {
    CaseReader reader = new CaseReader(BOOK);
    assertThat(
            reader
                .read(
                    "fall.csv",
                    "case;borrower;late\nKim;adult;9 dagar\nBo;;\n"
                        .getBytes(StandardCharsets.UTF_8))
                .orThrow())
        .extracting(Case::name)
        .containsExactly("Kim", "Bo");
    assertThat(said(reader, "fall;låntagare\nKim;vuxen\n"))
        .containsExactly(
            "fall.csv rad 1: Regelverket frågar om försenat, men ingen kolumn heter så. Lägg till"
                + " den; en tom cell betyder att uppgiften saknas.");
    assertThat(said(reader, "fall;låntagare;försenat;ålder\nKim;vuxn;9 kr;7\nBo;barn;3;19\n"))
        .containsExactly(
            "fall.csv rad 2 kolumn B: \"vuxn\" är inget ord för låntagare. Väntat är något av:"
                + " barn, vuxen. Menade du \"vuxen\"?",
            "fall.csv rad 2 kolumn C: \"9 kr\" har fel enhet; försenat mäts i dagar. Skriv talet i"
                + " den enheten.",
            "fall.csv rad 2 kolumn D: \"7\" saknar enhet, men ålder mäts i år. Skriv 7 år,"
                + " eller ange enheten i rubriken.",
            "fall.csv rad 3 kolumn C: \"3\" saknar enhet, men försenat mäts i dagar. Skriv 3"
                + " dagar, eller ange enheten i rubriken.",
            "fall.csv rad 3 kolumn D: \"19\" saknar enhet, men ålder mäts i år. Skriv 19 år,"
                + " eller ange enheten i rubriken.");
  }

  @Test
  void aMisspeltHeadingIsToldOnce() {
    assertThat(said(new CaseReader(BOOK), "fall;låntagare;försent\nKim;vuxen;9 dagar\n"))
        .containsExactly(
            "fall.csv rad 1 kolumn C: Rubriken \"försent\" är okänd. Kända rubriker: fall,"
                + " låntagare, ålder, försenat. Menade du \"försenat\"?");
  }

  @Test
  void whatADeclarationCannotSayIsToldAtItsCell() {
    Map<String, String> files = new HashMap<>(LOANS);
    files.put(
        "uppgifter.csv",
        """
        uppgift;roll;typ;enhet;ord;minst;medför
        låntagare;;ord;;barn, vuxen;;
        försenat;;tal;dagar;;;
        avgift;slutsats;tal;kr;;0;
        spärrad;slutsats;ja/nej;;;;ja => försenat: finns
        anteckning;slutsats;text;;;;
        """);
    assertThat(
            RuleBooks.read(Files.of(bytes(files))).problems().stream()
                .map(problem -> Words.swedish().say(problem.phrase())))
        .containsExactly(
            "uppgifter.csv rad 2 kolumn E: \"barn, vuxen\" har kommatecken men inga semikolon, och"
                + " kan vara ett ord eller flera. Är det flera, skriv barn; vuxen; ett ord kan"
                + " inte ha kommatecken.",
            "uppgifter.csv rad 4 kolumn F: \"0\" står i kolumnen minst, men avgift är en"
                + " slutsats, och vad den blir säger tabellerna. Töm cellen.",
            "uppgifter.csv rad 5 kolumn G: \"ja => försenat: finns\" står i kolumnen medför, men"
                + " spärrad är en slutsats, och vad den blir säger tabellerna. Töm cellen.");
  }

  private static List<String> said(CaseReader reader, String table) {
    return reader.read("fall.csv", table.getBytes(StandardCharsets.UTF_8)).problems().stream()
        .map(problem -> Words.swedish().say(problem.phrase()))
        .toList();
  }
}

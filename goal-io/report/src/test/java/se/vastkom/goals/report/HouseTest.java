package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * A publisher's own colours, logotype and words are read from one file, or refused at their row.
 */
class HouseTest {

  private static Checked<House> read(String... lines) {
    return House.read("hus.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> told(Words words, String... lines) {
    return read(lines).problems().stream().map(one -> words.say(one.phrase())).toList();
  }

  @Test
  void coloursStandInBothSchemesAndTheRestIsOurs() {
    House house = read("# vårt hus", "färg.topp = #0B3D91", "färg.länk.mörk=#9ecbff").orThrow();
    assertThat(house.in(Stylesheet.PLAIN).text())
        .startsWith(Stylesheet.PLAIN.text())
        .endsWith(
            """
            :root { --top: #0b3d91; --top-ink: #ffffff; }
            @media (prefers-color-scheme: dark) {
              :root { --top: #0b3d91; --top-ink: #ffffff; --link: #9ecbff; }
            }
            """);
    assertThat(House.PLAIN.in(Stylesheet.PLAIN)).isEqualTo(Stylesheet.PLAIN);
  }

  @Test
  void wordsStandForOursInTheirLanguageAlone() {
    House house =
        read("ord.sv.report.results = Utfall", "words.en.report.results = Outcomes").orThrow();
    assertThat(house.in(Words.swedish()).say("report.results")).isEqualTo("Utfall");
    assertThat(house.in(Words.english()).say("report.results")).isEqualTo("Outcomes");
    assertThat(Words.swedish().say("report.results")).isEqualTo("Resultat");
    House counted = read("ord.sv.report.show-all = Samtliga {goals} mål").orThrow();
    assertThat(counted.in(Words.swedish()).say(Phrase.of("report.show-all").with("goals", 9)))
        .isEqualTo("Samtliga 9 mål");
  }

  @Test
  void aLogotypeIsItsShapesAndNothingElse() {
    House house =
        read(
                "logotyp = <svg xmlns=\"http://www.w3.org/2000/svg\" id=\"a\" width=\"90\" \\",
                "  viewBox=\"0 0 24 24\"><title>Hus</title><g fill='#fc0'> \\",
                "  <path d=\"M2 2h20v20H2z\"/></g></svg>")
            .orThrow();
    assertThat(house.logo())
        .isEqualTo(
            "<svg class=\"logo\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 24 24\">"
                + "<g fill=\"#fc0\"><path d=\"M2 2h20v20H2z\"></path></g></svg>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          färg.topp = blå | hus.txt rad 1: "blå" är ingen färg. Väntat är # och sex siffror eller bokstäver a–f, som #0c3a40.
          färg.länk = #8899aa | hus.txt rad 1: #8899aa mot #ffffff har kontrasten 2,9, men 4,5 behövs för att texten ska kunna läsas. Välj en mörkare eller ljusare färg.
          färg.lank = #000000 | hus.txt rad 1: "färg.lank" är ingen nyckel här. Väntat är: färg.topp, färg.topptext, färg.länk, färg.länk.mörk, logotyp, ord.sv.…, ord.en.…. Menade du "färg.länk"?
          ord.sv.report.resluts = Utfall | hus.txt rad 1: Ingen text heter "report.resluts". Menade du "report.results"?
          ord.sv.report.goal-file = sida | hus.txt rad 1: "report.goal-file" är namnet på en fil och kan inte ändras, eftersom andra kan länka dit.
          ord.sv.report.show-all = Samtliga | hus.txt rad 1: Texten report.show-all ska ha samma luckor som Målvakts egen: Alla {goals}
          logotyp = hus.png | hus.txt rad 1: Logotypen är ingen SVG-bild. Väntat är <svg viewBox="…"> … </svg>.
          logotyp = <svg><path d="M0 0"/></svg> | hus.txt rad 1: Logotypen har ingen viewBox, som säger hur stor den är. Väntat är som <svg viewBox="0 0 120 32">.
          logotyp = <svg viewBox="0 0 9 9"><script>alert(1)</script></svg> | hus.txt rad 1: Logotypen har <script>. Bara former kan visas: svg, g, path, rect, circle, ellipse, line, polyline och polygon. Gör om text till former i ritprogrammet.
          logotyp = <svg viewBox="0 0 9 9"><path d="M0 0" onclick="x()"/></svg> | hus.txt rad 1: Logotypen har onclick="x()", som inte kan visas. Spara den som enkel SVG utan stilar, med fill och stroke på formerna.
          logotyp = <svg viewBox="0 0 9 9"><path fill="url(http://x)"/></svg> | hus.txt rad 1: Logotypen har fill="url(http://x)", som inte kan visas. Spara den som enkel SVG utan stilar, med fill och stroke på formerna.
          logotyp = <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hosts">]><svg viewBox="0 0 9 9"><title>&x;</title></svg> | hus.txt rad 1: Logotypen är ingen SVG-bild. Väntat är <svg viewBox="…"> … </svg>.
          bara text | hus.txt rad 1: "bara text" har inget likhetstecken. Skriv nyckel = värde, eller # först på en rad som bara är för människor.
          """)
  void whatCannotBeShownIsRefusedAtItsRow(String line, String told) {
    assertThat(told(Words.swedish(), line)).containsExactly(told);
    assertThat(told(Words.english(), line)).hasSize(1);
  }

  @Test
  void allIsToldAtOnce() {
    assertThat(told(Words.swedish(), "färg.topp = #777777", "", "färg.topp = #000000", "x"))
        .containsExactly(
            "hus.txt rad 1: #777777 mot #ffffff har kontrasten 4,4, men 4,5 behövs för att texten"
                + " ska kunna läsas. Välj en mörkare eller ljusare färg.",
            "hus.txt rad 3: färg.topp står redan längre upp. Stryk den ena raden.",
            "hus.txt rad 4: \"x\" har inget likhetstecken. Skriv nyckel = värde, eller # först på en"
                + " rad som bara är för människor.");
  }

  @Test
  void aFileThatIsTooLargeOrNoTextIsRefused() {
    assertThat(House.read("hus.txt", new byte[300_000]).problems())
        .extracting(one -> Words.swedish().say(one.phrase()))
        .containsExactly(
            "hus.txt: Filen är större än 256 kB, som är gränsen. Förenkla logotypen, eller ta bort det"
                + " som inte behövs.");
    assertThat(House.read("hus.txt", new byte[] {(byte) 0xff}).problems())
        .extracting(one -> Words.swedish().say(one.phrase()))
        .containsExactly("hus.txt: Filen är inte i UTF-8. Spara den som UTF-8.");
  }

  @Test
  void pagesOfAllKindsAreInTheHouseInTheirLanguages() {
    House house =
        read(
                "färg.topp = #0b3d91",
                "logotyp = <svg viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>",
                "ord.sv.report.results = Utfall",
                "ord.en.report.results = Outcomes")
            .orThrow();
    SortedMap<String, byte[]> pages =
        Reports.html(Words.swedish(), Words.english()).in(house).pages(FullSample.assessed());
    for (Map.Entry<String, byte[]> entry : pages.entrySet()) {
      Document page = Jsoup.parse(new String(entry.getValue(), StandardCharsets.UTF_8));
      assertThat(page.selectFirst("style").data()).contains("--top: #0b3d91; --top-ink: #ffffff;");
      if (page.body().hasClass("embedded")) {
        continue;
      }
      assertThat(page.select(".publisher > svg.logo path").attr("d")).isEqualTo("M0 0h9v9z");
      assertThat(page.select(".pages a").first().text())
          .isEqualTo(entry.getKey().startsWith("en/") ? "Outcomes" : "Utfall");
    }
    assertThat(pages).containsKeys("index.html", "en/index.html");
  }
}

package se.vastkom.goals.io.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.Said;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Words;

/**
 * A page is never read wrongly: a figure is read right, left open with a remark on the reason, or
 * refused. All pages are invented for the test.
 */
class PageGuardsTest {

  private static final GoalId FIRST = new GoalId("omradet-1");

  /** Remarks that state no more than the goal's target and outcome do. */
  private static final Set<String> ROUTINE =
      Set.of(
          "page.before",
          "page.population",
          "page.target",
          "page.value-is-target",
          "page.value-is-outcome",
          "page.value-is-both",
          "page.outcome-told",
          "page.strength");

  @TempDir Path folder;

  private Checked<FollowUp> read(String page) throws IOException {
    return FollowUps.read(Files.writeString(folder.resolve("sida.txt"), page));
  }

  /**
   * Returns a page of one area, its cells separated by blank lines; rows as
   * goal|value|share|comment.
   */
  private static String paragraphs(String... rows) {
    StringBuilder page =
        new StringBuilder(
            "Prov i Västra Götaland 2022\n\nMål 2022\n\nVärde\n\nResultat\n\nKommentar\n\nOmrådet\n\n");
    for (String row : rows) {
      page.append(row.replace("|", "\n\n")).append("\n\n");
    }
    return page.toString();
  }

  /** Returns a page of one area, its cells separated by tabs. */
  private static String table(String headings, String... rows) {
    StringBuilder page = new StringBuilder("Prov i Västra Götaland 2022\n\n");
    page.append(headings.replace('|', '\t')).append("\nOmrådet\n");
    for (String row : rows) {
      page.append(row.replace('|', '\t')).append('\n');
    }
    return page.toString();
  }

  /** Returns the goals of a page and the remarks, or why it is refused. */
  private static String said(Checked<FollowUp> read) {
    List<String> said = new ArrayList<>();
    if (read.value().isPresent()) {
      FollowUp followUp = read.orThrow();
      for (Goal goal : followUp.goals()) {
        said.add(
            goal.id()
                + " | "
                + goal.title()
                + " | "
                + Told.target(goal.target())
                + " | "
                + Told.stateOrOutcome(followUp, goal.id()));
      }
    }
    read.problems().stream()
        .filter(problem -> problem.isError() || read.value().isPresent())
        .filter(problem -> !ROUTINE.contains(problem.what().key()))
        .map(PageGuardsTest::said)
        .forEach(said::add);
    return String.join("\n", said) + "\n";
  }

  private static String said(Problem problem) {
    return Words.swedish().say(problem.phrase()).replaceFirst("^sida.txt ", "");
  }

  /** Returns the remarks with some keys, without the goal's id. */
  private static String remarks(Checked<FollowUp> read, String... keys) {
    return String.join(
        " ## ",
        read.problems().stream()
            .filter(problem -> Stream.of(keys).anyMatch(problem.what().key()::startsWith))
            .map(problem -> Words.swedish().say(problem.what()))
            .map(said -> said.replaceFirst("^omradet-1: ", ""))
            .toList());
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        arguments(
            "a column for each sex beside the total",
            table(
                "Mål 2022|Värde|Resultat flickor|Resultat pojkar|Resultat|Kommentar",
                "Minst 20 skolor har en plan|20|100%|60%|80%|Enkät"),
            """
            omradet-1 | Minst 20 skolor har en plan | minst 20 skolor | publicerat
            rad 3 kolumn 16: Det som står under "Resultat flickor", "Resultat pojkar" läses inte.
            rad 5 kolumn 45: omradet-1: varken värde eller kommentar säger utfallet; bara den publicerade andelen 80 % är känd.
            """),
        arguments(
            "columns for the sexes and no total",
            table(
                "Mål 2022|Värde|Resultat flickor|Resultat pojkar|Kommentar",
                "Minst 20 skolor har en plan|20|100%|60%|Enkät"),
            """
            omradet-1 | Minst 20 skolor har en plan | minst 20 skolor | bortfall
            rad 3 kolumn 16: Det som står under "Resultat flickor", "Resultat pojkar" läses inte.
            rad 5 kolumn 41: omradet-1: inget utfall går att läsa (bortfall).
            """),
        arguments(
            "two columns of results",
            table(
                "Mål 2022|Värde|Resultat totalt|Resultat helår|Kommentar",
                "Minst 20 skolor har en plan|20|100%|60%|Enkät"),
            """
            rad 3 kolumn 16: Rubrikerna "Resultat totalt", "Resultat helår" passar lika bra på samma kolumn. Behåll en, eller döp den som gäller till bara Mål, Värde, Resultat eller Kommentar.
            """),
        arguments(
            "this year and last year",
            table(
                "Mål 2022|Värde|Resultat|Resultat 2021|Kommentar|Ansvarig",
                "Minst 20 skolor har en plan|20|60%|100%|Enkät|Nämnden"),
            """
            omradet-1 | Minst 20 skolor har en plan | minst 20 skolor | publicerat
            rad 3 kolumn 25: Det som står under "Resultat 2021" läses inte.
            rad 5 kolumn 41: omradet-1: varken värde eller kommentar säger utfallet; bara den publicerade andelen 60 % är känd.
            """),
        arguments(
            "a goal cell over two rows",
            table(
                "Mål 2022|Värde|Resultat|Kommentar",
                "Minst 20 skolor har en plan|20||",
                "|5||7 skolor är på väg"),
            """
            rad 6 kolumn 2: Raden har "5", "7 skolor är på väg" men inget mål i målets kolumn. Hör den till målet ovanför: skriv dess text i det målets kommentar. Är den ett eget mål: skriv målet på raden.
            """),
        arguments(
            "a goal cell alone in its row, and a total",
            table(
                "Mål 2022|Värde|Resultat|Kommentar",
                "Minst 20 skolor har en plan|||",
                "Totalt|20|60 %|",
                "Minst 6 skolor har en app|6|50 %|3 skolor"),
            """
            omradet-1 | Minst 20 skolor har en plan | minst 20 skolor | bortfall
            omradet-2 | Minst 6 skolor har en app | minst 6 skolor | räknat 3 skolor
            rad 5 kolumn 30: omradet-1: inget utfall går att läsa (bortfall).
            rad 6 kolumn 1: "Totalt" är en rad för alla mål tillsammans och lästes inte.
            """),
        arguments(
            "a goal cell with a line break",
            table(
                "Mål 2022|Värde|Resultat|Kommentar",
                "Minst 9 skolor har en plan|9|100 %|9 skolor",
                "Minst 6 skolor",
                "har en app|6|50 %|3 skolor"),
            """
            rad 6 kolumn 1: "Minst 6 skolor" kan höra till målet före eller till målet efter. Mellan två mål väntas ett värde, ett resultat och en kommentar. Skriv kommentaren i ett stycke, och målet i ett stycke.
            """),
        arguments(
            "losses",
            paragraphs(
                "Resultatet ska vara minst 10 miljoner kronor|10|-|Resultatet blev -17 miljoner kronor",
                "Resultatet ska vara minst 1 procent|1 %|-|Resultatet blev \u22120,9 procent",
                "Resultatet ska vara minst 2 miljoner kronor|2|-|Resultatet blev minus 7,6 miljoner kronor",
                "Resultatet ska vara minst 3 miljoner kronor|3|-|Ett underskott på 17 miljoner kronor",
                "Resultatet ska vara minst 4 miljoner kronor|4|-|Resultatet blev - 17 miljoner kronor",
                "Resultatet ska vara minst 5 miljoner kronor|5|-|\u20136 miljoner kronor",
                "Resultatet ska vara minst 6 procent|-6 %|-|(-7 procent)",
                "Resultatet ska vara minst -1 procent|-|-|Resultatet blev 2 procent",
                "Minst 80 % av eleverna är nöjda|80 %|-|- 84 procent av eleverna är nöjda"),
            """
            omradet-1 | Resultatet ska vara minst 10 miljoner kronor | minst 10 mkr | räknat -17 mkr
            omradet-2 | Resultatet ska vara minst 1 procent | minst 1 % | räknat -0,9 %
            omradet-3 | Resultatet ska vara minst 2 miljoner kronor | minst 2 mkr | räknat -7,6 mkr
            omradet-4 | Resultatet ska vara minst 3 miljoner kronor | minst 3 mkr | bortfall
            omradet-5 | Resultatet ska vara minst 4 miljoner kronor | minst 4 mkr | bortfall
            omradet-6 | Resultatet ska vara minst 5 miljoner kronor | minst 5 mkr | räknat -6 mkr
            omradet-7 | Resultatet ska vara minst 6 procent | minst 6 % | räknat -7 %
            omradet-8 | Resultatet ska vara minst -1 procent | minst -1 % | räknat 2 %
            omradet-9 | Minst 80 % av eleverna är nöjda | minst 80 % | räknat 84 %
            rad 21 kolumn 1: Målet omradet-2 har utfallet \u22120,9 %, som är mindre än 0 % eller större än 100 %. Det används som det står; kontrollera att det stämmer.
            rad 43 kolumn 1: omradet-4: \u221217 mkr i kommentaren läses inte som utfallet: "ett" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är \u221217 mkr".
            rad 43 kolumn 1: omradet-4: inget utfall går att läsa (bortfall).
            rad 51 kolumn 1: omradet-5: 17 mkr i kommentaren läses inte som utfallet, för "-17" kan betyda att talet är negativt. Är det negativt, skriv "minus" före talet; annars skriv "Utfallet är 17 mkr".
            rad 51 kolumn 1: omradet-5: inget utfall går att läsa (bortfall).
            rad 61 kolumn 1: Målet omradet-7 har utfallet \u22127 %, som är mindre än 0 % eller större än 100 %. Det används som det står; kontrollera att det stämmer.
            rad 63 kolumn 1: omradet-7: värdet \u22126 är varken målets tal eller ett utfall som kommentaren säger, och används inte.
            """),
        arguments(
            "goals that want no more",
            paragraphs(
                "Sjukfrånvaron ska understiga 6 procent|6 %|-|Sjukfrånvaron var 7,2 procent",
                "Nettokostnaden får inte överstiga 98 procent|98 %|-|Nettokostnaden var 99,5 procent",
                "Sjukfrånvaron ska högst uppgå till 5 procent|5 %|-|Sjukfrånvaron blev 6 procent",
                "Sjukfrånvaro ≤ 5 %|5 %|-|Sjukfrånvaron blev 6 %",
                "Andel timavlönade < 10 %|10 %|-|Andelen var 14 %"),
            """
            omradet-1 | Sjukfrånvaron ska understiga 6 procent | under 6 % | räknat 7,2 %
            omradet-2 | Nettokostnaden får inte överstiga 98 procent | högst 98 % | räknat 99,5 %
            omradet-3 | Sjukfrånvaron ska högst uppgå till 5 procent | högst 5 % | räknat 6 %
            omradet-4 | Sjukfrånvaro ≤ 5 % | högst 5 % | räknat 6 %
            omradet-5 | Andel timavlönade < 10 % | under 10 % | räknat 14 %
            """),
        arguments(
            "how many answered, and how it is elsewhere",
            paragraphs(
                "Minst 80 % av medarbetarna är nöjda|80 %|-|Enkäten hade en svarsfrekvens på 84 procent",
                "Minst 85 % av eleverna är behöriga|85 %|-|Rikssnittet är 88 procent",
                "Minst 25 kommuner har en plan|25|-|Enkäten besvarades av 40 kommuner"),
            """
            omradet-1 | Minst 80 % av medarbetarna är nöjda | minst 80 % | bortfall
            omradet-2 | Minst 85 % av eleverna är behöriga | minst 85 % | bortfall
            omradet-3 | Minst 25 kommuner har en plan | minst 25 kommuner | bortfall
            rad 19 kolumn 1: omradet-1: 84 % i kommentaren läses inte som utfallet: "svarsfrekvens" säger hur många som har tillfrågats eller svarat. Är det utfallet, skriv "Utfallet är 84 %".
            rad 19 kolumn 1: omradet-1: inget utfall går att läsa (bortfall).
            rad 27 kolumn 1: omradet-2: 88 % i kommentaren läses inte som utfallet: "rikssnittet" säger att det gäller andra, eller är ett medelvärde. Är det utfallet, skriv "Utfallet är 88 %".
            rad 27 kolumn 1: omradet-2: inget utfall går att läsa (bortfall).
            rad 35 kolumn 1: omradet-3: 40 kommuner i kommentaren läses inte som utfallet: "besvarades" säger hur många som har tillfrågats eller svarat. Är det utfallet, skriv "Utfallet är 40 kommuner".
            rad 35 kolumn 1: omradet-3: inget utfall går att läsa (bortfall).
            """),
        arguments(
            "what is to come",
            paragraphs(
                "Minst 90 % av ärendena avgörs i tid|90 %|-|Prognosen för helåret är 92 procent",
                "Minst 25 kommuner har en plan|25|-|Målet för 2023 är 30 kommuner",
                "Minst 10 kommuner är anslutna|10|-|12 kommuner kan ansluta under nästa år"),
            """
            omradet-1 | Minst 90 % av ärendena avgörs i tid | minst 90 % | bortfall
            omradet-2 | Minst 25 kommuner har en plan | minst 25 kommuner | bortfall
            omradet-3 | Minst 10 kommuner är anslutna | minst 10 kommuner | bortfall
            rad 19 kolumn 1: omradet-1: 92 % i kommentaren läses inte som utfallet: "prognosen" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 92 %".
            rad 19 kolumn 1: omradet-1: inget utfall går att läsa (bortfall).
            rad 27 kolumn 1: omradet-2: 30 kommuner i kommentaren läses inte som utfallet: "målet" säger vad som är målet eller kravet, inte vad som är nått. Är det utfallet, skriv "Utfallet är 30 kommuner".
            rad 27 kolumn 1: omradet-2: inget utfall går att läsa (bortfall).
            rad 35 kolumn 1: omradet-3: 12 kommuner i kommentaren läses inte som utfallet: "kan" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 12 kommuner".
            rad 35 kolumn 1: omradet-3: inget utfall går att läsa (bortfall).
            """),
        arguments(
            "those who declined, and those who remain",
            paragraphs(
                "Minst 3 kommuner har e-faktura|3|-|5 kommuner har tackat nej",
                "Minst 4 kommuner har e-faktura|4|-|Fyra kommuner har avstått på grund av kostnaden",
                "Alla 49 kommuner har bytt certifikat|49|-|3 kommuner återstår",
                "Minst 2 kommuner har e-faktura|2|-|Ale, Orust och Tjörn har hoppat av"),
            """
            omradet-1 | Minst 3 kommuner har e-faktura | minst 3 kommuner | bortfall
            omradet-2 | Minst 4 kommuner har e-faktura | minst 4 kommuner | bortfall
            omradet-3 | Alla 49 kommuner har bytt certifikat | minst 49 kommuner | bortfall
            omradet-4 | Minst 2 kommuner har e-faktura | minst 2 kommuner | bortfall
            rad 19 kolumn 1: omradet-1: 5 kommuner i kommentaren läses inte som utfallet: "tackat nej" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 5 kommuner".
            rad 19 kolumn 1: omradet-1: inget utfall går att läsa (bortfall).
            rad 27 kolumn 1: omradet-2: 4 kommuner i kommentaren läses inte som utfallet: "avstått" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 4 kommuner".
            rad 27 kolumn 1: omradet-2: inget utfall går att läsa (bortfall).
            rad 35 kolumn 1: omradet-3: 3 kommuner i kommentaren läses inte som utfallet: "återstår" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 3 kommuner".
            rad 35 kolumn 1: omradet-3: inget utfall går att läsa (bortfall).
            rad 43 kolumn 1: omradet-4: Ale, Orust, Tjörn i kommentaren räknas inte som utfallet: "ale" är inget ord som säger att målet har det här utfallet.
            rad 43 kolumn 1: omradet-4: inget utfall går att läsa (bortfall).
            """),
        arguments(
            "figures with footnotes",
            paragraphs(
                "Minst 20 kommuner har en plan|20*|85 %*|17 kommuner",
                "Minst 20 kommuner har en app|20|90 % 1)|18 kommuner"),
            """
            omradet-1 | Minst 20 kommuner har en plan | minst 20 kommuner | räknat 17 kommuner
            omradet-2 | Minst 20 kommuner har en app | minst 20 kommuner | räknat 18 kommuner
            """),
        arguments(
            "figures with units and signs",
            paragraphs(
                "Kostnaden ska vara högst 120 tkr per elev|120 tkr/elev|-|118 tkr per elev",
                "Minst 2 % i resultat|2 %|+2,5 %|Bra år",
                "Minst 20 kommuner har en app|20|>80 %|18 kommuner"),
            """
            omradet-1 | Kostnaden ska vara högst 120 tkr per elev | högst 120 tkr per elev | räknat 118 tkr per elev
            omradet-2 | Minst 2 % i resultat | minst 2 % | bortfall
            omradet-3 | Minst 20 kommuner har en app | minst 20 kommuner | räknat 18 kommuner
            rad 25 kolumn 1: omradet-2: resultatet "+2,5 %" är ingen andel i procent och används inte.
            rad 27 kolumn 1: omradet-2: inget utfall går att läsa (bortfall).
            rad 33 kolumn 1: omradet-3: resultatet ">80 %" är ingen andel i procent och används inte.
            """),
        arguments(
            "a table with other headings",
            "Prov 2022\n\nSkola\n\nMål\n\nUtfall\n\nMålvärde\n\nKommentar\n\nMinst 90 % av eleverna är behöriga\n\n84 %\n\n90 %\n\nMålet nås inte\n",
            """
            skola-1 | Minst 90 % av eleverna är behöriga | minst 90 % | räknat 84 %
            rad 1 kolumn 1: Sidan säger inte vilket län eller vilken kommun den gäller, så "alla kommuner" och kommuner vid namn läses inte. Skriv länet eller kommunen i sidans rubrik.
            rad 19 kolumn 1: skola-1: utfallet 84 % är det som står under Utfall.
            """),
        arguments(
            "other headings on one line",
            "Prov 2022\nIndikator\tUtfall\tMålvärde\tTrend\nNöjda\t84 %\t90 %\tupp\n",
            """
            prov-2022-1 | Nöjda | minst 90 % | räknat 84 %
            rad 1 kolumn 1: Sidan säger inte vilket län eller vilken kommun den gäller, så "alla kommuner" och kommuner vid namn läses inte. Skriv länet eller kommunen i sidans rubrik.
            rad 2 kolumn 27: Det som står under "Trend" läses inte.
            rad 3 kolumn 1: prov-2022-1: utfallet 84 % är det som står under Utfall.
            """),
        arguments(
            "words for states of something else",
            paragraphs(
                "Minst 5 kommuner fortsätter|5|100%|Utgår inte, fortsätter i 5 kommuner",
                "Högst 20 vilande ärenden|20|-|Vilande ärenden är nu 12 ärenden",
                "Användningen av fax har upphört i minst 25 kommuner|25|100%|Upphört i 25 kommuner",
                "Minst 8 kommuner har en app|8|50 %|Utgått 2022"),
            """
            omradet-1 | Minst 5 kommuner fortsätter | minst 5 kommuner | räknat 5 kommuner
            omradet-2 | Högst 20 vilande ärenden | högst 20 ärenden | räknat 12 ärenden
            omradet-3 | Användningen av fax har upphört i minst 25 kommuner | minst 25 kommuner | räknat 25 kommuner
            omradet-4 | Minst 8 kommuner har en app | minst 8 kommuner | bortfall
            rad 19 kolumn 1: omradet-1: "utgår" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
            rad 27 kolumn 1: omradet-2: "vilande" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
            rad 35 kolumn 1: omradet-3: "upphört" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
            rad 43 kolumn 1: omradet-4: kommentaren säger "utgått", men andelen 50 % är publicerad. De säger emot varandra, så varken läge eller utfall antas.
            """),
        arguments(
            "a share of a goal in per cent",
            table(
                "Mål 2022|Värde|Resultat|Kommentar",
                "Minst 90 % av brukarna är nöjda|90 %|75 %|Enkät",
                "Minst 90 % av barnen är nöjda|75 %|75 %|Enkät",
                "Minst 90 % av eleverna är nöjda|75 %|83 %|Enkät",
                "Över 90 % av gästerna är nöjda|90 %|95 %|Enkät"),
            """
            omradet-1 | Minst 90 % av brukarna är nöjda | minst 90 % | bortfall
            omradet-2 | Minst 90 % av barnen är nöjda | minst 90 % | räknat 75 %
            omradet-3 | Minst 90 % av eleverna är nöjda | minst 90 % | publicerat
            omradet-4 | Över 90 % av gästerna är nöjda | över 90 % | bortfall
            rad 5 kolumn 43: omradet-1: målet är 90 %, och den publicerade andelen 75 % kan vara utfallet (då är ≈ 83,33 % av målet nått) eller hur stor del av målet som är nått (då är utfallet 67,5 %). Sidan säger inte vilket, så inget av dem antas. Skriv i kommentaren vad utfallet är, som "Utfallet är 75 %".
            rad 6 kolumn 41: omradet-2: utfallet 75 % är det som är publicerat som resultat.
            rad 7 kolumn 33: omradet-3: värdet 75 är varken målets tal eller ett utfall som kommentaren säger, och används inte.
            rad 7 kolumn 43: omradet-3: varken värde eller kommentar säger utfallet; bara den publicerade andelen 83 % är känd.
            rad 8 kolumn 42: omradet-4: målet är 90 %, och den publicerade andelen 95 % kan vara utfallet (då är ≈ 105,56 % av målet nått) eller hur stor del av målet som är nått (då är utfallet 85,5 %). Sidan säger inte vilket, så inget av dem antas. Skriv i kommentaren vad utfallet är, som "Utfallet är 95 %".
            """),
        arguments(
            "a heading that says the shares are of the goals",
            table(
                "Mål 2022|Värde|Resultat (andel av målet)|Kommentar",
                "Minst 90 % av brukarna är nöjda|90 %|75 %|Enkät"),
            """
            omradet-1 | Minst 90 % av brukarna är nöjda | minst 90 % | publicerat
            rad 5 kolumn 43: omradet-1: varken värde eller kommentar säger utfallet; bara den publicerade andelen 75 % är känd.
            """),
        arguments(
            "a heading that says the shares are outcomes",
            table(
                "Mål 2022|Värde|Resultat (utfall)|Kommentar",
                "Minst 90 % av brukarna är nöjda|90 %|75 %|Enkät"),
            """
            omradet-1 | Minst 90 % av brukarna är nöjda | minst 90 % | räknat 75 %
            rad 5 kolumn 43: omradet-1: utfallet 75 % är det som är publicerat som resultat.
            """),
        arguments(
            "half of those there are",
            paragraphs(
                "Hälften av de 49 kommunerna har en plan|25|-|26 kommuner har en plan",
                "75 procent av de 49 kommunerna har en app|37|-|40 kommuner har en app"),
            """
            omradet-1 | Hälften av de 49 kommunerna har en plan | milstolpe | bortfall
            omradet-2 | 75 procent av de 49 kommunerna har en app | minst 75 % | bortfall
            rad 13 kolumn 1: omradet-1: 49 kommuner i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
            rad 15 kolumn 1: omradet-1: värdet 25 är varken målets tal eller ett utfall som kommentaren säger, och används inte.
            rad 19 kolumn 1: omradet-1: inget utfall går att läsa (bortfall).
            rad 23 kolumn 1: omradet-2: värdet 37 är varken målets tal eller ett utfall som kommentaren säger, och används inte.
            rad 27 kolumn 1: omradet-2: inget utfall går att läsa (bortfall).
            """),
        arguments(
            "a goal of two paragraphs",
            paragraphs(
                "Minst 15 kommuner har en app|15|-|Enkät i maj",
                "20 kommuner har en plan|Planen ska vara antagen av fullmäktige|20|90%|18 kommuner"),
            """
            rad 21 kolumn 1: "20 kommuner har en plan" kan höra till målet före eller till målet efter. Mellan två mål väntas ett värde, ett resultat och en kommentar. Skriv kommentaren i ett stycke, och målet i ett stycke.
            """),
        arguments(
            "a goal of two paragraphs behind one without comment",
            paragraphs(
                "Minst 15 kommuner har en app|15|-",
                "20 kommuner har en plan|Planen ska vara antagen av fullmäktige|20|90%|18 kommuner"),
            """
            rad 19 kolumn 1: "20 kommuner har en plan" kan höra till målet före eller till målet efter. Mellan två mål väntas ett värde, ett resultat och en kommentar. Skriv kommentaren i ett stycke, och målet i ett stycke.
            """),
        arguments(
            "goals of none",
            paragraphs(
                "0 olyckor|0|-|Två olyckor inträffade",
                "Antalet dödsfall ska vara 0|0|100%|Ett dödsfall inträffade",
                "Andelen avhopp ska vara 0 %|0 %|-|-"),
            """
            omradet-1 | 0 olyckor | högst 0 olyckor | räknat 2 olyckor
            omradet-2 | Antalet dödsfall ska vara 0 | högst 0 dödsfall | räknat 1 dödsfall
            omradet-3 | Andelen avhopp ska vara 0 % | inget | bortfall
            rad 29 kolumn 1: omradet-3: målet nämner 0 % men säger inte om mer eller mindre godtas, så inget målvärde läses. Skriv "högst" eller "exakt" före talet.
            rad 31 kolumn 1: omradet-3: värdet 0 är målets tal, som inte läses som målvärde.
            rad 35 kolumn 1: omradet-3: inget utfall går att läsa (bortfall).
            """),
        arguments(
            "a value that may be a goal",
            paragraphs("Olyckor|0 olyckor|100 %|Klart"),
            """
            rad 15 kolumn 1: "0 olyckor" kan vara ett värde eller ett mål. Skriv ett värde som bara ett tal, och ett mål som en mening, som "Högst 5 olyckor inträffar".
            """),
        arguments(
            "a figure too many",
            paragraphs(
                "Minst 15 kommuner har en app|15|90 %|14 kommuner|7",
                "Minst 5 skolor har en plan|5|80 %|4 skolor"),
            """
            rad 21 kolumn 1: "7" står inte vid något mål. Under ett mål väntas ett värde, ett resultat och en kommentar. Ta bort det som är för mycket, eller skriv ett streck där något saknas.
            """),
        arguments(
            "a cell that is neither figure nor goal",
            paragraphs(
                "Minst 15 kommuner har en app|4,2 av 5|90 %|14 kommuner",
                "Minst 5 skolor har en plan|5|80 %|4 skolor"),
            """
            rad 13 kolumn 1: "Minst 15 kommuner har en app" kan vara ett mål men har varken värde, resultat eller kommentar under sig. Skriv dem, med streck där de saknas, eller ta bort texten.
            rad 15 kolumn 1: "4,2 av 5" kan vara ett värde eller ett mål. Skriv ett värde som bara ett tal, och ett mål som en mening, som "Högst 5 olyckor inträffar".
            """),
        arguments(
            "a last goal without figures",
            paragraphs(
                "Minst 15 kommuner har en app|15|93 %|14 kommuner",
                "Minst 20 kommuner ska ha en plan"),
            """
            rad 21 kolumn 1: "Minst 20 kommuner ska ha en plan" kan vara ett mål men har varken värde, resultat eller kommentar under sig. Skriv dem, med streck där de saknas, eller ta bort texten.
            """),
        arguments(
            "a heading without deliverables or comment",
            "Prov 2022\n\nSkola\n\nMål\n\nBättre skola.\n",
            """
            rad 5 kolumn 1: Sidan har rubrikerna Mål men varken en tabell med mål eller en berättelse. Väntat är Mål eller Indikator bredvid Målvärde, Värde, Utfall, Resultat, Status eller Kommentar, eller två av Mål, Leverans, Kommentar och Analys. Är det en förklaring eller en meny, spara sidan med själva målen.
            """),
        arguments(
            "a narrative alone",
            "• Start 2021\n\nProv 2022\n\nSkola\n\nMål\n\nBättre skola.\n\nLeverans\n\n- En plan\n",
            """
            rad 3 kolumn 1: Sidan är en berättelse utan tabell, så inget mål bedöms.
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void readsRightOrLeavesOpenOrRefuses(String kind, String page, String expected)
      throws IOException {
    assertThat(said(read(page))).isEqualTo(expected);
  }

  /** A goal, its value, its comment; the outcome, and which numbers are not taken and why. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Minst 80 % av medarbetarna är nöjda | 80 % | Svarsfrekvens: 84 % | bortfall | 84 % i kommentaren läses inte som utfallet: "svarsfrekvens" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Svarsandelen var god, 84 procent | bortfall | 84 % i kommentaren läses inte som utfallet: "svarsandelen" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent deltog i undersökningen | bortfall | 84 % i kommentaren läses inte som utfallet: "deltog" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Nöjda: 78 % (svarsfrekvens 84 %) | räknat 78 % |
          Minst 80 % av medarbetarna är nöjda | 80 % | Medelvärdet i landet är 84 procent | bortfall | 84 % i kommentaren läses inte som utfallet: "medelvärdet" säger att det gäller andra, eller är ett medelvärde. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Snittet för länet är 84 procent | bortfall | 84 % i kommentaren läses inte som utfallet: "snittet" säger att det gäller andra, eller är ett medelvärde. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent, enligt prognosen | bortfall | 84 % i kommentaren läses inte som utfallet: "prognosen" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Målsättningen nästa år är 84 procent | bortfall | 84 % i kommentaren läses inte som utfallet: "nästa" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Mål 2023: 84 % | bortfall | 84 % i kommentaren läses inte som utfallet: "mål" säger vad som är målet eller kravet, inte vad som är nått. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Kvinnor 84 %, män 70 %, totalt 78 % | räknat 78 % |
          Minst 80 % av medarbetarna är nöjda | 80 % | Bland cheferna är 84 procent nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "bland cheferna" säger att det gäller bara en del. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Inom hemtjänsten är 84 procent nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "hemtjänsten" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent är mindre nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "mindre" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Resultat 2021: 84 % | bortfall | 84 % i kommentaren läses inte som utfallet: "2021" säger att det gäller en tidigare tid. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | I fjol var 84 procent nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "fjol" säger att det gäller en tidigare tid. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Preliminärt är 84 procent nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "preliminärt" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Prognosen är god. 84 procent. | bortfall | 84 % i kommentaren läses inte som utfallet: "prognosen" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Andelen är 78 % (82 %) | räknat 78 % |
          Minst 80 % av medarbetarna är nöjda | 80 % | 78,5-84,5 procent | bortfall |
          Minst 25 kommuner har en plan | 25 | 30 kommuner tillfrågades | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "tillfrågades" säger hur många som har tillfrågats eller svarat. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner fick enkäten | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "enkäten" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner drog tillbaka sin anmälan | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "drog" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner sade nej | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "nej" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | I 30 kommuner avslogs förslaget | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "avslogs" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner har misslyckats | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "misslyckats" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner saknade plan | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "saknade" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | I 30 kommuner är planen försenad | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "försenad" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner har bjudits in | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "bjudits in" säger hur många som har tillfrågats eller svarat. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner har visat intresse | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "visat intresse" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | Medel finns för 30 kommuner | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "för" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | Det krävs 30 kommuner | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "krävs" säger vad som är målet eller kravet, inte vad som är nått. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner utreder en plan | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "utreder" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner planerar en plan | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "planerar" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner har en plan 2024 | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "2024" är efter det som följs upp. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner har påbörjat en plan | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "påbörjat" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner färre än 2021 | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "2021" säger att det gäller en tidigare tid. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | Alla berörda kommuner har en plan | bortfall | 49 kommuner i kommentaren läses inte som utfallet: "berörda" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 49 kommuner".
          Minst 25 kommuner har en plan | 25 | Lagen kräver plan i alla kommuner | bortfall | 49 kommuner i kommentaren läses inte som utfallet: "kräver" säger vad som är målet eller kravet, inte vad som är nått. Är det utfallet, skriv "Utfallet är 49 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner har en plan, men den har upphört | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "upphört" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 22 kommuner har en plan, 8 planerar | räknat 22 kommuner |
          Minst 25 kommuner har en plan | 25 | Utfallet är 22 kommuner. Svarsfrekvensen var 90 procent. | räknat 22 kommuner |
          Minst 25 kommuner har en plan | 25 | Enligt enkäten har 22 kommuner en plan | räknat 22 kommuner |
          Minst 25 kommuner har en plan | 25 | 18 (22) kommuner | räknat 18 kommuner |
          Minst 25 kommuner har en plan | 25 | 22 kommuner har en plan. 30 kommuner är med i ett nätverk. | bortfall | 22 kommuner i kommentaren läses inte som utfallet: "nätverk" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 22 kommuner". ## 30 kommuner i kommentaren läses inte som utfallet: "nätverk" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 30 | 30 kommuner är med i ett nätverk | räknat 30 kommuner |
          Sjukfrånvaron ska vara högst 6 % | 6 % | Långtidssjukfrånvaron är 3,1 procent | bortfall | 3,1 % i kommentaren läses inte som utfallet: "långtidssjukfrånvaron" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 3,1 %".
          Sjukfrånvaron ska vara högst 6 % | 6 % | Sjukfrånvaron i juli var 3,1 procent | bortfall | 3,1 % i kommentaren läses inte som utfallet: "juli" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 3,1 %".
          Sjukfrånvaron ska vara högst 6 % | 6 % | Sjukfrånvaron överstiger 5 procent | bortfall | 5 % i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 5 %".
          Soliditeten ska vara minst 20 procent | 20 % | Soliditeten är 21 procent exklusive pensioner | bortfall | 21 % i kommentaren läses inte som utfallet: "exklusive" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 21 %".
          Soliditeten ska vara minst 20 procent | 20 % | Soliditeten är negativ, 21 procent | bortfall | 21 % i kommentaren läses inte som utfallet, för "21" kan betyda att talet är negativt. Är det negativt, skriv "minus" före talet; annars skriv "Utfallet är 21 %".
          Minst 200 nya bostäder byggs | 200 | Bygglov har getts för 240 bostäder | bortfall | 240 bostäder i kommentaren läses inte som utfallet: "för" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 240 bostäder".
          Minst 200 nya bostäder byggs | 200 | 240 bostäder byggs om två år | bortfall | 240 bostäder i kommentaren läses inte som utfallet: "om två år" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 240 bostäder".
          Svarsfrekvensen ska vara minst 80 % | 80 % | Svarsfrekvensen blev 84 procent | räknat 84 % |
          Minst 40 % av cheferna är kvinnor | 40 % | 42 procent av cheferna är kvinnor | räknat 42 % |
          Minst 80 % av eleverna kan simma | 80 % | 84 procent av eleverna kan simma | bortfall | 84 % i kommentaren läses inte som utfallet: "kan" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 84 %".
          Underskottet ska vara högst 5 miljoner kronor | 5 | Underskottet blev 3 miljoner kronor | räknat 3 mkr |
          Minst 85 % av eleverna är behöriga | 85 % | Lägre än rikets 88 procent | bortfall | 88 % i kommentaren läses inte som utfallet: "rikets" säger att det gäller andra, eller är ett medelvärde. Är det utfallet, skriv "Utfallet är 88 %".
          Minst 25 kommuner har en plan | 25 | Enkäten skickades till alla 49 kommuner | bortfall | 49 kommuner i kommentaren läses inte som utfallet: "skickades" säger hur många som har tillfrågats eller svarat. Är det utfallet, skriv "Utfallet är 49 kommuner".
          Minst 3 kommuner har gått över till e-faktura | 3 | Fyra kommuner har dragit sig ur projektet | bortfall | 4 kommuner i kommentaren läses inte som utfallet: "dragit sig ur" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 4 kommuner".
          Minst 10 kommuner är anslutna | 10 | 12 kommuner utreder frågan | bortfall | 12 kommuner i kommentaren läses inte som utfallet: "utreder" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 12 kommuner".
          Minst 80 % av brukarna är nöjda | 80 % | 84 procent av kvinnorna är nöjda, männen är mindre nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "kvinnorna" säger att det gäller bara en del. Är det utfallet, skriv "Utfallet är 84 %".
          Sjukfrånvaron ska vara lägre än 6 procent | 6 % | Sjukfrånvaron var 7,2 procent | räknat 7,2 % |
          Kommunen ska ligga på plats 50 eller bättre | 50 | Kommunen ligger på plats 78 | bortfall |
          Kommunen ska vara bland de 50 bästa | 50 | Plats 78 | bortfall |
          Minst betyget 4,0 av 5 i nöjdhet | 4,0 | Betyget blev 3,8 | räknat 3,8 st |
          NKI ska vara minst 75 | 75 | NKI blev 72 | räknat 72 st |
          Minst 20 kommuner har en plan | 20 | Hälften av de 24 kommuner som svarat har en plan | bortfall | 24 kommuner i kommentaren läses inte som utfallet: "svarat" säger hur många som har tillfrågats eller svarat. Är det utfallet, skriv "Utfallet är 24 kommuner".
          Minst 20 kommuner har en plan | 20 | Planen ska vara klar 31 mars 2023 i 25 kommuner | bortfall | 25 kommuner i kommentaren läses inte som utfallet: "ska" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 25 kommuner".
          Minst 20 kommuner har en plan | 20 | Se rapport 25, kommunernas planer | bortfall |
          Minst 20 kommuner har en plan | 20 | 21 st | bortfall |
          Minst 20 kommuner har en plan | 20 | 25 kommuner borde ha en plan | bortfall | 25 kommuner i kommentaren läses inte som utfallet: "borde" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 25 kommuner".
          Soliditeten ska vara minst 20 procent | 20 % | Soliditeten är 21 procent exklusive pensioner men 4 procent inklusive | bortfall | 21 % i kommentaren läses inte som utfallet: "exklusive" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 21 %". ## 4 % i kommentaren läses inte som utfallet: "men" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 4 %".
          Minst 25 kommuner har en plan | 25 | Målet: 30 kommuner | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "målet" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | Mål: 30 kommuner | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "mål" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | En plan för 30 kommuner | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "för" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | I länet finns 49 kommuner | bortfall | 49 kommuner i kommentaren läses inte som utfallet: "finns" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 49 kommuner".
          Minst 25 kommuner har en plan | 25 | Det finns 49 kommuner i länet | bortfall | 49 kommuner i kommentaren läses inte som utfallet: "finns" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 49 kommuner".
          Minst 25 kommuner har en plan | 25 | Vi har 49 kommuner | bortfall | 49 kommuner i kommentaren läses inte som utfallet: "har" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 49 kommuner".
          Minst 25 kommuner har en plan | 25 | Om 30 kommuner har en plan nås målet | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "om" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner har en plan är målet | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "målet" säger vad som är målet eller kravet, inte vad som är nått. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent av målet är nått | bortfall | 84 % i kommentaren läses inte som utfallet: "målet" säger vad som är målet eller kravet, inte vad som är nått. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Målet är nått till 84 procent | bortfall | 84 % i kommentaren läses inte som utfallet: "till" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Andelen nöjda har ökat 4 procent | bortfall | 4 % i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 4 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Andelen nöjda har ökat till 84 procent | räknat 84 % |
          Minst 80 % av medarbetarna är nöjda | 80 % | 70 %-90 % är nöjda | bortfall | 70 % i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 70 %". ## 90 % i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 90 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 70 procent \u2013 90 procent är nöjda | bortfall | 70 % i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 70 %". ## 90 % i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 90 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Mellan 70 % och 90 % är nöjda | bortfall | 70 % i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 70 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 70 och 90 procent är nöjda | bortfall | 90 % i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 90 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 70 respektive 90 procent är nöjda | bortfall | 90 % i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 90 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 2022: 78 %, 2021: 84 % | räknat 78 % |
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 % (2021) 78 % (2022) | räknat 78 % |
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent av medarbetarna är nöjda (prognos) | bortfall | 84 % i kommentaren läses inte som utfallet: "prognos" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent av medarbetarna är nöjda, enligt prognosen | bortfall | 84 % i kommentaren läses inte som utfallet: "prognosen" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Prognos: 84 procent av medarbetarna är nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "prognos" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Riket: 84 procent är nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "riket" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Nästa år: 84 procent är nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "nästa" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | Kvinnor: 84 procent är nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "kvinnor" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent är nöjda. Det är en prognos. | bortfall | 84 % i kommentaren läses inte som utfallet: "prognos" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent är nöjda. Siffran gäller riket. | bortfall | 84 % i kommentaren läses inte som utfallet: "riket" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent är nöjda. Siffran är preliminär. | bortfall | 84 % i kommentaren läses inte som utfallet: "preliminär" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent är nöjda. Det är högre än riket. | räknat 84 % |
          Minst 80 % av medarbetarna är nöjda | 80 % | 84 procent är nöjda. Uppgiften avser 2021. | bortfall | 84 % i kommentaren läses inte som utfallet: "avser" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Antalet besök ska vara minst 50 000 | 50000 | 48 000\u201352 000 besök | bortfall |
          Antalet besök ska vara minst 50 000 | 50000 | Antalet besök var 48 500 (52 000) | räknat 48500 besök |
          Minst 25 kommuner har en plan | 25 | Avtal har tecknats med 30 kommuner | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "med" säger att det är en del av ett annat tal, eller läggs till det. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Avtal har tecknats med minst 25 kommuner | 25 | Avtal har tecknats med 22 kommuner | räknat 22 kommuner |
          Minst 25 kommuner har en plan | 25 | Från 12 till 22 kommuner | räknat 22 kommuner |
          Minst 25 kommuner har en plan | 25 | Antalet kommuner med plan uppgår till 22 kommuner | räknat 22 kommuner |
          Minst 25 kommuner har en plan | 25 | Planen når ut till 30 kommuner | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "till" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | Totalt 22 kommuner | räknat 22 kommuner |
          Minst 25 kommuner har en plan | 25 | 22 kommuner i länet har en plan | räknat 22 kommuner |
          Minst 25 kommuner har en plan | 25 | Av länets 49 kommuner har 22 kommuner en plan | räknat 22 kommuner |
          Minst 25 kommuner har en plan | 25 | 22 kommuner är klara | bortfall | 22 kommuner i kommentaren läses inte som utfallet: "klara" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 22 kommuner".
          Minst 2 kommuner har en plan | 2 | Ale, Orust och Tjörn har en plan 2024 | bortfall | Ale, Orust, Tjörn i kommentaren räknas inte som utfallet: "2024" är efter det som följs upp.
          Minst 2 kommuner har en plan | 2 | Ale, Orust och Tjörn drog sig ur | bortfall | Ale, Orust, Tjörn i kommentaren räknas inte som utfallet: "ale" är inget ord som säger att målet har det här utfallet.
          Minst 2 kommuner har en plan | 2 | Workshop hölls i Ale, Orust och Tjörn | bortfall | Ale, Orust, Tjörn i kommentaren räknas inte som utfallet: "workshop" är inget ord som säger att målet har det här utfallet.
          Minst 10 utbildningar genomförs | 10 | 12 utbildningar ställdes in | bortfall | 12 utbildningar i kommentaren läses inte som utfallet: "ställdes" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 12 utbildningar".
          Minst 10 utbildningar genomförs | 10 | 12 utbildningar 2020-2022 | bortfall | 12 utbildningar i kommentaren läses inte som utfallet: "2020-2022" säger att det gäller en tidigare tid. Är det utfallet, skriv "Utfallet är 12 utbildningar".
          Minst 10 utbildningar genomförs | 10 | 9 utbildningar genomfördes | räknat 9 utbildningar |
          Minst 60 procent har förtroende | 60 % | 55 procent, riket 62 procent | räknat 55 % |
          Minst 60 procent har förtroende | 60 % | Utfall tertial 2: 62 % | bortfall | 62 % i kommentaren läses inte som utfallet: "tertial" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 62 %".
          Minst 60 procent har förtroende | 60 % | 62 % av målvärdet | bortfall | 62 % i kommentaren läses inte som utfallet: "målvärdet" säger vad som är målet eller kravet, inte vad som är nått. Är det utfallet, skriv "Utfallet är 62 %".
          Resultatet ska vara minst 10 miljoner kronor | 10 | Nämnden gick 12 miljoner kronor back | bortfall | 12 mkr i kommentaren läses inte som utfallet: "nämnden" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 12 mkr".
          Resultatet ska vara minst 10 miljoner kronor | 10 | Resultatet blev 12 miljoner kronor (-17) | räknat 12 mkr |
          Högst 10 arbetsolyckor | 10 | 7 arbetsolyckor färre | bortfall | 7 olyckor i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 7 olyckor".
          Högst 10 arbetsolyckor | 10 | Första halvåret: 7 arbetsolyckor | bortfall | 7 olyckor i kommentaren läses inte som utfallet: "första" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 7 olyckor".
          Högst 10 arbetsolyckor | 10 | Antalet arbetsolyckor var 14 (9) | räknat 14 olyckor |
          Minst 12 föreningar får stöd | 12 | 15 föreningar har fått avslag | bortfall | 15 föreningar i kommentaren läses inte som utfallet: "avslag" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 15 föreningar".
          Minst 25 kommuner har en antagen plan | 25 | 30 kommuner har en plan, varav 28 är antagna | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "plan" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner, 12 har en plan | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "plan" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 80 % av eleverna är nöjda | 80 % | 84 % av eleverna är helt nöjda | bortfall | 84 % i kommentaren läses inte som utfallet: "helt" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Resultatet ska vara minst 10 mnkr | 10 | Resultatet blev 12 mnkr, ett underskott | bortfall | 12 mkr i kommentaren läses inte som utfallet, för "12" kan betyda att talet är negativt. Är det negativt, skriv "minus" före talet; annars skriv "Utfallet är 12 mkr".
          Resultatet ska vara minst 10 mnkr | 10 | Resultatet blev 12 mnkr. Det är ett underskott | bortfall | 12 mkr i kommentaren läses inte som utfallet, för "12" kan betyda att talet är negativt. Är det negativt, skriv "minus" före talet; annars skriv "Utfallet är 12 mkr".
          Resultatet ska vara minst 10 mnkr | 10 | Underskott: 12 mnkr | räknat -12 mkr |
          Resultatet ska vara minst 10 mnkr | 10 | Resultatet blev 12 mnkr sämre | bortfall | 12 mkr i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 12 mkr".
          Minst 80 % av eleverna är nöjda | 80 % | Lärarna: 84 % | bortfall | 84 % i kommentaren läses inte som utfallet: "lärarna" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av ärendena avgörs inom 4 månader | 80 % | 84 % av ärendena avgörs | bortfall | 84 % i kommentaren läses inte som utfallet: "4" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 80 % av eleverna är nöjda | 80 % | 84 % av de nöjda är det | bortfall | 84 % i kommentaren läses inte som utfallet: "nöjda" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 84 %".
          Minst 25 kommuner har en plan | 25 | Har 30 kommuner en plan | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "har" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner har en plan? | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "?" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 2 kommuner har en plan | 2 | 2 kommuner har en plan: Ale och Orust | räknat 2 kommuner |
          Minst 4 kommuner har en plan | 4 | Fyra kommuner har en plan: Ale, Orust, Tjörn och Mark | räknat 4 kommuner |
          Minst 2 kommuner har en plan | 2 | 2 kommuner har en plan, Ale, Orust | räknat 2 kommuner |
          Minst 2 kommuner har en plan | 2 | 2 kommuner har en plan, inte Ale, Orust | bortfall | 2 kommuner i kommentaren läses inte som utfallet: "inte" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 2 kommuner".
          Minst 2 kommuner har en plan | 2 | 2 kommuner har en plan. Ale och Orust. | räknat 2 kommuner |
          Minst 2 kommuner har en plan | 2 | 2 kommuner har en plan: Ale, Orust. Tjörn saknar. | bortfall | 2 kommuner i kommentaren läses inte som utfallet: "saknar" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 2 kommuner".
          Minst 2 kommuner har en plan | 2 | 2 kommuner har en plan i Ale | bortfall | 2 kommuner i kommentaren läses inte som utfallet: "ale" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 2 kommuner".
          Minst 500 nya bostäder | 500 | 650 bostäder, varav 400 nya | bortfall | 650 bostäder i kommentaren läses inte som utfallet: "nya" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 650 bostäder".
          Kostnaden ska vara högst 5 mnkr | 5 | Kostnaden blev 4,5 mnkr. Ytterligare 2 mnkr tillkommer | bortfall | 2 mkr i kommentaren läses inte som utfallet: "ytterligare" säger att det är en del av ett annat tal, eller läggs till det. Är det utfallet, skriv "Utfallet är 2 mkr". ## 4,5 mkr i kommentaren läses inte som utfallet: "ytterligare" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 4,5 mkr".
          Betyget ska vara minst 4 | 4 | Betyget blev 4,2 i enkäten 2020 | bortfall | 4,2 i kommentaren läses inte som utfallet: "2020" säger att det gäller en tidigare tid. Är det utfallet, skriv "Utfallet är 4,2".
          Betyget ska vara minst 4 | 4 | Betyget blev 4,2 i enkäten 2022 | räknat 4,2 st |
          Ta fram en plan | - | Klar 2023 | bortfall |
          Ta fram en plan | - | Klart 2021 | gjort |
          Ta fram en plan | - | Ja. Men inte än. | bortfall |
          Ta fram en plan | - | Ja. Ska beslutas. | bortfall |
          Ta fram en plan | - | Genomfört. Planen beslutades i juni. | gjort |
          Minst 25 kommuner har en plan | 25 | 30 kommuner har en plan enligt fjolårets enkät | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "fjolårets" säger att det gäller en tidigare tid. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | 30 kommuner har en plan enligt rikets statistik | bortfall | 30 kommuner i kommentaren läses inte som utfallet: "rikets" säger att det gäller andra, eller är ett medelvärde. Är det utfallet, skriv "Utfallet är 30 kommuner".
          Minst 25 kommuner har en plan | 25 | Enligt årets enkät har 30 kommuner en plan | räknat 30 kommuner |
          Minst 12 föreningar får stöd | 12 | 15 föreningar finns i kommunen | bortfall | 15 föreningar i kommentaren läses inte som utfallet: "finns" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 15 föreningar".
          Minst 12 föreningar får stöd | 12 | 11 föreningar fick stöd | räknat 11 föreningar |
          Minst 95 % av kontrollerna utförs | 95 % | Ej utförda: 97 % | bortfall | 97 % i kommentaren läses inte som utfallet: "ej" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 97 %".
          Minst 95 % av kontrollerna utförs | 95 % | Kontroller som inte utförts (97 %) | bortfall | 97 % i kommentaren läses inte som utfallet: "inte" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 97 %".
          Minst 95 % av kontrollerna utförs | 95 % | Målet nås inte, 91 procent | räknat 91 % |
          Andelen förnybar energi ska vara minst 90 procent | 90 % | 88 procent (2021: 92 procent) | räknat 88 % |
          Andelen förnybar energi ska vara minst 90 procent | 90 % | Medan snittet är 92 procent når vi 88 procent | bortfall | 88 % i kommentaren läses inte som utfallet: "snittet" säger att det gäller andra, eller är ett medelvärde. Är det utfallet, skriv "Utfallet är 88 %". ## 92 % i kommentaren läses inte som utfallet: "snittet" säger att det gäller andra, eller är ett medelvärde. Är det utfallet, skriv "Utfallet är 92 %".
          Väntetiden ska vara högst 30 dagar | 30 | Väntetiden har minskat 25 dagar | bortfall | 25 dagar i kommentaren läses inte som utfallet: kommentaren säger inte att det är precis så mycket. Är det utfallet, skriv "Utfallet är 25 dagar".
          Minst 70 % av brukarna är trygga | 70 % | 72 procent. Avser riket. | bortfall | 72 % i kommentaren läses inte som utfallet: "avser" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 72 %".
          Minst 70 % av brukarna är trygga | 70 % | Mål 75 %, utfall 68 % | räknat 68 % |
          Minst 70 % av brukarna är trygga | 70 % | Utfallet är inte klart, prognos 72 % | bortfall | 72 % i kommentaren läses inte som utfallet: "prognos" säger vad som väntas, planeras eller kan bli, inte vad som är. Är det utfallet, skriv "Utfallet är 72 %".
          Minst 5 nya lekplatser byggs | 5 | Av kommunens 60 lekplatser är 4 nya | bortfall | 60 platser i kommentaren läses inte som utfallet: så många är de alla tillsammans, och hur många av dem det gäller sägs inte med ett tal. Är det utfallet, skriv "Utfallet är 60 platser".
          Minst 5 nya lekplatser byggs | 5 | Av 60 lekplatser är 4 nya | bortfall | 60 platser i kommentaren läses inte som utfallet: så många är de alla tillsammans, och hur många av dem det gäller sägs inte med ett tal. Är det utfallet, skriv "Utfallet är 60 platser".
          Minst 5 nya lekplatser byggs | 5 | 4 nya lekplatser byggdes | räknat 4 platser |
          Minst 5 nya lekplatser byggs | 5 | 6 nya lekplatser byggs när marken är klar | bortfall | 6 platser i kommentaren läses inte som utfallet: "när" är inget ord som säger att målet har det här utfallet. Är det utfallet, skriv "Utfallet är 6 platser".
          """)
  void takesANumberOnlyWhereTheCommentSaysSo(
      String goal, String value, String comment, String outcome, String remarks)
      throws IOException {
    Checked<FollowUp> read =
        read(paragraphs(goal.strip() + "|" + value.strip() + "|-|" + comment.strip()));

    assertThat(Told.outcome(read.orThrow(), FIRST)).isEqualTo(outcome);
    assertThat(remarks(read, "page.not-taken", "page.names-not-taken", "page.outcome-several"))
        .isEqualTo(remarks == null ? "" : remarks);
  }

  /** A goal and its value; the target, or why there is none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Sjukfrånvaron ska underskrida 6 procent | 6 % | under 6 % |
          Sjukfrånvaron ska inte vara högre än 6 procent | 6 % | högst 6 % |
          Sjukfrånvaron ska ej överstiga 6 % | 6 % | högst 6 % |
          Sjukfrånvaron överstiger inte 6 % | 6 % | högst 6 % |
          Sjukfrånvaron överstiger ej 6 procent | 6 % | högst 6 % |
          Sjukfrånvaron får maximalt uppgå till 6 procent | 6 % | högst 6 % |
          Sjukfrånvaron ska som mest vara 6 procent | 6 % | högst 6 % |
          Sjukfrånvaron ska vara max 6 procent | 6 % | högst 6 % |
          Sjukfrånvaron ska vara under 6 procent | 6 % | under 6 % |
          Sjukfrånvaron ska ligga under 6 procent | 6 % | under 6 % |
          Sjukfrånvaron ska vara mindre än 6 procent | 6 % | under 6 % |
          Sjukfrånvaron ska sjunka till 6 procent | 6 % | högst 6 % |
          Sjukfrånvaron ska minskas från 8 till 6 procent | 6 % | högst 6 % |
          Sjukfrånvaron ska vara 6 procent eller lägre | 6 % | högst 6 % |
          Sjukfrånvaron ska vara 6 procent | 6 % | inget | målet nämner 6 % men säger inte om det är minst eller högst, så inget målvärde läses. Skriv "minst" eller "högst" före talet.
          Sjukfrånvaron, 6 procent | 6 % | inget | målet nämner 6 % men säger inte om det är minst eller högst, så inget målvärde läses. Skriv "minst" eller "högst" före talet.
          Sjukfrånvaro <= 6 % | 6 % | högst 6 % |
          Sjukfrånvaro ≤6 % | 6 % | högst 6 % |
          Sjukfrånvaro <6 % | 6 % | under 6 % |
          Sjukfrånvaron ska begränsas till 6 procent | 6 % | milstolpe | 6 % i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Den högsta tillåtna sjukfrånvaron är 6 procent | 6 % | milstolpe | 6 % i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Sjukfrånvaron ska hållas på högst 6 procent | 6 % | högst 6 % |
          Inte mer än 5 klagomål | 5 | högst 5 klagomål |
          Inte fler än 5 klagomål | 5 | högst 5 klagomål |
          Färre än 5 klagomål | 5 | under 5 klagomål |
          Färre än 5 kommuner saknar plan | 5 | under 5 kommuner |
          Högst 5 klagomål ska komma in | 5 | högst 5 klagomål |
          Antalet klagomål ska vara högst 5 | 5 | högst 5 klagomål |
          Antalet klagomål ska inte överstiga 5 | 5 | högst 5 klagomål |
          Antalet klagomål ska understiga 5 | 5 | under 5 klagomål |
          Ett beslut ska ges inom 14 dagar | 14 | inget | målet nämner 14 dagar men säger inte om det är minst eller högst, så inget målvärde läses. Skriv "minst" eller "högst" före talet.
          Handläggningstiden ska vara kortare än 14 dagar | 14 | under 14 dagar |
          Handläggningstiden är 14 dagar | 14 | inget | målet nämner 14 dagar men säger inte om det är minst eller högst, så inget målvärde läses. Skriv "minst" eller "högst" före talet.
          90 % av ärendena avgörs inom 14 dagar | 90 % | minst 90 % |
          Soliditeten ska inte understiga 20 procent | 20 % | minst 20 % |
          Soliditeten ska ej understiga 20 procent | 20 % | minst 20 % |
          Soliditeten ska överstiga 20 procent | 20 % | över 20 % |
          Soliditeten ska vara mer än 20 procent | 20 % | över 20 % |
          Soliditeten ska vara över 20 procent | 20 % | över 20 % |
          Över 90 % av brukarna är nöjda | 90 % | över 90 % |
          Mer än 25 kommuner har en plan | 25 | över 25 kommuner |
          Antal besök > 5 | 5 | över 5 besök |
          Antal besök -> 5 | 5 | milstolpe | 5 besök i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Kostnaden ska vara under 10 mkr | 10 | under 10 mkr |
          Alla invånare över 65 år erbjuds hembesök | - | milstolpe | 65 i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Alla barn under 6 år har plats | - | milstolpe | 6 i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Soliditeten ska lägst uppgå till 20 procent | 20 % | minst 20 % |
          Soliditeten ska vara 20 procent eller högre | 20 % | minst 20 % |
          Soliditet ≥ 20 % | 20 % | minst 20 % |
          Soliditeten ska uppgå till minst 20 procent | 20 % | minst 20 % |
          Soliditeten ska vara bättre än 20 procent | 20 % | milstolpe | 20 % i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Resultatet ska vara minst -1 procent | -1 % | minst -1 % |
          Resultatet ska vara minst 0 | 0 | minst 0 st |
          Resultatet ska vara 0 kronor | 0 | inget | målet nämner 0 kronor men säger inte om mer eller mindre godtas, så inget målvärde läses. Skriv "högst" eller "exakt" före talet.
          Noll olyckor | 0 | högst 0 olyckor |
          Antalet olyckor ska vara noll | 0 | milstolpe |
          0 avvikelser i 12 kommuner | 0 | högst 0 avvikelser |
          Två tredjedelar av de 49 kommunerna har en plan | 33 | inget | målet nämner 2 tredjedelar men säger inte om det är minst eller högst, så inget målvärde läses. Skriv "minst" eller "högst" före talet.
          75 procent av de 49 kommunerna har en plan | 37 | minst 75 % |
          Hälften av länets 49 kommuner har en plan | 25 | milstolpe | 49 kommuner i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Hälften av kommunerna (49) har en plan | 25 | inget | målet nämner 49 men säger inte om det är minst eller högst, så inget målvärde läses. Skriv "minst" eller "högst" före talet.
          En tredjedel av 49 kommuner har en plan | 17 | milstolpe | 49 kommuner i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          3/4 av 49 kommuner har en plan | 37 | milstolpe | 49 kommuner i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Halva länet, 25 av 49 kommuner, har en plan | 25 | minst 25 kommuner |
          Majoriteten av de 49 kommunerna har en plan | 25 | milstolpe | 49 kommuner i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Sjukfrånvaron får inte öka | - | milstolpe |
          Andelen nöjda ska inte minska | - | inget | målet säger att något ska, eller inte ska, öka eller minska på ett sätt som inte kan jämföras, så inget målvärde läses.
          Kostnaderna ska vara lägre än 98 procent av skatteintäkterna | 98 % | under 98 % |
          Nettokostnadsandelen ska vara högst 98 % av skatteintäkterna | 98 % | högst 98 % |
          Inga fler än 5 kommuner | 5 | milstolpe | 5 kommuner i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Ingen elev ska ha mer än 5 dagars frånvaro | 5 | milstolpe | 5 frånvaro i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Kommunen ska ha topp 50 i rankningen | 50 | milstolpe | 50 i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Placering 50 eller bättre | 50 | milstolpe | 50 i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Ta emot max 50 besök | 50 | högst 50 besök |
          Svarstiden ska inte vara längre än 5 minuter | 5 | högst 5 minuter |
          Elförbrukningen ska vara 20 procent lägre än 2015 | 20 % | milstolpe | 20 % i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Utsläppen ska ha minskat med minst 20 procent | 20 % | milstolpe | 20 % i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Utsläppen ska minska med minst 20 procent | 20 % | milstolpe | 20 % i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          25 kommuner ska inte ha fler än 5 avvikelser | 5 | högst 5 avvikelser |
          Tak för övertid: 5 procent | 5 % | milstolpe | 5 % i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Övertiden ska hålla sig inom 5 procent | 5 % | inget | målet nämner 5 % men säger inte om det är minst eller högst, så inget målvärde läses. Skriv "minst" eller "högst" före talet.
          Den genomsnittliga väntetiden ska inte överskrida 5 dagar | 5 | högst 5 dagar |
          Andelen elbilar ska vara 50 procent | 50 % | minst 50 % |
          Antal synpunkter, högst: 40 | 40 | högst 40 st |
          Antal synpunkter (högst): 40 | 40 | högst 40 st |
          40 synpunkter (högst) | 40 | högst 40 synpunkter |
          40 synpunkter, högst | 40 | högst 40 synpunkter |
          25 kommuner, högst 5 avbrott | 5 | högst 5 avbrott |
          Antalet klagomål ska minska med minst 5 | 5 | milstolpe | 5 klagomål i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          Antalet klagomål ska minska med 5 | 5 | milstolpe | 5 klagomål i målet är inget tal att jämföra med. Målet läses som gjort eller inte gjort.
          """)
  void aGoalWantsTheMostWhereItSaysSoAndIsOpenWhereItSaysNeither(
      String goal, String value, String target, String remarks) throws IOException {
    Checked<FollowUp> read = read(paragraphs(goal.strip() + "|" + value.strip() + "|-|-"));

    assertThat(Told.target(read.orThrow().goals().get(0).target())).isEqualTo(target);
    assertThat(remarks(read, "page.target-", "page.direction"))
        .isEqualTo(remarks == null ? "" : remarks);
  }

  /** A goal, its value and share, its comment; the state or outcome, and the remarks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Minst 25 kommuner har en plan | -/- | Utgår inte | bortfall | "utgår" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
          Minst 25 kommuner har en plan | -/- | Vilande ärenden är många | bortfall | "vilande" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
          Minst 25 kommuner har en plan | -/- | Nedlagda skolor har ingen plan | bortfall | "nedlagda" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
          Minst 25 kommuner har en plan | -/- | Pausat i två kommuner | bortfall | 2 kommuner i kommentaren läses inte som utfallet: "pausat" säger vad som saknas, återstår eller är borta. Är det utfallet, skriv "Utfallet är 2 kommuner". ## "pausat" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
          Minst 25 kommuner har en plan | -/- | Pausat i Borås | bortfall | Borås i kommentaren räknas inte som utfallet: "pausat" är inget ord som säger att målet har det här utfallet. ## "pausat" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
          Minst 25 kommuner har en plan | -/- | Pausat i väntan på beslut | vilande |
          Minst 25 kommuner har en plan | -/- | Utgår från en ny kartläggning | bortfall | "utgår" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
          Minst 25 kommuner har en plan | -/- | Utgår från och med 2022 | utgått |
          Minst 25 kommuner har en plan | -/- | Struket ur planen på grund av tidsbrist | utgått |
          Minst 25 kommuner har en plan | -/- | Vilande mål | vilande |
          Minst 25 kommuner har en plan | -/- | Utgår Ny plan tas fram | utgått |
          Stödet har avslutats i minst 5 kommuner | -/- | Avslutats | bortfall |
          Stödet har upphört i minst 5 kommuner | -/- | Upphört i alla kommuner. Målet utgår därför. | utgått | "upphört" i kommentaren läses inte som målets läge, eftersom det sägs om något annat eller nekas. Har målet utgått eller vilar det: börja kommentaren med bara ordet och en punkt.
          Minst 25 kommuner har en plan | 25/40% | Vilande sedan mars 2022 | bortfall | kommentaren säger "vilande", men andelen 40 % är publicerad. De säger emot varandra, så varken läge eller utfall antas.
          Minst 25 kommuner har en plan | 25/0 % | Utgått 2022 | utgått |
          Minst 25 kommuner har en plan | 25/- | Utgått 2022 | utgått |
          Ta fram en plan | -/- | Klart | gjort |
          Ta fram en plan | -/- | Klart till hälften | bortfall |
          Ta fram en plan | -/- | Klart nästa år | bortfall |
          Ta fram en plan | -/- | Genomförd kartläggning visar brister | bortfall |
          Ta fram en plan | -/- | Genomfört i alla delar | gjort |
          """)
  void aWordIsTheGoalsStateOnlyWhereItStandsAlone(
      String goal, String figures, String comment, String state, String remarks)
      throws IOException {
    String[] figure = figures.strip().split("/", -1);
    Checked<FollowUp> read =
        read(paragraphs(String.join("|", goal.strip(), figure[0], figure[1], comment.strip())));

    assertThat(Told.stateOrOutcome(read.orThrow(), FIRST).split(" \\d{4}| \\[", 2)[0])
        .isEqualTo(state);
    assertThat(remarks(read, "page.not-taken", "page.names-not-taken", "page.state-"))
        .isEqualTo(remarks == null ? "" : remarks);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "85 %*",
        "85 %\u00b9",
        "85 % 1)",
        "85 % [1]",
        "85*",
        "+2,5 %",
        "-3 %",
        "\u20133 %",
        "\u2212 3 %",
        ">80 %",
        "\u2264 5",
        "~80 %",
        "ca 80 %*",
        "120 tkr/elev",
        "12 000 kr per invånare",
        "3 st/år",
        "40 % (35 %)",
        "40 %/35 %",
        "18 (22)",
        "18 (22) skolor",
        "4/15",
        "75-80 %",
        "10 miljoner kronor",
        "80,0 procentenheter",
        "\u2714",
        "80 % \u2191",
        "\ud83d\udfe2 80 %",
        "Ja*",
        "Grön",
        "högst 5",
        "minst 20 %",
        "20 m\u00b2"
      })
  void aFigureOfAnyKindShiftsNoRow(String figure) throws IOException {
    for (int at = 1; at <= 2; at++) {
      String[] second = {"Minst 15 skolor har en app", "15", "93 %", "14 skolor har en app"};
      second[at] = figure;
      String[] rows = {
        "Minst 20 kommuner har en plan|20|85 %|17 kommuner har en plan",
        String.join("|", second),
        "Minst 30 nämnder har en budget|30|90 %|27 nämnder har en budget"
      };
      for (String page :
          List.of(paragraphs(rows), table("Mål 2022|Värde|Resultat|Kommentar", rows))) {
        FollowUp followUp = read(page).orThrow();
        assertThat(followUp.goals())
            .extracting(Goal::title)
            .containsExactly(
                "Minst 20 kommuner har en plan",
                "Minst 15 skolor har en app",
                "Minst 30 nämnder har en budget");
        assertThat(Told.outcome(followUp, FIRST)).isEqualTo("räknat 17 kommuner");
        assertThat(Told.outcome(followUp, new GoalId("omradet-2")))
            .isIn("räknat 14 skolor", "bortfall", "publicerat");
        assertThat(Told.outcome(followUp, new GoalId("omradet-3"))).isEqualTo("räknat 27 nämnder");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4,2 av 5",
        "3:e plats",
        "plats 12",
        "maj 2022",
        "75 till 80 %",
        "80 % (prel.)",
        "2:1",
        "\u20ac 20",
        "..",
        "i.u.",
        "Uppfyllt",
        "Delvis",
        "Mäts ej",
        "#SAKNAS!",
        "1,2E+03"
      })
  void aCellThatIsNoFigureIsNoGoalEither(String cell) throws IOException {
    Checked<FollowUp> read =
        read(
            paragraphs(
                "Minst 20 kommuner har en plan|20|85 %|17 kommuner har en plan",
                "Minst 15 skolor har en app|" + cell + "|93 %|14 skolor har en app",
                "Minst 30 nämnder har en budget|30|90 %|27 nämnder har en budget"));

    assertThat(read.value()).isEmpty();
    assertThat(said(read))
        .contains(
            "\"Minst 15 skolor har en app\" kan höra till målet före eller till målet efter. Mellan två mål väntas ett värde, ett resultat och en kommentar. Skriv kommentaren i ett stycke, och målet i ett stycke.");
  }

  @Test
  void refusesInBothLanguages() throws IOException {
    assertThat(
            Said.of(
                read(
                    table(
                        "Mål 2022|Värde|Resultat totalt|Resultat helår|Kommentar",
                        "Minst 20 skolor har en plan|20|||",
                        "|5|||7 skolor"))))
        .contains(
            "sida.txt line 3 column 16: The headings \"Resultat totalt\", \"Resultat helår\" fit the same column equally well. Keep one, or call the one that counts just Mål, Värde, Resultat or Kommentar.",
            "sida.txt line 6 column 2: The row has \"5\", \"7 skolor\" but no goal in the column of goals. If it belongs to the goal above, write its text in the comment of that goal. If it is a goal of its own, write the goal in the row.");
    assertThat(Said.of(read("Så läser du sidan 2022\n\nMål\n\nVad vi vill\n\nTrend\n\nEn pil\n")))
        .containsExactly(
            "sida.txt rad 3 kolumn 1: Sidan har rubrikerna Mål, Trend men varken en tabell med mål eller en berättelse. Väntat är Mål eller Indikator bredvid Målvärde, Värde, Utfall, Resultat, Status eller Kommentar, eller två av Mål, Leverans, Kommentar och Analys. Är det en förklaring eller en meny, spara sidan med själva målen.",
            "sida.txt line 3 column 1: The page has the headings Mål, Trend but neither a table of goals nor a narrative. Expected is Mål or Indikator beside Målvärde, Värde, Utfall, Resultat, Status or Kommentar, or two of Mål, Leverans, Kommentar and Analys. If it is a legend or a menu, save the page with the goals themselves.");
  }
}

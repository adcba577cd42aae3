package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.words.Catalogue;

/** What readers would not have sent out is gone, and what is said instead is said somewhere. */
class WordingTest {

  /** The sentences of all catalogues, and all that the program is known to print. */
  private static final List<String> SAID = Stream.concat(sentences(), kept()).toList();

  private static Stream<String> sentences() {
    return ServiceLoader.load(Catalogue.class).stream()
        .flatMap(
            one ->
                Stream.of("sv", "en")
                    .map(Locale::forLanguageTag)
                    .flatMap(language -> one.get().sentences(language).values().stream()));
  }

  private static Stream<String> kept() {
    return Stream.of(
            "src/test/resources",
            "../esamhalle-2015/src/test/resources",
            "../../goal-io/core/src/test/resources/se/vastkom/goals/io/text",
            "../../goal-io/core/src/test/resources/se/vastkom/goals/io/csv",
            "../../goal-io/report/src/test/resources",
            "../../goal-rules/core/src/test/resources/se/vastkom/goals/rules/verify")
        .flatMap(WordingTest::texts);
  }

  private static Stream<String> texts(String folder) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*[.](txt|csv|html|md)"))
          .map(WordingTest::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Uppfyllda mål: | som gällde {throughout} är uppfyllda",
        "pill Delvis< | Delvis uppfyllt",
        "{count} delvis, | delvis uppfyllda",
        "Uppföljning av {period} | Uppföljning för {period}: {population}",
        "Varför delvis? | Så bedömdes målet",
        "är satt för hand | står det bredvid och ändrar inte statusen",
        "är härledda av regler | Regler avgör status och trend",
        "Målet gäller inte längre, eller vilar | Ett beslut, inte ett misslyckande",
        "Inget av målet är nått | är status ej uppfyllt",
        "går från målet | från målet är trend negativ",
        "Det är som förut | oförändrat sedan",
        "bara 12 kommuner ger den andelen | motsvarar 12 kommuner",
        "ger den andelen | enligt källan {share}",
        "bara en andel är publicerad | enligt källan {share}",
        "härlett:  | uträknat ur",
        "tryckt 38 | källan skrev 38 %",
        "% räknat) | målet var minst",
        "(mindre än 100 %) | strax under",
        "huggits av | decimalerna kan ha strukits",
        "av 47 till 48 ger | det stämmer om man delar",
        "Tål  | Statusen ändras",
        "tår sig för | Statusen blir densamma om {border}",
        "kommuner till (25 | kvar till uppfyllt",
        "målet är inte aktivt | målet gäller inte",
        "bortprioriterat, 2015; förs vidare till 2016 | Förs vidare till 2016",
        "det finns varken utgångsläge eller uppgift om förändring | Det går inte att säga åt vilket håll",
        "Regelns ord: | Regeln säger:",
        "Kommun för kommun: | Vem som svarade vad",
        "Regler som gällde 2015-12-31 | den 31 december 2015",
        "bedöms och räknas inte | ingår inte",
        ">Leverans< | Leveranser",
        "Vilande sedan 2015-09 | Vilande sedan september 2015",
        "reprioritised | deprioritised",
        "Follow-up of {period} | {period} follow-up: {population}",
        "or rests. | No goal was in force",
        "It is as before | unchanged since",
        "Nothing of the target | according to the source {share}",
        "Read of the area | about this area",
        "only {count} can give | that is",
        "gives that share | it agrees if {outcome} is divided by",
        "Can bear | drop",
        "Stands for | The status stays the same if",
        "The distance to the next | Distance to the next status",
        "rule's own words: | The rule says:",
        "concluded differently | ssessed differently",
        "mot målet 49 | kommuner; målet var",
        "Trend negativ: förändring | fler än i utgångsläget",
        "förändring 1 % | en ökning med",
        "räknar in avsikter | bygger på planer",
        "vore nått om | hade svarat ja hade målet nåtts",
        "får träffas | bara en rad får gälla",
        "träffas inte | gäller inte",
        "villkor håller inte | villkoret är inte uppfyllt",
        "efter ändringen inget | flera rader gäller",
        "brister aldrig | I inget testfall är villkoret",
        "måluppfyllelse är aldrig | I inget testfall är villkoret",
        "väntar inget. | saknar förväntat resultat",
        ", så är status | är status ej bedömt (regel",
        "(inget datum) | tills vidare",
        "Här slutar filen | inte sparad som UTF-8",
        "Ingen läsare känner igen | Det här kan inte läsas som en uppföljning",
        "där inget skrivs | kan inte skrivas över indata",
        "läses som andra | Dolda rader räknas ändå med",
        "Varje regel måste säga vad | varje regel måste säga vad {fact} blir",
        "Ge parametern den enheten | Skriv {",
        "} testfall håller | testfall ger väntat resultat",
        "mål högst 14 dagar | ; målet är {relation} {target}"
      })
  void theOldWordingIsGoneAndTheNewIsSaid(String gone, String said) {
    assertThat(SAID).noneMatch(text -> text.contains(gone)).anyMatch(text -> text.contains(said));
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.words.Catalogue;

/** Sentences that nobody would send out are gone from every catalogue and every kept output. */
class WordingTest {

  private static final List<String> SWEDISH =
      List.of(
          "% räknat)",
          "(mindre än 100 %)",
          "huggits av",
          "räknar in avsikter",
          "vore nått om",
          "ger den andelen",
          "Tål ",
          "tår sig för",
          "får träffas",
          "träffas inte",
          "villkor håller inte",
          "} testfall håller",
          ", så är status",
          "(inget datum)",
          "Här slutar filen",
          "Ingen läsare känner igen",
          "där inget skrivs",
          "läses som andra",
          "Varje regel måste säga vad",
          "brister aldrig",
          "väntar inget.",
          "Uppfyllda mål:",
          "är härledda av regler",
          "är satt för hand",
          "bara en andel är publicerad",
          "bara härlett",
          "målet är inte aktivt",
          "Regelns ord:",
          "Kommun för kommun:",
          "bedöms och räknas inte",
          "Uppföljning av {period}");

  private static final List<String> ENGLISH =
      List.of(
          "reprioritised",
          "Follow-up of {period}",
          "% as computed)",
          "(less than 100%)",
          "Can bear",
          "Stands for",
          "The distance to the next",
          "gives that share",
          "rule's own words:",
          "concluded differently",
          "only a share is published",
          "the goal is not active");

  @Test
  void noCatalogueHasAnyOfThem() {
    assertThat(sentences("sv"))
        .noneMatch(sentence -> SWEDISH.stream().anyMatch(sentence::contains));
    assertThat(sentences("en"))
        .noneMatch(sentence -> ENGLISH.stream().anyMatch(sentence::contains));
  }

  private static List<String> sentences(String language) {
    return ServiceLoader.load(Catalogue.class).stream()
        .flatMap(one -> one.get().sentences(Locale.forLanguageTag(language)).values().stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/resources",
        "../esamhalle-2015/src/test/resources",
        "../../goal-io/core/src/test/resources/se/vastkom/goals/io/text",
        "../../goal-io/core/src/test/resources/se/vastkom/goals/io/csv",
        "../../goal-io/report/src/test/resources",
        "../../goal-rules/core/src/test/resources/se/vastkom/goals/rules/verify"
      })
  void noKeptOutputHasAnyOfThem(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().matches(".*[.](txt|csv|html|md)")) {
          String text = Files.readString(file);
          assertThat(Stream.concat(SWEDISH.stream(), ENGLISH.stream()).filter(text::contains))
              .as(file.toString())
              .isEmpty();
        }
      }
    }
  }
}

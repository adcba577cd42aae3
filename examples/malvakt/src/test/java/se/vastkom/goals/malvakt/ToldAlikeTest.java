package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/** How problems are told: alike ones together, in the language that is asked for. */
class ToldAlikeTest {

  private static final String HEADER =
      """
      uppföljning: liten
      titel: Liten
      utgivare: X
      källa: X
      period: "2016"
      län: Västra Götaland
      områden:
        - id: a
          titel: A
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @TempDir Path folder;

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            environment),
        arguments);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** A survey as it was answered, put where answers are read. */
  @BeforeEach
  void paste() throws IOException {
    Files.writeString(folder.resolve("uppfoljning.yaml"), HEADER);
    Files.writeString(
        folder.resolve("mal.csv"),
        """
        id;område;mål;måltyp;målvärde;enhet
        a-1;a;Kommuner med e-arkiv;minst;25;kommuner
        a-2;a;Utbildade;minst;500;anställda
        """);
    Files.writeString(
        folder.resolve("utfall.csv"), "mål;utfall;grund\na-1;;namngivet\na-2;;namngivet\n");
    String[] towns = {"Ale", "Alingsås", "Bengtsfors", "Bollebygd", "Borås", "Dals-Ed", "Essunga"};
    String[] said = {"Planeras", "Vet ej", "ja", "Planeras", "?", "kanske 2017", "Planeras"};
    StringBuilder rows = new StringBuilder("mål;kommun;utfall\n");
    for (int i = 0; i < towns.length; i++) {
      rows.append("a-1;").append(towns[i]).append(';').append(said[i]).append('\n');
    }
    for (String town : towns) {
      rows.append("a-2;").append(town).append(";\n");
    }
    Files.writeString(folder.resolve("kommuner.csv"), rows);
  }

  @Test
  void problemsOfOneKindAreOneLine() {
    assertThat(EachLanguage.run(this::run, err, "bedom", folder.toString())).isEqualTo(4);
    assertThat(err())
        .isEqualTo(
            """
            fel: kommuner.csv kolumn C, 6 rader (2–3, 5–8): "Planeras" är inget svar. Väntat är ja, nej, ett tal, hur långt det har kommit, eller varför det inte finns något svar: planerat, beslutat, pågående, bortfall, ej tillämpligt, sekretess, ännu inte mätt. Menade du "planerat"? Där står också "Vet ej", "?", "kanske 2017".
            fel: kommuner.csv kolumn C, 7 rader (9–15): Cellen under "utfall" är tom. Skriv ett värde.
            error: kommuner.csv column C, 6 rows (2–3, 5–8): "Planeras" is no answer. Expected yes, no, a number, how far it has come, or why there is no answer: planned, decided, ongoing, no answer, not applicable, confidential, not yet measured. Did you mean "planerat"? Also found there: "Vet ej", "?", "kanske 2017".
            error: kommuner.csv column C, 7 rows (9–15): The cell under "outcome" is empty. Write a value.
            """);
  }

  @Test
  void theLanguageComesFromTheOptionThenTheVariableThenIsSwedish() {
    environment.put("MALVAKT_SPRAK", "en");
    assertThat(run("bedom", folder.toString())).isEqualTo(4);
    assertThat(err()).startsWith("error: kommuner.csv column C");
    assertThat(run("bedom", "--språk=sv", folder.toString())).isEqualTo(4);
    assertThat(err()).startsWith("fel: kommuner.csv kolumn C");
    environment.put("MALVAKT_SPRAK", "");
    assertThat(run("bedom", folder.toString())).isEqualTo(4);
    assertThat(err()).startsWith("fel: kommuner.csv kolumn C");
    environment.put("MALVAKT_SPRAK", "fr");
    assertThat(run("bedom", folder.toString())).isEqualTo(2);
    assertThat(err()).isEqualTo("fel: MALVAKT_SPRAK=fr: Språket är okänt. Välj sv eller en.\n");
    assertThat(run("--lang", "en", "bedom")).isEqualTo(2);
    assertThat(err())
        .isEqualTo("error: malvakt: INPUT is missing. Help is given by malvakt --help.\n");
  }

  @Test
  void optionsMayStandBeforeTheCommand() {
    assertThat(run("--lang", "en", "--per", "2016-12-31", "bedom", folder.toString())).isEqualTo(4);
    assertThat(err()).startsWith("error: kommuner.csv column C");
    assertThat(run("regelverk", "--lang", "en", "visa", "vastkom-2015")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Status: At most one");
    assertThat(run("--lang", "en", "regelverk", "visa", "vastkom-2015")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Status: At most one");
    // An option's value may be called as a command is.
    assertThat(run("--regelverk", "testa", "bedom", folder.toString())).isEqualTo(5);
    assertThat(err()).startsWith("fel: testa: Det finns inget regelverk här.");
    assertThat(run("--lang", "en")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "error: malvakt: The call cannot be understood. Help is given by malvakt --help.\n");
  }
}

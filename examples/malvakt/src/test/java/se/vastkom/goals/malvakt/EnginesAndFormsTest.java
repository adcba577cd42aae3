package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.drools.Drl;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.dmn.Dmn;

/** {@code --motor} and {@code malvakt regelverk visa}. */
class EnginesAndFormsTest {

  private static final String INPUT = "../esamhalle-2015/uppfoljning-2015";
  private static final Path GOLDEN =
      Path.of("../esamhalle-2015/src/test/resources/bedomning-2015.sv.txt");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(String... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of()),
        arguments);
  }

  private int runInEach(String... arguments) {
    return EachLanguage.run(this::run, err, arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"drools", "direct", "dmn"})
  void everyEngineGivesTheSameVerdictsAndIsRecorded(String engine) throws IOException {
    assertThat(run("bedom", INPUT, "--motor", engine)).isZero();
    assertThat(out())
        .isEqualTo(Files.readString(GOLDEN).replace("motor drools", "motor " + engine))
        .contains("motor " + engine);
    assertThat(err()).isEmpty();
  }

  @Test
  void anEngineThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThat(runInEach("bedom", INPUT, "--motor", "drolls")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            "fel: drolls: Det finns ingen regelmotor som heter drolls. Menade du \"drools\"? Välj en"
                + " av: direct, dmn, drools.\n"
                + "error: drolls: There is no rule engine called drolls. Did you mean \"drools\"?"
                + " Choose one of: direct, dmn, drools.\n");
  }

  @Test
  void aBookIsShownAsSentences() {
    assertThat(run("regelverk", "visa", "vansbro-2019", "--per", "2019-12-31")).isZero();
    assertThat(out())
        .startsWith("Vansbro 2019")
        .contains("version 1), per 2019-12-31\n\nStatus: ")
        .contains(
            "  Om läge är aktivt och nått är nej och måluppfyllelse är minst 80 % är status delvis");
    assertThat(run("regelverk", "visa", "vansbro-2019", "--per", "2019-12-31", "--som", "en"))
        .isZero();
    assertThat(out())
        .contains(
            "  If lifecycle is active and reached is no and attainment is at least 80 %, then status is partly met (rule V3).\n");
  }

  @Test
  void aBookIsShownInTheLanguageOfDmnAndOfDrools() {
    RuleBook book = RuleBooks.shipped("vansbro-2019");
    LocalDate day = LocalDate.of(2019, 12, 31);
    assertThat(run("rule-book", "show", "vansbro-2019", "--as-of", "2019-12-31", "--as", "dmn"))
        .isZero();
    assertThat(out.toByteArray())
        .isEqualTo(Dmn.write("vansbro-2019", book.on(day).tables()).orThrow());
    assertThat(run("rule-book", "show", "vansbro-2019", "--as-of", "2019-12-31", "--as", "drl"))
        .isZero();
    assertThat(out()).isEqualTo(Drl.show(book.on(day).tables()));
  }

  @Test
  void aBookThatChangesNeedsADayAndAFormThatIsNoneIsRefused() {
    assertThat(run("regelverk", "nytt", folder.resolve("m").toString())).isZero();
    String changing =
        """
        delvis;80 %;alltid;;a
        delvis;85 %;2019-01-01;;b
        ökning;1 %;alltid;;a
        minskning;-1 %;alltid;;a
        sammanvägt;50 %;alltid;;a
        """;
    try {
      Files.writeString(
          folder.resolve("m/parametrar.csv"),
          "parameter;värde;gäller från;gäller till;källa\n" + changing);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    String book = folder.resolve("m").toString();
    assertThat(run("regelverk", "visa", book, "--lang", "sv")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "fel: mitt-regelverk: Regelverket ändras över tid. Välj med --per vilken dags regler"
                + " som gäller, som --per 2015-12-31.\n");
    assertThat(run("regelverk", "visa", book, "--lang", "sv", "--som", "text")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "fel: text: Ett regelverk kan inte visas som text. Välj en av: sv, en, dmn, drl.\n");
    for (String day : List.of("2018-12-31", "2019-01-01")) {
      assertThat(run("regelverk", "visa", book, "--per", day)).isZero();
      assertThat(out()).contains(day.startsWith("2018") ? "minst 80 %" : "minst 85 %");
    }
  }
}

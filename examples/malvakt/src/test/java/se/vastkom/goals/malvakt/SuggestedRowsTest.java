package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;

/** Suggested rules and test cases in a copy of an analyst's own workbook. */
@Tag("slow")
class SuggestedRowsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  private int run(Object... arguments) {
    out.reset();
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Map.of()),
        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static Sheet sheet(String name, String... rows) {
    Sheet sheet = Sheet.named(name);
    for (String row : rows) {
      sheet = sheet.row(Arrays.stream(row.split(";", -1)).map(Entry::text).toArray(Entry[]::new));
    }
    return sheet;
  }

  private Path write(Sheet... sheets) throws IOException {
    return Files.write(folder.resolve("min bok.xlsx"), Xlsx.write(List.of(sheets)));
  }

  /** Returns the rows of a sheet, their cells between semicolons. */
  private static List<String> rows(Path book, String sheet) throws IOException {
    return Xlsx.read("bok", Files.readAllBytes(book), Limits.WORKBOOK)
        .orThrow()
        .sheets()
        .get(sheet)
        .orThrow()
        .rows()
        .stream()
        .map(row -> String.join(";", row.stream().map(Cell::text).toList()))
        .toList();
  }

  private Path swedish(String... statusRows) throws IOException {
    String[] all = new String[statusRows.length + 2];
    all[0] = "# Beslutat 2015";
    all[1] = "status;måluppfyllelse (%);regel;läge;nått";
    System.arraycopy(statusRows, 0, all, 2, statusRows.length);
    return write(
        sheet("#anteckningar", "mina egna;7"),
        sheet("status", all),
        sheet(
            "regelverk",
            "uppgift;värde;tillägg",
            "regelverk;mitt;",
            "namn;Mitt;",
            "version;1;",
            "tabell;status;U",
            "tabell;trend;F"),
        sheet("trend", "regel;utveckling;trend", "T1;mot målet;positiv", "T2;;ej bedömd"));
  }

  @Test
  void aRowThatClosesAGapIsWrittenInHerColumnsAndAsksForItsConclusion() throws IOException {
    Path book =
        swedish(
            "utgått;;S1;vilande eller utgått;",
            "uppfyllt;;S2;aktivt;ja",
            "delvis;>= 50;S3;aktivt;nej",
            "ej uppfyllt;saknas;granska-1;aktivt;nej",
            "ej bedömt;;S6;aktivt;saknas");
    Path copy = folder.resolve("granskad.xlsx");
    assertThat(run("granska", book, "--föreslå", copy)).isEqualTo(5);
    assertThat(out()).contains("Brister: 1.");
    assertThat(err())
        .isEqualTo(
            "Föreslagna rader: 1, märkta granska, i "
                + copy
                + ". Fyll i slutsatsen där den saknas.\n");
    assertThat(rows(copy, "status"))
        .startsWith(rows(book, "status").toArray(String[]::new))
        .endsWith(";< 50 %;granska-2;aktivt;nej")
        .hasSize(8);
    for (String other : List.of("#anteckningar", "regelverk", "trend")) {
      assertThat(rows(copy, other)).isEqualTo(rows(book, other));
    }
    assertThat(run("granska", copy)).isEqualTo(5);
    assertThat(err())
        .contains(
            "granskad.xlsx[status] A8: Cellen är tom. Skriv vad status blir, eller börja raden med # om den är en anteckning.");
    assertThat(run("granska", book, "--foresla", copy)).isEqualTo(2);
    assertThat(err()).contains("Här ligger redan en fil, och den skrivs inte över.");
    assertThat(run("granska", book, "--foresla", folder.resolve("granskad.csv"))).isEqualTo(2);
    assertThat(err()).contains("Ange ett namn som slutar på .xlsx.");
  }

  @Test
  void aRowThatWouldStandForOthersIsACommentWithTodaysConclusion() throws IOException {
    Path book =
        swedish(
            "utgått;;S1;vilande eller utgått;",
            "uppfyllt;;S2;aktivt;ja",
            "delvis;>= 50;S3;aktivt;nej",
            "delvis;< 50;S4;aktivt;nej",
            "ej bedömt;saknas;S5;aktivt;nej",
            "ej bedömt;;S6;aktivt;saknas");
    Path copy = folder.resolve("granskad.xlsx");
    assertThat(run("granska", book, "--foresla", copy, "--lang", "sv")).isZero();
    assertThat(err())
        .isEqualTo(
            "Föreslagna rader: 1, märkta granska, i "
                + copy
                + ". Fyll i slutsatsen där den saknas.\n"
                + "En föreslagen rad som skulle stå i stället för andra är en kommentar. Ta bort #"
                + " och de andra raderna om du vill ha den.\n");
    assertThat(rows(copy, "status"))
        .endsWith("# delvis;finns;granska-1, i stället för S3, S4;aktivt;nej");
    assertThat(run("granska", copy)).isZero();
  }

  @Test
  void anEnglishWorkbookGetsEnglishRowsWithTheirDays() throws IOException {
    Path book =
        write(
            sheet(
                "rule book",
                "about;value;more",
                "rule book;mine;",
                "name;Mine;",
                "version;1;",
                "table;status;U",
                "table;trend;F"),
            sheet(
                "status",
                "rule;lifecycle;reached;status;valid to",
                "S1;dormant or discontinued;;discontinued;",
                "S2;active;yes;met;",
                "S3;active;no;not met;2015-12-31",
                "S6;active;missing;not assessed;"),
            sheet(
                "trend",
                "rule;development;trend",
                "T1;towards the target;positive",
                "T2;;not assessed"));
    Path copy = folder.resolve("reviewed.xlsx");
    assertThat(run("verify", book, "--propose", copy, "--lang", "en")).isEqualTo(5);
    assertThat(err()).startsWith("Suggested rows: 1, marked review, in ");
    assertThat(rows(copy, "status"))
        .contains("rule;lifecycle;reached;status;valid to;valid from")
        .endsWith("review-1;active;no;;;2016-01-01");
    Path tested = folder.resolve("tested.xlsx");
    assertThat(run("test", book, "--propose", "-o", tested, "--lang", "en")).isZero();
    assertThat(rows(tested, "test cases"))
        .startsWith("test case;as of;lifecycle;reached;development;status;trend;rule")
        .contains(
            "review: status: lifecycle: active, reached: no;2015-12-31;active;no;;not met;;S3");
    assertThat(run("test", tested, "--lang", "en")).isZero();
  }

  @Test
  void proposedTestCasesSayWhatTheRulesSayToday() throws IOException {
    Path book = folder.resolve("bok.xlsx");
    RuleBooks.write(RuleBooks.template().testedBy(List.of()), book);
    Path copy = folder.resolve("provad.xlsx");
    assertThat(run("testa", book, "--foresla", "-o", copy)).isZero();
    assertThat(err())
        .isEqualTo(
            "Föreslagna testfall: 35, märkta granska och med vad reglerna säger idag, i "
                + copy
                + ". Se efter att det är vad de ska säga.\n");
    assertThat(rows(copy, "testfall"))
        .contains(
            "granska: status: läge: aktivt, nått: nej, måluppfyllelse: 80 %, måltyp: milstolpe;aktivt;"
                + "nej;80 %;milstolpe;;;;;;;;;;;;;;;;delvis;;;;;S3");
    assertThat(run("testa", copy)).isZero();
    assertThat(out()).contains("35 av 35 testfall ger väntat resultat");
    assertThat(run("testa", copy, "--foresla")).isZero();
    assertThat(err()).startsWith("Testfallen når varje rad");
    assertThat(run("testa", book, "--foresla", "-o", copy)).isEqualTo(2);
  }

  @Test
  void aFolderIsCopiedAsAWorkbookButNotIntoItself() throws IOException {
    Path book = folder.resolve("bok");
    RuleBooks.write(RuleBooks.template(), book);
    Files.writeString(
        book.resolve("status.csv"),
        Files.readString(book.resolve("status.csv")).replace(";< $delvis;", ";< 70 %;"));
    Path copy = folder.resolve("ny.xlsx");
    assertThat(run("granska", book, "--foresla", book.resolve("ny.xlsx"))).isEqualTo(2);
    assertThat(err()).contains("Resultatet kan inte skrivas över indata.");
    assertThat(run("granska", book, "--foresla", copy)).isEqualTo(5);
    assertThat(rows(copy, "status")).anyMatch(row -> row.startsWith("granska-1;aktivt;nej;"));
    assertThat(run("granska", "vastkom-2015", "--foresla", folder.resolve("inget.xlsx"))).isZero();
    assertThat(err()).isEqualTo("Det finns ingen rad att föreslå, så ingen kopia skrivs.\n");
    assertThat(folder.resolve("inget.xlsx")).doesNotExist();
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/** What cannot be marked, or need not be: nothing is written. */
class MarkingRefusedTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(Object... arguments) {
    err.reset();
    return Malvakt.run(
        new Terminal(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            /* isTerminal */ false,
            Map.of()),
        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Returns a workbook without a fault. */
  private Path followUp() {
    Path book = folder.resolve("uppf.xlsx");
    assertThat(run("konvertera", "../esamhalle-2015/uppfoljning-2015", book)).isZero();
    return book;
  }

  @Test
  void nothingIsWrittenWhereNothingIsWrong() throws IOException {
    Path copy = folder.resolve("kopia.xlsx");
    assertThat(run("granska", followUp(), "--markera", "-o", copy)).isZero();
    assertThat(err()).isEqualTo("Det finns inget att markera, så ingen kopia skrivs.\n");
    assertThat(copy).doesNotExist();
  }

  @Test
  void whatCannotBeMarkedIsRefusedWithWhatToDo() throws IOException {
    Path book = followUp();
    Path copy = folder.resolve("kopia.xlsx");
    for (Object from :
        List.of("vastkom-2015", folder, folder.resolve("bok.ods"), "../enkat-2016")) {
      assertThat(run("granska", from, "--markera", "-o", copy)).isEqualTo(2);
      assertThat(err())
          .isEqualTo(
              "fel: "
                  + from
                  + ": Bara en arbetsbok i Excels format (.xlsx) kan markeras. Öppna den här i Excel"
                  + " eller LibreOffice och spara den som .xlsx, eller gör en arbetsbok av den med"
                  + " malvakt konvertera.\n");
    }
    assertThat(run("granska", folder.resolve("bok.ods"), "--mark", "-o", copy, "--lang", "en"))
        .isEqualTo(2);
    assertThat(err())
        .endsWith(
            ": Only a workbook in the format of Excel (.xlsx) can be marked. Open this in Excel or"
                + " LibreOffice and save it as .xlsx, or make a workbook of it with malvakt"
                + " convert.\n");
    for (List<Object> place :
        List.<List<Object>>of(List.of(), List.of("-o", folder.resolve("k.csv")))) {
      assertThat(
              run(Stream.concat(Stream.of("granska", book, "--markera"), place.stream()).toArray()))
          .isEqualTo(2);
      assertThat(err())
          .endsWith(
              ": Problemen markeras i en kopia av arbetsboken. Ange den med -o och ett namn som"
                  + " slutar på .xlsx, som -o markerad.xlsx.\n");
    }
    assertThat(run("granska", book, "--markera", "-o", book)).isEqualTo(2);
    assertThat(err()).endsWith("Resultatet kan inte skrivas över indata. Välj en annan plats.\n");
    assertThat(run("granska", folder.resolve("x.xlsx"), "--markera", "-o", copy)).isEqualTo(4);
    assertThat(err()).endsWith("Filen finns inte. Kontrollera namnet och mappen.\n");
    assertThat(copy).doesNotExist();
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyCommandTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... arguments) {
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Malvakt.run(new Malvakt.Terminal(to, err, /* isTerminal */ false, Map.of()), arguments);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void followUp() throws IOException {
    write(
        "uppfoljning.yaml",
        """
        uppföljning: pahittad-2016
        titel: Påhittad uppföljning
        period: 2016
        kommuner: [Ale, Borås, Göteborg, Vara]
        områden: [{id: arkiv, titel: Arkiv}]
        """);
    write(
        "mal.csv",
        """
        id;område;mål;måltyp;målvärde;enhet;enkätfråga
        arkiv-1;arkiv;Mål 1;minst;2;kommuner;Har ni det?
        """);
  }

  @Test
  void aLineSaysWhatTheSurveyAnswersForAGoal() throws IOException {
    followUp();
    write(
        "enkat.csv",
        """
        Kommun;Har ni det?
        Ale;ja
        Borås;planeras
        Vara;nej
        """);
    assertThat(run("enkat", folder.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith(
            "arkiv-1  \"Har ni det?\": 1 ja, 1 nej, 1 planerat, 1 inget svar, 0 ej tillämpligt. ");
  }

  @Test
  void theEmptySurveyIsWrittenBeforeAnythingIsKnown() throws IOException {
    followUp();
    assertThat(run("bedom", folder.toString())).isEqualTo(Malvakt.BAD_INPUT);
    assertThat(run("enkat", folder.toString())).isEqualTo(Malvakt.BAD_INPUT);
    Path template = folder.resolveSibling(folder.getFileName() + "-mall.xlsx");
    assertThat(run("enkat", "mall", folder.toString(), "-o", template.toString())).isZero();
    assertThat(template).isNotEmptyFile();
    Files.delete(template);
  }
}

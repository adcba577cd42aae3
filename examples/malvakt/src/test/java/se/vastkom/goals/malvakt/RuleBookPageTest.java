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
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/**
 * The cases on the page that specifies rule books are decided as it shows. To renew what it shows,
 * run with {@code -Dgolden.renew=true}.
 */
class RuleBookPageTest {

  private static final Path PAGE = Path.of("../../goal-rules/REGELVERK.md");
  private static final String COMMAND = "$ malvakt avgor mall fall.csv\n";

  @TempDir Path folder;

  private String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Malvakt.run(new Terminal(printed, printed, false, Map.of()), arguments)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Returns what stands between two texts of the page, the first time that they do. */
  private static String between(String page, String from, String to) {
    assertThat(page).contains(from);
    int start = page.indexOf(from) + from.length();
    return page.substring(start, page.indexOf(to, start));
  }

  @Test
  void itsCasesAreDecidedAsItShows() throws IOException {
    String page = Files.readString(PAGE);
    Path cases = folder.resolve("fall.csv");
    Files.writeString(cases, "fall;" + between(page, "```csv\nfall;", "```"));
    String template = folder.resolve("mall").toString();
    run("regelverk", "nytt", template, "--fall");
    String decided = run("avgor", template, cases.toString());
    String shown = between(page, COMMAND, "```");
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(PAGE, page.replace(COMMAND + shown, COMMAND + decided));
      shown = decided;
    }
    assertThat(shown).isEqualTo(decided);
  }
}

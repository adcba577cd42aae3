package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/**
 * Runs the commands once, so that Java can record the classes they load; the script that starts
 * {@code malvakt} makes its archive from that. Prints nothing.
 */
final class Rehearsal {

  private static final Terminal NOBODY =
      new Terminal(silent(), silent(), false, Map.of("NO_COLOR", "1"));

  private Rehearsal() {}

  /**
   * Assesses the follow-up in the first folder, and writes into the second, which must not exist
   * yet. Ends with exit code 0 if every command does.
   */
  public static void main(String[] arguments) throws IOException {
    Path input = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    String book = folder.resolve("regelverk.xlsx").toString();
    String json = folder.resolve("bedomning.json").toString();
    List<List<String>> calls =
        List.of(
            List.of("konvertera", "vastkom-2015", book),
            List.of("bedom", input.toString(), "--regelverk", book),
            List.of("bedom", input.toString(), "--format", "json", "-o", json),
            List.of("bedom", json, "--format", "html", "-o", folder.resolve("html").toString()),
            List.of("bedom", json, "--format", "csv"),
            List.of("granska", "vastkom-2015"),
            List.of("testa", "vastkom-2015"),
            List.of("jamfor", "vastkom-2015", "vansbro-2019", input.toString()),
            List.of("--help"));
    for (List<String> call : calls) {
      int code = Malvakt.run(NOBODY, call.toArray(String[]::new));
      if (code != Malvakt.DONE) {
        System.exit(code);
      }
    }
  }

  private static PrintStream silent() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.malvakt.Malvakt.Terminal;

/** The command that opens the workbench. */
class WorkbenchCommandTest {

  private static final Pattern SAID =
      Pattern.compile(
          "Arbetsytan är öppen på (http://127\\.0\\.0\\.1:\\d+)/\\?nyckel=([0-9a-f]{32})"
              + " \\(avsluta med Ctrl-C eller på sidan\\)\n");

  private static final long LONGEST_SECONDS = 60;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(String... arguments) {
    return Malvakt.run(
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            /* isTerminal */ false,
            Map.of()),
        arguments);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsOneLineAndEndsFromThePage() throws Exception {
    Files.createDirectory(folder.resolve("år 2015"));
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(
            () ->
                run(
                    "arbetsyta",
                    folder.resolve("år 2015").toString(),
                    "--motor",
                    "direct",
                    "--utan-webblasare"));
    Matcher said = SAID.matcher(err());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!said.matches() && !code.isDone() && System.nanoTime() < end) {
      Thread.sleep(20);
      said = SAID.matcher(err());
    }
    assertThat(said.matches()).as(err()).isTrue();

    HttpClient browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    String origin = said.group(1);
    HttpResponse<String> page =
        browser.send(
            HttpRequest.newBuilder(URI.create(origin + "/?nyckel=" + said.group(2))).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(page.body()).contains("<title>år 2015 – Arbetsyta</title>");
    browser.send(
        HttpRequest.newBuilder(URI.create(origin + "/slut"))
            .header("Origin", origin)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
    assertThat(code.get(LONGEST_SECONDS, TimeUnit.SECONDS)).isZero();
    assertThat(out.size()).isZero();
    assertThat(SAID.matcher(err()).matches()).isTrue();
  }

  @Test
  void whatIsNoFolderIsRefused() {
    assertThat(run("workbench", "finns-inte", "--no-browser", "--lang", "en")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "error: finns-inte: There is no folder finns-inte. Write the whole path, such as"
                + " C:\\Follow-up\\2026 or /home/anna/follow-up.\n");
  }
}

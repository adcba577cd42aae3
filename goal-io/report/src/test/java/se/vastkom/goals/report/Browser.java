package se.vastkom.goals.report;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One tab of a headless Chromium, driven over its DevTools protocol on the loopback interface. Each
 * has a profile of its own; only the process that was started here is ended.
 */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private int calls;

  private Browser(Process process, Path profile) throws IOException, InterruptedException {
    this.process = process;
    HttpClient client = HttpClient.newHttpClient();
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(tab(client, port(process, profile))), new Listener())
            .join();
  }

  /**
   * Starts a browser. Where none is installed, the test is skipped; or fails, where the system
   * property {@code browser.required} is {@code true}.
   *
   * @param folder an empty folder for its profile
   */
  static Browser start(Path folder) throws IOException, InterruptedException {
    Optional<Path> executable = executable();
    if (executable.isEmpty()) {
      String missing =
          "Found no Chromium on the PATH under any of the names "
              + NAMES
              + ". Install it, on Debian with: apt-get install chromium";
      if (Boolean.getBoolean("browser.required")) {
        fail(missing);
      }
      assumeTrue(false, missing);
    }
    Process process =
        new ProcessBuilder(
                executable.orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    try {
      return new Browser(process, folder);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static Optional<Path> executable() {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    return NAMES.stream()
        .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String port(Process process, Path profile)
      throws IOException, InterruptedException {
    Path told = profile.resolve("DevToolsActivePort");
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      if (Files.exists(told)) {
        List<String> lines = Files.readAllLines(told);
        if (!lines.isEmpty()) {
          return lines.get(0);
        }
      }
      Thread.sleep(50);
    }
    throw new IOException(
        "Chromium did not start:\n" + Files.readString(profile.resolve("browser.log")));
  }

  private static String tab(HttpClient client, String port)
      throws IOException, InterruptedException {
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    String tabs =
        client
            .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
            .body();
    for (JsonNode tab : JSON.readTree(tabs)) {
      if (tab.path("type").asString().equals("page")) {
        return tab.path("webSocketDebuggerUrl").asString();
      }
    }
    throw new IOException("Chromium has no tab: " + tabs);
  }

  /** Calls a method of the protocol and returns its result; events in the meantime are kept. */
  JsonNode call(String method, Map<String, ?> parameters) {
    int id = ++calls;
    socket
        .sendText(
            JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    while (true) {
      JsonNode message = next(method);
      if (message.path("id").asInt(-1) == id) {
        if (message.has("error")) {
          throw new IllegalStateException(method + ": " + message);
        }
        return message.path("result");
      }
    }
  }

  /** Waits for an event, unless it has happened already since the page was opened. */
  void await(String event) {
    while (events(event).findAny().isEmpty()) {
      next(event);
    }
  }

  /** Returns the events of a kind since the page was opened. */
  Stream<JsonNode> events(String method) {
    return events.stream().filter(event -> event.path("method").asString().equals(method));
  }

  private JsonNode next(String awaited) {
    try {
      JsonNode message = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("No answer to " + awaited + " within " + PATIENCE + ".");
      }
      if (message.has("method")) {
        events.add(message);
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens a page and waits until it is loaded; drops earlier events. */
  void open(Path page) {
    for (String domain : List.of("Page", "Network", "Log", "Runtime")) {
      call(domain + ".enable", Map.of());
    }
    events.clear();
    call("Page.navigate", Map.of("url", page.toAbsolutePath().toUri().toString()));
    await("Page.loadEventFired");
  }

  /** Returns the value of an expression, or of its promise. */
  JsonNode evaluate(String expression) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.toString());
    }
    return result.path("result").path("value");
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Joins the parts of messages. */
  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        received.add(JSON.readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}

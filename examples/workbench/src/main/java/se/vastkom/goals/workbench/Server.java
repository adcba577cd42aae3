package se.vastkom.goals.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.report.PageParts;
import se.vastkom.goals.words.Phrase;

/**
 * Serves the page to the browser on this machine. Every answer forbids what a page of ours has no
 * use for, and nothing is kept by the browser.
 */
final class Server implements AutoCloseable {

  private static final String OWN =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Pages of the report say themselves which style they have. */
  private static final String OF_REPORT =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String HTML = "text/html; charset=utf-8";
  private static final int THREADS = 40;

  private final Workbench bench;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Gate gate;
  private final Events events;

  /** Starts to serve, on a port that is free. */
  Server(Workbench bench) throws IOException {
    this.bench = bench;
    InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    gate = new Gate(server.getAddress().getPort());
    events = new Events(bench.bench());
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "malvakt-page");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Returns the address that lets a person's browser in. */
  String address() {
    return address(gate.key());
  }

  /** Returns an address that does so once. */
  String addressForOnce() {
    return address(gate.once());
  }

  private String address(String key) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/?nyckel=" + key;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      harden(exchange.getResponseHeaders());
      String method = exchange.getRequestMethod();
      if (!gate.isOurs(exchange) || !(method.equals("GET") || method.equals("POST"))) {
        refuse(exchange);
      } else if (isFirst(exchange)) {
        exchange.getResponseHeaders().set("Set-Cookie", gate.setCookie());
        goTo(exchange, "/");
      } else if (!gate.hasCookie(exchange)) {
        refuse(exchange);
      } else if (method.equals("GET")) {
        show(exchange, exchange.getRequestURI().getPath().substring(1));
      } else {
        act(exchange, exchange.getRequestURI().getPath().substring(1));
      }
    } catch (RuntimeException | Error fault) {
      bench.faulted(fault);
      throw fault;
    }
  }

  private boolean isFirst(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        && Form.parsed(exchange.getRequestURI().getRawQuery())
            .flatMap(query -> query.get("nyckel"))
            .filter(gate::opens)
            .isPresent();
  }

  private static void harden(Headers headers) {
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    // With less, the browser would say that a form of our own page comes from nowhere.
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Content-Security-Policy", OWN);
  }

  private void show(HttpExchange exchange, String name) throws IOException {
    switch (name) {
      case "" -> send(exchange, 200, HTML, bench.page());
      case "vy" -> {
        // The number is read first: what is shown is never older than it says.
        exchange
            .getResponseHeaders()
            .set("Malvakt-Nummer", Long.toString(bench.bench().shown().number()));
        send(exchange, 200, HTML, bench.view());
      }
      case "handelser" -> events.tell(exchange);
      case "favicon.ico" -> exchange.sendResponseHeaders(204, -1);
      case "stil.css" ->
          send(exchange, 200, "text/css; charset=utf-8", PageParts.style() + own("arbetsyta.css"));
      case "arbetsyta.js" ->
          send(exchange, 200, "text/javascript; charset=utf-8", own("arbetsyta.js"));
      default -> {
        Optional<byte[]> page = bench.reportPage(name);
        exchange.getResponseHeaders().set("Content-Security-Policy", OF_REPORT);
        send(
            exchange,
            page.isPresent() ? 200 : 404,
            page.isPresent() ? HTML : "text/plain; charset=utf-8",
            page.orElseGet(() -> bench.say(Phrase.of("bench.no-page")).getBytes(UTF_8)));
      }
    }
  }

  private void act(HttpExchange exchange, String name) throws IOException {
    Optional<Form> form = Form.of(exchange);
    if (form.isEmpty() && !name.equals("slut") && !name.equals("nystart")) {
      send(exchange, 400, "text/plain; charset=utf-8", bench.say(Phrase.of("bench.no-page")));
      return;
    }
    switch (name) {
      case "val" -> bench.choose(form.orElseThrow());
      case "nystart" -> bench.bench().startAnew();
      case "borja" -> bench.tell(bench.begin(form.orElseThrow()));
      case "mapp" -> bench.tell(bench.open(form.orElseThrow()));
      case "slut" -> {
        send(exchange, 200, "text/plain; charset=utf-8", bench.say(Phrase.of("bench.ended")));
        bench.close();
        return;
      }
      default -> {
        send(exchange, 404, "text/plain; charset=utf-8", bench.say(Phrase.of("bench.no-page")));
        return;
      }
    }
    // Loading the page again does nothing again.
    goTo(exchange, "/");
  }

  private void refuse(HttpExchange exchange) throws IOException {
    send(exchange, 403, "text/plain; charset=utf-8", bench.say(Phrase.of("bench.refused")));
  }

  private static void goTo(HttpExchange exchange, String place) throws IOException {
    exchange.getResponseHeaders().set("Location", place);
    exchange.sendResponseHeaders(303, -1);
  }

  private static void send(HttpExchange exchange, int code, String type, String text)
      throws IOException {
    send(exchange, code, type, text.getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String own(String file) {
    try (@Nullable InputStream in = Server.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The artifact lacks its file " + file + ".");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    events.end();
    server.stop(1);
    threads.shutdown();
  }
}

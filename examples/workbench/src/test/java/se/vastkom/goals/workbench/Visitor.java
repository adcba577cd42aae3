package se.vastkom.goals.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without a screen: it keeps cookies and follows where it is sent. */
final class Visitor {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();

  private final URI origin;

  private Visitor(String address) {
    origin = URI.create(address.substring(0, address.indexOf('/', "http://".length())));
  }

  /** Opens the first address, as the browser that is started with it does. */
  static Visitor of(String address) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(address);
    HttpRequest first = HttpRequest.newBuilder(URI.create(address)).timeout(LONGEST).build();
    visitor.client.send(first, HttpResponse.BodyHandlers.ofString());
    return visitor;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve("/" + path)).timeout(LONGEST).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  Document view() throws IOException, InterruptedException {
    return Jsoup.parse(get("vy").body());
  }

  /** Sends a form as its page does; the fields are already encoded. */
  HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve("/" + path))
            .timeout(LONGEST)
            .header("Origin", origin.toString())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(fields))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Waits until the view is so, as a person waits who looks at the page. */
  Document viewWhen(Predicate<Document> isSo) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    Document view = view();
    while (!isSo.test(view) && System.nanoTime() < end) {
      Thread.sleep(20);
      view = view();
    }
    return view;
  }

  /** Returns the stream of events, open. */
  InputStream events() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(origin.resolve("/handelser")).build();
    return client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
  }

  URI origin() {
    return origin;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

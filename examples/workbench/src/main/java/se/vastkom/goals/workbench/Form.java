package se.vastkom.goals.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a form on the page sends.
 *
 * @param fields by name; of several with one name the last
 */
record Form(Map<String, String> fields) {

  private static final int MOST = 16_384;

  Form {
    fields = Map.copyOf(fields);
  }

  /** Reads the body of a request; empty if it is no form, or larger than any of ours. */
  static Optional<Form> of(HttpExchange exchange) throws IOException {
    @Nullable String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      return Optional.empty();
    }
    try (InputStream body = exchange.getRequestBody()) {
      byte[] bytes = body.readNBytes(MOST + 1);
      return bytes.length > MOST ? Optional.empty() : parsed(new String(bytes, UTF_8));
    }
  }

  /** Reads what stands behind the question mark of an address, or in the body of a form. */
  static Optional<Form> parsed(@Nullable String text) {
    Map<String, String> fields = new HashMap<>();
    try {
      for (String pair : text == null ? new String[0] : text.split("&", -1)) {
        int at = pair.indexOf('=');
        if (at > 0) {
          fields.put(
              URLDecoder.decode(pair.substring(0, at), UTF_8),
              URLDecoder.decode(pair.substring(at + 1), UTF_8));
        }
      }
      return Optional.of(new Form(fields));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns what a field holds; empty where it is blank or missing. */
  Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }
}

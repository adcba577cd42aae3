package se.vastkom.goals.workbench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Who is let in: the browser that was given the first address, and nobody else. The key in it is
 * 128 random bits, which the browser then keeps in a cookie that no other site's pages send. A page
 * of another site can reach neither: its origin differs, and a name that was made to lead here is
 * not ours.
 */
final class Gate {

  private static final int BYTES = 16;

  private final String key = random();
  private final String once = random();
  private final AtomicBoolean isUsed = new AtomicBoolean();
  private final String cookie;
  private final Set<String> hosts;

  Gate(int port) {
    // Cookies are shared by all ports of a host, so that of another workbench has another name.
    cookie = "malvakt-" + port;
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }

  private static String random() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Returns the key for a person to use, as often as there is need. */
  String key() {
    return key;
  }

  /**
   * Returns a key that opens once. The browser is started with it, and what programs are started
   * with can be read by other users of the machine.
   */
  String once() {
    return once;
  }

  /** Returns whether a text is a key that opens; one that opens once does not do so again. */
  boolean opens(String text) {
    return isKey(text) || (isSame(text, once) && isUsed.compareAndSet(false, true));
  }

  /** Returns the cookie to set in the browser that knows the key. */
  String setCookie() {
    return cookie + "=" + key + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** Returns whether a request is addressed to us, and made by our own page or by no page. */
  boolean isOurs(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    List<String> host = headers.getOrDefault("Host", List.of());
    if (host.size() != 1 || !hosts.contains(host.get(0))) {
      return false;
    }
    List<String> origin = headers.getOrDefault("Origin", List.of());
    boolean isChange = exchange.getRequestMethod().equals("POST");
    boolean isOwnOrigin = origin.equals(List.of("http://" + host.get(0)));
    return isChange ? isOwnOrigin : origin.isEmpty() || isOwnOrigin;
  }

  /** Returns whether a request has the cookie. */
  boolean hasCookie(HttpExchange exchange) {
    return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(";", -1)))
        .map(String::strip)
        .filter(one -> one.startsWith(cookie + "="))
        .anyMatch(one -> isKey(one.substring(cookie.length() + 1)));
  }

  /** Returns whether a text is the key, in a time that does not tell how much of it is. */
  private boolean isKey(String text) {
    return isSame(text, key);
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
  }
}

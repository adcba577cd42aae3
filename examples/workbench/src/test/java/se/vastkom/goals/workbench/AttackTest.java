package se.vastkom.goals.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Words;

/** What others on the machine, and pages of other sites, may try. */
@Timeout(120)
class AttackTest {

  private static final Path YEAR = Path.of("../esamhalle-2015/uppfoljning-2015");
  private static final int CONNECTIONS = 1_000;
  private static final int PATIENCE = 5_000;

  @TempDir private Path folder;
  private Workbench workbench;
  private URI origin;
  private String key;

  @BeforeEach
  void open() throws Exception {
    try (Stream<Path> files = Files.list(YEAR)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    RuleEngine engine =
        RuleEngine.all(AttackTest.class.getClassLoader()).stream()
            .filter(one -> one.name().equals("direct"))
            .findFirst()
            .orElseThrow();
    workbench =
        Workbench.open(
            Optional.of(folder), engine, Words.swedish(), fault -> fault.printStackTrace());
    String address = workbench.address();
    origin = URI.create(address.substring(0, address.indexOf("/?")));
    key = address.substring(address.indexOf('=') + 1);
  }

  @AfterEach
  void thePageStillWorks() throws Exception {
    assertThat(Visitor.of(workbench.address()).view().select(".goal")).hasSize(26);
    workbench.close();
  }

  private String host() {
    return origin.getAuthority();
  }

  private String cookie() {
    return "Cookie: malvakt-" + origin.getPort() + "=" + key;
  }

  /** Sends a request as it stands, and returns the code of the answer; 0 where there is none. */
  private int code(String first, String... headers) throws IOException {
    return code(first, List.of(headers), new byte[0]);
  }

  private int code(String first, List<String> headers, byte[] body) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), origin.getPort()), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      OutputStream out = socket.getOutputStream();
      out.write(
          Visitor.utf8(
              first
                  + " HTTP/1.1\r\n"
                  + String.join("\r\n", headers)
                  + "\r\nConnection: close\r\n\r\n"));
      out.write(body);
      out.flush();
      InputStream in = socket.getInputStream();
      String line = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
      return line.isEmpty() ? 0 : Integer.parseInt(line.substring(line.length() - 3));
    } catch (SocketException e) {
      return 0;
    }
  }

  private DynamicTest refused(String what, int expected, String first, String... headers) {
    return DynamicTest.dynamicTest(
        what, () -> assertThat(code(first, headers)).as(what).isEqualTo(expected));
  }

  @TestFactory
  Stream<DynamicTest> requestsThatAreNotOurs() {
    String host = "Host: " + host();
    String own = "Origin: " + origin;
    String form = "Content-Type: application/x-www-form-urlencoded";
    String none = "Content-Length: 0";
    return Stream.of(
        refused("no cookie", 403, "GET /", host),
        refused("no cookie, the view", 403, "GET /vy", host),
        refused("no cookie, the events", 403, "GET /handelser", host),
        refused("no cookie, a page of the report", 403, "GET /index.html", host),
        refused("no cookie, an action", 403, "POST /slut", host, own, none),
        refused("another cookie", 403, "GET /", host, cookie().replace(key, "0".repeat(32))),
        refused("half a key", 403, "GET /", host, cookie().substring(0, cookie().length() - 1)),
        refused("a key that is longer", 403, "GET /", host, cookie() + "0"),
        refused("another key", 403, "GET /?nyckel=" + "0".repeat(32), host),
        refused("an empty key", 403, "GET /?nyckel=", host),
        refused("a foreign host", 403, "GET /", "Host: elak.test", cookie()),
        refused(
            "a name made to lead here",
            403,
            "GET /",
            "Host: elak.test:" + origin.getPort(),
            cookie()),
        refused("a foreign host with the key", 403, "GET /?nyckel=" + key, "Host: elak.test"),
        refused("another port", 403, "GET /", "Host: 127.0.0.1:1", cookie()),
        refused("two hosts", 403, "GET /", host, "Host: elak.test", cookie()),
        refused("a foreign origin", 403, "GET /vy", host, cookie(), "Origin: http://elak.test"),
        refused("no origin, an action", 403, "POST /slut", host, cookie(), none),
        refused("an origin of nothing", 403, "POST /slut", host, cookie(), "Origin: null", none),
        refused(
            "a foreign origin, an action",
            403,
            "POST /slut",
            host,
            cookie(),
            "Origin: http://elak.test",
            none),
        refused(
            "https of ours", 403, "POST /slut", host, cookie(), "Origin: https://" + host(), none),
        refused("another method", 403, "PUT /", host, cookie(), own, none),
        refused("what may be done", 403, "OPTIONS /slut", host, "Origin: http://elak.test"),
        refused("a path out", 404, "GET /../../etc/passwd", host, cookie()),
        refused("a written path out", 404, "GET /%2e%2e/%2e%2e/etc/passwd", host, cookie()),
        refused("a file of the folder", 404, "GET /mal.csv", host, cookie()),
        refused(
            "a form of another kind",
            400,
            "POST /val",
            host,
            cookie(),
            own,
            "Content-Type: text/plain",
            none),
        refused("an action that is none", 404, "POST /rensa", host, cookie(), own, form, none));
  }

  @Test
  void aBodyWithoutEndIsCutOff() throws IOException {
    byte[] endless = new byte[200_000];
    assertThat(
            code(
                "POST /val",
                List.of(
                    "Host: " + host(),
                    cookie(),
                    "Origin: " + origin,
                    "Content-Type: application/x-www-form-urlencoded",
                    "Content-Length: " + endless.length),
                endless))
        .isIn(0, 400);
  }

  @Test
  void manyConnectionsThatSayNothingKeepNobodyOut() throws IOException {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        Socket socket = new Socket();
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), origin.getPort()), PATIENCE);
        open.add(socket);
      }
      assertThat(code("GET /vy", "Host: " + host(), cookie())).isEqualTo(200);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void manyPagesThatListenKeepNobodyOut() throws Exception {
    Visitor visitor = Visitor.of(workbench.address());
    List<InputStream> events = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      events.add(visitor.events());
    }
    assertThat(code("GET /vy", "Host: " + host(), cookie())).isEqualTo(200);
    for (InputStream one : events) {
      one.close();
    }
  }

  @Test
  void theKeyForTheBrowserOpensOnce() throws IOException {
    String once = workbench.addressForOnce();
    String path = once.substring(once.indexOf("/?"));
    assertThat(code("GET " + path, "Host: " + host())).isEqualTo(303);
    assertThat(code("GET " + path, "Host: " + host())).isEqualTo(403);
  }

  @Test
  void onlyThisMachineReachesIt() throws IOException {
    for (NetworkInterface of : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(of.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          try (Socket socket = new Socket()) {
            assertThat(isReached(socket, address)).as(address.toString()).isFalse();
          }
        }
      }
    }
  }

  private boolean isReached(Socket socket, InetAddress address) {
    try {
      socket.connect(new InetSocketAddress(address, origin.getPort()), 1_000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

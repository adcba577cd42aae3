package se.vastkom.goals.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that are ended while they write, and several that write at once. */
class DraftsTest {

  private static final int SIZE = 2_000_000;

  @TempDir private Path folder;

  /** Writes a set of two files over and over, all of one byte, then all of another. */
  public static final class Writer {

    private Writer() {}

    /** Writes into the first folder until the process is ended. */
    public static void main(String[] arguments) throws IOException {
      for (int i = 0; true; i++) {
        Files.write(Path.of(arguments[0]), pages((byte) ('a' + i % 2)), Set.of());
        System.out.write('.');
        System.out.flush();
      }
    }
  }

  private static SortedMap<String, byte[]> pages(byte content) {
    byte[] page = new byte[SIZE];
    Arrays.fill(page, content);
    return new TreeMap<>(Map.of("a.html", page, "b.html", page));
  }

  private Process writer() throws IOException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    // It writes from here on.
    assertThat(writer.getInputStream().read()).isEqualTo('.');
    return writer;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = java.nio.file.Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Returns the one byte that a file repeats. */
  private byte content(String name) throws IOException {
    byte[] bytes = java.nio.file.Files.readAllBytes(folder.resolve(name));
    assertThat(bytes).hasSize(SIZE);
    assertThat(IntStream.range(0, SIZE).allMatch(i -> bytes[i] == bytes[0])).isTrue();
    return bytes[0];
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  @Timeout(120)
  void aProcessThatIsAskedToEndLeavesAWholeSetAndNoDrafts(String signal) throws Exception {
    assumeTrue(java.nio.file.Files.isExecutable(Path.of("/bin/kill")), "needs kill");
    for (int i = 0; i < 5; i++) {
      Process writer = writer();
      TimeUnit.MILLISECONDS.sleep(3L * i);
      new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(writer.pid())).start().waitFor();
      boolean ended = writer.waitFor(20, TimeUnit.SECONDS);
      writer.destroyForcibly().waitFor();
      assumeTrue(ended, "the signal is ignored here, as behind nohup");
      assertThat(names()).containsExactly("a.html", "b.html");
      assertThat(content("a.html")).isEqualTo(content("b.html"));
    }
  }

  @Test
  @Timeout(120)
  void whatAKilledProcessLeavesIsTakenAwayByTheNextThatWrites() throws Exception {
    int left = 0;
    for (int i = 0; i < 10; i++) {
      Process writer = writer();
      TimeUnit.MILLISECONDS.sleep(3L * i);
      writer.destroyForcibly().waitFor();
      content("a.html");
      content("b.html");
      left += names().size() - 2;
      if (i % 2 == 1) {
        Files.write(folder.resolve("out.json"), new byte[] {1});
        assertThat(names()).containsExactly("a.html", "b.html", "out.json");
        java.nio.file.Files.delete(folder.resolve("out.json"));
      }
    }
    assertThat(left).as("drafts that were left").isPositive();
  }

  @Test
  @Timeout(60)
  void draftsOfALivingProcessAndOtherPeoplesFilesStay() throws Exception {
    Path own = folder.resolve(".malvakt-anteckning.part");
    Path other = folder.resolve(".123.part");
    Path link = folder.resolve(".malvakt-a-b.part");
    java.nio.file.Files.createSymbolicLink(link, other);
    java.nio.file.Files.createDirectory(folder.resolve(".malvakt-c-d.part"));
    java.nio.file.Files.createFile(own);
    java.nio.file.Files.createFile(other);
    Process writer = writer();
    for (int i = 0; i < 300; i++) {
      Files.write(folder.resolve("out.json"), new byte[] {1});
    }
    assertThat(writer.isAlive()).as("its drafts were not taken away").isTrue();
    writer.destroyForcibly().waitFor();
    assertThat(own).exists();
    assertThat(other).exists();
    assertThat(link).exists();
    assertThat(folder.resolve(".malvakt-c-d.part")).isDirectory();
  }

  @Test
  @Timeout(60)
  void aFolderThatAKilledProcessLeftIsTakenAway() throws IOException {
    Path left = folder.resolve(".malvakt-x1-y1.part");
    java.nio.file.Files.createDirectory(left);
    java.nio.file.Files.createFile(left.resolve("status.csv"));
    java.nio.file.Files.createDirectory(left.resolve("en"));
    java.nio.file.Files.createFile(left.resolve("en/status.csv"));
    java.nio.file.Files.createFile(folder.resolve(".malvakt-x1-y2.part"));
    Files.create(folder.resolve("out.json"), new byte[] {1});
    assertThat(names()).containsExactly("out.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ny", "tom", "fil"})
  @Timeout(60)
  void ofManyThatCreateTheSameAtOnceOneDoes(String name) throws Exception {
    for (int round = 0; round < 20; round++) {
      Path place = folder.resolve(name + round);
      if (name.equals("tom")) {
        java.nio.file.Files.createDirectory(place);
      }
      List<String> done = atOnce(8, name.equals("fil"), place);
      assertThat(done.stream().filter(one -> !one.isEmpty())).hasSize(1);
      String winner = String.join("", done);
      List<Path> written;
      try (Stream<Path> files = java.nio.file.Files.walk(place)) {
        written = files.filter(java.nio.file.Files::isRegularFile).toList();
      }
      assertThat(written).hasSize(name.equals("fil") ? 1 : 3);
      assertThat(written).allSatisfy(file -> assertThat(file).hasContent(winner));
    }
    assertThat(names()).noneMatch(left -> left.startsWith("."));
  }

  /**
   * Returns what each of several processes wrote into a place, empty for those that were refused.
   */
  private static List<String> atOnce(int count, boolean isFile, Path place) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<String>> writing = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String mark = "number " + i;
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        Callable<String> create =
            () -> {
              start.await();
              try {
                if (isFile) {
                  Files.create(place, bytes);
                } else {
                  Files.create(
                      place, new TreeMap<>(Map.of("a.csv", bytes, mark, bytes, "z", bytes)));
                }
                return mark;
              } catch (FileAlreadyExistsException e) {
                return "";
              }
            };
        writing.add(threads.submit(create));
      }
      start.countDown();
      List<String> done = new ArrayList<>();
      for (Future<String> one : writing) {
        done.add(one.get());
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.PATH;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The archive of classes that the script makes on the first run. Where only the script is tested, a
 * stand-in for Java prints its arguments and "writes" the archive.
 */
class ArchiveIT {

  private static final Path DISTRIBUTION = Path.of("target/malvakt").toAbsolutePath();
  private static final String INPUT =
      Path.of("../esamhalle-2015/uppfoljning-2015").toAbsolutePath().toString();
  private static final Path GOLDEN =
      Path.of("../esamhalle-2015/src/test/resources/bedomning-2015.sv.txt");

  /** Writes what it is asked to write, and notes that it did; otherwise prints its arguments. */
  private static final String STAND_IN =
      """
      #!/bin/sh
      for argument; do
        case $argument in
          -XX:SharedArchiveFile=*/archive | -XX:AOTCache=*/archive) archive=${argument#*=} ;;
        esac
      done
      case " $* " in
        *' -Xshare:dump '* | *' -XX:AOTMode=create '*)
          echo made >>"${0%/*}/made"
          [ -f "${0%/*}/fails" ] && exit 1
          echo archive >"$archive"
          ;;
        *Rehearsal*) ;;
        *) printf '%s\\n' "$@" ;;
      esac
      """;

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private Path cache;
  private Path standIn;

  @BeforeEach
  void aCacheOfOurOwn() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    cache = folder.resolve("cache");
    standIn = folder.resolve("jdk");
    environment.put("XDG_CACHE_HOME", cache.toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    Files.createDirectories(standIn.resolve("bin"));
    Files.createDirectories(standIn.resolve("lib"));
    Files.writeString(standIn.resolve("lib/modules"), "modules");
    Path java = standIn.resolve("bin/java");
    Files.writeString(java, STAND_IN);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    version("21.0.1");
  }

  private void version(String version) throws IOException {
    Files.writeString(
        standIn.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  /**
   * Starts the script in a shell that ends when everything the script started has ended, the maker
   * of the archive too: each of them holds the pipe to the loop open.
   */
  private Process start(Path script, String out, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                """
                { out=$1; shift; "$@" 3>&1 >"$out" 2>err; echo $? >"$out.exit"; } |
                  while read -r line; do :; done""",
                "sh",
                out,
                script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("MALVAKT_ARKIV");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void finish(Process process, String out) throws Exception {
    assertThat(process.waitFor()).isZero();
    assertThat(folder.resolve(out + ".exit")).content().isEqualTo("0\n");
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  private String run(Path distribution, String... arguments) throws Exception {
    finish(start(distribution.resolve("bin/malvakt"), "out", arguments), "out");
    return Files.readString(folder.resolve("out"));
  }

  private String run(String... arguments) throws Exception {
    return run(DISTRIBUTION, arguments);
  }

  /** Returns the arguments that the script gives the stand-in. */
  private String given(Path distribution) throws Exception {
    environment.put("JAVA_HOME", standIn.toString());
    return run(distribution, "bedom");
  }

  private String given() throws Exception {
    return given(DISTRIBUTION);
  }

  private List<Path> cached() throws IOException {
    Path ours = cache.resolve("malvakt");
    if (!Files.isDirectory(ours)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(ours)) {
      return files.sorted().toList();
    }
  }

  private Path archive() throws IOException {
    assertThat(cached()).singleElement(PATH).isRegularFile();
    return cached().get(0);
  }

  private static String jars(Path distribution) throws IOException {
    try (Stream<Path> jars = Files.list(distribution.resolve("lib"))) {
      return String.join(
          ":", jars.map(Path::toString).filter(jar -> jar.endsWith(".jar")).sorted().toList());
    }
  }

  /** All tests that need a real archive, since making one is slow. */
  @Test
  void javaTakesItAndTheCommandsDoWithoutADamagedOneAndWithoutTheJarsOfAnotherTime()
      throws Exception {
    String golden = Files.readString(GOLDEN);
    Path copy = folder.resolve("kopia");
    copy(DISTRIBUTION, copy);
    assertThat(run(copy, "bedom", INPUT)).isEqualTo(golden);
    Path archive = archive();
    assertIsTaken(archive, copy);
    assertThat(run(copy, "bedom", INPUT)).isEqualTo(golden);
    assertThat(cached()).containsExactly(archive);

    // Java itself crashes on most of these, and now and then on a single bit.
    byte[] bytes = Files.readAllBytes(archive);
    assertThat(archive.toFile().setWritable(true)).isTrue();
    Path making = making(archive);
    Files.createDirectory(making);
    for (byte[] damaged : damaged(bytes)) {
      assertThat(damaged).isNotEqualTo(bytes);
      Files.write(archive, damaged);
      assertThat(run(copy, "bedom", INPUT)).isEqualTo(golden);
      assertThat(cached()).containsExactly(archive, making);
    }
    Files.write(archive, bytes);
    Files.delete(making);

    // Java checks the times of the jars, and would refuse the old archive for ever.
    FileTime later = FileTime.from(Instant.parse("2031-01-01T00:00:00Z"));
    try (Stream<Path> jars = Files.list(copy.resolve("lib"))) {
      for (Path jar : jars.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(jar, later);
      }
    }
    assertThat(run(copy, "bedom", INPUT)).isEqualTo(golden);
    assertThat(cached()).hasSize(2).contains(archive);
    Path other = cached().stream().filter(one -> !one.equals(archive)).findFirst().orElseThrow();
    assertIsTaken(other, copy);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder("cache", "jdk", "kopia", "out", "out.exit", "err");
    }
  }

  /** Checks that Java loads the command's classes, and the engine's, from the archive. */
  private void assertIsTaken(Path archive, Path distribution) throws Exception {
    boolean ahead = Runtime.version().feature() >= 25;
    Path log = folder.resolve("classes");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive,
                "-XX:+UseSerialGC",
                "-Xlog:class+load=info:file=" + log,
                "-cp",
                jars(distribution),
                Malvakt.class.getName(),
                "bedom",
                INPUT)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(java.waitFor()).isZero();
    assertThat(Files.readAllLines(log))
        .anySatisfy(
            line ->
                assertThat(line).contains(" " + InputOptions.class.getName() + " source: shared"))
        .anySatisfy(
            line -> assertThat(line).contains(" org.drools.core.").contains(" source: shared"));
    Files.delete(log);
  }

  @Test
  void aDamagedOneIsMadeAnew() throws Exception {
    given();
    Path archive = archive();
    for (String damaged : List.of("", "Archive\n", "archive", "archive\n\n")) {
      Files.writeString(archive, damaged);
      assertThat(given()).doesNotContain("cache");
      assertThat(archive()).isEqualTo(archive).content().isEqualTo("archive\n");
      assertThat(given()).contains(archive.toString());
    }
  }

  /** Returns the path whose presence keeps an archive from being made. */
  private static Path making(Path archive) {
    return Path.of(archive.toString().replaceFirst("\\.[0-9-]+$", ".making"));
  }

  private static List<byte[]> damaged(byte[] bytes) {
    Random random = new Random(1);
    byte[] oneBit = bytes.clone();
    oneBit[bytes.length / 2] ^= 4;
    byte[] manyBits = bytes.clone();
    for (int i = 0; i < 2_000; i++) {
      manyBits[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    byte[] header = bytes.clone();
    header[100] ^= 1;
    return List.of(
        oneBit,
        manyBits,
        header,
        withPage(bytes, 3_000 * 4_096, new byte[4_096]),
        withPage(bytes, 5_000 * 4_096, Arrays.copyOfRange(bytes, 0, 4_096)),
        Arrays.copyOf(bytes, bytes.length / 2),
        Arrays.copyOf(bytes, bytes.length + 1),
        new byte[0]);
  }

  private static byte[] withPage(byte[] bytes, int at, byte[] page) {
    byte[] other = bytes.clone();
    System.arraycopy(page, 0, other, at, page.length);
    return other;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(
            file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void otherOptionsOfJavaHaveAnother(String name) throws Exception {
    given();
    assertThat(given()).contains(archive().toString());
    environment.put(name, "-Xmx40g");
    assertThat(given()).doesNotContain("cache");
    assertThat(cached()).hasSize(2);
  }

  @Test
  void anotherJavaOfTheSameVersionHasAnother() throws Exception {
    given();
    Files.setLastModifiedTime(
        standIn.resolve("lib/modules"), FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
    assertThat(given()).doesNotContain("cache");
    assertThat(cached()).hasSize(2);
  }

  @Test
  void notMoreThanFiveAreKept() throws Exception {
    Path ours = Files.createDirectories(cache.resolve("malvakt"));
    for (int i = 0; i < 7; i++) {
      Path old = ours.resolve("java17-1-" + i + ".1-1");
      Files.writeString(old, "old");
      Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(1_000 + i)));
    }
    given();
    assertThat(cached()).hasSize(5).contains(ours.resolve("java17-1-3.1-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "17.0.15, -XX:SharedArchiveFile=",
    "24, -XX:SharedArchiveFile=",
    "25.0.3, -XX:AOTCache=",
    "26-ea, -XX:AOTCache="
  })
  void eachJavaHasItsOwnAndItsOwnOption(String version, String option) throws Exception {
    given();
    Path other = archive();
    Files.delete(other);
    version(version);
    assertThat(given()).doesNotContain("cache");
    Path own = archive();
    assertThat(own).isNotEqualTo(other);
    assertThat(given().lines()).contains(option + own, "-Xlog:disable");
  }

  @Test
  void otherJarsHaveAnotherOfTheSameName() throws Exception {
    Path copy = folder.resolve("kopia");
    for (String part : List.of("bin/malvakt", "lib/malvakt-cli-1.jar", "exempel")) {
      Files.createDirectories(copy.resolve(part).getParent());
    }
    Files.copy(DISTRIBUTION.resolve("bin/malvakt"), copy.resolve("bin/malvakt"));
    assertThat(copy.resolve("bin/malvakt").toFile().setExecutable(true)).isTrue();
    Files.writeString(copy.resolve("lib/malvakt-cli-1.jar"), "one");
    given(copy);
    Path archive = archive();
    assertThat(given(copy)).contains(archive.toString());
    Files.writeString(copy.resolve("lib/malvakt-cli-1.jar"), "two");
    assertThat(given(copy)).doesNotContain(archive.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nej", "no"})
  void canBeSwitchedOff(String word) throws Exception {
    environment.put("MALVAKT_ARKIV", word);
    assertThat(given()).doesNotContain("cache");
    assertThat(cache).doesNotExist();
  }

  @Test
  void isMadeOnceHoweverManyStartAtOnce() throws Exception {
    environment.put("JAVA_HOME", standIn.toString());
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      processes.add(start(DISTRIBUTION.resolve("bin/malvakt"), "out" + i, "bedom"));
    }
    for (int i = 0; i < 5; i++) {
      finish(processes.get(i), "out" + i);
    }
    assertThat(archive()).content().isEqualTo("archive\n");
    assertThat(standIn.resolve("bin/made")).content().isEqualTo("made\n");
    assertThat(cached()).hasSize(1);
  }

  @Test
  void whatCannotBeMadeIsNotTriedAtEveryStart() throws Exception {
    Files.writeString(standIn.resolve("bin/fails"), "");
    given();
    assertThat(standIn.resolve("bin/made")).exists();
    assertThat(given()).doesNotContain("cache");
    assertThat(standIn.resolve("bin/made")).content().isEqualTo("made\n");
  }

  @Test
  void aPlaceThatCannotBeWrittenDoesNoHarm() throws Exception {
    Files.writeString(cache, "a file");
    assertThat(run("bedom", INPUT)).isEqualTo(Files.readString(GOLDEN));
    assertThat(cache).content().isEqualTo("a file");
  }

  @Test
  void doesWithoutWhereToolsAreMissing() throws Exception {
    Path few = Files.createDirectories(folder.resolve("few"));
    Files.createSymbolicLink(few.resolve("dirname"), Path.of("/usr/bin/dirname").toRealPath());
    environment.put("PATH", few.toString());
    assertThat(given().lines()).contains("-Xshare:auto").noneMatch(line -> line.contains("cache"));
    assertThat(cache).doesNotExist();
  }

  @Test
  void asksAJavaOfUnknownVersionAndDoesWithout() throws Exception {
    Files.delete(standIn.resolve("release"));
    Files.writeString(
        standIn.resolve("bin/java"),
        "#!/bin/sh\ncase $1 in -version) echo 'openjdk version \"21.0.1\"' >&2 ;; *) echo \"$@\" ;; esac\n",
        StandardCharsets.UTF_8);
    assertThat(given()).contains("-Xshare:auto").doesNotContain("cache");
  }
}

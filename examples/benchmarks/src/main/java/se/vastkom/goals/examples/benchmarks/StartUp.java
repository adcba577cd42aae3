package se.vastkom.goals.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.rules.source.RuleBooks;

/**
 * Times whole processes from their start to printed verdicts: the median of several, each kind in
 * turn, so that whatever disturbs the machine disturbs all kinds. {@code malvakt} has its archive
 * of classes already, as for whoever calls it a second time.
 */
final class StartUp {

  static final String HELLO = "start: a bare JVM that prints hello";
  static final String MALVAKT = "start: `malvakt bedom` with an XLSX rule book";
  static final String STOCK = "start: stock Drools with an XLSX decision table";

  /** The JVM options of the distribution's script, for all kinds. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Dfile.encoding=UTF-8");

  /** Jars that the program on stock Drools does not need on its class path. */
  private static final List<String> OTHERS =
      List.of("openl", "evrete", "easy-rules", "cel-", "jmh", "groovy", "kie-dmn", "goal-rules-d");

  private static final int ARCHIVE_SECONDS = 120;

  private StartUp() {}

  /**
   * Measures all kinds of process.
   *
   * @param distribution the folder that holds {@code bin/malvakt}
   * @param followUp the folder of the follow-up
   * @param rounds the number of processes of each kind
   */
  static List<Figure> measure(Path distribution, Path followUp, int rounds) throws Exception {
    Path book = Files.createTempFile("vastkom-2015", ".xlsx");
    Path table = Files.createTempFile("drools", ".xlsx");
    Path cache = Files.createTempDirectory("cache");
    try {
      Files.delete(book);
      RuleBooks.write(RuleBooks.shipped("vastkom-2015"), book);
      Files.write(table, StockStart.workbook());
      Map<String, List<String>> commands = new LinkedHashMap<>();
      commands.put(HELLO, java(ownClasses(), Hello.class));
      Path script = distribution.resolve("bin/malvakt").toAbsolutePath();
      if (Files.exists(script)) {
        List<String> command =
            List.of(
                "env",
                "XDG_CACHE_HOME=" + cache,
                script.toString(),
                "bedom",
                followUp.toString(),
                "--regelverk",
                book.toString());
        milliseconds(command);
        awaitArchive(cache.resolve("malvakt"));
        commands.put(MALVAKT, command);
      }
      commands.put(
          STOCK, java(classPath(OTHERS), StockStart.class, followUp.toString(), table.toString()));
      return medians(commands, rounds);
    } finally {
      Files.deleteIfExists(book);
      Files.delete(table);
      delete(cache);
    }
  }

  /** Waits for the archive, and for the script to tidy up after making it. */
  private static void awaitArchive(Path cache) throws Exception {
    for (int i = 0; i < ARCHIVE_SECONDS; i++) {
      Thread.sleep(1_000);
      if (Files.isDirectory(cache)) {
        try (Stream<Path> files = Files.list(cache)) {
          if (files.map(Files::isRegularFile).toList().equals(List.of(true))) {
            return;
          }
        }
      }
    }
    throw new IOException("Expected an archive of classes in " + cache + "; found none.");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<Figure> medians(Map<String, List<String>> commands, int rounds)
      throws Exception {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        times
            .computeIfAbsent(command.getKey(), unseen -> new ArrayList<>())
            .add(milliseconds(command.getValue()));
      }
    }
    List<Figure> medians = new ArrayList<>();
    times.forEach(
        (what, all) ->
            medians.add(
                new Figure(what, all.stream().sorted().toList().get(all.size() / 2), "ms")));
    return medians;
  }

  /** Returns how long a process takes that succeeds and prints something. */
  static double milliseconds(List<String> command) throws Exception {
    Path out = Files.createTempFile("process", ".txt");
    try {
      long start = System.nanoTime();
      int code =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      long end = System.nanoTime();
      if (code != 0 || Files.size(out) == 0) {
        throw new IOException("Exit code " + code + " of " + command + ".");
      }
      return (end - start) / 1e6;
    } finally {
      Files.delete(out);
    }
  }

  /** Returns the command that runs a class on the JVM of this process. */
  static List<String> java(String classPath, Class<?> main, String... arguments) {
    return Stream.of(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            FLAGS,
            List.of("-cp", classPath, main.getName()),
            Arrays.asList(arguments))
        .flatMap(List::stream)
        .toList();
  }

  private static String ownClasses() throws URISyntaxException {
    return Path.of(Hello.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  /** Returns this process's class path without the jars whose names contain one of these. */
  static String classPath(List<String> without) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(
            entry ->
                without.stream()
                    .noneMatch(part -> Path.of(entry).getFileName().toString().contains(part)))
        .collect(Collectors.joining(File.pathSeparator));
  }
}

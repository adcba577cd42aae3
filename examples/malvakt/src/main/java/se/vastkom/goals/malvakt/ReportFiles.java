package se.vastkom.goals.malvakt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.Documents;
import se.vastkom.goals.io.csv.OpenDataWriter;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.words.Words;

/**
 * The files of a whole report: pages, workbook, CSV, open data, JSON, and a list of the checksums
 * of all, by which a later report knows its own.
 *
 * @param files by name
 * @param list the name of the list
 */
record ReportFiles(SortedMap<String, byte[]> files, String list) {

  /** A line of the list, as {@code sha256sum} writes and checks it. */
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([^/\\\\]+)");

  /** Returns the files of an assessment, in a language. */
  static ReportFiles of(AssessedFollowUp assessed, Words words) {
    SortedMap<String, byte[]> files = new TreeMap<>(Reports.html(words).pages(assessed));
    String results = words.say("report-file.results");
    String openData = words.say("report-file.open-data") + ".csv";
    for (String format : new String[] {"csv", "json", Formats.WORKBOOK}) {
      files.put(results + "." + format, Documents.write(assessed, format, words));
    }
    OpenDataWriter open = new OpenDataWriter();
    files.put(openData, open.write(assessed));
    files.put(openData + "-metadata.json", open.metadata(assessed, openData));
    String list = words.say("report-file.checksums") + ".sha256";
    files.put(list, listing(files));
    return new ReportFiles(files, list);
  }

  private static byte[] listing(SortedMap<String, byte[]> files) {
    return files.entrySet().stream()
        .map(file -> checksum(file.getValue()) + "  " + file.getKey() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes the files into a folder, all or none. Those of an earlier report are replaced, or
   * deleted where this one has no such file. The list comes last, so that a report whose writing
   * was killed can be written again: what lies there is either in the list or as it is to be.
   *
   * @return the names of the deleted files
   * @throws FileAlreadyExistsException if a file at the path of one is not an unchanged one of ours
   */
  Set<String> write(Path folder) throws IOException {
    Map<String, String> earlier = earlier(folder);
    for (String name : files.keySet()) {
      Path place = folder.resolve(name);
      if (Files.exists(place)
          && !name.equals(list)
          && !isOurs(place, earlier)
          && !isAlready(place, name)) {
        throw new FileAlreadyExistsException(place.toString());
      }
    }
    Set<String> stale = new TreeSet<>();
    for (String name : earlier.keySet()) {
      if (!files.containsKey(name) && isOurs(folder.resolve(name), earlier)) {
        stale.add(name);
      }
    }
    SortedMap<String, byte[]> listLast =
        new TreeMap<>(
            Comparator.<String, Boolean>comparing(list::equals)
                .thenComparing(Comparator.naturalOrder()));
    listLast.putAll(files);
    se.vastkom.goals.sheet.Files.write(folder, listLast, stale);
    return stale;
  }

  /** Returns whether a file is as it is to be. */
  private boolean isAlready(Path file, String name) throws IOException {
    return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), files.get(name));
  }

  /** Returns the checksums of the report that lies in a folder; none where there is no list. */
  private Map<String, String> earlier(Path folder) throws IOException {
    Path place = folder.resolve(list);
    if (!Files.isRegularFile(place)) {
      return Map.of();
    }
    try (var lines = Files.lines(place)) {
      return lines
          .map(LINE::matcher)
          .filter(line -> line.matches())
          .collect(
              Collectors.toMap(line -> line.group(2), line -> line.group(1), (one, other) -> one));
    }
  }

  private static boolean isOurs(Path file, Map<String, String> earlier) throws IOException {
    return Files.isRegularFile(file)
        && (checksum(Files.readAllBytes(file))
                .equals(earlier.get(String.valueOf(file.getFileName())))
            || Reports.wrote(file));
  }

  private static String checksum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}

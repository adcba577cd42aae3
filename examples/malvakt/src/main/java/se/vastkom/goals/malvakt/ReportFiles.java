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
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.DataFiles;
import se.vastkom.goals.io.Documents;
import se.vastkom.goals.pdf.Attachment;
import se.vastkom.goals.pdf.PdfReports;
import se.vastkom.goals.report.HtmlReport;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.words.Words;

/**
 * The files of a whole report: the data and the pages, and a list of the checksums of all, by which
 * a later report knows its own.
 *
 * @param files by name
 * @param list the name of the list
 */
record ReportFiles(SortedMap<String, byte[]> files, String list) {

  /** A line of a list, as {@code sha256sum} writes and checks it. */
  private static final Pattern LINE = Pattern.compile("[0-9a-f]{64} {2}(?:(?:sv|en)/)?[^/\\\\]+");

  /** Where the name begins in a line. */
  private static final int NAME = 66;

  /**
   * Returns the files of an assessment: first the data in the first language, then the pages in
   * each that lead to it, and last the list.
   *
   * @param offered what the follow-up was read from and lets others have, by name
   * @param pages writes the pages
   * @param words the first language
   */
  static ReportFiles of(
      AssessedFollowUp assessed, SortedMap<String, byte[]> offered, HtmlReport pages, Words words) {
    String list = list(words);
    ReportData data = ReportData.of(assessed.told(), offered, words);
    SortedMap<String, byte[]> files = new TreeMap<>(data.files());
    files.putAll(pages.pages(assessed, new DataFiles(data.told(), list)));
    files.put(list, listing(files));
    return new ReportFiles(files, list);
  }

  private static String list(Words words) {
    return words.say("report-file.checksums") + ".sha256";
  }

  /**
   * Returns the results as a document, with the data of them attached, as it may be told to anyone.
   */
  static byte[] pdf(AssessedFollowUp assessed, Words words) {
    Attachment data =
        new Attachment(
            words.say("report-file.results") + ".json",
            "application/json",
            words.say("report-file.data"),
            Documents.write(assessed.told(), "json", words));
    return PdfReports.in(words).results(assessed, List.of(data));
  }

  private static byte[] listing(SortedMap<String, byte[]> files) {
    return files.entrySet().stream()
        .map(file -> line(file.getKey(), file.getValue()) + "\n")
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
    Set<String> known = new TreeSet<>();
    for (Words language : List.of(Words.swedish(), Words.english())) {
      known.addAll(lines(folder.resolve(list(language))));
    }
    for (String name : files.keySet()) {
      Path place = folder.resolve(name);
      if (Files.exists(place)
          && !name.equals(list)
          && !isOurs(folder, name, known)
          && !isAlready(place, name)) {
        throw new FileAlreadyExistsException(place.toString());
      }
    }
    Set<String> stale = new TreeSet<>();
    for (String line : lines(folder.resolve(list))) {
      String name = line.substring(NAME);
      if (!files.containsKey(name) && isOurs(folder, name, known)) {
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

  /** Returns the lines of the list of a report that lies there; none where there is no list. */
  private static Set<String> lines(Path list) throws IOException {
    if (!Files.isRegularFile(list)) {
      return Set.of();
    }
    try (var lines = Files.lines(list)) {
      return lines.filter(LINE.asMatchPredicate()).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean isOurs(Path folder, String name, Set<String> known) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file)
        && (known.contains(line(name, Files.readAllBytes(file))) || Reports.wrote(file));
  }

  private static String line(String name, byte[] bytes) {
    return checksum(bytes) + "  " + name;
  }

  private static String checksum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}

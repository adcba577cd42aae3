package se.vastkom.goals.report;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.words.Words;

/**
 * Writes an assessed follow-up as pages: the results, and the narrative where there is one, linked
 * to each other. For those who maintain the rules it also writes a page of the results of their
 * test cases, one of the differences between two assessments, and one of goals in several periods.
 * A page is one file with its own style; it holds no script, fetches nothing, and declares this to
 * the browser in its Content-Security-Policy. All text is shown as text. The same values give the
 * same bytes. Immutable, safe for any thread.
 */
public final class HtmlReport {

  private final Words words;

  HtmlReport(Words words) {
    this.words = words;
  }

  /**
   * Returns the pages by file name: {@code index.html}, and {@code berattelse.html} or in English
   * {@code narrative.html}; each in UTF-8.
   */
  public SortedMap<String, byte[]> pages(AssessedFollowUp assessed) {
    SortedMap<String, byte[]> pages = new TreeMap<>();
    assessed
        .followUp()
        .narrative()
        .ifPresent(
            narrative -> {
              Frame frame = Frame.narrative(words, assessed.followUp(), narrative);
              NarrativePage page = new NarrativePage(assessed.followUp(), narrative);
              pages.put(
                  Frame.narrativeFile(words),
                  rendered(
                      output ->
                          JtenarrativeGenerated.render(
                              output, PageOutput.NO_INTERCEPTOR, words, frame, page)));
            });
    Frame frame = Frame.results(words, assessed);
    ResultsPage page = new ResultsPage(assessed, words);
    pages.put(
        Frame.RESULTS,
        rendered(
            output ->
                JteresultsGenerated.render(output, PageOutput.NO_INTERCEPTOR, words, frame, page)));
    return Collections.unmodifiableSortedMap(pages);
  }

  /** Returns the page {@code testfall.html}, or in English {@code test-cases.html}, in UTF-8. */
  public SortedMap<String, byte[]> pages(TestReport report) {
    Frame frame = Frame.of(words, report);
    byte[] page =
        rendered(
            output ->
                JtetestingGenerated.render(
                    output, PageOutput.NO_INTERCEPTOR, words, frame, report));
    return one("report.testing-file", page);
  }

  /** Returns the page {@code jamforelse.html}, or in English {@code comparison.html}, in UTF-8. */
  public SortedMap<String, byte[]> pages(Comparison comparison) {
    Frame frame = Frame.of(words, comparison);
    byte[] page =
        rendered(
            output ->
                JtecomparisonGenerated.render(
                    output, PageOutput.NO_INTERCEPTOR, words, frame, comparison));
    return one("report.comparison-file", page);
  }

  /** Returns the page {@code perioder.html}, or in English {@code periods.html}, in UTF-8. */
  public SortedMap<String, byte[]> pages(PeriodTable table) {
    Frame frame = Frame.of(words, table);
    byte[] page =
        rendered(
            output ->
                JteperiodsGenerated.render(output, PageOutput.NO_INTERCEPTOR, words, frame, table));
    return one("report.periods-file", page);
  }

  private SortedMap<String, byte[]> one(String file, byte[] page) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(Frame.file(words, file), page)));
  }

  /**
   * Writes the pages into a folder, which is created if it does not exist: all, or, if one cannot
   * be written, none. A page that Målvakt wrote is replaced, and one that this report no longer
   * has, such as last year's narrative, is deleted; a page that others wrote or changed is not.
   * Other files of the folder are left alone.
   *
   * @return the written files, by name
   * @throws FileAlreadyExistsException if a file at the path of a page is not one of Målvakt's
   * @throws IOException if a file cannot be written, such as where the folder is a file
   */
  public List<Path> write(AssessedFollowUp assessed, Path folder) throws IOException {
    Set<String> narratives =
        Set.of(Frame.narrativeFile(Words.swedish()), Frame.narrativeFile(Words.english()));
    return write(pages(assessed), narratives, folder);
  }

  /** Writes the page of a test report into a folder, in the same way. */
  public List<Path> write(TestReport report, Path folder) throws IOException {
    return write(pages(report), Set.of(), folder);
  }

  /** Writes the page of a comparison into a folder, in the same way. */
  public List<Path> write(Comparison comparison, Path folder) throws IOException {
    return write(pages(comparison), Set.of(), folder);
  }

  /** Writes the page of goals in several periods into a folder, in the same way. */
  public List<Path> write(PeriodTable table, Path folder) throws IOException {
    return write(pages(table), Set.of(), folder);
  }

  private static List<Path> write(SortedMap<String, byte[]> pages, Set<String> earlier, Path folder)
      throws IOException {
    for (String page : pages.keySet()) {
      Path file = folder.resolve(page);
      if (Files.exists(file) && !PageMark.isOn(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    Set<String> stale = new TreeSet<>();
    for (String page : earlier) {
      if (!pages.containsKey(page) && PageMark.isOn(folder.resolve(page))) {
        stale.add(page);
      }
    }
    se.vastkom.goals.sheet.Files.write(folder, pages, stale);
    return pages.keySet().stream().map(folder::resolve).toList();
  }

  private static byte[] rendered(Consumer<PageOutput> template) {
    StringOutput text = new StringOutput();
    template.accept(new PageOutput(text));
    return PageMark.put(text.toString());
  }
}

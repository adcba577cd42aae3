package se.vastkom.goals.report;

import static java.util.Objects.requireNonNull;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.DataFiles;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.assessment.TestReport;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Subregion;
import se.vastkom.goals.words.Words;

/**
 * Writes an assessed follow-up as pages that lead to each other: the results, the narrative where
 * there is one, and each goal; where it is known who answered what, also each that has answered,
 * their sub-regions and an index. For those who maintain the rules it also writes a page of the
 * results of their test cases, one of the differences between two assessments, and one of goals in
 * several periods. A page is one file with its own style; it holds no script, fetches nothing, and
 * declares this to the browser in its Content-Security-Policy. All text is shown as text. The same
 * values give the same bytes. Immutable, safe for any thread.
 */
public final class HtmlReport {

  private final Languages languages;
  private final List<AssessedFollowUp> others;

  HtmlReport(Languages languages, List<AssessedFollowUp> others) {
    this.languages = languages;
    this.others = others;
  }

  /** Returns the same report with a publisher's own colours, logotype and words on its pages. */
  public HtmlReport in(House house) {
    return new HtmlReport(languages.in(requireNonNull(house, "house")), others);
  }

  /**
   * Returns the same report, where goals' pages also say what other rule books conclude.
   *
   * @param assessments of the same follow-up by other books; a goal that one of them lacks is not
   *     compared with it
   */
  public HtmlReport beside(List<AssessedFollowUp> assessments) {
    return new HtmlReport(languages, List.copyOf(assessments));
  }

  /**
   * Returns the pages by file name: {@code index.html} with the results; {@code berattelse.html} or
   * in English {@code narrative.html}, where there is a narrative; {@code mal-ID.html} or {@code
   * goal-ID.html} of each goal; how they are assessed in {@code metod.html} or {@code method.html};
   * and about it all in {@code om.html} or {@code about.html}. All are in UTF-8. Where the report
   * is in several languages, the pages of each but the first have the language's code before their
   * names, as in {@code en/index.html}, and each page leads to the same in the others.
   */
  public SortedMap<String, byte[]> pages(AssessedFollowUp assessed) {
    return pages(assessed, DataFiles.NONE);
  }

  /**
   * Returns the same pages, where files lie beside them, and {@code data.html}, which says what
   * they are and leads to them.
   */
  public SortedMap<String, byte[]> pages(AssessedFollowUp assessed, DataFiles data) {
    SortedMap<String, byte[]> pages = new TreeMap<>();
    made(assessed, data).forEach((file, page) -> pages.put(file, page.get()));
    return Collections.unmodifiableSortedMap(pages);
  }

  /**
   * Returns one of those pages, and makes no other; empty where there is none of that name.
   *
   * @param file its name among the {@linkplain #pages(AssessedFollowUp) pages}
   */
  public Optional<byte[]> page(AssessedFollowUp assessed, String file) {
    return Optional.ofNullable(made(assessed, DataFiles.NONE).get(file)).map(Supplier::get);
  }

  /** Returns what makes each page of a report, by file name. */
  private NavigableMap<String, Supplier<byte[]>> made(AssessedFollowUp assessed, DataFiles data) {
    NavigableMap<String, Supplier<byte[]>> pages = new TreeMap<>();
    for (Site site : Site.of(assessed, data, others, languages)) {
      made(site).forEach((file, page) -> pages.put(site.folder() + file, page));
    }
    return pages;
  }

  /** Returns the same of those in a language, by their names in its folder. */
  private static NavigableMap<String, Supplier<byte[]>> made(Site site) {
    NavigableMap<String, Supplier<byte[]>> pages = new TreeMap<>();
    FollowUp followUp = site.assessed().followUp();
    putResults(site, pages);
    followUp
        .narrative()
        .ifPresent(narrative -> pages.put(site.narrative(), () -> narrative(site, narrative)));
    for (Assessment one : site.assessed().assessments()) {
      pages.put(site.goal(one.evidence().goal().id()), () -> goal(new GoalPage(site, one)));
    }
    if (site.replies().areKnown()) {
      pages.put(site.respondents(), () -> respondents(new RespondentsPage(site)));
    }
    for (Respondent one : followUp.header().population().respondents()) {
      site.respondent(one)
          .ifPresent(file -> pages.put(file, () -> respondent(new RespondentPage(site, one))));
    }
    for (Subregion one : followUp.header().population().subregions()) {
      site.subregion(one)
          .ifPresent(file -> pages.put(file, () -> subregion(new SubregionPage(site, one))));
    }
    pages.put(site.method(), () -> method(new MethodPage(site)));
    pages.put(site.about(), () -> about(new AboutPage(site)));
    site.data().ifPresent(file -> pages.put(file, () -> data(new DataPage(site))));
    site.embedded().forEach(page -> pages.put(page.file(), () -> embedded(page)));
    return pages;
  }

  private static byte[] embedded(Embedded page) {
    return rendered(
        output ->
            JteembeddedGenerated.render(
                output, PageOutput.NO_INTERCEPTOR, page.site().words(), page));
  }

  private static byte[] method(MethodPage page) {
    return rendered(
        output ->
            JtemethodGenerated.render(
                output, PageOutput.NO_INTERCEPTOR, page.site().words(), page.frame(), page));
  }

  private static byte[] about(AboutPage page) {
    return rendered(
        output ->
            JteaboutGenerated.render(
                output, PageOutput.NO_INTERCEPTOR, page.site().words(), page.frame(), page));
  }

  private static byte[] data(DataPage page) {
    return rendered(
        output ->
            JtedataGenerated.render(
                output, PageOutput.NO_INTERCEPTOR, page.site().words(), page.frame(), page));
  }

  private static void putResults(Site site, Map<String, Supplier<byte[]>> pages) {
    ResultsPage page = new ResultsPage(site);
    pages.put(PageNames.RESULTS, () -> results(page));
    if (site.isDivided()) {
      for (FocusArea area : site.assessed().followUp().areas()) {
        pages.put(
            site.area(area.id()),
            () ->
                rendered(
                    output ->
                        JteareagoalsGenerated.render(
                            output,
                            PageOutput.NO_INTERCEPTOR,
                            site.words(),
                            page.frame(area),
                            site,
                            page,
                            area)));
      }
    }
  }

  private static byte[] results(ResultsPage page) {
    return rendered(
        output ->
            JteresultsGenerated.render(
                output,
                PageOutput.NO_INTERCEPTOR,
                page.site().words(),
                page.frame(),
                page.site(),
                page));
  }

  private static byte[] narrative(Site site, Narrative narrative) {
    NarrativePage page = new NarrativePage(site.assessed().followUp(), narrative);
    Frame frame =
        site.frame(
            "narrative",
            Stylesheet.NARRATIVE,
            narrative.title(),
            Site::narrative,
            site.narrative(),
            List.of());
    return rendered(
        output ->
            JtenarrativeGenerated.render(
                output, PageOutput.NO_INTERCEPTOR, site.words(), frame, site, page));
  }

  private static byte[] goal(GoalPage page) {
    return rendered(
        output ->
            JtegoalGenerated.render(
                output,
                PageOutput.NO_INTERCEPTOR,
                page.site().words(),
                page.frame(),
                page.site(),
                page));
  }

  private static byte[] respondents(RespondentsPage page) {
    return rendered(
        output ->
            JterespondentsGenerated.render(
                output,
                PageOutput.NO_INTERCEPTOR,
                page.site().words(),
                page.frame(),
                page.site(),
                page));
  }

  private static byte[] respondent(RespondentPage page) {
    return rendered(
        output ->
            JterespondentGenerated.render(
                output,
                PageOutput.NO_INTERCEPTOR,
                page.site().words(),
                page.frame(),
                page.site(),
                page));
  }

  private static byte[] subregion(SubregionPage page) {
    return rendered(
        output ->
            JtesubregionGenerated.render(
                output,
                PageOutput.NO_INTERCEPTOR,
                page.site().words(),
                page.frame(),
                page.site(),
                page));
  }

  /** Returns the page {@code testfall.html}, or in English {@code test-cases.html}, in UTF-8. */
  public SortedMap<String, byte[]> pages(TestReport report) {
    return each(
        "report.testing-file",
        (words, output) ->
            JtetestingGenerated.render(
                output,
                PageOutput.NO_INTERCEPTOR,
                words,
                Frame.of(languages, words, report),
                report));
  }

  /** Returns the page {@code jamforelse.html}, or in English {@code comparison.html}, in UTF-8. */
  public SortedMap<String, byte[]> pages(Comparison comparison) {
    return each(
        "report.comparison-file",
        (words, output) ->
            JtecomparisonGenerated.render(
                output,
                PageOutput.NO_INTERCEPTOR,
                words,
                Frame.of(languages, words, comparison),
                comparison));
  }

  /** Returns the page {@code perioder.html}, or in English {@code periods.html}, in UTF-8. */
  public SortedMap<String, byte[]> pages(PeriodTable table) {
    return each(
        "report.periods-file",
        (words, output) ->
            JteperiodsGenerated.render(
                output,
                PageOutput.NO_INTERCEPTOR,
                words,
                Frame.of(languages, words, table),
                table));
  }

  /** Returns a page in each language. */
  private SortedMap<String, byte[]> each(String file, BiConsumer<Words, PageOutput> template) {
    SortedMap<String, byte[]> pages = new TreeMap<>();
    for (Words words : languages.all()) {
      pages.put(
          languages.folder(words) + Frame.file(words, file),
          rendered(output -> template.accept(words, output)));
    }
    return Collections.unmodifiableSortedMap(pages);
  }

  /**
   * Writes the pages into a folder, which is created if it does not exist: all, or, if one cannot
   * be written, none. A page that Målvakt wrote is replaced, and one that this report no longer
   * has, such as last year's narrative or that of a goal that has ended, is deleted; a page that
   * others wrote or changed is not. Other files of the folder are left alone.
   *
   * @return the written files, by name
   * @throws FileAlreadyExistsException if a file at the path of a page is not one of Målvakt's
   * @throws IOException if a file cannot be written, such as where the folder is a file
   */
  public List<Path> write(AssessedFollowUp assessed, Path folder) throws IOException {
    NavigableMap<String, Supplier<byte[]>> pages = made(assessed, DataFiles.NONE);
    try (PagesAhead ahead = new PagesAhead(pages)) {
      return write(pages.navigableKeySet(), ahead::page, earlier(folder), folder);
    }
  }

  /**
   * Returns the files of a folder, and of its folders of languages, that may be pages of an earlier
   * report.
   */
  private static Set<String> earlier(Path folder) throws IOException {
    Set<String> earlier = new TreeSet<>();
    for (String language : Languages.folders()) {
      Path within = folder.resolve(language);
      if (Files.isDirectory(within)) {
        try (Stream<Path> files = Files.list(within)) {
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(PageNames::isPage)
              .map(language::concat)
              .forEach(earlier::add);
        }
      }
    }
    return earlier;
  }

  /** Writes the page of a test report into a folder, in the same way. */
  public List<Path> write(TestReport report, Path folder) throws IOException {
    return write(pages(report), folder);
  }

  /** Writes the page of a comparison into a folder, in the same way. */
  public List<Path> write(Comparison comparison, Path folder) throws IOException {
    return write(pages(comparison), folder);
  }

  /** Writes the page of goals in several periods into a folder, in the same way. */
  public List<Path> write(PeriodTable table, Path folder) throws IOException {
    return write(pages(table), folder);
  }

  private static List<Path> write(SortedMap<String, byte[]> pages, Path folder) throws IOException {
    return write(pages.keySet(), name -> requireNonNull(pages.get(name)), Set.of(), folder);
  }

  private static List<Path> write(
      Set<String> pages, Function<String, byte[]> content, Set<String> earlier, Path folder)
      throws IOException {
    for (String page : pages) {
      Path file = folder.resolve(page);
      if (Files.exists(file) && !PageMark.isOn(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    Set<String> stale = new TreeSet<>();
    for (String page : earlier) {
      if (!pages.contains(page)
          && PageMark.isOn(folder.resolve(page))
          && Languages.isOfReport(folder, page)) {
        stale.add(page);
      }
    }
    se.vastkom.goals.sheet.Files.write(folder, pages, content, stale);
    return pages.stream().map(folder::resolve).toList();
  }

  private static byte[] rendered(Consumer<PageOutput> template) {
    Utf8ByteOutput bytes = new Utf8ByteOutput();
    template.accept(new PageOutput(bytes));
    return PageMark.put(bytes.toByteArray());
  }
}

package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.vastkom.goals.io.Browser;
import se.vastkom.goals.io.Browser.Mode;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.io.ReviewSample;
import tools.jackson.databind.JsonNode;

/**
 * The pages as a browser shows them: axe-core's rules of WCAG 2.0 to 2.2, A and AA, and best
 * practice, at several widths and in several modes; and no request outside the folder.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BrowserTest {

  private static final Path GOLDEN_2015 =
      Path.of("../../examples/esamhalle-2015/src/test/resources/rapport-2015")
          .toAbsolutePath()
          .normalize();

  private Browser browser;
  private Path pages;

  @BeforeAll
  void startAndWrite(@TempDir Path folder) throws Exception {
    browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
    pages = Files.createDirectory(folder.resolve("pages"));
    for (String language : List.of("sv", "en")) {
      Reports.html(Locale.forLanguageTag(language))
          .write(FullSample.assessed(), pages.resolve(language));
      Files.write(
          pages.resolve(language).resolve("data.html"),
          Reports.html(Locale.forLanguageTag(language))
              .pages(DataPageTest.ASSESSED, DataPageTest.FILES)
              .get("data.html"));
      Reports.html(Locale.forLanguageTag(language))
          .write(FullSample.withDistances(text -> text), distances(language));
      review(language, new ReviewSample(), pages.resolve(language));
    }
    String hostile =
        "<script>document.title='x'</script><img src=http://127.0.0.1:9/x> \u202e\"'&"
            + "långtord".repeat(60);
    Reports.html(Locale.forLanguageTag("sv"))
        .write(FullSample.withDistances(text -> text + hostile), pages.resolve("hostile"));
    review("sv", new ReviewSample(text -> text + hostile), pages.resolve("hostile"));
  }

  /** Returns the folder of the pages that also show distances to a better status. */
  private Path distances(String language) {
    return pages.resolve("distances").resolve(language);
  }

  private static void review(String language, ReviewSample sample, Path folder) throws IOException {
    HtmlReport report = Reports.html(Locale.forLanguageTag(language));
    report.write(sample.testReport(), folder);
    report.write(sample.compared().comparison(), folder);
    report.write(sample.compared().periods(), folder);
  }

  @AfterAll
  void end() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Returns each page of the sample and of the follow-up of 2015, in both languages. */
  List<Path> everyPage() {
    List<Path> all = new ArrayList<>();
    for (Path folder : List.of(pages, GOLDEN_2015)) {
      all.add(folder.resolve("sv/index.html"));
      all.add(folder.resolve("sv/berattelse.html"));
      all.add(folder.resolve("en/index.html"));
      all.add(folder.resolve("en/narrative.html"));
    }
    all.add(distances("sv").resolve("mal-arkiv-1.html"));
    all.add(distances("en").resolve("goal-arkiv-1.html"));
    for (String page :
        List.of("mal-arkiv-4", "mal-arkiv-5", "mal-arkiv-6", "kommuner", "kommun-ale")) {
      all.add(pages.resolve("sv/" + page + ".html"));
    }
    all.add(pages.resolve("sv/delregion-skaraborg.html"));
    for (String page : List.of("badda-in-mal-arkiv-4", "badda-in-status", "badda-in-omraden")) {
      all.add(pages.resolve("sv/" + page + ".html"));
    }
    all.add(pages.resolve("en/embed-goal-arkiv-1.html"));
    for (String page : List.of("goal-arkiv-5", "municipalities", "municipality-ale")) {
      all.add(pages.resolve("en/" + page + ".html"));
    }
    all.add(pages.resolve("en/sub-region-skaraborg.html"));
    for (String language : List.of("sv", "en")) {
      boolean isSwedish = language.equals("sv");
      for (String name :
          List.of(isSwedish ? "metod" : "method", isSwedish ? "om" : "about", "data")) {
        all.add(pages.resolve(language).resolve(name + ".html"));
      }
    }
    all.add(pages.resolve("sv/testfall.html"));
    all.add(pages.resolve("sv/jamforelse.html"));
    all.add(pages.resolve("en/test-cases.html"));
    all.add(pages.resolve("en/comparison.html"));
    all.add(pages.resolve("sv/perioder.html"));
    all.add(pages.resolve("en/periods.html"));
    return all;
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void axeFindsNothingToMendOnAnyPage(Mode mode) throws IOException {
    browser.show(mode);
    for (Path page : everyPage()) {
      open(page);
      // Widths and colours do not affect the closed parts of a large page.
      if (mode == Mode.DESKTOP || page.startsWith(pages)) {
        assertThat(browser.violations()).as(page + ", closed").isEmpty();
      }
      evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
      assertThat(browser.violations()).as(page + ", opened").isEmpty();
    }
  }

  @Test
  void axeFindsWhatIsWrongWithABadPage() throws IOException {
    browser.show(Mode.DESKTOP);
    Path bad = pages.resolve("bad.html");
    Files.writeString(
        bad,
        "<!DOCTYPE html><html><title>x</title><h3>y</h3><p style='color:#999;background:#fff'>grey"
            + "<img src='data:,'><a href='#'></a>");
    browser.open(bad);
    assertThat(browser.violations())
        .anyMatch(found -> found.startsWith("html-has-lang"))
        .anyMatch(found -> found.startsWith("color-contrast"))
        .anyMatch(found -> found.startsWith("image-alt"))
        .anyMatch(found -> found.startsWith("link-name"))
        .anyMatch(found -> found.startsWith("landmark-one-main"));
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void noPageScrollsSidewaysAt320PixelsOpenedOrClosed(Path page) {
    browser.show(Mode.NARROW);
    open(page);
    assertThat(browser.overflow()).isZero();
    evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    assertThat(browser.overflow()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void hostileTextBreaksNoLayoutRunsNothingAndAsksForNothing(Mode mode) {
    browser.show(mode);
    for (String name :
        List.of("index", "berattelse", "mal-arkiv-5", "kommun-ale", "testfall", "jamforelse")) {
      open(pages.resolve("hostile").resolve(name + ".html"));
      evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
      assertThat(browser.overflow()).as(name).isZero();
      assertThat(evaluate("document.title").asString()).isNotEqualTo("x");
      assertThat(evaluate("document.title").asString()).contains("<script>document.title='x'");
    }
  }

  @Test
  void theRowsAreStillATableWhenTheyAreShownAsBlocks() {
    browser.show(Mode.NARROW);
    open(pages.resolve("sv/index.html"));
    assertThat(
            evaluate("getComputedStyle(document.querySelector('.areas tbody')).display").asString())
        .isEqualTo("block");
    JsonNode nodes = browser.call("Accessibility.getFullAXTree", Map.of()).path("nodes");
    List<String> roles = new ArrayList<>();
    nodes.forEach(node -> roles.add(node.path("role").path("value").asString()));
    assertThat(roles).contains("table", "row", "columnheader", "rowheader", "cell", "caption");
    assertThat(roles.stream().filter("rowheader"::equals)).hasSize(3);
    assertThat(roles.stream().filter("heading"::equals)).hasSizeGreaterThan(9);
  }

  @Test
  void onPaperThereIsNoMenuAndOnlyTheReasonsThatWereOpened() {
    browser.show(Mode.DESKTOP);
    open(pages.resolve("sv/index.html"));
    evaluate("document.querySelector('#arkiv-1 details').open = true");
    browser.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    for (String hidden : List.of(".pages", ".filter", "#arkiv-2 details")) {
      assertThat(shown(hidden)).as(hidden).isFalse();
    }
    assertThat(shown("#arkiv-1 .chain")).isTrue();
  }

  private boolean shown(String selector) {
    return evaluate("document.querySelector('" + selector + "').checkVisibility()").asBoolean();
  }

  @Test
  void theFollowUpOf2015IsOfAtMostSixPagesOnPaper() {
    browser.show(Mode.DESKTOP);
    open(GOLDEN_2015.resolve("sv/index.html"));
    String pdf =
        new String(
            Base64.getDecoder()
                .decode(
                    browser
                        .call("Page.printToPDF", Map.of("preferCSSPageSize", true))
                        .path("data")
                        .asString()),
            StandardCharsets.ISO_8859_1);
    assertThat(Pattern.compile("/Type ?/Page[^s]").matcher(pdf).results().count())
        .isBetween(3L, 6L);
  }

  @Test
  void aStatusIsChosenWithoutAScriptAndTheOthersLeave() {
    browser.show(Mode.DESKTOP);
    open(pages.resolve("sv/index.html"));
    String visible =
        "[...document.querySelectorAll('.goal')].filter(one => one.checkVisibility())"
            + ".map(one => one.id).join(' ')";
    assertThat(evaluate(visible).asString().split(" ")).hasSize(9);
    evaluate("document.querySelector('#show_ej-uppfyllt').click()");
    assertThat(evaluate(visible).asString()).isEqualTo("arkiv-3");
    assertThat(shown("#area_moten")).isFalse();
    evaluate("document.querySelector('#show_all').click()");
    assertThat(evaluate(visible).asString().split(" ")).hasSize(9);
  }

  @Test
  void aUnitIsChosenAloneAndWithAStatus() {
    browser.show(Mode.DESKTOP);
    open(pages.resolve("sv/index.html"));
    String visible =
        "[...document.querySelectorAll('.goal')].filter(one => one.checkVisibility())"
            + ".map(one => one.id).join(' ')";
    evaluate("document.querySelector('#who_1').click()");
    assertThat(evaluate(visible).asString()).isEqualTo("moten-1");
    assertThat(shown("#area_arkiv")).isFalse();
    evaluate("document.querySelector('#show_utgatt').click()");
    assertThat(evaluate(visible).asString()).isEqualTo("moten-1");
    assertThat(shown(".nothing")).isFalse();
    evaluate("document.querySelector('#show_delvis').click()");
    assertThat(evaluate(visible).asString()).isEmpty();
    assertThat(shown("#area_moten")).isFalse();
    assertThat(shown(".nothing")).isTrue();
  }

  @Test
  void aGoalHasAtMostTwoStopsForTheKeyboardBesideTheGoalsThatItNames() {
    browser.show(Mode.DESKTOP);
    open(GOLDEN_2015.resolve("sv/index.html"));
    String stops =
        "Math.max(...[...document.querySelectorAll('.goal')].map(one =>"
            + " [...one.querySelectorAll('a, summary, button, input')]"
            + ".filter(stop => stop.checkVisibility()).length))";
    assertThat(evaluate(stops).asInt()).isEqualTo(2);
    evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    assertThat(evaluate(stops).asInt()).as("with the ways to the rules").isEqualTo(6);
  }

  @Test
  void theKeyboardReachesTheContentFirst() {
    browser.show(Mode.DESKTOP);
    open(pages.resolve("sv/index.html"));
    press("Tab", 9);
    assertThat(evaluate("document.activeElement.textContent").asString())
        .isEqualTo("Hoppa till innehållet");
    assertThat(evaluate("document.activeElement.getBoundingClientRect().top").asDouble())
        .isNotNegative();
    press("Enter", 13);
    assertThat(evaluate("document.activeElement.id").asString()).isEqualTo("main_content");
  }

  private void press(String key, int code) {
    for (String type : List.of("rawKeyDown", "char", "keyUp")) {
      browser.call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "code",
              key,
              "windowsVirtualKeyCode",
              code,
              "text",
              code == 13 ? "\r" : ""));
    }
  }

  /**
   * Opens a page of the folder, and checks that its style is used and that it requests nothing
   * else.
   */
  private void open(Path page) {
    browser.open(page);
    assertThat(evaluate("getComputedStyle(document.body).margin").asString())
        .as("the policy allows the page's own style")
        .isEqualTo("0px");
    assertThat(
            browser
                .events("Network.requestWillBeSent")
                .map(event -> event.path("params").path("request").path("url").asString()))
        .containsExactly(page.toUri().toString());
    assertThat(browser.events("Log.entryAdded")).as("what the browser complains of").isEmpty();
  }

  private JsonNode evaluate(String expression) {
    return browser.evaluate(expression);
  }
}

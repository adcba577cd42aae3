package se.vastkom.goals.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.io.Browser;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Words;

/** The workbench as an analyst meets it: in a browser, beside a spreadsheet. */
@Tag("slow")
@Timeout(300)
class InBrowserTest {

  private static final RuleEngine ENGINE =
      RuleEngine.all(InBrowserTest.class.getClassLoader()).stream()
          .filter(one -> one.name().equals("direct"))
          .findFirst()
          .orElseThrow();

  private static final long LONGEST_MILLISECONDS = 30_000;

  private final List<Throwable> faults = new ArrayList<>();

  @TempDir private Path profile;
  @TempDir private Path folder;
  private Browser browser;
  private Workbench workbench;

  @BeforeEach
  void start() throws Exception {
    browser = Browser.start(profile);
  }

  @AfterEach
  void end() {
    browser.close();
    if (workbench != null) {
      workbench.close();
    }
    assertThat(faults).isEmpty();
  }

  private void open(Words words) throws Exception {
    workbench = Workbench.open(Optional.of(folder), ENGINE, words, faults::add);
    browser.open(workbench.addressForOnce());
  }

  private void await(String isSo) throws InterruptedException {
    long end = System.nanoTime() + LONGEST_MILLISECONDS * 1_000_000;
    while (!browser.evaluate("Boolean(" + isSo + ")").asBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(browser.evaluate("Boolean(" + isSo + ")").asBoolean()).as(isSo).isTrue();
  }

  private String text(String selector) {
    return browser.evaluate("document.querySelector('" + selector + "').textContent").asString();
  }

  /** Presses the key of a button that has the focus, or moves it to the next thing. */
  private void press(String key, String text) {
    for (String type : List.of("keyDown", "keyUp")) {
      browser.call(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "code",
              key,
              "text",
              type.equals("keyDown") ? text : "",
              "windowsVirtualKeyCode",
              key.equals("Tab") ? 9 : 13));
    }
  }

  /** Goes on by the keyboard alone until something has the focus. */
  private void tabTo(String isFocused) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (browser.evaluate("document.activeElement.matches('" + isFocused + "')").asBoolean()) {
        return;
      }
      press("Tab", "");
    }
    throw new AssertionError("The keyboard never reaches " + isFocused + ".");
  }

  private void isWithoutFaultInEachMode(String what) {
    for (Browser.Mode mode : Browser.Mode.values()) {
      browser.show(mode);
      assertThat(browser.violations()).as(what + ", " + mode).isEmpty();
      assertThat(browser.overflow()).as(what + ", " + mode).isZero();
    }
    browser.show(Browser.Mode.DESKTOP);
    assertThat(browser.events("Log.entryAdded")).as(what + ": what the browser says").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void fromAnEmptyFolderToFlipsByTheKeyboardAlone(String language) throws Exception {
    open(language.equals("sv") ? Words.swedish() : Words.english());
    isWithoutFaultInEachMode("an empty folder");
    tabTo("button[value=exempel]");
    press("Enter", "\r");
    await("document.querySelectorAll('.goal').length === 26");
    isWithoutFaultInEachMode("the example");

    // What was open, and where the keyboard was, stays through a save.
    browser.evaluate("document.querySelector('#e-arkiv-1 summary').click()");
    browser.evaluate("document.querySelector('#e-arkiv-1 summary').focus()");
    Spreadsheet.change(folder.resolve("regelverk.xlsx"), "parametrar", "grönt", 1, "100 %");
    await("document.querySelectorAll('.flips li').length > 0");
    assertThat(browser.evaluate("document.querySelector('#e-arkiv-1 details').open").asBoolean())
        .isTrue();
    assertThat(
            browser
                .evaluate("document.activeElement === document.querySelector('#e-arkiv-1 summary')")
                .asBoolean())
        .isTrue();
    assertThat(text("#bench_news"))
        .matches(
            language.equals("sv")
                ? "\\d+ mål har fått en annan bedömning\\."
                : "\\d+ goals have another verdict\\.");
    isWithoutFaultInEachMode("flips");

    Spreadsheet.change(folder.resolve("uppfoljning.xlsx"), "utfall", "e-arkiv-4", 1, "tjugotre");
    await("document.querySelector('.is-stale')");
    assertThat(text(".problems li")).contains("tjugotre");
    isWithoutFaultInEachMode("what cannot be read");

    tabTo("form[action=slut] button");
    press("Enter", "\r");
    await("document.body.textContent.length < 100");
    workbench.await();
  }

  @Test
  void withoutTheScriptThePageWorksAsWell() throws Exception {
    browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    open(Words.swedish());
    assertThat(text("h1")).isEqualTo(String.valueOf(folder.getFileName()));
    assertThat(browser.evaluate("document.querySelectorAll('button').length").asInt()).isEqualTo(3);
  }
}

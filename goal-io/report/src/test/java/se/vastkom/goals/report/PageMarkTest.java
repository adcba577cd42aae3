package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.io.ReviewSample;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.words.Words;

/** Which pages of a folder Målvakt may replace and delete. */
class PageMarkTest {

  private static final HtmlReport SWEDISH = Reports.html(Words.swedish());
  private static final HtmlReport ENGLISH = Reports.html(Words.english());

  @TempDir private Path folder;

  /** Returns a report without a narrative. */
  private static AssessedFollowUp alone(String title) {
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "a", title, "", "", Period.year(2016), Population.vastraGotaland()))
            .check()
            .orThrow();
    return new AssessedFollowUp(followUp, FullSample.assessed().run(), List.of());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyPageBearsItAndAnyChangeShows() throws IOException {
    ReviewSample review = new ReviewSample(text -> text);
    for (HtmlReport report : List.of(SWEDISH, ENGLISH)) {
      report.write(FullSample.assessed(), folder);
      report.write(review.testReport(), folder);
      report.write(review.compared().comparison(), folder);
    }
    assertThat(names())
        .contains(
            "about.html",
            "comparison.html",
            "index.html",
            "jamforelse.html",
            "method.html",
            "narrative.html",
            "test-cases.html",
            "testfall.html")
        .doesNotContain("berattelse.html", "metod.html", "om.html");
    Random random = new Random(2015);
    for (String name : names()) {
      Path page = folder.resolve(name);
      assertThat(PageMark.isOn(page)).as(name).isTrue();
      byte[] bytes = Files.readAllBytes(page);
      for (int i = 0; i < 50; i++) {
        byte[] changed = bytes.clone();
        changed[i < 25 ? random.nextInt(300) : random.nextInt(bytes.length)] ^= 1;
        Files.write(page, changed);
        assertThat(PageMark.isOn(page)).as(name).isFalse();
      }
      Files.write(
          page, (new String(bytes, StandardCharsets.UTF_8) + " ").getBytes(StandardCharsets.UTF_8));
      assertThat(PageMark.isOn(page)).as(name + ", longer").isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Kommunens egen startsida",
        "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n<title>x</title>",
        "<p>Målvakt, sha-256 0000000000000000000000000000000000000000000000000000000000000000</p>"
      })
  void whatSomebodyElseHasMadeIsNeverReplaced(String foreign) throws IOException {
    Path index = Files.writeString(folder.resolve("index.html"), foreign);

    assertThatThrownBy(() -> SWEDISH.write(FullSample.assessed(), folder))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(index.toString());

    assertThat(index).hasContent(foreign);
    assertThat(names()).containsExactly("index.html");
  }

  @Test
  void aPageOfOursThatWasMendedByHandIsLeftWithAllTheOthers() throws IOException {
    SWEDISH.write(FullSample.assessed(), folder);
    Path narrative = folder.resolve("berattelse.html");
    String mended = Files.readString(narrative).replace("</main>", "<p>Rättat för hand</p></main>");
    Files.writeString(narrative, mended);
    byte[] index = Files.readAllBytes(folder.resolve("index.html"));

    assertThatThrownBy(() -> SWEDISH.write(FullSample.withDistances(text -> text), folder))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(narrative.toString());
    assertThat(folder.resolve("index.html")).hasBinaryContent(index);

    // The new report has no narrative: this one is somebody's own now, and stays.
    SWEDISH.write(alone("Nästa år"), folder);
    assertThat(narrative).hasContent(mended);
    assertThat(folder.resolve("index.html")).content().contains("Nästa år");
  }

  @Test
  void lastYearsNarrativeGoesWithTheReportItBelongedTo() throws IOException {
    SWEDISH.write(FullSample.assessed(), folder);
    Files.writeString(folder.resolve("bild.svg"), "<svg/>");
    SWEDISH.write(alone("Nästa år"), folder);
    assertThat(names()).containsExactly("bild.svg", "index.html", "metod.html", "om.html");

    SWEDISH.write(FullSample.assessed(), folder);
    ENGLISH.write(FullSample.assessed(), folder);
    assertThat(names())
        .contains("about.html", "bild.svg", "index.html", "method.html", "narrative.html")
        .doesNotContain("berattelse.html", "metod.html", "om.html");
    assertThat(folder.resolve("index.html")).content().contains("href=\"narrative.html\"");
  }

  @Test
  void aPageOfAnotherKindStays() throws IOException {
    ReviewSample review = new ReviewSample(text -> text);
    SWEDISH.write(review.compared().comparison(), folder);
    SWEDISH.write(alone("Ett år"), folder);
    SWEDISH.write(review.testReport(), folder);
    assertThat(names())
        .containsExactly("index.html", "jamforelse.html", "metod.html", "om.html", "testfall.html");
  }
}

package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Publication;

/** Whose follow-up it is, when it was published, and how to refer to it. */
class AboutPageTest {

  private static Document page(FollowUp.Header header, String language, String name) {
    FollowUp told = FollowUp.builder(header).check().orThrow();
    return Jsoup.parse(
        new String(
            Reports.html(Locale.forLanguageTag(language))
                .pages(new AssessedFollowUp(told, FullSample.assessed().run(), List.of()))
                .get(name),
            StandardCharsets.UTF_8));
  }

  private static FollowUp.Header published() {
    return FullSample.assessed()
        .followUp()
        .header()
        .publishedAs(
            new Publication(
                "en",
                Optional.of(LocalDate.of(2016, 2, 12)),
                Optional.of(LocalDate.of(2016, 3, 1)),
                "registrator (påhittad)",
                "CC0 1.0",
                Optional.of(URI.create("https://exempel.test/a?b=1&c=2")),
                Optional.of(URI.create("https://exempel.test/tillganglighet"))));
  }

  @Test
  void whatIsSaidOfThePublicationStandsOnThePage() {
    Document page = page(published(), "sv", "om.html");
    assertThat(page.select("section.about div").eachText())
        .containsExactly(
            "Utgivare Påhittade förbundet",
            "Period 2015",
            "Omfattar 49 kommuner i Västra Götaland",
            "Källa Påhittad enkät 2015",
            "Källan på webben https://exempel.test/a?b=1&c=2",
            "Publicerad den 12 februari 2016",
            "Rättad den 1 mars 2016",
            "Kontakt registrator (påhittad)",
            "Licens CC0 1.0",
            "Tillgänglighetsredogörelse https://exempel.test/tillganglighet");
    assertThat(page.select("section.about a").eachAttr("href"))
        .containsExactly("https://exempel.test/a?b=1&c=2", "https://exempel.test/tillganglighet");
    assertThat(page.selectFirst("section.about h2 bdi").attr("lang")).isEqualTo("en");
    assertThat(page.selectFirst("h1").html()).isEqualTo("Om uppföljningen");
  }

  @Test
  void itSaysHowToReferToIt() {
    assertThat(page(published(), "sv", "om.html").selectFirst(".citation").text())
        .isEqualTo(
            "Påhittade förbundet: Påhittad uppföljning. Publicerad den 12 februari 2016. Bedömd"
                + " efter regelverket Påhittat regelverk (pahittat, version 1.0, 0123456789ab).");
    FollowUp.Header bare =
        new FollowUp.Header("a", "Ensam", "", "", Period.year(2015), Population.vastraGotaland());
    Document page = page(bare, "en", "about.html");
    assertThat(page.selectFirst(".citation").text())
        .isEqualTo(
            "Ensam. Assessed by the rule book Påhittat regelverk (pahittat, version 1.0,"
                + " 0123456789ab).");
    assertThat(page.select("section.about div").eachText())
        .containsExactly("Period 2015", "Covers 49 municipalities in Västra Götaland");
  }

  @Test
  void everyPageLeadsHere() {
    SortedMap<String, byte[]> pages =
        new TreeMap<>(Reports.html(Locale.forLanguageTag("sv")).pages(FullSample.assessed()));
    pages.keySet().removeIf(name -> name.startsWith("badda-in-"));
    pages.forEach(
        (name, page) ->
            assertThat(
                    Jsoup.parse(new String(page, StandardCharsets.UTF_8))
                        .select("footer a")
                        .eachAttr("href"))
                .as(name)
                .containsExactly("om.html"));
  }
}

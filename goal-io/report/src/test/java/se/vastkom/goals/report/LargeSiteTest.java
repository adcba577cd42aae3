package se.vastkom.goals.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.io.FullSample;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.RespondentId;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;

/** A report of more goals than a page can hold, by invented municipalities. */
class LargeSiteTest {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  private static final List<Status> STATUSES = List.of(Status.values());

  @TempDir Path folder;

  private static AssessedFollowUp assessed(int goals, int municipalities) {
    List<Respondent> asked =
        IntStream.range(0, municipalities)
            .mapToObj(
                i -> new Respondent(new RespondentId(String.valueOf(1000 + i)), "Påhittad " + i))
            .toList();
    FollowUp.Builder builder =
        FollowUp.builder(
            new FollowUp.Header(
                "stor",
                "Stor påhittad uppföljning",
                "",
                "",
                Period.year(2026),
                Population.of("Påhittat län", asked)));
    for (int i = 0; i < 20; i++) {
      builder.area(FocusArea.of("omrade-" + i, "Område " + i));
    }
    for (int i = 0; i < goals; i++) {
      String id = "mal-" + i;
      builder.goal(
          Goal.of(
              id,
              "omrade-" + i % 20,
              "Minst " + municipalities / 2 + " kommuner har infört påhittad tjänst " + i,
              new Target.AtLeast(Quantity.of(municipalities / 2, Quantity.MUNICIPALITIES))));
      builder.observation(Observation.of(id, new Outcome.ByMunicipality()));
      for (int k = 0; k < municipalities; k++) {
        builder.response(
            new Response(
                new GoalId(id),
                asked.get(k).id(),
                new Outcome.YesNo((i * 7 + k * 3) % 5 < 2),
                Place.NOWHERE));
      }
    }
    FollowUp followUp = builder.check().orThrow();
    List<Assessment> assessments = new ArrayList<>();
    for (Goal goal : followUp.goals()) {
      Status status = STATUSES.get(assessments.size() % STATUSES.size());
      assessments.add(
          new Assessment(
              Evidence.of(followUp, goal),
              status,
              Trend.EJ_BEDOMD,
              List.of(
                  finding(Finding.Kind.STATUS, status.phrase()),
                  finding(Finding.Kind.TREND, Trend.EJ_BEDOMD.phrase()))));
    }
    return new AssessedFollowUp(followUp, FullSample.assessed().run(), assessments);
  }

  private static Finding finding(Finding.Kind kind, Phrase conclusion) {
    return new Finding(kind, conclusion, List.of(), Phrase.of("published.no-rules"), "", List.of());
  }

  private static Document parsed(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  @Test
  void overFortyGoalsTheAreasStayWithinReach() {
    Document few = parsed(Reports.html(SWEDISH).pages(assessed(40, 5)).get("index.html"));
    assertThat(few.select(".near")).isEmpty();
    Document many = parsed(Reports.html(SWEDISH).pages(assessed(41, 5)).get("index.html"));
    assertThat(many.select(".near a").eachAttr("href"))
        .hasSize(20)
        .startsWith("index.html#area_omrade-0");
    assertThat(many.select("li.goal")).hasSize(41);
  }

  @Test
  void overAHundredAndFiftyGoalsEachAreaIsAPage() {
    SortedMap<String, byte[]> pages = Reports.html(SWEDISH).pages(assessed(151, 5));
    Document index = parsed(pages.get("index.html"));
    assertThat(index.select("li.goal, .near, .filter")).isEmpty();
    assertThat(index.select(".areas a").eachAttr("href"))
        .hasSize(20)
        .startsWith("omrade-omrade-0.html", "omrade-omrade-1.html");
    Document area = parsed(pages.get("omrade-omrade-0.html"));
    assertThat(area.select("h1").text()).isEqualTo("Område 0");
    assertThat(area.select("li.goal")).hasSize(8);
    assertThat(area.select(".filter label").first().text()).isEqualTo("Alla 8");
    assertThat(parsed(pages.get("mal-mal-20.html")).select(".crumbs a").eachAttr("href"))
        .containsExactly("index.html", "omrade-omrade-0.html");
  }

  /**
   * 1,000 goals that 290 municipalities have answered take at most three times as long as to write
   * the same bytes, each the median of three, in 512 MB; CONTRIBUTING says how that is run. The
   * ordinary build asks less of fewer goals, in a JVM that is slow on purpose.
   */
  @Test
  void aLargeReportIsWrittenPageByPage() throws IOException {
    boolean isWhole = Boolean.getBoolean("campaign.site");
    AssessedFollowUp large = isWhole ? assessed(1000, 290) : assessed(200, 60);
    List<Path> written = Reports.html(SWEDISH).write(large, folder.resolve("rapport"));
    assertThat(written).hasSize(isWhole ? 1000 + 290 + 24 : 200 + 60 + 24);
    assertThat(Files.size(folder.resolve("rapport/index.html"))).isLessThan(200_000);

    List<Long> sites = new ArrayList<>();
    List<Long> copies = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sites.add(nanoseconds(to -> Reports.html(SWEDISH).write(large, to)));
      copies.add(nanoseconds(to -> copy(written, to)));
    }
    double ratio = (double) median(sites) / median(copies);
    if (isWhole) {
      System.out.printf(
          Locale.ROOT,
          "%d pages, %d MB, written in %s ms; the same bytes in %s ms; %.1f times%n",
          written.size(),
          written.stream().mapToLong(page -> read(page).length).sum() / 1_000_000,
          sites.stream().map(time -> time / 1_000_000).toList(),
          copies.stream().map(time -> time / 1_000_000).toList(),
          ratio);
    }
    assertThat(ratio).isLessThanOrEqualTo(isWhole ? 3 : 15);
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private interface Writing {
    void to(Path folder) throws IOException;
  }

  private long nanoseconds(Writing writing) throws IOException {
    Path to = folder.resolve("matt");
    long begun = System.nanoTime();
    writing.to(to);
    long taken = System.nanoTime() - begun;
    try (Stream<Path> files = Files.list(to)) {
      files.forEach(file -> file.toFile().delete());
    }
    Files.delete(to);
    return taken;
  }

  private static void copy(List<Path> pages, Path to) throws IOException {
    Map<String, Path> files =
        pages.stream()
            .collect(Collectors.toMap(page -> String.valueOf(page.getFileName()), page -> page));
    se.vastkom.goals.sheet.Files.write(
        to,
        pages.stream().map(page -> String.valueOf(page.getFileName())).toList(),
        name -> read(requireNonNull(files.get(name))),
        Set.of());
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

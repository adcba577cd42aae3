package se.vastkom.goals.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.words.Words;

/** Whatever the figures are, a drawing, its sentence and its table say the same. */
class DrawingsTest {

  static final int ALL = 49;
  private static final int TALL = 166;

  private static Target atLeast(int municipalities) {
    return new Target.AtLeast(Quantity.of(municipalities, Quantity.MUNICIPALITIES));
  }

  private static Observation counted(int municipalities) {
    return Observation.counted(OneGoal.ID, municipalities, Quantity.MUNICIPALITIES);
  }

  private static String said(int municipalities) {
    return Words.swedish().say(Quantity.of(municipalities, Quantity.MUNICIPALITIES).part());
  }

  private static String part(long number, long of, long scale) {
    return BigDecimal.valueOf(number * scale)
        .divide(BigDecimal.valueOf(of), 3, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @Property(tries = 200)
  void drawingSentenceAndTableChangeTogether(
      @ForAll @IntRange(max = ALL) int now,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = ALL) Integer> before,
      @ForAll @IntRange(min = 1, max = ALL) int target) {
    List<PastPeriod> history =
        IntStream.range(0, before.size())
            .mapToObj(
                i ->
                    new PastPeriod(
                        Period.year(2016 - before.size() + i),
                        Lifecycle.State.ACTIVE,
                        atLeast(target),
                        counted(before.get(i)),
                        Optional.empty(),
                        List.of()))
            .toList();
    AssessedFollowUp assessed = OneGoal.of(target, counted(now), history, List.of());
    SortedMap<String, byte[]> pages = Reports.html(Words.swedish()).pages(assessed);
    Document page = parsed(pages.get("mal-arkiv-1.html"));
    assertThat(page.select(".card .measure")).hasSize(1);
    assertSame(page, now, before, target);
    assertSame(parsed(pages.get("badda-in-mal-arkiv-1.html")), now, before, target);
  }

  private static Document parsed(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  private static void assertSame(Document page, int now, List<Integer> before, int target) {
    assertThat(page.select(".bullet .value").attr("width")).isEqualTo(part(now, ALL, 100) + "%");
    assertThat(page.select(".bullet .mark").attr("x1")).isEqualTo(part(target, ALL, 100) + "%");
    assertThat(page.select(".measure .outcome").text()).isEqualTo(said(now));
    assertThat(page.select(".measure .target").text()).endsWith("minst " + said(target));

    List<Integer> all =
        IntStream.concat(before.stream().mapToInt(i -> i), IntStream.of(now)).boxed().toList();
    int most = Math.max(target, all.stream().mapToInt(i -> i).max().orElseThrow());
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      String year = String.valueOf(2016 - before.size() + i);
      assertThat(page.select(".chart rect").get(i).attr("height"))
          .isEqualTo(part(all.get(i), most, TALL));
      assertThat(page.select(".chart .number").get(i).text()).isEqualTo(all.get(i).toString());
      assertThat(page.select(".chart .period").get(i).text()).isEqualTo(year);
      assertThat(page.select(".past tbody tr").get(i).select("th, td").eachText())
          .startsWith(year, said(all.get(i)), "minst " + said(target));
      sentence
          .append(i == 0 ? "" : ", ")
          .append(said(all.get(i)))
          .append(" (")
          .append(year)
          .append(')');
    }
    assertThat(page.select(".chart figcaption").text())
        .isEqualTo("Utfall " + sentence + "; målvärdet är " + said(target));
    assertThat(page.select(".chart .wanted").text()).isEqualTo("mål " + target);
  }
}

package se.vastkom.goals.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.vastkom.goals.words.Words;

class CountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 0 | 0 | Uppföljningen har inga mål",
        "0 | 0 | 2 | 0 | Alla mål har utgått eller vilar",
        "0 | 0 | 1 | 3 | Inget av de mål som gäller är bedömt än",
        "2 | 1 | 0 | 1 | 2 av 4 mål är uppfyllda",
        "1 | 1 | 0 | 0 | 1 av 2 mål är uppfyllt",
        "2 | 1 | 3 | 0 | 2 av de 3 mål som gällde perioden ut är uppfyllda"
      })
  void theHeadlineIsOfTheGoalsThatWereInForce(
      int met, int partly, int ended, int open, String headline) {
    Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
    byStatus.put(Status.UPPFYLLT, met);
    byStatus.put(Status.DELVIS, partly);
    byStatus.put(Status.UTGATT, ended);
    byStatus.put(Status.EJ_BEDOMT, open);
    Counts counts = new Counts(met + partly + ended + open, byStatus, 0, 0, Map.of());

    assertThat(Words.swedish().say(counts.headline())).isEqualTo(headline);
    assertThat(counts.of(Status.EJ_UPPFYLLT)).isZero();
    assertThat(counts.of(Trend.POSITIV)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | 12 | 12 | 12 mål pågår",
        "0 | 0 | 1 | 1 | 1 mål pågår",
        "2 | 0 | 3 | 1 | 2 av 4 avslutade mål är uppfyllda; 1 mål pågår",
        "1 | 2 | 4 | 4 | 1 av 1 avslutade mål är uppfyllt; 4 mål pågår",
        "0 | 0 | 3 | 2 | Inget av de mål som gäller är bedömt än; 2 mål pågår"
      })
  void theHeadlineSaysHowManyGoalsAreUnderWay(
      int met, int ended, int open, int underWay, String headline) {
    Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
    byStatus.put(Status.UPPFYLLT, met);
    byStatus.put(Status.UTGATT, ended);
    byStatus.put(Status.EJ_BEDOMT, open);
    Counts counts = new Counts(met + ended + open, byStatus, 0, underWay, Map.of());

    assertThat(Words.swedish().say(counts.headline())).isEqualTo(headline);
  }
}

package se.vastkom.goals.io.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.TestFolder;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Placement;
import se.vastkom.goals.model.Placement.Sufficiency;
import se.vastkom.goals.model.Placement.Weight;

/** A goal's place among the others, as columns say it. */
class PlacementCellsTest {

  private static List<Placement> read(String goals) {
    try (TestFolder folder = new TestFolder()) {
      write(
          folder,
          "uppfoljning.yaml",
          """
          uppföljning: skog-2016
          titel: Påhittad
          period: 2016
          kommun: Mark
          områden:
            - {id: miljo, titel: Miljö}
          """);
      write(folder, "mal.csv", goals);
      write(folder, "utfall.csv", "mål;utfall;grund\n");
      return FollowUps.read(FollowUpSource.of(folder.path())).orThrow().goals().stream()
          .map(Goal::placement)
          .toList();
    }
  }

  private static void write(TestFolder folder, String name, String text) {
    folder.write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theColumnsSayWhereAGoalStandsAndHowMuchItWeighs() {
    assertThat(
            read(
                """
                id;område;mål;måltyp;hör till;vikt;slag;stödjer;täckning
                k-1;miljo;Rent vatten;inget;;;kommunmål;;hel
                n-1;miljo;Inga utsläpp;milstolpe;k-1;25 %;nämndmål;k-2;
                n-2;miljo;Våtmarker;milstolpe;k-1;75%;;k-2; k-2, n-1
                k-2;miljo;Ren luft;inget;;;;;
                n-3;miljo;Mindre rök;milstolpe;k-2;1,5;;;
                """
                    .replace("k-2; k-2, n-1", "\"k-2; k-2, n-1\";")))
        .containsExactly(
            Placement.ALONE.called("kommunmål").covered(Sufficiency.FULL),
            Placement.under("k-1")
                .weighing(new Weight(Ratio.of(1, 4), true))
                .called("nämndmål")
                .supporting(List.of(new GoalId("k-2"))),
            Placement.under("k-1")
                .weighing(new Weight(Ratio.of(3, 4), true))
                .supporting(List.of(new GoalId("k-2"), new GoalId("n-1"))),
            Placement.ALONE,
            Placement.under("k-2").weighing(new Weight(Ratio.of(3, 2), false)));
  }

  @Test
  void theColumnsHaveEnglishNames() {
    assertThat(
            read(
                """
                id;area;goal;target kind;belongs to;weight;kind;supports;coverage
                k-1;miljo;Clean water;none;;;;;partial
                n-1;miljo;Wetlands;milestone;k-1;2;committee goal;k-1;
                """))
        .containsExactly(
            Placement.ALONE.covered(Sufficiency.PARTIAL),
            new Placement(
                Optional.of(new GoalId("k-1")),
                Optional.of(new Weight(Ratio.of(2), false)),
                "committee goal",
                List.of(new GoalId("k-1")),
                Optional.empty()));
  }
}

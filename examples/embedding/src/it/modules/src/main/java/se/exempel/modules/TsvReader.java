package se.exempel.modules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.model.Population;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Period;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Phrase;

/** Reads a line for each goal: its id, how many municipalities are wanted, and how many did it. */
public final class TsvReader implements FollowUpReader {

  @Override
  public String name() {
    return "tsv";
  }

  @Override
  public boolean reads(FollowUpSource source) {
    return source.name().endsWith(".tsv");
  }

  @Override
  public Checked<FollowUp> read(FollowUpSource source) {
    return source.bytes(Limits.STANDARD).then(bytes -> goals(source.name(), bytes));
  }

  private static Checked<FollowUp> goals(String file, byte[] bytes) {
    FollowUp.Builder followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "egen", "Egen (påhittad)", "", "", Period.year(2025), Population.vastraGotaland()))
            .area(FocusArea.of("skola", "Skola"));
    Problems problems = new Problems();
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t");
      if (cells.length == 3) {
        followUp
            .goal(
                Goal.of(
                    cells[0],
                    "skola",
                    cells[0],
                    new Target.AtLeast(Quantity.of(Long.parseLong(cells[1]), "kommuner"))))
            .observation(Observation.counted(cells[0], Integer.parseInt(cells[2]), "kommuner"));
      } else {
        problems.error(
            Place.row(file, i + 1),
            Phrase.of("tsv.cells").with("found", cells.length));
      }
    }
    return problems.hasErrors() ? problems.failed() : followUp.check();
  }
}

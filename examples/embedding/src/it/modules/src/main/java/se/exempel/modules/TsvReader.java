package se.exempel.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.model.County;
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
import se.vastkom.goals.words.Phrase;

/** Reads a line for each goal: its id, how many municipalities are wanted, and how many did it. */
public final class TsvReader implements FollowUpReader {

  @Override
  public String name() {
    return "tsv";
  }

  @Override
  public boolean reads(Path source) {
    return source.toString().endsWith(".tsv");
  }

  @Override
  public Checked<FollowUp> read(Path source) {
    FollowUp.Builder followUp =
        FollowUp.builder(
                new FollowUp.Header(
                    "egen", "Egen (påhittad)", "", "", Period.year(2025), County.vastraGotaland()))
            .area(FocusArea.of("skola", "Skola"));
    Problems problems = new Problems();
    List<String> lines = lines(source);
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
            Place.line(source.getFileName().toString(), i + 1, 1),
            Phrase.of("tsv.cells").with("found", cells.length));
      }
    }
    return problems.hasErrors() ? problems.failed() : followUp.check();
  }

  private static List<String> lines(Path source) {
    try {
      return Files.readAllLines(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

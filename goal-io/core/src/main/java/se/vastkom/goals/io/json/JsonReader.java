package se.vastkom.goals.io.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Text;

/**
 * Reads what {@link JsonWriter} writes, and says where in the document each problem is ({@code
 * goals[3].target.kind}).
 */
public final class JsonReader implements FollowUpReader {

  /** A reader; it holds nothing. */
  public JsonReader() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean reads(Path source) {
    return String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** The follow-up of a file that holds one, alone or within an assessment. */
  @Override
  public Checked<FollowUp> read(Path source) {
    return document(source, Optional.empty())
        .then(
            in -> {
              Problems problems = in.problems();
              boolean assessed =
                  in.format(List.of(FollowUpOut.FORMAT, AssessmentOut.FORMAT))
                      .equals(AssessmentOut.FORMAT);
              Optional<FollowUp> followUp =
                  assessed
                      ? new FollowUpIn(in.object("followUp")).read()
                      : new FollowUpIn(in).read();
              return problems.check(followUp::orElseThrow);
            });
  }

  /** The assessment in a file; its figures are computed anew from its follow-up. */
  public Checked<AssessedFollowUp> readAssessment(Path source) {
    List<AssessmentIn.Conclusions> conclusions = new ArrayList<>();
    return document(source, Optional.of(in -> conclusions.add(AssessmentIn.conclusions(in))))
        .then(
            in -> {
              in.format(List.of(AssessmentOut.FORMAT));
              Optional<AssessedFollowUp> assessed = AssessmentIn.read(in, conclusions);
              return in.problems().check(assessed::orElseThrow);
            });
  }

  /** The document; what is done with its assessments one by one, or nothing. */
  private static Checked<In> document(Path source, Optional<Consumer<In>> use) {
    String name = String.valueOf(source.getFileName());
    return Files.read(source, Limits.JSON)
        .then(bytes -> Text.reader(name, bytes))
        .then(text -> Json.parse(name, text, AssessmentIn.ASSESSMENTS, use));
  }
}

package se.vastkom.goals.io.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.io.json.AssessmentJson.Conclusions;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Text;

/**
 * Reads what {@link JsonWriter} writes, and reports where in the document each problem is ({@code
 * goals[3].target.kind}).
 */
public final class JsonReader implements FollowUpReader {

  public JsonReader() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean reads(Path source) {
    return String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /** Reads the follow-up in a file, alone or within an assessment. */
  @Override
  public Checked<FollowUp> read(Path source) {
    return document(source, Optional.empty())
        .then(
            at -> {
              String format =
                  at.format(List.of(JsonFormat.FOLLOW_UP.key(), JsonFormat.ASSESSMENT.key()));
              Optional<FollowUp> followUp =
                  format.equals(JsonFormat.ASSESSMENT.key())
                      ? FollowUpJson.FOLLOW_UP.read(at.at("followUp"))
                      : FollowUpJson.DOCUMENT.read(at);
              return at.problems().check(followUp::orElseThrow);
            });
  }

  /** Reads the assessment in a file; its figures are computed anew from its follow-up. */
  public Checked<AssessedFollowUp> readAssessment(Path source) {
    List<Conclusions> conclusions = new ArrayList<>();
    return document(
            source,
            Optional.of(at -> AssessmentJson.CONCLUSIONS.readItem(at).ifPresent(conclusions::add)))
        .then(
            at -> {
              at.format(List.of(JsonFormat.ASSESSMENT.key()));
              Optional<AssessedFollowUp> assessed = AssessmentJson.read(at, conclusions);
              return at.problems().check(assessed::orElseThrow);
            });
  }

  /** Reads the document, and passes on its assessments one by one, or skips them. */
  private static Checked<JsonCursor> document(Path source, Optional<Consumer<JsonCursor>> use) {
    String name = String.valueOf(source.getFileName());
    return Files.read(source, Limits.JSON)
        .then(bytes -> Text.reader(name, bytes))
        .then(text -> Json.parse(name, text, AssessmentJson.ASSESSMENTS, use));
  }
}

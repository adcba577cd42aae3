package se.vastkom.goals.io.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.io.json.AssessmentJson.Conclusions;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.sheet.Text;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads what {@link JsonWriter} writes, and reports where in the document each problem is ({@code
 * goals[3].target.kind}).
 */
public final class JsonReader implements FollowUpReader {

  private final JsonSize size;

  /** Creates a reader of documents of at most 48 MB. */
  public JsonReader() {
    this(JsonSize.STANDARD);
  }

  private JsonReader(JsonSize size) {
    this.size = size;
  }

  /**
   * Returns a reader of documents of at most so many megabytes, with more or fewer values in
   * proportion. Give more than the default only to documents whose origin is known, and some ten
   * times as much memory.
   *
   * @throws IllegalArgumentException if it is not 1 to 2,100
   */
  public static JsonReader upTo(int megabytes) {
    return new JsonReader(JsonSize.upTo(megabytes));
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public Part input() {
    return Phrase.of("io.reads.json");
  }

  @Override
  public boolean reads(FollowUpSource source) {
    return !source.isFolder() && source.name().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  @Override
  public Map<String, byte[]> offered(FollowUpSource source) {
    return source
        .bytes(size.limits())
        .value()
        .map(bytes -> Map.of("uppfoljning.json", bytes))
        .orElse(Map.of());
  }

  /** Reads the follow-up in a file, alone or within an assessment. */
  @Override
  public Checked<FollowUp> read(FollowUpSource source) {
    return document(source, Optional.empty())
        .then(JsonReader::ours)
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

  /** Refuses in one sentence what somebody else has written. */
  private static Checked<JsonCursor> ours(JsonCursor document) {
    return ForeignJson.refusal(document)
        .map(
            what ->
                Checked.<JsonCursor>failed(
                    List.of(Problem.error(Place.file(document.source()), what))))
        .orElseGet(() -> Checked.of(document));
  }

  /** Reads the assessment in a file on disk. */
  public Checked<AssessedFollowUp> readAssessment(Path path) {
    return readAssessment(FollowUpSource.of(path));
  }

  /** Reads the assessment in a file held in memory; its name is for messages. */
  public Checked<AssessedFollowUp> readAssessment(String name, byte[] bytes) {
    return readAssessment(FollowUpSource.of(name, bytes));
  }

  /** Reads the assessment in a file; its figures are computed anew from its follow-up. */
  public Checked<AssessedFollowUp> readAssessment(FollowUpSource source) {
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
  private Checked<JsonCursor> document(FollowUpSource source, Optional<Consumer<JsonCursor>> use) {
    String name = source.name();
    return source
        .bytes(size.limits())
        .then(bytes -> Text.reader(name, bytes))
        .then(text -> Json.parse(name, text, size, AssessmentJson.ASSESSMENTS, use));
  }
}

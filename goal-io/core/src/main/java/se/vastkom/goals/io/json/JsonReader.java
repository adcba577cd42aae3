package se.vastkom.goals.io.json;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.FollowUpReader;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Text;
import se.vastkom.goals.words.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what {@link JsonWriter} writes, and says where in the document each problem is ({@code
 * goals[3].target.kind}).
 */
public final class JsonReader implements FollowUpReader {

  private static final JsonLimits LIMITS = new JsonLimits(Limits.LARGE);
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(LIMITS)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

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
    return document(source)
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
    return document(source)
        .then(
            in -> {
              in.format(List.of(AssessmentOut.FORMAT));
              Optional<AssessedFollowUp> assessed = AssessmentIn.read(in);
              return in.problems().check(assessed::orElseThrow);
            });
  }

  private static Checked<In> document(Path source) {
    String name = String.valueOf(source.getFileName());
    return Files.read(source, Limits.LARGE)
        .then(bytes -> Text.decode(name, bytes))
        .then(text -> parse(name, text));
  }

  private static Checked<In> parse(String name, String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      try {
        JsonNode root = MAPPER.readTree(parser);
        boolean isAlone = parser.nextToken() == null;
        if (!isAlone) {
          return failed(name, parser.currentTokenLocation(), Phrase.of("json.broken"));
        }
        return root != null && root.isObject()
            ? Checked.of(In.document(name, root))
            : Checked.failed(List.of(Problem.error(Place.file(name), Phrase.of("json.no-object"))));
      } catch (StreamConstraintsException e) {
        return failed(name, parser.currentLocation(), LIMITS.phrase(e));
      } catch (NumberFormatException e) {
        return failed(name, parser.currentLocation(), Phrase.of("json.exponent"));
      } catch (JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return failed(name, at == null ? parser.currentLocation() : at, Phrase.of("json.broken"));
      }
    }
  }

  private static <T> Checked<T> failed(String name, TokenStreamLocation at, Phrase what) {
    Place place = Place.line(name, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    return Checked.failed(List.of(Problem.error(place, what)));
  }
}

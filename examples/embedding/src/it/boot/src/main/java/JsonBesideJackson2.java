import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.io.AssessedFollowUps;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.model.*;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Words;

/** Writes an assessment as JSON and reads it back, in a program that also uses Jackson 2. */
class JsonBesideJackson2 {
  public static void main(String[] arguments) throws Exception {
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header("min", "Min (påhittad)", "", "", Period.year(2025), Population.vastraGotaland()))
            .area(FocusArea.of("skola", "Skola"))
            .goal(Goal.of("skola-1", "skola", "Alla har en plan", new Target.AtLeast(Quantity.of(49, "kommuner"))))
            .observation(Observation.counted("skola-1", 24, "kommuner"))
            .check()
            .orThrow();
    AssessedFollowUp assessed = Assessor.using(RuleBooks.shipped("vastkom-2015")).assess(followUp).orThrow();
    Path json = Files.createTempFile("bedomning", ".json");
    Files.write(json, AssessedFollowUps.write(assessed, "json", Words.swedish()));
    boolean isSame = new JsonReader().readAssessment(json).orThrow().equals(assessed);
    Files.delete(json);
    System.out.println(
        arguments[0]
            + ": the same in JSON: " + isSame
            + ", Jackson " + tools.jackson.databind.cfg.PackageVersion.VERSION
            + " beside " + com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION
            + ": " + new ObjectMapper().writeValueAsString(Map.of("delvis", 24)));
  }
}

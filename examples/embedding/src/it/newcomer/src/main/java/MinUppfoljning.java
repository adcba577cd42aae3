import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.model.*;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.words.Words;

class MinUppfoljning {
  public static void main(String[] arguments) {
    FollowUp followUp =
        FollowUp.builder(
                new FollowUp.Header("min", "Min (påhittad)", "", "", Period.year(2025), Population.vastraGotaland()))
            .area(FocusArea.of("skola", "Skola"))
            .goal(Goal.of("skola-1", "skola", "Alla har en plan", new Target.AtLeast(Quantity.of(49, "kommuner"))))
            .observation(Observation.counted("skola-1", 24, "kommuner"))
            .check()
            .orThrow();
    AssessedFollowUp assessed = Assessor.using(RuleBooks.shipped("vastkom-2015")).assess(followUp).orThrow();
    assessed.assessments().forEach(
        one -> System.out.println(Words.swedish().sayFirst(one.statusFinding().sentence())));
  }
}

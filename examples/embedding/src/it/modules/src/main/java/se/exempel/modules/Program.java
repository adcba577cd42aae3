package se.exempel.modules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.io.AssessedFollowUps;
import se.vastkom.goals.io.FollowUps;
import se.vastkom.goals.io.json.JsonReader;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.report.Reports;
import se.vastkom.goals.rules.Assessor;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Words;

/**
 * Assesses follow-ups in two formats on each engine, by a shipped rule book that it has taken to a
 * workbook and back, and by one of its own. Makes pages, and JSON that it reads back.
 */
final class Program {

  private static final Words WORDS = Words.swedish();

  private Program() {}

  public static void main(String[] sources) throws Exception {
    System.out.println(Program.class.getModule() + ", " + Assessor.class.getModule());
    Path folder = Files.createTempDirectory("modules");
    Path workbook = folder.resolve("regelverk.xlsx");
    RuleBooks.write(RuleBooks.shipped("vastkom-2015"), workbook);
    List<RuleBook> books = List.of(RuleBooks.read(workbook).orThrow(), ownBook());
    for (String source : sources) {
      Checked<FollowUp> followUp = FollowUps.read(Path.of(source));
      for (Problem problem : followUp.problems()) {
        System.out.println(WORDS.sayFirst(problem.phrase()));
      }
      if (followUp.value().isPresent()) {
        for (RuleBook book : books) {
          for (RuleEngine engine : RuleEngine.all(Program.class.getClassLoader())) {
            print(Assessor.using(book, engine).assess(followUp.orThrow()).orThrow(), folder);
          }
        }
      }
    }
  }

  private static RuleBook ownBook() {
    return RuleBooks.read(
            se.vastkom.goals.sheet.Files.beside(
                file -> Program.class.getResourceAsStream(file), "regelverk"),
            GoalFacts.standard().vocabulary())
        .orThrow();
  }

  private static void print(AssessedFollowUp assessed, Path folder) throws Exception {
    Path json = folder.resolve("bedomning.json");
    Files.write(json, AssessedFollowUps.write(assessed, "json", WORDS));
    boolean isSame = new JsonReader().readAssessment(json).orThrow().equals(assessed);
    System.out.println(
        assessed.run().book().id()
            + " by " + assessed.run().engine()
            + ", the same in JSON: " + isSame
            + ", pages: " + Reports.html(Locale.forLanguageTag("sv")).pages(assessed).keySet());
    for (Assessment assessment : assessed.assessments()) {
      System.out.println("  " + WORDS.sayFirst(assessment.statusFinding().sentence()));
    }
  }
}

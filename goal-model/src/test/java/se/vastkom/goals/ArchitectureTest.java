package se.vastkom.goals;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the model, and what each may use. */
@AnalyzeClasses(packages = "se.vastkom.goals", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule FIGURE_USES_NOTHING =
      classes()
          .that()
          .resideInAPackage(ROOT + "figure")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", ROOT + "figure")
          .because("exact numbers are what all else stands on");

  @ArchTest
  static final ArchRule WORDS_USE_FIGURE =
      classes()
          .that()
          .resideInAPackage(ROOT + "words")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", ROOT + "words", ROOT + "figure")
          .because("words know keys and figures, and no goal, so that prose can come last");

  @ArchTest
  static final ArchRule PROBLEM_USES_WORDS =
      classes()
          .that()
          .resideInAPackage(ROOT + "problem")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", ROOT + "problem", ROOT + "figure", ROOT + "words")
          .because("a problem is a place and a phrase, whoever finds it");

  @ArchTest
  static final ArchRule MODEL_USES_PROBLEM =
      classes()
          .that()
          .resideInAPackage(ROOT + "model")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "model",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem")
          .because("what was decided and measured knows nothing of its use");

  @ArchTest
  static final ArchRule EVIDENCE_USES_MODEL =
      classes()
          .that()
          .resideInAPackage(ROOT + "evidence")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "evidence",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "model")
          .because("arithmetic follows from the model and never judges");

  @ArchTest
  static final ArchRule ASSESSMENT_USES_EVIDENCE =
      classes()
          .that()
          .resideInAPackage(ROOT + "assessment")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "assessment",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence")
          .because("conclusions are plain values that any view can read without an engine");
}

package se.vastkom.goals.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the formats, and what each may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.io",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeFixtures.class
    })
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  /**
   * Leaves out the fixtures that tests of several formats share, which are in these packages too,
   * and are not published.
   */
  static final class DoNotIncludeFixtures implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("fixtures");
    }
  }

  @ArchTest
  static final ArchRule THE_PORTS_USE_THE_MODEL_AND_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "io")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "io",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet")
          .because("the ports know no format and no rule");

  @ArchTest
  static final ArchRule FOLDERS_USE_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "io.followup")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "io.followup",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet",
              ROOT + "io")
          .because("one format never sees another, and none sees a rule");

  @ArchTest
  static final ArchRule JSON_USES_JACKSON =
      classes()
          .that()
          .resideInAPackage(ROOT + "io.json")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "tools.jackson..",
              ROOT + "io.json",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet",
              ROOT + "io")
          .because("one format never sees another, and none sees a rule");

  @ArchTest
  static final ArchRule TEXT_USES_THE_MODEL =
      classes()
          .that()
          .resideInAPackage(ROOT + "io.text")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "io.text",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet",
              ROOT + "io")
          .because("one format never sees another, and none sees a rule");

  @ArchTest
  static final ArchRule CSV_USES_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "io.csv")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "io.csv",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet",
              ROOT + "io")
          .because("one format never sees another, and none sees a rule");

  @ArchTest
  static final ArchRule MARKDOWN_USES_THE_MODEL =
      classes()
          .that()
          .resideInAPackage(ROOT + "io.markdown")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "io.markdown",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet",
              ROOT + "io")
          .because("one format never sees another, and none sees a rule");

  @ArchTest
  static final ArchRule JUNIT_XML_USES_THE_JDKS_XML =
      classes()
          .that()
          .resideInAPackage(ROOT + "io.junitxml")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "javax.xml..",
              ROOT + "io.junitxml",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet",
              ROOT + "io")
          .because("one format never sees another, and none sees a rule");
}

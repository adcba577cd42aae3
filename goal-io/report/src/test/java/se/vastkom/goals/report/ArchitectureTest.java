package se.vastkom.goals.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of reports, and what each may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.report",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule REPORTS_USE_THE_MODEL_AND_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "report")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.xml.stream..",
              "org.jspecify..",
              "gg.jte..",
              ROOT + "report",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet")
          .because("a page shows what was concluded, and knows no other format and no rule");
}

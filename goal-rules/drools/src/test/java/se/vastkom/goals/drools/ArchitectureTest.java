package se.vastkom.goals.drools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the engine on Drools, and what each may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.drools",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule DROOLS_USES_RULES =
      classes()
          .that()
          .resideInAPackage(ROOT + "drools")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.drools..",
              "org.kie..",
              ROOT + "drools",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "tables",
              ROOT + "tables.cases",
              ROOT + "tables.engine")
          .because(
              "an engine reports which rows are hit, and shows them, and needs to know no more");
}

package se.vastkom.goals.dmn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the engine on kie-dmn, and what each may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.dmn",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule DMN_ENGINE_USES_RULES =
      classes()
          .that()
          .resideInAPackage(ROOT + "dmn")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.kie..",
              ROOT + "dmn",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "tables.dmn",
              ROOT + "tables",
              ROOT + "tables.cases",
              ROOT + "tables.engine")
          .because("an engine prints what another program decides, and sees no other engine");
}

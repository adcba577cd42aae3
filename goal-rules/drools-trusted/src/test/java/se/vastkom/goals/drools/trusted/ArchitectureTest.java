package se.vastkom.goals.drools.trusted;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Trusted DRL uses what its room may use, and nothing else. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.drools.trusted",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule TRUSTED_DRL_USES_RULES =
      classes()
          .that()
          .resideInAPackage(ROOT + "drools.trusted")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.drools..",
              "org.kie..",
              ROOT + "drools.trusted",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "rules",
              ROOT + "tables",
              ROOT + "tables.cases",
              ROOT + "tables.engine")
          .because("hand-written rules see a goal's evidence, and no other engine");
}

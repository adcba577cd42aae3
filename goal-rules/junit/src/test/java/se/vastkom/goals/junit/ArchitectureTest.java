package se.vastkom.goals.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of tests of rules, and what each may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.junit",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule TESTS_OF_RULES_USE_RULES =
      classes()
          .that()
          .resideInAPackage(ROOT + "junit")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.junit..",
              "org.opentest4j..",
              "net.jqwik.api..",
              "org.apiguardian..",
              ROOT + "junit",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "assessment",
              ROOT + "rules",
              ROOT + "tables",
              ROOT + "tables.cases",
              ROOT + "tables.engine",
              ROOT + "tables.check",
              ROOT + "rules.source",
              ROOT + "rules.verify",
              ROOT + "rules.scenario")
          .because("the contract is the same for every engine, and knows none");
}

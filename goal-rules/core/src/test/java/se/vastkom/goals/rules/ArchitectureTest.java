package se.vastkom.goals.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of rule books, and what each may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.rules",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule RULES_USE_TABLES_AND_MODEL =
      classes()
          .that()
          .resideInAPackage(ROOT + "rules")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.slf4j..",
              "com.google.inject..",
              ROOT + "rules",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet",
              ROOT + "tables",
              ROOT + "tables.cases",
              ROOT + "tables.cells",
              ROOT + "tables.engine")
          .because("rule books and assessors know no files and no engine");

  @ArchTest
  static final ArchRule RULE_SOURCES_USE_RULES_AND_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "rules.source")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "rules.source",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "assessment",
              ROOT + "sheet",
              ROOT + "rules",
              ROOT + "tables",
              ROOT + "tables.cases",
              ROOT + "tables.cells",
              ROOT + "tables.engine")
          .because("rule books are read from sheets, and adapters and rules never see each other");

  @ArchTest
  static final ArchRule VERIFICATION_USES_RULES =
      classes()
          .that()
          .resideInAPackage(ROOT + "rules.verify")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "rules.verify",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "assessment",
              ROOT + "rules",
              ROOT + "tables",
              ROOT + "tables.cases",
              ROOT + "tables.check")
          .because("a book is verified wherever it was read from, and without an engine");

  @ArchTest
  static final ArchRule SCENARIOS_USE_CASES =
      classes()
          .that()
          .resideInAPackage(ROOT + "rules.scenario")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "rules.scenario",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "rules",
              ROOT + "tables",
              ROOT + "tables.cases",
              ROOT + "tables.engine")
          .because("tests of rules ask what can be at all, and know no files and no engine");

  @ArchTest
  static final ArchRule IMPACT_USES_CASES =
      classes()
          .that()
          .resideInAPackage(ROOT + "rules.impact")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "rules.impact",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "rules",
              ROOT + "tables",
              ROOT + "tables.cases",
              ROOT + "tables.engine")
          .because("what rules come to is found by trying them, and needs no file and no engine");
}

package se.vastkom.goals.tables;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of decision tables, and what each may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.tables",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule TABLES_USE_PROBLEM =
      classes()
          .that()
          .resideInAPackage(ROOT + "tables")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "tables",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem")
          .because("decision tables know nothing of goals, files or engines");

  @ArchTest
  static final ArchRule CASES_USE_TABLES =
      classes()
          .that()
          .resideInAPackage(ROOT + "tables.cases")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "tables.cases",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "tables")
          .because("what cases there can be follows from the tables, whatever they are about");

  @ArchTest
  static final ArchRule CHECKS_USE_CASES =
      classes()
          .that()
          .resideInAPackage(ROOT + "tables.check")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "tables.check",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "tables",
              ROOT + "tables.cases")
          .because("a table is wrong or right by itself, whatever it is about");

  @ArchTest
  static final ArchRule ENGINES_USE_CASES =
      classes()
          .that()
          .resideInAPackage(ROOT + "tables.engine")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "tables.engine",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "tables",
              ROOT + "tables.cases")
          .because("an engine reports which rows are hit, and needs not know what they are about");

  @ArchTest
  static final ArchRule CELLS_USE_TABLES_AND_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "tables.cells")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "tables.cells",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "sheet",
              ROOT + "tables")
          .because("a cell says a test or a value, whatever book or list it stands in");

  @ArchTest
  static final ArchRule DMN_USES_TABLES_AND_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "tables.dmn")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "tables.dmn",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "sheet",
              ROOT + "tables",
              ROOT + "tables.cases")
          .because("another language for tables knows no goal, no rule book and no engine");
}

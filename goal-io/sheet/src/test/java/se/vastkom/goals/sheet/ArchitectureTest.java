package se.vastkom.goals.sheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of this artifact, and what each may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.sheet",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule SHEET_USES_PROBLEM =
      classes()
          .that()
          .resideInAPackage(ROOT + "sheet")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "de.siegmar.fastcsv..",
              "org.dhatim.fastexcel",
              "org.snakeyaml.engine..",
              "javax.xml..",
              "org.w3c.dom",
              "org.xml.sax",
              ROOT + "sheet",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem")
          .because("grids of cells know no goal and no rule");
}

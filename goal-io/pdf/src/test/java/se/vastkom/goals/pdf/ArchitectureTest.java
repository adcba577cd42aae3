package se.vastkom.goals.pdf;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package of documents, and what it may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.pdf",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule DOCUMENTS_USE_THE_MODEL_AND_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "pdf")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.xml..",
              "org.w3c.dom..",
              "org.xml.sax..",
              "org.jspecify..",
              "gg.jte..",
              "com.openhtmltopdf..",
              "org.apache.pdfbox..",
              "org.apache.fontbox..",
              ROOT + "pdf",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet")
          .because("a document shows what was concluded, and knows no other format and no rule");
}

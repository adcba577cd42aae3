package se.vastkom.goals.io.page;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import se.vastkom.goals.words.Catalogue;

/** The package of published pages, and what it may use. */
@AnalyzeClasses(packages = "se.vastkom.goals", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule PAGES_USE_IO_SHEET_AND_THE_MODEL =
      classes()
          .that()
          .resideInAPackage(ROOT + "io.page")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.jsoup..",
              ROOT + "io.page",
              ROOT + "io",
              ROOT + "sheet",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model")
          .because("a format stands on the ports and on cells, and never sees another or a rule");

  @ArchTest
  static final ArchRule NOBODY_USES_PAGES =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "io.page")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "io.page")
          .because("a program without published pages leaves the artifact out");

  @ArchTest
  static final ArchRule ONLY_THE_READER_IS_PUBLIC =
      classes()
          .that()
          .resideInAPackage(ROOT + "io.page")
          .and()
          .doNotHaveSimpleName("PageReader")
          .and()
          .doNotImplement(Catalogue.class)
          .should()
          .notBePublic()
          .because("how Swedish text is read may change with the pages that are read");

  @ArchTest
  static final ArchRule ROOMS_HAVE_NO_CYCLES =
      slices()
          .matching(ROOT + "(**)")
          .should()
          .beFreeOfCycles()
          .because("a house whose storeys hold each other up cannot be mended");
}

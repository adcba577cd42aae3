package se.vastkom.goals.malvakt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What holds for all packages together; the test of each artifact holds what its own packages may
 * use. A rule that matches no class fails, as is ArchUnit's default.
 */
@AnalyzeClasses(packages = "se.vastkom.goals", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  @ArchTest
  static final ArchRule ONLY_ENGINES_KNOW_DROOLS_AND_KIE =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "drools..", ROOT + "dmn")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..")
          .because("an engine can be taken out without a trace");

  @ArchTest
  static final ArchRule ONLY_MODULES_KNOW_GUICE =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Module")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.inject..", "jakarta.inject..")
          .because("the library works without Guice");

  @ArchTest
  static final ArchRule NOTHING_ELSE_REACHES_A_COMPILER =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "drools.trusted")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.drools.drl..",
              "org.drools.compiler..",
              "org.drools.model.codegen..",
              "org.eclipse.jdt..",
              "org.mvel..",
              "javax.tools..",
              "javax.script..",
              "org.kie.memorycompiler..")
          .because("an analyst's rule is data, never code; only what is called trusted is code");

  /**
   * Trusted DRL is code; engines in a folder of the installation itself are loaded from there; the
   * workbench serves this machine alone, as its own tests try.
   */
  @ArchTest
  static final ArchRule NOTHING_IS_FETCHED =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "drools.trusted", ROOT + "workbench")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.net\\.(http\\..*|.*Socket.*|.*Connection|Inet.*|Proxy.*|URLStreamHandler.*)"
                  + "|java\\.nio\\.channels\\..*Socket.*|java\\.rmi\\..*|javax\\.(net|naming)\\..*"
                  + "|java\\.io\\.Object(In|Out)putStream|com\\.sun\\.net\\..*")
          .orShould()
          .callMethod(Class.class, "forName", String.class)
          .orShould()
          .callMethod(ClassLoader.class, "loadClass", String.class)
          .orShould()
          .callMethod(java.net.URL.class, "openStream")
          .because("no network, no class by a name in data, no Java serialization");

  @ArchTest
  static final ArchRule NO_TEMPLATE_IS_COMPILED_AT_RUN_TIME =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("gg.jte.TemplateEngine")
          .because("templates are classes of the jar, and run without a file system");

  @ArchTest
  static final ArchRule ROOMS_HAVE_NO_CYCLES =
      slices()
          .matching(ROOT + "(**)")
          .should()
          .beFreeOfCycles()
          .because("a house whose storeys hold each other up cannot be mended");

  @ArchTest
  static final ArchRule NOBODY_READS_CLOCK_LOCALE_OR_ZONE =
      noClasses()
          .should()
          .callMethod(java.util.Locale.class, "getDefault")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the same input gives the same bytes");

  @ArchTest
  static final ArchRule OUTER_TYPES_ARE_FINAL_SEALED_OR_PORTS =
      classes()
          .that()
          .resideOutsideOfPackages(ROOT + "examples..", ROOT + "malvakt..")
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .doNotHaveFullyQualifiedName(ROOT + "junit.RuleEngineContract")
          .should()
          .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
          .because("values are extended by nobody; a contract is, by what keeps it");

  @ArchTest
  static final ArchRule NAMES_ARE_THE_FIELDS_OWN =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Service")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Base")
          .because("a name that fits everything says nothing");
}

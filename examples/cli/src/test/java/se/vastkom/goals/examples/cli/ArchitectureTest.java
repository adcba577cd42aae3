package se.vastkom.goals.examples.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/**
 * The rooms of the house, and what each may use. A rule that no class falls under fails, as
 * ArchUnit does by itself.
 */
@AnalyzeClasses(packages = "se.vastkom.goals", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";
  private static final List<String> PLAIN = List.of("java..", "org.jspecify..");

  @ArchTest
  static final ArchRule FIGURE_USES_NOTHING =
      room("figure").because("exact numbers are what all else stands on");

  @ArchTest
  static final ArchRule WORDS_USE_FIGURE =
      room("words", "figure")
          .because("words know keys and figures, and no goal, so that prose can come last");

  @ArchTest
  static final ArchRule PROBLEM_USES_WORDS =
      room("problem", "figure", "words")
          .because("a problem is a place and a phrase, whoever finds it");

  @ArchTest
  static final ArchRule MODEL_USES_PROBLEM =
      room("model", "figure", "words", "problem")
          .because("what was decided and measured knows nothing of its use");

  @ArchTest
  static final ArchRule EVIDENCE_USES_MODEL =
      room("evidence", "figure", "words", "model")
          .because("arithmetic follows from the model and never judges");

  @ArchTest
  static final ArchRule ASSESSMENT_USES_EVIDENCE =
      room("assessment", "figure", "words", "problem", "model", "evidence")
          .because("conclusions are plain values that any view can read without an engine");

  @ArchTest
  static final ArchRule SHEET_USES_PROBLEM =
      room(
              "sheet",
              List.of(
                  "de.siegmar.fastcsv..",
                  "org.dhatim.fastexcel",
                  "org.snakeyaml.engine..",
                  "javax.xml.."),
              "figure",
              "words",
              "problem")
          .because("grids of cells know no goal and no rule");

  @ArchTest
  static final ArchRule TABLES_USE_PROBLEM =
      room("tables", "figure", "words", "problem")
          .because("decision tables know nothing of goals, files or engines");

  @ArchTest
  static final ArchRule CASES_USE_TABLES =
      room("tables.cases", "figure", "words", "problem", "tables")
          .because("what cases there can be follows from the tables, whatever they are about");

  @ArchTest
  static final ArchRule CHECKS_USE_CASES =
      room("tables.check", "figure", "words", "problem", "tables", "tables.cases")
          .because("a table is wrong or right by itself, whatever it is about");

  @ArchTest
  static final ArchRule ENGINES_USE_CASES =
      room("tables.engine", "figure", "words", "problem", "tables", "tables.cases")
          .because("an engine reports which rows are hit, and needs not know what they are about");

  @ArchTest
  static final ArchRule RULES_USE_TABLES_AND_MODEL =
      room(
              "rules",
              List.of("org.slf4j..", "com.google.inject.."),
              "figure",
              "words",
              "problem",
              "model",
              "evidence",
              "assessment",
              "tables",
              "tables.cases",
              "tables.engine")
          .because("rule books and assessors know no files and no engine");

  @ArchTest
  static final ArchRule RULE_SOURCES_USE_RULES_AND_SHEET =
      room(
              "rules.source",
              "figure",
              "words",
              "problem",
              "model",
              "assessment",
              "sheet",
              "rules",
              "tables",
              "tables.cases",
              "tables.engine")
          .because("rule books are read from sheets, and adapters and rules never see each other");

  @ArchTest
  static final ArchRule DMN_USES_TABLES_AND_SHEET =
      room("tables.dmn", "figure", "words", "problem", "sheet", "tables", "tables.cases")
          .because("another language for tables knows no goal, no rule book and no engine");

  @ArchTest
  static final ArchRule VERIFICATION_USES_RULES =
      room(
              "rules.verify",
              "figure",
              "words",
              "problem",
              "model",
              "assessment",
              "rules",
              "tables",
              "tables.cases",
              "tables.check")
          .because("a book is verified wherever it was read from, and without an engine");

  @ArchTest
  static final ArchRule SCENARIOS_USE_CASES =
      room(
              "rules.scenario",
              "figure",
              "words",
              "problem",
              "model",
              "evidence",
              "assessment",
              "rules",
              "tables",
              "tables.cases",
              "tables.engine")
          .because("tests of rules ask what can be at all, and know no files and no engine");

  @ArchTest
  static final ArchRule IMPACT_USES_CASES =
      room(
              "rules.impact",
              "figure",
              "words",
              "problem",
              "model",
              "evidence",
              "assessment",
              "rules",
              "tables",
              "tables.cases",
              "tables.engine")
          .because("what rules come to is found by trying them, and needs no file and no engine");

  @ArchTest
  static final ArchRule DROOLS_USES_RULES =
      room(
              "drools",
              List.of("org.drools..", "org.kie.."),
              "words",
              "problem",
              "rules",
              "tables",
              "tables.cases",
              "tables.engine")
          .because(
              "an engine reports which rows are hit, and shows them, and needs to know no more");

  @ArchTest
  static final ArchRule TRUSTED_DRL_USES_RULES =
      room(
              "drools.trusted",
              List.of("org.drools..", "org.kie.."),
              "figure",
              "words",
              "problem",
              "evidence",
              "assessment",
              "rules",
              "tables",
              "tables.cases",
              "tables.engine")
          .because("hand-written rules see a goal's evidence, and no other engine");

  @ArchTest
  static final ArchRule DMN_ENGINE_USES_RULES =
      room(
              "dmn",
              List.of("org.kie.."),
              "figure",
              "words",
              "problem",
              "rules",
              "tables.dmn",
              "tables",
              "tables.cases",
              "tables.engine")
          .because("an engine prints what another program decides, and sees no other engine");

  @ArchTest
  static final ArchRule TESTS_OF_RULES_USE_RULES =
      room(
              "junit",
              List.of("org.junit..", "org.opentest4j..", "net.jqwik.api..", "org.apiguardian.."),
              "figure",
              "words",
              "problem",
              "assessment",
              "rules",
              "tables",
              "tables.cases",
              "tables.engine",
              "tables.check",
              "rules.source",
              "rules.verify",
              "rules.scenario")
          .because("the contract is the same for every engine, and knows none");

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

  /** Trusted DRL is code; engines in a folder of the installation itself are loaded from there. */
  @ArchTest
  static final ArchRule NOTHING_IS_FETCHED =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "drools.trusted")
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
  static final ArchRule THE_PORTS_USE_THE_MODEL_AND_SHEET =
      room("io", "figure", "words", "problem", "model", "evidence", "assessment", "sheet")
          .because("the ports know no format and no rule");

  @ArchTest static final ArchRule FOLDERS_USE_SHEET = format("folder");

  @ArchTest static final ArchRule JSON_USES_JACKSON = format("json", "tools.jackson..");

  @ArchTest static final ArchRule TEXT_USES_THE_MODEL = format("text");

  @ArchTest static final ArchRule CSV_USES_SHEET = format("csv");

  @ArchTest static final ArchRule MARKDOWN_USES_THE_MODEL = format("markdown");

  @ArchTest static final ArchRule JUNIT_XML_USES_THE_JDKS_XML = format("junitxml", "javax.xml..");

  @ArchTest
  static final ArchRule REPORTS_USE_THE_MODEL_AND_SHEET =
      room(
              "report",
              List.of("gg.jte.."),
              "figure",
              "words",
              "problem",
              "model",
              "evidence",
              "assessment",
              "sheet")
          .because("a page shows what was concluded, and knows no other format and no rule");

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
          .resideOutsideOfPackage(ROOT + "examples..")
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

  private static ArchRule format(String name, String... libraries) {
    return room(
            "io." + name,
            List.of(libraries),
            "figure",
            "words",
            "problem",
            "model",
            "evidence",
            "assessment",
            "sheet",
            "io")
        .because("one format never sees another, and none sees a rule");
  }

  private static ArchRule room(String name, String... rooms) {
    return room(name, List.of(), rooms);
  }

  private static ArchRule room(String name, List<String> libraries, String... rooms) {
    List<String> allowed = new ArrayList<>(PLAIN);
    allowed.addAll(libraries);
    allowed.add(ROOT + name);
    for (String room : rooms) {
      allowed.add(ROOT + room);
    }
    return classes()
        .that(resideInAPackage(ROOT + name))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)));
  }
}

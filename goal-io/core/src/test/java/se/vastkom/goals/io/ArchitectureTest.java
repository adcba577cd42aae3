package se.vastkom.goals.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The packages of the formats, and what each may use. */
@AnalyzeClasses(
    packages = "se.vastkom.goals.io",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeFixtures.class
    })
class ArchitectureTest {

  private static final String ROOT = "se.vastkom.goals.";

  /**
   * Leaves out the fixtures that tests of several formats share, which are in these packages too,
   * and are not published.
   */
  static final class DoNotIncludeFixtures implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("fixtures");
    }
  }

  @ArchTest
  static final ArchRule THE_PORTS_USE_THE_MODEL_AND_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "io")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "io",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "evidence",
              ROOT + "assessment",
              ROOT + "sheet")
          .because("the ports know no format and no rule");

  @ArchTest
  static final ArchRule FOLLOW_UPS_USE_SHEET_AND_SURVEYS = format("followup", ROOT + "io.survey");

  @ArchTest
  static final ArchRule SURVEYS_USE_THE_MODEL_AND_SHEET =
      classes()
          .that()
          .resideInAPackage(ROOT + "io.survey")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              ROOT + "io.survey",
              ROOT + "figure",
              ROOT + "words",
              ROOT + "problem",
              ROOT + "model",
              ROOT + "sheet")
          .because("a survey is read into responses before anything follows from them");

  @ArchTest static final ArchRule JSON_USES_JACKSON = format("json", "tools.jackson..");

  @ArchTest static final ArchRule TEXT_USES_THE_MODEL = format("text");

  /** What describes open data is JSON. */
  @ArchTest static final ArchRule CSV_USES_SHEET_AND_JACKSON = format("csv", "tools.jackson..");

  @ArchTest static final ArchRule XLSX_USES_SHEET = format("xlsx");

  @ArchTest static final ArchRule MARKDOWN_USES_THE_MODEL = format("markdown");

  @ArchTest static final ArchRule JUNIT_XML_USES_THE_JDKS_XML = format("junitxml", "javax.xml..");

  private static ArchRule format(String name, String... libraries) {
    List<String> allowed = new ArrayList<>(List.of(libraries));
    allowed.addAll(List.of("java..", "org.jspecify..", ROOT + "io." + name, ROOT + "io"));
    for (String room :
        List.of("figure", "words", "problem", "model", "evidence", "assessment", "sheet")) {
      allowed.add(ROOT + room);
    }
    return classes()
        .that()
        .resideInAPackage(ROOT + "io." + name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .because("one format never sees another, and none sees a rule");
  }
}

package se.vastkom.goals.malvakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder that {@code package} makes, run as it is by its own script, from another folder. */
class DistributionIT {

  private static final Path SCRIPT = Path.of("target/malvakt/bin/malvakt").toAbsolutePath();
  private static final Path INPUT = Path.of("../esamhalle-2015/uppfoljning-2015").toAbsolutePath();

  @TempDir Path folder;

  private int run(String... arguments) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MALVAKT_ARKIV", "nej");
    return builder.start().waitFor();
  }

  @Test
  void runsFromAnotherFolderWithTheShippedBookAndWithTheFolderBesideIt() throws Exception {
    String golden =
        Files.readString(Path.of("../esamhalle-2015/src/test/resources/bedomning-2015.sv.txt"));
    assertThat(run("bedom", INPUT.toString())).isZero();
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo(golden);
    Path book = SCRIPT.resolve("../../regelverk/vastkom-2015").normalize();
    assertThat(run("bedöm", INPUT.toString(), "--regelverk", book.toString())).isZero();
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo(golden);
  }

  /** Its jars are in a folder of their own. */
  @Test
  void decidesByDmnWhereThatIsAskedFor() throws Exception {
    assertThat(run("bedom", INPUT.toString(), "--motor", "dmn")).isZero();
    assertThat(Files.readString(folder.resolve("out")))
        .isEqualTo(
            Files.readString(Path.of("../esamhalle-2015/src/test/resources/bedomning-2015.sv.txt"))
                .replace("motor drools", "motor dmn"));
    assertThat(SCRIPT.resolve("../../lib").normalize())
        .isDirectoryNotContaining("glob:**/*kie-dmn*");
  }

  /** So does each of its jars, which may end up among others. */
  @Test
  void hasTheLicenceNoticeAndVersion() throws IOException {
    Path root = SCRIPT.resolve("../..").normalize();
    List<Path> ours;
    try (Stream<Path> files = Files.walk(root.resolve("lib"))) {
      ours =
          files.filter(file -> file.getFileName().toString().matches("(goal|malvakt)-.*")).toList();
    }
    assertThat(ours).hasSize(12);
    for (String name : List.of("LICENSE", "NOTICE")) {
      byte[] text = Files.readAllBytes(Path.of("../..", name));
      assertThat(root.resolve(name)).hasBinaryContent(text);
      for (Path file : ours) {
        try (JarFile jar = new JarFile(file.toFile())) {
          InputStream inJar = jar.getInputStream(jar.getEntry("META-INF/" + name));
          assertThat(inJar.readAllBytes()).as("%s in %s", name, file).isEqualTo(text);
          Attributes manifest = jar.getManifest().getMainAttributes();
          assertThat(manifest.getValue("Implementation-Title")).startsWith("Målvakt: ");
          assertThat(file.toString())
              .endsWith("-" + manifest.getValue("Implementation-Version") + ".jar");
        }
      }
    }
  }

  @Test
  void writesPages() throws Exception {
    assertThat(run("bedom", INPUT.toString(), "--format", "html", "-o", "rapport")).isZero();
    assertThat(Files.readString(folder.resolve("err")))
        .isEqualTo("Rapporten är skriven: rapport/index.html (66 sidor)\n");
    assertThat(folder.resolve("rapport/index.html"))
        .hasSameTextualContentAs(
            Path.of("../esamhalle-2015/src/test/resources/rapport-2015/sv/index.html"));
    assertThat(folder.resolve("rapport/berattelse.html")).isNotEmptyFile();
  }

  @Test
  void badInputGivesItsExitCodeAndNoStackTrace() throws Exception {
    Files.write(folder.resolve("trasig.json"), "{".getBytes(StandardCharsets.UTF_8));
    assertThat(run("bedom", "trasig.json")).isEqualTo(4);
    assertThat(Files.readString(folder.resolve("out"))).isEmpty();
    assertThat(Files.readString(folder.resolve("err")))
        .startsWith("fel: trasig.json rad 1 kolumn 2: Filen är inte giltig JSON här.")
        .doesNotContain("\tat ");
  }

  /**
   * Runs a few lines of shell with the command as {@code malvakt}; written in UTF-8, whatever the
   * locale of this process. Their output goes to {@code out} and {@code err}.
   */
  private int shell(Map<String, String> environment, String... lines) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    Path script = folder.resolve("prov.sh");
    Files.writeString(
        script, "malvakt() { \"" + SCRIPT + "\" \"$@\"; }\n" + String.join("\n", lines) + "\n");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", script.toString(), INPUT.toString())
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MALVAKT_ARKIV", "nej");
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().putAll(environment);
    return builder.start().waitFor();
  }

  private String left(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Most of these are not installed where this runs, and some are no locales at all. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "LANG=",
        "LC_ALL=C",
        "LC_ALL=POSIX",
        "LC_ALL=C.UTF-8",
        "LC_ALL=C.utf8",
        "LC_ALL=sv_SE.UTF-8",
        "LC_ALL=sv_SE",
        "LC_ALL=sv_SE.ISO-8859-1",
        "LANG=en_US",
        "LANG=en_US.UTF-8",
        "LANG=tr_TR.UTF-8",
        "LC_CTYPE=C",
        "LC_CTYPE=UTF-8",
        "LC_CTYPE=sv_SE.UTF-8",
        "LANG=C.UTF-8 LC_TIME=sv_SE.UTF-8",
        "LC_CTYPE=C.UTF-8 LC_MESSAGES=sv_SE.UTF-8",
        "LANG=nonsens LC_ALL="
      })
  void understandsSwedishInEveryLocale(String locale) throws Exception {
    int code =
        shell(
            Map.of(),
            locale.isEmpty() ? ":" : "export " + locale,
            "cp -r \"$1\" 'Uppföljning på Öland'",
            "malvakt bedöm 'Uppföljning på Öland' --språk sv -o 'Svar från Åmål' && cat 'Svar från"
                + " Åmål'");
    assertThat(left("err")).isEqualTo("Resultatet är skrivet: Svar från Åmål\n");
    assertThat(code).isZero();
    assertThat(left("out"))
        .isEqualTo(
            Files.readString(
                Path.of("../esamhalle-2015/src/test/resources/bedomning-2015.sv.txt")));
  }

  private static final String LOST =
      """
      fel: malvakt: Resultatet gick inte att skriva ut i sin helhet. Kontrollera utrymmet på disken.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bedom \"$1\"",
        "bedom \"$1\" --format csv",
        "bedom \"$1\" --format json",
        "forklara \"$1\" e-arkiv-4",
        "granska vastkom-2015",
        "testa vastkom-2015",
        "testa utan-testfall --foresla",
        "jamfor vastkom-2015 vansbro-2019 \"$1\"",
        "jamfor vastkom-2015 vansbro-2019 --per 2019-12-31",
        "konvertera vastkom-2015 bok",
        "regelverk nytt ny.xlsx",
        "regelverk visa vastkom-2015",
        "regelverk visa vastkom-2015 --som dmn",
        "regelverk visa vastkom-2015 --som drl",
        "--help",
        "bedom --help",
        "--version"
      })
  void noCommandIsDoneWhoseOutputIsLost(String command) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "needs a device that is always full");
    int code =
        shell(
            Map.of(),
            "cp -r \""
                + SCRIPT.resolve("../../regelverk/vastkom-2015").normalize()
                + "\" utan-testfall",
            "rm utan-testfall/testfall.csv",
            "malvakt " + command + " >/dev/full");
    assertThat(left("err")).contains(LOST).doesNotContain("\tat ");
    assertThat(code).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bedom \"$1\"",
        "granska vastkom-2015",
        "testa vastkom-2015",
        "regelverk visa vastkom-2015 --som drl",
        "--help"
      })
  void aReaderThatGoesAwayIsNoError(String command) throws Exception {
    assertThat(shell(Map.of(), "{ malvakt " + command + "; echo $? >code; } | true")).isZero();
    assertThat(left("err")).isEmpty();
    assertThat(left("code")).isEqualTo("0\n");
    assertThat(shell(Map.of(), "{ malvakt " + command + "; echo $? >code; } | head -n 1")).isZero();
    assertThat(left("out").lines()).hasSize(1);
    assertThat(left("err")).isEmpty();
    assertThat(left("code")).isEqualTo("0\n");
  }

  /** The requested check failed, whether or not anybody read the whole report. */
  @Test
  void aReaderThatGoesAwayLeavesTheExitCode() throws Exception {
    assertThat(
            shell(
                Map.of(),
                "{ malvakt jamfor vastkom-2015 vansbro-2019 \"$1\" --fail-on-flip; echo $? >code; } |"
                    + " true"))
        .isZero();
    assertThat(left("err")).isEmpty();
    assertThat(left("code")).isEqualTo("3\n");
  }

  @Test
  void outOfMemoryIsToldWithWhatGivesMore() throws Exception {
    StringBuilder goals = new StringBuilder("id;område;mål;måltyp;målvärde;enhet\n");
    StringBuilder outcomes = new StringBuilder("mål;utfall;grund\n");
    for (int i = 0; i < 4_000; i++) {
      goals.append("a-" + i + ";a;Mål " + i + ";minst;10;projekt\n");
      outcomes.append("a-" + i + ";" + i % 14 + ";räknat\n");
    }
    Path many = Files.createDirectory(folder.resolve("många"));
    Files.writeString(many.resolve("mal.csv"), goals);
    Files.writeString(many.resolve("utfall.csv"), outcomes);
    Files.writeString(
        many.resolve("uppfoljning.yaml"),
        """
        uppföljning: prov
        titel: Prov
        utgivare: P
        källa: K
        period: "2015"
        län: Västra Götaland
        områden:
          - id: a
            titel: A
        """);
    for (String format : List.of("text", "json", "html")) {
      int code =
          shell(
              Map.of("JAVA_TOOL_OPTIONS", "-Xmx12m"),
              "malvakt bedom många --format " + format + " -o ut-" + format);
      assertThat(left("err").replaceFirst("^Picked up JAVA_TOOL_OPTIONS: .*\\R", ""))
          .isEqualTo(
              """
              Ett fel som är vårt, inte ditt. Anmäl det gärna, med texten nedan.
              Minnet tog slut. Ge Java mer: sätt miljövariabeln JAVA_TOOL_OPTIONS till -Xmx4g (fyra gigabyte) och kör kommandot igen.
              java.lang.OutOfMemoryError: Java heap space
              """);
      assertThat(code).isEqualTo(1);
      assertThat(left("out")).isEmpty();
      assertThat(folder.resolve("ut-" + format)).doesNotExist();
    }
    assertThat(
            shell(
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g"),
                "malvakt bedom många --format json -o ut.json"))
        .isZero();
    assertThat(folder.resolve("ut.json")).isNotEmptyFile();
  }

  @Test
  void aPlaceThatJavaCannotRunFromIsTold() throws Exception {
    int code =
        shell(
            Map.of(),
            "mkdir 'a:b' && cp -r \"" + SCRIPT.resolve("../..").normalize() + "\" a:b/malvakt",
            "a:b/malvakt/bin/malvakt --version");
    assertThat(code).isEqualTo(1);
    assertThat(left("out")).isEmpty();
    assertThat(left("err"))
        .isEqualTo(
            "malvakt: Java kan inte köra från en mapp med kolon i sökvägen; flytta Målvakt eller byt"
                + " namn på mappen / Java cannot run from a folder with a colon in its path; move"
                + " Målvakt or rename the folder: "
                + folder.toRealPath().resolve("a:b/malvakt")
                + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rm k/lib/*.jar", "rm -r k/lib", "rm k/lib/malvakt-cli-*.jar"})
  void missingFilesOfTheProgramAreTold(String remove) throws Exception {
    int code =
        shell(
            Map.of(),
            "cp -r \"" + SCRIPT.resolve("../..").normalize() + "\" k",
            remove,
            "k/bin/malvakt --version");
    assertThat(code).isEqualTo(1);
    assertThat(left("out")).isEmpty();
    assertThat(left("err"))
        .isEqualTo(
            "malvakt: programmets filer saknas; installera Målvakt igen / the program's files are"
                + " missing; install Målvakt again: "
                + folder.toRealPath().resolve("k/lib")
                + "\n");
  }

  /** Where Java itself crashes, its report is among temporary files. */
  @Test
  void nothingIsLeftWhereTheUserWorks() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path work = Files.createDirectory(folder.resolve("arbete"));
    Path book = Files.createDirectory(folder.resolve("stort"));
    StringBuilder rows = new StringBuilder("regel;måluppfyllelse;status\n");
    for (int i = 0; i < 1_500; i++) {
      rows.append("R" + i + ";[" + i + " %.." + (i + 1) + " %);delvis\n");
    }
    Files.writeString(book.resolve("status.csv"), rows);
    Files.writeString(book.resolve("trend.csv"), "regel;utveckling;trend\nT;;ej bedömd\n");
    Files.writeString(
        book.resolve("regelverk.yaml"),
        """
        regelverk: stort
        namn: Stort
        version: "1"
        tabeller:
          - tabell: status
            fil: status.csv
            träffprincip: U
          - tabell: trend
            fil: trend.csv
            träffprincip: F
        """);
    int code =
        shell(
            Map.of("TMPDIR", temporary.toString()),
            "cd arbete",
            "(exec \"" + SCRIPT + "\" testa ../stort) &",
            "until ps -o comm= -p $! | grep -q java; do sleep 0.1; done",
            "sleep 2; kill -SEGV $!; wait $!");
    assertThat(code).isNotZero();
    assertThat(work).isEmptyDirectory();
    assertThat(temporary).isDirectoryContaining("glob:**/malvakt-java-*.log");
  }
}

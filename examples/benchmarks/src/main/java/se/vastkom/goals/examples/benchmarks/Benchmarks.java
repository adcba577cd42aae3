package se.vastkom.goals.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures everything, prints the results as Markdown and writes them to {@code
 * target/benchmarks.md}. Run it in the folder of this module or of the whole project.
 */
public final class Benchmarks {

  static final String STREAMED = "2.9 million cases streamed through Direct, 512 MB, whole process";

  /** The size of the direct engine's answer for 16 rows: the object, and a set in one word. */
  static final int ANSWER_BYTES = 48;

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Form form;
  private final List<Cost> costs = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  /** How thoroughly everything is measured. */
  private enum Form {
    /** Tells only whether everything runs; its figures mean nothing. */
    SMOKE(1, 1, 50, 3),
    /** Gives the figures that the README shows. */
    FULL(8, 5, 500, 15);

    private final int warmUps;
    private final int iterations;
    private final int milliseconds;
    private final int rounds;

    Form(int warmUps, int iterations, int milliseconds, int rounds) {
      this.warmUps = warmUps;
      this.iterations = iterations;
      this.milliseconds = milliseconds;
      this.rounds = rounds;
    }
  }

  private Benchmarks(Form form) {
    this.form = form;
  }

  /**
   * Runs the benchmarks.
   *
   * @param arguments {@code full}, or {@code smoke} to see whether everything runs; then, to
   *     measure only some, the keys of arms, and {@code rest} for what is no arm
   * @throws Exception if an arm cannot run, or decides otherwise than the definition
   */
  public static void main(String[] arguments) throws Exception {
    Benchmarks run = new Benchmarks(Form.valueOf(arguments[0].toUpperCase(Locale.ROOT)));
    List<String> only = List.of(arguments).subList(1, arguments.length);
    run.decide(only);
    if (only.isEmpty() || only.contains("rest")) {
      run.assess();
      run.prepare();
      run.stream();
      run.figures.addAll(
          StartUp.measure(module().resolve("../cli/target/malvakt"), followUp(), run.form.rounds));
    }
    String report = Report.markdown(new Results(machine(), run.costs, run.figures));
    Path file = module().resolve("target/benchmarks.md");
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, report);
    System.out.write(report.getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  /** Returns the name, among the figures, of a whole assessment with an engine. */
  static String assessing(String engine) {
    return "assessment of the 26 goals of 2015 with findings, on " + engine;
  }

  /** Returns the name, among the figures, of preparing a book. */
  static String preparing(String engine, boolean read, String how) {
    return "a book of 1,000 rows made ready on %s, %s, %s"
        .formatted(engine, read ? "read from a workbook" : "from memory", how);
  }

  private void decide(List<String> only) throws RunnerException {
    List<String> arms =
        Arm.all().stream()
            .map(Arm::key)
            .filter(key -> only.isEmpty() || only.contains(key))
            .toList();
    decide(arms, Sample.Kind.NEW);
    // The engines of others gain nothing from repeated classes; the fastest is measured to show it.
    decide(
        arms.stream().filter(key -> key.equals("openl") || isFast(key)).toList(),
        Sample.Kind.REPEATED);
  }

  private static boolean isFast(String key) {
    return Stream.of(Arms.LADDER, "direct", "drools-cache").anyMatch(key::startsWith)
        || key.equals("drools");
  }

  private void decide(List<String> arms, Sample.Kind kind) throws RunnerException {
    if (arms.isEmpty()) {
      return;
    }
    Collection<RunResult> results =
        run(
            options(Deciding.class)
                .addProfiler(GCProfiler.class)
                .param("arm", arms.toArray(String[]::new))
                .param("rows", Results.SIZES.stream().map(String::valueOf).toArray(String[]::new))
                .param("kind", kind.name()));
    for (RunResult result : results) {
      costs.add(
          new Cost(
              result.getParams().getParam("arm"),
              Integer.parseInt(result.getParams().getParam("rows")),
              kind,
              result.getPrimaryResult().getScore(),
              allocated(result)));
    }
  }

  private static double allocated(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
    if (bytes == null) {
      throw new IllegalStateException("Expected '" + ALLOCATED + "' of the profiler.");
    }
    return bytes.getScore();
  }

  private void assess() throws RunnerException {
    for (RunResult result :
        run(
            options(Assessing.class)
                .param("engine", "drools", "direct", "dmn")
                .param("folder", followUp().toString())
                // The JVM takes long to compile so much code well.
                .warmupIterations(3 * form.warmUps))) {
      figures.add(
          new Figure(
              assessing(result.getParams().getParam("engine")),
              result.getPrimaryResult().getScore(),
              "µs"));
    }
  }

  private void prepare() throws RunnerException {
    for (String how : List.of("cold", "warm")) {
      boolean isWarm = how.equals("warm");
      int rounds = form == Form.SMOKE ? 1 : 10;
      for (RunResult result :
          run(
              options(Preparing.class)
                  .param("engine", "drools", "direct")
                  .param("read", "false", "true")
                  .warmupIterations(isWarm ? 2 * rounds : 0)
                  .measurementIterations(isWarm ? rounds : 1)
                  .forks(isWarm || form == Form.SMOKE ? 1 : 5))) {
        figures.add(
            new Figure(
                preparing(
                    result.getParams().getParam("engine"),
                    Boolean.parseBoolean(result.getParams().getParam("read")),
                    how),
                result.getPrimaryResult().getScore(),
                "ms"));
      }
    }
  }

  private void stream() throws Exception {
    List<String> command =
        new ArrayList<>(StartUp.java(StartUp.classPath(List.of()), Streamed.class, "direct"));
    // Compiled as in a program that runs for long, not as in one that starts fast.
    command.removeIf(flag -> flag.startsWith("-XX:"));
    command.addAll(1, List.of("-Xmx512m", "-XX:ActiveProcessorCount=2"));
    figures.add(new Figure(STREAMED, StartUp.milliseconds(command) / 1_000, "s"));
  }

  private ChainedOptionsBuilder options(Class<?> benchmark) {
    TimeValue time = TimeValue.milliseconds(form.milliseconds);
    return new OptionsBuilder()
        .include(benchmark.getName())
        .forks(1)
        .warmupIterations(form.warmUps)
        .warmupTime(time)
        .measurementIterations(form.iterations)
        .measurementTime(time)
        .jvmArgsAppend(
            "-Xmx2g",
            "-Dfile.encoding=UTF-8",
            "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory")
        .shouldFailOnError(true);
  }

  private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(options.build()).run();
  }

  private static Path module() {
    Path inProject = Path.of("examples", "benchmarks");
    return Files.isDirectory(inProject) ? inProject : Path.of("");
  }

  private static Path followUp() {
    return module().resolve("../esamhalle-2015/uppfoljning-2015").toAbsolutePath().normalize();
  }

  private static String machine() throws IOException {
    Path processors = Path.of("/proc/cpuinfo");
    String model = "";
    if (Files.exists(processors)) {
      model =
          Files.readAllLines(processors).stream()
              .filter(line -> line.startsWith("model name"))
              .findFirst()
              .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
              .orElse("");
    }
    return "%s: %d cores%s, %s, %s. %s."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            model,
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
            System.getProperty("versions", "Versions not told"));
  }
}

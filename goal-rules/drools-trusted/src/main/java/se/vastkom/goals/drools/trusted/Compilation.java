package se.vastkom.goals.drools.trusted;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.drools.codegen.common.GeneratedFile;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.model.Model;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.PackageSources;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.conf.MBeansOption;
import org.kie.api.conf.SequentialOption;
import org.kie.api.conf.SessionsPoolOption;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.builder.conf.AlphaNetworkCompilerOption;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.ParallelLambdaExternalizationOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.io.ResourceFactory;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.JavaCompilerFactory;
import org.kie.memorycompiler.JavaConfiguration;
import org.kie.memorycompiler.resources.MemoryResourceReader;
import org.kie.memorycompiler.resources.MemoryResourceStore;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Compiles DRL to a rule base, in memory: Drools writes Java, and the compiler that comes along
 * turns it into classes, which get a class loader of their own. Nothing is kept between
 * compilations, and no folder, configuration file or class path is searched.
 */
final class Compilation {

  private static final String JAVA = "17";

  /** Drools derives the names of generated classes from it, and mentions them in messages. */
  private static final ReleaseIdImpl RELEASE = new ReleaseIdImpl("se.vastkom.goals", "drl", "1");

  private final List<Complaint> complaints = new ArrayList<>();

  private Compilation() {}

  /**
   * An error that Drools or the compiler reports.
   *
   * @param message in its own words
   * @param row the line of DRL that it names, or 0
   * @param java the line of generated Java that it concerns, or empty
   */
  record Complaint(String message, int row, String java) {}

  /** The rule base, or the complaints. */
  sealed interface Outcome {

    /**
     * The text compiled.
     *
     * @param base safe for any thread
     */
    record Made(KieBase base) implements Outcome {}

    /**
     * The text did not compile.
     *
     * @param complaints one or more
     */
    record Failed(List<Complaint> complaints) implements Outcome {}
  }

  /** Compiles a parsed text, which cannot be used again. */
  static Outcome of(PackageDescr parsed) {
    // Drools finds its own parts through the thread's context class loader, which may be any in an
    // embedding program.
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(Compilation.class.getClassLoader());
    try {
      return new Compilation().outcome(parsed);
    } catch (RuntimeException | LinkageError e) {
      return new Outcome.Failed(List.of(new Complaint(e.toString(), 0, "")));
    } finally {
      thread.setContextClassLoader(callers);
    }
  }

  private Outcome outcome(PackageDescr parsed) {
    ModelBuilderImpl<PackageSources> builder =
        new ModelBuilderImpl<>(PackageSources::dumpSources, configuration(), RELEASE, false);
    builder.batch().add(ResourceFactory.newDescrResource(parsed), ResourceType.DESCR).build();
    for (KnowledgeBuilderResult result : builder.getResults(ResultSeverity.ERROR)) {
      complaints.add(new Complaint(result.getMessage(), row(result), ""));
    }
    if (!complaints.isEmpty()) {
      return new Outcome.Failed(complaints);
    }
    List<GeneratedFile> files = new ArrayList<>();
    List<String> models = new ArrayList<>();
    for (PackageSources sources : builder.getPackageSources()) {
      sources.collectGeneratedFiles(files);
      models.addAll(sources.getModelNames());
    }
    Map<String, byte[]> classes = compiled(files, builder.getRootClassLoader());
    return complaints.isEmpty()
        ? made(models, new Compiled(classes, builder.getRootClassLoader()))
        : new Outcome.Failed(complaints);
  }

  private static int row(KnowledgeBuilderResult result) {
    return Math.max(0, Arrays.stream(result.getLines()).findFirst().orElse(0));
  }

  private Map<String, byte[]> compiled(List<GeneratedFile> files, ClassLoader loader) {
    Map<String, String> sources = new HashMap<>();
    MemoryResourceReader reader = new MemoryResourceReader();
    for (GeneratedFile file : files) {
      String source = new String(file.contents(), StandardCharsets.UTF_8);
      sources.put(file.relativePath(), source);
      reader.add(file.relativePath(), ascii(source).getBytes(StandardCharsets.US_ASCII));
    }
    JavaConfiguration java = new JavaConfiguration();
    java.setCompiler(JavaConfiguration.CompilerType.ECLIPSE);
    java.setJavaLanguageLevel(JAVA);
    MemoryResourceStore store = new MemoryResourceStore();
    String[] paths = sources.keySet().stream().sorted().toArray(String[]::new);
    CompilationResult result =
        JavaCompilerFactory.loadCompiler(java).compile(paths, reader, store, loader);
    for (CompilationProblem problem : result.getErrors()) {
      String source = sources.getOrDefault(problem.getFileName(), "");
      String line =
          source.lines().skip(Math.max(0, problem.getStartLine() - 1)).findFirst().orElse("");
      complaints.add(new Complaint(problem.getMessage(), 0, line));
    }
    Map<String, byte[]> classes = new HashMap<>();
    store
        .getResources()
        .forEach(
            (path, bytes) ->
                classes.put(
                    path.asString().replace('/', '.').replaceFirst("\\.class$", ""), bytes));
    return classes;
  }

  /** Escapes what is not ASCII, since the compiler reads in the machine's own encoding. */
  private static String ascii(String java) {
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < java.length(); i++) {
      char c = java.charAt(i);
      ascii.append(c < 0x80 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return ascii.toString();
  }

  private static Outcome made(List<String> names, Compiled classes) {
    List<Model> models = new ArrayList<>();
    try {
      for (String name : names) {
        models.add((Model) classes.loadClass(name).getDeclaredConstructor().newInstance());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The model that was just compiled cannot be made.", e);
    }
    return new Outcome.Made(KieBaseBuilder.createKieBaseFromModel(models, baseOptions(classes)));
  }

  /** Loads the classes of one compilation. */
  private static final class Compiled extends ClassLoader {

    private final Map<String, byte[]> classes;

    Compiled(Map<String, byte[]> classes, ClassLoader parent) {
      super(parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  private static KnowledgeBuilderConfigurationImpl configuration() {
    Properties properties = new Properties();
    properties.setProperty("drools.dialect.java.compiler", "ECLIPSE");
    properties.setProperty("drools.dialect.java.compiler.lnglevel", JAVA);
    KnowledgeBuilderConfigurationImpl options =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                properties, Compilation.class.getClassLoader())
            .as(KnowledgeBuilderConfigurationImpl.KEY);
    options.setOption(LanguageLevelOption.DRL6);
    options.setOption(PropertySpecificOption.ALWAYS);
    options.setOption(ExternaliseCanonicalModelLambdaOption.ENABLED);
    options.setOption(ParallelLambdaExternalizationOption.DISABLED);
    options.setOption(AlphaNetworkCompilerOption.DISABLED);
    return options;
  }

  private static KieBaseConfiguration baseOptions(ClassLoader loader) {
    KieBaseConfiguration base = RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader);
    base.setOption(EqualityBehaviorOption.IDENTITY);
    base.setOption(SequentialOption.NO);
    base.setOption(SessionsPoolOption.NO);
    base.setOption(MBeansOption.DISABLED);
    base.setOption(KieBaseMutabilityOption.DISABLED);
    return base;
  }
}

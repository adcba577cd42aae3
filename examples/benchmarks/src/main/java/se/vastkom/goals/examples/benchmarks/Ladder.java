package se.vastkom.goals.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The table as a careful programmer would write it: nested {@code if}s that ask each question once
 * on the way to a row, in methods small enough for the JVM to compile. It is generated and compiled
 * when it is prepared.
 */
final class Ladder {

  private static final String NAME = "GeneratedLadder";

  /** The most levels of questions in a method: the JVM does not compile one of 8,000 bytes. */
  private static final int LEVELS = 4;

  private final boolean onRatios;
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final StringBuilder methods = new StringBuilder();
  private int named;

  private Ladder(boolean onRatios) {
    this.onRatios = onRatios;
  }

  static Arm.Trial onBigDecimals(Sample sample) throws Exception {
    return trial(new Ladder(false), sample);
  }

  static Arm.Trial onRatios(Sample sample) throws Exception {
    return trial(new Ladder(true), sample);
  }

  private static Arm.Trial trial(Ladder ladder, Sample sample) throws Exception {
    ToIntFunction<Subject> decision = ladder.compiled(sample.tree());
    Subject[] cases = sample.subjects().toArray(Subject[]::new);
    return (from, to, rows) -> {
      for (int i = from; i < to; i++) {
        rows[i] = decision.applyAsInt(cases[i]);
      }
    };
  }

  /** Returns the source text. */
  private String source(Tree tree) {
    String first = method(tree);
    String subject = Subject.class.getName();
    return "public final class "
        + NAME
        + " implements java.util.function.ToIntFunction<"
        + subject
        + "> {\n"
        + constants.entrySet().stream()
            .map(
                entry ->
                    "  private static final " + entry.getKey().formatted(entry.getValue()) + ";\n")
            .collect(Collectors.joining())
        + "  public int applyAsInt("
        + subject
        + " s) { return "
        + first
        + "(s); }\n"
        + methods
        + "}\n";
  }

  private String method(Tree tree) {
    String name = "part" + named++;
    StringBuilder body = new StringBuilder();
    write(tree, LEVELS, body);
    methods
        .append("  private static int ")
        .append(name)
        .append('(')
        .append(Subject.class.getName())
        .append(" s) {\n")
        .append(body)
        .append("  }\n");
    return name;
  }

  private void write(Tree tree, int levels, StringBuilder body) {
    if (tree instanceof Tree.Leaf leaf) {
      body.append("return ").append(leaf.row()).append(";\n");
    } else if (levels == 0) {
      body.append("return ").append(method(tree)).append("(s);\n");
    } else {
      Tree.Fork fork = (Tree.Fork) tree;
      boolean isShorter = fork.first().words().size() <= fork.second().words().size();
      body.append("if (").append(question(fork, isShorter)).append(") {\n");
      write(isShorter ? fork.yes() : fork.no(), levels - 1, body);
      body.append("} else {\n");
      write(isShorter ? fork.no() : fork.yes(), levels - 1, body);
      body.append("}\n");
    }
  }

  private String question(Tree.Fork fork, boolean isFirst) {
    String value = "s." + fork.field().getter() + "()";
    Box.Lets lets = isFirst ? fork.first() : fork.second();
    if (!lets.present()) {
      return value + " == null";
    }
    return switch (fork.field().type()) {
      case WORD ->
          lets.words().stream()
              .map(word -> value + ".equals(\"" + word + "\")")
              .collect(Collectors.joining(" || "));
      case TRUTH -> (lets.truth().orElseThrow() ? "" : "!") + value;
      case NUMBER -> below(number(fork.field()), number(lets.to().orElseThrow()));
      case DATE ->
          value
              + ".isBefore("
              + constant("java.time.LocalDate", "parse", lets.to().orElseThrow())
              + ")";
    };
  }

  private static String below(String value, String border) {
    return value + ".compareTo(" + border + ") < 0";
  }

  private String number(Field field) {
    return onRatios
        ? "s." + field.getter().replace("get", "exact") + "()"
        : "s." + field.getter() + "()";
  }

  private String number(Object border) {
    return onRatios
        ? constant("se.vastkom.goals.figure.Ratio", "parse", border)
        : constant("java.math.BigDecimal", "new", border);
  }

  private String constant(String type, String maker, Object value) {
    String made =
        maker.equals("new")
            ? "new " + type + "(\"" + value + "\")"
            : type + "." + maker + "(\"" + value + "\")";
    return constants.computeIfAbsent(type + " %s = " + made, unseen -> "C" + constants.size());
  }

  @SuppressWarnings("unchecked")
  private ToIntFunction<Subject> compiled(Tree tree) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    InMemory files = new InMemory(compiler.getStandardFileManager(null, null, null));
    boolean done =
        compiler
            .getTask(
                null,
                files,
                null,
                List.of(
                    "-nowarn", "-proc:none", "-classpath", System.getProperty("java.class.path")),
                null,
                List.of(new Source(source(tree))))
            .call();
    if (!done) {
      throw new IllegalStateException("The generated ladder does not compile.");
    }
    return (ToIntFunction<Subject>)
        new Loader(files.bytes()).loadClass(NAME).getDeclaredConstructor().newInstance();
  }

  /** Gives the compiler the source text. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String text) {
      super(URI.create("string:///" + NAME + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps the compiled class in memory. */
  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    InMemory(StandardJavaFileManager files) {
      super(files);
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return out;
        }
      };
    }
  }

  /** Loads the compiled class. */
  private static final class Loader extends ClassLoader {

    private final byte[] bytes;

    Loader(byte[] bytes) {
      super(Ladder.class.getClassLoader());
      this.bytes = bytes;
    }

    @Override
    protected Class<?> findClass(String name) {
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}

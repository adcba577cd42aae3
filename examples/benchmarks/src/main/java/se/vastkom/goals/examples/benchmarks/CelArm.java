package se.vastkom.goals.examples.benchmarks;

import com.google.protobuf.NullValue;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CEL: a program for each row, evaluated in order until one is true. CEL has no exact decimals, so
 * numbers are given as whole thousandths and days as their count, both of which are exact.
 */
final class CelArm {

  private CelArm() {}

  static Arm.Trial prepare(Sample sample) throws Exception {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    for (Field field : Field.ALL) {
      builder.addVar(
          field.property(),
          field.canMiss()
              ? SimpleType.DYN
              : field.type() == Field.Type.WORD ? SimpleType.STRING : SimpleType.INT);
    }
    CelCompiler compiler = builder.setResultType(SimpleType.BOOL).build();
    CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    List<CelRuntime.Program> programs = new ArrayList<>();
    for (Tree.Leaf leaf : sample.tree().leaves().toList()) {
      programs.add(runtime.createProgram(compiler.compile(condition(leaf.box())).getAst()));
    }
    List<Map<String, Object>> cases = sample.subjects().stream().map(CelArm::variables).toList();
    return (from, to, rows) -> {
      for (int i = from; i < to; i++) {
        rows[i] = first(programs, cases.get(i));
      }
    };
  }

  private static int first(List<CelRuntime.Program> programs, Map<String, Object> variables) {
    try {
      for (int row = 0; row < programs.size(); row++) {
        if (Boolean.TRUE.equals(programs.get(row).eval(variables))) {
          return row;
        }
      }
      return Subject.NONE;
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> variables(Subject subject) {
    Map<String, Object> variables = new HashMap<>();
    for (Field field : Field.ALL) {
      @Nullable Object value = field.reader().apply(subject);
      variables.put(field.property(), value == null ? NullValue.NULL_VALUE : exact(value));
    }
    return variables;
  }

  private static Object exact(Object value) {
    if (value instanceof BigDecimal number) {
      return number.movePointRight(3).longValueExact();
    }
    return value instanceof LocalDate day ? (Object) day.toEpochDay() : value;
  }

  private static String condition(Box box) {
    List<String> parts = new ArrayList<>();
    for (Field field : Field.ALL) {
      if (box.lets().containsKey(field)) {
        add(field, box.of(field), parts);
      }
    }
    return parts.isEmpty() ? "true" : String.join(" && ", parts);
  }

  private static void add(Field field, Box.Lets lets, List<String> parts) {
    String name = field.property();
    if (!lets.present()) {
      parts.add(name + " == null");
      return;
    }
    if (field.canMiss()) {
      parts.add(name + " != null");
    }
    if (lets.words().size() == 1) {
      parts.add(name + " == '" + lets.words().get(0) + "'");
    } else if (!lets.words().isEmpty()) {
      parts.add(name + lets.words().stream().collect(Collectors.joining("', '", " in ['", "']")));
    }
    lets.truth().ifPresent(truth -> parts.add(name + " == " + truth));
    lets.from().ifPresent(from -> parts.add(name + " >= " + exact(from)));
    lets.to().ifPresent(to -> parts.add(name + " < " + exact(to)));
  }
}

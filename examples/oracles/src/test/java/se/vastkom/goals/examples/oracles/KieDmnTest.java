package se.vastkom.goals.examples.oracles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.internal.io.ResourceFactory;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.tables.Decision;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.dmn.Dmn;
import se.vastkom.goals.words.Part;

/**
 * The DMN that we write is valid to kie-dmn, which decides every case as we do, also where facts
 * are missing and where values lie exactly at borders.
 */
@Tag("slow")
class KieDmnTest {

  private static final int DOCUMENTS = 40;
  private static final int CASES = 60;
  private static final DMNValidator KIE = DMNValidatorFactory.newValidator();

  private final Set<Object> conclusions = new HashSet<>();
  private final RandomTables random = new RandomTables(new Random(2015));

  @Test
  void theShippedBookIsValidAndDecidesTheSame() {
    decidesTheSame(RuleBooks.shipped("vastkom-2015").tables(), 400);
  }

  @Test
  void randomTablesAreValidAndDecideTheSame() {
    for (int i = 0; i < DOCUMENTS; i++) {
      List<DecisionTable> tables =
          Stream.of(HitPolicy.values())
              .map(policy -> random.table("tabell " + policy.letter(), policy))
              .toList();
      decidesTheSame(tables, CASES);
    }
    assertThat(conclusions).contains("conflict", "none", List.of(), true, "uppfyllt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "null",
        "not(null)",
        "80",
        "-0.5",
        ".5",
        "80, 90",
        "null, < 80",
        "[50..80)",
        "]50..80[",
        "(50..80]",
        "not(80)",
        "not(80, 90)",
        "not(null, 80)",
        "not(80, null)",
        "not(null, < 80)",
        "not(null, [50..80), 90)",
        "not(null, null)",
        "80, 80.0",
        "= 80",
        "!= 80",
        "!= null",
        "not(!= 80, < 50)"
      })
  void aCellThatIsReadMeansWhatItMeansToKie(String cell) {
    Fact share = new Fact("andel", new Part.Name("andel", "share"), new FactType.NumberType(""));
    Fact met = new Fact("nått", new Part.Name("nått", "met"), new FactType.TruthType());
    DecisionTable any =
        new DecisionTable(
            "nått",
            HitPolicy.UNIQUE,
            List.of(share),
            List.of(met),
            List.of(Row.of("r", List.of(new UnaryTest.Any()), Value.of(true))));
    String written = new String(Dmn.write("prov", List.of(any)).orThrow(), StandardCharsets.UTF_8);
    byte[] asking =
        written
            .replace("<text>-</text>", "<text>" + cell.replace("<", "&lt;") + "</text>")
            .getBytes(StandardCharsets.UTF_8);
    Vocabulary vocabulary = new Vocabulary(List.of(share), List.of(met));
    decidesTheSame(Dmn.read("a.dmn", asking, vocabulary).orThrow(), asking, 40);
  }

  @ParameterizedTest
  @EnumSource(
      value = HitPolicy.class,
      names = {"UNIQUE", "ANY", "FIRST"})
  void aDefaultIsConcludedWhereKieConcludesIt(HitPolicy policy) {
    Fact share = new Fact("andel", new Part.Name("andel", "share"), new FactType.NumberType(""));
    Fact met = new Fact("nått", new Part.Name("nått", "met"), new FactType.TruthType());
    Fact points = new Fact("poäng", new Part.Name("poäng", "points"), new FactType.NumberType(""));
    DecisionTable table =
        new DecisionTable(
            "utfall",
            policy,
            List.of(share, met),
            List.of(points),
            List.of(
                Row.of(
                    "a",
                    List.of(
                        new UnaryTest.Compared(UnaryTest.Operator.AT_LEAST, Value.of(2)),
                        new UnaryTest.Any()),
                    Value.of(1)),
                Row.of(
                    "b",
                    List.of(new UnaryTest.Is(Value.of(1)), new UnaryTest.Is(Value.of(true))),
                    Value.of(2))));
    String written =
        new String(Dmn.write("prov", List.of(table)).orThrow(), StandardCharsets.UTF_8);
    byte[] defaulting =
        written
            .replaceFirst(
                "<output ([^>]*)/>",
                "<output $1><defaultOutputEntry id=\"annars\"><text>0</text></defaultOutputEntry>"
                    + "</output>")
            .getBytes(StandardCharsets.UTF_8);
    Vocabulary vocabulary = new Vocabulary(List.of(share, met), List.of(points));
    List<DecisionTable> read = Dmn.read("a.dmn", defaulting, vocabulary).orThrow();
    assertThat(read.get(0).rows()).hasSizeGreaterThan(2);
    decidesTheSame(read, defaulting, 60);
  }

  private void decidesTheSame(List<DecisionTable> tables, int count) {
    decidesTheSame(tables, Dmn.write("prov", tables).orThrow(), count);
  }

  private void decidesTheSame(List<DecisionTable> tables, byte[] written, int count) {
    String xml = new String(written, StandardCharsets.UTF_8);
    assertThat(
            KIE.validate(
                new StringReader(xml),
                Validation.VALIDATE_SCHEMA,
                Validation.VALIDATE_MODEL,
                Validation.VALIDATE_COMPILATION))
        .as(xml)
        .isEmpty();
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newByteArrayResource(written)))
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModels().get(0);
    assertThat(model.getMessages()).as(xml).isEmpty();
    for (Facts facts : random.cases(tables, count)) {
      DMNContext context = runtime.newContext();
      tables.stream()
          .flatMap(table -> table.inputs().stream())
          .forEach(
              fact ->
                  context.set(fact.key(), facts.get(fact.key()).map(KieDmnTest::kie).orElse(null)));
      DMNResult results = runtime.evaluateAll(model, context);
      for (DecisionTable table : tables) {
        conclusions.add(concluded(table, facts));
        DMNDecisionResult result = results.getDecisionResultByName(table.name());
        assertThat(concluded(result))
            .as("%s of %s in\n%s", table.name(), facts, xml)
            .isEqualTo(concluded(table, facts));
      }
    }
  }

  private static Object kie(Value value) {
    if (value instanceof Value.Numeric number) {
      return number.number().decimal().orElseThrow();
    }
    if (value instanceof Value.Truth truth) {
      return truth.truth();
    }
    return value instanceof Value.Date date ? date.day() : value.toString();
  }

  /** Returns kie's conclusion; "conflict" where it says that rules must not be hit together. */
  private static Object concluded(DMNDecisionResult result) {
    boolean isConflict =
        result.getMessages().stream()
            .anyMatch(message -> message.getLevel() == Message.Level.ERROR);
    return isConflict ? "conflict" : plain(result.getResult());
  }

  private static Object plain(@Nullable Object result) {
    if (result == null) {
      return "none";
    }
    if (result instanceof List<?> list) {
      return list.stream().map(KieDmnTest::plain).toList();
    }
    return result instanceof java.math.BigDecimal number ? number.stripTrailingZeros() : result;
  }

  private static Object concluded(DecisionTable table, Facts facts) {
    Decision decision = table.decide(table.hits(facts));
    if (decision instanceof Decision.Conflict) {
      return "conflict";
    }
    if (!(decision instanceof Decision.Decided decided)) {
      return "none";
    }
    List<Object> outputs = new ArrayList<>();
    decided.rows().forEach(row -> outputs.add(output(table.outputs(), row)));
    return table.policy() == HitPolicy.COLLECT ? outputs : outputs.get(0);
  }

  private static Object output(List<Fact> outputs, Row row) {
    Map<String, Object> byName = new HashMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      byName.put(outputs.get(i).key(), plain(kie(row.outputs().get(i))));
    }
    return outputs.size() == 1 ? byName.values().iterator().next() : byName;
  }
}

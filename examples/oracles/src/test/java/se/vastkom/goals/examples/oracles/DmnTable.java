package se.vastkom.goals.examples.oracles;

import java.util.List;
import java.util.stream.Collectors;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.FactType;
import se.vastkom.goals.rules.table.Row;
import se.vastkom.goals.rules.table.UnaryTest;
import se.vastkom.goals.rules.table.Value;

/** A table of ours as DMN, as far as both can say it: numbers, words and truths that are there. */
record DmnTable(DecisionTable table) {

  String xml() {
    String inputs = table.inputs().stream().map(this::input).collect(Collectors.joining());
    String data =
        table.inputs().stream()
            .map(
                fact ->
                    "<inputData id='i_%s' name='%s'><variable name='%s' typeRef='%s'/></inputData>"
                        .formatted(fact.key(), fact.key(), fact.key(), type(fact)))
            .collect(Collectors.joining());
    String requirements =
        table.inputs().stream()
            .map(
                fact ->
                    "<informationRequirement><requiredInput href='#i_%s'/></informationRequirement>"
                        .formatted(fact.key()))
            .collect(Collectors.joining());
    String rows = table.rows().stream().map(this::row).collect(Collectors.joining());
    return """
        <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='prov' namespace='prov'>
        %s<decision id='b' name='beslut'><variable name='beslut' typeRef='string'/>%s
        <decisionTable id='t' hitPolicy='%s'>%s<output id='o'/>%s</decisionTable></decision></definitions>
        """
        .formatted(data, requirements, table.policy().name(), inputs, rows);
  }

  private static String type(Fact fact) {
    return fact.type() instanceof FactType.NumberType
        ? "number"
        : fact.type() instanceof FactType.TruthType ? "boolean" : "string";
  }

  private String input(Fact fact) {
    String allowed =
        fact.type() instanceof FactType.WordType words
            ? "<inputValues><text>%s</text></inputValues>"
                .formatted(
                    words.terms().stream()
                        .map(term -> '"' + term.key() + '"')
                        .collect(Collectors.joining(",")))
            : "";
    return "<input><inputExpression typeRef='%s'><text>%s</text></inputExpression>%s</input>"
        .formatted(type(fact), fact.key(), allowed);
  }

  private String row(Row row) {
    List<String> cells =
        row.tests().stream()
            .map(DmnTable::feel)
            .map(cell -> cell.replace("<", "&lt;").replace(">", "&gt;"))
            .map("<inputEntry><text>%s</text></inputEntry>"::formatted)
            .toList();
    return "<rule>%s<outputEntry><text>\"%s\"</text></outputEntry></rule>"
        .formatted(String.join("", cells), row.outputs().get(0));
  }

  /** A test in FEEL. */
  private static String feel(UnaryTest test) {
    if (test instanceof UnaryTest.Is is) {
      return feel(is.value());
    }
    if (test instanceof UnaryTest.Compared compared) {
      return compared.operator().sign() + " " + feel(compared.border());
    }
    if (test instanceof UnaryTest.Within within) {
      return (within.from().operator() == UnaryTest.Operator.AT_LEAST ? "[" : "(")
          + feel(within.from().border())
          + ".."
          + feel(within.to().border())
          + (within.to().operator() == UnaryTest.Operator.AT_MOST ? "]" : ")");
    }
    if (test instanceof UnaryTest.Not not) {
      return "not(" + feel(not.test()) + ")";
    }
    if (test instanceof UnaryTest.AnyOf anyOf) {
      return anyOf.tests().stream().map(DmnTable::feel).collect(Collectors.joining(", "));
    }
    return "-";
  }

  private static String feel(Value value) {
    if (value instanceof Value.Numeric number) {
      return number.number().decimal().orElseThrow().toPlainString();
    }
    return value instanceof Value.Truth truth ? "" + truth.truth() : '"' + value.toString() + '"';
  }
}

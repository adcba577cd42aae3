package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** What the rules of a day tell those who read an assessment. */
record Publication(RulesInForce inForce) {

  PublishedRules rules() {
    RuleBook.About about = inForce.book().about();
    return new PublishedRules(
        about.owner(),
        about.source(),
        about.explanations(),
        sentences(),
        parameters(),
        Optional.empty(),
        about.language());
  }

  private List<PublishedRules.Rule> sentences() {
    List<PublishedRules.Rule> rules = new ArrayList<>();
    for (DecisionTable table : inForce.tables()) {
      Finding.Kind kind = kind(table);
      for (Row row : table.rows()) {
        String conclusion =
            kind == Finding.Kind.CONCLUSION ? table.name() : GoalFindings.concluded(row);
        rules.add(
            new PublishedRules.Rule(
                kind, table.name(), row.id(), conclusion, sentence(table, row)));
      }
    }
    return rules;
  }

  private static Finding.Kind kind(DecisionTable table) {
    return StandardTable.of(table.name()).map(StandardTable::kind).orElse(Finding.Kind.CONCLUSION);
  }

  /** Returns a row's sentence, which refers to the rows before it where the first hit decides. */
  private static Phrase sentence(DecisionTable table, Row row) {
    boolean isLater = table.policy() == HitPolicy.FIRST && !row.equals(table.rows().get(0));
    Phrase sentence = table.sentence(row);
    return isLater ? Phrase.of("rule.if-none-before").with("sentence", sentence) : sentence;
  }

  /** Returns the parameters that rules in force use, in the book's order. */
  private List<PublishedRules.Parameter> parameters() {
    Set<String> used =
        inForce.tables().stream()
            .flatMap(table -> inForce.written(table.name()).stream())
            .flatMap(table -> table.rows().stream())
            .flatMap(Row::parameters)
            .collect(Collectors.toSet());
    return inForce.book().parameters().stream()
        .map(Parameter::name)
        .distinct()
        .filter(used::contains)
        .flatMap(name -> inForce.parameter(name).stream())
        .map(
            one ->
                new PublishedRules.Parameter(
                    one.name(),
                    new Part.Amount(one.number(), one.unit()),
                    one.inForce().from(),
                    one.source()))
        .toList();
  }
}

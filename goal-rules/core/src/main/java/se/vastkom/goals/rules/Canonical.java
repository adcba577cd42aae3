package se.vastkom.goals.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Vocabulary;

/**
 * The canonical form of a rule book: a line for each statement, its parts separated by tabs, each
 * comment in its place.
 */
final class Canonical {

  private final RuleBook book;
  private final StringBuilder text = new StringBuilder();

  Canonical(RuleBook book) {
    this.book = book;
  }

  String text() {
    RuleBook.About about = book.about();
    comments(Comment.HEADER);
    line("regelverk", about.id(), about.name(), about.version(), about.owner(), about.source());
    line("gäller", from(about.inForce()), to(about.inForce()));
    if (!about.language().equals(RuleBook.About.SWEDISH)) {
      line("språk", about.language());
    }
    about.explanations().forEach((status, text) -> line("förklaring", status.key(), text));
    book.waivers()
        .forEach(waiver -> line("undantag", waiver.invariant().title().sv(), waiver.because()));
    comments(Comment.FACTS);
    declared(book.declared());
    book.tables().forEach(this::table);
    comments(Comment.PARAMETERS);
    book.parameters().forEach(this::parameter);
    comments(Comment.SCENARIOS);
    book.scenarios().forEach(this::scenario);
    return text.toString();
  }

  private void declared(Vocabulary own) {
    own.inputs().forEach(fact -> fact("uppgift", fact));
    own.outputs().forEach(fact -> fact("slutsats", fact));
    own.implications().stream()
        .map(Implication::toString)
        .sorted()
        .forEach(implication -> line("följer", implication));
  }

  private void fact(String role, Fact fact) {
    FactType type = fact.type();
    List<String> parts =
        new ArrayList<>(
            List.of(role, fact.key(), fact.name().sv(), fact.name().en(), fact.meaning()));
    parts.add(type.key());
    if (type instanceof FactType.NumberType number) {
      parts.add(number.unit());
    }
    if (type instanceof FactType.WordType words) {
      for (Term term : words.terms()) {
        parts.addAll(List.of(term.key(), term.name().sv(), term.name().en()));
      }
    }
    line(parts.stream());
  }

  private void table(DecisionTable table) {
    comments(table.name());
    line("tabell", table.name(), table.policy().letter());
    line(Stream.concat(Stream.of("kolumner"), table.inputs().stream().map(Fact::key)));
    if (!table.isNamedForItsOutput()) {
      line(Stream.concat(Stream.of("slutsatser"), table.outputs().stream().map(Fact::key)));
    }
    for (Row row : table.rows()) {
      List<String> parts = new ArrayList<>(List.of("regel", row.id()));
      for (int i = 0; i < table.inputs().size(); i++) {
        parts.add(table.inputs().get(i).written(row.tests().get(i)).sv());
      }
      for (int i = 0; i < table.outputs().size(); i++) {
        parts.add(table.outputs().get(i).concluded(row.outputs().get(i)).sv());
      }
      parts.addAll(List.of(row.because().toString(), from(row.inForce()), to(row.inForce())));
      line(parts.stream());
    }
  }

  private void parameter(Parameter one) {
    line(
        "parameter",
        one.name(),
        one.number().toString(),
        one.unit(),
        from(one.inForce()),
        to(one.inForce()),
        one.source());
  }

  private void scenario(Scenario scenario) {
    List<String> parts = new ArrayList<>(List.of("testfall", scenario.name()));
    scenario.goal().ifPresent(goal -> parts.addAll(List.of("mål", goal.value())));
    scenario.day().ifPresent(day -> parts.addAll(List.of("per", day.toString())));
    scenario
        .given()
        .forEach(
            (fact, value) -> {
              parts.add("givet");
              parts.add(fact);
              parts.add(value.map(Object::toString).orElse(""));
            });
    scenario
        .expected()
        .forEach(
            (fact, values) -> {
              parts.add("väntat");
              parts.add(fact);
              values.forEach(value -> parts.add(value.toString()));
            });
    parts.add("regler");
    parts.addAll(scenario.rules());
    line(parts.stream());
  }

  private void comments(String part) {
    book.comments(part)
        .forEach(comment -> line("#", Integer.toString(comment.before()), comment.text()));
  }

  private static String from(Validity some) {
    return some.from().map(Object::toString).orElse("");
  }

  private static String to(Validity some) {
    return some.to().map(Object::toString).orElse("");
  }

  private void line(String... parts) {
    line(Stream.of(parts));
  }

  private void line(Stream<String> parts) {
    text.append(
            parts
                .map(part -> part.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"))
                .collect(Collectors.joining("\t")))
        .append('\n');
  }
}

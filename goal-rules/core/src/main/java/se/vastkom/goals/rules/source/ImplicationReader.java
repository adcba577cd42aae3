package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.cells.CellTests;
import se.vastkom.goals.words.Nearest;
import se.vastkom.goals.words.Phrase;

/**
 * Reads the cell that says what a fact implies, a statement a line, or with | between.
 *
 * <pre>
 * ja => startdag: finns                  when this fact is yes, startdag is present
 * ja & antal: > 5 => startdag: finns     more conditions name their facts
 * alltid => startdag: finns              always
 * </pre>
 *
 * <p>Words and texts may hold the signs of a statement: a line without => goes on with the line
 * before, and what follows & or => is a condition only if it has a fact's name and a colon.
 *
 * @param fact the fact whose cell it is
 * @param inputs the facts that statements may be about
 * @param outputs the conclusions that the book declares, which none may be about
 * @param cell the cell
 * @param problems receives what is wrong with it
 */
record ImplicationReader(
    Fact fact, List<Fact> inputs, List<Fact> outputs, Cell cell, Problems problems) {

  private static final String SIGN = "=>";
  private static final Pattern LINE = Pattern.compile("\\n");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern AND = Pattern.compile("\\s&\\s");

  /**
   * A fact that a text begins with.
   *
   * @param colon where the colon after its name stands
   * @param test what follows the colon
   */
  private record Named(Fact fact, int colon, String test) {}

  List<Implication> read() {
    List<Implication> read = new ArrayList<>();
    for (String statement : statements()) {
      if (!problems.areTooMany()) {
        statement(statement).ifPresent(read::add);
      }
    }
    return read;
  }

  private List<String> statements() {
    return split(cell.text(), LINE).stream()
        .flatMap(line -> split(line, BAR).stream())
        .map(String::strip)
        .toList();
  }

  /** Splits a text where both sides are statements; what has no sign is a part of another. */
  private static List<String> split(String text, Pattern between) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    Matcher at = between.matcher(text);
    int from = 0;
    String mark = "";
    while (from <= text.length()) {
      boolean isFound = at.find();
      String piece = text.substring(from, isFound ? at.start() : text.length());
      if (statement.indexOf(SIGN) >= 0 && piece.contains(SIGN)) {
        statements.add(statement.toString());
        statement.setLength(0);
      } else {
        statement.append(mark);
      }
      statement.append(piece);
      mark = isFound ? at.group() : "";
      from = isFound ? at.end() : text.length() + 1;
    }
    statements.add(statement.toString());
    return statements;
  }

  private Optional<Implication> statement(String text) {
    int sign = sign(text);
    if (sign < 0) {
      return fault(bad(text));
    }
    Optional<List<Implication.Condition>> when = conditions(text.substring(0, sign).strip());
    Optional<Implication.Condition> then = condition(text.substring(sign + SIGN.length()).strip());
    return when.isPresent() && then.isPresent()
        ? Optional.of(new Implication(when.get(), then.get()))
        : Optional.empty();
  }

  /** Returns where the sign stands that a fact follows; the only one, if none follows it. */
  private int sign(String text) {
    int first = text.indexOf(SIGN);
    for (int at = first; at >= 0; at = text.indexOf(SIGN, at + 1)) {
      if (named(text.substring(at + SIGN.length()).strip()).isPresent()) {
        return at;
      }
    }
    return first == text.lastIndexOf(SIGN) ? first : -1;
  }

  private Optional<List<Implication.Condition>> conditions(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    Matcher and = AND.matcher(text);
    while (and.find()) {
      int name = from + named(text.substring(from)).map(Named::colon).orElse(0);
      // Another name before a colon is a misspelled fact, rather than more of a word.
      if (and.start() >= name && text.indexOf(':', and.end()) >= 0) {
        parts.add(text.substring(from, and.start()).strip());
        from = and.end();
      }
    }
    parts.add(text.substring(from).strip());
    if (parts.size() == 1 && FactSheet.ALWAYS.is(parts.get(0))) {
      return always(parts.get(0));
    }
    List<Implication.Condition> when = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      (i == 0 ? first(parts.get(0)) : condition(parts.get(i))).ifPresent(when::add);
    }
    return when.size() == parts.size() ? Optional.of(when) : Optional.empty();
  }

  /** Returns no conditions; asks where the fact can itself be so called. */
  private Optional<List<Implication.Condition>> always(String text) {
    boolean isWord =
        fact.type() instanceof FactType.WordType words && words.written(text).isPresent();
    return isWord
        ? fault(fact.phrase("declare.always").with("found", text))
        : Optional.of(List.of());
  }

  /** Reads the condition of the fact itself, whose name may be left out. */
  private Optional<Implication.Condition> first(String text) {
    Optional<Named> named = named(text).filter(one -> one.fact().equals(fact));
    return condition(fact, named.map(Named::test).orElse(text));
  }

  private Optional<Implication.Condition> condition(String text) {
    Optional<Named> named = named(text);
    if (named.isPresent()) {
      return condition(named.get().fact(), named.get().test());
    }
    int colon = text.indexOf(':');
    if (colon < 0) {
      return fault(bad(text));
    }
    String name = text.substring(0, colon).strip();
    Optional<Fact> conclusion = outputs.stream().filter(one -> one.name().is(name)).findFirst();
    if (conclusion.isPresent()) {
      return fault(conclusion.get().phrase("declare.concluded"));
    }
    return fault(
        Phrase.of("case.unknown-fact")
            .with("found", name)
            .with("known", Phrase.list(inputs, Fact::name))
            .with("hint", Nearest.hint(name, names())));
  }

  private List<String> names() {
    return inputs.stream().flatMap(one -> names(one)).distinct().toList();
  }

  private static Stream<String> names(Fact one) {
    return Stream.of(one.name().sv(), one.name().en());
  }

  /** Returns the fact with the longest name that a text begins with, if a colon follows it. */
  private Optional<Named> named(String text) {
    for (int colon = text.lastIndexOf(':'); colon >= 0; colon = text.lastIndexOf(':', colon - 1)) {
      String name = text.substring(0, colon).strip();
      Optional<Fact> found = inputs.stream().filter(one -> one.name().is(name)).findFirst();
      if (found.isPresent()) {
        return Optional.of(new Named(found.get(), colon, text.substring(colon + 1).strip()));
      }
    }
    return Optional.empty();
  }

  private Optional<Implication.Condition> condition(Fact of, String text) {
    Problems found = new Problems();
    UnaryTest test =
        new CellTests(of, FactSheet.unit(of), found).test(new Cell(cell.place(), text));
    found.all().forEach(problems::add);
    if (found.hasErrors()) {
      return Optional.empty();
    }
    return test.named().anyMatch(Value.Parameter.class::isInstance)
        ? fault(Phrase.of("declare.parameter").with("found", text))
        : Optional.of(new Implication.Condition(of.key(), test));
  }

  private static Phrase bad(String found) {
    return Phrase.of("declare.bad-implication")
        .with("found", found)
        .with("example", FactSheet.EXAMPLE_IMPLICATION);
  }

  private <T> Optional<T> fault(Phrase what) {
    problems.error(cell.place(), what);
    return Optional.empty();
  }
}

package se.vastkom.goals.malvakt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.scenario.Proposal;
import se.vastkom.goals.rules.source.NewRow;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * Proposed test cases as rows among those of a rule book, each with a name that marks it and with
 * what the rules conclude today.
 */
final class ProposalRows {

  private static final Words WORDS = Words.swedish();
  private static final Part.Name NOTHING = new Part.Name("", "");

  /** A column, with a proposal's cell in it. */
  private record Column(Part.Name heading, Function<Proposal, Part.Name> cell) {}

  private final RuleBook book;
  private final List<Proposal> proposals;
  private final List<Map<Part.Name, Part.Name>> rows = new ArrayList<>();

  ProposalRows(RuleBook book, List<Proposal> proposals) {
    this.book = book;
    this.proposals = List.copyOf(proposals);
    List<Column> columns = columns();
    for (Proposal proposal : proposals) {
      Map<Part.Name, Part.Name> cells = new LinkedHashMap<>();
      columns.forEach(column -> cells.put(column.heading(), column.cell().apply(proposal)));
      rows.add(cells);
    }
  }

  /** Returns the rows, to be added to a workbook. */
  List<NewRow> rows() {
    return rows.stream().map(NewRow::testCase).toList();
  }

  /**
   * Returns the rows as {@code testfall.csv}, under its headings, in the order that rule books are
   * written in, and those of facts that no test case has named yet.
   */
  byte[] csv() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("# " + WORDS.say("proposal.comment")));
    rows.stream().limit(1).forEach(row -> lines.add(swedish(row.keySet().stream().toList())));
    rows.forEach(row -> lines.add(swedish(row.values().stream().toList())));
    return Csv.write(lines, Csv.Form.SWEDISH_EXCEL);
  }

  private static List<String> swedish(List<Part.Name> cells) {
    return cells.stream().map(Part.Name::sv).toList();
  }

  private List<Column> columns() {
    Vocabulary vocabulary = book.vocabulary();
    Set<String> names =
        book.scenarios().stream()
            .map(Scenario::name)
            .collect(Collectors.toCollection(HashSet::new));
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Words.name("field.testfall"), one -> free(one, names)));
    if (someCase(one -> one.goal().isPresent())) {
      columns.add(new Column(Words.name("field.mål"), one -> NOTHING));
    }
    if (someCase(one -> one.day().isPresent()) || some(one -> one.day().isPresent())) {
      columns.add(
          new Column(
              Words.name("field.per"),
              one -> alike(one.day().map(LocalDate::toString).orElse(""))));
    }
    for (Fact fact : vocabulary.inputs()) {
      if (some(one -> one.given().containsKey(fact.key()))
          || someCase(one -> one.given().containsKey(fact.key()))) {
        columns.add(new Column(fact.name(), one -> given(fact, one)));
      }
    }
    for (Fact fact : vocabulary.outputs()) {
      if (some(one -> concludes(one, fact))
          || someCase(one -> one.expected().containsKey(fact.key()))) {
        columns.add(new Column(fact.name(), one -> expected(fact, one)));
      }
    }
    columns.add(
        new Column(Words.name("field.regel"), one -> alike(String.join("; ", one.rules()))));
    return columns;
  }

  private boolean some(Predicate<Proposal> what) {
    return proposals.stream().anyMatch(what);
  }

  private boolean someCase(Predicate<Scenario> what) {
    return book.scenarios().stream().anyMatch(what);
  }

  private boolean concludes(Proposal proposal, Fact fact) {
    return book.table(proposal.table()).filter(of -> of.outputs().contains(fact)).isPresent();
  }

  private static Part.Name alike(String text) {
    return new Part.Name(text, text);
  }

  private static Part.Name given(Fact fact, Proposal proposal) {
    return Optional.ofNullable(proposal.given().get(fact.key())).map(fact::written).orElse(NOTHING);
  }

  private static Part.Name expected(Fact fact, Proposal proposal) {
    return Optional.ofNullable(proposal.expected().get(fact.key()))
        .map(values -> NewRow.expecting(fact, values))
        .orElse(NOTHING);
  }

  /** Returns a free name, since two proposals may need the same case. */
  private static Part.Name free(Proposal proposal, Set<String> names) {
    Part.Name said =
        new Part.Name(WORDS.say(proposal.name()), Words.english().say(proposal.name()));
    Part.Name name = said;
    for (int i = 2; names.contains(name.sv()) || names.contains(name.en()); i++) {
      name = new Part.Name(said.sv() + " (" + i + ")", said.en() + " (" + i + ")");
    }
    names.add(name.sv());
    names.add(name.en());
    return name;
  }
}

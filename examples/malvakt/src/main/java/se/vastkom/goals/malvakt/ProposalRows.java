package se.vastkom.goals.malvakt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.scenario.Proposal;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Words;

/**
 * Proposed test cases as rows of {@code testfall.csv}, under its headings, in the order that rule
 * books are written in, and those of facts that no test case has named yet; the expected results
 * are left blank.
 */
record ProposalRows(RuleBook book, List<Proposal> proposals) {

  private static final Words WORDS = Words.swedish();

  /** A column, with a proposal's cell in it. */
  private record Column(String heading, Function<Proposal, String> cell) {}

  byte[] bytes() {
    List<Column> columns = columns();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("# " + WORDS.say("proposal.comment")));
    rows.add(columns.stream().map(Column::heading).toList());
    for (Proposal proposal : proposals) {
      rows.add(columns.stream().map(column -> column.cell().apply(proposal)).toList());
    }
    return Csv.write(rows, Csv.Form.SWEDISH_EXCEL);
  }

  private List<Column> columns() {
    Vocabulary vocabulary = book.vocabulary();
    Set<String> names = new LinkedHashSet<>();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(WORDS.say("field.testfall"), one -> free(WORDS.say(one.name()), names)));
    if (someCase(one -> one.goal().isPresent())) {
      columns.add(blank(WORDS.say("field.mål")));
    }
    if (someCase(one -> one.day().isPresent()) || some(one -> one.day().isPresent())) {
      columns.add(
          new Column(WORDS.say("field.per"), one -> one.day().map(LocalDate::toString).orElse("")));
    }
    for (Fact fact : vocabulary.inputs()) {
      if (some(one -> one.given().containsKey(fact.key()))
          || someCase(one -> one.given().containsKey(fact.key()))) {
        columns.add(new Column(WORDS.say(fact.name()), one -> given(fact, one)));
      }
    }
    for (Fact fact : vocabulary.outputs()) {
      if (some(one -> concludes(one, fact))
          || someCase(one -> one.expected().containsKey(fact.key()))) {
        columns.add(blank(WORDS.say(fact.name())));
      }
    }
    columns.add(blank(WORDS.say("field.regel")));
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

  private static Column blank(String heading) {
    return new Column(heading, one -> "");
  }

  private static String given(Fact fact, Proposal proposal) {
    return Optional.ofNullable(proposal.given().get(fact.key()))
        .map(value -> fact.written(value).sv())
        .orElse("");
  }

  /** Returns a free name, since two proposals may need the same case. */
  private static String free(String said, Set<String> names) {
    String name = said;
    for (int i = 2; !names.add(name); i++) {
      name = said + " (" + i + ")";
    }
    return name;
  }
}

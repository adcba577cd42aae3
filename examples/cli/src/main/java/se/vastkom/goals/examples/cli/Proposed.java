package se.vastkom.goals.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.scenario.Proposal;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.Vocabulary;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.words.Words;

/**
 * Proposed test cases as rows of {@code testfall.csv}, under the headings that it has, in the order
 * that rule books are written in, and those of facts that no test case has named yet; what is
 * expected is left blank.
 */
record Proposed(RuleBook book, List<Proposal> proposals) {

  byte[] bytes() {
    Words words = Words.swedish();
    Vocabulary vocabulary = GoalFacts.standard().vocabulary();
    List<Scenario> there = book.scenarios();
    List<Fact> facts =
        vocabulary.inputs().stream()
            .filter(
                fact ->
                    proposals.stream().anyMatch(one -> asks(one, fact))
                        || there.stream().anyMatch(one -> one.given().containsKey(fact.key())))
            .toList();
    List<Fact> outputs =
        vocabulary.outputs().stream()
            .filter(
                fact ->
                    (there.isEmpty()
                            && book.tables().stream()
                                .anyMatch(table -> table.outputs().contains(fact)))
                        || proposals.stream().anyMatch(one -> one.table().equals(fact.key()))
                        || there.stream().anyMatch(one -> one.expected().containsKey(fact.key())))
            .toList();
    boolean namesGoals = there.stream().anyMatch(one -> one.goal().isPresent());
    boolean isDated =
        proposals.stream().anyMatch(one -> one.day().isPresent())
            || there.stream().anyMatch(one -> one.day().isPresent());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("# " + words.say("proposal.comment")));
    List<String> headings = new ArrayList<>(List.of(words.say("field.testfall")));
    if (namesGoals) {
      headings.add(words.say("field.mål"));
    }
    if (isDated) {
      headings.add(words.say("field.per"));
    }
    facts.forEach(fact -> headings.add(words.say(fact.name())));
    outputs.forEach(fact -> headings.add(words.say(fact.name())));
    headings.add(words.say("field.regel"));
    rows.add(headings);
    Set<String> names = new LinkedHashSet<>();
    for (Proposal proposal : proposals) {
      List<String> row = new ArrayList<>(List.of(name(words.say(proposal.name()), names)));
      if (namesGoals) {
        row.add("");
      }
      if (isDated) {
        row.add(proposal.day().map(Object::toString).orElse(""));
      }
      facts.forEach(
          fact ->
              row.add(
                  asks(proposal, fact)
                      ? fact.written(
                              Optional.ofNullable(proposal.given().get(fact.key()))
                                  .flatMap(value -> value))
                          .sv()
                      : ""));
      while (row.size() < headings.size()) {
        row.add("");
      }
      rows.add(row);
    }
    return Csv.write(rows, Csv.Form.SWEDISH_EXCEL);
  }

  private static boolean asks(Proposal proposal, Fact fact) {
    return proposal.given().containsKey(fact.key());
  }

  /** Two times may need the same case. */
  private static String name(String said, Set<String> names) {
    String name = said;
    for (int i = 2; !names.add(name); i++) {
      name = said + " (" + i + ")";
    }
    return name;
  }
}

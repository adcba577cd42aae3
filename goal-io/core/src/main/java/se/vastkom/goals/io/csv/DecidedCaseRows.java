package se.vastkom.goals.io.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.DecidedCases;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/** Decided cases as rows: name, facts, conclusions, the rules that decided, and the reasons. */
record DecidedCaseRows(Words words) {

  List<List<String>> of(DecidedCases decided) {
    Set<Part.Name> facts = names(decided.cases().stream().map(DecidedCases.Case::facts));
    Set<Part.Name> concluded = names(decided.cases().stream().map(DecidedCases.Case::concluded));
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of(words.say("csv.case")));
    facts.forEach(name -> headings.add(words.say(name)));
    concluded.forEach(name -> headings.add(words.say(name)));
    headings.addAll(List.of(words.say("field.regel"), words.say("field.varför")));
    rows.add(headings);
    for (DecidedCases.Case one : decided.cases()) {
      List<String> row = new ArrayList<>(List.of(one.name()));
      facts.forEach(name -> row.add(value(one.facts(), name)));
      concluded.forEach(name -> row.add(value(one.concluded(), name)));
      row.add(
          one.findings().stream()
              .flatMap(finding -> finding.rules().stream())
              .map(Finding.RuleRef::id)
              .collect(Collectors.joining(" ")));
      row.add(
          one.findings().stream()
              .map(finding -> words.sayFirst(finding.sentence()))
              .collect(Collectors.joining(" ")));
      rows.add(row);
    }
    return rows;
  }

  private static Set<Part.Name> names(Stream<List<FigureUsed>> all) {
    return all.flatMap(List::stream)
        .map(FigureUsed::fact)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String value(List<FigureUsed> figures, Part.Name name) {
    return figures.stream()
        .filter(one -> one.fact().equals(name))
        .map(one -> words.say(one.value()))
        .findFirst()
        .orElse("");
  }
}

package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Element;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.tables.cases.Effort;
import se.vastkom.goals.words.Phrase;

/** Reads a document's decisions, and rejects other elements that could decide. For one document. */
final class DmnReader {

  /** Elements that do not change what a table concludes. */
  private static final Set<String> BESIDE_DECISIONS =
      Set.of(
          "decision",
          "itemDefinition",
          "inputData",
          "knowledgeSource",
          "elementCollection",
          "performanceIndicator",
          "organizationUnit",
          "textAnnotation",
          "association",
          "group");

  private static final Set<String> IN_DECISION =
      Set.of(
          "decisionTable",
          "question",
          "allowedAnswers",
          "variable",
          "informationRequirement",
          "knowledgeRequirement",
          "authorityRequirement",
          "supportedObjective",
          "impactedPerformanceIndicator",
          "decisionMaker",
          "decisionOwner",
          "usingProcess",
          "usingTask");

  private final Vocabulary vocabulary;
  private final Problems problems = new Problems();
  private final Tally values = new Tally();
  private final Effort effort = Effort.of(DefaultRows.EFFORT);
  private final Set<String> named = new HashSet<>();

  DmnReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Checked<List<DecisionTable>> read(Element definitions) {
    Scope scope = new Scope(problems, values, "", "");
    if (!isRead(definitions, scope)) {
      return problems.failed();
    }
    String language = definitions.attribute("expressionLanguage");
    if (!XmlNames.isFeel(language)) {
      scope.fault(definitions.place(), Phrase.of("dmn.language").with("found", language));
    }
    scope.expect(definitions, BESIDE_DECISIONS);
    List<Element> decisions = definitions.own("decision").toList();
    if (decisions.isEmpty()) {
      scope.fault(definitions.place(), Phrase.of("dmn.no-decision"));
    }
    List<DecisionTable> tables = new ArrayList<>();
    for (Element decision : decisions) {
      if (!problems.areTooMany() && !values.isFull()) {
        decision(decision).ifPresent(tables::add);
      }
    }
    return problems.check(() -> List.copyOf(tables));
  }

  /** Returns whether a document is DMN of a version that is read; notes a problem if not. */
  static boolean isRead(Element definitions, Scope scope) {
    boolean isRead =
        definitions.name().equals("definitions") && XmlNames.READ.contains(definitions.namespace());
    if (!isRead) {
      scope.fault(
          definitions.place(),
          Phrase.of("dmn.not-dmn")
              .with("found", definitions.name())
              .with("namespace", definitions.namespace()));
    }
    return isRead;
  }

  private Optional<DecisionTable> decision(Element decision) {
    String name = decision.attribute("name").strip();
    Scope scope = new Scope(problems, values, name, "");
    scope.limited(decision, name);
    if (name.isEmpty()) {
      scope.fault(decision.place(), Phrase.of("dmn.no-name"));
    } else if (!named.add(name)) {
      scope.fault(decision.place(), Phrase.of("dmn.repeated-table").with("found", name));
    }
    scope.expect(decision, IN_DECISION);
    Optional<Element> table = scope.only(decision, "decisionTable");
    if (table.isEmpty()) {
      scope.fault(decision.place(), Phrase.of("dmn.no-table"));
      return Optional.empty();
    }
    String variable =
        scope
            .only(decision, "variable")
            .map(element -> element.attribute("name"))
            .orElse("")
            .strip();
    return new DecisionReader(vocabulary, scope, effort)
        .read(name, List.of(variable, name), table.get());
  }
}

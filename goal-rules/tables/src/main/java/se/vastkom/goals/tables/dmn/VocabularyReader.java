package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Element;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * Reads the facts that a document declares: by its input data, and by the columns of its tables.
 * For one document.
 */
final class VocabularyReader {

  private static final List<Part.Name> TYPES =
      Stream.of("number", "string", "boolean", "date")
          .map(type -> new Part.Name(type, type))
          .toList();

  private final Vocabulary known;
  private final ItemDefinitions types;
  private final Problems problems = new Problems();
  private final Scope scope = new Scope(problems, new Tally(), "", "");
  private final Map<String, FactDraft> inputs = new LinkedHashMap<>();
  private final Map<String, FactDraft> outputs = new LinkedHashMap<>();

  private final List<Conclusion> conclusions = new ArrayList<>();

  /** The decision that concludes a fact, by every name that another table may use for it. */
  private final Map<String, String> concluding = new HashMap<>();

  /**
   * An output of a table.
   *
   * @param place its place
   * @param table the name of the decision
   * @param names what it may be called
   * @param called what it is called
   */
  private record Conclusion(Place place, String table, List<String> names, String called) {}

  /**
   * Creates a reader of the facts of a document beside known ones.
   *
   * @param known the facts that the document need not declare; where there are some, a column alone
   *     declares no input, for its name may be a misspelling
   */
  VocabularyReader(Element definitions, Vocabulary known) {
    this.known = known;
    this.types = new ItemDefinitions(definitions);
  }

  /** Reads the facts that are not known. */
  Checked<Vocabulary> read(Element definitions) {
    if (!DmnReader.isRead(definitions, scope)) {
      return problems.failed();
    }
    definitions.own("inputData").forEach(this::inputData);
    List<Element> decisions = definitions.own("decision").toList();
    decisions.forEach(this::outputs);
    conclusions.forEach(this::checkCalledOnce);
    decisions.forEach(this::inputs);
    List<Implication> limits = new ArrayList<>();
    List<Fact> asked = facts(inputs.values(), limits);
    List<Fact> concluded = facts(outputs.values(), new ArrayList<>());
    checkNames();
    if (scope.values().isFull()) {
      scope.fault(definitions.place(), Phrase.of("dmn.too-many-values").with("most", Tally.MOST));
    }
    return problems.check(() -> new Vocabulary(asked, concluded, limits));
  }

  private static String variable(Element of, String attribute) {
    return of.own("variable").findFirst().map(one -> one.attribute(attribute)).orElse("").strip();
  }

  private boolean isKnown(String name, List<Fact> facts) {
    return facts.stream().anyMatch(fact -> fact.key().equals(name) || fact.name().is(name));
  }

  private void inputData(Element data) {
    String name = data.attribute("name").strip();
    // A type that is not read matters only where a table has a column of it, which may give
    // another.
    Optional<ItemDefinitions.Declared> type =
        types
            .of(variable(data, "typeRef"))
            .filter(declared -> declared.kind() != ItemDefinitions.Kind.UNSAID);
    if (type.isPresent() && !isKnown(name, known.inputs())) {
      draft(inputs, name, data.place()).typed(type.get(), data.place());
    }
  }

  private FactDraft draft(Map<String, FactDraft> drafts, String name, Place place) {
    return drafts.computeIfAbsent(name, of -> new FactDraft(of, place, scope));
  }

  private static List<Element> columns(Element decision, String name) {
    return decision.own("decisionTable").flatMap(table -> table.own(name)).toList();
  }

  private void outputs(Element decision) {
    String name = decision.attribute("name").strip();
    String variable = variable(decision, "name");
    List<Element> columns = columns(decision, "output");
    for (Element column : columns) {
      boolean isAlone = columns.size() == 1;
      List<String> names =
          DecisionReader.names(column, isAlone ? List.of(variable, name) : List.of());
      if (!names.isEmpty() && names.stream().noneMatch(one -> isKnown(one, known.outputs()))) {
        String called = called(column, names);
        conclusions.add(new Conclusion(column.place(), name, names, called));
        concluding.putIfAbsent(called, name);
        FactDraft draft = draft(outputs, called, column.place());
        type(draft, column, column.attribute("typeRef"), false);
        if (isAlone && column.attribute("typeRef").isBlank()) {
          type(draft, column, variable(decision, "typeRef"), true);
        }
        draft.column(column, column.own("outputValues").findFirst());
      }
    }
    Stream.of(name, variable).forEach(one -> concluding.putIfAbsent(one, name));
  }

  /**
   * Returns the name of a conclusion: its own. A single one, which DMN gives no name, is called by
   * its label, or like its decision.
   */
  private static String called(Element column, List<String> names) {
    String label = column.attribute("label").strip();
    boolean isCalledByLabel =
        column.attribute("name").isBlank()
            && XmlNames.isName(label)
            && Fact.unusable(label).isEmpty();
    return isCalledByLabel ? label : names.get(0);
  }

  /** Notes a conclusion that a table could take for another, since its decision is called so. */
  private void checkCalledOnce(Conclusion conclusion) {
    Optional<String> other =
        conclusion.names().stream()
            .flatMap(name -> outputs.keySet().stream().filter(name::equalsIgnoreCase))
            .findFirst()
            .filter(name -> !name.equals(conclusion.called()));
    other.ifPresent(
        name ->
            scope.fault(
                conclusion.place(),
                Phrase.of("dmn.called-twice")
                    .with("table", conclusion.table())
                    .with("found", conclusion.called())
                    .with("other", name)));
  }

  private void inputs(Element decision) {
    for (Element column : columns(decision, "input")) {
      Optional<Element> expression = column.own("inputExpression").findFirst();
      String name =
          expression
              .flatMap(of -> of.own("text").findFirst())
              .map(Element::text)
              .orElse("")
              .strip();
      boolean isDeclared = inputs.containsKey(name) || known.equals(Vocabulary.EMPTY);
      if (name.isEmpty() || isKnown(name, known.inputs())) {
        continue;
      }
      if (concluding.containsKey(name) && !inputs.containsKey(name)) {
        scope.fault(
            column.place(),
            Phrase.of("dmn.chained")
                .with("table", decision.attribute("name").strip())
                .with("fact", name)
                .with("other", concluding.getOrDefault(name, name)));
      } else if (isDeclared) {
        FactDraft draft = draft(inputs, name, column.place());
        type(draft, column, expression.map(of -> of.attribute("typeRef")).orElse(""), false);
        draft.column(column, column.own("inputValues").findFirst());
      }
    }
  }

  private void type(FactDraft draft, Element at, String name, boolean mayBeList) {
    Optional<ItemDefinitions.Declared> type = mayBeList ? types.ofConclusion(name) : types.of(name);
    if (type.isEmpty()) {
      draft.refuse(
          at.place(), Table.unknown("dmn.unknown-type", name, TYPES).with("fact", draft.name()));
    } else {
      draft.typed(type.get(), at.place());
    }
  }

  private List<Fact> facts(Collection<FactDraft> drafts, List<Implication> limits) {
    List<Fact> facts = new ArrayList<>();
    for (FactDraft draft : drafts) {
      if (!problems.areTooMany() && draft.isInTable()) {
        Optional<Fact> fact = draft.fact();
        fact.ifPresent(facts::add);
        fact.flatMap(draft::limits).ifPresent(limits::add);
      }
    }
    return facts;
  }

  /** Notes each name that no heading could tell from another. */
  private void checkNames() {
    Set<String> seen = new HashSet<>();
    known.all().stream()
        .flatMap(fact -> Stream.of(fact.name().sv(), fact.name().en()))
        .forEach(name -> seen.add(name.toLowerCase(Locale.ROOT)));
    Stream.of(inputs, outputs)
        .flatMap(drafts -> drafts.values().stream())
        .filter(FactDraft::isInTable)
        .filter(draft -> !seen.add(draft.name().toLowerCase(Locale.ROOT)))
        .forEach(
            draft ->
                scope.fault(
                    draft.place(), Phrase.of("dmn.names-alike").with("found", draft.name())));
  }
}

package se.vastkom.goals.tables.dmn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.sheet.Element;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.words.Phrase;

/**
 * A part of a document that is read, so that problems name it.
 *
 * @param problems all that are found in the document
 * @param values what its cells name
 * @param table whose part it is, or empty
 * @param rule whose part of the table it is, or empty
 */
record Scope(Problems problems, Tally values, String table, String rule) {

  /** What may lie within every element and means nothing to a rule. */
  private static final Set<String> NOTES =
      Set.of("description", "documentation", "extensionElements");

  /** The same document, in a rule of this table. */
  Scope inRule(String id) {
    return new Scope(problems, values, table, id);
  }

  void fault(Place place, Phrase what) {
    if (table.isEmpty()) {
      problems.error(place, what);
    } else {
      problems.error(
          place, rule.isEmpty() ? Dmn.inTable(table, what) : Dmn.inRule(table, rule, what));
    }
  }

  /** Refuses every element within another that is none of these. */
  void expect(Element within, Set<String> known) {
    within
        .own()
        .filter(element -> !known.contains(element.name()) && !NOTES.contains(element.name()))
        .forEach(
            element ->
                fault(element.place(), Phrase.of("dmn.element").with("found", element.name())));
  }

  /** The element of this name within another, if there is one; a second is refused. */
  Optional<Element> only(Element within, String name) {
    List<Element> found = within.own(name).toList();
    if (found.size() > 1) {
      fault(found.get(1).place(), Phrase.of("dmn.second").with("found", name));
    }
    return found.stream().findFirst();
  }

  /** What an expression in FEEL says, without the blanks about it. */
  String feel(Element expression) {
    String language = expression.attribute("expressionLanguage");
    if (!XmlNames.isFeel(language)) {
      fault(expression.place(), Phrase.of("dmn.language").with("found", language));
    }
    return text(expression).strip();
  }

  /** The text that an element holds in an element of that name. */
  String text(Element element) {
    expect(element, Set.of("text"));
    return limited(element, only(element, "text").map(Element::text).orElse(""));
  }

  /** A text, if it is not too long. */
  String limited(Element element, String text) {
    int most = Limits.STANDARD.characters();
    if (text.length() <= most) {
      return text;
    }
    fault(
        element.place(),
        Phrase.of("grid.cell-too-long").with("found", text.length()).with("most", most));
    return text.substring(0, most);
  }
}

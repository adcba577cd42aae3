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
 * The part of a document being read, so that problems name it.
 *
 * @param problems all problems found in the document
 * @param values the count of values that its cells name
 * @param table the table that is read, or empty
 * @param rule the rule of the table that is read, or empty
 */
record Scope(Problems problems, Tally values, String table, String rule) {

  /** Elements that may occur anywhere and mean nothing to a rule. */
  private static final Set<String> NOTES =
      Set.of("description", "documentation", "extensionElements");

  /** Returns the scope of a rule in this table. */
  Scope inRule(String id) {
    return new Scope(problems, values, table, id);
  }

  void fault(Place place, Phrase what) {
    problems.error(place, named(what));
  }

  void remark(Place place, Phrase what) {
    problems.remark(place, named(what));
  }

  private Phrase named(Phrase what) {
    if (table.isEmpty()) {
      return what;
    }
    return rule.isEmpty() ? Dmn.inTable(table, what) : Dmn.inRule(table, rule, what);
  }

  /** Rejects every child element whose name is not known. */
  void expect(Element within, Set<String> known) {
    within
        .own()
        .filter(element -> !known.contains(element.name()) && !NOTES.contains(element.name()))
        .forEach(
            element ->
                fault(element.place(), Phrase.of("dmn.element").with("found", element.name())));
  }

  /** Returns the child element with this name, if there is one; a second is rejected. */
  Optional<Element> only(Element within, String name) {
    List<Element> found = within.own(name).toList();
    if (found.size() > 1) {
      fault(found.get(1).place(), Phrase.of("dmn.second").with("found", name));
    }
    return found.stream().findFirst();
  }

  /** Returns the trimmed text of a FEEL expression. */
  String feel(Element expression) {
    String language = expression.attribute("expressionLanguage");
    if (!XmlNames.isFeel(language)) {
      fault(expression.place(), Phrase.of("dmn.language").with("found", language));
    }
    return text(expression).strip();
  }

  /** Returns the text of an element's {@code text} child. */
  String text(Element element) {
    expect(element, Set.of("text"));
    return limited(element, only(element, "text").map(Element::text).orElse(""));
  }

  /** Returns a text, if it is not too long. */
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

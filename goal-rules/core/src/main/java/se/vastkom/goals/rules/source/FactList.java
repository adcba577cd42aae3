package se.vastkom.goals.rules.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.rules.GoalFact;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The list of facts that rules may test, for their authors: a line per standard fact. */
final class FactList {

  private static final List<String> HEADINGS =
      List.of(
          "facts.fact",
          "facts.other-name",
          "facts.meaning",
          "facts.values",
          "facts.example",
          "facts.missing");

  private final Words words;

  FactList(Words words) {
    this.words = words;
  }

  /** Returns the headings of the list. */
  List<String> headings() {
    return HEADINGS.stream().map(words::say).toList();
  }

  /** Returns a line per fact, in the order of {@link GoalFact}: a text for each heading. */
  List<List<String>> lines() {
    return GoalFact.all().stream().map(this::line).toList();
  }

  private List<String> line(GoalFact one) {
    Part.Name name = one.fact().name();
    String own = words.say(name);
    return List.of(
        own,
        own.equals(name.sv()) ? name.en() : name.sv(),
        words.say(one.meaning()),
        values(one.fact()),
        words.say(one.fact().written(one.example())),
        words.say(one.missing()));
  }

  private String values(Fact fact) {
    if (fact.type() instanceof FactType.NumberType number) {
      return words.say(unit(number));
    }
    if (fact.type() instanceof FactType.TextType text) {
      return words.say(text.phrase());
    }
    if (fact.type() instanceof FactType.DateType) {
      return words.say("facts.day");
    }
    if (fact.type() instanceof FactType.TextType) {
      return words.say("facts.text");
    }
    Stream<Part.Name> terms =
        fact.type() instanceof FactType.WordType type
            ? type.terms().stream().map(Term::name)
            : Stream.of(Fact.YES, Fact.NO);
    return terms.map(words::say).collect(Collectors.joining(", "));
  }

  /** Returns the unit of numbers; whole ones without a unit are counts of goals. */
  private static Part unit(FactType.NumberType number) {
    if (!number.unit().isEmpty()) {
      return new Part.Unit(number.unit());
    }
    return number.scale() == FactType.Scale.WHOLE ? number.phrase() : Phrase.of("facts.own-unit");
  }
}

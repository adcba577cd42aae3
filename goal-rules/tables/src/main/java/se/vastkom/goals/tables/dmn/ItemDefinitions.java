package se.vastkom.goals.tables.dmn;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.sheet.Element;

/** The types that a document may refer to: those of FEEL, and its own item definitions. */
final class ItemDefinitions {

  /** The number of definitions that may lead from a type to one of FEEL's. */
  private static final int MOST_STEPS = 100;

  /** FEEL's names for types, and those that tools write instead. */
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("", Kind.UNSAID),
          Map.entry("any", Kind.UNSAID),
          Map.entry("number", Kind.NUMBER),
          Map.entry("double", Kind.NUMBER),
          Map.entry("decimal", Kind.NUMBER),
          Map.entry("integer", Kind.WHOLE),
          Map.entry("long", Kind.WHOLE),
          Map.entry("string", Kind.STRING),
          Map.entry("boolean", Kind.TRUTH),
          Map.entry("date", Kind.DAY));

  private final Map<String, Element> defined = new HashMap<>();

  ItemDefinitions(Element definitions) {
    definitions
        .own("itemDefinition")
        .forEach(item -> defined.putIfAbsent(item.attribute("name").strip(), item));
  }

  /** The kinds of values that a fact can have. */
  enum Kind {
    /** The document does not say. */
    UNSAID,
    NUMBER,
    WHOLE,
    STRING,
    TRUTH,
    DAY
  }

  /**
   * What a document says of a type.
   *
   * @param kind the kind of its values
   * @param allowed the element that lists or limits them, if there is one
   */
  record Declared(Kind kind, Optional<Element> allowed) {}

  /** Returns the type of this name; empty if no fact can be of it, or it is unknown. */
  Optional<Declared> of(String name) {
    String type = name.strip();
    Optional<Element> allowed = Optional.empty();
    for (int i = 0; i < MOST_STEPS; i++) {
      @Nullable Element item = defined.get(type);
      if (item == null) {
        Optional<Element> known = allowed;
        return kind(type).map(kind -> new Declared(kind, known));
      }
      if (isList(item) || item.own("itemComponent").findFirst().isPresent()) {
        return Optional.empty();
      }
      allowed = allowed.or(() -> allowed(item));
      type = base(item);
    }
    return Optional.empty();
  }

  /** Returns the type of what a decision concludes, where it may conclude a list of them. */
  Optional<Declared> ofConclusion(String name) {
    @Nullable Element item = defined.get(name.strip());
    return of(item != null && isList(item) ? base(item) : name);
  }

  private static Optional<Kind> kind(String type) {
    String local = type.substring(type.lastIndexOf(':') + 1);
    return Optional.ofNullable(KINDS.get(local.toLowerCase(Locale.ROOT)));
  }

  private static boolean isList(Element item) {
    return item.attribute("isCollection").equals("true");
  }

  private static String base(Element item) {
    return item.own("typeRef").findFirst().map(Element::text).orElse("").strip();
  }

  private static Optional<Element> allowed(Element item) {
    return Stream.of("typeConstraint", "allowedValues").flatMap(item::own).findFirst();
  }
}

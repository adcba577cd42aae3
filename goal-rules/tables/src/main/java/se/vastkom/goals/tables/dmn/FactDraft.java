package se.vastkom.goals.tables.dmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Element;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Implication;
import se.vastkom.goals.tables.Implication.Condition;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.dmn.FeelTokens.Kind;
import se.vastkom.goals.tables.dmn.FeelTokens.Token;
import se.vastkom.goals.tables.dmn.ItemDefinitions.Declared;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** What a document says of a fact, gathered from all places that say something. For one fact. */
final class FactDraft {

  private final String name;
  private final Scope scope;
  private final List<Values> listed = new ArrayList<>();
  private Place place;
  private ItemDefinitions.Kind kind = ItemDefinitions.Kind.UNSAID;
  private Optional<Values> allowed = Optional.empty();
  private boolean isInTable;
  private boolean isRefused;

  /**
   * A cell that lists or limits the values.
   *
   * @param place its place
   * @param cell in FEEL
   */
  private record Values(Place place, String cell) {}

  /** Creates a draft of the fact that is first mentioned at a place. */
  FactDraft(String name, Place place, Scope scope) {
    this.name = name;
    this.place = place;
    this.scope = scope;
  }

  String name() {
    return name;
  }

  Place place() {
    return place;
  }

  /** Returns whether a table has a column of the fact. */
  boolean isInTable() {
    return isInTable;
  }

  /** Notes that the type that some place gives is not read; there is then no fact. */
  void refuse(Place at, Phrase what) {
    isRefused = true;
    scope.fault(at, what);
  }

  /** Adds the type that some place gives. */
  void typed(Declared declared, Place at) {
    allowed = allowed.or(() -> declared.allowed().flatMap(this::values));
    ItemDefinitions.Kind other = declared.kind();
    if (other == ItemDefinitions.Kind.UNSAID || other == kind) {
      return;
    }
    if (kind == ItemDefinitions.Kind.UNSAID) {
      kind = other;
    } else if (isNumber(kind) && isNumber(other)) {
      kind = ItemDefinitions.Kind.NUMBER;
    } else {
      refuse(
          at,
          Phrase.of("dmn.two-types")
              .with("fact", name)
              .with("one", type(kind).phrase())
              .with("other", type(other).phrase()));
    }
  }

  private static boolean isNumber(ItemDefinitions.Kind kind) {
    return kind == ItemDefinitions.Kind.NUMBER || kind == ItemDefinitions.Kind.WHOLE;
  }

  /** Adds a column of a table, with the values that it lists, if any. */
  void column(Element column, Optional<Element> values) {
    if (!isInTable) {
      place = column.place();
    }
    isInTable = true;
    values.flatMap(this::values).ifPresent(listed::add);
  }

  private Optional<Values> values(Element element) {
    String cell = scope.feel(element);
    return cell.isEmpty() ? Optional.empty() : Optional.of(new Values(element.place(), cell));
  }

  /** Returns the cells that say which values there are: the type's own before the columns'. */
  private List<Values> values() {
    return allowed.map(List::of).orElse(listed);
  }

  /** Returns the fact; empty, with a problem noted, if the document does not say what it is. */
  Optional<Fact> fact() {
    if (isRefused) {
      return Optional.empty();
    }
    Optional<Phrase> unusable =
        XmlNames.isName(name)
            ? Fact.unusable(name)
            : Optional.of(Phrase.of("dmn.no-fact-name").with("found", name));
    if (unusable.isPresent()) {
      scope.fault(place, unusable.get());
      return Optional.empty();
    }
    boolean isWord = !values().isEmpty() && values().get(0).cell().startsWith("\"");
    if (kind == ItemDefinitions.Kind.UNSAID && !isWord) {
      scope.fault(place, Phrase.of("dmn.no-type").with("fact", name));
      return Optional.empty();
    }
    Optional<FactType> type =
        kind == ItemDefinitions.Kind.UNSAID || kind == ItemDefinitions.Kind.STRING
            ? texts()
            : Optional.of(type(kind));
    return type.map(of -> new Fact(name, new Part.Name(name, name), of));
  }

  private static FactType type(ItemDefinitions.Kind kind) {
    return switch (kind) {
      case NUMBER -> new FactType.NumberType("");
      case WHOLE -> new FactType.NumberType("", FactType.Scale.WHOLE);
      case TRUTH -> new FactType.TruthType();
      case DAY -> new FactType.DateType();
      default -> new FactType.TextType();
    };
  }

  /** Returns words, if they are listed; else any text. */
  private Optional<FactType> texts() {
    if (values().isEmpty()) {
      return Optional.of(new FactType.TextType());
    }
    Set<String> words = new LinkedHashSet<>();
    for (Values values : values()) {
      Optional<List<String>> read = words(values);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      words.addAll(read.get());
    }
    scope.values().add(words.size());
    Set<String> alike = new HashSet<>();
    for (String word : words) {
      if (!alike.add(word.strip().toLowerCase(Locale.ROOT))) {
        scope.fault(
            values().get(0).place(),
            Phrase.of("dmn.words-alike").with("fact", name).with("found", word));
        return Optional.empty();
      }
    }
    return Optional.of(
        new FactType.WordType(
            words.stream().map(word -> new Term(word, new Part.Name(word, word))).toList()));
  }

  /** Reads a list of texts; null among them says nothing, since any fact may be missing. */
  private Optional<List<String>> words(Values values) {
    List<String> words = new ArrayList<>();
    try {
      List<Token> tokens = FeelTokens.of(values.cell());
      for (int i = 0; i < tokens.size(); i += 2) {
        Token token = tokens.get(i);
        boolean isText = token.kind() == Kind.STRING;
        boolean isLast = i + 2 == tokens.size();
        if (!(isText || token.is("null")) || !(isLast || tokens.get(i + 1).is(","))) {
          scope.fault(
              values.place(),
              Phrase.of("dmn.no-word-list").with("fact", name).with("found", values.cell()));
          return Optional.empty();
        }
        if (isText) {
          words.add(token.text());
        }
      }
      return Optional.of(words);
    } catch (UnsupportedFeel e) {
      scope.fault(values.place(), e.what());
      return Optional.empty();
    }
  }

  /** Returns what limits the numbers or days that the fact can be, if something does. */
  Optional<Implication> limits(Fact fact) {
    Set<UnaryTest> tests = new LinkedHashSet<>();
    if (fact.type() instanceof FactType.WordType) {
      return Optional.empty();
    }
    for (Values values : values()) {
      try {
        tests.add(FeelParser.test(fact, values.cell()));
      } catch (UnsupportedFeel e) {
        scope.fault(values.place(), e.what());
      }
    }
    boolean limitsNothing =
        tests.isEmpty()
            || tests.contains(new UnaryTest.Any())
            || (fact.type() instanceof FactType.TruthType
                && tests.stream().anyMatch(test -> test.accepts(Value.of(true)))
                && tests.stream().anyMatch(test -> test.accepts(Value.of(false))));
    if (limitsNothing) {
      return Optional.empty();
    }
    UnaryTest test =
        tests.size() == 1 ? tests.iterator().next() : new UnaryTest.AnyOf(List.copyOf(tests));
    return Optional.of(
        new Implication(
            List.of(new Condition(name, new UnaryTest.Present())), new Condition(name, test)));
  }
}

package se.vastkom.goals.rules.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;

/** Random rule books over every type of fact and conclusion, with all that a book may have. */
final class RandomBooks {

  private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

  /** Pieces of text with a meaning to a cell, a line, a file or a screen. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "å",
          "ord",
          "ej x",
          "saknas",
          "finns",
          "ja",
          "1",
          "80 %",
          "2015-01-01",
          "[1..2)",
          " ",
          "\u00a0",
          "\t",
          "\n",
          ";",
          ",",
          ":",
          ": ",
          " #",
          "#",
          "\"",
          "'",
          "''",
          "=",
          "+",
          "-",
          "@",
          "$",
          "$a",
          "{",
          "}",
          "{{",
          "}}",
          "\\",
          "\\n",
          "%",
          "&",
          "*",
          "!",
          "|",
          ">",
          "<",
          "?",
          "_x0041_",
          "_x",
          "\ud83d\ude00",
          "\u2028",
          "\u0301",
          "\u202e",
          "\u200b",
          "\ufffd",
          "null",
          "true",
          "~",
          "---",
          " eller ",
          " or ",
          "minst ",
          "inte ",
          ">= ",
          "[",
          "]",
          "..",
          "tabell-en");

  private static final List<Fact> OUTPUTS =
      List.of(
          RandomTables.OUTPUT,
          output(
              "slutsats",
              new FactType.WordType(
                  List.of(
                      new Term("ej bra", new Part.Name("ej bra", "not good")),
                      new Term("bra", new Part.Name("bra", "good"))))),
          output("mening", new FactType.TextType()),
          output("betyg/poäng", new FactType.NumberType("%")),
          output("betyg poang?", new FactType.TruthType()),
          output("parametrar", new FactType.NumberType("")),
          output("klart", new FactType.TruthType()),
          output("sista dag", new FactType.DateType()));

  private final Random random;
  private final RandomTables tables;

  RandomBooks(Random random) {
    this.random = random;
    this.tables = new RandomTables(random);
  }

  private static Fact output(String key, FactType type) {
    return new Fact(key, new Part.Name(key, key + "-en"), type);
  }

  /** Returns all facts and conclusions, in any order. */
  Vocabulary vocabulary() {
    return new Vocabulary(tables.facts(7, 7), OUTPUTS);
  }

  /** Returns a book over a vocabulary. */
  RuleBook book(Vocabulary vocabulary) {
    List<Parameter> parameters = parameters();
    List<Fact> concluded = new ArrayList<>(vocabulary.outputs());
    Collections.shuffle(concluded, random);
    List<DecisionTable> some =
        concluded.subList(0, 1 + random.nextInt(3)).stream()
            .map(fact -> table(fact, vocabulary, parameters))
            .toList();
    List<Scenario> scenarios =
        unique(random.nextInt(4), this::name).stream()
            .map(name -> scenario(name, vocabulary, some))
            .toList();
    List<RuleBook.Waiver> waivers =
        Arrays.stream(Invariant.values())
            .filter(one -> random.nextInt(3) == 0)
            .map(one -> new RuleBook.Waiver(one, textOrMore(), Place.NOWHERE))
            .toList();
    RuleBook.About about =
        new RuleBook.About(
            RuleBook.About.idFor(textOrMore()),
            textOrMore(),
            textOrMore(),
            text(),
            text(),
            validity());
    RuleBook plain =
        new RuleBook(about, vocabulary, some, parameters, scenarios, waivers, List.of());
    return new RuleBook(about, vocabulary, some, parameters, scenarios, waivers, comments(plain));
  }

  private DecisionTable table(Fact concluded, Vocabulary vocabulary, List<Parameter> parameters) {
    List<Fact> inputs = tables.facts(0, 5);
    List<Row> rows =
        unique(1 + random.nextInt(5), this::name).stream()
            .map(
                id ->
                    new Row(
                        id,
                        inputs.stream().map(fact -> test(fact, parameters)).toList(),
                        List.of(output(concluded, vocabulary)),
                        random.nextBoolean() ? Template.EMPTY : template(vocabulary, text()),
                        validity(),
                        Place.NOWHERE))
            .toList();
    HitPolicy policy = List.of(HitPolicy.values()).get(random.nextInt(4));
    return new DecisionTable(concluded.key(), policy, inputs, List.of(concluded), rows);
  }

  private UnaryTest test(Fact fact, List<Parameter> parameters) {
    UnaryTest test = once(tables.test(fact));
    List<Parameter> fitting =
        parameters.stream()
            .filter(
                one -> fact.type() instanceof FactType.NumberType n && n.unit().equals(one.unit()))
            .filter(one -> one.inForce().equals(Validity.ALWAYS))
            .filter(
                one -> parameters.stream().filter(o -> o.name().equals(one.name())).count() == 1)
            .toList();
    // A range that a parameter leaves empty on some day is rejected, so it is not drawn.
    boolean takes = test instanceof UnaryTest.Is || test instanceof UnaryTest.Compared;
    if (takes && !fitting.isEmpty() && random.nextBoolean()) {
      Parameter parameter = fitting.get(random.nextInt(fitting.size()));
      return test.mapped(value -> new Value.Parameter(parameter.name()));
    }
    return fact.type() instanceof FactType.TextType
        ? once(test.mapped(value -> new Value.Text(text())))
        : test;
  }

  /** Returns a test with each alternative once, as a cell has it. */
  private static UnaryTest once(UnaryTest test) {
    if (!(test instanceof UnaryTest.AnyOf several)) {
      return test;
    }
    List<UnaryTest> tests = several.tests().stream().distinct().toList();
    return tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
  }

  private Value output(Fact fact, Vocabulary vocabulary) {
    if (fact.type() instanceof FactType.WordType words) {
      return Value.word(words.terms().get(random.nextInt(words.terms().size())).key());
    }
    if (fact.type() instanceof FactType.NumberType) {
      return Value.of(number());
    }
    if (fact.type() instanceof FactType.TruthType) {
      return Value.of(random.nextBoolean());
    }
    if (fact.type() instanceof FactType.DateType) {
      return new Value.Date(day());
    }
    Template template = template(vocabulary, textOrMore());
    return template.hasFigures() ? new Value.Filled(template) : new Value.Text(textOrMore());
  }

  /** Returns a text, perhaps with figures at either end of it. */
  private Template template(Vocabulary vocabulary, String text) {
    List<Template.Piece> pieces = new ArrayList<>(Template.text(text).pieces());
    for (int i = random.nextInt(3); i > 0; i--) {
      Fact fact = vocabulary.inputs().get(random.nextInt(vocabulary.inputs().size()));
      pieces.add(random.nextBoolean() ? pieces.size() : 0, new Template.Piece.Figure(fact));
    }
    return new Template(pieces);
  }

  /** Returns each name with one value that has always held, or with several in succession. */
  private List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    for (String name : List.of("a", "delvis", "gräns-2", "Å_x").subList(0, random.nextInt(5))) {
      String unit = List.of("", "%", "kommuner").get(random.nextInt(3));
      int values = 1 + random.nextInt(3);
      LocalDate from = day();
      for (int i = 0; i < values; i++) {
        Validity inForce =
            values == 1
                ? random.nextInt(4) == 0 ? validity() : Validity.ALWAYS
                : new Validity(
                    i == 0 && random.nextBoolean() ? Optional.empty() : Optional.of(from),
                    random.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(20)));
        parameters.add(new Parameter(name, number(), unit, inForce, textOrMore(), Place.NOWHERE));
        from = from.plusDays(21 + random.nextInt(20));
      }
    }
    return parameters;
  }

  private Scenario scenario(String name, Vocabulary vocabulary, List<DecisionTable> all) {
    SortedMap<String, Optional<Value>> given = new TreeMap<>();
    for (Fact fact : vocabulary.inputs()) {
      if (random.nextBoolean()) {
        given.put(
            fact.key(),
            fact.type() instanceof FactType.TextType && random.nextBoolean()
                ? Optional.of(new Value.Text(text()))
                : tables.valueOrNone(fact));
      }
    }
    SortedMap<String, List<Value>> expected = new TreeMap<>();
    for (Fact fact : vocabulary.outputs()) {
      if (random.nextInt(3) == 0) {
        expected.put(
            fact.key(),
            Stream.generate(() -> expected(fact)).limit(random.nextInt(3)).distinct().toList());
      }
    }
    List<String> ids =
        new ArrayList<>(
            all.stream().flatMap(table -> table.rows().stream()).map(Row::id).distinct().toList());
    Collections.shuffle(ids, random);
    int fewest = expected.isEmpty() ? 1 : 0;
    boolean isOfGoal = random.nextInt(5) == 0;
    return new Scenario(
        name,
        isOfGoal ? Optional.of(new GoalId("mal-" + random.nextInt(9))) : Optional.empty(),
        random.nextInt(4) == 0
            ? Optional.of(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(900)))
            : Optional.empty(),
        isOfGoal ? new TreeMap<>() : given,
        expected,
        ids.subList(0, fewest + random.nextInt(ids.size() - fewest + 1)),
        Place.NOWHERE);
  }

  private Value expected(Fact fact) {
    return fact.type() instanceof FactType.TextType
        ? new Value.Text(text())
        : output(fact, new Vocabulary(tables.facts(7, 7), List.of()));
  }

  private List<Comment> comments(RuleBook book) {
    List<Comment> comments = new ArrayList<>();
    int items = new BookRows(book).about().size();
    comments(Comment.HEADER, 0, items + book.tables().size() + book.waivers().size(), comments);
    for (DecisionTable table : book.tables()) {
      comments(table.name(), Comment.ABOVE, table.rows().size(), comments);
    }
    comments(Comment.PARAMETERS, Comment.ABOVE, book.parameters().size(), comments);
    comments(Comment.SCENARIOS, Comment.ABOVE, book.scenarios().size(), comments);
    return comments;
  }

  private void comments(String part, int first, int last, List<Comment> comments) {
    IntStream.generate(() -> first + random.nextInt(last - first + 1))
        .limit(random.nextInt(3))
        .sorted()
        .forEach(before -> comments.add(new Comment(part, before, text().replace('\n', ' '))));
  }

  private Validity validity() {
    LocalDate from = day();
    return new Validity(
        random.nextInt(3) > 0 ? Optional.empty() : Optional.of(from),
        random.nextInt(3) > 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(400))));
  }

  private LocalDate day() {
    return DAY.plusDays(random.nextInt(1_500) - 500);
  }

  private Ratio number() {
    return Ratio.of(
        random.nextInt(200_001) - 100_000, List.of(1, 4, 10, 1_000).get(random.nextInt(4)));
  }

  /** Returns a name of a row, which begins no comment and has no separator of ids. */
  private String name() {
    String name = textOrMore().replace(";", ",");
    return name.startsWith("#") ? "S" + name : name;
  }

  private String textOrMore() {
    String text = text();
    return text.isEmpty() ? "x" : text;
  }

  /** Returns any text without blanks around it. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return stripped(text.toString());
  }

  private static String stripped(String text) {
    return text.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
  }

  private static Set<String> unique(int count, Supplier<String> one) {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      all.add(one.get());
    }
    return all;
  }
}

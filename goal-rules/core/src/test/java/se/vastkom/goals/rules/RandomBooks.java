package se.vastkom.goals.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.RandomTables;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.Template;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;
import se.vastkom.goals.tables.Vocabulary;

/**
 * Random rule books over random vocabularies: small ones, whose every case can be tried, and ones
 * with all that a book may have, in texts that mean something to cells and files. The place for all
 * random books; {@link RandomTables} draws what is in them.
 */
public final class RandomBooks {

  private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

  private final Random random;
  private final RandomTables tables;
  private final RandomTexts texts;

  /** Creates books from this source of chance. */
  public RandomBooks(Random random) {
    this.random = random;
    this.tables = new RandomTables(random);
    this.texts = new RandomTexts(random);
  }

  /**
   * Checks something of many books: of as many as the system property {@code campaign.books} says,
   * from the seed {@code campaign.seed} on. A failure names the seed of its book.
   */
  public static void many(Consumer<Random> check) {
    long first = Long.getLong("campaign.seed", 2015) * 1_000_000;
    for (long seed = first; seed < first + Long.getLong("campaign.books", 100); seed++) {
      try {
        check.accept(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Of the book of seed " + seed + ": " + e, e);
      }
    }
  }

  /**
   * Returns a book over facts of its own, with one table or two, of one conclusion or several, that
   * changes over a few years; without test cases.
   *
   * @param policies the hit policies that its tables may have
   */
  public RuleBook small(HitPolicy... policies) {
    List<Fact> inputs = facts("f", 2 + (random.nextInt(3) == 0 ? 1 : 0));
    List<Fact> outputs = facts("ut", 1 + random.nextInt(3));
    List<Parameter> parameters = yearly(inputs);
    int split = 1 + random.nextInt(outputs.size());
    List<DecisionTable> some = new ArrayList<>();
    for (List<Fact> concluded :
        List.of(outputs.subList(0, split), outputs.subList(split, outputs.size()))) {
      if (!concluded.isEmpty()) {
        HitPolicy policy = policies[random.nextInt(policies.length)];
        some.add(small(some.size(), policy, inputs, concluded, parameters));
      }
    }
    RuleBook.About about =
        new RuleBook.About(
            "bok",
            "Bok",
            "1",
            "",
            "",
            random.nextInt(4) == 0 ? Validity.from(DAY.plusYears(1)) : Validity.ALWAYS);
    return new RuleBook(
        about,
        tables.vocabulary(inputs, outputs),
        some,
        parameters,
        List.of(),
        List.of(),
        List.of());
  }

  /** Returns a small book with some rows, and perhaps a policy, of other tables; or without one. */
  public RuleBook changed(RuleBook book) {
    List<DecisionTable> some = new ArrayList<>();
    for (DecisionTable table : book.tables()) {
      HitPolicy policy =
          random.nextInt(4) == 0
              ? List.of(HitPolicy.values()).get(random.nextInt(4))
              : table.policy();
      List<Row> others = tables.table(table.name(), policy, table.inputs(), table.outputs()).rows();
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < table.rows().size(); i++) {
        Row row = table.rows().get(i);
        Row other = others.get(Math.min(i, others.size() - 1));
        rows.add(
            random.nextInt(3) == 0 ? row.asking(other.tests()).concluding(other.outputs()) : row);
      }
      if (random.nextInt(8) > 0 || some.isEmpty()) {
        some.add(new DecisionTable(table.name(), policy, table.inputs(), table.outputs(), rows));
      }
    }
    return new RuleBook(
        book.about(), book.vocabulary(), some, book.parameters(), List.of(), List.of(), List.of());
  }

  private List<Fact> facts(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> tables.fact(prefix + i)).toList();
  }

  private DecisionTable small(
      int number,
      HitPolicy policy,
      List<Fact> inputs,
      List<Fact> outputs,
      List<Parameter> parameters) {
    List<Fact> asked = new ArrayList<>(inputs);
    Collections.shuffle(asked, random);
    asked = asked.subList(0, 1 + random.nextInt(Math.min(2, asked.size())));
    String name = outputs.size() == 1 ? outputs.get(0).key() : "tabell " + number;
    DecisionTable drawn = tables.table(name, policy, asked, outputs);
    return drawn.with(
        drawn.rows().stream()
            .map(
                row ->
                    new Row(
                        number + row.id(),
                        asking(row, drawn, parameters),
                        row.outputs(),
                        row.because(),
                        years(),
                        row.place()))
            .toList());
  }

  private List<UnaryTest> asking(Row row, DecisionTable table, List<Parameter> parameters) {
    return IntStream.range(0, table.inputs().size())
        .mapToObj(i -> asking(row.tests().get(i), table.inputs().get(i), parameters))
        .toList();
  }

  /** Returns a test that names a parameter, if the fact has one; any range may then be empty. */
  private UnaryTest asking(UnaryTest test, Fact fact, List<Parameter> parameters) {
    List<Parameter> fitting =
        parameters.stream()
            .filter(
                one -> fact.type() instanceof FactType.NumberType n && n.unit().equals(one.unit()))
            .toList();
    boolean takes =
        (test instanceof UnaryTest.Is || test instanceof UnaryTest.Compared)
            && !fitting.isEmpty()
            && random.nextBoolean();
    return takes
        ? test.mapped(
            value -> new Value.Parameter(fitting.get(random.nextInt(fitting.size())).name()))
        : test;
  }

  /** Returns a number in the unit of some fact, with another value each year or two. */
  private List<Parameter> yearly(List<Fact> inputs) {
    List<Fact> numbers =
        inputs.stream().filter(fact -> fact.type() instanceof FactType.NumberType).toList();
    List<Parameter> parameters = new ArrayList<>();
    for (String name : numbers.isEmpty() ? List.<String>of() : List.of("g", "h")) {
      Fact fact = numbers.get(random.nextInt(numbers.size()));
      int values = 1 + random.nextInt(3);
      for (int i = 0; i < values; i++) {
        parameters.add(
            new Parameter(
                name,
                ((Value.Numeric) tables.value(fact)).number(),
                ((FactType.NumberType) fact.type()).unit(),
                i == 0 ? Validity.ALWAYS : Validity.from(DAY.plusYears(random.nextInt(2) + 2L * i)),
                "",
                Place.NOWHERE));
      }
    }
    return parameters;
  }

  private Validity years() {
    LocalDate from = DAY.plusYears(random.nextInt(5));
    return switch (random.nextInt(8)) {
      case 0 -> Validity.from(from);
      case 1 -> new Validity(Optional.empty(), Optional.of(from));
      case 2 -> new Validity(Optional.of(from), Optional.of(from.plusYears(1)));
      default -> Validity.ALWAYS;
    };
  }

  /** Returns any text, of pieces that mean something to cells, lines and files. */
  public String text() {
    return texts.text();
  }

  /** Returns a vocabulary of a book's own: facts of all types, with limits and implications. */
  public Vocabulary vocabulary() {
    return new RandomVocabulary(random, tables, texts).vocabulary();
  }

  /** Returns a book over a vocabulary, with all that a book may have. */
  public RuleBook book(Vocabulary vocabulary) {
    List<Parameter> parameters = parameters();
    List<Fact> concluded = new ArrayList<>(vocabulary.outputs());
    Collections.shuffle(concluded, random);
    List<DecisionTable> some = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0 && !concluded.isEmpty(); i--) {
      List<Fact> outputs =
          List.copyOf(concluded.subList(0, Math.min(1 + random.nextInt(2), concluded.size())));
      concluded.removeAll(outputs);
      some.add(table(outputs, vocabulary, parameters));
    }
    List<Scenario> scenarios =
        RandomTexts.unique(random.nextInt(4), texts::name).stream()
            .map(name -> scenario(name, vocabulary, some))
            .toList();
    List<RuleBook.Waiver> waivers =
        Arrays.stream(Invariant.values())
            .filter(one -> random.nextInt(3) == 0)
            .map(one -> new RuleBook.Waiver(one, texts.textOrMore(), Place.NOWHERE))
            .toList();
    RuleBook.About about =
        new RuleBook.About(
            RuleBook.About.idFor(texts.textOrMore()),
            texts.textOrMore(),
            texts.textOrMore(),
            texts.text(),
            texts.text(),
            validity(),
            GoalFacts.areIn(vocabulary) ? explanations() : new TreeMap<>(),
            random.nextInt(3) == 0 ? "en" : "sv");
    RuleBook plain =
        new RuleBook(about, vocabulary, some, parameters, scenarios, waivers, List.of());
    return new RuleBook(about, vocabulary, some, parameters, scenarios, waivers, comments(plain));
  }

  private DecisionTable table(
      List<Fact> outputs, Vocabulary vocabulary, List<Parameter> parameters) {
    List<Fact> inputs = new ArrayList<>(vocabulary.inputs());
    Collections.shuffle(inputs, random);
    List<Fact> asked = List.copyOf(inputs.subList(0, random.nextInt(6)));
    List<Row> rows =
        RandomTexts.unique(1 + random.nextInt(5), texts::name).stream()
            .map(
                id ->
                    new Row(
                        id,
                        asked.stream().map(fact -> test(fact, parameters)).toList(),
                        outputs.stream().map(fact -> output(fact, vocabulary)).toList(),
                        random.nextBoolean() ? Template.EMPTY : template(vocabulary, texts.text()),
                        validity(),
                        Place.NOWHERE))
            .toList();
    HitPolicy policy = List.of(HitPolicy.values()).get(random.nextInt(4));
    return new DecisionTable(outputs.get(0).key(), policy, asked, outputs, rows);
  }

  private UnaryTest test(Fact fact, List<Parameter> parameters) {
    UnaryTest test = once(tables.test(fact));
    List<Parameter> lasting =
        parameters.stream()
            .filter(one -> one.inForce().equals(Validity.ALWAYS))
            .filter(
                one -> parameters.stream().filter(o -> o.name().equals(one.name())).count() == 1)
            .toList();
    UnaryTest asking = asking(test, fact, lasting);
    if (!asking.equals(test)) {
      return asking;
    }
    return fact.type() instanceof FactType.TextType
        ? once(test.mapped(value -> new Value.Text(texts.text())))
        : test;
  }

  /** Returns a test with each alternative once, as a cell has it. */
  private static UnaryTest once(UnaryTest test) {
    if (test instanceof UnaryTest.Not not) {
      return new UnaryTest.Not(once(not.test()));
    }
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
    Template template = template(vocabulary, texts.textOrMore());
    return template.hasFigures() ? new Value.Filled(template) : new Value.Text(texts.textOrMore());
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
  private SortedMap<Status, String> explanations() {
    SortedMap<Status, String> explanations = new TreeMap<>();
    for (Status status : Status.values()) {
      if (random.nextInt(4) == 0) {
        explanations.put(status, texts.textOrMore());
      }
    }
    return explanations;
  }

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
        parameters.add(
            new Parameter(name, number(unit), unit, inForce, texts.textOrMore(), Place.NOWHERE));
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
                ? Optional.of(new Value.Text(texts.text()))
                : tables.valueOrNone(fact));
      }
    }
    SortedMap<String, List<Value>> expected = new TreeMap<>();
    for (Fact fact : vocabulary.outputs()) {
      if (random.nextInt(3) == 0) {
        expected.put(
            fact.key(),
            Stream.generate(() -> expected(fact, vocabulary))
                .limit(random.nextInt(3))
                .distinct()
                .toList());
      }
    }
    List<String> ids =
        new ArrayList<>(
            all.stream().flatMap(table -> table.rows().stream()).map(Row::id).distinct().toList());
    Collections.shuffle(ids, random);
    int fewest = expected.isEmpty() ? 1 : 0;
    boolean isOfGoal = GoalFacts.areIn(vocabulary) && random.nextInt(5) == 0;
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

  private Value expected(Fact fact, Vocabulary vocabulary) {
    return fact.type() instanceof FactType.TextType
        ? new Value.Text(texts.text())
        : output(fact, vocabulary);
  }

  private List<Comment> comments(RuleBook book) {
    List<Comment> comments = new ArrayList<>();
    RuleBook.About about = book.about();
    int items =
        3
            + (about.owner().isEmpty() ? 0 : 1)
            + (about.source().isEmpty() ? 0 : 1)
            + (int)
                Stream.of(about.inForce().from(), about.inForce().to())
                    .filter(Optional::isPresent)
                    .count();
    comments(Comment.HEADER, 0, items + book.tables().size() + book.waivers().size(), comments);
    for (DecisionTable table : book.tables()) {
      comments(table.name(), Comment.ABOVE, table.rows().size(), comments);
    }
    comments(Comment.FACTS, Comment.ABOVE, book.declared().all().size(), comments);
    comments(Comment.PARAMETERS, Comment.ABOVE, book.parameters().size(), comments);
    comments(Comment.SCENARIOS, Comment.ABOVE, book.scenarios().size(), comments);
    return comments;
  }

  private void comments(String part, int first, int last, List<Comment> comments) {
    IntStream.generate(() -> first + random.nextInt(last - first + 1))
        .limit(random.nextInt(3))
        .sorted()
        .forEach(
            before -> comments.add(new Comment(part, before, texts.text().replace('\n', ' '))));
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

  /** Returns a number that a parameter may have without a remark: no thousands of per cent. */
  private Ratio number(String unit) {
    return unit.equals("%") ? Ratio.of(random.nextInt(2_000) - 1_000, 4) : number();
  }

  private Ratio number() {
    return Ratio.of(
        random.nextInt(200_001) - 100_000, List.of(1, 4, 10, 1_000).get(random.nextInt(4)));
  }
}

package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.StandardTable;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Harmless;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** Reads a rule book from its parts, wherever they lie. For one book. */
final class BookReader {

  static final Part.Name BOOK = Words.name("field.regelverk");
  static final Part.Name NAME = Words.name("field.namn");
  static final Part.Name VERSION = Words.name("field.version");
  static final Part.Name OWNER = Words.name("field.ägare");
  static final Part.Name SOURCE = Words.name("field.källa");
  static final Part.Name LANGUAGE = Words.name("field.språk");
  static final Part.Name TABLES = Words.name("field.tabeller");
  static final Part.Name TABLE = Words.name("field.tabell");
  static final Part.Name FILE = Words.name("field.fil");
  static final Part.Name POLICY = Words.name("field.träffprincip");
  static final Part.Name WAIVERS = Words.name("field.undantag");
  static final Part.Name EXPLANATIONS = Words.name("field.förklaring");
  static final Part.Name STATUS = Words.name("fact.status");
  static final Part.Name INVARIANT = Words.name("field.från");
  static final Part.Name BECAUSE = Words.name("field.skäl");

  /** The text of a header about a book whose facts are all its own. */
  static final Part.Name OWN = Words.name("declare.egna");

  /** The single texts that describe a book. */
  static final List<Part.Name> ABOUT =
      List.of(BOOK, NAME, VERSION, OWNER, SOURCE, TableReader.FROM, TableReader.TO, LANGUAGE);

  private final BookSource source;
  private final Optional<Vocabulary> given;
  private Vocabulary vocabulary = Vocabulary.EMPTY;
  private final Problems problems = new Problems();
  private final Comments comments = new Comments(problems);
  private final List<DecisionTable> drafts = new ArrayList<>();
  private Optional<SortedSet<String>> shown = Optional.empty();

  /** Creates a reader of a book about goals, or one that declares all its facts itself. */
  BookReader(BookSource source) {
    this.source = source;
    this.given = Optional.empty();
  }

  /** Creates a reader of a book that has these facts, and perhaps declares others. */
  BookReader(BookSource source, Vocabulary given) {
    this.source = source;
    this.given = Optional.of(given);
  }

  Checked<RuleBook> read() {
    return source.header().then(this::book);
  }

  private Checked<RuleBook> book(BookSource.Header head) {
    Yaml.Mapping header = head.entries();
    head.problems().forEach(problems::add);
    header.expect(
        Stream.concat(ABOUT.stream(), Stream.of(TABLES, WAIVERS, EXPLANATIONS, BookSource.FACTS))
            .toList(),
        problems);
    BookHeader said = new BookHeader(header, problems);
    RuleBook.About about = said.about();
    comments.ofHeader(head.comments(), said.items());
    List<Yaml.Mapping> entries = header.mappings(TABLES, problems);
    BookFacts facts = new BookFacts(source, given, comments, problems);
    boolean factsAreRead = facts.read(header, entries);
    vocabulary = facts.vocabulary();
    if (factsAreRead && !GoalFacts.areIn(vocabulary)) {
      said.refuseExplanations();
    }
    Optional<List<Parameter>> declared =
        part(BookSource.PARAMETERS, Comment.PARAMETERS, table -> new ParameterReader().read(table));
    List<Parameter> parameters = declared.orElse(List.of());
    shown =
        declared.map(
            all ->
                all.stream().map(Parameter::name).collect(Collectors.toCollection(TreeSet::new)));
    // Of facts that could not be read, every heading and cell would be another problem.
    List<DecisionTable> tables = factsAreRead ? tables(header, entries) : List.of();
    boolean complete =
        factsAreRead
            && tables.size() == entries.size()
            && required().allMatch(key -> tables.stream().anyMatch(one -> one.name().equals(key)));
    List<DecisionTable> known = complete ? tables : List.of();
    List<Scenario> scenarios =
        part(
                BookSource.SCENARIOS,
                Comment.SCENARIOS,
                table ->
                    factsAreRead
                        ? new ScenarioReader(vocabulary, known).read(table)
                        : Checked.of(List.<Scenario>of()))
            .orElse(List.of());
    List<RuleBook.Waiver> waivers = said.waivers();
    if (factsAreRead) {
      source.remarkUnread(problems);
    }
    if (problems.hasErrors() && declared.isPresent()) {
      RuleBook.unusable(drafts, parameters).forEach(problems::add);
    }
    Optional<RuleBook> book =
        problems.hasErrors()
            ? Optional.empty()
            : problems.take(
                RuleBook.of(
                    about, vocabulary, tables, parameters, scenarios, waivers, comments.all()));
    return problems.check(book::orElseThrow);
  }

  /**
   * Reads a part's list, which is empty if the part is left out; empty, with a problem noted, if it
   * is broken.
   */
  private <T> Optional<List<T>> part(
      Part.Name name, String part, Function<Table, Checked<List<T>>> reader) {
    Problems found = new Problems();
    Optional<Grid> grid = source.part(name, found);
    found.all().forEach(problems::add);
    if (grid.isEmpty()) {
      return found.hasErrors() ? Optional.empty() : Optional.of(List.of());
    }
    return table(grid.get(), part).flatMap(table -> problems.take(reader.apply(table)));
  }

  /** Returns the headings and rows of a part, and adds its comments to the others. */
  private Optional<Table> table(Grid grid, String part) {
    Optional<Table> table = problems.take(Table.of(clean(grid)));
    table.ifPresent(found -> comments.of(part, found));
    return table;
  }

  /** Removes characters that a page could not show, or a file in another form could not hold. */
  static Grid clean(Grid grid) {
    return new Grid(
        grid.place(),
        grid.rows().stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> new Cell(cell.place(), clean(cell.text()), cell.isNumber()))
                        .toList())
            .toList());
  }

  static String clean(String text) {
    return Harmless.inPage(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private List<DecisionTable> tables(Yaml.Mapping header, List<Yaml.Mapping> entries) {
    List<DecisionTable> tables = new ArrayList<>();
    TableNames names = new TableNames();
    for (Yaml.Mapping entry : entries) {
      entry.expect(List.of(TABLE, FILE, POLICY), problems);
      Optional<TableReader> reader =
          entry.required(TABLE, problems).flatMap(scalar -> reader(scalar, names));
      Optional<HitPolicy> policy = entry.required(POLICY, problems).flatMap(this::policy);
      if (reader.isPresent()
          && policy.filter(HitPolicy.COLLECT::equals).isPresent()
          && RuleBook.needsOneConclusion(vocabulary, reader.get().name())) {
        problems.error(
            entry.get(POLICY).map(Yaml::place).orElse(entry.place()),
            Phrase.of("rulebook.collects").with("fact", reader.get().title()));
      }
      reader.ifPresent(
          of -> table(of, policy.orElse(HitPolicy.COLLECT), entry).ifPresent(tables::add));
    }
    required()
        .filter(key -> !names.has(key))
        .forEach(
            key ->
                problems.error(
                    header.place(),
                    Phrase.of("rulebook.missing-table").with("table", Phrase.of("fact." + key))));
    concludedOnce(tables);
    return tables;
  }

  /** Notes each conclusion of two tables, since a test case could mean either. */
  private void concludedOnce(List<DecisionTable> tables) {
    Map<Fact, DecisionTable> first = new HashMap<>();
    for (DecisionTable table : tables) {
      for (Fact fact : table.outputs()) {
        @Nullable DecisionTable other = first.putIfAbsent(fact, table);
        if (other != null) {
          problems.error(
              table.place(),
              fact.phrase("rulebook.concluded-twice")
                  .with("one", other.title())
                  .with("other", table.title()));
        }
      }
    }
  }

  /** Returns the tables that a book must have, if its vocabulary has their conclusions. */
  private Stream<String> required() {
    return StandardTable.required()
        .map(StandardTable::key)
        .filter(key -> GoalFacts.areIn(vocabulary));
  }

  private Optional<DecisionTable> table(TableReader reader, HitPolicy policy, Yaml.Mapping entry) {
    return source
        .table(reader.title(), entry, problems)
        .flatMap(grid -> table(grid, reader.name()))
        .flatMap(
            table -> {
              Optional<DecisionTable> read = problems.take(reader.read(policy, table));
              reader.draft().ifPresent(drafts::add);
              return read;
            });
  }

  /**
   * Returns the reader of a table: named for a conclusion, or, where the book declares some, freely
   * and with conclusions in columns of their own.
   */
  private Optional<TableReader> reader(Yaml.Scalar scalar, TableNames names) {
    String written = BookHeader.text(scalar, problems);
    Optional<Fact> fact =
        vocabulary.outputs().stream().filter(one -> one.name().is(written)).findFirst();
    List<Fact> own = vocabulary.without(GoalFacts.standard().vocabulary()).outputs();
    if (fact.isEmpty() && (own.isEmpty() || written.isBlank())) {
      List<Part.Name> known = vocabulary.outputs().stream().map(Fact::name).toList();
      problems.error(scalar.place(), Table.unknown("rulebook.unknown-table", written, known));
      return Optional.empty();
    }
    Part.Name title = fact.map(Fact::name).orElse(new Part.Name(written, written));
    Optional<Phrase> fault = names.taken(fact.map(Fact::key).orElse(written), title, written);
    if (fault.isPresent()) {
      problems.error(scalar.place(), fault.get());
      return Optional.empty();
    }
    List<Fact> outputs = fact.filter(of -> !own.contains(of)).map(List::of).orElse(own);
    TableReader reader =
        fact.map(of -> TableReader.of(of, outputs, vocabulary))
            .orElseGet(() -> TableReader.named(written, outputs, vocabulary));
    return Optional.of(shown.map(reader::showing).orElse(reader));
  }

  private Optional<HitPolicy> policy(Yaml.Scalar scalar) {
    Optional<HitPolicy> policy = HitPolicy.of(scalar.text());
    if (policy.isEmpty()) {
      problems.error(
          scalar.place(), Phrase.of("rulebook.unknown-policy").with("found", scalar.text()));
    }
    return policy;
  }
}

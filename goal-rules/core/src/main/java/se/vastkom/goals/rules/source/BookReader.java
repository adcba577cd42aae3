package se.vastkom.goals.rules.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.Parameter;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.RuleBook.Comment;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.sheet.Cell;
import se.vastkom.goals.sheet.Grid;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Validity;
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
  static final Part.Name TABLES = Words.name("field.tabeller");
  static final Part.Name TABLE = Words.name("field.tabell");
  static final Part.Name FILE = Words.name("field.fil");
  static final Part.Name POLICY = Words.name("field.träffprincip");
  static final Part.Name WAIVERS = Words.name("field.undantag");
  static final Part.Name INVARIANT = Words.name("field.från");
  static final Part.Name BECAUSE = Words.name("field.skäl");

  /** Replaces an id that is missing or invalid; the book is then not created. */
  private static final String LOST = "lost";

  /** The single texts that describe a book. */
  static final List<Part.Name> ABOUT =
      List.of(BOOK, NAME, VERSION, OWNER, SOURCE, TableReader.FROM, TableReader.TO);

  private final BookSource source;
  private final Vocabulary vocabulary;
  private final Problems problems = new Problems();
  private final Comments comments = new Comments(problems);
  private final List<DecisionTable> drafts = new ArrayList<>();

  BookReader(BookSource source, Vocabulary vocabulary) {
    this.source = source;
    this.vocabulary = vocabulary;
  }

  Checked<RuleBook> read() {
    return source.header().then(this::book);
  }

  private Checked<RuleBook> book(BookSource.Header head) {
    Yaml.Mapping header = head.entries();
    head.problems().forEach(problems::add);
    header.expect(Stream.concat(ABOUT.stream(), Stream.of(TABLES, WAIVERS)).toList(), problems);
    RuleBook.About about =
        new RuleBook.About(
            id(header.required(BOOK, problems)),
            text(header.required(NAME, problems)),
            text(header.required(VERSION, problems)),
            text(header.text(OWNER, problems)),
            text(header.text(SOURCE, problems)),
            days(header));
    comments.ofHeader(head.comments(), items(header));
    Optional<List<Parameter>> declared =
        part(BookSource.PARAMETERS, Comment.PARAMETERS, table -> new ParameterReader().read(table));
    List<Parameter> parameters = declared.orElse(List.of());
    List<Yaml.Mapping> entries = header.mappings(TABLES, problems);
    List<DecisionTable> tables = tables(header, entries);
    boolean complete =
        tables.size() == entries.size()
            && required().allMatch(key -> tables.stream().anyMatch(one -> one.name().equals(key)));
    List<DecisionTable> known = complete ? tables : List.of();
    List<Scenario> scenarios =
        part(
                BookSource.SCENARIOS,
                Comment.SCENARIOS,
                table -> new ScenarioReader(vocabulary, known).read(table))
            .orElse(List.of());
    List<RuleBook.Waiver> waivers = waivers(header);
    source.remarkUnread(problems);
    if (problems.hasErrors() && declared.isPresent()) {
      RuleBook.unusable(drafts, parameters).forEach(problems::add);
    }
    Optional<RuleBook> book =
        problems.hasErrors()
            ? Optional.empty()
            : problems.take(
                RuleBook.of(about, tables, parameters, scenarios, waivers, comments.all()));
    return problems.check(book::orElseThrow);
  }

  private Validity days(Yaml.Mapping header) {
    Optional<Yaml.Scalar> from = header.text(TableReader.FROM, problems);
    Optional<Yaml.Scalar> to = header.text(TableReader.TO, problems);
    return new Days(problems)
        .between(
            from.map(Yaml.Scalar::place).orElse(header.place()),
            text(from),
            to.map(Yaml.Scalar::place).orElse(header.place()),
            text(to));
  }

  /** Returns the places of the header's items, in the order in which we write them. */
  private static List<Place> items(Yaml.Mapping header) {
    return Stream.concat(
            ABOUT.stream()
                .flatMap(key -> header.text(key, new Problems()).stream())
                .map(Yaml.Scalar::place),
            Stream.of(TABLES, WAIVERS)
                .flatMap(key -> header.mappings(key, new Problems()).stream())
                .map(Yaml.Mapping::place))
        .toList();
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
  private static Grid clean(Grid grid) {
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

  private String text(Optional<Yaml.Scalar> scalar) {
    scalar.ifPresent(
        one -> {
          if (one.text().length() > Limits.STANDARD.characters()) {
            problems.error(
                one.place(),
                Phrase.of("grid.cell-too-long")
                    .with("found", one.text().length())
                    .with("most", Limits.STANDARD.characters()));
          }
        });
    return scalar.map(Yaml.Scalar::text).map(BookReader::clean).orElse("");
  }

  private String id(Optional<Yaml.Scalar> scalar) {
    if (scalar.isPresent() && !GoalId.isId(scalar.get().text())) {
      String found = scalar.get().text();
      problems.error(
          scalar.get().place(),
          Phrase.of("rulebook.no-id")
              .with("found", found)
              .with("known", RuleBook.About.idFor(found)));
    }
    return scalar.map(Yaml.Scalar::text).filter(GoalId::isId).orElse(LOST);
  }

  private List<RuleBook.Waiver> waivers(Yaml.Mapping header) {
    List<RuleBook.Waiver> waivers = new ArrayList<>();
    Set<Invariant> waived = EnumSet.noneOf(Invariant.class);
    for (Yaml.Mapping entry : header.mappings(WAIVERS, problems)) {
      entry.expect(List.of(INVARIANT, BECAUSE), problems);
      Optional<Yaml.Scalar> title = entry.required(INVARIANT, problems);
      Optional<Yaml.Scalar> because = entry.required(BECAUSE, problems);
      Optional<Invariant> invariant = title.flatMap(this::invariant);
      if (invariant.isPresent() && !waived.add(invariant.get())) {
        problems.error(
            entry.place(),
            Phrase.of("rulebook.repeated-waiver").with("found", invariant.get().title()));
      }
      if (invariant.isPresent() && because.isPresent()) {
        waivers.add(new RuleBook.Waiver(invariant.get(), text(because), title.get().place()));
      }
    }
    return waivers;
  }

  private Optional<Invariant> invariant(Yaml.Scalar title) {
    Optional<Invariant> invariant =
        Arrays.stream(Invariant.values()).filter(one -> one.title().is(title.text())).findFirst();
    if (invariant.isEmpty()) {
      List<Part.Name> known = Arrays.stream(Invariant.values()).map(Invariant::title).toList();
      problems.error(title.place(), Table.unknown("rulebook.unknown-waiver", title.text(), known));
    }
    return invariant;
  }

  private List<DecisionTable> tables(Yaml.Mapping header, List<Yaml.Mapping> entries) {
    List<DecisionTable> tables = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Yaml.Mapping entry : entries) {
      entry.expect(List.of(TABLE, FILE, POLICY), problems);
      Optional<Fact> concluded =
          entry.required(TABLE, problems).flatMap(scalar -> concluded(scalar, named));
      Optional<HitPolicy> policy = entry.required(POLICY, problems).flatMap(this::policy);
      if (concluded.isPresent()
          && policy.filter(HitPolicy.COLLECT::equals).isPresent()
          && RuleBook.needsOneConclusion(concluded.get().key())) {
        problems.error(
            entry.get(POLICY).map(Yaml::place).orElse(entry.place()),
            concluded.get().phrase("rulebook.collects"));
      }
      concluded.ifPresent(
          fact -> table(fact, policy.orElse(HitPolicy.COLLECT), entry).ifPresent(tables::add));
    }
    required()
        .filter(key -> !named.contains(key))
        .forEach(
            key ->
                problems.error(
                    header.place(),
                    Phrase.of("rulebook.missing-table").with("table", Phrase.of("fact." + key))));
    return tables;
  }

  /** Returns the tables that a book must have, if its vocabulary has their conclusions. */
  private Stream<String> required() {
    return Stream.of(Finding.Kind.STATUS, Finding.Kind.TREND)
        .map(Finding.Kind::key)
        .filter(key -> vocabulary.outputs().stream().anyMatch(fact -> fact.key().equals(key)));
  }

  private Optional<DecisionTable> table(Fact concluded, HitPolicy policy, Yaml.Mapping entry) {
    return source
        .table(concluded, entry, problems)
        .flatMap(grid -> table(grid, concluded.key()))
        .flatMap(
            table -> {
              TableReader reader = new TableReader(concluded, vocabulary);
              Optional<DecisionTable> read = problems.take(reader.read(policy, table));
              reader.draft().ifPresent(drafts::add);
              return read;
            });
  }

  private Optional<Fact> concluded(Yaml.Scalar scalar, Set<String> named) {
    Optional<Fact> fact =
        vocabulary.outputs().stream().filter(one -> one.name().is(scalar.text())).findFirst();
    if (fact.isEmpty()) {
      List<Part.Name> known = vocabulary.outputs().stream().map(Fact::name).toList();
      problems.error(scalar.place(), Table.unknown("rulebook.unknown-table", scalar.text(), known));
    } else if (!named.add(fact.get().key())) {
      problems.error(
          scalar.place(), Phrase.of("rulebook.repeated-table").with("found", scalar.text()));
      return Optional.empty();
    }
    return fact;
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

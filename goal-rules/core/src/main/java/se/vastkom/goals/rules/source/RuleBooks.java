package se.vastkom.goals.rules.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.rules.Invariant;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.StandardFacts;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Fact;
import se.vastkom.goals.rules.table.HitPolicy;
import se.vastkom.goals.rules.table.Vocabulary;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.sheet.Limits;
import se.vastkom.goals.sheet.Table;
import se.vastkom.goals.sheet.Yaml;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Reads rule books over the {@linkplain StandardFacts standard vocabulary}. A rule book is a folder
 * with {@code regelverk.yaml} and one CSV file a table. Keys, headings and words may be Swedish or
 * English.
 *
 * <pre>
 * # regelverk.yaml
 * regelverk: vastkom-2015
 * namn: VästKom 2015, läst efter ordalydelsen
 * version: "1"
 * källa: VästKom, eSamhälle resultat 2015
 * gäller från: 2015-01-01          # may be left out: always in force
 * tabeller:
 *   - tabell: status               # and trend; anmärkning may be left out
 *     fil: status.csv
 *     träffprincip: U              # U, A, F or C
 * undantag:                        # may be left out: from what every status table keeps to
 *   - från: mer är aldrig sämre
 *     skäl: Över 120 % räknas som slöseri
 *
 * # status.csv: a row a rule, a column a fact or a conclusion
 * regel;läge;nått;måluppfyllelse (%);status;varför
 * S2;aktivt;ja;;uppfyllt;målet är nått
 * S3;aktivt;nej;&gt; 0;delvis;mer än inget är gjort
 * </pre>
 *
 * Cells hold a closed grammar and never reach a compiler. All problems of a book are returned at
 * once.
 */
public final class RuleBooks {

  /** The file that makes a folder a rule book. */
  public static final String HEADER = "regelverk.yaml";

  /** The ids of the rule books that come with the library. */
  public static final List<String> SHIPPED = List.of("vastkom-2015");

  private static final Part.Name BOOK = Words.name("field.regelverk");
  private static final Part.Name NAME = Words.name("field.namn");
  private static final Part.Name VERSION = Words.name("field.version");
  private static final Part.Name OWNER = Words.name("field.ägare");
  private static final Part.Name SOURCE = Words.name("field.källa");
  private static final Part.Name VALID_FROM = Words.name("field.gäller från");
  private static final Part.Name VALID_TO = Words.name("field.gäller till");
  private static final Part.Name TABLES = Words.name("field.tabeller");
  private static final Part.Name TABLE = Words.name("field.tabell");
  private static final Part.Name FILE = Words.name("field.fil");
  private static final Part.Name POLICY = Words.name("field.träffprincip");
  private static final Part.Name WAIVERS = Words.name("field.undantag");
  private static final Part.Name INVARIANT = Words.name("field.från");
  private static final Part.Name BECAUSE = Words.name("field.skäl");

  private final Files files;
  private final Vocabulary vocabulary = StandardFacts.vocabulary();
  private final Problems problems = new Problems();
  private final SortedMap<String, byte[]> read = new TreeMap<>();

  private RuleBooks(Files files) {
    this.files = files;
  }

  /** The rule book in a folder, or every problem with it. */
  public static Checked<RuleBook> read(Path folder) {
    return new RuleBooks(Files.in(folder)).read();
  }

  /**
   * A rule book that comes with the library.
   *
   * @throws IllegalArgumentException if none has this id
   */
  public static RuleBook shipped(String id) {
    if (!SHIPPED.contains(id)) {
      throw new IllegalArgumentException(
          "Expected one of the rule books " + SHIPPED + "; found '" + id + "'.");
    }
    return new RuleBooks(Files.beside(RuleBooks.class, "books/" + id)).read().orThrow();
  }

  private Checked<RuleBook> read() {
    return files
        .read(HEADER, Limits.PROSE)
        .then(
            bytes -> {
              read.put(HEADER, bytes);
              return Yaml.read(HEADER, bytes, Limits.PROSE);
            })
        .then(this::book);
  }

  private Optional<byte[]> bytes(String name) {
    Optional<byte[]> bytes = problems.take(files.read(name, Limits.STANDARD));
    bytes.ifPresent(found -> read.put(name, found));
    return bytes;
  }

  private Checked<RuleBook> book(Yaml.Mapping header) {
    header.expect(
        List.of(BOOK, NAME, VERSION, OWNER, SOURCE, VALID_FROM, VALID_TO, TABLES, WAIVERS),
        problems);
    String id = text(header.required(BOOK, problems));
    String name = text(header.required(NAME, problems));
    String version = text(header.required(VERSION, problems));
    String owner = text(header.text(OWNER, problems));
    String source = text(header.text(SOURCE, problems));
    Optional<LocalDate> from = header.text(VALID_FROM, problems).flatMap(this::date);
    Optional<LocalDate> to = header.text(VALID_TO, problems).flatMap(this::date);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.error(
          header.get(VALID_TO).map(Yaml::place).orElse(header.place()),
          Phrase.of("rulebook.dates-reversed")
              .with("from", from.get().toString())
              .with("to", to.get().toString()));
    }
    List<DecisionTable> tables = tables(header);
    List<RuleBook.Waiver> waivers = waivers(header);
    return problems.check(
        () -> new RuleBook(id, name, version, owner, source, from, to, tables, waivers, sha256()));
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
        waivers.add(
            new RuleBook.Waiver(invariant.get(), because.get().text(), title.get().place()));
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

  private static String text(Optional<Yaml.Scalar> scalar) {
    return scalar.map(Yaml.Scalar::text).orElse("");
  }

  private Optional<LocalDate> date(Yaml.Scalar scalar) {
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeException e) {
      problems.error(scalar.place(), Phrase.of("rulebook.no-day").with("found", scalar.text()));
      return Optional.empty();
    }
  }

  private List<DecisionTable> tables(Yaml.Mapping header) {
    List<DecisionTable> tables = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Yaml.Mapping entry : header.mappings(TABLES, problems)) {
      entry.expect(List.of(TABLE, FILE, POLICY), problems);
      Optional<Fact> concluded =
          entry.required(TABLE, problems).flatMap(scalar -> concluded(scalar, named));
      Optional<HitPolicy> policy = entry.required(POLICY, problems).flatMap(this::policy);
      Optional<Yaml.Scalar> file = entry.required(FILE, problems).filter(this::isInFolder);
      if (concluded.isPresent()
          && policy.filter(HitPolicy.COLLECT::equals).isPresent()
          && RuleBook.needsOneConclusion(concluded.get().key())) {
        problems.error(
            entry.get(POLICY).map(Yaml::place).orElse(entry.place()),
            concluded.get().phrase("rulebook.collects"));
      }
      if (concluded.isPresent() && policy.isPresent() && file.isPresent()) {
        table(concluded.get(), policy.get(), file.get()).ifPresent(tables::add);
      }
    }
    for (Finding.Kind kind : List.of(Finding.Kind.STATUS, Finding.Kind.TREND)) {
      if (!named.contains(kind.key())) {
        problems.error(
            header.place(),
            Phrase.of("rulebook.missing-table").with("table", Phrase.of("fact." + kind.key())));
      }
    }
    return tables;
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

  /** A table's file lies in the book's own folder, so that a book is one thing. */
  private boolean isInFolder(Yaml.Scalar file) {
    boolean plain = file.text().matches("[\\p{L}\\d _.-]+") && !file.text().startsWith(".");
    if (!plain) {
      problems.error(file.place(), Phrase.of("rulebook.file-name").with("found", file.text()));
    }
    return plain;
  }

  private Optional<DecisionTable> table(Fact concluded, HitPolicy policy, Yaml.Scalar file) {
    if (!files.has(file.text())) {
      problems.error(file.place(), Phrase.of("rulebook.missing-file").with("found", file.text()));
      return Optional.empty();
    }
    return bytes(file.text())
        .flatMap(bytes -> problems.take(Csv.read(file.text(), bytes, Limits.STANDARD)))
        .flatMap(grid -> problems.take(Table.of(grid)))
        .flatMap(
            table ->
                problems.take(
                    TableReader.read(
                        concluded.key(),
                        policy,
                        table,
                        new Vocabulary(vocabulary.inputs(), List.of(concluded)))));
  }

  /** Over each file's name and bytes, in the order of their names. */
  private String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, byte[]> file : read.entrySet()) {
        digest.update(
            (file.getKey() + "\0" + file.getValue().length + "\0")
                .getBytes(StandardCharsets.UTF_8));
        digest.update(file.getValue());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}

package se.vastkom.goals.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Vocabulary;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Spelling;
import se.vastkom.goals.words.Words;

/**
 * Named, versioned, dated tables, with the parameters that they use and the test cases that they
 * must pass. Immutable. Two books with the same {@link #canonical} form are the same book, wherever
 * and in whichever form and language they were written.
 *
 * @param about its name, and when it is in force
 * @param vocabulary the facts that its tables may test and conclude, and which cases are possible;
 *     for a book about goals the {@linkplain GoalFacts#standard standard} facts, and perhaps others
 * @param tables for goals {@code status}, {@code trend}, and perhaps {@code anmärkning}, each
 *     concluding just that; any others conclude other facts, each fact in one table
 * @param parameters the numbers that rules use by name, in listed order
 * @param scenarios test cases, in listed order
 * @param waivers the invariants from which it makes exceptions, each at most once
 * @param comments text for people only
 */
public record RuleBook(
    About about,
    Vocabulary vocabulary,
    List<DecisionTable> tables,
    List<Parameter> parameters,
    List<Scenario> scenarios,
    List<Waiver> waivers,
    List<Comment> comments) {

  /**
   * The name of a book, and when it is in force.
   *
   * @param id stable; in the form of a goal's id
   * @param name for people
   * @param version in its owner's numbering
   * @param owner the maintainer, or empty
   * @param source what the book follows: a decision, a published page; or empty
   * @param inForce the days on which it may be used
   * @param explanations what statuses mean, in its owner's words; of the others, the rules tell
   * @param language "språk": the language that its owner writes in, such as {@code sv}
   */
  public record About(
      String id,
      String name,
      String version,
      String owner,
      String source,
      Validity inForce,
      SortedMap<Status, String> explanations,
      String language) {

    /** The language of a book that says none. */
    static final String SWEDISH = "sv";

    private static final int LONGEST_ID = 80;
    private static final String NO_ID = "regelverk";

    /**
     * Checks the id and the language.
     *
     * @throws IllegalArgumentException if the id lacks the form of a goal's id, or the language is
     *     not a code of two or three letters
     */
    public About {
      if (!GoalId.isId(id)) {
        throw new IllegalArgumentException(
            "Expected an id of letters a-z, digits and single hyphens, such as '"
                + idFor(id)
                + "'; found '"
                + id
                + "'.");
      }
      if (!se.vastkom.goals.model.Publication.isLanguage(language)) {
        throw new IllegalArgumentException(
            "Expected a language such as sv or en; found '" + language + "'.");
      }
      explanations = Collections.unmodifiableSortedMap(new TreeMap<>(explanations));
    }

    /** Creates the description of a book whose rules tell what statuses mean. */
    public About(
        String id, String name, String version, String owner, String source, Validity inForce) {
      this(id, name, version, owner, source, inForce, new TreeMap<>(), SWEDISH);
    }

    /** Derives an id from a book's name: {@code mitt-regelverk-2016} for "Mitt regelverk 2016". */
    public static String idFor(String name) {
      String ascii = Spelling.unmarked(name).replaceAll("[^a-z0-9]+", "-");
      String cut = ascii.substring(0, Math.min(LONGEST_ID, ascii.length()));
      String id = cut.replaceAll("^-|-$", "");
      return id.isEmpty() ? NO_ID : id;
    }
  }

  /**
   * An exception from an invariant of status tables.
   *
   * @param invariant the invariant waived
   * @param because the reason
   * @param place the place of the exception in its file
   */
  public record Waiver(Invariant invariant, String because, Place place) {}

  /**
   * A line for people only.
   *
   * @param part the part of the book: a table's name, {@link #PARAMETERS}, {@link #FACTS}, {@link
   *     #SCENARIOS}, or {@link #HEADER}
   * @param before how many rows of the part precede it; {@link #ABOVE} if it precedes the part's
   *     headings
   * @param text without the leading #
   */
  public record Comment(String part, int before, String text) {

    /** The part that describes the book. */
    public static final String HEADER = "";

    /** The part that lists parameters; a table may have the same name without the #. */
    public static final String PARAMETERS = "#parametrar";

    /** The part that declares facts. */
    public static final String FACTS = "#uppgifter";

    /** The part that lists test cases. */
    public static final String SCENARIOS = "#testfall";

    /** The position of a comment above the headings of its part. */
    public static final int ABOVE = -1;
  }

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if two tables share a name or a conclusion, a table tests or
   *     concludes what the vocabulary does not have, concludes another fact than the one it is
   *     named for, or collects where a goal needs one conclusion; if a test case is about a goal
   *     but the book is not; or if a rule uses a parameter without a usable value on a day when the
   *     rule is in force
   */
  public RuleBook {
    tables = List.copyOf(tables);
    parameters = List.copyOf(parameters);
    scenarios = List.copyOf(scenarios);
    waivers = List.copyOf(waivers);
    comments = List.copyOf(comments);
    new BookContents(about, vocabulary, tables, scenarios).check();
    List<Problem> problems = new Times(about.inForce(), tables, parameters).problems();
    if (!problems.isEmpty()) {
      throw new Unfit(problems);
    }
  }

  /** Returns whether this book is about goals, so that an {@link Assessor} can use it. */
  public boolean isAboutGoals() {
    return GoalFacts.areIn(vocabulary);
  }

  /** Returns the facts that the book has beyond those of every book about goals. */
  public Vocabulary declared() {
    return isAboutGoals() ? vocabulary.without(GoalFacts.standard().vocabulary()) : vocabulary;
  }

  /** Thrown where rules, parameters and their days do not fit together. */
  private static final class Unfit extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Unfit(List<Problem> problems) {
      super(Words.english().say(problems.get(0).phrase()));
      this.problems = problems;
    }
  }

  /**
   * Creates a book in code, from tables alone, over {@linkplain #vocabularyOf their vocabulary}.
   */
  public RuleBook(About about, List<DecisionTable> tables) {
    this(about, tables, List.of(), List.of(), List.of(), List.of());
  }

  /** Creates a book in code over the facts of its tables; see {@link #vocabularyOf}. */
  public RuleBook(
      About about,
      List<DecisionTable> tables,
      List<Parameter> parameters,
      List<Scenario> scenarios,
      List<Waiver> waivers,
      List<Comment> comments) {
    this(about, vocabularyOf(tables), tables, parameters, scenarios, waivers, comments);
  }

  /**
   * Returns the vocabulary of tables built in code: the facts of goals, and those of the tables, if
   * they conclude something of goals or need no other facts; else just the facts of the tables.
   */
  public static Vocabulary vocabularyOf(List<DecisionTable> tables) {
    Vocabulary standard = GoalFacts.standard().vocabulary();
    Vocabulary own =
        new Vocabulary(
            tables.stream().flatMap(table -> table.inputs().stream()).distinct().toList(),
            tables.stream().flatMap(table -> table.outputs().stream()).distinct().toList());
    boolean isAboutGoals = own.outputs().stream().anyMatch(standard.outputs()::contains);
    return standard.has(own) || isAboutGoals ? standard.and(own.without(standard)) : own;
  }

  /**
   * Creates a book from parts that may not fit together in time; reports a problem for each
   * parameter and rule that does not fit.
   */
  public static Checked<RuleBook> of(
      About about,
      Vocabulary vocabulary,
      List<DecisionTable> tables,
      List<Parameter> parameters,
      List<Scenario> scenarios,
      List<Waiver> waivers,
      List<Comment> comments) {
    try {
      return Checked.of(
          new RuleBook(about, vocabulary, tables, parameters, scenarios, waivers, comments));
    } catch (Unfit e) {
      return Checked.failed(e.problems);
    }
  }

  /**
   * Finds the parameter uses that are wrong on every day, for readers of a book with other problems
   * too: a parameter that is unknown, or has another unit than the fact.
   */
  public static List<Problem> unusable(List<DecisionTable> tables, List<Parameter> parameters) {
    return new Times(Validity.ALWAYS, tables, parameters).unusable();
  }

  /**
   * Returns whether the table of this name gives each goal one conclusion, and so cannot collect
   * several.
   */
  public static boolean needsOneConclusion(Vocabulary vocabulary, String table) {
    return GoalFacts.areIn(vocabulary)
        && StandardTable.of(table).filter(StandardTable::concludesOne).isPresent();
  }

  /** Returns the same book with other test cases, without its comments. */
  public RuleBook testedBy(List<Scenario> others) {
    return new RuleBook(about, vocabulary, tables, parameters, others, waivers, List.of());
  }

  /** Returns the book's stable id. */
  public String id() {
    return about.id();
  }

  /**
   * Returns the rules as they are on a day.
   *
   * @throws IllegalArgumentException if the book is not in force on that day
   */
  public RulesInForce on(LocalDate day) {
    if (!about.inForce().contains(day)) {
      throw new IllegalArgumentException(
          "Expected a day on which '" + id() + "' is in force; found " + day + ".");
    }
    return new RulesInForce(this, day, times().on(day));
  }

  /**
   * Returns the first day of each period in which nothing in the book changes, while it is in
   * force. If it has always been in force, the first of them is {@link LocalDate#MIN}.
   */
  public NavigableSet<LocalDate> changeDates() {
    return times().changeDates();
  }

  /**
   * Returns a day that identifies the period beginning at a turn: its first day, or its last if it
   * has no first. Empty if the book never changes.
   *
   * @param turn one of {@link #changeDates}
   */
  public Optional<LocalDate> dayOf(LocalDate turn) {
    NavigableSet<LocalDate> turns = changeDates();
    if (turns.size() == 1) {
      return Optional.empty();
    }
    return turn.equals(LocalDate.MIN)
        ? Optional.ofNullable(turns.higher(turn)).map(next -> next.minusDays(1))
        : Optional.of(turn);
  }

  /** Returns the value of a parameter on a day, if it has one. */
  public Optional<Parameter> value(String parameter, LocalDate day) {
    return times().value(parameter, day);
  }

  private Times times() {
    return new Times(about.inForce(), tables, parameters);
  }

  /** Returns the exception from an invariant, if there is one. */
  public Optional<Waiver> waiver(Invariant invariant) {
    return waivers.stream().filter(waiver -> waiver.invariant() == invariant).findFirst();
  }

  /**
   * Finds the table with this name, with its parameters and all its rows, whenever they are in
   * force.
   */
  public Optional<DecisionTable> table(String called) {
    return tables.stream().filter(table -> table.name().equals(called)).findFirst();
  }

  /**
   * Returns the names of the facts that the book declares of goals, for reading a follow-up whose
   * columns give them: {@code FollowUpSource.of(path).withFacts(book.ownFacts())}.
   */
  public List<Part.Name> ownFacts() {
    return isAboutGoals() ? declared().inputs().stream().map(Fact::name).toList() : List.of();
  }

  /** Returns the facts that some table tests, in the order of the vocabulary. */
  public List<Fact> asked() {
    return vocabulary.inputs().stream()
        .filter(fact -> tables.stream().anyMatch(table -> table.inputs().contains(fact)))
        .toList();
  }

  /** Returns the comments of a part. */
  public Stream<Comment> comments(String part) {
    return comments.stream().filter(comment -> comment.part().equals(part));
  }

  /**
   * Returns the canonical form: a line for each statement, comments and order included, the same
   * for the same book. Excludes where the book was read.
   */
  public String canonical() {
    return new Canonical(this).text();
  }

  /** Returns the stamp for results by this book; computes the checksum each time. */
  public RuleBookStamp stamp() {
    return new RuleBookStamp(about.id(), about.name(), about.version(), sha256());
  }

  /** Returns the checksum of the canonical form, in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(canonical().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}

package se.vastkom.goals.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.RuleBookStamp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.words.Words;

/**
 * Named, versioned, dated tables, with the numbers they use and the cases they are tested by.
 * Immutable. Two books whose {@link #canonical} forms are the same are the same book, wherever and
 * in whichever form and language they were written.
 *
 * @param about what it is called, and when it is in force
 * @param tables each named for the one fact that it concludes; of goals {@code status}, {@code
 *     trend}, and perhaps {@code anmärkning}
 * @param parameters the numbers that rules use by name, in the order they are listed
 * @param scenarios test cases, in the order they are listed
 * @param waivers the invariants it makes exceptions from, each at most once
 * @param comments what only people read
 */
public record RuleBook(
    About about,
    List<DecisionTable> tables,
    List<Parameter> parameters,
    List<Scenario> scenarios,
    List<Waiver> waivers,
    List<Comment> comments) {

  /**
   * What a book is called, and when it is in force.
   *
   * @param id stable; of the form of a goal's id
   * @param name as people read it
   * @param version as its owner counts
   * @param owner who keeps it, or empty
   * @param source what it rests on: a decision, a published page; or empty
   * @param inForce the days on which it may be used
   */
  public record About(
      String id, String name, String version, String owner, String source, Validity inForce) {

    private static final int LONGEST_ID = 80;
    private static final String NO_ID = "regelverk";

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it has not the form of a goal's id
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
    }

    /** An id for a book of a name: {@code mitt-regelverk-2016} for "Mitt regelverk 2016". */
    public static String idFor(String name) {
      String ascii =
          Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
              .replaceAll("\\p{M}+", "")
              .replaceAll("[^a-z0-9]+", "-");
      String cut = ascii.substring(0, Math.min(LONGEST_ID, ascii.length()));
      String id = cut.replaceAll("^-|-$", "");
      return id.isEmpty() ? NO_ID : id;
    }
  }

  /**
   * An exception from what every status table keeps to.
   *
   * @param invariant from which
   * @param because why
   * @param place where it stands
   */
  public record Waiver(Invariant invariant, String because, Place place) {}

  /**
   * A line that only people read.
   *
   * @param part in which part of the book: a table's name, {@link #PARAMETERS}, {@link #SCENARIOS},
   *     or {@link #HEADER}
   * @param before how many rows of the part stand above it; {@link #ABOVE} where the part's
   *     headings stand below it
   * @param text without the # before it
   */
  public record Comment(String part, int before, String text) {

    /** The part that says what the book is. */
    public static final String HEADER = "";

    /** The part that lists parameters; a table may itself be called so, but for the #. */
    public static final String PARAMETERS = "#parametrar";

    /** The part that lists test cases. */
    public static final String SCENARIOS = "#testfall";

    /** The place of a comment above the headings of its part. */
    public static final int ABOVE = -1;
  }

  /**
   * Checks that the parts fit together.
   *
   * @throws IllegalArgumentException if two tables share a name, a table concludes something else
   *     than the fact it is named for, or collects where one conclusion is needed; or if a rule
   *     uses a parameter that has no usable value on a day when the rule is in force
   */
  public RuleBook {
    tables = List.copyOf(tables);
    parameters = List.copyOf(parameters);
    scenarios = List.copyOf(scenarios);
    waivers = List.copyOf(waivers);
    comments = List.copyOf(comments);
    if (tables.stream().map(DecisionTable::name).distinct().count() != tables.size()) {
      throw new IllegalArgumentException(
          "Expected a different name for each table of the rule book '" + about.id() + "'.");
    }
    for (DecisionTable table : tables) {
      if (!table.outputs().stream().map(Fact::key).toList().equals(List.of(table.name()))) {
        throw new IllegalArgumentException(
            "Expected the table '"
                + table.name()
                + "' to conclude just that; found "
                + table.outputs()
                + ".");
      }
      if (table.policy() == HitPolicy.COLLECT && needsOneConclusion(table.name())) {
        throw new IllegalArgumentException(
            "Expected one conclusion of the table '" + table.name() + "'; found the hit policy C.");
      }
    }
    List<Problem> problems = new Times(about.inForce(), tables, parameters).problems();
    if (!problems.isEmpty()) {
      throw new Unfit(problems);
    }
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

  /** A book built in code, of tables alone. */
  public RuleBook(About about, List<DecisionTable> tables) {
    this(about, tables, List.of(), List.of(), List.of(), List.of());
  }

  /**
   * A book of parts that may not fit together in time; a problem for each parameter and rule that
   * do not.
   */
  public static Checked<RuleBook> of(
      About about,
      List<DecisionTable> tables,
      List<Parameter> parameters,
      List<Scenario> scenarios,
      List<Waiver> waivers,
      List<Comment> comments) {
    try {
      return Checked.of(new RuleBook(about, tables, parameters, scenarios, waivers, comments));
    } catch (Unfit e) {
      return Checked.failed(e.problems);
    }
  }

  /**
   * What is wrong on every day with how tables use parameters, for who reads a book that has other
   * problems too: a parameter that is unknown, or of another unit than the fact.
   */
  public static List<Problem> unusable(List<DecisionTable> tables, List<Parameter> parameters) {
    return new Times(Validity.ALWAYS, tables, parameters).unusable();
  }

  /**
   * Whether the table of this name gives each goal one conclusion, and so cannot collect several.
   */
  public static boolean needsOneConclusion(String table) {
    return table.equals(Finding.Kind.STATUS.key()) || table.equals(Finding.Kind.TREND.key());
  }

  /** The same book with other test cases, without its comments. */
  public RuleBook testedBy(List<Scenario> others) {
    return new RuleBook(about, tables, parameters, others, waivers, List.of());
  }

  /** Its stable id. */
  public String id() {
    return about.id();
  }

  /**
   * The rules as they are on a day.
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
   * The first days of the times between which nothing in it changes, while it is in force. Where it
   * has always been in force, the first of them is {@link LocalDate#MIN}.
   */
  public NavigableSet<LocalDate> turns() {
    return times().turns();
  }

  /**
   * A day of the time that begins at a turn, to tell it from others: its first, or of the time that
   * has no first its last. Empty where the book is always the same.
   *
   * @param turn one of {@link #turns}
   */
  public Optional<LocalDate> dayOf(LocalDate turn) {
    NavigableSet<LocalDate> turns = turns();
    if (turns.size() == 1) {
      return Optional.empty();
    }
    return turn.equals(LocalDate.MIN)
        ? Optional.ofNullable(turns.higher(turn)).map(next -> next.minusDays(1))
        : Optional.of(turn);
  }

  /** The value of a parameter on a day, if it has one. */
  public Optional<Parameter> value(String parameter, LocalDate day) {
    return times().value(parameter, day);
  }

  private Times times() {
    return new Times(about.inForce(), tables, parameters);
  }

  /** The exception from an invariant, if there is one. */
  public Optional<Waiver> waiver(Invariant invariant) {
    return waivers.stream().filter(waiver -> waiver.invariant() == invariant).findFirst();
  }

  /** The table with this name, with its parameters and all its rows, whenever they are in force. */
  public Optional<DecisionTable> table(String called) {
    return tables.stream().filter(table -> table.name().equals(called)).findFirst();
  }

  /** The comments of a part. */
  public Stream<Comment> comments(String part) {
    return comments.stream().filter(comment -> comment.part().equals(part));
  }

  /**
   * All that it says, comments and order included, in one way: a line for each thing, the same for
   * the same book. Where it was read is not part of it.
   */
  public String canonical() {
    return new Canonical(this).text();
  }

  /** What a result by it is stamped with; the checksum is worked out each time. */
  public RuleBookStamp stamp() {
    return new RuleBookStamp(about.id(), about.name(), about.version(), sha256());
  }

  /** The checksum over its canonical form, in hexadecimal. */
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

package se.vastkom.goals.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.FactType;
import se.vastkom.goals.tables.Term;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Words;

/**
 * The tables that a rule book about goals may have besides those of its author's own, one entry
 * each: its key, which is its name in a book and that of the fact it concludes, what it is about,
 * and the words it may conclude.
 */
@SuppressWarnings("ImmutableEnumChecker") // Facts are values.
public enum StandardTable implements Keyed {
  /** Whether a goal is met, by its figures. */
  STATUS("status", Finding.Kind.STATUS, "status.", keys(Status.class)),
  /** Where its outcome is going. */
  TREND("trend", Finding.Kind.TREND, "trend.", keys(Trend.class)),
  /** What a reader should know of its evidence. */
  REMARK("anmärkning", Finding.Kind.REMARK, "remark-name.", Remarks.KEYS),
  /** Whether a goal is met, by the goals that stand under it. */
  WEIGHING("sammanvägning", Finding.Kind.STATUS, "status.", keys(Status.class)),
  /** How a goal that has not ended is expected to end. */
  OUTLOOK("prognos", Finding.Kind.OUTLOOK, "outlook.", keys(Outlook.class));

  private final Finding.Kind kind;
  private final List<String> words;
  private final Fact fact;

  StandardTable(String key, Finding.Kind kind, String prefix, List<String> words) {
    this.kind = kind;
    this.words = words;
    this.fact =
        new Fact(
            key,
            Words.name("fact." + key),
            new FactType.WordType(
                words.stream().map(word -> new Term(word, Words.name(prefix + word))).toList()));
  }

  /** Finds the entry with a table's name. */
  public static Optional<StandardTable> of(String table) {
    return Keyed.of(StandardTable.class, table);
  }

  /** Returns those that every book about goals has. */
  public static Stream<StandardTable> required() {
    return Stream.of(STATUS, TREND);
  }

  @Override
  public String key() {
    return fact.key();
  }

  /** Returns what its conclusions are about. */
  public Finding.Kind kind() {
    return kind;
  }

  /** Returns the fact that it concludes, with the words that it may conclude. */
  public Fact fact() {
    return fact;
  }

  /** Returns the keys of the words that it may conclude. */
  public List<String> words() {
    return words;
  }

  /** Returns whether it concludes one thing of a goal; remarks may be several, or none. */
  public boolean concludesOne() {
    return this != REMARK;
  }

  private static <E extends Enum<E> & Keyed> List<String> keys(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Keyed::key).toList();
  }
}

package se.vastkom.goals.drools;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Fact;
import se.vastkom.goals.tables.HitPolicy;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.tables.UnaryTest;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * Shows decision tables as DRL, for people who read it: one rule per row. Nothing is compiled here.
 * The text runs as trusted DRL of {@code goal-rules-drools-trusted} and then hits exactly the rows
 * that the tables hit: a border is written as a fraction and never becomes a {@code double}. The
 * texts of a table stay texts, whatever they hold.
 */
public final class Drl {

  private static final String HEADER =
      """
      package malvakt;

      import se.vastkom.goals.drools.trusted.Findings;
      import se.vastkom.goals.drools.trusted.DrlCase;

      global Findings findings;
      """;

  private final Words words;
  private final Set<String> names = new HashSet<>();
  private final StringBuilder drl = new StringBuilder();

  private Drl(Words words) {
    this.words = words;
  }

  /**
   * Returns the tables as DRL, with comments in Swedish.
   *
   * @param settledTables as they are on a day, such as {@code RuleBook.on} returns them
   * @throws IllegalArgumentException if a row tests a parameter, which has a value on a day only
   */
  public static String show(List<DecisionTable> settledTables) {
    return show(settledTables, Words.swedish());
  }

  /**
   * Returns the tables as DRL, with comments in a language.
   *
   * @param settledTables as they are on a day, such as {@code RuleBook.on} returns them
   * @throws IllegalArgumentException if a row tests a parameter, which has a value on a day only
   */
  public static String show(List<DecisionTable> settledTables, Words words) {
    Drl shown = new Drl(words);
    shown.comment(Phrase.of("drl.shown"));
    shown.drl.append(HEADER);
    settledTables.forEach(shown::table);
    return shown.drl.toString();
  }

  private void table(DecisionTable table) {
    drl.append('\n');
    comment(
        Phrase.of("drl.shown-table")
            .with("table", table.name())
            .with("policy", Phrase.of(policy(table.policy())))
            .with("place", table.place().phrase()));
    table.rows().forEach(row -> rule(table, row));
  }

  private static String policy(HitPolicy policy) {
    return switch (policy) {
      case UNIQUE -> "drl.policy-u";
      case ANY -> "drl.policy-a";
      case FIRST -> "drl.policy-f";
      case COLLECT -> "drl.policy-c";
    };
  }

  private void rule(DecisionTable table, Row row) {
    drl.append('\n');
    comment(
        Phrase.of("drl.shown-row")
            .with("id", row.id())
            .with("place", row.place().phrase())
            .with(
                "conclusions",
                Phrase.list(
                    IntStream.range(0, table.outputs().size()).boxed().toList(),
                    i -> conclusion(table.outputs().get(i), row, i))));
    if (!row.because().isEmpty()) {
      comment(Phrase.of("drl.shown-because").with("because", row.because().toString()));
    }
    drl.append("rule \"").append(name(table, row)).append("\"\nwhen\n    $case : DrlCase(");
    String tests =
        IntStream.range(0, table.inputs().size())
            .filter(i -> !(row.tests().get(i) instanceof UnaryTest.Any))
            .mapToObj(i -> DrlTests.constraint(table.inputs().get(i), row.tests().get(i)))
            .collect(Collectors.joining(",\n        ", "\n        ", "\n    "));
    drl.append(tests.isBlank() ? "" : tests);
    drl.append(")\nthen\n    findings.row($case, ")
        .append(DrlTests.quoted(table.name()))
        .append(", ")
        .append(DrlTests.quoted(row.id()))
        .append(");\nend\n");
  }

  private static Phrase conclusion(Fact output, Row row, int i) {
    return output
        .phrase("drl.shown-conclusion")
        .with("value", output.concluded(row.outputs().get(i)));
  }

  /** Returns a rule's name in letters and digits, since Drools writes it into Java verbatim. */
  private String name(DecisionTable table, Row row) {
    String wanted = (table.name() + " " + row.id()).replaceAll("[^A-Za-zÅÄÖåäöéü0-9 ._-]", "_");
    String name = wanted;
    for (int i = 2; !names.add(name); i++) {
      name = wanted + " " + i;
    }
    return name;
  }

  /** Writes one line, whatever the words hold. */
  private void comment(Phrase phrase) {
    drl.append("// ")
        .append(
            words
                .say(phrase)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\u0085\u2028\u2029]+", " ")
                .strip())
        .append('\n');
  }
}

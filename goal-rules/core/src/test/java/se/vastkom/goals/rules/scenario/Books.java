package se.vastkom.goals.rules.scenario;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.rules.GoalFacts;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.Scenario;
import se.vastkom.goals.rules.source.RuleBooks;
import se.vastkom.goals.sheet.Files;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Validity;
import se.vastkom.goals.tables.Value;

/** Books with other test cases than their own. */
final class Books {

  private Books() {}

  static RuleBook of(DecisionTable table) {
    return new RuleBook(new RuleBook.About("b", "B", "1", "", "", Validity.ALWAYS), List.of(table));
  }

  /** Returns a test case of an attainment that does not reach the target. */
  static Scenario partly(String name, Value attainment, String status) {
    TreeMap<String, Optional<Value>> given = new TreeMap<>();
    given.put("läge", Optional.of(Value.word("aktivt")));
    given.put("nått", Optional.of(Value.of(false)));
    given.put("måluppfyllelse", Optional.of(attainment));
    given.put("måltyp", Optional.of(Value.word("minst")));
    TreeMap<String, List<Value>> expected = new TreeMap<>();
    expected.put("status", List.of(Value.word(status)));
    return new Scenario(name, given, expected, List.of(), Place.NOWHERE);
  }

  /** Returns a shipped book as its author wrote it, with a file changed. */
  static RuleBook changed(String book, String file, Function<String, String> change) {
    return changed(RuleBooks.shipped(book), file, change);
  }

  static RuleBook changed(RuleBook book, String file, Function<String, String> change) {
    TreeMap<String, byte[]> files = new TreeMap<>(RuleBooks.files(book));
    String text =
        new String(Optional.ofNullable(files.get(file)).orElseThrow(), StandardCharsets.UTF_8);
    String other = change.apply(text);
    if (other.equals(text)) {
      throw new IllegalArgumentException("Expected a change of " + file + "; found none.");
    }
    files.put(file, other.getBytes(StandardCharsets.UTF_8));
    return RuleBooks.read(Files.of(files), GoalFacts.standard().vocabulary()).orThrow();
  }
}

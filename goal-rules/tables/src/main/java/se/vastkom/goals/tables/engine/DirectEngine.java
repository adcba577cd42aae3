package se.vastkom.goals.tables.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.Row;

/**
 * The engine for very many cases: plain Java, without a library. For each equivalence class of each
 * fact it holds the set of rows that the class passes; a case hits the intersection of its facts'
 * sets. The work does not depend on how many rows are hit, hardly on how many there are, and
 * nothing is allocated but the answer. Facts that no remaining row tests are not looked at.
 * Immutable, safe for any thread.
 */
public final class DirectEngine implements RuleEngine {

  /** The largest size of the row sets, 64 MB; larger tables are evaluated row by row. */
  private static final long MOST_WORDS = 8_000_000;

  /** Creates an engine without state. */
  public DirectEngine() {}

  @Override
  public String name() {
    return "direct";
  }

  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    NumberedRows rows = new NumberedRows(tables);
    AskedFacts facts = new AskedFacts(tables);
    int words = (rows.size() + Long.SIZE - 1) / Long.SIZE;
    long sets = 0;
    for (int fact = 0; fact < facts.size(); fact++) {
      sets += facts.classes(fact);
    }
    return sets * words > MOST_WORDS ? byRow(rows) : new BySets(rows, facts, words);
  }

  private static Prepared byRow(NumberedRows rows) {
    return cases -> cases.stream().map(one -> byRow(rows, one)).toList();
  }

  private static Hits byRow(NumberedRows rows, Facts one) {
    BitSet hit = new BitSet();
    for (DecisionTable table : rows.tables()) {
      int first = rows.first(table);
      for (Row row : table.hits(one)) {
        hit.set(first + table.rows().indexOf(row));
      }
    }
    return rows.hits(hit);
  }

  /** The rows that pass, by fact and class. */
  private static final class BySets implements Prepared {

    private final NumberedRows rows;
    private final AskedFacts facts;
    private final long[] all;
    private final long[][][] sets;

    /** The facts in the order of evaluation: first those that the fewest rows pass. */
    private final int[] order;

    /** By that order, the rows that test a later fact. */
    private final long[][] open;

    BySets(NumberedRows rows, AskedFacts facts, int words) {
      this.rows = rows;
      this.facts = facts;
      this.all = new long[words];
      for (int row = 0; row < rows.size(); row++) {
        add(row, all);
      }
      this.sets = new long[facts.size()][][];
      for (int fact = 0; fact < sets.length; fact++) {
        sets[fact] = sets(fact, words);
      }
      this.order =
          IntStream.range(0, sets.length)
              .boxed()
              .sorted(Comparator.comparingDouble(this::share))
              .mapToInt(fact -> fact)
              .toArray();
      this.open = new long[sets.length][words];
      for (int i = order.length - 1; i > 0; i--) {
        for (int word = 0; word < words; word++) {
          long always = all[word];
          for (long[] through : sets[order[i]]) {
            always &= through[word];
          }
          open[i - 1][word] = open[i][word] | (all[word] & ~always);
        }
      }
    }

    private static void add(int row, long[] set) {
      set[row / Long.SIZE] |= 1L << row;
    }

    private long[][] sets(int fact, int words) {
      long[][] through = new long[facts.classes(fact)][words];
      int number = 0;
      for (DecisionTable table : rows.tables()) {
        for (Row row : table.rows()) {
          BitSet passing = facts.passing(fact, table, row);
          for (int one = passing.nextSetBit(0); one >= 0; one = passing.nextSetBit(one + 1)) {
            add(number, through[one]);
          }
          number++;
        }
      }
      return through;
    }

    /** Returns how many rows a class of a fact passes on average. */
    private double share(int fact) {
      return Stream.of(sets[fact])
          .mapToInt(through -> BitSet.valueOf(through).cardinality())
          .average()
          .orElse(0);
    }

    @Override
    public List<Hits> hits(List<Facts> cases) {
      Hits[] hits = new Hits[cases.size()];
      for (int i = 0; i < hits.length; i++) {
        hits[i] = hits(cases.get(i));
      }
      return Arrays.asList(hits);
    }

    @Override
    public Hits hits(Facts one) {
      long[] hit = all.clone();
      int[] columns = facts.columns(one);
      for (int i = 0; i < order.length; i++) {
        int fact = order[i];
        long[] through = sets[fact][facts.of(fact, one, columns)];
        long unsettled = 0;
        for (int word = 0; word < hit.length; word++) {
          hit[word] &= through[word];
          unsettled |= hit[word] & open[i][word];
        }
        if (unsettled == 0) {
          break;
        }
      }
      return new Hits(rows, hit);
    }
  }
}

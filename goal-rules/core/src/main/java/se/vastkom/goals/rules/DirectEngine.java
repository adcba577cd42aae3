package se.vastkom.goals.rules;

import java.util.BitSet;
import java.util.List;
import se.vastkom.goals.rules.table.Classes;
import se.vastkom.goals.rules.table.DecisionTable;
import se.vastkom.goals.rules.table.Facts;
import se.vastkom.goals.rules.table.Row;

/**
 * The engine for very many cases: plain Java, without a library. For each fact and each class of
 * its values it holds the set of rows that such a value lets through; what a case hits is what all
 * its facts let through. The work does not depend on how many rows are hit, hardly on how many
 * there are, and nothing is allocated but the answer. Immutable, safe for any thread.
 */
public final class DirectEngine implements RuleEngine {

  /** Sets of rows of more than 64 MB are not made; such tables are asked row by row. */
  private static final long MOST_WORDS = 8_000_000;

  /** An engine; it holds nothing. */
  public DirectEngine() {}

  @Override
  public String name() {
    return "direct";
  }

  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    NumberedRows rows = new NumberedRows(tables);
    Positions positions = new Positions(tables);
    int words = (rows.size() + Long.SIZE - 1) / Long.SIZE;
    long sets = 0;
    for (int fact = 0; fact < positions.facts().size(); fact++) {
      sets += positions.classes(fact).all().size();
    }
    return sets * words > MOST_WORDS ? byRow(rows) : new BySets(rows, positions, words);
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

  /** By fact and class, the rows that are let through. */
  private static final class BySets implements Prepared {

    private final NumberedRows rows;
    private final Positions positions;
    private final long[] all;
    private final long[][][] sets;

    BySets(NumberedRows rows, Positions positions, int words) {
      this.rows = rows;
      this.positions = positions;
      this.all = new long[words];
      for (int row = 0; row < rows.size(); row++) {
        add(row, all);
      }
      this.sets = new long[positions.facts().size()][][];
      for (int fact = 0; fact < sets.length; fact++) {
        sets[fact] = sets(fact, words);
      }
    }

    private static void add(int row, long[] set) {
      set[row / Long.SIZE] |= 1L << row;
    }

    private long[][] sets(int fact, int words) {
      Classes classes = positions.classes(fact);
      long[][] through = new long[classes.all().size()][words];
      int number = 0;
      for (DecisionTable table : rows.tables()) {
        for (Row row : table.rows()) {
          BitSet passing = classes.passing(Positions.test(positions.facts().get(fact), table, row));
          for (int one = passing.nextSetBit(0); one >= 0; one = passing.nextSetBit(one + 1)) {
            add(number, through[one]);
          }
          number++;
        }
      }
      return through;
    }

    @Override
    public List<Hits> hits(List<Facts> cases) {
      return cases.stream().map(this::hits).toList();
    }

    @Override
    public Hits hits(Facts one) {
      long[] hit = all.clone();
      int[] columns = positions.columns(one);
      for (int fact = 0; fact < columns.length; fact++) {
        long[] through = sets[fact][positions.classes(fact).of(one.at(columns[fact]))];
        for (int word = 0; word < hit.length; word++) {
          hit[word] &= through[word];
        }
      }
      return new Hits(rows, hit);
    }
  }
}

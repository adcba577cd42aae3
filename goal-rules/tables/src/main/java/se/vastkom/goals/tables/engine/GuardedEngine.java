package se.vastkom.goals.tables.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;

/**
 * A rule engine held to what its port promises, at the cost of a look at each answer. Safe for any
 * thread if the engine is.
 */
final class GuardedEngine implements RuleEngine {

  private static final String EACH_CASE =
      "Expected the hits of each case, in order, as NumberedRows.hits makes them for the tables that"
          + " it was prepared for.";

  private final RuleEngine engine;
  private final String name;

  /**
   * Guards an engine.
   *
   * @throws RuleEngineException if it has no name
   */
  GuardedEngine(RuleEngine engine) {
    this.engine = engine;
    this.name = name(engine);
  }

  /** Returns the name of an engine that has one, as recorded with each assessment. */
  static String name(RuleEngine engine) {
    @Nullable String name = engine.name();
    if (name == null || name.isBlank()) {
      throw new RuleEngineException(
          engine.getClass().getName(),
          "has no name: name() returns " + (name == null ? "null" : "'" + name + "'"),
          "Expected a short stable name, which is recorded with each assessment.");
    }
    return name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    @Nullable Prepared prepared;
    try {
      prepared = engine.prepare(tables);
    } catch (IllegalArgumentException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new RuleEngineException(
          name,
          "failed when it was prepared for tables:",
          "Expected an IllegalArgumentException that names the part if it cannot run one exactly.",
          e);
    }
    if (prepared == null) {
      throw new RuleEngineException(
          name,
          "returned null when it was prepared for tables",
          "Expected a Prepared, or an IllegalArgumentException that names what it cannot run.");
    }
    return new GuardedPrepared(prepared, List.copyOf(tables));
  }

  /** A prepared engine, each of whose answers is checked. */
  private final class GuardedPrepared implements Prepared {

    private final Prepared prepared;
    private final List<DecisionTable> tables;

    /** The rows of the latest hits, known to be those of the tables; any thread may look anew. */
    private @Nullable NumberedRows known;

    GuardedPrepared(Prepared prepared, List<DecisionTable> tables) {
      this.prepared = prepared;
      this.tables = tables;
    }

    @Override
    public List<Hits> hits(List<Facts> cases) {
      @Nullable List<Hits> hits;
      try {
        hits = prepared.hits(cases);
      } catch (IllegalArgumentException e) {
        throw e;
      } catch (RuntimeException e) {
        throw failed(cases.size(), e);
      }
      if (hits == null) {
        throw broken("returned null for " + counted(cases.size()));
      }
      if (hits.size() != cases.size()) {
        throw broken("returned hits of " + hits.size() + " for " + counted(cases.size()));
      }
      hits.forEach(this::check);
      return hits;
    }

    @Override
    public Hits hits(Facts facts) {
      @Nullable Hits hits;
      try {
        hits = prepared.hits(facts);
      } catch (IllegalArgumentException e) {
        throw e;
      } catch (RuntimeException e) {
        throw failed(1, e);
      }
      return check(hits);
    }

    private Hits check(@Nullable Hits hits) {
      if (hits == null) {
        throw broken("returned null for a case");
      }
      NumberedRows rows = hits.rows();
      if (rows != known) {
        if (!rows.tables().equals(tables)) {
          throw broken("returned hits of other tables than those that it was prepared for");
        }
        known = rows;
      }
      return hits;
    }

    private RuleEngineException broken(String did) {
      return new RuleEngineException(name, did, EACH_CASE);
    }

    private RuleEngineException failed(int cases, RuntimeException cause) {
      return new RuleEngineException(
          name, "failed when it decided " + counted(cases) + ":", EACH_CASE, cause);
    }

    private static String counted(int cases) {
      return cases == 1 ? "1 case" : cases + " cases";
    }
  }
}

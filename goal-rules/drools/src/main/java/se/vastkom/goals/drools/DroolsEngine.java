package se.vastkom.goals.drools;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.conf.MBeansOption;
import org.kie.api.conf.SequentialOption;
import org.kie.api.conf.SessionsPoolOption;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.engine.ClassCache;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.RuleEngine;

/**
 * The Drools engine. Preparing builds one rule base, which all threads share; each call feeds its
 * cases to sessions of its own, and Drools reports every row that a case hits. A case is put into
 * its equivalence classes before Drools sees it, and a rule tests whether a class passes; so equal
 * conditions are one, and none compares a number. Drools decides cases that it cannot distinguish
 * once: the result of {@link #prepare} is a {@link ClassCache}, whose counts show how that goes.
 * Options that system properties of a host could change are set here. Immutable, safe for any
 * thread.
 */
public final class DroolsEngine implements RuleEngine {

  /**
   * A session holds its cases until it ends; larger ones were slower per case, smaller ones pay for
   * the session.
   */
  private static final int CASES_PER_SESSION = 1_000;

  /** A follow-up has some hundreds; each takes about 100 bytes. */
  private static final int USUALLY_REMEMBERED = 10_000;

  private final int remembered;

  private DroolsEngine(int remembered) {
    this.remembered = remembered;
  }

  /** Creates an engine that remembers up to 10,000 choices of equivalence classes. */
  public DroolsEngine() {
    this(USUALLY_REMEMBERED);
  }

  /** Creates an engine that remembers this many choices; with 0 Drools decides every case. */
  public static DroolsEngine remembering(int most) {
    return new DroolsEngine(most);
  }

  @Override
  public String name() {
    return "drools";
  }

  @Override
  public Prepared prepare(List<DecisionTable> tables) {
    Rows rows = new Rows(tables);
    // Drools finds its own parts through the thread's context class loader, which may be any in an
    // embedding program.
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(DroolsEngine.class.getClassLoader());
    try {
      KieBase base = KieBaseBuilder.createKieBaseFromModel(rows.model(), baseConfiguration());
      KieSessionConfiguration configuration = sessionConfiguration();
      // The parts a session needs are found now too.
      base.newKieSession(configuration, null).dispose();
      Prepared drools = cases -> hits(rows, base, configuration, cases);
      return remembered == 0 ? drools : ClassCache.of(drools, tables, remembered);
    } finally {
      thread.setContextClassLoader(callers);
    }
  }

  private static List<Hits> hits(
      Rows rows, KieBase base, KieSessionConfiguration configuration, List<Facts> cases) {
    List<Hits> all = new ArrayList<>(cases.size());
    for (int from = 0; from < cases.size(); from += CASES_PER_SESSION) {
      List<Facts> batch = cases.subList(from, Math.min(cases.size(), from + CASES_PER_SESSION));
      List<CaseFact> inserted = batch.stream().map(rows::fact).toList();
      KieSession session = base.newKieSession(configuration, null);
      try {
        inserted.forEach(session::insert);
        session.fireAllRules();
      } finally {
        session.dispose();
      }
      inserted.forEach(fact -> all.add(rows.hits(fact)));
    }
    return all;
  }

  private static KieBaseConfiguration baseConfiguration() {
    KieBaseConfiguration base =
        RuleBaseFactory.newKnowledgeBaseConfiguration(null, DroolsEngine.class.getClassLoader());
    base.setOption(EqualityBehaviorOption.IDENTITY);
    base.setOption(SequentialOption.NO);
    base.setOption(SessionsPoolOption.NO);
    base.setOption(MBeansOption.DISABLED);
    base.setOption(KieBaseMutabilityOption.DISABLED);
    return base;
  }

  private static KieSessionConfiguration sessionConfiguration() {
    KieSessionConfiguration session = RuleBaseFactory.newKnowledgeSessionConfiguration();
    // NO would let the rules of a shared base keep their arguments in one array for all threads:
    // wrong hits.
    session.setOption(ThreadSafeOption.YES);
    session.setOption(DirectFiringOption.NO);
    // No pool of timers for each session.
    session.setOption(ClockTypeOption.PSEUDO);
    return session;
  }
}

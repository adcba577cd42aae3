package se.vastkom.goals.drools.trusted;

import java.util.Collection;
import java.util.Optional;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import se.vastkom.goals.problem.Place;

/** One session of the rules over some goals. Used once, by one thread. */
final class Firing {

  private final DrlFile file;
  private final KieBase base;
  private final Findings findings;
  private int fired;

  Firing(DrlFile file, KieBase base, Findings findings) {
    this.file = file;
    this.base = base;
    this.findings = findings;
  }

  /**
   * Lets the rules fire.
   *
   * @throws RuleFailedException if one throws, or they fire more often than the bound
   */
  void of(Collection<?> seen, int bound) {
    KieSession session = base.newKieSession(options(), null);
    try {
      session.setGlobal(Findings.NAME, findings);
      session.addEventListener(new Watch(bound));
      seen.forEach(session::insert);
      session.fireAllRules();
    } catch (RuntimeException e) {
      throw failed(e, bound);
    } finally {
      session.dispose();
    }
  }

  /** Notes which rule fires, and ends a session that does not end by itself. */
  private final class Watch extends DefaultAgendaEventListener {

    private final int bound;

    Watch(int bound) {
      this.bound = bound;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
      findings.firing(rule(event.getMatch().getRule().getName()));
      if (++fired > bound) {
        throw new IllegalStateException("Rules go on firing.");
      }
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
      findings.firing(null);
    }
  }

  private RuleFailedException failed(RuntimeException thrown, int bound) {
    DrlRule rule = findings.firing().orElseGet(() -> named(thrown));
    if (fired > bound) {
      return new RuleFailedException(
          rule.name(),
          rule.place(),
          "was about to fire when rules had fired "
              + bound
              + " times, which is the bound. Maybe it changes or inserts what wakes it again; or"
              + " raise the bound with firingAtMost.");
    }
    Throwable cause = cause(thrown);
    return new RuleFailedException(
        rule.name(),
        rule.place(),
        "threw "
            + cause.getClass().getSimpleName()
            + (findings.firing().isPresent() ? " when it fired" : " when it was tested")
            + ". Correct the rule; nothing was concluded. It says: "
            + cause.getMessage(),
        cause);
  }

  /** Unwraps what a rule throws, which Drools wraps once or twice. */
  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Returns the rule that Drools names where a test throws. */
  private DrlRule named(RuntimeException thrown) {
    String message = String.valueOf(thrown.getMessage());
    return file.rules().values().stream()
        .filter(rule -> message.contains("\"" + rule.name() + "\""))
        .findFirst()
        .orElse(new DrlRule("?", Place.file(file.source()), 0, 0));
  }

  private DrlRule rule(String name) {
    return Optional.ofNullable(file.rules().get(name))
        .orElseThrow(() -> new IllegalStateException("There is no rule '" + name + "'."));
  }

  private static KieSessionConfiguration options() {
    KieSessionConfiguration session = RuleBaseFactory.newKnowledgeSessionConfiguration();
    // NO would let the rules of a shared base keep their arguments in one array for all threads.
    session.setOption(ThreadSafeOption.YES);
    session.setOption(DirectFiringOption.NO);
    // No pool of timers for each session.
    session.setOption(ClockTypeOption.PSEUDO);
    return session;
  }
}

package se.vastkom.goals.dmn;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessageContainer;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Facts;
import se.vastkom.goals.tables.dmn.Dmn;
import se.vastkom.goals.tables.engine.Hits;
import se.vastkom.goals.tables.engine.NumberedRows;
import se.vastkom.goals.tables.engine.RuleEngine;
import se.vastkom.goals.words.Words;

/**
 * Tables on kie-dmn. Separate from the engine, so that one that is found but not chosen loads
 * nothing of kie-dmn.
 */
final class KieTables {

  private KieTables() {}

  static RuleEngine.Prepared prepare(List<DecisionTable> tables) {
    NumberedRows rows = new NumberedRows(tables);
    RowNumberTables numbered = new RowNumberTables(tables);
    if (numbered.tables().isEmpty()) {
      Hits always = rows.hits(numbered.numbers(Map.of()));
      return cases -> cases.stream().map(facts -> always).toList();
    }
    DMNRuntime runtime = runtime(written(Dmn.write("tabeller", numbered.tables())));
    DMNModel model = runtime.getModels().get(0);
    failOnErrors(model);
    return cases ->
        cases.stream().map(facts -> hits(rows, numbered, runtime, model, facts)).toList();
  }

  private static byte[] written(Checked<byte[]> document) {
    return document
        .value()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    document.problems().stream()
                        .map(problem -> Words.english().say(problem.phrase()))
                        .collect(Collectors.joining("\n"))));
  }

  private static DMNRuntime runtime(byte[] document) {
    // kie-dmn finds its own parts through the thread's context class loader.
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(KieTables.class.getClassLoader());
    try {
      return DMNRuntimeBuilder.fromDefaults()
          .setRootClassLoader(KieTables.class.getClassLoader())
          .buildConfiguration()
          .fromResources(List.of(ResourceFactory.newByteArrayResource(document)))
          .getOrElseThrow(e -> new IllegalStateException("kie-dmn refused its document.", e));
    } finally {
      thread.setContextClassLoader(callers);
    }
  }

  private static Hits hits(
      NumberedRows rows, RowNumberTables tables, DMNRuntime runtime, DMNModel model, Facts facts) {
    DMNContext context = runtime.newContext();
    tables.values(facts).forEach(context::set);
    DMNResult result = runtime.evaluateAll(model, context);
    failOnErrors(result);
    return rows.hits(tables.numbers(result.getContext().getAll()));
  }

  /** Throws on messages of kie-dmn; we wrote the document, so no fault in it is the caller's. */
  private static void failOnErrors(DMNMessageContainer container) {
    if (container.hasErrors()) {
      throw new IllegalStateException("kie-dmn failed: " + container.getMessages());
    }
  }
}

package se.vastkom.goals.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import se.vastkom.goals.tables.dmn.Dmn;

/** kie-dmn as its users call it: the table is DMN with hit policy UNIQUE, each case a context. */
final class KieDmnArm {

  private KieDmnArm() {}

  static Arm.Trial prepare(Sample sample) {
    byte[] written = Dmn.write("prov", List.of(sample.table())).orThrow();
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newByteArrayResource(written)))
            .getOrElseThrow(IllegalStateException::new);
    DMNModel model = runtime.getModels().get(0);
    List<DMNContext> contexts = new ArrayList<>();
    for (Subject subject : sample.subjects()) {
      DMNContext context = runtime.newContext();
      Field.ALL.forEach(field -> context.set(field.key(), field.reader().apply(subject)));
      contexts.add(context);
    }
    return (from, to, rows) -> {
      for (int i = from; i < to; i++) {
        Object result =
            runtime
                .evaluateAll(model, contexts.get(i))
                .getDecisionResultByName(Sample.NAME)
                .getResult();
        rows[i] = result instanceof Number row ? row.intValue() : Subject.NONE;
      }
    };
  }
}

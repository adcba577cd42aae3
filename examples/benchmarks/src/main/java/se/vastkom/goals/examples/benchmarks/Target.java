package se.vastkom.goals.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A target for the figures.
 *
 * @param what it is for
 * @param limit the most that is allowed
 * @param found the measured value, if there is one
 * @param unit of both
 */
record Target(String what, double limit, OptionalDouble found, String unit) {

  /** Returns all targets, in the order of the report. */
  static List<Target> all(Results results) {
    List<Target> targets = new ArrayList<>();
    for (int rows : Results.SIZES) {
      targets.add(
          new Target(
              "Drools without its cache, batches, "
                  + Report.whole(rows)
                  + " rows: faster than the fastest peer",
              1,
              ratio(
                  results.nanoseconds("drools", rows, Sample.Kind.NEW), results.fastestPeer(rows)),
              "× the peer"));
    }
    OptionalDouble ladder = results.nanoseconds(Arms.LADDER, 16, Sample.Kind.NEW);
    OptionalDouble ladderAgain = results.nanoseconds(Arms.LADDER, 16, Sample.Kind.REPEATED);
    OptionalDouble cached = results.nanoseconds("drools-cache", 16, Sample.Kind.REPEATED);
    targets.add(
        new Target(
            "Drools + class cache, classes repeating, 16 rows",
            5,
            ratio(cached, ladderAgain),
            "× the ladder"));
    targets.add(
        new Target(
            "Drools + class cache, classes repeating, 1,024 rows",
            3,
            ratio(results.nanoseconds("drools-cache", 1_024, Sample.Kind.REPEATED), cached),
            "× its cost at 16 rows"));
    targets.add(
        new Target(
            "Direct, 16 rows",
            2,
            ratio(results.nanoseconds("direct", 16, Sample.Kind.NEW), ladder),
            "× the ladder"));
    targets.add(
        new Target(
            "Direct, singly, 16 rows: allocated a case, the answer included",
            Benchmarks.ANSWER_BYTES,
            whole(results.bytes("direct-one", 16, Sample.Kind.NEW)),
            "bytes"));
    for (String engine : List.of("drools", "direct")) {
      targets.add(
          new Target(
              "a whole assessment of the 26 goals on " + engine + ", warm",
              100,
              results.figure(Benchmarks.assessing(engine)),
              "µs"));
    }
    targets.add(
        new Target(
            "2.9 million cases streamed on two cores with 512 MB",
            10,
            results.figure(Benchmarks.STREAMED),
            "s"));
    targets.add(
        new Target(
            "start to printed verdicts, `malvakt` beside stock Drools' XLSX tables",
            0.2,
            ratio(results.figure(StartUp.MALVAKT), results.figure(StartUp.STOCK)),
            "× stock"));
    targets.add(
        new Target(
            "start to printed verdicts, `malvakt` beside a bare JVM's hello",
            4,
            ratio(results.figure(StartUp.MALVAKT), results.figure(StartUp.HELLO)),
            "× hello"));
    for (String engine : List.of("drools", "direct")) {
      for (String how : List.of("warm", "cold")) {
        targets.add(
            new Target(
                "preparing a book of 1,000 rows on " + engine + ", read from a workbook, " + how,
                300,
                results.figure(Benchmarks.preparing(engine, true, how)),
                "ms"));
      }
    }
    return targets;
  }

  /** Rounds a quotient of the profiler's, since a case allocates whole bytes. */
  private static OptionalDouble whole(OptionalDouble bytes) {
    return bytes.isPresent() ? OptionalDouble.of(Math.rint(bytes.getAsDouble())) : bytes;
  }

  private static OptionalDouble ratio(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() / other.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Returns whether the target was reached, or by how much it was missed. */
  String outcome() {
    if (found.isEmpty()) {
      return what + ": not measured";
    }
    double value = found.getAsDouble();
    String figures =
        "%s %s, at most %s".formatted(Report.number(value), unit, Report.number(limit));
    return value <= limit
        ? what + ": reached, " + figures
        : what
            + ": **missed** by "
            + String.format(Locale.ROOT, "%.0f", (value / limit - 1) * 100)
            + " %, "
            + figures;
  }
}

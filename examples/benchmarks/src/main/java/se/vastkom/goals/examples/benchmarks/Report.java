package se.vastkom.goals.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes results as Markdown. */
final class Report {

  private Report() {}

  /** Returns the table of ratios, the other figures, and the targets with what was reached. */
  static String markdown(Results results) {
    return results.machine()
        + "\n\nNanoseconds a case where hardly two cases are in the same value classes, the ratio to"
        + " the ladder and to the fastest engine of others, and bytes allocated a case:\n\n"
        + ratios(results)
        + "\nNanoseconds a case where all cases are in one of fifty choices of classes:\n\n"
        + repeated(results)
        + "\nThe rest:\n\n"
        + figures(results)
        + "\nThe targets:\n\n"
        + Target.all(results).stream()
            .map(target -> "* " + target.outcome() + "\n")
            .collect(Collectors.joining());
  }

  private static String ratios(Results results) {
    List<List<String>> lines = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("arm"));
    for (String what : List.of("%s rows", "× ladder, %s", "× peer, %s", "bytes, %s")) {
      Results.SIZES.forEach(rows -> heading.add(what.formatted(whole(rows))));
    }
    lines.add(heading);
    for (Arm arm : Arm.all()) {
      List<String> line =
          new ArrayList<>(List.of(arm.ours() ? "**" + arm.name() + "**" : arm.name()));
      Results.SIZES.forEach(rows -> line.add(cell(cost(results, arm, rows))));
      Results.SIZES.forEach(
          rows ->
              line.add(
                  ratio(
                      cost(results, arm, rows),
                      results.nanoseconds(Arms.LADDER, rows, Sample.Kind.NEW))));
      Results.SIZES.forEach(
          rows -> line.add(ratio(cost(results, arm, rows), results.fastestPeer(rows))));
      Results.SIZES.forEach(
          rows -> line.add(bytes(results.bytes(arm.key(), rows, Sample.Kind.NEW))));
      if (isMeasured(line)) {
        lines.add(line);
      }
    }
    return table(lines);
  }

  private static boolean isMeasured(List<String> line) {
    return line.stream().skip(1).anyMatch(cell -> !cell.isEmpty());
  }

  private static OptionalDouble cost(Results results, Arm arm, int rows) {
    return results.nanoseconds(arm.key(), rows, Sample.Kind.NEW);
  }

  private static String repeated(Results results) {
    List<List<String>> lines = new ArrayList<>();
    List<String> heading = new ArrayList<>(List.of("arm"));
    for (String what : List.of("%s rows", "× ladder, %s")) {
      Results.SIZES.forEach(rows -> heading.add(what.formatted(whole(rows))));
    }
    lines.add(heading);
    for (Arm arm : Arm.all()) {
      List<String> line =
          new ArrayList<>(List.of(arm.ours() ? "**" + arm.name() + "**" : arm.name()));
      Results.SIZES.forEach(
          rows -> line.add(cell(results.nanoseconds(arm.key(), rows, Sample.Kind.REPEATED))));
      Results.SIZES.forEach(
          rows ->
              line.add(
                  ratio(
                      results.nanoseconds(arm.key(), rows, Sample.Kind.REPEATED),
                      results.nanoseconds(Arms.LADDER, rows, Sample.Kind.REPEATED))));
      if (isMeasured(line)) {
        lines.add(line);
      }
    }
    return table(lines);
  }

  private static String figures(Results results) {
    List<List<String>> lines = new ArrayList<>(List.of(List.of("what", "", "")));
    results
        .figures()
        .forEach(
            figure -> lines.add(List.of(figure.what(), number(figure.value()), figure.unit())));
    return table(lines);
  }

  /** Returns lines as a Markdown table, headings first; all columns but the first are numbers. */
  static String table(List<List<String>> lines) {
    String rule =
        IntStream.range(0, lines.get(0).size())
            .mapToObj(column -> column == 0 ? "---" : "---:")
            .collect(Collectors.joining("|", "|", "|\n"));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i).stream().collect(Collectors.joining(" | ", "| ", " |\n")));
      if (i == 0) {
        text.append(rule);
      }
    }
    return text.toString();
  }

  private static String cell(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  private static String bytes(OptionalDouble value) {
    return value.isPresent() ? whole(Math.round(value.getAsDouble())) : "";
  }

  private static String ratio(OptionalDouble value, OptionalDouble of) {
    return value.isPresent() && of.isPresent()
        ? number(value.getAsDouble() / of.getAsDouble())
        : "";
  }

  /** Returns a whole number as written: 1,024. */
  static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a number as written, with three or four significant figures: 1,234, 12.3 or 0.123. */
  static String number(double value) {
    double size = Math.abs(value);
    return String.format(
        Locale.ROOT,
        size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f",
        value);
  }
}

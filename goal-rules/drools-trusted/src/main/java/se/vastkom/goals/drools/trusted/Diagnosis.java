package se.vastkom.goals.drools.trusted;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.vastkom.goals.drools.trusted.Compilation.Complaint;
import se.vastkom.goals.drools.trusted.Compilation.Outcome;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * Which rules do not compile, and why. Drools mostly does not say which rule its complaint is
 * about, so what does not compile is halved till single rules are left.
 */
final class Diagnosis {

  private static final Pattern UNKNOWN_TYPE =
      Pattern.compile("Unable to find class:? '?([^']+)'?|(\\S+) cannot be resolved to a type");
  private static final Pattern UNKNOWN_METHOD =
      Pattern.compile(
          "Method (\\S+) on class (\\S+) with arguments .* is missing"
              + "|The method ([^(]+)\\(.*\\) is undefined for the type (\\S+)");
  private static final Pattern CONSEQUENCE_LINE = Pattern.compile("\\(line (\\d+),col \\d+\\)");

  private static final Pattern QUOTED = Pattern.compile("^Unable to [\\w ]+: (.+?):?$");

  private final DrlFile file;
  private final Problems problems = new Problems();

  private Diagnosis(DrlFile file) {
    this.file = file;
  }

  /** At least one problem of a text that does not compile. */
  static List<Problem> of(DrlFile file, List<Complaint> complaints) {
    Diagnosis diagnosis = new Diagnosis(file);
    diagnosis.complaints(List.of()).forEach(diagnosis::outside);
    if (!diagnosis.problems.hasErrors()) {
      diagnosis.among(
          file.rules().values().stream().sorted(Comparator.comparing(DrlRule::place)).toList());
    }
    if (!diagnosis.problems.hasErrors()) {
      complaints.forEach(diagnosis::together);
    }
    return diagnosis.problems.all();
  }

  private List<Complaint> complaints(List<DrlRule> rules) {
    return Compilation.of(file.only(rules)) instanceof Outcome.Failed failed
        ? failed.complaints()
        : List.of();
  }

  private void among(List<DrlRule> rules) {
    List<Complaint> complaints = complaints(rules);
    if (complaints.isEmpty()) {
      return;
    }
    if (rules.size() == 1) {
      complaints.forEach(complaint -> of(rules.get(0), complaint));
      return;
    }
    among(rules.subList(0, rules.size() / 2));
    among(rules.subList(rules.size() / 2, rules.size()));
  }

  private void outside(Complaint complaint) {
    problems.error(
        mentioned(complaint, 1, file.lines().size()).orElse(Place.file(file.source())),
        Phrase.of("drl.not-compiled-outside").with("said", Said.by(complaint.said())));
  }

  private void together(Complaint complaint) {
    problems.error(
        Place.file(file.source()),
        Phrase.of("drl.not-compiled-together").with("said", Said.by(complaint.said())));
  }

  private void of(DrlRule rule, Complaint complaint) {
    Phrase what = what(complaint.said());
    problems.error(
        place(rule, complaint),
        what.with("rule", rule.name()).with("said", Said.by(complaint.said())));
  }

  private static Phrase what(String said) {
    Matcher type = UNKNOWN_TYPE.matcher(said);
    if (type.matches()) {
      return Phrase.of("drl.unknown-type").with("found", group(type, 1, 2));
    }
    Matcher method = UNKNOWN_METHOD.matcher(said);
    return method.matches()
        ? Phrase.of("drl.unknown-method")
            .with("found", group(method, 1, 3))
            .with("type", group(method, 2, 4))
        : Phrase.of("drl.not-compiled");
  }

  private static String group(Matcher found, int one, int other) {
    return Optional.ofNullable(found.group(one)).orElseGet(() -> found.group(other));
  }

  /** The line that a complaint is about, or where the rule begins. */
  private Place place(DrlRule rule, Complaint complaint) {
    Matcher within = CONSEQUENCE_LINE.matcher(complaint.said());
    if (complaint.java().isEmpty() && within.find()) {
      int row = rule.consequence() + Integer.parseInt(within.group(1)) - 1;
      return file.line(Math.max(rule.place().row(), Math.min(rule.lastLine(), row)));
    }
    return mentioned(complaint, rule.place().row(), rule.lastLine()).orElse(rule.place());
  }

  private Optional<Place> mentioned(Complaint complaint, int from, int to) {
    return Stream.of(complaint.java(), culprit(complaint.said()))
        .flatMap(code -> file.mention(code, from, to).stream())
        .findFirst();
  }

  /** The code that a complaint quotes, or nothing. */
  private static String culprit(String said) {
    Matcher type = UNKNOWN_TYPE.matcher(said);
    if (type.matches()) {
      return group(type, 1, 2);
    }
    Matcher method = UNKNOWN_METHOD.matcher(said);
    if (method.matches()) {
      return group(method, 1, 3);
    }
    Matcher quoted = QUOTED.matcher(said);
    return quoted.find() ? quoted.group(1) : "";
  }
}

package se.vastkom.goals.drools.trusted;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/**
 * A text of DRL that parses, and its rules. Immutable.
 *
 * @param source the file's name
 * @param text as it was written
 * @param lines of the text
 * @param rules by name, without queries
 * @param parents by a rule's name, the rule that it extends
 */
record DrlFile(
    String source,
    String text,
    List<String> lines,
    Map<String, DrlRule> rules,
    Map<String, String> parents) {

  /** What Drools does not escape where it writes a rule's name into Java. */
  private static final Pattern UNFIT = Pattern.compile("[\"\\\\\\p{Cntrl}\\p{Cf}\u2028\u2029]");

  /** Returns the rules, or every problem with reading them; compiles none. */
  static Checked<DrlFile> read(String source, String text) {
    Problems problems = new Problems();
    List<String> lines = text.lines().toList();
    PackageDescr parsed = parsed(source, text, problems);
    Map<String, DrlRule> rules = new HashMap<>();
    Map<String, String> parents = new HashMap<>();
    if (parsed != null) {
      checkGlobals(source, lines, parsed, problems);
      for (RuleDescr rule : parsed.getRules()) {
        Place place = line(source, lines, rule.getLine());
        if (UNFIT.matcher(rule.getName()).find()) {
          problems.error(place, Phrase.of("drl.rule-name"));
        }
        if (!rule.isQuery()) {
          DrlRule read =
              new DrlRule(rule.getName(), place, rule.getEndLine(), rule.getConsequenceLine());
          DrlRule first = rules.putIfAbsent(read.name(), read);
          if (first != null) {
            problems.error(
                place,
                Phrase.of("drl.duplicate-rule")
                    .with("rule", read.name())
                    .with("row", Integer.toString(first.place().row())));
          }
          if (rule.hasParent()) {
            parents.put(rule.getName(), rule.getParentName());
          }
        }
      }
      if (rules.isEmpty()) {
        problems.error(Place.file(source), Phrase.of("drl.no-rules"));
      }
    }
    return problems.check(
        () -> new DrlFile(source, text, lines, Map.copyOf(rules), Map.copyOf(parents)));
  }

  private static @Nullable PackageDescr parsed(String source, String text, Problems problems) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed = null;
    try {
      parsed = parser.parse(false, text);
    } catch (DroolsParserException | RuntimeException e) {
      problems.error(Place.file(source), quote(e.toString()));
    }
    // Of several errors at one place the last is the most precise.
    Map<Place, String> messages = new LinkedHashMap<>();
    for (DroolsError error : parser.getErrors()) {
      messages.put(place(source, error), error.getMessage());
    }
    if (messages.size() > 1) {
      // A parser that gives up at an error adds another one, without a line.
      messages.remove(Place.file(source));
    }
    messages.forEach((place, message) -> problems.error(place, quote(message)));
    if (parsed == null && !problems.hasErrors()) {
      problems.error(Place.file(source), Phrase.of("drl.no-rules"));
    }
    return problems.hasErrors() ? null : parsed;
  }

  private static Place place(String source, DroolsError error) {
    return error instanceof ParserError at && at.getRow() > 0
        ? Place.line(source, at.getRow(), at.getCol() + 1)
        : Place.file(source);
  }

  /** Quotes the first line of a message of Drools; stacks and lists may follow it. */
  static Phrase quote(String message) {
    return Phrase.of("drl.said").with("said", message.lines().findFirst().orElse("").strip());
  }

  private static void checkGlobals(
      String source, List<String> lines, PackageDescr parsed, Problems problems) {
    boolean found = false;
    for (GlobalDescr global : parsed.getGlobals()) {
      String type = global.getType();
      if (global.getIdentifier().equals(Findings.NAME)
          && (type.equals(Findings.class.getName())
              || type.equals(Findings.class.getSimpleName()))) {
        found = true;
      } else {
        problems.error(
            line(source, lines, global.getLine()),
            Phrase.of("drl.other-global")
                .with("found", global.getIdentifier())
                .with("type", type)
                .with("expected", Findings.class.getName() + " " + Findings.NAME));
      }
    }
    if (!found && !parsed.getRules().isEmpty()) {
      problems.error(
          Place.file(source),
          Phrase.of("drl.no-global")
              .with("type", Findings.class.getName())
              .with("name", Findings.NAME));
    }
  }

  /**
   * Parses the text with no rules but these and those that they extend; anew for each compilation,
   * since one cannot use what another has.
   */
  PackageDescr only(Collection<DrlRule> kept) {
    Set<String> names = new HashSet<>();
    for (DrlRule rule : kept) {
      for (String name = rule.name(); name != null && names.add(name); ) {
        name = parents.get(name);
      }
    }
    try {
      PackageDescr parsed = new DrlParser(LanguageLevelOption.DRL6).parse(false, text);
      parsed.getRules().removeIf(rule -> !rule.isQuery() && !names.contains(rule.getName()));
      return parsed;
    } catch (DroolsParserException e) {
      throw new IllegalStateException("Expected what was parsed once to be parsed again.", e);
    }
  }

  /** Returns the first line in a range that holds this code as whole words. */
  Optional<Place> mention(String code, int from, int to) {
    Pattern whole =
        Pattern.compile("(?<![\\p{L}\\d_])" + Pattern.quote(code.strip()) + "(?![\\p{L}\\d_])");
    for (int row = Math.max(1, from); row <= Math.min(to, lines.size()); row++) {
      if (!code.isBlank() && whole.matcher(lines.get(row - 1)).find()) {
        return Optional.of(line(row));
      }
    }
    return Optional.empty();
  }

  /** Returns the place where a line's text begins. */
  Place line(int row) {
    return line(source, lines, row);
  }

  private static Place line(String source, List<String> lines, int row) {
    if (row < 1 || row > lines.size()) {
      return Place.file(source);
    }
    String line = lines.get(row - 1);
    return Place.line(source, row, line.length() - line.stripLeading().length() + 1);
  }
}

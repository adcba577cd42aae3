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
 * The text of DRL that can be parsed, and its rules. Immutable.
 *
 * @param source its name
 * @param text as it was written
 * @param lines its lines
 * @param rules by name; queries are none
 * @param parents the rule that a rule extends
 */
record DrlFile(
    String source,
    String text,
    List<String> lines,
    Map<String, DrlRule> rules,
    Map<String, String> parents) {

  /** Drools writes these into a rule's name in Java as they are. */
  private static final Pattern UNFIT = Pattern.compile("[\"\\\\\\p{Cntrl}\\p{Cf}\u2028\u2029]");

  /** The rules, or why they cannot be read; whether they compile is seen later. */
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
      problems.error(Place.file(source), said(e.toString()));
    }
    // Of several at one place the last says most.
    Map<Place, String> told = new LinkedHashMap<>();
    for (DroolsError error : parser.getErrors()) {
      told.put(place(source, error), error.getMessage());
    }
    if (told.size() > 1) {
      // Where the parser fails at an error, it says so too, without a line.
      told.remove(Place.file(source));
    }
    told.forEach((place, message) -> problems.error(place, said(message)));
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

  /** What Drools said, in its own words; only the first line, for stacks and lists may follow. */
  static Phrase said(String message) {
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
   * The text with these rules alone, and all that is no rule; parsed anew, for building spends it.
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
      throw new IllegalStateException("What was parsed once is parsed again.", e);
    }
  }

  /** The first line of a part of the text where this stands, not within longer words. */
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

  /** A line, from where its text begins. */
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

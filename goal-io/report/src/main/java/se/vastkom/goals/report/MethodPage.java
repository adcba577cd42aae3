package se.vastkom.goals.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.PublishedRules.Rule;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The content of the page of how goals are assessed: what each status means, and the rules.
 *
 * @param site the pages it is among
 */
record MethodPage(Site site) {

  /** The tables that every book may have, in the order that a reader asks for them. */
  private static final List<String> STANDARD =
      List.of("status", "trend", "prognos", "sammanvägning", "anmärkning");

  /**
   * The rules of a table.
   *
   * @param heading what they decide
   * @param isAuthored whether the rule book's author has named the table
   * @param rules in the table's order
   */
  record Table(Part heading, boolean isAuthored, List<Rule> rules) {}

  Frame frame() {
    return site.frame(
            "method",
            Stylesheet.METHOD,
            site.words().say("report.method"),
            Site::method,
            site.method(),
            List.of())
        .saying(Phrase.of("report.no-symbols"));
  }

  AssessedFollowUp assessed() {
    return site.assessed();
  }

  PublishedRules rules() {
    return assessed().rules();
  }

  /** Returns the language of the rule book's own words, where it is another than the page's. */
  @Nullable String authored() {
    String language = rules().language();
    return language.equals(Languages.code(site.words())) ? null : language;
  }

  /** Returns the tables, those of the book's own last. */
  List<Table> tables() {
    Map<String, List<Rule>> byTable = new LinkedHashMap<>();
    for (Rule rule : rules().rules()) {
      String table = rule.table().isEmpty() ? rule.kind().key() : rule.table();
      byTable.computeIfAbsent(table, any -> new ArrayList<>()).add(rule);
    }
    return byTable.keySet().stream()
        .sorted(Comparator.comparingInt(MethodPage::place))
        .map(
            name ->
                new Table(heading(name), !STANDARD.contains(name), List.copyOf(byTable.get(name))))
        .toList();
  }

  private static int place(String table) {
    int place = STANDARD.indexOf(table);
    return place < 0 ? STANDARD.size() : place;
  }

  private static Part heading(String table) {
    return STANDARD.contains(table) ? Phrase.of("report.table." + table) : new Part.Text(table);
  }

  /** Returns the status that a rule gives, if it gives one. */
  static Optional<Status> status(Rule rule) {
    return rule.kind() == Finding.Kind.STATUS
        ? Keyed.of(Status.class, rule.conclusion())
        : Optional.empty();
  }

  /** Returns the trend that a rule gives, if it gives one. */
  static Optional<Trend> trend(Rule rule) {
    return rule.kind() == Finding.Kind.TREND
        ? Keyed.of(Trend.class, rule.conclusion())
        : Optional.empty();
  }

  /** Returns what is to be said of a status beside the rules that give it. */
  Optional<Phrase> beside(Status status) {
    return beside(rules().of(status), status == Status.EJ_BEDOMT);
  }

  /** Returns the same of a trend. */
  Optional<Phrase> beside(Trend trend) {
    return beside(rules().of(trend), trend == Trend.EJ_BEDOMD);
  }

  /** Returns what is to be said; the verdict that none can be given needs no rule. */
  private Optional<Phrase> beside(List<Rule> given, boolean needsNone) {
    if (rules().rules().isEmpty()) {
      return Optional.empty();
    }
    if (needsNone) {
      return Optional.of(Phrase.of("published.no-rule-applies"));
    }
    return given.isEmpty() ? Optional.of(Phrase.of("published.no-rule-gives")) : Optional.empty();
  }

  /** Returns the command by which anyone may assess the same again. */
  String command() {
    AssessedFollowUp.Run run = assessed().run();
    return "malvakt bedom "
        + site.words().say("report.command-input")
        + " --regelverk "
        + run.book().id()
        + " --per "
        + run.asOf();
  }
}

package se.vastkom.goals.assessment;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * One stated reason: what a table of the rule book concluded of a goal, by which rule, from which
 * figures.
 *
 * @param kind what it concludes
 * @param conclusion the concluded word, to be said
 * @param rules the rules that decided, in the order they stand; none where none did, and then the
 *     reason says why
 * @param reason what it rests on, to be said
 * @param because the rule's own words for itself, with the figures its author asked for, to be
 *     said; empty where it has none
 * @param figures the facts the table looked at, in the table's order
 */
public record Finding(
    Kind kind,
    Phrase conclusion,
    List<RuleRef> rules,
    Phrase reason,
    Optional<Part> because,
    List<FigureUsed> figures) {

  /** What a finding concludes. */
  public enum Kind {
    /** The verdict. */
    STATUS("status"),
    /** The trend. */
    TREND("trend"),
    /** A remark on the evidence. */
    REMARK("anmärkning");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** The stable key, used in data, and the name of the rule book's table that concludes it. */
    public String key() {
      return key;
    }
  }

  /**
   * A rule and where it stands.
   *
   * @param table the table's name
   * @param id the rule's id in its table
   * @param place the row
   */
  public record RuleRef(String table, String id, Place place) {

    /** The rule and its place, to be said. */
    public Phrase phrase() {
      return Phrase.of("finding.rule").with("id", id).with("place", place.phrase());
    }
  }

  /**
   * A fact that a table looked at.
   *
   * @param fact its name
   * @param value exact, to be said; or a phrase that says it is missing
   */
  public record FigureUsed(Part.Name fact, Part value) {}

  /** Copies rules and figures. */
  public Finding {
    rules = List.copyOf(rules);
    figures = List.copyOf(figures);
  }

  /** A finding by a rule whose words have no figures, or that has none. */
  public Finding(
      Kind kind,
      Phrase conclusion,
      List<RuleRef> rules,
      Phrase reason,
      String because,
      List<FigureUsed> figures) {
    this(
        kind,
        conclusion,
        rules,
        reason,
        Optional.<Part>of(new Part.Text(because)).filter(text -> !because.isEmpty()),
        figures);
  }

  /**
   * The whole reason, to be said: "Delvis: 24 av 49 kommuner, 49 % av målet (regel S3, status.csv
   * rad 5)."
   */
  public Phrase sentence() {
    return Phrase.of("finding")
        .with("conclusion", conclusion)
        .with("reason", reason)
        .with(
            "rules",
            rules.isEmpty() ? Phrase.of("finding.no-rule") : Phrase.list(rules, RuleRef::phrase));
  }

  /** The whole reason and each figure that was looked at, to be said. */
  public Phrase sentenceWithFigures() {
    return figures.isEmpty()
        ? sentence()
        : Phrase.of("finding.with-figures")
            .with("finding", sentence())
            .with("figures", Said.cells(figures));
  }
}

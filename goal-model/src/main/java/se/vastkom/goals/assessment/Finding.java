package se.vastkom.goals.assessment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Keyed;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * One conclusion with its reason: what a table of the rule book concluded about a goal, by which
 * rule, from which figures.
 *
 * @param kind what is concluded
 * @param conclusion the concluded word, as a phrase
 * @param rules the rules that decided, in table order; empty where none did, and then the reason
 *     says why
 * @param reason the figures the conclusion rests on, as a phrase
 * @param because the rule's own explanation, with the figures its author asked for, as a phrase;
 *     empty where it has none
 * @param figures the facts the table looked at, in the table's order
 */
public record Finding(
    Kind kind,
    Phrase conclusion,
    List<RuleRef> rules,
    Phrase reason,
    Optional<Part> because,
    List<FigureUsed> figures) {

  private static final String DECISION = "decision";

  /** The conclusion that a finding is about. */
  public enum Kind implements Keyed {
    /** The status. */
    STATUS("status"),
    /** The trend. */
    TREND("trend"),
    /** The outlook of a goal that has not ended. */
    OUTLOOK("prognos"),
    /** A remark on the evidence. */
    REMARK("anmärkning"),
    /** What a table of the rule book's own concludes. */
    CONCLUSION("slutsats");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /**
     * Returns the stable key, used in data and, but for {@link #CONCLUSION}, as the name of the
     * rule book's table for this conclusion.
     */
    @Override
    public String key() {
      return key;
    }
  }

  /**
   * A reference to a rule.
   *
   * @param table the table's name
   * @param id the rule's id in its table
   * @param place the row
   */
  public record RuleRef(String table, String id, Place place) {
    public RuleRef {
      requireNonNull(table, "table");
      requireNonNull(id, "id");
      requireNonNull(place, "place");
    }

    /** Returns the rule and its place as a phrase. */
    public Phrase phrase() {
      return Phrase.of("finding.rule").with("id", id).with("place", place.phrase());
    }
  }

  /**
   * A fact that a table looked at.
   *
   * @param fact the fact's name
   * @param value the exact value, or a phrase that says it is missing
   */
  public record FigureUsed(Part.Name fact, Part value) {
    public FigureUsed {
      requireNonNull(fact, "fact");
      requireNonNull(value, "value");
    }
  }

  public Finding {
    requireNonNull(kind, "kind");
    requireNonNull(conclusion, "conclusion");
    requireNonNull(rules, "rules");
    requireNonNull(reason, "reason");
    requireNonNull(because, "because");
    requireNonNull(figures, "figures");
    rules = List.copyOf(rules);
    figures = List.copyOf(figures);
  }

  /** Creates a finding by a rule that has no explanation of its own, or none with figures. */
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
   * Returns the whole reason as a phrase, the rule's own explanation first: "Delvis uppfyllt: Mer
   * än inget är gjort – 24 av 49 kommuner, 49 % av målet (regel S3, status.csv rad 5)."
   */
  public Phrase sentence() {
    Phrase sentence =
        Phrase.of(because.isPresent() ? "finding.by-rule" : "finding")
            .with("conclusion", conclusion)
            .with("reason", reason)
            .with(
                "rules",
                rules.isEmpty()
                    ? Phrase.of("finding.no-rule")
                    : Phrase.list(rules, RuleRef::phrase));
    return because.map(words -> sentence.with("because", words)).orElse(sentence);
  }

  /**
   * Returns the borders that the deciding row has passed, as phrases: "gränsen för måluppfyllelse
   * är minst 75 %"; empty where it compares with none.
   */
  public List<Phrase> borders() {
    return passed().map(border -> border.with(DECISION, "")).toList();
  }

  /** Returns the decisions behind those borders as their book states them, each once. */
  public List<Part> decisions() {
    return passed()
        .map(border -> border.parts().get(DECISION))
        .filter(Part.Joined.class::isInstance)
        .flatMap(decisions -> ((Part.Joined) decisions).parts().stream())
        .flatMap(one -> phrases(one, "reason.decision"))
        .flatMap(one -> Stream.ofNullable(one.parts().get(DECISION)))
        .distinct()
        .toList();
  }

  private Stream<Phrase> passed() {
    return phrases(reason, "reason.at-border")
        .map(whole -> whole.parts().get("borders"))
        .filter(Part.Listing.class::isInstance)
        .flatMap(borders -> ((Part.Listing) borders).parts().stream())
        .flatMap(one -> phrases(one, "reason.border"));
  }

  private static Stream<Phrase> phrases(Part part, String key) {
    return part instanceof Phrase phrase && phrase.key().equals(key)
        ? Stream.of(phrase)
        : Stream.empty();
  }

  /** Returns the whole reason and each figure the table looked at, as a phrase. */
  public Phrase sentenceWithFigures() {
    return figures.isEmpty()
        ? sentence()
        : Phrase.of("finding.with-figures")
            .with("finding", sentence())
            .with("figures", SharedPhrases.cells(figures));
  }
}

package se.vastkom.goals.rules;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.evidence.Figure;
import se.vastkom.goals.evidence.PrintedShare;
import se.vastkom.goals.evidence.ResponseCount;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The sentences of remarks, filled with a goal's figures; an absent figure is reported as missing.
 */
final class Remarks {

  /** The remarks that rules may conclude, by key; each has its sentence in {@code words}. */
  static final List<String> KEYS =
      List.of(
          "inte räknat",
          "avsikter",
          "blandat",
          "alla har inte svarat",
          "kunde vara nått",
          "kunde vara missat",
          "tryckt andel avviker",
          "målvärde ur kommentaren");

  private Remarks() {}

  static Phrase phrase(String remark, Evidence evidence) {
    Phrase phrase = Phrase.of("remark." + remark);
    return switch (remark) {
      case "inte räknat" -> phrase.with("share", percent(published(evidence)));
      case "avsikter", "blandat" ->
          phrase.with(
              "strength",
              evidence
                  .observation()
                  .<Part>map(known -> Phrase.of("strength." + known.strength().key()))
                  .orElse(missing()));
      case "alla har inte svarat" ->
          phrase
              .with("respondents", number(evidence.respondents()))
              .with("population", number(evidence.population()));
      case "kunde vara nått" -> couldBeReached(phrase, evidence);
      case "kunde vara missat" -> couldBeMissed(phrase, evidence);
      case "tryckt andel avviker" ->
          phrase
              .with("printed", percent(published(evidence)))
              .with("computed", percent(evidence.printed().value().map(PrintedShare::computed)))
              .with("explanations", explanations(evidence));
      case "målvärde ur kommentaren" -> phrase.with("target", quantity(evidence.target()));
      default ->
          throw new IllegalArgumentException(
              "There is no sentence for the remark '" + remark + "'.");
    };
  }

  private static Phrase couldBeReached(Phrase ifYes, Evidence evidence) {
    boolean countsYes =
        evidence.outcome().value().filter(evidence.asked()::counts).isPresent()
            && evidence.responses().value().map(ResponseCount::countsYes).orElse(true);
    Phrase best = Phrase.of("remark.could-be-reached");
    return switch (evidence.goal().target().kind()) {
      case EXACTLY, BETWEEN ->
          couldBe(Phrase.of("remark.could-be-reached-between"), best, evidence);
      case AT_MOST, BELOW, DECREASE -> couldBe(best, evidence.floor(), evidence);
      default -> couldBe(countsYes ? ifYes : best, evidence.bound(), evidence);
    };
  }

  private static Phrase couldBeMissed(Phrase worst, Evidence evidence) {
    return switch (evidence.goal().target().kind()) {
      case EXACTLY, BETWEEN ->
          couldBe(Phrase.of("remark.could-be-missed-between"), worst, evidence);
      case AT_MOST, BELOW, DECREASE -> couldBe(worst, evidence.bound(), evidence);
      default -> couldBe(worst, evidence.floor(), evidence);
    };
  }

  private static Phrase couldBe(Phrase phrase, Figure<Quantity> end, Evidence evidence) {
    return phrase.with("bound", quantity(end)).with("outcome", quantity(evidence.outcome()));
  }

  /**
   * Says how far outcomes could go where there can be too little and too much, so that neither end
   * decides alone; where only one end is known, it is the one that decides.
   */
  private static Phrase couldBe(Phrase between, Phrase ifOneEnd, Evidence evidence) {
    Figure<Quantity> least = evidence.floor();
    Figure<Quantity> most = evidence.bound();
    if (least.value().isEmpty() || most.value().isEmpty()) {
      return couldBe(ifOneEnd, least.value().isPresent() ? least : most, evidence);
    }
    return between
        .with("least", quantity(least))
        .with("most", quantity(most))
        .with("outcome", quantity(evidence.outcome()));
  }

  private static Part explanations(Evidence evidence) {
    return evidence
        .printed()
        .value()
        .map(PrintedShare::explanations)
        .filter(found -> !found.isEmpty())
        .<Part>map(found -> Phrase.list(found, PrintedShare.Explanation::phrase))
        .orElse(Phrase.of("audit.none"));
  }

  private static Optional<Ratio> published(Evidence evidence) {
    return evidence.observation().map(Observation::published).flatMap(Observation.Published::ratio);
  }

  private static Part percent(Optional<Ratio> share) {
    return share.<Part>map(known -> new Part.Amount(known.inPercent(), "%")).orElse(missing());
  }

  private static Part quantity(Figure<Quantity> figure) {
    return figure.value().<Part>map(Quantity::part).orElse(missing());
  }

  private static Part number(Figure<Integer> figure) {
    return figure
        .value()
        .<Part>map(count -> new Part.Amount(Ratio.of(count), ""))
        .orElse(missing());
  }

  private static Part missing() {
    return Phrase.of("cause.missing-fact");
  }
}

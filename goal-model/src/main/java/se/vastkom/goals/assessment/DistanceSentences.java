package se.vastkom.goals.assessment;

import java.util.ArrayList;
import java.util.List;
import se.vastkom.goals.assessment.Distance.Interval;
import se.vastkom.goals.assessment.Distance.Step;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.UnitKind;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/** Turns a distance into sentences: "2 kommuner kvar till uppfyllt (25 i stället för 23)". */
record DistanceSentences(Distance distance) {

  List<Phrase> all() {
    List<Phrase> sentences = new ArrayList<>();
    distance.steps().forEach(step -> sentences.add(step(step)));
    distance.byMembers().map(MemberDistance::sentences).ifPresent(sentences::addAll);
    distance
        .cannot()
        .ifPresent(why -> sentences.add(Phrase.of("distance.cannot").with("cause", why)));
    distance
        .outcome()
        .ifPresent(now -> distance.same().ifPresent(same -> bears(now, same, sentences)));
    distance.borders().forEach(border -> sentences.add(border.oneStands()));
    return sentences;
  }

  private Phrase step(Step step) {
    Phrase gives = Phrase.of(key(step)).with("status", step.gives().phrase());
    if (step.to().isEmpty()) {
      return gives;
    }
    Quantity to = step.to().get();
    Part.Amount bare = new Part.Amount(to.number(), to.unit().equals("%") ? "%" : "");
    if (distance.outcome().isEmpty()) {
      return gives.with("to", to.part());
    }
    Quantity now = distance.outcome().get();
    Ratio change = to.number().minus(now.number());
    Ratio size = change.signum() < 0 ? change.negated() : change;
    return gives
        .with("change", amount(size, to.unit()))
        .with("to", bare)
        .with("from", new Part.Amount(now.number(), bare.unit()));
  }

  /** Returns a change of the outcome; a share changes by percentage points. */
  private static Part amount(Ratio size, String unit) {
    return new Part.Amount(size, unit.equals("%") ? "procentenheter" : unit);
  }

  private String key(Step step) {
    if (step.to().isEmpty()) {
      return "distance.done";
    }
    if (distance.outcome().isEmpty()) {
      return step.beyond() ? "distance.outcome-beyond" : "distance.outcome";
    }
    Quantity now = distance.outcome().get();
    int side = step.to().get().number().compareTo(now.number());
    if (side == 0 && step.beyond()) {
      return now.number().signum() == 0 ? "distance.anything" : "distance.outcome-beyond";
    }
    if (side >= 0) {
      return step.beyond() ? "distance.more-beyond" : "distance.more";
    }
    if (isCounted(now)) {
      return step.beyond() ? "distance.fewer-beyond" : "distance.fewer";
    }
    return step.beyond() ? "distance.lower-beyond" : "distance.lower";
  }

  /** Returns whether less of it is fewer, and not lower. */
  private static boolean isCounted(Quantity quantity) {
    return switch (UnitKind.of(quantity.unit())) {
      case COUNT, UNKNOWN -> true;
      case MONEY, SHARE, LEVEL -> false;
    };
  }

  /** Adds how far the outcome may move before the status changes, where no better status lies. */
  private void bears(Quantity now, Interval same, List<Phrase> sentences) {
    same.from()
        .filter(low -> distance.steps().stream().noneMatch(step -> isBelow(step, now)))
        .map(low -> fewer(now.number().minus(low), same.withFrom(), now))
        .ifPresent(sentences::add);
    same.to()
        .filter(high -> distance.steps().stream().noneMatch(step -> isAbove(step, now)))
        .map(high -> more(high.minus(now.number()), same.withTo(), now))
        .ifPresent(sentences::add);
  }

  private static boolean isBelow(Step step, Quantity now) {
    return step.to().filter(to -> to.number().compareTo(now.number()) < 0).isPresent();
  }

  private static boolean isAbove(Step step, Quantity now) {
    return step.to().filter(to -> to.number().compareTo(now.number()) >= 0).isPresent();
  }

  private static Phrase fewer(Ratio room, boolean included, Quantity now) {
    if (room.signum() == 0) {
      return Phrase.of("distance.bears-none-fewer");
    }
    String even = isCounted(now) ? "distance.bears-fewer" : "distance.bears-lower";
    return Phrase.of(included ? even : "distance.bears-fewer-almost")
        .with("room", amount(room, now.unit()));
  }

  private static Phrase more(Ratio room, boolean included, Quantity now) {
    if (room.signum() == 0) {
      return Phrase.of("distance.bears-none-more");
    }
    String even = isCounted(now) ? "distance.bears-more" : "distance.bears-higher";
    return Phrase.of(included ? even : "distance.bears-more-almost")
        .with("room", amount(room, now.unit()));
  }
}

package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GivenFact;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.OwnUnit;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;

/** What a follow-up says, wherever it was read. */
final class Contents {

  private Contents() {}

  /**
   * One thing that a follow-up says.
   *
   * @param value without its place
   * @param name what it is, as part of a sentence
   * @param place where it was read
   */
  record Saying(Object value, Phrase name, Place place) {}

  /**
   * Returns the first thing that one of two follow-ups says and the other does not, or says
   * otherwise; empty if they agree.
   */
  static Optional<Saying> difference(FollowUp one, FollowUp other) {
    List<Saying> said = of(one);
    List<Saying> alsoSaid = of(other);
    int same = 0;
    while (same < Math.min(said.size(), alsoSaid.size())
        && said.get(same).value().equals(alsoSaid.get(same).value())) {
      same++;
    }
    List<Saying> left = said.subList(same, said.size());
    List<Saying> alsoLeft = alsoSaid.subList(same, alsoSaid.size());
    if (left.isEmpty() || alsoLeft.isEmpty()) {
      return Stream.concat(left.stream(), alsoLeft.stream()).findFirst();
    }
    // What comes later in the other is not lost there: something stands before it that is new.
    boolean isLater = alsoLeft.stream().map(Saying::value).anyMatch(left.get(0).value()::equals);
    return Optional.of(isLater ? alsoLeft.get(0) : left.get(0));
  }

  /** Returns all that a follow-up says, in order. */
  private static List<Saying> of(FollowUp followUp) {
    List<Saying> all = new ArrayList<>();
    all.add(new Saying(followUp.header(), Phrase.of("forms.header"), Place.NOWHERE));
    followUp
        .ownUnits()
        .forEach(
            unit ->
                all.add(
                    new Saying(unplaced(unit), named("forms.unit", unit.name()), unit.place())));
    followUp
        .areas()
        .forEach(
            area ->
                all.add(new Saying(area, named("forms.area", area.id().value()), Place.NOWHERE)));
    followUp
        .goals()
        .forEach(
            goal ->
                all.add(
                    new Saying(
                        unplaced(goal), named("forms.goal", goal.id().value()), goal.place())));
    followUp
        .observations()
        .forEach(
            seen ->
                all.add(
                    new Saying(
                        unplaced(seen),
                        named("forms.outcome", seen.goal().value()),
                        seen.source().place())));
    followUp.goals().stream()
        .flatMap(goal -> followUp.responses(goal.id()).stream())
        .forEach(
            response ->
                all.add(
                    new Saying(
                        unplaced(response),
                        named("forms.response", response.goal().value()),
                        response.place())));
    followUp
        .judgements()
        .forEach(
            judgement ->
                all.add(
                    new Saying(
                        judgement,
                        named("forms.judgement", judgement.goal().value()),
                        Place.NOWHERE)));
    followUp
        .forecasts()
        .forEach(
            forecast ->
                all.add(
                    new Saying(
                        forecast.at(Place.NOWHERE),
                        named("forms.forecast", forecast.goal().value()),
                        forecast.place())));
    followUp
        .givenFacts()
        .forEach(
            given ->
                all.add(
                    new Saying(unplaced(given), named("forms.fact", given.fact()), given.place())));
    followUp
        .sourceSigns()
        .forEach(
            sign -> all.add(new Saying(sign, named("forms.sign", sign.sign()), Place.NOWHERE)));
    followUp
        .history()
        .periods()
        .forEach(
            past ->
                all.add(
                    new Saying(
                        unplaced(past),
                        named("forms.past", past.goal().value())
                            .with("period", past.period().phrase()),
                        past.place())));
    followUp
        .history()
        .journal()
        .forEach(
            entry ->
                all.add(
                    new Saying(
                        unplaced(entry),
                        named("forms.journal", entry.goal().value()),
                        entry.place())));
    all.add(new Saying(followUp.narrative(), Phrase.of("forms.narrative"), Place.NOWHERE));
    return all;
  }

  private static Phrase named(String key, String name) {
    return Phrase.of(key).with("name", name);
  }

  private static OwnUnit unplaced(OwnUnit unit) {
    return new OwnUnit(unit.name(), unit.singular(), unit.adds(), Place.NOWHERE);
  }

  private static GivenFact unplaced(GivenFact given) {
    return new GivenFact(given.goal(), given.fact(), given.text(), Place.NOWHERE);
  }

  private static Response unplaced(Response response) {
    return new Response(
        response.goal(),
        response.respondent(),
        response.outcome(),
        response.weight(),
        response.comment(),
        response.date(),
        Place.NOWHERE);
  }

  private static PastPeriod unplaced(PastPeriod past) {
    return new PastPeriod(
        past.goal(),
        past.period(),
        past.state(),
        past.target(),
        past.observation().map(Contents::unplaced),
        past.verdict(),
        past.responses().stream().map(Contents::unplaced).toList(),
        Place.NOWHERE);
  }

  private static JournalEntry unplaced(JournalEntry entry) {
    return new JournalEntry(
        entry.period(),
        entry.goal(),
        entry.title(),
        entry.reason(),
        entry.decision(),
        Place.NOWHERE);
  }

  private static Goal unplaced(Goal goal) {
    return goal.at(Place.NOWHERE);
  }

  private static Observation unplaced(Observation seen) {
    return seen.withSource(new Observation.Source(seen.source().citation(), Place.NOWHERE));
  }
}

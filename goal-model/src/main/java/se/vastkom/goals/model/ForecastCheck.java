package se.vastkom.goals.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.vastkom.goals.problem.Problems;
import se.vastkom.goals.words.Phrase;

/** Checks forecasts against the goals, as outcomes are checked, and against each other. */
record ForecastCheck(FollowUp.Header header, Problems problems, FollowUpCheck whole) {

  void run(List<Forecast> forecasts) {
    Map<List<Object>, Forecast> ofDay = new HashMap<>();
    for (Forecast forecast : forecasts) {
      whole.known(forecast.goal(), forecast.place()).ifPresent(goal -> check(forecast, goal));
      if (forecast.day().isAfter(header.day())) {
        problems.remark(
            forecast.place(),
            of(forecast, "followup.forecast-later")
                .with("day", StatedDate.phrase(forecast.day()))
                .with("now", StatedDate.phrase(header.day())));
      }
      @Nullable Forecast first =
          ofDay.putIfAbsent(List.of(forecast.goal(), forecast.day()), forecast);
      if (first != null) {
        problems.error(forecast.place(), two(first, forecast));
      }
    }
  }

  /** Checks a figure as that of an outcome. */
  private void check(Forecast forecast, Goal goal) {
    if (!(forecast.expected() instanceof Forecast.ByFigure by)) {
      return;
    }
    Quantity figure = by.quantity();
    if (goal.target().kind() == Target.Kind.MILESTONE) {
      problems.error(forecast.place(), of(forecast, "followup.forecast-of-milestone"));
      return;
    }
    MeasurementCheck measurement = whole.measurement(goal);
    if (goal.measurement().isOverPeriods()) {
      problems.error(
          forecast.place(),
          measurement
              .overPeriods("followup.over-forecast")
              .with("expected", forecast.expected().part()));
    }
    whole.checkQuantity(forecast.place(), goal.id(), figure);
    goal.target()
        .outcomeUnit()
        .ifPresent(unit -> whole.checkUnit(forecast.place(), goal.id(), figure, unit));
    if (measurement.staysAmongResponses()) {
      measurement.checkRange(figure, forecast.place());
    }
    whole.remarkPerCent(figure, goal, forecast.place());
  }

  private static Phrase of(Forecast forecast, String key) {
    return Phrase.of(key)
        .with("goal", forecast.goal().value())
        .with("expected", forecast.expected().part());
  }

  /** Asks which of two forecasts of one day holds. */
  private static Phrase two(Forecast first, Forecast other) {
    return of(other, "followup.two-forecasts")
        .with("day", StatedDate.phrase(other.day()))
        .with("role", other.role())
        .with("first", first.expected().part())
        .with("first-role", first.role())
        .with("place", first.place().phrase());
  }
}

package se.vastkom.goals.rules;

import java.util.List;
import java.util.Optional;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Finding.Kind;
import se.vastkom.goals.assessment.Members;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.tables.DecisionTable;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.words.Phrase;

/** What the table of weighings means for goals that are weighed together. */
record WeighingFindings(Members members, Conclusions conclusions) {

  /** A status with its reason. */
  record Verdict(Status status, Finding finding) {}

  /** Returns the verdict by the members; not assessed, with the cause, where there can be none. */
  Verdict verdict() {
    Optional<Status> verdict = concluded();
    Optional<Phrase> refused = verdict.flatMap(this::refused);
    if (verdict.isPresent() && refused.isEmpty()) {
      List<Phrase> borders = conclusions.borders(table().orElseThrow(), rows().get(0));
      Phrase reason =
          borders.isEmpty()
              ? members.summary()
              : Phrase.of("reason.at-border")
                  .with("borders", Phrase.list(borders, border -> border))
                  .with("reason", members.summary());
      return new Verdict(verdict.get(), finding(Kind.STATUS, verdict.get().phrase(), reason));
    }
    Phrase cause =
        refused.orElseGet(
            () ->
                table()
                    .map(table -> Conclusions.undecided(table, conclusions.decision(table.name())))
                    .orElse(Phrase.of("reason.no-weighing")));
    return new Verdict(
        Status.EJ_BEDOMT,
        new Finding(
            Kind.STATUS,
            Status.EJ_BEDOMT.phrase(),
            List.of(),
            Phrase.of("reason.weighed").with("cause", cause).with("members", members.summary()),
            Optional.empty(),
            table().map(table -> conclusions.figures(table, List.of())).orElse(List.of())));
  }

  /** Returns a remark on what the members would give, where it is another status. */
  Optional<Finding> beside(Status status) {
    return concluded()
        .filter(other -> other != status && refused(other).isEmpty())
        .map(
            other ->
                finding(
                    Kind.REMARK,
                    Phrase.of("conclusion.remark"),
                    Phrase.of("reason.weighing-differs")
                        .with("status", other.phrase())
                        .with("members", members.summary())));
  }

  private Optional<DecisionTable> table() {
    return conclusions.rules().table(StandardTable.WEIGHING.key());
  }

  private List<Row> rows() {
    return table()
        .map(table -> Conclusions.deciding(conclusions.decision(table.name())))
        .orElse(List.of());
  }

  private Optional<Status> concluded() {
    return rows().stream().findFirst().map(GoalFindings::concluded).flatMap(Status::of);
  }

  /** Returns why a weighing may not conclude a status of these members, if it may not. */
  private Optional<Phrase> refused(Status status) {
    boolean isGuess = Members.BEST_FIRST.contains(status) && members.assessed() == 0;
    if (status != Status.UTGATT && !isGuess) {
      return Optional.empty();
    }
    return Optional.of(
        Phrase.of(isGuess ? "reason.weighed-unassessed" : "reason.weighed-as-discontinued")
            .with("status", status.phrase())
            .with(
                "rules",
                Phrase.list(
                    Conclusions.refs(table().orElseThrow(), rows()), Finding.RuleRef::phrase)));
  }

  private Finding finding(Kind kind, Phrase conclusion, Phrase reason) {
    DecisionTable table = table().orElseThrow();
    return new Finding(
        kind,
        conclusion,
        Conclusions.refs(table, rows()),
        reason,
        conclusions.because(table, rows()),
        conclusions.figures(table, rows()));
  }
}

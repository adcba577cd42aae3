package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.JournalEntry;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.PastPeriod;
import se.vastkom.goals.model.PastPeriod.Verdict;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.words.Part;

/** Writes earlier periods and the journal as {@link HistoryRows} reads them. */
final class HistoryTable {

  private final FollowUp followUp;

  HistoryTable(FollowUp followUp) {
    this.followUp = followUp;
  }

  /** Returns the tables, which may have no rows. */
  Stream<PartTable> tables() {
    return Stream.of(periods(), responses(), journal());
  }

  private PartTable periods() {
    List<PartTable.Column<PastPeriod>> columns = new ArrayList<>();
    columns.add(PartTable.Column.text(HistoryRows.GOAL, past -> past.goal().value()));
    columns.add(PartTable.Column.text(HistoryRows.PERIOD, past -> past.period().toString()));
    columns.add(
        PartTable.Column.text(
            LifecycleCells.STATE,
            past ->
                past.state() == Lifecycle.State.ACTIVE
                    ? ""
                    : GoalTable.word("state." + past.state().key())));
    columns.addAll(GoalTable.target(PastPeriod::target));
    columns.add(new PartTable.Column<>(OutcomeRows.OUTCOME, this::outcome));
    Stream.concat(
            Stream.of(OutcomeTable.basis()),
            OutcomeTable.beside(seen -> seen.source().citation()).stream())
        .map(column -> column.ofAny(PastPeriod::observation))
        .forEach(columns::add);
    columns.add(verdict(HistoryRows.STATUS, known -> GoalTable.word("status." + known.status())));
    columns.add(
        verdict(
            HistoryRows.TREND,
            known -> known.trend().isEmpty() ? "" : GoalTable.word("trend." + known.trend())));
    columns.add(verdict(HistoryRows.BOOK, Verdict::book));
    columns.add(verdict(HistoryRows.VERSION, Verdict::version));
    columns.add(verdict(HistoryRows.CHECKSUM, Verdict::sha256));
    return PartTable.of(FollowUpPart.HISTORY, followUp.history().periods(), columns);
  }

  private static PartTable.Column<PastPeriod> verdict(
      Part.Name name, Function<Verdict, String> of) {
    return PartTable.Column.text(name, past -> past.verdict().map(of).orElse(""));
  }

  private Entry outcome(PastPeriod past) {
    String bare =
        HistoryRows.bareUnit(
            past.target(),
            followUp.goal(past.goal()).map(Goal::target).flatMap(now -> now.outcomeUnit()));
    return past.outcome().map(outcome -> OutcomeTable.entry(outcome, bare)).orElse(Entry.blank());
  }

  /** A response of an earlier period. */
  private record PastResponse(PastPeriod past, Response response) {}

  private PartTable responses() {
    List<PastResponse> all =
        followUp.history().periods().stream()
            .flatMap(past -> past.responses().stream().map(one -> new PastResponse(past, one)))
            .toList();
    return PartTable.of(
        FollowUpPart.PAST_RESPONSES,
        all,
        List.of(
            PartTable.Column.text(HistoryRows.GOAL, one -> one.past().goal().value()),
            PartTable.Column.text(HistoryRows.PERIOD, one -> one.past().period().toString()),
            PartTable.Column.text(OutcomeRows.RESPONDENT, one -> name(one.response())),
            new PartTable.Column<>(
                OutcomeRows.OUTCOME,
                one ->
                    OutcomeTable.entry(
                        one.response().outcome(), HistoryRows.responseUnit(one.past().target()))),
            new PartTable.Column<>(
                HistoryRows.WEIGHT,
                one -> one.response().weight().map(FigureEntries::number).orElse(Entry.blank())),
            PartTable.Column.text(OutcomeRows.COMMENT, one -> one.response().comment()),
            PartTable.Column.text(OutcomeRows.DATE, one -> one.response().date().text())));
  }

  private String name(Response response) {
    String id = response.respondent().value();
    return FollowUpTables.isOfMunicipalities(followUp)
        ? followUp
            .header()
            .population()
            .member(response.respondent())
            .map(SubregionMember::name)
            .orElse(id)
        : id;
  }

  private PartTable journal() {
    return PartTable.of(
        FollowUpPart.JOURNAL,
        followUp.history().journal(),
        List.of(
            PartTable.Column.text(HistoryRows.PERIOD, entry -> entry.period().toString()),
            PartTable.Column.text(GoalRows.ID, entry -> entry.goal().value()),
            PartTable.Column.text(HistoryRows.TITLE, JournalEntry::title),
            PartTable.Column.text(OutcomeRows.REASON, JournalEntry::reason),
            PartTable.Column.text(HistoryRows.DECISION, JournalEntry::decision)));
  }
}

package se.vastkom.goals.io.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.Goal;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Judgement;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.Observation.Published;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Outcome.Basis;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.model.SubregionMember;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.words.Part;

/** Writes outcomes, responses and judgements as {@link OutcomeRows} reads them. */
final class OutcomeTable {

  private final FollowUp followUp;

  OutcomeTable(FollowUp followUp) {
    this.followUp = followUp;
  }

  /** Returns the observations, and these columns besides. */
  PartTable outcomes(List<PartTable.Column<Observation>> others) {
    List<PartTable.Column<Observation>> columns = new ArrayList<>();
    columns.add(PartTable.Column.text(OutcomeRows.GOAL, seen -> seen.goal().value()));
    columns.add(new PartTable.Column<>(OutcomeRows.OUTCOME, this::outcome));
    columns.add(basis());
    columns.addAll(beside(this::citation));
    columns.addAll(others);
    return PartTable.of(FollowUpPart.OUTCOMES, followUp.observations(), columns);
  }

  /** Returns the column that says how an outcome is known. */
  static PartTable.Column<Observation> basis() {
    return PartTable.Column.text(OutcomeRows.BASIS, seen -> basis(seen.outcome()));
  }

  /**
   * Returns the columns of what else is known of an outcome.
   *
   * @param citation its source
   */
  static List<PartTable.Column<Observation>> beside(Function<Observation, String> citation) {
    List<PartTable.Column<Observation>> columns = new ArrayList<>();
    columns.add(
        PartTable.Column.text(
            OutcomeRows.STRENGTH, seen -> GoalTable.word("strength." + seen.strength().key())));
    columns.add(
        new PartTable.Column<>(
            OutcomeRows.RESPONDENTS,
            seen ->
                seen.respondents().isPresent()
                    ? FigureEntries.number(Ratio.of(seen.respondents().getAsInt()))
                    : Entry.blank()));
    columns.add(
        PartTable.Column.text(
            OutcomeRows.CHANGE,
            seen -> seen.change().map(how -> GoalTable.word("stated." + how.key())).orElse("")));
    columns.addAll(published());
    columns.add(PartTable.Column.text(OutcomeRows.COMMENT, Observation::comment));
    columns.add(PartTable.Column.text(OutcomeRows.ACTION, Observation::action));
    columns.add(
        PartTable.Column.text(
            OutcomeRows.FINISHED, seen -> seen.finished().map(LocalDate::toString).orElse("")));
    columns.add(PartTable.Column.text(OutcomeRows.SOURCE, citation));
    columns.addAll(WordingCells.COMMENTS.columns(Observation::comments));
    return columns;
  }

  /** Returns the source of an observation where it is not that of the whole. */
  private String citation(Observation seen) {
    String cited = seen.source().citation();
    return cited.equals(followUp.header().source()) ? "" : cited;
  }

  private static List<PartTable.Column<Observation>> published() {
    return List.of(
        PartTable.Column.text(PublishedCells.GOAL, seen -> seen.published().goal()),
        PartTable.Column.text(PublishedCells.VALUE, seen -> seen.published().value()),
        PartTable.Column.text(PublishedCells.SHARE, seen -> seen.published().share()),
        new PartTable.Column<>(PublishedCells.RATIO, seen -> ratio(seen.published())),
        PartTable.Column.text(PublishedCells.COMMENT, seen -> seen.published().comment()),
        PartTable.Column.text(
            PublishedCells.STATUS,
            seen -> seen.published().status().map(PublishedStatus::printed).orElse("")),
        PartTable.Column.text(
            PublishedCells.READING,
            seen ->
                seen.published()
                    .status()
                    .flatMap(PublishedStatus::reading)
                    .map(key -> GoalTable.word("status." + key))
                    .orElse("")));
  }

  /** Returns how a printed share was read, where that does not follow from its text. */
  private static Entry ratio(Published published) {
    return PublishedCells.isReadAs(published.share(), published.ratio())
        ? Entry.blank()
        : Entry.text(
            published
                .ratio()
                .map(ratio -> FigureEntries.text(ratio.inPercent()) + " %")
                .orElse(PublishedCells.NONE));
  }

  private Entry outcome(Observation seen) {
    Goal goal = followUp.goal(seen.goal()).orElseThrow();
    return entry(seen.outcome(), goal.target().outcomeUnit().orElse(""));
  }

  static Entry entry(Outcome outcome, String bare) {
    if (outcome instanceof Outcome.Amount amount) {
      return FigureEntries.quantity(amount.quantity(), bare);
    }
    if (outcome instanceof Outcome.YesNo said) {
      return Entry.text((said.done() ? OutcomeRows.YES : OutcomeRows.NO).sv());
    }
    if (outcome instanceof Outcome.Undertaking undertaking) {
      return Entry.text(GoalTable.word("strength." + undertaking.stage().key()));
    }
    return outcome instanceof Outcome.Missing missing
        ? Entry.text(GoalTable.word("missing." + missing.reason().key()))
        : Entry.blank();
  }

  private static String basis(Outcome outcome) {
    Optional<Basis> basis =
        outcome instanceof Outcome.ByMunicipality
            ? Optional.of(Basis.NAMED)
            : outcome instanceof Outcome.Amount || outcome instanceof Outcome.AsPublished
                ? outcome.basis()
                : Optional.empty();
    return basis.map(known -> GoalTable.word("basis." + known.key())).orElse("");
  }

  /** Returns what municipalities answer, goal by goal, or the follow-up's own respondents. */
  PartTable responses() {
    List<Response> responses = inOrder();
    boolean isOfMunicipalities = FollowUpTables.isOfMunicipalities(followUp);
    List<PartTable.Column<Response>> columns = new ArrayList<>();
    columns.add(PartTable.Column.text(OutcomeRows.GOAL, response -> response.goal().value()));
    columns.add(
        isOfMunicipalities
            ? PartTable.Column.text(OutcomeRows.MUNICIPALITY, this::name)
            : PartTable.Column.text(
                OutcomeRows.RESPONDENT, response -> response.respondent().value()));
    columns.add(
        new PartTable.Column<>(
            OutcomeRows.OUTCOME, response -> entry(response.outcome(), unit(response.goal()))));
    columns.add(PartTable.Column.text(OutcomeRows.COMMENT, Response::comment));
    columns.add(PartTable.Column.text(OutcomeRows.DATE, response -> response.date().text()));
    weights()
        .forEach(
            weight ->
                columns.add(
                    new PartTable.Column<>(
                        new Part.Name(weight, weight), response -> weight(weight, response))));
    return PartTable.of(
        isOfMunicipalities ? FollowUpPart.MUNICIPALITIES : FollowUpPart.RESPONSES,
        responses,
        columns);
  }

  /** Returns the responses in the order of their rows, or goal by goal if they have none. */
  private List<Response> inOrder() {
    List<Response> all =
        followUp.goals().stream().flatMap(goal -> followUp.responses(goal.id()).stream()).toList();
    List<Place> rows =
        all.stream()
            .map(Response::place)
            .filter(place -> place.form() == Place.Form.ROW)
            .distinct()
            .toList();
    boolean isRowEach =
        rows.size() == all.size()
            && rows.stream().map(row -> row.source() + row.sheet()).distinct().count() == 1;
    return isRowEach ? all.stream().sorted(Comparator.comparing(Response::place)).toList() : all;
  }

  private String name(Response response) {
    return followUp
        .header()
        .population()
        .member(response.respondent())
        .map(SubregionMember::name)
        .orElse(response.respondent().value());
  }

  private String unit(GoalId goal) {
    return followUp.goal(goal).flatMap(Goal::responseUnit).orElse("");
  }

  private Stream<String> weights() {
    return followUp.goals().stream().flatMap(goal -> GoalTable.weight(goal).stream()).distinct();
  }

  private Entry weight(String column, Response response) {
    boolean isAsked =
        followUp
            .goal(response.goal())
            .flatMap(GoalTable::weight)
            .filter(column::equals)
            .isPresent();
    return response
        .weight()
        .filter(any -> isAsked)
        .map(FigureEntries::number)
        .orElse(Entry.blank());
  }

  /** Returns the verdicts of persons and boards. */
  PartTable judgements() {
    return PartTable.of(
        FollowUpPart.JUDGEMENTS,
        followUp.judgements(),
        List.of(
            PartTable.Column.text(OutcomeRows.GOAL, judgement -> judgement.goal().value()),
            PartTable.Column.text(OutcomeRows.VERDICT, Judgement::verdict),
            PartTable.Column.text(OutcomeRows.ROLE, Judgement::role),
            PartTable.Column.text(OutcomeRows.DATE, judgement -> judgement.date().text()),
            PartTable.Column.text(OutcomeRows.REASON, Judgement::reason)));
  }
}

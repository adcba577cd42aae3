package se.vastkom.goals.io.followup;

import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.words.Part;

/**
 * What those who fill in a follow-up are told of its parts, and of each column and item. The words
 * are those that the readers of the cells know.
 *
 * @param purpose the key of a sentence that says what the part is for
 * @param columns all columns of the part, required ones first
 * @param items what its rows may be about, where a row is an item; else none
 */
record Guide(String purpose, List<ColumnGuide> columns, List<ColumnGuide> items) {

  private static final List<Part.Name> YES_OR_NO = List.of(OutcomeRows.YES, OutcomeRows.NO);

  private static final List<ColumnGuide> LIFECYCLE =
      List.of(
          column(LifecycleCells.STATE, "guide.state").among(LifecycleCells.STATES.names()),
          column(LifecycleCells.DATE, "guide.state.decided"),
          column(LifecycleCells.REASONS, "guide.state.reasons")
              .among(LifecycleCells.REASON_WORDS.names()),
          column(LifecycleCells.CARRY_OVER, "guide.state.carried-over"));

  private static final List<ColumnGuide> ABOUT =
      List.of(
          column(HeaderReader.FOLLOW_UP, "guide.item.follow-up"),
          column(HeaderReader.TITLE, "guide.item.title"),
          column(HeaderReader.PUBLISHER, "guide.item.publisher"),
          column(HeaderReader.SOURCE, "guide.item.source"),
          column(HeaderReader.PERIOD, "guide.item.period"),
          column(HeaderReader.INTERIM, "guide.item.interim"),
          column(HeaderReader.OVERALL, "guide.item.overall").among(HeaderReader.SCOPES.names()),
          column(HeaderReader.MOTIVATION, "guide.item.motivation"),
          column(PublicationItems.LANGUAGE, "guide.item.language"),
          column(PublicationItems.PUBLISHED, "guide.item.published"),
          column(PublicationItems.CORRECTED, "guide.item.corrected"),
          column(PublicationItems.CONTACT, "guide.item.contact"),
          column(PublicationItems.LICENCE, "guide.item.licence"),
          column(PublicationItems.SOURCE, "guide.item.source-link"),
          column(PublicationItems.ACCESSIBILITY, "guide.item.accessibility"),
          column(PublicationItems.INPUTS, "guide.item.publish-inputs")
              .among(PublicationItems.TRUTH),
          column(PopulationCells.COUNTY, "guide.item.county"),
          column(PopulationCells.MUNICIPALITIES, "guide.item.municipalities"),
          column(PopulationCells.MUNICIPALITY, "guide.item.municipality"),
          column(SurveyItems.REPEATED, "guide.item.repeated").among(List.of(SurveyItems.LATEST)),
          column(SurveyItems.TIME, "guide.item.answered-at"),
          column(SurveyItems.RESPONDENTS, "guide.item.survey-respondents"),
          column(SurveyItems.HEADINGS, "guide.item.survey-headings"));

  private static final List<ColumnGuide> NARRATIVE =
      joined(
          List.of(
              column(HeaderReader.TITLE, "guide.item.narrative-title"),
              column(HeaderReader.ANALYSIS, "guide.item.analysis"),
              column(HeaderReader.COMMENT, "guide.item.comment"),
              column(HeaderSheets.AREA, "guide.item.area"),
              column(HeaderReader.GOALS, "guide.item.goal"),
              column(HeaderReader.DELIVERABLES, "guide.item.deliverable"),
              column(HeaderReader.LINKS, "guide.item.link")),
          LIFECYCLE);

  private static final List<ColumnGuide> AREAS =
      joined(
          List.of(
              column(HeaderReader.ID, "guide.area.id"),
              column(HeaderReader.TITLE, "guide.area.title")),
          LIFECYCLE);

  private static final List<ColumnGuide> TARGET =
      List.of(
          column(GoalRows.ID, "guide.goal.id"),
          column(GoalRows.AREA, "guide.goal.area").offering(new Offered.Ids(FollowUpPart.AREAS)),
          column(GoalRows.TITLE, "guide.goal.title"),
          column(GoalRows.KIND, "guide.goal.kind").among(TargetCells.KINDS.names()),
          column(GoalRows.TARGET, "guide.goal.target"),
          column(GoalRows.UNIT, "guide.goal.unit").offering(Offered.Known.UNITS),
          column(GoalRows.PARTS, "guide.goal.parts"),
          column(GoalRows.PART_UNIT, "guide.goal.part-unit").offering(Offered.Known.UNITS),
          column(GoalRows.ORIGIN, "guide.goal.origin").among(GoalRows.ORIGINS.names()),
          column(GoalRows.LIST, "guide.goal.list").among(GoalRows.LISTS.names()),
          column(EarlierCells.BASELINE, "guide.goal.baseline"),
          column(EarlierCells.BASELINE_PERIOD, "guide.goal.baseline-period"),
          column(EarlierCells.PREVIOUS, "guide.goal.previous"),
          column(EarlierCells.PREVIOUS_PERIOD, "guide.goal.previous-period"),
          column(MeasurementCells.AGGREGATION, "guide.goal.aggregation")
              .among(MeasurementCells.KINDS.names()),
          column(MeasurementCells.LIMIT, "guide.goal.limit"),
          column(MeasurementCells.WEIGHT, "guide.goal.weighted-by"),
          column(MeasurementCells.POSSIBLE, "guide.goal.possible"),
          column(MeasurementCells.OVER, "guide.goal.over"));

  private static final List<ColumnGuide> QUESTION =
      Stream.of(
              Stream.of(column(QuestionCells.QUESTION, "guide.goal.question")),
              QuestionCells.COUNTED.values().stream()
                  .map(name -> column(name, "guide.goal.counts")),
              Stream.of(
                  column(QuestionCells.BLANK, "guide.goal.blank")
                      .among(QuestionCells.BLANKS.names())))
          .flatMap(columns -> columns)
          .toList();

  private static final List<ColumnGuide> PLACEMENT =
      List.of(
          column(PlacementCells.UNDER, "guide.goal.under")
              .offering(new Offered.Ids(FollowUpPart.GOALS)),
          column(PlacementCells.WEIGHT, "guide.goal.weight"),
          column(PlacementCells.KIND, "guide.goal.placement-kind"),
          column(PlacementCells.SUPPORTS, "guide.goal.supports"),
          column(PlacementCells.SUFFICIENCY, "guide.goal.sufficiency")
              .among(PlacementCells.SUFFICIENCIES.names()));

  private static final ColumnGuide GOAL =
      column(OutcomeRows.GOAL, "guide.outcome.goal").offering(new Offered.Ids(FollowUpPart.GOALS));

  private static final List<ColumnGuide> OUTCOMES =
      List.of(
          GOAL,
          column(OutcomeRows.OUTCOME, "guide.outcome.value")
              .among(joined(YES_OR_NO, OutcomeRows.MISSING.names())),
          column(OutcomeRows.BASIS, "guide.outcome.basis").among(OutcomeRows.BASES.names()),
          column(OutcomeRows.STRENGTH, "guide.outcome.strength")
              .among(OutcomeRows.STRENGTHS.names()),
          column(OutcomeRows.RESPONDENTS, "guide.outcome.respondents"),
          column(OutcomeRows.CHANGE, "guide.outcome.change").among(OutcomeRows.CHANGES.names()),
          column(PublishedCells.GOAL, "guide.outcome.published"),
          column(PublishedCells.VALUE, "guide.outcome.published"),
          column(PublishedCells.SHARE, "guide.outcome.published"),
          column(PublishedCells.RATIO, "guide.outcome.published-ratio"),
          column(PublishedCells.COMMENT, "guide.outcome.published"),
          column(PublishedCells.STATUS, "guide.outcome.published-status"),
          column(PublishedCells.READING, "guide.outcome.published-reading")
              .among(PublishedCells.STATUSES.names()),
          column(OutcomeRows.COMMENT, "guide.outcome.comment"),
          column(OutcomeRows.ACTION, "guide.outcome.action"),
          column(OutcomeRows.FINISHED, "guide.outcome.finished"),
          column(OutcomeRows.SOURCE, "guide.outcome.source"),
          column(WordingCells.COMMENTS.sv(), "guide.outcome.comment-in"),
          column(WordingCells.COMMENTS.en(), "guide.outcome.comment-in"));

  private static final List<ColumnGuide> TERM =
      List.of(
          column(TermCells.UNTIL, "guide.goal.until"),
          column(TermCells.SET_ANEW, "guide.goal.set-anew").among(YES_OR_NO),
          column(TermCells.COMPARABLE, "guide.goal.comparable"));

  private static final List<ColumnGuide> GOALS =
      joined(
          joined(TARGET, QUESTION),
          joined(
              joined(PLACEMENT, joined(LIFECYCLE, TERM)),
              List.of(
                  column(GoalRows.RESPONSIBLE, "guide.goal.responsible"),
                  column(WordingCells.TITLES.sv(), "guide.goal.title-in"),
                  column(WordingCells.TITLES.en(), "guide.goal.title-in"))));

  private static final List<ColumnGuide> SIGNS =
      List.of(
          column(HeaderSheets.SIGN, "guide.sign"),
          column(HeaderSheets.READING, "guide.sign.reading"));

  private static final List<ColumnGuide> UNITS =
      List.of(
          column(UnitRows.UNIT, "guide.unit.name"),
          column(UnitRows.ADDS, "guide.unit.adds").among(List.of(UnitRows.YES, UnitRows.NO)),
          column(UnitRows.SINGULAR, "guide.unit.singular"));

  private static final List<ColumnGuide> RESPONDENTS =
      List.of(
          column(RespondentRows.ID, "guide.respondent.id"),
          column(RespondentRows.NAME, "guide.respondent.name"),
          column(RespondentRows.KIND, "guide.respondent.kind"));

  private static final List<ColumnGuide> JUDGEMENTS =
      List.of(
          GOAL,
          column(OutcomeRows.VERDICT, "guide.judgement.verdict"),
          column(OutcomeRows.ROLE, "guide.judgement.role"),
          column(OutcomeRows.DATE, "guide.judgement.date"),
          column(OutcomeRows.REASON, "guide.judgement.reason"));

  private static final List<ColumnGuide> FORECASTS =
      List.of(
          GOAL,
          column(ForecastRows.FORECAST, "guide.forecast.expected")
              .among(ForecastRows.WORDS.names()),
          column(OutcomeRows.ROLE, "guide.forecast.role"),
          column(ForecastRows.DAY, "guide.forecast.day"),
          column(ForecastRows.GROUND, "guide.forecast.ground"));

  private static final List<ColumnGuide> HISTORY =
      Stream.of(
              List.of(GOAL, column(HistoryRows.PERIOD, "guide.history.period")),
              List.of(
                  column(OutcomeRows.OUTCOME, "guide.history.outcome")
                      .among(joined(YES_OR_NO, OutcomeRows.MISSING.names()))),
              OUTCOMES.subList(2, OutcomeRows.REQUIRED.size()),
              List.of(
                  column(LifecycleCells.STATE, "guide.history.state")
                      .among(LifecycleCells.STATES.names()),
                  column(GoalRows.KIND, "guide.history.target").among(TargetCells.KINDS.names()),
                  column(GoalRows.TARGET, "guide.history.target"),
                  column(GoalRows.UNIT, "guide.history.unit").offering(Offered.Known.UNITS),
                  column(GoalRows.PARTS, "guide.goal.parts"),
                  column(GoalRows.PART_UNIT, "guide.goal.part-unit").offering(Offered.Known.UNITS)),
              OUTCOMES.subList(OutcomeRows.REQUIRED.size(), OUTCOMES.size()),
              List.of(
                  column(HistoryRows.STATUS, "guide.history.status")
                      .among(HistoryRows.STATUSES.names()),
                  column(HistoryRows.TREND, "guide.history.trend")
                      .among(HistoryRows.TRENDS.names()),
                  column(HistoryRows.BOOK, "guide.history.book"),
                  column(HistoryRows.VERSION, "guide.history.version"),
                  column(HistoryRows.CHECKSUM, "guide.history.checksum")))
          .flatMap(List::stream)
          .toList();

  private static final List<ColumnGuide> PAST_RESPONSES =
      List.of(
          GOAL,
          column(HistoryRows.PERIOD, "guide.history.period"),
          column(OutcomeRows.RESPONDENT, "guide.answer.who").offering(Offered.Known.RESPONDENTS),
          column(OutcomeRows.OUTCOME, "guide.answer.value")
              .among(joined(YES_OR_NO, OutcomeRows.ANSWERS)),
          column(HistoryRows.WEIGHT, "guide.history.weight"),
          column(OutcomeRows.COMMENT, "guide.outcome.comment"),
          column(OutcomeRows.DATE, "guide.answer.date"));

  private static final List<ColumnGuide> JOURNAL =
      List.of(
          column(HistoryRows.PERIOD, "guide.journal.period"),
          column(GoalRows.ID, "guide.outcome.goal"),
          column(HistoryRows.TITLE, "guide.journal.title"),
          column(OutcomeRows.REASON, "guide.journal.reason"),
          column(HistoryRows.DECISION, "guide.journal.decision"));

  Guide {
    columns = List.copyOf(columns);
    items = List.copyOf(items);
  }

  /** Returns the guide to a part. */
  static Guide to(FollowUpPart part) {
    return switch (part) {
      case ABOUT -> ofItems("guide.part.about", ABOUT);
      case AREAS -> new Guide("guide.part.areas", AREAS, List.of());
      case SIGNS -> new Guide("guide.part.legend", SIGNS, List.of());
      case NARRATIVE -> ofItems("guide.part.narrative", NARRATIVE);
      case UNITS -> new Guide("guide.part.units", UNITS, List.of());
      case GOALS -> new Guide("guide.part.goals", GOALS, List.of());
      case OUTCOMES -> new Guide("guide.part.outcomes", OUTCOMES, List.of());
      case MUNICIPALITIES ->
          new Guide("guide.part.municipalities", answers(OutcomeRows.MUNICIPALITY), List.of());
      case RESPONSES ->
          new Guide("guide.part.responses", answers(OutcomeRows.RESPONDENT), List.of());
      case RESPONDENTS -> new Guide("guide.part.respondents", RESPONDENTS, List.of());
      case JUDGEMENTS -> new Guide("guide.part.judgements", JUDGEMENTS, List.of());
      case FORECASTS -> new Guide("guide.part.forecasts", FORECASTS, List.of());
      case HISTORY -> new Guide("guide.part.history", HISTORY, List.of());
      case PAST_RESPONSES -> new Guide("guide.part.past-responses", PAST_RESPONSES, List.of());
      case JOURNAL -> new Guide("guide.part.journal", JOURNAL, List.of());
    };
  }

  private static ColumnGuide column(Part.Name name, String meaning) {
    return ColumnGuide.of(name, meaning);
  }

  private static List<ColumnGuide> answers(Part.Name respondent) {
    return List.of(
        GOAL,
        column(respondent, "guide.answer.who").offering(Offered.Known.RESPONDENTS),
        column(OutcomeRows.OUTCOME, "guide.answer.value")
            .among(joined(YES_OR_NO, OutcomeRows.ANSWERS)),
        column(OutcomeRows.COMMENT, "guide.outcome.comment"),
        column(OutcomeRows.DATE, "guide.answer.date"));
  }

  /** Returns the guide to a part whose rows are items. */
  private static Guide ofItems(String purpose, List<ColumnGuide> items) {
    List<Part.Name> keys = items.stream().map(ColumnGuide::name).toList();
    return new Guide(
        purpose,
        List.of(
            column(NamedSheets.KEY, "guide.key").among(keys),
            column(NamedSheets.VALUE, "guide.value")),
        items);
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}

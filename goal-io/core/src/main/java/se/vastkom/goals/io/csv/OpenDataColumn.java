package se.vastkom.goals.io.csv;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Respondent;
import se.vastkom.goals.model.Response;
import se.vastkom.goals.words.Phrase;

/** The columns of the open data: name, datatype and meaning, and what a row has there. */
@SuppressWarnings("ImmutableEnumChecker") // Readings have no state.
enum OpenDataColumn {
  FOLLOW_UP(Datatype.STRING, true, row -> row.assessed().followUp().header().id()),
  PERIOD(Datatype.STRING, true, row -> row.assessed().followUp().header().period().toString()),
  PERIOD_START(
      Datatype.DATE,
      true,
      row -> row.assessed().followUp().header().period().firstDay().toString()),
  PERIOD_END(
      Datatype.DATE, true, row -> row.assessed().followUp().header().period().lastDay().toString()),
  INTERIM_DATE(
      Datatype.DATE,
      false,
      row -> row.assessed().followUp().header().interim().map(LocalDate::toString).orElse("")),
  AREA_ID(Datatype.STRING, true, row -> row.goal().area().value()),
  GOAL_ID(Datatype.STRING, true, row -> row.goal().id().value()),
  GOAL(Datatype.STRING, true, row -> row.goal().title()),
  LIFECYCLE(Datatype.STRING, true, row -> row.evidence().lifecycle().state().key()),
  TARGET_KIND(Datatype.STRING, true, row -> row.goal().target().kind().key()),
  TARGET_FROM(Datatype.DECIMAL, false, OpenDataRow::targetFrom),
  TARGET_TO(Datatype.DECIMAL, false, OpenDataRow::targetTo),
  OUTCOME(
      Datatype.DECIMAL,
      false,
      row -> OpenDataRow.number(row.evidence().outcome().value().map(Quantity::number))),
  UNIT(
      Datatype.STRING,
      false,
      row ->
          row.evidence()
              .outcome()
              .value()
              .map(Quantity::unit)
              .or(() -> row.goal().target().outcomeUnit())
              .orElse("")),
  BASIS(
      Datatype.STRING,
      false,
      row ->
          row.evidence()
              .observation()
              .flatMap(known -> known.outcome().basis())
              .map(Outcome.Basis::key)
              .orElse("")),
  ATTAINMENT_PERCENT(
      Datatype.DECIMAL,
      false,
      row ->
          OpenDataRow.number(row.evidence().attainment().value().map(share -> share.inPercent()))),
  STATUS(Datatype.STRING, true, row -> row.assessment().status().key()),
  TREND(Datatype.STRING, true, row -> row.assessment().trend().key()),
  OUTLOOK(Datatype.STRING, false, row -> row.assessment().outlook().map(Outlook::key).orElse("")),
  RESPONDENT_ID(Datatype.STRING, false, row -> row.respondent().map(OpenDataColumn::id).orElse("")),
  RESPONDENT(Datatype.STRING, false, row -> row.respondent().map(Respondent::name).orElse("")),
  RESPONDENT_KIND(Datatype.STRING, false, row -> row.respondent().map(Respondent::kind).orElse("")),
  ANSWER(Datatype.STRING, false, OpenDataRow::answer),
  ANSWER_FIGURE(
      Datatype.DECIMAL, false, row -> OpenDataRow.number(row.figure().map(Quantity::number))),
  ANSWER_UNIT(Datatype.STRING, false, row -> row.figure().map(Quantity::unit).orElse("")),
  ANSWER_DATE(
      Datatype.STRING, false, row -> row.response().map(one -> one.date().toString()).orElse("")),
  ANSWER_COMMENT(Datatype.STRING, false, row -> row.response().map(Response::comment).orElse("")),
  RULE_BOOK(Datatype.STRING, true, row -> row.assessed().run().book().id()),
  RULE_BOOK_VERSION(Datatype.STRING, true, row -> row.assessed().run().book().version()),
  RULE_BOOK_SHA256(Datatype.STRING, true, row -> row.assessed().run().book().sha256()),
  AS_OF(Datatype.DATE, true, row -> row.assessed().run().asOf().toString());

  /** What the cells of a column hold, by the names of CSV on the Web. */
  enum Datatype {
    STRING,
    DECIMAL,
    DATE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Datatype datatype;
  private final boolean isRequired;
  private final Function<OpenDataRow, String> text;

  OpenDataColumn(Datatype datatype, boolean isRequired, Function<OpenDataRow, String> text) {
    this.datatype = datatype;
    this.isRequired = isRequired;
    this.text = text;
  }

  /** Returns the heading: lower-case ASCII letters, digits and underscores. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Datatype datatype() {
    return datatype;
  }

  /** Returns whether no row is without it. */
  boolean isRequired() {
    return isRequired;
  }

  String text(OpenDataRow row) {
    return text.apply(row);
  }

  /** Returns what the column means, as a phrase. */
  Phrase meaning() {
    return Phrase.of("open-data." + key());
  }

  private static String id(Respondent one) {
    return one.id().value();
  }
}

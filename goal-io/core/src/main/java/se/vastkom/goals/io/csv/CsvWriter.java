package se.vastkom.goals.io.csv;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Assessment;
import se.vastkom.goals.assessment.Comparison;
import se.vastkom.goals.assessment.DecidedCases;
import se.vastkom.goals.assessment.Distance;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.Outlook;
import se.vastkom.goals.assessment.PeriodTable;
import se.vastkom.goals.evidence.Evidence;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.DocumentForms;
import se.vastkom.goals.io.DocumentWriter;
import se.vastkom.goals.model.Observation;
import se.vastkom.goals.model.PublishedStatus;
import se.vastkom.goals.model.Quantity;
import se.vastkom.goals.model.Target;
import se.vastkom.goals.sheet.Csv;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * Writes assessments and comparisons as CSV. An assessment has one row for each goal: id, area,
 * goal, target kind, target, outcome, unit, shown per cent, raw per cent, status, lifecycle, trend,
 * rule, reason, remarks; what tables of the rule book's own conclude, where there are any; and
 * distances, where they were worked out; and what the source itself concluded, who is responsible
 * and what is to be done, where that is stated of any goal; and earlier periods, where any goal has
 * one. In Swedish it has Swedish Excel's form, with decimal comma; in English that of RFC 4180,
 * with decimal point. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class CsvWriter implements DocumentWriter {

  private static final List<String> HEADINGS =
      Stream.of(
              "field.id",
              "field.område",
              "field.mål",
              "field.måltyp",
              "field.målvärde",
              "field.utfall",
              "field.enhet",
              "csv.percent",
              "csv.raw",
              "fact.status",
              "field.läge",
              "fact.trend",
              "field.regel",
              "field.varför",
              "csv.remarks")
          .toList();

  public CsvWriter() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public DocumentForms forms() {
    return DocumentForms.none()
        .with(AssessedFollowUp.class, this::write)
        .with(Comparison.class, this::write)
        .with(PeriodTable.class, this::write)
        .with(DecidedCases.class, this::write);
  }

  /** Writes one row for each goal, under headings in the language. */
  public byte[] write(AssessedFollowUp assessed, Words words) {
    List<List<String>> rows = new ArrayList<>();
    List<String> headings = new ArrayList<>(HEADINGS);
    boolean concludes = assessed.assessments().stream().anyMatch(one -> hasOwn(one));
    if (concludes) {
      headings.add("csv.conclusions");
    }
    if (!assessed.distances().isEmpty()) {
      headings.add("csv.distance");
    }
    List<BesideColumn> beside = BesideColumn.of(assessed);
    beside.forEach(column -> headings.add(column.heading()));
    boolean remembers = assessed.assessments().stream().anyMatch(one -> !one.history().isEmpty());
    if (remembers) {
      headings.add("past.heading");
    }
    rows.add(headings.stream().map(words::say).toList());
    for (Assessment assessment : assessed.assessments()) {
      List<String> row = new ArrayList<>(row(assessment, words));
      if (concludes) {
        row.add(
            assessment
                .conclusions()
                .map(finding -> words.say(finding.conclusion()))
                .collect(Collectors.joining("; ")));
      }
      assessed
          .distance(assessment.evidence().goal().id())
          .ifPresent(distance -> row.add(distance(distance, words)));
      beside.forEach(column -> row.add(column.text().apply(assessment)));
      if (remembers) {
        row.add(
            assessment.history().stream()
                .map(past -> words.say(past.phrase()))
                .collect(Collectors.joining(" | ")));
      }
      rows.add(row);
    }
    return written(rows, words);
  }

  /**
   * A column of what stands beside the verdict, which is there where any goal has it.
   *
   * @param heading the key of its heading
   * @param text what it says of a goal, or empty
   */
  private record BesideColumn(String heading, Function<Assessment, String> text) {

    private static final List<BesideColumn> ALL =
        List.of(
            new BesideColumn("field.utsikt", one -> one.outlook().map(Outlook::key).orElse("")),
            new BesideColumn(
                "field.prognos",
                one ->
                    one.forecasted()
                        .map(
                            made ->
                                made.figure()
                                    .map(Quantity::toString)
                                    .orElseGet(() -> made.word().orElseThrow().key()))
                        .orElse("")),
            new BesideColumn(
                "field.publicerad status",
                one -> one.published().map(PublishedStatus::printed).orElse("")),
            new BesideColumn(
                "field.publicerad status läst som",
                one -> one.published().flatMap(PublishedStatus::reading).orElse("")),
            new BesideColumn("field.ansvarig", one -> one.evidence().goal().responsible()),
            new BesideColumn(
                "field.åtgärd",
                one -> one.evidence().observation().map(Observation::action).orElse("")));

    static List<BesideColumn> of(AssessedFollowUp assessed) {
      return ALL.stream()
          .filter(
              column ->
                  assessed.assessments().stream()
                      .anyMatch(one -> !column.text().apply(one).isEmpty()))
          .toList();
    }
  }

  private static String distance(Distance distance, Words words) {
    return distance.sentences().stream().map(words::say).collect(Collectors.joining("; "));
  }

  /**
   * Writes the differences between two assessments, one row for each goal: id, area, goal, what
   * differs; status, trend, rules and reason, each before and after; the remarks that are gone and
   * those that are new; the causes of the difference, with their places. A goal that only one
   * assessment has is marked as such.
   */
  public byte[] write(Comparison comparison, Words words) {
    return written(new ComparisonRows(words).of(comparison), words);
  }

  /**
   * Writes goals in several periods, one row for each goal: id, goal; the outcome, the status and
   * the notes of each period; and why it is followed up no longer, where that is known.
   */
  public byte[] write(PeriodTable table, Words words) {
    return written(new PeriodTableRows(words).of(table), words);
  }

  /**
   * Writes decided cases, one row for each: its name, its facts and its conclusions, each under its
   * name; the rules that decided; and the reasons.
   */
  public byte[] write(DecidedCases decided, Words words) {
    return written(new DecidedCaseRows(words).of(decided), words);
  }

  private static boolean hasOwn(Assessment assessment) {
    return assessment.conclusions().findAny().isPresent();
  }

  private static byte[] written(List<List<String>> rows, Words words) {
    return Csv.write(rows, isSwedish(words) ? Csv.Form.SWEDISH_EXCEL : Csv.Form.RFC_4180);
  }

  private static boolean isSwedish(Words words) {
    return words.language().equals(Locale.forLanguageTag("sv"));
  }

  private static List<String> row(Assessment assessment, Words words) {
    Evidence evidence = assessment.evidence();
    return List.of(
        evidence.goal().id().value(),
        evidence.goal().area().value(),
        evidence.goal().title(),
        words.say("target." + evidence.goal().target().kind().key()),
        target(evidence, words),
        number(evidence.outcome().value().map(Quantity::number), words),
        evidence
            .goal()
            .target()
            .outcomeUnit()
            .or(() -> evidence.outcome().value().map(Quantity::unit))
            .map(unit -> words.unit(unit, Ratio.ZERO))
            .orElse(""),
        number(assessment.shownAttainment().value().map(Part.Amount::shown).map(Ratio::of), words),
        number(evidence.attainment().value().map(Ratio::inPercent), words),
        words.say(assessment.status().phrase()),
        words.say("state." + evidence.lifecycle().state().key()),
        words.say(assessment.trend().phrase()),
        assessment.statusFinding().rules().stream()
            .map(Finding.RuleRef::id)
            .collect(Collectors.joining(" ")),
        words.sayFirst(assessment.statusFinding().sentence()),
        assessment
            .remarks()
            .map(remark -> words.say(remark.reason()))
            .collect(Collectors.joining("; ")));
  }

  private static String target(Evidence evidence, Words words) {
    return evidence.goal().target() instanceof Target.Between between
        ? words.say(between.phrase())
        : number(evidence.target().value().map(Quantity::number), words);
  }

  /** Formats a number without grouping, so that spreadsheets read it as one. */
  private static String number(Optional<Ratio> number, Words words) {
    return number
        .map(known -> known.decimal().orElseGet(() -> known.rounded(6, RoundingMode.HALF_UP)))
        .map(words::ungrouped)
        .orElse("");
  }
}

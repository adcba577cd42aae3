package se.vastkom.goals.io.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.vastkom.goals.assessment.AssessedFollowUp;
import se.vastkom.goals.assessment.Counts;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.assessment.Trend;
import se.vastkom.goals.model.FocusArea;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * How it went on the whole: the answer, then the number of goals by status, trend and area.
 *
 * @param cells in the language
 */
record SummarySheet(Cells cells) {

  Sheet of(AssessedFollowUp assessed) {
    Words words = cells.words();
    FollowUp.Header header = assessed.followUp().header();
    Phrase what =
        Phrase.of("excel.lede")
            .with("period", header.when())
            .with("population", header.population().part());
    Sheet sheet =
        Sheet.named(cells.name("excel.summary"))
            .column(cells.statuses(44))
            .column(Cells.symbols())
            .row(Entry.text(words.sayFirst(assessed.highlights().answer()), Entry.Look.TITLE));
    List<String> notes = new ArrayList<>();
    if (!header.title().isBlank()) {
      notes.add(header.title());
    }
    assessed.counts().below().ifPresent(below -> notes.add(words.sayFirst(below)));
    notes.add(words.say(what));
    assessed.sourceAgreement().phrase().ifPresent(phrase -> notes.add(words.sayFirst(phrase)));
    assessed.ofWhole().ifPresent(verdict -> notes.add(words.sayFirst(verdict.phrase())));
    assessed.motivation().ifPresent(said -> notes.add(words.sayFirst(said)));
    for (String note : notes) {
      sheet = sheet.note(note);
    }
    return areas(trends(statuses(sheet, assessed.counts()), assessed.counts()), assessed);
  }

  private Sheet statuses(Sheet before, Counts counts) {
    Sheet sheet = headed(before, "fact.status");
    for (Status status : Status.values()) {
      sheet = sheet.row(line(status.phrase(), status.symbol(), counts.of(status)));
    }
    return counts.dormant() == 0
        ? sheet
        : sheet.row(
            cells.word(Phrase.of("excel.dormant")), Entry.blank(), Cells.count(counts.dormant()));
  }

  private Sheet trends(Sheet before, Counts counts) {
    Sheet sheet = headed(before, "fact.trend");
    for (Trend trend : Trend.values()) {
      sheet = sheet.row(line(trend.phrase(), trend.symbol(), counts.of(trend)));
    }
    return sheet;
  }

  private Sheet headed(Sheet sheet, String what) {
    return sheet
        .row(Entry.blank())
        .subheadings(cells.headings(what, "excel.symbol", "excel.goals"));
  }

  private List<Entry> line(Phrase word, String symbol, int goals) {
    return List.of(cells.word(word), cells.text(symbol), Cells.count(goals));
  }

  private Sheet areas(Sheet before, AssessedFollowUp assessed) {
    List<String> headings = new ArrayList<>(cells.headings("field.område", "excel.goals"));
    Stream.of(Status.values())
        .map(status -> status.symbol() + " " + cells.words().say(status.phrase()))
        .forEach(headings::add);
    boolean areWeighed =
        assessed.followUp().areas().stream()
            .anyMatch(area -> assessed.overall(area.id()).isPresent());
    if (areWeighed) {
      headings.addAll(cells.headings("excel.weighed", "field.varför"));
    }
    Sheet sheet = before.row(Entry.blank()).subheadings(headings);
    for (FocusArea area : assessed.followUp().areas()) {
      Counts counts = assessed.counts(area.id());
      List<Entry> row = new ArrayList<>();
      row.add(cells.text(area.title()));
      row.add(Cells.count(counts.goals()));
      Stream.of(Status.values()).map(status -> Cells.count(counts.of(status))).forEach(row::add);
      assessed
          .overall(area.id())
          .ifPresent(
              verdict -> {
                row.add(cells.sentence(verdict.status().phrase()));
                row.add(cells.text(cells.words().sayFirst(verdict.finding().sentence())));
              });
      sheet = sheet.row(row);
    }
    for (int i = 0; i < Status.values().length; i++) {
      sheet = sheet.column(Sheet.Column.wide(14));
    }
    return areWeighed ? sheet.column(Sheet.Column.wide(18)).column(Sheet.Column.wide(60)) : sheet;
  }
}

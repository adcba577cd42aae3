package se.vastkom.goals.io.xlsx;

import java.util.Map;
import se.vastkom.goals.assessment.Finding;
import se.vastkom.goals.assessment.PublishedRules;
import se.vastkom.goals.assessment.Status;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;

/**
 * The rules as people read them, then their borders and what each status means.
 *
 * @param cells in the language
 */
record RuleSheet(Cells cells) {

  Sheet of(PublishedRules published) {
    Sheet sheet =
        Sheet.named(cells.name("excel.rules"))
            .column(cells.statuses(22))
            .column(Sheet.Column.wide(90))
            .column(Sheet.Column.wide(12))
            .column(Sheet.Column.wide(14))
            .column(Sheet.Column.wide(14))
            .headings(cells.headings("excel.concludes", "field.regel"));
    for (PublishedRules.Rule rule : published.rules()) {
      sheet = sheet.row(cells.text(concludes(rule)), cells.sentence(rule.sentence()));
    }
    return explained(bordered(sheet.filtered(), published), published);
  }

  private String concludes(PublishedRules.Rule rule) {
    return rule.kind() == Finding.Kind.CONCLUSION
        ? rule.conclusion()
        : cells.words().say("fact." + rule.kind().key());
  }

  private Sheet bordered(Sheet above, PublishedRules published) {
    if (published.parameters().isEmpty()) {
      return above;
    }
    Sheet sheet =
        above
            .row(Entry.blank())
            .subheadings(
                cells.headings(
                    "excel.border", "excel.decision", "excel.value", "field.enhet", "excel.since"));
    for (PublishedRules.Parameter one : published.parameters()) {
      sheet =
          sheet.row(
              cells.text(one.name()),
              cells.text(one.decision()),
              cells.number(one.value().number(), one.value().unit()),
              cells.word(new Part.Unit(one.value().unit())),
              one.since().map(Entry::day).orElse(Entry.blank()));
    }
    return sheet;
  }

  private Sheet explained(Sheet above, PublishedRules published) {
    if (published.explanations().isEmpty()) {
      return above;
    }
    Sheet sheet =
        above.row(Entry.blank()).subheadings(cells.headings("fact.status", "excel.meaning"));
    for (Map.Entry<Status, String> one : published.explanations().entrySet()) {
      Phrase status = one.getKey().phrase();
      sheet = sheet.row(cells.word(status), cells.text(one.getValue()));
    }
    return sheet;
  }
}

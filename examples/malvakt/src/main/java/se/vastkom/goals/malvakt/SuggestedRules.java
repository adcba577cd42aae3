package se.vastkom.goals.malvakt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.vastkom.goals.assessment.Finding.FigureUsed;
import se.vastkom.goals.assessment.VerificationReport;
import se.vastkom.goals.assessment.VerificationReport.Defect;
import se.vastkom.goals.assessment.VerificationReport.Period;
import se.vastkom.goals.assessment.VerificationReport.SuggestedRow;
import se.vastkom.goals.rules.RuleBook;
import se.vastkom.goals.rules.source.NewRow;
import se.vastkom.goals.tables.Row;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/**
 * The rows that verification suggests, each with an id that marks it. One that closes a gap is a
 * rule whose conclusion its author must choose. One that stands for several others is a comment
 * with today's conclusion, since both cannot be rules.
 */
final class SuggestedRules {

  private static final Part.Name RULE = Words.name("field.regel");
  private static final Part.Name FROM = Words.name("field.gäller från");
  private static final Part.Name TO = Words.name("field.gäller till");
  private static final Part.Name NOTHING = new Part.Name("", "");
  private static final String ANY = "-";

  private final Set<String> taken;
  private final List<NewRow> rows = new ArrayList<>();
  private int number;

  private SuggestedRules(RuleBook book) {
    taken =
        book.tables().stream()
            .flatMap(table -> table.rows().stream())
            .map(Row::id)
            .collect(Collectors.toSet());
  }

  /** Returns the rows that a report suggests, in its order. */
  static List<NewRow> of(RuleBook book, VerificationReport report) {
    SuggestedRules suggested = new SuggestedRules(book);
    for (Defect defect : report.defects()) {
      defect.suggestion().ifPresent(row -> suggested.add(defect, row));
    }
    return suggested.rows;
  }

  private void add(Defect defect, SuggestedRow row) {
    List<Period> periods =
        row.inForce().isEmpty()
            ? List.of(new Period(Optional.empty(), Optional.empty()))
            : row.inForce();
    for (Period period : periods) {
      Map<Part.Name, Part.Name> cells = new LinkedHashMap<>();
      cells.put(RULE, id(defect));
      for (FigureUsed cell : row.cells()) {
        Part.Name written = said(cell.value());
        cells.put(cell.fact(), written.sv().equals(ANY) ? NOTHING : written);
      }
      cells.put(FROM, day(period.from()));
      cells.put(TO, day(period.to()));
      rows.add(
          defect.rules().isEmpty()
              ? NewRow.rule(defect.table(), cells)
              : NewRow.comment(defect.table(), cells));
    }
  }

  /** Returns the next free id, and of a comment the rules that the row would stand for. */
  private Part.Name id(Defect defect) {
    Part.Name id;
    do {
      id = said(Phrase.of("suggested.rule").with("number", ++number));
    } while (taken.contains(id.sv()) || taken.contains(id.en()));
    return defect.rules().isEmpty()
        ? id
        : said(
            Phrase.of("suggested.instead")
                .with("id", id)
                .with("rules", Phrase.list(defect.rules(), Part.Text::new)));
  }

  private static Part.Name said(Part part) {
    return part instanceof Part.Name name
        ? name
        : new Part.Name(Words.swedish().say(part), Words.english().say(part));
  }

  private static Part.Name day(Optional<LocalDate> day) {
    String written = day.map(LocalDate::toString).orElse("");
    return new Part.Name(written, written);
  }
}

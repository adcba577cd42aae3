package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.vastkom.goals.model.Lifecycle;
import se.vastkom.goals.model.Observation.EvidenceStrength;
import se.vastkom.goals.model.Outcome;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.sheet.Xlsx;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Words;

/**
 * Writes the parts of a follow-up as a workbook to work in: a sheet that explains, one for each
 * part, and one with lists to choose from. The same bytes for the same parts.
 */
final class WorkbookForm {

  private static final int NARROWEST = 10;
  private static final int WIDEST = 60;

  private static final Map<Part.Name, Sheet.Tint> TINTS = tints();

  private final List<PartTable> tables;
  private final Words words;
  private final ListSheet lists;

  private WorkbookForm(List<PartTable> tables, ListSheet lists, Words words) {
    this.tables = tables;
    this.words = words;
    this.lists = lists;
  }

  /**
   * Returns the bytes of the workbook.
   *
   * @param lists what is offered besides what stands on the sheets
   * @param words the language of headings and explanations
   */
  static byte[] bytes(List<PartTable> tables, ListSheet lists, Words words) {
    return new WorkbookForm(tables, lists, words).bytes();
  }

  private byte[] bytes() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(new ReadMe(tables, words).sheet());
    tables.stream().map(this::sheet).forEach(sheets::add);
    sheets.add(lists.sheet());
    return Xlsx.write(sheets);
  }

  private Sheet sheet(PartTable table) {
    Sheet sheet = Sheet.named(words.say(table.part().title()));
    for (int i = 0; i < table.headings().size(); i++) {
      sheet = sheet.column(column(table, i));
    }
    Writing writing = new Writing(table, sheet);
    table.tell(writing);
    return writing.sheet.rows(writing.rows);
  }

  private Sheet.Column column(PartTable table, int position) {
    Part.Name heading = table.headings().get(position);
    Sheet.Column column = Sheet.Column.wide(width(table, position));
    return Guide.to(table.part()).columns().stream()
        .filter(guide -> guide.name().equals(heading))
        .findFirst()
        .map(guide -> offering(column, guide.offered()))
        .orElse(column);
  }

  private Sheet.Column offering(Sheet.Column plain, Offered offered) {
    Optional<Sheet.Offer> offer = offer(offered);
    Sheet.Column column = offer.map(plain::offering).orElse(plain);
    if (offered instanceof Offered.Choice choice) {
      for (Part.Name word : choice.words()) {
        Optional<Sheet.Tint> tint = Optional.ofNullable(TINTS.get(word));
        if (tint.isPresent()) {
          column = column.tinting(words.say(word), tint.get());
        }
      }
    }
    return column;
  }

  private Optional<Sheet.Offer> offer(Offered offered) {
    if (offered instanceof Offered.Choice choice) {
      List<String> said = choice.words().stream().map(words::say).toList();
      return Optional.of(said).filter(Sheet.Offer::fits).map(Sheet.Offer.Words::new);
    }
    if (offered instanceof Offered.Ids ids) {
      return below(ids.part());
    }
    Optional<Sheet.Offer> own =
        offered == Offered.Known.RESPONDENTS ? below(FollowUpPart.RESPONDENTS) : Optional.empty();
    return own.or(() -> lists.offer((Offered.Known) offered));
  }

  /** Returns what stands in the first column of a part, if the book has it. */
  private Optional<Sheet.Offer> below(FollowUpPart part) {
    return tables.stream()
        .filter(table -> table.part() == part)
        .findFirst()
        .map(
            table ->
                new Sheet.Offer.Below(
                    words.say(part.title()),
                    0,
                    (int) table.comments().stream().filter(RowComment::isAboveHeadings).count()));
  }

  /** Gathers the lines of a sheet. */
  private final class Writing implements PartTable.Lines {

    private final PartTable table;
    private Sheet sheet;
    private final List<List<Entry>> rows = new ArrayList<>();

    Writing(PartTable table, Sheet sheet) {
      this.table = table;
      this.sheet = sheet;
    }

    @Override
    public void comment(RowComment comment) {
      rows.add(List.of(Entry.text(comment.written(), Entry.Look.NOTE)));
    }

    @Override
    public void headings(List<Part.Name> headings) {
      sheet = sheet.rows(rows).headings(looks(headings));
      rows.clear();
    }

    @Override
    public void row(List<Entry> row) {
      rows.add(row);
    }

    /** Returns headings that say which columns there must be. */
    private Entry[] looks(List<Part.Name> headings) {
      return headings.stream()
          .map(name -> Entry.text(words.say(name), look(name)))
          .toArray(Entry[]::new);
    }

    private Entry.Look look(Part.Name heading) {
      return table.part().required().contains(heading) ? Entry.Look.REQUIRED : Entry.Look.HEADING;
    }
  }

  private int width(PartTable table, int column) {
    int longest =
        Stream.concat(
                Stream.of(words.say(table.headings().get(column))),
                table.rows().stream().map(row -> row.get(column)).map(Entry::readBack))
            .flatMap(String::lines)
            .mapToInt(String::length)
            .max()
            .orElse(NARROWEST);
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
  }

  private static Map<Part.Name, Sheet.Tint> tints() {
    Map<Part.Name, Sheet.Tint> tints = new LinkedHashMap<>();
    tints.put(OutcomeRows.YES, Sheet.Tint.GREEN);
    tints.put(OutcomeRows.NO, Sheet.Tint.RED);
    for (EvidenceStrength stage : Outcome.Undertaking.STAGES) {
      tints.put(Words.name("strength." + stage.key()), Sheet.Tint.YELLOW);
    }
    for (Lifecycle.State state : Lifecycle.State.values()) {
      if (state != Lifecycle.State.ACTIVE) {
        tints.put(Words.name("state." + state.key()), Sheet.Tint.GREY);
      }
    }
    return tints;
  }
}

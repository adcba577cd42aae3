package se.vastkom.goals.io.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.io.survey.SurveyFile;
import se.vastkom.goals.sheet.Entry;
import se.vastkom.goals.sheet.NamedSheets;
import se.vastkom.goals.sheet.Sheet;
import se.vastkom.goals.words.Part;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The sheet of a workbook that explains the others: how to go on, and what each column is for. */
final class ReadMe {

  private static final int NAME = 18;
  private static final int COLUMN = 26;
  private static final int MEANING = 70;
  private static final int WORDS = 60;

  private static final String ANSWERS = "guide.step.answers";
  private static final String EXAMPLE = "guide.step.example";
  private static final List<String> STEPS =
      List.of(
          "guide.step.about",
          "guide.step.rows",
          ANSWERS,
          "guide.step.headings",
          "guide.step.lists",
          EXAMPLE,
          "guide.step.comments",
          "guide.step.assess");

  private final List<PartTable> tables;
  private final Words words;
  private final List<List<Entry>> rows = new ArrayList<>();

  /**
   * @param tables the parts that the book has
   * @param words the language
   */
  ReadMe(List<PartTable> tables, Words words) {
    this.tables = tables;
    this.words = words;
  }

  Sheet sheet() {
    rows.add(List.of(Entry.text(words.say("guide.title"), Entry.Look.TITLE)));
    List<String> steps =
        STEPS.stream()
            .filter(step -> !step.equals(EXAMPLE) || hasExample())
            .filter(step -> !step.equals(ANSWERS) || hasAnswers())
            .toList();
    for (int i = 0; i < steps.size(); i++) {
      Phrase step = Phrase.of(steps.get(i)).with("mark", ExampleRow.MARK);
      rows.add(List.of(text(i + 1 + "."), Entry.blank(), text(words.say(step))));
    }
    rows.add(List.of());
    rows.add(headings("guide.sheet", "guide.column", "guide.meaning", "guide.offered"));
    tables.forEach(table -> part(table.part(), table.headings()));
    rows.add(List.of());
    rows.add(List.of(Entry.text(words.say("guide.more-sheets"), Entry.Look.TITLE)));
    rows.add(headings("guide.sheet", "guide.column", "guide.meaning", "guide.offered"));
    rows.add(purpose(SurveyFile.TITLE, "guide.part.survey"));
    Stream.of(FollowUpPart.values())
        .filter(part -> tables.stream().noneMatch(table -> table.part() == part))
        .forEach(part -> part(part, List.of()));
    return Sheet.named(words.say(NamedSheets.READ_ME))
        .column(Sheet.Column.wide(NAME))
        .column(Sheet.Column.wide(COLUMN))
        .column(Sheet.Column.wide(MEANING))
        .column(Sheet.Column.wide(WORDS))
        .rows(rows);
  }

  private boolean hasAnswers() {
    return tables.stream().anyMatch(table -> table.part() == FollowUpPart.MUNICIPALITIES);
  }

  private boolean hasExample() {
    return tables.stream()
        .flatMap(table -> table.rows().stream())
        .anyMatch(row -> ExampleRow.isMarked(row.get(0).readBack()));
  }

  private List<Entry> headings(String... keys) {
    return Stream.of(keys).map(key -> Entry.text(words.say(key), Entry.Look.HEADING)).toList();
  }

  /** Adds a part: its columns in the book first, then those it may have besides. */
  private void part(FollowUpPart part, List<Part.Name> headings) {
    Guide guide = Guide.to(part);
    rows.add(purpose(part.title(), guide.purpose()));
    if (!guide.items().isEmpty()) {
      guide.items().forEach(this::column);
      return;
    }
    headings.forEach(
        heading ->
            guide.columns().stream()
                .filter(column -> column.name().equals(heading))
                .forEach(this::column));
    List<ColumnGuide> others =
        guide.columns().stream().filter(column -> !headings.contains(column.name())).toList();
    if (!others.isEmpty() && !headings.isEmpty()) {
      rows.add(
          List.of(Entry.blank(), Entry.text(words.say("guide.more-columns"), Entry.Look.NOTE)));
    }
    others.forEach(this::column);
  }

  private List<Entry> purpose(Part.Name title, String purpose) {
    return List.of(
        Entry.text(words.say(title), Entry.Look.HEADING), Entry.blank(), text(words.say(purpose)));
  }

  private void column(ColumnGuide column) {
    rows.add(
        List.of(
            Entry.blank(),
            text(words.say(column.name())),
            text(words.say(column.meaning())),
            text(offered(column.offered()).map(words::say).orElse(""))));
  }

  /** Returns what is said of what a cell offers; empty where it offers nothing. */
  private Optional<Part> offered(Offered offered) {
    if (offered instanceof Offered.Choice choice) {
      return Optional.of(
          new Part.Text(choice.words().stream().map(words::say).collect(Collectors.joining(", "))));
    }
    if (offered instanceof Offered.Ids ids) {
      return Optional.of(Phrase.of("guide.ids").with("name", ids.part().title()));
    }
    return switch ((Offered.Known) offered) {
      case RESPONDENTS -> Optional.of(Phrase.of("guide.respondents"));
      case UNITS -> Optional.of(Phrase.of("guide.units"));
      case NOTHING -> Optional.empty();
    };
  }

  private static Entry text(String text) {
    return Entry.text(text);
  }
}

package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.vastkom.goals.io.survey.ExportedBook.Share;

/**
 * An invented survey with every kind of disorder that exports have, and where each thing stands.
 */
final class RandomSurvey {

  /** What a question asks for. */
  enum Kind {
    WORDS("minst;1;kommuner", ";;", "Självklart"),
    FIGURES("minst;500;anställda", "summa;;", ""),
    PER_CENT("minst;80;%", "medel;;", ""),
    CHOICES("sammansatt;1;kommuner", ";3;tjänster", "\"Bygglov;Förskola;Larm\""),
    COLUMNS("sammansatt;1;kommuner", ";3;tjänster", "Självklart");

    private final String target;
    private final String measured;
    private final String yes;

    Kind(String target, String measured, String yes) {
      this.target = target;
      this.measured = measured;
      this.yes = yes;
    }
  }

  /** What an empty cell counts as, as a follow-up says it. */
  private static final List<String> BLANKS = List.of("", "nej", "ej tillämpligt");

  static final List<String> PARTS = List.of("Bygglov", "Förskola", "Larm");

  private static final List<String> WORDS =
      List.of(
          "Ja",
          "ja",
          " JA ",
          "Nej",
          "nej",
          "Planeras",
          "Pågår",
          "Beslutat",
          "Vet ej",
          "-",
          "Ej aktuellt",
          "Sekretess",
          "Självklart",
          "Kanske",
          "");
  private static final List<String> FIGURES =
      List.of("0", "12", "1 234", "3,5", "290", "vet ej", "ej aktuellt", "Kanske", "");
  private static final List<String> CHOICES =
      List.of(
          "Bygglov;Förskola;Larm;",
          "Larm; Bygglov",
          "Förskola",
          "bygglov, larm",
          "Annat",
          "Annat;Larm",
          "Inget svar",
          "2",
          "Förskola\nLarm",
          "");
  private static final List<String> PART = List.of("ja", "Nej", "1", "0", "vet ej", "");
  private static final List<String> NONSENSE = List.of("Ja, delvis", "Hmm", "ungefär många");

  /**
   * A goal with its question.
   *
   * @param asked how the goal names it
   * @param columns counted from 0
   */
  record Asked(String id, Kind kind, String asked, List<Integer> columns, String blank) {

    /** Returns the cells of the goal's row from its kind on. */
    String cells() {
      return String.join(
          ";", kind.target, '"' + asked + '"', kind.measured, kind.yes, "Annat", "Kanske", blank);
    }
  }

  static final String COLUMNS =
      "mäts som;delar;delenhet;räknas som ja;räknas som nej;räknas som inget svar;tomt räknas som";

  private final Random random;
  private final List<String> population;
  private final List<String> outsiders;
  private final List<Asked> goals = new ArrayList<>();
  private final List<List<Object>> rows = new ArrayList<>();
  private int nameColumn;
  private int headingRows;

  RandomSurvey(Random random) {
    this.random = random;
    List<String> names = new ArrayList<>(new TreeSet<>(Names.all()));
    Collections.shuffle(names, random);
    int size = 1 + (random.nextInt(8) == 0 ? random.nextInt(290) : random.nextInt(30));
    population = names.subList(0, size);
    outsiders = names.subList(size, names.size());
    fill(1 + (random.nextInt(8) == 0 ? random.nextInt(60) : random.nextInt(8)));
  }

  List<String> population() {
    return population;
  }

  List<Asked> goals() {
    return goals;
  }

  int nameColumn() {
    return nameColumn;
  }

  int headingRows() {
    return headingRows;
  }

  List<List<Object>> rows() {
    return rows;
  }

  private boolean isOneOf(int several) {
    return random.nextInt(several) == 0;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void fill(int questions) {
    List<String> headings = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    headings.add("Vilken kommun?");
    kinds.add(Kind.WORDS);
    List<List<Integer>> columns = new ArrayList<>();
    List<Kind> asked = new ArrayList<>();
    for (int question = 0; question < questions; question++) {
      extra(headings, kinds);
      Kind kind = any(List.of(Kind.values()));
      List<Integer> own = new ArrayList<>();
      for (int part = 0; part < (kind == Kind.COLUMNS ? PARTS.size() : 1); part++) {
        own.add(headings.size());
        kinds.add(kind);
        String number = (question + 1) + ". ";
        headings.add(
            kind == Kind.COLUMNS
                ? number + "Finns tjänst " + (question + 1) + " som " + PARTS.get(part) + "?"
                : kind == Kind.WORDS && question % 3 == 0
                    ? "Har ni det?"
                    : number + "Hur är det med sak " + (question + 1) + ", i korthet?");
      }
      columns.add(own);
      asked.add(kind);
    }
    extra(headings, kinds);
    for (int question = 0; question < questions; question++) {
      List<Integer> own = columns.get(question);
      String heading =
          own.stream().map(column -> named(headings, column)).collect(Collectors.joining("|"));
      Kind kind = asked.get(question);
      String blank = kind == Kind.FIGURES || kind == Kind.PER_CENT ? "" : any(BLANKS);
      goals.add(new Asked("mal-" + question, kind, heading, own, blank));
    }
    headings(headings);
    List<List<Object>> answers = new ArrayList<>();
    for (String name : population) {
      if (!isOneOf(6)) {
        answers.add(answer(name, kinds));
      }
    }
    if (answers.isEmpty()) {
      answers.add(answer(population.get(0), kinds));
    }
    disorder(answers, kinds);
    rows.addAll(answers);
    moveNames();
  }

  /** Adds columns that nobody asks for. */
  private void extra(List<String> headings, List<Kind> kinds) {
    while (isOneOf(3)) {
      headings.add(any(List.of("Namn", "Kommentar", "Tid", "Ange gärna varför")));
      kinds.add(Kind.WORDS);
    }
  }

  /** Returns how a goal names a heading: whole, by its beginning, or with its number of several. */
  private static String named(List<String> headings, int column) {
    String heading = headings.get(column);
    int which = Collections.frequency(headings.subList(0, column + 1), heading);
    return Collections.frequency(headings, heading) > 1 ? heading + " (" + which + ")" : heading;
  }

  private void headings(List<String> headings) {
    if (isOneOf(3)) {
      rows.add(List.of("Påhittad enkät"));
    }
    if (isOneOf(3)) {
      rows.add(
          IntStream.range(0, headings.size()).<Object>mapToObj(column -> "K" + column).toList());
    }
    rows.add(List.copyOf(headings));
    if (isOneOf(3)) {
      rows.add(
          IntStream.range(0, headings.size())
              .<Object>mapToObj(column -> column == 0 ? "" : "Ett svar")
              .toList());
    }
    headingRows = rows.size();
  }

  private List<Object> answer(String name, List<Kind> kinds) {
    List<Object> cells = new ArrayList<>();
    cells.add(spelled(name));
    for (Kind kind : kinds.subList(1, kinds.size())) {
      cells.add(isOneOf(800) ? any(NONSENSE) : cell(kind));
    }
    return cells;
  }

  private Object cell(Kind kind) {
    return switch (kind) {
      case WORDS -> any(WORDS);
      case FIGURES -> any(FIGURES);
      case PER_CENT ->
          isOneOf(2)
              ? new Share((2 + random.nextInt(99)) / 100.0)
              : any(List.of("54 %", "93,5%", "17", "vet ej", "Kanske", ""));
      case CHOICES -> any(CHOICES);
      case COLUMNS -> any(PART);
    };
  }

  private String spelled(String name) {
    String code = Names.code(name);
    return any(
        List.of(
            name,
            name + " kommun",
            code,
            code + " " + name,
            "\u00a0" + name + " ",
            name.toUpperCase(Locale.ROOT)));
  }

  private void disorder(List<List<Object>> answers, List<Kind> kinds) {
    for (List<Object> row : List.copyOf(answers)) {
      if (isOneOf(12)) {
        List<Object> again = new ArrayList<>(row);
        again.set(0, spelled(Names.of((String) row.get(0))));
        if (isOneOf(12)) {
          again.set(1 + random.nextInt(kinds.size() - 1), "Nej");
        }
        answers.add(again);
      }
      if (isOneOf(12) && !outsiders.isEmpty()) {
        answers.add(answer(any(outsiders), kinds));
      }
      if (isOneOf(20)) {
        answers.add(Collections.nCopies(kinds.size(), ""));
      }
    }
    Collections.shuffle(answers, random);
    if (isOneOf(6)) {
      // Below somebody who is known, for above all a row without a name is a heading.
      List<Object> nobody = answer(population.get(0), kinds);
      nobody.set(0, any(List.of("", "Nånstans", "Förvaltningen")));
      answers.add(nobody);
    }
  }

  /** Puts the column of names where it may stand: anywhere. */
  private void moveNames() {
    nameColumn = random.nextInt(rows.get(headingRows - 1).size());
    for (int row = 0; row < rows.size(); row++) {
      List<Object> cells = new ArrayList<>(rows.get(row));
      if (cells.size() > 1) {
        cells.add(nameColumn, cells.remove(0));
        rows.set(row, cells);
      }
    }
    for (int goal = 0; goal < goals.size(); goal++) {
      Asked old = goals.get(goal);
      List<Integer> moved =
          old.columns().stream().map(column -> column <= nameColumn ? column - 1 : column).toList();
      goals.set(goal, new Asked(old.id(), old.kind(), old.asked(), moved, old.blank()));
    }
  }
}

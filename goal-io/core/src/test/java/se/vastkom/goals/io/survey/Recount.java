package se.vastkom.goals.io.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.vastkom.goals.figure.Ratio;
import se.vastkom.goals.io.survey.ExportedBook.Share;
import se.vastkom.goals.io.survey.RandomSurvey.Asked;
import se.vastkom.goals.io.survey.RandomSurvey.Kind;

/**
 * What a survey answers, counted from its cells by whoever knows how they were made: neither the
 * reader nor the model takes part.
 */
final class Recount {

  private static final String UNKNOWN = "?";

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("ja", "ja"),
          Map.entry("självklart", "ja"),
          Map.entry("nej", "nej"),
          Map.entry("annat", "nej"),
          Map.entry("planeras", "planerat"),
          Map.entry("pågår", "pågående"),
          Map.entry("beslutat", "beslutat"),
          Map.entry("vet ej", "bortfall"),
          Map.entry("inget svar", "bortfall"),
          Map.entry("kanske", "bortfall"),
          Map.entry("-", "bortfall"),
          Map.entry("ej aktuellt", "ej tillämpligt"),
          Map.entry("sekretess", "sekretess"));
  private static final Pattern FIGURE = Pattern.compile("(\\d[\\d ]*)(?:,(\\d))? ?%?");

  private final RandomSurvey survey;
  private final Map<String, Map<String, String>> answers = new TreeMap<>();
  private final Set<Integer> inTheWay = new TreeSet<>();

  Recount(RandomSurvey survey) {
    this.survey = survey;
    survey.goals().forEach(goal -> answers.put(goal.id(), new TreeMap<>()));
    Map<String, List<Integer>> rowsOf = new TreeMap<>();
    for (int row = survey.headingRows(); row < survey.rows().size(); row++) {
      String cell = (String) cell(row, survey.nameColumn());
      String name = Names.of(cell);
      if (survey.population().contains(name) && saysSomething(row)) {
        rowsOf.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
      } else if (name.isEmpty() && (cell.isEmpty() ? answersSomething(row) : saysSomething(row))) {
        inTheWay.add(row + 1);
      }
    }
    rowsOf.forEach(this::count);
  }

  /** Returns the answer of each by the goal's id and their name. */
  Map<String, Map<String, String>> answers() {
    return answers;
  }

  /** Returns the rows, counted from 1, with something that keeps the survey from being read. */
  Set<Integer> inTheWay() {
    return inTheWay;
  }

  private Object cell(int row, int column) {
    List<Object> cells = survey.rows().get(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  private boolean saysSomething(int row) {
    return IntStream.range(0, survey.rows().get(row).size())
        .anyMatch(column -> column != survey.nameColumn() && !cell(row, column).equals(""));
  }

  private boolean answersSomething(int row) {
    return survey.goals().stream()
        .flatMap(goal -> goal.columns().stream())
        .anyMatch(column -> !cell(row, column).equals(""));
  }

  private void count(String name, List<Integer> rows) {
    for (Asked goal : survey.goals()) {
      Set<List<String>> different = new HashSet<>();
      for (int row : rows) {
        List<String> meant = meant(goal, row);
        different.add(meant);
        if (meant.stream().anyMatch(each -> each.startsWith(UNKNOWN))) {
          inTheWay.add(row + 1);
        }
      }
      if (different.size() > 1) {
        rows.forEach(row -> inTheWay.add(row + 1));
      }
      answers.get(goal.id()).put(name, answer(goal, meant(goal, rows.get(0))));
    }
  }

  /** Returns what each cell of a question means, or that it means nothing and what it says. */
  private List<String> meant(Asked goal, int row) {
    return goal.columns().stream().map(column -> meaning(goal, cell(row, column))).toList();
  }

  private static String meaning(Asked goal, Object cell) {
    if (cell instanceof Share share) {
      return Math.round(share.number() * 100) + " %";
    }
    String text = cell.toString().strip().toLowerCase(Locale.ROOT).replaceFirst(";$", "");
    if (text.isEmpty()) {
      return goal.blank().isEmpty() ? "bortfall" : goal.blank();
    }
    String word = MEANINGS.getOrDefault(text, "");
    Matcher figure = FIGURE.matcher(text);
    boolean isFigure = figure.matches();
    return switch (goal.kind()) {
      case WORDS -> word.isEmpty() ? UNKNOWN + text : word;
      case FIGURES, PER_CENT ->
          isFigure
              ? number(figure) + (goal.kind() == Kind.PER_CENT ? " %" : " anställda")
              : List.of("", "ja", "nej").contains(word) ? UNKNOWN + text : word;
      case COLUMNS ->
          text.equals("1")
              ? "ja"
              : text.equals("0") ? "nej" : word.isEmpty() ? UNKNOWN + text : word;
      case CHOICES -> isFigure ? text + " tjänster" : word.isEmpty() ? choices(text) : word;
    };
  }

  private static String number(Matcher figure) {
    Ratio whole = Ratio.of(Long.parseLong(figure.group(1).replace(" ", "")));
    return (figure.group(2) == null
            ? whole
            : whole.plus(Ratio.of(Long.parseLong(figure.group(2)), 10)))
        .toString();
  }

  private static String choices(String text) {
    Set<String> chosen = new TreeSet<>();
    for (String choice : text.split("[;,\n]", -1)) {
      String part = choice.strip();
      if (RandomSurvey.PARTS.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(part))) {
        chosen.add(part);
      } else if (!part.isEmpty() && !part.equals("annat")) {
        return UNKNOWN + text;
      }
    }
    return String.join("+", chosen);
  }

  private static String answer(Asked goal, List<String> meant) {
    return switch (goal.kind()) {
      case WORDS, FIGURES, PER_CENT -> meant.get(0);
      case CHOICES ->
          meant.get(0).matches("bortfall|ej tillämpligt|.* tjänster")
              ? meant.get(0)
              : meant.get(0).equals("nej") || meant.get(0).isEmpty()
                  ? "0 tjänster"
                  : meant.get(0).split("\\+", -1).length + " tjänster";
      case COLUMNS -> parts(meant);
    };
  }

  private static String parts(List<String> meant) {
    List<String> open =
        meant.stream().filter(List.of("bortfall", "ej tillämpligt")::contains).toList();
    long has = meant.stream().filter("ja"::equals).count();
    boolean isSilent = open.size() == meant.size();
    if (isSilent && open.stream().distinct().count() == 1) {
      return open.get(0);
    }
    boolean mayHaveAll = has + open.size() == meant.size() && !open.isEmpty();
    return isSilent || mayHaveAll ? "bortfall" : has + " tjänster";
  }

  /** Returns the rows that a sentence of the reader names: its own place, and those it lists. */
  static Set<Integer> named(String sentence) {
    Set<Integer> named = new TreeSet<>();
    Stream.of(
            Pattern.compile("rad ((?:\\d+(?:\u2013\\d+)?(?:, )?)+)"),
            Pattern.compile("^FEL \\S+\\[s\\] [A-Z]+(\\d+)"))
        .forEach(
            pattern -> {
              Matcher rows = pattern.matcher(sentence);
              while (rows.find()) {
                for (String span : rows.group(1).split(", ", -1)) {
                  String[] ends = span.split("\u2013", -1);
                  IntStream.rangeClosed(
                          Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                      .forEach(named::add);
                }
              }
            });
    return named;
  }
}

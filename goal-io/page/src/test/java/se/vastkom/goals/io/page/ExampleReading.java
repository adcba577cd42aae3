package se.vastkom.goals.io.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vastkom.goals.io.FollowUpSource;
import se.vastkom.goals.model.FollowUp;
import se.vastkom.goals.model.GoalId;
import se.vastkom.goals.model.Narrative;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Words;

/** Reads the texts of the lexicon's examples, by the lexicon of this class's loader. */
final class ExampleReading {

  private static final GoalId GOAL = new GoalId("omradet-1");

  /** The ways to read a text, by the aspect that an example asks for. */
  private static final Map<String, UnaryOperator<String>> ASPECTS =
      Map.ofEntries(
          Map.entry("rad", ExampleReading::line),
          Map.entry("cell", ExampleReading::cell),
          Map.entry("kolumn", ExampleReading::column),
          Map.entry("resultat", ExampleReading::share),
          Map.entry("ansvarig", ExampleReading::responsible),
          Map.entry("styrka", comment -> CueWords.strength("Ett mål", comment).key()),
          Map.entry("ändring", ExampleReading::change),
          Map.entry("skäl", ExampleReading::reasons),
          Map.entry("status", printed -> CueWords.status(printed).orElse("ingen")),
          Map.entry("period", ExampleReading::period),
          Map.entry("mål", page -> area(page, area -> String.join(", ", area.goals()))),
          Map.entry("leverans", page -> area(page, area -> String.join(", ", area.deliverables()))),
          Map.entry("kommentar", page -> area(page, Narrative.Area::comment)),
          Map.entry("läge", page -> area(page, area -> area.lifecycle().state().key())),
          Map.entry("analys", page -> narrative(page).map(Narrative::analysis).orElse("")));

  private ExampleReading() {}

  /** Returns whether texts can be read for an aspect. */
  static boolean hasAspect(String aspect) {
    return ASPECTS.containsKey(aspect);
  }

  /**
   * Reads a text.
   *
   * @param text the cells of a goal, or a text that has an aspect
   * @param aspect the aspect; empty for the outcome or the target of a goal
   */
  static String of(String text, String aspect) {
    return aspect.isEmpty()
        ? goal(List.of(text.split(" [|] ", -1)))
        : Optional.ofNullable(ASPECTS.get(aspect)).orElseThrow().apply(text);
  }

  /** Reads the target of a goal alone, or the outcome of one with cells beside it. */
  private static String goal(List<String> cells) {
    boolean hasFigures = cells.size() > 2;
    Checked<FollowUp> read =
        readRow(
            List.of("Mål 2022", "Värde", "Resultat", "Kommentar"),
            List.of(
                cells.get(0),
                hasFigures ? cells.get(1) : "-",
                hasFigures ? cells.get(2) : "-",
                cells.size() > 1 ? cells.get(cells.size() - 1) : "-"));
    return read.value()
        .map(
            followUp ->
                cells.size() == 1
                    ? Told.target(followUp.goal(GOAL).orElseThrow().target())
                    : Told.stateOrOutcome(followUp, GOAL).replaceAll(" \\[.*\\]$", ""))
        .orElseGet(() -> refused(read));
  }

  /** Reads a page with one row. */
  private static Checked<FollowUp> readRow(List<String> headings, List<String> cells) {
    return read(
        "Prov i Västra Götaland 2022\n"
            + String.join("\t", headings)
            + "\nOmrådet\n"
            + String.join("\t", cells));
  }

  private static Checked<FollowUp> read(String page) {
    return new PageReader().read(FollowUpSource.of("sida.txt", page.getBytes(UTF_8)));
  }

  private static String refused(Checked<FollowUp> read) {
    return read.problems().stream()
        .map(problem -> Words.swedish().say(problem.phrase()))
        .collect(Collectors.joining("; ", "oläst: ", ""));
  }

  private static Piece piece(String text) {
    return Piece.of(text, Place.NOWHERE, false);
  }

  private static String line(String text) {
    Piece piece = piece(text);
    if (piece.isFooter()) {
      return "sidfot";
    }
    if (piece.isLegend()) {
      return "teckenförklaring";
    }
    if (piece.isTotal()) {
      return "summering";
    }
    return piece.isHeading() ? "rubrik" : "text";
  }

  private static String cell(String text) {
    Piece piece = piece(text);
    if (piece.isCount()) {
      return "antal";
    }
    if (piece.isFigure()) {
      return "siffra";
    }
    if (piece.isWordForFigure()) {
      return "i stället för siffra";
    }
    if (piece.isHowItWent()) {
      return "hur det gick";
    }
    return piece.isTime() ? "tid" : "text";
  }

  private static String column(String heading) {
    return Column.of(piece(heading))
        .map(
            column ->
                switch (column) {
                  case GOAL -> "mål";
                  case MEASURE -> "mått";
                  case TARGET -> "målvärde";
                  case VALUE -> "värde";
                  case OUTCOME -> "utfall";
                  case SHARE -> "resultat";
                  case STATUS -> "status";
                  case RESPONSIBLE -> "ansvarig";
                  case ACTION -> "åtgärd";
                  case COMMENT -> "kommentar";
                  case UNREAD -> "läses inte";
                })
        .orElse("ingen");
  }

  private static String share(String heading) {
    List<Piece> cells =
        Stream.of("Mål", "Värde", heading, "Kommentar").map(ExampleReading::piece).toList();
    return Headings.of(cells, "")
        .map(
            headings ->
                switch (headings.shareRole()) {
                  case OF_GOAL -> "del av målet";
                  case OUTCOME -> "utfallet";
                  case UNSTATED -> "osagt";
                })
        .orElse("inget");
  }

  private static String responsible(String cell) {
    Checked<FollowUp> read =
        readRow(
            List.of("Mål", "Värde", "Resultat", "Ansvarig", "Kommentar"),
            List.of("Alla har en plan", "-", "-", cell, "-"));
    return read.value()
        .map(followUp -> followUp.goal(GOAL).orElseThrow().responsible())
        .map(unit -> unit.isEmpty() ? "ingen" : unit)
        .orElseGet(() -> refused(read));
  }

  private static String change(String comment) {
    return CueWords.statedChange(comment).map(change -> change.key()).orElse("ingen");
  }

  private static String reasons(String comment) {
    String reasons =
        CueWords.reasons(comment).stream()
            .map(reason -> reason.key())
            .collect(Collectors.joining(" och "));
    return reasons.isEmpty() ? "inget" : reasons;
  }

  private static String period(String heading) {
    return DateWords.period(heading).map(period -> period.toString()).orElse("ingen");
  }

  private static String area(String page, Function<Narrative.Area, String> aspect) {
    return narrative(page)
        .filter(narrative -> !narrative.areas().isEmpty())
        .map(narrative -> aspect.apply(narrative.areas().get(0)))
        .orElse("");
  }

  /** Reads a page with the narrative, whose lines are separated by " / ". */
  private static Optional<Narrative> narrative(String page) {
    String lines = page.replace(" / ", "\n\n");
    return read("Berättelse 2022\n\n" + lines + "\n").value().flatMap(FollowUp::narrative);
  }
}

package se.vastkom.goals.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.vastkom.goals.problem.Checked;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.problem.Problem;
import se.vastkom.goals.words.Words;

/** The messages about a book, compared with those recorded before. */
final class Golden {

  /** Terms that only a programmer would know, and unfilled braces. */
  private static final String NOT_FOR_PEOPLE =
      "(?s).*(\\bnull\\b|\\b(?:java|javax|org|com|net|se)\\.\\w+\\.|Exception|drools|Drools|DRL"
          + "|Optional[\\[.]|\\w+\\[\\w+=|@[0-9a-f]{4,}|\\{(?:found|known|hint|fact|unit|most)}).*";

  private Golden() {}

  /** Returns each problem, the Swedish over the English, with its severity. */
  static String said(Checked<?> read) {
    return read.problems().stream()
        .map(
            problem ->
                problem.severity()
                    + "\n"
                    + Words.swedish().say(problem.phrase())
                    + "\n"
                    + Words.english().say(problem.phrase())
                    + "\n")
        .collect(Collectors.joining("\n"));
  }

  /**
   * Checks that the messages equal those in the file, and are fit for people. Writes the file
   * instead where it is to be renewed.
   */
  static void isSaid(Checked<?> read, Path golden) throws IOException {
    String found = said(read);
    if (Boolean.getBoolean("golden.renew")) {
      Files.writeString(golden, found);
    }
    assertThat(found).isEqualTo(Files.readString(golden));
    assertThat(found).doesNotMatch(NOT_FOR_PEOPLE);
    for (Problem problem : read.problems()) {
      assertThat(Words.swedish().say(problem.what()))
          .matches("(?s).{20,}[.?]")
          .isNotEqualTo(Words.english().say(problem.what()));
    }
  }

  /**
   * Returns whether a place exists in the files of a folder: the file, and its row and column. A
   * cell may be blank where its row is shorter than the headings.
   */
  static boolean exists(Place place, Path folder) throws IOException {
    Path file = folder.resolve(place.source());
    if (place.form() == Place.Form.FILE) {
      return place.source().equals(RuleBooks.HEADER) || Files.isRegularFile(file);
    }
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList();
    int longest =
        place.form() == Place.Form.LINE
            ? lines.get(place.row() - 1).length() + 1
            : lines.stream().mapToInt(line -> line.split(";", -1).length).max().orElse(0);
    boolean row = place.row() >= 1 && place.row() <= lines.size();
    return row && place.column() <= longest;
  }
}

package se.vastkom.goals.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.vastkom.goals.words.Keyed;

/**
 * The question of a survey that a goal is followed up by, and what its answers count as. It holds
 * no answers: those are {@link Response}s. Immutable.
 *
 * @param headings how the question's column is headed, or the columns of its parts; at least one
 * @param words answers that count as something besides what every survey's words mean; each word
 *     under one meaning, none of them blank
 * @param blank what an empty cell counts as
 */
public record SurveyQuestion(
    List<String> headings, Map<Meaning, List<String>> words, Meaning blank) {

  /** What an empty cell can count as. */
  public static final List<Meaning> BLANKS =
      List.of(Meaning.SILENT, Meaning.NO, Meaning.NOT_APPLICABLE);

  /** What an answer can count as. */
  public enum Meaning implements Keyed {
    /** The respondent has what the goal asks for. */
    YES("ja"),
    /** It has not. */
    NO("nej"),
    /** It has not, but intends to. */
    PLANNED("planerat"),
    /** It has not answered. */
    SILENT("inget svar"),
    /** It cannot be asked. */
    NOT_APPLICABLE("ej tillämpligt");

    private final String key;

    Meaning(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }
  }

  /**
   * Checks headings and words.
   *
   * @throws IllegalArgumentException if there is no heading, if a heading or a word is blank, if a
   *     word stands twice, or if an empty cell counts as what only a word can
   */
  public SurveyQuestion {
    headings = List.copyOf(requireNonNull(headings, "headings"));
    words = copy(requireNonNull(words, "words"));
    requireNonNull(blank, "blank");
    if (headings.isEmpty() || headings.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("Expected headings; found " + headings + ".");
    }
    Set<String> seen = new LinkedHashSet<>();
    for (List<String> some : words.values()) {
      for (String word : some) {
        if (word.isBlank() || !seen.add(word)) {
          throw new IllegalArgumentException(
              "Expected words, each once; found '" + word + "' in " + words + ".");
        }
      }
    }
    if (!BLANKS.contains(blank)) {
      throw new IllegalArgumentException("Expected one of " + BLANKS + "; found " + blank + ".");
    }
  }

  /** Returns the question in the column under a heading, whose answers are common words. */
  public static SurveyQuestion headed(String heading) {
    return new SurveyQuestion(List.of(heading), Map.of(), Meaning.SILENT);
  }

  /** Returns the answers that count as something besides the common words for it. */
  public List<String> words(Meaning meaning) {
    return words.getOrDefault(meaning, List.of());
  }

  private static Map<Meaning, List<String>> copy(Map<Meaning, List<String>> words) {
    Map<Meaning, List<String>> copy = new EnumMap<>(Meaning.class);
    words.forEach(
        (meaning, some) -> {
          if (!some.isEmpty()) {
            copy.put(meaning, List.copyOf(some));
          }
        });
    return Collections.unmodifiableMap(copy);
  }
}

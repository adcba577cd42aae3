package se.vastkom.goals.malvakt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.vastkom.goals.problem.Place;
import se.vastkom.goals.words.Phrase;
import se.vastkom.goals.words.Words;

/** The language in which a command answers. */
final class LanguageOption {

  @Option(
      names = {"--språk", "--sprak", "--lang"},
      paramLabel = "sv|en",
      description = {
        "Resultatets språk. Annars svenska, och fel på båda språken.",
        "The language of the result. Otherwise Swedish, and errors in both languages."
      })
  private @Nullable String language;

  /** Returns the language of results. */
  Words words() {
    return ofProblems().get(0);
  }

  /** Returns the languages of problems. */
  List<Words> ofProblems() {
    if (language == null) {
      return Malvakt.LANGUAGES;
    }
    return switch (language) {
      case "sv" -> List.of(Words.swedish());
      case "en" -> List.of(Words.english());
      default ->
          throw Refusal.usage(
              Place.file(language), Phrase.of("cli.unknown-language"), Malvakt.LANGUAGES);
    };
  }
}
